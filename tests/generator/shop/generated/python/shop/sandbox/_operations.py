"""The routes a server of this contract has.

Generated from spec 2026-01-01, do not edit.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from pydantic import BaseModel

from . import _contract


class Route(NamedTuple):
    """One operation: where it is, what it takes, and what it answers when all is well.

    Args:
        operation_id: The operation's name in the contract.
        method: The HTTP method, in capitals.
        path: The path with its parameters in braces.
        status: The documented success status.
        auth: Whether a bearer token is needed.
        body: The model of the request body, if there is one.
    """

    operation_id: str
    method: str
    path: str
    status: int
    auth: bool
    body: type[BaseModel] | None


ROUTES: Final[tuple[Route, ...]] = (
    Route("listOrders", "GET", "/v1/orders", 200, False, None),
    Route("createOrder", "POST", "/v1/orders", 201, True, _contract.CreateOrderParams),
    Route("getOrder", "GET", "/v1/orders/{id}", 200, True, None),
    Route("addPart", "POST", "/v1/orders/{id}/parts", 202, True, None),
)
