"""PublicTextModelListData and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset

_PUBLIC_TEXT_MODEL_FIELDS: Final = (
    "id",
    "family",
    "family_label",
    "endpoints",
    "context_length",
    "max_output_tokens",
    "input_usd_per_million",
    "output_usd_per_million",
    "discount",
    "capabilities",
    "description",
)


@define(kw_only=True, repr=False)
class PublicTextModel(Model):
    """A text model and what it costs.

    Attributes:
        id: Name of the model, as calls take it.
        family: Family of the model.
        family_label: Name of the family for people.
        endpoints: The forms in which the model can be asked, its own first.
        context_length: Most tokens of question and answer; missing if that is not known. At
            least 1.
        max_output_tokens: Most tokens of an answer; missing if that is not known. At least 1.
        input_usd_per_million: Dollars for a million tokens in. At least 0.
        output_usd_per_million: Dollars for a million tokens out. At least 0.
        discount: The factor of the family's prices; missing if that is 1. More than 0.
        capabilities: The abilities of the model, as a hint.
        description: The strengths of the model.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: str
    family: str
    family_label: str | Unset = UNSET
    endpoints: list[str]
    context_length: int | Unset = UNSET
    max_output_tokens: int | Unset = UNSET
    input_usd_per_million: float | Unset = UNSET
    output_usd_per_million: float | Unset = UNSET
    discount: float | Unset = UNSET
    capabilities: list[str] | Unset = UNSET
    description: str | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.id,
            model.family,
            model.family_label,
            model.endpoints,
            model.context_length,
            model.max_output_tokens,
            model.input_usd_per_million,
            model.output_usd_per_million,
            model.discount,
            model.capabilities,
            model.description,
        ) = map(rest.pop, _PUBLIC_TEXT_MODEL_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "family": self.family,
            "family_label": self.family_label,
            "endpoints": self.endpoints,
            "context_length": self.context_length,
            "max_output_tokens": self.max_output_tokens,
            "input_usd_per_million": self.input_usd_per_million,
            "output_usd_per_million": self.output_usd_per_million,
            "discount": self.discount,
            "capabilities": self.capabilities,
            "description": self.description,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_PUBLIC_TEXT_MODEL_LIST_DATA_FIELDS: Final = (
    "object",
    "data",
)


@define(kw_only=True, repr=False)
class PublicTextModelListData(Model):
    """All text models.

    Attributes:
        object: Always ``"list"``.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: Literal["list"] | str
    data: list[PublicTextModel]
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.object,
            model.data,
        ) = map(rest.pop, _PUBLIC_TEXT_MODEL_LIST_DATA_FIELDS, MISSINGS)
        model.data = (
            [PublicTextModel.from_dict(i) if i.__class__ is dict else i for i in v]
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

    def __iter__(self) -> Iterator[PublicTextModel]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> PublicTextModel:
        return self.data[index]
