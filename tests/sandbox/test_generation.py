"""Pictures, videos, effects and analyses: what is made is real, and prose rules are kept."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import av
import pytest

from beatapi.sandbox import sample_image

if TYPE_CHECKING:
    from .conftest import Api

AUGUST, SEPTEMBER, OCTOBER = LATER = ("2026-08-12", "2026-09-03", "2026-10-02")
IMAGES, VIDEOS = "/v1/images/tasks", "/v1/videos/tasks"
PNG = sample_image(1, width=128, height=64)


@pytest.fixture(scope="module")
def october() -> Any:
    """One sandbox of the newest date for the tests that look at their own tasks alone."""
    from .conftest import serving

    with serving(spec=OCTOBER, concurrency=1000) as api:
        yield api


def made(api: Api, path: str, body: dict[str, Any]) -> dict[str, Any]:
    answer = api.client.post(path, json=body)
    assert answer.status_code == 201, answer.text
    return api.until(answer.json()["data"]["id"], "succeeded", "failed")


def file_of(api: Api, task: dict[str, Any]) -> tuple[bytes, str]:
    [media] = task["output"]["media"]
    answer = api.client.get(media["url"])
    assert answer.headers["content-type"] == media["mime_type"]
    assert media["url"] == task["output"]["r2_url"]
    return answer.content, media["mime_type"]


def size_of(data: bytes, demuxer: str) -> tuple[int, int, str]:
    with av.open(io.BytesIO(data), "r", demuxer) as file:
        frame = next(file.decode(video=0))
        return frame.width, frame.height, frame.format.name


PICTURES = [
    ({"model": "nano-banana"}, (1024, 1024), "image/png"),
    ({"model": "nano-banana", "output_format": "jpeg"}, (1024, 1024), "image/jpeg"),
    ({"model": "nano-banana-2", "aspect_ratio": "16:9"}, (1360, 768), "image/png"),
    (
        {"model": "nano-banana-pro", "aspect_ratio": "4:5", "resolution": "2K"},
        (1824, 2288),
        "image/png",
    ),
    ({"model": "gpt-image-2", "size": "1536x1024"}, (1536, 1024), "image/png"),
]


@pytest.mark.parametrize(("body", "size", "mime_type"), PICTURES)
def test_a_picture_is_real(
    october: Api, body: dict[str, Any], size: tuple[int, int], mime_type: str
) -> None:
    task = made(october, IMAGES, {"prompt": "A paper boat."} | body)
    data, kind = file_of(october, task)
    assert kind == mime_type
    demuxer = "png_pipe" if mime_type == "image/png" else "jpeg_pipe"
    assert size_of(data, demuxer)[:2] == size
    assert (task["task_kind"], task["model"], task["media_type"]) == (
        "image",
        body["model"],
        "image",
    )
    assert "billable_duration_seconds" not in task["usage"]


def test_a_picture_without_background(october: Api) -> None:
    body = {"model": "gpt-image-2", "prompt": "A boat.", "background": "transparent"}
    data, _ = file_of(october, made(october, IMAGES, body))
    assert size_of(data, "png_pipe")[2] == "rgba"


def test_a_picture_of_a_picture_has_its_shape(october: Api) -> None:
    url = october.upload(PNG, "image/png")["url"]
    body = {"model": "gpt-image-2", "prompt": "As a drawing.", "images": [url]}
    data, _ = file_of(october, made(october, IMAGES, body))
    width, height, _ = size_of(data, "png_pipe")
    assert width == pytest.approx(2 * height, rel=0.05)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"model": "gpt-image-2", "size": "1000x1000"}, "multiples of 16"),
        ({"model": "gpt-image-2", "size": "3840x1024"}, "1:3 to 3:1"),
        ({"model": "gpt-image-2", "size": "1024x1024", "resolution": "2K"}, "takes the place"),
        ({"model": "nano-banana-pro", "output_format": "jpeg"}, "output_format"),
        ({"model": "nano-banana-9"}, "model"),
        ({"model": "nano-banana", "sharpness": 3}, "sharpness"),
    ],
)
def test_a_picture_that_is_not_possible(october: Api, body: dict[str, Any], words: str) -> None:
    answer = october.client.post(IMAGES, json={"prompt": "A boat."} | body)
    assert answer.status_code == 400
    assert words in answer.json()["error"]["message"]


FILMS = [
    ({"model": "minimax-h3", "duration": 5, "resolution": "768P"}, (1366, 768), 5, 0.2),
    ({"model": "seedance-2.5"}, (1280, 720), 5, 1.55),
    ({"model": "veo-3.1", "aspect_ratio": "9:16"}, (720, 1280), 8, 0.8),
]


@pytest.mark.parametrize(("body", "size", "seconds", "price"), FILMS)
def test_a_video_is_real(
    october: Api, body: dict[str, Any], size: tuple[int, int], seconds: int, price: float
) -> None:
    task = made(october, VIDEOS, {"prompt": "Waves."} | body)
    data, kind = file_of(october, task)
    assert kind == "video/mp4"
    with av.open(io.BytesIO(data), "r", "mov") as film:
        assert film.duration == pytest.approx(seconds * av.time_base, rel=0.05)
    assert size_of(data, "mov")[:2] == size
    assert task["usage"]["billable_duration_seconds"] == seconds
    assert task["usage"]["credits_settled"] == price


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"model": "veo-3.1", "duration": 5}, "duration"),
        ({"model": "minimax-h3", "images": ["URL"], "reference_images": ["URL"]}, "combined"),
        ({"model": "seedance-2", "reference_audios": ["SONG"]}, "beside"),
        (
            {"model": "seedance-2", "resolution": "1080p", "reference_images": ["URL"]},
            "1080p",
        ),
        ({"model": "kling-3", "multi_shots": True}, "multi_prompt"),
        ({"model": "veo-3.1", "quality": "Quality", "reference_images": ["URL"]}, "quality"),
        ({"model": "wan-3.0", "images": ["SONG"]}, "audio/wav"),
    ],
)
def test_a_video_that_is_not_possible(
    october: Api, song: bytes, body: dict[str, Any], words: str
) -> None:
    urls = {
        "URL": october.upload(PNG, "image/png")["url"],
        "SONG": october.upload(song, "audio/wav")["url"],
    }
    filled = {k: [urls[u] for u in v] if isinstance(v, list) else v for k, v in body.items()}
    answer = october.client.post(VIDEOS, json={"prompt": "Waves."} | filled)
    assert answer.status_code == 400
    assert words in answer.json()["error"]["message"]


def test_a_sound_alone_is_enough_for_seedance_from_september_on(
    start: Callable[..., Api], song: bytes
) -> None:
    for date, status in ((AUGUST, 400), (SEPTEMBER, 201)):
        api = start(spec=date)
        url = api.upload(song, "audio/wav")["url"]
        body = {"model": "seedance-2.5", "prompt": "Waves.", "reference_audios": [url]}
        assert api.client.post(VIDEOS, json=body).status_code == status


def test_a_picture_from_elsewhere_fails_the_task_and_says_why(october: Api) -> None:
    body = {"model": "nano-banana", "prompt": "x", "images": ["https://a.example/a.png"]}
    task = made(october, IMAGES, body)
    assert (task["status"], task["error_code"]) == ("failed", "processing_failed")
    assert "images[0]" in task["error_message"]
    assert task["usage"]["credits_refunded"] == 0.05


@pytest.mark.parametrize(("date", "count"), [(AUGUST, 11), (SEPTEMBER, 23), (OCTOBER, 27)])
def test_the_models_of_each_date(start: Callable[..., Api], date: str, count: int) -> None:
    api = start(spec=date)
    every = api.client.get("/v1/media/models").json()["data"]["data"]
    kinds = [
        api.client.get("/v1/media/models", params={"media_type": kind}).json()["data"]["data"]
        for kind in ("image", "video")
    ]
    assert every == kinds[0] + kinds[1]
    modes = {each["id"]: each["input_modes"] for each in every}
    assert modes["nano-banana-pro"] == ["text", "reference"]
    assert modes["veo-3.1"] == ["text", "frames", "reference"]
    assert len(every) == count
    answer = api.client.get("/v1/media/models", params={"media_type": "song"})
    assert answer.status_code == 400


# Effects


def test_the_catalogue_of_effects(october: Api) -> None:
    def ids(**query: str) -> list[str]:
        answer = october.client.get("/v1/effects", params=query).json()
        return [each["id"] for each in answer["data"]["data"]]

    assert ids() == ids(output_type="video") + ids(output_type="image")
    assert ids(category="style") == ["image-pencil"]
    effect = october.client.get("/v1/effects/video-muscle-max").json()["data"]
    assert effect["options"]["duration_seconds"] == [6, 12]
    assert october.client.get("/v1/effects/video-nothing").status_code == 404


def test_an_effect_makes_what_it_says(october: Api) -> None:
    url = october.upload(PNG, "image/png")["url"]
    body: dict[str, Any] = {"effect_id": "video-muscle-max", "images": [url]}
    task = made(october, "/v1/effects/tasks", body | {"options": {"duration": 6}})
    data, _ = file_of(october, task)
    with av.open(io.BytesIO(data), "r", "mov") as film:
        assert film.duration == pytest.approx(6 * av.time_base, rel=0.05)
    assert (task["effect_id"], task["effect_version"], task["task_kind"]) == (
        "video-muscle-max",
        1,
        "effect",
    )
    assert task["usage"]["credits_settled"] == 1.2
    drawing = {"effect_id": "image-pencil", "images": [url], "options": {"aspect_ratio": "3:4"}}
    data, _ = file_of(october, made(october, "/v1/effects/tasks", drawing))
    assert size_of(data, "png_pipe")[:2] == (768, 1024)


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"effect_id": "video-nothing"}, 404),
        ({"effect_version": 9}, 404),
        ({"options": {"duration": 7}}, 400),
        ({"options": {"seed": 1}}, 400),
        ({"images": ["https://a.example/1.png", "https://a.example/2.png"]}, 400),
    ],
)
def test_an_effect_that_is_not_possible(october: Api, change: dict[str, Any], status: int) -> None:
    body = {
        "effect_id": "video-muscle-max",
        "images": ["https://media.beatapi.io/samples/portrait.png"],
    }
    answer = october.client.post("/v1/effects/tasks", json=body | change)
    assert answer.status_code == status


# Videos that are uploaded, and questions about them


@pytest.fixture(scope="module")
def film(october: Api) -> bytes:
    """Five seconds of video."""
    body = {"model": "seedance-2.5", "prompt": "Waves.", "resolution": "480p"}
    return file_of(october, made(october, VIDEOS, body))[0]


def test_a_video_can_be_uploaded_and_asked_about(october: Api, film: bytes) -> None:
    file = october.upload(film, "video/mp4")
    assert (file["width"], file["height"]) == (854, 480)
    assert file["video_duration_seconds"] == pytest.approx(5, abs=0.1)
    question = {"video_url": file["url"], "prompt": "What is it?"}
    task = made(october, "/v1/video-analysis/tasks", question)
    assert "What is it?" in task["output"]["text"]
    assert task["output"]["finish_reason"] == "stop"
    usage = task["usage"]
    assert usage["credits_refunded"] == pytest.approx(
        usage["credits_charged"] - usage["credits_settled"]
    )
    again = made(october, "/v1/video-analysis/tasks", question)
    assert again["output"] == task["output"]


def test_a_question_about_no_upload_is_refused(october: Api) -> None:
    for url in ("https://a.example/v.mp4", october.upload(PNG, "image/png")["url"]):
        body = {"video_url": url, "prompt": "What is it?"}
        assert october.client.post("/v1/video-analysis/tasks", json=body).status_code == 400


def test_videos_are_taken_from_september_on(start: Callable[..., Api], film: bytes) -> None:
    for date, status in ((AUGUST, 400), (SEPTEMBER, 201)):
        api = start(spec=date)
        answer = api.client.post("/v1/files", content=film, headers={"Content-Type": "video/mp4"})
        assert answer.status_code == status
        assert "width" not in answer.json().get("data", {})


def test_an_upload_says_its_length_from_october_on(start: Callable[..., Api]) -> None:
    for date, status in ((SEPTEMBER, 201), (OCTOBER, 400)):
        api = start(spec=date)
        answer = api.client.post(
            "/v1/files", content=iter([PNG]), headers={"Content-Type": "image/png"}
        )
        assert answer.status_code == status
    assert "Content-Length" in answer.json()["error"]["message"]


def test_longer_songs_from_august_on(
    start: Callable[..., Api], make_song: Callable[[float], bytes]
) -> None:
    song = make_song(200)
    for date, status in (("2026-07-31", 400), (AUGUST, 201)):
        api = start(spec=date)
        answer = api.client.post("/v1/files", content=song, headers={"Content-Type": "audio/wav"})
        assert answer.status_code == status
