"""The contract of this package, and its rules as data.

Generated from spec 2026-10-02, do not edit.
"""

from __future__ import annotations

# Known to type checkers; the import of typing would take longer than this package's.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Final

PACKAGE_VERSION: Final = "0.6.0"
"""The version of this package."""

SPEC_VERSION: Final = "2026-10-02"
"""The date of the contract."""

SPEC_SHA256: Final = "04475741a3ed05c289e02e17dffd0f59d453efd1cb5bdf040a72a125a16592a9"
"""SHA-256 of the canonical form of the contract document, lower-case hexadecimal."""

BASE_URL: Final = "https://api.beatapi.io"
"""The URL of the API."""

PATH_PREFIX: Final = "/v1"
"""The version that paths begin with, such as ``/v1``; empty if most have none in common."""

DOCS_URL: Final = "https://docs.beatapi.io"
"""The URL of the API's documentation; empty if the contract names none."""

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

RESTARTED_STATUSES: Final[frozenset[str]] = frozenset({"editing", "composing"})
"""Task statuses of work that a request after a hand-back started anew."""

POLLS_PER_MINUTE: Final = 120
"""The limit of one key's requests for task statuses, requests a minute."""

POLL_SHARE: Final = 0.92
"""The share of that rate that one process allows itself."""

POLL_BURST_SHARE: Final = 0.05
"""The number of requests that it may make in a row, as a share of a minute's."""

POLL_RECOVERY_PER_MINUTE: Final = 0.06
"""The share of its rate that it regains each minute after a 429 has halved the rate."""

POLL_GAP_SECONDS: Final = (5.0, 30.0)
"""The least and the largest time between two polls of a task, seconds."""

SAFETY_GAP_SECONDS: Final = (120.0, 300.0)
"""The same while webhooks arrive, seconds."""

LOST_WEBHOOKS: Final = 0.03
"""The assumed share of lost webhooks, until it is known better."""

WORTHWHILE_SECONDS: Final = 0.25
"""The delay that a poll must save on average to be worthwhile, seconds."""

PRIOR_MEDIAN_SECONDS: Final = 60.0
"""The assumed duration of a task until it is known better, seconds: the median of a lognormal."""

PRIOR_SIGMA: Final = 1.0
"""The standard deviation of the logarithm of that."""

PRIOR_WEIGHT: Final = 5.0
"""The number of observed durations that the prior counts for."""

WEBHOOK_EVENTS: Final[frozenset[str]] = frozenset({"task.succeeded", "task.failed"})
"""The webhook events the contract names."""

MAX_UPLOAD_BYTES: Final = 104857600
"""The largest file that may be uploaded, bytes."""

UPLOAD_LIMITS: Final[dict[str, int]] = {
    "image/png": 52428800,
    "image/jpeg": 52428800,
    "image/webp": 52428800,
    "audio/mpeg": 52428800,
    "audio/wav": 52428800,
    "audio/aac": 52428800,
    "audio/mp4": 52428800,
    "application/x-subrip": 52428800,
}
"""The largest file of each media type that has a lower limit, bytes."""

UPLOAD_SUFFIXES: Final[dict[str, tuple[str, ...]]] = {
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/webp": (".webp",),
    "audio/mpeg": (".mp3",),
    "audio/wav": (".wav",),
    "audio/aac": (".aac",),
    "audio/mp4": (".m4a",),
    "application/x-subrip": (".srt",),
    "video/mp4": (".mp4",),
    "video/quicktime": (".mov",),
}
"""The media types that may be uploaded, each with its file name suffixes, the usual one first."""

SPECIAL_NETWORKS: Final[tuple[str, ...]] = (
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "168.63.129.16/32",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/3",
    "2001::/23",
    "2001:db8::/32",
    "2002::/16",
    "3fff::/20",
)
"""The networks outside of the public internet."""
