"""Everything the sandbox remembers, behind one class.

The store belongs to the server's event loop: only code that runs there changes it, so nothing in
it needs a lock.
"""

from __future__ import annotations

import secrets
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path

from ._orders import Order


@dataclass(slots=True, kw_only=True)
class StoredFile:
    """An uploaded input. Times are Unix seconds."""

    id: str
    key: str
    mime_type: str
    size_bytes: int
    path: Path
    created_at: float
    audio_duration_seconds: float | None = None
    audio_duration_source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a video is made of, found before the work starts.

    `missing` says what could not be found; the work then fails with it.
    """

    images: tuple[Path, ...]
    audio: Path | None
    seconds: float
    missing: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """The clip of a shot's present version, perhaps still in the making."""

    key: str
    work: Future[float]


@dataclass(slots=True, kw_only=True)
class Shot:
    """One shot of a storyboard; `image` is the index of the task's image it shows."""

    id: str
    index: int
    image: int
    prompt: str
    status: str
    duration_seconds: float
    resolution: str
    quality: str
    created_at: float
    updated_at: float
    media_key: str | None = None
    clip: Clip | None = None


@dataclass(slots=True, kw_only=True)
class Task:
    """One video and its life so far; `job` is the work of the present phase."""

    id: str
    order: Order
    request_id: str
    created_at: float
    updated_at: float
    phase_started_at: float
    billable_seconds: int
    material: Material
    job: Future[float]
    status: str = "queued"
    completed_at: float | None = None
    credits_charged: int = 0
    credits_settled: int = 0
    credits_refunded: int = 0
    shots: list[Shot] = field(default_factory=list[Shot])
    media_key: str | None = None
    error_code: str | None = None
    error_message: str | None = None


@dataclass(slots=True, kw_only=True)
class Endpoint:
    """A webhook endpoint with its whole secret."""

    id: str
    url: str
    description: str
    events: tuple[str, ...]
    secret: str
    created_at: float
    updated_at: float
    status: str = "active"


@dataclass(slots=True, kw_only=True)
class Session:
    """A realtime session. No media server is behind it, so it is never connected or billed."""

    id: str
    request_id: str
    max_duration_seconds: int
    allowed_origins: tuple[str, ...]
    credits_reserved: int
    created_at: float
    expires_at: float
    status: str = "ready"
    credits_refunded: int = 0
    closed_at: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An accepted request, kept for replays of its Idempotency-Key."""

    fingerprint: str
    status: int
    body: dict[str, object]


@dataclass(slots=True, kw_only=True)
class Store:
    """The state of one account, in memory.

    Args:
        folder: Where the media files lie.
        balance: Credits to spend.
    """

    folder: Path
    balance: int
    files: dict[str, StoredFile] = field(default_factory=dict[str, StoredFile])
    tasks: dict[str, Task] = field(default_factory=dict[str, Task])
    endpoints: dict[str, Endpoint] = field(default_factory=dict[str, Endpoint])
    sessions: dict[str, Session] = field(default_factory=dict[str, Session])
    answers: dict[str, Answer] = field(default_factory=dict[str, Answer])
    media: dict[str, tuple[Path, str]] = field(default_factory=dict[str, tuple[Path, str]])
    """Path and media type of every file that can be fetched, by its key."""

    def path_for(self, key: str) -> Path:
        """Return where the file with that key lies, with its folder made."""
        path = self.folder / key
        path.parent.mkdir(parents=True, exist_ok=True)
        return path


def new_id(prefix: str) -> str:
    """Return an identifier that nobody can guess, such as `task_5f2b9c0e7d1a4486`."""
    return f"{prefix}_{secrets.token_hex(8)}"
