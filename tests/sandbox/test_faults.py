"""Faults by rule: each kind as a client meets it, and when a rule strikes."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from beatapi import BeatAPI
from beatapi.sandbox import SCENARIOS, Fault, Sandbox
from beatapi_sandbox import _gate
from beatapi_sandbox._faults import MEANINGS
from beatapi_sandbox.contracts import NEWEST, VERSIONS
from tests import patience

if TYPE_CHECKING:
    from .conftest import Api

CODES = {
    "bad_request": 400,
    "unauthorized": 401,
    "insufficient_credits": 402,
    "forbidden": 403,
    "not_found": 404,
    "idempotency_conflict": 409,
    "rate_limit_exceeded": 429,
    "user_concurrency_exceeded": 429,
    "internal_error": 500,
    "processing_unavailable": 503,
    "processing_failed": 503,
    "processing_timeout": 503,
    "result_transfer_failed": 503,
    "realtime_disabled": 503,
    "realtime_capacity_unavailable": 503,
}


def statuses(api: Api, count: int) -> list[int]:
    return [api.client.get("/v1/workflows").status_code for _ in range(count)]


@pytest.mark.parametrize(("code", "status"), CODES.items())
def test_every_documented_code(api: Api, code: str, status: int) -> None:
    api.sandbox.faults.add("error", operation="getTask", code=code)
    answer = api.client.get("/v1/tasks/task_x")
    assert answer.status_code == status
    assert answer.json()["error"]["code"] == code
    assert api.client.get("/v1/workflows").status_code == 200


def test_an_error_says_when_to_come_back(api: Api) -> None:
    api.sandbox.faults.add("error", code="rate_limit_exceeded", retry_after=11.5)
    answer = api.client.get("/v1/workflows")
    assert answer.headers["Retry-After"] == "12"
    assert answer.json()["error"]["retry_after_seconds"] == 12


def test_a_refused_call_has_no_effect(api: Api) -> None:
    order = api.song_order()
    api.sandbox.faults.add("error", operation="createMusicVideoTask", code="insufficient_credits")
    assert api.client.post("/v1/music-video/tasks", json=order).status_code == 402
    assert api.usage()["total_tasks"] == 0


def test_a_proxys_page(api: Api) -> None:
    api.sandbox.faults.add("html", operation="listWorkflows", status=503)
    with httpx.Client(trust_env=False) as client:
        answer = client.get(f"{api.sandbox.url}/v1/workflows")
    assert (answer.status_code, answer.headers["Content-Type"]) == (503, "text/html; charset=utf-8")
    assert answer.text.startswith("<!DOCTYPE html>")


def test_a_reset_before_any_effect(api: Api) -> None:
    order = api.song_order()
    api.sandbox.faults.add("reset", operation="listWorkflows", times=1)
    with pytest.raises(httpx.ReadError):
        api.client.get("/v1/workflows")
    # While a body is still being sent, the reset can strike the writing instead.
    api.sandbox.faults.add("reset", operation="create*", times=1)
    with pytest.raises(httpx.TransportError):
        api.client.post("/v1/music-video/tasks", json=order)
    assert api.usage()["total_tasks"] == 0
    assert api.client.post("/v1/music-video/tasks", json=order).status_code == 201


def test_accepted_but_the_answer_is_lost(key_declared: str, api: Api) -> None:
    order = api.song_order()
    api.sandbox.faults.add("lost", operation="create*", nth=1)
    keyed = {key_declared: "once"}
    with pytest.raises(httpx.ReadError):
        api.client.post("/v1/music-video/tasks", json=order, headers=keyed)
    assert api.usage()["total_tasks"] == 1
    again = api.client.post("/v1/music-video/tasks", json=order, headers=keyed)
    assert again.status_code == 201
    assert api.usage()["total_tasks"] == 1


def test_the_client_never_pays_twice_for_a_lost_answer(start: Callable[..., Api]) -> None:
    api = start(spec=NEWEST)
    order = api.song_order()
    api.sandbox.faults.scenario("lost-answers")
    with BeatAPI(api_key=api.sandbox.api_key, base_url=api.sandbox.url) as client:
        client.music_video.create(**order)
    assert api.usage()["total_tasks"] == 1


def test_a_body_that_breaks_off(api: Api) -> None:
    api.sandbox.faults.add("truncate", operation="getUsage", times=1)
    with pytest.raises(httpx.RemoteProtocolError, match="without sending complete"):
        api.client.get("/v1/usage")
    assert api.client.get("/v1/usage").status_code == 200


def test_a_status_of_the_future(api: Api) -> None:
    task = api.create()
    api.sandbox.faults.add("unknown_status", operation="getTask", value="dreaming")
    url, key = f"{api.sandbox.url}/v1/tasks/{task['id']}", api.client.headers["Authorization"]
    with httpx.Client(trust_env=False, headers={"Authorization": key}) as client:
        shown = client.get(url).json()["data"]
    assert (shown["status"], shown["stage"]) == ("dreaming", "dreaming")


def test_the_first_request_under_way_means_409(
    key_declared: str, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    order, keyed = api.song_order(), {key_declared: "once"}
    under_way, go_on = threading.Event(), threading.Event()

    async def hold(_seconds: float) -> None:
        under_way.set()
        await asyncio.to_thread(go_on.wait, 20)

    first: list[httpx.Response] = []

    def send() -> None:
        answer = api.client.post("/v1/music-video/tasks", json=order, headers=keyed)
        first.append(answer)

    monkeypatch.setattr(_gate, "_pause", hold)
    thread = threading.Thread(target=send)
    thread.start()
    assert under_way.wait(patience.SECONDS)
    second = api.client.post("/v1/music-video/tasks", json=order, headers=keyed)
    go_on.set()
    thread.join()
    assert second.status_code == 409
    assert "still being processed" in second.json()["error"]["message"]
    assert first[0].status_code == 201
    assert api.usage()["total_tasks"] == 1


@pytest.mark.parametrize("code", ["processing_failed", "processing_timeout"])
def test_a_task_fails_and_is_refunded(api: Api, code: str) -> None:
    api.sandbox.faults.add("fail", code=code, times=1)
    balance = api.usage()["credit_balance"]
    task = api.until(api.create()["id"], "failed")
    assert (task["error_code"], task["usage"]["credits_refunded"]) == (code, 40)
    assert api.usage()["credit_balance"] == balance
    assert api.until(api.create()["id"], "succeeded")


@pytest.mark.parametrize(
    ("operation", "path", "body", "word"),
    [
        ("createImageGenerationTask", "/v1/images/tasks", {"model": "nano-banana"}, "picture"),
        ("createVideoGenerationTask", "/v1/videos/tasks", {"model": "kling-3"}, "video"),
        ("createDecision", "/v1/systemone", {}, "answer"),
        ("searchWeb", "/v1/web/search", {}, "answer"),
        ("runCapability", "/v1/capabilities/run", {}, "result"),
    ],
)
def test_a_fault_is_told_in_the_words_of_its_operation(
    start: Callable[..., Api], operation: str, path: str, body: dict[str, Any], word: str
) -> None:
    api = start(spec="2026-10-02")
    api.sandbox.faults.add("error", operation=operation, code="processing_unavailable", times=1)
    error = api.client.post(path, json=body).json()["error"]
    assert error["message"] == f"The {word} cannot be made at the moment."
    if "model" in body:
        api.sandbox.faults.add("fail", operation=operation, code="result_transfer_failed")
        creation = api.client.post(path, json=body | {"prompt": "A boat"}).json()["data"]
        task = api.until(creation["id"], "failed")
        assert task["error_message"] == f"The finished {word} could not be stored."


def test_a_slow_task(api: Api) -> None:
    api.sandbox.faults.add("slow", factor=3)
    task = api.create()
    api.clock.advance(179)
    assert api.task(task["id"])["status"] == "processing"
    api.clock.advance(1)
    assert api.task(task["id"])["status"] == "succeeded"


def test_a_storyboard_that_requires_action(api: Api) -> None:
    api.sandbox.faults.scenario("requires-action")
    task = api.until(api.create(compose_mode="manual")["id"], "requires_action")
    shot = task["storyboard"]["shots"][0]["id"]
    url = f"/v1/music-video/tasks/{task['id']}"
    assert api.client.post(f"{url}/shots/{shot}/edit", json={"prompt": "x"}).status_code == 202
    api.until(task["id"], "requires_action")
    assert api.client.post(f"{url}/compose", json={"shot_ids": [shot]}).status_code == 202
    api.until(task["id"], "succeeded")


def test_the_nth_call(api: Api) -> None:
    api.sandbox.faults.add("error", operation="listWorkflows", nth=2)
    assert statuses(api, 4) == [200, 500, 200, 200]


def test_so_many_times(api: Api) -> None:
    api.sandbox.faults.add("error", code="processing_unavailable", times=2)
    assert statuses(api, 4) == [503, 503, 200, 200]
    [rule] = api.sandbox.faults.rules
    assert (rule.seen, rule.fired) == (4, 2)


def test_a_seed_repeats_chance(api: Api) -> None:
    def drawn(seed: int) -> list[int]:
        api.sandbox.faults.clear()
        api.sandbox.faults.add("error", probability=0.5, seed=seed)
        return statuses(api, 20)

    first = drawn(1)
    assert set(first) == {200, 500}
    assert drawn(1) == first
    assert drawn(2) != first


def test_rules_come_and_go(api: Api) -> None:
    rule = api.sandbox.faults.add(Fault(kind="error"))
    assert (statuses(api, 1), len(api.sandbox.faults)) == ([500], 1)
    api.sandbox.faults.remove(rule)
    assert statuses(api, 1) == [200]
    with pytest.raises(LookupError, match=rule):
        api.sandbox.faults.remove(rule)


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"kind": "explode"}, "kind"),
        ({"kind": "html", "colour": "red"}, "colour"),
        ({"kind": "html", "nth": 0}, "nth"),
        ({"kind": "html", "probability": 1.5}, "probability"),
        ({"kind": "html", "status": 200}, "status"),
        ({"kind": "error", "code": "no_idea"}, "code"),
        ({"kind": "latency", "seconds": float("nan")}, "seconds"),
        ({"kind": "html", "operation": "getTsk"}, "getTask"),
        ({"kind": "skew", "operation": "getTask"}, "task.succeeded"),
    ],
)
def test_mistakes_in_rules_are_named(options: dict[str, Any], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        Sandbox().faults.add(**options)


def test_every_scenario_fits_every_contract() -> None:
    for spec in VERSIONS:
        for name in SCENARIOS:
            assert Sandbox(spec=spec).faults.scenario(name)
    with pytest.raises(ValueError, match="lost-answers"):
        Sandbox().faults.scenario("no-such-thing")


def test_every_kind_is_explained(root: Any) -> None:
    page = (root / "docs" / "sandbox.md").read_text("utf-8")
    for name, meaning in MEANINGS.items():
        assert f"| `{name}` | {meaning} |" in page
    for name, scenario in SCENARIOS.items():
        assert f"| `{name}` | {scenario.meaning} |" in page


def test_json_and_words_mean_the_same(start: Callable[..., Api]) -> None:
    api = start()
    body = {"kind": "html", "operation": "getTask", "times": 3}
    api.client.post("/_sandbox/faults", content=json.dumps(body))
    [rule] = api.sandbox.faults.rules
    assert rule.fault == Fault(kind="html", operation="getTask", times=3)


def test_an_outage(api: Api, anonymous: httpx.Client) -> None:
    api.sandbox.faults.scenario("outage")
    url = f"{api.sandbox.url}/v1/workflows"
    assert [anonymous.get(url).status_code for _ in range(4)] == [500, 503, 502, 200]
    with BeatAPI(api_key=api.sandbox.api_key, base_url=api.sandbox.url, clock=api.clock) as client:
        api.sandbox.faults.clear()
        api.sandbox.faults.scenario("outage")
        assert client.with_options(max_retries=3).workflows.list()
