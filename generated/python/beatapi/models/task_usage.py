"""TaskUsage: generated from spec 2026-07-31, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._types import MISSING, UNSET, Unset

_NAMES: Final = frozenset(
    {
        "credits_reserved",
        "credits_charged",
        "credits_settled",
        "credits_refunded",
        "billable_duration_seconds",
    }
)


@define(kw_only=True)
class TaskUsage:
    """What a task costs, in credits.

    Attributes:
        credits_reserved: Set aside when the task was accepted.
        credits_charged: Taken from the balance when the task was accepted.
        credits_settled: Kept for good because the task succeeded.
        credits_refunded: Given back because the task failed.
        billable_duration_seconds: Length that is billed, in seconds.
        additional_properties: What the server sent beyond these fields, by its name.
    """

    credits_reserved: float
    credits_charged: float
    credits_settled: float
    credits_refunded: float
    billable_duration_seconds: int | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            credits_reserved=get("credits_reserved", MISSING),
            credits_charged=get("credits_charged", MISSING),
            credits_settled=get("credits_settled", MISSING),
            credits_refunded=get("credits_refunded", MISSING),
            billable_duration_seconds=get("billable_duration_seconds", MISSING),
            additional_properties={k: v for k, v in data.items() if k not in _NAMES},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "credits_reserved": self.credits_reserved,
            "credits_charged": self.credits_charged,
            "credits_settled": self.credits_settled,
            "credits_refunded": self.credits_refunded,
            "billable_duration_seconds": self.billable_duration_seconds,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
