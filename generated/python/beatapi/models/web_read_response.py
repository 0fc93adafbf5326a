"""WebReadResponse and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, UNSET, Unset
from .web_call_usage import WebCallUsage

_WEB_READ_RESULT_FIELDS: Final = frozenset({"url", "title", "content", "truncated"})


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
        get = data.get
        return cls(
            url=get("url", MISSING),
            title=get("title", MISSING),
            content=get("content", MISSING),
            truncated=get("truncated", MISSING),
            additional_properties={
                k: v for k, v in data.items() if k not in _WEB_READ_RESULT_FIELDS
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "url": self.url,
            "title": self.title,
            "content": self.content,
            "truncated": self.truncated,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_WEB_READ_FAILURE_FIELDS: Final = frozenset({"url", "reason"})


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
        get = data.get
        return cls(
            url=get("url", MISSING),
            reason=get("reason", MISSING),
            additional_properties={
                k: v for k, v in data.items() if k not in _WEB_READ_FAILURE_FIELDS
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "url": self.url,
            "reason": self.reason,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_WEB_READ_RESPONSE_FIELDS: Final = frozenset({"object", "request_id", "results", "failed", "usage"})


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
        get = data.get
        return cls(
            object=get("object", MISSING),
            request_id=get("request_id", MISSING),
            results=[WebReadResult.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := get("results", MISSING)).__class__ is list
            else v,
            failed=[WebReadFailure.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := get("failed", MISSING)).__class__ is list
            else v,
            usage=WebCallUsage.from_dict(v)
            if (v := get("usage", MISSING)).__class__ is dict
            else v,
            additional_properties={
                k: v for k, v in data.items() if k not in _WEB_READ_RESPONSE_FIELDS
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "object": self.object,
            "request_id": self.request_id,
            "results": encode(self.results),
            "failed": encode(self.failed),
            "usage": encode(self.usage),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
