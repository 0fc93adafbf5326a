"""What does an error prove about a call, and does it concern one job or all of them?"""

from __future__ import annotations

from typing import Final

import beatapi

PAUSING: Final = (
    beatapi.AuthenticationError,
    beatapi.PermissionDeniedError,
    beatapi.PaymentRequiredError,
)
"""Errors that every other job would meet as well: they pause the key, and no job fails."""

_JUDGED: Final = (
    beatapi.APIConnectionError,
    beatapi.APIStatusError,
    beatapi.InvalidArgumentError,
)


def is_refused(error: BaseException) -> bool:
    """Return true if an error proves that the server did not accept a create."""
    return isinstance(error, _JUDGED) and not error.maybe_accepted


def is_final(error: Exception) -> bool:
    """Return true if the same request would fail in the same way again."""
    if isinstance(error, beatapi.IdempotencyConflictError):
        # The first request with this key may still run; its repeat gets its answer later.
        return False
    if isinstance(error, beatapi.APIStatusError):
        return 400 <= error.status < 500 and error.status not in (408, 429)
    return isinstance(error, (beatapi.InvalidArgumentError, TypeError))


def error_line(error: BaseException) -> str:
    """Return an error as one line for the ledger."""
    return f"{type(error).__name__}: {error}"
