"""Create a task for each of many inputs and wait for them all, as many at a time as may run."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ._errors import AuthenticationError, ConcurrencyLimitError, InvalidArgumentError
from ._retry import SLOT_PAUSE_SECONDS
from ._schedule import LONGEST_HINT_SECONDS

if TYPE_CHECKING:
    from ._clock import Clock
    from ._flow import Flow
    from ._tasks import OnUpdate
    from ._waiting import Step, Wait, Waits
    from .models.task import Task
    from .models.usage import Usage

LEAST_CONCURRENCY: Final = 1
"""What a new account has (2026-07-16)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskOutcome:
    """What became of one input of ``tasks.map``, or one task of ``tasks.as_completed``.

    Args:
        index: Which input or task it was, counted from 0.
        task: The task as last seen; ``None`` if none was created or seen.
        error: Why there is no finished task; ``None`` if there is one. Most are a ``BeatAPIError``;
            a missing argument is a ``TypeError``, and what your own functions raise is here too.
    """

    index: int
    task: Task | None
    error: Exception | None

    def result(self) -> Task:
        """The finished task.

        Raises:
            Exception: What went wrong instead, most often a ``BeatAPIError``.
        """
        if self.error is not None:
            raise self.error
        if self.task is None:
            raise InvalidArgumentError("an outcome needs a task or an error")
        return self.task


class Create:
    """Effect: create a task.

    Args:
        params: The arguments of the create method.
    """

    def __init__(self, params: Mapping[str, Any]) -> None:
        self.params = params
        self.task: Task | None = None


class TaskMap:
    """Inputs that become tasks, a bounded number of them at the same time.

    Args:
        waits: Where the tasks are waited for.
        items: The arguments of each create.
        concurrency: How many tasks may run at the same time.
        timeout: Seconds to wait for a task, and for a place for one; ``None`` for no limit.
        on_update: Is told of every new status.
        clock: Where time comes from.
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
        """Why no more creates are sent."""
        self._fault: Exception | None = None
        """Why there are no more inputs."""

    def next(self) -> Flow[Create | Step, TaskOutcome | None]:
        """Run until there is another outcome; ``None`` if that was all.

        Raises:
            Exception: The inputs ended with it, after the outcome of everything that was created.
        """
        try:
            return (yield from self._outcome())
        except GeneratorExit:
            raise
        except BaseException as error:
            # An interrupt ends the loop, and the API lists no tasks.
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
        create = Create(params)
        failure: Exception | None = copy.copy(self._refusal)
        try:
            if failure is None:
                yield create
                self._running[self._begin(create.task)] = index
        except ConcurrencyLimitError as error:
            if self._may_wait(error):
                return None
            failure = error
        except AuthenticationError as error:
            # The rest of the inputs would be refused just the same.
            failure = self._refusal = error
        except Exception as error:
            failure = error
        self._advance()
        if failure is None:
            return None
        return TaskOutcome(index=index, task=create.task, error=failure)

    def _begin(self, task: Task | None) -> Wait:
        if task is None:
            raise InvalidArgumentError("create must return the task that it has created")
        return self._waits.add(task, timeout=self._timeout, on_update=self._on_update)

    def _advance(self) -> None:
        self._blocked_since = None
        try:
            self._next = next(self._items, None)
        except Exception as error:
            # First come the outcomes of what was created.
            self._next, self._fault = None, error

    def _may_wait(self, error: ConcurrencyLimitError) -> bool:
        """Wait for a place: tasks that somebody else created may take all that are left."""
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
        # One of ours has ended, so there is a place.
        self._blocked_until = 0.0
        return outcome_of(self._running.pop(wait), wait)


def outcome_of(index: int, wait: Wait) -> TaskOutcome:
    """The outcome of a wait that is over.

    Args:
        index: Which input or task it is for.
        wait: The wait.
    """
    return TaskOutcome(index=index, task=wait.task, error=wait.error)


def check_concurrency(concurrency: object) -> None:
    """Refuse what is no number of tasks.

    Raises:
        InvalidArgumentError: It is neither a whole number from 1 on nor ``None``.
    """
    if concurrency is None:
        return
    if isinstance(concurrency, bool) or not isinstance(concurrency, int) or concurrency < 1:
        raise InvalidArgumentError("concurrency must be a whole number, 1 or more, or None")


def allowed(usage: Usage) -> int:
    """How many tasks the account may have at the same time."""
    limit: object = getattr(usage.concurrency, "limit", None)
    if isinstance(limit, bool) or not isinstance(limit, int):
        return LEAST_CONCURRENCY
    return max(LEAST_CONCURRENCY, limit)
