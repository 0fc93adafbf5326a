"""Operations over a real socket: blocking and asynchronous, with our transport, httpx and httpx2.

``tests/spec/test_dated_client.py`` calls every operation of every later date with our transport.
"""

from __future__ import annotations

import contextlib
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from functools import partial
from typing import Any

import httpx
import httpx2
import pytest

from beatapi import AsyncBeatAPI, BeatAPI, NotFoundError, models
from beatapi.sandbox import Sandbox, sample_image, sample_song

pytestmark = pytest.mark.anyio

Scenario = Callable[["Calls"], Awaitable[None]]


class Calls:
    """One client's methods, all of them awaitable."""

    def __init__(self, client: BeatAPI | AsyncBeatAPI) -> None:
        self.client = client

    async def __call__(self, method: str, *args: Any, **kwargs: Any) -> Any:
        target: Any = self.client
        for name in method.split("."):
            target = getattr(target, name)
        result = target(*args, **kwargs)
        return await result if inspect.isawaitable(result) else result


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(processing_seconds=0, concurrency=50, polls_per_minute=10_000) as running:
        yield running


HTTP_CLIENTS: dict[str, Any] = {
    "sync": None,
    "async": None,
    "sync, httpx": httpx.Client,
    "async, httpx": httpx.AsyncClient,
    "sync, httpx2": httpx2.Client,
    "async, httpx2": httpx2.AsyncClient,
}


@pytest.fixture(params=HTTP_CLIENTS)
async def call(request: pytest.FixtureRequest, sandbox: Sandbox) -> AsyncIterator[Calls]:
    """Return our client on its own transport, on httpx's client and on httpx2's."""
    make = HTTP_CLIENTS[request.param]
    # Without TLS: loading the certificates of a client takes longer than most tests.
    if make is not None:
        make = partial(make, verify=False)
    settings: Any = {"api_key": sandbox.api_key, "base_url": sandbox.url}
    if request.param.startswith("sync"):
        with (
            contextlib.closing(make()) if make else contextlib.nullcontext() as http_client,
            BeatAPI(**settings, http_client=http_client) as client,
        ):
            yield Calls(client)
    else:
        async with (
            make() if make else contextlib.nullcontext() as http_client,
            AsyncBeatAPI(**settings, http_client=http_client) as aclient,
        ):
            yield Calls(aclient)


@pytest.fixture(scope="module")
def pictures() -> list[bytes]:
    return [sample_image(seed, width=64, height=36) for seed in (1, 2)]


@pytest.fixture
async def inputs(call: Calls, pictures: list[bytes]) -> dict[str, Any]:
    """Upload media for a music video."""
    images = [await call("files.upload", ("cover.png", picture)) for picture in pictures]
    song = await call("files.upload", ("song.wav", sample_song(10)))
    return {"images": [image.url for image in images], "audio_url": song.url}


async def test_workflows(call: Calls) -> None:
    listed = await call("workflows.list")
    assert isinstance(listed, models.WorkflowList)
    assert [item.id for item in listed] == ["music-video", "ecommerce-video", "video-analysis"]
    assert len(listed) == 3
    assert listed[0].name == "Music Video API"


async def test_a_music_video(call: Calls, inputs: dict[str, Any]) -> None:
    task = await call("music_video.create", **inputs, prompt="Neon", resolution="540p")
    assert isinstance(task, models.Task)
    assert (task.workflow, task.status) == ("music-video", "queued")
    assert (await call("tasks.retrieve", task.id)).id == task.id
    done = await call("tasks.wait", task, timeout=60, poll_interval=0.05)
    assert done.status == "succeeded"
    assert done.output.media[0].mime_type == "video/mp4"


async def test_a_storyboard(call: Calls, inputs: dict[str, Any]) -> None:
    task = await call("music_video.create", **inputs, resolution="540p", compose_mode="manual")
    ready = await call("tasks.wait", task, timeout=60, poll_interval=0.05)
    assert ready.status == "storyboard_ready"
    shot = ready.storyboard.shots[0]
    edited = await call("music_video.shots.edit", task.id, shot.id, prompt="Rain")
    assert edited.id == task.id
    ready = await call("tasks.wait", task.id, timeout=60, poll_interval=0.05)
    media = await call("music_video.shots.media", task.id, shot.id)
    assert isinstance(media, models.ShotMedia)
    assert (media.task_id, media.shot_id) == (task.id, shot.id)
    composing = await call("music_video.compose", task.id, shot_ids=[shot.id])
    assert composing.status in ("composing", "succeeded")
    done = await call("tasks.wait", task.id, timeout=60, poll_interval=0.05)
    assert done.status == "succeeded"


async def test_an_ecommerce_video(call: Calls, inputs: dict[str, Any]) -> None:
    task = await call(
        "ecommerce_video.create", images=inputs["images"], duration=10, aspect_ratio="1:1"
    )
    assert task.workflow == "ecommerce-video"
    assert task.usage.credits_reserved == 3
    await call("tasks.wait", task, timeout=60, poll_interval=0.05)


async def test_usage(call: Calls) -> None:
    usage = await call("usage.retrieve")
    assert isinstance(usage, models.Usage)
    assert usage.concurrency.limit == 50


async def test_uploads(call: Calls) -> None:
    file = await call("files.upload", ("song.wav", sample_song(10)), purpose="input")
    assert isinstance(file, models.File)
    assert file.mime_type == "audio/wav"
    assert file.audio_duration_seconds == pytest.approx(10, abs=0.1)


async def test_webhook_endpoints(call: Calls) -> None:
    created = await call(
        "webhooks.create", url="http://127.0.0.1:9/hook", events=["task.succeeded"]
    )
    assert isinstance(created, models.WebhookEndpoint)
    assert created.secret.startswith("whsec_")
    assert created.secret not in repr(created)
    assert created.id in [item.id for item in await call("webhooks.list")]
    found = await call("webhooks.retrieve", created.id)
    assert found.secret != created.secret
    changed = await call("webhooks.update", created.id, status="disabled", description="Later")
    assert (changed.status, changed.description) == ("disabled", "Later")
    # An update keeps the values that it does not name: server defaults are never sent.
    assert changed.events == ["task.succeeded"]
    deleted = await call("webhooks.delete", created.id)
    assert (deleted.id, deleted.deleted) == (created.id, True)
    with pytest.raises(NotFoundError):
        await call("webhooks.retrieve", created.id)


async def test_realtime_sessions(call: Calls) -> None:
    created = await call(
        "realtime.sessions.create",
        max_duration_seconds=60,
        allowed_origins=["https://app.example.com"],
        metadata={"room": "7"},
    )
    assert isinstance(created, models.RealtimeSessionCreated)
    assert created.client_secret.startswith("brt_live_")
    assert created.client_secret not in repr(created)
    found = await call("realtime.sessions.retrieve", created.id)
    assert found.id == created.id
    closed = await call("realtime.sessions.close", created.id)
    assert closed.status == "closed"


async def test_a_repeated_session_is_the_same_session(call: Calls) -> None:
    ask = {"max_duration_seconds": 15, "allowed_origins": ["https://app.example.com"]}
    key = f"key-{id(call)}"
    first = await call("realtime.sessions.create", **ask, idempotency_key=key)
    again = await call("realtime.sessions.create", **ask, idempotency_key=key)
    assert again.id == first.id
