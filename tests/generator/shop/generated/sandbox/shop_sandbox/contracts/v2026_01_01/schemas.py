"""The request bodies of the contract, as pydantic models.

Generated from spec 2026-01-01, do not edit.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel


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


class FlowersRequest(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    to: Annotated[str, Field(description="Who gets it.", max_length=40)]
    kind: Annotated[Literal["flowers"], Field(description="What it is.")]
    stems: Annotated[int, Field(description="How many flowers.", ge=1, le=99)]
    size: Annotated[Literal["large", "huge"] | None, Field(description="How big it is.")] = None


class VoucherRequest(BaseModel):
    model_config = ConfigDict(
        extra="allow",
    )
    kind: Annotated[Literal["voucher"], Field(description="What it is.")]
    to: Annotated[str, Field(description="Who gets it.", max_length=20)]
    worth: Annotated[float, Field(description="What it buys.", ge=5.0)]
    text: Annotated[str | None, Field(description="A line below.")] = None
    codes: Annotated[list[str] | None, Field(max_length=3)] = None


class SendGiftParams(RootModel[CardRequest | FlowersRequest | VoucherRequest]):
    root: Annotated[
        CardRequest | FlowersRequest | VoucherRequest,
        Field(description="What to send.", discriminator="kind"),
    ]
