"""Which contract this package speaks, and its rules as data.

Generated from spec 2026-01-01, do not edit.
"""

from __future__ import annotations

# Known to type checkers; the import of typing would take longer than this package's.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Final

PACKAGE_VERSION: Final = "1.2.3"
"""The version of this package."""

SPEC_VERSION: Final = "2026-01-01"
"""The date of the contract."""

SPEC_SHA256: Final = "598203bb459a0828736cd841922eb2dc3056b1a34416c4d327447402ec460410"
"""SHA-256 of the canonical form of the contract document, lower-case hexadecimal."""

BASE_URL: Final = "https://api.example.com"
"""Where the API is."""

SUCCEEDED_STATUSES: Final[frozenset[str]] = frozenset({"done"})
"""Task statuses that end a wait with a result."""

FAILED_STATUSES: Final[frozenset[str]] = frozenset()
"""Task statuses that end a wait with an error."""

ACTIONABLE_STATUSES: Final[frozenset[str]] = frozenset()
"""Task statuses that hand back to the caller, who has to decide something."""

KNOWN_STATUSES: Final[frozenset[str]] = frozenset({"queued", "done"})
"""Every task status the contract names."""

POLLS_PER_MINUTE: Final = 60
"""How often one key may ask for task statuses, requests a minute."""

POLL_INTERVAL_SECONDS: Final = (5.0, 10.0)
"""The interval between two polls that the contract asks for, seconds."""

WEBHOOK_EVENTS: Final[frozenset[str]] = frozenset({"order.done"})
"""The webhook events the contract names."""
