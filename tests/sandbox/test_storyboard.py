"""Music videos made by hand: storyboard, edits, clips of shots, composition."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import av
import httpx
import pytest

if TYPE_CHECKING:
    from .conftest import Api, Receiver


@pytest.fixture
def ready(api: Api) -> dict[str, Any]:
    """A task of ten seconds, so of two shots, whose storyboard is ready."""
    task = api.create(compose_mode="manual")
    return api.until(task["id"], "storyboard_ready")


@pytest.fixture(scope="module")
def shared_ready(shared: Api) -> dict[str, Any]:
    """The same on the shared sandbox, for tests that leave it as it is."""
    task = shared.create(compose_mode="manual")
    return shared.until(task["id"], "storyboard_ready")


def edit(api: Api, task: dict[str, Any], shot: int, **fields: Any) -> httpx.Response:
    shot_id = task["storyboard"]["shots"][shot]["id"]
    body = {"prompt": "a stormy sea"} | fields
    return api.client.post(f"/v1/music-video/tasks/{task['id']}/shots/{shot_id}/edit", json=body)


def media(api: Api, task: dict[str, Any], shot: int) -> httpx.Response:
    shot_id = task["storyboard"]["shots"][shot]["id"]
    return api.client.post(f"/v1/music-video/tasks/{task['id']}/shots/{shot_id}/media", timeout=30)


def compose(api: Api, task_id: str, *shot_ids: str) -> httpx.Response:
    body = {"shot_ids": list(shot_ids)}
    return api.client.post(f"/v1/music-video/tasks/{task_id}/compose", json=body)


def test_storyboard(api: Api, ready: dict[str, Any]) -> None:
    assert ready["stage"] == "storyboard_ready"
    assert ready["completed_at"] is None
    shots = ready["storyboard"]["shots"]
    assert [shot["index"] for shot in shots] == [0, 1]
    assert [shot["duration_seconds"] for shot in shots] == [5, 5]
    assert all(isinstance(shot["duration_seconds"], int) for shot in shots)
    assert {shot["status"] for shot in shots} == {"succeeded"}
    assert {shot["prompt"] for shot in shots} == {"a quiet sea"}
    # As in the example of 2026-07-16: the storyboard was delivered.
    assert ready["usage"]["credits_settled"] == ready["usage"]["credits_charged"] == 40
    assert api.usage()["credits_settled"] == 40
    api.clock.advance(10_000)
    assert api.task(ready["id"])["status"] == "storyboard_ready"


def test_an_edit_makes_the_shot_anew(api: Api, ready: dict[str, Any]) -> None:
    response = edit(api, ready, 1, duration=3)
    assert response.status_code == 202
    task = response.json()["data"]
    assert task["status"] == "editing"
    # Edits have defaults of their own, whatever the video was asked for: standard and 720p.
    assert task["usage"]["credits_charged"] == 40 + 5 * 3
    assert task["usage"]["credits_settled"] == 40
    assert api.usage()["concurrency"]["active"] == 1
    task = api.until(ready["id"], "storyboard_ready")
    first, second = task["storyboard"]["shots"]
    assert (second["prompt"], second["duration_seconds"]) == ("a stormy sea", 3)
    assert second["status"] == "succeeded"
    assert task["usage"]["credits_settled"] == 40 + 15
    assert second["updated_at"] > first["updated_at"]


def test_shots_are_composed_to_a_film(api: Api, ready: dict[str, Any]) -> None:
    first, second = ready["storyboard"]["shots"]
    response = compose(api, ready["id"], second["id"], first["id"])
    assert response.status_code == 202
    assert response.json()["data"]["status"] == "composing"
    task = api.until(ready["id"], "succeeded")
    assert task["usage"]["credits_charged"] == task["usage"]["credits_settled"] == 40 + 1
    film = api.client.get(task["output"]["media"][0]["url"]).content
    with av.open(io.BytesIO(film), "r", "mov") as video:
        assert video.duration is not None
        assert abs(video.duration / av.time_base - 10) < 0.2


def test_clip_of_a_shot(api: Api, ready: dict[str, Any]) -> None:
    response = media(api, ready, 1)
    assert response.status_code == 200
    clip = response.json()["data"]
    assert (clip["object"], clip["task_id"], clip["index"]) == ("shot_media", ready["id"], 1)
    with av.open(io.BytesIO(api.client.get(clip["media"]["url"]).content), "r", "mov") as video:
        assert video.duration is not None
        assert abs(video.duration / av.time_base - 5) < 0.2
    shown = api.task(ready["id"])["storyboard"]["shots"]
    assert shown[1]["media"] == clip["media"]
    assert "media" not in shown[0]
    assert media(api, ready, 1).json()["data"]["media"] == clip["media"]


def test_an_edit_makes_the_clip_anew(api: Api, ready: dict[str, Any]) -> None:
    before = media(api, ready, 0).json()["data"]["media"]["url"]
    edit(api, ready, 0, duration=2, resolution="720p")
    assert media(api, ready, 0).status_code == 400
    task = api.until(ready["id"], "storyboard_ready")
    shown = task["storyboard"]["shots"][0]["media"]
    after = media(api, ready, 0).json()["data"]["media"]
    assert after == shown
    assert after["url"] != before
    after = after["url"]
    with av.open(io.BytesIO(api.client.get(after).content), "r", "mov") as video:
        assert video.streams.video[0].height == 720


def test_the_same_clip_asked_for_twice_at_once_is_made_once(
    api: Api, ready: dict[str, Any]
) -> None:
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: media(api, ready, 0), range(4)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.json()["data"]["media"]["url"] for answer in answers}) == 1


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"prompt": "x" * 3001}, "prompt"),
        ({"prompt": None}, "prompt"),
        ({"duration": 0}, "duration"),
        ({"duration": 181}, "duration"),
        ({"quality": "best"}, "quality"),
        ({"quality": "high", "resolution": "540p"}, "quality"),
    ],
)
def test_bad_edits_name_the_field(
    shared: Api, shared_ready: dict[str, Any], fields: dict[str, Any], named: str
) -> None:
    response = edit(shared, shared_ready, 0, **fields)
    assert response.status_code == 400
    assert named in response.json()["error"]["message"]
    assert shared.task(shared_ready["id"])["status"] == "storyboard_ready"


def test_only_a_ready_storyboard_can_be_worked_on(api: Api, ready: dict[str, Any]) -> None:
    first = ready["storyboard"]["shots"][0]["id"]
    compose(api, ready["id"], first)
    for response in (edit(api, ready, 0), compose(api, ready["id"], first)):
        assert response.status_code == 400
        assert "is composing" in response.json()["error"]["message"]
    task = api.create()
    response = compose(api, task["id"], first)
    assert response.status_code == 400
    assert "is queued" in response.json()["error"]["message"]


def test_shots_of_other_tasks_are_unknown(api: Api, ready: dict[str, Any]) -> None:
    for what in ("edit", "media"):
        url = f"/v1/music-video/tasks/{ready['id']}/shots/shot_nowhere/{what}"
        response = api.client.post(url, json={"prompt": "x"})
        assert response.status_code == 404
        assert response.json()["error"]["code"] == "not_found"
    response = compose(api, ready["id"], "shot_nowhere")
    assert response.status_code == 400
    assert "shot_nowhere" in response.json()["error"]["message"]
    assert compose(api, ready["id"]).status_code == 400
    assert compose(api, "task_nowhere", "shot_nowhere").status_code == 404


@pytest.mark.parametrize("compose_mode", ["auto", "manual"])
def test_a_finished_video_is_edited_and_composed_again(
    api: Api, receiver: Receiver, compose_mode: str
) -> None:
    api.client.post("/v1/webhooks", json={"url": receiver.url})
    task = api.create(compose_mode=compose_mode)
    api.sandbox.advance(60)
    if compose_mode == "manual":
        shots = api.task(task["id"])["storyboard"]["shots"]
        compose(api, task["id"], *(shot["id"] for shot in shots))
        api.sandbox.advance(60)
    done = api.task(task["id"])
    first = done["output"]["media"][0]["url"]
    assert done["status"] == "succeeded"

    answer = edit(api, done, 0, duration=7)
    assert answer.status_code == 202
    editing = answer.json()["data"]
    assert (editing["status"], editing["completed_at"]) == ("editing", None)
    # The finished video stays until another one is composed.
    assert editing["output"]["media"][0]["url"] == first
    api.sandbox.advance(60)
    ready = api.task(task["id"])
    assert ready["status"] == "storyboard_ready"
    shots = ready["storyboard"]["shots"]
    assert (shots[0]["duration_seconds"], "media" in shots[0]) == (7, True)

    answer = compose(api, task["id"], *(shot["id"] for shot in shots))
    assert answer.status_code == 202
    api.sandbox.advance(60)
    again = api.task(task["id"])
    assert again["status"] == "succeeded"
    assert again["completed_at"] == done["completed_at"] + 120
    second = again["output"]["media"][0]["url"]
    assert second != first
    assert {api.client.get(url).status_code for url in (first, second)} == {200}
    assert again["usage"]["credits_charged"] == again["usage"]["credits_settled"]
    assert [event["event"] for event in receiver.events()] == ["task.succeeded"] * 2


def test_a_composition_that_fails_gives_back_its_own_price_alone(
    api: Api, ready: dict[str, Any]
) -> None:
    balance = api.usage()["credit_balance"]
    api.sandbox.faults.add("fail", operation="composeMusicVideoTask")
    compose(api, ready["id"], ready["storyboard"]["shots"][0]["id"])
    task = api.until(ready["id"], "failed")
    assert task["output"] is None
    usage = task["usage"]
    assert (usage["credits_charged"], usage["credits_settled"], usage["credits_refunded"]) == (
        41,
        40,
        1,
    )
    assert api.usage()["credit_balance"] == balance


def test_an_ecommerce_video_has_no_shots_to_compose(shared: Api) -> None:
    images = shared.song_order()["images"]
    task = shared.client.post("/v1/ecommerce-video/tasks", json={"images": images, "duration": 10})
    task_id = task.json()["data"]["id"]
    shared.until(task_id, "succeeded")
    response = compose(shared, task_id, "shot_x")
    assert response.status_code == 400
    assert "no music video" in response.json()["error"]["message"]


def test_edits_and_compositions_cost_credits(start: Any) -> None:
    api = start(balance=40)
    task = api.create(compose_mode="manual")
    task = api.until(task["id"], "storyboard_ready")
    for response in (
        edit(api, task, 0),
        compose(api, task["id"], task["storyboard"]["shots"][0]["id"]),
    ):
        assert response.status_code == 402
        assert response.json()["error"]["code"] == "insufficient_credits"
    shown = api.task(task["id"])
    assert shown["status"] == "storyboard_ready"
    assert shown["storyboard"]["shots"][0]["prompt"] == "a quiet sea"
