"""GenerationModelList and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS

_GENERATION_MODEL_FIELDS: Final = (
    "id",
    "object",
    "name",
    "media_type",
    "input_modes",
)


@define(kw_only=True, repr=False)
class GenerationModel(Model):
    """A model that makes pictures or videos.

    Attributes:
        id: Name of the model, as the create calls take it.
        object: Always ``"generation_model"``.
        name: Name for people.
        media_type: The kind of result.
        input_modes: The input of the model: a text, a picture, frames of the video, or
            references.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: (
        Literal[
            "nano-banana",
            "nano-banana-2",
            "nano-banana-2-lite",
            "nano-banana-pro",
            "gpt-image-2",
            "gpt-image-2.5-flare",
            "gpt-image-2.5-sunburst",
            "seedream-5-pro",
            "grok-imagine-image-2.0",
            "minimax-h3",
            "minimax-h3-fast",
            "minimax-h3-normal",
            "grok-imagine-video-1.5",
            "seedance-2",
            "seedance-2-fast",
            "seedance-2-mini",
            "veo-3.1",
            "seedance-2.5",
            "kling-3",
            "kling-2.6-motion-control",
            "kling-3-motion-control",
            "wan-3.0",
            "wan-3.0-prime",
            "happyhorse-1.0",
            "happyhorse-1.1",
            "minimax-h3-max",
            "minimax-h3-max-turbo",
        ]
        | str
    )
    object: Literal["generation_model"] | str
    name: str
    media_type: Literal["image", "video"] | str
    input_modes: list[Literal["text", "image", "frames", "reference"] | str]
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.id,
            model.object,
            model.name,
            model.media_type,
            model.input_modes,
        ) = map(rest.pop, _GENERATION_MODEL_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "object": self.object,
            "name": self.name,
            "media_type": self.media_type,
            "input_modes": self.input_modes,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_GENERATION_MODEL_LIST_FIELDS: Final = (
    "object",
    "data",
)


@define(kw_only=True, repr=False)
class GenerationModelList(Model):
    """All models that were asked for.

    Attributes:
        object: Always ``"list"``.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: Literal["list"] | str
    data: list[GenerationModel]
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.object,
            model.data,
        ) = map(rest.pop, _GENERATION_MODEL_LIST_FIELDS, MISSINGS)
        model.data = (
            [GenerationModel.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("data", MISSING)).__class__ is list
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "object": self.object,
            "data": encode(self.data),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}

    def __iter__(self) -> Iterator[GenerationModel]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> GenerationModel:
        return self.data[index]
