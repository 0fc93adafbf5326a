"""A real Chromium, driven over a pipe in its DevTools protocol: nothing but Python is needed."""

from __future__ import annotations

import base64
import itertools
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import patience

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


class Browser:
    """One tab. Every method waits for the browser's answer."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands, self._answers = commands, answers
        self._numbers = itertools.count(1)
        self._unread = b""
        self._session: str | None = None
        self.faults: list[str] = []

    def open(self, url: str) -> None:
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self.call("Runtime.enable")
        self.call("Page.enable")
        self.call("Page.navigate", url=url)

    def call(self, method: str, /, **parameters: Any) -> dict[str, Any]:
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": parameters}
        if self._session is not None:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while (answer := self._read()).get("id") != number:
            self._note(answer)
        assert "error" not in answer, answer
        return answer["result"]

    def run(self, script: str) -> Any:
        """Run JavaScript in the page, wait for its promise, return its value."""
        result = self.call(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    def until(self, script: str) -> Any:
        """Run JavaScript again and again until its value is true."""
        deadline = time.monotonic() + patience.SECONDS
        while not (value := self.run(script)):
            assert time.monotonic() < deadline, f"{script} is still {value!r}"
            time.sleep(0.05)
        return value

    def screenshot(self, *, width: int, height: int) -> bytes:
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        return base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._unread:
            piece = os.read(self._answers, 1 << 20)
            assert piece, "the browser is gone"
            self._unread += piece
        message, _, self._unread = self._unread.partition(b"\0")
        return json.loads(message)

    def _note(self, event: dict[str, Any]) -> None:
        if event.get("method") == "Runtime.exceptionThrown":
            self.faults.append(str(event["params"]["exceptionDetails"]))


def executable() -> str:
    for name in _NAMES:
        if found := shutil.which(name):
            return found
    pytest.fail(
        f"none of {', '.join(_NAMES)} is installed; the page is tested in a real browser. "
        "On Debian and Ubuntu: apt-get install chromium"
    )


@pytest.fixture(scope="session")
def launch() -> Iterator[Callable[[], Browser]]:
    """Start the browser once; each call opens a tab."""
    to_browser, from_us = os.pipe()
    to_us, from_browser = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [
            executable(),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--autoplay-policy=no-user-gesture-required",
            "--remote-debugging-pipe",
            f"--user-data-dir={profile}",
        ]
        # The browser reads commands from descriptor 3 and answers on 4.
        redirect = f'exec "$@" 3<&{to_browser} 4>&{from_browser}'
        process = subprocess.Popen(
            ["bash", "-c", redirect, "bash", *command],
            pass_fds=(to_browser, from_browser),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        try:
            yield lambda: Browser(from_us, to_us)
            Browser(from_us, to_us).call("Browser.close")
            process.wait(patience.SECONDS)
        finally:
            process.kill()
            process.wait()
            os.close(from_us)
            os.close(to_us)


@pytest.fixture
def browser(launch: Callable[[], Browser]) -> Iterator[Browser]:
    """A new tab, in which no script may fail."""
    tab = launch()
    yield tab
    assert tab.faults == []


@pytest.fixture
def pictures() -> Path | None:
    """Return the folder for the documentation's screenshots, if they are requested."""
    folder = os.environ.get("PAGE_PICTURES")
    return Path(folder) if folder else None
