"""WebResearchResponse and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, UNSET, Unset

_WEB_RESEARCH_SOURCE_FIELDS: Final = frozenset(
    {"id", "url", "title", "published_at", "author", "snippet", "content", "read_status"}
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
        get = data.get
        return cls(
            id=get("id", MISSING),
            url=get("url", MISSING),
            title=get("title", MISSING),
            published_at=get("published_at", MISSING),
            author=get("author", MISSING),
            snippet=get("snippet", MISSING),
            content=get("content", MISSING),
            read_status=get("read_status", MISSING),
            additional_properties={
                k: v for k, v in data.items() if k not in _WEB_RESEARCH_SOURCE_FIELDS
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
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


_WEB_RESEARCH_RESPONSE_X_SEARCH_FIELDS: Final = frozenset({"searches", "posts_fetched"})


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
        get = data.get
        return cls(
            searches=get("searches", MISSING),
            posts_fetched=get("posts_fetched", MISSING),
            additional_properties={
                k: v for k, v in data.items() if k not in _WEB_RESEARCH_RESPONSE_X_SEARCH_FIELDS
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = {
            "searches": self.searches,
            "posts_fetched": self.posts_fetched,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_WEB_RESEARCH_RESPONSE_FIELDS: Final = frozenset(
    {
        "object",
        "request_id",
        "query",
        "status",
        "research_notes",
        "sources",
        "partial_reasons",
        "x_search",
    }
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
        get = data.get
        return cls(
            object=get("object", MISSING),
            request_id=get("request_id", MISSING),
            query=get("query", MISSING),
            status=get("status", MISSING),
            research_notes=get("research_notes", MISSING),
            sources=[WebResearchSource.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := get("sources", MISSING)).__class__ is list
            else v,
            partial_reasons=get("partial_reasons", MISSING),
            x_search=WebResearchResponseXSearch.from_dict(v)
            if (v := get("x_search", MISSING)).__class__ is dict
            else v,
            additional_properties={
                k: v for k, v in data.items() if k not in _WEB_RESEARCH_RESPONSE_FIELDS
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
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
