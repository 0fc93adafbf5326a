"""One logical call as a flow: attempts, pauses and one total deadline."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final, TypeAlias, TypeVar

from ._clock import Clock
from ._errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    BeatAPIError,
    OutcomeUnknownError,
)
from ._flow import Flow, Pause, Work
from ._operation import Operation
from ._request import Request
from ._response import CAPTURE, BodySink, Reply, Sink, decode
from ._retry import Retries, Safety, refuses, settles

E = TypeVar("E")
T = TypeVar("T")

LEAST_ATTEMPT_SECONDS: Final = 0.1
"""No attempt is begun after a failed one with less time than that, or than the last one took."""


class Deadline:
    """A moment that a whole call, with all its attempts and pauses, must not pass.

    It counts monotonic seconds: a change of the wall clock does not move it.

    Args:
        clock: Where the time comes from.
        seconds: The time there is from now on; ``None`` for no limit.
    """

    def __init__(self, clock: Clock, seconds: float | None) -> None:
        self._clock = clock
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
        self._open_sink = open_sink or partial(BodySink, request.where)
        self._sink: Sink | None = None
        self._status = 0
        self._headers: dict[str, str] = {}

    def start(self, status: int, headers: dict[str, str]) -> None:
        """Take status and header fields, their names in lower case.

        Raises:
            APIConnectionError: They do not say clearly where the answer ends.
        """
        self._status, self._headers = status, headers
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
        return Reply(status=self._status, headers=self._headers, body=body)

    def timed_out(self) -> APITimeoutError:
        """The error for an answer that is late."""
        limits = [self.silence, self.deadline.seconds]
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
        OutcomeUnknownError: The same, and the request may have been accepted.
    """
    lost: list[str] = []

    def attempt() -> Flow[Effect, T]:
        exchange = Exchange(request, deadline)
        try:
            yield exchange
        except APIConnectionError as error:
            lost.extend([str(error)] if error.sent else [])
            raise
        reply = exchange.reply()
        if (captured := CAPTURE.get()) is not None:
            captured.append(reply)
        return decode(operation, request, reply)

    try:
        return (yield from repeat(attempt, deadline=deadline, retries=retries, safety=safety))
    except (APIConnectionError, APIStatusError) as error:
        if safety == "repeatable":
            raise
        if not lost or settles(error):
            if isinstance(error, APIStatusError) and not refuses(error):
                error.advise(_look_first(operation, request))
            raise
    raise _outcome_unknown(operation, request, lost[-1])


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
        except BeatAPIError as error:
            pause = retries.pause(error, attempt=count, safety=safety)
            if isinstance(error, APIStatusError):
                error.attempts = count
            # An attempt that cannot be answered in time would only hide what is known by now.
            needed = max(deadline.now() - began, LEAST_ATTEMPT_SECONDS)
            if pause is None or not deadline.allows(pause + needed):
                raise
        yield Pause(pause)


def _outcome_unknown(operation: Operation[T], request: Request, cause: str) -> OutcomeUnknownError:
    return OutcomeUnknownError(
        f"{cause}. {_look_first(operation, request)}",
        operation_id=operation.id,
        idempotency_key=request.idempotency_key,
    )


def _look_first(operation: Operation[T], request: Request) -> str:
    return (
        "The server may have accepted the request: look at client.usage.retrieve() or your webhooks"
        f" before you repeat {operation.id} (Idempotency-Key {request.idempotency_key})"
    )
