"""Every dated contract from one package."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from beatapi.sandbox import Sandbox
from beatapi_sandbox.contracts import VERSIONS, load

if TYPE_CHECKING:
    from .conftest import Api, Receiver

JUNE, JULY = "2026-06-25", "2026-07-16"
POLLS = {JUNE: 60, JULY: 120}


@pytest.fixture(params=VERSIONS)
def dated(request: pytest.FixtureRequest, start: Callable[..., Api]) -> Api:
    """A sandbox of each date; every answer is checked against that date's contract."""
    return start(spec=request.param)


def test_a_whole_life_fits_the_contract(dated: Api) -> None:
    task = dated.create()
    task = dated.until(task["id"], "succeeded")
    endpoint = dated.client.post("/v1/webhooks", json={"url": "http://127.0.0.1:1/"}).json()["data"]
    dated.client.get("/v1/webhooks")
    dated.client.patch(f"/v1/webhooks/{endpoint['id']}", json={"description": "x"})
    dated.client.delete(f"/v1/webhooks/{endpoint['id']}")
    failed = dated.create(images=["https://example.com/a.png"])
    assert dated.until(failed["id"], "failed")["error_code"] == "processing_failed"
    assert dated.usage()["total_tasks"] == 2
    assert dated.sandbox.spec in repr(dated.sandbox)


def test_operations_that_a_date_lacks_are_unknown(dated: Api) -> None:
    served = {route.operation_id for route in load(dated.sandbox.spec).routes}
    shots = dated.client.post("/v1/music-video/tasks/task_x/compose", json={"shot_ids": ["s"]})
    session = dated.client.get("/v1/realtime/sessions/rts_x")
    for operation, answer in (
        ("composeMusicVideoTask", shots),
        ("getRealtimeSession", session),
    ):
        assert answer.status_code == 404
        known = "not an operation" not in answer.json()["error"]["message"]
        assert known == (operation in served)


def test_june_tasks_have_less(start: Callable[..., Api]) -> None:
    api = start(spec=JUNE)
    task = api.until(api.create(compose_mode="manual")["id"], "succeeded")
    assert not {"stage", "storyboard", "completed_at"} & set(task)
    assert set(task["output"]) == {"media"}
    assert set(task["usage"]) == {"credits_reserved", "credits_settled", "credits_refunded"}
    assert "realtime" not in api.usage()


@pytest.mark.parametrize("missing", ["prompt", "language"])
def test_june_wants_a_prompt_and_a_language(start: Callable[..., Api], missing: str) -> None:
    for spec, status in ((JUNE, 400), (JULY, 201)):
        api = start(spec=spec)
        order = api.song_order()
        del order[missing]
        answer = api.client.post("/v1/music-video/tasks", json=order)
        assert answer.status_code == status
        assert status == 201 or missing in answer.json()["error"]["message"]


@pytest.mark.parametrize(("spec", "polls"), POLLS.items())
def test_poll_rate_of_each_date(start: Callable[..., Api], spec: str, polls: int) -> None:
    api = start(spec=spec, polls_per_minute=None)
    task = api.create()
    answers = [api.client.get(f"/v1/tasks/{task['id']}").status_code for _ in range(polls + 1)]
    assert answers == [200] * polls + [429]


def test_an_unknown_date_is_refused() -> None:
    with pytest.raises(ValueError, match="the dates are: 2026-06-25"):
        Sandbox(spec="2025-01-01")


@pytest.mark.parametrize(
    ("spec", "fields"),
    [(JUNE, {"id", "object", "workflow", "status", "output"}), (JULY, None)],
)
def test_webhooks_carry_what_the_examples_do(
    start: Callable[..., Api], receiver: Receiver, spec: str, fields: set[str] | None
) -> None:
    api = start(spec=spec)
    api.client.post("/v1/webhooks", json={"url": receiver.url})
    task = api.create()
    api.sandbox.advance(60)
    [event] = receiver.events()
    assert set(event["data"]) == (fields or set(task))
    assert set(event["data"]["output"]) == {"media"}
