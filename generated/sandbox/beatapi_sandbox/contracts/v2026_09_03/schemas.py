"""The request bodies of the contract, as pydantic models.

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


class ElementInputAudioUrl(RootModel[str]):
    root: Annotated[str, Field(pattern="^https://")]


class ElementInputUrl(RootModel[str]):
    root: Annotated[str, Field(pattern="^https://")]


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


class TextModelId(RootModel[str]):
    root: Annotated[
        str, Field(description="Name of a text model; `listTextModels` has those of the key.")
    ]


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
