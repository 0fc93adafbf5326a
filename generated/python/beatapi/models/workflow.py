"""WorkflowList and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS

_WORKFLOW_FIELDS: Final = (
    "id",
    "object",
    "name",
    "description",
)


@define(kw_only=True, repr=False)
class Workflow(Model):
    """Something that can be made or found out.

    Attributes:
        id: Id of the workflow, as tasks name it.
        object: Always ``"workflow"``.
        name: Name for people.
        description: The work that the workflow does.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: Literal["music-video", "ecommerce-video", "video-analysis"] | str
    object: Literal["workflow"] | str
    name: str
    description: str
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
        ) = map(rest.pop, _WORKFLOW_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "object": self.object,
            "name": self.name,
            "description": self.description,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_WORKFLOW_LIST_FIELDS: Final = (
    "object",
    "data",
)


@define(kw_only=True, repr=False)
class WorkflowList(Model):
    """All workflows.

    Attributes:
        object: Always ``"list"``.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: Literal["list"] | str
    data: list[Workflow]
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.object,
            model.data,
        ) = map(rest.pop, _WORKFLOW_LIST_FIELDS, MISSINGS)
        model.data = (
            [Workflow.from_dict(i) if i.__class__ is dict else i for i in v]
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

    def __iter__(self) -> Iterator[Workflow]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> Workflow:
        return self.data[index]
