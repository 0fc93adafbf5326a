"""Made-up requests against each contract: no undocumented answer, no fault that was not asked for.

`nox -s fuzz` makes many more of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from beatapi import ManualClock
from beatapi.sandbox import Sandbox, sample_image, sample_song
from beatapi_sandbox.contracts import VERSIONS, load
from generator.document import load as load_document

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "6"))
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
DOCUMENTED_LATER = {
    ("updateWebhookEndpoint", 404),
    ("deleteWebhookEndpoint", 404),
    ("getMusicVideoShotMedia", 400),
    ("editMusicVideoShot", 402),
    ("composeMusicVideoTask", 402),
}
"""Answers that only the contract of 2026-08 lists; the older ones say nothing of the case."""

CASES = [
    (date, route.operation_id, mode)
    for date in VERSIONS
    for route in load(date).routes
    for mode in GenerationMode
    # Without a body there is nothing that could be wrong about a request but its ids.
    if route.body is not None or mode is GenerationMode.POSITIVE
]
SONG = sample_song(10)
SPECS = Path(__file__).parents[2] / "spec"


@cache
def contract(date: str) -> Any:
    document = load_document(SPECS / f"{date}.yaml")
    for item in document["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict):
                for name, status in DOCUMENTED_LATER:
                    if operation.get("operationId") == name:
                        refusal = {"$ref": "#/components/schemas/Error"}
                        content = {"application/json": {"schema": refusal}}
                        later = {"description": "later", "content": content}
                        operation["responses"].setdefault(str(status), later)
    return schemathesis.openapi.from_dict(document)


@pytest.fixture(scope="module")
def sandboxes() -> Iterator[dict[str, Sandbox]]:
    """A sandbox of each date whose account never runs out."""
    running = {
        date: Sandbox(
            spec=date,
            clock=ManualClock(),
            balance=10**12,
            concurrency=1000,
            polls_per_minute=1_000_000,
            processing_seconds=0.001,
        )
        for date in VERSIONS
    }
    for sandbox in running.values():
        sandbox.start()
    yield running
    for sandbox in running.values():
        sandbox.stop()


@pytest.mark.parametrize(("date", "operation_id", "mode"), CASES)
def test_only_documented_answers(
    sandboxes: dict[str, Sandbox],
    known_ids: dict[str, str],
    date: str,
    operation_id: str,
    mode: GenerationMode,
) -> None:
    sandbox = sandboxes[date]
    operation = contract(date).find_operation_by_id(operation_id)
    key = {"Authorization": f"Bearer {sandbox.api_key}"}

    @settings(
        max_examples=EXAMPLES,
        derandomize="FUZZ_EXAMPLES" not in os.environ,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(data=st.data())
    def ask(data: st.DataObject) -> None:
        case = data.draw(operation.as_strategy(generation_mode=mode))
        if case.path_parameters and data.draw(st.booleans()):
            mine = {name: known_ids[name] for name in case.path_parameters}
            case.path_parameters.update(mine)
        case.call_and_validate(base_url=sandbox.url, headers=key, checks=CHECKS)
        sandbox.advance(0.01)

    ask()


@pytest.fixture
def known_ids(sandboxes: dict[str, Sandbox], date: str) -> dict[str, str]:
    """Ids of things that exist, so that made-up requests get beyond 404."""
    sandbox = sandboxes[date]
    sandbox.reset()
    key = {"Authorization": f"Bearer {sandbox.api_key}", "Idempotency-Key": "once"}
    with httpx.Client(base_url=sandbox.url, headers=key, trust_env=False) as client:

        def made(path: str, **body: Any) -> dict[str, Any]:
            return client.post(path, **body).json().get("data", {})

        image = made("/v1/files", content=sample_image(1, width=8, height=8))["url"]
        song = made("/v1/files", content=SONG)["url"]
        order = {"images": [image], "audio_url": song, "prompt": "x", "language": "en"}
        task = made("/v1/music-video/tasks", json=order | {"compose_mode": "manual"})
        sandbox.advance(1)
        shown = client.get(f"/v1/tasks/{task['id']}").json()["data"]
        endpoint = made("/v1/webhooks", json={"url": "http://127.0.0.1:1/"})
        session = {"max_duration_seconds": 15, "allowed_origins": ["https://a.example"]}
        key["Idempotency-Key"] = "again"
        realtime = client.post("/v1/realtime/sessions", json=session, headers=key).json()
    return {
        "task_id": task["id"],
        "shot_id": next((shot["id"] for shot in shown.get("storyboard", {}).get("shots", [])), "x"),
        "id": endpoint["id"],
        "session_id": realtime.get("data", {}).get("id", "x"),
    }
