"""What the server answers, as attrs classes. Each is imported when first used.

Generated from spec 2026-01-01, do not edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import lazy

if TYPE_CHECKING:
    from .event import Event
    from .literals import Status
    from .order import Order
    from .order_by_shelf_value import OrderByShelfValue
    from .order_list import OrderList
    from .order_output import OrderOutput
    from .order_output_media_item import OrderOutputMediaItem

__all__ = [
    "Event",
    "Order",
    "OrderByShelfValue",
    "OrderList",
    "OrderOutput",
    "OrderOutputMediaItem",
    "Status",
]

__getattr__, __dir__ = lazy(
    __name__,
    {
        "Status": "literals",
        "OrderList": "order_list",
        "Order": "order",
        "Event": "event",
        "OrderOutput": "order_output",
        "OrderByShelfValue": "order_by_shelf_value",
        "OrderOutputMediaItem": "order_output_media_item",
    },
)
