"""Task and what belongs to it: generated from spec 2026-07-31, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, Self

from attrs import Factory, define

from .._codec import Model, encode
from .._types import MISSING, UNSET, Unset

if TYPE_CHECKING:
    from .literals import TaskStatus

_TASK_USAGE_FIELDS: Final = frozenset(
    {
        "credits_reserved",
        "credits_charged",
        "credits_settled",
        "credits_refunded",
        "billable_duration_seconds",
    }
)


@define(kw_only=True, repr=False)
class TaskUsage(Model):
    """What a task costs, in credits.

    Attributes:
        credits_reserved: Set aside when the task was accepted.
        credits_charged: Taken from the balance when the task was accepted.
        credits_settled: Kept for good because the task succeeded.
        credits_refunded: Given back because the task failed.
        billable_duration_seconds: Length that is billed, in seconds.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    credits_reserved: float
    credits_charged: float
    credits_settled: float
    credits_refunded: float
    billable_duration_seconds: int | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            credits_reserved=get("credits_reserved", MISSING),
            credits_charged=get("credits_charged", MISSING),
            credits_settled=get("credits_settled", MISSING),
            credits_refunded=get("credits_refunded", MISSING),
            billable_duration_seconds=get("billable_duration_seconds", MISSING),
            additional_properties={k: v for k, v in data.items() if k not in _TASK_USAGE_FIELDS},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "credits_reserved": self.credits_reserved,
            "credits_charged": self.credits_charged,
            "credits_settled": self.credits_settled,
            "credits_refunded": self.credits_refunded,
            "billable_duration_seconds": self.billable_duration_seconds,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_MEDIA_ITEM_FIELDS: Final = frozenset({"type", "url", "mime_type"})


@define(kw_only=True, repr=False)
class MediaItem(Model):
    """One file that was made.

    Attributes:
        type: Kind of the file.
        url: Where the file is.
        mime_type: MIME type of the file, ``video/mp4``.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    type: Literal["video"] | str
    url: str
    mime_type: str
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            type=get("type", MISSING),
            url=get("url", MISSING),
            mime_type=get("mime_type", MISSING),
            additional_properties={k: v for k, v in data.items() if k not in _MEDIA_ITEM_FIELDS},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "type": self.type,
            "url": self.url,
            "mime_type": self.mime_type,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_STORYBOARD_SHOT_MEDIA_FIELDS: Final = frozenset({"type", "url", "mime_type"})


@define(kw_only=True, repr=False)
class StoryboardShotMedia(Model):
    """The file of the shot, once there is one.

    Attributes:
        type: Kind of the file, ``video``.
        url: Where the file is.
        mime_type: MIME type of the file, ``video/mp4``.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    type: str | Unset = UNSET
    url: str | Unset = UNSET
    mime_type: str | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            type=get("type", MISSING),
            url=get("url", MISSING),
            mime_type=get("mime_type", MISSING),
            additional_properties={
                k: v for k, v in data.items() if k not in _STORYBOARD_SHOT_MEDIA_FIELDS
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "type": self.type,
            "url": self.url,
            "mime_type": self.mime_type,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_TASK_OUTPUT_FIELDS: Final = frozenset({"media", "r2_url"})


@define(kw_only=True, repr=False)
class TaskOutput(Model):
    """What a task made.

    Attributes:
        r2_url: Where the video is; the same file as the first of ``media``.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    media: list[MediaItem]
    r2_url: str
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            media=[MediaItem.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := get("media", MISSING)).__class__ is list
            else v,
            r2_url=get("r2_url", MISSING),
            additional_properties={k: v for k, v in data.items() if k not in _TASK_OUTPUT_FIELDS},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "media": encode(self.media),
            "r2_url": self.r2_url,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_STORYBOARD_SHOT_FIELDS: Final = frozenset(
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


@define(kw_only=True, repr=False)
class StoryboardShot(Model):
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
        media: The file of the shot, once there is one.
        created_at: When the shot was planned, in Unix seconds.
        updated_at: When the shot last changed, in Unix seconds.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: str
    index: int
    status: TaskStatus | str
    duration_seconds: int | Unset = UNSET
    prompt: str | Unset = UNSET
    lyric_text: str | Unset = UNSET
    media: StoryboardShotMedia | Unset = UNSET
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
            media=StoryboardShotMedia.from_dict(v)
            if (v := get("media", MISSING)).__class__ is dict
            else v,
            created_at=get("created_at", MISSING),
            updated_at=get("updated_at", MISSING),
            additional_properties={
                k: v for k, v in data.items() if k not in _STORYBOARD_SHOT_FIELDS
            },
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


_STORYBOARD_FIELDS: Final = frozenset({"shots"})


@define(kw_only=True, repr=False)
class Storyboard(Model):
    """The shots of a music video.

    Attributes:
        shots: The shots in their order; empty before they are planned.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    shots: list[StoryboardShot]
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            shots=[StoryboardShot.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := get("shots", MISSING)).__class__ is list
            else v,
            additional_properties={k: v for k, v in data.items() if k not in _STORYBOARD_FIELDS},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "shots": encode(self.shots),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_TASK_FIELDS: Final = frozenset(
    {
        "id",
        "object",
        "workflow",
        "status",
        "stage",
        "storyboard",
        "created_at",
        "updated_at",
        "completed_at",
        "output",
        "usage",
        "request_id",
        "error_code",
        "error_message",
    }
)


@define(kw_only=True, repr=False)
class Task(Model):
    """One video in the making, or made.

    Attributes:
        id: Id of the task.
        object: Always ``"task"``.
        workflow: The workflow that made the task.
        status: Where a task or a shot is. By itself a task goes from ``queued`` over
            ``processing`` to ``succeeded`` or ``failed``, which are final. Composed by hand it
            waits in ``storyboard_ready`` or ``requires_action``, goes to ``editing`` and back
            with each edit, and over ``composing`` to its end.
        stage: Where a task or a shot is. By itself a task goes from ``queued`` over
            ``processing`` to ``succeeded`` or ``failed``, which are final. Composed by hand it
            waits in ``storyboard_ready`` or ``requires_action``, goes to ``editing`` and back
            with each edit, and over ``composing`` to its end.
        storyboard: The shots of a music video.
        created_at: When the task was accepted, in Unix seconds.
        updated_at: When the task last changed, in Unix seconds.
        completed_at: When the task ended, in Unix seconds; null while it has not.
        output: What was made; null until the task has succeeded.
        usage: What a task costs, in credits.
        request_id: Id of the request that made or changed the task, for support.
        error_code: Why the task failed, for programs, such as ``processing_timeout``; null if
            it has not.
        error_message: Why the task failed, for people; null if it has not.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: str
    object: Literal["task"] | str
    workflow: Literal["music-video", "ecommerce-video"] | str
    status: TaskStatus | str
    stage: TaskStatus | str
    storyboard: Storyboard | Unset = UNSET
    created_at: int
    updated_at: int
    completed_at: int | None
    output: TaskOutput | None
    usage: TaskUsage
    request_id: str
    error_code: str | None
    error_message: str | None
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            id=get("id", MISSING),
            object=get("object", MISSING),
            workflow=get("workflow", MISSING),
            status=get("status", MISSING),
            stage=get("stage", MISSING),
            storyboard=Storyboard.from_dict(v)
            if (v := get("storyboard", MISSING)).__class__ is dict
            else v,
            created_at=get("created_at", MISSING),
            updated_at=get("updated_at", MISSING),
            completed_at=get("completed_at", MISSING),
            output=TaskOutput.from_dict(v)
            if (v := get("output", MISSING)).__class__ is dict
            else v,
            usage=TaskUsage.from_dict(v) if (v := get("usage", MISSING)).__class__ is dict else v,
            request_id=get("request_id", MISSING),
            error_code=get("error_code", MISSING),
            error_message=get("error_message", MISSING),
            additional_properties={k: v for k, v in data.items() if k not in _TASK_FIELDS},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "id": self.id,
            "object": self.object,
            "workflow": self.workflow,
            "status": self.status,
            "stage": self.stage,
            "storyboard": encode(self.storyboard),
            "created_at": self.created_at,
            "updated_at": self.updated_at,
            "completed_at": self.completed_at,
            "output": encode(self.output),
            "usage": encode(self.usage),
            "request_id": self.request_id,
            "error_code": self.error_code,
            "error_message": self.error_message,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
