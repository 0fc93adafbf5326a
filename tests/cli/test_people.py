"""The interface for people: summaries, words of the command line, options anywhere, prices."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import beatapi
from beatapi.sandbox import Sandbox
from beatapi_cli import _history, _progress, _text, _words
from beatapi_cli._prices import prices
from beatapi_cli._summary import summary
from beatapi_cli.contract import CALLS

VIDEO = ("music-video", "create", "--image", "a.png", "--audio", "song.wav", "--resolution", "540p")
URL = "https://user:pw@api.example.com/base"

PYTHON_WORDS = (
    *("base_url", "api_key", "overwrite=", "timeout=", "allow_private", "http_client", "client."),
    *("retry_after", "idempotency_key", "createMusicVideoTask", "GET /", "POST /", "Errno"),
    *("ConnectError", "ReadError", "[Errno"),
)


def test_a_summary_says_what_matters() -> None:
    task = {
        "id": "task_1",
        "object": "task",
        "status": "succeeded",
        "workflow": "music-video",
        "stage": "succeeded",
        "created_at": 1785499200,
        "output": {"media": [{"type": "video", "url": "https://m.example/a.mp4"}]},
        "usage": {"credits_charged": 0.75, "credits_refunded": 0},
        "request_id": "req_1",
        "error_code": None,
    }
    assert summary(task).splitlines() == [
        "task_1  succeeded",
        "  workflow: music-video",
        "  created at: 2026-07-31 12:00:00 UTC",
        "  output media:",
        "    https://m.example/a.mp4",
        "  usage dollars charged: 0.75",
    ]
    listed = {"data": [{"id": "we_1", "status": "enabled"}, {"id": "we_22", "url": "https://a"}]}
    assert summary(listed).splitlines() == ["we_1   enabled", "we_22  https://a"]
    assert summary({"data": []}) == "There are none."


def test_the_format_is_a_choice(cli: Any, sandbox: Sandbox) -> None:
    piped = cli("usage")
    assert piped.json["object"] == "usage"
    assert cli("usage", "--json").out == piped.out
    assert "dollar balance: 10000" in cli("usage", "--output-format", "text").out
    lines = cli("--output-format", "jsonl", "usage").out
    assert (lines.count("\n"), json.loads(lines)) == (1, piped.json)


@pytest.mark.parametrize(
    "command",
    [
        ("--quiet", "upload", "a.png", "--base-url"),
        ("upload", "--quiet", "a.png", "--base-url"),
        ("upload", "a.png", "-q", "--base-url"),
    ],
)
def test_options_of_the_program_stand_anywhere(
    cli: Any, sandbox: Sandbox, command: tuple[str, ...]
) -> None:
    del cli.environment["BEATAPI_BASE_URL"]
    done = cli(*command, sandbox.url)
    assert (done.code, done.err) == (0, "")
    nested = cli("webhooks", "--verbose", "list", "--base-url", sandbox.url)
    assert (nested.code, "/v1/webhooks" in nested.err) == (0, True)
    assert cli("upload", "--help").out.count("--quiet") == 0


def status_error(kind: type[beatapi.APIStatusError], status: int) -> beatapi.APIStatusError:
    return kind(
        where="POST /v1/music-video/tasks",
        status=status,
        code="bad_request",
        message="No such picture.",
        request_id="req_1",
    )


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            beatapi.APIConnectionError(
                "GET /v1/usage: ConnectError: [Errno 111] Connection refused; check the network and"
                " base_url",
                sent=False,
            ),
            "cannot reach api.example.com: Connection refused",
        ),
        (
            beatapi.APIConnectionError("GET /v1/usage: ReadError: reset; check the network"),
            "the connection to api.example.com was lost: reset",
        ),
        (
            beatapi.APITimeoutError(
                "GET /v1/usage: no complete answer within 60 s; allow more with timeout="
            ),
            "api.example.com does not answer: no complete answer within 60 s",
        ),
        (
            beatapi.OutcomeUnknownError(
                "POST /v1/x: ReadError: reset; check the network. The server may have accepted the"
                " request: look at client.usage.retrieve() before you repeat createMusicVideoTask",
                operation_id="createMusicVideoTask",
                idempotency_key="k",
            ),
            "the answer of api.example.com is lost: reset",
        ),
        (
            status_error(beatapi.BadRequestError, 400),
            "the server refused it: 400 bad_request: No such picture (request id req_1)",
        ),
        (
            beatapi.TaskTimeoutError(
                "task t was queued after 30 s; wait again, with a longer timeout, or use a webhook;"
                " the last poll failed: GET /v1/tasks/t: 500",
                task_id="t",
                task=None,
            ),
            "task t was queued after 30 s",
        ),
        (
            beatapi.DownloadExistsError("a.mp4 exists; pass overwrite=True to replace it"),
            "a.mp4 exists; name another file, or say --overwrite",
        ),
        (
            beatapi.ConfigurationError("base_url must be https; use api_key"),
            "--base-url must be https; use the API key",
        ),
    ],
)
def test_errors_speak_of_commands_and_options(error: beatapi.BeatAPIError, words: str) -> None:
    assert _words.message(error, URL) == words


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "error", "code": "bad_request", "operation": "create*"},
        {"kind": "error", "code": "invalid_api_key"},
        {"kind": "error", "code": "insufficient_credits", "operation": "create*"},
        {"kind": "error", "code": "internal_error", "operation": "create*"},
        {"kind": "lost", "operation": "create*"},
        {"kind": "html", "operation": "create*", "status": 504},
        {"kind": "lost", "operation": "uploadFile"},
        {"kind": "fail", "code": "processing_timeout"},
    ],
)
def test_no_error_of_a_command_speaks_python(
    cli: Any, sandbox: Sandbox, fault: dict[str, Any]
) -> None:
    sandbox.faults.add(fault.pop("kind"), **fault)
    done = cli(*VIDEO, "--wait", "--interval", "0.1")
    assert done.code != 0
    said = done.err.replace("invalid_api_key", "a code of BeatAPI's own")
    assert [word for word in PYTHON_WORDS if word in said] == [], done.err


def test_a_server_that_is_not_there_is_named(cli: Any) -> None:
    lost = cli("usage", BEATAPI_API_KEY="sk_x")
    assert lost.err.startswith("Error: cannot reach 127.0.0.1:9: ")
    assert [word for word in PYTHON_WORDS if word in lost.err] == []


def test_the_price_comes_before_the_task(cli: Any, sandbox: Sandbox) -> None:
    shown = cli("ecommerce-video", "create", "--image", "a.png", "--duration", "10", "--dry-run")
    price = "`beatapi capabilities inspect workflow:ecommerce-video` shows the price."
    assert "Its duration decides what it costs.\n" + price in shown.err
    assert cli("capabilities", "inspect", "workflow:ecommerce-video").json["pricing"]
    creation = cli("ecommerce-video", "create", "--image", "a.png", "--duration", "10")
    assert creation.err.index(price) < creation.err.index("created, 3 dollars reserved")
    assert prices(CALLS["webhooks.update"], {}) == []
    assert prices(CALLS["music_video.compose"], {}) == [
        "Costs 1 dollar; a call repeated with its key is charged once."
    ]


def test_a_price_that_the_contract_names_is_shown_alone() -> None:
    july = "Makes an ad.\n\nCosts 15 credits for each second. At 540p it is 4."
    call = CALLS["ecommerce_video.create"]._replace(description=july)
    assert prices(call, {}) == ["Costs 15 credits for each second. At 540p it is 4."]


def test_tasks_of_this_machine_are_listed(cli: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    assert cli("tasks", "list").json["data"] == []
    first = cli(*VIDEO).json["id"]
    (cli.folder / "jobs.jsonl").write_text(
        json.dumps({"images": ["a.png"], "duration": 10, "workflow": "ecommerce-video"})
    )
    assert cli("batch", "jobs.jsonl", "--interval", "0.1").code == 0
    listed = cli("tasks", "list").json["data"]
    assert [task["workflow"] for task in listed] == ["ecommerce-video", "music-video"]
    assert listed[1]["id"] == first
    assert [task["id"] for task in cli("tasks", "list", "--limit", "1").json["data"]] != [first]
    fresh = cli("tasks", "list", "--refresh").json["data"]
    assert {task["status"] for task in fresh} == {"succeeded"}
    history = tmp_path / "config/history.jsonl"
    assert stat.S_IMODE(history.stat().st_mode) == 0o600
    assert sandbox.api_key not in history.read_text()
    # Other servers have other tasks.
    assert cli("tasks", "list", BEATAPI_BASE_URL="http://127.0.0.1:9").json["data"] == []


def test_every_create_is_listed_and_what_goes_on_with_a_task_is_not(
    cli: Any, sandbox: Sandbox
) -> None:
    picture = cli("images", "create", "--model", "nano-banana", "--prompt", "A boat.").json["id"]
    board = cli(*VIDEO, "--compose-mode", "manual", "--wait", "--interval", "0.1").json
    shot = board["storyboard"]["shots"][0]["id"]
    assert cli("shots", "edit", board["id"], shot, "--prompt", "Red light.").code == 0
    listed = cli("tasks", "list").json["data"]
    assert [(each["id"], each["workflow"]) for each in listed] == [
        (board["id"], "music-video"),
        (picture, "images"),
    ]


def test_a_damaged_history_costs_nothing(cli: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    history = tmp_path / "config/history.jsonl"
    history.parent.mkdir()
    entry = {"id": "task_1", "method": "music_video.create", "server": sandbox.url}
    lines = [
        json.dumps(entry | {"created_at": 1}),
        "{",
        "[" * 100_000,
        json.dumps(entry | {"created_at": "x"}),
        json.dumps(entry | {"id": 5, "created_at": 1}),
        json.dumps([entry]),
        "\udcff",
    ]
    history.write_text("\n".join(lines) + "\n", errors="surrogateescape")
    assert [task["id"] for task in cli("tasks", "list").json["data"]] == ["task_1"]
    history.unlink()
    history.mkdir()
    creation = cli(*VIDEO)
    assert creation.code == 0
    assert "is not in the list of `beatapi tasks list`" in creation.err


def test_a_history_is_cut_before_it_grows_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEATAPI_CONFIG_DIR", str(tmp_path))
    line = json.dumps({"id": "task", "method": "m", "server": "s", "created_at": 1, "x": "y" * 40})
    path = tmp_path / "history.jsonl"
    for _ in range(3 * _history.KEPT):
        _history._append(path, line + "\n")
    assert _history.KEPT <= path.read_text().count("\n") < 3 * _history.KEPT


def test_lines_are_broken_at_words_and_commands_stay_whole() -> None:
    command = _text.command("tasks wait", "task_8K2qA", options=["--output", "My Cut.mp4"])
    text = f"The task goes on; {command} takes up where this stopped, some other time."
    lines = _text.wrapped(text, 60).split("\n")
    assert all(len(line) <= 60 for line in lines)
    assert any(command in line for line in lines)
    assert " ".join(lines) == text
    assert _text.wrapped("  one two three", 9) == "  one two\n  three"


def test_rows_that_do_not_fit_are_hidden_and_what_is_over_moves_up() -> None:
    from rich.console import Console
    from rich.progress import Progress

    console = Console(width=80, height=10, force_terminal=True, file=None, stderr=True)
    progress = Progress(console=console, auto_refresh=False)
    rows = [progress.add_task(f"job{number}", total=None) for number in range(20)]
    _progress._make_room(progress)
    assert [row for row in rows if progress.tasks[row].visible] == rows[:8]
    progress.update(rows[1], total=1, completed=1)
    _progress._make_room(progress)
    assert rows[1] not in {task.id for task in progress.tasks}
    assert [task.id for task in progress.tasks if task.visible] == [rows[0], *rows[2:9]]


def test_a_command_does_not_load_the_command_line_of_httpx(sandbox: Sandbox) -> None:
    code = f"""
import sys
from beatapi_cli._main import main
assert main(["--base-url", {sandbox.url!r}, "workflows", "--output-format", "jsonl"]) == 0
assert "httpx" in sys.modules
print(sorted({{"httpx._main", "rich", "pygments"}} & set(sys.modules)), file=sys.stderr)
import httpx._main
assert httpx._main.main.name == "main"
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr.strip()) == (0, "[]"), done.stderr
