"""WebMapResponse: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset
from .web_call_usage import WebCallUsage

_WEB_MAP_RESPONSE_FIELDS: Final = (
    "object",
    "request_id",
    "url",
    "urls",
    "note",
    "usage",
)


@define(kw_only=True, repr=False)
class WebMapResponse(Model):
    """Pages of a website; without an envelope.

    Attributes:
        object: Always ``"web.map"``.
        request_id: Id of the call, for support.
        url: The start.
        urls: The URLs, each once.
        note: The reason for which there are none.
        usage: The cost of a call.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: Literal["web.map"] | str
    request_id: str
    url: str
    urls: list[str]
    note: str | Unset = UNSET
    usage: WebCallUsage | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.object,
            model.request_id,
            model.url,
            model.urls,
            model.note,
            model.usage,
        ) = map(rest.pop, _WEB_MAP_RESPONSE_FIELDS, MISSINGS)
        model.usage = (
            WebCallUsage.from_dict(v) if (v := data.get("usage", MISSING)).__class__ is dict else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "object": self.object,
            "request_id": self.request_id,
            "url": self.url,
            "urls": self.urls,
            "note": self.note,
            "usage": encode(self.usage),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
