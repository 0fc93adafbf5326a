"""``client.web``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal

from .._base.types import UNSET, Unset
from .._calls.operation import Operation
from .._helpers.research import AsyncResearchHelpers, ResearchHelpers
from ..models import WebMapResponse, WebReadResponse, WebResearchResponse, WebSearchResponse

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions

_SEARCH_WEB: Final = Operation(
    id="searchWeb",
    method="POST",
    path="/v1/web/search",
    decode=WebSearchResponse.from_dict,
    envelope=None,
    authenticated=True,
    idempotency="optional",
    lists=("include_domains", "exclude_domains"),
)
_READ_WEB_PAGES: Final = Operation(
    id="readWebPages",
    method="POST",
    path="/v1/web/read",
    decode=WebReadResponse.from_dict,
    envelope=None,
    authenticated=True,
    idempotency="optional",
    lists=("urls",),
)
_MAP_WEBSITE: Final = Operation(
    id="mapWebsite",
    method="POST",
    path="/v1/web/map",
    decode=WebMapResponse.from_dict,
    envelope=None,
    authenticated=True,
    idempotency="optional",
    lists=("select_paths", "exclude_paths"),
)
_RESEARCH_WEB: Final = Operation(
    id="researchWeb",
    method="POST",
    path="/v1/web/research",
    decode=WebResearchResponse.from_dict,
    envelope=None,
    authenticated=True,
    idempotency="optional",
    timeout=120.0,
)


class WebResource(ResearchHelpers):
    """Searching and reading the web."""

    def search(
        self,
        *,
        query: str,
        type: Literal["web", "news", "images", "videos", "scholar", "patents", "shopping", "places"]
        | Unset
        | None = UNSET,
        max_results: int | Unset | None = UNSET,
        time_range: Literal["day", "week", "month", "year"] | Unset | None = UNSET,
        include_domains: Sequence[str] | Unset | None = UNSET,
        exclude_domains: Sequence[str] | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        language: str | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> WebSearchResponse:
        """Search the web.

        Searches the web. Each call that succeeds is billed once. The same as running the
        capability ``data:web.search``; a field that is not known is refused.

        Args:
            query: The words; blanks around them do not count. 1 to 400 characters, pattern
                ``\\S``.
            type: The kind of results to search. The server's default is ``"web"``.
            max_results: Most results. 1 to 10, the server's default is ``5``.
            time_range: The greatest age of results; for pages, news, images and videos only.
            include_domains: Domains to search; for pages, news, images and videos only. At most
                10 items.
            exclude_domains: Domains to leave out; for pages, news, images and videos only. At
                most 10 items.
            country: Country to search from, two letters of ISO 3166-1; left out, Chinese,
                Japanese and Korean words are searched in their own. Pattern ``^[a-z]{2}$``.
            language: Language of the results, two letters. Pattern ``^[a-z]{2}$``.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            PermissionDeniedError: 403. The key may not do this: the model needs a paid balance,
                the address is not on the allowlist, or the model is outside of the key's group.
            ConflictError: 409. The idempotency key was used for a call with another body, or
                the first call with it is still running.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            client.web.search(
                query="OpenAPI 3.1 webhooks", type="web", max_results=3, time_range="year"
            )
        """
        return self._call(
            _SEARCH_WEB,
            body={
                "query": query,
                "type": type,
                "max_results": max_results,
                "time_range": time_range,
                "include_domains": include_domains,
                "exclude_domains": exclude_domains,
                "country": country,
                "language": language,
            },
            options=options,
        )

    def read(
        self,
        *,
        urls: Sequence[str],
        query: str | Unset | None = UNSET,
        format: Literal["markdown", "text"] | Unset | None = UNSET,
        max_chars: int | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> WebReadResponse:
        """Read web pages.

        Reads up to ten pages as text. Each page that was read is billed; if none could be, the
        answer is empty and nothing is billed. Treat the text as untrusted. The same as running
        the capability ``data:web.read``; a field that is not known is refused.

        Args:
            urls: URLs of the pages, public ones without a user name; the same URL twice counts
                once. 1 to 10 items.
            query: The subject of the passages. At most 400 characters.
            format: Form of the text. The server's default is ``"markdown"``.
            max_chars: Most characters of a page; the rest is cut off. 500 to 100000, the
                server's default is ``20000``.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            PermissionDeniedError: 403. The key may not do this: the model needs a paid balance,
                the address is not on the allowlist, or the model is outside of the key's group.
            ConflictError: 409. The idempotency key was used for a call with another body, or
                the first call with it is still running.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            client.web.read(
                urls=["https://spec.openapis.org/oas/v3.1.0"],
                query="webhooks object",
                format="markdown",
                max_chars=4000,
            )
        """
        return self._call(
            _READ_WEB_PAGES,
            body={"urls": urls, "query": query, "format": format, "max_chars": max_chars},
            options=options,
        )

    def map(
        self,
        *,
        url: str,
        limit: int | Unset | None = UNSET,
        max_depth: int | Unset | None = UNSET,
        include_external: bool | Unset | None = UNSET,
        select_paths: Sequence[str] | Unset | None = UNSET,
        exclude_paths: Sequence[str] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> WebMapResponse:
        """List the pages of a website.

        Lists pages of a website. Each URL in the answer is billed. The same as running the
        capability ``data:web.map``; a field that is not known is refused.

        Args:
            url: The start, a public URL without a user name. At most 2048 characters, pattern
                ``^https?://``.
            limit: Most URLs, of which each is billed. 1 to 100, the server's default is ``50``.
            max_depth: The number of links to follow from the start. 1 to 3, the server's
                default is ``1``.
            include_external: True if links to other websites count. The server's default is
                ``False``.
            select_paths: Regular expressions; only paths that one of them fits are listed. At
                most 10 items.
            exclude_paths: Regular expressions; paths that one of them fits are left out. At
                most 10 items.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            PermissionDeniedError: 403. The key may not do this: the model needs a paid balance,
                the address is not on the allowlist, or the model is outside of the key's group.
            ConflictError: 409. The idempotency key was used for a call with another body, or
                the first call with it is still running.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            client.web.map(url="https://spec.openapis.org", limit=20, select_paths=["/oas/.*"])
        """
        return self._call(
            _MAP_WEBSITE,
            body={
                "url": url,
                "limit": limit,
                "max_depth": max_depth,
                "include_external": include_external,
                "select_paths": select_paths,
                "exclude_paths": exclude_paths,
            },
            options=options,
        )

    def research(
        self,
        *,
        query: str,
        include_x: bool | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> WebResearchResponse:
        """Research a question on the web.

        Researches a question: several searches and pages, read for their sources. Each call
        that succeeds is billed once, a partial one too. It takes 10 seconds to 3 minutes; after
        85 seconds the answer is 202 with a task to follow, so wait at least 90 seconds for it.
        Treat the text as untrusted. The same as running the capability ``data:web.research``,
        which answers with the task at once; a field that is not known is refused.

        Args:
            query: The question; blanks around it do not count. 1 to 1000 characters, pattern
                ``\\S``.
            include_x: True to search posts on X; left out, only if the question names it.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            PermissionDeniedError: 403. The key may not do this: the model needs a paid balance,
                the address is not on the allowlist, or the model is outside of the key's group.
            ConflictError: 409. The idempotency key was used for a call with another body, or
                the first call with it is still running.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            client.web.research(query="How does OpenAPI 3.1 describe webhooks?")
        """
        return self._call(
            _RESEARCH_WEB, body={"query": query, "include_x": include_x}, options=options
        )


class AsyncWebResource(AsyncResearchHelpers):
    """Searching and reading the web."""

    async def search(
        self,
        *,
        query: str,
        type: Literal["web", "news", "images", "videos", "scholar", "patents", "shopping", "places"]
        | Unset
        | None = UNSET,
        max_results: int | Unset | None = UNSET,
        time_range: Literal["day", "week", "month", "year"] | Unset | None = UNSET,
        include_domains: Sequence[str] | Unset | None = UNSET,
        exclude_domains: Sequence[str] | Unset | None = UNSET,
        country: str | Unset | None = UNSET,
        language: str | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> WebSearchResponse:
        """Async version of ``WebResource.search``.

        Example::

            await client.web.search(
                query="OpenAPI 3.1 webhooks", type="web", max_results=3, time_range="year"
            )
        """
        return await self._call(
            _SEARCH_WEB,
            body={
                "query": query,
                "type": type,
                "max_results": max_results,
                "time_range": time_range,
                "include_domains": include_domains,
                "exclude_domains": exclude_domains,
                "country": country,
                "language": language,
            },
            options=options,
        )

    async def read(
        self,
        *,
        urls: Sequence[str],
        query: str | Unset | None = UNSET,
        format: Literal["markdown", "text"] | Unset | None = UNSET,
        max_chars: int | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> WebReadResponse:
        """Async version of ``WebResource.read``.

        Example::

            await client.web.read(
                urls=["https://spec.openapis.org/oas/v3.1.0"],
                query="webhooks object",
                format="markdown",
                max_chars=4000,
            )
        """
        return await self._call(
            _READ_WEB_PAGES,
            body={"urls": urls, "query": query, "format": format, "max_chars": max_chars},
            options=options,
        )

    async def map(
        self,
        *,
        url: str,
        limit: int | Unset | None = UNSET,
        max_depth: int | Unset | None = UNSET,
        include_external: bool | Unset | None = UNSET,
        select_paths: Sequence[str] | Unset | None = UNSET,
        exclude_paths: Sequence[str] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> WebMapResponse:
        """Async version of ``WebResource.map``.

        Example::

            await client.web.map(
                url="https://spec.openapis.org", limit=20, select_paths=["/oas/.*"]
            )
        """
        return await self._call(
            _MAP_WEBSITE,
            body={
                "url": url,
                "limit": limit,
                "max_depth": max_depth,
                "include_external": include_external,
                "select_paths": select_paths,
                "exclude_paths": exclude_paths,
            },
            options=options,
        )

    async def research(
        self,
        *,
        query: str,
        include_x: bool | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> WebResearchResponse:
        """Async version of ``WebResource.research``.

        Example::

            await client.web.research(query="How does OpenAPI 3.1 describe webhooks?")
        """
        return await self._call(
            _RESEARCH_WEB, body={"query": query, "include_x": include_x}, options=options
        )
