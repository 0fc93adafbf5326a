"""OrderList and what belongs to it: generated from spec 2026-01-01, do not edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, Self

from attrs import Factory, define, field

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset

if TYPE_CHECKING:
    from .literals import Status

_ORDER_BY_SHELF_VALUE_FIELDS: Final = ("count",)


@define(kw_only=True, repr=False)
class OrderByShelfValue(Model):
    """OrderByShelfValue as the contract gives it.

    Attributes:
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    count: int | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (model.count,) = map(rest.pop, _ORDER_BY_SHELF_VALUE_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "count": self.count,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_ORDER_OUTPUT_MEDIA_ITEM_FIELDS: Final = (
    "url",
    "kind",
)


@define(kw_only=True, repr=False)
class OrderOutputMediaItem(Model):
    """OrderOutputMediaItem as the contract gives it.

    Attributes:
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    url: str | Unset = UNSET
    kind: Literal["video", "image"] | str | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.url,
            model.kind,
        ) = map(rest.pop, _ORDER_OUTPUT_MEDIA_ITEM_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "url": self.url,
            "kind": self.kind,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_ORDER_OUTPUT_FIELDS: Final = ("media",)


@define(kw_only=True, repr=False)
class OrderOutput(Model):
    """OrderOutput as the contract gives it.

    Attributes:
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    media: list[OrderOutputMediaItem] | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (model.media,) = map(rest.pop, _ORDER_OUTPUT_FIELDS, MISSINGS)
        model.media = (
            [OrderOutputMediaItem.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("media", MISSING)).__class__ is list
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "media": encode(self.media),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_ORDER_FIELDS: Final = (
    "id",
    "object",
    "status",
    "from",
    "secret",
    "output",
    "at",
    "error",
    "anything",
    "by_shelf",
)


@define(kw_only=True, repr=False)
class Order(Model):
    """Order as the contract gives it.

    Attributes:
        object: Always ``"order"``.
        status: How far the order is.
        from_: A keyword of Python.
        additional_properties: Members that the server sent beyond these fields, by name.
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
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.id,
            model.object,
            model.status,
            model.from_,
            model.secret,
            model.output,
            model.at,
            model.error,
            model.anything,
            model.by_shelf,
        ) = map(rest.pop, _ORDER_FIELDS, MISSINGS)
        model.output = (
            OrderOutput.from_dict(v) if (v := data.get("output", MISSING)).__class__ is dict else v
        )
        model.by_shelf = (
            {k: OrderByShelfValue.from_dict(i) if i.__class__ is dict else i for k, i in v.items()}
            if (v := data.get("by_shelf", MISSING)).__class__ is dict
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "object": self.object,
            "status": self.status,
            "from": self.from_,
            "secret": self.secret,
            "output": encode(self.output),
            "at": self.at,
            "error": self.error,
            "anything": self.anything,
            "by_shelf": encode(self.by_shelf),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_ORDER_LIST_FIELDS: Final = (
    "object",
    "data",
)


@define(kw_only=True, repr=False)
class OrderList(Model):
    """OrderList as the contract gives it.

    Attributes:
        object: Always ``"list"``.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: Literal["list"] | str
    data: list[Order]
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.object,
            model.data,
        ) = map(rest.pop, _ORDER_LIST_FIELDS, MISSINGS)
        model.data = (
            [Order.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("data", MISSING)).__class__ is list
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "object": self.object,
            "data": encode(self.data),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}

    def __iter__(self) -> Iterator[Order]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> Order:
        return self.data[index]
