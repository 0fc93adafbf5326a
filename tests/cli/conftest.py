"""The program as its users run it: a process of its own, in a pipe, against a sandbox."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from beatapi.sandbox import ManualClock, Sandbox, sample_image, sample_song

PROGRAM = [sys.executable, "-W", "error", "-m", "beatapi"]
MEMORY_KEYRING = """
import json, os, keyring.backend, keyring.errors


class Backend(keyring.backend.KeyringBackend):
    priority = 1

    def _all(self):
        path = os.environ["TEST_KEYRING"]
        return json.load(open(path)) if os.path.exists(path) else {}

    def _write(self, entries):
        with open(os.environ["TEST_KEYRING"], "w") as file:
            json.dump(entries, file)

    def get_password(self, service, username):
        return self._all().get(f"{service} {username}")

    def set_password(self, service, username, password):
        self._write({**self._all(), f"{service} {username}": password})

    def delete_password(self, service, username):
        entries = self._all()
        if entries.pop(f"{service} {username}", None) is None:
            raise keyring.errors.PasswordDeleteError(username)
        self._write(entries)
"""


@dataclass
class Outcome:
    """The result of a run."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass
class Cli:
    """Runs the program in a folder of its own."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def __call__(
        self, *arguments: str, stdin: str = "", shell: str = "", **environment: str
    ) -> Outcome:
        words = [*PROGRAM, *arguments]
        done = subprocess.run(
            ["sh", "-c", shell, "sh", *words] if shell else words,
            cwd=self.folder,
            env=self.environment | environment,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return Outcome(done.returncode, done.stdout, done.stderr)

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*PROGRAM, *arguments],
            cwd=self.folder,
            env=self.environment | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )


@pytest.fixture
def cli(tmp_path: Path) -> Cli:
    """The program without a key and without a server."""
    modules = tmp_path / "modules"
    modules.mkdir()
    (modules / "memory_keyring.py").write_text(MEMORY_KEYRING)
    work = tmp_path / "work"
    work.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("BEATAPI")}
    paths = [str(modules), *filter(None, [os.environ.get("PYTHONPATH")])]
    return Cli(
        work,
        kept
        | {
            "PYTHONPATH": os.pathsep.join(paths),
            "PYTHON_KEYRING_BACKEND": "memory_keyring.Backend",
            "TEST_KEYRING": str(tmp_path / "keyring.json"),
            "BEATAPI_CONFIG_DIR": str(tmp_path / "config"),
            "BEATAPI_BASE_URL": "http://127.0.0.1:9",
            "COLUMNS": "100",
        },
    )


@pytest.fixture
def sandboxes() -> Iterator[Callable[..., Sandbox]]:
    """Start a sandbox with options of the test's own."""
    started: list[Sandbox] = []

    def start(**options: Any) -> Sandbox:
        sandbox = Sandbox(**{"processing_seconds": 0, "polls_per_minute": 10_000} | options)
        sandbox.start()
        started.append(sandbox)
        return sandbox

    yield start
    for sandbox in started:
        sandbox.stop()


@pytest.fixture
def use(cli: Cli) -> Callable[[Sandbox], Sandbox]:
    """Point the program at a sandbox, and put media where it runs."""

    def point(sandbox: Sandbox) -> Sandbox:
        cli.environment |= {
            "BEATAPI_BASE_URL": sandbox.url,
            "BEATAPI_API_KEY": sandbox.api_key,
        }
        (cli.folder / "a.png").write_bytes(sample_image(1, width=64, height=36))
        (cli.folder / "b.png").write_bytes(sample_image(2, width=64, height=36))
        (cli.folder / "song.wav").write_bytes(sample_song(10))
        return sandbox

    return point


@pytest.fixture
def sandbox(sandboxes: Callable[..., Sandbox], use: Callable[[Sandbox], Sandbox]) -> Sandbox:
    """A sandbox whose tasks are done at once."""
    return use(sandboxes())


@pytest.fixture
def still(sandboxes: Callable[..., Sandbox], use: Callable[[Sandbox], Sandbox]) -> Sandbox:
    """A sandbox whose clock stands still: tasks take a minute that somebody has to move."""
    return use(sandboxes(processing_seconds=60, clock=ManualClock()))
