"""Files that tasks made, as inputs of further tasks."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import pytest

from beatapi.sandbox import SystemClock
from beatapi_sandbox import _studio
from beatapi_sandbox._media import write_picture

if TYPE_CHECKING:
    from .conftest import Api

JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER = (
    "2026-06-25",
    "2026-07-16",
    "2026-08-12",
    "2026-09-03",
    "2026-10-02",
)
IMAGES, VIDEOS, EFFECTS, ANALYSES = (
    "/v1/images/tasks",
    "/v1/videos/tasks",
    "/v1/effects/tasks",
    "/v1/video-analysis/tasks",
)
BOAT = {"model": "gpt-image-2", "prompt": "A paper boat."}
SMALL = BOAT | {"size": "1024x640"}
FILM = {"model": "seedance-2.5", "prompt": "It sails."}


@pytest.fixture(scope="module")
def october() -> Any:
    """One sandbox of the newest date for the tests that look at their own tasks alone."""
    from .conftest import serving

    with serving(spec=OCTOBER, concurrency=1000, balance=1_000) as api:
        yield api


def made(api: Api, path: str, body: dict[str, Any]) -> dict[str, Any]:
    answer = api.client.post(path, json=body)
    assert answer.status_code == 201, answer.text
    return api.until(answer.json()["data"]["id"], "succeeded", "failed")


def url_of(task: dict[str, Any]) -> str:
    assert task["status"] == "succeeded", task["error_message"]
    return task["output"]["media"][0]["url"]


def fetch(api: Api, url: str) -> bytes:
    answer = api.client.get(url)
    assert answer.status_code == 200, answer.text
    return answer.content


def refusal(api: Api, path: str, body: dict[str, Any]) -> str:
    answer = api.client.post(path, json=body)
    assert answer.status_code == 400, answer.text
    return answer.json()["error"]["message"]


def middle(data: bytes, demuxer: str) -> tuple[int, ...]:
    """Return the colour in the middle of the first frame."""
    with av.open(io.BytesIO(data), "r", demuxer) as file:
        frame = next(file.decode(video=0))
        pixels = frame.reformat(width=3, height=3, format="rgb24").planes[0]
        row = bytes(pixels)[pixels.line_size :]
        return tuple(row[3:6])


@pytest.mark.parametrize("date", [OCTOBER, SEPTEMBER, AUGUST])
def test_a_picture_becomes_a_video(start: Callable[..., Api], date: str) -> None:
    api = start(spec=date)
    wide = {"model": "nano-banana-pro", "prompt": "A paper boat.", "aspect_ratio": "16:9"}
    picture = url_of(made(api, IMAGES, wide))
    # Nobody has fetched the picture: it is made for the video.
    film = fetch(api, url_of(made(api, VIDEOS, FILM | {"images": [picture]})))
    shown, drawn = middle(film, "mov"), middle(fetch(api, picture), "png_pipe")
    assert shown == pytest.approx(drawn, abs=12)
    other = fetch(api, url_of(made(api, VIDEOS, FILM | {"prompt": "A mountain."})))
    assert shown != pytest.approx(middle(other, "mov"), abs=12)


def test_a_picture_goes_into_every_field_for_pictures(october: Api, song: bytes) -> None:
    picture = url_of(
        made(
            october, IMAGES, {"model": "nano-banana", "prompt": "A boat.", "output_format": "jpeg"}
        )
    )
    clear = url_of(made(october, IMAGES, BOAT | {"background": "transparent"}))
    sound = october.upload(song, "audio/wav")["url"]
    video: dict[str, Any] = {"prompt": "It sails."}
    for path, body in (
        (IMAGES, BOAT | {"images": [picture, clear]}),
        (VIDEOS, video | {"model": "seedance-2", "reference_images": [picture, clear]}),
        (EFFECTS, {"effect_id": "image-pencil", "images": [picture]}),
        ("/v1/ecommerce-video/tasks", {"images": [picture], "duration": 10, "language": "en"}),
        (
            "/v1/music-video/tasks",
            {"images": [picture], "audio_url": sound, "prompt": "A sea.", "language": "en"},
        ),
    ):
        assert fetch(october, url_of(made(october, path, body)))


def test_what_is_left_to_the_model_follows_the_picture(october: Api) -> None:
    picture = url_of(made(october, IMAGES, BOAT | {"size": "1536x768"}))
    like_it = fetch(october, url_of(made(october, IMAGES, BOAT | {"images": [picture]})))
    with av.open(io.BytesIO(like_it), "r", "png_pipe") as file:
        frame = next(file.decode(video=0))
        assert frame.width == pytest.approx(2 * frame.height, rel=0.05)


def test_a_video_is_a_reference_of_a_video(october: Api) -> None:
    film = url_of(made(october, VIDEOS, FILM))
    body = {"model": "seedance-2", "prompt": "Like it.", "reference_videos": [film]}
    assert fetch(october, url_of(made(october, VIDEOS, body)))


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (IMAGES, BOAT | {"images": ["FILM"]}),
        (VIDEOS, FILM | {"images": ["FILM"]}),
        (VIDEOS, FILM | {"reference_videos": ["PICTURE"]}),
        (VIDEOS, FILM | {"reference_audios": ["FILM"]}),
        (EFFECTS, {"effect_id": "video-muscle-max", "images": ["FILM"]}),
    ],
)
def test_a_file_of_the_wrong_kind_is_refused(october: Api, path: str, body: dict[str, Any]) -> None:
    urls = {
        "FILM": url_of(made(october, VIDEOS, FILM)),
        "PICTURE": url_of(made(october, IMAGES, SMALL)),
    }
    [(field, [kind])] = [(name, value) for name, value in body.items() if isinstance(value, list)]
    words = refusal(october, path, body | {field: [urls[kind]]})
    assert words.startswith(f"{field}[0]: is {'video/mp4' if kind == 'FILM' else 'image/png'}")


@pytest.mark.parametrize("date", [JUNE, JULY])
def test_a_music_video_is_no_picture_on_the_oldest_dates(
    start: Callable[..., Api], date: str
) -> None:
    api = start(spec=date)
    film = url_of(api.until(api.create()["id"], "succeeded"))
    order = api.song_order(images=[film])
    assert "images[0]: is video/mp4" in refusal(api, "/v1/music-video/tasks", order)
    order = api.song_order(audio_url=film)
    assert "audio_url: is video/mp4" in refusal(api, "/v1/music-video/tasks", order)


def test_a_clip_of_a_shot_is_a_video(october: Api, song: bytes) -> None:
    picture = url_of(made(october, IMAGES, SMALL))
    body = {
        "images": [picture],
        "audio_url": october.upload(song, "audio/wav")["url"],
        "prompt": "A sea.",
        "language": "en",
    }
    task = made(october, "/v1/music-video/tasks", body)
    shot = task["storyboard"]["shots"][0]["id"]
    path = f"/v1/music-video/tasks/{task['id']}/shots/{shot}/media"
    clip = october.client.post(path).json()["data"]["media"]["url"]
    video = {"model": "seedance-2", "prompt": "Like it.", "reference_videos": [clip]}
    assert url_of(made(october, VIDEOS, video))
    assert "is video/mp4" in refusal(october, IMAGES, BOAT | {"images": [clip]})


@pytest.mark.parametrize("date", [OCTOBER, SEPTEMBER])
def test_what_takes_uploads_alone_says_what_to_do(start: Callable[..., Api], date: str) -> None:
    """The contract asks for uploads of the account in questions and for motion control."""
    api = start(spec=date, balance=100)
    film, picture = url_of(made(api, VIDEOS, FILM)), url_of(made(api, IMAGES, BOAT))
    own = api.upload(fetch(api, film), "video/mp4")["url"]
    motion = {"model": "kling-3-motion-control", "images": [picture], "reference_videos": [own]}
    assert "images[0]: must be an upload" in refusal(api, VIDEOS, motion)
    question = {"prompt": "What is it?"}
    words = refusal(api, ANALYSES, question | {"video_url": film})
    assert "video_url: must be an upload of this account" in words
    assert "POST /v1/files" in words
    assert made(api, ANALYSES, question | {"video_url": own})["status"] == "succeeded"
    motion["images"] = [api.upload(fetch(api, picture), "image/png")["url"]]
    assert url_of(made(api, VIDEOS, motion))


def test_an_expired_link_is_refused(start: Callable[..., Api]) -> None:
    api = start(spec=OCTOBER, link_seconds=90)
    task = made(api, IMAGES, SMALL)
    link = url_of(task)
    # The video outlives the link that it was made from.
    film = made(api, VIDEOS, FILM | {"images": [link]})
    api.clock.advance(60)
    for bad in (link, link.partition("?")[0], link.replace("signature=", "signature=0")):
        words = refusal(api, VIDEOS, FILM | {"images": [bad]})
        assert words == "images[0]: this link has expired; get the task for a new one."
    renewed = url_of(api.task(task["id"]))
    assert url_of(made(api, VIDEOS, FILM | {"images": [renewed]}))
    assert fetch(api, url_of(api.task(film["id"])))


def test_a_picture_that_is_too_wide_fails_the_next_task(october: Api) -> None:
    wide = {"model": "nano-banana-2", "prompt": "A boat.", "aspect_ratio": "8:1"}
    link = url_of(made(october, IMAGES, wide))
    task = made(october, VIDEOS, FILM | {"images": [link]})
    assert task["status"] == "failed"
    assert "1:4 to 4:1 is allowed" in task["error_message"]
    assert task["usage"]["credits_refunded"] == task["usage"]["credits_charged"]


def test_a_file_that_is_not_there_fails_the_task(october: Api) -> None:
    link = url_of(made(october, IMAGES, SMALL)).replace("/task_", "/task_0")
    task = made(october, VIDEOS, FILM | {"images": [link]})
    assert "not in this sandbox: images[0]" in task["error_message"]


def test_a_link_behind_a_prefix(start: Callable[..., Api]) -> None:
    api = start(spec=OCTOBER, public_url="https://beat.example.test/api", link_seconds=600)
    link = url_of(made(api, IMAGES, SMALL))
    assert link.startswith("https://beat.example.test/api/media/outputs/")
    film = url_of(made(api, VIDEOS, FILM | {"images": [link]}))
    assert fetch(api, film.removeprefix("https://beat.example.test/api"))


def test_the_same_bytes_in_whatever_order_they_are_fetched(start: Callable[..., Api]) -> None:
    files: list[list[bytes]] = []
    for step in (1, -1):
        api = start(spec=OCTOBER, seed=1)
        drawing = url_of(made(api, IMAGES, SMALL))
        pencil = {"effect_id": "image-pencil", "images": [drawing]}
        links = [drawing, url_of(made(api, EFFECTS, pencil))]
        links.append(url_of(made(api, VIDEOS, FILM | {"images": links})))
        files.append([fetch(api, link) for link in links[::step]][::step])
    assert files[0] == files[1]


def test_pictures_of_pictures_are_made_once_each(
    start: Callable[..., Api], monkeypatch: pytest.MonkeyPatch
) -> None:
    paths: list[Path] = []

    def write(*args: Any, path: Path, **options: Any) -> None:
        paths.append(path)
        write_picture(*args, path=path, **options)

    monkeypatch.setattr(_studio, "write_picture", write)
    api = start(spec=OCTOBER)
    links = [url_of(made(api, IMAGES, SMALL)) for _ in range(2)]
    for _ in range(5):
        links.append(url_of(made(api, IMAGES, SMALL | {"images": links[-2:]})))
    for link in reversed(links):
        fetch(api, link)
    assert len(set(paths)) == len(paths) == len(links)


def test_a_chain_where_time_runs_by_itself(
    start: Callable[..., Api], wait_until: Callable[..., Any]
) -> None:
    api = start(spec=OCTOBER, clock=SystemClock(), processing_seconds=0)
    fields: dict[str, Any] = {}
    for _ in range(6):
        task = api.client.post(IMAGES, json=SMALL | fields).json()["data"]["id"]
        done = wait_until(lambda task=task: api.task(task), lambda seen: seen["output"])
        fields = {"images": [url_of(done)]}
    assert fetch(api, fields["images"][0])


def test_a_chain_goes_on_after_a_restart(start: Callable[..., Api], tmp_path: Path) -> None:
    options = {"spec": OCTOBER, "state": tmp_path / "sandbox.db"}
    api = start(**options)
    link = url_of(made(api, IMAGES, SMALL))
    api.sandbox.stop()
    api = start(**options)
    film = made(api, VIDEOS, FILM | {"images": [link]})
    assert fetch(api, url_of(film))
