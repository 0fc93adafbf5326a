"""MediaItem: generated from spec 2026-07-31, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._types import MISSING

_MEDIA_ITEM_FIELDS: Final = frozenset({"type", "url", "mime_type"})


@define(kw_only=True)
class MediaItem:
    """One file that was made.

    Attributes:
        type: Kind of the file.
        url: Where the file is.
        mime_type: MIME type of the file, ``video/mp4``.
        additional_properties: What the server sent beyond these fields, by its name.
    """

    type: Literal["video"] | str
    url: str
    mime_type: str
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            type=get("type", MISSING),
            url=get("url", MISSING),
            mime_type=get("mime_type", MISSING),
            additional_properties={k: v for k, v in data.items() if k not in _MEDIA_ITEM_FIELDS},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "type": self.type,
            "url": self.url,
            "mime_type": self.mime_type,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
