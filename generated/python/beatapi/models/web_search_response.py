"""WebSearchResponse and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset
from .web_call_usage import WebCallUsage

_WEB_SEARCH_RESULT_FIELDS: Final = (
    "position",
    "title",
    "url",
    "snippet",
    "published_at",
)


@define(kw_only=True, repr=False)
class WebSearchResult(Model):
    """One result, with further fields that depend on what was searched.

    Attributes:
        position: Rank of the result, from 1. At least 1.
        title: Title of the result.
        url: The URL of the result; places have none.
        snippet: An excerpt of the result; news have none.
        published_at: The time of publication, as its source writes it.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    position: int
    title: str
    url: str | Unset = UNSET
    snippet: str | Unset = UNSET
    published_at: str | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.position,
            model.title,
            model.url,
            model.snippet,
            model.published_at,
        ) = map(rest.pop, _WEB_SEARCH_RESULT_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "position": self.position,
            "title": self.title,
            "url": self.url,
            "snippet": self.snippet,
            "published_at": self.published_at,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_WEB_SEARCH_RESPONSE_ANSWER_BOX_FIELDS: Final = (
    "title",
    "snippet",
    "url",
)


@define(kw_only=True, repr=False)
class WebSearchResponseAnswerBox(Model):
    """An answer to the question itself, if there is one.

    Attributes:
        title: Title of the answer.
        snippet: The answer.
        url: The source.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    title: str | Unset = UNSET
    snippet: str | Unset = UNSET
    url: str | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.title,
            model.snippet,
            model.url,
        ) = map(rest.pop, _WEB_SEARCH_RESPONSE_ANSWER_BOX_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "title": self.title,
            "snippet": self.snippet,
            "url": self.url,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_WEB_SEARCH_RESPONSE_FIELDS: Final = (
    "object",
    "request_id",
    "query",
    "type",
    "results",
    "answer_box",
    "related_searches",
    "usage",
)


@define(kw_only=True, repr=False)
class WebSearchResponse(Model):
    """The results of a search; without an envelope.

    Attributes:
        object: Always ``"web.search"``.
        request_id: Id of the call, for support.
        query: The words.
        type: The kind of results that was searched.
        results: The results, the best first.
        answer_box: An answer to the question itself, if there is one.
        related_searches: Other searches, if there are any.
        usage: The cost of a call.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: Literal["web.search"] | str
    request_id: str
    query: str
    type: (
        Literal["web", "news", "images", "videos", "scholar", "patents", "shopping", "places"] | str
    )
    results: list[WebSearchResult]
    answer_box: WebSearchResponseAnswerBox | Unset = UNSET
    related_searches: list[str] | Unset = UNSET
    usage: WebCallUsage | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.object,
            model.request_id,
            model.query,
            model.type,
            model.results,
            model.answer_box,
            model.related_searches,
            model.usage,
        ) = map(rest.pop, _WEB_SEARCH_RESPONSE_FIELDS, MISSINGS)
        model.results = (
            [WebSearchResult.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("results", MISSING)).__class__ is list
            else v
        )
        model.answer_box = (
            WebSearchResponseAnswerBox.from_dict(v)
            if (v := data.get("answer_box", MISSING)).__class__ is dict
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
            "query": self.query,
            "type": self.type,
            "results": encode(self.results),
            "answer_box": encode(self.answer_box),
            "related_searches": self.related_searches,
            "usage": encode(self.usage),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
