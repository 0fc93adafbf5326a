"""A limit for all retries of a client, so that they do not overload a failing server."""

from __future__ import annotations

from .._base.lock import ForkLock

CAPACITY = 10.0
"""The retries that a client may make in a row: enough for the faults of a busy minute."""

EARNED_PER_CALL = 0.1
"""The share of a retry that each call adds: in the long run one retry for ten calls."""


class RetryBudget:
    """A bucket of retries, shared by all calls of a client and its copies.

    Each call adds a tenth of a retry, each retry takes one. While a server is down, retries thus
    add at most a tenth to the load of the calls, however many clients there are.

    Args:
        capacity: The number of retries that it holds at most, and at the start.
        earned_per_call: The share that each call adds.
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
        """Take one retry, or return false if there is none."""
        with self._lock:
            # Floating point: ten times a tenth is a little less than one.
            if self._left < 1.0 - 1e-9:
                return False
            self._left -= 1.0
            return True
