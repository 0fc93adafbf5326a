"""The limit on the requests of a key per minute."""

from __future__ import annotations

from collections import deque
from typing import Final

from ._clock import Clock
from ._errors import ApiError

_WINDOW_SECONDS: Final = 60.0


class RateWindow:
    """Counts the requests of the last sixty seconds; refused ones do not count.

    Args:
        per_minute: The limit per minute.
        clock: The sandbox's time.
    """

    def __init__(self, *, per_minute: int, clock: Clock) -> None:
        self.per_minute = per_minute
        self._clock = clock
        self._taken: deque[float] = deque()

    def forget(self) -> None:
        """Forget the requests that were counted."""
        self._taken.clear()

    def take(self) -> None:
        """Count one request.

        Raises:
            ApiError: 429 with the seconds until the next one is allowed.
        """
        now = self._clock.now()
        while self._taken and self._taken[0] <= now - _WINDOW_SECONDS:
            self._taken.popleft()
        if len(self._taken) >= self.per_minute:
            raise ApiError(
                "rate_limit_exceeded",
                f"Tasks were asked for {self.per_minute} times within a minute, which is the "
                "limit. Poll each task every 5 to 10 seconds.",
                retry_after_seconds=self._taken[0] + _WINDOW_SECONDS - now,
            )
        self._taken.append(now)
