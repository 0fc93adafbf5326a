"""Every schema of the contract, with its limits, as pydantic models.

Generated from spec 2026-09-03, do not edit.
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


class AnthropicTextError(BaseModel):
    """
    The reason for a refusal, in Anthropic's form.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    type: Literal["error"]
    error: AnthropicTextErrorError


class AnthropicTextErrorError(BaseModel):
    """
    The reason.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    type: Annotated[str, Field(description="Kind of the reason.")]
    message: Annotated[str, Field(description="The reason for people.")]


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


class CreateChatCompletionParams(BaseModel):
    """
    A question to a text model, in the form of the SDK it is made for.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    model: TextModelId


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
        Literal["en", "zh"] | None, Field(description="Language of what is spoken.")
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


class CreateMessageParams(BaseModel):
    """
    A question to a text model, in the form of the SDK it is made for.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    model: TextModelId


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


class CreateTextResponseParams(BaseModel):
    """
    A question to a text model, in the form of the SDK it is made for.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    model: TextModelId


class CreateVideoAnalysisTaskParams(BaseModel):
    """
    A question about a video.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    video_url: Annotated[
        str,
        Field(description="URL of the video, an upload of the account, of at most 600 seconds."),
    ]
    prompt: Annotated[str, Field(description="The question.", max_length=12000, min_length=1)]
    analysis_depth: Annotated[
        Literal["standard", "deep"] | None,
        Field(description="The amount of thought: `standard` is cheap, `deep` reasons more."),
    ] = "standard"
    max_output_tokens: Annotated[
        int | None,
        Field(
            description="Tokens that the answer may have; what the model thinks besides may count beyond it, never beyond the reservation.",
            ge=256,
            le=8192,
        ),
    ] = 2048


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
    video_duration_seconds: Annotated[
        float | None, Field(description="Length in seconds, if the file is a video.")
    ] = None
    video_duration_source: Annotated[
        str | None,
        Field(description="The method that found length and size, `mp4_boxes` for example."),
    ] = None
    width: Annotated[
        int | None, Field(description="Width in pixels, if the file is a picture or a video.")
    ] = None
    height: Annotated[
        int | None, Field(description="Height in pixels, if the file is a picture or a video.")
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
            "nano-banana-2",
            "nano-banana-2-lite",
            "nano-banana-pro",
            "gpt-image-2",
            "seedream-5-pro",
            "grok-imagine-image-2.0",
            "minimax-h3",
            "grok-imagine-video-1.5",
            "seedance-2",
            "seedance-2-fast",
            "seedance-2-mini",
            "veo-3.1",
            "seedance-2.5",
            "kling-3",
            "kling-2.6-motion-control",
            "kling-3-motion-control",
            "wan-3.0",
            "wan-3.0-prime",
            "happyhorse-1.0",
            "happyhorse-1.1",
            "minimax-h3-max",
            "minimax-h3-max-turbo",
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
    A picture of GPT Image 2. Which shapes there are depends on the size.
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


class GrokImagineImage20Request(BaseModel):
    """
    A picture of Grok Imagine Image 2.0; with pictures it edits them.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["grok-imagine-image-2.0"]
    prompt: Annotated[
        str, Field(description="A description of the picture.", max_length=5000, min_length=1)
    ]
    images: Annotated[
        list[Image] | None,
        Field(
            description="Public HTTPS URLs of pictures to start from; without any, the prompt alone counts.",
            max_length=5,
            min_length=1,
        ),
    ] = None
    aspect_ratio: Annotated[
        Literal["1:1", "2:3", "3:2", "16:9", "9:16", "auto"] | None,
        Field(description="Shape of the picture; `auto` needs a picture to start from."),
    ] = "1:1"


class GrokImagineVideo15Request(BaseModel):
    """
    A video of Grok Imagine Video 1.5. A first frame in `images` excludes `reference_images` and `aspect_ratio`.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["grok-imagine-video-1.5"]
    prompt: Annotated[
        str, Field(description="A description of the video.", max_length=4096, min_length=1)
    ]
    images: Annotated[
        list[Image] | None,
        Field(description="Public HTTPS URL of the first frame.", max_length=1, min_length=1),
    ] = None
    reference_images: Annotated[
        list[ReferenceImage] | None,
        Field(
            description="Public HTTPS URLs of pictures that the video refers to.",
            max_length=7,
            min_length=1,
        ),
    ] = None
    duration: Annotated[
        int | None, Field(description="Length of the video in seconds.", ge=1, le=15)
    ] = 8
    aspect_ratio: Annotated[
        Literal["1:1", "16:9", "9:16", "3:2", "2:3", "auto"] | None,
        Field(description="Shape of the video."),
    ] = "16:9"
    resolution: Annotated[
        Literal["480p", "720p", "1080p"] | None,
        Field(description="Size of the video; 1080p takes one picture at most."),
    ] = "480p"


class HappyHorse10VideoRequest(BaseModel):
    """
    A video of HappyHorse 1.0, from pictures only.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["happyhorse-1.0"]
    prompt: Annotated[
        str, Field(description="A description of the video.", max_length=5000, min_length=1)
    ]
    images: Annotated[
        list[Image],
        Field(description="Public HTTPS URLs of the pictures.", max_length=9, min_length=1),
    ]
    duration: Annotated[
        int | None, Field(description="Length of the video in seconds.", ge=3, le=15)
    ] = 5
    aspect_ratio: Annotated[
        Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | None,
        Field(description="Shape of the video."),
    ] = "16:9"
    resolution: Annotated[
        Literal["720p", "1080p"] | None, Field(description="Size of the video.")
    ] = "720p"


class HappyHorse11VideoRequest(BaseModel):
    """
    A video of HappyHorse 1.1, from pictures only.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["happyhorse-1.1"]
    prompt: Annotated[
        str, Field(description="A description of the video.", max_length=5000, min_length=1)
    ]
    images: Annotated[
        list[Image],
        Field(description="Public HTTPS URLs of the pictures.", max_length=9, min_length=1),
    ]
    duration: Annotated[
        int | None, Field(description="Length of the video in seconds.", ge=3, le=15)
    ] = 5
    aspect_ratio: Annotated[
        Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | None,
        Field(description="Shape of the video."),
    ] = "16:9"
    resolution: Annotated[
        Literal["720p", "1080p"] | None, Field(description="Size of the video.")
    ] = "720p"


class Image(RootModel[str]):
    root: Annotated[str, Field(pattern="^https://")]


class Kling26MotionControlVideoRequest(BaseModel):
    """
    A video of Kling 2.6 in which the character of a picture moves as in a video. Both files must be uploads of the account: a picture of at most 10 MB, and a video of at most 100 MB, 3 to 30 seconds. The length of that video is billed, by the second.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["kling-2.6-motion-control"]
    prompt: Annotated[
        str | None, Field(description="A description of the video.", max_length=2500)
    ] = None
    images: Annotated[
        list[Image],
        Field(
            description="URL of the picture of the character, an upload of the account.",
            max_length=1,
            min_length=1,
        ),
    ]
    reference_videos: Annotated[
        list[ReferenceVideo],
        Field(
            description="URL of the video with the motion, an upload of the account.",
            max_length=1,
            min_length=1,
        ),
    ]
    resolution: Annotated[
        Literal["720p", "1080p"] | None,
        Field(description="Size of the video; decides what a second costs."),
    ] = "720p"
    character_orientation: Annotated[
        Literal["image", "video"] | None,
        Field(
            description="The looks of the character: those in the picture (at most 10 seconds of motion) or in the video (at most 30)."
        ),
    ] = "image"


class Kling3MotionControlVideoRequest(BaseModel):
    """
    A video of Kling 3 in which the character of a picture moves as in a video. Both files must be uploads of the account, more than 340 pixels wide and high, with a shape from 2:5 to 5:2: a picture of at most 10 MB, and a video of at most 100 MB, 3 to 30 seconds. The length of that video is billed, by the second.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["kling-3-motion-control"]
    prompt: Annotated[
        str | None, Field(description="A description of the video.", max_length=2500)
    ] = None
    images: Annotated[
        list[Image],
        Field(
            description="URL of the picture of the character, an upload of the account.",
            max_length=1,
            min_length=1,
        ),
    ]
    reference_videos: Annotated[
        list[ReferenceVideo],
        Field(
            description="URL of the video with the motion, an upload of the account.",
            max_length=1,
            min_length=1,
        ),
    ]
    resolution: Annotated[
        Literal["720p", "1080p"] | None,
        Field(description="Size of the video; decides what a second costs."),
    ] = "720p"
    character_orientation: Annotated[
        Literal["image", "video"] | None,
        Field(
            description="The looks of the character: those in the picture (at most 10 seconds of motion) or in the video (at most 30)."
        ),
    ] = "image"
    background_source: Annotated[
        Literal["input_video", "input_image"] | None,
        Field(description="The background that is kept."),
    ] = "input_video"


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


class MinimaxH3MaxTurboVideoRequest(BaseModel):
    """
    A video of MiniMax H3 Max Turbo: as H3 Max, quicker and at half the price.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["minimax-h3-max-turbo"]
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
    duration: Annotated[
        int | None,
        Field(
            description="Length of the video in seconds, of which each is billed; a length that the model cannot do is refused.",
            ge=1,
        ),
    ] = 5
    resolution: Annotated[
        Literal["480P", "768P"] | None, Field(description="Size of the video.")
    ] = "768P"
    seed: Annotated[
        int | None, Field(description="The seed of the randomness; left out, it is drawn.", ge=0)
    ] = None


class MinimaxH3MaxVideoRequest(BaseModel):
    """
    A video of MiniMax H3 Max, from text, from a first frame, or from the first and the last.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["minimax-h3-max"]
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
    duration: Annotated[
        int | None,
        Field(
            description="Length of the video in seconds, of which each is billed; a length that the model cannot do is refused.",
            ge=1,
        ),
    ] = 5
    resolution: Annotated[
        Literal["480P", "768P"] | None, Field(description="Size of the video.")
    ] = "768P"
    seed: Annotated[
        int | None, Field(description="The seed of the randomness; left out, it is drawn.", ge=0)
    ] = None


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
        Field(
            description="Shape of the video: from text `16:9` if left out, and never `adaptive`; from frames always `adaptive`; from references `adaptive` if left out."
        ),
    ] = None
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


class NanoBanana2ImageRequest(BaseModel):
    """
    A picture of Nano Banana 2.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["nano-banana-2"]
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
        Literal["1:1", "9:16", "16:9", "3:4", "4:3", "3:2", "2:3", "5:4", "4:5", "21:9", "auto"]
        | None,
        Field(description="Shape of the picture."),
    ] = "1:1"
    resolution: Annotated[
        Literal["1K", "2K", "4K"] | None, Field(description="Size of the picture.")
    ] = "1K"
    output_format: Annotated[
        Literal["png", "jpeg"] | None, Field(description="Format of the file.")
    ] = "png"


class NanoBanana2LiteImageRequest(BaseModel):
    """
    A picture of Nano Banana 2 Lite.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["nano-banana-2-lite"]
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
        Literal["1:1", "9:16", "16:9", "3:4", "4:3", "3:2", "2:3", "5:4", "4:5", "21:9", "auto"]
        | None,
        Field(description="Shape of the picture."),
    ] = "1:1"
    output_format: Annotated[
        Literal["png", "jpeg"] | None, Field(description="Format of the file.")
    ] = "png"


class NanoBananaImageRequest(BaseModel):
    """
    A picture of Nano Banana.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["nano-banana"]
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


class OpenAITextError(BaseModel):
    """
    The reason for a refusal, in OpenAI's form.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    error: OpenAITextErrorError


class OpenAITextErrorError(BaseModel):
    """
    The reason.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    message: Annotated[str, Field(description="The reason for people.")]
    type: Annotated[str | None, Field(description="Kind of the reason.")] = None
    code: Annotated[
        str | None, Field(description="The reason for programs, one of the codes of `Error`.")
    ] = None


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
            description="Public HTTPS URLs of sounds that the video refers to; they may stand alone.",
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
        Literal["480p", "720p", "1080p"] | None,
        Field(description="Size of the video; decides what it costs."),
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
        Literal["480p", "720p", "1080p", "4k", "4K"] | None,
        Field(
            description="Size of the video, `4k` and `4K` are the same; 1080p takes no reference pictures."
        ),
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
    resolution: Annotated[
        Literal["1K", "2K", "4K"] | None, Field(description="Size of the picture.")
    ] = "1K"
    output_format: Annotated[
        Literal["png", "jpeg"] | None, Field(description="Format of the file.")
    ] = "png"


class CreateImageGenerationTaskParams(
    RootModel[
        NanoBananaImageRequest
        | NanoBanana2ImageRequest
        | NanoBanana2LiteImageRequest
        | NanoBananaProImageRequest
        | GptImage2Request
        | Seedream5ProImageRequest
        | GrokImagineImage20Request
    ]
):
    root: Annotated[
        NanoBananaImageRequest
        | NanoBanana2ImageRequest
        | NanoBanana2LiteImageRequest
        | NanoBananaProImageRequest
        | GptImage2Request
        | Seedream5ProImageRequest
        | GrokImagineImage20Request,
        Field(description="The input for a picture, by model.", discriminator="model"),
    ]


class ImageGenerationTaskCreateRequest(
    RootModel[
        NanoBananaImageRequest
        | NanoBanana2ImageRequest
        | NanoBanana2LiteImageRequest
        | NanoBananaProImageRequest
        | GptImage2Request
        | Seedream5ProImageRequest
        | GrokImagineImage20Request
    ]
):
    root: Annotated[
        NanoBananaImageRequest
        | NanoBanana2ImageRequest
        | NanoBanana2LiteImageRequest
        | NanoBananaProImageRequest
        | GptImage2Request
        | Seedream5ProImageRequest
        | GrokImagineImage20Request,
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
    One piece of work, under way or done.
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
        Literal["music-video", "ecommerce-video", "video-analysis"] | None,
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
        TaskOutput | TaskTextOutput | None,
        Field(description="The result; null until the task has succeeded."),
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


class TaskTextOutput(BaseModel):
    """
    The result of the analysis of a video.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    text: Annotated[str, Field(description="The answer.")]
    usage: TaskTextOutputUsage
    finish_reason: Annotated[
        str | None,
        Field(description="The reason for the end of the answer; null if that is not known."),
    ]


class TaskTextOutputUsage(BaseModel):
    """
    The tokens that are paid for.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    input_tokens: Annotated[int, Field(description="Tokens of the video and the question.", ge=0)]
    output_tokens: Annotated[
        int, Field(description="Tokens of the answer and of the thought behind it.", ge=0)
    ]
    total_tokens: Annotated[int, Field(description="Both together.", ge=0)]


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


class TextError(RootModel[OpenAITextError | AnthropicTextError]):
    root: Annotated[
        OpenAITextError | AnthropicTextError,
        Field(
            description="The reason for which a text model refused: in OpenAI's form, and in Anthropic's on `/v1/messages`."
        ),
    ]


class TextModel(BaseModel):
    """
    A text model.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    id: TextModelId
    object: Literal["model"]
    created: Annotated[int, Field(description="The time at which the model came, in Unix seconds.")]
    owned_by: Literal["beatapi"]


class TextModelId(RootModel[str]):
    root: Annotated[
        str, Field(description="Name of a text model; `listTextModels` has those of the key.")
    ]


class TextModelList(BaseModel):
    """
    The text models of the key, as OpenAI lists models.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    object: Literal["list"]
    data: list[TextModel]


class TextPassthroughRequest(BaseModel):
    """
    A question to a text model, in the form of the SDK it is made for.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    model: TextModelId


class TextPassthroughResponse(BaseModel):
    """
    The answer of a text model, in the form of the SDK it is made for.
    """

    model_config = ConfigDict(
        extra="allow",
    )


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
    resolution: Annotated[
        Literal["720p", "1080p", "4k", "4K"] | None,
        Field(description="Size of the video, `4k` and `4K` are the same; decides what it costs."),
    ] = "720p"
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
    resolution: Annotated[
        Literal["720p", "1080p", "4k", "4K"] | None,
        Field(description="Size of the video, `4k` and `4K` are the same; decides what it costs."),
    ] = "720p"
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


class VideoAnalysisTaskCreateRequest(BaseModel):
    """
    A question about a video.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    video_url: Annotated[
        str,
        Field(description="URL of the video, an upload of the account, of at most 600 seconds."),
    ]
    prompt: Annotated[str, Field(description="The question.", max_length=12000, min_length=1)]
    analysis_depth: Annotated[
        Literal["standard", "deep"] | None,
        Field(description="The amount of thought: `standard` is cheap, `deep` reasons more."),
    ] = "standard"
    max_output_tokens: Annotated[
        int | None,
        Field(
            description="Tokens that the answer may have; what the model thinks besides may count beyond it, never beyond the reservation.",
            ge=256,
            le=8192,
        ),
    ] = 2048


class Wan30PrimeVideoRequest(BaseModel):
    """
    A video of Wan 3.0 Prime.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["wan-3.0-prime"]
    prompt: Annotated[
        str, Field(description="A description of the video.", max_length=5000, min_length=1)
    ]
    images: Annotated[
        list[Image] | None,
        Field(
            description="Public HTTPS URLs: of the first frame if there is one, of pictures to refer to if there are more.",
            max_length=10,
            min_length=1,
        ),
    ] = None
    reference_videos: Annotated[
        list[ReferenceVideo] | None,
        Field(
            description="Public HTTPS URLs of videos that the video refers to; with any, everything costs half as much again.",
            max_length=5,
            min_length=1,
        ),
    ] = None
    reference_audios: Annotated[
        list[ReferenceAudio] | None,
        Field(
            description="Public HTTPS URLs of sounds that the video refers to.",
            max_length=5,
            min_length=1,
        ),
    ] = None
    duration: Annotated[
        int | None, Field(description="Length of the video in seconds.", ge=2, le=30)
    ] = 5
    aspect_ratio: Annotated[
        Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | None,
        Field(description="Shape of the video."),
    ] = "16:9"
    resolution: Annotated[
        Literal["480p", "720p", "1080p"] | None, Field(description="Size of the video.")
    ] = "720p"


class Wan30VideoRequest(BaseModel):
    """
    A video of Wan 3.0.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    model: Literal["wan-3.0"]
    prompt: Annotated[
        str, Field(description="A description of the video.", max_length=5000, min_length=1)
    ]
    images: Annotated[
        list[Image] | None,
        Field(
            description="Public HTTPS URLs: of the first frame if there is one, of pictures to refer to if there are more.",
            max_length=10,
            min_length=1,
        ),
    ] = None
    reference_videos: Annotated[
        list[ReferenceVideo] | None,
        Field(
            description="Public HTTPS URLs of videos that the video refers to; with any, everything costs half as much again.",
            max_length=5,
            min_length=1,
        ),
    ] = None
    reference_audios: Annotated[
        list[ReferenceAudio] | None,
        Field(
            description="Public HTTPS URLs of sounds that the video refers to.",
            max_length=5,
            min_length=1,
        ),
    ] = None
    duration: Annotated[
        int | None, Field(description="Length of the video in seconds.", ge=2, le=30)
    ] = 5
    aspect_ratio: Annotated[
        Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | None,
        Field(description="Shape of the video."),
    ] = "16:9"
    resolution: Annotated[
        Literal["480p", "720p", "1080p"] | None, Field(description="Size of the video.")
    ] = "720p"


class CreateVideoGenerationTaskParams(
    RootModel[
        MinimaxH3VideoRequest
        | GrokImagineVideo15Request
        | Seedance2VideoRequest
        | Seedance2FastVideoRequest
        | Seedance2MiniVideoRequest
        | Veo31VideoRequest
        | Seedance25VideoRequest
        | Kling3VideoRequest
        | Kling26MotionControlVideoRequest
        | Kling3MotionControlVideoRequest
        | Wan30VideoRequest
        | Wan30PrimeVideoRequest
        | HappyHorse10VideoRequest
        | HappyHorse11VideoRequest
        | MinimaxH3MaxVideoRequest
        | MinimaxH3MaxTurboVideoRequest
    ]
):
    root: Annotated[
        MinimaxH3VideoRequest
        | GrokImagineVideo15Request
        | Seedance2VideoRequest
        | Seedance2FastVideoRequest
        | Seedance2MiniVideoRequest
        | Veo31VideoRequest
        | Seedance25VideoRequest
        | Kling3VideoRequest
        | Kling26MotionControlVideoRequest
        | Kling3MotionControlVideoRequest
        | Wan30VideoRequest
        | Wan30PrimeVideoRequest
        | HappyHorse10VideoRequest
        | HappyHorse11VideoRequest
        | MinimaxH3MaxVideoRequest
        | MinimaxH3MaxTurboVideoRequest,
        Field(description="The input for a video, by model.", discriminator="model"),
    ]


class VideoGenerationTaskCreateRequest(
    RootModel[
        MinimaxH3VideoRequest
        | GrokImagineVideo15Request
        | Seedance2VideoRequest
        | Seedance2FastVideoRequest
        | Seedance2MiniVideoRequest
        | Veo31VideoRequest
        | Seedance25VideoRequest
        | Kling3VideoRequest
        | Kling26MotionControlVideoRequest
        | Kling3MotionControlVideoRequest
        | Wan30VideoRequest
        | Wan30PrimeVideoRequest
        | HappyHorse10VideoRequest
        | HappyHorse11VideoRequest
        | MinimaxH3MaxVideoRequest
        | MinimaxH3MaxTurboVideoRequest
    ]
):
    root: Annotated[
        MinimaxH3VideoRequest
        | GrokImagineVideo15Request
        | Seedance2VideoRequest
        | Seedance2FastVideoRequest
        | Seedance2MiniVideoRequest
        | Veo31VideoRequest
        | Seedance25VideoRequest
        | Kling3VideoRequest
        | Kling26MotionControlVideoRequest
        | Kling3MotionControlVideoRequest
        | Wan30VideoRequest
        | Wan30PrimeVideoRequest
        | HappyHorse10VideoRequest
        | HappyHorse11VideoRequest
        | MinimaxH3MaxVideoRequest
        | MinimaxH3MaxTurboVideoRequest,
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
    Something that can be made or found out.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    id: Annotated[
        Literal["music-video", "ecommerce-video", "video-analysis"],
        Field(description="Id of the workflow, as tasks name it."),
    ]
    object: Literal["workflow"]
    name: Annotated[str, Field(description="Name for people.")]
    description: Annotated[str, Field(description="The work that the workflow does.")]


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
        Literal["music-video", "ecommerce-video", "video-analysis"],
        Field(description="Id of the workflow."),
    ]
    tasks: Annotated[int, Field(description="Tasks ever accepted.")]
    credits_settled: Annotated[
        float, Field(description="Dollars spent on them for good.", multiple_of=0.01)
    ]
