"""Task and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset

if TYPE_CHECKING:
    from .literals import TaskStatus

_TASK_USAGE_FIELDS: Final = (
    "credits_reserved",
    "credits_charged",
    "credits_settled",
    "credits_refunded",
    "billable_duration_seconds",
)


@define(kw_only=True, repr=False)
class TaskUsage(Model):
    """The cost of a task, in US dollars.

    Attributes:
        credits_reserved: Set aside when the task was accepted. In steps of 0.01.
        credits_charged: Taken from the balance when the task was accepted. In steps of 0.01.
        credits_settled: Kept for good because the task succeeded. In steps of 0.01.
        credits_refunded: Given back because the task failed. In steps of 0.01.
        billable_duration_seconds: Length that is billed, in seconds: as measured, or as asked
            for.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    credits_reserved: float
    credits_charged: float
    credits_settled: float
    credits_refunded: float
    billable_duration_seconds: int | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.credits_reserved,
            model.credits_charged,
            model.credits_settled,
            model.credits_refunded,
            model.billable_duration_seconds,
        ) = map(rest.pop, _TASK_USAGE_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "credits_reserved": self.credits_reserved,
            "credits_charged": self.credits_charged,
            "credits_settled": self.credits_settled,
            "credits_refunded": self.credits_refunded,
            "billable_duration_seconds": self.billable_duration_seconds,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_MEDIA_ITEM_FIELDS: Final = (
    "type",
    "url",
    "mime_type",
)


@define(kw_only=True, repr=False)
class MediaItem(Model):
    """One file that was made.

    Attributes:
        type: Kind of the file.
        url: The URL of the file.
        mime_type: MIME type of the file, such as ``video/mp4`` or ``image/png``.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    type: Literal["image", "video"] | str
    url: str
    mime_type: str
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.type,
            model.url,
            model.mime_type,
        ) = map(rest.pop, _MEDIA_ITEM_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
            "url": self.url,
            "mime_type": self.mime_type,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_STORYBOARD_SHOT_MEDIA_FIELDS: Final = (
    "type",
    "url",
    "mime_type",
)


@define(kw_only=True, repr=False)
class StoryboardShotMedia(Model):
    """The file of the shot, once there is one.

    Attributes:
        type: Kind of the file, ``video``.
        url: The URL of the file.
        mime_type: MIME type of the file, ``video/mp4``.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    type: str | Unset = UNSET
    url: str | Unset = UNSET
    mime_type: str | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.type,
            model.url,
            model.mime_type,
        ) = map(rest.pop, _STORYBOARD_SHOT_MEDIA_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
            "url": self.url,
            "mime_type": self.mime_type,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_TASK_TYPICAL_SECONDS_FIELDS: Final = (
    "p50",
    "p90",
    "samples",
    "window",
)


@define(kw_only=True, repr=False)
class TaskTypicalSeconds(Model):
    """The recent durations of such tasks, while the task runs and if there were enough of them.

    Attributes:
        p50: Seconds that half of them took.
        p90: Seconds that nine of ten took; a task beyond that is slow.
        samples: The number of such tasks.
        window: The period of the count, ``7d`` for example.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    p50: int
    p90: int
    samples: int
    window: str
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.p50,
            model.p90,
            model.samples,
            model.window,
        ) = map(rest.pop, _TASK_TYPICAL_SECONDS_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "p50": self.p50,
            "p90": self.p90,
            "samples": self.samples,
            "window": self.window,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_TASK_OUTPUT_USAGE_FIELDS: Final = (
    "input_tokens",
    "output_tokens",
    "total_tokens",
)


@define(kw_only=True, repr=False)
class TaskOutputUsage(Model):
    """The tokens that are paid for.

    Attributes:
        input_tokens: Tokens of the video and the question. At least 0.
        output_tokens: Tokens of the answer and of the thought behind it. At least 0.
        total_tokens: Both together. At least 0.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    input_tokens: int
    output_tokens: int
    total_tokens: int
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.input_tokens,
            model.output_tokens,
            model.total_tokens,
        ) = map(rest.pop, _TASK_OUTPUT_USAGE_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "input_tokens": self.input_tokens,
            "output_tokens": self.output_tokens,
            "total_tokens": self.total_tokens,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_STORYBOARD_SHOT_FIELDS: Final = (
    "id",
    "index",
    "status",
    "duration_seconds",
    "prompt",
    "lyric_text",
    "media",
    "created_at",
    "updated_at",
)


@define(kw_only=True, repr=False)
class StoryboardShot(Model):
    """One shot of a music video.

    Attributes:
        id: Id of the shot.
        index: Place of the shot in the storyboard.
        status: The state of a task or a shot. By itself a task moves from ``queued`` through
            ``processing`` to ``succeeded`` or ``failed``, which are final. Composed by hand it
            waits in ``storyboard_ready`` or ``requires_action``, moves to ``editing`` and back
            with each edit, and through ``composing`` to its end.
        duration_seconds: Length of the shot in seconds.
        prompt: A description of the shot.
        lyric_text: The words sung in the shot.
        media: The file of the shot, once there is one.
        created_at: The time of planning, in Unix seconds.
        updated_at: The time of the last change, in Unix seconds.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: str
    index: int
    status: TaskStatus | str
    duration_seconds: int | Unset = UNSET
    prompt: str | Unset = UNSET
    lyric_text: str | Unset = UNSET
    media: StoryboardShotMedia | Unset = UNSET
    created_at: int
    updated_at: int
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.id,
            model.index,
            model.status,
            model.duration_seconds,
            model.prompt,
            model.lyric_text,
            model.media,
            model.created_at,
            model.updated_at,
        ) = map(rest.pop, _STORYBOARD_SHOT_FIELDS, MISSINGS)
        model.media = (
            StoryboardShotMedia.from_dict(v)
            if (v := data.get("media", MISSING)).__class__ is dict
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "index": self.index,
            "status": self.status,
            "duration_seconds": self.duration_seconds,
            "prompt": self.prompt,
            "lyric_text": self.lyric_text,
            "media": encode(self.media),
            "created_at": self.created_at,
            "updated_at": self.updated_at,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_TASK_OUTPUT_FIELDS: Final = (
    "media",
    "r2_url",
    "text",
    "usage",
    "finish_reason",
    "object",
)


@define(kw_only=True, repr=False)
class TaskOutput(Model):
    """The result; null until the task has succeeded.

    As ``TaskOutput``: ``media`` (required), ``r2_url`` (required). The result of a task.

    As ``TaskTextOutput``: ``text`` (required), ``usage`` (required), ``finish_reason``
    (required). The result of the analysis of a video.

    As ``TaskDataOutput``: ``object`` (required). The result of a data capability, with the
    fields of that capability.

    Attributes:
        media: Only as ``TaskOutput``, where it is required.
        r2_url: The URL of the most important file: the video, or the first picture. Read the
            URLs in ``media``. Only as ``TaskOutput``, where it is required.
        text: The answer. Only as ``TaskTextOutput``, where it is required.
        usage: The tokens that are paid for. Only as ``TaskTextOutput``, where it is required.
        finish_reason: The reason for the end of the answer; null if that is not known. Only as
            ``TaskTextOutput``, where it is required.
        object: Kind of the result, such as ``web.research``. Only as ``TaskDataOutput``, where
            it is required.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    media: list[MediaItem] | Unset = UNSET
    r2_url: str | Unset = UNSET
    text: str | Unset = UNSET
    usage: TaskOutputUsage | Unset = UNSET
    finish_reason: str | None | Unset = UNSET
    object: str | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.media,
            model.r2_url,
            model.text,
            model.usage,
            model.finish_reason,
            model.object,
        ) = map(rest.pop, _TASK_OUTPUT_FIELDS, MISSINGS)
        model.media = (
            [MediaItem.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("media", MISSING)).__class__ is list
            else v
        )
        model.usage = (
            TaskOutputUsage.from_dict(v)
            if (v := data.get("usage", MISSING)).__class__ is dict
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "media": encode(self.media),
            "r2_url": self.r2_url,
            "text": self.text,
            "usage": encode(self.usage),
            "finish_reason": self.finish_reason,
            "object": self.object,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_STORYBOARD_FIELDS: Final = ("shots",)


@define(kw_only=True, repr=False)
class Storyboard(Model):
    """The shots of a music video.

    Attributes:
        shots: The shots in their order; empty before they are planned.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    shots: list[StoryboardShot]
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (model.shots,) = map(rest.pop, _STORYBOARD_FIELDS, MISSINGS)
        model.shots = (
            [StoryboardShot.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("shots", MISSING)).__class__ is list
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "shots": encode(self.shots),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_TASK_FIELDS: Final = (
    "id",
    "object",
    "task_kind",
    "capability_id",
    "capability_version",
    "workflow",
    "effect_id",
    "effect_version",
    "media_type",
    "model",
    "status",
    "stage",
    "storyboard",
    "created_at",
    "updated_at",
    "completed_at",
    "poll_after_seconds",
    "typical_seconds",
    "output",
    "usage",
    "request_id",
    "error_code",
    "error_message",
    "retryable",
)


@define(kw_only=True, repr=False)
class Task(Model):
    """One piece of work, under way or done.

    Attributes:
        id: Id of the task.
        object: Always ``"task"``.
        task_kind: The kind of work, which decides the fields below. Tasks of ``data`` are
            polled with ``runCapability``.
        capability_id: Id of the workflow, the effect, the model or the data capability.
        capability_version: Version of what runs, fixed when the task was accepted; null if it
            has none.
        workflow: The workflow that made the task; only if the task is one of a workflow.
        effect_id: The effect; only if the task is one of an effect.
        effect_version: Version of the effect; only if the task is one of an effect.
        media_type: The kind of result; only if a model makes a picture or a video.
        model: The model; only if a model makes a picture or a video.
        status: The state of a task or a shot. By itself a task moves from ``queued`` through
            ``processing`` to ``succeeded`` or ``failed``, which are final. Composed by hand it
            waits in ``storyboard_ready`` or ``requires_action``, moves to ``editing`` and back
            with each edit, and through ``composing`` to its end.
        stage: The state of a task or a shot. By itself a task moves from ``queued`` through
            ``processing`` to ``succeeded`` or ``failed``, which are final. Composed by hand it
            waits in ``storyboard_ready`` or ``requires_action``, moves to ``editing`` and back
            with each edit, and through ``composing`` to its end.
        storyboard: The shots of a music video.
        created_at: The time of acceptance, in Unix seconds.
        updated_at: The time of the last change, in Unix seconds.
        completed_at: The time of the end, in Unix seconds; null before it.
        poll_after_seconds: Seconds to wait before asking again, while the task runs: 5 for
            pictures, 8 for videos and effects, 10 for everything else.
        typical_seconds: The recent durations of such tasks, while the task runs and if there
            were enough of them.
        output: The result; null until the task has succeeded. As ``TaskOutput``: ``media``
            (required), ``r2_url`` (required). The result of a task. As ``TaskTextOutput``:
            ``text`` (required), ``usage`` (required), ``finish_reason`` (required). The result
            of the analysis of a video. As ``TaskDataOutput``: ``object`` (required). The result
            of a data capability, with the fields of that capability.
        usage: The cost of a task, in US dollars.
        request_id: Id of the request that made or changed the task, for support.
        error_code: The reason for the failure, for programs, such as ``processing_timeout``;
            null without one.
        error_message: The reason for the failure, for people; null without one.
        retryable: True if a failed task may succeed later; false if it was refused for what it
            asks.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: str
    object: Literal["task"] | str
    task_kind: Literal["workflow", "effect", "image", "video", "data"] | str
    capability_id: str
    capability_version: int | None
    workflow: Literal["music-video", "ecommerce-video", "video-analysis"] | str | Unset = UNSET
    effect_id: str | Unset = UNSET
    effect_version: int | Unset = UNSET
    media_type: Literal["image", "video"] | str | Unset = UNSET
    model: str | Unset = UNSET
    status: TaskStatus | str
    stage: TaskStatus | str
    storyboard: Storyboard | Unset = UNSET
    created_at: int
    updated_at: int
    completed_at: int | None
    poll_after_seconds: int | Unset = UNSET
    typical_seconds: TaskTypicalSeconds | Unset = UNSET
    output: TaskOutput | None
    usage: TaskUsage
    request_id: str
    error_code: str | None
    error_message: str | None
    retryable: bool | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.id,
            model.object,
            model.task_kind,
            model.capability_id,
            model.capability_version,
            model.workflow,
            model.effect_id,
            model.effect_version,
            model.media_type,
            model.model,
            model.status,
            model.stage,
            model.storyboard,
            model.created_at,
            model.updated_at,
            model.completed_at,
            model.poll_after_seconds,
            model.typical_seconds,
            model.output,
            model.usage,
            model.request_id,
            model.error_code,
            model.error_message,
            model.retryable,
        ) = map(rest.pop, _TASK_FIELDS, MISSINGS)
        model.storyboard = (
            Storyboard.from_dict(v)
            if (v := data.get("storyboard", MISSING)).__class__ is dict
            else v
        )
        model.typical_seconds = (
            TaskTypicalSeconds.from_dict(v)
            if (v := data.get("typical_seconds", MISSING)).__class__ is dict
            else v
        )
        model.output = (
            TaskOutput.from_dict(v) if (v := data.get("output", MISSING)).__class__ is dict else v
        )
        model.usage = (
            TaskUsage.from_dict(v) if (v := data.get("usage", MISSING)).__class__ is dict else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "object": self.object,
            "task_kind": self.task_kind,
            "capability_id": self.capability_id,
            "capability_version": self.capability_version,
            "workflow": self.workflow,
            "effect_id": self.effect_id,
            "effect_version": self.effect_version,
            "media_type": self.media_type,
            "model": self.model,
            "status": self.status,
            "stage": self.stage,
            "storyboard": encode(self.storyboard),
            "created_at": self.created_at,
            "updated_at": self.updated_at,
            "completed_at": self.completed_at,
            "poll_after_seconds": self.poll_after_seconds,
            "typical_seconds": encode(self.typical_seconds),
            "output": encode(self.output),
            "usage": encode(self.usage),
            "request_id": self.request_id,
            "error_code": self.error_code,
            "error_message": self.error_message,
            "retryable": self.retryable,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
