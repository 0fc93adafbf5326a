"""``client.tasks``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._calls.operation import Operation
from .._helpers.tasks import AsyncTaskHelpers, TaskHelpers
from ..models import Task

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions

_GET_TASK: Final = Operation(
    id="getTask",
    method="GET",
    path="/v1/tasks/{task_id}",
    decode=Task.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
)


class TasksResource(TaskHelpers):
    """The state and the result of the work."""

    def retrieve(self, task_id: str, **options: Unpack[RequestOptions]) -> Task:
        """Get a task.

        Answers the present state of a task; it is what counts if a webhook delivery says
        otherwise. Poll every 5 to 10 seconds with jitter, at most 120 times a minute for each
        API key. Tasks are given up after about 10 minutes; that is a limit of the launch, not a
        promise that they are done by then.

        Args:
            task_id: Id of the task.
            options: For this call only, see ``RequestOptions``.

        Raises:
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            NotFoundError: 404. There is no such object in this account.
            RateLimitError: 429. Tasks were polled more than 120 times in a minute with this API
                key.

        Example::

            client.tasks.retrieve("task_8K2qA")
        """
        return self._call(_GET_TASK, path={"task_id": task_id}, options=options)


class AsyncTasksResource(AsyncTaskHelpers):
    """The state and the result of the work."""

    async def retrieve(self, task_id: str, **options: Unpack[RequestOptions]) -> Task:
        """Async version of ``TasksResource.retrieve``.

        Example::

            await client.tasks.retrieve("task_8K2qA")
        """
        return await self._call(_GET_TASK, path={"task_id": task_id}, options=options)
