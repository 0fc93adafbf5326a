"""GeminiStreamChunk and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset

_GEMINI_PART_FIELDS: Final = ("text",)


@define(kw_only=True, repr=False)
class GeminiPart(Model):
    """A part of a content.

    Attributes:
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    text: str | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (model.text,) = map(rest.pop, _GEMINI_PART_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "text": self.text,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_GEMINI_CONTENT_FIELDS: Final = (
    "role",
    "parts",
)


@define(kw_only=True, repr=False)
class GeminiContent(Model):
    """The words of one side, in parts.

    Attributes:
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    role: str | Unset = UNSET
    parts: list[GeminiPart] | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.role,
            model.parts,
        ) = map(rest.pop, _GEMINI_CONTENT_FIELDS, MISSINGS)
        model.parts = (
            [GeminiPart.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("parts", MISSING)).__class__ is list
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "role": self.role,
            "parts": encode(self.parts),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_GEMINI_CANDIDATE_FIELDS: Final = (
    "index",
    "content",
    "finishReason",
)


@define(kw_only=True, repr=False)
class GeminiCandidate(Model):
    """One of the answers.

    Attributes:
        content: The words of one side, in parts.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    index: int | Unset = UNSET
    content: GeminiContent | Unset = UNSET
    finish_reason: str | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.index,
            model.content,
            model.finish_reason,
        ) = map(rest.pop, _GEMINI_CANDIDATE_FIELDS, MISSINGS)
        model.content = (
            GeminiContent.from_dict(v)
            if (v := data.get("content", MISSING)).__class__ is dict
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "index": self.index,
            "content": encode(self.content),
            "finishReason": self.finish_reason,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_GEMINI_STREAM_CHUNK_FIELDS: Final = (
    "candidates",
    "usageMetadata",
)


@define(kw_only=True, repr=False)
class GeminiStreamChunk(Model):
    """A piece of a Gemini-compatible answer.

    Attributes:
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    candidates: list[GeminiCandidate] | Unset = UNSET
    usage_metadata: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.candidates,
            model.usage_metadata,
        ) = map(rest.pop, _GEMINI_STREAM_CHUNK_FIELDS, MISSINGS)
        model.candidates = (
            [GeminiCandidate.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("candidates", MISSING)).__class__ is list
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "candidates": encode(self.candidates),
            "usageMetadata": self.usage_metadata,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
