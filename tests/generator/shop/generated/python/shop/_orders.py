"""Waiting for an order, by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from ._engine.engine import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .models import Order

WAIT_SECONDS: Final = 60.0

OnUpdate: TypeAlias = "Callable[[Order], None]"


class OrderHelpers(SyncResource):
    """Waits in this thread."""

    def check_update(self, on_update: OnUpdate | None) -> None:
        raise NotImplementedError

    def wait(self, order: Order, *, timeout: float | None, on_update: OnUpdate | None) -> Order:
        raise NotImplementedError


class AsyncOrderHelpers(AsyncResource):
    """Waits in this task."""

    def check_update(self, on_update: OnUpdate | None) -> None:
        raise NotImplementedError

    async def wait(
        self, order: Order, *, timeout: float | None, on_update: OnUpdate | None
    ) -> Order:
        raise NotImplementedError
