"""Made-up requests against each contract: no undocumented answer, no fault that was not asked for.

`nox -s tests -- --full` makes many more of them.
"""

from __future__ import annotations

import copy
import os
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

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
from beatapi.sandbox import Sandbox
from beatapi_sandbox.contracts import VERSIONS, load
from generator import document as doc
from generator.api.read.tree import dereference

from .dated import document as document_of

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "3"))

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

TEXT = (
    "createTextResponse",
    "createChatCompletion",
    "createMessage",
    "generateGeminiCompatibleContent",
)
REFUSED_LATER = {(name, status) for name in TEXT for status in (400, 404)}
"""Answers of text models that only the contract of 2026-10 lists."""


def has_body(document: dict[str, Any], operation: Mapping[str, Any]) -> bool:
    body = dereference(document, operation.get("requestBody", {}))
    return "application/json" in body.get("content", {})


CASES = [
    (date, operation["operationId"], mode)
    for date in VERSIONS
    for _, _, operation in doc.operations(document_of(date))
    for mode in GenerationMode
    # Without a body there is nothing that could be wrong about a request but its ids.
    if has_body(document_of(date), operation) or mode is GenerationMode.POSITIVE
]


@cache
def contract(date: str) -> Any:
    document = copy.deepcopy(document_of(date))
    for item in document["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict):
                for name, status in DOCUMENTED_LATER:
                    if operation.get("operationId") == name:
                        refusal = {"$ref": "#/components/schemas/Error"}
                        content = {"application/json": {"schema": refusal}}
                        later = {"description": "later", "content": content}
                        operation["responses"].setdefault(str(status), later)
                for answer in operation["responses"].values():
                    # The schema is that of the whole text, and would be asked of every event.
                    answer.get("content", {}).get("text/event-stream", {}).pop("schema", None)
                for name, status in REFUSED_LATER:
                    if operation.get("operationId") == name:
                        operation["responses"].setdefault(str(status), {"description": "later"})
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
def known_ids(
    sandboxes: dict[str, Sandbox],
    date: str,
    operation_id: str,
    populate: Callable[[Sandbox], dict[str, str]],
) -> dict[str, str]:
    """Ids of things that exist, so that made-up requests get beyond 404."""
    sandboxes[date].reset()
    routes = {route.operation_id: route for route in load(date).routes}
    return populate(sandboxes[date]) if "{" in routes[operation_id].path else {}
