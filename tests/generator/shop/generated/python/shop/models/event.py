"""Event: generated from spec 2026-01-01, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset
from .order import Order

_EVENT_FIELDS: Final = (
    "event",
    "data",
)


@define(kw_only=True, repr=False)
class Event(Model):
    """Event as the contract gives it.

    Attributes:
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    event: Literal["order.done"] | str | Unset = UNSET
    data: Order | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.event,
            model.data,
        ) = map(rest.pop, _EVENT_FIELDS, MISSINGS)
        model.data = Order.from_dict(v) if (v := data.get("data", MISSING)).__class__ is dict else v
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "event": self.event,
            "data": encode(self.data),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
