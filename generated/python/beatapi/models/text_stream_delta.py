"""TextStreamDelta: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._base.codec import Model
from .._base.types import MISSING, MISSINGS, UNSET, Unset

_TEXT_STREAM_DELTA_FIELDS: Final = (
    "type",
    "role",
    "text",
    "content",
)


@define(kw_only=True, repr=False)
class TextStreamDelta(Model):
    """The addition of an event.

    Attributes:
        text: The next piece of text in an event of Messages.
        content: The next piece of text in a chunk of a chat completion.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    type: str | Unset = UNSET
    role: str | Unset = UNSET
    text: str | Unset = UNSET
    content: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.type,
            model.role,
            model.text,
            model.content,
        ) = map(rest.pop, _TEXT_STREAM_DELTA_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
            "role": self.role,
            "text": self.text,
            "content": self.content,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
