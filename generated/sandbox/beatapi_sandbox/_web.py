"""The web: a small one of the sandbox's own, that is always the same."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from ._bench import Bench
from ._calls import Call, Handler, Plain
from ._clock import SystemClock
from ._errors import ApiError, bad_request
from ._next import status_call
from ._orders import Order
from ._records import Task

RESEARCH: Final = "web.research"
SEARCH_CENTS: Final = 1
PAGE_CENTS: Final = 1
RESEARCH_CENTS: Final = 5
"""A research costs 5 cents (example of 2026-10)."""

_PATIENCE_SECONDS: Final = 85.0
"""After so long the answer to a research is its task (documentation of 2026-10)."""

_BEHIND_SECONDS: Final = 0.05
_DATED: Final = frozenset({"web", "news", "images", "videos"})
_NARROWED: Final = ("time_range", "include_domains", "exclude_domains")


@dataclass(frozen=True, slots=True)
class Page:
    """One page."""

    url: str
    title: str
    text: str


PAGES: Final = tuple(
    Page(*each)
    for each in (
        (
            "https://spec.openapis.org/oas/v3.1.0",
            "OpenAPI Specification v3.1.0",
            "The webhooks field holds requests that the API provider makes.",
        ),
        (
            "https://spec.openapis.org/oas/v3.0.3",
            "OpenAPI Specification v3.0.3",
            "Callbacks describe requests that an operation leads to.",
        ),
        (
            "https://github.com/OAI/OpenAPI-Specification/releases/tag/3.1.0",
            "Release 3.1.0",
            "Version 3.1.0 takes JSON Schema 2020-12 and adds webhooks.",
        ),
        (
            "https://example.com/",
            "Example Domain",
            "This domain is for use in illustrative examples in documents.",
        ),
        (
            "https://example.com/music",
            "Music videos from a song",
            "A music video follows the beats of its song. " * 40,
        ),
        (
            "https://example.com/blocked",
            "Are you human?",
            "",
        ),
    )
)
"""All pages there are; the one without text asks whether its reader is human."""


class Web:
    """Searches, reads and maps the small web, and researches it."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def table(self) -> dict[str, Handler]:
        """Return the handler of each operation id."""
        return {
            "searchWeb": self.search,
            "readWebPages": self.read,
            "mapWebsite": self.map,
            "researchWeb": self.research,
        }

    async def search(self, call: Call) -> Plain:
        """Find the pages that share words with the query, the best first."""
        body = call.body
        kind = body.get("type") or "web"
        narrowed = [name for name in _NARROWED if body.get(name)]
        if narrowed and kind not in _DATED:
            raise bad_request(f"{narrowed[0]}: does not fit type {kind}.")
        pages = [
            page
            for page in _matching(body["query"])
            if _is_wanted(page, body.get("include_domains"), body.get("exclude_domains"))
        ][: body.get("max_results") or 5]
        results = [
            {"position": rank, "title": page.title, "url": page.url, "snippet": page.text[:160]}
            for rank, page in enumerate(pages, 1)
        ]
        return self._bench.answered(
            "web.search",
            call.request_id,
            SEARCH_CENTS,
            query=body["query"].strip(),
            type=kind,
            results=results,
            usage=_usage("request", 1, SEARCH_CENTS),
        )

    async def read(self, call: Call) -> Plain:
        """Answer the texts of pages, and those that could not be read."""
        most = call.body.get("max_chars") or 20_000
        urls = list(dict.fromkeys(_public(url) for url in call.body["urls"]))
        known = {page.url: page for page in PAGES}
        read = [known[url] for url in urls if url in known and known[url].text]
        results = [
            {
                "url": page.url,
                "title": page.title,
                "content": page.text[:most],
                "truncated": len(page.text) > most,
            }
            for page in read
        ]
        failed = [
            {"url": url, "reason": "blocked" if url in known else "unreachable"}
            for url in urls
            if url not in {page.url for page in read}
        ]
        return self._bench.answered(
            "web.read",
            call.request_id,
            PAGE_CENTS * len(read),
            results=results,
            failed=failed,
            usage=_usage("page", len(read), PAGE_CENTS),
        )

    async def map(self, call: Call) -> Plain:
        """List the pages of a website."""
        start = _public(call.body["url"])
        host = urlsplit(start).hostname
        selected = _patterns("select_paths", call.body)
        excluded = _patterns("exclude_paths", call.body)
        external = bool(call.body.get("include_external"))
        urls = [
            page.url
            for page in PAGES
            if (external or urlsplit(page.url).hostname == host)
            and (not selected or _fits(page.url, selected))
            and not _fits(page.url, excluded)
        ][: call.body.get("limit") or 50]
        note = {} if urls else {"note": "No page of this website is in the sandbox."}
        return self._bench.answered(
            "web.map",
            call.request_id,
            PAGE_CENTS * len(urls),
            url=start,
            urls=urls,
            usage=_usage("page", len(urls), PAGE_CENTS),
            **note,
        )

    async def research(self, call: Call) -> Plain:
        """Answer a research, or its task if it takes longer than a call may."""
        task = self.begin(call.body, call)
        await self._wait_for(task)
        if task.status == "succeeded":
            return Plain(task.order.result)
        if task.error_code is not None:
            raise ApiError(task.error_code, task.error_message or "")
        return Plain(
            {
                "object": RESEARCH,
                "request_id": task.id,
                "status": "running",
                "message": "The research goes on.",
                "next": status_call(f"data:{RESEARCH}", task.id),
            },
            status=202,
        )

    def begin(self, body: Mapping[str, Any], call: Call) -> Task:
        """Accept a research as a task."""
        query = body["query"].strip()
        result: dict[str, object] = {"object": RESEARCH, "request_id": "", "query": query}
        order = Order(
            capability_id=RESEARCH,
            task_kind="data",
            capability_version=None,
            mime_type="",
            is_timed=False,
            price=RESEARCH_CENTS,
            result=result | _researched(query, bool(body.get("include_x"))),
        )
        task = self._bench.lifecycle.create(order, call.request_id, "researchWeb")
        if task.order.result is not None:
            task.order.result["request_id"] = task.id
        return task

    async def _wait_for(self, task: Task) -> None:
        """Hold the call while the work goes on, where time runs by itself."""
        lifecycle, clock = self._bench.lifecycle, self._bench.clock
        if isinstance(clock, SystemClock):
            until = task.created_at + min(task.phase_seconds + _BEHIND_SECONDS, _PATIENCE_SECONDS)
            await asyncio.sleep(max(0.0, until - clock.now()))
        lifecycle.advance(task)


def _researched(query: str, with_posts: bool) -> dict[str, object]:
    pages = _matching(query) or [PAGES[0]]
    sources = [
        {
            "id": f"source_{number}",
            "url": page.url,
            "title": page.title,
            "content": page.text,
            "read_status": "read" if page.text else "failed",
        }
        for number, page in enumerate(pages, 1)
    ]
    notes = " ".join(f"{source['title']} [{source['id']}]." for source in sources)
    posts = {"x_search": {"searches": 1, "posts_fetched": 0}} if with_posts else {}
    return {"status": "complete", "research_notes": notes, "sources": sources, **posts}


def _matching(query: str) -> list[Page]:
    words = set(re.findall(r"\w+", query.lower()))
    scores = {
        page: len(words & set(re.findall(r"\w+", f"{page.title} {page.text}".lower())))
        for page in PAGES
        if page.text
    }
    return sorted((page for page in scores if scores[page]), key=lambda page: -scores[page])


def _is_wanted(page: Page, include: list[str] | None, exclude: list[str] | None) -> bool:
    host = urlsplit(page.url).hostname or ""

    def named(domains: list[str] | None) -> bool:
        return any(host == each or host.endswith(f".{each}") for each in domains or ())

    return (not include or named(include)) and not named(exclude)


def _public(url: str) -> str:
    try:
        parts = urlsplit(url)
        fine = bool(parts.hostname) and parts.username is None
    except ValueError:
        fine = False
    if not fine:
        raise bad_request(f"url: {url} is not a public URL without a user name.")
    return url


def _patterns(field: str, body: Mapping[str, Any]) -> list[re.Pattern[str]]:
    try:
        return [re.compile(each) for each in body.get(field) or ()]
    except re.error as error:
        raise bad_request(f"{field}: is no regular expression: {error}.") from error


def _fits(url: str, patterns: list[re.Pattern[str]]) -> bool:
    return any(pattern.search(urlsplit(url).path) for pattern in patterns)


def _usage(unit: str, quantity: int, cents: int) -> dict[str, object]:
    price = f"{quantity * cents / 100:.2f}"
    return {
        "billing_unit": unit,
        "quantity": quantity,
        "price_usd": price,
        "price_version": "2026-10-01",
    }
