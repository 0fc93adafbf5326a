"""Request bodies as typed dictionaries: ``client.x.create(**params)``.

Generated from spec 2026-10-02, do not edit.
"""

from __future__ import annotations

from typing import Any, Literal, NewType, NotRequired, TypedDict


class CallSocialDataParams(TypedDict):
    """
    The arguments of `social_data.call`.
    """

    action: str
    """
    Id of the action, from the catalogue of social data.
    """
    params: NotRequired[dict[str, Any]]
    """
    Parameters of the action.
    """


class ComposeMusicVideoTaskParams(TypedDict):
    """
    The arguments of `music_video.compose`.
    """

    shot_ids: list[str]
    """
    Ids of the shots, in the order in which they are shown.
    """


class CreateChatCompletionParams(TypedDict):
    """
    A question to a text model, in the form of the SDK it is made for.
    """

    model: str
    """
    Name of a text model; `listTextModels` has those of the key.
    """
    stream: NotRequired[bool]
    """
    True for an answer as a stream of events.
    """


class CreateDecisionParams(TypedDict):
    """
    Questions about a state.
    """

    model: NotRequired[str]
    """
    The model that decides, such as `jev-1.13` or `jev-1.13-free`.
    """
    state: str | dict[str, Any] | list[Any]
    """
    The subject of the questions.
    """
    questions: dict[str, DecisionQuestion]
    """
    The questions by name.
    """
    stream: NotRequired[bool]
    """
    There are no streams of decisions.
    """


class CreateEcommerceVideoTaskParams(TypedDict):
    """
    The arguments of `ecommerce_video.create`.
    """

    images: list[str]
    """
    Public HTTPS URLs of pictures of the product, PNG, JPEG or WebP, the most important one first.
    """
    duration: int
    """
    Length of the video in seconds; decides what it costs.
    """
    prompt: NotRequired[str]
    """
    The story of the video.
    """
    aspect_ratio: NotRequired[Literal["16:9", "9:16", "1:1"]]
    """
    Shape of the video.
    """
    language: NotRequired[Literal["en", "zh"]]
    """
    Language of what is spoken.
    """


class CreateEffectTaskParams(TypedDict):
    """
    The arguments of `effects.create`.
    """

    effect_id: str
    """
    Id of the effect.
    """
    effect_version: NotRequired[int]
    """
    Version of the effect; left out, the present one.
    """
    images: list[str]
    """
    Public HTTPS URLs of the pictures, in the order that the effect asks for.
    """
    options: NotRequired[CreateEffectTaskParamsOptions]
    """
    Settings; only those that the effect offers.
    """


class CreateEffectTaskParamsOptions(TypedDict):
    """
    Settings; only those that the effect offers.
    """

    aspect_ratio: NotRequired[str]
    """
    Shape of the output.
    """
    resolution: NotRequired[str]
    """
    Size of the output.
    """
    duration: NotRequired[int]
    """
    Length of the video in seconds.
    """
    bgm: NotRequired[bool]
    """
    True for background music.
    """
    seed: NotRequired[int]
    """
    The seed of the randomness.
    """


class CreateImageGenerationTaskParams(TypedDict):
    """
    The input for a picture, by model.

    `model` decides which keys there are: each form has a class of its own.
    """

    model: Open
    prompt: str
    """
    A description of the picture.
    """
    images: NotRequired[list[str]]
    aspect_ratio: NotRequired[
        Literal[
            "1:1",
            "2:3",
            "3:2",
            "3:4",
            "4:3",
            "4:5",
            "5:4",
            "9:16",
            "16:9",
            "21:9",
            "auto",
            "1:4",
            "1:8",
            "4:1",
            "8:1",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "9:21",
        ]
    ]
    resolution: NotRequired[Literal["1K", "2K", "4K"]]
    output_format: NotRequired[Literal["png", "jpeg", "jpg"]]
    """
    Format of the file.
    """
    size: NotRequired[str]
    """
    Exact width and height in pixels, such as `1536x1024`, in place of `resolution` and `aspect_ratio`. Both are multiples of 16 and at most 3840; together they make 655,360 to 8,294,400 pixels, and the longer is at most three times the shorter. Billed as 1K up to 2,097,152 pixels, as 2K up to 5,898,240, as 4K above.
    """
    background: NotRequired[Literal["auto", "opaque", "transparent"]]
    """
    The background of the picture: `transparent` makes a PNG with an alpha channel, `auto` leaves it to the model.
    """


class CreateImageGenerationTaskParamsGptImage2(TypedDict):
    """
    A picture of GPT Image 2. An exact `size` excludes `resolution` and `aspect_ratio`.
    """

    model: Literal["gpt-image-2"]
    prompt: str
    """
    A description of the picture.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. Each is looked at before the task is accepted.
    """
    aspect_ratio: NotRequired[
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
    ]
    """
    Shape of the picture.
    """
    resolution: NotRequired[Literal["1K", "2K", "4K"]]
    """
    Size of the picture.
    """
    size: NotRequired[str]
    """
    Exact width and height in pixels, such as `1536x1024`, in place of `resolution` and `aspect_ratio`. Both are multiples of 16 and at most 3840; together they make 655,360 to 8,294,400 pixels, and the longer is at most three times the shorter. Billed as 1K up to 2,097,152 pixels, as 2K up to 5,898,240, as 4K above.
    """
    background: NotRequired[Literal["auto", "opaque", "transparent"]]
    """
    The background of the picture: `transparent` makes a PNG with an alpha channel, `auto` leaves it to the model.
    """


class CreateImageGenerationTaskParamsGptImage25Flare(TypedDict):
    """
    A picture of GPT Image 2.5 Flare. An exact `size` excludes `resolution` and `aspect_ratio`.
    """

    model: Literal["gpt-image-2.5-flare"]
    prompt: str
    """
    A description of the picture.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. Each is looked at before the task is accepted.
    """
    aspect_ratio: NotRequired[
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
    ]
    """
    Shape of the picture; `auto` makes a square.
    """
    resolution: NotRequired[Literal["1K", "2K", "4K"]]
    """
    Size of the picture.
    """
    size: NotRequired[str]
    """
    Exact width and height in pixels, such as `1536x1024`, in place of `resolution` and `aspect_ratio`. Both are multiples of 16 and at most 3840; together they make 655,360 to 8,294,400 pixels, and the longer is at most three times the shorter. Billed as 1K up to 2,097,152 pixels, as 2K up to 5,898,240, as 4K above.
    """
    background: NotRequired[Literal["auto", "opaque", "transparent"]]
    """
    The background of the picture: `transparent` makes a PNG with an alpha channel, `auto` leaves it to the model.
    """


class CreateImageGenerationTaskParamsGptImage25Sunburst(TypedDict):
    """
    A picture of GPT Image 2.5 Sunburst. An exact `size` excludes `resolution` and `aspect_ratio`.
    """

    model: Literal["gpt-image-2.5-sunburst"]
    prompt: str
    """
    A description of the picture.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. Each is looked at before the task is accepted.
    """
    aspect_ratio: NotRequired[
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
    ]
    """
    Shape of the picture; `auto` makes a square.
    """
    resolution: NotRequired[Literal["1K", "2K", "4K"]]
    """
    Size of the picture.
    """
    size: NotRequired[str]
    """
    Exact width and height in pixels, such as `1536x1024`, in place of `resolution` and `aspect_ratio`. Both are multiples of 16 and at most 3840; together they make 655,360 to 8,294,400 pixels, and the longer is at most three times the shorter. Billed as 1K up to 2,097,152 pixels, as 2K up to 5,898,240, as 4K above.
    """
    background: NotRequired[Literal["auto", "opaque", "transparent"]]
    """
    The background of the picture: `transparent` makes a PNG with an alpha channel, `auto` leaves it to the model.
    """


class CreateImageGenerationTaskParamsGrokImagineImage20(TypedDict):
    """
    A picture of Grok Imagine Image 2.0; with pictures it edits them.
    """

    model: Literal["grok-imagine-image-2.0"]
    prompt: str
    """
    A description of the picture.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures to start from; without any, the prompt alone counts.
    """
    aspect_ratio: NotRequired[Literal["1:1", "2:3", "3:2", "16:9", "9:16", "auto"]]
    """
    Shape of the picture; `auto` needs a picture to start from.
    """


class CreateImageGenerationTaskParamsNanoBanana(TypedDict):
    """
    A picture of Nano Banana.
    """

    model: Literal["nano-banana"]
    prompt: str
    """
    A description of the picture.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. Each is looked at before the task is accepted.
    """
    aspect_ratio: NotRequired[
        Literal["1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "auto"]
    ]
    """
    Shape of the picture.
    """
    resolution: NotRequired[Literal["1K"]]
    output_format: NotRequired[Literal["png", "jpeg"]]
    """
    Format of the file.
    """


class CreateImageGenerationTaskParamsNanoBanana2(TypedDict):
    """
    A picture of Nano Banana 2.
    """

    model: Literal["nano-banana-2"]
    prompt: str
    """
    A description of the picture.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. Each is looked at before the task is accepted.
    """
    aspect_ratio: NotRequired[
        Literal[
            "1:1",
            "1:4",
            "1:8",
            "2:3",
            "3:2",
            "3:4",
            "4:1",
            "4:3",
            "4:5",
            "5:4",
            "8:1",
            "9:16",
            "16:9",
            "21:9",
            "auto",
        ]
    ]
    """
    Shape of the picture.
    """
    resolution: NotRequired[Literal["1K", "2K", "4K"]]
    """
    Size of the picture.
    """
    output_format: NotRequired[Literal["png", "jpeg"]]
    """
    Format of the file.
    """


class CreateImageGenerationTaskParamsNanoBanana2Lite(TypedDict):
    """
    A picture of Nano Banana 2 Lite.
    """

    model: Literal["nano-banana-2-lite"]
    prompt: str
    """
    A description of the picture.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. Each is looked at before the task is accepted.
    """
    aspect_ratio: NotRequired[
        Literal[
            "1:1",
            "1:4",
            "1:8",
            "2:3",
            "3:2",
            "3:4",
            "4:1",
            "4:3",
            "4:5",
            "5:4",
            "8:1",
            "9:16",
            "16:9",
            "21:9",
            "auto",
        ]
    ]
    """
    Shape of the picture.
    """
    resolution: NotRequired[Literal["1K"]]
    output_format: NotRequired[Literal["png", "jpeg"]]
    """
    Format of the file.
    """


class CreateImageGenerationTaskParamsNanoBananaPro(TypedDict):
    """
    A picture of Nano Banana Pro.
    """

    model: Literal["nano-banana-pro"]
    prompt: str
    """
    A description of the picture.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. Each is looked at before the task is accepted.
    """
    aspect_ratio: NotRequired[
        Literal["1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "auto"]
    ]
    """
    Shape of the picture.
    """
    resolution: NotRequired[Literal["1K", "2K", "4K"]]
    """
    Size of the picture.
    """
    output_format: NotRequired[Literal["png", "jpg"]]
    """
    Format of the file.
    """


class CreateImageGenerationTaskParamsSeedream5Pro(TypedDict):
    """
    A picture of Seedream 5 Pro.
    """

    model: Literal["seedream-5-pro"]
    prompt: str
    """
    A description of the picture.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures to start from; without any, the prompt alone counts.
    """
    aspect_ratio: NotRequired[
        Literal["auto", "1:1", "4:3", "3:4", "16:9", "9:16", "3:2", "2:3", "21:9"]
    ]
    """
    Shape of the picture.
    """
    resolution: NotRequired[Literal["1K", "2K", "4K"]]
    """
    Size of the picture.
    """
    output_format: NotRequired[Literal["png", "jpeg"]]
    """
    Format of the file.
    """


class CreateMessageParams(TypedDict):
    """
    A question to a text model, in the form of the SDK it is made for.
    """

    model: str
    """
    Name of a text model; `listTextModels` has those of the key.
    """
    stream: NotRequired[bool]
    """
    True for an answer as a stream of events.
    """


class CreateMusicVideoTaskParams(TypedDict):
    """
    The input for a music video, by tier; without `mv_tier` it is a standard one.

    `mv_tier` decides which keys there are: each form has a class of its own.
    """

    mv_tier: Open
    images: NotRequired[list[str]]
    audio_url: str
    prompt: NotRequired[str]
    """
    A description of the video.
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
    True to move the lips to the vocals, of the face in `lip_ref_url`. Cannot be had at 540p.
    """
    lip_ref_url: NotRequired[str]
    """
    Public HTTPS URL of a front-facing close-up of the face that sings.
    """
    add_subtitle: NotRequired[bool]
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
    The way to the finished video, by itself or after `compose`.
    """
    mv_mode: NotRequired[Literal["sing", "sing_perform", "dance", "perform"]]
    """
    The action in the video: `sing` and `sing_perform` need faces, `dance` and `perform` exactly six pictures.
    """
    lip_ref_urls: NotRequired[list[str]]
    """
    Public HTTPS URLs of front-facing pictures of the faces that sing. Only with `mv_mode` `"sing"` or `"sing_perform"`, where it is required.
    """


class CreateMusicVideoTaskParamsPremium(TypedDict):
    """
    With `mv_mode` `"sing"`: `mv_tier` (required), `audio_url` (required), `prompt`, `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`, `images`, `lip_ref_urls` (required). The fields of all modes of premium music videos.

    A premium music video of a face that sings.

    With `mv_mode` `"sing_perform"`: `mv_tier` (required), `audio_url` (required), `prompt`, `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`, `images`, `lip_ref_urls` (required). The fields of all modes of premium music videos.

    A premium music video of a face that sings and performs.

    With `mv_mode` `"dance"`: `mv_tier` (required), `audio_url` (required), `prompt`, `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`, `images` (required). The fields of all modes of premium music videos.

    A premium music video of dancing in six scenes.

    With `mv_mode` `"perform"`: `mv_tier` (required), `audio_url` (required), `prompt`, `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`, `images` (required). The fields of all modes of premium music videos.

    A premium music video of a performance in six scenes.

    A premium music video, by mode.
    """

    mv_tier: Literal["premium"]
    mv_mode: Literal["sing", "sing_perform", "dance", "perform"]
    """
    The action in the video: `sing` and `sing_perform` need faces, `dance` and `perform` exactly six pictures.
    """
    audio_url: str
    """
    Public HTTPS URL of the song with vocals, MP3, WAV, AAC or M4A, 10 to 300 seconds and at most 50 MB.
    """
    prompt: NotRequired[str]
    """
    A description of the video.
    """
    resolution: NotRequired[Literal["720p"]]
    """
    Size of the video.
    """
    style: NotRequired[str]
    """
    Visual style in free words.
    """
    aspect_ratio: NotRequired[Literal["1:1", "16:9", "9:16", "4:3", "3:4"]]
    """
    Shape of the video.
    """
    add_subtitle: NotRequired[bool]
    """
    True to show the lyrics, as they were recognised.
    """
    subtitle_color: NotRequired[str]
    """
    Colour of the subtitles, red, green and blue in hexadecimal.
    """
    duration: NotRequired[int]
    """
    Length in seconds to bill if the length of the audio cannot be detected; nothing else.
    """
    images: NotRequired[list[str]]
    """
    With `mv_mode` `"sing"` or `"sing_perform"`: Public HTTPS URLs of pictures of scenes. 0 to 6 items. With `mv_mode` `"dance"` or `"perform"`: Public HTTPS URLs of pictures of the six scenes. Exactly 6 items. Required with `mv_mode` `"dance"` or `"perform"`.
    """
    lip_ref_urls: NotRequired[list[str]]
    """
    Public HTTPS URLs of front-facing pictures of the faces that sing. Only with `mv_mode` `"sing"` or `"sing_perform"`, where it is required.
    """


class CreateMusicVideoTaskParamsStandard(TypedDict):
    """
    A standard music video: one to seven pictures over 10 to 180 seconds of a song.
    """

    mv_tier: NotRequired[Literal["standard"]]
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
    A description of the video.
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
    True to move the lips to the vocals, of the face in `lip_ref_url`. Cannot be had at 540p.
    """
    lip_ref_url: NotRequired[str]
    """
    Public HTTPS URL of a front-facing close-up of the face that sings.
    """
    add_subtitle: NotRequired[bool]
    """
    True to show the lyrics.
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
    The way to the finished video, by itself or after `compose`.
    """


class CreateRealtimeSessionParams(TypedDict):
    """
    The arguments of `realtime.sessions.create`.
    """

    max_duration_seconds: Literal[15, 60, 300]
    """
    Longest duration of the session in seconds; decides what it costs.
    """
    allowed_origins: list[str]
    """
    Exact origins of the pages that may join: HTTPS, or HTTP of the own machine.
    """
    metadata: NotRequired[dict[str, str]]
    """
    Notes of your own, at most 20; keys of at most 64 and values of at most 256 characters.
    """


class CreateTextResponseParams(TypedDict):
    """
    A question to a text model, in the form of the SDK it is made for.
    """

    model: str
    """
    Name of a text model; `listTextModels` has those of the key.
    """
    stream: NotRequired[bool]
    """
    True for an answer as a stream of events.
    """


class CreateVideoAnalysisTaskParams(TypedDict):
    """
    A question about a video.
    """

    video_url: str
    """
    URL of the video, an upload of the account, of at most 600 seconds.
    """
    prompt: str
    """
    The question.
    """
    analysis_depth: NotRequired[Literal["standard", "deep"]]
    """
    The amount of thought: `standard` is cheap, `deep` reasons more.
    """
    max_output_tokens: NotRequired[int]
    """
    Tokens that the answer may have; what the model thinks besides may count beyond it, never beyond the reservation.
    """


class CreateVideoGenerationTaskParams(TypedDict):
    """
    The input for a video, by model.

    `model` decides which keys there are: each form has a class of its own.
    """

    model: Open
    prompt: NotRequired[str]
    """
    A description of the video.
    """
    images: NotRequired[list[str]]
    reference_images: NotRequired[list[str]]
    reference_videos: NotRequired[list[str]]
    reference_audios: NotRequired[list[str]]
    duration: NotRequired[int]
    aspect_ratio: NotRequired[
        Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16", "3:2", "2:3", "auto"]
    ]
    resolution: NotRequired[
        Literal["768P", "2K", "480p", "768p", "1080p", "720p", "4k", "4K", "std", "pro", "480P"]
    ]
    seed: NotRequired[int]
    generate_audio: NotRequired[bool]
    """
    True for a video with sound.
    """
    quality: NotRequired[Literal["Quality", "Fast", "Lite"]]
    """
    Rendering quality; decides what it costs. As `Veo31TextOrFrameVideoRequest`: One of `"Quality"`, `"Fast"`, `"Lite"`. The server's default is `"Quality"`. As `Veo31ReferenceVideoRequest`: One of `"Fast"`, `"Lite"`. The server's default is `"Fast"`.
    """
    watermark: NotRequired[str]
    """
    Text of a watermark.
    """
    enable_translation: NotRequired[bool]
    """
    True if the prompt may be translated first.
    """
    sound: NotRequired[bool]
    """
    True for a video with sound.
    """
    multi_shots: NotRequired[bool]
    """
    True for a video of several shots.
    """
    multi_prompt: NotRequired[list[KlingShot]]
    """
    The shots, if there are several.
    """
    elements: NotRequired[list[KlingElement]]
    """
    Persons and things that the prompt names.
    """
    character_orientation: NotRequired[Literal["image", "video"]]
    """
    The looks of the character: those in the picture (at most 10 seconds of motion) or in the video (at most 30).
    """
    background_source: NotRequired[Literal["input_video", "input_image"]]
    """
    The background that is kept.
    """


class CreateVideoGenerationTaskParamsGrokImagineVideo15(TypedDict):
    """
    A video of Grok Imagine Video 1.5. A first frame in `images` excludes `reference_images` and `aspect_ratio`.
    """

    model: Literal["grok-imagine-video-1.5"]
    prompt: str
    """
    A description of the video.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URL of the first frame.
    """
    reference_images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures that the video refers to.
    """
    duration: NotRequired[int]
    """
    Length of the video in seconds.
    """
    aspect_ratio: NotRequired[Literal["1:1", "16:9", "9:16", "3:2", "2:3", "auto"]]
    """
    Shape of the video.
    """
    resolution: NotRequired[Literal["480p", "720p", "1080p"]]
    """
    Size of the video; 1080p takes one picture at most.
    """


class CreateVideoGenerationTaskParamsHappyhorse10(TypedDict):
    """
    A video of HappyHorse 1.0, from pictures only.
    """

    model: Literal["happyhorse-1.0"]
    prompt: str
    """
    A description of the video.
    """
    images: list[str]
    """
    Public HTTPS URLs of the pictures.
    """
    duration: NotRequired[int]
    """
    Length of the video in seconds.
    """
    aspect_ratio: NotRequired[Literal["16:9", "9:16", "1:1", "4:3", "3:4"]]
    """
    Shape of the video.
    """
    resolution: NotRequired[Literal["720p", "1080p"]]
    """
    Size of the video.
    """


class CreateVideoGenerationTaskParamsHappyhorse11(TypedDict):
    """
    A video of HappyHorse 1.1, from pictures only.
    """

    model: Literal["happyhorse-1.1"]
    prompt: str
    """
    A description of the video.
    """
    images: list[str]
    """
    Public HTTPS URLs of the pictures.
    """
    duration: NotRequired[int]
    """
    Length of the video in seconds.
    """
    aspect_ratio: NotRequired[Literal["16:9", "9:16", "1:1", "4:3", "3:4"]]
    """
    Shape of the video.
    """
    resolution: NotRequired[Literal["720p", "1080p"]]
    """
    Size of the video.
    """


class CreateVideoGenerationTaskParamsKling26MotionControl(TypedDict):
    """
    A video of Kling 2.6 in which the character of a picture moves as in a video. Both files must be uploads of the account: a picture of at most 10 MB, and a video of at most 100 MB, 3 to 30 seconds. The length of that video is billed, by the second.
    """

    model: Literal["kling-2.6-motion-control"]
    prompt: NotRequired[str]
    """
    A description of the video.
    """
    images: list[str]
    """
    URL of the picture of the character, an upload of the account.
    """
    reference_videos: list[str]
    """
    URL of the video with the motion, an upload of the account.
    """
    resolution: NotRequired[Literal["720p", "1080p"]]
    """
    Size of the video; decides what a second costs.
    """
    character_orientation: NotRequired[Literal["image", "video"]]
    """
    The looks of the character: those in the picture (at most 10 seconds of motion) or in the video (at most 30).
    """


class CreateVideoGenerationTaskParamsKling3(TypedDict):
    """
    A video of Kling 3. With `multi_shots` it takes a single first frame, needs `multi_prompt` and has sound if nothing else is said.
    """

    model: Literal["kling-3"]
    prompt: str
    """
    A description of the video.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of the first frame, or of the first and the last; of the first alone with `multi_shots`.
    """
    duration: NotRequired[int]
    """
    Length of the video in seconds.
    """
    aspect_ratio: NotRequired[Literal["16:9", "9:16", "1:1"]]
    """
    Shape of the video: from text `16:9` if left out; leave it out to keep that of the frames.
    """
    resolution: NotRequired[Literal["std", "pro", "4K"]]
    """
    Size of the video.
    """
    sound: NotRequired[bool]
    """
    True for a video with sound.
    """
    multi_shots: NotRequired[bool]
    """
    True for a video of several shots.
    """
    multi_prompt: NotRequired[list[KlingShot]]
    """
    The shots, if there are several.
    """
    elements: NotRequired[list[KlingElement]]
    """
    Persons and things that the prompt names.
    """


class CreateVideoGenerationTaskParamsKling3MotionControl(TypedDict):
    """
    A video of Kling 3 in which the character of a picture moves as in a video. Both files must be uploads of the account, more than 340 pixels wide and high, with a shape from 2:5 to 5:2: a picture of at most 10 MB, and a video of at most 100 MB, 3 to 30 seconds. The length of that video is billed, by the second.
    """

    model: Literal["kling-3-motion-control"]
    prompt: NotRequired[str]
    """
    A description of the video.
    """
    images: list[str]
    """
    URL of the picture of the character, an upload of the account.
    """
    reference_videos: list[str]
    """
    URL of the video with the motion, an upload of the account.
    """
    resolution: NotRequired[Literal["720p", "1080p"]]
    """
    Size of the video; decides what a second costs.
    """
    character_orientation: NotRequired[Literal["image", "video"]]
    """
    The looks of the character: those in the picture (at most 10 seconds of motion) or in the video (at most 30).
    """
    background_source: NotRequired[Literal["input_video", "input_image"]]
    """
    The background that is kept.
    """


class CreateVideoGenerationTaskParamsMinimaxH3(TypedDict):
    """
    A video of MiniMax H3. Frames in `images` exclude everything in `reference_images`, `reference_videos` and `reference_audios`.
    """

    model: Literal["minimax-h3"]
    prompt: str
    """
    A description of the video.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of the first frame, or of the first and the last.
    """
    reference_images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures that the video refers to.
    """
    reference_videos: NotRequired[list[str]]
    """
    Public HTTPS URLs of videos that the video refers to.
    """
    reference_audios: NotRequired[list[str]]
    """
    Public HTTPS URLs of sounds that the video refers to; they need a picture or a video beside them.
    """
    duration: NotRequired[int]
    """
    Length of the video in seconds.
    """
    aspect_ratio: NotRequired[Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]]
    """
    Shape of the video: from text `16:9` if left out, and never `adaptive`; from frames always `adaptive`; from references `adaptive` if left out.
    """
    resolution: NotRequired[Literal["768P", "2K"]]
    """
    Size of the video.
    """


class CreateVideoGenerationTaskParamsMinimaxH3Fast(TypedDict):
    """
    A video of MiniMax H3 under the name of its quick offer. Frames in `images` exclude everything in `reference_images`, `reference_videos` and `reference_audios`.
    """

    model: Literal["minimax-h3-fast"]
    prompt: str
    """
    A description of the video.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of the first frame, or of the first and the last.
    """
    reference_images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures that the video refers to.
    """
    reference_videos: NotRequired[list[str]]
    """
    Public HTTPS URLs of videos that the video refers to.
    """
    reference_audios: NotRequired[list[str]]
    """
    Public HTTPS URLs of sounds that the video refers to; they need a picture or a video beside them.
    """
    duration: NotRequired[int]
    """
    Length of the video in seconds.
    """
    aspect_ratio: NotRequired[Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]]
    """
    Shape of the video: from text `16:9` if left out, and never `adaptive`; from frames always `adaptive`; from references `adaptive` if left out.
    """
    resolution: NotRequired[Literal["768P", "2K"]]
    """
    Size of the video.
    """


class CreateVideoGenerationTaskParamsMinimaxH3Max(TypedDict):
    """
    A video of MiniMax H3 Max, from text, from a first frame, or from the first and the last.
    """

    model: Literal["minimax-h3-max"]
    prompt: str
    """
    A description of the video.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of the first frame, or of the first and the last.
    """
    duration: NotRequired[int]
    """
    Length of the video in seconds, of which each is billed; a length that the model cannot do is refused.
    """
    resolution: NotRequired[Literal["480P", "768P"]]
    """
    Size of the video.
    """
    seed: NotRequired[int]
    """
    The seed of the randomness; left out, it is drawn.
    """


class CreateVideoGenerationTaskParamsMinimaxH3MaxTurbo(TypedDict):
    """
    A video of MiniMax H3 Max Turbo: as H3 Max, quicker and at half the price.
    """

    model: Literal["minimax-h3-max-turbo"]
    prompt: str
    """
    A description of the video.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of the first frame, or of the first and the last.
    """
    duration: NotRequired[int]
    """
    Length of the video in seconds, of which each is billed; a length that the model cannot do is refused.
    """
    resolution: NotRequired[Literal["480P", "768P"]]
    """
    Size of the video.
    """
    seed: NotRequired[int]
    """
    The seed of the randomness; left out, it is drawn.
    """


class CreateVideoGenerationTaskParamsMinimaxH3Normal(TypedDict):
    """
    A video of MiniMax H3 at half the price and slower, always with sound. Frames in `images` exclude references.
    """

    model: Literal["minimax-h3-normal"]
    prompt: str
    """
    A description of the video.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of the first frame, or of the first and the last.
    """
    reference_images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures that the video refers to.
    """
    reference_videos: NotRequired[list[str]]
    """
    Public HTTPS URLs of videos that the video refers to.
    """
    duration: NotRequired[int]
    """
    Length of the video in seconds.
    """
    aspect_ratio: NotRequired[Literal["16:9", "9:16", "1:1", "4:3", "3:4", "21:9"]]
    """
    Shape of the video.
    """
    resolution: NotRequired[Literal["480p", "768p", "1080p"]]
    """
    Size of the video.
    """
    seed: NotRequired[int]
    """
    The seed of the randomness; left out, it is drawn.
    """


class CreateVideoGenerationTaskParamsSeedance2(TypedDict):
    """
    A video of Seedance 2. Frames in `images` exclude everything in `reference_images`, `reference_videos` and `reference_audios`.
    """

    model: Literal["seedance-2"]
    prompt: str
    """
    A description of the video.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of the first frame, or of the first and the last.
    """
    reference_images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures that the video refers to.
    """
    reference_videos: NotRequired[list[str]]
    """
    Public HTTPS URLs of videos that the video refers to.
    """
    reference_audios: NotRequired[list[str]]
    """
    Public HTTPS URLs of sounds that the video refers to; they need a picture or a video beside them.
    """
    duration: NotRequired[int]
    """
    Length of the video in seconds.
    """
    aspect_ratio: NotRequired[Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]]
    """
    Shape of the video.
    """
    resolution: NotRequired[Literal["480p", "720p", "1080p", "4k", "4K"]]
    """
    Size of the video, `4k` and `4K` are the same; 1080p takes no reference pictures.
    """
    generate_audio: NotRequired[bool]
    """
    True for a video with sound.
    """


class CreateVideoGenerationTaskParamsSeedance25(TypedDict):
    """
    A video of Seedance 2.5. Frames in `images` exclude everything in `reference_images`, `reference_videos` and `reference_audios`.
    """

    model: Literal["seedance-2.5"]
    prompt: str
    """
    A description of the video.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of the first frame, or of the first and the last.
    """
    reference_images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures that the video refers to.
    """
    reference_videos: NotRequired[list[str]]
    """
    Public HTTPS URLs of videos that the video refers to.
    """
    reference_audios: NotRequired[list[str]]
    """
    Public HTTPS URLs of sounds that the video refers to; they may stand alone.
    """
    duration: NotRequired[int]
    """
    Length of the video in seconds.
    """
    aspect_ratio: NotRequired[Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]]
    """
    Shape of the video.
    """
    resolution: NotRequired[Literal["480p", "720p", "1080p"]]
    """
    Size of the video; decides what it costs.
    """
    generate_audio: NotRequired[bool]
    """
    True for a video with sound.
    """
    seed: NotRequired[int]
    """
    The seed of the randomness; -1 draws it.
    """


class CreateVideoGenerationTaskParamsSeedance2Fast(TypedDict):
    """
    A video of Seedance 2 Fast. Frames in `images` exclude everything in `reference_images`, `reference_videos` and `reference_audios`.
    """

    model: Literal["seedance-2-fast"]
    prompt: str
    """
    A description of the video.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of the first frame, or of the first and the last.
    """
    reference_images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures that the video refers to.
    """
    reference_videos: NotRequired[list[str]]
    """
    Public HTTPS URLs of videos that the video refers to.
    """
    reference_audios: NotRequired[list[str]]
    """
    Public HTTPS URLs of sounds that the video refers to; they need a picture or a video beside them.
    """
    duration: NotRequired[int]
    """
    Length of the video in seconds.
    """
    aspect_ratio: NotRequired[Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]]
    """
    Shape of the video.
    """
    resolution: NotRequired[Literal["480p", "720p"]]
    """
    Size of the video.
    """
    generate_audio: NotRequired[bool]
    """
    True for a video with sound.
    """


class CreateVideoGenerationTaskParamsSeedance2Mini(TypedDict):
    """
    A video of Seedance 2 Mini: cheap, and without sound of its own. Frames in `images` exclude everything in `reference_images`, `reference_videos` and `reference_audios`.
    """

    model: Literal["seedance-2-mini"]
    prompt: str
    """
    A description of the video.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of the first frame, or of the first and the last.
    """
    reference_images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures that the video refers to.
    """
    reference_videos: NotRequired[list[str]]
    """
    Public HTTPS URLs of videos that the video refers to.
    """
    reference_audios: NotRequired[list[str]]
    """
    Public HTTPS URLs of sounds that the video refers to; they need a picture or a video beside them.
    """
    duration: NotRequired[int]
    """
    Length of the video in seconds.
    """
    aspect_ratio: NotRequired[Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]]
    """
    Shape of the video.
    """
    resolution: NotRequired[Literal["480p", "720p"]]
    """
    Size of the video.
    """


class CreateVideoGenerationTaskParamsVeo31(TypedDict):
    """
    As `Veo31TextOrFrameVideoRequest`: `model` (required), `prompt` (required), `images`, `aspect_ratio`, `resolution`, `quality`, `watermark`, `enable_translation`. A video of Veo 3.1 from text, or from text and frames.

    As `Veo31ReferenceVideoRequest`: `model` (required), `prompt` (required), `reference_images` (required), `aspect_ratio`, `resolution`, `quality`, `watermark`, `enable_translation`. A video of Veo 3.1 from reference pictures.

    A video of Veo 3.1, always 8 seconds long: from text and frames, or from reference pictures.
    """

    model: Literal["veo-3.1"]
    prompt: str
    """
    A description of the video.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of the first frame, or of the first and the last. Only as `Veo31TextOrFrameVideoRequest`.
    """
    aspect_ratio: NotRequired[Literal["16:9", "9:16", "auto"]]
    """
    Shape of the video.
    """
    resolution: NotRequired[Literal["720p", "1080p", "4k", "4K"]]
    """
    Size of the video, `4k` and `4K` are the same; decides what it costs.
    """
    quality: NotRequired[Literal["Quality", "Fast", "Lite"]]
    """
    Rendering quality; decides what it costs. As `Veo31TextOrFrameVideoRequest`: One of `"Quality"`, `"Fast"`, `"Lite"`. The server's default is `"Quality"`. As `Veo31ReferenceVideoRequest`: One of `"Fast"`, `"Lite"`. The server's default is `"Fast"`.
    """
    watermark: NotRequired[str]
    """
    Text of a watermark.
    """
    enable_translation: NotRequired[bool]
    """
    True if the prompt may be translated first.
    """
    reference_images: NotRequired[list[str]]
    """
    Public HTTPS URLs of pictures that the video refers to. Only as `Veo31ReferenceVideoRequest`, where it is required.
    """


class CreateVideoGenerationTaskParamsWan30(TypedDict):
    """
    A video of Wan 3.0.
    """

    model: Literal["wan-3.0"]
    prompt: str
    """
    A description of the video.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs: of the first frame if there is one, of pictures to refer to if there are more.
    """
    reference_videos: NotRequired[list[str]]
    """
    Public HTTPS URLs of videos that the video refers to; with any, everything costs half as much again.
    """
    reference_audios: NotRequired[list[str]]
    """
    Public HTTPS URLs of sounds that the video refers to.
    """
    duration: NotRequired[int]
    """
    Length of the video in seconds.
    """
    aspect_ratio: NotRequired[Literal["16:9", "9:16", "1:1", "4:3", "3:4"]]
    """
    Shape of the video.
    """
    resolution: NotRequired[Literal["480p", "720p", "1080p"]]
    """
    Size of the video.
    """


class CreateVideoGenerationTaskParamsWan30Prime(TypedDict):
    """
    A video of Wan 3.0 Prime.
    """

    model: Literal["wan-3.0-prime"]
    prompt: str
    """
    A description of the video.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs: of the first frame if there is one, of pictures to refer to if there are more.
    """
    reference_videos: NotRequired[list[str]]
    """
    Public HTTPS URLs of videos that the video refers to; with any, everything costs half as much again.
    """
    reference_audios: NotRequired[list[str]]
    """
    Public HTTPS URLs of sounds that the video refers to.
    """
    duration: NotRequired[int]
    """
    Length of the video in seconds.
    """
    aspect_ratio: NotRequired[Literal["16:9", "9:16", "1:1", "4:3", "3:4"]]
    """
    Shape of the video.
    """
    resolution: NotRequired[Literal["480p", "720p", "1080p"]]
    """
    Size of the video.
    """


class CreateWebhookEndpointParams(TypedDict):
    """
    The arguments of `webhooks.create`.
    """

    url: str
    """
    The address for events: a public HTTPS URL, not of localhost or a private network.
    """
    description: NotRequired[str]
    """
    A note for people.
    """
    events: NotRequired[list[Literal["task.succeeded", "task.failed"]]]
    """
    The events to send; left out, both.
    """


class DecisionQuestion(TypedDict):
    """
    A question, by its type.

    With `type` `"noul"`: `instructions` (required), `criteria`. A question whose answer is yes or no; the answer is how likely yes is.

    With `type` `"choice"`: `instructions`, `criteria` (required). A question whose answer is one of several.

    With `type` `"score"`: `instructions`, `criteria` (required). A question whose answer is a place on a scale.
    """

    type: Literal["noul", "choice", "score"]
    instructions: NotRequired[str | dict[str, Any] | list[Any] | None]
    """
    With `type` `"noul"`: The question, as text or in parts. With `type` `"choice"` or `"score"`: The question. Required with `type` `"noul"`.
    """
    criteria: NotRequired[
        dict[str, str | dict[str, Any] | list[Any] | None]
        | list[str | dict[str, Any] | list[Any] | None]
        | None
    ]
    """
    With `type` `"noul"`: The meaning of yes and no. With `type` `"choice"`: The answers to choose from, each with what it means. 1 to 255 entries. With `type` `"score"`: The steps of the scale, upwards. 1 to 10 items. Required with `type` `"choice"` or `"score"`.
    """


class EditMusicVideoShotParams(TypedDict):
    """
    The new version of a shot.
    """

    prompt: str
    """
    A description of the shot.
    """
    images: NotRequired[list[str]]
    """
    Public HTTPS URLs of other pictures, for premium tasks only; a standard task refuses the field.
    """


class GenerateContentParams(TypedDict):
    """
    The arguments of `gemini.generate_content`.
    """

    contents: list[dict[str, Any]]
    """
    The conversation so far, oldest first.
    """


class InspectCapabilityParams(TypedDict):
    """
    The arguments of `capabilities.inspect`.
    """

    reference: str
    """
    Reference of the capability, as a search answered it.
    """


class KlingElement(TypedDict):
    """
    A person or a thing that the prompt of Kling 3 can name, from 2 to 4 pictures or one video.
    """

    name: str
    """
    Name of the element, as the prompt writes it.
    """
    description: NotRequired[str]
    """
    The kind of element.
    """
    element_input_urls: list[str]
    """
    Public HTTPS URLs of 2 to 4 pictures, or of one video.
    """
    element_input_audio_urls: NotRequired[list[str]]
    """
    Public HTTPS URL of a sound, beside a video.
    """
    start_time: NotRequired[int]
    """
    The beginning of the part of the video, in milliseconds.
    """
    end_time: NotRequired[int]
    """
    The end of the part of the video, in milliseconds; it is 3 to 8 seconds long.
    """


class KlingShot(TypedDict):
    """
    One shot of a video of Kling 3.
    """

    prompt: str
    """
    A description of the shot.
    """
    duration: int
    """
    Length of the shot in seconds; all shots together are as long as the video.
    """


class MapWebsiteParams(TypedDict):
    """
    The pages to list.
    """

    url: str
    """
    The start, a public URL without a user name.
    """
    limit: NotRequired[int]
    """
    Most URLs, of which each is billed.
    """
    max_depth: NotRequired[int]
    """
    The number of links to follow from the start.
    """
    include_external: NotRequired[bool]
    """
    True if links to other websites count.
    """
    select_paths: NotRequired[list[str]]
    """
    Regular expressions; only paths that one of them fits are listed.
    """
    exclude_paths: NotRequired[list[str]]
    """
    Regular expressions; paths that one of them fits are left out.
    """


Open = NewType("Open", str)
"""
A value that the contract did not name when the client was made.
"""


class ReadWebPagesParams(TypedDict):
    """
    The pages to read.
    """

    urls: list[str]
    """
    URLs of the pages, public ones without a user name; the same URL twice counts once.
    """
    query: NotRequired[str]
    """
    The subject of the passages.
    """
    format: NotRequired[Literal["markdown", "text"]]
    """
    Form of the text.
    """
    max_chars: NotRequired[int]
    """
    Most characters of a page; the rest is cut off.
    """


class ResearchWebParams(TypedDict):
    """
    The question to research.
    """

    query: str
    """
    The question; blanks around it do not count.
    """
    include_x: NotRequired[bool]
    """
    True to search posts on X; left out, only if the question names it.
    """


class RunCapabilityParams(TypedDict):
    """
    The run to start, to poll or to fetch again.
    """

    reference: str
    """
    Reference of the capability, as a search answered it.
    """
    operation: NotRequired[Literal["start", "status", "result"]]
    """
    Run it, ask how a run is going (`task_id`), or fetch a result again (`request_id`).
    """
    input: NotRequired[dict[str, Any]]
    """
    Input of a run, as the capability's `input_schema` has it.
    """
    task_id: NotRequired[str]
    """
    Id of the task to ask about.
    """
    request_id: NotRequired[str]
    """
    Id of the run whose result to fetch.
    """
    view: NotRequired[Literal["full", "preview"]]
    """
    Everything, which is what HTTP gets if nothing is said, or the start of the main list as `items`, long texts cut off.
    """
    max_items: NotRequired[int]
    """
    Most items of a preview; 10 if nothing is said.
    """
    fields: NotRequired[list[str]]
    """
    Paths to keep, such as `items[].title`; all others are left out.
    """
    idempotency_key: NotRequired[str]
    """
    A name for this run, chosen by the caller; runs with the same key and body are one run.
    """


class SearchCapabilitiesParams(TypedDict):
    """
    The search terms.
    """

    query: NotRequired[str]
    """
    A platform and an action, in Chinese or English.
    """
    kind: NotRequired[Literal["model", "data", "workflow"]]
    """
    Only models, only data, or only workflows.
    """
    platform: NotRequired[str]
    """
    Only this platform, by any of its names.
    """
    limit: NotRequired[int]
    """
    Most results of a page.
    """
    cursor: NotRequired[str]
    """
    The beginning of the page: `next_cursor` of the page before.
    """
    view: NotRequired[Literal["compact", "full"]]
    """
    The detail of each result.
    """
    group_by: NotRequired[Literal["function"]]
    """
    Answer groups in place of results.
    """


class SearchWebParams(TypedDict):
    """
    The search terms.
    """

    query: str
    """
    The words; blanks around them do not count.
    """
    type: NotRequired[
        Literal["web", "news", "images", "videos", "scholar", "patents", "shopping", "places"]
    ]
    """
    The kind of results to search.
    """
    max_results: NotRequired[int]
    """
    Most results.
    """
    time_range: NotRequired[Literal["day", "week", "month", "year"]]
    """
    The greatest age of results; for pages, news, images and videos only.
    """
    include_domains: NotRequired[list[str]]
    """
    Domains to search; for pages, news, images and videos only.
    """
    exclude_domains: NotRequired[list[str]]
    """
    Domains to leave out; for pages, news, images and videos only.
    """
    country: NotRequired[str]
    """
    Country to search from, two letters of ISO 3166-1; left out, Chinese, Japanese and Korean words are searched in their own.
    """
    language: NotRequired[str]
    """
    Language of the results, two letters.
    """


class StreamGenerateContentParams(TypedDict):
    """
    The arguments of `gemini.stream_generate_content`.
    """

    contents: list[dict[str, Any]]
    """
    The conversation so far, oldest first.
    """


class UpdateWebhookEndpointParams(TypedDict):
    """
    The arguments of `webhooks.update`.
    """

    url: NotRequired[str]
    """
    The address for events: a public HTTPS URL, not of localhost or a private network.
    """
    description: NotRequired[str]
    """
    A note for people.
    """
    status: NotRequired[Literal["active", "disabled"]]
    """
    The state; a `disabled` endpoint gets no events.
    """
    events: NotRequired[list[Literal["task.succeeded", "task.failed"]]]
    """
    The events to send.
    """
