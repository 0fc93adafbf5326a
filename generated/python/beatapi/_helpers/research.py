"""Helpers of the web resource beyond the contract: follow a long research (2026-10-02).

The server answers ``web.research`` with 202 after 85 seconds; the research then goes on as a task.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from .._base.errors import InvalidResponseError
from .._calls.values import is_object
from .._engine.resource import AsyncResource, SyncResource, sibling

if TYPE_CHECKING:
    from .._calls.operation import Operation
    from .._calls.options import RequestOptions
    from ..models import Task

T = TypeVar("T")

_RESEARCH: Final = "researchWeb"


class ResearchHelpers(SyncResource):
    """Follows a research to its end, for the blocking web resource."""

    def _call(self, operation: Operation[T], *, options: RequestOptions, **arguments: Any) -> T:
        result = super()._call(operation, options=options, **arguments)
        if (task_id := _running(operation, result)) is None:
            return result
        return _result(operation, sibling(self._client, "tasks", "TasksResource").wait(task_id))


class AsyncResearchHelpers(AsyncResource):
    """Async version of ``ResearchHelpers``."""

    async def _call(
        self, operation: Operation[T], *, options: RequestOptions, **arguments: Any
    ) -> T:
        result = await super()._call(operation, options=options, **arguments)
        if (task_id := _running(operation, result)) is None:
            return result
        return _result(
            operation, await sibling(self._client, "tasks", "AsyncTasksResource").wait(task_id)
        )


def _running(operation: Operation[Any], result: object) -> str | None:
    """Return the id of a research that goes on; ``None`` if it is over."""
    if operation.id != _RESEARCH or getattr(result, "status", None) != "running":
        return None
    task_id: object = getattr(result, "request_id", None)
    return task_id if isinstance(task_id, str) else None


def _result(operation: Operation[T], task: Task) -> T:
    """Return the answer that the research would have had at once: the task's output.

    Raises:
        InvalidResponseError: The task has none.
    """
    output: object = task.to_dict().get("output")
    if operation.decode is None or not is_object(output):
        message = f"task {task.id} ({task.status}) has no output; its research should be there"
        raise InvalidResponseError(message, status=200)
    return operation.decode(output)
