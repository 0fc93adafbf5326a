"""The client's source of time: replace it to test code that waits."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from . import aio
from .lock import ForkLock


class Clock(Protocol):
    """The source of time for deadlines and pauses."""

    def now(self) -> float:
        """Return the seconds since some fixed moment; they never go backwards."""
        ...

    def sleep(self, seconds: float) -> None:
        """Block this thread for a number of seconds."""
        ...

    async def asleep(self, seconds: float) -> None:
        """Suspend this task for a number of seconds."""
        ...


class SystemClock:
    """The system's monotonic clock: a change of the wall clock does not move any deadline."""

    def now(self) -> float:
        """Return the seconds since some fixed moment."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Block this thread for a number of seconds."""
        time.sleep(seconds)

    async def asleep(self, seconds: float) -> None:
        """Suspend this task for a number of seconds."""
        await aio.sleep(seconds)


class ManualClock:
    """A clock that moves only by ``advance`` and by pauses, which return at once.

    Give the same one to client and sandbox, and a wait of ten minutes passes at once: each pause
    of the client moves the sandbox's tasks too.

    Args:
        start: The first reading, in seconds; the machine's Unix time if not given, so that
            receivers with a clock of their own accept the sandbox's webhooks.

    Example:
        >>> clock = ManualClock(start=1_784_187_600)
        >>> clock.advance(60)
        >>> clock.now()
        1784187660
    """

    def __init__(self, start: float | None = None) -> None:
        self._lock = ForkLock()
        self._now = time.time() if start is None else start
        self._watchers: list[Callable[[], None]] = []
        self.pauses: list[float] = []
        """All pauses in seconds, oldest first."""

    def now(self) -> float:
        """Return the reading in seconds."""
        with self._lock:
            return self._now

    def advance(self, seconds: float) -> None:
        """Move the clock forward by a number of seconds.

        Raises:
            ValueError: The number is negative.
        """
        if seconds < 0:
            raise ValueError(f"a clock only moves forward, not by {seconds} seconds")
        with self._lock:
            self._now += seconds
            watchers = tuple(self._watchers)
        for moved in watchers:
            moved()

    def watch(self, moved: Callable[[], None]) -> Callable[[], None]:
        """Register a function to be called after each move, in the thread of the move.

        Returns:
            A function that removes it.
        """
        with self._lock:
            self._watchers.append(moved)
        return lambda: self._watchers.remove(moved)

    def sleep(self, seconds: float) -> None:
        """Record the pause and move the clock past it."""
        self.pauses.append(seconds)
        self.advance(seconds)

    async def asleep(self, seconds: float) -> None:
        """Record the pause, move the clock past it and let other tasks run."""
        self.sleep(seconds)
        await aio.sleep(0)
