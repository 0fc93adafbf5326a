"""``client.usage``: generated from spec 2026-07-31, do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from ..models.usage import Usage

if TYPE_CHECKING:
    from typing import Unpack

    from .._options import RequestOptions

_GET_USAGE: Final = Operation(
    id="getUsage",
    method="GET",
    path="/v1/usage",
    decode=Usage.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
)


class UsageResource(SyncResource):
    """Credits, concurrency and totals of the account."""

    def retrieve(self, **options: Unpack[RequestOptions]) -> Usage:
        """Get the usage of the account.

        Answers the credit balance, the concurrency limit and totals of all tasks.

        Raises:
            AuthenticationError: 401. The API key is missing or not valid.

        Example::

            client.usage.retrieve()
        """
        return self._call(_GET_USAGE, options=options)


class AsyncUsageResource(AsyncResource):
    """Credits, concurrency and totals of the account."""

    async def retrieve(self, **options: Unpack[RequestOptions]) -> Usage:
        """Get the usage of the account.

        Answers the credit balance, the concurrency limit and totals of all tasks.

        Raises:
            AuthenticationError: 401. The API key is missing or not valid.

        Example::

            await client.usage.retrieve()
        """
        return await self._call(_GET_USAGE, options=options)
