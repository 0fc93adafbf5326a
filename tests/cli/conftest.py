"""The program as its users run it, in a pipe, against a sandbox."""

from __future__ import annotations

import io
import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

import keyring.core
import pytest

from beatapi.sandbox import ManualClock, Sandbox, sample_image, sample_song
from beatapi_cli.__main__ import run
from tests import patience
from tests.cli import warm

PROGRAM = (sys.executable, "-W", "error", "-m", "beatapi")
MEMORY_KEYRING = """
import json, os, keyring.backend, keyring.errors


class Backend(keyring.backend.KeyringBackend):
    priority = 1

    def _all(self):
        path = os.environ["TEST_KEYRING"]
        if not os.path.exists(path):
            return {}
        with open(path) as file:
            return json.load(file)

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

IN_TURN = r"""
import json, re, sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from beatapi_cli._main import main

outcomes, made = [], {}
for command in json.load(sys.stdin):
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        code = main([word.format_map(made) for word in command])
    made.update(re.findall(r'"(id)": "(\w+)"', out.getvalue())[:1])
    outcomes.append([code, out.getvalue(), err.getvalue()])
json.dump(outcomes, sys.stdout)
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
    """Runs the program in a folder of its own.

    Calling it runs the program inside the tests' process, which saves the half second that a
    process needs to load it. `alone` and `start` run it as a process, for tests of signals, of
    encodings, of closed streams, and of what it loads.
    """

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)
    program: Sequence[str] = PROGRAM

    def __call__(self, *arguments: str, stdin: str = "", **environment: str) -> Outcome:
        streams = [_Pipe(stdin), _Pipe(), _Pipe()]
        with _as_a_process(self.folder, self.environment | environment, streams):
            try:
                run(arguments)
            except SystemExit as end:
                code = end.code
        assert isinstance(code, int)
        return Outcome(int(code), streams[1].text(), streams[2].text())

    def alone(
        self, *arguments: str, stdin: str = "", shell: str = "", **environment: str
    ) -> Outcome:
        """Run the program as a process; with `shell`, its words come in place of ``"$@"``."""
        words = [*self.program, *arguments]
        done = subprocess.run(
            ["sh", "-c", shell, "sh", *words] if shell else words,
            cwd=self.folder,
            env=self.environment | environment,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=patience.SECONDS,
            check=False,
        )
        return Outcome(done.returncode, done.stdout, done.stderr)

    def in_turn(self, *commands: tuple[str, ...]) -> list[Outcome]:
        """Run several command lines in one process, for versions that are not the tests' own.

        ``{id}`` in a word is the id that the command before printed.
        """
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", IN_TURN],
            cwd=self.folder,
            env=self.environment,
            input=json.dumps(commands),
            stdout=subprocess.PIPE,
            text=True,
            timeout=patience.SECONDS,
            check=True,
        )
        return [Outcome(*each) for each in json.loads(done.stdout)]

    def start(
        self, *arguments: str, stdin: int | None = None, **environment: str
    ) -> subprocess.Popen[str]:
        """Start the program as a process, and go on."""
        return subprocess.Popen(
            [*self.program, *arguments],
            cwd=self.folder,
            env=self.environment | environment,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )


class _Pipe(io.TextIOWrapper):
    """A standard stream of a process in a pipe."""

    def __init__(self, content: str = "") -> None:
        self._bytes = io.BytesIO(content.encode())
        super().__init__(self._bytes, encoding="utf-8", write_through=True)

    def text(self) -> str:
        """Return what was written."""
        return self._bytes.getvalue().decode()


@contextmanager
def _as_a_process(
    folder: Path, environment: dict[str, str], streams: list[_Pipe]
) -> Iterator[None]:
    """Give a run its folder, environment and streams; afterwards nothing of it is left."""
    before, logger = Path.cwd(), logging.getLogger("beatapi")
    handlers, level, sigterm = logger.handlers[:], logger.level, signal.getsignal(signal.SIGTERM)
    names = ("sys.stdin", "sys.stdout", "sys.stderr")
    modules = environment.get("PYTHONPATH", "").split(os.pathsep)
    os.chdir(folder)
    try:
        with ExitStack() as changes:
            changes.enter_context(patch.dict(os.environ, environment, clear=True))
            changes.enter_context(patch("sys.path", [*modules, *sys.path]))
            for name, stream in zip(names, streams, strict=True):
                changes.enter_context(patch(name, stream))
            keyring.core.init_backend()
            yield
    finally:
        os.chdir(before)
        logger.handlers[:] = handlers
        logger.setLevel(level)
        signal.signal(signal.SIGTERM, sigterm)


@pytest.fixture(scope="module")
def forks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sequence[str]]:
    """Return the words that start the program without loading `mcp`, which takes two seconds."""
    path = tmp_path_factory.mktemp("forks") / "socket"
    command = [sys.executable, "-W", "error", warm.__file__, "serve", str(path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        assert server.stdout.readline() == "ready\n"
        yield [sys.executable, "-I", "-S", warm.__file__, "run", str(path)]
        server.communicate()
    assert server.returncode == 0


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
    """A sandbox whose clock stands still: tasks take a second that somebody has to move."""
    return use(sandboxes(processing_seconds=1, clock=ManualClock()))
