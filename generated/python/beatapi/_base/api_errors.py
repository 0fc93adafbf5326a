"""The errors that BeatAPI adds to those of the runtime: its codes, and the ends of tasks.

::

    BeatAPIError
    ├── APIStatusError
    │   ├── BadRequestError                 400
    │   │   └── ContentPolicyError          content_policy_violation
    │   ├── AuthenticationError             401
    │   │   ├── MissingAPIKeyError          missing_api_key
    │   │   └── InvalidAPIKeyError          invalid_api_key
    │   ├── PaymentRequiredError            402
    │   │   └── InsufficientCreditsError    every 402
    │   ├── ConflictError                   409
    │   │   └── IdempotencyConflictError    idempotency_conflict
    │   ├── RateLimitError                  429
    │   │   └── ConcurrencyLimitError       user_concurrency_exceeded
    │   └── ServerError                     500 to 599
    │       ├── InternalServerError         internal_error
    │       ├── ProcessingUnavailableError  processing_unavailable
    │       ├── ProcessingFailedError       processing_failed
    │       ├── ProcessingTimeoutError      processing_timeout
    │       ├── ResultTransferError         result_transfer_failed
    │       ├── RealtimeDisabledError       realtime_disabled
    │       └── RealtimeCapacityError       realtime_capacity_unavailable
    ├── TaskFailedError                     a task that was waited for failed
    ├── TaskTimeoutError                    a task was not ready in time
    └── WebhookVerificationError            a webhook is not authentic (in beatapi.webhooks)

This module needs the standard library only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .errors import (
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    BeatAPIError,
    ConcurrencyLimitError,
    ConflictError,
    PaymentRequiredError,
    ServerError,
    publish,
)

if TYPE_CHECKING:
    from ..models import Task


class ContentPolicyError(BadRequestError):
    """400 ``content_policy_violation`` (2026-08): an input or a prompt is not allowed."""

    advice = "Change the prompt or the inputs; sending them again will not help."


class MissingAPIKeyError(AuthenticationError):
    """401 ``missing_api_key`` (2026-09-29): no key arrived."""

    advice = "Something on the way removes the Authorization header; look at your proxy."


class InvalidAPIKeyError(AuthenticationError):
    """401 ``invalid_api_key`` (2026-09-29): the key is wrong, expired, disabled or used up."""


class InsufficientCreditsError(PaymentRequiredError):
    """402: the account's balance does not cover the task."""

    advice = "Top up the account; client.usage.retrieve() shows the balance."


class IdempotencyConflictError(ConflictError):
    """409 ``idempotency_conflict`` (2026-07-16)."""


class InternalServerError(ServerError):
    """500 ``internal_error``: the server failed."""


class ProcessingUnavailableError(ServerError):
    """503 ``processing_unavailable``, 502 in 2026-08 and 2026-09: processing is unavailable now."""


class ProcessingFailedError(ServerError):
    """503 ``processing_failed``: the processing of a request failed."""


class ProcessingTimeoutError(ServerError):
    """503 ``processing_timeout``: the processing of a request took too long."""


class ResultTransferError(ServerError):
    """503 ``result_transfer_failed``: a result was made, but could not be stored."""


class RealtimeDisabledError(ServerError):
    """503 ``realtime_disabled`` (2026-07-31): realtime sessions are switched off."""

    advice = "Realtime sessions are switched off for now; sending it again will not help."


class RealtimeCapacityError(ServerError):
    """503 ``realtime_capacity_unavailable`` (2026-07-31): all realtime sessions are taken."""


class TaskFailedError(BeatAPIError):
    """A task that was waited for failed.

    Args:
        task: The task as last seen, with ``error_code`` and, in ``usage``, the refund.
    """

    def __init__(self, task: Task) -> None:
        # Imported here, as webhooks do not need it.
        from .secret import cover

        parts = (task.error_code, task.error_message)
        reason = cover(": ".join(str(part) for part in parts if part))
        super().__init__(f"task {task.id} failed: {reason or 'the server gives no reason'}")
        self.task = task


class TaskTimeoutError(BeatAPIError):
    """A task was not ready in time. It goes on running; you can wait for it again.

    Args:
        message: The task's last state, and the last failed poll if there was one.
        task_id: The task.
        task: The task as last seen; ``None`` if it was never seen.
    """

    def __init__(self, message: str, *, task_id: str, task: Task | None) -> None:
        super().__init__(message)
        self.task_id = task_id
        self.task = task


BY_STATUS: Final[dict[int, type[APIStatusError]]] = {402: InsufficientCreditsError}
"""The classes of statuses that differ from the runtime's."""

BY_CODE: Final[dict[str, type[APIStatusError]]] = {
    "content_policy_violation": ContentPolicyError,
    "idempotency_conflict": IdempotencyConflictError,
    "internal_error": InternalServerError,
    "invalid_api_key": InvalidAPIKeyError,
    "missing_api_key": MissingAPIKeyError,
    "processing_failed": ProcessingFailedError,
    "processing_timeout": ProcessingTimeoutError,
    "processing_unavailable": ProcessingUnavailableError,
    "realtime_capacity_unavailable": RealtimeCapacityError,
    "realtime_disabled": RealtimeDisabledError,
    "result_transfer_failed": ResultTransferError,
    "user_concurrency_exceeded": ConcurrencyLimitError,
}
"""The classes of error codes."""

LOOK_FIRST: Final = "look at client.usage.retrieve() or your webhooks"
"""The advice before repeating a call that may have been accepted."""

publish(globals())
