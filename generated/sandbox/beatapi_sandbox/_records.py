"""Everything the sandbox remembers, as plain records. Times are Unix seconds of its clock."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ._orders import Order


class AnsweredCall(NamedTuple):
    """A call of the API that was answered, faults included.

    Attributes:
        method: The HTTP method.
        path: The path.
        status: The HTTP status of the answer.
    """

    method: str
    path: str
    status: int


@dataclass(slots=True, kw_only=True)
class Account:
    """The account: its balance, and how many tasks may be active at once.

    Money is counted in credits, from 2026-08 on in US cents. `settled` is what was spent on calls
    that are no tasks.
    """

    id: str
    balance: int
    concurrency: int
    settled: int = 0


@dataclass(slots=True, kw_only=True)
class StoredFile:
    """An input: an upload, or a file that a task made.

    `problem` says why no video can be made of it.
    """

    id: str
    key: str
    mime_type: str
    size_bytes: int
    created_at: float
    audio_duration_seconds: float | None = None
    audio_duration_source: str | None = None
    video_duration_seconds: float | None = None
    width: int | None = None
    height: int | None = None
    problem: str | None = None
    is_upload: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """The inputs of a video: keys of stored files, and its length in seconds."""

    images: tuple[str, ...]
    audio: str | None
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Instructions for one MP4 or one picture.

    `weights` share out the time; without them the music does. Without pictures one is drawn, from
    `seed`. `size` is width and height in pixels, in place of the ratio and the resolution.
    """

    images: tuple[str, ...]
    audio: str | None
    audio_start_seconds: float = 0.0
    seconds: float
    aspect_ratio: str
    resolution: str
    weights: tuple[float, ...] | None = None
    mime_type: str = "video/mp4"
    size: tuple[int, int] | None = None
    seed: int = 0
    is_transparent: bool = False


@dataclass(slots=True, kw_only=True)
class Media:
    """A file that can be fetched; its `id` is the key. With a recipe it is made when asked for."""

    id: str
    mime_type: str
    created_at: float
    recipe: Recipe | None = None
    etag: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """The end of a task's present phase, settled when it begins."""

    error_code: str | None = None
    error_message: str | None = None
    storyboard_status: str = "storyboard_ready"


@dataclass(slots=True, kw_only=True)
class Shot:
    """One shot of a storyboard; `image` is the index of the task's image it shows."""

    id: str
    index: int
    image: int
    prompt: str
    status: str
    duration_seconds: int
    resolution: str
    quality: str
    created_at: float
    updated_at: float
    media_key: str | None = None


@dataclass(slots=True, kw_only=True)
class Task:
    """One video and its life so far; `films` counts the videos that were made."""

    id: str
    order: Order
    request_id: str
    created_at: float
    updated_at: float
    phase_started_at: float
    phase_seconds: float
    billable_seconds: int | None
    material: Material
    fate: Fate
    status: str = "queued"
    completed_at: float | None = None
    credits_charged: int = 0
    credits_settled: int = 0
    credits_refunded: int = 0
    shots: list[Shot] = field(default_factory=list[Shot])
    chosen: tuple[str, ...] = ()
    films: int = 0
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
    secret: str = field(repr=False)
    created_at: float
    updated_at: float
    status: str = "active"


@dataclass(slots=True, kw_only=True)
class Session:
    """A realtime session. No media server is behind it: it connects when a test says so."""

    id: str
    request_id: str
    max_duration_seconds: int
    allowed_origins: tuple[str, ...]
    credits_reserved: int
    created_at: float
    expires_at: float
    status: str = "ready"
    credits_settled: int = 0
    credits_refunded: int = 0
    connected_at: float | None = None
    closed_at: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An accepted request, kept for replays of its Idempotency-Key, which is the `id`.

    `body` is all that was answered, envelope included.
    """

    id: str
    fingerprint: str
    status: int
    body: dict[str, object] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The answer of a capability, kept for an hour under the id of its run."""

    id: str
    reference: str
    body: dict[str, object] = field(repr=False)
    expires_at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A delivery attempt that waits for its time.

    Attributes:
        id: The attempt's own id, which its log entry keeps.
        due_at: The time at which it is sent.
        skew_seconds: The offset of its timestamp from then; the effect of a fault.
        forged: Whether it is signed with a wrong secret; the effect of a fault.
        final: Whether its failure brings no further attempt, as with replays and duplicates.
    """

    id: str
    event_id: str
    event: str
    task_id: str
    endpoint_id: str
    body: bytes
    attempt: int
    due_at: float
    skew_seconds: float = 0.0
    forged: bool = False
    final: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryAttempt:
    """One attempt to deliver an event, as it went.

    Attributes:
        id: The attempt's id, to replay it by.
        event_id: The event's `id`, the same in every attempt.
        event: The event's name, such as `"task.succeeded"`.
        task_id: The task it is about.
        endpoint_id: The webhook endpoint it went to.
        url: The URL it was sent to.
        attempt: 1 for the first attempt, one more for each retry.
        timestamp: The time that was signed, in Unix seconds of the sandbox's clock.
        body: The bytes that were signed and sent.
        status: HTTP status of the receiver's answer; None when there was none.
        error: The reason for the missing answer; None when there was one.
    """

    id: str
    event_id: str
    event: str
    task_id: str
    endpoint_id: str
    url: str
    attempt: int
    timestamp: int
    body: bytes
    status: int | None = None
    error: str | None = None

    @property
    def delivered(self) -> bool:
        """True if the receiver accepted it: any 2xx."""
        return self.status is not None and 200 <= self.status < 300
