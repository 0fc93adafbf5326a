"""CapabilityNext and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset

_CAPABILITY_NEXT_CALL_FIELDS: Final = (
    "tool",
    "arguments",
)


@define(kw_only=True, repr=False)
class CapabilityNextCall(Model):
    """CapabilityNextCall as the contract gives it.

    Attributes:
        tool: Name of the tool.
        arguments: Its arguments.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    tool: Literal["capabilities_search", "capabilities_inspect", "capabilities_run"] | str
    arguments: dict[str, Any]
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.tool,
            model.arguments,
        ) = map(rest.pop, _CAPABILITY_NEXT_CALL_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "tool": self.tool,
            "arguments": self.arguments,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_CAPABILITY_NEXT_FIELDS: Final = (
    "action",
    "call",
    "note",
)


@define(kw_only=True, repr=False)
class CapabilityNext(Model):
    """The call that makes sense next, in the manner that ``X-Beat-Client`` chose. What is in angle
    brackets is to be filled in.

    Attributes:
        action: A description of the call.
        call: The call: a curl command, or a call of a tool.
        note: The purpose of the call.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    action: Literal["search", "inspect", "run", "status", "result", "none"] | str
    call: str | CapabilityNextCall | Unset = UNSET
    note: str | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.action,
            model.call,
            model.note,
        ) = map(rest.pop, _CAPABILITY_NEXT_FIELDS, MISSINGS)
        model.call = (
            CapabilityNextCall.from_dict(v)
            if (v := data.get("call", MISSING)).__class__ is dict
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "action": self.action,
            "call": encode(self.call),
            "note": self.note,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
