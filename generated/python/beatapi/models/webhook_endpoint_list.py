"""WebhookEndpointList: generated from spec 2026-07-31, do not edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._codec import encode
from .._types import MISSING
from .webhook_endpoint import WebhookEndpoint

_NAMES: Final = frozenset({"object", "data"})


@define(kw_only=True)
class WebhookEndpointList:
    """All webhook endpoints of the account.

    Attributes:
        object: Always ``"list"``.
        additional_properties: What the server sent beyond these fields, by its name.
    """

    object: Literal["list"] | str
    data: list[WebhookEndpoint]
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        get = data.get
        return cls(
            object=get("object", MISSING),
            data=[WebhookEndpoint.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := get("data", MISSING)).__class__ is list
            else v,
            additional_properties={k: v for k, v in data.items() if k not in _NAMES},
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
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
