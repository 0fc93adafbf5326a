"""The sandbox's page, as somebody sees and uses it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from beatapi import BeatAPI, ManualClock
from beatapi.sandbox import Sandbox, sample_image, sample_song

if TYPE_CHECKING:
    from .conftest import Browser

START = 1_784_187_600.0


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def hook() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Receiver) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/hook"
        server.shutdown()
        thread.join()


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    clock = ManualClock(START)
    with Sandbox(clock=clock, processing_seconds=60, seed=5, balance=600) as running:
        yield running


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[BeatAPI]:
    with BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as api:
        yield api


def film(client: BeatAPI, *seeds: int, seconds: float = 12, **fields: str) -> str:
    images = [client.files.upload(sample_image(seed, width=320, height=180)).url for seed in seeds]
    song = client.files.upload(sample_song(seconds, seed=seeds[0])).url
    return client.music_video.create(images=images, audio_url=song, prompt="sea", **fields).id


def press(browser: Browser, text: str) -> None:
    buttons = "[...document.querySelectorAll('button')].filter(b => b.offsetParent)"
    button = f"{buttons}.find(b => b.textContent === {text!r})"
    # Lists are filled before the page is shown: a busy machine can be in between.
    browser.until(f"{button} !== undefined")
    browser.run(f"{button}.click()")


def test_a_video_plays(browser: Browser, sandbox: Sandbox, client: BeatAPI) -> None:
    browser.open(sandbox.page_url)
    browser.until("document.querySelector('#main:not([hidden])') !== null")
    assert "None yet" in browser.run("document.body.innerText")
    task = film(client, 1, 2)
    browser.until(f"document.body.innerText.includes('{task}')")
    assert browser.run("document.querySelector('.task .status').textContent") == "queued"
    press(browser, "+1 min")
    browser.until("document.querySelector('.task .status').textContent === 'succeeded'")
    browser.run("document.querySelector('video').play()")
    browser.until("document.querySelector('video').currentTime > 0.3")
    assert browser.run("document.querySelector('video').videoWidth") == 1280
    # The card is not made anew while the video plays.
    browser.run("document.querySelector('video').dataset.same = 'yes'")
    time.sleep(1.5)
    assert browser.run("document.querySelector('video').dataset.same") == "yes"


def test_pictures_texts_and_streams_are_shown(
    browser: Browser, sandbox: Sandbox, client: BeatAPI
) -> None:
    client.images.create(model="nano-banana", prompt="A boat.")
    asked = "Name <b>three</b> uses."
    client.responses.create(model="gpt-5.6-sol", input=asked)
    list(client.responses.create(model="gpt-5.6-sol", input=asked, stream=True))
    sandbox.advance(60)
    browser.open(sandbox.page_url)
    browser.until("(document.querySelector('.task img') || {}).naturalWidth > 0")
    browser.until("document.querySelectorAll('#texts tr').length === 2")
    streamed, whole = browser.run("document.querySelector('#texts').innerText").splitlines()
    assert asked in streamed
    assert "This is the sandbox" in whole
    assert "stream of" in streamed
    assert "one answer" in whole


def test_deliveries_are_shown_and_replayed(
    browser: Browser, sandbox: Sandbox, client: BeatAPI, hook: str
) -> None:
    client.webhooks.create(url=hook)
    film(client, 1)
    sandbox.advance(60)
    browser.open(sandbox.page_url)
    rows = "document.querySelectorAll('#deliveries tr').length"
    browser.until(f"{rows} === 1")
    assert "204" in browser.run("document.querySelector('#deliveries').innerText")
    press(browser, "Replay")
    browser.until(f"{rows} === 2")
    assert len({each.event_id for each in sandbox.deliveries}) == 1


def test_faults_are_switched_on_and_off(browser: Browser, sandbox: Sandbox) -> None:
    browser.open(sandbox.page_url)
    browser.until("document.querySelectorAll('#scenarios option').length > 10")
    assert browser.run("document.querySelector('#meaning').textContent") != ""
    press(browser, "Switch on")
    browser.until("document.querySelectorAll('#faults tr').length === 1")
    [rule] = sandbox.faults.rules
    assert rule.fault.kind == "error"
    press(browser, "Switch off")
    browser.until("document.querySelectorAll('#faults tr').length === 0")
    browser.run("document.querySelector('#operation').value = 'nothing'")
    press(browser, "Add")
    browser.until("document.querySelector('#note').textContent.includes('nothing matches')")


def test_without_the_key_there_is_nothing_to_see(browser: Browser, sandbox: Sandbox) -> None:
    browser.open(f"{sandbox.url}/")
    browser.until("document.querySelector('#unlock:not([hidden])') !== null")
    assert browser.run("document.querySelector('#main').offsetParent === null")
    browser.run(f"document.querySelector('#key').value = {sandbox.api_key!r}")
    press(browser, "Open")
    browser.until("document.querySelector('#main').offsetParent !== null")
    assert sandbox.api_key not in browser.run("location.href")


def test_the_key_does_not_stay_in_the_address(browser: Browser, sandbox: Sandbox) -> None:
    browser.open(sandbox.page_url)
    browser.until("document.querySelector('#main:not([hidden])') !== null")
    assert browser.run("location.href") == f"{sandbox.url}/"


def test_picture_for_the_documentation(
    browser: Browser, sandbox: Sandbox, client: BeatAPI, hook: str, pictures: Path | None
) -> None:
    client.webhooks.create(url=hook)
    film(client, 1, 2)
    sandbox.faults.add("fail", code="processing_timeout", times=1)
    film(client, 3)
    sandbox.advance(60)
    film(client, 4, 6, compose_mode="manual")
    sandbox.advance(60)
    film(client, 10)
    sandbox.advance(30)
    sandbox.faults.scenario("rate-limited")
    browser.open(sandbox.page_url)
    browser.until("document.querySelectorAll('.task').length === 4")
    browser.until("[...document.querySelectorAll('video')].every(v => v.readyState > 1)")
    # Controls and a spinner would hide what is to be seen.
    browser.run("document.querySelectorAll('video').forEach(v => { v.controls = false; })")
    browser.run(
        "Promise.all([...document.querySelectorAll('video')].map(v => new Promise(done => {"
        " v.onseeked = done; v.currentTime = 1; })))"
    )
    picture = browser.screenshot(width=1280, height=880)
    assert picture.startswith(b"\x89PNG")
    assert browser.run("document.documentElement.scrollWidth <= innerWidth")
    if pictures is not None:
        (pictures / "sandbox.png").write_bytes(picture)
