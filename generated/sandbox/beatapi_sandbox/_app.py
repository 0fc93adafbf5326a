"""The HTTP side: authorisation, body checks, replays, faults, the error envelope and the files.

A bare ASGI application: polls are most of what a sandbox answers, and a framework's routing and
request objects cost more than the answer itself.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol
from urllib.parse import parse_qsl

from pydantic import BaseModel, ValidationError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, Response
from starlette.types import Receive, Scope, Send

from ._dialect import Version
from ._errors import MESSAGE_OF_CODE, ApiError, bad_request, not_found
from ._faults import Fault, Faults, first
from ._handlers import Call, Handler
from ._ids import Ids, looks_live
from ._links import Links
from ._records import Answer, AnsweredCall, Media
from ._routing import Router, path_as_sent
from ._store import Store
from ._studio import Studio
from ._timeline import Timeline
from ._uploads import read_body
from .contracts import Route

_MAX_JSON_BYTES: Final = 1024 * 1024
_UPLOAD: Final = "uploadFile"
_WRONG_KEY: Final = (
    "The API key is missing or wrong. Send Authorization: Bearer with the key that this sandbox "
    "shows."
)
_LIVE_KEY_SENT: Final = (
    "This looks like a live BeatAPI key, which has no business in a sandbox. Send the key that "
    "this sandbox shows, and look where the other one came from."
)
_HTML_STATUS: Final = 502
_HTML: Final = """<!DOCTYPE html>
<html><head><title>{0} Bad gateway</title></head>
<body><h1>{0}</h1><p>The server behind this proxy did not answer.</p></body></html>
"""
_logger = logging.getLogger("beatapi.sandbox")

CALLS_KEPT: Final = 10_000
"""How many calls are remembered."""

Extra = Callable[[Scope, Receive, Send], Awaitable[bool]]


@dataclass(slots=True, kw_only=True)
class Reply:
    """What is sent back; when `sent` is given, only so many bytes of the body are."""

    status: int
    body: bytes
    sent: int | None = None
    headers: dict[str, str] = field(default_factory=dict[str, str])
    media_type: str = "application/json"


class Abort(Protocol):
    """Breaks the connection of a request."""

    def __call__(self, scope: Scope, *, reset: bool) -> None:
        """End it, with a reset or as if all had been said."""
        ...


class ConnectionBrokenError(Exception):
    """The connection is to be broken instead of an answer, or within one.

    Args:
        reset: Whether with a reset, or as if all had been said.
    """

    def __init__(self, *, reset: bool) -> None:
        super().__init__()
        self.reset = reset


class Gate:
    """Turns an HTTP request into a call of its operation's handler, and the outcome into a reply.

    Args:
        version: The contract that is spoken.
        api_key: The one key that is let in.
        handlers: The handler of each operation id.
        store: Keeps the answers for replays.
        ids: Makes request ids.
        faults: What goes wrong on purpose.
        edge: Whether Python's default User-Agent is refused, as by the network before BeatAPI.

    Raises:
        LookupError: The contract has an operation that no handler serves.
    """

    def __init__(
        self,
        *,
        version: Version,
        api_key: str,
        handlers: Mapping[str, Handler],
        store: Store,
        ids: Ids,
        faults: Faults,
        edge: bool,
    ) -> None:
        lacking = [operation for operation in version.operations if operation not in handlers]
        if lacking:
            raise LookupError(f"the sandbox cannot serve {', '.join(lacking)}; it needs a handler")
        self._api_key = api_key.encode()
        self._handlers = handlers
        self._store = store
        self._ids = ids
        self._faults = faults
        self._edge = edge
        self.calls: Final = deque[AnsweredCall](maxlen=CALLS_KEPT)
        """The calls answered, oldest first."""
        self._under_way: set[str] = set()
        self._router = Router(
            (route.method, route.path, route) for route in version.contract.routes
        )

    async def answer(self, scope: Scope, receive: Receive) -> Reply:
        """Answer one request.

        Raises:
            ConnectionBrokenError: A fault wants the connection broken.
        """
        reply = await self._reply(scope, receive)
        self.calls.append(AnsweredCall(scope["method"], scope["path"], reply.status))
        return reply

    async def _reply(self, scope: Scope, receive: Receive) -> Reply:
        request_id = self._ids.new("req")
        headers = {name.decode("latin-1"): value for name, value in scope["headers"]}
        if self._edge and _is_refused_by_edge(headers):
            return Reply(status=403, body=b"error code: 1010", media_type="text/plain")
        try:
            return await self._serve(scope, receive, headers, request_id)
        except ApiError as error:
            return _refusal(error, request_id)

    def authorise(self, headers: Mapping[str, bytes]) -> None:
        """Let only the one key in.

        Raises:
            ApiError: 401.
        """
        scheme, _, key = headers.get("authorization", b"").partition(b" ")
        if scheme.lower() != b"bearer" or not hmac.compare_digest(key.strip(), self._api_key):
            message = _LIVE_KEY_SENT if looks_live(key.strip().decode("latin-1")) else _WRONG_KEY
            raise ApiError("unauthorized", message, headers={"WWW-Authenticate": "Bearer"})

    async def _serve(
        self, scope: Scope, receive: Receive, headers: Mapping[str, bytes], request_id: str
    ) -> Reply:
        route, parameters = self._router.find(scope["method"], path_as_sent(scope))
        faults = self._faults.strike("request", route.operation_id) if len(self._faults) else []
        if faults and (early := await _instead(faults, request_id)):
            return early
        if route.auth:
            self.authorise(headers)
        request = Request(scope, receive)
        raw = b"" if route.operation_id == _UPLOAD else await _read_json(request)
        call = Call(
            operation=route.operation_id,
            request=request,
            request_id=request_id,
            path=parameters,
            body=_checked(route, raw),
        )
        if key := _idempotency_key(route, headers):
            kept = await self._once(route, call, key, _fingerprint(scope, raw), _delay(faults))
            reply = Reply(status=kept.status, body=_json({"data": kept.body}))
        else:
            await _pause(_delay(faults))
            data = await self._handlers[route.operation_id](call)
            reply = Reply(status=route.status, body=_json({"data": data}))
        return _instead_of_answer(faults, reply) if faults else reply

    async def _once(
        self, route: Route, call: Call, key: str, fingerprint: str, delay: float
    ) -> Answer:
        if key in self._store.answers:
            return _checked_replay(self._store.answers[key], fingerprint)
        if key in self._under_way:
            raise _conflict("The first request with this Idempotency-Key is still being processed.")
        self._under_way.add(key)
        try:
            await _pause(delay)
            body = await self._handlers[route.operation_id](call)
        finally:
            self._under_way.discard(key)
        kept = Answer(id=key, fingerprint=fingerprint, status=route.status, body=body)
        self._store.answers.put(kept)
        return kept


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
            # Whoever would read an answer has gone in the middle of the question.
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
        if not self._links.allows(key, dict(parse_qsl(scope["query_string"].decode("latin-1")))):
            raise ApiError("forbidden", "This link has expired; get the task for a new one.")
        return await self._file(scope, media)

    async def _file(self, scope: Scope, media: Media) -> Response:
        path = await self._studio.finished(media)
        headers = {"ETag": media.etag or ""}
        asked = dict(scope["headers"]).get(b"if-none-match", b"").decode("latin-1")
        if media.etag in [tag.strip().removeprefix("W/") for tag in asked.split(",")]:
            return Response(status_code=304, headers=headers)
        return FileResponse(path, media_type=media.mime_type, headers=headers)


async def _send(reply: Reply, send: Send) -> None:
    headers = [
        (b"content-type", reply.media_type.encode()),
        (b"content-length", str(len(reply.body)).encode()),
    ]
    headers += [(name.encode(), value.encode("latin-1")) for name, value in reply.headers.items()]
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    cut = len(reply.body) if reply.sent is None else reply.sent
    more = cut < len(reply.body)
    await send({"type": "http.response.body", "body": reply.body[:cut], "more_body": more})
    if more:
        raise ConnectionBrokenError(reset=False)


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _refusal(error: ApiError, request_id: str) -> Reply:
    return Reply(status=error.status, body=_json(error.body(request_id)), headers=error.headers)


def _is_refused_by_edge(headers: Mapping[str, bytes]) -> bool:
    return headers.get("user-agent", b"").startswith(b"Python-urllib/")


def _delay(faults: list[Fault]) -> float:
    return sum(fault.seconds for fault in faults if fault.kind == "latency")


async def _pause(seconds: float) -> None:
    if seconds > 0:
        await asyncio.sleep(seconds)


async def _instead(faults: list[Fault], request_id: str) -> Reply | None:
    """What comes instead of the call, if anything does."""
    fault = next((fault for fault in faults if fault.kind in {"reset", "html", "error"}), None)
    if fault is None:
        return None
    await _pause(_delay(faults))
    if fault.kind == "reset":
        raise ConnectionBrokenError(reset=True)
    if fault.kind == "html":
        status = fault.status or _HTML_STATUS
        page = _HTML.format(status).encode()
        return Reply(status=status, body=page, media_type="text/html; charset=utf-8")
    return _refusal(_error_of(fault), request_id)


def _error_of(fault: Fault) -> ApiError:
    code = fault.code or "internal_error"
    return ApiError(
        code,
        MESSAGE_OF_CODE[code],
        status=fault.status,
        retry_after_seconds=fault.retry_after,
        headers={"WWW-Authenticate": "Bearer"} if code == "unauthorized" else None,
    )


def _instead_of_answer(faults: list[Fault], reply: Reply) -> Reply:
    """Lose, cut or change the answer to a call that has had its effect."""
    if first(faults, "lost"):
        raise ConnectionBrokenError(reset=True)
    if unknown := first(faults, "unknown_status"):
        reply.body = _with_status(reply.body, unknown.value)
    if first(faults, "truncate"):
        reply.sent = len(reply.body) // 2
    return reply


def _with_status(body: bytes, value: str) -> bytes:
    envelope = json.loads(body)
    data = envelope["data"]
    data |= {name: value for name in ("status", "stage") if name in data}
    return _json(envelope)


async def _read_json(request: Request) -> bytes:
    raw = await read_body(request, _MAX_JSON_BYTES)
    if raw is None:
        raise bad_request(f"the JSON body is larger than {_MAX_JSON_BYTES} bytes.")
    return raw


def _idempotency_key(route: Route, headers: Mapping[str, bytes]) -> str | None:
    if route.key is None:
        return None
    key = headers.get(route.key.name, b"").decode("latin-1")
    if not key and route.key.required:
        raise bad_request("Idempotency-Key: this header is required here.")
    if route.key.max_length is not None and len(key) > route.key.max_length:
        raise bad_request(f"Idempotency-Key: is longer than {route.key.max_length} characters.")
    return key or None


def _fingerprint(scope: Scope, raw: bytes) -> str:
    """The same for two requests that ask for the same, however their JSON is written."""
    target = f"{scope['method']} {path_as_sent(scope)}\n".encode()
    content = json.loads(raw, parse_float=_number) if raw else None
    return hashlib.sha256(target + json.dumps(content, sort_keys=True).encode()).hexdigest()


def _number(text: str) -> float:
    number = float(text)
    return int(number) if number.is_integer() else number


def _checked_replay(answer: Answer, fingerprint: str) -> Answer:
    if answer.fingerprint != fingerprint:
        raise _conflict(
            "This Idempotency-Key came with another request before. Use a new key for each request "
            "and the same key only to repeat one unchanged."
        )
    return answer


def _conflict(message: str) -> ApiError:
    return ApiError("idempotency_conflict", message)


def _checked(route: Route, raw: bytes) -> dict[str, object]:
    if route.body is None:
        return {}
    try:
        checked = _form(route.body.model_validate_json(raw, strict=True))
    except ValidationError as error:
        raise bad_request(_explain(error)) from error
    broken = " ".join(route.broken(json.loads(raw)))
    if broken:
        raise bad_request(broken)
    # What this API version does not know has no effect.
    unknown = set(checked.model_extra or {})
    return checked.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude=unknown)


def _form(body: BaseModel) -> BaseModel:
    """The form that a body has, of those that its operation takes."""
    inside: object = vars(body)["root"] if body.__pydantic_root_model__ else None
    return _form(inside) if isinstance(inside, BaseModel) else body


def _explain(error: ValidationError) -> str:
    complaints = (
        f"{'.'.join(str(part) for part in fault['loc']) or 'body'}: {fault['msg']}"
        for fault in error.errors(include_url=False, include_context=False, include_input=False)
    )
    return "; ".join(complaints) + "."
