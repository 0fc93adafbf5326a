"""WebResearchResponse and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset

_WEB_RESEARCH_SOURCE_FIELDS: Final = (
    "id",
    "url",
    "title",
    "published_at",
    "author",
    "snippet",
    "content",
    "read_status",
)


@define(kw_only=True, repr=False)
class WebResearchSource(Model):
    """A source of a research.

    Attributes:
        id: Id of the source, as the notes cite it.
        url: The URL of the source.
        title: Title of the source.
        published_at: The time of publication, as the source states it.
        author: The author.
        snippet: The excerpt of the source in the search.
        content: Its text, if it was read and there was room for it.
        read_status: The evidence for it; cite only sources that were read.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    id: str
    url: str
    title: str | Unset = UNSET
    published_at: str | Unset = UNSET
    author: str | Unset = UNSET
    snippet: str | Unset = UNSET
    content: str | Unset = UNSET
    read_status: Literal["read", "snippet", "cited", "failed"] | str
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.id,
            model.url,
            model.title,
            model.published_at,
            model.author,
            model.snippet,
            model.content,
            model.read_status,
        ) = map(rest.pop, _WEB_RESEARCH_SOURCE_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "url": self.url,
            "title": self.title,
            "published_at": self.published_at,
            "author": self.author,
            "snippet": self.snippet,
            "content": self.content,
            "read_status": self.read_status,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_WEB_RESEARCH_RESPONSE_X_SEARCH_FIELDS: Final = (
    "searches",
    "posts_fetched",
)


@define(kw_only=True, repr=False)
class WebResearchResponseXSearch(Model):
    """The search of posts on X, if there was one.

    Attributes:
        searches: The number of searches.
        posts_fetched: The number of posts that were read.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    searches: int
    posts_fetched: int
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.searches,
            model.posts_fetched,
        ) = map(rest.pop, _WEB_RESEARCH_RESPONSE_X_SEARCH_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "searches": self.searches,
            "posts_fetched": self.posts_fetched,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_WEB_RESEARCH_RESPONSE_FIELDS: Final = (
    "object",
    "request_id",
    "query",
    "status",
    "research_notes",
    "sources",
    "partial_reasons",
    "x_search",
)


@define(kw_only=True, repr=False)
class WebResearchResponse(Model):
    """The result of a research; without an envelope.

    Attributes:
        object: Always ``"web.research"``.
        request_id: Id of the call, for support.
        query: The question.
        status: The completeness of the research.
        research_notes: The findings, unverified, with ids of sources.
        sources: The sources.
        partial_reasons: The reason for a partial result, for programs.
        x_search: The search of posts on X, if there was one.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: Literal["web.research"] | str
    request_id: str
    query: str
    status: Literal["complete", "partial"] | str
    research_notes: str
    sources: list[WebResearchSource]
    partial_reasons: list[str] | Unset = UNSET
    x_search: WebResearchResponseXSearch | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.object,
            model.request_id,
            model.query,
            model.status,
            model.research_notes,
            model.sources,
            model.partial_reasons,
            model.x_search,
        ) = map(rest.pop, _WEB_RESEARCH_RESPONSE_FIELDS, MISSINGS)
        model.sources = (
            [WebResearchSource.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("sources", MISSING)).__class__ is list
            else v
        )
        model.x_search = (
            WebResearchResponseXSearch.from_dict(v)
            if (v := data.get("x_search", MISSING)).__class__ is dict
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "object": self.object,
            "request_id": self.request_id,
            "query": self.query,
            "status": self.status,
            "research_notes": self.research_notes,
            "sources": encode(self.sources),
            "partial_reasons": self.partial_reasons,
            "x_search": encode(self.x_search),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
