"""The arguments of a method by the form of its body."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from generator.api.build import build
from generator.api.model import Choice, Constant, Enum, Method, Ref, Union

TEXT = {"type": "string"}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def form(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "properties": properties}


CAT = form("kind", "lives", kind={"const": "cat"}, lives={"type": "integer"})
DOG = form("kind", kind={"enum": ["dog", "puppy"]}, tricks={"type": "array", "items": TEXT})
PET = {"oneOf": [ref("Cat"), ref("Dog")], "description": "One of two."}


def api(body: Any, media: str = "application/json", **schemas: Any) -> Any:
    content = {media: {"schema": body}}
    operation = {
        "operationId": "adopt",
        "parameters": [{"name": "id", "in": "path", "required": True, "schema": TEXT}],
        "requestBody": {"required": True, "content": content},
        "responses": {"204": {"description": ""}},
    }
    return build(
        {
            "openapi": "3.1.0",
            "info": {"title": "", "version": ""},
            "paths": {"/pets/{id}": {"post": operation}},
            "components": {"schemas": {"Cat": CAT, "Dog": DOG, **schemas}},
        }
    )


def method(*arguments: Any, **schemas: Any) -> Method:
    found = api(*arguments, **schemas)
    assert found.problems == ()
    (only,) = found.methods()
    return only


def given(found: Method) -> list[tuple[tuple[Any, ...], list[str]]]:
    """Return tags and arguments of each form; required ones have a star."""
    return [
        (each.tags, [f"{a.name.wire}{'*' if a.required else ''}" for a in each.arguments])
        for each in found.overloads
    ]


BOTH = [(("cat",), ["id*", "kind*", "lives*"]), (("dog", "puppy"), ["id*", "kind*", "tricks"])]


@pytest.mark.parametrize(
    "body",
    [
        PET,
        {"anyOf": PET["oneOf"]},
        {**PET, "discriminator": {"propertyName": "kind"}},
        ref("Pet"),
        ref("Alias"),
        {"allOf": [ref("Pet")]},
    ],
)
def test_each_form_has_its_own_arguments(body: Any) -> None:
    found = method(body, Pet=PET, Alias=ref("Pet"))
    assert found.tag == "kind"
    assert given(found) == BOTH
    assert [each.wire for each in (a.name for a in found.arguments)][:2] == ["id", "kind"]


def test_the_tag_of_a_form_allows_its_values_only() -> None:
    found = api(PET)
    (only,) = found.methods()
    kinds = [argument.type for each in only.overloads for argument in each.arguments[1:2]]
    values: list[Any] = []
    for kind in kinds:
        declared = found.types[kind.to] if isinstance(kind, Ref) else kind
        match declared:
            case Enum():
                values.append([value for _, value, _ in declared.values])
            case Constant():
                values.append([declared.value])
            case Choice():
                values.append(list(declared.values))
    assert values == [["cat"], ["dog", "puppy"]]


def test_what_the_contract_says_of_a_form() -> None:
    found = method(PET, Cat={**CAT, "description": "It has nine lives."})
    assert [each.doc.text.raw for each in found.overloads] == ["It has nine lives.", ""]


@pytest.mark.parametrize(
    "body",
    [
        {**form("name", name=TEXT), "oneOf": PET["oneOf"]},
        {"allOf": [form("name", name=TEXT), PET]},
        {"allOf": [PET, form("name", name=TEXT)]},
        {"allOf": [ref("Pet"), ref("Named")]},
        {"allOf": [ref("Named"), ref("Pet")]},
        {"allOf": [{"oneOf": [form("a", a=TEXT), form("name", name=TEXT)]}, PET, ref("Named")]},
    ],
)
def test_fields_beside_a_union_are_arguments_of_every_form(body: Any) -> None:
    found = given(method(body, Pet=PET, Named=form("name", name=TEXT)))
    assert [tags for tags, _ in found] == [("cat",), ("dog", "puppy")]
    assert all("name*" in arguments for _, arguments in found)
    assert ["lives*" in arguments for _, arguments in found] == [True, False]


def test_a_form_that_is_a_union_is_one_form() -> None:
    inner = {"oneOf": [ref("Cat"), ref("Dog")]}
    fish = form("kind", kind={"const": "fish"}, depth=TEXT)
    found = given(method({"oneOf": [ref("Inner"), ref("Fish")]}, Inner=inner, Fish=fish))
    assert found == [
        (("cat", "dog", "puppy"), ["id*", "kind*", "lives", "tricks"]),
        (("fish",), ["id*", "kind*", "depth"]),
    ]


def test_forms_do_not_depend_on_the_order_of_schemas() -> None:
    schemas = {
        "Inner": {"oneOf": [ref("Cat"), ref("Dog")]},
        "Fish": form("kind", kind={"const": "fish"}, depth=TEXT),
        "Outer": {"oneOf": [ref("Inner"), ref("Fish")]},
        "Body": {"allOf": [ref("Outer"), form("name", name=TEXT)]},
    }
    every = [
        given(method(ref("Body"), **{name: schemas[name] for name in order}))
        for order in itertools.permutations(schemas)
    ]
    assert [tags for tags, _ in every[0]] == [("cat", "dog", "puppy"), ("fish",)]
    assert all(each == every[0] for each in every)


def test_a_property_that_is_another_union_in_each_form_is_none_of_them() -> None:
    first = {"oneOf": [form("t", t={"const": 1}, a=TEXT), form("t", t={"const": 2}, b=TEXT)]}
    second = {"oneOf": [form("t", t={"const": 3}, c=TEXT), form("t", t={"const": 4}, d=TEXT)]}
    body = {"oneOf": [form("k", k={"const": "x"}, p=first), form("k", k={"const": "y"}, p=second)]}
    found = api(body)
    holder = next(
        each
        for each in found.types.values()
        if not isinstance(each, Union) and getattr(each, "fields", ()) and len(each.fields) == 5
    )
    assert [each.name.wire for each in holder.fields] == ["t", "a", "b", "c", "d"]


@pytest.mark.parametrize("body", [ref("Cat"), {"oneOf": [form(a=TEXT), form(b=TEXT)]}, TEXT])
def test_nothing_tells_forms_apart(body: Any) -> None:
    found = method(body)
    assert found.overloads == ()
    assert found.tag == ""


def test_a_form_for_all_other_values() -> None:
    other = form("kind", kind=TEXT, name=TEXT)
    union = {"oneOf": [ref("Cat"), other], "discriminator": {"propertyName": "kind"}}
    assert given(method(union)) == [
        (("cat",), ["id*", "kind*", "lives*"]),
        ((), ["id*", "kind*", "name"]),
    ]


def test_forms_of_a_multipart_body() -> None:
    file = {"type": "string", "format": "binary"}
    cat = form("kind", "photo", kind={"const": "cat"}, photo=file)
    dog = form("kind", kind={"const": "dog"}, photo=file)
    found = method({"oneOf": [cat, dog]}, "multipart/form-data")
    assert [a.slot.place for a in found.overloads[0].arguments] == ["path", "part", "part"]
    # A file that one form does not require is given by its name in all of them.
    assert [a.name.wire for a in found.overloads[0].arguments if a.main] == ["id"]


@pytest.mark.parametrize("key", ["x-union", "x-forms", "x-presence", "x-limits-noted"])
@pytest.mark.parametrize("value", [1, "text", [1], {"by": "kind"}])
def test_a_document_cannot_write_what_merging_writes(key: str, value: Any) -> None:
    body = {"oneOf": [{**CAT, key: value}, DOG], key: value}
    assert given(method({**form("a", a=TEXT), key: value})) == []
    assert given(method(body, Cat={**CAT, key: value})) == BOTH
