"""File: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model
from .._base.types import MISSING, MISSINGS, UNSET, Unset

_FILE_FIELDS: Final = (
    "id",
    "object",
    "url",
    "key",
    "mime_type",
    "size_bytes",
    "purpose",
    "audio_duration_seconds",
    "audio_duration_source",
    "video_duration_seconds",
    "video_duration_source",
    "width",
    "height",
    "created_at",
)


@define(kw_only=True, repr=False)
class File(Model):
    """An uploaded file.

    Attributes:
        id: Id of the file.
        object: Always ``"file"``.
        url: Public HTTPS URL of the file, to be passed to tasks.
        key: Name of the file in BeatAPI's store.
        mime_type: MIME type of the file.
        size_bytes: Size of the file in bytes.
        purpose: Always ``"input"``.
        audio_duration_seconds: Length in seconds, if the file is audio.
        audio_duration_source: The method that found the length, ``mp3_frame_scan`` for example.
        video_duration_seconds: Length in seconds, if the file is a video.
        video_duration_source: The method that found length and size, ``mp4_boxes`` for example.
        width: Width in pixels, if the file is a picture or a video.
        height: Height in pixels, if the file is a picture or a video.
        created_at: The time of the upload, in Unix seconds.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: str
    object: Literal["file"] | str
    url: str
    key: str
    mime_type: str
    size_bytes: int
    purpose: Literal["input"] | str
    audio_duration_seconds: float | Unset = UNSET
    audio_duration_source: str | Unset = UNSET
    video_duration_seconds: float | Unset = UNSET
    video_duration_source: str | Unset = UNSET
    width: int | Unset = UNSET
    height: int | Unset = UNSET
    created_at: int
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.id,
            model.object,
            model.url,
            model.key,
            model.mime_type,
            model.size_bytes,
            model.purpose,
            model.audio_duration_seconds,
            model.audio_duration_source,
            model.video_duration_seconds,
            model.video_duration_source,
            model.width,
            model.height,
            model.created_at,
        ) = map(rest.pop, _FILE_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "object": self.object,
            "url": self.url,
            "key": self.key,
            "mime_type": self.mime_type,
            "size_bytes": self.size_bytes,
            "purpose": self.purpose,
            "audio_duration_seconds": self.audio_duration_seconds,
            "audio_duration_source": self.audio_duration_source,
            "video_duration_seconds": self.video_duration_seconds,
            "video_duration_source": self.video_duration_source,
            "width": self.width,
            "height": self.height,
            "created_at": self.created_at,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
