"""Wait for a task: a flow of polls and pauses."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from ._call import Deadline
from ._clock import Clock
from ._engine import check_timeout
from ._errors import (
    APIConnectionError,
    APIStatusError,
    BeatAPIError,
    InvalidArgumentError,
    InvalidResponseError,
    TaskFailedError,
    TaskTimeoutError,
    TLSError,
)
from ._flow import Flow, Pause
from ._polling import LONGEST_HINT_SECONDS, PollSchedule
from ._retry import TRANSIENT_STATUSES
from ._spec import (
    ACTIONABLE_STATUSES,
    FAILED_STATUSES,
    KNOWN_STATUSES,
    SUCCEEDED_STATUSES,
)

if TYPE_CHECKING:
    from ._options import RequestOptions
    from ._tasks import OnUpdate
    from .models.task import Task

POLL_TIMEOUT_SECONDS: Final = 30.0

_log: Final = logging.getLogger("beatapi")


class Poll:
    """Effect: ask for a task once.

    Args:
        task_id: The task.
        timeout: Seconds for the request.
    """

    def __init__(self, task_id: str, timeout: float) -> None:
        self.task_id = task_id
        self.timeout = timeout
        self.task: Task | None = None

    def options(self) -> RequestOptions:
        """The options of the request: the wait itself is what repeats it."""
        return {"timeout": self.timeout, "max_retries": 0}


class _Wait:
    """One wait: what is known of the task, and what its last poll came to."""

    def __init__(self, task: Task | str, on_update: OnUpdate | None) -> None:
        self.task = None if isinstance(task, str) else task
        self.task_id = _task_id(task)
        self._status: object = None if self.task is None else self.task.status
        self._on_update = on_update
        self._warned: set[object] = set()
        self.fault: BeatAPIError | None = None

    def seen(self, task: Task | None) -> None:
        """Take a poll's answer, and tell the caller if the status is another one."""
        self.fault = None
        self.task = task or self.task
        if task is not None and task.status != self._status:
            self._status = task.status
            if self._on_update is not None:
                self._on_update(task)

    def failed(self, fault: BeatAPIError) -> None:
        """Take a poll's error, and raise it if more polls cannot mend it."""
        transient = isinstance(fault, (APIConnectionError, InvalidResponseError)) or (
            isinstance(fault, APIStatusError) and fault.status in TRANSIENT_STATUSES
        )
        if not transient or isinstance(fault, TLSError):
            raise fault
        self.fault = fault

    def settled(self) -> Task | None:
        """The task, if it needs no more waiting.

        Raises:
            TaskFailedError: It failed.
        """
        if self.task is None:
            return None
        status = self.task.status
        if status in FAILED_STATUSES:
            raise TaskFailedError(self.task)
        if status in SUCCEEDED_STATUSES or status in ACTIONABLE_STATUSES:
            return self.task
        if status not in KNOWN_STATUSES and status not in self._warned:
            self._warned.add(status)
            _log.warning("task %s has the unknown status %r; still waiting", self.task_id, status)
        return None

    def hint(self) -> float | None:
        """The least pause in seconds that the server asks for."""
        if isinstance(self.fault, APIStatusError):
            return self.fault.retry_after
        extra = {} if self.task is None else self.task.additional_properties
        asked = extra.get("poll_after_seconds")
        if isinstance(asked, bool) or not isinstance(asked, (int, float)):
            return None
        return float(asked) if 0 <= asked <= LONGEST_HINT_SECONDS else None

    def timed_out(self, timeout: float | None) -> TaskTimeoutError:
        """The error for a task that was not ready in time."""
        last = f"; the last poll failed: {self.fault}" if self.fault else ""
        message = f"task {self.task_id} was {self._status or 'not seen'} after {timeout:g} s"
        advice = "wait again, with a longer timeout, or use a webhook"
        return TaskTimeoutError(f"{message}; {advice}{last}", task_id=self.task_id, task=self.task)


def wait(
    task: Task | str,
    *,
    timeout: float | None,
    poll_interval: float | None,
    on_update: OnUpdate | None,
    clock: Clock,
) -> Flow[Poll | Pause, Task]:
    """Poll a task until it needs no more waiting."""
    schedule = _schedule(poll_interval, timeout)
    state = _Wait(task, on_update)
    deadline = Deadline(clock, timeout)
    # Only an id says nothing about the task; a task itself is as fresh as its last answer.
    due = state.task is None
    while (done := state.settled()) is None:
        if not due:
            pause = schedule.next_pause(hint=state.hint(), remaining=deadline.remaining())
            if pause is None:
                raise state.timed_out(timeout)
            yield Pause(pause)
        due = False
        poll = Poll(state.task_id, _poll_timeout(deadline.remaining()))
        try:
            yield poll
        except BeatAPIError as error:
            state.failed(error)
        else:
            state.seen(poll.task)
    return done


def _task_id(task: object) -> str:
    found: object = task if isinstance(task, str) else getattr(task, "id", None)
    if not isinstance(found, str) or not found:
        raise InvalidArgumentError("task must be a task with an id, or the id of one")
    return found


def _poll_timeout(remaining: float | None) -> float:
    if remaining is None:
        return POLL_TIMEOUT_SECONDS
    return max(0.1, min(POLL_TIMEOUT_SECONDS, remaining))


def _schedule(interval: float | None, timeout: float | None) -> PollSchedule:
    if interval is not None and not interval > 0:
        raise InvalidArgumentError("poll_interval must be a positive number of seconds, or None")
    return PollSchedule(interval, timeout=check_timeout(timeout))
