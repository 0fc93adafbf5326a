"""An answer as data: collected up to a limit, then decoded to an object or an error.

An operation has one JSON object for every success, or an answer for each status and media type.
"""

from __future__ import annotations

import json
import math
import re
import time
import zlib
from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from email.utils import mktime_tz, parsedate_tz
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from .._base.errors import (
    APIStatusError,
    EdgeRefusedError,
    ErrorResponse,
    InvalidResponseError,
)
from .._base.secret import cover
from .operation import STREAMS, USUAL_MEDIA
from .request import Request
from .values import as_object, is_json, is_object, load_json

if TYPE_CHECKING:
    from .operation import Answer, Operation
    from .request import Request

T = TypeVar("T")

MAX_BODY_BYTES: Final = 32 * 1024 * 1024
"""The largest JSON answer, decompressed; the largest documented ones have some kilobytes."""

MAX_PACKED_RATIO: Final = 200
"""The largest compression ratio of an answer; real ones have about 20."""

MAX_ERROR_BYTES: Final = 64 * 1024
"""The number of bytes that are read of an error answer."""

LONGEST_NAMED_SECONDS: Final = 1e9
"""The largest value for a server's pause: far above every limit, and still finite."""

_INFLATE_BYTES: Final = 64 * 1024
_RATIO_COUNTS_FROM_BYTES: Final = 1024 * 1024
_SHOWN_CHARACTERS: Final = 300
_READ_CHARACTERS: Final = 20_000
_UNPRINTABLE: Final = r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+"


@dataclass(kw_only=True, slots=True, eq=False, repr=False)
class Reply:
    """A status, header fields with lower-case names, and a decoded body."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""


CAPTURE: ContextVar[list[Reply] | None] = ContextVar("beatapi_capture", default=None)
"""The list to which calls in this context append their answers; ``None`` for none."""


class Sink(Protocol):
    """Receives the body of an answer, piece by piece."""

    def feed(self, chunk: bytes) -> bool:
        """Take the next raw piece; return false if no more is needed."""
        ...


class BodySink:
    """Keeps a body in memory, decompressed, under a limit.

    A compressed body is inflated in bounded steps, so that a bomb never becomes a large buffer. A
    success must be complete; of an error, the beginning is enough.

    Args:
        where: The method and path of the request.
        status: The answer's status.
        headers: The answer's header fields.
        limit: The largest success, in bytes.
    """

    def __init__(
        self, where: str, status: int, headers: Mapping[str, str], *, limit: int = MAX_BODY_BYTES
    ) -> None:
        self._where = where
        self._status = status
        self._success = 200 <= status <= 299
        self._limit = limit if self._success else MAX_ERROR_BYTES
        self._body = bytearray()
        self._coding = headers.get("content-encoding", "").strip().lower() or "identity"
        self._gzip = zlib.decompressobj(wbits=31) if self._coding in ("gzip", "x-gzip") else None
        self._packed = 0
        self._whole = True

    def feed(self, chunk: bytes) -> bool:
        """Take the next raw piece; return false if no more is needed.

        Raises:
            InvalidResponseError: A success is too large, or not compressed as stated.
        """
        fault = None
        if self._gzip:
            fault = self._inflate(chunk)
        else:
            self._body += chunk
        if fault is None and len(self._body) > self._limit:
            fault = f"is larger than {self._limit // 2**20} MiB"
        return fault is None or self._refuse(fault)

    def _inflate(self, chunk: bytes) -> str | None:
        """Decompress a piece in small steps, and return its fault if it has one."""
        self._packed += len(chunk)
        more = True
        while more and self._gzip and not self._gzip.eof:
            try:
                data = self._gzip.decompress(chunk, _INFLATE_BYTES)
            except zlib.error:
                return "claims to be gzip and is not"
            self._body += data
            chunk = self._gzip.unconsumed_tail
            if self._is_bomb(self._packed - len(chunk)):
                return f"is packed more than {MAX_PACKED_RATIO}:1"
            more = len(data) == _INFLATE_BYTES and len(self._body) <= self._limit
        self._whole = self._gzip is not None and self._gzip.eof
        return None

    def _is_bomb(self, packed: int) -> bool:
        size = len(self._body)
        return size > _RATIO_COUNTS_FROM_BYTES and size > packed * MAX_PACKED_RATIO

    def body(self) -> bytes:
        """Return the whole body of a success, or the beginning of an error's.

        Raises:
            InvalidResponseError: A success was cut off, or compressed in an unknown way.
        """
        if not self._whole:
            self._refuse("is cut off")
        if self._coding not in ("identity", "gzip", "x-gzip"):
            self._refuse("is compressed in a way that was not asked for")
        return bytes(self._body[: self._limit])

    def received(self) -> bytes:
        """Return the beginning of the received body, which is enough for an error."""
        return bytes(memoryview(self._body)[:_READ_CHARACTERS])

    def _refuse(self, reason: str) -> bool:
        if self._success:
            message = f"{self._where}: the answer (status {self._status}) {reason}"
            raise InvalidResponseError(message, status=self._status)
        return False


def decode_value(decode: Callable[[Any], T], value: Any, request: Request, reply: Reply) -> T:
    """Return the result of a decoder for a value.

    Raises:
        InvalidResponseError: The value does not match the contract.
    """
    try:
        return decode(value)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        detail = f"{type(error).__name__}: {tidy(str(error), request)}"
    raise unreadable(request, reply, f"does not fit the contract ({detail})")


def unreadable(request: Request, reply: Reply, reason: str) -> InvalidResponseError:
    """Return the error for a success that cannot be decoded."""
    shown = tidy(reply.body[:2000].decode("utf-8", "replace"), request) or "(empty)"
    accepted = (
        "" if request.method == "GET" else "; the request was accepted, do not repeat it blindly"
    )
    message = f"{request.where}: the answer (status {reply.status}) {reason}{accepted}: {shown}"
    return InvalidResponseError(message, status=reply.status)


def covered(text: str, request: Request) -> str:
    """Return a server's text without the API key, secrets and the queries of URLs."""
    return cover(request.redact(text))


def error_response(request: Request, reply: Reply) -> ErrorResponse:
    """Return an error's copy of an answer, without anything that must not be logged."""
    headers = {name: value for name, value in reply.headers.items() if name != "set-cookie"}
    return ErrorResponse(
        status=reply.status,
        headers={name: covered(value, request) for name, value in headers.items()},
        body=covered(reply.body[:_READ_CHARACTERS].decode("utf-8", "replace"), request),
    )


def tidy(text: str, request: Request) -> str:
    """Return a server's text for a message: short, on one line, without secrets or signed URLs."""
    plain = re.sub(_UNPRINTABLE, " ", covered(text, request))
    short = " ".join(plain.split())
    return short if len(short) <= _SHOWN_CHARACTERS else f"{short[:_SHOWN_CHARACTERS]}..."


def status_error(request: Request, reply: Reply) -> APIStatusError:
    """Return the error for an answer that is not a success, whatever its body."""
    from .problem import body_without_secrets, decoder, status_error_class, words

    body = load_json(reply.body)
    document = as_object(body) or {}
    error = as_object(document.get("error")) or {}
    text = reply.body[:_READ_CHARACTERS].decode("utf-8", "replace")
    code = _text(error.get("code") or error.get("type"), request)
    kind = status_error_class(reply.status, code)
    if reply.status == 403 and not error and re.search(r"error code:\s*1010", text):
        kind = EdgeRefusedError
    retryable = error.get("retryable")
    return kind(
        where=request.where,
        status=reply.status,
        code=code,
        message=_text(error.get("message") or words(document), request)
        or _explain(request, reply, text),
        request_id=_text(error.get("request_id"), request),
        retry_after=retry_after(reply.headers, error),
        retryable=retryable if isinstance(retryable, bool) else None,
        body=body_without_secrets(body, request),
        decode=decoder(request, reply.status),
    )


def error_request_id(reply: Reply) -> object:
    """Return the member of an error answer for its request id, unchecked."""
    document = as_object(load_json(reply.body)) or {}
    return (as_object(document.get("error")) or {}).get("request_id")


def _text(value: object, request: Request) -> str | None:
    return tidy(value, request) or None if isinstance(value, str) else None


def _explain(request: Request, reply: Reply, text: str) -> str:
    if 300 <= reply.status <= 399:
        target = re.match(r"https?://(?:[^/?#@]*@)?([^/?#@]*)", reply.headers.get("location", ""))
        where = f" to {target[1]}" if target else ""
        return f"redirected{where}; redirects are not followed, check base_url"
    return tidy(re.sub(r"<[^<>]{0,500}>", " ", text), request)


def retry_after(headers: Mapping[str, str], error: Mapping[str, Any]) -> float | None:
    """Return the pause in seconds that a server asks for.

    It is the larger of the ``Retry-After`` header (seconds or an HTTP date: RFC 9110, 10.2.3) and
    the body's ``retry_after_seconds`` (2026-06-25); values that make no sense are ignored.
    """
    delays = (_seconds(headers), _number(error.get("retry_after_seconds")))
    return max((seconds for seconds in delays if seconds is not None), default=None)


def _seconds(headers: Mapping[str, str]) -> float | None:
    value = headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]+(\.[0-9]+)?", value):
        return min(float(value), LONGEST_NAMED_SECONDS)
    moment = _moment(value)
    if moment is None:
        return None
    # The server's own Date, if present, makes the difference independent of our clock.
    reference = _moment(headers.get("date", ""))
    return max(0.0, moment - (time.time() if reference is None else reference))


def _moment(text: str) -> float | None:
    try:
        parts = parsedate_tz(text)
        return None if parts is None else float(mktime_tz(parts))
    except (ValueError, OverflowError, IndexError, TypeError):
        return None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return float(min(value, LONGEST_NAMED_SECONDS)) if value >= 0 else None


def decode(operation: Operation[T], request: Request, reply: Reply) -> T:
    """Return the result of a call.

    Raises:
        APIStatusError: The server answered with an error, or a redirect, which is not followed.
        InvalidResponseError: The server answered with a success that cannot be read.
    """
    if not 200 <= reply.status <= 299:
        raise status_error(request, reply)
    if operation.answers:
        return _decode_answer(operation, request, reply)
    data = as_object(load_json(reply.body))
    if operation.envelope is not None:
        data = as_object(data.get(operation.envelope)) if data is not None else None
    if data is None:
        expected = f'with "{operation.envelope}"' if operation.envelope else ""
        raise unreadable(request, reply, f"is no JSON object {expected}".rstrip())
    if operation.decode is None:
        raise TypeError(f"{operation.id} has neither decode nor answers")
    return decode_value(operation.decode, data, request, reply)


def _decode_answer(operation: Operation[T], request: Request, reply: Reply) -> T:
    """Return the result of a success, by its status and then by its media type.

    An undocumented success is decoded like a documented one.

    Raises:
        InvalidResponseError: It cannot be read.
    """
    candidates = by_status(operation.answers, reply.status)
    answer = _by_media([one for one in candidates if one.kind not in STREAMS], reply)
    if answer is None:
        kind = essence(reply) or "empty"
        raise unreadable(request, reply, f"is of a kind that {operation.id} does not have ({kind})")
    value = _value(answer, request, reply)
    if answer.kind == "json" and operation.envelope is not None:
        if not is_object(value) or operation.envelope not in value:
            message = f'is no JSON object with "{operation.envelope}"'
            raise unreadable(request, reply, message)
        value = value[operation.envelope]
    return value if answer.decode is None else decode_value(answer.decode, value, request, reply)


def by_status(answers: Iterable[Answer[T]], status: int) -> list[Answer[T]]:
    """Return the answers for a status: exact ones, else those of its range, else the default ones.

    If there are none, return all, as a 201 in place of a 200 makes no difference to a caller.
    """
    every = list(answers)
    for pattern in (str(status), f"{status // 100}XX", "default"):
        if matches := [one for one in every if one.status.upper() == pattern.upper()]:
            return matches
    return every


def essence(reply: Reply) -> str:
    """Return the media type of an answer without its parameters, in lower case."""
    return reply.headers.get("content-type", "").partition(";")[0].strip().lower()


def _by_media(candidates: list[Answer[T]], reply: Reply) -> Answer[T] | None:
    """Return the answer that matches a body; of several, the first one for its media type."""
    if reply.status in (204, 205) or not reply.body:
        without = [one for one in candidates if one.kind in ("empty", "bytes", "text")]
        return min(without, key=_emptiest, default=candidates[0] if candidates else None)
    full = [one for one in candidates if one.kind != "empty"] or candidates
    if len(full) <= 1:
        return full[0] if full else None
    kind = essence(reply)
    ranked = sorted(full, key=lambda one: -_fit(one, kind))
    best = ranked[0]
    if _fit(best, kind):
        return best
    # No answer matches the type: accept a body that is JSON under another name.
    readable = [one for one in full if one.kind == "json" and _is_json(reply.body)]
    return (readable or [one for one in full if one.kind in ("text", "bytes")] or full)[0]


def _emptiest(answer: Answer[T]) -> int:
    return ("empty", "bytes", "text").index(answer.kind)


def _fit(answer: Answer[T], kind: str) -> int:
    """Return how well an answer matches a media type: from 0, not at all, to 3, by its name."""
    media = (answer.media or USUAL_MEDIA.get(answer.kind, "")).partition(";")[0].strip().lower()
    if media == kind:
        return 3
    main, _, rest = media.partition("/")
    if rest == "*" and main != "*":
        return 2 if kind.startswith(f"{main}/") else 0
    alike = {
        "json": is_json(kind),
        "text": kind.startswith("text/") or kind.endswith(("xml", "yaml")),
        "bytes": media == "*/*",
    }
    return int(alike.get(answer.kind, False))


def _is_json(body: bytes) -> bool:
    try:
        json.loads(body)
    except (ValueError, RecursionError):
        return False
    return True


def _value(answer: Answer[Any], request: Request, reply: Reply) -> Any:
    """Return the body as a value of its kind."""
    match answer.kind:
        case "empty":
            return None
        case "bytes":
            return reply.body
        case "text":
            return text_of(reply)
        case _:
            try:
                return json.loads(reply.body)
            except (ValueError, RecursionError):
                pass
    raise unreadable(request, reply, "is no JSON")


def text_of(reply: Reply) -> str:
    """Return the body as text in its charset, by default UTF-8, without a BOM."""
    _, _, parameters = reply.headers.get("content-type", "").partition(";")
    pairs = [part.partition("=") for part in parameters.split(";")]
    charsets = [
        value.strip(" \"'") for name, _, value in pairs if name.strip().lower() == "charset"
    ]
    try:
        text = reply.body.decode(charsets[0] if charsets else "utf-8", "replace")
    except (LookupError, ValueError):
        text = reply.body.decode("utf-8", "replace")
    return text.removeprefix("\ufeff")
