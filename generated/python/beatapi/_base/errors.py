"""The errors that the client raises.

::

    BeatAPIError
    ├── ConfigurationError            the client cannot be built like this (also a ValueError)
    ├── InvalidArgumentError          a call was refused before it was sent (also a ValueError)
    ├── UploadError                   a file is unreadable, too large or changes while sent
    ├── DownloadError                 a media file could not be fetched whole and safely
    │   ├── DownloadExistsError       the target exists (also a FileExistsError)
    │   ├── DownloadUnverifiedError   the file may be incomplete
    │   └── DownloadWriteError        the target cannot be written (also an OSError)
    ├── APIConnectionError            no usable answer arrived
    │   ├── APITimeoutError           the call's time was up
    │   ├── TLSError                  the server's identity or encryption was refused
    │   ├── StreamInterruptedError    a stream broke after its first events
    │   │   └── StreamTimeoutError    no event came in time (also an APITimeoutError)
    │   └── OutcomeUnknownError       the request may have been accepted
    ├── InvalidResponseError          a success that cannot be read
    ├── StreamFailedError             the server reported an error inside a stream
    └── APIStatusError                the server answered with an error
        ├── BadRequestError           400
        ├── AuthenticationError       401
        ├── PaymentRequiredError      402
        ├── PermissionDeniedError     403
        │   └── EdgeRefusedError      403 from the network in front of the API
        ├── NotFoundError             404
        ├── ConflictError             409
        ├── UnprocessableEntityError  422
        ├── RateLimitError            429
        │   └── ConcurrencyLimitError       user_concurrency_exceeded
        └── ServerError               500 to 599

A code that adds nothing to its status has the status's class, and so has a code whose status is not
documented (2026-07-31: ``invalid_signature`` and those of realtime credentials).
Every one of them has ``maybe_accepted``, ``idempotency_key``, ``request`` and ``response``.
Every one of them survives ``pickle`` and ``copy``, and none holds the API key or a signed URL.
This module needs the standard library only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final, NamedTuple, TypeVar

from .. import _spec
from .._spec import DOCS_URL

DOCS: Final = f" at {DOCS_URL}" if DOCS_URL else " of the API"

E = TypeVar("E", bound="BeatAPIError")


class ErrorRequest(NamedTuple):
    """The request that an error is about.

    Args:
        method: The HTTP method.
        url: The URL without its query, which may be signed.
    """

    method: str
    url: str


class ErrorResponse(NamedTuple):
    """The answer that an error is about, without the API key, secrets and signed URLs.

    Args:
        status: The HTTP status code.
        headers: The header fields, their names in lower case.
        body: The beginning of the body as text; empty if it could not be read.
    """

    status: int
    headers: Mapping[str, str]
    body: str


class BeatAPIError(Exception):
    """The base of every error that the client raises on purpose."""

    maybe_accepted: bool = False
    """True if the server may have acted on the request in spite of this error.

    A repeat without the same ``idempotency_key`` may then act, and bill, a second time. It is false
    for a GET, and if the server cannot have accepted any attempt.
    """

    idempotency_key: str | None = None
    """The key sent with the request; ``None`` if there was none, or no request."""

    request: ErrorRequest | None = None
    """The request; ``None`` if the error occurred before there was one."""

    response: ErrorResponse | None = None
    """The last answer; ``None`` if none arrived."""

    def __reduce__(self) -> tuple[Callable[..., BeatAPIError], tuple[Any, ...]]:
        """Copy and pickle by state, as the constructors take keyword-only arguments."""
        return _rebuild, (type(self), self.args, self.__dict__)


def _rebuild(kind: type[E], args: tuple[Any, ...], state: dict[str, Any]) -> E:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class ConfigurationError(BeatAPIError, ValueError):
    """The client cannot be built from its arguments and environment variables."""


class InvalidArgumentError(BeatAPIError, ValueError):
    """A call was refused before anything was sent; the message names the argument."""


class UploadError(BeatAPIError):
    """A file cannot be uploaded: empty, too large, of another type, or changed while sent."""


class DownloadError(BeatAPIError):
    """A media file could not be fetched whole and safely; nothing is at the target."""


class DownloadExistsError(DownloadError, FileExistsError):
    """The target of a download exists already."""


class DownloadUnverifiedError(DownloadError):
    """A media file may be incomplete: the server stated no length, and the file does not show it.

    ``allow_unknown_length=True`` accepts such a file.
    """


class DownloadWriteError(DownloadError, OSError):
    """The target of a download cannot be written: no space, no permission, no folder.

    ``errno`` distinguishes them, as for every ``OSError``.
    """


class APIConnectionError(BeatAPIError):
    """No usable answer arrived.

    Args:
        message: The fault, and what to do next.
        sent: Whether the request, or a part of it, may have reached the server.
    """

    def __init__(self, message: str, *, sent: bool = True) -> None:
        super().__init__(message)
        self.sent = sent


class APITimeoutError(APIConnectionError):
    """The call's time was up before the answer was complete."""


class TLSError(APIConnectionError):
    """The server's certificate or encryption was refused; repeating the call would not help."""


class StreamInterruptedError(APIConnectionError):
    """A stream broke: its connection was lost, or it ended without its last event.

    Args:
        message: The fault, and what to do next.
        events: The number of events received.
        last_event_id: The last id from the server; empty if there was none.
    """

    def __init__(self, message: str, *, events: int = 0, last_event_id: str = "") -> None:
        super().__init__(message, sent=True)
        self.events = events
        self.last_event_id = last_event_id


class StreamTimeoutError(StreamInterruptedError, APITimeoutError):
    """No event came in time, or the whole stream took too long."""


class StreamFailedError(BeatAPIError):
    """The server reported an error inside a stream that had begun as a success.

    Args:
        message: The server's own words.
        code: The error's ``code``, else its ``type``; ``None`` if it has none.
        body: The decoded JSON of the event, without secrets; ``None`` if it is not JSON.
        events: The number of events received.
        last_event_id: The last id from the server; empty if there was none.
    """

    def __init__(
        self,
        message: str,
        *,
        code: str | None = None,
        body: Any = None,
        events: int = 0,
        last_event_id: str = "",
    ) -> None:
        super().__init__(message)
        self.code = code
        self.body = body
        self.events = events
        self.last_event_id = last_event_id


class OutcomeUnknownError(APIConnectionError):
    """The request may have been accepted: its answer is lost or inconclusive.

    This happens after a lost connection, and after an error of the server or of a proxy, such as
    500 or 502, that does not prove a rejection. A repeat without the same key may start, and bill,
    a second task. The message names the call that shows whether there is one.

    Args:
        message: The fault, and what to do next.
        operation_id: The operation whose outcome is unknown.
        idempotency_key: The key sent with the request.
        status: The HTTP status code of the last answer; ``None`` if there was none.
        code: Its error code.
        request_id: The id for BeatAPI's support.
    """

    maybe_accepted = True

    def __init__(
        self,
        message: str,
        *,
        operation_id: str,
        idempotency_key: str | None,
        status: int | None = None,
        code: str | None = None,
        request_id: str | None = None,
    ) -> None:
        super().__init__(message, sent=True)
        self.operation_id = operation_id
        self.idempotency_key = idempotency_key
        self.status = status
        self.code = code
        self.request_id = request_id


class InvalidResponseError(BeatAPIError):
    """The server reported success, but its answer is cut, too large or violates the contract.

    Args:
        message: The fault of the answer.
        status: The HTTP status code.
    """

    def __init__(self, message: str, *, status: int) -> None:
        super().__init__(message)
        self.status = status

    @property
    def status_code(self) -> int:
        """The same as ``status``, by httpx's name for it."""
        return self.status


class APIStatusError(BeatAPIError):
    """The server answered with an error.

    Args:
        where: The method and path of the request.
        status: The HTTP status code.
        code: The error code of the contract, else its type; ``None`` if the answer has neither.
        message: The server's own words, shortened.
        request_id: The id for BeatAPI's support; ``None`` if the answer has none.
        retry_after: The pause in seconds that the server asks for; ``None`` if it asks for none.
        retryable: Whether a repeat can help, as the server states it; ``None`` if it does not.
        body: The decoded JSON body, without secrets; ``None`` if it is not JSON.
        decode: Builds ``data`` from the body; ``None`` if the contract has no type for it.
    """

    advice: ClassVar[str] = f"See the error code in the documentation{DOCS}."

    def __init__(
        self,
        *,
        where: str,
        status: int,
        code: str | None = None,
        message: str = "",
        request_id: str | None = None,
        retry_after: float | None = None,
        retryable: bool | None = None,
        body: Any = None,
        decode: Callable[[Any], object] | None = None,
    ) -> None:
        self.status = status
        self.code = code
        self.message = message
        self.request_id = request_id
        self.retry_after = retry_after
        self.retryable = retryable
        self.body = body
        self._decode = decode
        self.attempts = 1
        """The number of times that the request was sent."""
        super().__init__(self._text(where))

    @property
    def status_code(self) -> int:
        """The same as ``status``, by httpx's name for it."""
        return self.status

    @property
    def data(self) -> Any:
        """The body as the contract's type for it.

        ``None`` if the contract has no type for this status, or the body does not match it.
        """
        if self._decode is None or self.body is None:
            return None
        try:
            return self._decode(self.body)
        except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
            return None

    def _text(self, where: str) -> str:
        known = [f"{where}: {self.status} {self.code or ''}".rstrip()]
        known += [self.message.removesuffix(".")] if self.message else []
        known += [f"request id {self.request_id}"] if self.request_id else []
        return f"{', '.join(known)}. {self.advice}"

    def facts(self) -> str:
        """Return the message without the advice: request, status, code, message, id, attempts."""
        message = str(self.args[0]).removesuffix(f". {self.advice}")
        return f"{message}{self._repeats()}"

    def _repeats(self) -> str:
        return f" ({self.attempts} attempts)" if self.attempts > 1 else ""

    def __str__(self) -> str:
        """Return request, status, code, message, request id, attempts and next step."""
        return f"{self.args[0]}{self._repeats()}"


class BadRequestError(APIStatusError):
    """400: the request violates the contract, or its content is not allowed."""

    advice = "Correct the argument that the message names."


class AuthenticationError(APIStatusError):
    """401: the API key is missing, wrong, expired or disabled."""

    advice = "Check BEATAPI_API_KEY, or the api_key that the client was built with."


class PaymentRequiredError(APIStatusError):
    """402: the account has to pay first."""

    advice = "See to the account's balance, then repeat the call."


class PermissionDeniedError(APIStatusError):
    """403: the key may not do this, or the network in front of the API refused the request."""

    advice = "Check what the key is allowed to do, and from which addresses."


class EdgeRefusedError(PermissionDeniedError):
    """403 ``error code: 1010``: the network in front of the API refused the User-Agent."""

    advice = (
        "The network in front of the API refused this User-Agent; do not replace the client's own,"
        " and check that no proxy on the way does."
    )


class NotFoundError(APIStatusError):
    """404: there is no such object, or it belongs to another account."""

    advice = "Check the id, and that the key belongs to the account that made it."


class ConflictError(APIStatusError):
    """409: the request conflicts with the state of the server, or with an earlier request."""

    advice = (
        "Use a new idempotency_key for a new request; repeat the same body for the same one."
        if getattr(_spec, "IDEMPOTENCY_KEYS", True)
        else "Retrieve what the request is about, and repeat it if it still makes sense."
    )


class UnprocessableEntityError(APIStatusError):
    """422: the request is well-formed, but a value in it is not allowed."""

    advice = "Correct the argument that the message names."


class RateLimitError(APIStatusError):
    """429: too many requests; ``retry_after`` is the server's pause in seconds, if there is one."""

    advice = "Send requests less often, and pause for retry_after seconds first."


class ConcurrencyLimitError(RateLimitError):
    """429 ``user_concurrency_exceeded``: the account has reached its limit of active tasks."""

    advice = "Wait for a processing task to finish, then create the next one."


class ServerError(APIStatusError):
    """500 to 599: the server failed."""

    advice = "Try again later; give the request id to BeatAPI's support if it persists."


def publish(names: Mapping[str, object]) -> None:
    """Give errors the module name by which callers import them, for tracebacks and pickles."""
    for kind in [value for value in names.values() if isinstance(value, type)]:
        if issubclass(kind, BeatAPIError):
            kind.__module__ = __name__.partition(".")[0]


publish(globals())
