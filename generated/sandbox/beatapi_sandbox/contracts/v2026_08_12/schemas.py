"""Every schema of the contract, with its limits, as pydantic models.

Generated from spec 2026-08-12, do not edit.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel, StringConstraints
from typing_extensions import TypeAliasType


class AllowedOrigin(RootModel[str]):
    root: Annotated[
        str,
        Field(
            pattern="^(https://[A-Za-z0-9.-]+(?::[0-9]+)?|http://(?:localhost|127\\\\.0\\\\.0\\\\.1|\\\\[::1\\\\])(?::[0-9]+)?)$"
        ),
    ]


class ApiKeyUsage(BaseModel):
    """
    Totals of one API key.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    api_key_id: Annotated[str, Field(description="Id of the key.")]
    title: Annotated[str, Field(description="Name of the key for people.")]
    key_prefix: Annotated[str, Field(description="The beginning of the key.")]
    tasks: Annotated[int, Field(description="Tasks ever accepted.")]
    credits_settled: Annotated[
        float, Field(description="Dollars spent on them for good.", multiple_of=0.01)
    ]


class CapabilityUsage(BaseModel):
    """
    Totals of one workflow, effect or model.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    task_kind: Annotated[
        Literal["workflow", "effect", "image", "video"], Field(description="The kind of work.")
    ]
    capability_id: Annotated[str, Field(description="Id of the workflow, the effect or the model.")]
    tasks: Annotated[int, Field(description="Tasks ever accepted.")]
    credits_settled: Annotated[
        float, Field(description="Dollars spent on them for good.", multiple_of=0.01)
    ]


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
            description="Public HTTPS URLs of pictures of the product, PNG, JPEG or WebP, the most important one first.",
            max_length=7,
            min_length=1,
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


class CreateEffectTaskParams(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    effect_id: Annotated[str, Field(description="Id of the effect.")]
    effect_version: Annotated[
        int | None, Field(description="Version of the effect; left out, the present one.", ge=1)
    ] = None
    images: Annotated[
        list[str],
        Field(
            description="Public HTTPS URLs of the pictures, in the order that the effect asks for.",
            max_length=7,
            min_length=1,
        ),
    ]
    options: CreateEffectTaskParamsOptions | None = None


class CreateEffectTaskParamsOptions(BaseModel):
    """
    Settings; only those that the effect offers.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    aspect_ratio: Annotated[str | None, Field(description="Shape of the output.")] = None
    resolution: Annotated[str | None, Field(description="Size of the output.")] = None
    duration: Annotated[int | None, Field(description="Length of the video in seconds.")] = None
    bgm: Annotated[bool | None, Field(description="True for background music.")] = None
    seed: Annotated[int | None, Field(description="The seed of the randomness.")] = None


class CreateRealtimeSessionParams(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    max_duration_seconds: Annotated[
        Literal[15, 60, 300],
        Field(description="Longest duration of the session in seconds; decides what it costs."),
    ]
    allowed_origins: Annotated[
        list[AllowedOrigin],
        Field(
            description="Exact origins of the pages that may join: HTTPS, or HTTP of the own machine.",
            max_length=10,
            min_length=1,
        ),
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
    url: Annotated[
        str,
        Field(
            description="The address for events: a public HTTPS URL, not of localhost or a private network.",
            pattern="^https://",
        ),
    ]
    description: Annotated[str | None, Field(description="A note for people.")] = None
    events: Annotated[
        list[Literal["task.succeeded", "task.failed"]] | None,
        Field(description="The events to send; left out, both."),
    ] = None


class DeleteResponse(BaseModel):
    """
    Envelope of a deleted object.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    data: DeletedWebhookEndpoint


class DeletedWebhookEndpoint(BaseModel):
    """
    The deleted webhook endpoint.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    id: Annotated[str, Field(description="Id of the endpoint.")]
    deleted: Annotated[bool, Field(description="True once the endpoint is gone.")]


class EditMusicVideoShotParams(BaseModel):
    """
    The new version of a shot.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    prompt: Annotated[str, Field(description="A description of the shot.", max_length=3000)]
    images: Annotated[
        list[str] | None,
        Field(
            description="Public HTTPS URLs of other pictures, for premium tasks only; a standard task refuses the field.",
            max_length=6,
            min_length=0,
        ),
    ] = None


class EditMusicVideoShotRequest(BaseModel):
    """
    The new version of a shot.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    prompt: Annotated[str, Field(description="A description of the shot.", max_length=3000)]
    images: Annotated[
        list[str] | None,
        Field(
            description="Public HTTPS URLs of other pictures, for premium tasks only; a standard task refuses the field.",
            max_length=6,
            min_length=0,
        ),
    ] = None


class Effect(BaseModel):
    """
    A ready-made effect in one of its versions.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    id: Annotated[str, Field(description="Id of the effect, as the create call takes it.")]
    object: Literal["effect"]
    name: Annotated[str, Field(description="Name for people.")]
    description: Annotated[str, Field(description="A description of the effect.")]
    output_type: Annotated[Literal["image", "video"], Field(description="The kind of result.")]
    category: Annotated[str, Field(description="Category of the effect.")]
    tags: Annotated[list[str], Field(description="Words to find the effect by.")]
    input: EffectInput
    options: EffectOptions
    preview: EffectPreview
    version: Annotated[
        int, Field(description="Version of the effect; a version never changes.", ge=1)
    ]
    status: Annotated[
        Literal["testing", "active", "paused"], Field(description="The availability of the effect.")
    ]


class EffectInput(BaseModel):
    """
    The pictures that the effect takes.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    images_min: Annotated[int, Field(description="Fewest pictures.", ge=1)]
    images_max: Annotated[int, Field(description="Most pictures.", ge=1)]
    accepted_types: Annotated[
        list[Literal["image/jpeg", "image/png", "image/webp"]],
        Field(description="MIME types of the pictures."),
    ]
    max_size_mb: Annotated[
        int | None, Field(description="Most megabytes of a picture; 50 if it is missing.", ge=1)
    ] = None
    max_dimension_px: Annotated[
        int | None,
        Field(
            description="Largest width or height of a picture in pixels, checked before anything is charged.",
            ge=1,
        ),
    ] = None
    subject_requirements: Annotated[
        list[str] | None, Field(description="The required content of the pictures.")
    ] = None


class EffectListResponse(BaseModel):
    """
    Envelope of a list of effects.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    data: EffectListResponseData


class EffectListResponseData(BaseModel):
    """
    All effects that were asked for.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    object: Literal["list"]
    data: list[Effect]


class EffectOptions(BaseModel):
    """
    The settings of the effect; others cannot be set.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    aspect_ratios: Annotated[list[str] | None, Field(description="Shapes to choose from.")] = None
    resolutions: Annotated[list[str] | None, Field(description="Sizes to choose from.")] = None
    duration_seconds: Annotated[
        list[int] | None, Field(description="Lengths to choose from, in seconds.")
    ] = None
    bgm: Annotated[
        bool | None, Field(description="True if background music can be switched on and off.")
    ] = None
    seed: Annotated[bool | None, Field(description="True if a seed can be given.")] = None


class EffectPreview(BaseModel):
    """
    A preview of the effect.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    cover_url: Annotated[str | None, Field(description="URL of a picture; null if there is none.")]
    media_url: Annotated[str | None, Field(description="URL of an example; null if there is none.")]


class EffectResponse(BaseModel):
    """
    Envelope of an effect.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    data: Effect


class ElementInputAudioUrl(RootModel[str]):
    root: Annotated[str, Field(pattern="^https://")]


class ElementInputUrl(RootModel[str]):
    root: Annotated[str, Field(pattern="^https://")]


class Error(BaseModel):
    """
    The reason for a refusal.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    error: ErrorError


class ErrorError(BaseModel):
    """
    The reason.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    code: Annotated[
        Literal[
            "bad_request",
            "unauthorized",
            "forbidden",
            "not_found",
            "insufficient_credits",
            "idempotency_conflict",
            "user_concurrency_exceeded",
            "rate_limit_exceeded",
            "content_policy_violation",
            "processing_unavailable",
            "processing_failed",
            "processing_timeout",
            "result_transfer_failed",
            "invalid_signature",
            "realtime_disabled",
            "realtime_capacity_unavailable",
            "realtime_session_expired",
            "origin_not_allowed",
            "invalid_client_secret",
            "transport_not_allowed",
            "internal_error",
        ],
        Field(description="The reason for programs."),
    ]
    message: Annotated[str, Field(description="The reason for people.")]
    request_id: Annotated[str, Field(description="Id of the request, for support.")]
    retry_after_seconds: Annotated[
        int | None, Field(description="Seconds to wait before the next request.")
    ] = None


class File(BaseModel):
    """
    An uploaded file.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    id: Annotated[str, Field(description="Id of the file.")]
    object: Literal["file"]
    url: Annotated[str, Field(description="Public HTTPS URL of the file, to be passed to tasks.")]
    key: Annotated[str, Field(description="Name of the file in BeatAPI's store.")]
    mime_type: Annotated[str, Field(description="MIME type of the file.")]
    size_bytes: Annotated[int, Field(description="Size of the file in bytes.")]
    purpose: Literal["input"]
    audio_duration_seconds: Annotated[
        float | None, Field(description="Length in seconds, if the file is audio.")
    ] = None
    audio_duration_source: Annotated[
        str | None,
        Field(description="The method that found the length, `mp3_frame_scan` for example."),
    ] = None
    created_at: Annotated[int, Field(description="The time of the upload, in Unix seconds.")]


class FileResponse(BaseModel):
    """
    Envelope of a file.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    data: File


class GenerationModel(BaseModel):
    """
    A model that makes pictures or videos.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    id: Annotated[
        Literal[
            "nano-banana",
            "nano-banana-pro",
            "gpt-image-2",
            "seedream-5-pro",
            "minimax-h3",
            "seedance-2",
            "seedance-2-fast",
            "seedance-2-mini",
            "veo-3.1",
            "seedance-2.5",
            "kling-3",
        ],
        Field(description="Name of the model, as the create calls take it."),
    ]
    object: Literal["generation_model"]
    name: Annotated[str, Field(description="Name for people.")]
    media_type: Annotated[Literal["image", "video"], Field(description="The kind of result.")]
    input_modes: Annotated[
        list[Literal["text", "image", "frames", "reference"]],
        Field(
            description="The input of the model: a text, a picture, frames of the video, or references."
        ),
    ]


class GenerationModelList(BaseModel):
    """
    All models that were asked for.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    object: Literal["list"]
    data: list[GenerationModel]


class GenerationModelListResponse(BaseModel):
    """
    Envelope of a list of models.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    data: GenerationModelList


class GptImage2Request(BaseModel):
    """
    A picture of GPT Image 2. `auto` is a shape of 1K only, and 4K has no `1:1`; 2K and 4K have none of `5:4`, `4:5`, `3:1`, `1:3` and `9:21`.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["gpt-image-2"]
    prompt: Annotated[
        str, Field(description="A description of the picture.", max_length=5000, min_length=1)
    ]
    images: Annotated[
        list[Image] | None,
        Field(
            description="Public HTTPS URLs of pictures to start from; without any, the prompt alone counts.",
            max_length=16,
            min_length=1,
        ),
    ] = None
    aspect_ratio: Annotated[
        Literal[
            "auto",
            "1:1",
            "3:2",
            "2:3",
            "4:3",
            "3:4",
            "5:4",
            "4:5",
            "16:9",
            "9:16",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "21:9",
            "9:21",
        ]
        | None,
        Field(description="Shape of the picture."),
    ] = "auto"
    resolution: Annotated[
        Literal["1K", "2K", "4K"] | None, Field(description="Size of the picture.")
    ] = "1K"


class Image(RootModel[str]):
    root: Annotated[str, Field(pattern="^https://")]


class Kling3VideoRequest(BaseModel):
    """
    A video of Kling 3. With `multi_shots` it takes a single first frame, needs `multi_prompt` and has sound if nothing else is said.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["kling-3"]
    prompt: Annotated[
        str, Field(description="A description of the video.", max_length=5000, min_length=1)
    ]
    images: Annotated[
        list[Image] | None,
        Field(
            description="Public HTTPS URLs of the first frame, or of the first and the last; of the first alone with `multi_shots`.",
            max_length=2,
            min_length=1,
        ),
    ] = None
    duration: Annotated[
        int | None, Field(description="Length of the video in seconds.", ge=3, le=15)
    ] = 5
    aspect_ratio: Annotated[
        Literal["16:9", "9:16", "1:1"] | None,
        Field(
            description="Shape of the video: from text `16:9` if left out; leave it out to keep that of the frames."
        ),
    ] = None
    resolution: Annotated[
        Literal["std", "pro", "4K"] | None, Field(description="Size of the video.")
    ] = "pro"
    sound: Annotated[bool | None, Field(description="True for a video with sound.")] = None
    multi_shots: Annotated[bool | None, Field(description="True for a video of several shots.")] = (
        False
    )
    multi_prompt: Annotated[
        list[KlingShot] | None,
        Field(description="The shots, if there are several.", max_length=5, min_length=1),
    ] = None
    elements: Annotated[
        list[KlingElement] | None,
        Field(description="Persons and things that the prompt names.", max_length=3),
    ] = None


class KlingElement(BaseModel):
    """
    A person or a thing that the prompt of Kling 3 can name, from 2 to 4 pictures or one video.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    name: Annotated[
        str, Field(description="Name of the element, as the prompt writes it.", min_length=1)
    ]
    description: Annotated[str | None, Field(description="The kind of element.")] = None
    element_input_urls: Annotated[
        list[ElementInputUrl],
        Field(
            description="Public HTTPS URLs of 2 to 4 pictures, or of one video.",
            max_length=4,
            min_length=1,
        ),
    ]
    element_input_audio_urls: Annotated[
        list[ElementInputAudioUrl] | None,
        Field(
            description="Public HTTPS URL of a sound, beside a video.", max_length=1, min_length=1
        ),
    ] = None
    start_time: Annotated[
        int | None,
        Field(
            description="The beginning of the part of the video, in milliseconds.", ge=0, le=30000
        ),
    ] = None
    end_time: Annotated[
        int | None,
        Field(
            description="The end of the part of the video, in milliseconds; it is 3 to 8 seconds long.",
            ge=0,
            le=30000,
        ),
    ] = None


class KlingShot(BaseModel):
    """
    One shot of a video of Kling 3.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    prompt: Annotated[
        str, Field(description="A description of the shot.", max_length=500, min_length=1)
    ]
    duration: Annotated[
        int,
        Field(
            description="Length of the shot in seconds; all shots together are as long as the video.",
            ge=1,
            le=12,
        ),
    ]


class MediaItem(BaseModel):
    """
    One file that was made.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    type: Annotated[Literal["image", "video"], Field(description="Kind of the file.")]
    url: Annotated[str, Field(description="The URL of the file.")]
    mime_type: Annotated[
        str, Field(description="MIME type of the file, such as `video/mp4` or `image/png`.")
    ]


MetadataAdditionalProperty = TypeAliasType(
    "MetadataAdditionalProperty", Annotated[str, Field(max_length=256)]
)


class MinimaxH3VideoRequest(BaseModel):
    """
    A video of MiniMax H3. Frames in `images` exclude everything in `reference_images`, `reference_videos` and `reference_audios`.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["minimax-h3"]
    prompt: Annotated[
        str, Field(description="A description of the video.", max_length=5000, min_length=1)
    ]
    images: Annotated[
        list[Image] | None,
        Field(
            description="Public HTTPS URLs of the first frame, or of the first and the last.",
            max_length=2,
            min_length=1,
        ),
    ] = None
    reference_images: Annotated[
        list[ReferenceImage] | None,
        Field(
            description="Public HTTPS URLs of pictures that the video refers to.",
            max_length=9,
            min_length=1,
        ),
    ] = None
    reference_videos: Annotated[
        list[ReferenceVideo] | None,
        Field(
            description="Public HTTPS URLs of videos that the video refers to.",
            max_length=3,
            min_length=1,
        ),
    ] = None
    reference_audios: Annotated[
        list[ReferenceAudio] | None,
        Field(
            description="Public HTTPS URLs of sounds that the video refers to.",
            max_length=3,
            min_length=1,
        ),
    ] = None
    duration: Annotated[
        int | None, Field(description="Length of the video in seconds.", ge=4, le=15)
    ] = 5
    aspect_ratio: Annotated[
        Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"] | None,
        Field(description="Shape of the video."),
    ] = "adaptive"
    resolution: Annotated[Literal["768P", "2K"] | None, Field(description="Size of the video.")] = (
        "768P"
    )


class ModelUsage(BaseModel):
    """
    Totals of one model of pictures or videos.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    media_type: Annotated[Literal["image", "video"], Field(description="The kind of result.")]
    model: Annotated[str, Field(description="The model.")]
    tasks: Annotated[int, Field(description="Tasks ever accepted.")]
    credits_settled: Annotated[
        float, Field(description="Dollars spent on them for good.", multiple_of=0.01)
    ]


class NanoBananaImageRequest(BaseModel):
    """
    A picture of Nano Banana, from text alone.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["nano-banana"]
    prompt: Annotated[
        str, Field(description="A description of the picture.", max_length=5000, min_length=1)
    ]
    aspect_ratio: Annotated[
        Literal["1:1", "9:16", "16:9", "3:4", "4:3", "3:2", "2:3", "5:4", "4:5", "21:9", "auto"]
        | None,
        Field(description="Shape of the picture."),
    ] = "1:1"
    output_format: Annotated[
        Literal["png", "jpeg"] | None, Field(description="Format of the file.")
    ] = "png"


class NanoBananaProImageRequest(BaseModel):
    """
    A picture of Nano Banana Pro.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["nano-banana-pro"]
    prompt: Annotated[
        str, Field(description="A description of the picture.", max_length=5000, min_length=1)
    ]
    images: Annotated[
        list[Image] | None,
        Field(
            description="Public HTTPS URLs of pictures to start from; without any, the prompt alone counts.",
            max_length=8,
            min_length=1,
        ),
    ] = None
    aspect_ratio: Annotated[
        Literal["1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "auto"]
        | None,
        Field(description="Shape of the picture."),
    ] = "1:1"
    resolution: Annotated[
        Literal["1K", "2K", "4K"] | None, Field(description="Size of the picture.")
    ] = "1K"
    output_format: Annotated[
        Literal["png", "jpg"] | None, Field(description="Format of the file.")
    ] = "png"


class PremiumMusicVideoDanceTaskCreateRequest(BaseModel):
    """
    A premium music video of dancing in six scenes.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    mv_tier: Literal["premium"]
    mv_mode: Annotated[
        Literal["dance"],
        Field(
            description="The action in the video: `sing` and `sing_perform` need faces, `dance` and `perform` exactly six pictures."
        ),
    ]
    audio_url: Annotated[
        str,
        Field(
            description="Public HTTPS URL of the song with vocals, MP3, WAV, AAC or M4A, 10 to 300 seconds and at most 50 MB."
        ),
    ]
    prompt: Annotated[
        str | None, Field(description="A description of the video.", max_length=3000)
    ] = None
    resolution: Annotated[Literal["720p"] | None, Field(description="Size of the video.")] = "720p"
    style: Annotated[
        str | None, Field(description="Visual style in free words.", max_length=200)
    ] = None
    aspect_ratio: Annotated[
        Literal["1:1", "16:9", "9:16", "4:3", "3:4"] | None,
        Field(description="Shape of the video."),
    ] = None
    add_subtitle: Annotated[
        bool | None, Field(description="True to show the lyrics, as they were recognised.")
    ] = False
    subtitle_color: Annotated[
        str | None,
        Field(
            description="Colour of the subtitles, red, green and blue in hexadecimal.",
            pattern="^#[0-9A-Fa-f]{6}$",
        ),
    ] = None
    duration: Annotated[
        int | None,
        Field(
            description="Length in seconds to bill if the length of the audio cannot be detected; nothing else.",
            ge=10,
            le=300,
        ),
    ] = None
    images: Annotated[
        list[str],
        Field(
            description="Public HTTPS URLs of pictures of the six scenes.",
            max_length=6,
            min_length=6,
        ),
    ]


class PremiumMusicVideoPerformTaskCreateRequest(BaseModel):
    """
    A premium music video of a performance in six scenes.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    mv_tier: Literal["premium"]
    mv_mode: Annotated[
        Literal["perform"],
        Field(
            description="The action in the video: `sing` and `sing_perform` need faces, `dance` and `perform` exactly six pictures."
        ),
    ]
    audio_url: Annotated[
        str,
        Field(
            description="Public HTTPS URL of the song with vocals, MP3, WAV, AAC or M4A, 10 to 300 seconds and at most 50 MB."
        ),
    ]
    prompt: Annotated[
        str | None, Field(description="A description of the video.", max_length=3000)
    ] = None
    resolution: Annotated[Literal["720p"] | None, Field(description="Size of the video.")] = "720p"
    style: Annotated[
        str | None, Field(description="Visual style in free words.", max_length=200)
    ] = None
    aspect_ratio: Annotated[
        Literal["1:1", "16:9", "9:16", "4:3", "3:4"] | None,
        Field(description="Shape of the video."),
    ] = None
    add_subtitle: Annotated[
        bool | None, Field(description="True to show the lyrics, as they were recognised.")
    ] = False
    subtitle_color: Annotated[
        str | None,
        Field(
            description="Colour of the subtitles, red, green and blue in hexadecimal.",
            pattern="^#[0-9A-Fa-f]{6}$",
        ),
    ] = None
    duration: Annotated[
        int | None,
        Field(
            description="Length in seconds to bill if the length of the audio cannot be detected; nothing else.",
            ge=10,
            le=300,
        ),
    ] = None
    images: Annotated[
        list[str],
        Field(
            description="Public HTTPS URLs of pictures of the six scenes.",
            max_length=6,
            min_length=6,
        ),
    ]


class PremiumMusicVideoSingPerformTaskCreateRequest(BaseModel):
    """
    A premium music video of a face that sings and performs.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    mv_tier: Literal["premium"]
    mv_mode: Annotated[
        Literal["sing_perform"],
        Field(
            description="The action in the video: `sing` and `sing_perform` need faces, `dance` and `perform` exactly six pictures."
        ),
    ]
    audio_url: Annotated[
        str,
        Field(
            description="Public HTTPS URL of the song with vocals, MP3, WAV, AAC or M4A, 10 to 300 seconds and at most 50 MB."
        ),
    ]
    prompt: Annotated[
        str | None, Field(description="A description of the video.", max_length=3000)
    ] = None
    resolution: Annotated[Literal["720p"] | None, Field(description="Size of the video.")] = "720p"
    style: Annotated[
        str | None, Field(description="Visual style in free words.", max_length=200)
    ] = None
    aspect_ratio: Annotated[
        Literal["1:1", "16:9", "9:16", "4:3", "3:4"] | None,
        Field(description="Shape of the video."),
    ] = None
    add_subtitle: Annotated[
        bool | None, Field(description="True to show the lyrics, as they were recognised.")
    ] = False
    subtitle_color: Annotated[
        str | None,
        Field(
            description="Colour of the subtitles, red, green and blue in hexadecimal.",
            pattern="^#[0-9A-Fa-f]{6}$",
        ),
    ] = None
    duration: Annotated[
        int | None,
        Field(
            description="Length in seconds to bill if the length of the audio cannot be detected; nothing else.",
            ge=10,
            le=300,
        ),
    ] = None
    images: Annotated[
        list[str] | None,
        Field(description="Public HTTPS URLs of pictures of scenes.", max_length=6, min_length=0),
    ] = None
    lip_ref_urls: Annotated[
        list[str],
        Field(
            description="Public HTTPS URLs of front-facing pictures of the faces that sing.",
            max_length=2,
            min_length=1,
        ),
    ]


class PremiumMusicVideoSingTaskCreateRequest(BaseModel):
    """
    A premium music video of a face that sings.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    mv_tier: Literal["premium"]
    mv_mode: Annotated[
        Literal["sing"],
        Field(
            description="The action in the video: `sing` and `sing_perform` need faces, `dance` and `perform` exactly six pictures."
        ),
    ]
    audio_url: Annotated[
        str,
        Field(
            description="Public HTTPS URL of the song with vocals, MP3, WAV, AAC or M4A, 10 to 300 seconds and at most 50 MB."
        ),
    ]
    prompt: Annotated[
        str | None, Field(description="A description of the video.", max_length=3000)
    ] = None
    resolution: Annotated[Literal["720p"] | None, Field(description="Size of the video.")] = "720p"
    style: Annotated[
        str | None, Field(description="Visual style in free words.", max_length=200)
    ] = None
    aspect_ratio: Annotated[
        Literal["1:1", "16:9", "9:16", "4:3", "3:4"] | None,
        Field(description="Shape of the video."),
    ] = None
    add_subtitle: Annotated[
        bool | None, Field(description="True to show the lyrics, as they were recognised.")
    ] = False
    subtitle_color: Annotated[
        str | None,
        Field(
            description="Colour of the subtitles, red, green and blue in hexadecimal.",
            pattern="^#[0-9A-Fa-f]{6}$",
        ),
    ] = None
    duration: Annotated[
        int | None,
        Field(
            description="Length in seconds to bill if the length of the audio cannot be detected; nothing else.",
            ge=10,
            le=300,
        ),
    ] = None
    images: Annotated[
        list[str] | None,
        Field(description="Public HTTPS URLs of pictures of scenes.", max_length=6, min_length=0),
    ] = None
    lip_ref_urls: Annotated[
        list[str],
        Field(
            description="Public HTTPS URLs of front-facing pictures of the faces that sing.",
            max_length=2,
            min_length=1,
        ),
    ]


class PremiumMusicVideoTaskCreateRequest(
    RootModel[
        PremiumMusicVideoSingTaskCreateRequest
        | PremiumMusicVideoSingPerformTaskCreateRequest
        | PremiumMusicVideoDanceTaskCreateRequest
        | PremiumMusicVideoPerformTaskCreateRequest
    ]
):
    root: Annotated[
        PremiumMusicVideoSingTaskCreateRequest
        | PremiumMusicVideoSingPerformTaskCreateRequest
        | PremiumMusicVideoDanceTaskCreateRequest
        | PremiumMusicVideoPerformTaskCreateRequest,
        Field(description="A premium music video, by mode.", discriminator="mv_mode"),
    ]


class PremiumMusicVideoTaskRequestBase(BaseModel):
    """
    The fields of all modes of premium music videos.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    mv_tier: Literal["premium"]
    mv_mode: Annotated[
        Literal["sing", "sing_perform", "dance", "perform"],
        Field(
            description="The action in the video: `sing` and `sing_perform` need faces, `dance` and `perform` exactly six pictures."
        ),
    ]
    audio_url: Annotated[
        str,
        Field(
            description="Public HTTPS URL of the song with vocals, MP3, WAV, AAC or M4A, 10 to 300 seconds and at most 50 MB."
        ),
    ]
    prompt: Annotated[
        str | None, Field(description="A description of the video.", max_length=3000)
    ] = None
    resolution: Annotated[Literal["720p"] | None, Field(description="Size of the video.")] = "720p"
    style: Annotated[
        str | None, Field(description="Visual style in free words.", max_length=200)
    ] = None
    aspect_ratio: Annotated[
        Literal["1:1", "16:9", "9:16", "4:3", "3:4"] | None,
        Field(description="Shape of the video."),
    ] = None
    add_subtitle: Annotated[
        bool | None, Field(description="True to show the lyrics, as they were recognised.")
    ] = False
    subtitle_color: Annotated[
        str | None,
        Field(
            description="Colour of the subtitles, red, green and blue in hexadecimal.",
            pattern="^#[0-9A-Fa-f]{6}$",
        ),
    ] = None
    duration: Annotated[
        int | None,
        Field(
            description="Length in seconds to bill if the length of the audio cannot be detected; nothing else.",
            ge=10,
            le=300,
        ),
    ] = None


class RealtimeCredits(BaseModel):
    """
    The cost of a realtime session, in US dollars.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    reserved: Annotated[
        float, Field(description="Set aside when the session was created.", multiple_of=0.01)
    ]
    settled: Annotated[
        float,
        Field(description="Kept for good since the first accepted heartbeat.", multiple_of=0.01),
    ]
    refunded: Annotated[
        float,
        Field(
            description="Given back because the session ended before its first heartbeat.",
            multiple_of=0.01,
        ),
    ]


class RealtimeSession(BaseModel):
    """
    One live session. Its times are ISO 8601 text, unlike all others.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    id: Annotated[str, Field(description="Id of the session.", pattern="^rts_")]
    object: Literal["realtime.session"]
    status: Annotated[
        Literal["ready", "connecting", "active", "closed", "failed", "expired"],
        Field(description="The state of the session; `closed`, `failed` and `expired` are final."),
    ]
    expires_at: Annotated[
        str, Field(description="The time at which the client secret expires, unless it is used.")
    ]
    max_duration_seconds: Annotated[
        Literal[15, 60, 300], Field(description="Longest duration of the session in seconds.")
    ]
    allowed_origins: Annotated[
        list[AllowedOrigin],
        Field(
            description="Exact origins of the pages that may join: HTTPS, or HTTP of the own machine."
        ),
    ]
    credits: RealtimeCredits
    request_id: Annotated[
        str, Field(description="Id of the request that created the session, for support.")
    ]
    created_at: Annotated[str, Field(description="The time of creation.")]
    connected_at: Annotated[
        str | None, Field(description="The time of the first accepted heartbeat; null before it.")
    ]
    closed_at: Annotated[str | None, Field(description="The time of the end; null before it.")]


class RealtimeSessionCreateResponse(BaseModel):
    """
    Envelope of a realtime session that was just created.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    data: RealtimeSessionCreated


class RealtimeSessionCreated(RealtimeSession):
    """
    A realtime session that was just created, with its secret.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    client_secret: Annotated[
        str,
        Field(
            description="The secret with which the browser joins; it lives for a short time.",
            pattern="^brt_live_",
        ),
    ]


class RealtimeSessionResponse(BaseModel):
    """
    Envelope of a realtime session.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    data: RealtimeSession


class ReferenceAudio(RootModel[str]):
    root: Annotated[str, Field(pattern="^https://")]


class ReferenceImage(RootModel[str]):
    root: Annotated[str, Field(pattern="^https://")]


class ReferenceVideo(RootModel[str]):
    root: Annotated[str, Field(pattern="^https://")]


class Seedance25VideoRequest(BaseModel):
    """
    A video of Seedance 2.5. Frames in `images` exclude everything in `reference_images`, `reference_videos` and `reference_audios`.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["seedance-2.5"]
    prompt: Annotated[
        str, Field(description="A description of the video.", max_length=5000, min_length=1)
    ]
    images: Annotated[
        list[Image] | None,
        Field(
            description="Public HTTPS URLs of the first frame, or of the first and the last.",
            max_length=2,
            min_length=1,
        ),
    ] = None
    reference_images: Annotated[
        list[ReferenceImage] | None,
        Field(
            description="Public HTTPS URLs of pictures that the video refers to.",
            max_length=30,
            min_length=1,
        ),
    ] = None
    reference_videos: Annotated[
        list[ReferenceVideo] | None,
        Field(
            description="Public HTTPS URLs of videos that the video refers to.",
            max_length=10,
            min_length=1,
        ),
    ] = None
    reference_audios: Annotated[
        list[ReferenceAudio] | None,
        Field(
            description="Public HTTPS URLs of sounds that the video refers to; they need a picture or a video beside them.",
            max_length=10,
            min_length=1,
        ),
    ] = None
    duration: Annotated[
        int | None, Field(description="Length of the video in seconds.", ge=4, le=30)
    ] = 5
    aspect_ratio: Annotated[
        Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"] | None,
        Field(description="Shape of the video."),
    ] = "adaptive"
    resolution: Annotated[
        Literal["720p"], Field(description="Size of the video; only one for now.")
    ] = "720p"
    generate_audio: Annotated[bool | None, Field(description="True for a video with sound.")] = True
    seed: Annotated[
        int | None,
        Field(description="The seed of the randomness; -1 draws it.", ge=-1, le=4294967295),
    ] = -1


class Seedance2FastVideoRequest(BaseModel):
    """
    A video of Seedance 2 Fast. Frames in `images` exclude everything in `reference_images`, `reference_videos` and `reference_audios`.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["seedance-2-fast"]
    prompt: Annotated[
        str, Field(description="A description of the video.", max_length=5000, min_length=1)
    ]
    images: Annotated[
        list[Image] | None,
        Field(
            description="Public HTTPS URLs of the first frame, or of the first and the last.",
            max_length=2,
            min_length=1,
        ),
    ] = None
    reference_images: Annotated[
        list[ReferenceImage] | None,
        Field(
            description="Public HTTPS URLs of pictures that the video refers to.",
            max_length=9,
            min_length=1,
        ),
    ] = None
    reference_videos: Annotated[
        list[ReferenceVideo] | None,
        Field(
            description="Public HTTPS URLs of videos that the video refers to.",
            max_length=3,
            min_length=1,
        ),
    ] = None
    reference_audios: Annotated[
        list[ReferenceAudio] | None,
        Field(
            description="Public HTTPS URLs of sounds that the video refers to; they need a picture or a video beside them.",
            max_length=3,
            min_length=1,
        ),
    ] = None
    duration: Annotated[
        int | None, Field(description="Length of the video in seconds.", ge=4, le=15)
    ] = 5
    aspect_ratio: Annotated[
        Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"] | None,
        Field(description="Shape of the video."),
    ] = "adaptive"
    resolution: Annotated[
        Literal["480p", "720p"] | None, Field(description="Size of the video.")
    ] = "720p"
    generate_audio: Annotated[bool | None, Field(description="True for a video with sound.")] = True


class Seedance2MiniVideoRequest(BaseModel):
    """
    A video of Seedance 2 Mini: cheap, and without sound of its own. Frames in `images` exclude everything in `reference_images`, `reference_videos` and `reference_audios`.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["seedance-2-mini"]
    prompt: Annotated[
        str, Field(description="A description of the video.", max_length=5000, min_length=1)
    ]
    images: Annotated[
        list[Image] | None,
        Field(
            description="Public HTTPS URLs of the first frame, or of the first and the last.",
            max_length=2,
            min_length=1,
        ),
    ] = None
    reference_images: Annotated[
        list[ReferenceImage] | None,
        Field(
            description="Public HTTPS URLs of pictures that the video refers to.",
            max_length=9,
            min_length=1,
        ),
    ] = None
    reference_videos: Annotated[
        list[ReferenceVideo] | None,
        Field(
            description="Public HTTPS URLs of videos that the video refers to.",
            max_length=3,
            min_length=1,
        ),
    ] = None
    reference_audios: Annotated[
        list[ReferenceAudio] | None,
        Field(
            description="Public HTTPS URLs of sounds that the video refers to; they need a picture or a video beside them.",
            max_length=3,
            min_length=1,
        ),
    ] = None
    duration: Annotated[
        int | None, Field(description="Length of the video in seconds.", ge=4, le=15)
    ] = 5
    aspect_ratio: Annotated[
        Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"] | None,
        Field(description="Shape of the video."),
    ] = "adaptive"
    resolution: Annotated[
        Literal["480p", "720p"] | None, Field(description="Size of the video.")
    ] = "720p"


class Seedance2VideoRequest(BaseModel):
    """
    A video of Seedance 2. Frames in `images` exclude everything in `reference_images`, `reference_videos` and `reference_audios`.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["seedance-2"]
    prompt: Annotated[
        str, Field(description="A description of the video.", max_length=5000, min_length=1)
    ]
    images: Annotated[
        list[Image] | None,
        Field(
            description="Public HTTPS URLs of the first frame, or of the first and the last.",
            max_length=2,
            min_length=1,
        ),
    ] = None
    reference_images: Annotated[
        list[ReferenceImage] | None,
        Field(
            description="Public HTTPS URLs of pictures that the video refers to.",
            max_length=9,
            min_length=1,
        ),
    ] = None
    reference_videos: Annotated[
        list[ReferenceVideo] | None,
        Field(
            description="Public HTTPS URLs of videos that the video refers to.",
            max_length=3,
            min_length=1,
        ),
    ] = None
    reference_audios: Annotated[
        list[ReferenceAudio] | None,
        Field(
            description="Public HTTPS URLs of sounds that the video refers to; they need a picture or a video beside them.",
            max_length=3,
            min_length=1,
        ),
    ] = None
    duration: Annotated[
        int | None, Field(description="Length of the video in seconds.", ge=4, le=15)
    ] = 5
    aspect_ratio: Annotated[
        Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"] | None,
        Field(description="Shape of the video."),
    ] = "adaptive"
    resolution: Annotated[
        Literal["480p", "720p", "1080p", "4k"] | None, Field(description="Size of the video.")
    ] = "720p"
    generate_audio: Annotated[bool | None, Field(description="True for a video with sound.")] = True


class Seedream5ProImageRequest(BaseModel):
    """
    A picture of Seedream 5 Pro.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["seedream-5-pro"]
    prompt: Annotated[
        str, Field(description="A description of the picture.", max_length=5000, min_length=1)
    ]
    images: Annotated[
        list[Image] | None,
        Field(
            description="Public HTTPS URLs of pictures to start from; without any, the prompt alone counts.",
            max_length=10,
            min_length=1,
        ),
    ] = None
    aspect_ratio: Annotated[
        Literal["auto", "1:1", "4:3", "3:4", "16:9", "9:16", "3:2", "2:3", "21:9"] | None,
        Field(description="Shape of the picture."),
    ] = "1:1"
    resolution: Annotated[Literal["1K", "2K"] | None, Field(description="Size of the picture.")] = (
        "1K"
    )
    output_format: Annotated[
        Literal["png", "jpeg"] | None, Field(description="Format of the file.")
    ] = "png"


class CreateImageGenerationTaskParams(
    RootModel[
        NanoBananaImageRequest
        | NanoBananaProImageRequest
        | GptImage2Request
        | Seedream5ProImageRequest
    ]
):
    root: Annotated[
        NanoBananaImageRequest
        | NanoBananaProImageRequest
        | GptImage2Request
        | Seedream5ProImageRequest,
        Field(description="The input for a picture, by model.", discriminator="model"),
    ]


class ImageGenerationTaskCreateRequest(
    RootModel[
        NanoBananaImageRequest
        | NanoBananaProImageRequest
        | GptImage2Request
        | Seedream5ProImageRequest
    ]
):
    root: Annotated[
        NanoBananaImageRequest
        | NanoBananaProImageRequest
        | GptImage2Request
        | Seedream5ProImageRequest,
        Field(description="The input for a picture, by model.", discriminator="model"),
    ]


class ShotMedia(BaseModel):
    """
    One shot rendered to a file of its own.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    object: Literal["shot_media"]
    task_id: Annotated[str, Field(description="Id of the task.")]
    shot_id: Annotated[str, Field(description="Id of the shot.")]
    index: Annotated[int, Field(description="Place of the shot in the storyboard.")]
    status: TaskStatus
    media: ShotMediaItem
    created_at: Annotated[int, Field(description="The time of planning, in Unix seconds.")]
    updated_at: Annotated[int, Field(description="The time of the last change, in Unix seconds.")]
    request_id: Annotated[str, Field(description="Id of this request, for support.")]


class ShotMediaItem(BaseModel):
    """
    The file of a shot.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    type: Annotated[Literal["video"], Field(description="Kind of the file.")]
    url: Annotated[str, Field(description="The URL of the file.")]
    mime_type: Annotated[str, Field(description="MIME type of the file, `video/mp4`.")]


class ShotMediaResponse(BaseModel):
    """
    Envelope of the media of a shot.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    data: ShotMedia


class StandardMusicVideoTaskCreateRequest(BaseModel):
    """
    A standard music video: one to seven pictures over 10 to 180 seconds of a song.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    mv_tier: Literal["standard"] = "standard"
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
        Field(
            description="True to move the lips to the vocals, of the face in `lip_ref_url`. Cannot be had at 540p."
        ),
    ] = False
    lip_ref_url: Annotated[
        str | None,
        Field(description="Public HTTPS URL of a front-facing close-up of the face that sings."),
    ] = None
    add_subtitle: Annotated[bool | None, Field(description="True to show the lyrics.")] = False
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


class CreateMusicVideoTaskParams(
    RootModel[StandardMusicVideoTaskCreateRequest | PremiumMusicVideoTaskCreateRequest]
):
    root: Annotated[
        StandardMusicVideoTaskCreateRequest | PremiumMusicVideoTaskCreateRequest,
        Field(
            description="The input for a music video, by tier; without `mv_tier` it is a standard one."
        ),
    ]


class MusicVideoTaskCreateRequest(
    RootModel[StandardMusicVideoTaskCreateRequest | PremiumMusicVideoTaskCreateRequest]
):
    root: Annotated[
        StandardMusicVideoTaskCreateRequest | PremiumMusicVideoTaskCreateRequest,
        Field(
            description="The input for a music video, by tier; without `mv_tier` it is a standard one."
        ),
    ]


class Storyboard(BaseModel):
    """
    The shots of a music video.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    shots: Annotated[
        list[StoryboardShot],
        Field(description="The shots in their order; empty before they are planned."),
    ]


class StoryboardShot(BaseModel):
    """
    One shot of a music video.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    id: Annotated[str, Field(description="Id of the shot.")]
    index: Annotated[int, Field(description="Place of the shot in the storyboard.")]
    status: TaskStatus
    duration_seconds: Annotated[int | None, Field(description="Length of the shot in seconds.")] = (
        None
    )
    prompt: Annotated[str | None, Field(description="A description of the shot.")] = None
    lyric_text: Annotated[str | None, Field(description="The words sung in the shot.")] = None
    media: StoryboardShotMedia | None = None
    created_at: Annotated[int, Field(description="The time of planning, in Unix seconds.")]
    updated_at: Annotated[int, Field(description="The time of the last change, in Unix seconds.")]


class StoryboardShotMedia(BaseModel):
    """
    The file of the shot, once there is one.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    type: Annotated[str | None, Field(description="Kind of the file, `video`.")] = None
    url: Annotated[str | None, Field(description="The URL of the file.")] = None
    mime_type: Annotated[str | None, Field(description="MIME type of the file, `video/mp4`.")] = (
        None
    )


class Task(BaseModel):
    """
    One picture, video or effect in the making, or made.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    id: Annotated[str, Field(description="Id of the task.")]
    object: Literal["task"]
    task_kind: Annotated[
        Literal["workflow", "effect", "image", "video"],
        Field(description="The kind of work, which decides the fields below."),
    ]
    capability_id: Annotated[str, Field(description="Id of the workflow, the effect or the model.")]
    capability_version: Annotated[
        int | None,
        Field(
            description="Version of what runs, fixed when the task was accepted; null if it has none."
        ),
    ]
    workflow: Annotated[
        Literal["music-video", "ecommerce-video"] | None,
        Field(
            description="The workflow that made the task; only if the task is one of a workflow."
        ),
    ] = None
    effect_id: Annotated[
        str | None, Field(description="The effect; only if the task is one of an effect.")
    ] = None
    effect_version: Annotated[
        int | None,
        Field(description="Version of the effect; only if the task is one of an effect."),
    ] = None
    media_type: Annotated[
        Literal["image", "video"] | None,
        Field(description="The kind of result; only if a model makes a picture or a video."),
    ] = None
    model: Annotated[
        str | None, Field(description="The model; only if a model makes a picture or a video.")
    ] = None
    status: TaskStatus
    stage: TaskStatus
    storyboard: Storyboard | None = None
    created_at: Annotated[int, Field(description="The time of acceptance, in Unix seconds.")]
    updated_at: Annotated[int, Field(description="The time of the last change, in Unix seconds.")]
    completed_at: Annotated[
        int | None, Field(description="The time of the end, in Unix seconds; null before it.")
    ]
    output: Annotated[
        TaskOutput | None, Field(description="The result; null until the task has succeeded.")
    ]
    usage: TaskUsage
    request_id: Annotated[
        str, Field(description="Id of the request that made or changed the task, for support.")
    ]
    error_code: Annotated[
        str | None,
        Field(
            description="The reason for the failure, for programs, such as `processing_timeout`; null without one."
        ),
    ]
    error_message: Annotated[
        str | None, Field(description="The reason for the failure, for people; null without one.")
    ]


class TaskOutput(BaseModel):
    """
    The result of a task.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    media: list[MediaItem]
    r2_url: Annotated[
        str,
        Field(
            description="The URL of the most important file, for callers that want a single one."
        ),
    ]


class TaskResponse(BaseModel):
    """
    Envelope of a task.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    data: Task


class TaskStatus(
    RootModel[
        Literal[
            "queued",
            "processing",
            "storyboard_ready",
            "requires_action",
            "editing",
            "composing",
            "succeeded",
            "failed",
        ]
    ]
):
    root: Annotated[
        Literal[
            "queued",
            "processing",
            "storyboard_ready",
            "requires_action",
            "editing",
            "composing",
            "succeeded",
            "failed",
        ],
        Field(
            description="The state of a task or a shot. By itself a task moves from `queued` through `processing` to `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or `requires_action`, moves to `editing` and back with each edit, and through `composing` to its end."
        ),
    ]


class TaskUsage(BaseModel):
    """
    The cost of a task, in US dollars.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    credits_reserved: Annotated[
        float, Field(description="Set aside when the task was accepted.", multiple_of=0.01)
    ]
    credits_charged: Annotated[
        float,
        Field(description="Taken from the balance when the task was accepted.", multiple_of=0.01),
    ]
    credits_settled: Annotated[
        float, Field(description="Kept for good because the task succeeded.", multiple_of=0.01)
    ]
    credits_refunded: Annotated[
        float, Field(description="Given back because the task failed.", multiple_of=0.01)
    ]
    billable_duration_seconds: Annotated[
        int | None,
        Field(description="Length that is billed, in seconds: as measured, or as asked for."),
    ] = None


class UpdateWebhookEndpointParams(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    url: Annotated[
        str | None,
        Field(
            description="The address for events: a public HTTPS URL, not of localhost or a private network.",
            pattern="^https://",
        ),
    ] = None
    description: Annotated[str | None, Field(description="A note for people.")] = None
    status: Annotated[
        Literal["active", "disabled"] | None,
        Field(description="The state; a `disabled` endpoint gets no events."),
    ] = None
    events: Annotated[
        list[Literal["task.succeeded", "task.failed"]] | None,
        Field(description="The events to send."),
    ] = None


class UploadFileParams(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    file: Annotated[bytes, Field(description="The bytes, with a file name.")]
    purpose: Annotated[Literal["input"] | None, Field(description="The use of the file.")] = None


class Usage(BaseModel):
    """
    Balance, concurrency and totals of the account.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    object: Literal["usage"]
    credit_balance: Annotated[
        float, Field(description="Dollars left; may be negative.", multiple_of=0.01)
    ]
    total_tasks: Annotated[int, Field(description="Tasks ever accepted.")]
    credits_settled: Annotated[
        float, Field(description="Dollars spent for good.", multiple_of=0.01)
    ]
    credits_refunded: Annotated[float, Field(description="Dollars given back.", multiple_of=0.01)]
    concurrency: UsageConcurrency
    by_workflow: Annotated[
        list[WorkflowUsage],
        Field(description="Totals by workflow; tasks of another kind are in `by_capability` only."),
    ]
    by_capability: Annotated[
        list[CapabilityUsage], Field(description="Totals by workflow, effect and model.")
    ]
    by_model: Annotated[
        list[ModelUsage], Field(description="Totals by model of pictures or videos.")
    ]
    by_api_key: Annotated[list[ApiKeyUsage], Field(description="Totals by API key.")]
    realtime: UsageRealtime | None = None


class UsageConcurrency(BaseModel):
    """
    The numbers of tasks that may be and are processing.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    limit: Annotated[int, Field(description="Tasks that may be processing at the same time.")]
    active: Annotated[
        int,
        Field(
            description="Tasks that are processing now; those that wait for the caller do not count."
        ),
    ]


class UsageRealtime(BaseModel):
    """
    Totals of realtime sessions.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    sessions: Annotated[int, Field(description="Sessions ever opened.")]
    credits: Annotated[
        float, Field(description="Dollars spent on sessions that were joined.", multiple_of=0.01)
    ]
    active: Annotated[int, Field(description="Sessions that are ready, connecting or active now.")]


class UsageResponse(BaseModel):
    """
    Envelope of the usage.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    data: Usage


class Veo31ReferenceVideoRequest(BaseModel):
    """
    A video of Veo 3.1 from reference pictures.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["veo-3.1"]
    prompt: Annotated[
        str, Field(description="A description of the video.", max_length=5000, min_length=1)
    ]
    reference_images: Annotated[
        list[ReferenceImage],
        Field(
            description="Public HTTPS URLs of pictures that the video refers to.",
            max_length=3,
            min_length=1,
        ),
    ]
    aspect_ratio: Annotated[
        Literal["16:9", "9:16", "auto"] | None, Field(description="Shape of the video.")
    ] = "16:9"
    quality: Annotated[
        Literal["Fast", "Lite"] | None,
        Field(description="Rendering quality; decides what it costs."),
    ] = "Fast"
    watermark: Annotated[str | None, Field(description="Text of a watermark.")] = None
    enable_translation: Annotated[
        bool | None, Field(description="True if the prompt may be translated first.")
    ] = None


class Veo31TextOrFrameVideoRequest(BaseModel):
    """
    A video of Veo 3.1 from text, or from text and frames.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["veo-3.1"]
    prompt: Annotated[
        str, Field(description="A description of the video.", max_length=5000, min_length=1)
    ]
    images: Annotated[
        list[Image] | None,
        Field(
            description="Public HTTPS URLs of the first frame, or of the first and the last.",
            max_length=2,
            min_length=1,
        ),
    ] = None
    aspect_ratio: Annotated[
        Literal["16:9", "9:16", "auto"] | None, Field(description="Shape of the video.")
    ] = "16:9"
    quality: Annotated[
        Literal["Quality", "Fast", "Lite"] | None,
        Field(description="Rendering quality; decides what it costs."),
    ] = "Quality"
    watermark: Annotated[str | None, Field(description="Text of a watermark.")] = None
    enable_translation: Annotated[
        bool | None, Field(description="True if the prompt may be translated first.")
    ] = None


class Veo31VideoRequest(RootModel[Veo31TextOrFrameVideoRequest | Veo31ReferenceVideoRequest]):
    root: Annotated[
        Veo31TextOrFrameVideoRequest | Veo31ReferenceVideoRequest,
        Field(
            description="A video of Veo 3.1, always 8 seconds long: from text and frames, or from reference pictures."
        ),
    ]


class CreateVideoGenerationTaskParams(
    RootModel[
        MinimaxH3VideoRequest
        | Seedance2VideoRequest
        | Seedance2FastVideoRequest
        | Seedance2MiniVideoRequest
        | Veo31VideoRequest
        | Seedance25VideoRequest
        | Kling3VideoRequest
    ]
):
    root: Annotated[
        MinimaxH3VideoRequest
        | Seedance2VideoRequest
        | Seedance2FastVideoRequest
        | Seedance2MiniVideoRequest
        | Veo31VideoRequest
        | Seedance25VideoRequest
        | Kling3VideoRequest,
        Field(description="The input for a video, by model.", discriminator="model"),
    ]


class VideoGenerationTaskCreateRequest(
    RootModel[
        MinimaxH3VideoRequest
        | Seedance2VideoRequest
        | Seedance2FastVideoRequest
        | Seedance2MiniVideoRequest
        | Veo31VideoRequest
        | Seedance25VideoRequest
        | Kling3VideoRequest
    ]
):
    root: Annotated[
        MinimaxH3VideoRequest
        | Seedance2VideoRequest
        | Seedance2FastVideoRequest
        | Seedance2MiniVideoRequest
        | Veo31VideoRequest
        | Seedance25VideoRequest
        | Kling3VideoRequest,
        Field(description="The input for a video, by model.", discriminator="model"),
    ]


class WebhookEndpoint(BaseModel):
    """
    A URL that is told when tasks end.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    id: Annotated[str, Field(description="Id of the endpoint.")]
    object: Literal["webhook_endpoint"]
    url: Annotated[str, Field(description="The address for events.")]
    description: Annotated[str, Field(description="A note for people.")]
    events: Annotated[
        list[Literal["task.succeeded", "task.failed"]],
        Field(description="The events that are sent."),
    ]
    status: Annotated[
        Literal["active", "disabled"],
        Field(description="The state; a `disabled` endpoint gets no events."),
    ]
    secret: Annotated[
        str,
        Field(
            description="Key of the signatures, `whsec_…`; whole in the answer to the create call, masked in all others."
        ),
    ]
    created_at: Annotated[int, Field(description="The time of the registration, in Unix seconds.")]
    updated_at: Annotated[int, Field(description="The time of the last change, in Unix seconds.")]


class WebhookEndpointList(BaseModel):
    """
    All webhook endpoints of the account.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    object: Literal["list"]
    data: list[WebhookEndpoint]


class WebhookEndpointListResponse(BaseModel):
    """
    Envelope of a list of webhook endpoints.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    data: WebhookEndpointList


class WebhookEndpointResponse(BaseModel):
    """
    Envelope of a webhook endpoint.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    data: WebhookEndpoint


class WebhookEvent(BaseModel):
    """
    The body of a delivery to a webhook endpoint.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    id: Annotated[str, Field(description="Id of the event.")]
    event: Annotated[
        Literal["task.succeeded", "task.failed"],
        Field(
            description="The kind of event. Read this field, not the header, which is not signed."
        ),
    ]
    created_at: Annotated[int, Field(description="The time of the event, in Unix seconds.")]
    data: Task


class Workflow(BaseModel):
    """
    A kind of video that can be made.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    id: Annotated[
        Literal["music-video", "ecommerce-video"],
        Field(description="Id of the workflow, as tasks name it."),
    ]
    object: Literal["workflow"]
    name: Annotated[str, Field(description="Name for people.")]
    description: Annotated[str, Field(description="The result of the workflow.")]


class WorkflowList(BaseModel):
    """
    All workflows.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    object: Literal["list"]
    data: list[Workflow]


class WorkflowListResponse(BaseModel):
    """
    Envelope of a list of workflows.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    data: WorkflowList


class WorkflowUsage(BaseModel):
    """
    Totals of one workflow.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    workflow: Annotated[
        Literal["music-video", "ecommerce-video"], Field(description="Id of the workflow.")
    ]
    tasks: Annotated[int, Field(description="Tasks ever accepted.")]
    credits_settled: Annotated[
        float, Field(description="Dollars spent on them for good.", multiple_of=0.01)
    ]
