"""``client.usage``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from .._base.types import UNSET, Unset
from .._calls.operation import Operation
from .._engine.resource import AsyncResource, SyncResource
from ..models import Usage

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions

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
    """Balance, concurrency and totals of the account."""

    def retrieve(
        self,
        *,
        period: Literal["24h", "7d", "30d", "all"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Usage:
        """Get the usage of the account.

        Answers the balance, the concurrency limit and totals of the tasks of a period that ends
        now. Any other query parameter is refused.

        Args:
            period: The period that the totals are about. The server's default is ``"all"``.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).

        Example::

            client.usage.retrieve()
        """
        return self._call(_GET_USAGE, query={"period": period}, options=options)


class AsyncUsageResource(AsyncResource):
    """Balance, concurrency and totals of the account."""

    async def retrieve(
        self,
        *,
        period: Literal["24h", "7d", "30d", "all"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Usage:
        """Get the usage of the account.

        Answers the balance, the concurrency limit and totals of the tasks of a period that ends
        now. Any other query parameter is refused.

        Args:
            period: The period that the totals are about. The server's default is ``"all"``.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).

        Example::

            await client.usage.retrieve()
        """
        return await self._call(_GET_USAGE, query={"period": period}, options=options)
