"""When to ask for a task again. Pure: the schedule is told the time, it never looks."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Final

from ._spec import POLL_INTERVAL_SECONDS

LAST_POLL_SECONDS: Final = 2.0
"""The time that is kept for one last poll before the deadline."""

LONGEST_HINT_SECONDS: Final = 300.0
"""The largest ``poll_after_seconds`` that is believed."""


class PollSchedule:
    """The pauses between the polls of one task.

    A pause is drawn evenly from the interval that the contract recommends, so that many waiters do
    not ask at once. The server's own hints are lower bounds.

    Args:
        interval: Seconds between polls, instead of the contract's 5 to 10.
        timeout: Seconds for the whole wait, of which the last are kept for one more poll.
        uniform: Draws the jitter.
    """

    def __init__(
        self,
        interval: float | None = None,
        *,
        timeout: float | None = None,
        uniform: Callable[[float, float], float] = random.uniform,
    ) -> None:
        self._bounds = POLL_INTERVAL_SECONDS if interval is None else (interval, interval)
        self._reserve = (
            LAST_POLL_SECONDS if timeout is None else min(LAST_POLL_SECONDS, timeout / 4)
        )
        self._uniform = uniform

    def next_pause(self, *, hint: float | None, remaining: float | None) -> float | None:
        """The seconds until the next poll; ``None`` if there is no time for another one.

        Args:
            hint: The least pause that the server asks for, in seconds.
            remaining: The seconds until the deadline; ``None`` if there is none.
        """
        least = 0.0 if hint is None else hint
        pause = max(self._uniform(*self._bounds), least)
        if remaining is None:
            return pause
        latest = remaining - self._reserve
        if pause <= latest:
            return pause
        return latest if latest > 0.0 and latest >= least else None
