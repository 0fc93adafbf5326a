"""A clock that runs faster than the machine's, and alike in every process of a run."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuickClock:
    """The time of the machine since a moment, times a number.

    Args:
        times: The seconds of this clock in one second of the machine.
        began: The moment, Unix seconds.
    """

    times: float
    began: float

    @classmethod
    def of(cls, text: str) -> QuickClock:
        """Return the clock of another process from its ``text``."""
        times, began = map(float, text.split())
        return cls(times, began)

    def text(self) -> str:
        """Return this clock as text, for the environment of a process."""
        return f"{self.times!r} {self.began!r}"

    def now(self) -> float:
        """Return its time, seconds."""
        return self.began + (time.time() - self.began) * self.times

    def sleep(self, seconds: float) -> None:
        """Sleep for seconds of this clock."""
        time.sleep(seconds / self.times)

    async def asleep(self, seconds: float) -> None:
        """Sleep for seconds of this clock, without blocking the event loop."""
        await asyncio.sleep(seconds / self.times)
