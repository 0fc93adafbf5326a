"""Create a task for each of many inputs, at most so many at a time, and wait for all of them."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from .._base.errors import AuthenticationError, ConcurrencyLimitError, InvalidArgumentError
from .._base.flow import AnsweredEffect
from .._calls.retry import SLOT_PAUSE_SECONDS
from .schedule import LONGEST_HINT_SECONDS

if TYPE_CHECKING:
    from .._base.clock import Clock
    from .._base.flow import Flow
    from ..models import Task, Usage
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
