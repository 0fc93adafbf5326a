"""Helpers of the capabilities resource beyond the contract: follow the task of a run (2026-10-02).

Data, text and decisions are answered at once. Pictures, videos, workflows and web research start a
task: ``capabilities.run`` waits for it, and returns it finished in ``data``. A run that names its
``operation`` is not waited for: with ``operation="start"`` the started task is returned.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .._calls.values import is_object
from .._engine.resource import AsyncResource, SyncResource, sibling

if TYPE_CHECKING:
    from .._calls.operation import Operation
    from .._calls.options import RequestOptions
    from ..models import Task

T = TypeVar("T")

_RUN: Final = "runCapability"


class CapabilityHelpers(SyncResource):
    """Follows the task of a run, for the blocking capabilities resource."""

    def _call(
        self,
        operation: Operation[T],
        *,
        options: RequestOptions,
        body: Mapping[str, Any] | None = None,
        **arguments: Any,
    ) -> T:
        result = super()._call(operation, options=options, body=body, **arguments)
        if (task_id := _started(operation, body or {}, result)) is None:
            return result
        return _with_task(result, sibling(self._client, "tasks", "TasksResource").wait(task_id))


class AsyncCapabilityHelpers(AsyncResource):
    """Follows the task of a run, for the asynchronous capabilities resource."""

    async def _call(
        self,
        operation: Operation[T],
        *,
        options: RequestOptions,
        body: Mapping[str, Any] | None = None,
        **arguments: Any,
    ) -> T:
        result = await super()._call(operation, options=options, body=body, **arguments)
        if (task_id := _started(operation, body or {}, result)) is None:
            return result
        return _with_task(
            result, await sibling(self._client, "tasks", "AsyncTasksResource").wait(task_id)
        )


def _started(operation: Operation[Any], body: Mapping[str, Any], result: object) -> str | None:
    """Return the id of the task that a run has started; ``None`` if there is none to wait for."""
    data: object = getattr(result, "data", None)
    if operation.id != _RUN or isinstance(body.get("operation"), str) or not is_object(data):
        return None
    task_id: object = data.get("id")
    return task_id if data.get("object") == "task" and isinstance(task_id, str) else None


def _with_task(result: T, task: Task) -> T:
    """Return the answer of a run with its finished task, without the advice to poll it."""
    changed: Any = result
    changed.data = task.to_dict()
    changed.additional_properties.pop("next", None)
    return result
