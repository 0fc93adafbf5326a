"""The sandbox's time: the wall clock, or the ManualClock of the client, moved by hand."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, Protocol, runtime_checkable

_TOLERANCE_SECONDS: Final = 1e-6
"""Unix time in floating point is exact to a quarter of this."""


class Clock(Protocol):
    """Anything that tells the time as Unix seconds."""

    def now(self) -> float:
        """Return the current time in Unix seconds."""
        ...


@runtime_checkable
class Movable(Protocol):
    """A clock that can be moved forward."""

    def advance(self, seconds: float) -> None:
        """Move it by a number of seconds."""
        ...


@runtime_checkable
class Watched(Protocol):
    """A clock that tells when it was moved."""

    def watch(self, moved: Callable[[], None]) -> Callable[[], None]:
        """Have `moved` called, in any thread, after each move; return what ends that."""
        ...


class SystemClock:
    """The machine's wall clock, ahead of it by as much as it was advanced."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        """Return the current time in Unix seconds."""
        return time.time() + self._ahead

    def advance(self, seconds: float) -> None:
        """Move the clock forward by a number of seconds; it goes on from there.

        Raises:
            ValueError: The number is negative.
        """
        if seconds < 0:
            raise ValueError(f"a clock only moves forward, not by {seconds} seconds")
        self._ahead += seconds


def reached(due_at: float, now: float) -> bool:
    """Return true if a moment has come."""
    return due_at <= now + _TOLERANCE_SECONDS
