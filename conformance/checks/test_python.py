"""The Python package in the form that consumers install, and what its clients leave behind."""

from __future__ import annotations

import json
import os
import sys
import venv
from pathlib import Path

import pytest

from conformance.checks.conftest import ROOT, run
from conformance.serving import Breaking, serving

PACKAGE = ROOT / "generated" / "python"
NEEDS = ROOT / "bench" / "requirements" / "beatapi.txt"
"""The package's own dependencies, locked with hashes."""

POOL = (os.cpu_count() or 1) + 4
"""The most threads of an event loop's pool."""

LEAKS = """
import asyncio, gc, inspect, json, os, sys, tempfile, threading
from pathlib import Path
import beatapi
from beatapi.models import Task

kind, url = getattr(beatapi, sys.argv[1]), sys.argv[2]
folder = Path(tempfile.gettempdir())
picture, video = folder / "a.png", folder / "v.mp4"
picture.write_bytes(bytes(100_000))
task = Task.from_dict({"id": "task_1", "output": {"media": [{"url": url + "/v.mp4"}]}})

def count():
    gc.collect()
    files = sum(len(names) for _, _, names in os.walk(folder))
    return [len(os.listdir("/proc/self/fd")), threading.active_count(), files]

async def ended(client, call):
    try:
        outcome = call(client)
        await outcome if inspect.isawaitable(outcome) else None
    except beatapi.BeatAPIError:
        return True
    return False

async def using(work):
    client = kind(api_key="sk_leaks", base_url=url, max_retries=0)
    if isinstance(client, beatapi.AsyncBeatAPI):
        async with client:
            return await work(client)
    with client:
        return await work(client)

def usage(client):
    return client.usage.retrieve()

BREAKING = (
    lambda client: client.tasks.retrieve("task_1"),
    lambda client: client.files.upload(picture),
    lambda client: client.tasks.download(task, video),
)

async def transfers(client):
    return sum([await ended(client, BREAKING[number % 3]) for number in range(1000)])

async def main():
    # The first calls load modules and create the threads that all clients share.
    for call in (usage, *BREAKING):
        await using(lambda client: ended(client, call))
    states = [count()]
    failed = sum([await using(lambda client: ended(client, usage)) for _ in range(200)])
    states.append(count())
    broken = await using(transfers)
    print(json.dumps([failed, broken, *states, count()]))

asyncio.run(main())
"""


@pytest.mark.parametrize("kind", ["BeatAPI", "AsyncBeatAPI"])
def test_nothing_leaks(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """200 clients and 1,000 broken transfers leave no descriptor, thread or temporary file."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with serving(Breaking) as url:
        printed = run([sys.executable, "-W", "error", "-c", LEAKS, kind, url], tmp_path)
    failed, broken, *states = json.loads(printed)
    assert (failed, broken) == (0, 1000)
    for state in states[1:]:
        descriptors, threads, files = (
            now - then for now, then in zip(state, states[0], strict=True)
        )
        # Files are written by the event loop's pool of threads, which grows when it is busy.
        assert descriptors <= 2, states
        assert threads <= POOL, states
        assert files == 0, states


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel for publishing."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    run([*command, "--directory", str(folder)], PACKAGE)
    (built,) = folder.glob("*.whl")
    return built


CONSUMER = """
import sys

from beatapi import BeatAPI
from beatapi.models import Task
from beatapi.webhooks import WebhookVerificationError, WebhookVerifier


def total(url: str) -> int:
    with BeatAPI(api_key="sk_consumer", base_url=url, max_retries=0) as client:
        print("task_1" in client.tasks.token("task_1"))
        return client.usage.retrieve().total_tasks


def status(task: Task) -> str:
    return task.status


if __name__ == "__main__":
    print(total(sys.argv[1]))
    try:
        WebhookVerifier("whsec_test").verify(b"{}", {})
    except WebhookVerificationError as error:
        print(error.reason)
"""
STRICT = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "include": ["consumer.py"]}


def test_a_fresh_project_uses_the_package(
    wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An environment of pip runs the wheel with its locked needs alone, and sees its types."""
    monkeypatch.setenv("PIP_DISABLE_PIP_VERSION_CHECK", "1")
    venv.create(tmp_path / "venv", with_pip=True)
    python = str(tmp_path / "venv" / "bin" / "python")
    pip = [python, "-m", "pip", "install", "--quiet", "--no-compile"]
    run([*pip, "--require-hashes", "-r", str(NEEDS)], tmp_path)
    # Without an index, a need that is not there fails.
    run([*pip, "--no-index", str(wheel)], tmp_path)
    (tmp_path / "consumer.py").write_text(CONSUMER)
    with serving(Breaking) as url:
        printed = run([python, "-W", "error", "consumer.py", url], tmp_path)
    assert printed.splitlines() == ["True", "7", "missing_header"]
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(STRICT))
    run([sys.executable, "-m", "pyright", "--pythonpath", python], tmp_path)
