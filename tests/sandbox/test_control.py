"""The control API, as a test in another language uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from .conftest import Api, Receiver


def test_the_clock_over_http(api: Api) -> None:
    task = api.create()
    answer = api.client.post("/_sandbox/clock", json={"advance": 60})
    assert answer.json() == {"now": api.clock.now(), "movable": True}
    assert api.task(task["id"])["status"] == "succeeded"


def test_state(api: Api, receiver: Receiver) -> None:
    api.client.post("/v1/webhooks", json={"url": receiver.url})
    task = api.create()
    api.sandbox.advance(60)
    api.client.post("/_sandbox/faults", json={"kind": "html", "nth": 9})
    state = api.client.get("/_sandbox/state").json()
    assert state["spec"] == api.sandbox.spec
    assert state["account"]["balance"] == 9_960
    assert [shown["id"] for shown in state["tasks"]] == [task["id"]]
    assert state["faults"] == [
        {"id": "fault_1", "seen": 0, "fired": 0, "fault": {"kind": "html", "nth": 9}}
    ]
    [delivery] = state["deliveries"]
    assert (delivery["delivered"], delivery["status"]) == (True, 204)
    assert state["outstanding"] == []


def test_faults_over_http(api: Api) -> None:
    added = api.client.post("/_sandbox/faults", json={"kind": "error", "times": 5}).json()["id"]
    assert api.client.get("/v1/workflows").status_code == 500
    listed = api.client.get("/_sandbox/faults").json()
    assert listed["faults"][0]["fired"] == 1
    assert "latency" in listed["kinds"]
    assert api.client.delete(f"/_sandbox/faults/{added}").status_code == 200
    assert api.client.delete(f"/_sandbox/faults/{added}").status_code == 404
    ids = api.client.post("/_sandbox/scenarios", json={"name": "outage"}).json()["ids"]
    assert len(ids) == 3
    assert "outage" in api.client.get("/_sandbox/scenarios").json()["scenarios"]
    api.client.delete("/_sandbox/faults")
    assert len(api.sandbox.faults) == 0


def test_account_and_reset_over_http(api: Api) -> None:
    change = {"balance": 39, "concurrency": 30}
    account = api.client.patch("/_sandbox/account", json=change).json()
    assert account | change == account
    assert api.client.post("/v1/music-video/tasks", json=api.song_order()).status_code == 402
    assert api.client.post("/_sandbox/reset").json() == {"reset": True}
    assert api.usage()["credit_balance"] == 10_000


def test_replay_over_http(api: Api, receiver: Receiver) -> None:
    api.client.post("/v1/webhooks", json={"url": receiver.url})
    api.create()
    api.sandbox.advance(60)
    [first] = api.client.get("/_sandbox/deliveries").json()["deliveries"]
    assert api.client.post(f"/_sandbox/deliveries/{first['id']}/replay").status_code == 200
    api.sandbox.settle()
    assert len(receiver.received) == 2
    assert api.client.post("/_sandbox/deliveries/dlv_none/replay").status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "body", "named"),
    [
        ("POST", "/_sandbox/clock", {"advance": -1}, "advance"),
        ("POST", "/_sandbox/clock", {}, "advance"),
        ("POST", "/_sandbox/clock", {"advance": 1e12}, "ten years"),
        ("POST", "/_sandbox/faults", {"kind": "boom"}, "kind"),
        ("POST", "/_sandbox/faults", [], "body"),
        ("POST", "/_sandbox/scenarios", {"name": "boom"}, "there are"),
        ("PATCH", "/_sandbox/account", {"concurrency": 0}, "concurrency"),
        ("PATCH", "/_sandbox/account", {"money": 1}, "money"),
    ],
)
def test_mistakes_are_named(api: Api, method: str, path: str, body: Any, named: str) -> None:
    answer = api.client.request(method, path, json=body)
    assert answer.status_code == 400
    assert named in answer.json()["error"]["message"]


@pytest.mark.parametrize(("path", "status"), [("nothing", 404), ("reset", 405)])
def test_what_there_is_not(api: Api, path: str, status: int) -> None:
    assert api.client.get(f"/_sandbox/{path}").status_code == status


def test_only_the_key_opens_it(shared: Api, anonymous: httpx.Client) -> None:
    answer = anonymous.get(f"{shared.sandbox.url}/_sandbox/state")
    assert answer.status_code == 401


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "sandbox.attacker.example"},
        {"Host": "127.0.0.1.attacker.example"},
        {"Origin": "https://attacker.example"},
        {"Origin": "null"},
    ],
)
def test_no_web_site_reaches_it(shared: Api, headers: dict[str, str]) -> None:
    answer = shared.client.post("/_sandbox/reset", headers=headers)
    assert answer.status_code == 403
