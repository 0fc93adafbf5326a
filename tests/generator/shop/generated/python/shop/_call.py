"""One logical call as a flow: attempts, pauses and one total deadline."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final, Generic, NamedTuple, TypeAlias, TypeVar

from ._clock import Clock
from ._errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ErrorRequest,
    InvalidResponseError,
    OutcomeUnknownError,
    ShopError,
)
from ._flow import Flow, Pause, Work
from ._operation import Operation
from ._request import Request
from ._response import CAPTURE, BodySink, Reply, Sink, decode, error_response
from ._retry import Retries, Safety, may_be_accepted, settles

E = TypeVar("E")
X = TypeVar("X", bound="Exchange")
T = TypeVar("T")

LEAST_ATTEMPT_SECONDS: Final = 0.1
"""No attempt is begun after a failed one with less time than that, or than the last one took."""


class Phases(NamedTuple):
    """The seconds that each phase of an attempt may take; ``None`` for no limit of its own."""

    connect: float | None = None
    read: float | None = None
    write: float | None = None
    pool: float | None = None


_NO_LIMITS: Final = Phases()


class Deadline:
    """A moment that a whole call, with all its attempts and pauses, must not pass.

    It counts monotonic seconds: a change of the wall clock does not move it.

    Args:
        clock: Where the time comes from.
        seconds: The time there is from now on; ``None`` for no limit.
        phases: What the phases of each attempt may take besides.
    """

    def __init__(self, clock: Clock, seconds: float | None, phases: Phases = _NO_LIMITS) -> None:
        self._clock = clock
        self.phases = phases
        self.seconds = seconds
        self._end = None if seconds is None else clock.now() + seconds

    def remaining(self) -> float | None:
        """The seconds left, never negative; ``None`` if there is no limit."""
        return None if self._end is None else max(0.0, self._end - self._clock.now())

    def passed(self) -> bool:
        """Whether no time is left."""
        return self.remaining() == 0.0

    def allows(self, seconds: float) -> bool:
        """Whether something that takes so many seconds can still be done."""
        remaining = self.remaining()
        return remaining is None or seconds < remaining

    def now(self) -> float:
        """The clock's monotonic seconds."""
        return self._clock.now()


class Exchange:
    """Effect: send a request once and take its answer.

    Args:
        request: What to send.
        deadline: When to give up.
        open_sink: Chooses where the body goes, given status and header fields.
        blocking: Whether to take so many bytes of the body may block, as a file does; ``None`` if
            it never does.
        silence: The seconds that may pass without another piece; ``None`` for no limit of its own.
        report: Called after each piece of the body, by the driver itself.
    """

    streams = False
    """Whether the connection may stay open when enough of the answer is there."""

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
        self._headers: dict[str, str] = {}

    def start(self, status: int, headers: dict[str, str]) -> None:
        """Take status and header fields, their names in lower case.

        Raises:
            APIConnectionError: They do not say clearly where the answer ends.
        """
        self.status, self._headers = status, headers
        if "content-length" in headers and "transfer-encoding" in headers:
            # Two opinions on where the answer ends are an attack or a fault (RFC 9112, 6.3).
            message = "the answer has a Content-Length and a Transfer-Encoding"
            raise APIConnectionError(f"{self.request.where}: {message}; check the network")
        self._sink = self._open_sink(status, headers)

    def feed(self, chunk: bytes) -> bool:
        """Take a piece of the body, if there is time left; false if no more is wanted.

        Raises:
            APITimeoutError: The deadline has passed.
        """
        if self.deadline.passed():
            raise self.timed_out()
        return self._sink is not None and self._sink.feed(chunk)

    def reply(self) -> Reply:
        """The whole answer; its body is empty if it went elsewhere."""
        body = self._sink.body() if isinstance(self._sink, BodySink) else b""
        return Reply(status=self.status, headers=self._headers, body=body)

    def received(self) -> Reply | None:
        """What has arrived of an answer, whole or not; ``None`` if nothing has."""
        if not self.status:
            return None
        body = self._sink.received() if isinstance(self._sink, BodySink) else b""
        return Reply(status=self.status, headers=self._headers, body=body)

    def keep(self, response: object, chunks: object) -> bool:
        """Take over an open answer and the rest of its body; false if it is to be closed.

        Asked only where ``streams`` is true.

        Args:
            response: The answer, which is then to be closed by whoever took it.
            chunks: The iterator over the pieces of its body.
        """
        raise NotImplementedError

    def timed_out(self) -> APITimeoutError:
        """The error for an answer that is late."""
        phases = self.deadline.phases
        limits = [self.silence, self.deadline.seconds, phases.read, phases.write]
        limit = min((seconds for seconds in limits if seconds is not None), default=0.0)
        message = f"{self.request.where}: no complete answer within {limit:g} s"
        return APITimeoutError(f"{message}; allow more with timeout=")


Effect: TypeAlias = Exchange | Pause | Work


def call(
    operation: Operation[T],
    request: Request,
    *,
    deadline: Deadline,
    retries: Retries,
    safety: Safety,
) -> Flow[Effect, T]:
    """Send a request until it is answered, refused or hopeless, and read the answer.

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
    """Run attempts until one is answered, refused or hopeless.

    Raises:
        APIStatusError: The server answered with an error.
        InvalidResponseError: The server answered with a success that cannot be read.
        APIConnectionError: No usable answer arrived.
        OutcomeUnknownError: The request may have been accepted, and a repeat might act twice.
    """
    try:
        return (yield from repeat(attempts.make, deadline=deadline, retries=retries, safety=safety))
    except ShopError as error:
        attempts.describe(error)
        unknown = safety != "repeatable" and error.maybe_accepted and not _is_success(error)
        if not unknown:
            raise
        outcome = attempts.outcome_unknown(error)
    # Outside of the except block: its context would show the frames that hold the request.
    raise outcome


def _is_success(error: ShopError) -> bool:
    """Whether the server said that it accepted the request, in an answer that cannot be read."""
    return isinstance(error, InvalidResponseError) and 200 <= error.status <= 299


class Attempts(Generic[X, T]):
    """The attempts of one call, and what is known of those that were not refused.

    Args:
        operation: What is called.
        request: What is sent.
        begin: Makes the exchange of an attempt.
        read: Makes the result of one that was performed.
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
        """What the last attempt came to that the server may have accepted."""

    def make(self) -> Flow[Effect, T]:
        """Make another attempt."""
        exchange = self._begin()
        try:
            yield exchange
            return self._read(exchange)
        except ShopError as error:
            self._reply = exchange.received()
            if may_be_accepted(error):
                self._unsettled = _facts(error)
            raise

    def describe(self, error: ShopError) -> None:
        """Put on an error what every error carries."""
        request = self._request
        error.request = ErrorRequest(request.method, request.url.partition("?")[0])
        error.idempotency_key = request.idempotency_key
        if self._reply is not None:
            error.response = error_response(request, self._reply)
        reached = self._unsettled is not None and not settles(error)
        error.maybe_accepted = reached and request.method != "GET"

    def outcome_unknown(self, error: ShopError) -> OutcomeUnknownError:
        """The error for a call that may have been accepted, in place of its last attempt's."""
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


def _facts(error: ShopError) -> str:
    return error.facts() if isinstance(error, APIStatusError) else str(error)


def _sink(
    operation: Operation[T], request: Request
) -> Callable[[int, dict[str, str]], BodySink] | None:
    """What keeps the body of an answer that may be larger than JSON is."""
    from ._answers import body_limit

    limit = body_limit(operation)
    return None if limit is None else partial(BodySink, request.where, limit=limit)


def repeat(
    attempt: Callable[[], Flow[E, T]],
    *,
    deadline: Deadline,
    retries: Retries,
    safety: Safety,
) -> Flow[E | Pause, T]:
    """Run an attempt, and again for as long as its errors, the deadline and the budget allow."""
    count = 0
    while True:
        count += 1
        began = deadline.now()
        try:
            return (yield from attempt())
        except ShopError as error:
            pause = retries.pause(error, attempt=count, safety=safety)
            if isinstance(error, APIStatusError):
                error.attempts = count
            # An attempt that cannot be answered in time would only hide what is known by now.
            needed = max(deadline.now() - began, LEAST_ATTEMPT_SECONDS)
            if pause is None or not deadline.allows(pause + needed):
                raise
        yield Pause(pause)


def _look_first(operation: Operation[T], request: Request) -> str:
    from ._api_errors import LOOK_FIRST

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
