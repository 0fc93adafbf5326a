"""The Python client of the contracts from August on, against the sandbox of the same date."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from beatapi.sandbox import Sandbox, sample_image, sample_song

from .dated_client import DATES

pytestmark = pytest.mark.anyio

AUGUST, SEPTEMBER, OCTOBER = DATES
ASKED = "Name three uses of a paper clip."
TURNS = [{"role": "user", "content": ASKED}]
PNG = sample_image(1, width=64, height=36)


class World:
    """A client and its sandbox, which share a clock."""

    def __init__(self, package: ModuleType, sandbox: Sandbox, clock: Any) -> None:
        self.package, self.sandbox, self.clock = package, sandbox, clock

    def options(self, **more: Any) -> dict[str, Any]:
        key = {"api_key": self.sandbox.api_key, "base_url": self.sandbox.url}
        return {**key, "clock": self.clock, **more}

    def client(self, **more: Any) -> Any:
        return self.package.BeatAPI(**self.options(**more))

    def async_client(self, **more: Any) -> Any:
        return self.package.AsyncBeatAPI(**self.options(**more))


@pytest.fixture
def world(packages: dict[str, ModuleType]) -> Iterator[Callable[..., World]]:
    running: list[Sandbox] = []

    def start(date: str = OCTOBER, **options: Any) -> World:
        package = packages[date]
        clock = package.ManualClock()
        sandbox = Sandbox(spec=date, clock=clock, processing_seconds=60, **options)
        sandbox.start()
        running.append(sandbox)
        return World(package, sandbox, clock)

    yield start
    for sandbox in running:
        sandbox.stop()


def orders(client: Any, date: str) -> dict[str, dict[str, Any]]:
    """Return the inputs of each kind of task."""
    image = client.files.upload(PNG).url
    song = client.files.upload(sample_song(10)).url
    video = "https://media.beatapi.io/uploads/input.mp4"
    kinds: dict[str, dict[str, Any]] = {
        "images": {"model": "nano-banana", "prompt": "A paper boat."},
        "videos": {"model": "minimax-h3", "prompt": "Waves.", "images": [image]},
        "effects": {"effect_id": "video-muscle-max", "images": [image]},
        "music_video": {"images": [image], "audio_url": song, "resolution": "540p"},
        "ecommerce_video": {"images": [image], "duration": 10},
    }
    if date != AUGUST:
        kinds["video_analysis"] = {"video_url": video, "prompt": "What is it?"}
    return kinds


@pytest.mark.parametrize("date", DATES)
def test_every_kind_of_task_is_created_and_waited_for(
    world: Callable[..., World], date: str, tmp_path: Path
) -> None:
    place = world(date)
    with place.client() as client:
        for name, order in orders(client, date).items():
            done = getattr(client, name).create_and_wait(**order)
            assert done.status == "succeeded", done.error_message
            assert done.usage.credits_charged > 0
            if name == "video_analysis":
                assert "What is it?" in done.output.text
                with pytest.raises(place.package.DownloadError, match=r"output\.text"):
                    client.tasks.download(done, tmp_path / "x.mp4")
            if name == "images":
                client.tasks.download(done, tmp_path / "boat.png")
                assert (tmp_path / "boat.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
            if name == "videos":
                client.tasks.download(done, tmp_path / "waves.mp4")
                assert (tmp_path / "waves.mp4").read_bytes()[4:8] == b"ftyp"
        assert client.usage.retrieve().total_tasks == len(orders(client, date))


@pytest.mark.parametrize("date", DATES)
async def test_an_async_client_waits_for_pictures(
    world: Callable[..., World], date: str, tmp_path: Path
) -> None:
    place = world(date)
    async with place.async_client() as client:
        done = await client.images.create_and_wait(model="nano-banana", prompt="A boat.")
        await client.tasks.download(done, tmp_path / "boat.png")
        assert done.output.media[0].type == "image"
        listed = await client.media.models.list()
    assert (tmp_path / "boat.png").stat().st_size > 1000
    assert next(iter(listed)).id == "nano-banana"


def test_many_pictures_at_once(world: Callable[..., World]) -> None:
    place = world(concurrency=3)
    inputs = [{"model": "nano-banana", "prompt": f"Boat {number}."} for number in range(6)]
    with place.client() as client:
        done = list(client.tasks.map(client.images.create, inputs))
        assert len(done) == 6
        assert client.usage.retrieve().by_capability[0].tasks == 6


def texts(client: Any, stream: bool) -> Iterator[tuple[Any, Callable[[Any], str]]]:
    """Yield a call of each form, and how its text is read: of an event, or of the answer."""
    asked: dict[str, Any] = {"model": "gpt-5.6-sol", "stream": stream}
    contents = [{"role": "user", "parts": [{"text": ASKED}]}]
    gemini = client.gemini.stream_generate_content if stream else client.gemini.generate_content
    yield client.chat.completions.create(messages=TURNS, **asked), chat_text
    yield client.responses.create(input=ASKED, **asked), response_text
    yield client.messages.create(messages=TURNS, max_tokens=500, **asked), message_text
    yield gemini("gpt-5.6-sol", contents=contents), gemini_text


def plain(value: Any) -> dict[str, Any]:
    found: dict[str, Any] = value.to_dict() if hasattr(value, "to_dict") else dict(value)
    return found


def chat_text(value: Any) -> str:
    [choice] = plain(value)["choices"]
    said = choice.get("delta") or choice.get("message") or {}
    return str(said.get("content", ""))


def response_text(value: Any) -> str:
    found = plain(value)
    if "type" in found:
        return str(found["delta"]) if found["type"].endswith("text.delta") else ""
    return str(found["output"][0]["content"][0]["text"])


def message_text(value: Any) -> str:
    found = plain(value)
    if found["type"] == "message":
        return str(found["content"][0]["text"])
    return str(found.get("delta", {}).get("text", ""))


def gemini_text(value: Any) -> str:
    return str(plain(value)["candidates"][0]["content"]["parts"][0]["text"])


@pytest.mark.parametrize("date", [SEPTEMBER, OCTOBER])
def test_streams_say_what_the_answers_do(world: Callable[..., World], date: str) -> None:
    with world(date).client() as client:
        answers = [read(answer) for answer, read in texts(client, stream=False)]
        assert all(ASKED in text for text in answers)
        for whole, (stream, read) in zip(answers, texts(client, stream=True), strict=True):
            with stream as events:
                assert "".join(map(read, events)) == whole


async def test_streams_of_an_async_client(world: Callable[..., World]) -> None:
    async with world().async_client() as client:
        for call, read in texts(client, stream=True):
            async with await call as events:
                text = "".join([read(event) async for event in events])
            assert ASKED in text


def test_a_stream_that_breaks_says_how_far_it_came(world: Callable[..., World]) -> None:
    place = world()
    place.sandbox.faults.add("cut", events=4)
    with place.client() as client:
        stream = client.chat.completions.create(model="gpt-5.6-sol", messages=TURNS, stream=True)
        with pytest.raises(place.package.StreamInterruptedError) as caught:
            list(stream)
    assert caught.value.events == 4


def test_a_research_follows_its_202(world: Callable[..., World]) -> None:
    with world().client() as client:
        found = client.web.research(query="How does OpenAPI describe webhooks?")
        assert found.status == "complete"
        assert client.tasks.retrieve(found.request_id).status == "succeeded"
        assert client.web.search(query="openapi").results[0].position == 1


async def test_an_async_research_follows_its_202(world: Callable[..., World]) -> None:
    async with world().async_client() as client:
        found = await client.web.research(query="music")
        assert found.sources[0].read_status == "read"


def test_a_run_follows_its_task(world: Callable[..., World]) -> None:
    with world().client() as client:
        page = client.capabilities.search(query="nano banana pro")
        reference = page.data[0].reference
        assert reference == "model:nano-banana-pro"
        done = client.capabilities.run(reference=reference, input={"prompt": "A boat."})
        assert done.data["status"] == "succeeded"
        assert done.data["output"]["media"][0]["type"] == "image"
        notes = "data:xiaohongshu.app_v2.search_notes"
        shown = client.capabilities.run(
            reference=notes, input={"keyword": "AI"}, view="preview", max_items=1
        )
        assert shown.items_total == 20


@pytest.mark.parametrize("date", DATES)
def test_a_lost_answer_is_one_task(world: Callable[..., World], date: str) -> None:
    place = world(date, concurrency=50)
    with place.client() as client:
        every = orders(client, date)
        for name, order in every.items():
            place.sandbox.faults.clear()
            place.sandbox.faults.add("lost", operation="create*Task", times=1)
            getattr(client, name).create(**order)
        place.sandbox.faults.clear()
        assert client.usage.retrieve().total_tasks == len(every)


def test_a_lost_search_and_a_lost_run_are_one_task(world: Callable[..., World]) -> None:
    place = world()
    with place.client() as client:
        place.sandbox.faults.add("lost", operation="searchWeb", times=1)
        client.web.search(query="openapi")
        place.sandbox.faults.add("lost", operation="runCapability", times=1)
        client.capabilities.run(reference="data:web.search", input={"query": "openapi"})
        assert client.usage.retrieve().total_tasks == 2


def test_errors_of_three_forms(world: Callable[..., World]) -> None:
    place = world(balance=0.01)
    package = place.package
    with place.client(max_retries=0) as client:
        with pytest.raises(package.NotFoundError) as missing:
            client.effects.retrieve("video-nothing")
        assert missing.value.retryable is False
        with pytest.raises(package.NotFoundError):
            client.chat.completions.create(model="gpt-1", messages=TURNS)
        with pytest.raises(package.NotFoundError):
            client.messages.create(model="gpt-1", messages=TURNS)
        with pytest.raises(package.InsufficientCreditsError):
            client.images.create(model="nano-banana", prompt="A boat.")
        with pytest.raises(package.NotFoundError) as unknown:
            client.capabilities.run(reference="data:web.seach", input={"query": "x"})
        assert "data:web.search" in unknown.value.body["error"]["suggestions"]
    wrong = place.client(api_key="sk_sandbox_wrong", max_retries=0)
    with wrong, pytest.raises(package.InvalidAPIKeyError):
        wrong.usage.retrieve()


def test_money_stays_exact(world: Callable[..., World]) -> None:
    with world(balance=21.6).client() as client:
        task = client.images.create(model="nano-banana-pro", prompt="x", resolution="2K")
        assert task.usage.credits_reserved == 0.09
        assert client.usage.retrieve().credit_balance == 21.51
