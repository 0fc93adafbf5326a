"""The inbox: it passes webhooks to the waits of this process."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from beatapi import ConfigurationError, WebhookInbox
from beatapi.models import WebhookEvent
from tests import patience


def event(name: str = "task.succeeded", **data: Any) -> WebhookEvent:
    return WebhookEvent.from_dict({"id": "evt_1", "event": name, "data": {"id": "task_1"} | data})


def test_listeners_are_told_of_an_end():
    inbox, reports = WebhookInbox(), []
    detach = inbox.attach(lambda task_id, data: reports.append((task_id, data)))
    assert inbox.publish(event(status="succeeded", output={"media": []}, new_field=1)) is True
    data = {"id": "task_1", "status": "succeeded", "output": {"media": []}, "new_field": 1}
    assert reports == [("task_1", data)]
    detach()
    detach()
    assert inbox.publish(event(id="task_2")) is True
    assert len(reports) == 1


def test_a_wait_that_begins_later_finds_what_has_come():
    inbox = WebhookInbox()
    assert inbox.latest("task_1") is None
    inbox.publish(event("task.failed", error_code="processing_timeout"))
    assert inbox.latest("task_1") == {
        "id": "task_1",
        "status": "failed",
        "error_code": "processing_timeout",
    }


@pytest.mark.parametrize(
    ("name", "status", "expected"),
    [
        ("task.succeeded", None, "succeeded"),
        ("task.succeeded", "processing", "succeeded"),
        ("task.succeeded", ["odd"], "succeeded"),
        ("task.succeeded", "failed", "failed"),  # the task is what counts
        ("task.failed", "composing", "failed"),
        ("task.failed", "failed", "failed"),
    ],
)
def test_the_status_is_always_an_end(name, status, expected):
    inbox = WebhookInbox()
    inbox.publish(event(name, status=status))
    latest = inbox.latest("task_1")
    assert latest is not None
    assert latest["status"] == expected


def test_the_first_end_is_final():
    inbox, reports = WebhookInbox(), []
    inbox.attach(lambda task_id, data: reports.append(data["status"]))
    results = [inbox.publish(event(name)) for name in ["task.succeeded"] * 2 + ["task.failed"]]
    assert (results, reports) == ([True, False, False], ["succeeded"])
    assert inbox.latest("task_1") == {"id": "task_1", "status": "succeeded"}


@pytest.mark.parametrize(
    "other",
    [
        event("task.progressed"),
        event("storyboard.ready"),
        event(id=None),
        event(id=""),
        event(id=7),
        WebhookEvent.from_dict({"event": "task.succeeded", "data": {}}),
    ],
)
def test_what_is_no_end_of_a_task_is_not_passed_on(other):
    inbox, reports = WebhookInbox(), []
    inbox.attach(lambda task_id, data: reports.append(task_id))
    assert inbox.publish(other) is False
    assert reports == []


def test_what_is_kept_is_bounded():
    inbox = WebhookInbox(remember=3)
    for number in range(10):
        inbox.publish(event(id=f"task_{number}"))
    kept = [number for number in range(10) if inbox.latest(f"task_{number}")]
    assert kept == [7, 8, 9]
    assert repr(inbox) == "<WebhookInbox of 3 tasks>"


@pytest.mark.parametrize("remember", [0, -1, True, None, 1.5])
def test_how_much_is_kept_is_a_positive_number(remember):
    with pytest.raises(ConfigurationError, match="remember"):
        WebhookInbox(remember=remember)


def test_a_listener_that_fails_does_not_disturb_others(caplog):
    inbox, reports = WebhookInbox(), []

    def broken(task_id: str, data: Any) -> None:
        raise RuntimeError("a bug of the listener")

    inbox.attach(broken)
    inbox.attach(lambda task_id, data: reports.append(task_id))
    with caplog.at_level(logging.ERROR, "beatapi.webhooks"):
        assert inbox.publish(event()) is True
    assert reports == ["task_1"]
    assert "a bug of the listener" in caplog.text


def test_listeners_may_use_the_inbox_themselves():
    inbox, reports = WebhookInbox(), []

    def listener(task_id: str, data: Any) -> None:
        reports.append(inbox.latest(task_id))
        detach()

    detach = inbox.attach(listener)
    inbox.publish(event())
    inbox.publish(event(id="task_2"))
    assert reports == [{"id": "task_1", "status": "succeeded"}]


def test_of_many_threads_one_is_first():
    inbox, reports, lock = WebhookInbox(), [], threading.Lock()

    def listener(task_id: str, data: Any) -> None:
        with lock:
            reports.append(task_id)

    inbox.attach(listener)
    ids = [f"task_{number % 50}" for number in range(400)]
    with ThreadPoolExecutor(8) as pool:
        firsts = sum(pool.map(lambda task_id: inbox.publish(event(id=task_id)), ids))
    assert firsts == 50
    assert sorted(reports) == sorted(set(ids))


def test_a_listener_may_go_while_its_own_thread_publishes():
    """The garbage collector may end a wait in the middle of a publish, which must not deadlock."""
    inbox = WebhookInbox()
    detach = inbox.attach(lambda task_id, data: None)

    def end() -> None:
        with inbox._lock:
            detach()

    thread = threading.Thread(target=end, daemon=True)
    thread.start()
    thread.join(patience.SECONDS)
    assert not thread.is_alive()
    assert inbox._listeners == {}
