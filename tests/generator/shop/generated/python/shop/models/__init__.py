"""The server's answers, as attrs classes. Each is imported when first used.

Generated from spec 2026-01-01, do not edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from .event import Event
    from .gift import Gift, GiftBoxesItem, GiftProof
    from .literals import Status
    from .order import Order, OrderByShelfValue, OrderList, OrderOutput, OrderOutputMediaItem

__all__ = [
    "Event",
    "Gift",
    "GiftBoxesItem",
    "GiftProof",
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
        "OrderList": "order",
        "Order": "order",
        "Event": "event",
        "Gift": "gift",
        "OrderOutput": "order",
        "OrderByShelfValue": "order",
        "GiftBoxesItem": "gift",
        "GiftProof": "gift",
        "OrderOutputMediaItem": "order",
    },
)
