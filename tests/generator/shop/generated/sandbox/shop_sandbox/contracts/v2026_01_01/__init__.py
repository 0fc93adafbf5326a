"""The contract of 2026-01-01 for a server: its routes.

Generated from spec 2026-01-01, do not edit.
"""

from __future__ import annotations

from typing import Final

from .. import Contract, KeyHeader, Route
from . import schemas

CONTRACT: Final = Contract(
    version="2026-01-01",
    sha256="6417d072c3c66309e21daf41556334014fc3d2a951426181fd809cb7a2b72560",
    polls_per_minute=60,
    schemas=schemas,
    routes=(
        Route("listOrders", "GET", "/v1/orders", 200, False, None),
        Route(
            "createOrder",
            "POST",
            "/v1/orders",
            201,
            True,
            schemas.CreateOrderParams,
            KeyHeader("idempotency-key", False, None),
        ),
        Route("getOrder", "GET", "/v1/orders/{id}", 200, True, None),
        Route("addPart", "POST", "/v1/orders/{id}/parts", 202, True, None),
        Route("sendGift", "POST", "/v1/gifts", 201, True, schemas.SendGiftParams),
    ),
)
