"""RealtimeCredits: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._base.codec import Model
from .._base.types import MISSING, MISSINGS

_REALTIME_CREDITS_FIELDS: Final = (
    "reserved",
    "settled",
    "refunded",
)


@define(kw_only=True, repr=False)
class RealtimeCredits(Model):
    """The cost of a realtime session, in US dollars.

    Attributes:
        reserved: Set aside when the session was created. In steps of 0.01.
        settled: Kept for good since the first accepted heartbeat. In steps of 0.01.
        refunded: Given back because the session ended before its first heartbeat. In steps of
            0.01.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    reserved: float
    settled: float
    refunded: float
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.reserved,
            model.settled,
            model.refunded,
        ) = map(rest.pop, _REALTIME_CREDITS_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "reserved": self.reserved,
            "settled": self.settled,
            "refunded": self.refunded,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
