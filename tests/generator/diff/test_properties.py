"""Properties of any two contracts: equal ones have no changes, both directions agree on places."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import document as doc
from generator.diff import RULES, Level, compare, level

Contract = dict[str, Any]

NAMES = ("A", "B", "C")
words = st.sampled_from(("a", "b", "c"))
small = st.integers(0, 3)
flags = st.booleans()
references = st.sampled_from(NAMES).map(lambda name: {"$ref": f"#/components/schemas/{name}"})


def merged(members: list[Contract]) -> Contract:
    return {key: value for member in members for key, value in member.items()}


def objects(schemas: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    keywords: dict[str, st.SearchStrategy[Any]] = {
        "type": st.sampled_from(
            ("string", "integer", "number", "object", "array", ["string", "null"], ["object"])
        ),
        "enum": st.lists(words, min_size=1, unique=True),
        "const": words,
        "minimum": small,
        "exclusiveMinimum": small,
        "maximum": small,
        "minLength": small,
        "maxItems": small,
        "multipleOf": st.sampled_from((0.1, 0.5, 2, 3)),
        "pattern": words,
        "format": st.sampled_from(("int32", "int64", "uri")),
        "uniqueItems": flags,
        "default": words,
        "deprecated": flags,
        "readOnly": flags,
        "writeOnly": flags,
        "title": words,
        "description": words,
        "examples": st.lists(words),
        "x-note": small,
        "contentEncoding": words,
        "required": st.lists(words, unique=True),
        "properties": st.dictionaries(words, schemas, max_size=2),
        "patternProperties": st.dictionaries(words, schemas, max_size=1),
        "additionalProperties": st.booleans() | schemas,
        "propertyNames": schemas,
        "dependentRequired": st.dictionaries(words, st.lists(words, unique=True), max_size=1),
        "items": st.booleans() | schemas,
        "prefixItems": st.lists(schemas, min_size=1, max_size=2),
        "contains": schemas,
        "allOf": st.lists(schemas, min_size=1, max_size=2),
        "anyOf": st.lists(schemas | st.just({"type": "null"}), min_size=1, max_size=3),
        "oneOf": st.lists(schemas | st.just({"type": "null"}), min_size=1, max_size=3),
        "discriminator": st.fixed_dictionaries({"propertyName": words}),
        "not": schemas,
        "if": schemas,
        "then": schemas,
    }
    one = st.one_of(
        *(value.map(lambda drawn, key=key: {key: drawn}) for key, value in keywords.items())
    )
    return st.lists(one, max_size=5).map(merged)


schemas = st.recursive(
    references | st.fixed_dictionaries({"type": st.just("string")}), objects, max_leaves=4
)
contents = st.dictionaries(
    st.sampled_from(("application/json", "text/plain")),
    st.fixed_dictionaries({}, optional={"schema": schemas, "example": words}),
    max_size=2,
)
parameters = st.lists(
    st.fixed_dictionaries(
        {"name": words, "in": st.sampled_from(("query", "header"))},
        optional={"required": flags, "schema": schemas, "explode": flags, "description": words},
    ),
    max_size=2,
    unique_by=lambda each: (each["in"], each["name"]),
)
answers = st.fixed_dictionaries(
    {"description": words},
    optional={
        "content": contents,
        "headers": st.dictionaries(words, st.fixed_dictionaries({"required": flags}), max_size=1),
    },
)
operations = st.fixed_dictionaries(
    {"responses": st.dictionaries(st.sampled_from(("200", "202", "404")), answers, max_size=2)},
    optional={
        "operationId": words,
        "deprecated": flags,
        "tags": st.lists(words, max_size=2),
        "parameters": parameters,
        "requestBody": st.fixed_dictionaries({"content": contents}, optional={"required": flags}),
        "security": st.lists(
            st.dictionaries(words, st.lists(words, max_size=1), max_size=2), max_size=2
        ),
        "servers": st.lists(
            st.fixed_dictionaries({"url": words}), max_size=2, unique_by=lambda each: each["url"]
        ),
    },
)
items = st.dictionaries(st.sampled_from(("get", "post")), operations, max_size=2)
contracts = st.fixed_dictionaries(
    {
        "openapi": st.just("3.1.0"),
        "paths": st.dictionaries(
            st.sampled_from(("/a", "/b/{a}", "/b/{c}")),
            items,
            max_size=2,
            # Two paths that differ in a name only are one path.
        ).filter(lambda paths: not {"/b/{a}", "/b/{c}"} <= paths.keys()),
        "webhooks": st.dictionaries(words, items, max_size=1),
        "components": st.fixed_dictionaries(
            {"schemas": st.fixed_dictionaries(dict.fromkeys(NAMES, objects(schemas)))}
        ),
    }
)


def unique_ids(contract: Contract) -> bool:
    found = [
        operation["operationId"]
        for section in ("paths", "webhooks")
        for item in contract[section].values()
        for operation in item.values()
        if "operationId" in operation
    ]
    return len(found) == len(set(found))


contracts = contracts.filter(unique_ids)


def shuffled(node: Any, by: random.Random) -> Any:
    if isinstance(node, dict):
        keys = list(node)
        by.shuffle(keys)
        return {key: shuffled(node[key], by) for key in keys}
    return [shuffled(each, by) for each in node] if isinstance(node, list) else node


def stands(pointer: str, document: Mapping[str, Any]) -> bool:
    try:
        doc.resolve(document, pointer)
    except KeyError:
        return False
    return True


# One test for all that needs the same contracts: making them takes longer than comparing.


@settings(deadline=None)  # a busy machine is no failure
@given(contracts, st.randoms(use_true_random=False))
def test_nothing_changed_is_nothing_reported_in_any_order_of_keys(
    contract: Contract, by: random.Random
) -> None:
    assert compare(contract, json.loads(json.dumps(contract))) == []
    assert compare(contract, shuffled(contract, by)) == []


@settings(deadline=None)  # a busy machine is no failure
@given(contracts, contracts)
def test_every_change_is_whole_and_both_ways_name_its_place(
    before: Contract, after: Contract
) -> None:
    changes, back = compare(before, after), compare(after, before)
    for change in changes:
        assert change.level is RULES[change.kind].level
        assert all((change.message, change.reason, change.remedy))
        assert stands(change.pointer, before) or stands(change.pointer, after)
    assert len({(each.kind, each.pointer, each.message) for each in changes}) == len(changes)
    assert changes == sorted(changes, key=lambda each: -each.level)
    assert {each.pointer for each in changes} == {each.pointer for each in back}
    assert (level(changes) is None) == (level(back) is None)


@settings(deadline=None)  # a busy machine is no failure
@given(contracts, objects(schemas), st.sampled_from(NAMES))
def test_a_change_of_one_component_stays_there(
    contract: Contract, schema: Contract, name: str
) -> None:
    other = json.loads(json.dumps(contract))
    other["components"]["schemas"][name] = schema
    for change in compare(contract, other):
        assert change.pointer.startswith("/components/schemas/")
        assert change.level in Level
