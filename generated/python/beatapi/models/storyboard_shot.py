"""StoryboardShot: generated from spec 2026-07-31, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Self

from attrs import Factory, define

from .._codec import encode
from .._types import MISSING, UNSET, Unset
from .media_item import MediaItem

if TYPE_CHECKING:
    from .literals import TaskStatus

_NAMES: Final = frozenset(
    {
        "id",
        "index",
        "status",
        "duration_seconds",
        "prompt",
        "lyric_text",
        "media",
        "created_at",
        "updated_at",
    }
)


@define(kw_only=True)
class StoryboardShot:
    """One shot of a music video.

    Attributes:
        id: Id of the shot.
        index: Place of the shot in the storyboard.
        status: Where a task or a shot is. By itself a task goes from ``queued`` over
            ``processing`` to ``succeeded`` or ``failed``, which are final. Composed by hand it
            waits in ``storyboard_ready`` or ``requires_action``, goes to ``editing`` and back
            with each edit, and over ``composing`` to its end.
        duration_seconds: Length of the shot in seconds.
        prompt: What the shot shows.
        lyric_text: The words sung in the shot.
        media: One file that was made.
        created_at: When the shot was planned, in Unix seconds.
        updated_at: When the shot last changed, in Unix seconds.
        additional_properties: What the server sent beyond these fields, by its name.
    """

    id: str
    index: int
    status: TaskStatus | str
    duration_seconds: float | Unset = UNSET
    prompt: str | Unset = UNSET
    lyric_text: str | Unset = UNSET
    media: MediaItem | Unset = UNSET
    created_at: int
    updated_at: int
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            id=get("id", MISSING),
            index=get("index", MISSING),
            status=get("status", MISSING),
            duration_seconds=get("duration_seconds", MISSING),
            prompt=get("prompt", MISSING),
            lyric_text=get("lyric_text", MISSING),
            media=MediaItem.from_dict(v) if (v := get("media", MISSING)).__class__ is dict else v,
            created_at=get("created_at", MISSING),
            updated_at=get("updated_at", MISSING),
            additional_properties={k: v for k, v in data.items() if k not in _NAMES},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "id": self.id,
            "index": self.index,
            "status": self.status,
            "duration_seconds": self.duration_seconds,
            "prompt": self.prompt,
            "lyric_text": self.lyric_text,
            "media": encode(self.media),
            "created_at": self.created_at,
            "updated_at": self.updated_at,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
