"""EffectListResponseData and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset

_EFFECT_INPUT_FIELDS: Final = (
    "images_min",
    "images_max",
    "accepted_types",
    "max_size_mb",
    "max_dimension_px",
    "subject_requirements",
)


@define(kw_only=True, repr=False)
class EffectInput(Model):
    """The pictures that the effect takes.

    Attributes:
        images_min: Fewest pictures. At least 1.
        images_max: Most pictures. At least 1.
        accepted_types: MIME types of the pictures.
        max_size_mb: Most megabytes of a picture; 50 if it is missing. At least 1.
        max_dimension_px: Largest width or height of a picture in pixels, checked before
            anything is charged. At least 1.
        subject_requirements: The required content of the pictures.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    images_min: int
    images_max: int
    accepted_types: list[Literal["image/jpeg", "image/png", "image/webp"] | str]
    max_size_mb: int | Unset = UNSET
    max_dimension_px: int | Unset = UNSET
    subject_requirements: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.images_min,
            model.images_max,
            model.accepted_types,
            model.max_size_mb,
            model.max_dimension_px,
            model.subject_requirements,
        ) = map(rest.pop, _EFFECT_INPUT_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "images_min": self.images_min,
            "images_max": self.images_max,
            "accepted_types": self.accepted_types,
            "max_size_mb": self.max_size_mb,
            "max_dimension_px": self.max_dimension_px,
            "subject_requirements": self.subject_requirements,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_EFFECT_OPTIONS_FIELDS: Final = (
    "aspect_ratios",
    "resolutions",
    "duration_seconds",
    "bgm",
    "seed",
)


@define(kw_only=True, repr=False)
class EffectOptions(Model):
    """The settings of the effect; others cannot be set.

    Attributes:
        aspect_ratios: Shapes to choose from.
        resolutions: Sizes to choose from.
        duration_seconds: Lengths to choose from, in seconds.
        bgm: True if background music can be switched on and off.
        seed: True if a seed can be given.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    aspect_ratios: list[str] | Unset = UNSET
    resolutions: list[str] | Unset = UNSET
    duration_seconds: list[int] | Unset = UNSET
    bgm: bool | Unset = UNSET
    seed: bool | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.aspect_ratios,
            model.resolutions,
            model.duration_seconds,
            model.bgm,
            model.seed,
        ) = map(rest.pop, _EFFECT_OPTIONS_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "aspect_ratios": self.aspect_ratios,
            "resolutions": self.resolutions,
            "duration_seconds": self.duration_seconds,
            "bgm": self.bgm,
            "seed": self.seed,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_EFFECT_PREVIEW_FIELDS: Final = (
    "cover_url",
    "media_url",
)


@define(kw_only=True, repr=False)
class EffectPreview(Model):
    """A preview of the effect.

    Attributes:
        cover_url: URL of a picture; null if there is none.
        media_url: URL of an example; null if there is none.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    cover_url: str | None
    media_url: str | None
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.cover_url,
            model.media_url,
        ) = map(rest.pop, _EFFECT_PREVIEW_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "cover_url": self.cover_url,
            "media_url": self.media_url,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_EFFECT_FIELDS: Final = (
    "id",
    "object",
    "name",
    "description",
    "output_type",
    "category",
    "tags",
    "input",
    "options",
    "preview",
    "version",
    "status",
)


@define(kw_only=True, repr=False)
class Effect(Model):
    """A ready-made effect in one of its versions.

    Attributes:
        id: Id of the effect, as the create call takes it.
        object: Always ``"effect"``.
        name: Name for people.
        description: A description of the effect.
        output_type: The kind of result.
        category: Category of the effect.
        tags: Words to find the effect by.
        input: The pictures that the effect takes.
        options: The settings of the effect; others cannot be set.
        preview: A preview of the effect.
        version: Version of the effect; a version never changes. At least 1.
        status: The availability of the effect.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: str
    object: Literal["effect"] | str
    name: str
    description: str
    output_type: Literal["image", "video"] | str
    category: str
    tags: list[str]
    input: EffectInput
    options: EffectOptions
    preview: EffectPreview
    version: int
    status: Literal["testing", "active", "paused"] | str
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.id,
            model.object,
            model.name,
            model.description,
            model.output_type,
            model.category,
            model.tags,
            model.input,
            model.options,
            model.preview,
            model.version,
            model.status,
        ) = map(rest.pop, _EFFECT_FIELDS, MISSINGS)
        model.input = (
            EffectInput.from_dict(v) if (v := data.get("input", MISSING)).__class__ is dict else v
        )
        model.options = (
            EffectOptions.from_dict(v)
            if (v := data.get("options", MISSING)).__class__ is dict
            else v
        )
        model.preview = (
            EffectPreview.from_dict(v)
            if (v := data.get("preview", MISSING)).__class__ is dict
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "object": self.object,
            "name": self.name,
            "description": self.description,
            "output_type": self.output_type,
            "category": self.category,
            "tags": self.tags,
            "input": encode(self.input),
            "options": encode(self.options),
            "preview": encode(self.preview),
            "version": self.version,
            "status": self.status,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_EFFECT_LIST_RESPONSE_DATA_FIELDS: Final = (
    "object",
    "data",
)


@define(kw_only=True, repr=False)
class EffectListResponseData(Model):
    """All effects that were asked for.

    Attributes:
        object: Always ``"list"``.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: Literal["list"] | str
    data: list[Effect]
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.object,
            model.data,
        ) = map(rest.pop, _EFFECT_LIST_RESPONSE_DATA_FIELDS, MISSINGS)
        model.data = (
            [Effect.from_dict(i) if i.__class__ is dict else i for i in v]
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

    def __iter__(self) -> Iterator[Effect]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> Effect:
        return self.data[index]
