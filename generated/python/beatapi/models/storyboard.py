"""Storyboard: generated from spec 2026-07-31, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._codec import encode
from .._types import MISSING, UNSET, Unset
from .storyboard_shot import StoryboardShot

_NAMES: Final = frozenset({"shots"})


@define(kw_only=True)
class Storyboard:
    """The shots of a music video.

    Attributes:
        additional_properties: What the server sent beyond these fields, by its name.
    """

    shots: list[StoryboardShot] | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            shots=[StoryboardShot.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := get("shots", MISSING)).__class__ is list
            else v,
            additional_properties={k: v for k, v in data.items() if k not in _NAMES},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "shots": encode(self.shots),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
