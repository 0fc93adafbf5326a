"""Webhook mishaps on demand, as the client's own verifier meets them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from beatapi import ManualClock, WebhookVerificationError
from beatapi.webhooks import WebhookVerifier

if TYPE_CHECKING:
    from .conftest import Api, Receiver

START = 1_784_187_600.0


@pytest.fixture
def api(start: Callable[..., Api]) -> Api:
    return start(clock=ManualClock(START), seed=1)


@pytest.fixture
def secret(api: Api, receiver: Receiver) -> str:
    """The secret of an endpoint that leads to the receiver."""
    endpoint = api.client.post("/v1/webhooks", json={"url": receiver.url}).json()["data"]
    return str(endpoint["secret"])


def two_tasks(api: Api) -> tuple[str, str]:
    """Two videos that end ten seconds apart."""
    first = api.create()["id"]
    api.sandbox.advance(10)
    second = api.create()["id"]
    api.sandbox.advance(300)
    return first, second


def refusals(receiver: Receiver, secret: str, at: float) -> list[str | None]:
    """Return the reason why a receiver rejects each delivery at that time; None if it does not."""
    verifier = WebhookVerifier(secret, clock=lambda: at)
    found: list[str | None] = []
    for headers, body in receiver.received:
        try:
            verifier.verify(body, headers)
            found.append(None)
        except WebhookVerificationError as error:
            found.append(error.reason)
    return found


def delivered(receiver: Receiver) -> list[str]:
    return [json.loads(body)["data"]["id"] for _, body in receiver.received]


def test_nothing_goes_wrong_by_itself(api: Api, receiver: Receiver, secret: str) -> None:
    assert delivered(receiver) == []
    assert list(two_tasks(api)) == delivered(receiver)
    assert refusals(receiver, secret, START + 70) == [None, None]


def test_duplicated(api: Api, receiver: Receiver, secret: str) -> None:
    api.sandbox.faults.add("duplicate", copies=3, times=1)
    first, second = two_tasks(api)
    assert delivered(receiver) == [first, first, first, second]
    assert len({json.loads(body)["id"] for _, body in receiver.received}) == 2


def test_late(api: Api, receiver: Receiver, secret: str) -> None:
    api.sandbox.faults.add("late", seconds=120, times=1)
    first, second = two_tasks(api)
    assert delivered(receiver) == [second, first]
    stamps = [each.timestamp - START for each in api.sandbox.deliveries]
    assert stamps == [70, 180]


def test_out_of_order(api: Api, receiver: Receiver, secret: str) -> None:
    api.sandbox.faults.scenario("webhooks-out-of-order")
    first, second = two_tasks(api)
    assert delivered(receiver) == [second, first]
    third = api.create()["id"]
    api.sandbox.advance(119)
    assert delivered(receiver) == [second, first]
    api.sandbox.advance(1)
    assert delivered(receiver) == [second, first, third]


def test_what_was_held_back_is_forgotten_by_a_reset(api: Api, receiver: Receiver) -> None:
    found: list[bool] = []
    for _ in range(2):
        api.sandbox.reset()
        api.client.post("/v1/webhooks", json={"url": receiver.url})
        api.sandbox.faults.scenario("webhooks-out-of-order")
        api.create()
        receiver.received.clear()
        api.sandbox.advance(60)
        found.append(bool(receiver.received))
    # Held back, as nothing follows it: what an earlier test left must not count as what follows.
    assert found == [False, False]


def test_wrongly_signed(api: Api, receiver: Receiver, secret: str) -> None:
    api.sandbox.faults.add("wrong_signature", nth=1)
    two_tasks(api)
    assert refusals(receiver, secret, START + 70) == ["bad_signature", None]


@pytest.mark.parametrize(
    ("seconds", "reason"), [(-600, "stale_timestamp"), (600, "future_timestamp")]
)
def test_skewed(api: Api, receiver: Receiver, secret: str, seconds: int, reason: str) -> None:
    api.sandbox.faults.add("skew", seconds=seconds, nth=1)
    two_tasks(api)
    assert refusals(receiver, secret, START + 70) == [reason, None]
    assert [each.timestamp - START for each in api.sandbox.deliveries] == [60 + seconds, 70]


def test_lost(api: Api, receiver: Receiver, secret: str) -> None:
    api.sandbox.faults.add("drop", operation="task.succeeded", times=1)
    _, second = two_tasks(api)
    assert delivered(receiver) == [second]
    assert len(api.sandbox.deliveries) == 1


def test_a_replay_is_signed_anew(api: Api, receiver: Receiver, secret: str) -> None:
    two_tasks(api)
    first = api.sandbox.deliveries[0]
    api.sandbox.advance(10_000)
    api.sandbox.replay(first.id)
    api.sandbox.settle()
    again = api.sandbox.deliveries[-1]
    assert (again.event_id, again.attempt, again.body) == (first.event_id, 2, first.body)
    assert refusals(receiver, secret, api.sandbox.clock.now())[-1] is None
