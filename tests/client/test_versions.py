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

from beatapi.sandbox import Sandbox, sample_image, sample_song
from generator import contract, output, pipeline, settings
from generator.api.read.tree import dereference
from generator.document import load
from generator.document import operations as operations_of

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
import importlib, json, pkgutil, sys
from types import SimpleNamespace
import beatapi
from beatapi import models, resources
from beatapi._base.codec import encode
from beatapi._calls.operation import Operation
from beatapi._calls.response import decode
from beatapi._calls.response import Reply

answers, objects = json.load(sys.stdin)
classes = [item for name in models.__all__ if isinstance(item := getattr(models, name), type)]
for sent in objects:
    for cls in classes:
        assert cls.from_dict(sent).to_dict() == sent, (cls, sent)

names = [f"beatapi.resources.{each.name}" for each in pkgutil.iter_modules(resources.__path__)]
members = [item for name in names for item in vars(importlib.import_module(name)).values()]
# A method that can stream has an operation for its stream, and one for the whole answer.
streams, operations = {}, {}
for item in members:
    if isinstance(item, Operation):
        kinds = {each.kind for each in item.answers}
        (streams if kinds == {"events"} else operations)[item.id] = item
read = set()
for date, name, status, media, body in answers:
    operation = (streams if media == "text/event-stream" else operations).get(name)
    if operation is None:
        continue
    read.add((date, name))
    where = SimpleNamespace(where=f"{name} of {date}", method="POST", redact=str)
    if media == "text/event-stream":
        stream = operation.answers[0]
        lines = [line[6:] for line in body.splitlines() if line.startswith("data: ")]
        for sent in (json.loads(line) for line in lines if line != stream.end):
            assert encode(stream.decode(sent)) == sent, where
        continue
    reply = Reply(status=status, headers={"content-type": media}, body=json.dumps(body).encode())
    sent = body if operation.envelope is None else body[operation.envelope]
    assert encode(decode(operation, where, reply)) == sent, where
print(beatapi.SPEC_VERSION, len(classes), len({*operations, *streams}), json.dumps(sorted(read)))
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
def contracts(root: Path) -> dict[str, Any]:
    """Return every contract by its date, with its overlays."""
    project = settings.load(root)
    dates = sorted(path.stem for path in root.glob("spec/*.yaml"))
    return {date: contract.load(project, date).overlaid for date in dates}


@pytest.fixture(scope="module")
def june(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the package generated from the launch contract with today's overlays."""
    folder = tmp_path_factory.mktemp("june")
    shutil.copytree(root / "overlays", folder / "overlays")
    # The contracts since then change nothing in it, and reading them takes longer than the rest.
    (folder / "spec").mkdir()
    shutil.copy2(root / "spec/2026-06-25.yaml", folder / "spec")
    shutil.copy2(root / "pyproject.toml", folder)
    project = settings.load(folder)
    made = pipeline.generate(project, "2026-06-25", only=["python", "receivers"])
    output.write(project.output, made)
    return project.output


def run(package: Path | None, program: str, *arguments: str, stdin: str = "") -> str:
    """Run a program with a generated package; with the installed one for `None`."""
    command = [sys.executable, "-W", "error", "-c", program, *arguments]
    folders = [str(package / name) for name in ("python", "receivers")] if package else []
    environment = {"PYTHONPATH": os.pathsep.join(folders), "PATH": ""}
    done = subprocess.run(
        command, input=stdin, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def example(root: Path, name: str) -> Any:
    document = load(root / "spec/2026-07-31.yaml")
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


@pytest.mark.parametrize("client", ["2026-06-25", "2026-10-02"])
def test_examples_of_all_dates_decode_and_stay_the_same(
    client: str, contracts: dict[str, Any], june: Path
) -> None:
    """The oldest client reads the answers of the newest contract, and the newest the oldest's."""
    assert {"2026-06-25", "2026-10-02"} == {min(contracts), max(contracts)}
    answers = [(date, *each) for date, document in contracts.items() for each in answered(document)]
    whole = {json.dumps(each): each for d in contracts.values() for each in objects_in(d)}
    assert len(answers) > 150
    assert len(whole) > 300
    sent = json.dumps([answers, list(whole.values())])
    package = june if client == "2026-06-25" else None
    date, classes, operations, read = run(package, READ_EVERYTHING, stdin=sent).split(" ", 3)
    assert date == client
    assert int(classes) >= 10
    ids = {
        each: {operation["operationId"] for _, _, operation in operations_of(document)}
        for each, document in contracts.items()
    }
    assert int(operations) == len(ids[client])
    both = {(each, name) for each, names in ids.items() for name in names & ids[client]}
    assert {tuple(pair) for pair in json.loads(read)} == both


def test_todays_receivers_serve_the_june_client(root: Path, june: Path) -> None:
    task = {**example(root, "MusicVideoQueued"), "id": "task_1", "status": "succeeded"}
    event = {"id": "evt_1", "event": "task.succeeded", "data": task, "new": True}
    printed = run(june, RECEIVE, stdin=json.dumps(event))
    assert printed.split() == ["204", "204", "1", "succeeded"]


def answered(document: Any) -> Iterator[tuple[str, int, str, Any]]:
    """Yield id, status, media type and body of each documented success of a contract."""
    for _, _, operation in operations_of(document):
        for status, written in operation["responses"].items():
            for media, described in dereference(document, written).get("content", {}).items():
                for body in bodies(document, described):
                    if status.startswith("2"):
                        yield operation["operationId"], int(status), media, body


def bodies(document: Any, described: Any) -> Iterator[Any]:
    if "example" in described:
        yield described["example"]
    for each in described.get("examples", {}).values():
        yield dereference(document, each)["value"]


def objects_in(node: Any, *, inside: bool = False) -> Iterator[Any]:
    """Yield each object of the examples of a contract, the nested ones too."""
    if isinstance(node, list):
        for item in node:
            yield from objects_in(item, inside=inside)
    elif isinstance(node, dict):
        if inside:
            yield node
        for name, item in node.items():
            yield from objects_in(item, inside=inside or name in ("example", "value"))


def test_the_june_client_works_with_a_newer_server(june: Path, tmp_path: Path) -> None:
    image, song = tmp_path / "a.png", tmp_path / "a.wav"
    image.write_bytes(sample_image())
    song.write_bytes(sample_song(10))
    with Sandbox(processing_seconds=0, polls_per_minute=10_000) as sandbox:
        arguments = (sandbox.url, sandbox.api_key, str(image), str(song))
        printed = run(june, USE_SANDBOX, *arguments)
    assert printed.startswith("succeeded")
    assert "'stage'" in printed
