"""ShotMedia and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS

if TYPE_CHECKING:
    from .literals import TaskStatus

_SHOT_MEDIA_ITEM_FIELDS: Final = (
    "type",
    "url",
    "mime_type",
)


@define(kw_only=True, repr=False)
class ShotMediaItem(Model):
    """The file of a shot.

    Attributes:
        type: Kind of the file. Always ``"video"``.
        url: The URL of the file.
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
        model, rest = cls.__new__(cls), {**data}
        (
            model.type,
            model.url,
            model.mime_type,
        ) = map(rest.pop, _SHOT_MEDIA_ITEM_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
            "url": self.url,
            "mime_type": self.mime_type,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_SHOT_MEDIA_FIELDS: Final = (
    "object",
    "task_id",
    "shot_id",
    "index",
    "status",
    "media",
    "created_at",
    "updated_at",
    "request_id",
)


@define(kw_only=True, repr=False)
class ShotMedia(Model):
    """One shot rendered to a file of its own.

    Attributes:
        object: Always ``"shot_media"``.
        task_id: Id of the task.
        shot_id: Id of the shot.
        index: Place of the shot in the storyboard.
        status: The state of a task or a shot. By itself a task moves from ``queued`` through
            ``processing`` to ``succeeded`` or ``failed``, which are final. Composed by hand it
            waits in ``storyboard_ready`` or ``requires_action``, moves to ``editing`` and back
            with each edit, and through ``composing`` to its end.
        media: The file of a shot.
        created_at: The time of planning, in Unix seconds.
        updated_at: The time of the last change, in Unix seconds.
        request_id: Id of this request, for support.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: Literal["shot_media"] | str
    task_id: str
    shot_id: str
    index: int
    status: TaskStatus | str
    media: ShotMediaItem
    created_at: int
    updated_at: int
    request_id: str
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.object,
            model.task_id,
            model.shot_id,
            model.index,
            model.status,
            model.media,
            model.created_at,
            model.updated_at,
            model.request_id,
        ) = map(rest.pop, _SHOT_MEDIA_FIELDS, MISSINGS)
        model.media = (
            ShotMediaItem.from_dict(v) if (v := data.get("media", MISSING)).__class__ is dict else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "object": self.object,
            "task_id": self.task_id,
            "shot_id": self.shot_id,
            "index": self.index,
            "status": self.status,
            "media": encode(self.media),
            "created_at": self.created_at,
            "updated_at": self.updated_at,
            "request_id": self.request_id,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
