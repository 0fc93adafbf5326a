"""The small web, research that takes time, capabilities and social data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from beatapi.sandbox import SystemClock

if TYPE_CHECKING:
    from .conftest import Api

OCTOBER = "2026-10-02"
RUN = "/v1/capabilities/run"
NOTES = "data:xiaohongshu.app_v2.search_notes"


@pytest.fixture(scope="module")
def october() -> Iterator[Api]:
    """One sandbox of the newest date."""
    from .conftest import serving

    with serving(spec=OCTOBER, concurrency=1000) as api:
        yield api


def answer(api: Api, path: str, status: int = 200, **body: Any) -> dict[str, Any]:
    response = api.client.post(path, json=body)
    assert response.status_code == status, response.text
    return dict(response.json())


def test_a_search_finds_the_best_first(october: Api) -> None:
    found = answer(october, "/v1/web/search", query="OpenAPI 3.1 webhooks", max_results=2)
    assert [each["position"] for each in found["results"]] == [1, 2]
    assert found["results"][0]["url"].startswith("https://")
    assert found["usage"]["price_usd"] == "0.01"
    again = answer(october, "/v1/web/search", query="OpenAPI 3.1 webhooks", max_results=2)
    assert again["results"] == found["results"]
    narrow = answer(
        october, "/v1/web/search", query="openapi webhooks", include_domains=["github.com"]
    )
    assert [each["url"].split("/")[2] for each in narrow["results"]] == ["github.com"]


def test_pages_are_read_as_far_as_they_can_be(october: Api) -> None:
    urls = [
        "https://example.com/music",
        "https://example.com/music",
        "https://example.com/blocked",
        "https://nowhere.example/",
    ]
    read = answer(october, "/v1/web/read", urls=urls, max_chars=500)
    assert [(each["truncated"], len(each["content"])) for each in read["results"]] == [(True, 500)]
    assert [each["reason"] for each in read["failed"]] == ["blocked", "unreachable"]
    assert read["usage"] == {
        "billing_unit": "page",
        "quantity": 1,
        "price_usd": "0.01",
        "price_version": "2026-10-01",
    }


def test_the_map_of_a_website(october: Api) -> None:
    start = "https://spec.openapis.org"
    every = answer(october, "/v1/web/map", url=start)["urls"]
    assert len(every) == 2
    some = answer(october, "/v1/web/map", url=start, exclude_paths=["v3.0"])["urls"]
    assert some == every[:1]
    nothing = answer(october, "/v1/web/map", url="https://nowhere.example")
    assert (nothing["urls"], nothing["usage"]["quantity"]) == ([], 0)
    assert nothing["note"]


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("search", {"query": "x", "depth": 3}),
        ("search", {"query": "x", "type": "places", "time_range": "day"}),
        ("read", {"urls": ["https://me@example.com/"]}),
        ("map", {"url": "https://example.com/", "select_paths": ["("]}),
        ("research", {"query": " "}),
    ],
)
def test_what_is_refused(october: Api, path: str, body: dict[str, Any]) -> None:
    answer(october, f"/v1/web/{path}", 400, **body)


def test_a_research_takes_time(october: Api) -> None:
    query = "How does OpenAPI describe webhooks?"
    running = answer(october, "/v1/web/research", 202, query=query)
    assert running["status"] == "running"
    task_id = running["request_id"]
    asked = {"reference": "data:web.research", "operation": "status", "task_id": task_id}
    going = answer(october, RUN, **asked)
    assert going["data"]["status"] in {"queued", "processing"}
    assert going["next"]["action"] == "status"
    october.clock.advance(60)
    done = answer(october, RUN, **asked)
    assert done["next"]["action"] == "none"
    assert done["data"] == october.task(task_id)
    output = done["data"]["output"]
    assert (output["request_id"], output["query"], output["status"]) == (task_id, query, "complete")
    assert f"[{output['sources'][0]['id']}]" in output["research_notes"]
    assert done["data"]["usage"]["credits_settled"] == 0.05


def test_a_research_is_waited_for_where_time_runs(start: Callable[..., Api]) -> None:
    api = start(spec=OCTOBER, clock=SystemClock(), processing_seconds=0.01)
    found = answer(api, "/v1/web/research", query="music")
    assert found["status"] == "complete"
    assert api.task(found["request_id"])["output"] == found


def test_a_research_that_fails_costs_nothing(start: Callable[..., Api]) -> None:
    api = start(spec=OCTOBER, balance=1)
    api.sandbox.faults.add("fail", operation="researchWeb")
    running = answer(api, "/v1/web/research", 202, query="music")
    assert api.until(running["request_id"], "failed")["usage"]["credits_refunded"] == 0.05
    assert api.usage()["credit_balance"] == 1


# Capabilities


def test_capabilities_are_found_by_words(october: Api) -> None:
    with httpx.Client(base_url=october.sandbox.url, trust_env=False) as client:
        page = client.post("/v1/capabilities/search", json={"query": "小红书 搜索笔记"}).json()
        everything = client.post("/v1/capabilities/search").json()["data"]
    first = page["data"]["data"][0]
    assert (first["reference"], first["execution"]) == (NOTES, "sync")
    assert first["signature"] == "keyword: string (required), page: integer"
    assert everything["total"] > 30
    assert {each["key"] for each in everything["groups"]} >= {"model", "workflow", "tiktok"}
    nothing = answer(october, "/v1/capabilities/search", query="zzz")["data"]
    assert (nothing["total"], nothing["understood"]["ignored"]) == (0, ["zzz"])
    assert nothing["hints"]


def test_every_page_of_a_search(october: Api) -> None:
    seen: list[str] = []
    cursor = ""
    while True:
        page = answer(october, "/v1/capabilities/search", limit=7, cursor=cursor)["data"]
        seen += [each["reference"] for each in page["data"]]
        cursor = page["next_cursor"]
        if not cursor:
            break
    assert len(seen) == len(set(seen)) == page["total"]
    for reference in seen:
        body = {"reference": reference}
        whole = answer(october, "/v1/capabilities/inspect", **body)["data"]
        assert whole["reference"] == reference
        assert whole["input_schema"]["type"] == "object"


@pytest.mark.parametrize("dialect", ["http", "mcp"])
def test_the_next_call_is_written_for_its_reader(october: Api, dialect: str) -> None:
    inspected = october.client.post(
        "/v1/capabilities/inspect", json={"reference": NOTES}, headers={"X-Beat-Client": dialect}
    ).json()["data"]["next"]
    arguments = {"reference": NOTES, "input": {"keyword": "<keyword>"}}
    if dialect == "mcp":
        assert inspected["call"] == {"tool": "capabilities_run", "arguments": arguments}
    else:
        assert inspected["call"].startswith("curl -X POST https://api.beatapi.io/")


def test_an_unknown_capability_names_the_closest(october: Api) -> None:
    unknown = "data:xiaohongshu.app_v2.search_note"
    error = answer(october, RUN, 404, reference=unknown)["error"]
    assert error["suggestions"][0] == NOTES
    assert error["next"]["action"] == "inspect"
    assert error["retryable"] is False


def test_data_runs_at_once_and_is_kept_for_an_hour(start: Callable[..., Api]) -> None:
    api = start(spec=OCTOBER)
    body = {"reference": NOTES, "input": {"keyword": "AI"}}
    preview = answer(api, RUN, **body, view="preview", max_items=2, fields=["items[].title"])
    assert preview["items"] == [{"title": "AI 1"}, {"title": "AI 2"}]
    assert (preview["items_path"], preview["items_total"], preview["items_shown"]) == (
        "data.items",
        20,
        2,
    )
    again = {"reference": NOTES, "operation": "result", "request_id": preview["request_id"]}
    whole = answer(api, RUN, **again)
    assert len(whole["data"]["items"]) == 20
    balance = api.usage()["credit_balance"]
    answer(api, RUN, **again)
    assert api.usage()["credit_balance"] == balance
    api.clock.advance(3601)
    answer(api, RUN, 404, **again)


def test_every_kind_of_capability_runs(october: Api) -> None:
    text = answer(october, RUN, reference="model:gpt-5.6-sol", input={"input": "Name three uses."})
    assert (text["object"], text["status"]) == ("text.result", "completed")
    assert "Name three uses." in text["output_text"]
    questions = {"a": {"type": "noul", "instructions": "Is it?"}}
    decided = answer(
        october,
        RUN,
        reference="model:jev-1.13-free",
        input={"state": "s", "questions": questions},
    )
    assert decided["answers"]["a"]["type"] == "noul"
    found = answer(october, RUN, reference="data:web.search", input={"query": "openapi"})
    assert found["object"] == "web.search"
    for reference, given in (
        ("model:nano-banana", {"prompt": "A boat."}),
        ("model:veo-3.1", {"prompt": "A boat."}),
        ("data:web.research", {"query": "openapi"}),
    ):
        started = answer(october, RUN, 201, reference=reference, input=given)
        assert started["next"]["action"] == "status"
        done = october.until(started["data"]["id"], "succeeded")
        assert done["capability_id"] == reference.partition(":")[2]


@pytest.mark.parametrize(
    ("reference", "given"),
    [
        (NOTES, {}),
        (NOTES, {"keyword": "a", "colour": "red"}),
        ("model:nano-banana", {"prompt": "x", "sharpness": 1}),
        ("model:gpt-5.6-sol", {"input": "x", "temperature": 1}),
        ("data:web.search", {"query": 1}),
    ],
)
def test_input_that_a_capability_does_not_take(
    october: Api, reference: str, given: dict[str, Any]
) -> None:
    error = answer(october, RUN, 400, reference=reference, input=given)["error"]
    assert error["message"].startswith("input.")


def test_social_data(october: Api) -> None:
    action = NOTES.removeprefix("data:")
    called = answer(october, "/v1/social-data/call", action=action, params={"keyword": "AI"})
    assert (called["object"], called["status"]) == ("social_data.call", "succeeded")
    assert len(called["data"]["items"]) == 20
    answer(october, "/v1/social-data/call", 404, action="tiktok.web.dance")
    answer(october, "/v1/social-data/call", 400, action=action, params={})
