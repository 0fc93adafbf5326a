"""What the sandbox answers when it refuses, in the documented error envelope."""

from __future__ import annotations

import math
from typing import Final

STATUS_OF_CODE: Final = {
    "bad_request": 400,
    "unauthorized": 401,
    "insufficient_credits": 402,
    "not_found": 404,
    "idempotency_conflict": 409,
    "rate_limit_exceeded": 429,
    "user_concurrency_exceeded": 429,
    "internal_error": 500,
    "processing_unavailable": 503,
}
"""HTTP status of each error code the sandbox uses (documentation of 2026-07-16)."""


class ApiError(Exception):
    """A request that the sandbox refuses.

    Args:
        code: A documented error code.
        message: What is wrong and what to do next.
        status: HTTP status, where it differs from the code's own.
        retry_after_seconds: When trying again can help, in seconds; rounded up to whole seconds.
        headers: Further response headers.
    """

    def __init__(
        self,
        code: str,
        message: str,
        *,
        status: int | None = None,
        retry_after_seconds: float | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = STATUS_OF_CODE[code] if status is None else status
        self.retry_after_seconds = _whole_seconds(retry_after_seconds)
        self.headers = dict(headers or {})
        if self.retry_after_seconds is not None:
            self.headers["Retry-After"] = str(self.retry_after_seconds)

    def body(self, request_id: str) -> dict[str, object]:
        """Return the error envelope for one request."""
        error: dict[str, object] = {
            "code": self.code,
            "message": self.message,
            "request_id": request_id,
        }
        if self.retry_after_seconds is not None:
            error["retry_after_seconds"] = self.retry_after_seconds
        return {"error": error}


def bad_request(message: str) -> ApiError:
    """Return the 400 for a request that must be changed before it is sent again."""
    return ApiError("bad_request", message)


def not_found(what: str) -> ApiError:
    """Return the 404 for something this sandbox does not have."""
    return ApiError("not_found", f"{what} does not exist in this sandbox.")


def _whole_seconds(seconds: float | None) -> int | None:
    return None if seconds is None else max(1, math.ceil(seconds))
