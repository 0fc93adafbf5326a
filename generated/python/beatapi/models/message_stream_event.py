"""MessageStreamEvent: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset
from .text_stream_delta import TextStreamDelta

_MESSAGE_STREAM_EVENT_FIELDS: Final = (
    "type",
    "index",
    "delta",
    "content_block",
    "message",
    "usage",
)


@define(kw_only=True, repr=False)
class MessageStreamEvent(Model):
    """An event of the Messages API; ``type`` says what it is.

    Attributes:
        delta: The addition of an event.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    type: str
    index: int | Unset = UNSET
    delta: TextStreamDelta | Unset = UNSET
    content_block: dict[str, Any] | Unset = UNSET
    message: dict[str, Any] | Unset = UNSET
    usage: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.type,
            model.index,
            model.delta,
            model.content_block,
            model.message,
            model.usage,
        ) = map(rest.pop, _MESSAGE_STREAM_EVENT_FIELDS, MISSINGS)
        model.delta = (
            TextStreamDelta.from_dict(v)
            if (v := data.get("delta", MISSING)).__class__ is dict
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
            "index": self.index,
            "delta": encode(self.delta),
            "content_block": self.content_block,
            "message": self.message,
            "usage": self.usage,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
