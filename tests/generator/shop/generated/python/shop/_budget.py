"""How many retries a client may make at all, so that a failing server is not buried by them."""

from __future__ import annotations

from ._lock import ForkLock

CAPACITY = 10.0
"""Retries that a client may make in a row: enough for the hiccups of a busy minute."""

EARNED_PER_CALL = 0.1
"""What each call adds: in the long run there is at most one retry for ten calls."""


class RetryBudget:
    """A bucket of retries, shared by all calls of a client and its copies.

    Each call puts a tenth of a retry in, each retry takes one out. While a server is down, the load
    that retries add to it is thus a tenth of the load of the calls, however many clients there are.

    Args:
        capacity: How many retries it holds at most, and at the start.
        earned_per_call: What each call adds.
    """

    def __init__(
        self, capacity: float = CAPACITY, earned_per_call: float = EARNED_PER_CALL
    ) -> None:
        self._lock = ForkLock()
        self._capacity = capacity
        self._earned_per_call = earned_per_call
        self._left = capacity

    def earn(self) -> None:
        """Count a call."""
        with self._lock:
            self._left = min(self._capacity, self._left + self._earned_per_call)

    def spend(self) -> bool:
        """Take one retry out; false if there is none."""
        with self._lock:
            # Ten times a tenth is a little less than one.
            if self._left < 1.0 - 1e-9:
                return False
            self._left -= 1.0
            return True
