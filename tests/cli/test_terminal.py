"""The program in a real terminal: bars, hidden prompts, Ctrl-C."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pexpect
import pytest

from beatapi.sandbox import Sandbox
from tests import patience

VIDEO = ("music-video", "create", "--image", "a.png", "--audio", "song.wav", "--resolution", "540p")


@pytest.fixture
def terminal(cli: Any, terminal_device: None) -> Iterator[Callable[..., Any]]:
    """Start the program in a terminal of 100 columns."""
    started: list[Any] = []

    def start(*arguments: str, rows: int = 30, **environment: str) -> Any:
        child = pexpect.spawn(
            sys.executable,
            ["-W", "error", "-m", "beatapi", *arguments],
            cwd=str(cli.folder),
            env=cli.environment | {"TERM": "xterm-256color"} | environment,
            encoding="utf-8",
            timeout=patience.SECONDS,
            dimensions=(rows, 100),
        )
        started.append(child)
        return child

    yield start
    for child in started:
        child.close(force=True)


def left(child: Any) -> int:
    """Return the exit code of a process that no signal ended."""
    child.wait()
    assert child.signalstatus is None
    return int(child.exitstatus)


def test_bars_move_until_the_video_is_there(terminal: Any, sandbox: Sandbox, cli: Any) -> None:
    child = terminal(*VIDEO, "-o", "video.mp4", "--interval", "0.1")
    child.expect("uploaded song.wav")
    child.expect("━")
    child.expect("saved video.mp4")
    child.expect(r"task_\w+  succeeded\r\n  workflow: music-video")
    child.expect("saved to: video.mp4")
    child.expect(pexpect.EOF)
    assert left(child) == 0
    assert (cli.folder / "video.mp4").exists()


def test_json_on_a_terminal_is_a_choice(terminal: Any, sandbox: Sandbox) -> None:
    child = terminal("usage", "--json")
    child.expect('"object": "usage"')
    child.expect(pexpect.EOF)


def test_what_goes_on_stays_on_the_screen_and_reasons_are_whole(
    terminal: Any, sandbox: Sandbox, cli: Any
) -> None:
    job = {"images": ["a.png"], "duration": 10, "workflow": "ecommerce-video"}
    lines = [json.dumps(job | {"name": f"job{number}"}) for number in range(12)]
    (cli.folder / "jobs.jsonl").write_text("\n".join(lines))
    create = "createEcommerceVideoTask"
    sandbox.faults.add("error", operation=create, code="bad_request", nth=1)
    sandbox.faults.add("latency", operation=create, seconds=2, nth=12)
    child = terminal("batch", "jobs.jsonl", "--concurrency", "1", "--interval", "0.1", rows=10)
    child.expect(r"✗.{0,10} job0: the server refused it: 400 bad_request")
    child.expect("11 of 12 jobs, 1 creating")
    child.expect("job11 creating")
    child.expect("refused: 1")
    child.expect(pexpect.EOF)


def test_a_dumb_terminal_gets_plain_lines(terminal: Any, sandbox: Sandbox) -> None:
    child = terminal("upload", "a.png", TERM="dumb")
    child.expect(pexpect.EOF)
    assert "uploaded a.png" in child.before
    assert "\x1b" not in child.before


def test_quiet_says_nothing_but_the_result(terminal: Any, sandbox: Sandbox) -> None:
    child = terminal("--quiet", "upload", "a.png")
    child.expect(pexpect.EOF)
    assert child.before.startswith("file_")
    child = terminal("--quiet", "upload", "a.png", "--json")
    child.expect(pexpect.EOF)
    assert child.before.startswith("{")


def test_ctrl_c_tells_how_to_go_on(terminal: Any, still: Sandbox) -> None:
    child = terminal(*VIDEO, "-o", "my video.mp4", "--interval", "0.1")
    child.expect("queued")
    child.sendintr()
    child.expect(r"beatapi tasks wait (task_\w+) --output 'my video.mp4'")
    task = child.match[1]
    child.expect(pexpect.EOF)
    assert left(child) == 130
    still.advance(60)
    resumed = terminal("tasks", "wait", task, "--output", "my video.mp4")
    resumed.expect("saved my video.mp4")
    resumed.expect(pexpect.EOF)


def test_ctrl_c_during_the_create_says_that_it_may_have_been_accepted(
    terminal: Any, sandbox: Sandbox
) -> None:
    sandbox.faults.add("latency", operation="createMusicVideoTask", seconds=20)
    child = terminal(*VIDEO)
    child.expect("uploaded song.wav")
    while not sandbox.faults.rules[0].fired:
        assert child.isalive()
    child.sendintr()
    child.expect("may have been accepted")
    child.expect(pexpect.EOF)
    assert left(child) == 130


def test_a_key_is_asked_for_without_an_echo(
    terminal: Any, sandbox: Sandbox, cli: Any, tmp_path: Path
) -> None:
    del cli.environment["BEATAPI_API_KEY"]
    child = terminal("auth", "login")
    child.expect("API key: ")
    child.waitnoecho()
    child.sendline(sandbox.api_key)
    child.expect("stored: keyring")
    child.expect(pexpect.EOF)
    assert sandbox.api_key not in (child.before or "")
    assert sandbox.api_key in (tmp_path / "keyring.json").read_text()


def test_listening_ends_at_ctrl_c_and_takes_its_endpoint_along(
    terminal: Any, sandbox: Sandbox, cli: Any
) -> None:
    child = terminal("webhooks", "listen")
    child.expect("Listening")
    child.sendintr()
    child.expect("removed")
    child.expect(pexpect.EOF)
    assert left(child) == 130
    assert cli("webhooks", "list").json["data"] == []
