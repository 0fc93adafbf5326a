"""Gift and what belongs to it: generated from spec 2026-01-01, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, UNSET, Unset

_GIFT_BOXES_ITEM_FIELDS: Final = frozenset({"shape", "radius", "side", "lid"})


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
        get = data.get
        return cls(
            shape=get("shape", MISSING),
            radius=get("radius", MISSING),
            side=get("side", MISSING),
            lid=get("lid", MISSING),
            additional_properties={
                k: v for k, v in data.items() if k not in _GIFT_BOXES_ITEM_FIELDS
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "shape": self.shape,
            "radius": self.radius,
            "side": self.side,
            "lid": self.lid,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_GIFT_PROOF_FIELDS: Final = frozenset({"signature", "photo", "at"})


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
        get = data.get
        return cls(
            signature=get("signature", MISSING),
            photo=get("photo", MISSING),
            at=get("at", MISSING),
            additional_properties={k: v for k, v in data.items() if k not in _GIFT_PROOF_FIELDS},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "signature": self.signature,
            "photo": self.photo,
            "at": self.at,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_GIFT_FIELDS: Final = frozenset({"id", "state", "boxes", "url", "proof"})


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
        get = data.get
        return cls(
            id=get("id", MISSING),
            state=get("state", MISSING),
            boxes=[GiftBoxesItem.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := get("boxes", MISSING)).__class__ is list
            else v,
            url=get("url", MISSING),
            proof=GiftProof.from_dict(v) if (v := get("proof", MISSING)).__class__ is dict else v,
            additional_properties={k: v for k, v in data.items() if k not in _GIFT_FIELDS},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "id": self.id,
            "state": self.state,
            "boxes": encode(self.boxes),
            "url": self.url,
            "proof": encode(self.proof),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
