"""ChatCompletionChunk and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset
from .text_stream_delta import TextStreamDelta

_CHAT_COMPLETION_CHUNK_CHOICE_FIELDS: Final = (
    "index",
    "delta",
    "finish_reason",
)


@define(kw_only=True, repr=False)
class ChatCompletionChunkChoice(Model):
    """The addition of a chunk to one of the choices.

    Attributes:
        delta: The addition of an event.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    index: int | Unset = UNSET
    delta: TextStreamDelta | Unset = UNSET
    finish_reason: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.index,
            model.delta,
            model.finish_reason,
        ) = map(rest.pop, _CHAT_COMPLETION_CHUNK_CHOICE_FIELDS, MISSINGS)
        model.delta = (
            TextStreamDelta.from_dict(v)
            if (v := data.get("delta", MISSING)).__class__ is dict
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "index": self.index,
            "delta": encode(self.delta),
            "finish_reason": self.finish_reason,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_CHAT_COMPLETION_CHUNK_FIELDS: Final = (
    "id",
    "object",
    "created",
    "model",
    "choices",
    "usage",
)


@define(kw_only=True, repr=False)
class ChatCompletionChunk(Model):
    """A piece of a chat completion.

    Attributes:
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: str | Unset = UNSET
    object: str | Unset = UNSET
    created: int | Unset = UNSET
    model: str | Unset = UNSET
    choices: list[ChatCompletionChunkChoice] | Unset = UNSET
    usage: dict[str, Any] | None | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.id,
            model.object,
            model.created,
            model.model,
            model.choices,
            model.usage,
        ) = map(rest.pop, _CHAT_COMPLETION_CHUNK_FIELDS, MISSINGS)
        model.choices = (
            [ChatCompletionChunkChoice.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("choices", MISSING)).__class__ is list
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "object": self.object,
            "created": self.created,
            "model": self.model,
            "choices": encode(self.choices),
            "usage": self.usage,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
