"""Teams pin a date: an old client keeps working with newer answers."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from beatapi.sandbox import Sandbox, sample_image, sample_song
from generator import output, pipeline, settings

READ_TASK = """
import json, sys
import beatapi
from beatapi.models import Task, Usage, WebhookEvent

assert beatapi.SPEC_VERSION == "2026-06-25"
for name, sent in json.load(sys.stdin).items():
    cls = {"task": Task, "usage": Usage, "event": WebhookEvent}[name]
    decoded = cls.from_dict(sent)
    assert decoded.to_dict() == sent, name
    print(name, sorted(decoded.additional_properties))
"""

READ_EVERYTHING = """
import json, sys
from beatapi import models

classes = [item for name in models.__all__ if isinstance(item := getattr(models, name), type)]
for sent in json.load(sys.stdin):
    for cls in classes:
        assert cls.from_dict(sent).to_dict() == sent, cls
print(len(classes))
"""

USE_SANDBOX = """
import sys
from beatapi import BeatAPI

url, key, image, song = sys.argv[1:]
with BeatAPI(api_key=key, base_url=url) as client:
    uploaded = [client.files.upload(path) for path in (image, song)]
    task = client.music_video.create(
        images=[uploaded[0].url], audio_url=uploaded[1].url, prompt="Neon", language="en"
    )
    done = client.tasks.wait(task, timeout=60, poll_interval=0.1)
    print(done.status, sorted(done.additional_properties))
    assert not hasattr(client, "realtime")
    assert not hasattr(client.music_video, "shots")
"""

RECEIVE = """
import json, sys
import beatapi
from beatapi_receivers import WebhookReceiver
from beatapi.webhooks import signed_headers

assert beatapi.SPEC_VERSION == "2026-06-25"
body, handled = sys.stdin.buffer.read(), []
inbox = beatapi.WebhookInbox()
receiver = WebhookReceiver("whsec_test", handled.append, inbox=inbox)
for _ in range(2):
    headers = signed_headers("whsec_test", body, event="task.succeeded")
    print(receiver.respond("POST", headers, body).status)
print(len(handled), inbox.latest("task_1")["status"])
"""


@pytest.fixture(scope="module")
def june(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the package generated from the launch contract with today's overlays."""
    folder = tmp_path_factory.mktemp("june")
    for part in ("spec", "overlays"):
        shutil.copytree(root / part, folder / part)
    shutil.copy2(root / "pyproject.toml", folder)
    project = settings.load(folder)
    made = pipeline.generate(project, "2026-06-25", only=["python", "receivers"])
    output.write(project.output, made)
    return project.output


def run(june: Path, program: str, *arguments: str, stdin: str = "") -> str:
    command = [sys.executable, "-W", "error", "-c", program, *arguments]
    packages = os.pathsep.join(str(june / name) for name in ("python", "receivers"))
    environment = {"PYTHONPATH": packages, "PATH": ""}
    done = subprocess.run(
        command, input=stdin, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def example(root: Path, name: str) -> Any:
    document = yaml.safe_load((root / "spec/2026-07-31.yaml").read_text())
    return document["components"]["examples"][name]["value"]["data"]


def test_july_answers_decode_by_the_june_client(root: Path, june: Path) -> None:
    task = example(root, "MusicVideoQueued")
    sent = {
        "task": {**task, "status": "storyboard_ready"},
        "usage": {"object": "usage", "credit_balance": 12.5, "realtime": {"sessions": 1}},
        "event": {"id": "evt_1", "event": "task.cancelled", "data": task},
    }
    printed = run(june, READ_TASK, stdin=json.dumps(sent))
    lines = dict(line.split(" ", 1) for line in printed.splitlines())
    assert "'stage'" in lines["task"]
    assert "'completed_at'" in lines["task"]
    assert lines["usage"] == "['realtime']"


def test_the_newest_examples_decode_by_every_class_of_june(root: Path, june: Path) -> None:
    document = yaml.safe_load((root / "spec/2026-07-31.yaml").read_text())
    found = [sent for sent in examples(document) if isinstance(sent, dict)]
    assert len(found) > 20
    assert int(run(june, READ_EVERYTHING, stdin=json.dumps(found))) >= 10


def test_todays_receivers_serve_the_june_client(root: Path, june: Path) -> None:
    task = {**example(root, "MusicVideoQueued"), "id": "task_1", "status": "succeeded"}
    event = {"id": "evt_1", "event": "task.succeeded", "data": task, "new": True}
    printed = run(june, RECEIVE, stdin=json.dumps(event))
    assert printed.split() == ["204", "204", "1", "succeeded"]


def examples(node: Any) -> Iterator[Any]:
    """Yield every example in a contract, with and without its envelope."""
    if isinstance(node, list):
        for item in node:
            yield from examples(item)
    elif isinstance(node, dict):
        if isinstance(node.get("value"), dict):
            yield node["value"]
            yield node["value"].get("data", {})
        for item in node.values():
            yield from examples(item)


def test_the_june_client_works_with_a_newer_server(june: Path, tmp_path: Path) -> None:
    image, song = tmp_path / "a.png", tmp_path / "a.wav"
    image.write_bytes(sample_image())
    song.write_bytes(sample_song(10))
    with Sandbox(processing_seconds=0, polls_per_minute=10_000) as sandbox:
        arguments = (sandbox.url, sandbox.api_key, str(image), str(song))
        printed = run(june, USE_SANDBOX, *arguments)
    assert printed.startswith("succeeded")
    assert "'stage'" in printed
