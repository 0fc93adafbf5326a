"""Every schema of the contract, with its limits, as pydantic models.

Generated from spec 2026-01-01, do not edit.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel


class AddPartParams(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    file: bytes
    purpose: Literal["input"] | None = None


class CreateOrderParams(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    speed: Literal["slow", "fast"] | None = "slow"
    items: Annotated[list[str], Field(description="What to buy", min_length=1)]
    note: Annotated[str | None, Field(max_length=20)] = None
    labels: Annotated[dict[str, str] | None, Field(max_length=3)] = None


class Event(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    event: Literal["order.done"] | None = None
    data: Order | None = None


class Order(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    id: str
    object: Literal["order"] | None = None
    status: Status
    from_: Annotated[str | None, Field(alias="from", description="A keyword of Python.")] = None
    secret: str
    output: OrderOutput | None
    at: str | None = None
    error: str | None = None
    anything: Any | None = None
    by_shelf: dict[str, OrderByShelfValue] | None = None


class OrderByShelfValue(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    count: int | None = None


class OrderList(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    object: Literal["list"]
    data: list[Order]


class OrderOutput(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    media: list[OrderOutputMediaItem] | None = None


class OrderOutputMediaItem(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    url: str | None = None
    kind: Literal["video", "image"] | None = None


class OrderResponse(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    data: Order


class Status(RootModel[Literal["queued", "done"]]):
    root: Annotated[Literal["queued", "done"], Field(description="How far the order is.")]
