"""WebCallUsage: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model
from .._base.types import MISSING, MISSINGS

_WEB_CALL_USAGE_FIELDS: Final = (
    "billing_unit",
    "quantity",
    "price_usd",
    "price_version",
)


@define(kw_only=True, repr=False)
class WebCallUsage(Model):
    """The cost of a call.

    Attributes:
        billing_unit: The counted unit: calls, or pages and URLs.
        quantity: The number of units.
        price_usd: US dollars that were settled, as text.
        price_version: The prices that were used.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    billing_unit: Literal["request", "page"] | str
    quantity: int
    price_usd: str
    price_version: str
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.billing_unit,
            model.quantity,
            model.price_usd,
            model.price_version,
        ) = map(rest.pop, _WEB_CALL_USAGE_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "billing_unit": self.billing_unit,
            "quantity": self.quantity,
            "price_usd": self.price_usd,
            "price_version": self.price_version,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
