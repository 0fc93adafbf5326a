"""``client.workflows``: generated from spec 2026-07-31, do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from ..models.workflow import WorkflowList

if TYPE_CHECKING:
    from typing import Unpack

    from .._options import RequestOptions

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
    """The kinds of video that can be made."""

    def list(self, **options: Unpack[RequestOptions]) -> WorkflowList:
        """List the workflows.

        Lists the kinds of video that can be made. Needs no API key.

        Raises:
            RateLimitError: 429. Too many requests. The rate is not documented.

        Example::

            client.workflows.list()
        """
        return self._call(_LIST_WORKFLOWS, options=options)


class AsyncWorkflowsResource(AsyncResource):
    """The kinds of video that can be made."""

    async def list(self, **options: Unpack[RequestOptions]) -> WorkflowList:
        """List the workflows.

        Lists the kinds of video that can be made. Needs no API key.

        Raises:
            RateLimitError: 429. Too many requests. The rate is not documented.

        Example::

            await client.workflows.list()
        """
        return await self._call(_LIST_WORKFLOWS, options=options)
