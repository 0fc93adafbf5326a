"""A set of tasks to wait for that changes while somebody waits."""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable
from itertools import count
from types import TracebackType
from typing import TYPE_CHECKING, Final, Generic, Self, TypeVar

from .._base.errors import InvalidArgumentError
from .._base.flow import adrive, drive
from .._base.lock import ForkLock
from .._engine.engine import check_timeout
from .mapping import outcome_of
from .waiting import Waits, task_id_of

if TYPE_CHECKING:
    from .._base.flow import Flow
    from .._engine.engine import Settings
    from ..models import Task
    from .mapping import TaskOutcome
    from .scheduler import Signal
    from .waiting import OnUpdate, Step, Wait

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
    ) -> None:
        """Add a task, from any thread; one that is in the watch already is left as it is.

        Args:
            task: The task, or its id. An id is polled as soon as the key's rate allows.
            timeout: Seconds to wait for it; ``None`` for no limit.
            seen_ago: Seconds since the task was retrieved, unless the memory of the watch has
                fewer; 0 if neither says so.

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
                    task, timeout=timeout, on_update=self._on_update, seen_ago=seen_ago
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
