"""The HTTP side: the API, the files, and whatever else is served beside them.

A bare ASGI application: polls are most of what a sandbox answers, and a framework's routing and
request objects cost more than the answer itself.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Protocol

from starlette.requests import ClientDisconnect
from starlette.responses import FileResponse, Response
from starlette.types import Receive, Scope, Send

from ._errors import ApiError, not_found
from ._gate import ConnectionBrokenError, Gate, Reply, as_json
from ._links import Links
from ._records import Media
from ._store import Store
from ._studio import Studio
from ._timeline import Timeline

_logger = logging.getLogger("beatapi.sandbox")

Extra = Callable[[Scope, Receive, Send], Awaitable[bool]]


class Abort(Protocol):
    """Breaks the connection of a request."""

    def __call__(self, scope: Scope, *, reset: bool) -> None:
        """End it, with a reset or as if all had been said."""
        ...


class App:
    """The ASGI application: the API under `/v1`, media, and whatever else is given.

    Args:
        gate: Answers the API's operations.
        media: Answers requests for files.
        extra: Given every request that is for neither, and says whether it has answered.
        timeline: Kept up with the clock as long as the application runs.
        store: Written after every request that changed something.
        abort: Breaks the connection of a request.
    """

    def __init__(
        self,
        *,
        gate: Gate,
        media: MediaFiles,
        extra: Extra,
        timeline: Timeline,
        store: Store,
        abort: Abort,
    ) -> None:
        self._gate = gate
        self._media = media
        self._extra = extra
        self._timeline = timeline
        self._store = store
        self._abort = abort

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or run the application's lifespan."""
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
            return
        try:
            await self._answer(scope, receive, send)
        except ConnectionBrokenError as error:
            self._abort(scope, reset=error.reset)
            # The server takes an answer that never began for a fault, unless the peer is gone.
            while (await receive())["type"] != "http.disconnect":
                pass
        except ClientDisconnect:
            # The client has disconnected while it sent the request: nobody reads an answer.
            return
        except Exception as error:
            _logger.exception("a fault of the sandbox itself")
            message = f"A fault of the sandbox itself: {type(error).__name__}."
            await _send(_refusal(ApiError("internal_error", message), "req_unknown"), send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope["path"]
        if path.startswith("/media/"):
            await self._send_file(scope, receive, send)
            return
        if not path.startswith("/v1/") and await self._extra(scope, receive, send):
            return
        reply = await self._gate.answer(scope, receive)
        if self._store.commit():
            self._timeline.wake()
        await _send(reply, send)

    async def _send_file(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            response = await self._media.answer(scope)
        except ApiError as error:
            await _send(_refusal(error, "req_media"), send)
        else:
            await response(scope, receive, send)

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        await receive()
        async with self._timeline.running():
            await send({"type": "lifespan.startup.complete"})
            await receive()
        await send({"type": "lifespan.shutdown.complete"})


class MediaFiles:
    """Answers requests for stored files, whole or in ranges.

    Args:
        store: Knows the files.
        studio: Makes those that nobody has asked for yet.
        links: Says which links are good.
    """

    def __init__(self, *, store: Store, studio: Studio, links: Links) -> None:
        self._store = store
        self._studio = studio
        self._links = links

    async def answer(self, scope: Scope) -> Response:
        """Return the answer to a request for a file.

        Raises:
            ApiError: 403 for a link that has expired, 404, 405, or 503 when the sandbox is stopped.
        """
        path = scope["path"]
        if scope["method"] not in {"GET", "HEAD"}:
            message = f"{path} can be fetched with GET, nothing else."
            raise ApiError("bad_request", message, status=405, headers={"Allow": "GET, HEAD"})
        # Keys are looked up, never joined to a path, so no request can leave the folder.
        key = path.removeprefix("/media/")
        media = self._store.media.get(key)
        if media is None:
            raise not_found(path)
        if not self._links.allows(key, scope["query_string"].decode("latin-1")):
            raise ApiError("forbidden", "This link has expired; get the task for a new one.")
        return await self._file(scope, media)

    async def _file(self, scope: Scope, media: Media) -> Response:
        path = await self._studio.finished(media)
        headers = {"ETag": media.etag or ""}
        etags = dict(scope["headers"]).get(b"if-none-match", b"").decode("latin-1")
        if media.etag in [tag.strip().removeprefix("W/") for tag in etags.split(",")]:
            return Response(status_code=304, headers=headers)
        return FileResponse(path, media_type=media.mime_type, headers=headers)


async def _send(reply: Reply, send: Send) -> None:
    headers = [(b"content-type", reply.media_type.encode())]
    if reply.pieces is None:
        headers.append((b"content-length", str(len(reply.body)).encode()))
    headers += [(name.encode(), value.encode("latin-1")) for name, value in reply.headers.items()]
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    cut = len(reply.body) if reply.sent is None else reply.sent
    for piece in _pieces(reply.body[:cut], reply.pieces):
        await send({"type": "http.response.body", "body": piece, "more_body": True})
        # Each piece is a packet of its own.
        await asyncio.sleep(0)
    rest = b"" if reply.pieces else reply.body[:cut]
    more = cut < len(reply.body)
    await send({"type": "http.response.body", "body": rest, "more_body": more})
    if more:
        raise ConnectionBrokenError(reset=False)


def _pieces(body: bytes, size: int | None) -> list[bytes]:
    if size is None:
        return []
    return [body[start : start + size] for start in range(0, len(body), size)]


def _refusal(error: ApiError, request_id: str) -> Reply:
    body = as_json(error.body(request_id))
    return Reply(status=error.status, body=body, headers=error.headers)
