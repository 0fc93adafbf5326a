"""An independent Python client for BeatAPI: songs and pictures in, music videos out.

Example:
    ::

        from beatapi import BeatAPI

        with BeatAPI() as client:  # BEATAPI_API_KEY
            image = client.files.upload("cover.png")
            song = client.files.upload("song.mp3")
            task = client.music_video.create(images=[image.url], audio_url=song.url)
            client.tasks.download(client.tasks.wait(task), "video.mp4")

Each submodule is loaded on first use, so that ``import beatapi`` takes about two milliseconds.
"""

from __future__ import annotations

from importlib import import_module as _import_module

from . import _spec
from ._base.lazy import lazy as _lazy_names

# Type checkers treat this name like typing.TYPE_CHECKING, and importing typing alone would take
# longer than importing this package.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Final

    from . import models, webhooks
    from . import otel as otel
    from . import types as types
    from ._base.api_errors import (
        ContentPolicyError,
        IdempotencyConflictError,
        InsufficientCreditsError,
        InternalServerError,
        InvalidAPIKeyError,
        MissingAPIKeyError,
        ProcessingFailedError,
        ProcessingTimeoutError,
        ProcessingUnavailableError,
        RealtimeCapacityError,
        RealtimeDisabledError,
        ResultTransferError,
        TaskFailedError,
        TaskTimeoutError,
    )
    from ._base.clock import Clock, ManualClock, SystemClock
    from ._base.errors import (
        APIConnectionError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        BeatAPIError,
        ConcurrencyLimitError,
        ConfigurationError,
        ConflictError,
        DownloadError,
        DownloadExistsError,
        DownloadUnverifiedError,
        DownloadWriteError,
        EdgeRefusedError,
        ErrorRequest,
        ErrorResponse,
        InvalidArgumentError,
        InvalidResponseError,
        NotFoundError,
        OutcomeUnknownError,
        PaymentRequiredError,
        PermissionDeniedError,
        RateLimitError,
        ServerError,
        StreamFailedError,
        StreamInterruptedError,
        StreamTimeoutError,
        TLSError,
        UnprocessableEntityError,
        UploadError,
    )
    from ._base.secret import key_id
    from ._base.types import UNSET, Unset
    from ._calls.journal import Journal, JournalEntry, JournalStore
    from ._calls.options import EndpointOptions, RequestOptions, StreamOptions, UploadOptions
    from ._calls.raw import RawResponse
    from ._calls.retry import RetryBudget
    from ._client import AsyncBeatAPI, BeatAPI
    from ._helpers.tasks import AsyncTaskWatch, TaskWatch
    from ._streams import AsyncStream, ServerSentEvent, Stream
    from ._uploads.source import FileInput
    from ._waiting.inbox import WebhookInbox
    from ._waiting.watch import TaskOutcome
    from .webhooks import WebhookVerificationError

SPEC_SHA256: Final = _spec.SPEC_SHA256
"""The SHA-256 of the contract's canonical form: JSON, keys sorted, no white space."""
SPEC_VERSION: Final = _spec.SPEC_VERSION
"""The date of the contract that this package speaks."""
__version__: Final = _spec.PACKAGE_VERSION
"""The version of this package; its first two numbers are its release line."""

__all__ = [
    "SPEC_SHA256",
    "SPEC_VERSION",
    "UNSET",
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncBeatAPI",
    "AsyncStream",
    "AsyncTaskWatch",
    "AuthenticationError",
    "BadRequestError",
    "BeatAPI",
    "BeatAPIError",
    "Clock",
    "ConcurrencyLimitError",
    "ConfigurationError",
    "ConflictError",
    "ContentPolicyError",
    "DownloadError",
    "DownloadExistsError",
    "DownloadUnverifiedError",
    "DownloadWriteError",
    "EdgeRefusedError",
    "EndpointOptions",
    "ErrorRequest",
    "ErrorResponse",
    "FileInput",
    "IdempotencyConflictError",
    "InsufficientCreditsError",
    "InternalServerError",
    "InvalidAPIKeyError",
    "InvalidArgumentError",
    "InvalidResponseError",
    "Journal",
    "JournalEntry",
    "JournalStore",
    "ManualClock",
    "MissingAPIKeyError",
    "NotFoundError",
    "OutcomeUnknownError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "ProcessingFailedError",
    "ProcessingTimeoutError",
    "ProcessingUnavailableError",
    "RateLimitError",
    "RawResponse",
    "RealtimeCapacityError",
    "RealtimeDisabledError",
    "RequestOptions",
    "ResultTransferError",
    "RetryBudget",
    "ServerError",
    "ServerSentEvent",
    "Stream",
    "StreamFailedError",
    "StreamInterruptedError",
    "StreamOptions",
    "StreamTimeoutError",
    "SystemClock",
    "TLSError",
    "TaskFailedError",
    "TaskOutcome",
    "TaskTimeoutError",
    "TaskWatch",
    "UnprocessableEntityError",
    "Unset",
    "UploadError",
    "UploadOptions",
    "WebhookInbox",
    "WebhookVerificationError",
    "__version__",
    "key_id",
    "models",
    "webhooks",
]

_SUBMODULES: Final = frozenset({"models", "types", "webhooks"})
_EXTRAS: Final = frozenset({"otel", "sandbox"})
"""Submodules that need an extra. `dir()` omits them, as `help()` loads every name it lists."""
_PLACES: Final = {
    **dict.fromkeys(
        (
            "ContentPolicyError",
            "IdempotencyConflictError",
            "InsufficientCreditsError",
            "InternalServerError",
            "InvalidAPIKeyError",
            "MissingAPIKeyError",
            "ProcessingFailedError",
            "ProcessingTimeoutError",
            "ProcessingUnavailableError",
            "RealtimeCapacityError",
            "RealtimeDisabledError",
            "ResultTransferError",
            "TaskFailedError",
            "TaskTimeoutError",
        ),
        "_base.api_errors",
    ),
    "AsyncBeatAPI": "_client",
    "AsyncStream": "_streams",
    "ServerSentEvent": "_streams",
    "Stream": "_streams",
    "StreamOptions": "_calls.options",
    "BeatAPI": "_client",
    "Clock": "_base.clock",
    "EndpointOptions": "_calls.options",
    "FileInput": "_uploads.source",
    "Journal": "_calls.journal",
    "JournalEntry": "_calls.journal",
    "JournalStore": "_calls.journal",
    "ManualClock": "_base.clock",
    "RawResponse": "_calls.raw",
    "RetryBudget": "_calls.retry",
    "RequestOptions": "_calls.options",
    "SystemClock": "_base.clock",
    "TaskOutcome": "_waiting.watch",
    "TaskWatch": "_waiting.watch",
    "AsyncTaskWatch": "_waiting.watch",
    "UNSET": "_base.types",
    "Unset": "_base.types",
    "key_id": "_base.secret",
    "UploadOptions": "_calls.options",
    "WebhookInbox": "_waiting.inbox",
    "WebhookVerificationError": "webhooks",
}
_get, _names = _lazy_names(
    __name__,
    {name: _PLACES.get(name, "_base.errors") for name in __all__ if name not in _SUBMODULES},
)


def __getattr__(name: str) -> object:
    """Load a public name on first use (PEP 562)."""
    known = _SUBMODULES | _EXTRAS
    return _import_module(f".{name}", __name__) if name in known else _get(name)


def __dir__() -> list[str]:
    """Return every public name, loaded or not, except submodules that need an extra."""
    return sorted({*_names(), *_SUBMODULES})
