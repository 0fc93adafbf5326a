"""Rules for every operation: keys, envelopes, replays, unknown routes."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

import httpx
import pytest
from pydantic import BaseModel, ConfigDict, RootModel

from beatapi_sandbox import _dialect
from beatapi_sandbox.contracts import VERSIONS, load
from tests import patience

from .dated import JULY

if TYPE_CHECKING:
    from .conftest import Api

SECURED = [route for route in load(JULY).routes if route.auth]
SENDING = [route for route in load(JULY).routes if route.body]


def test_every_operation_of_the_spec_is_served(contract_operations: set[str]) -> None:
    assert {route.operation_id for route in load(JULY).routes} == contract_operations


@pytest.mark.parametrize("route", SECURED, ids=lambda route: route.operation_id)
@pytest.mark.parametrize("header", [None, "Bearer sk_wrong"])
def test_a_key_is_needed(
    shared: Api, anonymous: httpx.Client, route: Any, header: str | None
) -> None:
    path = route.path.replace("{", "").replace("}", "")
    headers = {} if header is None else {"Authorization": header}
    response = anonymous.request(route.method, shared.sandbox.url + path, headers=headers)
    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"] == 'Bearer realm="BeatAPI"'
    error = response.json()["error"]
    assert error["code"] == "unauthorized"
    assert error["request_id"].startswith("req_")


@pytest.mark.parametrize("header", ["Bearer", "Basic {}", "{}", "Bearer {} {}", "Bearer ключ"])
def test_only_a_bearer_key_opens(shared: Api, anonymous: httpx.Client, header: str) -> None:
    key = shared.sandbox.api_key
    headers = [(b"Authorization", header.format(key, key).encode())]
    response = anonymous.get(f"{shared.sandbox.url}/v1/usage", headers=headers)
    assert response.status_code == 401
    assert key not in response.text


def test_workflows_need_no_key(shared: Api, anonymous: httpx.Client) -> None:
    response = anonymous.get(f"{shared.sandbox.url}/v1/workflows")
    workflows = response.json()["data"]["data"]
    assert [workflow["id"] for workflow in workflows] == ["music-video", "ecommerce-video"]


def test_request_ids_differ(shared: Api) -> None:
    seen = {shared.client.get("/v1/tasks/none").json()["error"]["request_id"] for _ in range(5)}
    assert len(seen) == 5


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b'"text"', b"[" * 100_000, b'{"a":' * 100_000],
)
@pytest.mark.parametrize(
    "route",
    [route for route in load(JULY).routes if route.body],
    ids=lambda route: route.operation_id,
)
def test_a_body_must_be_an_object(shared: Api, route: Any, body: bytes) -> None:
    path = route.path.replace("{", "").replace("}", "")
    headers = {"Idempotency-Key": "k", "Content-Type": "application/json"}
    response = shared.client.request(route.method, path, content=body, headers=headers)
    assert response.status_code == 400
    assert response.json()["error"]["code"] == "bad_request"


def test_a_body_has_a_limit(shared: Api) -> None:
    response = shared.client.post("/v1/webhooks", json={"url": "x" * 1_100_000})
    assert response.status_code == 400
    assert "larger than" in response.json()["error"]["message"]


def test_a_key_that_the_contract_does_not_declare_has_no_effect(api: Api) -> None:
    order, keyed = api.song_order(), {"Idempotency-Key": "k" * 300}
    first = api.client.post("/v1/music-video/tasks", json=order, headers=keyed)
    other = api.client.post(
        "/v1/music-video/tasks", json=order | {"prompt": "another"}, headers=keyed
    )
    assert (first.status_code, other.status_code) == (201, 201)
    assert api.usage()["total_tasks"] == 2


def test_a_replay_is_known_by_its_json_not_by_its_bytes(key_declared: str, api: Api) -> None:
    order = api.song_order(duration=15)
    headers = {key_declared: "once", "Content-Type": "application/json"}
    bodies = [
        json.dumps(order),
        json.dumps(order, indent=4, sort_keys=True),
        json.dumps(dict(reversed(order.items())), separators=(",", ":")).replace(
            "sea", "\\u0073ea"
        ),
    ]
    answers = [
        api.client.post("/v1/music-video/tasks", content=body, headers=headers) for body in bodies
    ]
    assert [answer.status_code for answer in answers] == [201, 201, 201]
    assert len({answer.json()["data"]["id"] for answer in answers}) == 1
    assert api.usage()["total_tasks"] == 1


def test_replays(key_declared: str, api: Api) -> None:
    order = api.song_order()
    keyed = {key_declared: "once"}
    first = api.client.post("/v1/music-video/tasks", json=order, headers=keyed)
    api.clock.advance(10)
    again = api.client.post("/v1/music-video/tasks", json=order, headers=keyed)
    assert (again.status_code, again.json()) == (201, first.json())
    assert api.usage()["total_tasks"] == 1

    other = order | {"prompt": "another"}
    conflict = api.client.post("/v1/music-video/tasks", json=other, headers=keyed)
    assert conflict.status_code == 409
    assert conflict.json()["error"]["code"] == "idempotency_conflict"
    elsewhere = {"images": order["images"], "duration": 10}
    conflict = api.client.post("/v1/ecommerce-video/tasks", json=elsewhere, headers=keyed)
    assert conflict.status_code == 409

    api.client.post("/v1/music-video/tasks", json=order)
    api.client.post("/v1/music-video/tasks", json=order)
    assert api.usage()["total_tasks"] == 3


def test_a_refused_request_does_not_use_up_its_key(key_declared: str, api: Api) -> None:
    keyed = {key_declared: "once"}
    bad = api.song_order(language="fr")
    assert api.client.post("/v1/music-video/tasks", json=bad, headers=keyed).status_code == 400
    good = bad | {"language": "zh"}
    assert api.client.post("/v1/music-video/tasks", json=good, headers=keyed).status_code == 201


def test_composing_is_replayed_too(key_declared: str, api: Api) -> None:
    task = api.create(compose_mode="manual")
    task = api.until(task["id"], "storyboard_ready")
    body = {"shot_ids": [task["storyboard"]["shots"][0]["id"]]}
    url, keyed = f"/v1/music-video/tasks/{task['id']}/compose", {key_declared: "once"}
    first = api.client.post(url, json=body, headers=keyed)
    assert api.client.post(url, json=body, headers=keyed).json() == first.json()
    assert first.json()["data"]["usage"]["credits_charged"] == 41


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/v1", 404, "not_found"),
        ("GET", "/v1/nothing", 404, "not_found"),
        ("POST", "/v2/files", 404, "not_found"),
        ("GET", "/v1/tasks", 404, "not_found"),
        ("DELETE", "/v1/usage", 405, "bad_request"),
        ("PUT", "/v1/webhooks", 405, "bad_request"),
    ],
)
def test_what_is_no_operation(shared: Api, method: str, path: str, status: int, code: str) -> None:
    response = shared.client.request(method, path)
    assert response.status_code == status
    assert response.json()["error"]["code"] == code
    assert f"{method} {path}" in response.json()["error"]["message"]


@pytest.mark.parametrize("id_", ["a/b", "a%2Fb", "a b", "ü", "a?b", "a#b", "%"])
@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/v1/tasks/{}"), ("DELETE", "/v1/webhooks/{}")]
)
def test_an_escaped_character_is_part_of_the_id(
    shared: Api, method: str, path: str, id_: str
) -> None:
    response = shared.client.request(method, path.format(quote(id_, safe="")))
    assert response.status_code == 404
    assert f" {id_} does not exist" in response.json()["error"]["message"]


def test_an_escape_that_is_not_needed_changes_nothing(shared: Api) -> None:
    task = shared.create()["id"]
    escaped = "".join(f"%{ord(character):02x}" for character in task)
    assert shared.task(escaped)["id"] == task
    assert shared.client.get("/v1/%75sage").status_code == 200
    assert shared.client.get("/v1%2Fusage").status_code == 404


@pytest.mark.parametrize("spec", VERSIONS)
@pytest.mark.parametrize("edge", [True, False, None])
def test_the_edge_turns_away_urllib_where_it_is_documented(
    start: Callable[..., Api], spec: str, edge: bool | None
) -> None:
    api = start(spec=spec, edge=edge)
    response = api.client.get("/v1/usage", headers={"User-Agent": "Python-urllib/3.11"})
    refused = spec >= "2026-10" if edge is None else edge
    assert response.status_code == (403 if refused else 200)
    assert (response.text == "error code: 1010") == refused
    assert api.client.get("/v1/usage").status_code == 200


def test_hostile_bytes_do_no_harm(shared: Api) -> None:
    parts = urlsplit(shared.sandbox.url)
    with socket.create_connection(
        (parts.hostname or "", parts.port or 0), timeout=patience.SECONDS
    ) as raw:
        raw.sendall(b"this is not HTTP\r\n\r\n")
        assert b" 400 " in raw.recv(1000).split(b"\r\n")[0]
    assert shared.client.get("/v1/usage").status_code == 200


class Named(BaseModel):
    """One form of a body."""

    model_config = ConfigDict(extra="forbid")
    url: str
    description: str


class Chosen(BaseModel):
    """Another one."""

    model_config = ConfigDict(extra="allow")
    url: str
    events: list[str]


def test_a_body_of_several_forms_is_checked_as_one_of_them(
    start: Callable[..., Api], monkeypatch: pytest.MonkeyPatch
) -> None:
    routes = [
        route._replace(body=RootModel[Named | Chosen])
        if route.operation_id == "createWebhookEndpoint"
        else route
        for route in load(JULY).routes
    ]
    contract = load(JULY)._replace(routes=tuple(routes))
    monkeypatch.setattr(_dialect, "load", lambda date: contract)
    api = start()
    url = "https://example.com/hook"
    for body, description in (
        ({"url": url, "description": "Mine"}, "Mine"),
        # The form that has events knows no description.
        ({"url": url, "events": ["task.succeeded"], "description": 7}, ""),
    ):
        endpoint = api.client.post("/v1/webhooks", json=body)
        assert endpoint.status_code == 201
        assert endpoint.json()["data"]["description"] == description
    for body in ({"url": url}, {"url": url, "description": "Mine", "colour": "red"}):
        refused = api.client.post("/v1/webhooks", json=body)
        assert refused.status_code == 400
        assert "required" in refused.json()["error"]["message"]
