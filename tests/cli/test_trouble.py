"""Faults around the program: full disks, closed streams, odd names, terse servers."""

from __future__ import annotations

import json
import os
import signal
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import click
import pytest

from beatapi import BeatAPI
from beatapi.sandbox import Sandbox
from beatapi_cli._following import check_output
from beatapi_cli._private import write_private
from tests import patience

VIDEO = ("music-video", "create", "--image", "a.png", "--audio", "song.wav", "--resolution", "540p")


def tasks(sandbox: Sandbox) -> int:
    with BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as client:
        return int(client.usage.retrieve().total_tasks)


@pytest.fixture
def shell(cli: Any) -> Callable[..., Any]:
    """Run the program as a line of a shell has it: its words come in place of ``"$@"``."""

    def run(line: str, *arguments: str, **environment: str) -> Any:
        # A limit on the size of files would leave torn bytecode of the program for later tests.
        environment["PYTHONDONTWRITEBYTECODE"] = "1"
        return cli.alone(*arguments, shell=line, **environment)

    return run


def test_a_paid_task_is_named_when_stdout_is_full(shell: Any, sandbox: Sandbox) -> None:
    done = shell('exec "$@" > /dev/full', "--quiet", *VIDEO)
    assert done.code == 1
    assert "No space left" in done.err
    assert "beatapi tasks wait task_" in done.err


def test_a_paid_video_that_cannot_be_saved_is_named(shell: Any, sandbox: Sandbox) -> None:
    done = shell('ulimit -f 1; exec "$@"', "--quiet", *VIDEO, "-o", "My.mp4", "--interval", "0.1")
    assert (done.code, done.json["status"]) == (1, "succeeded")
    assert f"`beatapi tasks download {done.json['id']} My.mp4` fetches it" in done.err


def test_the_way_on_is_told_letter_by_letter(cli: Any, still: Sandbox) -> None:
    task = cli(*VIDEO).json["id"]
    late = cli("tasks", "wait", task, "--max-wait", "0.2", "--interval", "0.1", "-o", "My Cut.mp4")
    assert late.code == 8
    assert f"The task goes on; `beatapi tasks wait {task} --output 'My Cut.mp4'`" in late.err
    still.faults.add("error", operation="getTask", code="unauthorized")
    revoked = cli("tasks", "wait", task)
    assert (revoked.code, "The task goes on" in revoked.err) == (3, False)


def test_a_wait_that_breaks_off_says_how_to_go_on(cli: Any, sandbox: Sandbox) -> None:
    sandbox.faults.add("error", operation="getTask", code="unauthorized", nth=1)
    done = cli("--quiet", *VIDEO, "--wait", "--interval", "0.1")
    assert done.code == 3
    assert "The task goes on; `beatapi tasks wait task_" in done.err


def test_an_endpoint_that_may_be_there_is_told(cli: Any, sandbox: Sandbox) -> None:
    command = ("webhooks", "create", "--url", "http://127.0.0.1:9/x")
    sandbox.faults.add("lost", operation="createWebhookEndpoint")
    lost = cli(*command)
    assert (lost.code, "beatapi webhooks list" in lost.err) == (7, True)
    assert "beatapi usage" not in lost.err
    sandbox.faults.clear()
    sandbox.faults.add("latency", operation="createWebhookEndpoint", seconds=2.0)
    running = cli.start(*command)
    while not sandbox.faults.rules[0].fired:
        assert running.poll() is None
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=patience.SECONDS)
    assert (running.returncode, "beatapi webhooks list" in err) == (130, True)


def batch_of(cli: Any, *prompts: str) -> Path:
    path: Path = cli.folder / "jobs.jsonl"
    body = {"images": ["a.png"], "duration": 10, "workflow": "ecommerce-video"}
    lines = [
        json.dumps(body | {"prompt": text, "output": f"{number}.mp4"})
        for number, text in enumerate(prompts)
    ]
    path.write_text("\n".join(lines))
    return path


def test_nothing_is_paid_that_cannot_be_noted_whole(shell: Any, cli: Any, sandbox: Sandbox) -> None:
    batch_of(cli, "long " * 200)
    done = shell('ulimit -f 1; exec "$@"', "batch", "jobs.jsonl", "--interval", "0.1")
    assert (done.code, tasks(sandbox)) == (1, 0)
    assert "Traceback" not in done.err
    assert "Run the same command again" in done.err
    again = cli("batch", "jobs.jsonl", "--interval", "0.1")
    # The torn line swallows nothing of what comes after it.
    assert (again.code, again.json["succeeded"], tasks(sandbox)) == (0, 1, 1)


def test_sigterm_lets_creates_that_are_under_way_come_to_their_end(
    cli: Any, still: Sandbox
) -> None:
    path = batch_of(cli, "one", "two")
    still.faults.add("latency", operation="createEcommerceVideoTask", seconds=2.0)
    running = cli.start("batch", "jobs.jsonl", "--interval", "0.1")
    patience.until(lambda: still.faults.rules[0].fired >= 2)
    running.send_signal(signal.SIGTERM)
    out, err = running.communicate(timeout=patience.SECONDS)
    assert (running.returncode, out) == (130, ""), err
    results = path.with_name("jobs.jsonl.results.jsonl").read_text()
    assert results.count('"created"') == 2


def test_two_columns_of_one_name_are_refused(cli: Any, sandbox: Sandbox) -> None:
    (cli.folder / "jobs.csv").write_text("image, image,audio\na.png,b.png,song.wav\n")
    refused = cli("batch", "jobs.csv")
    assert (refused.code, tasks(sandbox)) == (2, 0)
    assert "2 columns 'image'" in refused.err


def test_names_that_look_like_something_else(cli: Any, sandbox: Sandbox) -> None:
    (cli.folder / "~$a.png").write_bytes((cli.folder / "a.png").read_bytes())
    assert cli("upload", "~$a.png").code == 0
    shown = cli("music-video", "create", "--image", "~$a.png", "--audio", "song.wav", "--dry-run")
    assert shown.json["images"] == ["~$a.png"]
    odd = cli("music-video", "create", "--image", "http:/[a.png", "--audio", "x", "--dry-run")
    assert (odd.code, "Traceback" in odd.err) == (2, False)
    half = cli("music-video", "create", "--image", "https://[a", "--audio", "song.wav")
    assert (half.code, "Traceback" in half.err) == (2, False)


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "ascii", "utf-8"])
def test_every_encoding_gets_json(cli: Any, sandbox: Sandbox, encoding: str) -> None:
    prompt = "日本 ü 🎬"
    command = (*VIDEO, "--dry-run", "--file", "-")
    done = cli.alone(*command, stdin=json.dumps({"prompt": prompt}), PYTHONIOENCODING=encoding)
    assert (done.code, done.json["prompt"]) == (0, prompt), done.err


def test_half_a_character_of_a_server_is_shown(cli: Any, sandbox: Sandbox) -> None:
    command = (*VIDEO, "--dry-run", "--file", "-")
    done = cli(*command, stdin='{"prompt": "\\ud800"}')
    assert (done.code, done.json["prompt"]) == (0, "\ud800"), done.err


def test_streams_may_be_closed(shell: Any, cli: Any, sandbox: Sandbox) -> None:
    silent = shell('exec "$@" 2>&-', "upload", "a.png")
    assert (silent.code, silent.json["data"][0]["mime_type"]) == (0, "image/png")
    nothing = shell('exec "$@" <&-', "auth", "login")
    assert (nothing.code, "stdin holds no key" in nothing.err) == (2, True)
    assert shell('exec "$@" >&-', "usage").code == 0
    job = shell('exec "$@" <&-', *VIDEO, "--file", "-")
    assert (job.code, "Traceback" in job.err) == (2, False)


@pytest.mark.parametrize("content", ["[]", '{"http://127.0.0.1:9": "sk_x"}', "null"])
def test_a_list_of_keys_that_is_none_is_damaged(cli: Any, tmp_path: Path, content: str) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config/keys.json").write_text(content)
    damaged = cli("usage")
    assert (damaged.code, "auth login" in damaged.err) == (1, True)
    assert "Traceback" not in damaged.err


def test_listening_says_nothing_of_those_who_hang_up(cli: Any) -> None:
    (cli.folder / "secret").write_text("whsec_test")
    listening = cli.start("webhooks", "listen", "--secret-file", "secret")
    port = int(listening.stderr.readline().rstrip().split(":")[2].partition("/")[0])
    for sent in (b"", b"POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc"):
        with socket.create_connection(("127.0.0.1", port)) as caller:
            caller.sendall(sent)
            caller.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    with socket.create_connection(("127.0.0.1", port)) as caller:
        caller.sendall(b"POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n")
        assert b"401" in caller.recv(100)
    listening.send_signal(signal.SIGINT)
    _, err = listening.communicate(timeout=patience.SECONDS)
    assert (listening.returncode, "Traceback" in err) == (130, False), err


def test_a_user_without_a_home_has_the_environment(
    cli: Any, sandbox: Sandbox, tmp_path: Path
) -> None:
    # As platformdirs does if the user has neither HOME nor an entry in the password database.
    (tmp_path / "modules/platformdirs.py").write_text(
        "def user_config_path(*_, **__): raise RuntimeError('could not determine the home')\n"
    )
    del cli.environment["BEATAPI_CONFIG_DIR"]
    assert cli.alone("usage").code == 0
    login = cli.alone("auth", "login", stdin=f"{sandbox.api_key}\n")
    assert (login.code, "Traceback" in login.err) == (1, False)
    assert "set BEATAPI_CONFIG_DIR" in login.err
    (tmp_path / "modules/homeless.py").write_text(
        "from keyring.backend import KeyringBackend\n"
        "class Backend(KeyringBackend):\n"
        "    priority = 1\n"
        "    def get_password(self, *_): raise RuntimeError('could not determine the home')\n"
        "    set_password = delete_password = get_password\n"
    )
    cli.environment |= {
        "PYTHON_KEYRING_BACKEND": "homeless.Backend",
        "BEATAPI_CONFIG_DIR": str(tmp_path / "config"),
    }
    assert cli.alone("auth", "login", stdin=f"{sandbox.api_key}\n").json["stored"] == "file"


def test_ctrl_c_while_the_program_is_loaded(cli: Any, tmp_path: Path) -> None:
    (tmp_path / "modules/click.py").write_text("raise KeyboardInterrupt\n")
    stopped = cli.alone("usage")
    assert (stopped.code, stopped.err) == (130, "")


@pytest.mark.parametrize("module", ["click", "httpx"])
def test_ctrl_c_in_the_source_of_an_exec(cli: Any, tmp_path: Path, module: str) -> None:
    """CPython ends a process by the signal after that, as if nobody had caught it."""
    (tmp_path / "modules" / f"{module}.py").write_text("exec('raise KeyboardInterrupt')\n")
    stopped = cli.alone("usage", BEATAPI_API_KEY="sk_x")
    assert stopped.code == 130
    assert "Traceback" not in stopped.err


def test_a_folder_that_may_not_be_written_to_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check_output(str(tmp_path / "a.mp4"), overwrite=False)
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(click.UsageError, match="may not write"):
        check_output(str(tmp_path / "a.mp4"), overwrite=False)
    with pytest.raises(click.UsageError, match="may not write"):
        check_output(str(tmp_path), overwrite=False)


def test_a_private_file_is_closed_before_it_gets_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replaced: list[bool] = []
    replace = os.replace

    def windows_replace(source: Path, target: Path) -> None:
        replaced.append(source.stat().st_ino in _open_inodes())
        replace(source, target)

    monkeypatch.setattr(os, "replace", windows_replace)
    write_private(tmp_path / "keys.json", "{}")
    assert replaced == [False]
    assert (tmp_path / "keys.json").read_text() == "{}"


def _open_inodes() -> set[int]:
    found: set[int] = set()
    for descriptor in range(256):
        try:
            found.add(os.fstat(descriptor).st_ino)
        except OSError:
            continue
    return found


TERSE = {
    "/v1/music-video": {"id": "task_1", "status": "queued"},
    "/v1/tasks": {"id": "task_1", "status": "succeeded"},
    "/v1/usage": {"object": "usage"},
    "/v1/realtime": {"id": "rts_1", "status": "ready"},
    "/v1/ecommerce-video": {"id": "task_1", "status": "queued"},
}


@pytest.fixture
def terse(cli: Any) -> Iterator[None]:
    """A server that leaves out all it can."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.answer()

        def do_POST(self) -> None:
            self.answer()

        def answer(self) -> None:
            self.rfile.read(int(self.headers.get("content-length", "0")))
            data = next(value for start, value in TERSE.items() if self.path.startswith(start))
            body = json.dumps({"data": data}).encode()
            self.send_response(200 if self.command == "GET" else 202)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        cli.environment |= {
            "BEATAPI_BASE_URL": f"http://127.0.0.1:{server.server_port}",
            "BEATAPI_API_KEY": "sk_terse",
        }
        yield
        server.shutdown()


@pytest.mark.usefixtures("terse")
def test_what_a_server_leaves_out_is_not_missed(cli: Any) -> None:
    creation = cli(
        *("music-video", "create", "--image", "https://x.example/a.png"),
        *("--audio", "https://x.example/b.mp3"),
    )
    assert (creation.code, creation.json["id"]) == (0, "task_1"), creation.err
    assert "task_1 created" in creation.err
    assert cli("auth", "status").json["accepted"] is True
    assert cli("auth", "login", stdin="sk_other\n").json["stored"] == "keyring"
    session = cli(
        *("realtime", "sessions", "create", "--max-duration-seconds", "60"),
        *("--allowed-origin", "https://a.example", "--secret-file", "s"),
    )
    assert (session.code, "rts_1 is there, but its secret was not sent" in session.err) == (1, True)
    (cli.folder / "jobs.jsonl").write_text(
        json.dumps({"images": ["https://x.example/a.png"], "duration": 10})
    )
    done = cli("batch", "jobs.jsonl", "--workflow", "ecommerce-video")
    assert (done.code, done.json["succeeded"]) == (0, 1), done.err
