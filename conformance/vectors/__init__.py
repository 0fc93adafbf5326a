"""The shared vectors. ``decoding.json`` is made when they run, as it follows from ``spec/``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from generator import contract as contracts
from generator import settings as projects
from generator.api.build import unwrapped
from generator.api.model import Anything, Api, Example, JsonOf, Method, Object, Payload, Ref, Type

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parent.parent
FOLDER: Final = ROOT / ".nox" / "vectors"
"""A folder with all vectors, once `prepare` has written it."""

FILES: Final = (
    "webhooks.json",
    "errors.json",
    "decoding.json",
    "retry.json",
    "polling.json",
    "media.json",
)
"""Every file of vectors."""

COUNTED: Final = {
    "webhooks.json": ("cases",),
    "errors.json": ("cases",),
    "decoding.json": ("cases",),
    "retry.json": ("safety", "decisions", "calls"),
    "polling.json": ("waits", "shared", "tokens"),
    "media.json": ("uploads", "downloads"),
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

_BARE: Final = ("WebResearchResponse", "CapabilityRunResult")
"""Types of answers that have no envelope."""

OTHER: Final[dict[str, tuple[str, Any]]] = {
    "text as output (2026-09)": (
        "Task",
        _TASK | {"output": {"text": "A dog.", "usage": {"input_tokens": 7}, "media": []}},
    ),
    "a video file (2026-09)": (
        "File",
        {"id": "file_1", "mime_type": "video/mp4", "purpose": "motion", "width": 1280},
    ),
    "hints for waiters of another form": (
        "Task",
        _TASK | {"status": "queued", "poll_after_seconds": 8.5, "typical_seconds": [30.5, 95]},
    ),
    "an unknown status": ("Task", _TASK | {"status": "teleporting", "stage": ""}),
    "an unknown workflow": ("Task", _TASK | {"workflow": "hologram"}),
    "an unknown kind of task": ("Task", _TASK | {"task_kind": "smell", "media_type": "scent"}),
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
    "a research with an unknown status and unknown fields": (
        "WebResearchResponse",
        {"object": "web.research", "status": "disputed", "sources": [{"id": 1, "new": _ODD}]},
    ),
    "a run of an unknown kind": (
        "CapabilityRunResult",
        {"object": "smell.result", "data": [1, None, _ODD], "items": None, "new": _ODD},
    ),
}
"""Answers that no example of a contract shows: name → schema and object.

Most are possible in future, and today's client must decode them without loss.
"""


def prepare() -> None:
    """Write every file of vectors to `FOLDER`, ``decoding.json`` among them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for file in (*FILES, "events.json", "streams.json"):
        path, text = FOLDER / file, json.dumps(read(file))
        # Another process may be reading it.
        if not path.is_file() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


@cache
def read(file: str) -> dict[str, Any]:
    """Return the content of one file."""
    if file == "decoding.json":
        return {"cases": [*_dated(), *_other()]}
    content: dict[str, Any] = json.loads((HERE / file).read_bytes())
    return content


def _dated() -> Iterator[dict[str, Any]]:
    project = projects.load(ROOT)
    # A client uses the newest contract's names, some of which are missing in an old one.
    newest = contracts.load(project).api
    forms = {m.operation: _form(newest, m) for m in newest.methods() if m.kind == "call"}
    for version in project.versions():
        api = contracts.load(project, version).api
        for key, example in _answers(api):
            yield {"name": f"{version} {key} {example.name}", **forms[key], "body": example.value}
        for key, kind, example in _deliveries(api):
            form = {"schema": _named(api, kind), "envelope": None}
            yield {"name": f"{version} {key} {example.name}", **form, "body": example.value}


def _form(api: Api, method: Method) -> dict[str, str | None]:
    """Return the type of a method's result, and the member of the answer that holds it."""
    result = method.results[0]
    kind = next(_json([result.payload]), Anything())
    inside = unwrapped(api, kind, result.unwrap)
    return {"schema": _named(api, inside), "envelope": next(iter(result.unwrap), None)}


def _answers(api: Api) -> Iterator[tuple[str, Example]]:
    """Yield every example of a success in JSON, with its operation's id."""
    for operation in api.operations.values():
        for answer in operation.answers:
            for _ in _json(answer.payloads):
                yield from ((operation.id, each) for each in answer.examples)


def _deliveries(api: Api) -> Iterator[tuple[str, Type, Example]]:
    """Yield every example of a webhook's body in JSON: operation id, type and example."""
    for operation in api.webhooks:
        body = operation.body
        if body is not None:
            for kind in _json([body.payload]):
                yield from ((operation.id, kind, each) for each in body.examples)


def _json(payloads: Iterable[Payload]) -> Iterator[Type]:
    yield from (each.type for each in payloads if isinstance(each, JsonOf))


def _named(api: Api, kind: Type) -> str | None:
    """Return the name of a type that is a class in clients; None for any JSON."""
    return kind.to if isinstance(kind, Ref) and isinstance(api.types[kind.to], Object) else None


def _other() -> Iterator[dict[str, Any]]:
    for name, (schema, value) in OTHER.items():
        # Newer answers come without an envelope.
        envelope = None if schema in _BARE else "data"
        body = {"data": value} if envelope else value
        yield {"name": name, "schema": schema, "envelope": envelope, "body": body}


def count(file: str) -> int:
    """Return the number of cases in a file."""
    document = read(file)
    return sum(len(document[member]) for member in COUNTED[file])
