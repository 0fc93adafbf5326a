"""Waits for many tasks: a task for each of many inputs, and a set that changes during the wait."""

from __future__ import annotations

import copy
import math
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import count
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar

from .._base.errors import AuthenticationError, ConcurrencyLimitError, InvalidArgumentError
from .._base.flow import AnsweredEffect, adrive, drive
from .._base.lock import ForkLock
from .._calls.retry import SLOT_PAUSE_SECONDS
from .._engine.engine import check_timeout
from .schedule import LONGEST_HINT_SECONDS
from .waiting import Waits, task_id_of

if TYPE_CHECKING:
    from .._base.clock import Clock
    from .._base.flow import Flow
    from .._engine.engine import Settings
    from ..models import Task, Usage
    from .scheduler import Signal
    from .waiting import OnUpdate, Step, Wait, Waits

LEAST_CONCURRENCY: Final = 1
"""The limit of a new account (2026-07-16)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskOutcome:
    """The outcome of an input of ``tasks.map``, or of a task of ``as_completed`` or ``watch``.

    Args:
        index: The position of the input or task, counted from 0; in a watch, of its ``add``.
        task: The task as last seen; ``None`` if none was created or seen.
        error: The reason why there is no finished task; ``None`` if there is one. Most are a
            ``BeatAPIError``; a missing argument is a ``TypeError``. Errors of your own functions
            are here too.
        task_id: The id of the task, even if it was never seen; ``None`` if none was created.
    """

    index: int
    task: Task | None
    error: Exception | None
    task_id: str | None = None

    def result(self) -> Task:
        """Return the finished task.

        Raises:
            Exception: The ``error``, most often a ``BeatAPIError``.
        """
        if self.error is not None:
            raise self.error
        if self.task is None:
            raise InvalidArgumentError("an outcome needs a task or an error")
        return self.task


class Create(AnsweredEffect["Task | None"]):
    """Effect: create a task.

    Args:
        params: The arguments of the create method.
    """

    def __init__(self, params: Mapping[str, Any]) -> None:
        self.params = params


class TaskMap:
    """Inputs that become tasks, a bounded number of them at the same time.

    Args:
        waits: The waits for the created tasks.
        items: The arguments of each create.
        concurrency: The number of tasks that may run at the same time.
        timeout: Seconds to wait for a task, and for a place for one; ``None`` for no limit.
        on_update: Called with the task for every new status.
        clock: The source of time.
    """

    def __init__(
        self,
        waits: Waits,
        items: Iterable[Mapping[str, Any]],
        *,
        concurrency: int,
        timeout: float | None,
        on_update: OnUpdate | None,
        clock: Clock,
    ) -> None:
        self._waits = waits
        self._items = enumerate(items)
        self._concurrency = concurrency
        self._timeout = timeout
        self._on_update = on_update
        self._clock = clock
        self._running: dict[Wait, int] = {}
        self._next: tuple[int, Mapping[str, Any]] | None = next(self._items, None)
        self._blocked_since: float | None = None
        self._blocked_until = 0.0
        self._refusal: AuthenticationError | None = None
        """The rejection of the key, after which no creates are sent."""
        self._fault: Exception | None = None
        """The error of the inputs' own iterator."""

    def next(self) -> Flow[Create | Step, TaskOutcome | None]:
        """Run until there is another outcome and return it; ``None`` after the last.

        Raises:
            Exception: The inputs' own error, after the outcomes of all tasks that were created.
        """
        try:
            return (yield from self._outcome())
        except GeneratorExit:
            raise
        except BaseException as error:
            # After an interrupt the caller does not have the ids, and the API cannot list tasks.
            if self._running:
                ids = ", ".join(wait.waiter.task_id for wait in self._running)
                error.add_note(f"These tasks go on running: {ids}")
            raise

    def _outcome(self) -> Flow[Create | Step, TaskOutcome | None]:
        while self._next is not None or self._running:
            outcome = yield from (self._create() if self._has_room() else self._wait())
            if outcome is not None:
                return outcome
        if self._fault is not None:
            raise self._fault
        return None

    def _has_room(self) -> bool:
        free = len(self._running) < self._concurrency
        return self._next is not None and free and self._clock.now() >= self._blocked_until

    def _create(self) -> Flow[Create | Step, TaskOutcome | None]:
        if self._next is None:
            return None
        index, params = self._next
        task: Task | None = None
        failure: Exception | None = copy.copy(self._refusal)
        try:
            if failure is None:
                task = yield from Create(params)
                self._running[self._begin(task)] = index
        except ConcurrencyLimitError as error:
            if self._may_wait(error):
                return None
            failure = error
        except AuthenticationError as error:
            # The key would be rejected for the other inputs too.
            failure = self._refusal = error
        except Exception as error:
            failure = error
        self._advance()
        if failure is None:
            return None
        return TaskOutcome(index=index, task=task, error=failure)

    def _begin(self, task: Task | None) -> Wait:
        if task is None:
            raise InvalidArgumentError("create must return the task that it created")
        return self._waits.add(task, timeout=self._timeout, on_update=self._on_update)

    def _advance(self) -> None:
        self._blocked_since = None
        try:
            self._next = next(self._items, None)
        except Exception as error:
            # The outcomes of the created tasks come first.
            self._next, self._fault = None, error

    def _may_wait(self, error: ConcurrencyLimitError) -> bool:
        """Wait for a place: tasks created elsewhere may take all of the account's."""
        now = self._clock.now()
        since = self._blocked_since = now if self._blocked_since is None else self._blocked_since
        pause = min(error.retry_after or SLOT_PAUSE_SECONDS, LONGEST_HINT_SECONDS)
        self._blocked_until = now + pause
        return self._timeout is None or self._blocked_until - since < self._timeout

    def _wait(self) -> Flow[Create | Step, TaskOutcome | None]:
        until = self._blocked_until if self._blocked_since is not None else float("inf")
        wait = yield from self._waits.next_until(until)
        if wait is None:
            return None
        # The end of one of these tasks has freed a place.
        self._blocked_until = 0.0
        return outcome_of(self._running.pop(wait), wait)


def outcome_of(index: int, wait: Wait) -> TaskOutcome:
    """Return the outcome of a finished wait.

    Args:
        index: The position of its input or task.
        wait: The wait.
    """
    task_id = wait.waiter.task_id
    return TaskOutcome(index=index, task=wait.task, error=wait.error, task_id=task_id)


def check_concurrency(concurrency: object) -> None:
    """Check the ``concurrency`` argument.

    Raises:
        InvalidArgumentError: It is neither a positive whole number nor ``None``.
    """
    if concurrency is None:
        return
    if isinstance(concurrency, bool) or not isinstance(concurrency, int) or concurrency < 1:
        raise InvalidArgumentError("concurrency must be a whole number, 1 or more, or None")


def allowed(usage: Usage) -> int:
    """Return the number of tasks that the account may run at the same time."""
    limit: object = getattr(usage.concurrency, "limit", None)
    if isinstance(limit, bool) or not isinstance(limit, int):
        return LEAST_CONCURRENCY
    return max(LEAST_CONCURRENCY, limit)


T = TypeVar("T")

WATCH_SECONDS: Final = 900.0
"""The default timeout of a task in a watch, as of a wait."""


class _Watch(Generic[T]):
    """The common base of both watches: everything except waiting.

    Args:
        settings: The client's settings.
        signal: Ends a rest of ``next``.
        perform: Performs a step, and returns its answer.
        on_update: Called with each task at once, and for every new status.
        memory: The memory of the watch that this one continues.
        rested: The seconds for which nobody has polled with the key.

    Raises:
        InvalidArgumentError: An argument cannot be used.
    """

    def __init__(
        self,
        settings: Settings,
        signal: Signal,
        perform: Callable[[Step], T],
        *,
        on_update: OnUpdate | None,
        memory: str | None,
        rested: float = 0.0,
    ) -> None:
        if not 0.0 <= rested < math.inf:
            raise InvalidArgumentError("rested must be a number of seconds, 0 or more")
        self._clock = settings.clock
        self._signal = signal
        self._perform = perform
        self._on_update = on_update
        self._lock = ForkLock()
        self._numbers = count()
        self._records: dict[str, tuple[int, Wait]] = {}
        self._closed = False
        self._waits = Waits(settings, signal, memory=memory, rested=rested)

    def add(
        self,
        task: Task | str,
        *,
        timeout: float | None = WATCH_SECONDS,
        seen_ago: float | None = None,
        poll_interval: float | None = None,
    ) -> None:
        """Add a task, from any thread; one that is in the watch already is left as it is.

        Args:
            task: The task, or its id. An id is polled as soon as the key's rate allows.
            timeout: Seconds to wait for it; ``None`` for no limit.
            seen_ago: Seconds since the task was retrieved, unless the memory of the watch has
                fewer; 0 if neither says so.
            poll_interval: Fixed seconds between polls; ``None`` for the schedule of the client.

        Raises:
            InvalidArgumentError: The task has no id, a number is out of range, or the watch is
                closed.
        """
        task_id = task_id_of(task)
        check_timeout(timeout)
        if seen_ago is not None and not 0.0 <= seen_ago < math.inf:
            raise InvalidArgumentError("seen_ago must be a number of seconds, 0 or more, or None")
        with self._lock:
            if self._closed:
                raise InvalidArgumentError("the watch is closed: make another one")
            if task_id not in self._records:
                wait = self._waits.add(
                    task,
                    timeout=timeout,
                    interval=poll_interval,
                    on_update=self._on_update,
                    seen_ago=seen_ago,
                )
                self._records[task_id] = next(self._numbers), wait
        self._signal.set()

    def discard(self, task: Task | str) -> None:
        """Remove a task, from any thread; it goes on running, and has no outcome here."""
        with self._lock:
            record = self._records.pop(task_id_of(task), None)
            if record is not None:
                self._waits.discard(record[1])
        self._signal.set()

    def __len__(self) -> int:
        """Return the number of tasks that have no outcome yet."""
        return len(self._records)

    def memory(self) -> str:
        """Return what this watch knows, as a line of JSON for ``watch(memory=…)`` elsewhere.

        It has the durations of tasks and losses of webhooks learned so far, the rate that 429s
        have left, and when each task was last retrieved. There is no secret in it. Store it now
        and then, as the process may die at any time.
        """
        return self._waits.memory()

    def _next(self, timeout: float | None) -> Flow[Step, TaskOutcome | None]:
        limit = check_timeout(timeout)
        moment = math.inf if limit is None else self._clock.now() + limit
        while (over := (yield from self._waits.next_until(moment))) is not None:
            with self._lock:
                index, wait = self._records.get(over.waiter.task_id, (0, None))
                if wait is over:
                    del self._records[over.waiter.task_id]
                    return outcome_of(index, over)
        return None

    def close(self) -> None:
        """End all waits; the tasks go on running."""
        with self._lock:
            self._closed = True
            self._records.clear()
            self._waits.close()


class TaskWatch(_Watch[object]):
    """Tasks to wait for that change while you wait, from ``client.tasks.watch``.

    One thread at a time may call ``next``; any thread may add and discard tasks.
    """

    def next(self, timeout: float | None = None) -> TaskOutcome | None:
        """Wait until one of the tasks has ended, and remove it.

        Polls are made only during this call. Without a task it waits for one to be added.

        Args:
            timeout: Seconds to wait; ``None`` for no limit.

        Returns:
            The outcome, as from ``tasks.as_completed``; ``None`` if none ended in time.
        """
        return drive(self._next(timeout), self._perform)

    def __enter__(self) -> Self:
        """Return the watch itself; it is closed at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End all waits."""
        self.close()


class AsyncTaskWatch(_Watch[Awaitable[object]]):
    """Async version of ``TaskWatch``; one asyncio task at a time may call ``next``."""

    async def next(self, timeout: float | None = None) -> TaskOutcome | None:
        """Async version of ``TaskWatch.next``."""
        return await adrive(self._next(timeout), self._perform)

    async def __aenter__(self) -> Self:
        """Return the watch itself; it is closed at the end of the block."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End all waits."""
        self.close()
