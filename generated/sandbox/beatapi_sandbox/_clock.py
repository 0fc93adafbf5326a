"""The sandbox's time: the wall clock, or the ManualClock of the client, moved by hand."""

from __future__ import annotations

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
