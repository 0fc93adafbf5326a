"""The pytest plugin, in separate test runs."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from contextlib import redirect_stdout
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from beatapi.sandbox import Sandbox
from beatapi_pytest import Cassette
from tests import patience

PLUGINS = ("beatapi_pytest.plugin", "anyio.pytest_plugin", "xdist.plugin")
CONFIG = "[pytest]\nfilterwarnings = error\naddopts = --strict-markers\n"


OPTIONS = ("-q", *(part for plugin in PLUGINS for part in ("-p", plugin)))
# Both plugins have state that the test run outside shares.
OPTIONS += ("-p", "no:cacheprovider", "-p", "no:faulthandler")


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the machine's settings from test runs inside this one, and all plugins but ours."""
    for name in [name for name in os.environ if name.startswith("BEATAPI")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")


def run_here(folder: Path, *arguments: str, **environment: str) -> SimpleNamespace:
    """Run pytest on a folder, with the plugin and nothing else, in this process."""
    printed = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(printed):
        patch.chdir(folder)
        patch.setattr(sys, "path", [*sys.path])
        for name, value in environment.items():
            patch.setenv(name, value)
        returncode = pytest.main([*OPTIONS, *arguments])
        for path in folder.glob("*.py"):
            sys.modules.pop(path.stem, None)
    return SimpleNamespace(returncode=returncode, stdout=printed.getvalue())


@pytest.fixture
def run(environment: None, tmp_path: Path) -> Callable[..., Any]:
    """Run pytest on a piece of code."""

    def run(code: str, *arguments: str, **environment: str) -> Any:
        (tmp_path / "pytest.ini").write_text(CONFIG)
        (tmp_path / "test_it.py").write_text(code)
        return run_here(tmp_path, *arguments, **environment)

    return run


@pytest.fixture
def project(environment: None, root: Path, tmp_path: Path) -> Path:
    """Return a copy of the example project."""
    return shutil.copytree(root / "examples/testing", tmp_path / "project")


def test_the_example_project_passes(project: Path) -> None:
    done = run_here(project)
    assert (done.returncode, "8 passed" in done.stdout) == (0, True), done.stdout


def test_the_example_project_passes_in_two_workers(project: Path) -> None:
    command = [sys.executable, "-m", "pytest", *OPTIONS, "-n", "2"]
    done = subprocess.run(
        command, cwd=project, capture_output=True, text=True, timeout=patience.SECONDS, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "8 passed" in done.stdout


def test_every_test_begins_with_a_fresh_account(run: Any) -> None:
    done = run("""
import os, pytest
from beatapi import BeatAPI

@pytest.mark.parametrize("turn", [1, 2])
def test_it(beatapi_sandbox, beatapi_media, beatapi_checks, turn):
    beatapi_checks.created(0)
    with BeatAPI() as client:  # as code under test makes it: from the environment
        image = client.files.upload(beatapi_media.image)
        client.ecommerce_video.create(images=[image.url], duration=10)
    beatapi_checks.created_once()
    assert beatapi_sandbox.faults.rules == ()

@pytest.mark.beatapi_sandbox(balance=1, concurrency=1)
@pytest.mark.beatapi_fault("error", operation="getUsage", code="internal_error", nth=2)
def test_options_and_faults(beatapi_sandbox, beatapi_client):
    assert beatapi_client.usage.retrieve().credit_balance == 1
    assert len(beatapi_sandbox.faults.rules) == 1

@pytest.mark.beatapi_sandbox(spec="2026-06-25")
def test_an_old_contract(beatapi_sandbox):
    assert beatapi_sandbox.spec == "2026-06-25"

def test_the_account_is_as_before(beatapi_client):
    assert beatapi_client.usage.retrieve().credit_balance == 10_000
""")
    assert done.returncode == 0, done.stdout


def test_checks_know_the_tasks_and_the_money_of_later_dates(run: Any) -> None:
    done = run("""
import httpx
import pytest

@pytest.mark.beatapi_sandbox(spec="2026-10-02")
def test_pictures(beatapi_sandbox, beatapi_checks):
    headers = {"Authorization": f"Bearer {beatapi_sandbox.api_key}"}
    with httpx.Client(base_url=beatapi_sandbox.url, headers=headers, trust_env=False) as client:
        for resolution in ("1K", "2K", "4K"):
            body = {"model": "nano-banana-pro", "prompt": "A boat.", "resolution": resolution}
            assert client.post("/v1/images/tasks", json=body).status_code == 201
    beatapi_checks.created(3)
    beatapi_checks.credits_balanced()
    with pytest.raises(AssertionError, match="nano-banana-pro queued"):
        beatapi_checks.created_once()
""")
    assert "1 passed" in done.stdout, done.stdout


def test_checks_fail_when_they_should(run: Any) -> None:
    done = run("""
import pytest
from beatapi import APIStatusError

def create(client, media):
    image = client.files.upload(media.image)
    return client.ecommerce_video.create(images=[image.url], duration=10)

def test_twice(beatapi_client, beatapi_media, beatapi_checks):
    create(beatapi_client, beatapi_media)
    create(beatapi_client, beatapi_media)
    beatapi_checks.created_once()

def test_never(beatapi_checks):
    beatapi_checks.created_once()

@pytest.mark.beatapi_sandbox(concurrency=1)
def test_too_many(beatapi_client, beatapi_media, beatapi_checks):
    create(beatapi_client, beatapi_media)
    with pytest.raises(APIStatusError):
        create(beatapi_client, beatapi_media)
    beatapi_checks.no_rate_limits()

def test_money(beatapi_sandbox, beatapi_client, beatapi_media, beatapi_checks):
    create(beatapi_client, beatapi_media)
    beatapi_checks.credits_balanced()
    beatapi_sandbox.set_account(balance=1)
    beatapi_checks.credits_balanced()
""")
    assert "4 failed" in done.stdout, done.stdout
    for words in (
        "1 tasks should exist, but there are 2:",
        "1 tasks should exist, but there are 0:",
        "calls got 429:",
        "POST /v1/ecommerce-video/tasks",
        "but 1 are left",
    ):
        assert words in done.stdout
    assert "_checks.py" not in done.stdout.replace("site-packages", "")


def test_a_live_key_is_refused(run: Any) -> None:
    code = """
def test_spends(beatapi_sandbox): pass
def test_replays(beatapi_cassette): pass
def test_has_nothing_to_do_with_it(): pass
"""
    # The contracts say no more of a key than that it is sk_ and something.
    for key in ("sk_live_abcdefgh", "sk_abcdefgh", "sk-abcdefgh"):
        done = run(code, BEATAPI_API_KEY=key)
        assert "1 passed" in done.stdout
        assert "2 errors" in done.stdout
        assert "looks like a live key" in done.stdout
        assert "abcdefgh" not in done.stdout
    assert "2 passed" in run(code, "-k", "spends or nothing", BEATAPI_API_KEY="sk_test").stdout


def test_webhooks_are_collected_and_forgeries_are_not(run: Any) -> None:
    done = run("""
import pytest

@pytest.mark.beatapi_scenario("webhooks-forged")
def test_forged(beatapi_sandbox, beatapi_client, beatapi_webhooks, beatapi_media):
    image = beatapi_client.files.upload(beatapi_media.image)
    beatapi_client.ecommerce_video.create(images=[image.url], duration=10)
    beatapi_sandbox.advance(60)
    assert beatapi_webhooks.events == []
    assert set(beatapi_webhooks.refused) == {"bad_signature"}

def test_retried(beatapi_sandbox, beatapi_client, beatapi_webhooks, beatapi_media):
    image = beatapi_client.files.upload(beatapi_media.image)
    beatapi_client.ecommerce_video.create(images=[image.url], duration=10)
    beatapi_webhooks.status = 500
    beatapi_sandbox.advance(60)
    beatapi_webhooks.status = 204
    beatapi_sandbox.advance(60)
    assert len(beatapi_webhooks.events) == 2
    assert len({event.id for event in beatapi_webhooks.events}) == 1
""")
    assert done.returncode == 0, done.stdout


CASSETTE = """
import asyncio, pathlib, pytest
from beatapi import AsyncBeatAPI, BeatAPI, NotFoundError

def test_sync(beatapi_cassette, beatapi_media):
    client = beatapi_cassette.client
    image = client.files.upload(beatapi_media.image)
    endpoint = client.webhooks.create(url="http://127.0.0.1:9/x")
    task = client.ecommerce_video.create(images=[image.url], duration=10)
    task = client.tasks.wait(task, poll_interval=0.2)
    client.webhooks.delete(endpoint.id)
    assert task.status == "succeeded"
    with pytest.raises(NotFoundError):
        client.tasks.retrieve("task_none")

@pytest.mark.beatapi_cassette("named")
def test_async(beatapi_cassette):
    async def main():
        async with beatapi_cassette.async_http_client:
            return await beatapi_cassette.async_client.usage.retrieve()
    assert asyncio.run(main()).total_tasks == 1
"""


def test_cassettes_are_recorded_without_secrets_and_replayed_without_a_server(
    run: Any, tmp_path: Path
) -> None:
    missing = run(CASSETTE)
    assert "record it once with --beatapi-record" in missing.stdout
    with Sandbox(processing_seconds=0) as sandbox:
        server = {"BEATAPI_API_KEY": sandbox.api_key, "BEATAPI_BASE_URL": sandbox.url}
        recorded = run(CASSETTE, "--beatapi-record", **server)
        secret = "whsec_"
    assert recorded.returncode == 0, recorded.stdout
    tapes = {path.name: path.read_text() for path in (tmp_path / "cassettes").iterdir()}
    assert set(tapes) == {"test_sync.json", "named.json"}
    assert sandbox.api_key not in "".join(tapes.values())
    assert f"{secret}scrubbed" in tapes["test_sync.json"]
    assert tapes["test_sync.json"].count(secret) == 1
    replayed = run(CASSETTE, BEATAPI_BASE_URL="http://127.0.0.1:9")
    assert replayed.returncode == 0, replayed.stdout


SIGNED = """
def test_signed(beatapi_cassette):
    client = beatapi_cassette.client
    task = client.images.create(model="gpt-image-2", prompt="a paper boat")
    made = client.tasks.wait(task, poll_interval=0.2).output.media[0].url
    assert ("?" in made) == beatapi_cassette.recording
    client.ecommerce_video.create(images=[made], duration=10)
"""


def test_signed_urls_are_replayed_as_they_were_kept(run: Any, tmp_path: Path) -> None:
    with Sandbox(processing_seconds=0, link_seconds=60) as sandbox:
        server = {"BEATAPI_API_KEY": sandbox.api_key, "BEATAPI_BASE_URL": sandbox.url}
        assert run(SIGNED, "--beatapi-record", **server).returncode == 0
    assert "signature=" not in (tmp_path / "cassettes/test_signed.json").read_text()
    replayed = run(SIGNED, BEATAPI_BASE_URL="http://127.0.0.1:9")
    assert replayed.returncode == 0, replayed.stdout


def test_two_tests_of_one_name_do_not_record_over_each_other(run: Any, tmp_path: Path) -> None:
    code = """
def test_it(beatapi_cassette):
    beatapi_cassette.client.usage.retrieve()
"""
    (tmp_path / "test_other.py").write_text(code)
    with Sandbox() as sandbox:
        server = {"BEATAPI_API_KEY": sandbox.api_key, "BEATAPI_BASE_URL": sandbox.url}
        recorded = run(code, "--beatapi-record", **server)
    assert "1 passed, 1 error" in recorded.stdout
    assert "test_it.json is the cassette of test_it.py::test_it as well" in recorded.stdout


def test_a_cassette_that_does_not_fit_says_so(run: Any, tmp_path: Path) -> None:
    code = """
import pytest
pytestmark = pytest.mark.beatapi_cassette("tape")

def test_same(beatapi_cassette):
    beatapi_cassette.client.usage.retrieve()
    beatapi_cassette.client.workflows.list()

def test_fewer(beatapi_cassette):
    beatapi_cassette.client.usage.retrieve()

def test_other(beatapi_cassette):
    beatapi_cassette.client.webhooks.list()

def test_more(beatapi_cassette):
    test_same(beatapi_cassette)
    beatapi_cassette.client.usage.retrieve()
"""
    with Sandbox() as sandbox:
        server = {"BEATAPI_API_KEY": sandbox.api_key, "BEATAPI_BASE_URL": sandbox.url}
        assert run(code, "--beatapi-record", "-k", "same", **server).returncode == 0
    replayed = run(code).stdout
    assert "2 failed, 2 passed, 1 error" in replayed
    for words in (
        "GET /v1/workflows and what follows in tape.json was not used",
        "request 1 is GET /v1/webhooks, but tape.json has GET /v1/usage",
        "GET /v1/usage comes after the end of tape.json",
    ):
        assert words in replayed
    tape = tmp_path / "cassettes/tape.json"
    whole = tape.read_text()
    tape.write_text(json.dumps(json.loads(whole) | {"version": 9}))
    assert "has version 9" in run(code, "-k", "same").stdout
    tape.write_text(whole[:50])
    assert "is damaged" in run(code, "-k", "same").stdout


def test_a_failed_test_leaves_its_cassette_as_it_was(run: Any, tmp_path: Path) -> None:
    code = """
def test_it(beatapi_cassette):
    beatapi_cassette.client.usage.retrieve()
    assert False
"""
    with Sandbox() as sandbox:
        server = {"BEATAPI_API_KEY": sandbox.api_key, "BEATAPI_BASE_URL": sandbox.url}
        assert run(code, "--beatapi-record", **server).returncode == 1
    assert not (tmp_path / "cassettes").exists()


def test_pytest_finds_it_and_pays_nothing_for_it(root: Path) -> None:
    package = tomllib.loads((root / "overlays/sandbox/pyproject.toml").read_text())
    named = package["project"]["entry-points"]["pytest11"]["beatapi"]
    assert callable(import_module(named).pytest_configure)
    heavy = "{'httpx', 'starlette', 'pydantic', 'av', 'beatapi'}"
    code = f"import sys, {named}; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


DOWNLOAD = """
import asyncio, pathlib

def check(path):
    whole = path.read_bytes()
    assert whole[4:8] == b"ftyp"
    kept = pathlib.Path("video.bin")
    if not kept.exists():
        kept.write_bytes(whole)
    assert kept.read_bytes() == whole

def test_sync(beatapi_cassette, beatapi_media, tmp_path):
    client = beatapi_cassette.client
    image = client.files.upload(beatapi_media.image)
    task = client.ecommerce_video.create(images=[image.url], duration=10)
    task = client.tasks.wait(task, poll_interval=0.2)
    check(client.tasks.download(task, tmp_path / "a.mp4"))
    check(client.tasks.download(task, tmp_path / "b.mp4"))

def test_async(beatapi_cassette, beatapi_media, tmp_path):
    async def main():
        async with beatapi_cassette.async_client as client:
            image = await client.files.upload(beatapi_media.image)
            task = await client.ecommerce_video.create(images=[image.url], duration=10)
            task = await client.tasks.wait(task, poll_interval=0.2)
            return await client.tasks.download(task, tmp_path / "a.mp4")
    asyncio.run(main()).stat()

def test_own_client(beatapi_cassette, beatapi_media, tmp_path):
    from beatapi import BeatAPI, ManualClock
    # As code under test makes it: key and place come from the environment.
    with BeatAPI(http_client=beatapi_cassette.http_client, clock=ManualClock()) as client:
        image = client.files.upload(beatapi_media.image)
        task = client.ecommerce_video.create(images=[image.url], duration=10)
        client.tasks.download(client.tasks.wait(task), tmp_path / "a.mp4")
"""


def test_downloads_of_a_local_sandbox_are_replayed_from_files(run: Any, tmp_path: Path) -> None:
    with Sandbox(processing_seconds=0) as sandbox:
        server = {"BEATAPI_API_KEY": sandbox.api_key, "BEATAPI_BASE_URL": sandbox.url}
        recorded = run(DOWNLOAD, "--beatapi-record", **server)
    assert recorded.returncode == 0, recorded.stdout
    for name in ("test_sync", "test_async", "test_own_client"):
        (video,) = (tmp_path / "cassettes" / name).iterdir()
        assert re.fullmatch(r"[0-9a-f]{32}\.mp4", video.name)
        tape = (tmp_path / f"cassettes/{name}.json").read_text()
        # The same bytes are kept once, and not in the JSON.
        assert tape.count(video.name) == (2 if name == "test_sync" else 1)
        assert len(tape) < 20_000
    replayed = run(DOWNLOAD)
    assert replayed.returncode == 0, replayed.stdout
    assert run(DOWNLOAD, BEATAPI_BASE_URL="https://api.beatapi.io").returncode == 0


def test_a_media_file_that_is_missing_or_damaged_says_so(run: Any, tmp_path: Path) -> None:
    with Sandbox(processing_seconds=0) as sandbox:
        server = {"BEATAPI_API_KEY": sandbox.api_key, "BEATAPI_BASE_URL": sandbox.url}
        assert run(DOWNLOAD, "--beatapi-record", "-k", "sync", **server).returncode == 0
    (video,) = (tmp_path / "cassettes/test_sync").iterdir()
    video.write_bytes(b"other")
    assert f"test_sync/{video.name} is damaged" in run(DOWNLOAD, "-k", "test_sync").stdout
    video.unlink()
    assert f"test_sync/{video.name} is missing" in run(DOWNLOAD, "-k", "test_sync").stdout


def test_a_new_recording_leaves_no_media_of_the_old_one(tmp_path: Path) -> None:
    def record(body: bytes) -> list[str]:
        tape = Cassette(tmp_path / "tape.json", recording=True)
        answer = httpx.Response(200, headers={"content-type": "video/mp4"})
        tape.keep(httpx.Request("GET", "https://m.example/a.mp4?sig=x"), b"", answer, body)
        tape.finish(passed=True)
        folder = tmp_path / "tape"
        return sorted(entry.name for entry in folder.iterdir()) if folder.exists() else []

    (first,) = record(b"\xff\x00one")
    (second,) = record(b"\xff\x00two")
    assert first != second
    (tmp_path / "tape" / "mine.txt").write_text("of somebody else")
    assert record(b"text") == ["mine.txt"]


def replayed(path: Path, url: str) -> httpx.Response:
    return Cassette(path, recording=False).answer(httpx.Request("GET", url), b"")


ECHOES = [
    {"your_key": "dev_5Zm9vYmFy", "note": "the key dev_5Zm9vYmFy is fine"},
    {"signing_secret": "hush-1234", "echo": {"deep": ["x hush-1234 y"]}},
    {"Client-Secret": "hush-1234", "password": "hush-12", "access_token": "hush-99"},
    {"url": "wss://rt.example/join?token=hush-1234#frag"},
    {"url": "https://app.example/#access=hush-1234"},
    {"url": "WSS://rt.example/join?ticket=hush"},
    {"payload": json.dumps({"client_secret": "brt_live_hush", "a": [{"api_key": "hush1"}]})},
    {"payload": json.dumps([json.dumps({"secret": "whsec_hush1"})])},
    {"log": "Authorization: Bearer dev_5Zm9vYmFy"},
    {"dev_5Zm9vYmFy": 1},
]


@pytest.mark.parametrize("data", ECHOES, ids=lambda data: next(iter(data)))
def test_a_secret_is_scrubbed_wherever_an_answer_echoes_it(data: Any, tmp_path: Path) -> None:
    path = tmp_path / "tape.json"
    tape = Cassette(path, recording=True)
    headers = {"authorization": "Bearer dev_5Zm9vYmFy"}
    request = httpx.Request("GET", "https://api.beatapi.io/v1/x", headers=headers)
    for text in (json.dumps({"data": data}), f"<p>{json.dumps(data)}</p>"):
        tape.keep(request, b"", httpx.Response(200), text.encode())
    tape.finish(passed=True)
    first = json.loads(path.read_text())["interactions"][0]["body"]
    assert "hush" not in first
    assert "dev_5Zm9vYmFy" not in path.read_text()
    assert json.loads(first)["data"].keys() == (
        data.keys() if "dev_5Zm9vYmFy" not in data else {"scrubbed"}
    )
    assert replayed(path, "https://api.beatapi.io/v1/x").json() == json.loads(first)


def test_a_secret_that_is_named_late_is_scrubbed_from_early_answers(tmp_path: Path) -> None:
    tape = Cassette(tmp_path / "tape.json", recording=True)
    request = httpx.Request("GET", "https://api.beatapi.io/v1/x")
    for body in (b'{"note": "about hush-1234"}', b'{"client_secret": "hush-1234"}'):
        tape.keep(request, b"", httpx.Response(200), body)
    tape.finish(passed=True)
    assert "hush" not in (tmp_path / "tape.json").read_text()


def test_what_holds_no_secret_is_kept_as_it_is(tmp_path: Path) -> None:
    data = {"payload": '{ "a":  1 }', "url": "https://m.example/a.mp4", "text": "a key, a token"}
    tape = Cassette(tmp_path / "tape.json", recording=True)
    request = httpx.Request("GET", "https://api.beatapi.io/v1/x")
    tape.keep(request, b"", httpx.Response(200), json.dumps(data).encode())
    tape.finish(passed=True)
    assert replayed(tmp_path / "tape.json", "https://api.beatapi.io/v1/x").json() == data
