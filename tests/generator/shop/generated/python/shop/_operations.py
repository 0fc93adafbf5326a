"""The operations of the contract by their ids.

Generated from spec 2026-01-01, do not edit.
"""

from __future__ import annotations

from typing import Final

OPERATIONS: Final[dict[str, tuple[str, bool, dict[str, str]]]] = {
    "addPart": ("orders.parts.add", False, {}),
    "createOrder": ("orders.create", True, {}),
    "getOrder": ("orders.retrieve", False, {}),
    "listOrders": ("orders.list", False, {}),
    "sendGift": ("gifts.send", False, {}),
}
"""Operation id → its method, whether the contract declares an idempotency key for it, and the
arguments whose names differ from those on the wire."""
