"""The model of an API, as it is read from a contract."""

from __future__ import annotations

from typing import Any

import pytest

from generator.api.build import build
from generator.api.model import ListOf, Nullable, Object, OneOf, Ref, Scalar, Type

Schema = dict[str, Any]

TEXT = {"type": "string"}


def read(**schemas: Any) -> dict[str, Any]:
    """Return the declarations of a contract that answers with ``Thing``."""
    media = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    answer = {"200": {"description": "", "content": media}}
    api = build(
        {
            "openapi": "3.1.0",
            "info": {"title": "", "version": ""},
            "paths": {"/thing": {"get": {"operationId": "thing", "responses": answer}}},
            "components": {"schemas": schemas},
        }
    )
    assert api.problems == ()
    return dict(api.types)


def field(holder: Any, name: str) -> Type:
    assert isinstance(holder, Object)
    found = holder.field(name)
    assert found is not None
    return found.type


@pytest.mark.parametrize("keyword", ["anyOf", "oneOf"])
def test_demands_beside_other_parts_are_no_types(keyword):
    """A part of ``allOf`` that only states which fields depend on each other."""
    demands = {keyword: [{"required": ["a"]}, {"required": ["b"]}]}
    thing = {"allOf": [{"$ref": "#/components/schemas/Base"}, demands]}
    own = {"type": "object", "properties": {"c": TEXT}}
    base = {"type": "object", "properties": {"a": TEXT, "b": TEXT}}
    types = read(Thing={"allOf": [*thing["allOf"], own]}, Base=base)
    assert [each.name.wire for each in types["Thing"].fields] == ["a", "b", "c"]
    assert not any(each.required for each in types["Thing"].fields)


@pytest.mark.parametrize("null", [True, False])
def test_an_object_that_may_be_something_else_too(null):
    kinds = ["object", "array", "string", *(["null"] if null else [])]
    inner = {"type": kinds, "properties": {"a": TEXT}, "items": TEXT, "maxLength": 5}
    types = read(Thing={"type": "object", "properties": {"inner": inner}})
    kind = field(types["Thing"], "inner")
    if null:
        assert isinstance(kind, Nullable)
        kind = kind.of
    assert isinstance(kind, OneOf)
    (object_, list_, scalar) = kind.members
    assert isinstance(object_, Ref)
    assert isinstance(types[object_.to], Object)
    assert isinstance(list_, ListOf)
    assert isinstance(scalar, Scalar)
    assert scalar.limits is not None
    assert scalar.limits.high == 5
