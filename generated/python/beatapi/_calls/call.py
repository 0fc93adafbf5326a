"""One logical call as a flow: attempts, pauses and one total deadline."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final, Generic, NamedTuple, TypeAlias, TypeVar

from .._base.clock import Clock
from .._base.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    BeatAPIError,
    ErrorRequest,
    InvalidResponseError,
    OutcomeUnknownError,
)
from .._base.flow import Flow, Pause, Work
from .operation import Operation, body_limit
from .request import Request
from .response import CAPTURE, BodySink, Reply, Sink, decode, error_response
from .retry import Retries, Safety, may_be_accepted, settles

E = TypeVar("E")
X = TypeVar("X", bound="Exchange")
T = TypeVar("T")

LEAST_ATTEMPT_SECONDS: Final = 0.1
"""A retry needs at least this much time, and at least as long as the previous attempt took."""


class Phases(NamedTuple):
    """The limits for the phases of an attempt in seconds; ``None`` for no limit of its own."""

    connect: float | None = None
    read: float | None = None
    write: float | None = None
    pool: float | None = None


_NO_LIMITS: Final = Phases()


class Deadline:
    """The end of a whole call, with all its attempts and pauses.

    It uses monotonic seconds: a change of the wall clock does not move it.

    Args:
        clock: The source of time.
        seconds: The time from now on; ``None`` for no limit.
        phases: Additional limits for the phases of each attempt.
    """

    def __init__(self, clock: Clock, seconds: float | None, phases: Phases = _NO_LIMITS) -> None:
        self._clock = clock
        self.phases = phases
        self.seconds = seconds
        self._end = None if seconds is None else clock.now() + seconds

    def remaining(self) -> float | None:
        """Return the seconds left, never negative; ``None`` if there is no limit."""
        return None if self._end is None else max(0.0, self._end - self._clock.now())

    def passed(self) -> bool:
        """Return true if no time is left."""
        return self.remaining() == 0.0

    def allows(self, seconds: float) -> bool:
        """Return true if so many seconds are left."""
        remaining = self.remaining()
        return remaining is None or seconds < remaining

    def now(self) -> float:
        """Return the clock's monotonic seconds."""
        return self._clock.now()


class Exchange:
    """Effect: send a request once and read its answer.

    Args:
        request: The request.
        deadline: The end of the call.
        open_sink: Returns the sink for the body, given status and header fields.
        blocking: Returns true if writing so many bytes of the body may block, as with a file;
            ``None`` if it never does.
        silence: The longest time without another piece, in seconds; ``None`` for no own limit.
        report: Called after each piece of the body, by the driver itself.
    """

    streams = False
    """True if the connection may stay open once enough of the answer has arrived."""

    def __init__(
        self,
        request: Request,
        deadline: Deadline,
        open_sink: Callable[[int, dict[str, str]], Sink] | None = None,
        *,
        blocking: Callable[[int], bool] | None = None,
        silence: float | None = None,
        report: Callable[[], object] | None = None,
    ) -> None:
        self.blocking = blocking
        self.report = report
        self.silence = silence
        self.request = request
        self.deadline = deadline
        self.limit: float | None = None
        self._open_sink = open_sink or partial(BodySink, request.where)
        self._sink: Sink | None = None
        self.status = 0
        """The status of the answer; 0 until there is one."""
        self.begun = not request.content
        """True once the server may have got the request: if it has a body, a part of that too."""
        self._headers: dict[str, str] = {}

    def start(self, status: int, headers: dict[str, str]) -> None:
        """Take status and header fields, their names in lower case.

        Raises:
            APIConnectionError: They are ambiguous about the end of the answer.
        """
        self.status, self._headers = status, headers
        if "content-length" in headers and "transfer-encoding" in headers:
            # Two statements about the end of the answer are an attack or a fault (RFC 9112, 6.3).
            message = "the answer has a Content-Length and a Transfer-Encoding"
            raise APIConnectionError(f"{self.request.where}: {message}; check the network")
        self._sink = self._open_sink(status, headers)

    def feed(self, chunk: bytes) -> bool:
        """Take a piece of the body; return false if no more is needed.

        Raises:
            APITimeoutError: The deadline has passed.
        """
        if self.deadline.passed():
            raise self.timed_out()
        return self._sink is not None and self._sink.feed(chunk)

    def reply(self) -> Reply:
        """Return the whole answer; its body is empty if another sink took it."""
        body = self._sink.body() if isinstance(self._sink, BodySink) else b""
        return Reply(status=self.status, headers=self._headers, body=body)

    def received(self) -> Reply | None:
        """Return the answer as far as it has arrived; ``None`` if nothing has."""
        if not self.status:
            return None
        body = self._sink.received() if isinstance(self._sink, BodySink) else b""
        return Reply(status=self.status, headers=self._headers, body=body)

    def keep(self, response: object, chunks: object) -> bool:
        """Take over an open answer and the rest of its body, or return false to have it closed.

        It is called only if ``streams`` is true.

        Args:
            response: The answer; the new owner has to close it.
            chunks: The iterator over the pieces of its body.
        """
        raise NotImplementedError

    def timed_out(self) -> APITimeoutError:
        """Return the error for a late answer."""
        phases = self.deadline.phases
        limits = [self.silence, self.deadline.seconds, phases.read, phases.write]
        limit = min((seconds for seconds in limits if seconds is not None), default=0.0)
        message = f"{self.request.where}: no complete answer within {limit:g} s"
        return APITimeoutError(f"{message}; allow more with timeout=", sent=self.begun)


Effect: TypeAlias = Exchange | Pause | Work[Any]


def call(
    operation: Operation[T],
    request: Request,
    *,
    deadline: Deadline,
    retries: Retries,
    safety: Safety,
) -> Flow[Effect, T]:
    """Send a request until it is answered, rejected or hopeless, and decode the answer.

    Raises:
        APIStatusError: The server answered with an error.
        InvalidResponseError: The server answered with a success that cannot be read.
        APIConnectionError: No usable answer arrived.
        OutcomeUnknownError: The request may have been accepted, and a repeat might act twice.
    """
    open_sink = _sink(operation, request) if operation.answers else None

    def read(exchange: Exchange) -> T:
        reply = exchange.reply()
        if (captured := CAPTURE.get()) is not None:
            captured.append(reply)
        return decode(operation, request, reply)

    begin = partial(Exchange, request, deadline, open_sink)
    attempts = Attempts(operation, request, begin, read)
    return run(attempts, deadline=deadline, retries=retries, safety=safety)


def run(
    attempts: Attempts[X, T],
    *,
    deadline: Deadline,
    retries: Retries,
    safety: Safety,
) -> Flow[Effect, T]:
    """Run attempts until one is answered, rejected or hopeless.

    Raises:
        APIStatusError: The server answered with an error.
        InvalidResponseError: The server answered with a success that cannot be read.
        APIConnectionError: No usable answer arrived.
        OutcomeUnknownError: The request may have been accepted, and a repeat might act twice.
    """
    try:
        return (yield from repeat(attempts.make, deadline=deadline, retries=retries, safety=safety))
    except BeatAPIError as error:
        attempts.describe(error)
        unknown = safety != "repeatable" and error.maybe_accepted and not _is_success(error)
        if not unknown:
            raise
        outcome = attempts.outcome_unknown(error)
    except GeneratorExit:
        raise
    except BaseException as error:
        # An interrupt or a cancellation: the caller may be about to repeat the call.
        if safety != "repeatable":
            attempts.add_note(error)
        raise
    # Raised outside of the except block, whose context would expose frames with the request.
    raise outcome


def _is_success(error: BeatAPIError) -> bool:
    """Return true if the server accepted the request, in an answer that cannot be decoded."""
    return isinstance(error, InvalidResponseError) and 200 <= error.status <= 299


class Attempts(Generic[X, T]):
    """The attempts of one call, and whether one of them may have been accepted.

    Args:
        operation: The operation.
        request: The request.
        begin: Returns the exchange of an attempt.
        read: Returns the result of a performed exchange.
    """

    def __init__(
        self,
        operation: Operation[Any],
        request: Request,
        begin: Callable[[], X],
        read: Callable[[X], T],
    ) -> None:
        self._operation = operation
        self._request = request
        self._begin = begin
        self._read = read
        self._reply: Reply | None = None
        self._unsettled: str | None = None
        """The error of the last attempt that the server may have accepted."""
        self._is_under_way = False
        """True if an attempt began and neither an answer nor an error ended it."""

    def make(self) -> Flow[Effect, T]:
        """Make another attempt."""
        exchange = self._begin()
        self._is_under_way = True
        try:
            yield exchange
            self._is_under_way = False
            return self._read(exchange)
        except BeatAPIError as error:
            self._is_under_way = False
            self._reply = exchange.received()
            if may_be_accepted(error):
                self._unsettled = error.facts() if isinstance(error, APIStatusError) else str(error)
            raise

    def describe(self, error: BeatAPIError) -> None:
        """Set the attributes that every error carries."""
        request = self._request
        error.request = ErrorRequest(request.method, request.url.partition("?")[0])
        error.idempotency_key = request.idempotency_key
        if self._reply is not None:
            error.response = error_response(request, self._reply)
        reached = self._unsettled is not None and not settles(error)
        error.maybe_accepted = reached and request.method != "GET"

    def add_note(self, error: BaseException) -> None:
        """Add to an interrupt or a cancellation that an attempt may have been accepted."""
        if self._is_under_way or self._unsettled is not None:
            error.add_note(_look_first(self._operation, self._request))

    def outcome_unknown(self, error: BeatAPIError) -> OutcomeUnknownError:
        """Return the error for a call that may have been accepted; it replaces the last one."""
        answer = error if isinstance(error, APIStatusError) else None
        outcome = OutcomeUnknownError(
            f"{self._unsettled}. {_look_first(self._operation, self._request)}",
            operation_id=self._operation.id,
            idempotency_key=self._request.idempotency_key,
            status=answer.status if answer else None,
            code=answer.code if answer else None,
            request_id=answer.request_id if answer else None,
        )
        outcome.request, outcome.response = error.request, error.response
        return outcome


def _sink(
    operation: Operation[T], request: Request
) -> Callable[[int, dict[str, str]], BodySink] | None:
    """Return the sink for a body that may be larger than usual JSON."""
    limit = body_limit(operation)
    return None if limit is None else partial(BodySink, request.where, limit=limit)


def repeat(
    attempt: Callable[[], Flow[E, T]],
    *,
    deadline: Deadline,
    retries: Retries,
    safety: Safety,
) -> Flow[E | Pause, T]:
    """Run attempts as long as their errors, the deadline and the budget allow another one."""
    count = 0
    while True:
        count += 1
        began = deadline.now()
        try:
            return (yield from attempt())
        except BeatAPIError as error:
            pause = retries.pause(error, attempt=count, safety=safety)
            if isinstance(error, APIStatusError):
                error.attempts = count
            # A retry that cannot finish in time would only replace the error by a timeout.
            needed = max(deadline.now() - began, LEAST_ATTEMPT_SECONDS)
            if pause is None or not deadline.allows(pause + needed):
                raise
        yield Pause(pause)


def _look_first(operation: Operation[T], request: Request) -> str:
    from .._base.api_errors import LOOK_FIRST

    key = request.idempotency_key
    if operation.idempotency in ("optional", "required"):
        return (
            f"The server may have accepted the request: repeat it with idempotency_key={key!r},"
            " and the server answers with what it has accepted"
        )
    shown = f"look at client.{operation.lookup}()" if operation.lookup else LOOK_FIRST
    return (
        f"The server may have accepted the request: {shown} before you repeat"
        f" {operation.id} (Idempotency-Key {key})"
    )
