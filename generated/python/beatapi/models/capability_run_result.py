"""CapabilityRunResult and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset

_CAPABILITY_RUN_RESULT_RESULT_REF_FIELDS: Final = (
    "request_id",
    "expires_at",
)


@define(kw_only=True, repr=False)
class CapabilityRunResultResultRef(Model):
    """The way to the whole result.

    Attributes:
        request_id: Id of the run.
        expires_at: The time at which the result expires.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    request_id: str | Unset = UNSET
    expires_at: str | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.request_id,
            model.expires_at,
        ) = map(rest.pop, _CAPABILITY_RUN_RESULT_RESULT_REF_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "request_id": self.request_id,
            "expires_at": self.expires_at,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_CAPABILITY_RUN_RESULT_FIELDS: Final = (
    "object",
    "id",
    "status",
    "request_id",
    "output_text",
    "answers",
    "items",
    "items_path",
    "items_total",
    "items_shown",
    "truncated",
    "result_ref",
    "usage",
    "data",
)


@define(kw_only=True, repr=False)
class CapabilityRunResult(Model):
    """The answer of a run, with further fields that depend on what was run. Data answers the
    object of that capability, text ``text.result``, a decision its answers; everything that
    takes time answers a task in ``data`` and the next call in ``next``.

    Attributes:
        object: Kind of the result, such as ``web.search`` or ``text.result``.
        id: Id of the task.
        status: The state of the run.
        request_id: Id of the run, to fetch its result again.
        output_text: The answer of a text model.
        answers: The answers of a decision model.
        items: The main list, of a preview or of chosen fields.
        items_path: The place of the list in the whole result.
        items_total: The number of items.
        items_shown: The number of items in this answer.
        truncated: True if something was cut off.
        result_ref: The way to the whole result.
        usage: The cost of the run.
        data: The result or the task.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: str | Unset = UNSET
    id: str | Unset = UNSET
    status: str | Unset = UNSET
    request_id: str | Unset = UNSET
    output_text: str | Unset = UNSET
    answers: dict[str, Any] | Unset = UNSET
    items: list[Any] | Unset = UNSET
    items_path: str | Unset = UNSET
    items_total: int | Unset = UNSET
    items_shown: int | Unset = UNSET
    truncated: bool | Unset = UNSET
    result_ref: CapabilityRunResultResultRef | Unset = UNSET
    usage: dict[str, Any] | Unset = UNSET
    data: Any | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.object,
            model.id,
            model.status,
            model.request_id,
            model.output_text,
            model.answers,
            model.items,
            model.items_path,
            model.items_total,
            model.items_shown,
            model.truncated,
            model.result_ref,
            model.usage,
            model.data,
        ) = map(rest.pop, _CAPABILITY_RUN_RESULT_FIELDS, MISSINGS)
        model.result_ref = (
            CapabilityRunResultResultRef.from_dict(v)
            if (v := data.get("result_ref", MISSING)).__class__ is dict
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "object": self.object,
            "id": self.id,
            "status": self.status,
            "request_id": self.request_id,
            "output_text": self.output_text,
            "answers": self.answers,
            "items": self.items,
            "items_path": self.items_path,
            "items_total": self.items_total,
            "items_shown": self.items_shown,
            "truncated": self.truncated,
            "result_ref": encode(self.result_ref),
            "usage": self.usage,
            "data": self.data,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
