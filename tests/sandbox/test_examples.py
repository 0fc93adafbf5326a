"""The documentation's requests get answers in the documented form."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from beatapi_sandbox.contracts import VERSIONS
from generator.document import resolve

from .dated import document as document_of

if TYPE_CHECKING:
    from .conftest import Api

DOCUMENTS = {date: document_of(date) for date in VERSIONS}
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
    """Return the names and types in a value."""
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
    """Yield every example of a request body, with an example of its answer."""
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


WHERE_THERE_ARE_SOME = {"related_searches", "recommended"}
"""Members that examples show and only some answers have."""


def run_before(api: Api, body: dict[str, Any]) -> dict[str, str]:
    """Run what an example asks about, and return the ids that take the place of its own."""
    given = {"query": "openapi"}
    run = {"reference": body.get("reference"), "input": given}
    if body.get("operation") == "status":
        answer = api.client.post("/v1/capabilities/run", json=run).json()
        return {"task_id": answer["data"]["id"]}
    if body.get("operation") == "result":
        answer = api.client.post("/v1/capabilities/run", json=run).json()
        return {"request_id": answer["request_id"]}
    return {}


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
    ids = populate(api.sandbox) if "{" in path or "shot_ids" in body else {}
    if "shot_ids" in body:
        body = body | {"shot_ids": [ids["shot_id"]]}
    if "{shot_id}" in path:
        # The example sends pictures, which its description refuses for tasks such as this one.
        body = {name: value for name, value in body.items() if name != "images"}
    body = body | run_before(api, body)
    url = path.format_map(ids)
    answer = api.client.request(
        method, url, content=json.dumps(body), headers={"Idempotency-Key": "example"}
    )
    documented = str(answer.status_code)
    assert documented in {each for each in operation["responses"] if each.startswith("2")}
    if answer.headers["content-type"] == "text/event-stream":
        return
    response = resolved(DOCUMENTS[date], operation["responses"][documented])
    shown = response["content"]["application/json"].get("examples", {})
    for example in shown.values():
        wanted = resolved(DOCUMENTS[date], example)["value"]
        if wanted.get("object") != answer.json().get("object"):
            # An example of another body, of those that the operation takes.
            continue
        if set(wanted) != {"data"}:
            assert not set(wanted) - set(answer.json()) - WHERE_THERE_ARE_SOME
            break
        assert not set(wanted["data"]) - set(answer.json()["data"]) - WHERE_THERE_ARE_SOME
