"""Task: generated from spec 2026-07-31, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, Self

from attrs import Factory, define

from .._codec import encode
from .._types import MISSING, UNSET, Unset
from .storyboard import Storyboard
from .task_output import TaskOutput
from .task_usage import TaskUsage

if TYPE_CHECKING:
    from .literals import TaskStatus

_NAMES: Final = frozenset(
    {
        "id",
        "object",
        "workflow",
        "status",
        "stage",
        "storyboard",
        "created_at",
        "updated_at",
        "completed_at",
        "output",
        "usage",
        "request_id",
        "error_code",
        "error_message",
    }
)


@define(kw_only=True)
class Task:
    """One video in the making, or made.

    Attributes:
        id: Id of the task.
        object: Always ``"task"``.
        workflow: The workflow that made the task.
        status: Where a task or a shot is. By itself a task goes from ``queued`` over
            ``processing`` to ``succeeded`` or ``failed``, which are final. Composed by hand it
            waits in ``storyboard_ready`` or ``requires_action``, goes to ``editing`` and back
            with each edit, and over ``composing`` to its end.
        stage: Where a task or a shot is. By itself a task goes from ``queued`` over
            ``processing`` to ``succeeded`` or ``failed``, which are final. Composed by hand it
            waits in ``storyboard_ready`` or ``requires_action``, goes to ``editing`` and back
            with each edit, and over ``composing`` to its end.
        storyboard: The shots of a music video.
        created_at: When the task was accepted, in Unix seconds.
        updated_at: When the task last changed, in Unix seconds.
        completed_at: When the task ended, in Unix seconds; null while it has not.
        output: What was made; null until the task has succeeded.
        usage: What a task costs, in credits.
        request_id: Id of the request that made or changed the task, for support.
        error_code: Why the task failed, for programs, such as ``processing_timeout``; null if
            it has not.
        error_message: Why the task failed, for people; null if it has not.
        additional_properties: What the server sent beyond these fields, by its name.
    """

    id: str
    object: Literal["task"] | str
    workflow: Literal["music-video", "ecommerce-video"] | str
    status: TaskStatus | str
    stage: TaskStatus | str
    storyboard: Storyboard | Unset = UNSET
    created_at: int
    updated_at: int
    completed_at: int | None
    output: TaskOutput | None
    usage: TaskUsage
    request_id: str
    error_code: str | None
    error_message: str | None
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            id=get("id", MISSING),
            object=get("object", MISSING),
            workflow=get("workflow", MISSING),
            status=get("status", MISSING),
            stage=get("stage", MISSING),
            storyboard=Storyboard.from_dict(v)
            if (v := get("storyboard", MISSING)).__class__ is dict
            else v,
            created_at=get("created_at", MISSING),
            updated_at=get("updated_at", MISSING),
            completed_at=get("completed_at", MISSING),
            output=TaskOutput.from_dict(v)
            if (v := get("output", MISSING)).__class__ is dict
            else v,
            usage=TaskUsage.from_dict(v) if (v := get("usage", MISSING)).__class__ is dict else v,
            request_id=get("request_id", MISSING),
            error_code=get("error_code", MISSING),
            error_message=get("error_message", MISSING),
            additional_properties={k: v for k, v in data.items() if k not in _NAMES},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "id": self.id,
            "object": self.object,
            "workflow": self.workflow,
            "status": self.status,
            "stage": self.stage,
            "storyboard": encode(self.storyboard),
            "created_at": self.created_at,
            "updated_at": self.updated_at,
            "completed_at": self.completed_at,
            "output": encode(self.output),
            "usage": encode(self.usage),
            "request_id": self.request_id,
            "error_code": self.error_code,
            "error_message": self.error_message,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
