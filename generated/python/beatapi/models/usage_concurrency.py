"""UsageConcurrency: generated from spec 2026-07-31, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._types import MISSING

_NAMES: Final = frozenset({"limit", "active"})


@define(kw_only=True)
class UsageConcurrency:
    """How many tasks may be and are processing.

    Attributes:
        limit: Tasks that may be processing at the same time.
        active: Tasks that are processing now.
        additional_properties: What the server sent beyond these fields, by its name.
    """

    limit: int
    active: int
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            limit=get("limit", MISSING),
            active=get("active", MISSING),
            additional_properties={k: v for k, v in data.items() if k not in _NAMES},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "limit": self.limit,
            "active": self.active,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
