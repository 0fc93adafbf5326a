"""The HTTP side: routes, authorisation, body checks, replays, the error envelope and the files."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Final

import anyio
import httpx
from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route as HttpRoute

from ._delivery import Deliveries
from ._errors import ApiError, bad_request
from ._handlers import Call, Handler
from ._lifecycle import Lifecycle
from ._store import Answer, Store, new_id
from ._uploads import read_body
from .contracts import Route, load

TICK_SECONDS: Final = 0.02
"""How often, in real time, the sandbox looks what is due."""

_MAX_JSON_BYTES: Final = 1024 * 1024
_UPLOAD: Final = "uploadFile"
_NEEDS_KEY: Final = frozenset({"createRealtimeSession"})
# The header is declared for these from 2026-08 on; files and webhooks never had it.
_REPLAYED: Final = _NEEDS_KEY | {
    "createMusicVideoTask",
    "createEcommerceVideoTask",
    "editMusicVideoShot",
    "composeMusicVideoTask",
}
_LONGEST_KEY: Final = 128

Endpoint = Callable[[Request], Awaitable[Response]]


class Gate:
    """Turns an operation's handler into an HTTP endpoint.

    Args:
        api_key: The one key that is let in.
        store: Keeps the answers for replays.
    """

    def __init__(self, *, api_key: str, store: Store) -> None:
        self._api_key = api_key
        self._store = store

    def endpoint(self, route: Route, handler: Handler) -> Endpoint:
        """Return the endpoint of one operation."""

        async def answer(request: Request) -> Response:
            request_id = new_id("req")
            if _is_refused_by_edge(request):
                return PlainTextResponse("error code: 1010", 403)
            try:
                status, body = await self._run(route, handler, request, request_id)
            except ApiError as error:
                return JSONResponse(error.body(request_id), error.status, error.headers)
            return JSONResponse(body, status)

        return answer

    async def _run(
        self, route: Route, handler: Handler, request: Request, request_id: str
    ) -> tuple[int, dict[str, object]]:
        if route.auth:
            self._authorise(request)
        raw = b"" if route.operation_id == _UPLOAD else await _read_json(request)
        key = _idempotency_key(route, request)
        fingerprint = _fingerprint(request, raw)
        if key is not None and key in self._store.answers:
            return _replay(self._store.answers[key], fingerprint)
        call = Call(
            request=request,
            request_id=request_id,
            path={name: str(value) for name, value in request.path_params.items()},
            body=_checked(route, raw),
        )
        body: dict[str, object] = {"data": await handler(call)}
        if key is not None:
            kept = Answer(fingerprint=fingerprint, status=route.status, body=body)
            self._store.answers[key] = kept
        return route.status, body

    def _authorise(self, request: Request) -> None:
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        right = hmac.compare_digest(key.strip().encode(), self._api_key.encode())
        if scheme.lower() != "bearer" or not right:
            raise ApiError(
                "unauthorized",
                "The API key is missing or wrong. Send Authorization: Bearer with the key that "
                "this sandbox shows.",
                headers={"WWW-Authenticate": "Bearer"},
            )


def build(
    *,
    gate: Gate,
    handlers: dict[str, Handler],
    store: Store,
    lifecycle: Lifecycle,
    deliveries: Deliveries,
) -> Starlette:
    """Put the application together, with the operations that this package's spec has.

    Raises:
        LookupError: The spec has an operation that no handler serves.
    """
    contract = load()
    lacking = [
        route.operation_id for route in contract.routes if route.operation_id not in handlers
    ]
    if lacking:
        raise LookupError(f"the sandbox cannot serve {', '.join(lacking)}; it needs a handler")
    routes = [
        HttpRoute(
            route.path,
            gate.endpoint(route, handlers[route.operation_id]),
            methods=[route.method],
        )
        for route in contract.routes
    ]
    return Starlette(
        routes=[*routes, HttpRoute("/media/{key:path}", _media_endpoint(store))],
        exception_handlers={HTTPException: _routing_error, Exception: _internal_error},
        lifespan=_lifespan(lifecycle, deliveries),
    )


def _is_refused_by_edge(request: Request) -> bool:
    # The edge in front of BeatAPI turns urllib's default away, which surprises everybody once.
    return request.headers.get("user-agent", "").startswith("Python-urllib/")


async def _read_json(request: Request) -> bytes:
    raw = await read_body(request, _MAX_JSON_BYTES)
    if raw is None:
        raise bad_request(f"the JSON body is larger than {_MAX_JSON_BYTES} bytes.")
    return raw


def _idempotency_key(route: Route, request: Request) -> str | None:
    if route.operation_id not in _REPLAYED:
        return None
    key = request.headers.get("idempotency-key")
    if not key and route.operation_id in _NEEDS_KEY:
        raise bad_request("Idempotency-Key: this header is required here.")
    if key and len(key) > _LONGEST_KEY:
        raise bad_request(f"Idempotency-Key: is longer than {_LONGEST_KEY} characters.")
    return key or None


def _fingerprint(request: Request, raw: bytes) -> str:
    target = f"{request.method} {request.url.path}\n".encode()
    return hashlib.sha256(target + raw).hexdigest()


def _replay(answer: Answer, fingerprint: str) -> tuple[int, dict[str, object]]:
    if answer.fingerprint != fingerprint:
        raise ApiError(
            "idempotency_conflict",
            "This Idempotency-Key came with another request before. Use a new key for each request "
            "and the same key only to repeat one unchanged.",
        )
    return answer.status, answer.body


def _checked(route: Route, raw: bytes) -> dict[str, object]:
    if route.body is None:
        return {}
    try:
        checked = route.body.model_validate_json(raw, strict=True)
    except ValidationError as error:
        raise bad_request(_explain(error)) from error
    # What this API version does not know has no effect.
    unknown = set(checked.model_extra or {})
    return checked.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude=unknown)


def _explain(error: ValidationError) -> str:
    complaints = (
        f"{'.'.join(str(part) for part in fault['loc']) or 'body'}: {fault['msg']}"
        for fault in error.errors(include_url=False, include_context=False, include_input=False)
    )
    return "; ".join(complaints) + "."


def _media_endpoint(store: Store) -> Endpoint:
    async def media(request: Request) -> Response:
        # Keys are looked up, never joined to a path, so no request can leave the folder.
        found = store.media.get(request.path_params["key"])
        if found is None:
            raise HTTPException(404)
        path, media_type = found
        return FileResponse(path, media_type=media_type)

    return media


async def _routing_error(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    where = f"{request.method} {request.url.path}"
    refusal = ApiError(
        "not_found" if status == 404 else "bad_request",
        f"{where} is not an operation of this API version.",
        status=status,
        headers=headers,
    )
    return JSONResponse(refusal.body(new_id("req")), status, refusal.headers)


async def _internal_error(_request: Request, error: Exception) -> Response:
    refusal = ApiError("internal_error", f"A fault of the sandbox itself: {type(error).__name__}.")
    return JSONResponse(refusal.body(new_id("req")), refusal.status)


def _lifespan(
    lifecycle: Lifecycle, deliveries: Deliveries
) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncGenerator[None]:
        # Deliveries go to this machine and nowhere else: no proxy, no netrc, and no certificate
        # authority, which vouches for no receiver here.
        async with (
            httpx.AsyncClient(trust_env=False, verify=False, follow_redirects=False) as client,
            anyio.create_task_group() as group,
        ):
            group.start_soon(_tick, lifecycle, deliveries, client)
            yield
            group.cancel_scope.cancel()

    return lifespan


async def _tick(lifecycle: Lifecycle, deliveries: Deliveries, client: httpx.AsyncClient) -> None:
    async with anyio.create_task_group() as group:
        while True:
            lifecycle.advance_all()
            for pending in deliveries.take_due():
                group.start_soon(deliveries.send, client, pending)
            await anyio.sleep(TICK_SECONDS)
