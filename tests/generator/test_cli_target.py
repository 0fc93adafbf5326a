"""The table of options: every kind of field; and that of operations."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator import contract, pipeline
from generator.cli import operations
from generator.cli.target import plain
from generator.settings import Settings

Edit = Callable[[str, str, str], None]


@pytest.fixture
def table(shop: Settings, tmp_path: Path) -> Callable[[], ModuleType]:
    """Generate the shop's table and import it."""

    def load() -> ModuleType:
        path = tmp_path / "contract.py"
        path.write_bytes(pipeline.generate(shop)["cli/shop_cli/contract.py"])
        spec = importlib.util.spec_from_file_location("contract", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return load


def test_fields_keep_their_kinds_and_limits(table: Callable[[], ModuleType]) -> None:
    module = table()
    call = module.CALLS["orders.create"]
    fields = {field.name: field for field in call.fields}
    assert list(fields) == ["speed", "items", "note", "labels"]
    assert fields["speed"].choices == ("slow", "fast")
    assert (fields["items"].many, fields["items"].required, fields["items"].min_items) == (
        True,
        True,
        1,
    )
    assert (fields["note"].kind, fields["note"].max_length) == ("string", 20)
    assert (fields["labels"].kind, fields["labels"].max_items) == ("map", 3)
    assert call.idempotency == "optional"
    assert (module.BASE_URL, module.SPEC_VERSION) == ("https://api.example.com", "2026-01-01")


def test_a_new_field_is_an_option_by_regeneration_alone(
    table: Callable[[], ModuleType], edit: Edit
) -> None:
    edit(
        "spec/2026-01-01.yaml",
        "                note: { type: string",
        "                copies: { type: integer, minimum: 1, x-sdk-upload: false }\n"
        "                note: { type: string",
    )
    added = next(f for f in table().CALLS["orders.create"].fields if f.name == "copies")
    assert (added.kind, added.minimum, added.help) == ("integer", 1, "At least 1.")


def test_null_is_what_is_left_out(table: Callable[[], ModuleType], edit: Edit) -> None:
    edit(
        "spec/2026-01-01.yaml",
        "note: { type: string, maxLength: 20 }",
        "note: { description: N, oneOf: [{ type: string, enum: [a, b] }, { type: 'null' }] }",
    )
    field = next(f for f in table().CALLS["orders.create"].fields if f.name == "note")
    assert (field.kind, field.choices, field.help) == ("string", ("a", "b"), "N.")


def test_the_forms_of_a_body_share_their_options(table: Callable[[], ModuleType]) -> None:
    call = table().CALLS["gifts.send"]
    fields = {field.name: field for field in call.fields}
    assert [name for name in fields if fields[name].required] == ["kind", "to"]
    assert fields["kind"].choices == ("card", "letter", "flowers", "voucher")
    assert (fields["to"].max_length, fields["codes"].many) == (40, True)
    assert 'With kind "flowers": to (required), stems (required), size.' in call.description
    assert fields["stems"].help == (
        'How many flowers. Only with kind "flowers", where it is required. 1 to 99.'
    )


@pytest.mark.parametrize(
    ("schema", "many"),
    [
        ("{ type: object, properties: { text: { type: string } } }", False),
        ("{ type: object, additionalProperties: { type: integer } }", False),
        ("{ type: [string, integer] }", False),
        ("{ oneOf: [{ type: string }, { type: array, items: { type: string } }] }", False),
        ("true", False),
        ("{ type: array, items: { type: object, properties: { a: {} } } }", True),
    ],
)
def test_what_is_no_plain_value_is_given_as_json(
    table: Callable[[], ModuleType], edit: Edit, schema: str, many: bool
) -> None:
    edit("spec/2026-01-01.yaml", "note: { type: string, maxLength: 20 }", f"note: {schema}")
    field = next(f for f in table().CALLS["orders.create"].fields if f.name == "note")
    assert (field.kind, field.many) == ("json", many)


def test_null_is_no_choice(table: Callable[[], ModuleType], edit: Edit) -> None:
    schema = "{ type: [string, 'null'], enum: [a, null] }"
    edit("spec/2026-01-01.yaml", "note: { type: string, maxLength: 20 }", f"note: {schema}")
    field = next(f for f in table().CALLS["orders.create"].fields if f.name == "note")
    assert (field.kind, field.choices) == ("string", ("a",))


def test_markdown_becomes_plain_words() -> None:
    assert (
        plain("Buys `things`,\nand ``more``.\n\n\nAt once.") == "Buys things, and more.\n\nAt once."
    )


@pytest.fixture
def entries(shop: Settings) -> Callable[[], dict[str, Any]]:
    """Read the shop's operations as a program has them."""

    def load() -> dict[str, Any]:
        found: dict[str, Any] = json.loads(operations.written(contract.load(shop).api))
        for entry in found.values():
            Draft202012Validator.check_schema(entry["input"])
        return found

    return load


def test_operations_tell_their_effect(entries: Callable[[], dict[str, Any]]) -> None:
    rows = entries()
    assert list(rows)[:3] == ["orders.list", "orders.create", "orders.retrieve"]
    create = rows["orders.create"]
    keys = ("effect", "public", "repeat", "starts", "secret", "description")
    assert [create[each] for each in keys] == [
        *("create", False, "optional", True, "secret", "Buys things.")
    ]
    assert (rows["orders.list"]["effect"], rows["orders.list"]["public"]) == ("read", True)
    # Retrieving a task does not start it.
    assert (rows["orders.retrieve"]["starts"], rows["orders.retrieve"]["ids"]) == (False, ["id"])


def test_a_harmless_post_without_a_credential_reads(
    entries: Callable[[], dict[str, Any]], edit: Edit
) -> None:
    edit(
        "spec/2026-01-01.yaml",
        "operationId: sendGift",
        "operationId: sendGift\n      security: []\n      x-sdk-harmless: true",
    )
    assert (entries()["gifts.send"]["effect"], entries()["gifts.send"]["public"]) == ("read", True)


def test_arguments_are_schemas_with_limits(entries: Callable[[], dict[str, Any]]) -> None:
    rows = entries()
    fields = rows["orders.create"]["input"]["properties"]
    assert fields["items"] == {
        "type": "array",
        "items": {"type": "string"},
        "minItems": 1,
        "description": "What to buy. At least 1 item.",
    }
    assert (fields["note"]["maxLength"], fields["labels"]["maxProperties"]) == (20, 3)
    assert rows["orders.list"]["input"]["properties"]["period"]["enum"] == ["day", "all"]
    assert rows["gifts.send"]["input"]["required"] == ["kind", "to"]


def test_nested_objects_are_written_whole(
    entries: Callable[[], dict[str, Any]], edit: Edit
) -> None:
    edit(
        "spec/2026-01-01.yaml",
        "note: { type: string, maxLength: 20 }",
        "note: { type: object, required: [a], properties: { b: { type: string, readOnly: true },"
        " a: { type: integer, exclusiveMinimum: 0, description: How many } } }",
    )
    note = entries()["orders.create"]["input"]["properties"]["note"]
    assert note["properties"] == {
        "a": {"type": "integer", "exclusiveMinimum": 0, "description": "How many."}
    }
    assert note["required"] == ["a"]


def test_long_texts_of_forms_become_short(
    entries: Callable[[], dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(operations, "LONGEST", 40)
    fields = entries()["gifts.send"]["input"]["properties"]
    assert fields["text"]["description"] == "What it says. Depends on `kind`."
    assert fields["kind"]["description"] == "What it is."
