"""An answer as data: collected under a limit, then turned into an object or an error of ours."""

from __future__ import annotations

import json
import math
import re
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import mktime_tz, parsedate_tz
from typing import Any, Final, Protocol, TypeVar

from ._errors import APIStatusError, EdgeRefusedError, InvalidResponseError, status_error_class
from ._operation import Operation
from ._request import Request

T = TypeVar("T")

MAX_BODY_BYTES: Final = 32 * 1024 * 1024
"""The largest JSON answer that is read, decoded; the largest documented ones are some kilobytes."""

_SHOWN_CHARACTERS: Final = 300
_URL_WITH_QUERY: Final = re.compile(r"(\w+://[^\s?#\"'<>]+)[?#][^\s\"'<>]*")
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A status, header fields with lower-case names, and a decoded body."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(default=b"", repr=False)


class Sink(Protocol):
    """Takes the body of an answer, piece by piece."""

    def feed(self, chunk: bytes) -> None:
        """Take the next piece, as it is on the wire."""
        ...


class BodySink:
    """Keeps a body in memory, decompressed, and stops at :data:`MAX_BODY_BYTES`.

    A compressed body is inflated in bounded steps: a small bomb never becomes a large buffer.

    Args:
        status: The answer's status.
        headers: The answer's header fields.
    """

    def __init__(self, status: int, headers: Mapping[str, str]) -> None:
        self._status = status
        self._body = bytearray()
        coding = headers.get("content-encoding", "").strip().lower() or "identity"
        if coding not in ("identity", "gzip", "x-gzip"):
            raise self._refuse("is compressed in a way that was not asked for")
        self._gzip = zlib.decompressobj(wbits=31) if coding != "identity" else None

    def feed(self, chunk: bytes) -> None:
        """Take the next piece, as it is on the wire.

        Raises:
            InvalidResponseError: The body is larger than the limit, or is not gzip as it claims.
        """
        room = MAX_BODY_BYTES - len(self._body)
        try:
            self._body += self._gzip.decompress(chunk, room + 1) if self._gzip else chunk
        except zlib.error:
            raise self._refuse("claims to be gzip and is not") from None
        if len(self._body) > MAX_BODY_BYTES:
            raise self._refuse(f"is larger than {MAX_BODY_BYTES // 2**20} MiB")

    def body(self) -> bytes:
        """The whole body.

        Raises:
            InvalidResponseError: The compressed body ends too early.
        """
        if self._gzip and not self._gzip.eof and self._body:
            raise self._refuse("is cut off")
        return bytes(self._body)

    def _refuse(self, reason: str) -> InvalidResponseError:
        return InvalidResponseError(f"the answer (status {self._status}) {reason}", status=self._status)


def decode(operation: Operation[T], request: Request, reply: Reply) -> T:
    """The result of a call.

    Raises:
        APIStatusError: The server answered with an error, or with a redirect, which is not followed.
        InvalidResponseError: The server answered with a success that cannot be read.
    """
    if not 200 <= reply.status <= 299:
        raise status_error(request, reply)
    data = _object(load_json(reply.body))
    if operation.envelope is not None:
        data = _object(data.get(operation.envelope)) if data is not None else None
    if data is None:
        expected = f'with "{operation.envelope}"' if operation.envelope else ""
        raise _unreadable(request, reply, f"is no JSON object {expected}".rstrip())
    try:
        return operation.decode(data)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        detail = f"{type(error).__name__}: {tidy(str(error), request)}"
    raise _unreadable(request, reply, f"does not fit the contract ({detail})")


def load_json(body: bytes) -> Any:
    """A JSON document; ``None`` for everything that is none, however odd it is."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _object(value: Any) -> dict[str, Any] | None:
    return value if isinstance(value, dict) else None


def _unreadable(request: Request, reply: Reply, reason: str) -> InvalidResponseError:
    shown = tidy(reply.body[:2000].decode("utf-8", "replace"), request) or "(empty)"
    accepted = "" if request.method == "GET" else "; the request was accepted, do not repeat it blindly"
    message = f"{request.where}: the answer (status {reply.status}) {reason}{accepted}: {shown}"
    return InvalidResponseError(message, status=reply.status)


def tidy(text: str, request: Request) -> str:
    """A server's text fit for a message: short, on one line, without key or signed URLs."""
    covered = request.key.redact(text) if request.key else text
    plain = _UNPRINTABLE.sub(" ", _URL_WITH_QUERY.sub(r"\1?...", covered))
    short = " ".join(plain.split())
    return short if len(short) <= _SHOWN_CHARACTERS else f"{short[:_SHOWN_CHARACTERS]}..."


def status_error(request: Request, reply: Reply) -> APIStatusError:
    """The error for an answer that is no success, whatever its body looks like."""
    document = _object(load_json(reply.body)) or {}
    error = _object(document.get("error")) or {}
    text = reply.body[:20_000].decode("utf-8", "replace")
    code = _text(error.get("code"), request)
    kind = status_error_class(reply.status, code)
    if reply.status == 403 and not error and re.search(r"error code:\s*1010", text):
        kind = EdgeRefusedError
    retryable = error.get("retryable")
    return kind(
        where=request.where,
        status=reply.status,
        code=code,
        message=_text(error.get("message"), request) or _explain(request, reply, text),
        request_id=_text(error.get("request_id"), request),
        retry_after=retry_after(reply.headers, error),
        retryable=retryable if isinstance(retryable, bool) else None,
    )


def _text(value: object, request: Request) -> str | None:
    return tidy(value, request) or None if isinstance(value, str) else None


def _explain(request: Request, reply: Reply, text: str) -> str:
    if 300 <= reply.status <= 399:
        target = re.match(r"https?://(?:[^/?#@]*@)?([^/?#@]*)", reply.headers.get("location", ""))
        where = f" to {target[1]}" if target else ""
        return f"redirected{where}; redirects are not followed, check base_url"
    return tidy(re.sub(r"<[^>]{0,500}>", " ", text), request)


def retry_after(headers: Mapping[str, str], error: Mapping[str, Any]) -> float | None:
    """The pause in seconds that a server asks for.

    The larger of the ``Retry-After`` header (seconds or an HTTP date: RFC 9110, section 10.2.3) and
    the body's ``retry_after_seconds`` (2026-06-25); what is no sensible number counts as absent.
    """
    asked = (_seconds(headers), _number(error.get("retry_after_seconds")))
    return max((seconds for seconds in asked if seconds is not None), default=None)


def _seconds(headers: Mapping[str, str]) -> float | None:
    value = headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", value):
        return float(value)
    moment = _moment(value)
    if moment is None:
        return None
    # The server's own clock, if it tells it, makes the difference independent of ours.
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
    return float(value) if 0 <= value <= 1e9 else None
