"""DeletedWebhookEndpoint: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Self

from attrs import Factory, define

from .._base.codec import Model
from .._base.types import MISSING, MISSINGS

_DELETED_WEBHOOK_ENDPOINT_FIELDS: Final = (
    "id",
    "deleted",
)


@define(kw_only=True, repr=False)
class DeletedWebhookEndpoint(Model):
    """The deleted webhook endpoint.

    Attributes:
        id: Id of the endpoint.
        deleted: True once the endpoint is gone.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: str
    deleted: bool
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.id,
            model.deleted,
        ) = map(rest.pop, _DELETED_WEBHOOK_ENDPOINT_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "deleted": self.deleted,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
