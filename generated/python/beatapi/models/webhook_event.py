"""WebhookEvent: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS
from .task import Task

_WEBHOOK_EVENT_FIELDS: Final = (
    "id",
    "event",
    "created_at",
    "data",
)


@define(kw_only=True, repr=False)
class WebhookEvent(Model):
    """The body of a delivery to a webhook endpoint.

    Attributes:
        id: Id of the event.
        event: The kind of event. Read this field, not the header, which is not signed.
        created_at: The time of the event, in Unix seconds.
        data: The task as the delivery has it; fields that were left out are ``UNSET``.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: str
    event: Literal["task.succeeded", "task.failed"] | str
    created_at: int
    data: Task
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.id,
            model.event,
            model.created_at,
            model.data,
        ) = map(rest.pop, _WEBHOOK_EVENT_FIELDS, MISSINGS)
        model.data = Task.from_dict(v) if (v := data.get("data", MISSING)).__class__ is dict else v
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "event": self.event,
            "created_at": self.created_at,
            "data": encode(self.data),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
