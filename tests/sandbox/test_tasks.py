"""Life cycles, honest timestamps, and money."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import av
import pytest

from beatapi.sandbox import sample_image
from beatapi_sandbox import _documented
from beatapi_sandbox.contracts import VERSIONS

if TYPE_CHECKING:
    from .conftest import Api


def test_music_video_from_upload_to_file(shared: Api) -> None:
    task = shared.create()
    assert (task["status"], task["stage"], task["output"]) == ("queued", "queued", None)
    created = task["created_at"]
    assert created == int(shared.clock.now())

    shared.clock.advance(6)
    task = shared.task(task["id"])
    assert (task["status"], task["updated_at"]) == ("processing", created + 6)

    shared.clock.advance(53)
    assert shared.task(task["id"])["status"] == "processing"

    task = shared.until(task["id"], "succeeded")
    assert task["completed_at"] >= created + 60
    [media] = task["output"]["media"]
    assert media["type"] == "video"
    assert media["mime_type"] == "video/mp4"
    assert task["output"]["r2_url"] == media["url"]
    film = shared.client.get(media["url"])
    with av.open(io.BytesIO(film.content), "r", "mov") as video:
        assert video.streams.video[0].codec_context.name == "h264"
        assert video.streams.audio[0].codec_context.name == "aac"
        assert (video.streams.video[0].width, video.streams.video[0].height) == (960, 540)
        assert video.duration is not None
        assert abs(video.duration / av.time_base - 10) < 0.2


def test_a_task_succeeds_when_the_clock_says_so_and_no_sooner(shared: Api) -> None:
    task = shared.create()
    film_url = shared.sandbox.url + f"/media/outputs/{task['id']}.mp4"
    assert shared.client.get(film_url).status_code == 404
    shared.clock.advance(59.5)
    assert shared.task(task["id"])["status"] == "processing"
    shared.clock.advance(0.5)
    done = shared.task(task["id"])
    assert (done["status"], done["completed_at"]) == ("succeeded", task["created_at"] + 60)
    assert shared.client.get(film_url).status_code == 200


def test_ecommerce_video(shared: Api) -> None:
    image = shared.upload(sample_image(2, width=48, height=48), "image/png")["url"]
    response = shared.client.post(
        "/v1/ecommerce-video/tasks",
        json={"images": [image], "duration": 10, "aspect_ratio": "1:1", "prompt": "a cup"},
    )
    assert response.status_code == 201
    task = response.json()["data"]
    assert task["workflow"] == "ecommerce-video"
    assert "storyboard" not in task
    assert task["usage"]["credits_reserved"] == 150
    task = shared.until(task["id"], "succeeded")
    film = shared.client.get(task["output"]["media"][0]["url"]).content
    with av.open(io.BytesIO(film), "r", "mov") as video:
        assert (video.streams.video[0].width, video.streams.video[0].height) == (1080, 1080)
        assert video.streams.audio[0].codec_context.name == "aac"
        assert video.duration is not None
        assert abs(video.duration / av.time_base - 10) < 0.2


@pytest.mark.parametrize(
    ("fields", "credits"),
    [
        ({"resolution": "540p"}, 40),
        ({}, 50),
        ({"resolution": "1080p"}, 60),
        ({"quality": "high"}, 160),
        ({"quality": "high", "resolution": "1080p"}, 180),
        ({"lip_sync": True, "lip_ref_url": "https://example.com/face.png"}, 70),
    ],
)
def test_prices_of_music_videos(shared: Api, fields: dict[str, Any], credits: int) -> None:
    order = shared.song_order() | {"resolution": "720p"} | fields
    # The sandbox has no such image and makes no video: the test is about the price.
    order["images"] = ["https://example.com/sea.png"]
    usage = shared.client.post("/v1/music-video/tasks", json=order).json()["data"]["usage"]
    assert usage == {
        "credits_reserved": credits,
        "credits_charged": credits,
        "credits_settled": 0,
        "credits_refunded": 0,
        "billable_duration_seconds": 10,
    }


def test_length_is_rounded_up_for_billing(shared: Api, make_song: Callable[[float], bytes]) -> None:
    audio = shared.upload(make_song(10.4), "audio/wav")["url"]
    assert shared.create(audio_url=audio)["usage"]["billable_duration_seconds"] == 11


@pytest.mark.parametrize(("fields", "seconds"), [({"duration": 33}, 33), ({}, 10)])
def test_unknown_audio_is_billed_by_the_asked_duration(
    shared: Api, fields: dict[str, int], seconds: int
) -> None:
    task = shared.create(audio_url="https://example.com/song.mp3", **fields)
    assert task["usage"]["billable_duration_seconds"] == seconds


@pytest.mark.parametrize("spec", VERSIONS)
def test_a_lip_sync_needs_no_face_before_august(start: Callable[..., Api], spec: str) -> None:
    api = start(spec=spec)
    order = api.song_order(lip_sync=True, resolution="720p")
    response = api.client.post("/v1/music-video/tasks", json=order)
    assert response.status_code == (400 if spec >= "2026-08" else 201)


@pytest.mark.parametrize("spec", VERSIONS)
def test_an_automatic_task_lists_the_shots_of_its_storyboard(
    start: Callable[..., Api], make_song: Callable[[float], bytes], spec: str
) -> None:
    api = start(spec=spec)
    audio = api.upload(make_song(12.4), "audio/wav")["url"]
    task = api.create(audio_url=audio)
    if "storyboard" not in task:
        assert spec == "2026-06-25"
        return
    assert task["storyboard"] == {"shots": []}
    task = api.until(task["id"], "succeeded")
    shots = task["storyboard"]["shots"]
    assert [shot["index"] for shot in shots] == [0, 1, 2]
    lengths = [shot["duration_seconds"] for shot in shots]
    assert lengths == [5, 5, 3]
    assert all(isinstance(seconds, int) for seconds in lengths)
    assert sum(lengths) == task["usage"]["billable_duration_seconds"]
    assert {shot["status"] for shot in shots} == {"succeeded"}


@pytest.mark.parametrize("image", _documented.IMAGES)
def test_the_documented_samples_are_known(api: Api, image: str) -> None:
    base = _documented.BASE_URL
    song = _documented.SONGS[0] if image == "neon-singer.png" else _documented.SONGS[1]
    order = {"images": [base + image], "audio_url": base + song}
    task = api.client.post("/v1/music-video/tasks", json=order).json()["data"]
    # The price in the example of 2026-07-16.
    assert task["usage"]["credits_reserved"] == 75
    task = api.until(task["id"], "succeeded")
    if image == "neon-singer.png":
        film = api.client.get(task["output"]["media"][0]["url"], timeout=60).content
        with av.open(io.BytesIO(film), "r", "mov") as video:
            assert video.duration is not None
            assert abs(video.duration / av.time_base - 15) < 0.2


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("audio_url", _documented.BASE_URL + "neon-singer.png"),
        ("images", [_documented.BASE_URL + "song.mp3"]),
    ],
)
def test_a_sample_of_the_wrong_kind_is_refused(shared: Api, field: str, value: Any) -> None:
    response = shared.client.post("/v1/music-video/tasks", json=shared.song_order(**{field: value}))
    assert response.status_code == 400
    assert field in response.json()["error"]["message"]


def test_a_sample_that_nobody_documents_is_unknown(api: Api) -> None:
    task = api.create(images=[_documented.BASE_URL + "../neon-singer.png"])
    assert api.until(task["id"], "failed")["error_code"] == "processing_failed"


def test_money_of_a_success(start: Callable[..., Api]) -> None:
    api = start(balance=100)
    task = api.create()
    assert api.usage()["credit_balance"] == 60
    assert api.usage()["concurrency"] == {"limit": 5, "active": 1}
    task = api.until(task["id"], "succeeded")
    assert (task["usage"]["credits_settled"], task["usage"]["credits_refunded"]) == (40, 0)
    usage = api.usage()
    assert usage["credit_balance"] == 60
    assert (usage["credits_settled"], usage["credits_refunded"]) == (40, 0)
    assert usage["total_tasks"] == 1
    assert usage["concurrency"]["active"] == 0
    assert usage["by_workflow"][0] == {
        "workflow": "music-video",
        "tasks": 1,
        "credits_settled": 40,
    }


@pytest.mark.parametrize("compose_mode", ["auto", "manual"])
def test_a_damaged_image_fails_the_task_and_refunds_it(api: Api, compose_mode: str) -> None:
    before = api.usage()["credit_balance"]
    damaged = api.upload(sample_image(1, width=64, height=36)[:200], "image/png")["url"]
    task = api.create(images=[damaged], compose_mode=compose_mode)
    task = api.until(task["id"], "failed")
    assert task["error_code"] == "processing_failed"
    assert "images[0]" in task["error_message"]
    assert task["output"] is None
    assert task["usage"] | {"billable_duration_seconds": 10} == {
        "credits_reserved": 40,
        "credits_charged": 40,
        "credits_settled": 0,
        "credits_refunded": 40,
        "billable_duration_seconds": 10,
    }
    assert api.usage()["credit_balance"] == before
    assert api.usage()["credits_refunded"] == 40


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("images", ["https://example.com/a.png"]),
        ("audio_url", "https://example.com/a.mp3"),
        ("srt_url", "https://example.com/a.srt"),
    ],
)
def test_what_is_not_in_the_sandbox_is_not_fetched(shared: Api, field: str, value: Any) -> None:
    task = shared.create(**{field: value})
    task = shared.until(task["id"], "failed")
    assert task["error_code"] == "processing_failed"
    assert "upload the file with POST /v1/files" in task["error_message"]
    assert field in task["error_message"]


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"images": []}, "images"),
        ({"images": ["https://example.com/a.png"] * 8}, "images"),
        ({"images": "https://example.com/a.png"}, "images"),
        ({"images": ["http://example.com/a.png"]}, "images[0]"),
        ({"images": ["https://192.168.1.7/a.png"]}, "images[0]"),
        ({"images": ["https://192.0.0.192/a.png"]}, "images[0]"),
        ({"images": ["https://localhost/a.png"]}, "images[0]"),
        ({"images": ["https://printer.local/a.png"]}, "images[0]"),
        ({"images": ["https://[::1/a.png"]}, "images[0]"),
        ({"images": ["data:image/png;base64,AAAA"]}, "images[0]"),
        ({"audio_url": 7}, "audio_url"),
        ({"audio_url": "file:///etc/passwd"}, "audio_url"),
        ({"audio_url": "http://127.0.0.1:9/media/inputs/a.mp3"}, "audio_url"),
        ({"prompt": "x" * 3001}, "prompt"),
        ({"language": "fr"}, "language"),
        ({"resolution": "4k"}, "resolution"),
        ({"quality": "high", "resolution": "540p"}, "quality"),
        ({"lip_sync": True, "resolution": "540p"}, "lip_sync"),
        ({"aspect_ratio": "2:1"}, "aspect_ratio"),
        ({"subtitle_color": "red"}, "subtitle_color"),
        ({"duration": 9}, "duration"),
        ({"duration": 181}, "duration"),
        ({"duration": "15"}, "duration"),
        ({"add_subtitle": "yes"}, "add_subtitle"),
        ({"compose_mode": "magic"}, "compose_mode"),
    ],
)
def test_bad_music_video_orders_name_the_field(
    shared: Api, fields: dict[str, Any], named: str
) -> None:
    before = shared.usage()["total_tasks"]
    response = shared.client.post("/v1/music-video/tasks", json=shared.song_order(**fields))
    assert response.status_code == 400
    error = response.json()["error"]
    assert error["code"] == "bad_request"
    assert named in error["message"]
    assert shared.usage()["total_tasks"] == before


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"duration": 9}, "duration"),
        ({"duration": 61}, "duration"),
        ({"duration": None}, "duration"),
        ({"aspect_ratio": "4:3"}, "aspect_ratio"),
        ({"prompt": "x" * 2001}, "prompt"),
        ({"images": []}, "images"),
    ],
)
def test_bad_ecommerce_orders_name_the_field(
    shared: Api, fields: dict[str, Any], named: str
) -> None:
    order = {"images": ["https://example.com/a.png"], "duration": 10} | fields
    response = shared.client.post("/v1/ecommerce-video/tasks", json=order)
    assert response.status_code == 400
    assert named in response.json()["error"]["message"]


def test_inputs_of_the_wrong_kind_are_refused_at_once(shared: Api) -> None:
    order = shared.song_order()
    swapped = order | {"images": [order["audio_url"]]}
    response = shared.client.post("/v1/music-video/tasks", json=swapped)
    assert response.status_code == 400
    assert "images[0]: is audio/wav" in response.json()["error"]["message"]
    swapped = order | {"audio_url": order["images"][0]}
    assert shared.client.post("/v1/music-video/tasks", json=swapped).status_code == 400


def test_not_enough_credits(start: Callable[..., Api]) -> None:
    api = start(balance=39)
    response = api.client.post("/v1/music-video/tasks", json=api.song_order())
    assert response.status_code == 402
    assert response.json()["error"]["code"] == "insufficient_credits"
    assert api.usage()["credit_balance"] == 39


def test_concurrency_limit(start: Callable[..., Api]) -> None:
    api = start(concurrency=1)
    first = api.create()
    response = api.client.post("/v1/music-video/tasks", json=api.song_order())
    assert response.status_code == 429
    error = response.json()["error"]
    assert error["code"] == "user_concurrency_exceeded"
    assert response.headers["Retry-After"] == str(error["retry_after_seconds"]) == "60"
    api.until(first["id"], "succeeded")
    api.create()


def test_a_ready_storyboard_leaves_its_place(start: Callable[..., Api]) -> None:
    api = start(concurrency=1)
    task = api.create(compose_mode="manual")
    api.until(task["id"], "storyboard_ready")
    api.create()


def test_poll_rate(start: Callable[..., Api]) -> None:
    api = start(polls_per_minute=3)
    task = api.create()
    url = f"/v1/tasks/{task['id']}"
    for _ in range(3):
        assert api.client.get(url).status_code == 200
        api.clock.advance(10)
    response = api.client.get(url)
    assert response.status_code == 429
    error = response.json()["error"]
    assert error["code"] == "rate_limit_exceeded"
    assert response.headers["Retry-After"] == str(error["retry_after_seconds"]) == "30"
    assert api.client.get("/v1/usage").status_code == 200
    api.clock.advance(30)
    assert api.client.get(url).status_code == 200


def test_unknown_task(shared: Api) -> None:
    response = shared.client.get("/v1/tasks/task_nowhere")
    assert response.status_code == 404
    assert response.json()["error"]["code"] == "not_found"
