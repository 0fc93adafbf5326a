"""Realtime sessions: reserved, closed, expired."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from .conftest import Api

ORIGIN = "https://app.example.com"


def create(api: Api, key: str | None = "key-1", **fields: Any) -> httpx.Response:
    body = {"max_duration_seconds": 60, "allowed_origins": [ORIGIN]} | fields
    headers = {} if key is None else {"Idempotency-Key": key}
    return api.client.post("/v1/realtime/sessions", json=body, headers=headers)


def test_a_session_reserves_its_price(api: Api) -> None:
    balance = api.usage()["credit_balance"]
    response = create(api, metadata={"room": "7"})
    assert response.status_code == 201
    assert response.json()["data"]["credits"] == {"reserved": 60, "settled": 0, "refunded": 0}
    assert api.usage()["credit_balance"] == balance - 60
    assert api.usage()["realtime"] == {"sessions": 1, "credits": 0, "active": 1}


def test_a_new_session_is_ready(api: Api) -> None:
    session = create(api).json()["data"]
    assert session["status"] == "ready"
    assert session["created_at"].endswith("Z")
    assert session["connected_at"] is None
    assert session["closed_at"] is None
    assert session["allowed_origins"] == [ORIGIN]


def test_the_secret_of_a_session_is_shown_once(api: Api) -> None:
    session = create(api).json()["data"]
    shown = api.client.get(f"/v1/realtime/sessions/{session['id']}").json()["data"]
    assert session.pop("client_secret").startswith("brt_live_")
    assert shown == session


def test_a_session_is_closed_and_refunded_once(api: Api) -> None:
    balance = api.usage()["credit_balance"]
    session = create(api).json()["data"]
    url = f"/v1/realtime/sessions/{session['id']}"
    api.clock.advance(10)
    closed = api.client.delete(url).json()["data"]
    assert closed["status"] == "closed"
    assert closed["credits"] == {"reserved": 60, "settled": 0, "refunded": 60}
    assert closed["closed_at"] > session["created_at"]
    api.clock.advance(10)
    assert api.client.delete(url).json()["data"] == closed
    assert api.usage()["credit_balance"] == balance
    assert api.usage()["realtime"]["active"] == 0


def test_session_expires_and_is_refunded(api: Api) -> None:
    balance = api.usage()["credit_balance"]
    session = create(api, max_duration_seconds=15).json()["data"]
    api.clock.advance(14)
    url = f"/v1/realtime/sessions/{session['id']}"
    assert api.client.get(url).json()["data"]["status"] == "ready"
    api.clock.advance(1)
    assert api.usage()["credit_balance"] == balance
    expired = api.client.get(url).json()["data"]
    assert expired["status"] == "expired"
    assert expired["closed_at"] == session["expires_at"]
    assert api.client.delete(url).json()["data"] == expired


def test_the_state_knows_of_refunds_that_nobody_has_asked_for(api: Api) -> None:
    balance = api.usage()["credit_balance"]
    create(api, max_duration_seconds=15)
    api.sandbox.advance(15)
    assert api.sandbox.state()["account"]["balance"] == balance


def test_same_key_and_body_is_the_same_session(shared: Api) -> None:
    first = create(shared)
    again = create(shared)
    assert again.status_code == 201
    assert again.json() == first.json()
    assert create(shared, "key-2").json()["data"]["id"] != first.json()["data"]["id"]
    conflict = create(shared, max_duration_seconds=15)
    assert conflict.status_code == 409
    assert conflict.json()["error"]["code"] == "idempotency_conflict"


@pytest.mark.parametrize("key", [None, "", "k" * 129])
def test_the_key_is_required_and_limited(shared: Api, key: str | None) -> None:
    response = create(shared, key)
    assert response.status_code == 400
    assert "Idempotency-Key" in response.json()["error"]["message"]


@pytest.mark.parametrize("origin", [ORIGIN, "https://localhost:3000", "https://[::1]:8443"])
def test_exact_origins_are_taken(shared: Api, origin: str) -> None:
    response = create(shared, origin, allowed_origins=[origin])
    assert response.status_code == 201
    assert response.json()["data"]["allowed_origins"] == [origin]


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"max_duration_seconds": 30}, "max_duration_seconds"),
        ({"max_duration_seconds": "60"}, "max_duration_seconds"),
        ({"allowed_origins": []}, "allowed_origins"),
        ({"allowed_origins": [ORIGIN] * 11}, "allowed_origins"),
        ({"allowed_origins": ["https://app.example.com/page"]}, "allowed_origins"),
        ({"allowed_origins": ["https://[::1"]}, "allowed_origins"),
        ({"allowed_origins": ["ftp://example.com"]}, "allowed_origins"),
        ({"allowed_origins": ["http://app.example.com"]}, "allowed_origins"),
        ({"allowed_origins": ["https://app.example.com/"]}, "allowed_origins"),
        ({"allowed_origins": ["https://app.example.com:443"]}, "allowed_origins"),
        ({"allowed_origins": ["https://App.example.com"]}, "allowed_origins"),
        ({"allowed_origins": ["https://me@app.example.com"]}, "allowed_origins"),
        ({"allowed_origins": ["https://*.example.com"]}, "allowed_origins"),
        ({"allowed_origins": ["https://app.example.com?"]}, "allowed_origins"),
        ({"allowed_origins": [ORIGIN, "https://app.example.com:0"]}, "allowed_origins"),
        ({"metadata": {str(n): "x" for n in range(21)}}, "metadata"),
        ({"metadata": {"k" * 65: "x"}}, "metadata"),
        ({"metadata": {"k": "x" * 257}}, "metadata"),
        ({"metadata": {"k": 1}}, "metadata"),
    ],
)
def test_bad_sessions_name_the_field(shared: Api, fields: dict[str, Any], named: str) -> None:
    response = create(shared, "bad", **fields)
    assert response.status_code == 400
    assert named in response.json()["error"]["message"]


def test_not_enough_credits(start: Callable[..., Api]) -> None:
    api = start(balance=59)
    assert create(api).status_code == 402
    assert create(api, max_duration_seconds=15).status_code == 201


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_unknown_session(shared: Api, method: str) -> None:
    response = shared.client.request(method, "/v1/realtime/sessions/rts_nowhere")
    assert response.status_code == 404


def test_a_session_that_connects_is_billed(api: Api) -> None:
    before = api.usage()["credit_balance"]
    session = create(api).json()["data"]
    assert api.client.post(f"/_sandbox/sessions/{session['id']}/connect").status_code == 200
    path = f"/v1/realtime/sessions/{session['id']}"
    shown = api.client.get(path).json()["data"]
    assert (shown["status"], shown["credits"]["settled"]) == ("active", 60)
    assert shown["connected_at"] == shown["created_at"]
    assert api.usage()["realtime"] == {"sessions": 1, "credits": 60, "active": 1}
    with pytest.raises(LookupError, match="is active"):
        api.sandbox.connect_session(session["id"])
    with pytest.raises(LookupError, match="rts_none"):
        api.sandbox.connect_session("rts_none")
    closed = api.client.delete(path).json()["data"]
    assert (closed["status"], closed["credits"]["refunded"]) == ("closed", 0)
    assert api.usage()["credit_balance"] == before - 60
