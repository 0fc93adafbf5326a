"""RealtimeCredits: generated from spec 2026-07-31, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._types import MISSING

_NAMES: Final = frozenset({"reserved", "settled", "refunded"})


@define(kw_only=True)
class RealtimeCredits:
    """What a realtime session costs, in credits.

    Attributes:
        reserved: Set aside when the session was created.
        settled: Kept for good since the first accepted heartbeat.
        refunded: Given back because the session ended before its first heartbeat.
        additional_properties: What the server sent beyond these fields, by its name.
    """

    reserved: float
    settled: float
    refunded: float
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            reserved=get("reserved", MISSING),
            settled=get("settled", MISSING),
            refunded=get("refunded", MISSING),
            additional_properties={k: v for k, v in data.items() if k not in _NAMES},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "reserved": self.reserved,
            "settled": self.settled,
            "refunded": self.refunded,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
