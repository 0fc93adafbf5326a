"""WebhookEndpointList and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define, field

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS

_WEBHOOK_ENDPOINT_FIELDS: Final = (
    "id",
    "object",
    "url",
    "description",
    "events",
    "status",
    "secret",
    "created_at",
    "updated_at",
)


@define(kw_only=True, repr=False)
class WebhookEndpoint(Model):
    """A URL that is told when tasks end.

    Attributes:
        id: Id of the endpoint.
        object: Always ``"webhook_endpoint"``.
        url: The address for events.
        description: A note for people.
        events: The events that are sent.
        status: The state; a ``disabled`` endpoint gets no events.
        secret: Key of the signatures, ``whsec_…``; whole in the answer to the create call,
            masked in all others.
        created_at: The time of the registration, in Unix seconds.
        updated_at: The time of the last change, in Unix seconds.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: str
    object: Literal["webhook_endpoint"] | str
    url: str
    description: str
    events: list[Literal["task.succeeded", "task.failed"] | str]
    status: Literal["active", "disabled"] | str
    secret: str = field(repr=False)
    created_at: int
    updated_at: int
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.id,
            model.object,
            model.url,
            model.description,
            model.events,
            model.status,
            model.secret,
            model.created_at,
            model.updated_at,
        ) = map(rest.pop, _WEBHOOK_ENDPOINT_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "object": self.object,
            "url": self.url,
            "description": self.description,
            "events": self.events,
            "status": self.status,
            "secret": self.secret,
            "created_at": self.created_at,
            "updated_at": self.updated_at,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_WEBHOOK_ENDPOINT_LIST_FIELDS: Final = (
    "object",
    "data",
)


@define(kw_only=True, repr=False)
class WebhookEndpointList(Model):
    """All webhook endpoints of the account.

    Attributes:
        object: Always ``"list"``.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: Literal["list"] | str
    data: list[WebhookEndpoint]
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.object,
            model.data,
        ) = map(rest.pop, _WEBHOOK_ENDPOINT_LIST_FIELDS, MISSINGS)
        model.data = (
            [WebhookEndpoint.from_dict(i) if i.__class__ is dict else i for i in v]
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

    def __iter__(self) -> Iterator[WebhookEndpoint]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> WebhookEndpoint:
        return self.data[index]
