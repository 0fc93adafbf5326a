"""Reading a contract into the model: names, simple steps, and problems with their places."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

import pytest

from generator.api.build import build
from generator.api.model import Anything, BytesOf, Enum, ListOf, Nullable, Object, Ref, Type, Unread
from generator.api.read.tree import reachable
from generator.api.words import pascal_case

Document = dict[str, Any]


def with_schema(schema: Any) -> Document:
    return {"openapi": "3.1.0", "paths": {}, "components": {"schemas": {"Thing": schema}}}


def with_operation(operation: Document) -> Document:
    return {"openapi": "3.1.0", "paths": {"/x": {"get": {"operationId": "getX", **operation}}}}


THING = "/components/schemas/Thing"
PLAIN = {"type": "object", "properties": {"a": {"type": "string"}}}


def fields(types: Mapping[str, Any], key: str) -> dict[str, Type]:
    holder = types[key]
    assert isinstance(holder, Object)
    return {each.name.wire: each.type for each in holder.fields}


@pytest.mark.parametrize(
    ("schema", "place"),
    [
        ({"properties": {"a": False}}, f"{THING}/properties/a"),
        ({"properties": {"a": {"enum": []}}}, f"{THING}/properties/a/enum"),
        ({"prefixItems": [{}]}, None),
        ({"patternProperties": {"a": {}}}, None),
        ({"not": {"type": "string"}}, None),
        ({"if": {"type": "string"}}, None),
        ({"$defs": {"A": {}}, "x": 1}, None),
        ({"$defs": {"A": PLAIN}}, None),
        ({"items": {"$ref": "other.yaml#/A"}}, f"{THING}/items/$ref"),
        ({"allOf": [PLAIN, {"$ref": "other.yaml#/A"}]}, f"{THING}/allOf/1/$ref"),
        ({"anyOf": [PLAIN, {"type": "null"}]}, None),
        ({"anyOf": [{"type": "string"}, False]}, f"{THING}/anyOf/1"),
        ({"anyOf": [PLAIN, False, {**PLAIN, "title": "B"}]}, f"{THING}/anyOf/1"),
        ({**PLAIN, "oneOf": [False]}, f"{THING}/oneOf/0"),
        ({"additionalProperties": True}, None),
        ({"additionalProperties": False}, None),
    ],
)
def test_problems_of_schemas_have_their_places(schema: Any, place: str | None) -> None:
    found = [problem.pointer for problem in build(with_schema(schema)).problems]
    assert found == ([place] if place else [])


@pytest.mark.parametrize(
    "operation",
    [
        {"parameters": [{"name": "a", "in": "cookie", "schema": {}}]},
        {"responses": {"200": {"description": "", "content": {"video/mp4": {}}}}},
    ],
)
def test_cookies_and_files_are_read(operation: Document) -> None:
    api = build(with_operation({"responses": {}, **operation}))
    assert api.problems == ()
    read = api.operations["getX"]
    assert [each.place for each in read.parameters] == (["cookie"] if not read.answers else [])
    assert [answer.payloads for answer in read.answers] in ([], [(BytesOf(media="video/mp4"),)])


@pytest.mark.parametrize("shared", [True, False])
def test_a_parameter_without_a_schema_takes_any_value(shared: bool) -> None:
    parameter = {"name": "a", "in": "query"}
    written = with_operation({"responses": {}, "parameters": [parameter]})
    place = "/paths/~1x/get/parameters/0"
    if shared:
        written["paths"]["/x"]["parameters"] = written["paths"]["/x"]["get"].pop("parameters")
        place = "/paths/~1x/parameters/0"
    api = build(written)
    (problem,) = api.problems
    assert (problem.pointer, problem.level, problem.operation) == (place, "note", "getX")
    assert [each.type for each in api.operations["getX"].parameters] == [Anything()]


def test_references_that_lead_nowhere_are_problems() -> None:
    written = with_schema({"properties": {"a": {"$ref": "#/components/schemas/Nobody"}}})
    kind = fields(build(written).types, "Thing")["a"]
    assert isinstance(kind, Unread)
    assert kind.problem.pointer == f"{THING}/properties/a/$ref"
    (outside,) = build(with_schema({"items": {"$ref": "other.yaml#/A"}})).problems
    assert "other.yaml" in str(outside)


def test_all_places_are_listed_at_once() -> None:
    document = with_schema({"properties": {"a": False, "b": {"enum": []}}})
    assert len(build(document).problems) == 2


def test_the_input_is_left_alone(document: Document) -> None:
    before = copy.deepcopy(document)
    build(document)
    assert document == before


def test_constants_of_a_union_become_an_enum() -> None:
    thing = build(with_schema({"oneOf": [{"const": "a"}, {"const": "b"}]})).types["Thing"]
    assert isinstance(thing, Enum)
    assert [value for _, value, _ in thing.values] == ["a", "b"]


def test_a_schema_that_says_anything_becomes_empty() -> None:
    types = build(with_schema({"properties": {"a": True}, "additionalProperties": True})).types
    thing = types["Thing"]
    assert isinstance(thing, Object)
    assert fields(types, "Thing") == {"a": Anything()}
    assert (thing.extra, thing.is_open) == (Anything(), True)


def test_nested_objects_get_names() -> None:
    deep = {"type": "array", "items": {"type": "object", "properties": {"inner": PLAIN}}}
    types = build(with_schema({"properties": {"by_name": deep}})).types
    assert list(types) == ["Thing", "ThingByNameItem", "ThingByNameItemInner"]
    assert fields(types, "Thing")["by_name"] == ListOf(item=Ref(to="ThingByNameItem"))


def test_an_object_put_together_gets_a_name() -> None:
    joined = {"allOf": [{"$ref": "#/components/schemas/Other"}, PLAIN]}
    written = with_schema({"properties": {"both": joined}})
    written["components"]["schemas"]["Other"] = {"properties": {"b": {"type": "string"}}}
    types = build(written).types
    assert fields(types, "Thing")["both"] == Ref(to="ThingBoth")
    assert list(fields(types, "ThingBoth")) == ["b", "a"]


def test_a_nullable_object_keeps_its_null() -> None:
    types = build(with_schema({"properties": {"a": {**PLAIN, "type": ["object", "null"]}}})).types
    assert fields(types, "Thing")["a"] == Nullable(of=Ref(to="ThingA"))


def test_request_bodies_are_named_after_their_operation(document: Document) -> None:
    types = build(document).types
    for name in ("CreateOrderParams", "AddPartParams"):
        assert isinstance(types[name], Object)


def test_only_what_is_referred_to_is_reachable(document: Document) -> None:
    found = reachable(document, [{"$ref": "#/components/schemas/OrderList"}])
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


@pytest.mark.parametrize(
    ("paths", "prefix"),
    [
        (["/v1/a", "/v1/b"], "/v1"),
        (["/api/a", "/api/b"], "/api"),
        (["/v1/a", "/v1/b", "/v1beta/c"], "/v1"),
        (["/api/a", "/api/b", "/c"], ""),
        (["/v1/a", "/v2/a"], ""),
        (["/{shop}/a", "/{shop}/b"], ""),
        (["/v1/a"], ""),
        (["/"], ""),
        ([], ""),
    ],
)
def test_the_prefix_of_paths_is_what_all_have_or_the_usual_version(
    paths: list[str], prefix: str
) -> None:
    operations = {path: {"get": {"operationId": f"get{n}"}} for n, path in enumerate(paths)}
    assert build({"openapi": "3.1.0", "paths": operations}).prefix == prefix
