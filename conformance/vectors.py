"""Write ``decoding.json``: answers of every dated contract, and of possible future ones."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from generator import contract as contracts
from generator import settings as projects
from generator.api.model import Api, Example, JsonOf, Object, Payload, Ref, Type

ROOT: Final = Path(__file__).parent.parent
FOLDER: Final = ROOT / "tests" / "conformance"
FILES: Final = ("webhooks.json", "errors.json", "decoding.json", "retry.json", "polling.json")
"""Every file of vectors."""

COUNTED: Final = {
    "webhooks.json": ("cases",),
    "errors.json": ("cases",),
    "decoding.json": ("cases",),
    "retry.json": ("safety", "decisions", "calls"),
    "polling.json": ("schedule", "progress", "waits"),
}
"""File → the members that hold its cases."""

_MEDIUM: Final[dict[str, Any]] = {
    "type": "image",
    "url": "https://media.beatapi.io/outputs/a.png",
    "mime_type": "image/png",
}
_TASK: Final[dict[str, Any]] = {
    "id": "task_8K2qA",
    "object": "task",
    "status": "succeeded",
    "stage": "succeeded",
    "created_at": 1782210000,
    "updated_at": 1782210120,
    "completed_at": 1782210120,
    "output": {"media": [_MEDIUM]},
    "usage": {"credits_reserved": 1.5, "credits_settled": 1.5, "credits_refunded": 0},
    "request_id": "req_abc123",
    "error_code": None,
    "error_message": None,
}
_ODD: Final[dict[str, Any]] = {
    "": 0,
    "a b": [None, True, {"ü": 1e-7}],
    "__proto__x": "x",
    "self": {"class": []},
}

FUTURE: Final[dict[str, tuple[str, Any]]] = {
    "money in decimals (2026-08)": ("Task", _TASK),
    "no workflow, but a kind (2026-08)": (
        "Task",
        _TASK | {"task_kind": "image", "capability_id": "nano-banana", "capability_version": 3},
    ),
    "text as output (2026-09)": (
        "Task",
        _TASK | {"output": {"text": "A dog.", "usage": {"input_tokens": 7}, "media": []}},
    ),
    "hints for waiters (2026-10)": (
        "Task",
        _TASK | {"status": "queued", "poll_after_seconds": 8, "typical_seconds": [30.5, 95]},
    ),
    "an unknown status": ("Task", _TASK | {"status": "teleporting", "stage": ""}),
    "an unknown workflow": ("Task", _TASK | {"workflow": "hologram"}),
    "unknown fields everywhere": (
        "Task",
        _TASK | {"new": _ODD, "output": {"media": [_MEDIUM | {"new": _ODD}], "new": _ODD}},
    ),
    "almost nothing": ("Task", {"id": "task_8K2qA", "status": "queued"}),
    "null where there was an object": ("Task", _TASK | {"output": None, "usage": None}),
    "an unknown workflow in the list": (
        "WorkflowList",
        {"object": "list", "data": [{"id": "hologram", "object": "workflow", "new": 1}]},
    ),
    "a balance below zero, in decimals": ("Usage", {"object": "usage", "credit_balance": -0.25}),
    "an unknown event and endpoint status": (
        "WebhookEndpoint",
        {"id": "wh_1", "events": ["task.succeeded", "task.paused"], "status": "throttled"},
    ),
    "a session of another length": (
        "RealtimeSession",
        {"id": "rts_1", "status": "paused", "max_duration_seconds": 900, "credits": {"held": 0.5}},
    ),
    "a video file (2026-09)": (
        "File",
        {"id": "file_1", "mime_type": "video/mp4", "purpose": "motion", "width": 1280},
    ),
}
"""Future answers that today's client must decode without loss: name → schema and object."""


def decoding() -> bytes:
    """Return the content of ``decoding.json``."""
    cases = [*_dated(), *_future()]
    return (json.dumps({"cases": cases}, indent=1) + "\n").encode()


def _dated() -> Iterator[dict[str, Any]]:
    project = projects.load(ROOT)
    newest = contracts.load(project)
    envelope = newest.api.features.envelope
    # A client uses the newest contract's names, some of which are missing in an old one.
    schemas = {
        key: _inside(newest.served, kind, envelope) for key, kind, _ in _answers(newest.served)
    }
    for version in project.versions():
        api = contracts.load(project, version).served
        for key, _, example in _answers(api):
            yield {
                "name": f"{version} {key} {example.name}",
                "schema": schemas[key],
                "envelope": envelope,
                "body": example.value,
            }
        for key, kind, example in _deliveries(api):
            yield {
                "name": f"{version} {key} {example.name}",
                "schema": _named(kind),
                "envelope": None,
                "body": example.value,
            }


def _answers(api: Api) -> Iterator[tuple[str, Type, Example]]:
    """Yield every example of a success in JSON: operation id, type and example."""
    for operation in api.operations.values():
        for answer in operation.answers:
            for kind in _json(answer.payloads):
                yield from ((operation.id, kind, each) for each in answer.examples)


def _deliveries(api: Api) -> Iterator[tuple[str, Type, Example]]:
    """Yield every example of a webhook's body in JSON: operation id, type and example."""
    for operation in api.webhooks:
        body = operation.body
        if body is not None:
            for kind in _json([body.payload]):
                yield from ((operation.id, kind, each) for each in body.examples)


def _json(payloads: Iterable[Payload]) -> Iterator[Type]:
    yield from (each.type for each in payloads if isinstance(each, JsonOf))


def _inside(api: Api, kind: Type, envelope: str) -> str:
    """Return the name of the type of an envelope's member."""
    holder = api.types[_named(kind)]
    field = holder.field(envelope) if isinstance(holder, Object) else None
    return _named(field.type) if field else ""


def _named(kind: Type) -> str:
    return kind.to if isinstance(kind, Ref) else ""


def _future() -> Iterator[dict[str, Any]]:
    for name, (schema, value) in FUTURE.items():
        yield {"name": name, "schema": schema, "envelope": "data", "body": {"data": value}}


def count(file: str, *, except_members: Collection[str] = ()) -> int:
    """Return the number of cases in a file, without those of some members."""
    document = json.loads((FOLDER / file).read_bytes())
    members = [member for member in COUNTED[file] if member not in except_members]
    return sum(len(document[member]) for member in members)
