"""The way of one call: authorisation, checks, replays, faults, the form of the answer."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.types import Receive, Scope

from ._calls import Call, Events, Handler, Outcome, Plain
from ._checking import checked, parsed
from ._dialect import Version
from ._errors import ApiError, Form, bad_request, message_of
from ._faults import Fault, Faults, first
from ._ids import Ids, looks_live
from ._json import is_object
from ._records import Answer, AnsweredCall
from ._routing import Router, path_as_sent
from ._store import Store
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
_FORMS: Final[Mapping[str, Form]] = {
    "listTextModels": "openai",
    "createTextResponse": "openai",
    "createChatCompletion": "openai",
    "generateGeminiCompatibleContent": "openai",
    "createMessage": "anthropic",
}
"""The form of the errors of text models, by operation."""

_KEY_FIELDS: Final = {"runCapability": "idempotency_key"}
"""Members of a body that name a call as the header does (documentation of 2026-10)."""

_KEY_FIELD_LENGTH: Final = 255
_PIECE_BYTES: Final = 24
"""A stream is sent in pieces so small that most events lie in several."""

CALLS_KEPT: Final = 10_000
"""Number of calls that are remembered."""


@dataclass(slots=True, kw_only=True)
class Reply:
    """A response to send.

    Attributes:
        sent: Number of bytes of the body to send; None for all.
        pieces: Number of bytes to send at a time, without a length in front; None for all at once.
    """

    status: int
    body: bytes
    sent: int | None = None
    headers: dict[str, str] = field(default_factory=dict[str, str])
    media_type: str = "application/json"
    pieces: int | None = None


class ConnectionBrokenError(Exception):
    """Raised to break the connection before an answer, or within one.

    Args:
        reset: Whether to reset the connection; else it ends as after a whole answer.
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
        faults: The faults to provoke on purpose.
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
        self._version = version
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
        if self._edge and headers.get("user-agent", b"").startswith(b"Python-urllib/"):
            return Reply(status=403, body=b"error code: 1010", media_type="text/plain")
        route = None
        try:
            route, parameters = self._router.find(scope["method"], path_as_sent(scope))
            return await self._serve(scope, receive, route, parameters, headers, request_id)
        except ApiError as error:
            return self._refusal(error, request_id, route)

    def _refusal(self, error: ApiError, request_id: str, route: Route | None) -> Reply:
        form: Form = _FORMS.get(route.operation_id, "beatapi") if route else "beatapi"
        if self._version.has_hints:
            error.hint()
        body = error.body(request_id, form, has_hints=self._version.has_hints)
        return Reply(status=error.status, body=as_json(body), headers=error.headers)

    def authorise(self, headers: Mapping[str, bytes]) -> None:
        """Let only the one key in, as a bearer token.

        Raises:
            ApiError: 401.
        """
        scheme, _, key = headers.get("authorization", b"").partition(b" ")
        self._admit(key.strip() if scheme.lower() == b"bearer" else b"")

    def _admit(self, *keys: bytes) -> None:
        if any(hmac.compare_digest(key, self._api_key) for key in keys):
            return
        is_live = any(looks_live(key.decode("latin-1")) for key in keys)
        code = "unauthorized"
        if self._version.has_hints:
            code = "invalid_api_key" if any(keys) else "missing_api_key"
        message = _LIVE_KEY_SENT if is_live else _WRONG_KEY
        raise ApiError(code, message, headers=_CHALLENGE)

    def _authorise(self, route: Route, scope: Scope, headers: Mapping[str, bytes]) -> None:
        if not route.places:
            self.authorise(headers)
            return
        scheme, _, token = headers.get("authorization", b"").partition(b" ")
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        self._admit(
            token.strip() if scheme.lower() == b"bearer" else b"",
            *(headers.get(name, b"") for place, name in route.places if place == "header"),
            *(
                query.get(name, "").encode("utf-8", "replace")
                for place, name in route.places
                if place == "query"
            ),
        )

    async def _serve(
        self,
        scope: Scope,
        receive: Receive,
        route: Route,
        parameters: Mapping[str, str],
        headers: Mapping[str, bytes],
        request_id: str,
    ) -> Reply:
        faults = self._faults.strike("request", route.operation_id) if len(self._faults) else []
        if faults and (early := await self._instead(faults, request_id, route)):
            return early
        if route.auth:
            self._authorise(route, scope, headers)
        request = Request(scope, receive)
        raw = b"" if route.operation_id == _UPLOAD else await _read_json(request)
        call = Call(
            operation=route.operation_id,
            request=request,
            request_id=request_id,
            path=parameters,
            body=checked(route, raw),
            sent=_object(raw),
        )
        if key := _idempotency_key(route, headers, call):
            answer = await self._once(route, call, key, _fingerprint(scope, raw), _delay(faults))
            reply = Reply(status=answer.status, body=as_json(answer.body))
        else:
            await _pause(_delay(faults))
            reply = _reply_of(await self._handlers[route.operation_id](call), route, faults)
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
            status, body = _written(await self._handlers[route.operation_id](call), route)
        finally:
            self._under_way.discard(key)
        answer = Answer(id=key, fingerprint=fingerprint, status=status, body=body)
        self._store.answers.put(answer)
        return answer

    async def _instead(self, faults: list[Fault], request_id: str, route: Route) -> Reply | None:
        """Return the response that a fault sends in place of the call's, None without one."""
        fault = next((each for each in faults if each.kind in {"reset", "html", "error"}), None)
        if fault is None:
            return None
        await _pause(_delay(faults))
        if fault.kind == "reset":
            raise ConnectionBrokenError(reset=True)
        if fault.kind == "html":
            status = fault.status or _HTML_STATUS
            page = _HTML.format(status).encode()
            return Reply(status=status, body=page, media_type="text/html; charset=utf-8")
        return self._refusal(self._error_of(fault, route), request_id, route)

    def _error_of(self, fault: Fault, route: Route) -> ApiError:
        code = self._version.code(fault.code or "internal_error")
        return ApiError(
            code,
            message_of(code, route.operation_id),
            status=fault.status or self._version.status(route.operation_id, code),
            retry_after_seconds=fault.retry_after,
            headers=_CHALLENGE if code.endswith(_KEY_CODES) else None,
        )


_CHALLENGE: Final = {"WWW-Authenticate": 'Bearer realm="BeatAPI"'}
"""A challenge has a parameter (RFC 6750, section 3); some clients cannot read one without it."""

_KEY_CODES: Final = ("unauthorized", "_api_key")


def as_json(content: object) -> bytes:
    """Return a body, the same bytes for the same content."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _reply_of(outcome: Outcome, route: Route, faults: Sequence[Fault]) -> Reply:
    if isinstance(outcome, Events):
        body = b"".join(_events(outcome, route, faults))
        reply = Reply(status=200, body=body, media_type="text/event-stream", pieces=_PIECE_BYTES)
        if cut := first(faults, "cut"):
            reply.sent = len(b"".join(outcome.events[: cut.events]))
        return reply
    status, body = _written(outcome, route)
    return Reply(status=status, body=as_json(body))


def _written(outcome: Outcome, route: Route) -> tuple[int, Any]:
    """Return the status and the whole body of an outcome that is not a stream."""
    if isinstance(outcome, Plain):
        return outcome.status or route.status, outcome.body
    return route.status, {"data": outcome}


def _events(outcome: Events, route: Route, faults: Sequence[Fault]) -> tuple[bytes, ...]:
    """Return the events of a stream; a fault cuts them short, and may add an error."""
    if early := first(faults, "early_end"):
        return outcome.events[: early.events]
    fault = first(faults, "stream_error")
    if fault is None:
        return outcome.events
    code = fault.code or "internal_error"
    failure = outcome.failure(code, message_of(code, route.operation_id))
    return (*outcome.events[: fault.events], failure)


def _delay(faults: list[Fault]) -> float:
    return sum(fault.seconds for fault in faults if fault.kind == "latency")


async def _pause(seconds: float) -> None:
    if seconds > 0:
        await asyncio.sleep(seconds)


def _instead_of_answer(faults: list[Fault], reply: Reply) -> Reply:
    """Lose, cut or change the answer to a call that has already taken effect."""
    if first(faults, "lost"):
        raise ConnectionBrokenError(reset=True)
    if (unknown := first(faults, "unknown_status")) and reply.pieces is None:
        reply.body = _with_status(reply.body, unknown.value)
    if first(faults, "truncate"):
        reply.sent = len(reply.body) // 2
    return reply


def _with_status(body: bytes, value: str) -> bytes:
    envelope = json.loads(body)
    data = envelope.get("data", envelope)
    data |= {name: value for name in ("status", "stage") if name in data}
    return as_json(envelope)


async def _read_json(request: Request) -> bytes:
    raw = await read_body(request, _MAX_JSON_BYTES)
    if raw is None:
        raise bad_request(f"the JSON body is larger than {_MAX_JSON_BYTES} bytes.")
    return raw


def _object(raw: bytes) -> dict[str, Any]:
    body = parsed(raw) if raw else None
    return body if is_object(body) else {}


def _idempotency_key(route: Route, headers: Mapping[str, bytes], call: Call) -> str | None:
    if name := _KEY_FIELDS.get(route.operation_id):
        header = headers.get("idempotency-key", b"").decode("latin-1")
        key = header or str(call.body.get(name) or "")
        return _limited(key, _KEY_FIELD_LENGTH) or None
    if route.key is None:
        return None
    key = headers.get(route.key.name, b"").decode("latin-1")
    if not key and route.key.required:
        raise bad_request("Idempotency-Key: this header is required here.")
    return _limited(key, route.key.max_length) or None


def _limited(key: str, longest: int | None) -> str:
    if longest is not None and len(key) > longest:
        raise bad_request(f"Idempotency-Key: is longer than {longest} characters.")
    return key


def _fingerprint(scope: Scope, raw: bytes) -> str:
    """Return one digest for all requests that ask for the same, however their JSON is written."""
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
