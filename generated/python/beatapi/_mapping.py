"""Create a task for each of many inputs and wait for them all, as many at a time as may run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ._errors import (
    AuthenticationError,
    BeatAPIError,
    ConcurrencyLimitError,
    InvalidArgumentError,
    PermissionDeniedError,
)
from ._retry import SLOT_PAUSE_SECONDS
from ._schedule import LONGEST_HINT_SECONDS

if TYPE_CHECKING:
    from ._clock import Clock
    from ._flow import Flow
    from ._scheduler import Rest
    from ._tasks import OnUpdate
    from ._waiting import Poll, Wait, Waits
    from .models.task import Task
    from .models.usage import Usage

LEAST_CONCURRENCY: Final = 1
"""What a new account has (2026-07-16)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskOutcome:
    """What became of one input of ``tasks.map``.

    Args:
        index: Which input it was, counted from 0.
        task: The task as last seen; ``None`` if none was created.
        error: Why there is no finished task; ``None`` if there is one.
    """

    index: int
    task: Task | None
    error: BeatAPIError | None

    def result(self) -> Task:
        """The finished task.

        Raises:
            BeatAPIError: What went wrong instead.
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

    def next(self) -> Flow[Create | Poll | Rest, TaskOutcome | None]:
        """Run until there is another outcome; ``None`` if that was all."""
        while self._next is not None or self._running:
            outcome = yield from (self._create() if self._has_room() else self._wait())
            if outcome is not None:
                return outcome
        return None

    def _has_room(self) -> bool:
        free = len(self._running) < self._concurrency
        return self._next is not None and free and self._clock.now() >= self._blocked_until

    def _create(self) -> Flow[Create | Poll | Rest, TaskOutcome | None]:
        if self._next is None:
            return None
        index, params = self._next
        create = Create(params)
        try:
            yield create
        except ConcurrencyLimitError as error:
            if self._may_wait(error):
                return None
            failure: BeatAPIError = error
        except (AuthenticationError, PermissionDeniedError):
            raise
        except BeatAPIError as error:
            failure = error
        else:
            self._advance()
            if create.task is not None:
                self._running[self._begin(create.task)] = index
            return None
        self._advance()
        return TaskOutcome(index=index, task=None, error=failure)

    def _begin(self, task: Task) -> Wait:
        return self._waits.add(task, timeout=self._timeout, on_update=self._on_update)

    def _advance(self) -> None:
        self._next = next(self._items, None)
        self._blocked_since = None

    def _may_wait(self, error: ConcurrencyLimitError) -> bool:
        """Wait for a place: tasks that somebody else created may take all that are left."""
        now = self._clock.now()
        since = self._blocked_since = now if self._blocked_since is None else self._blocked_since
        pause = min(error.retry_after or SLOT_PAUSE_SECONDS, LONGEST_HINT_SECONDS)
        self._blocked_until = now + pause
        return self._timeout is None or self._blocked_until - since < self._timeout

    def _wait(self) -> Flow[Create | Poll | Rest, TaskOutcome | None]:
        until = self._blocked_until if self._blocked_since is not None else float("inf")
        wait = yield from self._waits.next_until(until)
        if wait is None:
            return None
        # One of ours has ended, so there is a place.
        self._blocked_until = 0.0
        return TaskOutcome(index=self._running.pop(wait), task=wait.task, error=wait.error)


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
