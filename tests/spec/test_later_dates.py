"""The contracts from August on: whole, and the same where nothing changed."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from generator import document as doc

ROOT = Path(__file__).parents[2]
LAST = "2026-07-31"
AUGUST, SEPTEMBER, OCTOBER = "2026-08-12", "2026-09-03", "2026-10-02"
DATES = (AUGUST, SEPTEMBER, OCTOBER)
CONTRACTS = {date: doc.load(ROOT / f"spec/{date}.yaml") for date in DATES}
CONTRACTS[LAST] = doc.load(ROOT / f"spec/{LAST}.yaml")
STEPS = list(pairwise((LAST, *DATES)))

KINDS = ("breaking", "compatible")
TEXT = ("createTextResponse", "createChatCompletion", "createMessage")
GEMINI = "generateGeminiCompatibleContent"

every_date = pytest.mark.parametrize("date", DATES)
every_step = pytest.mark.parametrize(("before", "after"), STEPS, ids="_".join)


def operations(date: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Return the operations of a contract by id, each with its method and path."""
    return {
        node["operationId"]: (method, path, node)
        for path, method, node in doc.operations(CONTRACTS[date])
    }


def changes(date: str) -> list[dict[str, str]]:
    """Return the changes that are stated in words only, up to a date."""
    listed: list[dict[str, str]] = CONTRACTS[date].get("x-changes", [])
    return listed


@pytest.mark.parametrize(("date", "count"), [(AUGUST, 23), (SEPTEMBER, 29), (OCTOBER, 39)])
def test_the_number_of_operations(date: str, count: int) -> None:
    assert len(operations(date)) == count


@every_step
def test_no_operation_is_lost_or_moved(before: str, after: str) -> None:
    old, new = operations(before), operations(after)
    assert {name: new[name][:2] for name in old} == {name: old[name][:2] for name in old}


@every_step
def test_no_schema_loses_its_name(before: str, after: str) -> None:
    old, new = (CONTRACTS[date]["components"]["schemas"] for date in (before, after))
    assert set(old) <= set(new)


# Changes in words alone


@every_date
def test_each_change_in_words_has_a_date_a_kind_a_place_and_a_text(date: str) -> None:
    for change in changes(date):
        assert set(change) == {"since", "kind", "pointer", "text"}
        assert change["since"] in DATES
        assert change["kind"] in KINDS
        assert doc.resolve(CONTRACTS[date], f"#{change['pointer']}")
        assert change["text"].endswith(".")


@every_step
def test_changes_in_words_are_kept_and_come_in_order(before: str, after: str) -> None:
    old, new = changes(before), changes(after)
    assert new[: len(old)] == old
    assert {change["since"] for change in new[len(old) :]} == {after}


@pytest.mark.parametrize(
    ("date", "pointer", "words"),
    [
        (AUGUST, "/components/schemas/TaskUsage", "US dollars"),
        (AUGUST, "/webhooks/taskCompleted/post", "3 times in all"),
        (OCTOBER, "/components/responses/Unauthorized", "`missing_api_key`"),
        (OCTOBER, "/paths/~1v1~1usage/get", "refused with 400"),
    ],
)
def test_breaks_that_no_schema_shows_are_listed(date: str, pointer: str, words: str) -> None:
    [change] = [c for c in changes(date) if (c["since"], c["pointer"]) == (date, pointer)]
    assert change["kind"] == "breaking"
    assert words in change["text"]


# Facts of the schemas


@every_date
def test_money_is_dollars_to_the_cent(date: str) -> None:
    schemas = CONTRACTS[date]["components"]["schemas"]
    amounts = [
        value
        for schema in schemas.values()
        for name, value in schema.get("properties", {}).items()
        if name.startswith("credit") and "$ref" not in value
    ]
    assert len(amounts) >= 12
    for amount in amounts:
        assert (amount["type"], amount["format"]) == ("number", "double")
        assert amount["multipleOf"] == 0.01


IDEMPOTENT = {
    AUGUST: {
        "createImageGenerationTask": "TaskIdempotencyKey",
        "createVideoGenerationTask": "TaskIdempotencyKey",
        "createEffectTask": "TaskIdempotencyKey",
        "createMusicVideoTask": "WorkflowIdempotencyKey",
        "editMusicVideoShot": "WorkflowIdempotencyKey",
        "composeMusicVideoTask": "WorkflowIdempotencyKey",
        "createEcommerceVideoTask": "WorkflowIdempotencyKey",
        "createRealtimeSession": "IdempotencyKey",
    },
    SEPTEMBER: {"createVideoAnalysisTask": "WorkflowIdempotencyKey"},
    OCTOBER: dict.fromkeys(
        ("searchWeb", "readWebPages", "mapWebsite", "researchWeb"), "TaskIdempotencyKey"
    ),
}


@every_date
def test_which_operations_take_an_idempotency_key(date: str) -> None:
    wanted = {
        operation: key
        for since, keys in IDEMPOTENT.items()
        if since <= date
        for operation, key in keys.items()
    }
    declared = {
        name: parameter["$ref"].rpartition("/")[2]
        for name, (_, _, node) in operations(date).items()
        for parameter in node.get("parameters", [])
        if parameter.get("$ref", "").endswith("IdempotencyKey")
    }
    assert declared == wanted


@pytest.mark.parametrize("date", [SEPTEMBER, OCTOBER])
@pytest.mark.parametrize("name", [*TEXT, GEMINI])
def test_text_models_answer_json_or_a_stream(date: str, name: str) -> None:
    content = operations(date)[name][2]["responses"]["200"]["content"]
    assert list(content) == ["application/json", "text/event-stream"]


@pytest.mark.parametrize("date", [SEPTEMBER, OCTOBER])
def test_text_models_take_the_key_where_their_sdks_put_it(date: str) -> None:
    ways = {
        name: [scheme for way in node["security"] for scheme in way]
        for name, (_, _, node) in operations(date).items()
        if name in (*TEXT, GEMINI)
    }
    assert ways == {
        "createTextResponse": ["bearerAuth", "apiKeyHeader"],
        "createChatCompletion": ["bearerAuth", "apiKeyHeader"],
        "createMessage": ["apiKeyHeader", "bearerAuth"],
        GEMINI: ["googleApiKeyHeader", "googleApiKeyQuery", "bearerAuth"],
    }


def test_errors_say_whether_to_retry_from_october_on() -> None:
    def error(date: str) -> dict[str, Any]:
        node: dict[str, Any] = CONTRACTS[date]["components"]["schemas"]["Error"]
        body: dict[str, Any] = node["properties"]["error"]
        return body

    assert "retryable" not in error(SEPTEMBER)["properties"]
    assert "retryable" in error(OCTOBER)["required"]
    assert {"missing_api_key", "invalid_api_key", "unauthorized"} <= {
        *error(OCTOBER)["properties"]["code"]["enum"]
    }
