"""Verify the webhooks that BeatAPI sends, before anything in them is used.

    verifier = WebhookVerifier(os.environ["BEATAPI_WEBHOOK_SECRET"])
    event = verifier.verify(body, headers)        # bytes as received, any kind of headers
    if event.event == "task.succeeded":
        ...

A delivery is a JSON body and three headers. Its signature is the lower-case hexadecimal HMAC-SHA256
(RFC 2104) of the timestamp header's text, a full stop and the raw body; the key is the endpoint's
whole secret, ``whsec_`` included. (Documented with the webhooks of spec date 2026-07-16.)

Importing this module loads the standard library only.
"""

from __future__ import annotations

import hmac
import re
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from json import JSONDecoder
from math import isfinite
from typing import TYPE_CHECKING, Any, Final, Literal, NoReturn, Protocol, TypeGuard

from ._base.errors import BeatAPIError, ConfigurationError

if TYPE_CHECKING:
    from .models import WebhookEvent

__all__ = [
    "EVENT_HEADER",
    "SIGNATURE_HEADER",
    "TERMINAL_EVENTS",
    "TIMESTAMP_HEADER",
    "Headers",
    "Reason",
    "SupportsItems",
    "VerifiedWebhook",
    "WebhookVerificationError",
    "WebhookVerifier",
    "ended_task_id",
    "parse_event",
    "sign",
    "signed_headers",
]

EVENT_HEADER: Final = "x-beatapi-event"
"""The header with the name of the event, which is not signed."""
TIMESTAMP_HEADER: Final = "x-beatapi-timestamp"
"""The header with the time of the delivery in Unix seconds, which is signed."""
SIGNATURE_HEADER: Final = "x-beatapi-signature"
"""The header with the signature of the timestamp and the body."""

TERMINAL_EVENTS: Final[Mapping[str, str]] = {
    "task.succeeded": "succeeded",
    "task.failed": "failed",
}
"""The events after which a task does not change any more (2026-06-25), with its final status."""

Reason = Literal[
    "missing_header",
    "duplicate_header",
    "bad_timestamp",
    "stale_timestamp",
    "future_timestamp",
    "bad_signature",
    "body_too_large",
    "malformed_body",
    "event_mismatch",
]
"""The reason why a delivery was rejected. The strings are stable: log, count or branch on them."""

_MESSAGES: Final[dict[Reason, str]] = {
    "missing_header": "one of the three x-beatapi-… headers is missing or empty",
    "duplicate_header": "an x-beatapi-… header was sent more than once",
    "bad_timestamp": "the timestamp is not 1 to 12 decimal digits",
    "stale_timestamp": "the signature is right, but too old: retrieve the task to see its state",
    "future_timestamp": "the timestamp is too far ahead: check the clock of this machine",
    "bad_signature": (
        "the signature does not match: pass the raw body, byte for byte as received, "
        "and the secret shown when the endpoint was created"
    ),
    "body_too_large": "the body is larger than max_body_bytes",
    "malformed_body": "the signed body is not a webhook event in strict JSON",
    "event_mismatch": "the event header differs from the event in the signed body",
}

_TIMESTAMP_DIGITS: Final = 12
_GRAMMAR: Final = {
    EVENT_HEADER: re.compile(r"[!-+\--~]{1,128}"),
    TIMESTAMP_HEADER: re.compile(rf"[0-9]{{1,{_TIMESTAMP_DIGITS}}}"),
    SIGNATURE_HEADER: re.compile(r"[0-9a-f]{64}"),
}
_NAME_LENGTHS: Final = frozenset(map(len, _GRAMMAR))
_INVALID: Final[dict[str, Reason]] = {
    EVENT_HEADER: "event_mismatch",
    TIMESTAMP_HEADER: "bad_timestamp",
    SIGNATURE_HEADER: "bad_signature",
}
_MASKS: Final = re.compile(r"masked|\*\*|\.\.\.|•|…", re.IGNORECASE)
_OTHERS: Final = re.compile(r"sk[_-]|brt_live_", re.IGNORECASE)
"""Prefixes of BeatAPI's other secrets, which never sign deliveries."""
_VISIBLE_ASCII: Final = re.compile(r"[!-~]+")
_TASK_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,128}")
_MAX_TOLERANCE_SECONDS: Final = 3600
_MAX_INT_DIGITS: Final = 32
_DIGITS: Final = bytes.maketrans(b"123456789", b"000000000")
_BLOCK_BYTES: Final = 64
_INNER: Final = bytes(byte ^ 0x36 for byte in range(256))
_OUTER: Final = bytes(byte ^ 0x5C for byte in range(256))
_JSON_WHITESPACE: Final = " \t\n\r"


class SupportsItems(Protocol):
    """Headers with an ``items()``, such as a dict or a web framework's own class."""

    def items(self) -> Iterable[tuple[str | bytes, str | bytes | Sequence[str | bytes]]]:
        """Return all names with their values."""
        ...


Headers = SupportsItems | Iterable[tuple[str | bytes, str | bytes | Sequence[str | bytes]]]
"""Headers in the forms of web frameworks: with ``items()``, or as pairs (the raw headers of ASGI).

Names may be in any case. Prefer the pairs, as only they show duplicates.
"""


class WebhookVerificationError(BeatAPIError):
    """A delivery must not be trusted: answer 401, or 413 if it is too large.

    Neither the message nor ``repr``, ``args`` or a pickle hold a secret, a signature or a payload;
    only ``task_id`` is taken from a body.

    Args:
        reason: The reason as a stable string.
        task_id: The task of a genuine but stale delivery.

    Attributes:
        reason: The reason as a stable string.
        task_id: With reason ``"stale_timestamp"`` only, the task that the correctly signed body
            names. Retrieve it; nothing else in an old body should be used.
    """

    reason: Reason
    task_id: str | None

    def __init__(self, reason: Reason, *, task_id: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.task_id = task_id

    def __str__(self) -> str:
        return f"webhook refused ({self.reason}): {_MESSAGES[self.reason]}"


class VerifiedWebhook:
    """A verified delivery; its ``repr`` shows nothing from the body.

    Args:
        payload: The event as it was sent.
        secret_index: The position of the secret that signed it.

    Attributes:
        payload: The event as it was sent: a JSON object with ``event`` and ``data``.
        secret_index: The position of the matching secret among those of the verifier. The rotation
            of a secret is complete once deliveries stop matching the old one.
    """

    __slots__ = ("_event", "payload", "secret_index")

    def __init__(self, payload: Mapping[str, Any], secret_index: int) -> None:
        self.payload = payload
        self.secret_index = secret_index
        self._event: WebhookEvent | None = None

    @property
    def event(self) -> WebhookEvent:
        """The event as an object, decoded on first access."""
        if self._event is None:
            self._event = _event_class().from_dict(self.payload)
        return self._event

    def __repr__(self) -> str:
        return f"<VerifiedWebhook of secret {self.secret_index}>"


class WebhookVerifier:
    """Checks signature, age and form of webhook deliveries; thread-safe, without I/O.

    Args:
        secret: The endpoint's secret, ``whsec_…``, as shown once on its creation; several, in any
            order, while secrets are being rotated or for several endpoints.
        tolerance: How many seconds a timestamp may differ from the clock, either way; 1 to 3600.
            BeatAPI's documentation recommends 300.
        max_body_bytes: Larger bodies are refused unread.
        clock: Returns Unix time in seconds.

    Raises:
        ConfigurationError: A secret is empty, masked, an API key or not a secret, or a limit is not
            a positive integer within its range.
    """

    __slots__ = ("_clock", "_macs", "_max_body_bytes", "_tolerance")

    def __init__(
        self,
        secret: str | Sequence[str],
        *,
        tolerance: int = 300,
        max_body_bytes: int = 1024 * 1024,
        clock: Callable[[], float] = time.time,
    ) -> None:
        # Set first: if __init__ fails, an error reporter may call repr on this object.
        self._macs: tuple[Callable[[str, bytes], str], ...] = ()
        self._tolerance = 0
        secrets = _secrets(secret)
        problem = _problem(secrets)
        self._macs = () if problem else tuple(_keyed(each) for each in secrets)
        # Error reporters may send the local variables of every frame.
        del secret, secrets
        if problem:
            raise ConfigurationError(problem)
        self._tolerance = check_limit("tolerance", tolerance, _MAX_TOLERANCE_SECONDS)
        self._max_body_bytes = check_limit("max_body_bytes", max_body_bytes, sys.maxsize)
        self._clock = clock

    def verify(self, body: bytes, headers: Headers) -> WebhookEvent:
        """Return the event of a genuine, recent delivery.

        Deliveries are repeated until answered: the same event can arrive, and pass, again.

        Args:
            body: The request body, byte for byte as received. Re-encoded JSON differs.
            headers: The request headers.

        Returns:
            The event. Unknown event names and fields are kept; fields may be missing.

        Raises:
            WebhookVerificationError: The delivery must not be trusted; see its ``reason``.
            TypeError: The body is not ``bytes``.
        """
        return self.verify_detailed(body, headers).event

    def verify_detailed(self, body: bytes, headers: Headers) -> VerifiedWebhook:
        """Do the same as ``verify``, and also return which secret matched.

        Raises:
            WebhookVerificationError: The delivery must not be trusted; see its ``reason``.
            TypeError: The body is not ``bytes``.
        """
        if not _is_bytes(body):
            raise TypeError("body must be bytes: pass the raw request body, not decoded text")
        if len(body) > self._max_body_bytes:
            raise WebhookVerificationError("body_too_large")
        event, timestamp, signature = _read_headers(headers)
        secret_index = self._matching_secret(signature, timestamp, body)
        if secret_index is None:
            raise WebhookVerificationError("bad_signature")
        payload = _parse(body)
        # Checked after the signature, so that a stale delivery is always a genuine one.
        age = self._clock() - int(timestamp)
        if not -self._tolerance <= age <= self._tolerance:
            if age < 0:
                raise WebhookVerificationError("future_timestamp")
            raise WebhookVerificationError("stale_timestamp", task_id=_task_id(payload))
        if payload is None:
            raise WebhookVerificationError("malformed_body")
        if payload["event"] != event:
            raise WebhookVerificationError("event_mismatch")
        return VerifiedWebhook(payload, secret_index)

    @property
    def max_body_bytes(self) -> int:
        """The largest accepted body in bytes; receivers stop reading there."""
        return self._max_body_bytes

    def _matching_secret(self, signature: str, timestamp: str, body: bytes) -> int | None:
        match: int | None = None
        # No early exit: the time taken must not reveal which secret is in use.
        for index, mac in enumerate(self._macs):
            if hmac.compare_digest(mac(timestamp, body), signature):
                match = index if match is None else match
        return match

    def __repr__(self) -> str:
        return f"<WebhookVerifier of {len(self._macs)} secrets, tolerance {self._tolerance} s>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a WebhookVerifier holds secrets: construct it where it is used")


def parse_event(
    body: bytes,
    headers: Headers,
    *,
    secret: str | Sequence[str],
    tolerance: int = 300,
    max_body_bytes: int = 1024 * 1024,
) -> WebhookEvent:
    """Verify one delivery and return its event, if no receiver of beatapi-receivers fits.

    Args:
        body: The request body, byte for byte as received.
        headers: The request headers.
        secret: The endpoint's secret, or several.
        tolerance: How many seconds a timestamp may differ from the clock, either way.
        max_body_bytes: Larger bodies are refused unread.

    Raises:
        WebhookVerificationError: The delivery must not be trusted; see its ``reason``.
        ConfigurationError: The secret or a limit cannot be used.
        TypeError: The body is not ``bytes``.

    Example:
        ``event = parse_event(body, headers, secret=os.environ["BEATAPI_WEBHOOK_SECRET"])``
    """
    verifier = WebhookVerifier(secret, tolerance=tolerance, max_body_bytes=max_body_bytes)
    return verifier.verify(body, headers)


def ended_task_id(event: WebhookEvent) -> str | None:
    """Return the id of the task that an event ends; ``None`` if the event ends none."""
    # The field is typed as text, but decoding keeps any JSON value.
    return (_text(event.data.id) or None) if event.event in TERMINAL_EVENTS else None


def sign(secret: str, timestamp: int | str, body: bytes) -> str:
    """Return the signature that BeatAPI would send; for tests, and for local stand-ins of BeatAPI.

    Args:
        secret: The endpoint's whole secret.
        timestamp: Unix time in seconds, or the exact text of the timestamp header.
        body: The request body.

    Returns:
        64 lower-case hexadecimal digits, the value of the ``x-beatapi-signature`` header.

    Example:
        >>> sign("whsec_test", 1784187600, b"{}")[:8]
        '046e1580'
    """
    return _keyed(secret)(str(timestamp), body)


def signed_headers(
    secret: str, body: bytes, *, event: str, timestamp: int | str | None = None
) -> dict[str, str]:
    """Return the three headers of a genuine delivery; for tests of a receiver.

    Args:
        secret: The endpoint's whole secret.
        body: The request body.
        event: The event's name, the same as in the body.
        timestamp: Unix time in seconds, or the exact text to send; now if not given.

    Example:
        >>> sorted(signed_headers("whsec_test", b"{}", event="task.failed"))
        ['x-beatapi-event', 'x-beatapi-signature', 'x-beatapi-timestamp']
    """
    text = str(int(time.time()) if timestamp is None else timestamp)
    signature = sign(secret, text, body)
    return {EVENT_HEADER: event, TIMESTAMP_HEADER: text, SIGNATURE_HEADER: signature}


def _keyed(secret: str) -> Callable[[str, bytes], str]:
    """Return the function that makes the MAC of a timestamp and a body, in hexadecimal digits."""
    key = secret.encode()
    block = (key if len(key) <= _BLOCK_BYTES else sha256(key).digest()).ljust(_BLOCK_BYTES, b"\0")
    # As RFC 2104 defines it: to copy an `hmac.HMAC` takes half as long again.
    begin, finish = sha256(block.translate(_INNER)).copy, sha256(block.translate(_OUTER)).copy

    def mac(timestamp: str, body: bytes) -> str:
        inner, outer = begin(), finish()
        inner.update(f"{timestamp}.".encode())
        inner.update(body)
        outer.update(inner.digest())
        return outer.hexdigest()

    return mac


def _secrets(secret: str | Sequence[str]) -> tuple[str, ...]:
    if isinstance(secret, str):
        return (secret,)
    return tuple(secret) if isinstance(secret, (list, tuple)) else ()


def _problem(secrets: tuple[str, ...]) -> str | None:
    if not secrets:
        return "no webhook secret: pass the whsec_… string shown when the endpoint was created"
    return next(filter(None, map(_secret_problem, secrets)), None)


def _secret_problem(secret: object) -> str | None:
    if not isinstance(secret, str) or secret in ("", "whsec_"):
        return "a webhook secret is empty or not a string"
    if _OTHERS.match(secret):
        return "this is an API key or a session's secret: use the endpoint's own, whsec_…"
    if _MASKS.search(secret):
        return "a webhook secret is masked: use the one shown when the endpoint was created"
    if not _VISIBLE_ASCII.fullmatch(secret):
        return "a webhook secret has spaces, line ends or non-ASCII characters: strip them"
    return None


def check_limit(name: str, value: object, most: int) -> int:
    """Return a positive whole number in its range.

    Raises:
        ConfigurationError: It is not one.
    """
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= most:
        return value
    raise ConfigurationError(f"{name} must be an integer from 1 to {most}; it cannot be disabled")


@cache
def _event_class() -> type[WebhookEvent]:
    # Imported here: the models need attrs, and this module must load without it.
    from .models import WebhookEvent

    return WebhookEvent


def _read_headers(headers: Headers) -> tuple[str, str, str]:
    values: dict[str, object] = {}
    for entry in _entries(headers):
        try:
            name, value = entry
            if len(name) not in _NAME_LENGTHS:
                continue
        except (TypeError, ValueError):
            continue
        key = (name if isinstance(name, str) else _text(name)).lower()
        if key in _GRAMMAR:
            if key in values:
                raise WebhookVerificationError("duplicate_header")
            values[key] = value
    get = values.get
    event, timestamp, signature = get(EVENT_HEADER), get(TIMESTAMP_HEADER), get(SIGNATURE_HEADER)
    if not (isinstance(event, str) and isinstance(timestamp, str) and isinstance(signature, str)):
        event, timestamp, signature = _text(event), _text(timestamp), _text(signature)
    # The usual values, without the time for a grammar. A single signature that is no MAC fails in
    # the comparison, for the same reason.
    if (
        event in TERMINAL_EVENTS
        and (len(timestamp) <= _TIMESTAMP_DIGITS and timestamp.isascii() and timestamp.isdigit())
        and (signature and signature.isascii() and not signature.count(","))
    ):
        return event, timestamp, signature
    event, timestamp, signature = (
        _one(name, values) for name in (EVENT_HEADER, TIMESTAMP_HEADER, SIGNATURE_HEADER)
    )
    return event, timestamp, signature


def _entries(headers: object) -> Iterable[tuple[str | bytes, object]]:
    if _is_object(headers):
        return headers.items()
    items: object = getattr(headers, "items", None)
    entries: object = items() if callable(items) else headers
    return entries if _is_iterable(entries) else ()


def _one(name: str, headers: Mapping[str, object]) -> str:
    value = headers.get(name)
    text = _text(value)
    if text and _GRAMMAR[name].fullmatch(text):
        return text
    if _is_list(value) and len(value) == 1 and not _is_list(value[0]):
        return _one(name, {name: value[0]})
    raise WebhookVerificationError(_header_problem(name, value))


def _header_problem(name: str, value: object) -> Reason:
    if _is_list(value) and len(value) > 1:
        return "duplicate_header"
    text, grammar = _text(value), _GRAMMAR[name]
    if not text:
        return "missing_header"
    # WSGI and API gateways join duplicates with a comma.
    joined = "," in text and all(grammar.fullmatch(part.strip(" ")) for part in text.split(","))
    return "duplicate_header" if joined else _INVALID[name]


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    return value.decode("latin-1") if isinstance(value, bytes) else ""


def _parse(body: bytes) -> dict[str, Any] | None:
    """Return the event's fields; ``None`` for anything else, as an error would hold the body."""
    try:
        text = body.decode().strip(_JSON_WHITESPACE)
        decoder = _COUNTING_JSON if _may_hold_long_integers(body) else _STRICT_JSON
        payload, end = decoder.raw_decode(text)
    except (ValueError, RecursionError):
        return None
    # By exact type, as a decoder makes no others: a function for each check would take time.
    if end != len(text) or payload.__class__ is not dict:
        return None
    named = payload.get("event").__class__ is str and payload.get("data").__class__ is dict
    return payload if named else None


def _may_hold_long_integers(body: bytes) -> bool:
    """Return true unless each integer of a body has at most 32 digits.

    More than 32 digits in a row are at least three in a row of every eleventh byte. To call
    ``_short`` for each integer would take several times as long, and few bodies need it.
    """
    return b"000" in body[::11].translate(_DIGITS)


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) == len(pairs):
        return fields
    raise ValueError


def _refuse(_: str) -> NoReturn:
    raise ValueError


def _finite(text: str) -> float:
    number = float(text)
    if not isfinite(number):
        raise ValueError
    return number


def _short(text: str) -> int:
    # Not left to the interpreter, whose limit of 4300 digits can be switched off.
    if len(text) > _MAX_INT_DIGITS and len(text.removeprefix("-")) > _MAX_INT_DIGITS:
        raise ValueError
    return int(text)


_STRICT_JSON: Final = JSONDecoder(
    object_pairs_hook=_unique, parse_constant=_refuse, parse_float=_finite
)
_COUNTING_JSON: Final = JSONDecoder(
    object_pairs_hook=_unique, parse_constant=_refuse, parse_float=_finite, parse_int=_short
)


def _task_id(payload: dict[str, Any] | None) -> str | None:
    task_id = payload["data"].get("id") if payload else None
    return task_id if isinstance(task_id, str) and _TASK_ID.fullmatch(task_id) else None


def _is_bytes(value: object) -> bool:
    return isinstance(value, bytes)


def _is_object(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, (list, tuple))


def _is_iterable(value: object) -> TypeGuard[Iterable[tuple[str | bytes, object]]]:
    # Not isinstance(value, Iterable), which takes several times as long.
    return getattr(value, "__iter__", None) is not None
