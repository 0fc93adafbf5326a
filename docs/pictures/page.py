"""The picture of the sandbox's page, which carries the text that it shows."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Final, Literal

from beatapi import BeatAPI, ManualClock
from beatapi.sandbox import Sandbox, sample_image, sample_song

from .browser import Browser

START: Final = 1_784_187_600.0
WIDTH: Final = 1280
HEIGHT: Final = 980
_VARYING: Final = re.compile(r"127\.0\.0\.1:\d+|\b[0-9a-f]{16}\b|\b\d+ ms\b")
_KEYWORD: Final = b"Description\0\0\0\0\0"
"""The beginning of a chunk with text: no compression, no language."""
_HEADER: Final = 33
"""The length of a PNG's signature and first chunk."""


class _Receiver(BaseHTTPRequestHandler):
    def do_POST(self) -> None:  # the name that its base calls
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def receiver() -> Generator[str]:
    """Receive webhooks, and give the URL for them."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Receiver) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/hook"
        server.shutdown()
        thread.join()


def sandbox() -> Sandbox:
    """Return a sandbox whose clock the scene moves."""
    return Sandbox(clock=ManualClock(START), processing_seconds=60, seed=5, balance=600)


def film(client: BeatAPI, *seeds: int, compose_mode: Literal["auto", "manual"] = "auto") -> str:
    """Create a music video of pictures with numbers, and return the id of its task."""
    images = [client.files.upload(sample_image(seed, width=320, height=180)).url for seed in seeds]
    song = client.files.upload(sample_song(12, seed=seeds[0])).url
    return client.music_video.create(
        images=images, audio_url=song, prompt="sea", compose_mode=compose_mode
    ).id


def screenshot(launch: Callable[[], Browser]) -> bytes:
    """Return a picture of the page with tasks in every state, deliveries and a fault."""
    with receiver() as hook, sandbox() as running:
        with BeatAPI(api_key=running.api_key, base_url=running.url) as client:
            _play(running, client, hook)
        browser = launch()
        browser.open(running.page_url)
        browser.until("document.querySelectorAll('.task').length === 4")
        browser.until("[...document.querySelectorAll('video')].every(v => v.readyState > 1)")
        # Controls and a spinner would hide what is to be seen.
        browser.run("document.querySelectorAll('video').forEach(v => { v.controls = false; })")
        browser.run(
            "Promise.all([...document.querySelectorAll('video')].map(v => new Promise(done => {"
            " v.onseeked = done; v.currentTime = 1; })))"
        )
        picture = browser.screenshot(width=WIDTH, height=HEIGHT)
        assert browser.run("document.documentElement.scrollWidth <= innerWidth")
        return _with_text(picture, str(browser.run("document.body.innerText")))


def _play(running: Sandbox, client: BeatAPI, hook: str) -> None:
    """Make tasks of every state."""
    client.webhooks.create(url=hook)
    film(client, 1, 2)
    running.faults.add("fail", code="processing_timeout", times=1)
    film(client, 3)
    running.advance(60)
    film(client, 4, 6, compose_mode="manual")
    running.advance(60)
    film(client, 10)
    client.responses.create(model="gpt-5.6-sol", input="Name three uses of a paper clip.")
    running.advance(30)
    running.faults.scenario("rate-limited")


def _with_text(picture: bytes, text: str) -> bytes:
    """Return a PNG with a text in it, without what differs by run."""
    body = b"iTXt" + _KEYWORD + _VARYING.sub("…", text).encode()
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return picture[:_HEADER] + chunk + picture[_HEADER:]


def text_of(picture: bytes) -> str:
    """Return the text in a PNG; empty if there is none."""
    begin = picture.find(b"iTXt" + _KEYWORD, _HEADER)
    if begin < 0:
        return ""
    (length,) = struct.unpack(">I", picture[begin - 4 : begin])
    return picture[begin + 4 + len(_KEYWORD) : begin + 4 + length].decode()
