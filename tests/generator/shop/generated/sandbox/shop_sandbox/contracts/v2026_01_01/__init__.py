"""The contract of 2026-01-01 for a server: its routes.

Generated from spec 2026-01-01, do not edit.
"""

from __future__ import annotations

from typing import Final

from .. import Contract, Route
from . import schemas

CONTRACT: Final = Contract(
    version="2026-01-01",
    sha256="598203bb459a0828736cd841922eb2dc3056b1a34416c4d327447402ec460410",
    polls_per_minute=60,
    schemas=schemas,
    routes=(
        Route("listOrders", "GET", "/v1/orders", 200, False, None),
        Route("createOrder", "POST", "/v1/orders", 201, True, schemas.CreateOrderParams),
        Route("getOrder", "GET", "/v1/orders/{id}", 200, True, None),
        Route("addPart", "POST", "/v1/orders/{id}/parts", 202, True, None),
    ),
)
