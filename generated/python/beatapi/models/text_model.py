"""TextModelList and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS

_TEXT_MODEL_FIELDS: Final = (
    "id",
    "object",
    "created",
    "owned_by",
)


@define(kw_only=True, repr=False)
class TextModel(Model):
    """A text model.

    Attributes:
        id: Name of a text model; ``listTextModels`` has those of the key.
        object: Always ``"model"``.
        created: The time at which the model came, in Unix seconds.
        owned_by: Always ``"beatapi"``.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: str
    object: Literal["model"] | str
    created: int
    owned_by: Literal["beatapi"] | str
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.id,
            model.object,
            model.created,
            model.owned_by,
        ) = map(rest.pop, _TEXT_MODEL_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "object": self.object,
            "created": self.created,
            "owned_by": self.owned_by,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_TEXT_MODEL_LIST_FIELDS: Final = (
    "object",
    "data",
)


@define(kw_only=True, repr=False)
class TextModelList(Model):
    """The text models of the key, as OpenAI lists models.

    Attributes:
        object: Always ``"list"``.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: Literal["list"] | str
    data: list[TextModel]
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.object,
            model.data,
        ) = map(rest.pop, _TEXT_MODEL_LIST_FIELDS, MISSINGS)
        model.data = (
            [TextModel.from_dict(i) if i.__class__ is dict else i for i in v]
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

    def __iter__(self) -> Iterator[TextModel]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> TextModel:
        return self.data[index]
