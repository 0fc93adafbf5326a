"""Webhook endpoints, signed deliveries and their retries, seen by a real receiver."""

from __future__ import annotations

import hashlib
import hmac
import itertools
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from beatapi.webhooks import sign

if TYPE_CHECKING:
    from .conftest import Api, Receiver


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """Return a signature by the documented rule, written apart from the sandbox's."""
    return hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def register(api: Api, url: str, **fields: Any) -> dict[str, Any]:
    response = api.client.post("/v1/webhooks", json={"url": url} | fields)
    assert response.status_code == 201, response.text
    return response.json()["data"]


def finish(api: Api, status: str = "succeeded") -> dict[str, Any]:
    fields = {} if status == "succeeded" else {"images": ["https://example.com/a.png"]}
    return api.until(api.create(**fields)["id"], status)


def settle(api: Api, wait_until: Callable[..., Any], attempts: int) -> tuple[Any, ...]:
    """Wait until that many attempts were made, and see that no further one follows."""
    wait_until(lambda: len(api.sandbox.deliveries), lambda count: count >= attempts)
    assert len(api.sandbox.deliveries) == attempts
    return api.sandbox.deliveries


@pytest.mark.parametrize("port", ["99999", "0", "http"])
def test_ports_that_no_receiver_has_are_refused(shared: Api, port: str) -> None:
    refused = shared.client.post("/v1/webhooks", json={"url": f"http://127.0.0.1:{port}/"})
    assert refused.status_code == 400
    assert refused.json()["error"]["message"].startswith("url: ")


def test_endpoint_from_its_creation_to_its_end(api: Api) -> None:
    created = register(api, "https://example.com/hook", description="orders")
    assert created["secret"].startswith("whsec_")
    assert "masked" not in created["secret"]
    assert (created["status"], created["description"]) == ("active", "orders")
    assert created["events"] == ["task.succeeded", "task.failed"]

    shown = api.client.get(f"/v1/webhooks/{created['id']}").json()["data"]
    assert "masked" in shown["secret"]
    assert shown == created | {"secret": shown["secret"]}
    assert api.client.get("/v1/webhooks").json()["data"] == {"object": "list", "data": [shown]}

    api.clock.advance(5)
    changes = {"status": "disabled", "events": ["task.failed"]}
    changed = api.client.patch(f"/v1/webhooks/{created['id']}", json=changes).json()["data"]
    assert changed == shown | changes | {"updated_at": created["created_at"] + 5}
    changes = {"url": "https://example.com/new", "description": ""}
    changed = api.client.patch(f"/v1/webhooks/{created['id']}", json=changes).json()["data"]
    assert (changed["url"], changed["description"]) == ("https://example.com/new", "")
    assert (changed["status"], changed["events"]) == ("disabled", ["task.failed"])

    deleted = api.client.delete(f"/v1/webhooks/{created['id']}").json()["data"]
    assert deleted == {"id": created["id"], "deleted": True}
    assert api.client.get("/v1/webhooks").json()["data"]["data"] == []


def test_the_secret_is_shown_once(shared: Api) -> None:
    secret = register(shared, "https://example.com/hook")["secret"]
    assert secret not in shared.client.get("/v1/webhooks").text


@pytest.mark.parametrize("method", ["GET", "PATCH", "DELETE"])
def test_unknown_endpoint(shared: Api, method: str) -> None:
    body = {"json": {}} if method == "PATCH" else {}
    response = shared.client.request(method, "/v1/webhooks/wh_nowhere", **body)
    assert response.status_code == 404
    assert response.json()["error"]["code"] == "not_found"


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({}, "url"),
        ({"url": 3}, "url"),
        ({"url": "example.com"}, "url"),
        ({"url": "ftp://example.com/x"}, "url"),
        ({"url": "https://[::1"}, "url"),
        ({"url": "https://example.com", "events": ["task.created"]}, "events"),
        ({"url": "https://example.com", "description": 5}, "description"),
    ],
)
def test_bad_endpoints_name_the_field(shared: Api, fields: dict[str, Any], named: str) -> None:
    response = shared.client.post("/v1/webhooks", json=fields)
    assert response.status_code == 400
    assert named in response.json()["error"]["message"]


def test_bad_changes_name_the_field(shared: Api) -> None:
    endpoint = register(shared, "https://example.com/hook")
    for fields, named in (({"status": "paused"}, "status"), ({"url": "nowhere"}, "url")):
        response = shared.client.patch(f"/v1/webhooks/{endpoint['id']}", json=fields)
        assert response.status_code == 400
        assert named in response.json()["error"]["message"]


@pytest.mark.parametrize("status", ["succeeded", "failed"])
def test_signed_delivery(
    api: Api, receiver: Receiver, wait_until: Callable[..., Any], status: str
) -> None:
    secret = register(api, receiver.url)["secret"]
    task = finish(api, status)
    [attempt] = settle(api, wait_until, 1)
    assert attempt.delivered
    assert (attempt.status, attempt.error, attempt.attempt) == (204, None, 1)

    [(headers, body)] = receiver.received
    timestamp = headers["x-beatapi-timestamp"]
    assert int(timestamp) == int(api.clock.now())
    message = timestamp.encode() + b"." + body
    wanted = hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()
    assert headers["x-beatapi-signature"] == wanted
    assert headers["x-beatapi-event"] == f"task.{status}"
    event = json.loads(body)
    assert event["event"] == f"task.{status}"
    assert event["id"].startswith("evt_")
    assert event["created_at"] == task["completed_at"]
    # The documented example lacks r2_url, though the contract of a task requires it.
    output = task["output"] and {"media": task["output"]["media"]}
    assert event["data"] == task | {"output": output}
    assert headers["content-type"] == "application/json"


def test_signature_of_the_published_vector() -> None:
    body = b'{"event":"task.succeeded","data":{"id":"task_123"}}'
    wanted = "ea8fe65b9f729d48f172f2b7fb4b267e6ae50ace77a9b4672d418378cd50729b"
    assert signature("whsec_test", "1784187600", body) == wanted
    assert sign("whsec_test", "1784187600", body) == wanted


@pytest.mark.parametrize("status", [500, 404, 302])
def test_three_retries_after_one_five_and_fifteen_minutes(
    start: Callable[..., Api], receiver: Receiver, wait_until: Callable[..., Any], status: int
) -> None:
    api = start(spec="2026-07-31")  # Later contracts have fewer.
    receiver.status = status
    secret = register(api, receiver.url)["secret"]
    finish(api)
    settle(api, wait_until, 1)
    for minutes, attempts in ((1, 2), (5, 3), (15, 4)):
        api.clock.advance(60 * minutes - 1)
        assert len(api.sandbox.deliveries) == attempts - 1
        api.clock.advance(1)
        settle(api, wait_until, attempts)
    api.clock.advance(100_000)
    api.usage()
    attempts = settle(api, wait_until, 4)
    assert [attempt.attempt for attempt in attempts] == [1, 2, 3, 4]
    assert {attempt.status for attempt in attempts} == {status}
    assert not any(attempt.delivered for attempt in attempts)
    assert len({attempt.event_id for attempt in attempts}) == 1
    assert len({body for _, body in receiver.received}) == 1
    for headers, body in receiver.received:
        assert headers["x-beatapi-signature"] == signature(
            secret, headers["x-beatapi-timestamp"], body
        )
    stamps = [int(headers["x-beatapi-timestamp"]) for headers, _ in receiver.received]
    assert [after - before for before, after in itertools.pairwise(stamps)] == [
        60,
        300,
        900,
    ]


def test_a_retry_that_is_taken_ends_the_retries(
    api: Api, receiver: Receiver, wait_until: Callable[..., Any]
) -> None:
    receiver.status = 503
    register(api, receiver.url)
    finish(api)
    settle(api, wait_until, 1)
    receiver.status = 200
    api.clock.advance(60)
    assert settle(api, wait_until, 2)[1].delivered
    api.clock.advance(10_000)
    api.usage()
    settle(api, wait_until, 2)


def test_retry_seconds_of_ones_own(
    start: Callable[..., Api], receiver: Receiver, wait_until: Callable[..., Any]
) -> None:
    receiver.status = 500
    api = start(webhook_retry_seconds=(2,))
    register(api, receiver.url)
    finish(api)
    settle(api, wait_until, 1)
    api.clock.advance(2)
    settle(api, wait_until, 2)


def test_receiver_that_is_not_there(api: Api, wait_until: Callable[..., Any]) -> None:
    register(api, "http://127.0.0.1:1/hook")
    task = finish(api)
    [attempt] = settle(api, wait_until, 1)
    assert attempt.status is None
    assert "ConnectError" in str(attempt.error)
    assert api.task(task["id"])["status"] == "succeeded"


@pytest.mark.parametrize(
    "url", ["https://example.com/hook", "http://10.0.0.1/hook", "http://127.0.0.1.example.com/"]
)
def test_nothing_leaves_the_machine(api: Api, wait_until: Callable[..., Any], url: str) -> None:
    register(api, url)
    finish(api, "failed")
    [attempt] = settle(api, wait_until, 1)
    assert attempt.error == "not sent: the sandbox delivers to this machine only"


def test_only_active_endpoints_that_listen_get_the_event(
    api: Api, receiver: Receiver, wait_until: Callable[..., Any]
) -> None:
    listens = register(api, receiver.url)
    register(api, receiver.url, events=["task.failed"])
    disabled = register(api, receiver.url)["id"]
    api.client.patch(f"/v1/webhooks/{disabled}", json={"status": "disabled"})
    finish(api)
    [attempt] = settle(api, wait_until, 1)
    assert attempt.endpoint_id == listens["id"]


@pytest.mark.parametrize("end", ["disable", "delete"])
def test_an_endpoint_that_is_gone_gets_no_retry(
    api: Api, receiver: Receiver, wait_until: Callable[..., Any], end: str
) -> None:
    receiver.status = 500
    gone = f"/v1/webhooks/{register(api, receiver.url)['id']}"
    finish(api)
    settle(api, wait_until, 1)
    if end == "delete":
        api.client.delete(gone)
    else:
        api.client.patch(gone, json={"status": "disabled"})
    receiver.status = 204
    register(api, receiver.url)
    api.clock.advance(60)
    finish(api)
    # The second task's event was queued later than the retry, so the retry was not sent.
    attempts = settle(api, wait_until, 2)
    assert attempts[1].attempt == 1


def test_a_storyboard_is_no_event(
    api: Api, receiver: Receiver, wait_until: Callable[..., Any]
) -> None:
    register(api, receiver.url)
    task = api.create(compose_mode="manual")
    task = api.until(task["id"], "storyboard_ready")
    shot_ids = [shot["id"] for shot in task["storyboard"]["shots"]]
    api.client.post(f"/v1/music-video/tasks/{task['id']}/compose", json={"shot_ids": shot_ids})
    api.until(task["id"], "succeeded")
    [attempt] = settle(api, wait_until, 1)
    assert attempt.event == "task.succeeded"
