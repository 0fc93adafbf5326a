"""``client.orders``: generated from spec 2026-01-01, do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal

from .._base.types import UNSET, Unset
from .._calls.operation import Operation
from .._engine.engine import AsyncResource, SyncResource, check_timeout
from .._orders import WAIT_SECONDS, AsyncOrderHelpers, OrderHelpers
from ..models import Order, OrderList

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions
    from .._orders import OnUpdate
    from .._uploads.source import FileInput

_ADD_PART: Final = Operation(
    id="addPart",
    method="POST",
    path="/v1/orders/{id}/parts",
    decode=Order.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
)
_LIST_ORDERS: Final = Operation(
    id="listOrders",
    method="GET",
    path="/v1/orders",
    decode=OrderList.from_dict,
    envelope="data",
    authenticated=False,
    idempotency="undeclared",
)
_CREATE_ORDER: Final = Operation(
    id="createOrder",
    method="POST",
    path="/v1/orders",
    decode=Order.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="optional",
    lists=("items",),
)
_GET_ORDER: Final = Operation(
    id="getOrder",
    method="GET",
    path="/v1/orders/{id}",
    decode=Order.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
)


class OrdersPartsResource(SyncResource):
    """``client.orders.parts``."""

    def add(
        self,
        id: str,
        file: FileInput,
        *,
        purpose: Literal["input"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Order:
        """Add a part.

        Args:
            id: Id of the order.
            options: For this call only, see ``RequestOptions``.

        Example::

            client.orders.parts.add("order_1", "handle.pdf", purpose="input")
        """
        return self._call(
            _ADD_PART,
            path={"id": id},
            multipart={"file": file, "purpose": purpose},
            options=options,
        )


class AsyncOrdersPartsResource(AsyncResource):
    """``client.orders.parts``."""

    async def add(
        self,
        id: str,
        file: FileInput,
        *,
        purpose: Literal["input"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Order:
        """Async version of ``OrdersPartsResource.add``.

        Example::

            await client.orders.parts.add("order_1", "handle.pdf", purpose="input")
        """
        return await self._call(
            _ADD_PART,
            path={"id": id},
            multipart={"file": file, "purpose": purpose},
            options=options,
        )


class OrdersResource(OrderHelpers):
    """Buy ``things``."""

    @cached_property
    def parts(self) -> OrdersPartsResource:
        """``client.orders.parts``."""
        return OrdersPartsResource(self._client)

    def list(
        self,
        *,
        period: Literal["day", "all"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> OrderList:
        """List orders.

        Args:
            period: How far back. The server's default is ``"all"``.
            options: For this call only, see ``RequestOptions``.

        Example::

            client.orders.list()
        """
        return self._call(_LIST_ORDERS, query={"period": period}, options=options)

    def create(
        self,
        *,
        items: Sequence[str],
        speed: Literal["slow", "fast"] | Unset | None = UNSET,
        note: str | Unset | None = UNSET,
        labels: Mapping[str, str] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Order:
        """Create an order.

        Buys things.

        Quotes \"\"\" and \\N backslashes must not break the code.

        Args:
            items: What to buy. At least 1 item.
            speed: The server's default is ``"slow"``.
            note: At most 20 characters.
            labels: At most 3 entries.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The order is wrong.

        Example::

            client.orders.create(items=["pen"], speed="fast")
        """
        return self._call(
            _CREATE_ORDER,
            body={"items": items, "speed": speed, "note": note, "labels": labels},
            options=options,
        )

    def create_and_wait(
        self,
        *,
        items: Sequence[str],
        speed: Literal["slow", "fast"] | Unset | None = UNSET,
        note: str | Unset | None = UNSET,
        labels: Mapping[str, str] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Order:
        """Create an order.

        Calls ``create``, which describes the other arguments, and waits as
        ``client.orders.wait`` does; both say what is raised.

        Args:
            wait_timeout: Seconds to wait after the call; ``None`` for no limit. The call's own are
                ``timeout``.
            on_update: Called with the result at once, and each time its status has changed.
            options: For the call only, see ``RequestOptions``.

        Raises:
            InvalidArgumentError: ``wait_timeout`` or ``on_update`` cannot be used; nothing was sent.

        Example::

            client.orders.create_and_wait(items=["pen"], speed="fast")
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = OrdersResource(self._client)
        resource.check_update(on_update)
        started = self.create(items=items, speed=speed, note=note, labels=labels, **options)
        return resource.wait(started, timeout=wait_timeout, on_update=on_update)

    def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> Order:
        """Get an order.

        Args:
            id: Id of the order.
            options: For this call only, see ``RequestOptions``.

        Example::

            client.orders.retrieve("order_1")
        """
        return self._call(_GET_ORDER, path={"id": id}, options=options)


class AsyncOrdersResource(AsyncOrderHelpers):
    """Buy ``things``."""

    @cached_property
    def parts(self) -> AsyncOrdersPartsResource:
        """``client.orders.parts``."""
        return AsyncOrdersPartsResource(self._client)

    async def list(
        self,
        *,
        period: Literal["day", "all"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> OrderList:
        """Async version of ``OrdersResource.list``.

        Example::

            await client.orders.list()
        """
        return await self._call(_LIST_ORDERS, query={"period": period}, options=options)

    async def create(
        self,
        *,
        items: Sequence[str],
        speed: Literal["slow", "fast"] | Unset | None = UNSET,
        note: str | Unset | None = UNSET,
        labels: Mapping[str, str] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Order:
        """Async version of ``OrdersResource.create``.

        Example::

            await client.orders.create(items=["pen"], speed="fast")
        """
        return await self._call(
            _CREATE_ORDER,
            body={"items": items, "speed": speed, "note": note, "labels": labels},
            options=options,
        )

    async def create_and_wait(
        self,
        *,
        items: Sequence[str],
        speed: Literal["slow", "fast"] | Unset | None = UNSET,
        note: str | Unset | None = UNSET,
        labels: Mapping[str, str] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Order:
        """Async version of ``OrdersResource.create_and_wait``.

        Example::

            await client.orders.create_and_wait(items=["pen"], speed="fast")
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = AsyncOrdersResource(self._client)
        resource.check_update(on_update)
        started = await self.create(items=items, speed=speed, note=note, labels=labels, **options)
        return await resource.wait(started, timeout=wait_timeout, on_update=on_update)

    async def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> Order:
        """Async version of ``OrdersResource.retrieve``.

        Example::

            await client.orders.retrieve("order_1")
        """
        return await self._call(_GET_ORDER, path={"id": id}, options=options)
