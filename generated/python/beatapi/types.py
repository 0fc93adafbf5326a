"""Request bodies as typed dictionaries: ``client.x.create(**params)``.

Generated from spec 2026-07-31, do not edit.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict


class ComposeMusicVideoTaskParams(TypedDict):
    shot_ids: list[str]
    """
    Ids of the shots, in the order in which they are shown.
    """


class CreateEcommerceVideoTaskParams(TypedDict):
    images: list[str]
    """
    Public HTTPS URLs of pictures of the product.
    """
    duration: int
    """
    Length of the video in seconds; decides what it costs.
    """
    prompt: NotRequired[str]
    """
    What the video should tell.
    """
    aspect_ratio: NotRequired[Literal["16:9", "9:16", "1:1"]]
    """
    Shape of the video.
    """
    language: NotRequired[Literal["en", "zh"]]
    """
    Language of the output.
    """


class CreateMusicVideoTaskParams(TypedDict):
    images: list[str]
    """
    Public HTTPS URLs of the pictures: PNG, JPEG or WebP, at most 50 MB each, aspect ratio between 1:4 and 4:1.
    """
    audio_url: str
    """
    Public HTTPS URL of the song, MP3, WAV, AAC or M4A, 10 to 180 seconds and at most 50 MB.
    """
    prompt: NotRequired[str]
    """
    What the video should show.
    """
    language: NotRequired[Literal["en", "zh"]]
    """
    Language of the output.
    """
    resolution: NotRequired[Literal["540p", "720p", "1080p"]]
    """
    Size of the video.
    """
    quality: NotRequired[Literal["standard", "high"]]
    """
    Rendering quality. High quality cannot be had at 540p.
    """
    style: NotRequired[str]
    """
    Visual style in free words.
    """
    aspect_ratio: NotRequired[Literal["1:1", "16:9", "9:16", "4:3", "3:4"]]
    """
    Shape of the video.
    """
    lip_sync: NotRequired[bool]
    """
    Whether lips move to the vocals. Cannot be had at 540p.
    """
    lip_ref_url: NotRequired[str]
    """
    Public HTTPS URL of a front-facing close-up of the face that sings.
    """
    add_subtitle: NotRequired[bool]
    """
    Whether the lyrics are shown.
    """
    subtitle_color: NotRequired[str]
    """
    Colour of the subtitles, red, green and blue in hexadecimal.
    """
    srt_url: NotRequired[str]
    """
    Public HTTPS URL of the subtitles, a `.srt` file.
    """
    duration: NotRequired[int]
    """
    Length in seconds to bill if the length of the audio cannot be detected; nothing else.
    """
    compose_mode: NotRequired[Literal["auto", "manual"]]
    """
    Whether the task goes on to the finished video by itself or waits for `compose`.
    """


class CreateRealtimeSessionParams(TypedDict):
    max_duration_seconds: Literal[15, 60, 300]
    """
    Longest duration of the session in seconds; decides what it costs.
    """
    allowed_origins: list[str]
    """
    Exact origins of the pages that may join.
    """
    metadata: NotRequired[dict[str, str]]
    """
    Notes of your own, at most 20; keys of at most 64 and values of at most 256 characters.
    """


class CreateWebhookEndpointParams(TypedDict):
    url: str
    """
    Where events are sent.
    """
    description: NotRequired[str]
    """
    A note for people.
    """
    events: NotRequired[list[Literal["task.succeeded", "task.failed"]]]
    """
    The events to send.
    """


class EditMusicVideoShotParams(TypedDict):
    prompt: str
    """
    What the shot should show.
    """
    duration: NotRequired[int]
    """
    Length of the shot in seconds.
    """
    quality: NotRequired[Literal["standard", "high"]]
    """
    Rendering quality. High quality cannot be had at 540p.
    """
    resolution: NotRequired[Literal["540p", "720p", "1080p"]]
    """
    Size of the video.
    """


class UpdateWebhookEndpointParams(TypedDict):
    url: NotRequired[str]
    """
    Where events are sent.
    """
    description: NotRequired[str]
    """
    A note for people.
    """
    status: NotRequired[Literal["active", "disabled"]]
    """
    Whether events are sent at all.
    """
    events: NotRequired[list[Literal["task.succeeded", "task.failed"]]]
    """
    The events to send.
    """
