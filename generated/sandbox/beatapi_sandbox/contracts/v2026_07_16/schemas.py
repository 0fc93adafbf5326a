"""Every schema of the contract, with its limits, as pydantic models.

Generated from spec 2026-07-16, do not edit.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel


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
            "processing_unavailable",
            "processing_failed",
            "processing_timeout",
            "result_transfer_failed",
            "invalid_signature",
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


class MediaItem(BaseModel):
    """
    One file that was made.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    type: Annotated[Literal["video"], Field(description="Kind of the file.")]
    url: Annotated[str, Field(description="The URL of the file.")]
    mime_type: Annotated[str, Field(description="MIME type of the file, `video/mp4`.")]


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
    type: Literal["video"]
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
    One video in the making, or made.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    id: Annotated[str, Field(description="Id of the task.")]
    object: Literal["task"]
    workflow: Annotated[
        Literal["music-video", "ecommerce-video"],
        Field(description="The workflow that made the task."),
    ]
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
        str, Field(description="The URL of the video; the same file as the first of `media`.")
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
    The cost of a task, in credits.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    credits_reserved: Annotated[int, Field(description="Set aside when the task was accepted.")]
    credits_charged: Annotated[
        int, Field(description="Taken from the balance when the task was accepted.")
    ]
    credits_settled: Annotated[int, Field(description="Kept for good because the task succeeded.")]
    credits_refunded: Annotated[int, Field(description="Given back because the task failed.")]
    billable_duration_seconds: Annotated[
        int | None, Field(description="Length that is billed, in seconds.")
    ] = None


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
    credit_balance: Annotated[int, Field(description="Credits left; may be negative.")]
    total_tasks: Annotated[int, Field(description="Tasks ever accepted.")]
    credits_settled: Annotated[int, Field(description="Credits spent for good.")]
    credits_refunded: Annotated[int, Field(description="Credits given back.")]
    concurrency: UsageConcurrency
    by_workflow: list[WorkflowUsage]


class UsageConcurrency(BaseModel):
    """
    The numbers of tasks that may be and are processing.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    limit: Annotated[int, Field(description="Tasks that may be processing at the same time.")]
    active: Annotated[int, Field(description="Tasks that are processing now.")]


class UsageResponse(BaseModel):
    """
    Envelope of the usage.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    data: Usage


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
    credits_settled: Annotated[int, Field(description="Credits spent on them for good.")]
