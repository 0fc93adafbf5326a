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
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any, Final

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "chrome")


class MissingBrowserError(Exception):
    """No browser is installed."""


class Browser:
    """One tab. Every method waits for the browser's answer.

    Args:
        commands: The descriptor of the pipe to the browser.
        answers: The descriptor of the pipe from it.
        limit: The seconds after which `until` gives up.
    """

    def __init__(self, commands: int, answers: int, limit: float) -> None:
        self._commands, self._answers, self._limit = commands, answers, limit
        self._numbers = itertools.count(1)
        self._unread = b""
        self._session: str | None = None
        self.faults: list[str] = []
        """The exceptions of scripts that nothing caught."""

    def open(self, url: str) -> None:
        """Open a tab with a page."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self.call("Runtime.enable")
        self.call("Page.enable")
        self.call("Page.navigate", url=url)

    def call(self, method: str, /, **parameters: Any) -> dict[str, Any]:
        """Call a method of the protocol, and return its result."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": parameters}
        if self._session is not None:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while (answer := self._read()).get("id") != number:
            self._note(answer)
        assert "error" not in answer, answer
        result: dict[str, Any] = answer["result"]
        return result

    def run(self, script: str) -> Any:
        """Run JavaScript in the page, wait for its promise, return its value."""
        result = self.call(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    def until(self, script: str) -> Any:
        """Run JavaScript again and again until its value is true."""
        deadline = time.monotonic() + self._limit
        while not (value := self.run(script)):
            assert time.monotonic() < deadline, f"{script} is still {value!r}"
            time.sleep(0.05)
        return value

    def screenshot(self, *, width: int, height: int) -> bytes:
        """Return a PNG of what a window of a size shows."""
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
        parsed: dict[str, Any] = json.loads(message)
        return parsed

    def _note(self, event: dict[str, Any]) -> None:
        if event.get("method") == "Runtime.exceptionThrown":
            self.faults.append(str(event["params"]["exceptionDetails"]))


def executable() -> str:
    """Return the path of the browser.

    Raises:
        MissingBrowserError: None is installed.
    """
    for name in _NAMES:
        if path := shutil.which(name):
            return path
    raise MissingBrowserError(
        f"none of {', '.join(_NAMES)} is installed, and the page needs a real browser. "
        "On Debian and Ubuntu: apt-get install chromium"
    )


@contextmanager
def browsers(limit: float) -> Generator[Callable[[], Browser]]:
    """Start the browser, and give a function that returns a new tab of it.

    Args:
        limit: The seconds after which a tab, or the browser's end, is given up.
    """
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
            "--hide-scrollbars",
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
            yield lambda: Browser(from_us, to_us, limit)
            Browser(from_us, to_us, limit).call("Browser.close")
            process.wait(limit)
        finally:
            process.kill()
            process.wait()
            os.close(from_us)
            os.close(to_us)
