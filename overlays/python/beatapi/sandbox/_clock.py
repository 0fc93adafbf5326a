"""The sandbox's time: the machine's clock, or one that tests move by hand."""

from __future__ import annotations

import threading
import time
from typing import Protocol


class Clock(Protocol):
    """Anything that tells the time as Unix seconds."""

    def now(self) -> float:
        """Return the current time in Unix seconds."""
        ...


class SystemClock:
    """The machine's wall clock."""

    def now(self) -> float:
        """Return the current time in Unix seconds."""
        return time.time()


class ManualClock:
    """A clock that stands still until it is told to move.

    Life cycles, rate limits and webhook retries of the sandbox all follow it, so a test that needs
    fifteen minutes to pass says so instead of waiting.

    Args:
        start: First reading in Unix seconds; the machine's time when left out, so that receivers
            which compare timestamps with their own clock accept the sandbox's deliveries.

    Example:
        >>> clock = ManualClock(start=1_784_187_600)
        >>> clock.advance(60)
        >>> clock.now()
        1784187660
    """

    def __init__(self, start: float | None = None) -> None:
        self._lock = threading.Lock()
        self._now = time.time() if start is None else start

    def now(self) -> float:
        """Return the current reading in Unix seconds."""
        with self._lock:
            return self._now

    def advance(self, seconds: float) -> None:
        """Move the clock forward.

        Args:
            seconds: How far, in seconds.

        Raises:
            ValueError: `seconds` is negative.
        """
        if seconds < 0:
            raise ValueError(f"a clock only moves forward, not by {seconds} seconds")
        with self._lock:
            self._now += seconds
