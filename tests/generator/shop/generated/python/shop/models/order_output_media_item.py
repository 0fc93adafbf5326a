"""OrderOutputMediaItem: generated from spec 2026-01-01, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._types import MISSING, UNSET, Unset

_NAMES: Final = frozenset({"url", "kind"})


@define(kw_only=True)
class OrderOutputMediaItem:
    """OrderOutputMediaItem as the contract gives it.

    Attributes:
        additional_properties: What the server sent beyond these fields, by its name.
    """

    url: str | Unset = UNSET
    kind: Literal["video", "image"] | str | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            url=get("url", MISSING),
            kind=get("kind", MISSING),
            additional_properties={k: v for k, v in data.items() if k not in _NAMES},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "url": self.url,
            "kind": self.kind,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
