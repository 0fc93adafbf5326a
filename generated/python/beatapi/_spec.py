"""Which contract this package speaks, and its rules as data.

Generated from spec 2026-07-31, do not edit.
"""

from __future__ import annotations

# Known to type checkers; the import of typing would take longer than this package's.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Final

PACKAGE_VERSION: Final = "0.3.0"
"""The version of this package."""

SPEC_VERSION: Final = "2026-07-31"
"""The date of the contract."""

SPEC_SHA256: Final = "6749830dfe5ff2dd0fc5f723d3ad17a25ae4c93b3fdf94ff04872d96a5f68562"
"""SHA-256 of the canonical form of the contract document, lower-case hexadecimal."""

BASE_URL: Final = "https://api.beatapi.io"
"""Where the API is."""

SUCCEEDED_STATUSES: Final[frozenset[str]] = frozenset({"succeeded"})
"""Task statuses that end a wait with a result."""

FAILED_STATUSES: Final[frozenset[str]] = frozenset({"failed"})
"""Task statuses that end a wait with an error."""

ACTIONABLE_STATUSES: Final[frozenset[str]] = frozenset({"storyboard_ready", "requires_action"})
"""Task statuses that hand back to the caller, who has to decide something."""

KNOWN_STATUSES: Final[frozenset[str]] = frozenset(
    {
        "queued",
        "processing",
        "storyboard_ready",
        "requires_action",
        "editing",
        "composing",
        "succeeded",
        "failed",
    }
)
"""Every task status the contract names."""

POLLS_PER_MINUTE: Final = 120
"""How often one key may ask for task statuses, requests a minute."""

POLL_INTERVAL_SECONDS: Final = (5.0, 10.0)
"""The interval between two polls that the contract asks for, seconds."""

WEBHOOK_EVENTS: Final[frozenset[str]] = frozenset({"task.succeeded", "task.failed"})
"""The webhook events the contract names."""
