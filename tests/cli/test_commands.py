"""Every command in a pipe: JSON on stdout, the rest on stderr, exit codes that mean something."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from beatapi import BeatAPI
from beatapi.sandbox import Sandbox, sample_song
from beatapi.webhooks import sign
from beatapi_cli._main import cli as program
from tests import patience

VIDEO = ("music-video", "create", "--image", "a.png", "--audio", "song.wav", "--resolution", "540p")
SECRET = "whsec_test"
BODY = b'{"event":"task.succeeded","data":{"id":"task_123"}}'
SIGNATURE = "ea8fe65b9f729d48f172f2b7fb4b267e6ae50ace77a9b4672d418378cd50729b"


def tasks(sandbox: Sandbox) -> int:
    with BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as client:
        return int(client.usage.retrieve().total_tasks)


def test_from_files_to_a_video(cli: Any, sandbox: Sandbox) -> None:
    done = cli(*VIDEO, "--prompt", "Ein Lied über Köln", "-o", "video.mp4", "--interval", "0.1")
    assert (done.code, done.json["status"]) == (0, "succeeded")
    assert done.json["saved_to"] == "video.mp4"
    assert (cli.folder / "video.mp4").read_bytes()[4:8] == b"ftyp"
    assert [line for line in done.err.splitlines() if "uploaded song.wav" in line]
    assert "\x1b" not in done.err
    assert sandbox.api_key not in done.out + done.err


def test_a_request_in_a_file_finds_its_pictures_beside_it(cli: Any, sandbox: Sandbox) -> None:
    folder = cli.folder / "jobs"
    folder.mkdir()
    (cli.folder / "b.png").rename(folder / "b.png")
    (folder / "job.json").write_text(
        json.dumps({"images": ["b.png"], "audio_url": "../song.wav", "resolution": "540p"})
    )
    shown = cli(
        "music-video", "create", "--file", "jobs/job.json", "--quality", "standard", "--dry-run"
    )
    assert shown.json == {
        "images": ["jobs/b.png"],
        "audio_url": "jobs/../song.wav",
        "resolution": "540p",
        "quality": "standard",
    }
    assert tasks(sandbox) == 0
    created = cli("music-video", "create", "--file", "jobs/job.json")
    assert (created.code, created.json["workflow"]) == (0, "music-video")
    assert tasks(sandbox) == 1


def test_a_request_on_stdin(cli: Any, sandbox: Sandbox) -> None:
    body = json.dumps({"images": ["a.png"], "duration": 10})
    created = cli(
        "ecommerce-video", "create", "--file", "-", "--wait", "--interval", "0.1", stdin=body
    )
    assert (created.code, created.json["status"]) == (0, "succeeded")


def test_every_fault_of_a_request_is_named_before_anything_is_sent(
    cli: Any, sandbox: Sandbox
) -> None:
    (cli.folder / "job.json").write_text('{"imagse": [], "prompt": 7, "subtitle_color": "red"}')
    command = (
        "music-video",
        "create",
        "--file",
        "job.json",
        "--image",
        "nope.png",
        "--duration",
        "5",
    )
    refused = cli(*command)
    assert (refused.code, refused.out) == (2, "")
    for words in (
        "imagse is unknown",
        "--audio is missing",
        "--prompt: 7 is not of type string",
        "--subtitle-color: 'red' does not match",
        "--duration: 5 is less than 10",
        "nope.png is neither a file nor an https URL",
    ):
        assert words in refused.err
    assert tasks(sandbox) == 0


def test_files_that_would_be_rejected_are_found_before_the_first_is_sent(
    cli: Any, sandbox: Sandbox
) -> None:
    os.truncate(cli.folder / "b.png", 50 * 2**20 + 1)
    (cli.folder / "notes.pdf").write_bytes(b"%PDF-1.7")
    (cli.folder / "short.wav").write_bytes(sample_song(3))
    files = ("--image", "song.wav", "--image", "b.png", "--image", "notes.pdf")
    refused = cli("music-video", "create", *files, "--audio", "short.wav")
    assert (refused.code, refused.out) == (2, "")
    for words in (
        "b.png has more than 50 MB, the limit of BeatAPI for image/png\n",
        "notes.pdf is application/pdf; BeatAPI accepts .png",
        "--image must be a picture, but song.wav is audio/wav\n",
        "--audio: short.wav has 3.0 seconds; a song must have 10 or more\n",
    ):
        assert words in refused.err
    assert "pass (name" not in refused.err
    assert not sandbox.calls


def test_a_video_that_is_there_is_not_paid_for_again(cli: Any, sandbox: Sandbox) -> None:
    (cli.folder / "video.mp4").write_text("mine")
    refused = cli(*VIDEO, "-o", "video.mp4")
    assert (refused.code, tasks(sandbox)) == (2, 0)
    assert "--overwrite" in refused.err
    assert cli(*VIDEO, "-o", "none/video.mp4").code == 2
    assert tasks(sandbox) == 0


def test_a_storyboard_from_creation_to_the_video(cli: Any, sandbox: Sandbox) -> None:
    two = ("--image", "b.png", "--compose-mode", "manual")
    ready = cli(*VIDEO, *two, "--wait", "--interval", "0.1")
    assert (ready.code, ready.json["status"]) == (0, "storyboard_ready")
    assert "beatapi shots edit" in ready.err
    task, shots = ready.json["id"], [shot["id"] for shot in ready.json["storyboard"]["shots"]]
    edited = cli("shots", "edit", task, shots[0], "--prompt", "Rain", "--wait", "--interval", "0.1")
    assert (edited.code, edited.json["status"]) == (0, "storyboard_ready")
    assert cli("shots", "media", task, shots[0]).json["object"] == "shot_media"
    names = [part for shot in shots for part in ("--shot-id", shot)]
    composed = cli("compose", task, *names, "-o", "cut.mp4", "--interval", "0.1")
    assert (composed.code, composed.json["status"]) == (0, "succeeded")
    assert (cli.folder / "cut.mp4").stat().st_size > 1000


def test_a_file_that_needs_a_decision_first_is_exit_code_9(cli: Any, sandbox: Sandbox) -> None:
    ready = cli(*VIDEO, "--compose-mode", "manual", "-o", "video.mp4", "--interval", "0.1")
    assert (ready.code, ready.json["status"]) == (9, "storyboard_ready")
    assert not (cli.folder / "video.mp4").exists()


def test_tasks_are_looked_at_waited_for_and_fetched(cli: Any, still: Sandbox) -> None:
    task = cli(*VIDEO).json["id"]
    assert cli("tasks", "get", task).json["status"] == "queued"
    late = cli("tasks", "wait", task, "--max-wait", "0.3", "--interval", "0.1")
    assert late.code == 8
    assert f"beatapi tasks wait {task}" in late.err
    still.advance(60)
    assert cli("tasks", "wait", task).json["status"] == "succeeded"
    assert cli("tasks", "download", task, "out.mp4").json == {"id": task, "saved_to": "out.mp4"}
    assert (cli.folder / "out.mp4").exists()
    assert cli("tasks", "download", task, "out.mp4").code == 2


@pytest.mark.parametrize(
    ("fault", "code", "words"),
    [
        ({"kind": "fail", "code": "processing_timeout"}, 1, "processing_timeout"),
        ({"kind": "error", "code": "bad_request", "operation": "create*"}, 2, "bad_request"),
        ({"kind": "error", "code": "unauthorized"}, 3, "beatapi auth login"),
        ({"kind": "error", "code": "insufficient_credits", "operation": "create*"}, 4, "usage"),
        (
            {"kind": "error", "code": "user_concurrency_exceeded", "operation": "create*"},
            5,
            "--wait-for-slot",
        ),
        ({"kind": "error", "code": "internal_error", "operation": "uploadFile"}, 6, "internal"),
        ({"kind": "lost", "operation": "create*"}, 7, "beatapi usage"),
        ({"kind": "html", "operation": "create*", "status": 504}, 7, "beatapi usage"),
        ({"kind": "error", "code": "internal_error", "operation": "create*"}, 7, "beatapi usage"),
        (
            {"kind": "error", "code": "processing_unavailable", "operation": "create*"},
            6,
            "processing_unavailable",
        ),
        ({"kind": "lost", "operation": "uploadFile"}, 6, "the connection to 127.0.0.1"),
    ],
)
def test_exit_codes(cli: Any, sandbox: Sandbox, fault: Any, code: int, words: str) -> None:
    kind = fault.pop("kind")
    sandbox.faults.add(kind, **fault)
    done = cli(*VIDEO, "--wait", "--interval", "0.1")
    assert done.code == code, done.err
    assert words in done.err
    assert "Traceback" not in done.err
    if code == 1:
        assert done.json["status"] == "failed"


def test_no_server_and_no_key(cli: Any) -> None:
    lost = cli("usage", BEATAPI_API_KEY="sk_x")
    assert (lost.code, lost.out) == (6, "")
    nobody = cli("usage")
    assert nobody.code == 3
    assert "auth login" in nobody.err
    assert cli("usage", BEATAPI_BASE_URL="http://example.com", BEATAPI_API_KEY="sk_x").code == 2
    assert cli("usage", "--api-key", "sk_x").code == 2
    assert cli("nonsense").code == 2


def test_account_and_uploads(cli: Any, sandbox: Sandbox) -> None:
    assert cli("usage").json["credit_balance"] == 10_000
    files = cli("upload", "a.png", "song.wav").json["data"]
    assert [file["mime_type"] for file in files] == ["image/png", "audio/wav"]
    assert cli("upload", "nope.png").code == 2
    del cli.environment["BEATAPI_API_KEY"]
    assert "music-video" in {item["id"] for item in cli("workflows").json["data"]}


def test_requests_are_logged_without_the_key(cli: Any, sandbox: Sandbox) -> None:
    done = cli("--verbose", "usage")
    assert "/v1/usage" in done.err
    assert sandbox.api_key not in done.err
    assert done.json["object"] == "usage"


def test_login_keeps_the_key_in_the_keyring(cli: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    del cli.environment["BEATAPI_API_KEY"]
    wrong = cli("auth", "login", stdin="sk_wrong\n")
    assert wrong.code == 3
    assert "sk_wrong" not in wrong.err
    assert cli("auth", "status").code == 3
    done = cli("auth", "login", stdin=f"{sandbox.api_key}\n")
    assert (done.code, done.json["stored"]) == (0, "keyring")
    assert sandbox.api_key in (tmp_path / "keyring.json").read_text()
    assert sandbox.api_key not in (tmp_path / "config/keys.json").read_text()
    assert cli("auth", "status").json["source"] == "keyring"
    assert cli("usage").code == 0
    assert cli("usage", BEATAPI_BASE_URL="http://127.0.0.1:9").code == 3
    assert cli("auth", "status", BEATAPI_API_KEY="sk_other").json["accepted"] is False
    assert cli("auth", "logout").json["removed"] is True
    assert (tmp_path / "keyring.json").read_text() == "{}"
    assert cli("auth", "logout").json["removed"] is False
    assert cli("usage").code == 3


def test_without_a_keyring_a_private_file_keeps_the_key(
    cli: Any, sandbox: Sandbox, tmp_path: Path
) -> None:
    del cli.environment["BEATAPI_API_KEY"]
    cli.environment["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    done = cli("auth", "login", stdin=f"{sandbox.api_key}\n")
    assert done.json["stored"] == "file"
    assert "no keyring" in done.err
    assert sandbox.api_key not in done.out + done.err
    kept = tmp_path / "config/keys.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert cli("auth", "status").json["source"] == "file"
    kept.write_text("{")
    damaged = cli("usage")
    assert damaged.code == 1
    assert "auth login" in damaged.err


def test_webhook_endpoints(cli: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    creation = cli("webhooks", "create", "--url", "http://127.0.0.1:9/x", "--event", "task.failed")
    place = Path(creation.json["secret_file"])
    secret = place.read_text().strip()
    assert secret.startswith("whsec_")
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert "secret" not in creation.json
    assert secret not in creation.out + creation.err
    name = creation.json["id"]
    assert [item["id"] for item in cli("webhooks", "list").json["data"]] == [name]
    changed = cli("webhooks", "update", name, "--status", "disabled").json
    assert (changed["status"], changed["events"]) == ("disabled", ["task.failed"])
    assert cli("webhooks", "update", name).code == 2
    assert cli("webhooks", "get", name).json["status"] == "disabled"
    assert cli("webhooks", "delete", name).json["deleted"] is True
    assert cli("webhooks", "get", name).code == 2


def test_an_endpoint_whose_secret_cannot_be_kept_is_removed(cli: Any, sandbox: Sandbox) -> None:
    (cli.folder / "taken").write_text("mine")
    url = ("--url", "http://127.0.0.1:9/x")
    assert cli("webhooks", "create", *url, "--secret-file", "taken").code == 2
    assert (cli.folder / "taken").read_text() == "mine"
    # A file stands where the folder should be: refused before anything is created.
    assert cli("webhooks", "create", *url, "--secret-file", "taken/secret").code == 1
    # The name is taken while BeatAPI answers: that is only found out when there is a secret.
    sandbox.faults.add("latency", operation="createWebhookEndpoint", seconds=1.0)
    creating = cli.start("webhooks", "create", *url, "--secret-file", "late")
    while not sandbox.faults.rules[0].fired:
        assert creating.poll() is None
    (cli.folder / "late").write_text("mine")
    out, err = creating.communicate(timeout=patience.SECONDS)
    assert (creating.returncode, out) == (1, "")
    assert "is removed" in err
    assert (cli.folder / "late").read_text() == "mine"
    assert cli("webhooks", "list").json["data"] == []
    assert not list(cli.folder.glob(".beatapi-*"))


def test_realtime_sessions(cli: Any, sandbox: Sandbox) -> None:
    creation = cli(
        *("realtime", "sessions", "create", "--max-duration-seconds", "60"),
        *("--allowed-origin", "https://a.example", "--metadata", "user=7", "--secret-file", "s"),
    )
    assert (creation.code, creation.json["max_duration_seconds"]) == (0, 60)
    assert "brt_live_" not in creation.out
    assert (cli.folder / "s").read_text().startswith("brt_live_")
    name = creation.json["id"]
    assert cli("realtime", "sessions", "get", name).json["status"] == "ready"
    assert cli("realtime", "sessions", "close", name).json["status"] == "closed"


def test_deliveries_are_signed_and_verified(cli: Any) -> None:
    (cli.folder / "secret").write_text(f"{SECRET}\n")
    (cli.folder / "body").write_bytes(BODY)
    key = ("--secret-file", "secret")
    headers = cli("webhooks", "sign", "body", *key, "--timestamp", "1784187600").json
    assert headers["x-beatapi-signature"] == SIGNATURE
    lines = [part for item in headers.items() for part in ("-H", ": ".join(item))]
    genuine = cli("webhooks", "verify", "body", *key, *lines, "--at", "1784187700")
    assert (genuine.code, genuine.json["event"]["data"]["id"]) == (0, "task_123")
    stale = cli("webhooks", "verify", "body", *key, *lines)
    assert (stale.code, stale.json) == (1, {"genuine": False, "reason": "stale_timestamp"})
    other = cli(
        "webhooks",
        "verify",
        "-",
        *lines,
        "--at",
        "1784187700",
        stdin="{}",
        BEATAPI_WEBHOOK_SECRET=SECRET,
    )
    assert (other.code, other.json["reason"]) == (1, "bad_signature")
    assert SECRET not in other.out + other.err
    assert cli("webhooks", "verify", "body", *lines).code == 2


def test_listening_prints_genuine_events_and_leaves_no_endpoint(cli: Any, still: Sandbox) -> None:
    listening = cli.start("webhooks", "listen", "--count", "1")
    assert listening.stderr is not None
    lines = [listening.stderr.readline() for _ in range(2)]
    assert "registered" in lines[0]
    assert "Listening" in lines[1]
    task = cli(*VIDEO).json["id"]
    still.advance(60)
    out, err = listening.communicate(timeout=patience.SECONDS)
    assert listening.returncode == 0, err
    assert json.loads(out)["data"]["id"] == task
    assert cli("webhooks", "list").json["data"] == []


def test_listening_refuses_forgeries(cli: Any, sandbox: Sandbox) -> None:
    import httpx

    (cli.folder / "secret").write_text(SECRET)
    listening = cli.start("webhooks", "listen", "--count", "1", "--secret-file", "secret")
    assert listening.stderr is not None
    url = listening.stderr.readline().split()[2]
    now = str(int(time.time()))
    headers = {"x-beatapi-event": "task.succeeded", "x-beatapi-timestamp": now}
    genuine = headers | {"x-beatapi-signature": sign(SECRET, now, BODY)}
    with httpx.Client(trust_env=False) as client:
        forged = headers | {"x-beatapi-signature": "0" * 64}
        assert client.post(url, content=BODY, headers=forged).status_code == 401
        assert client.post(url, content=b"x" * 1_100_000).status_code == 413
        assert client.post(url, content=iter([b"x"])).status_code == 411
        assert client.post(url, content=BODY, headers=genuine).status_code == 204
    out, err = listening.communicate(timeout=patience.SECONDS)
    assert json.loads(out)["event"] == "task.succeeded"
    assert "Refused: webhook refused (bad_signature)" in err


def test_listening_needs_to_be_reachable(cli: Any) -> None:
    refused = cli(
        "webhooks", "listen", BEATAPI_BASE_URL="https://api.example.com", BEATAPI_API_KEY="x"
    )
    assert refused.code == 2
    assert "--public-url" in refused.err


def test_the_sandbox_is_a_command(cli: Any) -> None:
    shown = cli("sandbox", "--help")
    assert shown.code == 0
    assert "usage: beatapi sandbox" in shown.out
    assert cli("sandbox", "--port", "x").code == 2
    serving = cli.start("sandbox", "--processing-seconds", "0")
    assert serving.stdout is not None
    pairs = dict(serving.stdout.readline().strip().split("=", 1) for _ in range(2))
    assert cli("usage", **pairs).json["object"] == "usage"
    serving.terminate()
    serving.communicate(timeout=patience.SECONDS)
    assert serving.returncode == 0


def test_without_the_extra_it_says_what_to_install() -> None:
    code = "import sys, runpy; sys.modules['beatapi_cli'] = None; runpy.run_module('beatapi')"
    done = subprocess.run(
        [sys.executable, "-c", code.replace("('beatapi')", "('beatapi', run_name='__main__')")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert 'pip install "beatapi[cli]"' in done.stderr
    assert "Traceback" not in done.stderr


def test_help_loads_neither_the_client_nor_the_bars() -> None:
    heavy = {"httpx", "rich", "keyring", "filelock", "asyncio", "beatapi._client", "platformdirs"}
    heavy |= {"hashlib", "logging", "tempfile"}
    code = f"""
import sys
from beatapi_cli._main import main
main(["music-video", "create", "--help"])
print(sorted({heavy} & set(sys.modules)), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_complete_commands_and_options(cli: Any, shell: str) -> None:
    assert "_BEATAPI_COMPLETE" in cli("completion", shell).out
    words = {"COMP_WORDS": "beatapi music-video create --asp", "COMP_CWORD": "3"}
    fish = {"COMP_CWORD": "--asp"} if shell == "fish" else {}
    found = cli(_BEATAPI_COMPLETE=f"{shell}_complete", **words | fish)
    assert "--aspect-ratio" in found.out


@pytest.mark.parametrize(
    "words",
    [
        "beatapi music-video create --image",
        "beatapi music-video create --output",
        "beatapi upload",
        "beatapi batch",
        "beatapi webhooks verify",
    ],
)
def test_shells_complete_names_of_files(cli: Any, words: str) -> None:
    asked = {"COMP_WORDS": f"{words} a", "COMP_CWORD": str(len(words.split()))}
    # Bash takes this for: as if there were no completion of ours.
    assert cli(_BEATAPI_COMPLETE="bash_complete", **asked).out == "file,a\n"


def commands(*words: str) -> Iterator[tuple[tuple[str, ...], click.Context]]:
    """Yield the words and the context of every command, groups included."""
    parent, found = None, program
    for word in words:
        parent = click.Context(found, parent, info_name=word)
        assert isinstance(found, click.Group)
        found = found.get_command(parent, word)
    context = click.Context(found, parent)
    yield words, context
    for name in found.list_commands(context) if isinstance(found, click.Group) else ():
        yield from commands(*words, name)


EVERY_COMMAND = dict(commands())


def test_every_help_page_says_what_the_command_does() -> None:
    pages = {words: page(words) for words in EVERY_COMMAND if words != ("sandbox",)}
    assert len(pages) >= 50
    for words, text in pages.items():
        assert max(map(len, text.splitlines())) <= 100, words
        rows = text.partition("\nCommands:\n")[2].splitlines()
        assert not any(line.rstrip().endswith("...") for line in rows), words


def page(words: tuple[str, ...]) -> str:
    """Return a help page, as a reader has it."""
    shown = CliRunner(env={"COLUMNS": "100"}).invoke(program, [*words, "--help"])
    assert shown.exit_code == 0, words
    return shown.output


def test_no_option_hides_another() -> None:
    for words, context in EVERY_COMMAND.items():
        options = context.command.get_params(context)
        names = [name for each in options for name in (*each.opts, *each.secondary_opts)]
        assert len(names) == len(set(names)), words


def test_choices_that_fill_a_line_are_told_in_the_help() -> None:
    shown = " ".join(page(("images", "create")).split())
    assert "--model MODEL One of nano-banana, nano-banana-2," in shown
    assert shown.count("21:9") == 1
