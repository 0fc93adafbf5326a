"""The answers of the old operations at the dates of August to October 2026."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from beatapi.sandbox import sample_image
from beatapi_sandbox.contracts import VERSIONS, load

if TYPE_CHECKING:
    from .conftest import Api, Receiver

AUGUST, SEPTEMBER, OCTOBER = LATER = ("2026-08-12", "2026-09-03", "2026-10-02")
every_later_date = pytest.mark.parametrize("date", LATER)
SESSION = {"max_duration_seconds": 60, "allowed_origins": ["http://localhost:3000"]}


@every_later_date
def test_money_is_dollars(start: Callable[..., Api], date: str) -> None:
    api = start(spec=date, balance=21.6)
    image = api.upload(sample_image(1, width=64, height=36), "image/png")["url"]
    order = {"images": [image], "duration": 15}
    product = api.client.post("/v1/ecommerce-video/tasks", json=order).json()["data"]
    assert product["usage"]["credits_reserved"] == 4.5
    keyed = {"Idempotency-Key": "k"}
    session = api.client.post("/v1/realtime/sessions", json=SESSION, headers=keyed).json()["data"]
    assert session["credits"]["reserved"] == 1.2
    assert session["allowed_origins"] == ["http://localhost:3000"]
    assert api.usage()["credit_balance"] == 15.9
    song = api.create(resolution="720p", compose_mode="manual")
    assert song["usage"]["credits_charged"] == 1.0
    ready = api.until(song["id"], "storyboard_ready")
    shots = {"shot_ids": [ready["storyboard"]["shots"][0]["id"]]}
    path = f"/v1/music-video/tasks/{song['id']}"
    composed = api.client.post(f"{path}/compose", json=shots).json()["data"]
    assert composed["usage"]["credits_charged"] == 2.0
    refused = api.client.post("/v1/ecommerce-video/tasks", json=order | {"duration": 60})
    assert refused.status_code == 402
    assert "dollars" in refused.json()["error"]["message"]


@every_later_date
def test_totals_by_kind(start: Callable[..., Api], date: str) -> None:
    api = start(spec=date)
    picture = {"model": "nano-banana-pro", "prompt": "A boat.", "resolution": "2K"}
    api.client.post("/v1/images/tasks", json=picture)
    song = api.create()
    api.clock.advance(60)
    usage = api.usage()
    assert usage["by_capability"] == [
        {
            "task_kind": "image",
            "capability_id": "nano-banana-pro",
            "tasks": 1,
            "credits_settled": 0.09,
        },
        {
            "task_kind": "workflow",
            "capability_id": "music-video",
            "tasks": 1,
            "credits_settled": song["usage"]["credits_charged"],
        },
    ]
    assert [each["model"] for each in usage["by_model"]] == ["nano-banana-pro"]
    assert [each["tasks"] for each in usage["by_api_key"]] == [2]
    workflows = {each["workflow"] for each in usage["by_workflow"]}
    assert ("video-analysis" in workflows) == (date != AUGUST)


def test_the_period_of_the_totals(start: Callable[..., Api]) -> None:
    api = start(spec=OCTOBER)
    api.create()
    api.clock.advance(2 * 86_400)
    for period, count in (("24h", 0), ("7d", 1), ("all", 1)):
        answer = api.client.get("/v1/usage", params={"period": period}).json()["data"]
        assert (answer["period"], answer["total_tasks"]) == (period, count)
        assert ("since" in answer) == (period != "all")
    for query in ({"period": "1y"}, {"month": "5"}):
        assert api.client.get("/v1/usage", params=query).status_code == 400
    earlier = start(spec=SEPTEMBER)
    assert earlier.client.get("/v1/usage", params={"month": "5"}).status_code == 200


@pytest.mark.parametrize("date", VERSIONS)
def test_what_a_wrong_key_is_called(start: Callable[..., Api], date: str) -> None:
    api = start(spec=date)
    wrong = {"Authorization": "Bearer sk_sandbox_wrong"}
    with httpx.Client(base_url=api.sandbox.url, trust_env=False) as client:
        codes = [
            client.get("/v1/usage", headers=headers).json()["error"]["code"]
            for headers in ({}, wrong)
        ]
    split = ["missing_api_key", "invalid_api_key"]
    assert codes == (split if date == OCTOBER else ["unauthorized"] * 2)


@every_later_date
def test_errors_say_whether_to_retry(start: Callable[..., Api], date: str) -> None:
    api = start(spec=date, concurrency=1)
    api.create()
    busy = api.client.post("/v1/music-video/tasks", json=api.song_order())
    missing = api.client.get("/v1/tasks/task_x")
    hints = [each.json()["error"].get("retryable") for each in (busy, missing)]
    assert hints == ([True, False] if date == OCTOBER else [None, None])
    api.sandbox.faults.add("error", code="rate_limit_exceeded", times=1)
    limited = api.client.get("/v1/usage")
    assert limited.headers.get("Retry-After") == ("12" if date == OCTOBER else None)
    api.sandbox.faults.add("error", code="unauthorized", times=1)
    refused = api.client.get("/v1/usage").json()["error"]["code"]
    assert refused == ("invalid_api_key" if date == OCTOBER else "unauthorized")


@every_later_date
def test_an_edit_that_is_not_possible_is_a_bad_gateway_before_october(
    start: Callable[..., Api], date: str
) -> None:
    api = start(spec=date)
    api.sandbox.faults.add("error", code="processing_unavailable")
    path = "/v1/music-video/tasks/task_x/compose"
    answer = api.client.post(path, json={"shot_ids": ["s"]})
    assert answer.status_code == (503 if date == OCTOBER else 502)
    assert api.client.post("/v1/images/tasks", json={}).status_code == 503


KEY_PLACES = {
    "/v1/models": ("bearer", "x-api-key", "x-goog-api-key"),
    "/v1/messages": ("bearer", "x-api-key"),
    "/v1beta/models/gpt-5.6-sol:generateContent": ("bearer", "x-goog-api-key", "query"),
    "/v1/usage": ("bearer",),
}


@pytest.mark.parametrize("path", KEY_PLACES)
@pytest.mark.parametrize("place", ["bearer", "x-api-key", "x-goog-api-key", "query"])
def test_the_key_is_taken_where_the_contract_says(
    start: Callable[..., Api], path: str, place: str
) -> None:
    api = start(spec=OCTOBER)
    key = api.sandbox.api_key
    headers = {"Authorization": f"Bearer {key}"} if place == "bearer" else {place: key}
    query = {"key": key} if place == "query" else {}
    method = "GET" if path in {"/v1/models", "/v1/usage"} else "POST"
    with httpx.Client(base_url=api.sandbox.url, trust_env=False) as client:
        answer = client.request(
            method, path, headers={} if query else headers, params=query, json={"model": "m"}
        )
    assert (answer.status_code != 401) == (place in KEY_PLACES[path])


def bodies(api: Api) -> dict[str, dict[str, Any]]:
    image = api.upload(sample_image(1, width=64, height=36), "image/png")["url"]
    return {
        "createImageGenerationTask": {"model": "nano-banana", "prompt": "A boat."},
        "createVideoGenerationTask": {"model": "veo-3.1", "prompt": "A boat."},
        "createEffectTask": {"effect_id": "video-muscle-max", "images": [image]},
        "createVideoAnalysisTask": {
            "video_url": "https://media.beatapi.io/uploads/input.mp4",
            "prompt": "What is it?",
        },
        "createMusicVideoTask": api.song_order(),
        "createEcommerceVideoTask": {"images": [image], "duration": 10},
        "createRealtimeSession": SESSION,
        "searchWeb": {"query": "openapi"},
        "readWebPages": {"urls": ["https://example.com/"]},
        "mapWebsite": {"url": "https://example.com/"},
        "researchWeb": {"query": "openapi"},
    }


@every_later_date
def test_a_key_makes_every_create_safe_to_repeat(start: Callable[..., Api], date: str) -> None:
    api = start(spec=date, concurrency=50)
    known = bodies(api)
    keyed = [route for route in load(date).routes if route.key and "{" not in route.path]
    assert {route.operation_id for route in keyed} <= set(known)
    for route in keyed:
        headers = {"Idempotency-Key": route.operation_id}
        body = known[route.operation_id]
        first, second = (api.client.post(route.path, json=body, headers=headers) for _ in range(2))
        assert first.status_code in {200, 201, 202}
        assert (second.status_code, second.content) == (first.status_code, first.content)
        other = api.client.post(route.path, json=body | {"more": 1}, headers=headers)
        assert other.status_code in {400, 409}
    assert api.client.post(keyed[0].path, json={}, headers=headers).status_code in {400, 409}


def test_a_run_has_its_key_in_the_header_or_in_the_body(start: Callable[..., Api]) -> None:
    api = start(spec=OCTOBER)
    run = {"reference": "data:web.search", "input": {"query": "openapi"}}
    path = "/v1/capabilities/run"
    inside = run | {"idempotency_key": "one"}
    first, second = (api.client.post(path, json=inside) for _ in range(2))
    assert first.content == second.content
    outside = [api.client.post(path, json=run, headers={"Idempotency-Key": "two"}) for _ in "ab"]
    assert outside[0].content == outside[1].content != first.content
    changed = api.client.post(path, json=inside | {"input": {"query": "music"}})
    assert changed.status_code == 409
    assert api.usage()["total_tasks"] == 2


@every_later_date
def test_receivers_are_https_or_on_this_machine(
    start: Callable[..., Api], receiver: Receiver, date: str
) -> None:
    api = start(spec=date)
    refused = api.client.post("/v1/webhooks", json={"url": "http://example.com/hook"})
    assert refused.status_code == 400
    endpoint = api.client.post("/v1/webhooks", json={"url": receiver.url}).json()["data"]
    assert endpoint["url"] == receiver.url
    receiver.status = 500
    task = api.create()
    api.sandbox.advance(3600)
    assert len(receiver.received) == 3
    assert receiver.events()[0]["data"] == api.task(task["id"])


@every_later_date
def test_an_edit_keeps_length_and_quality(start: Callable[..., Api], date: str) -> None:
    api = start(spec=date)
    task = api.create(compose_mode="manual", quality="high", resolution="720p")
    shot = api.until(task["id"], "storyboard_ready")["storyboard"]["shots"][0]
    path = f"/v1/music-video/tasks/{task['id']}/shots/{shot['id']}/edit"
    for field in ({"duration": 5}, {"quality": "high"}, {"images": ["https://a.example/a.png"]}):
        assert api.client.post(path, json={"prompt": "x"} | field).status_code == 400
    edited = api.client.post(path, json={"prompt": "x"}).json()["data"]
    assert edited["usage"]["credits_charged"] == pytest.approx(3.2 + 0.32 * 5)
    [same] = [each for each in edited["storyboard"]["shots"] if each["id"] == shot["id"]]
    assert same["duration_seconds"] == shot["duration_seconds"]


@every_later_date
def test_a_premium_music_video(start: Callable[..., Api], date: str) -> None:
    api = start(spec=date)
    face = api.upload(sample_image(2, width=64, height=64), "image/png")["url"]
    order = {
        "mv_tier": "premium",
        "mv_mode": "sing",
        "audio_url": api.song_order()["audio_url"],
        "lip_ref_urls": [face],
    }
    answer = api.client.post("/v1/music-video/tasks", json=order | {"quality": "high"})
    assert answer.status_code == 400
    task = api.client.post("/v1/music-video/tasks", json=order).json()["data"]
    assert api.until(task["id"], "succeeded")["output"]["media"][0]["type"] == "video"
    shot = api.task(task["id"])["storyboard"]["shots"][0]["id"]
    path = f"/v1/music-video/tasks/{task['id']}/shots/{shot}/edit"
    edit = {"prompt": "Another face.", "images": [face]}
    assert api.client.post(path, json=edit).status_code == 202


def test_hints_of_tasks(start: Callable[..., Api]) -> None:
    api = start(spec=OCTOBER)
    for _ in range(3):
        api.create()
        api.clock.advance(60)
    task = api.create()
    typical = {"p50": 60, "p90": 60, "samples": 3, "window": "7d"}
    assert (task["poll_after_seconds"], task["typical_seconds"]) == (10, typical)
    api.sandbox.faults.add("fail", times=1)
    failed = api.until(api.create()["id"], "failed")
    assert failed["retryable"] is True
    assert "poll_after_seconds" not in failed


@pytest.mark.parametrize(("lasts", "hint"), [(0, 0), (2.5, 3), (60, 10)])
def test_no_client_waits_longer_than_a_task_lasts(
    start: Callable[..., Api], lasts: float, hint: int
) -> None:
    api = start(spec=OCTOBER, processing_seconds=lasts)
    assert api.create()["poll_after_seconds"] == hint
