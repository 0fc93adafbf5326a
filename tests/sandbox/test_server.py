"""The sandbox's beginning and end: ports, hosts, threads, folders, the command line."""

from __future__ import annotations

import os
import re
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from beatapi.sandbox import ManualClock, Sandbox, SystemClock, sample_image
from beatapi_sandbox.__main__ import main
from beatapi_sandbox._faults import MEANINGS, SCENARIOS
from beatapi_sandbox._serving import listen
from beatapi_sandbox.contracts import NEWEST
from tests import patience

if TYPE_CHECKING:
    from .conftest import Api


def test_answers_as_soon_as_it_has_started() -> None:
    with Sandbox() as sandbox:
        assert httpx.get(f"{sandbox.url}/v1/workflows", trust_env=False).status_code == 200


def test_start_and_stop_by_hand() -> None:
    sandbox = Sandbox()
    assert repr(sandbox) == f"<Sandbox {NEWEST} stopped>"
    with pytest.raises(RuntimeError, match="not running"):
        print(sandbox.url)
    sandbox.stop()
    sandbox.start()
    with pytest.raises(RuntimeError, match="running already"):
        sandbox.start()
    first = sandbox.url
    assert sandbox.url in repr(sandbox)
    assert sandbox.api_key not in repr(sandbox)
    sandbox.stop()
    sandbox.stop()
    with pytest.raises(httpx.ConnectError):
        httpx.get(first, trust_env=False)
    with sandbox:
        key = {"Authorization": f"Bearer {sandbox.api_key}"}
        usage = httpx.get(f"{sandbox.url}/v1/usage", headers=key, trust_env=False).json()
        assert usage["data"]["total_tasks"] == 0


def test_nothing_is_left_behind(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    song: bytes,
    started_threads: list[threading.Thread],
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with Sandbox(processing_seconds=0) as sandbox:
        key = {"Authorization": f"Bearer {sandbox.api_key}"}
        with httpx.Client(base_url=sandbox.url, headers=key, trust_env=False) as client:
            image = sample_image(1, width=64, height=36)
            urls = [
                client.post("/v1/files", content=data, headers={"Content-Type": kind}).json()[
                    "data"
                ]["url"]
                for data, kind in ((image, "image/png"), (song, "audio/wav"))
            ]
            order = {"images": urls[:1], "audio_url": urls[1], "resolution": "1080p"}
            order |= {"prompt": "x", "language": "en"}
            for _ in range(4):
                assert client.post("/v1/music-video/tasks", json=order).status_code == 201
            assert len(list(tmp_path.iterdir())) == 1
    assert list(tmp_path.iterdir()) == []
    assert len(started_threads) >= 3  # the server's, one that measures, one that makes videos
    assert not any(thread.is_alive() for thread in started_threads)


def test_stopping_interrupts_work(api: Api, wait_until: Callable[..., Any]) -> None:
    task = api.create(compose_mode="manual")
    task = api.until(task["id"], "storyboard_ready")
    url = f"/v1/music-video/tasks/{task['id']}/shots/{task['storyboard']['shots'][0]['id']}"
    edit = {"prompt": "x", "duration": 180, "resolution": "1080p"}
    api.client.post(f"{url}/edit", json=edit)
    api.until(task["id"], "storyboard_ready")
    clip = api.client.post(f"{url}/media").json()["data"]["media"]["url"]
    answers: list[httpx.Response] = []
    asking = threading.Thread(target=lambda: answers.append(api.client.get(clip)))
    asking.start()
    workings = api.sandbox._workings
    assert workings is not None
    wait_until(lambda: len(workings.studio._work), bool)
    api.sandbox.stop()
    asking.join()
    [answer] = answers
    assert answer.status_code == 503
    assert answer.json()["error"]["code"] == "processing_unavailable"


def test_a_task_that_leaves_the_queue_while_it_stops_is_no_fault(
    api: Api, caplog: pytest.LogCaptureFixture
) -> None:
    task = api.create()
    workings = api.sandbox._workings
    assert workings is not None
    # The first thing that happens in a stop, while the server still answers.
    workings.studio.stop()
    api.sandbox.advance(600)
    assert "shutdown" not in caplog.text
    media = api.task(task["id"])["output"]["media"][0]["url"]
    answer = api.client.get(media)
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "processing_unavailable")


def test_an_unfinished_task_does_not_keep_it_from_stopping(start: Callable[..., Api]) -> None:
    api = start(processing_seconds=10_000)
    api.create()
    # Else it would take the ten thousand seconds.
    api.sandbox.stop()


def test_a_client_that_is_gone_does_not_keep_it_from_stopping(
    start: Callable[..., Api], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("beatapi_sandbox._serving._GRACE_SECONDS", 10_000)
    api = start()
    api.sandbox.faults.add("latency", seconds=10_000)
    with pytest.raises(httpx.ReadTimeout):
        api.client.get("/v1/usage", timeout=httpx.Timeout(None, read=0.1))
    # Else it would take the ten thousand seconds.
    api.sandbox.stop()


def test_port_and_host_of_ones_own() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with Sandbox(port=port, host="localhost", api_key="sk_mine") as sandbox:
        assert sandbox.url == f"http://localhost:{port}"
        assert sandbox.api_key == "sk_mine"
        key = {"Authorization": "Bearer sk_mine"}
        answer = httpx.get(f"{sandbox.url}/v1/usage", headers=key, trust_env=False)
        assert answer.status_code == 200
        with pytest.raises(OSError, match="in use"):
            Sandbox(port=port).start()


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.7", "example.com", "", "::1", "127.1.1"])
def test_no_host_but_this_machine(host: str) -> None:
    with pytest.raises(ValueError, match=r"127\.0\.0\.1"):
        Sandbox(host=host)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("port", 65_536),
        ("port", -1),
        ("processing_seconds", -1),
        ("processing_seconds", float("nan")),
        ("concurrency", 0),
        ("polls_per_minute", 0),
        ("webhook_retry_seconds", (60, -1)),
    ],
)
def test_options_out_of_range_are_named(option: str, value: Any) -> None:
    with pytest.raises(ValueError, match=option):
        Sandbox(**{option: value})


def test_the_clock_only_moves_forward() -> None:
    clock = ManualClock(start=100)
    clock.advance(2.5)
    assert clock.now() == 102.5
    with pytest.raises(ValueError, match="forward"):
        clock.advance(-1)
    assert abs(SystemClock().now() - ManualClock().now()) < 5


def test_tasks_pass_by_themselves_on_the_systems_clock(
    wait_until: Callable[..., Any], start: Callable[..., Api]
) -> None:
    api = start(clock=None, processing_seconds=0.3)
    task = api.create()
    seen = {task["status"]}

    def look() -> dict[str, Any]:
        now = api.task(task["id"])
        seen.add(now["status"])
        return now

    task = wait_until(look, lambda now: now["status"] == "succeeded")
    assert seen >= {"queued", "processing", "succeeded"}
    assert task["completed_at"] >= task["created_at"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_command_line(number: signal.Signals) -> None:
    command = [sys.executable, "-W", "error", "-m", "beatapi.sandbox", "--processing-seconds", "1"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert select.select([process.stdout], [], [], 20)[0]
        lines = process.stdout.readline() + process.stdout.readline()
        shown = dict(re.findall(r"^(\w+)=(\S+)$", lines, re.MULTILINE))
        key = {"Authorization": f"Bearer {shown['BEATAPI_API_KEY']}"}
        url = f"{shown['BEATAPI_BASE_URL']}/v1/usage"
        assert httpx.get(url, headers=key, trust_env=False).status_code == 200
        process.send_signal(number)
        assert process.wait(patience.SECONDS) == 0
        assert "Traceback" not in process.stderr.read()


@pytest.mark.parametrize(
    ("path", "kind", "begin"),
    [
        ("/v1/ecommerce-video/tasks", "application/json", b'{"images": ['),
        (
            "/v1/files",
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nPNG',
        ),
        ("/v1/files", "image/png", b"PNG"),
    ],
)
def test_a_client_that_hangs_up_is_no_fault_of_the_sandbox(
    caplog: pytest.LogCaptureFixture, path: str, kind: str, begin: bytes
) -> None:
    with Sandbox() as sandbox:
        key = {"Authorization": f"Bearer {sandbox.api_key}"}
        address = httpx.URL(sandbox.url)
        head = f"POST {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {sandbox.api_key}\r\n"
        head += f"Content-Type: {kind}\r\nContent-Length: 9999\r\n\r\n"
        with socket.create_connection((address.host, address.port or 80)) as connection:
            connection.sendall(head.encode() + begin)
            connection.shutdown(socket.SHUT_WR)
            assert connection.recv(1) == b""
        usage = httpx.get(f"{sandbox.url}/v1/usage", headers=key, trust_env=False).json()
    assert usage["data"]["total_tasks"] == 0
    assert [each.getMessage() for each in caplog.records if each.levelname == "ERROR"] == []


def test_command_line_options(tmp_path: Path) -> None:
    options = ["--spec", "2026-06-25", "--clock-start", "1782210000", "--seed", "3"]
    options += ["--state", str(tmp_path / "state.db"), "--scenario", "outage", "--balance", "7"]
    options += ["--fault", "html operation=getTask status=503 times=3", "--polls-per-minute", "9"]
    command = [sys.executable, "-W", "error", "-m", "beatapi.sandbox", *options]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        shown = dict(process.stdout.readline().strip().split("=") for _ in range(2))
        printed = process.stderr.readline() + process.stderr.readline()
        headers = {"Authorization": f"Bearer {shown['BEATAPI_API_KEY']}"}
        url = f"{shown['BEATAPI_BASE_URL']}/_sandbox/state"
        state = httpx.get(url, headers=headers, trust_env=False).json()
        process.terminate()
        assert process.wait(patience.SECONDS) == 0
    assert state["spec"] == "2026-06-25"
    assert state["clock"] == {"now": 1782210000.0, "movable": True}
    assert (state["account"]["balance"], state["account"]["polls_per_minute"]) == (7, 9)
    assert [rule["fault"]["kind"] for rule in state["faults"]] == ["html", "error", "error", "html"]
    assert f"{shown['BEATAPI_BASE_URL']}/#{shown['BEATAPI_API_KEY']}" in printed
    assert (tmp_path / "state.db").exists()


def test_command_line_help_names_scenarios_and_faults(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    assert caught.value.code == 0
    printed = capsys.readouterr().out
    for name in (*SCENARIOS, *MEANINGS):
        assert f"\n  {name} " in printed


def test_command_line_refuses_what_it_cannot_use(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        for arguments in (
            ["--port", str(taken.getsockname()[1])],
            ["--port", "99999"],
            ["--concurrency", "0"],
            ["--spec", "2025-01-01"],
            ["--fault", "html operation"],
            ["--fault", "nonsense times=3"],
            ["--scenario", "nonsense"],
            ["--state", str(tmp_path / "nowhere" / "state.db")],
        ):
            with pytest.raises(SystemExit) as caught:
                main(arguments)
            assert caught.value.code == 2
    assert "concurrency must be" in capsys.readouterr().err


@pytest.mark.parametrize("missing", ["starlette", "av", "uvicorn", "pydantic"])
def test_a_missing_extra_says_what_to_install(missing: str) -> None:
    code = (
        "import sys\n"
        f"sys.modules[{missing!r}] = None\n"
        "try:\n"
        "    import beatapi.sandbox\n"
        "except ImportError as error:\n"
        "    print(error)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )
    assert 'pip install "beatapi[sandbox]"' in result.stdout
    assert missing in result.stdout


def test_answers_are_not_held_back() -> None:
    # asyncio turns Nagle's algorithm off for sockets of this protocol number only.
    with listen("127.0.0.1", 0) as listener:
        assert listener.proto == socket.IPPROTO_TCP
        assert listener.getsockname()[0] == "127.0.0.1"


def test_videos_are_made_ahead_where_time_runs_by_itself(
    start: Callable[..., Api], wait_until: Callable[..., Any], tmp_path: Path
) -> None:
    api = start(clock=None, processing_seconds=0.2, state=tmp_path / "state.db")
    api.create()
    films = tmp_path / "state.db.media" / "outputs"
    wait_until(lambda: [path.suffix for path in films.glob("*")], lambda seen: seen == [".mp4"])


def test_loading_the_sandbox_loads_no_validator() -> None:
    """Beside some packages jsonschema takes seconds to import, in each process of a test."""
    program = "import sys, beatapi.sandbox; print('jsonschema' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("False\n", "")
