"""The arguments of the contract's calls, as data from which command line options are built.

Generated from spec 2026-07-31, do not edit.
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


PACKAGE_VERSION: Final = "0.3.0"
"""The version of this package."""

SPEC_VERSION: Final = "2026-07-31"
"""The date of the contract."""

BASE_URL: Final = "https://api.beatapi.io"
"""The URL of the API."""

CALLS: Final[dict[str, Call]] = {
    "music_video.create": Call(
        method="music_video.create",
        summary="Create a music video",
        description="Starts a video of one to seven pictures over a song. The song's length decides the length of the video and what it costs.\n\nCredits for a second of video, standard quality: 4 at 540p, 5 at 720p, 6 at 1080p, and 2 more with lip_sync. High quality: 16 at 720p, 18 at 1080p.\n\nWith compose_mode: manual the task stops at storyboard_ready or requires_action, so that shots can be looked at and edited before the video is composed.",
        idempotency="undeclared",
        fields=(
            Field(
                name="images",
                kind="string",
                many=True,
                min_items=1,
                max_items=7,
                required=True,
                upload=True,
                help="Public HTTPS URLs of the pictures: PNG, JPEG or WebP, at most 50 MB each, aspect ratio between 1:4 and 4:1. 1 to 7 items.",
            ),
            Field(
                name="audio_url",
                kind="string",
                required=True,
                upload=True,
                help="Public HTTPS URL of the song, MP3, WAV, AAC or M4A, 10 to 180 seconds and at most 50 MB.",
            ),
            Field(
                name="prompt",
                kind="string",
                max_length=3000,
                help="What the video should show. At most 3000 characters.",
            ),
            Field(
                name="language",
                kind="string",
                choices=("en", "zh"),
                help="Language of the output.",
            ),
            Field(
                name="resolution",
                kind="string",
                choices=("540p", "720p", "1080p"),
                help='Size of the video. The server\'s default is "720p".',
            ),
            Field(
                name="quality",
                kind="string",
                choices=("standard", "high"),
                help='Rendering quality. High quality cannot be had at 540p. The server\'s default is "standard".',
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
                help="Whether lips move to the vocals. Cannot be had at 540p.",
            ),
            Field(
                name="lip_ref_url",
                kind="string",
                upload=True,
                help="Public HTTPS URL of a front-facing close-up of the face that sings.",
            ),
            Field(
                name="add_subtitle",
                kind="boolean",
                help="Whether the lyrics are shown.",
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
                help="Public HTTPS URL of the subtitles, a .srt file.",
            ),
            Field(
                name="duration",
                kind="integer",
                minimum=10,
                maximum=180,
                help="Length in seconds to bill if the length of the audio cannot be detected; nothing else. 10 to 180.",
            ),
            Field(
                name="compose_mode",
                kind="string",
                choices=("auto", "manual"),
                help='Whether the task goes on to the finished video by itself or waits for compose. The server\'s default is "auto".',
            ),
        ),
    ),
    "music_video.shots.edit": Call(
        method="music_video.shots.edit",
        summary="Edit a shot",
        description="Makes one shot of a storyboard anew. Costs the credits of a second of video at the asked resolution and quality, times the length of the shot. The task goes to editing and comes back to storyboard_ready or requires_action.",
        idempotency="undeclared",
        fields=(
            Field(
                name="prompt",
                kind="string",
                max_length=3000,
                required=True,
                help="What the shot should show. At most 3000 characters.",
            ),
            Field(
                name="duration",
                kind="integer",
                minimum=1,
                maximum=180,
                help="Length of the shot in seconds. 1 to 180, the server's default is 5.",
            ),
            Field(
                name="quality",
                kind="string",
                choices=("standard", "high"),
                help='Rendering quality. High quality cannot be had at 540p. The server\'s default is "standard".',
            ),
            Field(
                name="resolution",
                kind="string",
                choices=("540p", "720p", "1080p"),
                help='Size of the video. The server\'s default is "720p".',
            ),
        ),
    ),
    "music_video.compose": Call(
        method="music_video.compose",
        summary="Compose the video",
        description="Joins shots of a storyboard to the finished video, in the order given. Costs 1 credit.",
        idempotency="undeclared",
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
        description="Starts an advertising video of a product in 1080p. Costs 15 credits for each second of the asked duration.",
        idempotency="undeclared",
        fields=(
            Field(
                name="images",
                kind="string",
                many=True,
                min_items=1,
                max_items=7,
                required=True,
                upload=True,
                help="Public HTTPS URLs of pictures of the product. 1 to 7 items.",
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
                help="What the video should tell. At most 2000 characters.",
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
                help="Language of the output.",
            ),
        ),
    ),
    "webhooks.create": Call(
        method="webhooks.create",
        summary="Create a webhook endpoint",
        description="Registers a URL that is told when a task ends. This answer is the only one that holds the whole secret: store it now.",
        idempotency="undeclared",
        fields=(
            Field(
                name="url",
                kind="string",
                required=True,
                help="Where events are sent.",
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
                help="The events to send.",
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
                help="Where events are sent.",
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
                help="Whether events are sent at all.",
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
        description="Opens a session that a browser joins with the client_secret of the answer, the one secret that may go to a browser. Sent again with the same key and body, the call answers the same session with the same secret. The session is billed in full at its first accepted heartbeat; one that ends before it is refunded in full.",
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
                many=True,
                min_items=1,
                max_items=10,
                required=True,
                help="Exact origins of the pages that may join. 1 to 10 items.",
            ),
            Field(
                name="metadata",
                kind="map",
                max_items=20,
                help="Notes of your own, at most 20; keys of at most 64 and values of at most 256 characters. At most 20 entries.",
            ),
        ),
    ),
}
"""Every call with a JSON body, by its place in the client."""
