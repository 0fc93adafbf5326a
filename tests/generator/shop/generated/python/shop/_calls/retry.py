"""Decide whether to retry a request, and after which pause. Pure: no clock, no network."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Final, Literal, TypeAlias

from .._base.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ConcurrencyLimitError,
    InvalidResponseError,
    RateLimitError,
    ShopError,
    TLSError,
)
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


Safety: TypeAlias = Literal["repeatable", "recognised", "once"]
"""The effect of a repeat: the same as one request, recognised by its key, or possibly twice."""

FIRST_PAUSE_SECONDS: Final = 0.5
LONGEST_PAUSE_SECONDS: Final = 8.0

LONGEST_RETRY_AFTER_SECONDS: Final = 60.0
"""The longest pause before a retry; if a server asks for more, the error goes to the caller."""

SLOT_PAUSE_SECONDS: Final = 10.0
"""The default pause before a create is repeated while too many of the account's tasks run."""

TRANSIENT_STATUSES: Final = frozenset({408, 429, 500, 502, 503, 504})
"""Statuses that may be different on another attempt (502 and 504: 2026-08)."""

_BEFORE_THE_KEY: Final = frozenset({401, 403, 408, 429})
"""Rejections that a server, or a proxy before it, sends without checking the idempotency key."""


def refuses(error: ShopError) -> bool:
    """Return true if an error proves that the server did not accept this attempt."""
    if isinstance(error, APIConnectionError):
        return not error.sent
    if not isinstance(error, APIStatusError) or error.code == "idempotency_conflict":
        return False
    return error.status < 500 or _is_turned_away(error)


def may_be_accepted(error: ShopError) -> bool:
    """Return true if the server may have accepted the failed attempt.

    A conflict with an earlier request of the same key starts nothing.
    """
    if isinstance(error, APIConnectionError):
        return error.sent
    if isinstance(error, APIStatusError):
        return error.status >= 500 and not _is_turned_away(error)
    return isinstance(error, InvalidResponseError)


def settles(error: ShopError) -> bool:
    """Return true if an error proves that no attempt with the same key was accepted.

    Only an answer that takes the key into account proves it.
    """
    if not isinstance(error, APIStatusError) or error.status in _BEFORE_THE_KEY:
        return False
    return 400 <= error.status <= 499 and error.code != "idempotency_conflict"


def safety(method: str, idempotency: str) -> Safety:
    """Return how safe a repeat is.

    PUT and DELETE are idempotent (RFC 9110, section 9.2.2). So are Shop's PATCH bodies: they
    hold new values, never differences (2026-07-16). An upload is free: a second file is harmless.
    """
    if method != "POST" or idempotency == "harmless":
        return "repeatable"
    return "once" if idempotency == "undeclared" else "recognised"


def next_pause(
    error: ShopError,
    *,
    attempt: int,
    safety: Safety,
    uniform: Callable[[float, float], float] = random.uniform,
) -> float | None:
    """Return the pause in seconds before a retry; ``None`` for no retry.

    Args:
        error: The error of the last attempt.
        attempt: The number of attempts so far.
        safety: The effect of a repeat.
        uniform: Draws the jitter.
    """
    if not (_rejected(error) or (safety != "once" and _transient(error, attempt, safety))):
        return None
    retry_after = error.retry_after if isinstance(error, APIStatusError) else None
    if retry_after is not None and retry_after > LONGEST_RETRY_AFTER_SECONDS:
        return None
    # Bounded, as 2.0 to the power of a thousand attempts overflows.
    doublings = min(attempt - 1, 10)
    backoff = min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2.0**doublings)
    return (retry_after or 0.0) + uniform(0.0, backoff)


class Retries:
    """The retries that one call may make.

    Args:
        limit: The number of attempts after the first.
        budget: The common budget of the client's calls; ``None`` if there is no such limit.
        wait_for_slot: Whether to wait until a task of the account finishes when too many of them
            run. Such a wait is not a fault of the server: neither limit nor budget counts it.
    """

    def __init__(
        self, limit: int, budget: RetryBudget | None = None, *, wait_for_slot: bool = False
    ) -> None:
        self._limit = limit
        self._budget = budget
        self._wait_for_slot = wait_for_slot
        self._waits = 0
        if budget is not None:
            budget.earn()

    def pause(self, error: ShopError, *, attempt: int, safety: Safety) -> float | None:
        """Return the pause in seconds before another attempt; ``None`` to give up.

        Args:
            error: The error of the last attempt.
            attempt: The number of attempts so far.
            safety: The effect of a repeat.
        """
        if self._wait_for_slot and isinstance(error, ConcurrencyLimitError):
            self._waits += 1
            # A task of the account may end earlier, so the server's pause is limited here.
            retry_after = min(error.retry_after or SLOT_PAUSE_SECONDS, LONGEST_RETRY_AFTER_SECONDS)
            return retry_after + random.uniform(0.0, 1.0)
        faults = attempt - self._waits
        pause = next_pause(error, attempt=faults, safety=safety)
        if pause is None or faults > self._limit:
            return None
        return pause if self._budget is None or self._budget.spend() else None


def _rejected(error: ShopError) -> bool:
    """Return true if the error proves that the server did not act, and might on a retry."""
    if isinstance(error, APIConnectionError):
        return not error.sent and not isinstance(error, TLSError)
    if not isinstance(error, APIStatusError) or error.retryable is False:
        return False
    if isinstance(error, RateLimitError):
        return not isinstance(error, ConcurrencyLimitError)
    return _is_turned_away(error)


def _is_turned_away(error: APIStatusError) -> bool:
    """Return true for a 503 that the API itself sent, and not a proxy before it."""
    return error.status == 503 and error.code is not None


def _transient(error: ShopError, attempt: int, safety: Safety) -> bool:
    """Return true if another attempt might succeed, provided that it does no harm."""
    if isinstance(error, APIConnectionError):
        return not isinstance(error, (APITimeoutError, TLSError))
    if not isinstance(error, APIStatusError) or isinstance(error, ConcurrencyLimitError):
        return False
    if error.code == "idempotency_conflict":
        # The first attempt with this key still runs (2026-08); a later repeat gets its answer.
        return attempt > 1 and safety == "recognised"
    return error.status in TRANSIENT_STATUSES and error.retryable is not False
