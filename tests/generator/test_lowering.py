"""Lowering: every construct an engine mishandles is rewritten or refused with its place."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from generator.api.read.tree import reachable
from generator.lowering import check, lower, pascal_case

Document = dict[str, Any]


def with_schema(schema: Any) -> Document:
    return {"openapi": "3.1.0", "paths": {}, "components": {"schemas": {"Thing": schema}}}


def with_operation(operation: Document) -> Document:
    return {"openapi": "3.1.0", "paths": {"/x": {"get": {"operationId": "getX", **operation}}}}


THING = "/components/schemas/Thing"
PLAIN = {"type": "object", "properties": {"a": {"type": "string"}}}


@pytest.mark.parametrize(
    ("schema", "place"),
    [
        ({"properties": {"a": False}}, f"{THING}/properties/a"),
        ({"properties": {"a": {"enum": []}}}, f"{THING}/properties/a/enum"),
        ({"items": {"$ref": "other.yaml#/A"}}, f"{THING}/items/$ref"),
        ({"items": {"$ref": "#/components/schemas/Nobody"}}, f"{THING}/items/$ref"),
        ({"prefixItems": [{}]}, f"{THING}/prefixItems"),
        ({"patternProperties": {"a": {}}}, f"{THING}/patternProperties"),
        ({"not": {"type": "string"}}, f"{THING}/not"),
        ({"if": {"type": "string"}}, f"{THING}/if"),
        ({"$defs": {"A": {}}, "x": 1}, None),
        ({"$defs": {"A": PLAIN}}, f"{THING}/$defs"),
        ({"anyOf": [PLAIN, {"type": "null"}]}, None),
        ({"anyOf": [PLAIN, False, {**PLAIN, "title": "B"}]}, f"{THING}/anyOf/1"),
        ({**PLAIN, "oneOf": [False]}, f"{THING}/oneOf/0"),
        ({"additionalProperties": True}, None),
        ({"additionalProperties": False}, None),
    ],
)
def test_schemas_that_cannot_be_generated_are_listed(schema: Any, place: str | None) -> None:
    places = [problem.pointer for problem in check(with_schema(schema))]
    if place is None:
        assert [found for found in places if "$defs" not in found] == []
    else:
        assert place in places


@pytest.mark.parametrize(
    ("operation", "place"),
    [
        (
            {"parameters": [{"name": "a", "in": "cookie", "schema": {}}]},
            "/paths/~1x/get/parameters/0",
        ),
        ({"parameters": [{"name": "a", "in": "query"}]}, "/paths/~1x/get/parameters/0"),
        (
            {"responses": {"200": {"content": {"video/mp4": {}}}}},
            "/paths/~1x/get/responses/200/content",
        ),
    ],
)
def test_operations_that_cannot_be_generated_are_listed(operation: Document, place: str) -> None:
    assert [problem.pointer for problem in check(with_operation(operation))] == [place]


def test_all_places_are_listed_at_once() -> None:
    document = with_schema({"properties": {"a": False, "b": {"enum": []}, "c": {"not": PLAIN}}})
    assert len(check(document)) >= 3


def test_the_input_is_left_alone(document: Document) -> None:
    before = copy.deepcopy(document)
    lower(document)
    assert document == before


def test_constants_of_a_union_become_an_enum() -> None:
    lowered = lower(with_schema({"oneOf": [{"const": "a"}, {"const": "b"}]}))
    assert lowered["components"]["schemas"]["Thing"] == {"enum": ["a", "b"]}


def test_a_schema_that_says_anything_becomes_empty() -> None:
    lowered = lower(with_schema({"properties": {"a": True}, "additionalProperties": True}))
    thing = lowered["components"]["schemas"]["Thing"]
    assert thing == {"properties": {"a": {}}, "additionalProperties": True}


def test_nested_objects_get_names() -> None:
    deep = {"type": "array", "items": {"type": "object", "properties": {"inner": PLAIN}}}
    schemas = lower(with_schema({"properties": {"by_name": deep}}))["components"]["schemas"]
    assert list(schemas) == ["Thing", "ThingByNameItem", "ThingByNameItemInner"]
    reference = {"$ref": "#/components/schemas/ThingByNameItem"}
    assert schemas["Thing"]["properties"]["by_name"]["items"] == reference


def test_an_object_put_together_gets_a_name() -> None:
    joined = {"allOf": [{"$ref": "#/components/schemas/Other"}, PLAIN]}
    schemas = lower(with_schema({"properties": {"both": joined}}))["components"]["schemas"]
    assert schemas["Thing"]["properties"]["both"] == {"$ref": "#/components/schemas/ThingBoth"}
    assert schemas["ThingBoth"] == joined


def test_a_nullable_object_keeps_its_null() -> None:
    lowered = lower(with_schema({"properties": {"a": {**PLAIN, "type": ["object", "null"]}}}))
    field = lowered["components"]["schemas"]["Thing"]["properties"]["a"]
    assert field == {"anyOf": [{"$ref": "#/components/schemas/ThingA"}, {"type": "null"}]}


def test_request_bodies_are_named_after_their_operation(document: Document) -> None:
    lowered = lower(document)
    schemas = lowered["components"]["schemas"]
    assert {"CreateOrderParams", "AddPartParams"} <= set(schemas)
    for name in ("CreateOrderParams", "AddPartParams"):
        assert schemas[name]["type"] == "object"


def test_only_what_is_referred_to_is_reachable(document: Document) -> None:
    lowered = lower(document)
    roots = [{"$ref": "#/components/schemas/OrderList"}]
    found = reachable(lowered, roots)
    assert "Order" in found
    assert "Event" not in found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("getTask", "GetTask"),
        ("by_workflow", "ByWorkflow"),
        ("a-b.c", "ABC"),
        ("ID", "ID"),
        ("540p", "540P"),
        ("a/b c", "ABC"),
    ],
)
def test_class_names(name: str, expected: str) -> None:
    assert pascal_case(name) == expected
