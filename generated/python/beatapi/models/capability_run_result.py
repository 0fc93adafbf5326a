"""CapabilityRunResult and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, UNSET, Unset

_CAPABILITY_RUN_RESULT_RESULT_REF_FIELDS: Final = frozenset({"request_id", "expires_at"})


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
        get = data.get
        return cls(
            request_id=get("request_id", MISSING),
            expires_at=get("expires_at", MISSING),
            additional_properties={
                k: v for k, v in data.items() if k not in _CAPABILITY_RUN_RESULT_RESULT_REF_FIELDS
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "request_id": self.request_id,
            "expires_at": self.expires_at,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_CAPABILITY_RUN_RESULT_FIELDS: Final = frozenset(
    {
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
    }
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
        get = data.get
        return cls(
            object=get("object", MISSING),
            id=get("id", MISSING),
            status=get("status", MISSING),
            request_id=get("request_id", MISSING),
            output_text=get("output_text", MISSING),
            answers=get("answers", MISSING),
            items=get("items", MISSING),
            items_path=get("items_path", MISSING),
            items_total=get("items_total", MISSING),
            items_shown=get("items_shown", MISSING),
            truncated=get("truncated", MISSING),
            result_ref=CapabilityRunResultResultRef.from_dict(v)
            if (v := get("result_ref", MISSING)).__class__ is dict
            else v,
            usage=get("usage", MISSING),
            data=get("data", MISSING),
            additional_properties={
                k: v for k, v in data.items() if k not in _CAPABILITY_RUN_RESULT_FIELDS
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
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
