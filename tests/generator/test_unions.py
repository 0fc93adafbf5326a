"""Unions of object types: one type for decoding, exact unions for validation."""

from __future__ import annotations

import copy
import importlib
import importlib.util
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.api import served
from generator.api.build import build
from generator.api.model import JsonOf, Nullable, Object, OneOf, Ref, Union
from generator.api.read.bundle import simplify
from generator.api.read.naming import NAMES
from generator.api.read.unions import merging
from generator.problem import GenerationError, Problem, refuse
from generator.python import datamodels
from generator.python.names import Names
from generator.python.types import Types

Schema = dict[str, Any]

SHOP = Path(__file__).parent / "shop"
TEXT = {"type": "string"}
NULL = {"type": "null"}


def ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def form(*required: str, **properties: Any) -> Schema:
    return {"type": "object", "required": list(required), "properties": properties}


A = form("kind", "a", kind={"const": "a"}, a=TEXT)
B = form("kind", kind={"const": "b"}, b={"type": "integer"})


def document(thing: Any, **others: Any) -> Schema:
    info = {"title": "", "version": ""}
    schemas = {"Thing": thing, **others}
    return {"openapi": "3.1.0", "info": info, "paths": {}, "components": {"schemas": schemas}}


def check(written: Schema) -> list[Problem]:
    """Return the parts that cannot be merged, as reported by the model's reader."""
    result = copy.deepcopy(written)
    simplify(result)
    return merging.merge(result)


def lower(written: Schema) -> Schema:
    """Return the document as merged by the model's reader, with a name for each object type."""
    result = copy.deepcopy(written)
    simplify(result)
    refuse(merging.merge(result))
    for step in NAMES:
        step(result)
    return result


def parse(written: Schema) -> None:
    """Read all Python types of a contract without problems."""
    api = build(written)
    assert api.problems == ()
    types = Types(api)
    for each in api.types.values():
        if isinstance(each, Object):
            types.fields(each)
            types.extra(each)


def merged(thing: Any, **others: Any) -> Schema:
    """Return the merged form of a schema, in a contract that all generators accept."""
    written = document(thing, **others)
    assert check(written) == []
    lowered = lower(written)
    parse(written)
    found: Schema = lowered["components"]["schemas"]["Thing"]
    return found


def merged_property(*schemas: Any) -> Any:
    """Return the merged form of a property that each form describes differently."""
    forms = [form(k={"const": i}, p=each) for i, each in enumerate(schemas)]
    return merged({"oneOf": forms})["properties"]["p"]


def allows(schema: Schema) -> Schema:
    """Return a schema without its texts."""
    return {key: schema[key] for key in schema if key != "description" and key[:2] != "x-"}


# One type


def test_a_union_becomes_one_object_with_the_fields_of_all() -> None:
    thing = merged({"oneOf": [A, B], "title": "Both", "x-sdk-list": "a"})
    assert thing["type"] == "object"
    assert list(thing["properties"]) == ["kind", "a", "b"]
    assert thing["properties"]["kind"] == {"type": "string", "enum": ["a", "b"]}
    assert thing["required"] == ["kind"]
    assert (thing["title"], thing["x-sdk-list"]) == ("Both", "a")
    assert not thing.keys() & {"oneOf", "anyOf", "discriminator"}


def test_words_say_which_field_goes_with_which_form() -> None:
    other = form("kind", "b", kind={"const": "c"}, b={"type": "integer"})
    one = {**A, "description": "The first"}
    thing = merged({"oneOf": [one, B, other], "description": "Something."})
    assert thing["description"].split("\n\n") == [
        "Something.",
        'With `kind` `"a"`: `a` (required). The first.',
        'With `kind` `"b"`: `b`.',
        'With `kind` `"c"`: `b` (required).',
    ]
    assert (
        thing["properties"]["a"]["description"] == 'Only with `kind` `"a"`, where it is required.'
    )
    text = 'Not with `kind` `"a"`. Required with `kind` `"c"`.'
    assert thing["properties"]["b"]["description"] == text


def test_a_mapping_tells_forms_whose_own_values_do_not() -> None:
    shared = {"type": "string", "enum": ["x", "y", "z"]}
    one, two = form("t", t=shared, a=TEXT), form("t", t=TEXT, b=TEXT)
    mapping = {"x": "#/components/schemas/One", "y": "Two", "z": "#/components/schemas/Two"}
    union = {
        "oneOf": [ref("One"), ref("Two")],
        "discriminator": {"propertyName": "t", "mapping": mapping},
    }
    thing = merged(union, One=one, Two=two)
    assert thing["properties"]["t"] == {"type": "string", "enum": ["x", "y", "z"]}
    assert 'With `t` `"y"` or `"z"`: `b`.' in thing["description"]


def test_without_a_mapping_a_schema_goes_by_its_name() -> None:
    one, two = form("t", t=TEXT, a=TEXT), form("t", t=TEXT)
    union = {"oneOf": [ref("One"), ref("Two")], "discriminator": {"propertyName": "t"}}
    thing = merged(union, One=one, Two=two)
    assert thing["properties"]["t"]["enum"] == ["One", "Two"]
    assert thing["properties"]["a"]["description"] == 'Only with `t` `"One"`.'


def test_values_that_forms_share_are_those_of_each_where_no_mapping_tells_them() -> None:
    one, two = form("t", t={"enum": ["x", "y"]}, a=TEXT), form("t", t={"enum": ["y", "z"]})
    union = {"oneOf": [ref("One"), ref("Two")], "discriminator": {"propertyName": "t"}}
    thing = merged(union, One=one, Two=two)
    assert thing["properties"]["t"]["enum"] == ["x", "y", "z"]
    assert thing["properties"]["a"]["description"] == 'Only with `t` `"x"` or `"y"`.'


def test_what_stands_beside_a_reference_belongs_to_the_form() -> None:
    beside = {**ref("One"), "description": "Better.", "properties": {"c": TEXT}}
    thing = merged({"oneOf": [beside, B]}, One={**A, "description": "Good."})
    assert list(thing["properties"]) == ["kind", "a", "c", "b"]
    assert 'With `kind` `"a"`: `a` (required), `c`. Better.\n' in thing["description"]


def test_a_form_for_every_other_value_keeps_the_values_open() -> None:
    union = {
        "oneOf": [A, form("kind", kind=TEXT, c=TEXT)],
        "discriminator": {"propertyName": "kind"},
    }
    thing = merged(union)
    assert thing["properties"]["kind"] == TEXT
    assert thing["properties"]["c"]["description"] == "Only with any other `kind`."


@pytest.mark.parametrize(
    ("member", "phrase"),
    [
        ({"title": "Second", **form(b=TEXT)}, "As `Second`"),
        (ref("Named"), "As `Named`"),
        (form("b", b=TEXT), "With `b`"),
        (form(b=TEXT), "As form 2"),
    ],
)
def test_forms_that_no_value_tells_are_named(member: Schema, phrase: str) -> None:
    thing = merged({"oneOf": [form(a=TEXT), member]}, Named=form(b=TEXT))
    assert f"{phrase}: " in thing["description"]


def test_members_may_be_composed_and_referred_to() -> None:
    base = form("id", id=TEXT, kind={"type": "string", "description": "Which."})
    composed = {"allOf": [ref("Base"), form("kind", kind={"const": "c"}, c=TEXT)]}
    thing = merged({"anyOf": [ref("First"), composed]}, First=A, Base=base)
    assert list(thing["properties"]) == ["kind", "a", "id", "c"]
    assert thing["properties"]["kind"] == {
        "type": "string",
        "enum": ["a", "c"],
        "description": 'With `kind` `"c"`: Which.',
    }


def test_fields_beside_a_union_belong_to_every_form() -> None:
    thing = merged({**form("id", id=TEXT), "oneOf": [A, B]})
    assert list(thing["properties"]) == ["id", "kind", "a", "b"]
    assert thing["required"] == ["id", "kind"]
    shared = {"type": "string", "description": "Which."}
    thing = merged({"allOf": [form(kind=shared)], "oneOf": [A, B]})
    assert allows(thing["properties"]["kind"]) == {"type": "string", "enum": ["a", "b"]}
    assert thing["properties"]["kind"]["description"] == "Which."


def test_forms_that_only_require_become_a_sentence() -> None:
    fields = form(a=TEXT, b=TEXT, c=TEXT)
    thing = merged({**fields, "oneOf": [{"required": ["a"]}, {"required": ["b", "c"]}]})
    assert allows(thing) == fields
    assert thing["description"] == "Requires `a` or `b` and `c`."


def test_unions_inside_unions() -> None:
    inner = {"oneOf": [form("n", n={"const": 1}, x=TEXT), form("n", n={"const": 2}, y=TEXT)]}
    outer = {"oneOf": [ref("Inner"), A]}
    thing = merged(outer, Inner=inner)
    assert list(thing["properties"]) == ["n", "x", "y", "kind", "a"]
    assert thing["properties"]["n"]["enum"] == [1, 2]
    # The contract's order of schemas makes no difference.
    turned = lower({**document(A), "components": {"schemas": {"Inner": inner, "Thing": outer}}})
    found = turned["components"]["schemas"]["Thing"]
    assert found.pop(merging.UNION)["by"] == thing.pop(merging.UNION)["by"]
    assert found == thing


@pytest.mark.parametrize(
    ("place", "path"),
    [
        ({"properties": {"p": {"oneOf": [A, B]}}}, "ThingP"),
        ({"properties": {"p": {"oneOf": [A, B, NULL]}}}, "ThingP"),
        ({"properties": {"p": {"type": "array", "items": {"oneOf": [A, B]}}}}, "ThingPItem"),
        (
            {"properties": {"p": {"type": "object", "additionalProperties": {"anyOf": [A, B]}}}},
            "ThingPValue",
        ),
        ({"oneOf": [A, B, NULL]}, "ThingObject"),
        ({"oneOf": [A, {**B, "type": ["object", "null"]}]}, "ThingObject"),
    ],
)
def test_unions_are_merged_wherever_they_stand(place: Schema, path: str) -> None:
    written = document({"type": "object", **place} if "properties" in place else place)
    lowered = lower(written)
    found = lowered["components"]["schemas"][path]
    assert found["type"] == "object"
    assert list(found["properties"]) == ["kind", "a", "b"]
    union = build(written).types[path]
    assert isinstance(union, Union)
    assert [each.name.wire for each in union.merged.fields] == ["kind", "a", "b"]
    parse(written)


def test_null_stays_beside_what_is_merged() -> None:
    schemas = lower(document({"oneOf": [A, B, NULL]}))["components"]["schemas"]
    assert schemas["Thing"] == {"anyOf": [ref("ThingObject"), NULL]}
    field = merged(form(p={"oneOf": [A, NULL, B]}))["properties"]["p"]
    assert field == {"anyOf": [ref("ThingP"), NULL]}


def test_what_is_no_object_stays_beside_what_is_merged() -> None:
    union = {"oneOf": [A, TEXT, B, NULL], "description": "Odd."}
    field = merged(form(p=union))["properties"]["p"]
    assert field == {"anyOf": [ref("ThingP"), TEXT, NULL], "description": "Odd."}
    schemas = lower(document(union))["components"]["schemas"]
    assert schemas["Thing"]["anyOf"] == [ref("ThingObject"), TEXT, NULL]
    assert list(schemas["ThingObject"]["properties"]) == ["kind", "a", "b"]


@pytest.mark.parametrize("body", [{"oneOf": [A, B]}, ref("Thing")])
def test_bodies_and_answers_get_a_name_and_words(body: Schema) -> None:
    written = document({"oneOf": [A, B]}, Answer={"oneOf": [ref("First"), B]}, First=A)
    content = {"application/json": {"schema": body}}
    wrapped = form("data", data={"oneOf": [ref("First"), B]})
    answers = {"200": {"description": "", "content": {"application/json": {"schema": wrapped}}}}
    operation = {
        "operationId": "makeThing",
        "description": "Makes one.",
        "requestBody": {"content": content},
        "responses": answers,
    }
    written["paths"] = {"/x": {"post": operation}}
    for keep_unions in (False, True):
        lowered = served.named(written) if keep_unions else lower(written)
        made = lowered["paths"]["/x"]["post"]
        schemas = lowered["components"]["schemas"]
        assert made["requestBody"]["content"]["application/json"]["schema"] == ref(
            "MakeThingParams"
        )
        answer = made["responses"]["200"]["content"]["application/json"]["schema"]
        assert answer == ref("MakeThingAnswer")
        assert ("oneOf" in schemas["MakeThingParams"]) is keep_unions
    lowered = lower(written)
    assert check(written) == []
    data = build(written).types["MakeThingAnswerData"]
    assert isinstance(data, Union)
    assert data.merged.fields[0].name.wire == "kind"
    assert lowered["paths"]["/x"]["post"]["description"].split("\n\n") == [
        "Makes one.",
        'With `kind` `"a"`: `a` (required).',
        'With `kind` `"b"`: `b`.',
    ]


def test_a_name_that_only_a_union_used_is_free_for_it() -> None:
    response = {"content": {"application/json": {"schema": ref("Thing")}}, "description": ""}
    thing = form(
        "output",
        output={"oneOf": [ref("ThingOutput"), form("text", text=TEXT, c=ref("C")), NULL]},
        other=ref("C"),
    )
    parts = {"ThingOutput": A, "C": form(x=TEXT)}
    written = document(thing, **parts, Set=form(y=TEXT), Unused=form(z=TEXT))
    written["paths"] = {"/x": {"get": {"operationId": "getX", "responses": {"200": response}}}}
    written["x-sdk"] = {"webhook-event": {"schema": "Set", "property": "y"}}
    types = build(written).types
    assert {each for each in types if "|" not in each} == {
        "Thing",
        "ThingOutput",
        "C",
        "Set",
        "Unused",
    }
    output = types["ThingOutput"]
    assert isinstance(output, Union)
    assert [each.name.wire for each in output.merged.fields] == ["kind", "a", "text", "c"]
    thing_type = types["Thing"]
    assert isinstance(thing_type, Object)
    assert thing_type.fields[0].type == Nullable(of=Ref(to="ThingOutput"))
    kept = served.named(written)["components"]["schemas"]
    assert set(kept) == {"Thing", *parts, "Set", "Unused"}
    # A name that is in use is kept, and the union takes another.
    written["x-sdk"]["webhook-event"] = {"schema": "ThingOutput", "property": "kind"}
    api = build(written)
    assert api.problems == ()
    assert isinstance(api.types["ThingOutput"], Object)
    assert isinstance(api.types["ThingOutput2"], Union)


# One property in several forms


@pytest.mark.parametrize(
    ("schemas", "expected"),
    [
        (({"const": "x"}, {"enum": ["x", "y"]}), {"type": "string", "enum": ["x", "y"]}),
        (({"type": "string", "enum": ["x"]}, TEXT), TEXT),
        (
            ({"type": "integer", "minimum": 1, "maximum": 5}, {"type": "integer", "minimum": 3}),
            {"type": "integer", "minimum": 1},
        ),
        (
            (
                {"type": "string", "maxLength": 5, "pattern": "a"},
                {"type": "string", "maxLength": 9},
            ),
            {"type": "string", "maxLength": 9},
        ),
        (({"type": "integer"}, {"type": "number"}), {"type": "number"}),
        ((TEXT, {"type": "integer"}), {"type": ["string", "integer"]}),
        ((TEXT, {"type": ["integer", "null"]}), {"type": ["string", "integer", "null"]}),
        ((TEXT, NULL), {"type": ["string", "null"]}),
        (
            ({"type": "string", "enum": ["x"]}, {"oneOf": [{"type": "integer"}, NULL]}),
            {"anyOf": [{"type": "string", "enum": ["x"]}, {"type": "integer"}, NULL]},
        ),
        (
            ({"enum": ["x", 1, None]}, {"enum": ["y"]}),
            {
                "anyOf": [
                    {"type": "string", "enum": ["x", "y"]},
                    {"type": "integer", "enum": [1]},
                    NULL,
                ]
            },
        ),
        (({"type": "boolean", "const": True}, {"type": "boolean"}), {"type": "boolean"}),
        ((TEXT, {}), {}),
        ((TEXT, True), {}),
        (
            (
                {"type": "array", "items": {"const": "x"}, "maxItems": 2},
                {"type": "array", "items": TEXT, "maxItems": 3},
            ),
            {"type": "array", "items": TEXT, "maxItems": 3},
        ),
        (
            ({"type": "array", "items": TEXT}, TEXT),
            {"anyOf": [{"type": "array", "items": TEXT}, TEXT]},
        ),
        (
            (
                {"type": "object", "additionalProperties": TEXT},
                {"type": "object", "additionalProperties": {"type": "integer"}},
            ),
            {"type": "object", "additionalProperties": {"type": ["string", "integer"]}},
        ),
        (
            ({"type": "object", "additionalProperties": TEXT}, {"type": "object"}),
            {"type": "object"},
        ),
        (
            (
                {**form("a", a=TEXT, b=TEXT), "additionalProperties": False},
                {"type": "object", "additionalProperties": TEXT},
            ),
            {"type": "object", "additionalProperties": TEXT},
        ),
    ],
)
def test_a_property_allows_what_any_form_allows(schemas: tuple[Any, ...], expected: Schema) -> None:
    assert allows(merged_property(*schemas)) == expected
    turned = allows(merged_property(*reversed(schemas)))
    assert {*turned} == {*expected}


def test_a_reference_that_all_forms_make_stays_one() -> None:
    one, two = form(k={"const": 1}, p=ref("P")), form(k={"const": 2}, p={**ref("P"), "title": "x"})
    assert merged({"oneOf": [one, two]}, P=A)["properties"]["p"] == ref("P")
    one, two = form(k={"const": 1}, p=ref("P")), form(k={"const": 2}, p={"oneOf": [ref("P"), NULL]})
    thing = merged({"oneOf": [one, two]}, P=A)
    assert thing["properties"]["p"] == {"anyOf": [ref("P"), NULL]}


def test_objects_inside_forms_are_merged_too() -> None:
    one, two = form("a", a=TEXT, s={"const": 1}), form("b", b=TEXT, s={"const": 2})
    lowered = lower(
        document(
            {"oneOf": [form(k={"const": "x"}, p=one), form(k={"const": "y"}, p=ref("Two"))]},
            Two=two,
        )
    )
    inner = lowered["components"]["schemas"]["ThingP"]
    assert list(inner["properties"]) == ["a", "s", "b"]
    assert inner["properties"]["s"]["enum"] == [1, 2]
    assert inner["properties"]["a"]["description"] == 'Only with `k` `"x"`, where it is required.'


def test_an_inner_type_does_not_take_the_words_of_its_field() -> None:
    lowered = lower(document({"oneOf": [A, form(kind={"const": "c"}, p=form(x=TEXT))]}))
    schemas = lowered["components"]["schemas"]
    assert schemas["Thing"]["properties"]["p"]["description"] == 'Only with `kind` `"c"`.'
    assert "description" not in schemas["ThingP"]


def test_limits_that_differ_are_told_for_each_form_and_once() -> None:
    few = {"type": "array", "items": TEXT, "maxItems": 2, "description": "Pictures"}
    found = merged_property(few, {**few, "maxItems": 4})
    assert (
        found["description"]
        == "Pictures. With `k` `0`: At most 2 items. With `k` `1`: At most 4 items."
    )
    assert found["x-limits-noted"] is True
    assert found["maxItems"] == 4
    found = merged_property({**TEXT, "enum": ["x"]}, {**TEXT, "enum": ["x", "y"], "default": "y"})
    first, second = found["description"].split(" With ")
    assert first == 'With `k` `0`: One of `"x"`.'
    assert second == '`k` `1`: One of `"x"`, `"y"`. The server\'s default is `"y"`.'
    assert "default" not in found


def test_what_all_forms_say_is_kept_and_extensions_are_not_lost() -> None:
    found = merged_property(
        {**TEXT, "default": "x", "deprecated": True, "maxLength": 3},
        {**TEXT, "default": "x", "x-sdk-secret": True},
    )
    assert (found["default"], found["x-sdk-secret"]) == ("x", True)
    assert "deprecated" not in found


# Unions that cannot be merged

MAP = {"type": "object", "additionalProperties": TEXT}
PLACE = "/components/schemas/Thing"


@pytest.mark.parametrize(
    ("thing", "place", "message"),
    [
        (
            {"oneOf": [form(p=form(x=TEXT)), form(p=MAP)]},
            "oneOf",
            "`p` has fields in one form and is a map",
        ),
        (
            {
                "oneOf": [
                    form(p={**form(x=TEXT, y=NULL), "additionalProperties": False}),
                    form(p=MAP),
                ]
            },
            "oneOf",
            "`p` has fields in one form and is a map",
        ),
        (
            {"anyOf": [{**form(a=TEXT), "additionalProperties": TEXT}, A]},
            "anyOf",
            "additionalProperties that differ",
        ),
        (
            {"oneOf": [form(p={**TEXT, "format": "binary"}), form(p=TEXT)]},
            "oneOf",
            "`p` is a file in one form and text",
        ),
        (
            {"oneOf": [form(p={"allOf": [TEXT, {"maxLength": 3}]}), form(p=TEXT)]},
            "oneOf",
            "`p` is composed by allOf",
        ),
        ({**form(a=TEXT), "oneOf": [A, TEXT]}, "oneOf", "forms that are no objects beside fields"),
        ({"oneOf": [A, {"oneOf": [ref("Thing"), B]}]}, "oneOf", "leads back to itself"),
        ({"oneOf": [A, ref("Nobody"), B, {"allOf": [ref("No"), B]}]}, "oneOf", "leads nowhere"),
        (
            {"properties": {"deep": {"items": {"oneOf": [form(p=MAP), form(p=A)]}}}},
            "properties/deep/items/oneOf",
            "`p` has fields",
        ),
    ],
)
def test_what_would_be_untrue_is_refused_with_its_place(
    thing: Schema, place: str, message: str
) -> None:
    found = [each for each in check(document(thing)) if each.pointer == f"{PLACE}/{place}"]
    assert any(message in each.message for each in found)
    with pytest.raises(GenerationError, match=message.partition("`")[0] or message):
        lower(document(thing))


def test_types_in_a_circle_are_refused() -> None:
    left = {"oneOf": [form("a", a=TEXT, next=ref("Left")), form("b", b=TEXT, next=ref("Right"))]}
    right = {"oneOf": [form("c", c=TEXT, next=ref("Left")), form("d", d=TEXT, next=ref("Right"))]}
    problems = check(document(form(p=ref("Left")), Left=left, Right=right))
    assert {each.pointer for each in problems} >= {"/components/schemas/Left/oneOf"}
    assert all("leads back to itself" in each.message for each in problems)


@pytest.mark.parametrize("other", [TEXT, NULL])
def test_bodies_and_answers_may_be_an_object_or_something_else(other: Schema) -> None:
    mixed = {"application/json": {"schema": {"oneOf": [A, other]}}}
    operation = {
        "operationId": "makeThing",
        "requestBody": {"content": mixed},
        "responses": {"200": {"description": "", "content": mixed}},
    }
    api = build({**document(A), "paths": {"/x": {"post": operation}}})
    assert api.problems == ()
    made = api.operations["makeThing"]
    assert made.body is not None
    for payload in (made.body.payload, *made.answers[0].payloads):
        assert isinstance(payload, JsonOf)
        assert isinstance(payload.type, Nullable if other is NULL else OneOf)


# Nothing that a form allows is lost


@st.composite
def kinds(draw: st.DrawFn, depth: int = 2) -> tuple[Schema, st.SearchStrategy[Any]]:
    """Generate a schema, and a strategy for its values."""
    texts = st.text("xyz", max_size=4)
    low, more = draw(st.integers(0, 3)), draw(st.integers(0, 3))
    plain: list[tuple[Schema, st.SearchStrategy[Any]]] = [
        ({"type": "string", "maxLength": low + 1}, st.text("xyz", max_size=low + 1)),
        ({"enum": ["x", "y"]}, st.sampled_from(["x", "y"])),
        ({"const": low}, st.just(low)),
        ({"type": "integer", "minimum": low, "maximum": low + more}, st.integers(low, low + more)),
        ({"type": "number"}, st.floats(allow_nan=False, allow_infinity=False)),
        ({"type": ["boolean", "null"]}, st.sampled_from([True, False, None])),
        ({"oneOf": [{"type": "string"}, NULL]}, texts | st.none()),
        (
            {"type": "object", "additionalProperties": {"type": "integer"}},
            st.dictionaries(texts, st.integers(), max_size=2),
        ),
    ]
    if not depth or draw(st.booleans()):
        return draw(st.sampled_from(plain))
    if draw(st.booleans()):
        schema, made = draw(kinds(depth - 1))
        return {"type": "array", "items": schema, "maxItems": low}, st.lists(made, max_size=low)
    return draw(objects(depth - 1))


@st.composite
def objects(draw: st.DrawFn, depth: int) -> tuple[Schema, st.SearchStrategy[Any]]:
    fields = draw(st.dictionaries(st.sampled_from("pqrs"), kinds(depth), min_size=1, max_size=3))
    required = sorted(draw(st.sets(st.sampled_from(sorted(fields)))))
    closed = {"additionalProperties": False} if draw(st.booleans()) else {}
    schema = {**form(*required, **{name: fields[name][0] for name in fields}), **closed}
    optional = {name: fields[name][1] for name in fields if name not in required}
    needed = {name: fields[name][1] for name in required}
    return schema, st.fixed_dictionaries(needed, optional=optional)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), st.lists(objects(2), min_size=2, max_size=4))
def test_every_value_of_every_form_is_one_of_the_merged_type(
    data: st.DataObject, forms: list[tuple[Schema, st.SearchStrategy[Any]]]
) -> None:
    written = document({"anyOf": [schema for schema, _ in forms]})
    problems = check(written)
    assert [each for each in problems if "is a map" not in each.message] == []
    assume(not problems)
    lowered = lower(written)
    parse(written)
    validator = Draft202012Validator({**ref("Thing"), "components": lowered["components"]})
    for schema, made in forms:
        value = data.draw(made)
        assert Draft202012Validator(schema).is_valid(value)
        assert list(validator.iter_errors(value)) == []


# Validation keeps the forms apart


def models(thing: Schema, **others: Any) -> TypeAdapter[Any]:
    """Return the pydantic model of a schema, as a server uses it."""
    written = document(thing, **others)
    for name in written["components"]["schemas"]:
        content = {"application/json": {"schema": {"type": "array", "items": ref(name)}}}
        operation = {"operationId": name, "requestBody": {"content": content}}
        written["paths"][f"/{name}"] = {"post": operation}
    schemas = served.checks(written).schemas
    source = datamodels.pydantic_models(schemas, header='"""x"""')
    made = ModuleType("made")
    sys.modules["made"] = made
    exec(compile(source, "made", "exec"), made.__dict__)
    return TypeAdapter(made.__dict__["Thing"])


TWO = form("t", "n", t={"enum": ["x", "y"]}, n={"type": "integer"})
ONE = form("t", t={"const": "z"}, s=TEXT)
BY_T = {"propertyName": "t"}
OPEN = {"x": "#/components/schemas/Open", "y": "Open", "z": "One"}


@pytest.mark.parametrize(
    ("thing", "others"),
    [
        # Of each value a tool would take the schema's name for it: "Two" in place of x and y.
        ({"oneOf": [ref("Two"), ref("One")], "discriminator": BY_T}, {"Two": TWO, "One": ONE}),
        ({"oneOf": [ref("Two"), ref("One")]}, {"Two": TWO, "One": ONE}),
        ({"oneOf": [TWO, ONE], "discriminator": BY_T}, {}),
        # Not required, as a discriminator should be.
        (
            {"oneOf": [ref("Two"), ref("One")], "discriminator": BY_T},
            {"Two": TWO, "One": form("s", t={"const": "z"}, s=TEXT)},
        ),
        # A union in a union.
        (
            {"oneOf": [ref("Inner"), ref("One")], "discriminator": BY_T},
            {
                "Inner": {"oneOf": [TWO, form("t", t={"const": "w"})], "discriminator": BY_T},
                "One": ONE,
            },
        ),
        # Values of another kind.
        (
            {"oneOf": [ref("Two"), ref("One"), ref("Number")], "discriminator": BY_T},
            {"Two": TWO, "One": ONE, "Number": form("t", t={"const": 7})},
        ),
        # The same forms with discriminators elsewhere, equal and different.
        (
            {"oneOf": [ref("Open"), ref("One")], "discriminator": {**BY_T, "mapping": OPEN}},
            {
                "Open": form("t", "n", t={"enum": ["x", "y", "z"]}, n={"type": "integer"}),
                "One": ONE,
                "Else": {
                    "oneOf": [ref("Open"), ref("One")],
                    "discriminator": {**BY_T, "mapping": {**OPEN, "v": "Open"}},
                },
            },
        ),
        (
            {"oneOf": [ref("Two"), ref("One")], "discriminator": BY_T},
            {
                "Two": TWO,
                "One": ONE,
                "Else": {
                    "oneOf": [ref("Two"), ref("One")],
                    "discriminator": {**BY_T, "mapping": {"x": "Two", "y": "Two", "z": "One"}},
                },
            },
        ),
    ],
)
def test_a_server_takes_each_form_and_no_mixture(thing: Schema, others: Schema) -> None:
    checked = models(thing, **others)
    for body in ({"t": "x", "n": 1}, {"t": "y", "n": 2}, {"t": "z", "s": "text"}):
        made = checked.validate_python(body, strict=True)
        assert checked.dump_python(made, exclude_unset=True) == body
    for body in ({"t": "x"}, {"t": "z", "s": 1}, {"n": 1}, {"t": "other", "n": 1}, {}):
        with pytest.raises(ValidationError):
            checked.validate_python(body, strict=True)


def test_a_mapping_narrows_values_that_forms_share() -> None:
    shared = {"type": "string", "enum": ["x", "z"]}
    mapping = {"x": "#/components/schemas/Two", "z": "#/components/schemas/One"}
    checked = models(
        {"oneOf": [ref("Two"), ref("One"), NULL], "discriminator": {**BY_T, "mapping": mapping}},
        Two=form("t", "n", t=shared, n={"type": "integer"}),
        One=form("t", t=shared),
    )
    assert checked.validate_python(None) is not ...
    checked.validate_python({"t": "x", "n": 1})
    with pytest.raises(ValidationError, match="Field required"):
        checked.validate_python({"t": "x"})


def test_a_closed_form_takes_no_field_of_another() -> None:
    closed = {**form("b", b=TEXT), "additionalProperties": False}
    union = {"oneOf": [form("a", a=TEXT), closed]}
    checked = models(union)
    checked.validate_python({"a": "x", "other": 1})
    checked.validate_python({"b": "x"})
    with pytest.raises(ValidationError):
        checked.validate_python({"b": "x", "other": 1})
    lowered = lower(document(union))
    assert "additionalProperties" not in lowered["components"]["schemas"]["Thing"]


def test_a_typed_dictionary_needs_the_standard_library_only() -> None:
    closed = {**A, "additionalProperties": False}
    written = document({"oneOf": [closed, {**B, "additionalProperties": False}]})
    assert lower(written)["components"]["schemas"]["Thing"]["additionalProperties"] is False
    content = {"application/json": {"schema": ref("Thing")}}
    operation = {"operationId": "makeThing", "requestBody": {"content": content}, "responses": {}}
    api = build({**written, "paths": {"/x": {"post": operation}}})
    source = datamodels.typed_dicts(datamodels.parameters(api, Names(api)), header="")
    assert "typing_extensions" not in source
    assert "class MakeThingParams(TypedDict):" in source


# The shop's client and server


@pytest.fixture(scope="module")
def gifts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """Return the generated module of the shop's models."""
    package = tmp_path_factory.mktemp("shop") / "union_shop"
    shutil.copytree(SHOP / "generated/python/shop", package)
    sys.path.insert(0, str(package.parent))
    yield importlib.import_module("union_shop.models")
    sys.path.remove(str(package.parent))


@pytest.fixture(scope="module")
def contract() -> ModuleType:
    """Return the shop's pydantic models."""
    path = SHOP / "generated/sandbox/shop_sandbox/contracts/v2026_01_01/schemas.py"
    spec = importlib.util.spec_from_file_location("shop_schemas", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["shop_schemas"] = module
    spec.loader.exec_module(module)
    return module


ROUND = st.fixed_dictionaries({"shape": st.just("round"), "radius": st.floats(0, 9)})
SQUARE = st.fixed_dictionaries(
    {"shape": st.just("square"), "side": st.integers()},
    optional={"lid": st.none() | st.booleans()},
)
LATER = st.fixed_dictionaries({"shape": st.just("oval"), "axes": st.lists(st.integers())})
PARCEL = st.fixed_dictionaries(
    {"id": st.text(), "state": st.sampled_from(["packed", "sent"])},
    optional={"boxes": st.lists(ROUND | SQUARE | LATER, max_size=3)},
)
DOWNLOAD = st.fixed_dictionaries(
    {"id": st.text() | st.integers(), "url": st.text()},
    optional={
        "proof": st.none()
        | st.fixed_dictionaries({"signature": st.text()})
        | st.fixed_dictionaries({"photo": st.text(), "at": st.text()}),
        "state": st.text(),
    },
)
UNKNOWN = st.dictionaries(
    st.sampled_from(["id", "state", "boxes", "url", "proof", "by_balloon"]),
    st.none() | st.booleans() | st.text() | st.lists(st.text(), max_size=2),
)


@settings(max_examples=200, deadline=None)
@given(sent=PARCEL | DOWNLOAD | UNKNOWN)
def test_a_client_reads_every_form_and_those_to_come(gifts: ModuleType, sent: Any) -> None:
    gift = gifts.Gift.from_dict(sent)
    assert gift.to_dict() == sent
    assert gifts.Gift.from_dict(gift.to_dict()) == gift


def test_a_client_has_the_fields_of_the_form_that_came(gifts: ModuleType) -> None:
    boxes = [{"shape": "round", "radius": 2.5}, {"shape": "oval", "axes": [1, 2]}]
    gift = gifts.Gift.from_dict({"id": "p", "state": "sent", "boxes": boxes})
    assert [box.shape for box in gift.boxes] == ["round", "oval"]
    assert gift.boxes[0].radius == 2.5
    assert gift.boxes[1].additional_properties == {"axes": [1, 2]}
    assert not gift.url
    gift = gifts.Gift.from_dict({"id": 7, "url": "u", "proof": {"signature": "S"}})
    assert (gift.id, gift.proof.signature) == (7, "S")


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "card", "to": "Ada", "text": "Hello", "size": "small"},
        {"kind": "letter", "to": "Ada", "text": "Hello"},
        {"kind": "flowers", "to": "A" * 40, "stems": 3, "size": "huge"},
        {"kind": "voucher", "to": "Ada", "worth": 5, "codes": ["x"]},
    ],
)
def test_the_shops_server_takes_each_form(contract: ModuleType, body: Schema) -> None:
    model: type[BaseModel] = contract.SendGiftParams
    assert model.model_validate(body, strict=True).model_dump(exclude_unset=True) == body


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({"kind": "card", "to": "Ada", "stems": 3}, ("card", "text")),
        ({"kind": "flowers", "to": "Ada", "text": "Hello"}, ("flowers", "stems")),
        ({"kind": "flowers", "to": "Ada", "stems": 3, "size": "small"}, ("flowers", "size")),
        ({"kind": "voucher", "to": "A" * 40, "worth": 5}, ("voucher", "to")),
        ({"kind": "balloon", "to": "Ada"}, ()),
        ({"to": "Ada", "text": "Hello"}, ()),
    ],
)
def test_the_shops_server_refuses_the_wrong_form(
    contract: ModuleType, body: Schema, place: tuple[str, ...]
) -> None:
    model: type[BaseModel] = contract.SendGiftParams
    with pytest.raises(ValidationError) as caught:
        model.model_validate(body, strict=True)
    assert [error["loc"] for error in caught.value.errors()] == [place]
