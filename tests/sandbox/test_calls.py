"""The sandbox's records for tests: the answered calls, and the state."""

from __future__ import annotations

from typing import Any

from beatapi.sandbox import Sandbox


def test_calls_are_remembered_until_a_reset(api: Any) -> None:
    api.usage()
    api.client.get("/v1/tasks/task_none")
    assert [tuple(call) for call in api.sandbox.calls] == [
        ("GET", "/v1/usage", 200),
        ("GET", "/v1/tasks/task_none", 404),
    ]
    api.sandbox.reset()
    assert api.sandbox.calls == ()


def test_errors_by_fault_are_calls_too(api: Any) -> None:
    api.sandbox.faults.add("error", operation="getUsage", code="rate_limit_exceeded", nth=1)
    assert api.client.get("/v1/usage").status_code == 429
    assert api.sandbox.calls[0].status == 429


def test_the_state_has_every_task_newest_first(api: Any) -> None:
    first, second = api.create()["id"], api.create()["id"]
    state = api.sandbox.state()
    assert [task["id"] for task in state["tasks"]] == [second, first]
    assert state["account"]["active"] == 2


def test_nothing_was_called_before_the_start() -> None:
    assert Sandbox().calls == ()
