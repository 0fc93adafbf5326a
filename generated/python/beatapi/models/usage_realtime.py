"""UsageRealtime: generated from spec 2026-07-31, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._types import MISSING

_NAMES: Final = frozenset({"sessions", "credits", "active"})


@define(kw_only=True)
class UsageRealtime:
    """Totals of realtime sessions.

    Attributes:
        sessions: Sessions ever opened.
        credits: Credits spent on them.
        active: Sessions that are open now.
        additional_properties: What the server sent beyond these fields, by its name.
    """

    sessions: int
    credits: float
    active: int
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            sessions=get("sessions", MISSING),
            credits=get("credits", MISSING),
            active=get("active", MISSING),
            additional_properties={k: v for k, v in data.items() if k not in _NAMES},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "sessions": self.sessions,
            "credits": self.credits,
            "active": self.active,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
