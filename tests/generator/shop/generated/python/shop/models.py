"""The server's answers, as attrs classes.

Generated from spec 2026-01-01, do not edit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeAlias

from ._base.codec import Model as _Model
from ._base.codec import define, field
from ._base.types import MISSING, UNSET, Unset

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


def __dir__() -> list[str]:
    return __all__


Status: TypeAlias = Literal["queued", "done"]
"""How far the order is."""


@define(kw_only=True, repr=False)
class OrderList(_Model):
    """OrderList as the contract gives it.

    Attributes:
        object: Always ``"list"``.
    """

    object: Literal["list"] | str
    data: list[Order]

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.data = (
            [Order.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("data", MISSING)).__class__ is list
            else v
        )

    def __iter__(self) -> Iterator[Order]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> Order:
        return self.data[index]


@define(kw_only=True, repr=False)
class Order(_Model):
    """Order as the contract gives it.

    Attributes:
        object: Always ``"order"``.
        status: How far the order is.
        from_: A keyword of Python.
    """

    id: str
    object: Literal["order"] | str | Unset = UNSET
    status: Status | str
    from_: str | Unset = UNSET
    secret: str = field(repr=False)
    output: OrderOutput | None
    at: str | Unset = UNSET
    error: str | None | Unset = UNSET
    anything: Any | Unset = UNSET
    by_shelf: dict[str, OrderByShelfValue] | Unset = UNSET

    _wires = {"from_": "from"}

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.output = (
            OrderOutput.from_dict(v) if (v := data.get("output", MISSING)).__class__ is dict else v
        )
        self.by_shelf = (
            {k: OrderByShelfValue.from_dict(i) if i.__class__ is dict else i for k, i in v.items()}
            if (v := data.get("by_shelf", MISSING)).__class__ is dict
            else v
        )


@define(kw_only=True, repr=False)
class Event(_Model):
    """Event as the contract gives it."""

    event: Literal["order.done"] | str | Unset = UNSET
    data: Order | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.data = Order.from_dict(v) if (v := data.get("data", MISSING)).__class__ is dict else v


@define(kw_only=True, repr=False)
class Gift(_Model):
    """What was sent.

    As ``Parcel``: ``id`` (required), ``state`` (required), ``boxes`` (required). It comes by
    post.

    As ``Download``: ``id`` (required), ``state``, ``url`` (required), ``proof``. It comes by
    wire.

    Attributes:
        state: As ``Parcel``: One of ``"packed"``, ``"sent"``. As ``Download``: One of
            ``"ready"``, ``"sent"``. Required as ``Parcel``.
        boxes: Only as ``Parcel``, where it is required.
        url: Only as ``Download``, where it is required.
        proof: What shows that it came. Only as ``Download``.
    """

    id: str | int
    state: Literal["packed", "sent", "ready"] | str | Unset = UNSET
    boxes: list[GiftBoxesItem] | Unset = UNSET
    url: str | Unset = UNSET
    proof: GiftProof | None | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.boxes = (
            [GiftBoxesItem.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("boxes", MISSING)).__class__ is list
            else v
        )
        self.proof = (
            GiftProof.from_dict(v) if (v := data.get("proof", MISSING)).__class__ is dict else v
        )


@define(kw_only=True, repr=False)
class OrderOutput(_Model):
    """OrderOutput as the contract gives it."""

    media: list[OrderOutputMediaItem] | Unset = UNSET

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        self.media = (
            [OrderOutputMediaItem.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("media", MISSING)).__class__ is list
            else v
        )


@define(kw_only=True, repr=False)
class OrderByShelfValue(_Model):
    """OrderByShelfValue as the contract gives it."""

    count: int | Unset = UNSET


@define(kw_only=True, repr=False)
class GiftBoxesItem(_Model):
    """With ``shape`` ``"round"``: ``radius`` (required).

    With ``shape`` ``"square"``: ``side`` (required), ``lid``.

    Attributes:
        radius: Only with ``shape`` ``"round"``, where it is required.
        side: Only with ``shape`` ``"square"``, where it is required.
        lid: Only with ``shape`` ``"square"``.
    """

    shape: Literal["round", "square"] | str
    radius: float | Unset = UNSET
    side: int | Unset = UNSET
    lid: bool | None | Unset = UNSET


@define(kw_only=True, repr=False)
class GiftProof(_Model):
    """What shows that it came.

    With ``signature``: no other fields.

    With ``photo``: ``at`` (required).

    Attributes:
        at: Only with ``photo``, where it is required.
    """

    signature: str | Unset = UNSET
    photo: str | Unset = UNSET
    at: str | Unset = UNSET


@define(kw_only=True, repr=False)
class OrderOutputMediaItem(_Model):
    """OrderOutputMediaItem as the contract gives it."""

    url: str | Unset = UNSET
    kind: Literal["video", "image"] | str | Unset = UNSET
