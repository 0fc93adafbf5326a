"""When a request is sent again, and after which pause. Pure: no clock, no network."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from ._errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ConcurrencyLimitError,
    InvalidResponseError,
    RateLimitError,
    ShopError,
    TLSError,
)

if TYPE_CHECKING:
    from ._budget import RetryBudget

Safety: TypeAlias = Literal["repeatable", "recognised", "once"]
"""What a repeated request does: the same as one, is recognised by its key, or may act twice."""

FIRST_PAUSE_SECONDS: Final = 0.5
LONGEST_PAUSE_SECONDS: Final = 8.0

LONGEST_RETRY_AFTER_SECONDS: Final = 60.0
"""A server that asks for more is obeyed by raising, so that the caller can decide."""

SLOT_PAUSE_SECONDS: Final = 10.0
"""How long to wait for a task of the account to finish before asking again, unless told."""

TRANSIENT_STATUSES: Final = frozenset({408, 429, 500, 502, 503, 504})
"""What may be different on another attempt (502 and 504: 2026-08)."""

_BEFORE_THE_KEY: Final = frozenset({401, 403, 408, 429})
"""Refusals that a server, or what stands before it, gives without a look at the idempotency key."""


def refuses(error: ShopError) -> bool:
    """Whether an error proves that the server did not accept the attempt that met it."""
    if isinstance(error, APIConnectionError):
        return not error.sent
    if not isinstance(error, APIStatusError) or error.code == "idempotency_conflict":
        return False
    return error.status < 500 or _is_turned_away(error)


def may_be_accepted(error: ShopError) -> bool:
    """Whether the server may have accepted the attempt that came to an error.

    A conflict with an earlier request of the same key does not start anything.
    """
    if isinstance(error, APIConnectionError):
        return error.sent
    if isinstance(error, APIStatusError):
        return error.status >= 500 and not _is_turned_away(error)
    return isinstance(error, InvalidResponseError)


def settles(error: ShopError) -> bool:
    """Whether an error proves that no attempt with the same key was accepted, earlier ones too.

    Only an answer can that was given in knowledge of the key.
    """
    if not isinstance(error, APIStatusError) or error.status in _BEFORE_THE_KEY:
        return False
    return 400 <= error.status <= 499 and error.code != "idempotency_conflict"


def safety(method: str, idempotency: str) -> Safety:
    """How safe a repeat is.

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
    """The pause in seconds before a request is sent again; ``None`` if it must not be.

    Args:
        error: What the last attempt came to.
        attempt: How many attempts there were.
        safety: What a repeat would do.
        uniform: Draws the jitter.
    """
    if not (_rejected(error) or (safety != "once" and _transient(error, attempt, safety))):
        return None
    asked = error.retry_after if isinstance(error, APIStatusError) else None
    if asked is not None and asked > LONGEST_RETRY_AFTER_SECONDS:
        return None
    # A thousand attempts are more than a power can count.
    doublings = min(attempt - 1, 10)
    backoff = min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2.0**doublings)
    return (asked or 0.0) + uniform(0.0, backoff)


class Retries:
    """What one call may spend on retries.

    Args:
        limit: How many more attempts it may make after the first.
        budget: What all calls of the client share; ``None`` if there is no such limit.
        wait_for_slot: Whether to wait until a task of the account finishes when too many of them
            run. Such a wait is no fault of the server: neither limit nor budget counts it.
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
        """The pause in seconds before another attempt; ``None`` if there must not be one.

        Args:
            error: What the last attempt came to.
            attempt: How many attempts there were.
            safety: What a repeat would do.
        """
        if self._wait_for_slot and isinstance(error, ConcurrencyLimitError):
            self._waits += 1
            # A task of the account may end long before: whatever is asked for, look again.
            asked = min(error.retry_after or SLOT_PAUSE_SECONDS, LONGEST_RETRY_AFTER_SECONDS)
            return asked + random.uniform(0.0, 1.0)
        faults = attempt - self._waits
        pause = next_pause(error, attempt=faults, safety=safety)
        if pause is None or faults > self._limit:
            return None
        return pause if self._budget is None or self._budget.spend() else None


def _rejected(error: ShopError) -> bool:
    """Whether the error proves that the server did not act, and might on another attempt."""
    if isinstance(error, APIConnectionError):
        return not error.sent and not isinstance(error, TLSError)
    if not isinstance(error, APIStatusError) or error.retryable is False:
        return False
    if isinstance(error, RateLimitError):
        return not isinstance(error, ConcurrencyLimitError)
    return _is_turned_away(error)


def _is_turned_away(error: APIStatusError) -> bool:
    """Whether it is a 503 in the contract's own words: of the API, not of a proxy before it."""
    return error.status == 503 and error.code is not None


def _transient(error: ShopError, attempt: int, safety: Safety) -> bool:
    """Whether another attempt might succeed, given that it does no harm."""
    if isinstance(error, APIConnectionError):
        return not isinstance(error, (APITimeoutError, TLSError))
    if not isinstance(error, APIStatusError) or isinstance(error, ConcurrencyLimitError):
        return False
    if error.code == "idempotency_conflict":
        # The first attempt still runs under this key (2026-08); a later repeat gets its answer.
        return attempt > 1 and safety == "recognised"
    return error.status in TRANSIENT_STATUSES and error.retryable is not False
