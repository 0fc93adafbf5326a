"""State in a file: what survives a restart, and what is refused."""

from __future__ import annotations

import socket
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from beatapi import ManualClock
from beatapi.sandbox import Sandbox
from beatapi_sandbox._store import Store
from tests import patience

if TYPE_CHECKING:
    from .conftest import Api, Receiver

START = 1_782_210_000.0


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sandbox.db"


@pytest.fixture
def restart(start: Callable[..., Api], file: Path) -> Callable[[], Api]:
    """Start a sandbox on the file, on a clock that is where the last one stopped."""
    clock = ManualClock(START)
    return lambda: start(state=file, clock=clock)


def test_everything_survives_a_restart(restart: Callable[[], Api], receiver: Receiver) -> None:
    first = restart()
    key, url = first.sandbox.api_key, first.sandbox.url
    endpoint = first.client.post("/v1/webhooks", json={"url": receiver.url}).json()["data"]
    created = first.create()
    done = first.create()
    first.sandbox.advance(30)
    running = first.create(compose_mode="manual")
    first.sandbox.advance(30)
    video = first.client.get(first.task(done["id"])["output"]["media"][0]["url"])
    session = {"max_duration_seconds": 15, "allowed_origins": ["https://a.example"]}
    keyed = {"Idempotency-Key": "once"}
    realtime = first.client.post("/v1/realtime/sessions", json=session, headers=keyed).json()
    usage = first.usage()
    first.sandbox.stop()

    again = restart()
    assert (again.sandbox.api_key, again.sandbox.url) == (key, url)
    assert again.usage() == usage
    replayed = again.client.post("/v1/realtime/sessions", json=session, headers=keyed)
    assert replayed.json() == realtime
    after = again.client.get(again.task(done["id"])["output"]["media"][0]["url"])
    assert (after.content, after.headers["ETag"]) == (video.content, video.headers["ETag"])
    shown = again.client.get(f"/v1/realtime/sessions/{realtime['data']['id']}").json()["data"]
    assert shown["status"] == "ready"
    listed = again.client.get("/v1/webhooks").json()["data"]["data"]
    assert [each["id"] for each in listed] == [endpoint["id"]]
    assert len(again.sandbox.deliveries) == 2
    again.sandbox.advance(60)
    assert again.task(running["id"])["status"] == "storyboard_ready"
    assert again.create()["id"] not in {created["id"], done["id"], running["id"]}


def test_outstanding_deliveries_survive(restart: Callable[[], Api], receiver: Receiver) -> None:
    receiver.status = 500
    first = restart()
    first.client.post("/v1/webhooks", json={"url": receiver.url})
    first.create()
    first.sandbox.advance(60)
    first.sandbox.stop()
    assert len(receiver.received) == 1
    receiver.status = 204
    again = restart()
    again.sandbox.advance(60)
    assert [each.attempt for each in again.sandbox.deliveries] == [1, 2]
    assert receiver.received[0][1] == receiver.received[1][1]


def test_a_delivery_that_is_broken_off_is_made_again(restart: Callable[[], Api]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(patience.SECONDS)
        first = restart()
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        first.client.post("/v1/webhooks", json={"url": url})
        task = first.create()["id"]
        clock = first.sandbox.clock
        assert isinstance(clock, ManualClock)
        clock.advance(60)
        under_way, _ = silent.accept()
        with under_way:
            assert under_way.recv(4)
            first.sandbox.stop()
        assert first.sandbox.deliveries == ()
        restart()
        repeated, _ = silent.accept()
        with repeated:
            received = repeated.recv(4)
            while task.encode() not in received:
                received += repeated.recv(65_536)
        assert received.startswith(b"POST / HTTP/1.1")


def test_time_goes_on_after_a_disk_was_full(
    restart: Callable[[], Api],
    receiver: Receiver,
    wait_until: Callable[..., object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    api = restart()
    api.client.post("/v1/webhooks", json={"url": receiver.url})
    api.create()
    commit, failed = Store.commit, threading.Event()

    def full(store: Store) -> bool:
        if failed.is_set():
            return commit(store)
        failed.set()
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Store, "commit", full)
    clock = api.sandbox.clock
    assert isinstance(clock, ManualClock)
    clock.advance(60)
    assert failed.wait(patience.SECONDS)
    api.create()
    clock.advance(60)
    wait_until(lambda: len(receiver.received), lambda count: count == 2)


def test_another_port_if_that_one_is_taken(file: Path) -> None:
    with Sandbox(state=file) as first:
        url = first.url
    port = int(url.rpartition(":")[2])
    with Sandbox(port=port), Sandbox(state=file) as again:
        assert again.url != url
        assert again.api_key == first.api_key


def test_a_key_of_ones_own_replaces_the_noted_one(file: Path) -> None:
    with Sandbox(state=file, api_key="sk_mine"):
        pass
    with Sandbox(state=file) as again:
        assert again.api_key == "sk_mine"


def test_one_sandbox_to_a_file(file: Path) -> None:
    with Sandbox(state=file), pytest.raises(ValueError, match="in use by another sandbox"):
        Sandbox(state=file).start()


def test_what_is_no_state_is_refused(file: Path) -> None:
    file.write_bytes(b"this is not a database, though long enough to be looked at" * 20)
    with pytest.raises(ValueError, match="cannot be used as a state file"):
        Sandbox(state=file).start()


def test_the_layout_of_another_version_is_refused(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(ValueError, match="layout 99"):
        Sandbox(state=file).start()


@pytest.mark.parametrize("key", ["sk_live_abcdefgh", "sk-live-abcdefgh", "sk-0123456789"])
def test_live_keys_are_refused_without_an_echo(key: str) -> None:
    with pytest.raises(ValueError, match="live") as caught:
        Sandbox(api_key=key)
    assert key not in str(caught.value)


@pytest.mark.parametrize("key", ["sk_live_abcdefgh", "sk-0123456789"])
def test_live_keys_that_are_sent_are_pointed_out(shared: Api, key: str) -> None:
    answer = shared.client.get("/v1/usage", headers={"Authorization": f"Bearer {key}"})
    assert answer.status_code == 401
    assert "live BeatAPI key" in answer.json()["error"]["message"]
    assert key not in answer.text


def test_a_killed_sandbox_loses_nothing(file: Path) -> None:
    command = [sys.executable, "-m", "beatapi.sandbox", "--state", str(file)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        url, key = (process.stdout.readline().strip().split("=")[1] for _ in range(2))
        headers = {"Authorization": f"Bearer {key}"}
        body = {"url": "http://127.0.0.1:1/"}
        answer = httpx.post(f"{url}/v1/webhooks", json=body, headers=headers, trust_env=False)
        process.kill()
    with Sandbox(state=file) as again:
        assert again.api_key == key
        listed = httpx.get(f"{again.url}/v1/webhooks", headers=headers, trust_env=False).json()
    assert [each["id"] for each in listed["data"]["data"]] == [answer.json()["data"]["id"]]
