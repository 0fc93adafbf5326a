"""Gift and what belongs to it: generated from spec 2026-01-01, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset

_GIFT_BOXES_ITEM_FIELDS: Final = (
    "shape",
    "radius",
    "side",
    "lid",
)


@define(kw_only=True, repr=False)
class GiftBoxesItem(Model):
    """With ``shape`` ``"round"``: ``radius`` (required).

    With ``shape`` ``"square"``: ``side`` (required), ``lid``.

    Attributes:
        radius: Only with ``shape`` ``"round"``, where it is required.
        side: Only with ``shape`` ``"square"``, where it is required.
        lid: Only with ``shape`` ``"square"``.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    shape: Literal["round", "square"] | str
    radius: float | Unset = UNSET
    side: int | Unset = UNSET
    lid: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.shape,
            model.radius,
            model.side,
            model.lid,
        ) = map(rest.pop, _GIFT_BOXES_ITEM_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "shape": self.shape,
            "radius": self.radius,
            "side": self.side,
            "lid": self.lid,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_GIFT_PROOF_FIELDS: Final = (
    "signature",
    "photo",
    "at",
)


@define(kw_only=True, repr=False)
class GiftProof(Model):
    """What shows that it came.

    With ``signature``: no other fields.

    With ``photo``: ``at`` (required).

    Attributes:
        at: Only with ``photo``, where it is required.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    signature: str | Unset = UNSET
    photo: str | Unset = UNSET
    at: str | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.signature,
            model.photo,
            model.at,
        ) = map(rest.pop, _GIFT_PROOF_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "signature": self.signature,
            "photo": self.photo,
            "at": self.at,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_GIFT_FIELDS: Final = (
    "id",
    "state",
    "boxes",
    "url",
    "proof",
)


@define(kw_only=True, repr=False)
class Gift(Model):
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
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: str | int
    state: Literal["packed", "sent", "ready"] | str | Unset = UNSET
    boxes: list[GiftBoxesItem] | Unset = UNSET
    url: str | Unset = UNSET
    proof: GiftProof | None | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.id,
            model.state,
            model.boxes,
            model.url,
            model.proof,
        ) = map(rest.pop, _GIFT_FIELDS, MISSINGS)
        model.boxes = (
            [GiftBoxesItem.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("boxes", MISSING)).__class__ is list
            else v
        )
        model.proof = (
            GiftProof.from_dict(v) if (v := data.get("proof", MISSING)).__class__ is dict else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "state": self.state,
            "boxes": encode(self.boxes),
            "url": self.url,
            "proof": encode(self.proof),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
