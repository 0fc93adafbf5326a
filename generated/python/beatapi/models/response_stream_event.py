"""ResponseStreamEvent: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._base.codec import Model
from .._base.types import MISSING, MISSINGS, UNSET, Unset

_RESPONSE_STREAM_EVENT_FIELDS: Final = (
    "type",
    "sequence_number",
    "item_id",
    "output_index",
    "content_index",
    "delta",
    "text",
    "response",
)


@define(kw_only=True, repr=False)
class ResponseStreamEvent(Model):
    """An event of the Responses API; ``type`` says what it is.

    Attributes:
        delta: The next piece, in events whose ``type`` ends in ``.delta``.
        text: The whole text.
        response: The response as it stands, in events that begin and end one.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    type: str
    sequence_number: int | Unset = UNSET
    item_id: str | Unset = UNSET
    output_index: int | Unset = UNSET
    content_index: int | Unset = UNSET
    delta: str | Unset = UNSET
    text: str | Unset = UNSET
    response: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.type,
            model.sequence_number,
            model.item_id,
            model.output_index,
            model.content_index,
            model.delta,
            model.text,
            model.response,
        ) = map(rest.pop, _RESPONSE_STREAM_EVENT_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
            "sequence_number": self.sequence_number,
            "item_id": self.item_id,
            "output_index": self.output_index,
            "content_index": self.content_index,
            "delta": self.delta,
            "text": self.text,
            "response": self.response,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
