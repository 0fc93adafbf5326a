"""What the documentation shows is answered in the shape that the documentation shows."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from beatapi_sandbox.contracts import VERSIONS
from generator.document import load, resolve

if TYPE_CHECKING:
    from .conftest import Api

SPECS = Path(__file__).parents[2] / "spec"
DOCUMENTS = {date: load(SPECS / f"{date}.yaml") for date in VERSIONS}
SENT_IN_ANOTHER_FORM = "uploadFile"

CURL = """
curl --location 'https://api.beatapi.io/v1/music-video/tasks' \\
--header 'Authorization: Bearer <token>' \\
--header 'Content-Type: application/json' \\
--data '{
    "images": [
        "https://cdn.example.com/singer-reference.png"
    ],
    "audio_url": "https://cdn.example.com/song-preview.mp3",
    "prompt": "Neon rooftop performance with metro cutaways and cinematic light trails.",
    "language": "en",
    "resolution": "720p"
}'
"""
ANSWER = {
    "data": {
        "id": "task_8K2qA",
        "object": "task",
        "workflow": "music-video",
        "status": "queued",
        "created_at": 1782210000,
        "updated_at": 1782210000,
        "output": None,
        "usage": {"credits_reserved": 450, "credits_settled": 0, "credits_refunded": 0},
        "request_id": "req_abc123",
        "error_code": None,
        "error_message": None,
    }
}
"""The documented example of 2026-06-25."""


def shape(value: Any) -> Any:
    """What a value is made of: names and types."""
    if isinstance(value, dict):
        return {name: shape(member) for name, member in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return "number" if isinstance(value, (int, float)) else type(value).__name__


def test_the_seeds_curl_example(start: Callable[..., Api]) -> None:
    api = start(spec="2026-06-25")
    words = shlex.split(CURL.replace("\\\n", " "))
    body = words[words.index("--data") + 1]
    path = words[2].removeprefix("https://api.beatapi.io")
    answer = api.client.post(path, content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 201
    assert shape(answer.json()) == shape(ANSWER)


def examples() -> Iterator[Any]:
    """Every example of a request body, with an example of its answer."""
    for date, document in DOCUMENTS.items():
        for path, item in document["paths"].items():
            for method in ("post", "patch"):
                operation = item.get(method, {})
                body = operation.get("requestBody", {}).get("content", {})
                shown = body.get("application/json", {}).get("examples", {})
                for name, example in shown.items():
                    title = f"{date}-{operation['operationId']}-{name}"
                    value = resolved(document, example)["value"]
                    yield pytest.param(date, method, path, operation, value, id=title)


def resolved(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    found = resolve(document, node["$ref"].removeprefix("#")) if "$ref" in node else node
    return dict(found)


@pytest.mark.parametrize(("date", "method", "path", "operation", "body"), list(examples()))
def test_every_documented_request(
    start: Callable[..., Api],
    populate: Callable[..., dict[str, str]],
    date: str,
    method: str,
    path: str,
    operation: dict[str, Any],
    body: dict[str, Any],
) -> None:
    api = start(spec=date)
    ids = populate(api.sandbox)
    if "shot_ids" in body:
        body = body | {"shot_ids": [ids["shot_id"]]}
    url = path.format_map(ids)
    answer = api.client.request(
        method, url, content=json.dumps(body), headers={"Idempotency-Key": "example"}
    )
    documented = next(iter(operation["responses"]))
    assert answer.status_code == int(documented)
    response = resolved(DOCUMENTS[date], operation["responses"][documented])
    shown = response["content"]["application/json"].get("examples", {})
    for example in shown.values():
        wanted = resolved(DOCUMENTS[date], example)["value"]
        missing = set(wanted["data"]) - set(answer.json()["data"])
        assert not missing
