"""``client.webhooks``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal

from .._base.types import UNSET, Unset
from .._calls.operation import Operation
from .._helpers.endpoint import AsyncEndpointChecks, EndpointChecks
from ..models import DeletedWebhookEndpoint, WebhookEndpoint, WebhookEndpointList

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import EndpointOptions, RequestOptions

_LIST_WEBHOOK_ENDPOINTS: Final = Operation(
    id="listWebhookEndpoints",
    method="GET",
    path="/v1/webhooks",
    decode=WebhookEndpointList.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
)
_CREATE_WEBHOOK_ENDPOINT: Final = Operation(
    id="createWebhookEndpoint",
    method="POST",
    path="/v1/webhooks",
    decode=WebhookEndpoint.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
    lookup="webhooks.list",
    lists=("events",),
)
_GET_WEBHOOK_ENDPOINT: Final = Operation(
    id="getWebhookEndpoint",
    method="GET",
    path="/v1/webhooks/{id}",
    decode=WebhookEndpoint.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
)
_DELETE_WEBHOOK_ENDPOINT: Final = Operation(
    id="deleteWebhookEndpoint",
    method="DELETE",
    path="/v1/webhooks/{id}",
    decode=DeletedWebhookEndpoint.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
)
_UPDATE_WEBHOOK_ENDPOINT: Final = Operation(
    id="updateWebhookEndpoint",
    method="PATCH",
    path="/v1/webhooks/{id}",
    decode=WebhookEndpoint.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
    lists=("events",),
)


class WebhooksResource(EndpointChecks):
    """Endpoints that are told when a task ends."""

    def list(self, **options: Unpack[RequestOptions]) -> WebhookEndpointList:
        """List the webhook endpoints.

        Lists all webhook endpoints of the account, their secrets masked.

        Raises:
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.

        Example::

            client.webhooks.list()
        """
        return self._call(_LIST_WEBHOOK_ENDPOINTS, options=options)

    def create(
        self,
        *,
        url: str,
        description: str | Unset | None = UNSET,
        events: Sequence[Literal["task.succeeded", "task.failed"]] | Unset | None = UNSET,
        **options: Unpack[EndpointOptions],
    ) -> WebhookEndpoint:
        """Create a webhook endpoint.

        Registers a URL that is told when a task ends. This answer is the only one that holds
        the whole secret: store it now; later only the account's owner sees it, in the
        dashboard.

        Args:
            url: The address for events: a public HTTPS URL, not of localhost or a private
                network.
            description: A note for people.
            events: The events to send; left out, both.
            options: For this call only, see ``EndpointOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.

        Example::

            client.webhooks.create(
                url="https://example.com/beatapi-webhook", events=["task.succeeded", "task.failed"]
            )
        """
        return self._call(
            _CREATE_WEBHOOK_ENDPOINT,
            body={"url": url, "description": description, "events": events},
            options=options,
        )

    def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> WebhookEndpoint:
        """Get a webhook endpoint.

        Answers one webhook endpoint, its secret masked.

        Args:
            id: Id of the webhook endpoint.
            options: For this call only, see ``RequestOptions``.

        Raises:
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            NotFoundError: 404. There is no such object in this account.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.

        Example::

            client.webhooks.retrieve("wh_9aBcD")
        """
        return self._call(_GET_WEBHOOK_ENDPOINT, path={"id": id}, options=options)

    def delete(self, id: str, **options: Unpack[RequestOptions]) -> DeletedWebhookEndpoint:
        """Delete a webhook endpoint.

        Removes a webhook endpoint for good.

        Args:
            id: Id of the webhook endpoint.
            options: For this call only, see ``RequestOptions``.

        Raises:
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            NotFoundError: 404. There is no such object in this account.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.

        Example::

            client.webhooks.delete("wh_9aBcD")
        """
        return self._call(_DELETE_WEBHOOK_ENDPOINT, path={"id": id}, options=options)

    def update(
        self,
        id: str,
        *,
        url: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        status: Literal["active", "disabled"] | Unset | None = UNSET,
        events: Sequence[Literal["task.succeeded", "task.failed"]] | Unset | None = UNSET,
        **options: Unpack[EndpointOptions],
    ) -> WebhookEndpoint:
        """Update a webhook endpoint.

        Changes the fields that are given and leaves the others as they are. The answer's secret
        is masked.

        Args:
            id: Id of the webhook endpoint.
            url: The address for events: a public HTTPS URL, not of localhost or a private
                network.
            description: A note for people.
            status: The state; a ``disabled`` endpoint gets no events.
            events: The events to send.
            options: For this call only, see ``EndpointOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            NotFoundError: 404. There is no such object in this account.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.

        Example::

            client.webhooks.update("wh_9aBcD", status="disabled")
        """
        return self._call(
            _UPDATE_WEBHOOK_ENDPOINT,
            path={"id": id},
            body={"url": url, "description": description, "status": status, "events": events},
            options=options,
        )


class AsyncWebhooksResource(AsyncEndpointChecks):
    """Endpoints that are told when a task ends."""

    async def list(self, **options: Unpack[RequestOptions]) -> WebhookEndpointList:
        """Async version of ``WebhooksResource.list``.

        Example::

            await client.webhooks.list()
        """
        return await self._call(_LIST_WEBHOOK_ENDPOINTS, options=options)

    async def create(
        self,
        *,
        url: str,
        description: str | Unset | None = UNSET,
        events: Sequence[Literal["task.succeeded", "task.failed"]] | Unset | None = UNSET,
        **options: Unpack[EndpointOptions],
    ) -> WebhookEndpoint:
        """Async version of ``WebhooksResource.create``.

        Example::

            await client.webhooks.create(
                url="https://example.com/beatapi-webhook", events=["task.succeeded", "task.failed"]
            )
        """
        return await self._call(
            _CREATE_WEBHOOK_ENDPOINT,
            body={"url": url, "description": description, "events": events},
            options=options,
        )

    async def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> WebhookEndpoint:
        """Async version of ``WebhooksResource.retrieve``.

        Example::

            await client.webhooks.retrieve("wh_9aBcD")
        """
        return await self._call(_GET_WEBHOOK_ENDPOINT, path={"id": id}, options=options)

    async def delete(self, id: str, **options: Unpack[RequestOptions]) -> DeletedWebhookEndpoint:
        """Async version of ``WebhooksResource.delete``.

        Example::

            await client.webhooks.delete("wh_9aBcD")
        """
        return await self._call(_DELETE_WEBHOOK_ENDPOINT, path={"id": id}, options=options)

    async def update(
        self,
        id: str,
        *,
        url: str | Unset | None = UNSET,
        description: str | Unset | None = UNSET,
        status: Literal["active", "disabled"] | Unset | None = UNSET,
        events: Sequence[Literal["task.succeeded", "task.failed"]] | Unset | None = UNSET,
        **options: Unpack[EndpointOptions],
    ) -> WebhookEndpoint:
        """Async version of ``WebhooksResource.update``.

        Example::

            await client.webhooks.update("wh_9aBcD", status="disabled")
        """
        return await self._call(
            _UPDATE_WEBHOOK_ENDPOINT,
            path={"id": id},
            body={"url": url, "description": description, "status": status, "events": events},
            options=options,
        )
