"""The request bodies of the contract, as pydantic models.

Generated from spec 2026-07-31, do not edit.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from typing_extensions import TypeAliasType


class ComposeMusicVideoTaskParams(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    shot_ids: Annotated[
        list[str],
        Field(description="Ids of the shots, in the order in which they are shown.", min_length=1),
    ]


class CreateEcommerceVideoTaskParams(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    images: Annotated[
        list[str],
        Field(
            description="Public HTTPS URLs of pictures of the product.", max_length=7, min_length=1
        ),
    ]
    duration: Annotated[
        int,
        Field(description="Length of the video in seconds; decides what it costs.", ge=10, le=60),
    ]
    prompt: Annotated[str | None, Field(description="The story of the video.", max_length=2000)] = (
        None
    )
    aspect_ratio: Annotated[
        Literal["16:9", "9:16", "1:1"] | None, Field(description="Shape of the video.")
    ] = None
    language: Annotated[
        Literal["en", "zh"] | None, Field(description="Language of the output.")
    ] = None


class CreateMusicVideoTaskParams(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    images: Annotated[
        list[str],
        Field(
            description="Public HTTPS URLs of the pictures: PNG, JPEG or WebP, at most 50 MB each, aspect ratio between 1:4 and 4:1.",
            max_length=7,
            min_length=1,
        ),
    ]
    audio_url: Annotated[
        str,
        Field(
            description="Public HTTPS URL of the song, MP3, WAV, AAC or M4A, 10 to 180 seconds and at most 50 MB."
        ),
    ]
    prompt: Annotated[
        str | None, Field(description="A description of the video.", max_length=3000)
    ] = None
    language: Annotated[
        Literal["en", "zh"] | None, Field(description="Language of the output.")
    ] = None
    resolution: Annotated[
        Literal["540p", "720p", "1080p"] | None, Field(description="Size of the video.")
    ] = "720p"
    quality: Annotated[
        Literal["standard", "high"] | None,
        Field(description="Rendering quality. High quality cannot be had at 540p."),
    ] = "standard"
    style: Annotated[
        str | None, Field(description="Visual style in free words.", max_length=200)
    ] = None
    aspect_ratio: Annotated[
        Literal["1:1", "16:9", "9:16", "4:3", "3:4"] | None,
        Field(description="Shape of the video."),
    ] = None
    lip_sync: Annotated[
        bool | None,
        Field(description="True to move the lips to the vocals. Cannot be had at 540p."),
    ] = None
    lip_ref_url: Annotated[
        str | None,
        Field(description="Public HTTPS URL of a front-facing close-up of the face that sings."),
    ] = None
    add_subtitle: Annotated[bool | None, Field(description="True to show the lyrics.")] = None
    subtitle_color: Annotated[
        str | None,
        Field(
            description="Colour of the subtitles, red, green and blue in hexadecimal.",
            pattern="^#[0-9A-Fa-f]{6}$",
        ),
    ] = None
    srt_url: Annotated[
        str | None, Field(description="Public HTTPS URL of the subtitles, a `.srt` file.")
    ] = None
    duration: Annotated[
        int | None,
        Field(
            description="Length in seconds to bill if the length of the audio cannot be detected; nothing else.",
            ge=10,
            le=180,
        ),
    ] = None
    compose_mode: Annotated[
        Literal["auto", "manual"] | None,
        Field(description="The way to the finished video, by itself or after `compose`."),
    ] = "auto"


class CreateRealtimeSessionParams(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    max_duration_seconds: Annotated[
        Literal[15, 60, 300],
        Field(description="Longest duration of the session in seconds; decides what it costs."),
    ]
    allowed_origins: Annotated[
        list[str],
        Field(description="Exact origins of the pages that may join.", max_length=10, min_length=1),
    ]
    metadata: Annotated[
        dict[Annotated[str, StringConstraints(max_length=64)], MetadataAdditionalProperty] | None,
        Field(
            description="Notes of your own, at most 20; keys of at most 64 and values of at most 256 characters.",
            max_length=20,
        ),
    ] = None


class CreateWebhookEndpointParams(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    url: Annotated[str, Field(description="The address for events.")]
    description: Annotated[str | None, Field(description="A note for people.")] = None
    events: Annotated[
        list[Literal["task.succeeded", "task.failed"]] | None,
        Field(description="The events to send."),
    ] = None


class EditMusicVideoShotParams(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    prompt: Annotated[str, Field(description="A description of the shot.", max_length=3000)]
    duration: Annotated[
        int | None, Field(description="Length of the shot in seconds.", ge=1, le=180)
    ] = 5
    quality: Annotated[
        Literal["standard", "high"] | None,
        Field(description="Rendering quality. High quality cannot be had at 540p."),
    ] = "standard"
    resolution: Annotated[
        Literal["540p", "720p", "1080p"] | None, Field(description="Size of the video.")
    ] = "720p"


MetadataAdditionalProperty = TypeAliasType(
    "MetadataAdditionalProperty", Annotated[str, Field(max_length=256)]
)


class UpdateWebhookEndpointParams(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    url: Annotated[str | None, Field(description="The address for events.")] = None
    description: Annotated[str | None, Field(description="A note for people.")] = None
    status: Annotated[
        Literal["active", "disabled"] | None,
        Field(description="The state; a `disabled` endpoint gets no events."),
    ] = None
    events: Annotated[
        list[Literal["task.succeeded", "task.failed"]] | None,
        Field(description="The events to send."),
    ] = None
