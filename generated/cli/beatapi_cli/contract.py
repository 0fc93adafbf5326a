"""The arguments of the contract's calls, as data from which command line options are built.

Generated from spec 2026-10-02, do not edit.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple


class Field(NamedTuple):
    """One field of a request body.

    Args:
        name: Its name in JSON, and as an argument of the client's method.
        kind: Its type; that of an item if there can be many. ``map`` is an object of texts, ``json``
            any value that is not plain.
        many: Whether it is an array.
        required: Whether it has to be given.
        choices: The allowed values, as words; empty if any is allowed.
        upload: Whether it holds the URL of a file, so that a local file can be uploaded for it.
        help: Its description, with its limits, in words.
        minimum: The least number.
        maximum: The greatest number.
        min_length: The least number of characters.
        max_length: The greatest number of characters.
        pattern: A regular expression (ECMA 262) that matches it whole or in part.
        min_items: The least number of items or entries.
        max_items: The greatest number of items or entries.
    """

    name: str
    kind: Literal["string", "integer", "number", "boolean", "map", "json"]
    many: bool = False
    required: bool = False
    choices: tuple[str, ...] = ()
    upload: bool = False
    help: str = ""
    minimum: float | None = None
    maximum: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None


class Call(NamedTuple):
    """One call with a JSON body.

    Args:
        method: Its place in the client, such as ``orders.create``.
        summary: Its effect, in a few words.
        description: Its effect, in paragraphs.
        idempotency: Whether the server knows a repeat by its key: the contract says nothing of it,
            lets one be sent, or asks for one.
        fields: The fields of its body, in the contract's order.
    """

    method: str
    summary: str
    description: str
    idempotency: Literal["undeclared", "optional", "required", "harmless"]
    fields: tuple[Field, ...]


PACKAGE_VERSION: Final = "0.6.0"
"""The version of this package."""

SPEC_VERSION: Final = "2026-10-02"
"""The date of the contract."""

BASE_URL: Final = "https://api.beatapi.io"
"""The URL of the API."""

CALLS: Final[dict[str, Call]] = {
    "images.create": Call(
        method="images.create",
        summary="Create a picture",
        description='Starts a task that makes pictures. model decides which other fields there are and what it costs.\n\nWith model "nano-banana": prompt (required), images, aspect_ratio, resolution, output_format. A picture of Nano Banana.\n\nWith model "nano-banana-2": prompt (required), images, aspect_ratio, resolution, output_format. A picture of Nano Banana 2.\n\nWith model "nano-banana-2-lite": prompt (required), images, aspect_ratio, resolution, output_format. A picture of Nano Banana 2 Lite.\n\nWith model "nano-banana-pro": prompt (required), images, aspect_ratio, resolution, output_format. A picture of Nano Banana Pro.\n\nWith model "gpt-image-2": prompt (required), images, aspect_ratio, resolution, size, background. A picture of GPT Image 2. An exact size excludes resolution and aspect_ratio.\n\nWith model "gpt-image-2.5-flare": prompt (required), images, aspect_ratio, resolution, size, background. A picture of GPT Image 2.5 Flare. An exact size excludes resolution and aspect_ratio.\n\nWith model "gpt-image-2.5-sunburst": prompt (required), images, aspect_ratio, resolution, size, background. A picture of GPT Image 2.5 Sunburst. An exact size excludes resolution and aspect_ratio.\n\nWith model "seedream-5-pro": prompt (required), images, aspect_ratio, resolution, output_format. A picture of Seedream 5 Pro.\n\nWith model "grok-imagine-image-2.0": prompt (required), images, aspect_ratio. A picture of Grok Imagine Image 2.0; with pictures it edits them.',
        idempotency="optional",
        fields=(
            Field(
                name="model",
                kind="string",
                choices=(
                    "nano-banana",
                    "nano-banana-2",
                    "nano-banana-2-lite",
                    "nano-banana-pro",
                    "gpt-image-2",
                    "gpt-image-2.5-flare",
                    "gpt-image-2.5-sunburst",
                    "seedream-5-pro",
                    "grok-imagine-image-2.0",
                ),
                required=True,
                help="",
            ),
            Field(
                name="prompt",
                kind="string",
                min_length=1,
                max_length=5000,
                required=True,
                help="A description of the picture. 1 to 5000 characters.",
            ),
            Field(
                name="images",
                kind="string",
                pattern="^https://",
                many=True,
                min_items=1,
                max_items=16,
                upload=True,
                help="Public HTTPS URLs of pictures to start from; without any, the prompt alone counts. Depends on model.",
            ),
            Field(
                name="aspect_ratio",
                kind="string",
                choices=(
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
                ),
                help="Shape of the picture. Depends on model.",
            ),
            Field(
                name="resolution",
                kind="string",
                choices=("1K", "2K", "4K"),
                help="Size of the picture. Depends on model.",
            ),
            Field(
                name="output_format",
                kind="string",
                choices=("png", "jpeg", "jpg"),
                help="Format of the file. Depends on model.",
            ),
            Field(
                name="size",
                kind="string",
                pattern="^[0-9]+[xX×][0-9]+$",
                help="Exact width and height in pixels, such as 1536x1024, in place of resolution and aspect_ratio. Both are multiples of 16 and at most 3840; together they make 655,360 to 8,294,400 pixels, and the longer is at most three times the shorter. Billed as 1K up to 2,097,152 pixels, as 2K up to 5,898,240, as 4K above. Depends on model.",
            ),
            Field(
                name="background",
                kind="string",
                choices=("auto", "opaque", "transparent"),
                help="The background of the picture: transparent makes a PNG with an alpha channel, auto leaves it to the model. Depends on model.",
            ),
        ),
    ),
    "videos.create": Call(
        method="videos.create",
        summary="Create a video",
        description='Starts a task that makes a video. model decides which other fields there are and what it costs.\n\nWith model "minimax-h3": prompt (required), images, reference_images, reference_videos, reference_audios, duration, aspect_ratio, resolution. A video of MiniMax H3. Frames in images exclude everything in reference_images, reference_videos and reference_audios.\n\nWith model "minimax-h3-fast": prompt (required), images, reference_images, reference_videos, reference_audios, duration, aspect_ratio, resolution. A video of MiniMax H3 under the name of its quick offer. Frames in images exclude everything in reference_images, reference_videos and reference_audios.\n\nWith model "minimax-h3-normal": prompt (required), images, reference_images, reference_videos, duration, aspect_ratio, resolution, seed. A video of MiniMax H3 at half the price and slower, always with sound. Frames in images exclude references.\n\nWith model "grok-imagine-video-1.5": prompt (required), images, reference_images, duration, aspect_ratio, resolution. A video of Grok Imagine Video 1.5. A first frame in images excludes reference_images and aspect_ratio.\n\nWith model "seedance-2": prompt (required), images, reference_images, reference_videos, reference_audios, duration, aspect_ratio, resolution, generate_audio. A video of Seedance 2. Frames in images exclude everything in reference_images, reference_videos and reference_audios.\n\nWith model "seedance-2-fast": prompt (required), images, reference_images, reference_videos, reference_audios, duration, aspect_ratio, resolution, generate_audio. A video of Seedance 2 Fast. Frames in images exclude everything in reference_images, reference_videos and reference_audios.\n\nWith model "seedance-2-mini": prompt (required), images, reference_images, reference_videos, reference_audios, duration, aspect_ratio, resolution. A video of Seedance 2 Mini: cheap, and without sound of its own. Frames in images exclude everything in reference_images, reference_videos and reference_audios.\n\nWith model "veo-3.1": prompt (required), images, aspect_ratio, resolution, quality, watermark, enable_translation, reference_images. As Veo31TextOrFrameVideoRequest: model (required), prompt (required), images, aspect_ratio, resolution, quality, watermark, enable_translation. A video of Veo 3.1 from text, or from text and frames.\n\nAs Veo31ReferenceVideoRequest: model (required), prompt (required), reference_images (required), aspect_ratio, resolution, quality, watermark, enable_translation. A video of Veo 3.1 from reference pictures.\n\nA video of Veo 3.1, always 8 seconds long: from text and frames, or from reference pictures.\n\nWith model "seedance-2.5": prompt (required), images, reference_images, reference_videos, reference_audios, duration, aspect_ratio, resolution, generate_audio, seed. A video of Seedance 2.5. Frames in images exclude everything in reference_images, reference_videos and reference_audios.\n\nWith model "kling-3": prompt (required), images, duration, aspect_ratio, resolution, sound, multi_shots, multi_prompt, elements. A video of Kling 3. With multi_shots it takes a single first frame, needs multi_prompt and has sound if nothing else is said.\n\nWith model "kling-2.6-motion-control": prompt, images (required), reference_videos (required), resolution, character_orientation. A video of Kling 2.6 in which the character of a picture moves as in a video. Both files must be uploads of the account: a picture of at most 10 MB, and a video of at most 100 MB, 3 to 30 seconds. The length of that video is billed, by the second.\n\nWith model "kling-3-motion-control": prompt, images (required), reference_videos (required), resolution, character_orientation, background_source. A video of Kling 3 in which the character of a picture moves as in a video. Both files must be uploads of the account, more than 340 pixels wide and high, with a shape from 2:5 to 5:2: a picture of at most 10 MB, and a video of at most 100 MB, 3 to 30 seconds. The length of that video is billed, by the second.\n\nWith model "wan-3.0": prompt (required), images, reference_videos, reference_audios, duration, aspect_ratio, resolution. A video of Wan 3.0.\n\nWith model "wan-3.0-prime": prompt (required), images, reference_videos, reference_audios, duration, aspect_ratio, resolution. A video of Wan 3.0 Prime.\n\nWith model "happyhorse-1.0": prompt (required), images (required), duration, aspect_ratio, resolution. A video of HappyHorse 1.0, from pictures only.\n\nWith model "happyhorse-1.1": prompt (required), images (required), duration, aspect_ratio, resolution. A video of HappyHorse 1.1, from pictures only.\n\nWith model "minimax-h3-max": prompt (required), images, duration, resolution, seed. A video of MiniMax H3 Max, from text, from a first frame, or from the first and the last.\n\nWith model "minimax-h3-max-turbo": prompt (required), images, duration, resolution, seed. A video of MiniMax H3 Max Turbo: as H3 Max, quicker and at half the price.',
        idempotency="optional",
        fields=(
            Field(
                name="model",
                kind="string",
                choices=(
                    "minimax-h3",
                    "minimax-h3-fast",
                    "minimax-h3-normal",
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
                ),
                required=True,
                help="",
            ),
            Field(
                name="prompt",
                kind="string",
                max_length=5000,
                help="A description of the video. Depends on model.",
            ),
            Field(
                name="images",
                kind="string",
                pattern="^https://",
                many=True,
                min_items=1,
                max_items=10,
                upload=True,
                help="Public HTTPS URLs of the pictures. Depends on model.",
            ),
            Field(
                name="reference_images",
                kind="string",
                pattern="^https://",
                many=True,
                min_items=1,
                max_items=30,
                upload=True,
                help="Public HTTPS URLs of pictures that the video refers to. Depends on model.",
            ),
            Field(
                name="reference_videos",
                kind="string",
                pattern="^https://",
                many=True,
                min_items=1,
                max_items=10,
                upload=True,
                help="Public HTTPS URLs of videos that the video refers to. Depends on model.",
            ),
            Field(
                name="reference_audios",
                kind="string",
                pattern="^https://",
                many=True,
                min_items=1,
                max_items=10,
                upload=True,
                help="Public HTTPS URLs of sounds that the video refers to. Depends on model.",
            ),
            Field(
                name="duration",
                kind="integer",
                minimum=1,
                help="Length of the video in seconds. Depends on model.",
            ),
            Field(
                name="aspect_ratio",
                kind="string",
                choices=(
                    "adaptive",
                    "21:9",
                    "16:9",
                    "4:3",
                    "1:1",
                    "3:4",
                    "9:16",
                    "3:2",
                    "2:3",
                    "auto",
                ),
                help="Shape of the video. Depends on model.",
            ),
            Field(
                name="resolution",
                kind="string",
                choices=(
                    "768P",
                    "2K",
                    "480p",
                    "768p",
                    "1080p",
                    "720p",
                    "4k",
                    "4K",
                    "std",
                    "pro",
                    "480P",
                ),
                help="Size of the video. Depends on model.",
            ),
            Field(
                name="seed",
                kind="integer",
                minimum=-1,
                help="The seed of the randomness; -1 draws it. Depends on model.",
            ),
            Field(
                name="generate_audio",
                kind="boolean",
                help='True for a video with sound. Only with model "seedance-2", "seedance-2-fast" or "seedance-2.5". The server\'s default is True.',
            ),
            Field(
                name="quality",
                kind="string",
                choices=("Quality", "Fast", "Lite"),
                help='Rendering quality; decides what it costs. As Veo31TextOrFrameVideoRequest: One of "Quality", "Fast", "Lite". The server\'s default is "Quality". As Veo31ReferenceVideoRequest: One of "Fast", "Lite". The server\'s default is "Fast". Depends on model.',
            ),
            Field(
                name="watermark",
                kind="string",
                help='Text of a watermark. Only with model "veo-3.1".',
            ),
            Field(
                name="enable_translation",
                kind="boolean",
                help='True if the prompt may be translated first. Only with model "veo-3.1".',
            ),
            Field(
                name="sound",
                kind="boolean",
                help='True for a video with sound. Only with model "kling-3".',
            ),
            Field(
                name="multi_shots",
                kind="boolean",
                help='True for a video of several shots. Only with model "kling-3". The server\'s default is False.',
            ),
            Field(
                name="multi_prompt",
                kind="json",
                many=True,
                min_items=1,
                max_items=5,
                help='The shots, if there are several. Only with model "kling-3". 1 to 5 items.',
            ),
            Field(
                name="elements",
                kind="json",
                many=True,
                max_items=3,
                help='Persons and things that the prompt names. Only with model "kling-3". At most 3 items.',
            ),
            Field(
                name="character_orientation",
                kind="string",
                choices=("image", "video"),
                help="The looks of the character: those in the picture (at most 10 seconds of motion) or in the video (at most 30). Depends on model.",
            ),
            Field(
                name="background_source",
                kind="string",
                choices=("input_video", "input_image"),
                help='The background that is kept. Only with model "kling-3-motion-control". The server\'s default is "input_video".',
            ),
        ),
    ),
    "effects.create": Call(
        method="effects.create",
        summary="Create a picture or a video with an effect",
        description="Starts a task that turns pictures into a picture or a video. The version of the effect fixes how many pictures it takes, of which types, and the size and length of what it makes: read the effect first.\n\nSend an idempotency key: the same call with the same key answers the accepted task, without checking the URLs again. After a failure that is certain, everything is refunded.",
        idempotency="optional",
        fields=(
            Field(
                name="effect_id",
                kind="string",
                required=True,
                help="Id of the effect.",
            ),
            Field(
                name="effect_version",
                kind="integer",
                minimum=1,
                help="Version of the effect; left out, the present one. At least 1.",
            ),
            Field(
                name="images",
                kind="string",
                many=True,
                min_items=1,
                max_items=7,
                required=True,
                upload=True,
                help="Public HTTPS URLs of the pictures, in the order that the effect asks for. 1 to 7 items.",
            ),
            Field(
                name="options",
                kind="json",
                help="Settings; only those that the effect offers.",
            ),
        ),
    ),
    "music_video.create": Call(
        method="music_video.create",
        summary="Create a music video",
        description='Starts a video of pictures over a song. The song\'s length decides the length of the video and what it costs.\n\nWithout mv_tier or with standard it is the video of earlier versions: one to seven pictures and 10 to 180 seconds. With premium it is 10 to 300 seconds of a song with vocals, in one of four modes, at 720p.\n\nWith compose_mode: manual a standard task stops at storyboard_ready or requires_action, so that shots can be looked at and edited before the video is composed. The video of a single shot is kept only once it was asked for or the shot was edited.\n\nShapes of URLs, lengths of texts, combinations of fields and the length of the song are checked at once; a URL whose file is missing fails the task later.\n\nWith mv_tier "standard": images (required), audio_url (required), prompt, language, resolution, quality, style, aspect_ratio, lip_sync, lip_ref_url, add_subtitle, subtitle_color, srt_url, duration, compose_mode. A standard music video: one to seven pictures over 10 to 180 seconds of a song.\n\nWith mv_tier "premium": mv_mode (required), audio_url (required), prompt, resolution, style, aspect_ratio, add_subtitle, subtitle_color, duration, images, lip_ref_urls. With mv_mode "sing": mv_tier (required), audio_url (required), prompt, resolution, style, aspect_ratio, add_subtitle, subtitle_color, duration, images, lip_ref_urls (required). The fields of all modes of premium music videos.\n\nA premium music video of a face that sings.\n\nWith mv_mode "sing_perform": mv_tier (required), audio_url (required), prompt, resolution, style, aspect_ratio, add_subtitle, subtitle_color, duration, images, lip_ref_urls (required). The fields of all modes of premium music videos.\n\nA premium music video of a face that sings and performs.\n\nWith mv_mode "dance": mv_tier (required), audio_url (required), prompt, resolution, style, aspect_ratio, add_subtitle, subtitle_color, duration, images (required). The fields of all modes of premium music videos.\n\nA premium music video of dancing in six scenes.\n\nWith mv_mode "perform": mv_tier (required), audio_url (required), prompt, resolution, style, aspect_ratio, add_subtitle, subtitle_color, duration, images (required). The fields of all modes of premium music videos.\n\nA premium music video of a performance in six scenes.\n\nA premium music video, by mode.',
        idempotency="optional",
        fields=(
            Field(
                name="mv_tier",
                kind="string",
                choices=("standard", "premium"),
                help="",
            ),
            Field(
                name="images",
                kind="string",
                many=True,
                max_items=7,
                upload=True,
                help="Public HTTPS URLs of the pictures: PNG, JPEG or WebP, at most 50 MB each, aspect ratio between 1:4 and 4:1. Depends on mv_tier.",
            ),
            Field(
                name="audio_url",
                kind="string",
                required=True,
                upload=True,
                help="Public HTTPS URL of the song, MP3, WAV, AAC or M4A, 10 to 180 seconds and at most 50 MB. Depends on mv_tier.",
            ),
            Field(
                name="prompt",
                kind="string",
                max_length=3000,
                help="A description of the video. At most 3000 characters.",
            ),
            Field(
                name="language",
                kind="string",
                choices=("en", "zh"),
                help='Language of the output. Only with mv_tier "standard".',
            ),
            Field(
                name="resolution",
                kind="string",
                choices=("540p", "720p", "1080p"),
                help="Size of the video. Depends on mv_tier.",
            ),
            Field(
                name="quality",
                kind="string",
                choices=("standard", "high"),
                help='Rendering quality. High quality cannot be had at 540p. Only with mv_tier "standard". The server\'s default is "standard".',
            ),
            Field(
                name="style",
                kind="string",
                max_length=200,
                help="Visual style in free words. At most 200 characters.",
            ),
            Field(
                name="aspect_ratio",
                kind="string",
                choices=("1:1", "16:9", "9:16", "4:3", "3:4"),
                help="Shape of the video.",
            ),
            Field(
                name="lip_sync",
                kind="boolean",
                help="True to move the lips to the vocals, of the face in lip_ref_url. Cannot be had at 540p. Depends on mv_tier.",
            ),
            Field(
                name="lip_ref_url",
                kind="string",
                upload=True,
                help='Public HTTPS URL of a front-facing close-up of the face that sings. Only with mv_tier "standard".',
            ),
            Field(
                name="add_subtitle",
                kind="boolean",
                help="True to show the lyrics. Depends on mv_tier.",
            ),
            Field(
                name="subtitle_color",
                kind="string",
                pattern="^#[0-9A-Fa-f]{6}$",
                help="Colour of the subtitles, red, green and blue in hexadecimal. Pattern ^#[0-9A-Fa-f]{6}$.",
            ),
            Field(
                name="srt_url",
                kind="string",
                upload=True,
                help='Public HTTPS URL of the subtitles, a .srt file. Only with mv_tier "standard".',
            ),
            Field(
                name="duration",
                kind="integer",
                minimum=10,
                maximum=300,
                help="Length in seconds to bill if the length of the audio cannot be detected; nothing else. Depends on mv_tier.",
            ),
            Field(
                name="compose_mode",
                kind="string",
                choices=("auto", "manual"),
                help='The way to the finished video, by itself or after compose. Only with mv_tier "standard". The server\'s default is "auto".',
            ),
            Field(
                name="mv_mode",
                kind="string",
                choices=("sing", "sing_perform", "dance", "perform"),
                help="The action in the video: sing and sing_perform need faces, dance and perform exactly six pictures. Depends on mv_tier.",
            ),
            Field(
                name="lip_ref_urls",
                kind="string",
                many=True,
                min_items=1,
                max_items=2,
                upload=True,
                help='Public HTTPS URLs of front-facing pictures of the faces that sing. Only with mv_mode "sing" or "sing_perform", where it is required. Depends on mv_tier.',
            ),
        ),
    ),
    "music_video.shots.edit": Call(
        method="music_video.shots.edit",
        summary="Edit a shot",
        description="Makes one shot of a storyboard anew. Costs what the tier of the task and the length of the shot ask for; quality, size and length stay as they were. The task goes to editing and comes back to storyboard_ready or requires_action; the finished video changes only with the next compose. A call repeated with its key is charged once.",
        idempotency="optional",
        fields=(
            Field(
                name="prompt",
                kind="string",
                max_length=3000,
                required=True,
                help="A description of the shot. At most 3000 characters.",
            ),
            Field(
                name="images",
                kind="string",
                many=True,
                max_items=6,
                upload=True,
                help="Public HTTPS URLs of other pictures, for premium tasks only; a standard task refuses the field. 0 to 6 items.",
            ),
        ),
    ),
    "music_video.compose": Call(
        method="music_video.compose",
        summary="Compose the video",
        description="Joins shots of a storyboard to the finished video, in the order given. Costs 1 dollar; a call repeated with its key is charged once.",
        idempotency="optional",
        fields=(
            Field(
                name="shot_ids",
                kind="string",
                many=True,
                min_items=1,
                required=True,
                help="Ids of the shots, in the order in which they are shown. At least 1 item.",
            ),
        ),
    ),
    "ecommerce_video.create": Call(
        method="ecommerce_video.create",
        summary="Create an ecommerce video",
        description="Starts an advertising video of a product in 1080p. Its duration decides what it costs.",
        idempotency="optional",
        fields=(
            Field(
                name="images",
                kind="string",
                many=True,
                min_items=1,
                max_items=7,
                required=True,
                upload=True,
                help="Public HTTPS URLs of pictures of the product, PNG, JPEG or WebP, the most important one first. 1 to 7 items.",
            ),
            Field(
                name="duration",
                kind="integer",
                minimum=10,
                maximum=60,
                required=True,
                help="Length of the video in seconds; decides what it costs. 10 to 60.",
            ),
            Field(
                name="prompt",
                kind="string",
                max_length=2000,
                help="The story of the video. At most 2000 characters.",
            ),
            Field(
                name="aspect_ratio",
                kind="string",
                choices=("16:9", "9:16", "1:1"),
                help="Shape of the video.",
            ),
            Field(
                name="language",
                kind="string",
                choices=("en", "zh"),
                help="Language of what is spoken.",
            ),
        ),
    ),
    "video_analysis.create": Call(
        method="video_analysis.create",
        summary="Analyse a video",
        description="Starts a task that answers a question about a video: an MP4 or MOV that the account uploaded. The text is in output.text.\n\nDollars for a million tokens in and out: 0.36 and 1.60 with standard, 0.72 and 5.00 with deep. What the length of the video and the longest answer may cost is reserved, what was used is settled, rounded up to the cent.",
        idempotency="optional",
        fields=(
            Field(
                name="video_url",
                kind="string",
                required=True,
                upload=True,
                help="URL of the video, an upload of the account, of at most 600 seconds.",
            ),
            Field(
                name="prompt",
                kind="string",
                min_length=1,
                max_length=12000,
                required=True,
                help="The question. 1 to 12000 characters.",
            ),
            Field(
                name="analysis_depth",
                kind="string",
                choices=("standard", "deep"),
                help='The amount of thought: standard is cheap, deep reasons more. The server\'s default is "standard".',
            ),
            Field(
                name="max_output_tokens",
                kind="integer",
                minimum=256,
                maximum=8192,
                help="Tokens that the answer may have; what the model thinks besides may count beyond it, never beyond the reservation. 256 to 8192, the server's default is 2048.",
            ),
        ),
    ),
    "responses.create": Call(
        method="responses.create",
        summary="Create a response (OpenAI Responses)",
        description="Asks a text model as OpenAI's Responses API does: the way to take for reasoning, tools, structured output and streams. Fields other than model are those of that API; unknown ones are ignored.",
        idempotency="undeclared",
        fields=(
            Field(
                name="model",
                kind="string",
                required=True,
                help="Name of a text model; listTextModels has those of the key.",
            ),
            Field(
                name="stream",
                kind="boolean",
                help="True for an answer as a stream of events.",
            ),
        ),
    ),
    "chat.completions.create": Call(
        method="chat.completions.create",
        summary="Create a chat completion (OpenAI)",
        description="Asks a text model as OpenAI's Chat Completions API does. Fields other than model are those of that API; unknown ones are ignored.",
        idempotency="undeclared",
        fields=(
            Field(
                name="model",
                kind="string",
                required=True,
                help="Name of a text model; listTextModels has those of the key.",
            ),
            Field(
                name="stream",
                kind="boolean",
                help="True for an answer as a stream of events.",
            ),
        ),
    ),
    "messages.create": Call(
        method="messages.create",
        summary="Create a message (Anthropic)",
        description="Asks a text model as Anthropic's Messages API does. Fields other than model are those of that API, and so are errors; unknown fields are ignored.",
        idempotency="undeclared",
        fields=(
            Field(
                name="model",
                kind="string",
                required=True,
                help="Name of a text model; listTextModels has those of the key.",
            ),
            Field(
                name="stream",
                kind="boolean",
                help="True for an answer as a stream of events.",
            ),
        ),
    ),
    "decisions.create": Call(
        method="decisions.create",
        summary="Decide questions about a state",
        description="Asks a model to decide questions about a state; the answers are typed and come at once. The state is billed once for all questions, by the tokens that go in. The same as running the capability model:jev-1.13 or model:jev-1.13-free.",
        idempotency="undeclared",
        fields=(
            Field(
                name="model",
                kind="string",
                help='The model that decides, such as jev-1.13 or jev-1.13-free. The server\'s default is "jev-1.13".',
            ),
            Field(
                name="state",
                kind="json",
                required=True,
                help="The subject of the questions.",
            ),
            Field(
                name="questions",
                kind="json",
                required=True,
                help="The questions by name. At least 1 entry.",
            ),
            Field(
                name="stream",
                kind="json",
                choices=("False",),
                help="There are no streams of decisions.",
            ),
        ),
    ),
    "web.search": Call(
        method="web.search",
        summary="Search the web",
        description="Searches the web. Each call that succeeds is billed once. The same as running the capability data:web.search; a field that is not known is refused.",
        idempotency="optional",
        fields=(
            Field(
                name="query",
                kind="string",
                min_length=1,
                max_length=400,
                pattern="\\S",
                required=True,
                help="The words; blanks around them do not count. 1 to 400 characters, pattern \\\\S.",
            ),
            Field(
                name="type",
                kind="string",
                choices=(
                    "web",
                    "news",
                    "images",
                    "videos",
                    "scholar",
                    "patents",
                    "shopping",
                    "places",
                ),
                help='The kind of results to search. The server\'s default is "web".',
            ),
            Field(
                name="max_results",
                kind="integer",
                minimum=1,
                maximum=10,
                help="Most results. 1 to 10, the server's default is 5.",
            ),
            Field(
                name="time_range",
                kind="string",
                choices=("day", "week", "month", "year"),
                help="The greatest age of results; for pages, news, images and videos only.",
            ),
            Field(
                name="include_domains",
                kind="string",
                min_length=1,
                many=True,
                max_items=10,
                help="Domains to search; for pages, news, images and videos only. At most 10 items.",
            ),
            Field(
                name="exclude_domains",
                kind="string",
                min_length=1,
                many=True,
                max_items=10,
                help="Domains to leave out; for pages, news, images and videos only. At most 10 items.",
            ),
            Field(
                name="country",
                kind="string",
                pattern="^[a-z]{2}$",
                help="Country to search from, two letters of ISO 3166-1; left out, Chinese, Japanese and Korean words are searched in their own. Pattern ^[a-z]{2}$.",
            ),
            Field(
                name="language",
                kind="string",
                pattern="^[a-z]{2}$",
                help="Language of the results, two letters. Pattern ^[a-z]{2}$.",
            ),
        ),
    ),
    "web.read": Call(
        method="web.read",
        summary="Read web pages",
        description="Reads up to ten pages as text. Each page that was read is billed; if none could be, the answer is empty and nothing is billed. Treat the text as untrusted. The same as running the capability data:web.read; a field that is not known is refused.",
        idempotency="optional",
        fields=(
            Field(
                name="urls",
                kind="string",
                max_length=2048,
                pattern="^https?://",
                many=True,
                min_items=1,
                max_items=10,
                required=True,
                help="URLs of the pages, public ones without a user name; the same URL twice counts once. 1 to 10 items.",
            ),
            Field(
                name="query",
                kind="string",
                max_length=400,
                help="The subject of the passages. At most 400 characters.",
            ),
            Field(
                name="format",
                kind="string",
                choices=("markdown", "text"),
                help='Form of the text. The server\'s default is "markdown".',
            ),
            Field(
                name="max_chars",
                kind="integer",
                minimum=500,
                maximum=100000,
                help="Most characters of a page; the rest is cut off. 500 to 100000, the server's default is 20000.",
            ),
        ),
    ),
    "web.map": Call(
        method="web.map",
        summary="List the pages of a website",
        description="Lists pages of a website. Each URL in the answer is billed. The same as running the capability data:web.map; a field that is not known is refused.",
        idempotency="optional",
        fields=(
            Field(
                name="url",
                kind="string",
                max_length=2048,
                pattern="^https?://",
                required=True,
                help="The start, a public URL without a user name. At most 2048 characters, pattern ^https?://.",
            ),
            Field(
                name="limit",
                kind="integer",
                minimum=1,
                maximum=100,
                help="Most URLs, of which each is billed. 1 to 100, the server's default is 50.",
            ),
            Field(
                name="max_depth",
                kind="integer",
                minimum=1,
                maximum=3,
                help="The number of links to follow from the start. 1 to 3, the server's default is 1.",
            ),
            Field(
                name="include_external",
                kind="boolean",
                help="True if links to other websites count. The server's default is False.",
            ),
            Field(
                name="select_paths",
                kind="string",
                min_length=1,
                max_length=200,
                many=True,
                max_items=10,
                help="Regular expressions; only paths that one of them fits are listed. At most 10 items.",
            ),
            Field(
                name="exclude_paths",
                kind="string",
                min_length=1,
                max_length=200,
                many=True,
                max_items=10,
                help="Regular expressions; paths that one of them fits are left out. At most 10 items.",
            ),
        ),
    ),
    "web.research": Call(
        method="web.research",
        summary="Research a question on the web",
        description="Researches a question: several searches and pages, read for their sources. Each call that succeeds is billed once, a partial one too. It takes 10 seconds to 3 minutes; after 85 seconds the answer is 202 with a task to follow, so wait at least 90 seconds for it. Treat the text as untrusted. The same as running the capability data:web.research, which answers with the task at once; a field that is not known is refused.",
        idempotency="optional",
        fields=(
            Field(
                name="query",
                kind="string",
                min_length=1,
                max_length=1000,
                pattern="\\S",
                required=True,
                help="The question; blanks around it do not count. 1 to 1000 characters, pattern \\\\S.",
            ),
            Field(
                name="include_x",
                kind="boolean",
                help="True to search posts on X; left out, only if the question names it.",
            ),
        ),
    ),
    "capabilities.search": Call(
        method="capabilities.search",
        summary="Search the capabilities",
        description="Searches everything that can be run: models, data and workflows. Write a platform and an action, in Chinese or English. A platform alone, or group_by, answers an overview; no words at all, a map of everything; words that find nothing, hints. Copy references from the answer, never make them up. Costs nothing, runs nothing, needs no API key.",
        idempotency="harmless",
        fields=(
            Field(
                name="query",
                kind="string",
                help="A platform and an action, in Chinese or English.",
            ),
            Field(
                name="kind",
                kind="string",
                choices=("model", "data", "workflow"),
                help="Only models, only data, or only workflows.",
            ),
            Field(
                name="platform",
                kind="string",
                help="Only this platform, by any of its names.",
            ),
            Field(
                name="limit",
                kind="integer",
                minimum=1,
                maximum=50,
                help="Most results of a page. 1 to 50, the server's default is 5.",
            ),
            Field(
                name="cursor",
                kind="string",
                help="The beginning of the page: next_cursor of the page before.",
            ),
            Field(
                name="view",
                kind="string",
                choices=("compact", "full"),
                help='The detail of each result. The server\'s default is "compact".',
            ),
            Field(
                name="group_by",
                kind="string",
                help='Answer groups in place of results. Always "function".',
            ),
        ),
    ),
    "capabilities.inspect": Call(
        method="capabilities.inspect",
        summary="Inspect a capability",
        description="Answers everything about one capability, and the call that runs it with blanks to fill in. Costs nothing and needs no API key.",
        idempotency="harmless",
        fields=(
            Field(
                name="reference",
                kind="string",
                pattern="^(model|data|workflow):.+$",
                required=True,
                help="Reference of the capability, as a search answered it. Pattern ^(model|data|workflow):.+$.",
            ),
        ),
    ),
    "capabilities.run": Call(
        method="capabilities.run",
        summary="Run a capability",
        description="Runs a capability at the price that was inspected, asks how a run is going, or fetches a result again. Data, text and decisions answer at once (200); pictures, videos, workflows and web research answer a task (201): ask with operation: status until it has ended. A research that fails costs nothing, and neither does a result that is fetched within an hour.\n\nUnknown fields of input are refused. To be safe to repeat, send idempotency_key, or the header Idempotency-Key.",
        idempotency="optional",
        fields=(
            Field(
                name="reference",
                kind="string",
                pattern="^(model|data|workflow):.+$",
                required=True,
                help="Reference of the capability, as a search answered it. Pattern ^(model|data|workflow):.+$.",
            ),
            Field(
                name="operation",
                kind="string",
                choices=("start", "status", "result"),
                help='Run it, ask how a run is going (task_id), or fetch a result again (request_id). The server\'s default is "start".',
            ),
            Field(
                name="input",
                kind="map",
                help="Input of a run, as the capability's input_schema has it.",
            ),
            Field(
                name="task_id",
                kind="string",
                help="Id of the task to ask about.",
            ),
            Field(
                name="request_id",
                kind="string",
                help="Id of the run whose result to fetch.",
            ),
            Field(
                name="view",
                kind="string",
                choices=("full", "preview"),
                help="Everything, which is what HTTP gets if nothing is said, or the start of the main list as items, long texts cut off.",
            ),
            Field(
                name="max_items",
                kind="integer",
                minimum=1,
                maximum=50,
                help="Most items of a preview; 10 if nothing is said. 1 to 50.",
            ),
            Field(
                name="fields",
                kind="string",
                many=True,
                help="Paths to keep, such as items[].title; all others are left out.",
            ),
            Field(
                name="idempotency_key",
                kind="string",
                max_length=255,
                help="A name for this run, chosen by the caller; runs with the same key and body are one run. At most 255 characters.",
            ),
        ),
    ),
    "social_data.call": Call(
        method="social_data.call",
        summary="Call an action on social data",
        description="Calls an action on social data. Parameters are plain values, or an object for actions that send one.",
        idempotency="undeclared",
        fields=(
            Field(
                name="action",
                kind="string",
                pattern="^[a-z0-9]+(?:[._-][a-z0-9]+)+$",
                required=True,
                help="Id of the action, from the catalogue of social data. Pattern ^[a-z0-9]+(?:[._-][a-z0-9]+)+$.",
            ),
            Field(
                name="params",
                kind="map",
                help="Parameters of the action.",
            ),
        ),
    ),
    "webhooks.create": Call(
        method="webhooks.create",
        summary="Create a webhook endpoint",
        description="Registers a URL that is told when a task ends. This answer is the only one that holds the whole secret: store it now; later only the account's owner sees it, in the dashboard.",
        idempotency="undeclared",
        fields=(
            Field(
                name="url",
                kind="string",
                required=True,
                help="The address for events: a public HTTPS URL, not of localhost or a private network.",
            ),
            Field(
                name="description",
                kind="string",
                help="A note for people.",
            ),
            Field(
                name="events",
                kind="string",
                choices=("task.succeeded", "task.failed"),
                many=True,
                help="The events to send; left out, both.",
            ),
        ),
    ),
    "webhooks.update": Call(
        method="webhooks.update",
        summary="Update a webhook endpoint",
        description="Changes the fields that are given and leaves the others as they are. The answer's secret is masked.",
        idempotency="undeclared",
        fields=(
            Field(
                name="url",
                kind="string",
                help="The address for events: a public HTTPS URL, not of localhost or a private network.",
            ),
            Field(
                name="description",
                kind="string",
                help="A note for people.",
            ),
            Field(
                name="status",
                kind="string",
                choices=("active", "disabled"),
                help="The state; a disabled endpoint gets no events.",
            ),
            Field(
                name="events",
                kind="string",
                choices=("task.succeeded", "task.failed"),
                many=True,
                help="The events to send.",
            ),
        ),
    ),
    "realtime.sessions.create": Call(
        method="realtime.sessions.create",
        summary="Create a realtime session",
        description="Opens a session that a browser joins with the client_secret of the answer, the one secret that may go to a browser. Sent again with the same key and body, the call answers the same session with the same secret, and reserves nothing again. The session is billed in full at its first accepted heartbeat, which follows the first picture; one that ends before it is refunded in full.",
        idempotency="required",
        fields=(
            Field(
                name="max_duration_seconds",
                kind="integer",
                choices=("15", "60", "300"),
                required=True,
                help="Longest duration of the session in seconds; decides what it costs.",
            ),
            Field(
                name="allowed_origins",
                kind="string",
                pattern="^(https://[A-Za-z0-9.-]+(?::[0-9]+)?|http://(?:localhost|127\\\\.0\\\\.0\\\\.1|\\\\[::1\\\\])(?::[0-9]+)?)$",
                many=True,
                min_items=1,
                max_items=10,
                required=True,
                help="Exact origins of the pages that may join: HTTPS, or HTTP of the own machine. 1 to 10 items.",
            ),
            Field(
                name="metadata",
                kind="map",
                max_items=20,
                help="Notes of your own, at most 20; keys of at most 64 and values of at most 256 characters. At most 20 entries.",
            ),
        ),
    ),
    "gemini.generate_content": Call(
        method="gemini.generate_content",
        summary="Generate content (Gemini)",
        description="Asks a text model as Gemini's API does, at once or as a stream. The fields of the body are those of that API. The key is taken off before the call goes on.",
        idempotency="undeclared",
        fields=(
            Field(
                name="contents",
                kind="json",
                many=True,
                required=True,
                help="The conversation so far, oldest first.",
            ),
        ),
    ),
}
"""Every call with a JSON body, by its place in the client."""
