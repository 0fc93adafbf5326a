"""Wait for tasks: a flow of polls and rests, in the order the scheduler sets."""

from __future__ import annotations

import copy
import logging
import math
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from threading import TIMEOUT_MAX
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias, cast

from .._base.api_errors import TaskFailedError, TaskTimeoutError
from .._base.clock import Clock, SystemClock
from .._base.errors import (
    APIConnectionError,
    APIStatusError,
    AuthenticationError,
    BeatAPIError,
    InvalidArgumentError,
    InvalidResponseError,
    PermissionDeniedError,
    TLSError,
)
from .._base.flow import AnsweredEffect
from .._calls.retry import TRANSIENT_STATUSES
from .._engine.engine import check_timeout
from .._spec import (
    ACTIONABLE_STATUSES,
    FAILED_STATUSES,
    KNOWN_STATUSES,
    RESTARTED_STATUSES,
    SUCCEEDED_STATUSES,
)
from .learning import kind_of
from .schedule import GRACE_SECONDS, LONGEST_HINT_SECONDS, Waiter
from .scheduler import Member, Rest, Scheduler, Sighting, Signal, scheduler_of

if TYPE_CHECKING:
    from .._base.flow import Flow
    from .._calls.options import RequestOptions
    from .._engine.engine import Settings
    from ..models import Task

POLL_TIMEOUT_SECONDS: Final = 10.0
"""The timeout of a poll; it doubles after each failed poll, up to four times as much."""

LONGEST_REST_SECONDS: Final = (
    0.5 if sys.platform == "win32" and sys.version_info < (3, 14) else TIMEOUT_MAX
)
"""The longest single rest: on Windows before Python 3.14, Ctrl-C cannot end it (CPython 125541)."""

_NOTICED_SECONDS: Final = 0.05
"""The least time by which a wait ends early for its error to explain that."""

_NUMBERS_END: Final = 1e12
"""An upper bound for every Unix time and every length in seconds."""

_READY: Final = SUCCEEDED_STATUSES | ACTIONABLE_STATUSES

_log: Final = logging.getLogger("beatapi")

OnUpdate: TypeAlias = "Callable[[Task], object]"
"""Called with a task for each new status; an asynchronous client awaits an awaitable result."""


class Poll(AnsweredEffect["Task"]):
    """Effect: retrieve a task once.

    Args:
        task_id: The task.
        timeout: Seconds for the request.
    """

    def __init__(self, task_id: str, timeout: float) -> None:
        self.task_id = task_id
        self.timeout = timeout

    def options(self) -> RequestOptions:
        """Return the options of the request: no retries, as the wait itself repeats it."""
        return {"timeout": self.timeout, "max_retries": 0}


class Update:
    """Effect: report a task's status to the caller.

    Args:
        on_update: The caller's function.
        task: The task.
    """

    def __init__(self, on_update: OnUpdate, task: Task) -> None:
        self._on_update = on_update
        self._task = task

    def run(self) -> None:
        """Call the function.

        Raises:
            InvalidArgumentError: The function is asynchronous; a blocking client cannot await it.
        """
        result: Any = self._on_update(self._task)
        if hasattr(result, "__await__"):
            if hasattr(result, "close"):
                result.close()
            raise InvalidArgumentError(_NOT_AWAITED)

    async def arun(self) -> None:
        """Call the function and await its result if it is awaitable."""
        result: Any = self._on_update(self._task)
        if hasattr(result, "__await__"):
            await result


Step: TypeAlias = Poll | Rest | Update

_NOT_AWAITED: Final = (
    "on_update is asynchronous, and a blocking client cannot await it:"
    " pass a plain function, or use AsyncBeatAPI"
)


def check_update(on_update: object, *, blocking: bool) -> None:
    """Check the ``on_update`` argument before anything is sent.

    Raises:
        InvalidArgumentError: It is not a function, or a blocking client cannot await it.
    """
    if on_update is None:
        return
    if not callable(on_update):
        raise InvalidArgumentError("on_update must be a function of a task, or None")
    if blocking:
        from inspect import iscoroutinefunction

        if iscoroutinefunction(on_update):
            raise InvalidArgumentError(_NOT_AWAITED)


class ThreadRest(Signal, Protocol):
    """A signal that a thread can rest on, such as ``threading.Event``."""

    def is_set(self) -> bool:
        """Return true if the next rest ends at once."""
        ...

    def wait(self, timeout: float | None = None) -> bool:
        """Rest until the signal is set or the timeout is over."""
        ...


class LoopRest(Signal, Protocol):
    """A signal that an asyncio task can rest on."""

    def is_set(self) -> bool:
        """Return true if the next rest ends at once."""
        ...

    async def wait(self, seconds: float) -> None:
        """Rest until the signal is set or the seconds have passed."""
        ...


def rest(effect: Rest, signal: ThreadRest, clock: Clock) -> None:
    """Rest in this thread; with a manual clock, the leader moves it for all."""
    if not effect.leading or isinstance(clock, SystemClock):
        signal.wait(min(effect.seconds, LONGEST_REST_SECONDS))
    elif not signal.is_set():
        clock.sleep(effect.seconds)


async def arest(effect: Rest, signal: LoopRest, clock: Clock) -> None:
    """Async version of ``rest``, for this asyncio task."""
    if not effect.leading or isinstance(clock, SystemClock):
        await signal.wait(effect.seconds)
    elif not signal.is_set():
        await clock.asleep(effect.seconds)


class Wait:
    """One wait: the last state of its task, and the outcome of its last poll.

    Args:
        task: The task, or its id.
        waiter: The schedule's record of this wait.
        timeout: The longest time that it may take, in seconds; ``None`` for no limit.
        on_update: Called with the task at once, and for every new status.
        began: The start of the wait, on the client's clock.
    """

    def __init__(
        self,
        task: Task | str,
        waiter: Waiter,
        timeout: float | None,
        on_update: OnUpdate | None,
        began: float,
    ) -> None:
        self.task = None if isinstance(task, str) else task
        self.waiter = waiter
        self.error: Exception | None = None
        """The error that ended the wait, including one raised by the caller's own function."""
        self._timeout = timeout
        self._began = began
        self._status = None if self.task is None else _status(self.task)
        # A restarted task counts from its restart, not from its creation.
        restarted = self._status in RESTARTED_STATUSES
        self._restarted_at = _number(self.task, "updated_at") if restarted else None
        self._on_update = on_update
        self._reported: object = Wait
        """The last status passed to ``on_update``; at first a value that is no status."""
        self._warned: set[str | None] = set()
        self._fault: BeatAPIError | None = None

    def seen(self, task: Task) -> None:
        """Store a task that the server returned."""
        self._fault = None
        self.task = task
        self._status = _status(task)

    def update(self) -> Update | None:
        """Return the effect that reports a new status to the caller; ``None`` if it is not new."""
        if self._on_update is None or self.task is None or self._reported == self._status:
            return None
        self._reported = self._status
        return Update(self._on_update, self.task)

    def failed(self, fault: BeatAPIError) -> bool:
        """Store a poll's error. Return true if a later poll may succeed; if not, the wait ends."""
        transient = isinstance(fault, (APIConnectionError, InvalidResponseError)) or (
            isinstance(fault, APIStatusError) and fault.status in TRANSIENT_STATUSES
        )
        mendable = transient and not isinstance(fault, TLSError)
        if mendable:
            self._fault = fault
        else:
            self.error = fault
        return mendable

    def settled(self) -> bool:
        """Return true if the wait is over; a failed task becomes its error."""
        if self.task is None or self.error is not None:
            return self.error is not None
        status = _status(self.task)
        if status in FAILED_STATUSES:
            self.error = TaskFailedError(self.task)
        elif status not in KNOWN_STATUSES and status not in self._warned:
            self._warned.add(status)
            task_id = self.waiter.task_id
            _log.warning("task %s has the unknown status %r; still waiting", task_id, status)
        return status in _READY or self.error is not None

    def expired(self, now: float) -> bool:
        """Return true if the time is up, or no poll is possible before it is."""
        hopeless = self.waiter.due == math.inf and not self.waiter.webhooks
        if now < self.waiter.ends and (not hopeless or self._timeout is None):
            return False
        self.error = self._timed_out(now - self._began)
        return True

    def _timed_out(self, seconds: float) -> TaskTimeoutError:
        task_id = self.waiter.task_id
        last = f"; the last poll failed: {self._fault}" if self._fault else ""
        message = f"task {task_id} was {self._status or 'not seen'} after {round(seconds, 1):g} s"
        if self._timeout is not None and seconds < self._timeout - _NOTICED_SECONDS:
            message += f" of {self._timeout:g} s: the server allows no poll in the rest of them"
        advice = "wait again, with a longer timeout, or use a webhook"
        return TaskTimeoutError(f"{message}; {advice}{last}", task_id=task_id, task=self.task)

    def result(self) -> Task:
        """Return the task.

        Raises:
            BeatAPIError: The task failed, was not ready in time, or cannot be retrieved.
        """
        if self.error is not None or self.task is None:
            raise self.error or self._timed_out(0.0)
        return self.task

    def poll(self, now: float) -> Poll:
        """Return the effect that retrieves the task."""
        usual = POLL_TIMEOUT_SECONDS * 2.0 ** min(2, self.waiter.faults)
        return Poll(self.waiter.task_id, max(0.1, min(usual, self.waiter.deadline - now)))

    def sighting(self) -> Sighting | None:
        """Return the times in the task; ``None`` if it has not been retrieved yet."""
        task = self.task
        if task is None:
            return None
        created, updated = _number(task, "created_at"), _number(task, "updated_at")
        completed = _number(task, "completed_at")
        again = self._restarted_at is not None
        length = _number(getattr(task, "usage", None), "billable_duration_seconds")
        moments = [moment for moment in (created, updated, completed) if moment is not None]
        hint = _number(task, "poll_after_seconds")
        return Sighting(
            kind=kind_of(_product(task), length, restarted=again),
            began=self._restarted_at if again else created,
            latest=max(moments, default=None),
            ended=(completed or updated) if _status(task) in _READY else None,
            hint=hint if hint is not None and 0.0 <= hint <= LONGEST_HINT_SECONDS else None,
            typical=_typical(task),
        )


class Waits:
    """The waits of one thread or asyncio task.

    Args:
        settings: The client's settings.
        signal: Ends a rest of the thread or asyncio task.
        scheduler: Decides the order of polls; the scheduler of the client's key if not given.
        memory: The memory of the waits that these continue.
        rested: The seconds for which nobody has polled with the key since that memory.

    Raises:
        InvalidArgumentError: The text is not from ``memory``.
    """

    def __init__(
        self,
        settings: Settings,
        signal: Signal,
        *,
        scheduler: Scheduler | None = None,
        memory: str | None = None,
        rested: float = 0.0,
    ) -> None:
        self._clock = settings.clock
        self._inbox = settings.inbox
        self._member = Member(signal)
        self._scheduler = scheduler or scheduler_of(settings.key, settings.base_url, settings.clock)
        self._waits: dict[Waiter, Wait] = {}
        self._times = {} if memory is None else self._scheduler.recall(memory, rested)
        self._detach = self._inbox.attach(self._tell) if self._inbox is not None else None

    def _tell(self, task_id: str, data: Mapping[str, Any]) -> None:
        self._scheduler.tell(self._member, task_id, data)

    def __bool__(self) -> bool:
        """Return true if any wait is left."""
        return bool(self._waits)

    def add_all(
        self, tasks: Iterable[Task | str], *, timeout: float | None, on_update: OnUpdate | None
    ) -> dict[Wait, int]:
        """Begin to wait for several tasks, once for each task id.

        Returns:
            The positions of the tasks that each wait is for, counted from 0.

        Raises:
            InvalidArgumentError: The argument is a single task, or an element is not a task.
        """
        if isinstance(tasks, str):
            raise InvalidArgumentError("tasks must be several: pass [task], or use wait(task)")
        several: dict[str, tuple[int, Task | str]] = {}
        for index, task in enumerate(tasks):
            several.setdefault(task_id_of(task), (index, task))
        return {
            self.add(task, timeout=timeout, on_update=on_update): index
            for index, task in several.values()
        }

    def add(
        self,
        task: Task | str,
        *,
        timeout: float | None,
        interval: float | None = None,
        on_update: OnUpdate | None = None,
        seen_ago: float | None = None,
    ) -> Wait:
        """Begin to wait for a task.

        Args:
            task: The task, or its id.
            timeout: Seconds that the wait may take; ``None`` for no limit.
            interval: Fixed seconds between polls.
            on_update: Called with the task at once, and for every new status.
            seen_ago: Seconds since the task was retrieved, unless the memory has fewer; 0 if
                neither says so.

        Raises:
            InvalidArgumentError: The task has no id, or a number is out of range.
        """
        limit = check_timeout(timeout)
        if interval is not None and not 0 < interval < math.inf:
            message = "poll_interval must be a positive number of seconds, or None"
            raise InvalidArgumentError(message)
        now = self._clock.now()
        waiter = Waiter(
            task_id_of(task),
            deadline=None if limit is None else now + limit,
            grace=GRACE_SECONDS if limit is None else min(GRACE_SECONDS, limit / 4),
            interval=interval,
            webhooks=self._inbox is not None,
        )
        wait = self._waits[waiter] = Wait(task, waiter, limit, on_update, now)
        if not wait.settled():
            times = self._times.pop(waiter.task_id, None)
            if seen_ago is not None:
                then = now - seen_ago
                seen, joined = times or (then, then)
                times = max(seen, then), min(joined, then)
            self._scheduler.join(self._member, waiter, wait.sighting(), times)
            early = None if self._inbox is None else self._inbox.latest(waiter.task_id)
            if early is not None:
                self._tell(waiter.task_id, early)
        return wait

    def discard(self, wait: Wait) -> None:
        """End a wait without an outcome."""
        self._waits.pop(wait.waiter, None)
        self._scheduler.leave(self._member, wait.waiter)

    def memory(self) -> str:
        """Return the state of these waits for another process, as JSON."""
        return self._scheduler.memory(self._member)

    def next(self) -> Flow[Step, Wait]:
        """Run until one of the waits is over, then remove and return it."""
        while True:
            over = yield from self.next_until(math.inf)
            if over is not None:
                return over

    def next_until(self, moment: float) -> Flow[Step, Wait | None]:
        """Do the same as ``next``, but stop at a moment on the client's clock."""
        try:
            yield from self._report()
            while (over := self._over()) is None:
                now = self._clock.now()
                if now >= moment:
                    return None
                yield from self._step(moment - now)
                yield from self._report()
            self.discard(over)
            return over
        finally:
            # The caller may be busy from here on, so another one has to lead.
            self._scheduler.busy(self._member)

    def _step(self, seconds: float) -> Flow[Step, None]:
        """Run the scheduler's next step, resting for at most so many seconds."""
        try:
            step = self._scheduler.step(self._member)
        except BeatAPIError as error:
            self._stop(error)
            return
        if isinstance(step, Rest):
            # Another thread may have added a task that has ended, after the last look.
            if self._over() is None:
                rest = min(step.seconds, seconds)
                yield Rest(rest, leading=step.leading and rest < math.inf)
        elif (wait := self._waits.get(step.waiter)) is None:
            # Another thread has discarded it.
            return
        elif step.news is not None:
            self._told(wait, step.news)
        else:
            yield from self._poll(wait)

    def _stop(self, error: BeatAPIError) -> None:
        """End every wait, as the key was rejected; each gets its own error and keeps its task."""
        for wait in list(self._waits.values()):
            if wait.error is None and not wait.settled():
                wait.error = copy.copy(error)

    def _report(self) -> Flow[Step, None]:
        """Report every new status to the caller; an error of the function ends its wait."""
        for wait in list(self._waits.values()):
            update = wait.update()
            if update is None:
                continue
            self._scheduler.busy(self._member)
            try:
                yield update
            except Exception as error:
                wait.error = error

    def _over(self) -> Wait | None:
        now = self._clock.now()
        for wait in list(self._waits.values()):
            if wait.settled() or wait.expired(now):
                return wait
        return None

    def _poll(self, wait: Wait) -> Flow[Step, None]:
        poll = wait.poll(self._clock.now())
        try:
            task = yield from poll
        except (AuthenticationError, PermissionDeniedError) as error:
            self._scheduler.refused(self._member, error)
            wait.error = error
            self._stop(error)
        except BeatAPIError as error:
            if wait.failed(error):
                self._scheduler.failed(wait.waiter, error)
        except Exception as error:
            # It comes from the caller's code, such as a hook of an http_client: other waits go on.
            wait.error = error
        else:
            self._answered(wait, task)

    def _answered(self, wait: Wait, task: Task) -> None:
        # Update the scheduler first: the caller's function may be slow, or raise.
        wait.task = task
        sighting = wait.sighting()
        if sighting is not None:
            self._scheduler.answered(wait.waiter, sighting)
        wait.seen(task)

    def _told(self, wait: Wait, data: Mapping[str, Any]) -> None:
        from ..models import Task

        task = Task.from_dict(data)
        failed = _status(task) in FAILED_STATUSES
        if not failed and not (_status(task) in SUCCEEDED_STATUSES and task.output):
            self._scheduler.at_once(wait.waiter)
            return
        wait.task = task
        sighting = wait.sighting()
        if sighting is not None:
            self._scheduler.told(wait.waiter, sighting)
        wait.seen(task)

    def close(self) -> None:
        """End all remaining waits."""
        if self._detach is not None:
            self._detach()
        for waiter in list(self._waits):
            self._scheduler.leave(self._member, waiter)
        self._waits.clear()


def wait(
    task: Task | str,
    signal: Signal,
    settings: Settings,
    *,
    timeout: float | None,
    poll_interval: float | None = None,
    on_update: OnUpdate | None = None,
) -> Flow[Step, Task]:
    """Wait for one task."""
    with closing(Waits(settings, signal)) as waits:
        waits.add(task, timeout=timeout, interval=poll_interval, on_update=on_update)
        try:
            done = yield from waits.next()
            return done.result()
        except (TaskFailedError, TaskTimeoutError, GeneratorExit):
            raise
        except BaseException as error:
            # After create_and_wait the caller does not have the id, and the API cannot list tasks.
            error.add_note(f"To go on with this wait: client.tasks.wait({task_id_of(task)!r})")
            raise


def task_id_of(task: object) -> str:
    """Return the id of a task.

    Raises:
        InvalidArgumentError: The argument is neither an id nor a task with one.
    """
    task_id: object = task if isinstance(task, str) else getattr(task, "id", None)
    if not isinstance(task_id, str) or not task_id:
        raise InvalidArgumentError("task must be a task with an id, or the id of one")
    return task_id


def _status(task: Task) -> str | None:
    """Return the status if it is a string: decoding keeps any JSON value the server sent."""
    status: object = getattr(task, "status", None)
    return status if isinstance(status, str) else None


def _product(task: Task) -> object:
    """Return the product of a task: its workflow, or since 2026-08 its effect or model."""
    workflow = _member(task, "workflow")
    return workflow if isinstance(workflow, str) else _member(task, "capability_id")


def _typical(task: Task) -> tuple[float, float] | None:
    """Return the recent median and 90th percentile of such tasks in seconds (2026-08)."""
    typical = _member(task, "typical_seconds")
    half, most = _number(typical, "p50"), _number(typical, "p90")
    return None if half is None or most is None else (half, most)


def _member(holder: object, name: str) -> object:
    """Return a member of a decoded object, whether or not this contract's version has the field."""
    if isinstance(holder, dict):
        return cast("dict[str, object]", holder).get(name)
    value: object = getattr(holder, name, None)
    if value is None:
        extra: Mapping[str, object] = getattr(holder, "additional_properties", {})
        value = extra.get(name)
    return value


def _number(holder: object, name: str) -> float | None:
    """Return a member of a decoded object if it is a usable number, otherwise ``None``."""
    value = _member(holder, name)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    # Excludes NaN, infinities, and integers too large for a float.
    return float(value) if abs(value) < _NUMBERS_END else None
