"""``client.workflows``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._calls.operation import Operation
from .._engine.resource import AsyncResource, SyncResource
from ..models import WorkflowList

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions

_LIST_WORKFLOWS: Final = Operation(
    id="listWorkflows",
    method="GET",
    path="/v1/workflows",
    decode=WorkflowList.from_dict,
    envelope="data",
    authenticated=False,
    idempotency="undeclared",
)


class WorkflowsResource(SyncResource):
    """Workflows that make or analyse whole videos."""

    def list(self, **options: Unpack[RequestOptions]) -> WorkflowList:
        """List the workflows.

        Lists the workflows that can be run. Needs no API key.

        Raises:
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).

        Example::

            client.workflows.list()
        """
        return self._call(_LIST_WORKFLOWS, options=options)


class AsyncWorkflowsResource(AsyncResource):
    """Workflows that make or analyse whole videos."""

    async def list(self, **options: Unpack[RequestOptions]) -> WorkflowList:
        """List the workflows.

        Lists the workflows that can be run. Needs no API key.

        Raises:
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).

        Example::

            await client.workflows.list()
        """
        return await self._call(_LIST_WORKFLOWS, options=options)
