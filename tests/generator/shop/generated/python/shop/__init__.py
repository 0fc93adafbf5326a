"""A client of an HTTP API, generated from its OpenAPI document.

Each submodule is loaded on first use, so that ``import shop`` takes about two milliseconds.
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

    from . import models
    from . import otel as otel
    from . import types as types
    from ._base.clock import Clock, ManualClock, SystemClock
    from ._base.errors import (
        APIConnectionError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
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
        ShopError,
        TLSError,
        UploadError,
    )
    from ._base.secret import key_id
    from ._base.types import UNSET, Unset
    from ._calls.journal import Journal, JournalEntry, JournalStore
    from ._calls.options import RequestOptions, UploadOptions
    from ._calls.raw import RawResponse
    from ._calls.retry import RetryBudget
    from ._client import AsyncShop, Shop
    from ._uploads.source import FileInput

SPEC_SHA256: Final = _spec.SPEC_SHA256
"""The SHA-256 of the contract's canonical form: JSON, keys sorted, no white space."""
SPEC_VERSION: Final = _spec.SPEC_VERSION
"""The version of the contract that this package speaks."""
__version__: Final = _spec.PACKAGE_VERSION
"""The version of this package."""

__all__ = [
    "SPEC_SHA256",
    "SPEC_VERSION",
    "UNSET",
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncShop",
    "AuthenticationError",
    "BadRequestError",
    "Clock",
    "ConcurrencyLimitError",
    "ConfigurationError",
    "ConflictError",
    "DownloadError",
    "DownloadExistsError",
    "DownloadUnverifiedError",
    "DownloadWriteError",
    "EdgeRefusedError",
    "ErrorRequest",
    "ErrorResponse",
    "FileInput",
    "InvalidArgumentError",
    "InvalidResponseError",
    "Journal",
    "JournalEntry",
    "JournalStore",
    "ManualClock",
    "NotFoundError",
    "OutcomeUnknownError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "RateLimitError",
    "RawResponse",
    "RequestOptions",
    "RetryBudget",
    "Shop",
    "ShopError",
    "ServerError",
    "SystemClock",
    "TLSError",
    "Unset",
    "UploadError",
    "UploadOptions",
    "__version__",
    "key_id",
    "models",
]

_SUBMODULES: Final = frozenset({"models", "types"})
_EXTRAS: Final = frozenset({"otel"})
"""Submodules that need an extra. `dir()` omits them, as `help()` loads every name it lists."""
_PLACES: Final = {
    "AsyncShop": "_client",
    "Clock": "_base.clock",
    "FileInput": "_uploads.source",
    "Journal": "_calls.journal",
    "JournalEntry": "_calls.journal",
    "JournalStore": "_calls.journal",
    "ManualClock": "_base.clock",
    "RawResponse": "_calls.raw",
    "RequestOptions": "_calls.options",
    "RetryBudget": "_calls.retry",
    "Shop": "_client",
    "SystemClock": "_base.clock",
    "UNSET": "_base.types",
    "Unset": "_base.types",
    "key_id": "_base.secret",
    "UploadOptions": "_calls.options",
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
