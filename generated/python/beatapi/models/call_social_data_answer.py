"""CallSocialDataAnswer: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model
from .._base.types import MISSING, MISSINGS

_CALL_SOCIAL_DATA_ANSWER_FIELDS: Final = (
    "object",
    "status",
    "action",
    "request_id",
    "data",
)


@define(kw_only=True, repr=False)
class CallSocialDataAnswer(Model):
    """The answer of the action.

    Attributes:
        object: Always ``"social_data.call"``.
        status: Always ``"succeeded"``.
        action: Id of the action.
        request_id: Id of the call, for support.
        data: The answer of the action.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: Literal["social_data.call"] | str
    status: Literal["succeeded"] | str
    action: str
    request_id: str
    data: dict[str, Any]
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.object,
            model.status,
            model.action,
            model.request_id,
            model.data,
        ) = map(rest.pop, _CALL_SOCIAL_DATA_ANSWER_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "object": self.object,
            "status": self.status,
            "action": self.action,
            "request_id": self.request_id,
            "data": self.data,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
