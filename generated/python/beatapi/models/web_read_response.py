"""WebReadResponse and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset
from .web_call_usage import WebCallUsage

_WEB_READ_RESULT_FIELDS: Final = (
    "url",
    "title",
    "content",
    "truncated",
)


@define(kw_only=True, repr=False)
class WebReadResult(Model):
    """A page that was read.

    Attributes:
        url: The URL of the page.
        title: Title of the page, if it has one.
        content: Text of the page.
        truncated: True if the text was cut off.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    url: str
    title: str | Unset = UNSET
    content: str
    truncated: bool
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.url,
            model.title,
            model.content,
            model.truncated,
        ) = map(rest.pop, _WEB_READ_RESULT_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "url": self.url,
            "title": self.title,
            "content": self.content,
            "truncated": self.truncated,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_WEB_READ_FAILURE_FIELDS: Final = (
    "url",
    "reason",
)


@define(kw_only=True, repr=False)
class WebReadFailure(Model):
    """A page that could not be read; it costs nothing.

    Attributes:
        url: The URL of the page.
        reason: The reason: it has a test for human visitors, or does not exist.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    url: str
    reason: Literal["blocked", "unreachable"] | str
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.url,
            model.reason,
        ) = map(rest.pop, _WEB_READ_FAILURE_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "url": self.url,
            "reason": self.reason,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_WEB_READ_RESPONSE_FIELDS: Final = (
    "object",
    "request_id",
    "results",
    "failed",
    "usage",
)


@define(kw_only=True, repr=False)
class WebReadResponse(Model):
    """The pages that were read; without an envelope.

    Attributes:
        object: Always ``"web.read"``.
        request_id: Id of the call, for support.
        results: The pages that were read.
        failed: The pages that were not.
        usage: The cost of a call.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: Literal["web.read"] | str
    request_id: str
    results: list[WebReadResult]
    failed: list[WebReadFailure] | Unset = UNSET
    usage: WebCallUsage | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.object,
            model.request_id,
            model.results,
            model.failed,
            model.usage,
        ) = map(rest.pop, _WEB_READ_RESPONSE_FIELDS, MISSINGS)
        model.results = (
            [WebReadResult.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("results", MISSING)).__class__ is list
            else v
        )
        model.failed = (
            [WebReadFailure.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("failed", MISSING)).__class__ is list
            else v
        )
        model.usage = (
            WebCallUsage.from_dict(v) if (v := data.get("usage", MISSING)).__class__ is dict else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "object": self.object,
            "request_id": self.request_id,
            "results": encode(self.results),
            "failed": encode(self.failed),
            "usage": encode(self.usage),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
