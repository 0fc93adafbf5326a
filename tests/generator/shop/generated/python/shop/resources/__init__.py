"""The resources of a client, each created on first use.

Generated from spec 2026-01-01, do not edit.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._engine.base_client import AsyncClient, SyncClient

if TYPE_CHECKING:
    from .orders import AsyncOrdersResource, OrdersResource
    from .plain import AsyncGiftsResource, GiftsResource


class Resources(SyncClient):
    """Synchronous access to every operation of the contract."""

    @cached_property
    def orders(self) -> OrdersResource:
        """Buy ``things``."""
        from .orders import OrdersResource

        return OrdersResource(self._engine)

    @cached_property
    def gifts(self) -> GiftsResource:
        """Send things."""
        from .plain import GiftsResource

        return GiftsResource(self._engine)


class AsyncResources(AsyncClient):
    """Asynchronous access to every operation of the contract."""

    @cached_property
    def orders(self) -> AsyncOrdersResource:
        """Buy ``things``."""
        from .orders import AsyncOrdersResource

        return AsyncOrdersResource(self._engine)

    @cached_property
    def gifts(self) -> AsyncGiftsResource:
        """Send things."""
        from .plain import AsyncGiftsResource

        return AsyncGiftsResource(self._engine)
