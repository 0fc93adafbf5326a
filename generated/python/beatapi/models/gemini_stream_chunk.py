"""GeminiStreamChunk and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, UNSET, Unset

_GEMINI_PART_FIELDS: Final = frozenset({"text"})


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
        get = data.get
        return cls(
            text=get("text", MISSING),
            additional_properties={k: v for k, v in data.items() if k not in _GEMINI_PART_FIELDS},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "text": self.text,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_GEMINI_CONTENT_FIELDS: Final = frozenset({"role", "parts"})


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
        get = data.get
        return cls(
            role=get("role", MISSING),
            parts=[GeminiPart.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := get("parts", MISSING)).__class__ is list
            else v,
            additional_properties={
                k: v for k, v in data.items() if k not in _GEMINI_CONTENT_FIELDS
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "role": self.role,
            "parts": encode(self.parts),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_GEMINI_CANDIDATE_FIELDS: Final = frozenset({"index", "content", "finishReason"})


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
        get = data.get
        return cls(
            index=get("index", MISSING),
            content=GeminiContent.from_dict(v)
            if (v := get("content", MISSING)).__class__ is dict
            else v,
            finish_reason=get("finishReason", MISSING),
            additional_properties={
                k: v for k, v in data.items() if k not in _GEMINI_CANDIDATE_FIELDS
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "index": self.index,
            "content": encode(self.content),
            "finishReason": self.finish_reason,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_GEMINI_STREAM_CHUNK_FIELDS: Final = frozenset({"candidates", "usageMetadata"})


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
        get = data.get
        return cls(
            candidates=[GeminiCandidate.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := get("candidates", MISSING)).__class__ is list
            else v,
            usage_metadata=get("usageMetadata", MISSING),
            additional_properties={
                k: v for k, v in data.items() if k not in _GEMINI_STREAM_CHUNK_FIELDS
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "candidates": encode(self.candidates),
            "usageMetadata": self.usage_metadata,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
