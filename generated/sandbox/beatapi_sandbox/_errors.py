"""The sandbox's refusals, in the documented error envelope."""

from __future__ import annotations

import math
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from pydantic import ValidationError

STATUS_OF_CODE: Final = {
    "bad_request": 400,
    "invalid_signature": 400,
    "content_policy_violation": 400,
    "unauthorized": 401,
    "missing_api_key": 401,
    "invalid_api_key": 401,
    "insufficient_credits": 402,
    "forbidden": 403,
    "not_found": 404,
    "idempotency_conflict": 409,
    "rate_limit_exceeded": 429,
    "user_concurrency_exceeded": 429,
    "internal_error": 500,
    "processing_unavailable": 503,
    "processing_failed": 503,
    "processing_timeout": 503,
    "result_transfer_failed": 503,
    "realtime_disabled": 503,
    "realtime_capacity_unavailable": 503,
    "realtime_session_expired": 403,
    "origin_not_allowed": 403,
    "invalid_client_secret": 403,
    "transport_not_allowed": 403,
}
"""HTTP status of each documented error code, whichever date brought it.

For `invalid_signature` and the last four no status is documented; these are inferred.
"""

MESSAGE_OF_CODE: Final = {
    "bad_request": "The request cannot be used as it is.",
    "invalid_signature": "The signature does not fit.",
    "content_policy_violation": "The content policy refuses this request.",
    "unauthorized": "The API key is missing or wrong.",
    "missing_api_key": "The API key is missing.",
    "invalid_api_key": "The API key is wrong.",
    "insufficient_credits": "The balance is too low.",
    "forbidden": "This key may not do that.",
    "not_found": "There is no such thing.",
    "idempotency_conflict": "This Idempotency-Key is in use for another request.",
    "rate_limit_exceeded": "Too many requests. Send the next one later.",
    "user_concurrency_exceeded": "As many tasks are active as this account may have.",
    "internal_error": "Something went wrong.",
    "processing_unavailable": "The {result} cannot be made at the moment.",
    "processing_failed": "The {result} could not be made.",
    "processing_timeout": "The {result} waited too long for its turn.",
    "provider_capacity_timeout": "The {result} waited too long for its turn.",
    "result_transfer_failed": "The finished {result} could not be stored.",
    "realtime_disabled": "Realtime sessions are switched off.",
    "realtime_capacity_unavailable": "There is no room for another realtime session.",
    "realtime_session_expired": "The realtime session is over.",
    "origin_not_allowed": "The session does not allow this origin.",
    "invalid_client_secret": "The client secret is wrong.",
    "transport_not_allowed": "The session does not allow this transport.",
}
"""The message for each code that a fault can ask for; `{result}` is what the call makes."""

_RESULTS: Final = (
    ("*Image*", "picture"),
    ("*VideoAnalysis*", "answer"),
    ("*Video*", "video"),
    ("*Effect*", "result"),
    ("*Capability", "result"),
)
"""Operation id → what it makes; the others make answers."""


def explain(error: ValidationError) -> str:
    """Return each member that is wrong, and why, without a full stop."""
    details = error.errors(include_url=False, include_context=False, include_input=False)
    return "; ".join(f"{'.'.join(map(str, e['loc'])) or 'body'}: {e['msg']}" for e in details)


def result_of(operation: str) -> str:
    """Return what an operation makes, as a word of error messages."""
    return next((word for name, word in _RESULTS if fnmatchcase(operation, name)), "answer")


def message_of(code: str, operation: str) -> str:
    """Return the message of a code, in the words of an operation."""
    return MESSAGE_OF_CODE[code].format(result=result_of(operation))


Form: TypeAlias = Literal["beatapi", "openai", "anthropic"]
"""The form of an error. A text model answers in the form that the SDK of its call expects."""

_RETRYABLE: Final = frozenset(
    {"rate_limit_exceeded", "user_concurrency_exceeded", "internal_error", "processing_unavailable"}
    | {"processing_timeout", "processing_failed", "result_transfer_failed"}
    | {"realtime_capacity_unavailable"}
)
"""Codes whose errors say `retryable` (documentation of 2026-10)."""

_RETRY_SECONDS: Final = 12
"""Wait that a 429 asks for if nothing better is known (example of 2026-10)."""

_TYPES: Final = {
    401: "authentication_error",
    403: "permission_error",
    429: "rate_limit_error",
    500: "api_error",
    502: "api_error",
    503: "api_error",
}
"""`type` of an error in the forms of OpenAI and Anthropic; else `invalid_request_error`."""


class ApiError(Exception):
    """A request that the sandbox refuses.

    Args:
        code: A documented error code.
        message: The mistake, and what to do next.
        status: HTTP status, where it differs from the code's own.
        retry_after_seconds: Seconds until a retry can help; rounded up to whole seconds.
        headers: Further response headers.
        more: Further members of the error.
    """

    def __init__(
        self,
        code: str,
        message: str,
        *,
        status: int | None = None,
        retry_after_seconds: float | None = None,
        headers: dict[str, str] | None = None,
        more: dict[str, object] | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = STATUS_OF_CODE[code] if status is None else status
        self.retry_after_seconds = (
            None if retry_after_seconds is None else max(1, math.ceil(retry_after_seconds))
        )
        self.headers = dict(headers or {})
        self.more = more or {}
        if self.retry_after_seconds is not None:
            self.headers["Retry-After"] = str(self.retry_after_seconds)

    @property
    def retryable(self) -> bool:
        """True if the same request may succeed later."""
        return self.code in _RETRYABLE

    def hint(self) -> None:
        """Say when to come back, as each 429 does from 2026-10 on."""
        if self.status == 429 and self.retry_after_seconds is None:
            self.retry_after_seconds = _RETRY_SECONDS
            self.headers["Retry-After"] = str(_RETRY_SECONDS)

    def body(
        self, request_id: str, form: Form = "beatapi", *, has_hints: bool = False
    ) -> dict[str, object]:
        """Return the error envelope for one request.

        Args:
            request_id: Id of the request.
            form: The form of the operation's errors.
            has_hints: Whether errors say if the same request may succeed later.
        """
        kind = _TYPES.get(self.status, "invalid_request_error")
        if form == "openai":
            return {"error": {"message": self.message, "type": kind, "code": self.code}}
        if form == "anthropic":
            return {"type": "error", "error": {"type": kind, "message": self.message}}
        error: dict[str, object] = {"code": self.code, "message": self.message}
        if has_hints:
            error["retryable"] = self.retryable
        error["request_id"] = request_id
        if self.retry_after_seconds is not None:
            error["retry_after_seconds"] = self.retry_after_seconds
        return {"error": error | self.more}


def bad_request(message: str) -> ApiError:
    """Return the 400 for a request that must be changed before it is sent again."""
    return ApiError("bad_request", message)


def not_found(what: str) -> ApiError:
    """Return the 404 for something this sandbox does not have."""
    return ApiError("not_found", f"{what} does not exist in this sandbox.")
