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


class Boxes(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    shape: Literal["round"]
    radius: float


class Boxes1(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    shape: Literal["square"]
    side: int
    lid: bool | None = None


class CardRequest(BaseModel):
    """
    Words on paper.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    kind: Annotated[Literal["card", "letter"], Field(description="What it is.")]
    to: Annotated[str, Field(description="Who gets it.", max_length=20)]
    text: Annotated[str, Field(description="What it says.")]
    size: Annotated[Literal["small", "large"] | None, Field(description="How big it is.")] = None


class CreateOrderParams(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    speed: Literal["slow", "fast"] | None = "slow"
    items: Annotated[list[str], Field(description="What to buy", min_length=1)]
    note: Annotated[str | None, Field(max_length=20)] = None
    labels: Annotated[dict[str, str] | None, Field(max_length=3)] = None


class Download(BaseModel):
    """
    It comes by wire.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    id: str | int
    state: Literal["ready", "sent"] | None = None
    url: str
    proof: Annotated[Proof | Proof1 | None, Field(description="What shows that it came.")] = None


class Event(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    event: Literal["order.done"] | None = None
    data: Order | None = None


class FlowersRequest(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    to: Annotated[str, Field(description="Who gets it.", max_length=40)]
    kind: Annotated[Literal["flowers"], Field(description="What it is.")]
    stems: Annotated[int, Field(description="How many flowers.", ge=1, le=99)]
    size: Annotated[Literal["large", "huge"] | None, Field(description="How big it is.")] = None


class ListOrdersAnswer(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    data: OrderList


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


class Parcel(BaseModel):
    """
    It comes by post.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    id: str
    state: Literal["packed", "sent"]
    boxes: list[Boxes | Boxes1]


class Gift(RootModel[Parcel | Download]):
    root: Annotated[Parcel | Download, Field(description="What was sent.")]


class Proof(BaseModel):
    """
    What shows that it came.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    signature: str


class Proof1(BaseModel):
    """
    What shows that it came.
    """

    model_config = ConfigDict(
        extra="allow",
    )
    photo: str
    at: str


class SendGiftAnswer(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    data: Gift


class Status(RootModel[Literal["queued", "done"]]):
    root: Annotated[Literal["queued", "done"], Field(description="How far the order is.")]


class VoucherRequest(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    kind: Annotated[Literal["voucher"], Field(description="What it is.")]
    to: Annotated[str, Field(description="Who gets it.", max_length=20)]
    worth: Annotated[float, Field(description="What it buys.", ge=5.0)]
    text: Annotated[str | None, Field(description="A line below.")] = None
    codes: Annotated[list[str] | None, Field(max_length=3)] = None


class GiftRequest(RootModel[CardRequest | FlowersRequest | VoucherRequest]):
    root: Annotated[
        CardRequest | FlowersRequest | VoucherRequest,
        Field(description="What to send.", discriminator="kind"),
    ]


class SendGiftParams(RootModel[CardRequest | FlowersRequest | VoucherRequest]):
    root: Annotated[
        CardRequest | FlowersRequest | VoucherRequest,
        Field(description="What to send.", discriminator="kind"),
    ]
