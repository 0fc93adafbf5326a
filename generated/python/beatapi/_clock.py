"""Time as the client sees it: replace it to test code that waits."""

from __future__ import annotations

import asyncio
import time
from typing import Protocol


class Clock(Protocol):
    """Where deadlines and pauses get their time from."""

    def now(self) -> float:
        """Seconds since some fixed moment; never goes backwards."""
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
        """Seconds since some fixed moment."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Block this thread for a number of seconds."""
        time.sleep(seconds)

    async def asleep(self, seconds: float) -> None:
        """Suspend this task for a number of seconds."""
        await asyncio.sleep(seconds)


class ManualClock:
    """A clock that stands still until it is moved; a pause moves it and returns at once.

    Example:
        ``BeatAPI(api_key="sk_test", clock=ManualClock())`` waits for a task without any real pause.

    Args:
        start: The first reading, in seconds.
    """

    def __init__(self, start: float = 0.0) -> None:
        self._now = start
        self.pauses: list[float] = []
        """Every pause that was asked for, in seconds, oldest first."""

    def now(self) -> float:
        """The reading, in seconds."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Move the clock forward by a number of seconds."""
        self._now += seconds

    def sleep(self, seconds: float) -> None:
        """Note the pause and move the clock past it."""
        self.pauses.append(seconds)
        self.advance(seconds)

    async def asleep(self, seconds: float) -> None:
        """Note the pause, move the clock past it and let other tasks run."""
        self.sleep(seconds)
        await asyncio.sleep(0)
