"""One movable clock for the sandbox and its client, and transcripts that repeat."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from beatapi import AsyncBeatAPI, BeatAPI, ManualClock
from beatapi.sandbox import Sandbox, SystemClock

if TYPE_CHECKING:
    from .conftest import Api, Receiver

pytestmark = pytest.mark.anyio

START = 1_782_210_000.0


def connected(api: Api) -> dict[str, Any]:
    return {"api_key": api.sandbox.api_key, "base_url": api.sandbox.url, "clock": api.clock}


@pytest.fixture
def long(start: Callable[..., Api]) -> Api:
    """A sandbox whose tasks take ten minutes, at the documented poll rate."""
    return start(processing_seconds=600, polls_per_minute=None)


def test_ten_minutes_pass_at_once(long: Api) -> None:
    order = long.song_order()
    with BeatAPI(**connected(long)) as client:
        task = client.music_video.create(**order)
        # 40 ms of real time; the figure is measured in bench/.
        done = client.tasks.wait(task, timeout=3600)
    assert done.status == "succeeded"
    assert done.completed_at == task.created_at + 600
    assert long.clock.now() - task.created_at >= 600


async def test_ten_minutes_pass_at_once_asynchronously(long: Api) -> None:
    order = long.song_order()
    async with AsyncBeatAPI(**connected(long)) as client:
        task = await client.music_video.create(**order)
        done = await client.tasks.wait(task, timeout=3600)
    assert done.status == "succeeded"
    assert done.completed_at == task.created_at + 600


def test_the_clients_pause_for_the_poll_rate_passes_too(start: Callable[..., Api]) -> None:
    api = start(polls_per_minute=1)
    task = api.create()
    with BeatAPI(**connected(api), timeout=300) as client:
        client.tasks.retrieve(task["id"])
        client.tasks.retrieve(task["id"])
    assert api.clock.now() - task["created_at"] >= 59


def test_advance_stops_wherever_something_happens(
    start: Callable[..., Api], receiver: Receiver
) -> None:
    api = start(concurrency=5, clock=ManualClock(START), spec="2026-07-31")
    receiver.status = 500
    api.client.post("/v1/webhooks", json={"url": receiver.url})
    api.create()
    api.sandbox.advance(20)
    api.create()
    api.sandbox.advance(2_000)
    attempts = [(each.timestamp - START, each.attempt) for each in api.sandbox.deliveries]
    assert attempts == [
        (60, 1),
        (80, 1),
        (120, 2),
        (140, 2),
        (420, 3),
        (440, 3),
        (1320, 4),
        (1340, 4),
    ]
    assert api.sandbox.clock.now() == START + 2_020


async def test_a_receiver_in_the_same_loop(start: Callable[..., Api]) -> None:
    api = start()
    taken: list[bytes] = []

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
        taken.append(await reader.readexactly(length))
        writer.write(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(take, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        api.client.post("/v1/webhooks", json={"url": f"http://127.0.0.1:{port}/"})
        api.create()
        await api.sandbox.aadvance(60)
        assert len(taken) == 1
        api.sandbox.replay(api.sandbox.deliveries[0].id)
        await api.sandbox.asettle()
        assert len(taken) == 2


def test_the_machines_clock_can_be_advanced(start: Callable[..., Api]) -> None:
    api = start(clock=SystemClock(), processing_seconds=3600)
    task = api.create()
    api.sandbox.advance(3600)
    assert api.task(task["id"])["status"] == "succeeded"
    with pytest.raises(ValueError, match="forward"):
        api.sandbox.clock.advance(-1)
    with pytest.raises(ValueError, match="forward"):
        api.sandbox.advance(-1)


def test_a_clock_of_ones_own(start: Callable[..., Api], wait_until: Callable[..., Any]) -> None:
    class Own:
        seconds = START

        def now(self) -> float:
            return self.seconds

    api = start(clock=Own())
    task = api.create()
    with pytest.raises(ValueError, match="Own cannot be advanced"):
        api.sandbox.advance(1)
    Own.seconds += 60
    assert api.task(task["id"])["status"] == "succeeded"


def transcript(api: Api, url: str) -> list[Any]:
    """Everything a client and a receiver see of one video."""
    seen: list[Any] = [api.client.post("/v1/webhooks", json={"url": url}).json()["data"]["secret"]]
    task = api.create(compose_mode="manual")
    for _ in range(4):
        api.sandbox.advance(20)
        seen.append(api.task(task["id"]))
    seen.append(api.client.post(f"/v1/music-video/tasks/{task['id']}/compose", json={}).json())
    shots = [shot["id"] for shot in seen[-2]["storyboard"]["shots"]]
    api.client.post(f"/v1/music-video/tasks/{task['id']}/compose", json={"shot_ids": shots})
    api.sandbox.advance(5_000)
    seen += [api.task(task["id"]), api.usage()]
    return seen + [(each.id, each.timestamp, each.body) for each in api.sandbox.deliveries]


def test_the_same_seed_gives_the_same_transcript(start: Callable[..., Api]) -> None:
    receiver = "http://127.0.0.1:1/"
    first = start(seed=7, clock=ManualClock(START))
    port = int(first.sandbox.url.rpartition(":")[2])
    seen = transcript(first, receiver)
    first.sandbox.reset()
    first.sandbox.stop()
    again = start(seed=7, clock=ManualClock(START), port=port)
    assert again.sandbox.api_key == first.sandbox.api_key
    assert transcript(again, receiver) == seen
    other = start(seed=8, clock=ManualClock(START))
    assert transcript(other, receiver) != seen


def test_reset_begins_anew(start: Callable[..., Api], receiver: Receiver) -> None:
    api = start(seed=3)
    api.client.post("/v1/webhooks", json={"url": receiver.url})
    first = api.create()
    url = api.until(first["id"], "succeeded")["output"]["media"][0]["url"]
    api.sandbox.faults.add("html", nth=1_000)
    api.sandbox.set_account(balance=1, concurrency=1, polls_per_minute=1)
    api.sandbox.settle()
    assert len(api.sandbox.deliveries) == 1

    api.sandbox.reset()
    assert api.client.get(url).status_code == 404
    assert api.client.get(f"/v1/tasks/{first['id']}").status_code == 404
    assert api.client.get("/v1/webhooks").json()["data"]["data"] == []
    usage = api.usage()
    assert (usage["credit_balance"], usage["concurrency"]["limit"]) == (10_000, 5)
    assert (api.sandbox.deliveries, len(api.sandbox.faults)) == ((), 0)
    assert api.create()["id"] == first["id"]


def test_links_expire_and_are_renewed(start: Callable[..., Api]) -> None:
    api = start(link_seconds=30)
    task = api.until(api.create()["id"], "succeeded")
    url = task["output"]["media"][0]["url"]
    assert api.client.get(url).status_code == 200
    assert api.client.get(url.replace("signature=", "signature=0")).status_code == 403
    assert api.client.get(url.partition("?")[0]).status_code == 403
    api.clock.advance(31)
    gone = api.client.get(url)
    assert gone.status_code == 403
    assert "expired" in gone.json()["error"]["message"]
    fresh = api.task(task["id"])["output"]["media"][0]["url"]
    assert api.client.get(fresh).status_code == 200


@pytest.mark.parametrize("work", ["advance", "reset", "settle", "replay", "set_account"])
def test_what_needs_a_running_sandbox_says_so(work: str) -> None:
    arguments = {"advance": (1,), "replay": ("dlv_x",)}.get(work, ())
    with pytest.raises(RuntimeError, match="not running"):
        getattr(Sandbox(), work)(*arguments)


def test_mistakes_in_the_account_are_named(api: Api) -> None:
    with pytest.raises(ValueError, match="concurrency"):
        api.sandbox.set_account(concurrency=0)
    with pytest.raises(ValueError, match="polls_per_minute"):
        api.sandbox.set_account(polls_per_minute=0)
    with pytest.raises(LookupError, match="dlv_x"):
        api.sandbox.replay("dlv_x")


def test_a_reset_while_videos_are_made(start: Callable[..., Api]) -> None:
    api = start(clock=SystemClock(), processing_seconds=0, seed=4)
    for _ in range(5):
        task = api.create(resolution="1080p")
        assert api.task(task["id"])["status"] == "succeeded"
        url = api.task(task["id"])["output"]["media"][0]["url"]
        api.sandbox.reset()
    api.create(resolution="1080p")
    assert api.client.get(url, timeout=30).content[4:8] == b"ftyp"
