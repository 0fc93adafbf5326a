"""TaskOutput: generated from spec 2026-07-31, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._codec import encode
from .._types import MISSING
from .media_item import MediaItem

_NAMES: Final = frozenset({"media", "r2_url"})


@define(kw_only=True)
class TaskOutput:
    """What a task made.

    Attributes:
        r2_url: Where the video is; the same file as the first of ``media``.
        additional_properties: What the server sent beyond these fields, by its name.
    """

    media: list[MediaItem]
    r2_url: str
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            media=[MediaItem.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := get("media", MISSING)).__class__ is list
            else v,
            r2_url=get("r2_url", MISSING),
            additional_properties={k: v for k, v in data.items() if k not in _NAMES},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "media": encode(self.media),
            "r2_url": self.r2_url,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
