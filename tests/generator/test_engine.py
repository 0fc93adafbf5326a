"""The adapter to openapi-python-client: it passes everything on, and loses nothing silently.

These tests hold the pinned version to the behaviour that the adapter builds on.
"""

from __future__ import annotations

import string
from typing import Any

import openapi_python_client.strings
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.api.build import build
from generator.api.model import Api, Choice, ListOf, Object, OneOf, Ref, Union
from generator.api.text import name
from generator.languages import Kind, Scope
from generator.languages.language import Code
from generator.languages.python import PYTHON, snake_case
from generator.problem import GenerationError
from generator.python import code, engine
from generator.python.kinds import Type
from generator.python.names import Names
from generator.python.types import Types

Document = dict[str, Any]


def fields(document: Document, name: str) -> dict[str, Type]:
    """Return the Python types of a class, by wire name."""
    api = build(document)
    holder = api.types[name]
    assert isinstance(holder, Object)
    kinds = Types(api).fields(holder)
    return {item.name.wire: kind for item, kind in zip(holder.fields, kinds, strict=True)}


def classes(api: Api) -> list[str]:
    return [key for key, each in api.types.items() if isinstance(each, (Object, Union))]


def test_fields_come_in_the_order_of_the_document(document: Document) -> None:
    names = list(fields(document, "Order"))
    assert names[:6] == ["id", "object", "status", "from", "secret", "output"]


def test_types_are_handed_on(document: Document) -> None:
    found = fields(document, "Order")
    assert found["id"] == Type("str")
    assert found["object"] == Type("enum", values=("order",))
    assert found["status"] == Type("enum", name="Status", values=("queued", "done"))
    assert found["error"] == Type("union", items=(Type("str"), Type("None")))
    assert found["anything"] == Type("Any")
    assert found["by_shelf"] == Type("map", items=(Type("model", name="OrderByShelfValue"),))
    output = Type("union", items=(Type("model", name="OrderOutput"), Type("None")))
    assert found["output"] == output


def test_a_title_does_not_name_a_class(document: Document) -> None:
    document["components"]["schemas"]["Order"]["title"] = "A titled thing"
    document["components"]["schemas"]["Order"]["properties"]["status"]["title"] = "How it is"
    assert fields(document, "Order")["status"].values == ("queued", "done")


def test_maps_are_not_models(document: Document) -> None:
    api = build(document)
    assert "OrderByShelf" not in api.types
    assert "OrderByShelfValue" in api.types


def test_exactly_the_classes_of_the_model_come_out(document: Document) -> None:
    api = build(document)
    types = Types(api)
    wanted = {Type("model", name=key) for key in classes(api)}
    known = {types.of(Ref(to=key)) for key in classes(api)}
    assert known == wanted


def test_classes_and_values_of_one_shape_are_told_apart(document: Document) -> None:
    text, whole = Choice(values=("b", "a")), Choice(values=(3, 1))
    order, part = Ref(to="Order"), Ref(to="OrderOutput")
    types = Types(build(document))
    assert types.of(OneOf(members=(text, order, whole, ListOf(item=part), part))) == Type(
        "union",
        items=(
            # The parser sorts texts, and the contract's order of numbers is put back.
            Type("enum", values=("a", "b")),
            Type("model", name="Order"),
            Type("enum", values=(3, 1)),
            Type("list", items=(Type("model", name="OrderOutput"),)),
            Type("model", name="OrderOutput"),
        ),
    )


def test_arguments_and_results_have_types(document: Document) -> None:
    document["x-sdk"] = {"envelope": "data"}
    api = build(document)
    types = Types(api)
    methods = {method.operation: method for method in api.methods()}
    assert set(methods) == {"createOrder", "listOrders", "getOrder", "addPart", "sendGift"}
    created = methods["createOrder"]
    assert types.result(created.results[0]) == Type("model", name="Order")
    named = {each.name.wire: types.argument(each) for each in created.arguments}
    assert named["items"] == Type("list", items=(Type("str"),))


def test_types_in_a_circle_and_lists_of_themselves_end() -> None:
    node = {
        "type": "object",
        "properties": {
            "next": {"$ref": "#/components/schemas/Node"},
            "all": {"$ref": "#/components/schemas/Nested"},
        },
    }
    nested = {"type": "array", "items": {"$ref": "#/components/schemas/Nested"}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": {},
        "components": {"schemas": {"Node": node, "Nested": nested}},
    }
    assert fields(document, "Node") == {
        "next": Type("model", name="Node"),
        "all": Type("list", items=(Type("Any"),)),
    }


def test_names_that_python_has_already_are_not_given_to_classes() -> None:
    item = {"type": "object", "properties": {"a": {"type": "string"}}}
    names = ["Any", "Mapping", "class", "order_item", "Größe", "3d_model", "Order", "ORDER"]
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": {},
        "components": {"schemas": dict.fromkeys(names, item)},
    }
    found = Names(build(document))
    given = [found.type(name) for name in names]
    assert all(name.isidentifier() for name in given)
    assert len(set(given)) == len(names)
    assert given[6:] == ["Order", "ORDER"]


def test_a_type_that_the_parser_drops_is_an_error() -> None:
    with pytest.raises(GenerationError):
        engine.parse('{"$ref": "#/nowhere"}', ())


def test_what_is_no_schema_is_an_error() -> None:
    with pytest.raises(GenerationError, match="Failed to parse OpenAPI document"):
        engine.parse('"no schema"', ())


@pytest.mark.parametrize(
    ("wire", "expected"),
    [
        ("id", "id"),
        ("object", "object"),
        ("type", "type"),
        ("from", "from_"),
        ("list", "list_"),
        ("to_dict", "to_dict_"),
        ("additional_properties", "additional_properties_"),
        ("camelCase", "camel_case"),
        ("X-Header", "x_header"),
        ("1st", "field_1st"),
    ],
)
def test_field_names(wire: str, expected: str) -> None:
    assert Scope(PYTHON).take("", name(wire), Kind.FIELD) == expected


@given(st.text(alphabet=string.printable + "éÉßǅ²٣中", max_size=12))
@example("HTTPServer2Config")
def test_snake_case_is_that_of_the_engine(name: str) -> None:
    assert snake_case(name) == openapi_python_client.strings.snake_case(name)


MODEL = Type("model", name=Code("M"))


@pytest.mark.parametrize(
    ("kind", "annotation"),
    [
        (Type("str"), "str"),
        (Type("union", items=(Type("None"), Type("str"))), "str | None"),
        (Type("union", items=(Type("Any"), Type("str"))), "Any"),
        (Type("enum", name="E", values=("a", "b")), 'Literal["a", "b"] | str'),
        (Type("enum", name="E", values=(1, 2)), "Literal[1, 2] | int"),
        (Type("list", items=(MODEL,)), "list[M]"),
        (Type("map", items=(Type("int"),)), "dict[str, int]"),
    ],
)
def test_annotations_of_answers(kind: Type, annotation: str) -> None:
    assert code.annotation(kind, open_enums=True, enum_names=frozenset()) == annotation


def test_a_named_enum_is_written_by_its_name() -> None:
    kind = Type("enum", name=Code("E"), values=("a",))
    assert code.annotation(kind, open_enums=True, enum_names=frozenset({"E"})) == "E | str"


class M:
    """A stand-in for a generated model in the expressions below."""

    def __init__(self, value: object) -> None:
        self.value = value

    @classmethod
    def from_dict(cls, value: object) -> M:
        return cls(value)


MODELS = [
    MODEL,
    Type("union", items=(MODEL, Type("None"))),
    Type("list", items=(MODEL,)),
    Type("map", items=(MODEL,)),
    Type("list", items=(Type("map", items=(Type("list", items=(MODEL,)),)),)),
    Type("union", items=(MODEL, Type("list", items=(MODEL,)))),
]
VALUES: list[Any] = [
    {"a": 1},
    [{"a": 1}, None],
    {"k": {"a": 1}},
    [{"k": [{"b": 2}]}],
    None,
    "odd",
    5,
]


@pytest.mark.parametrize("kind", MODELS)
@pytest.mark.parametrize("value", VALUES)
def test_decoding_never_fails_and_loses_nothing(kind: Type, value: Any) -> None:
    decoded = eval(code.decode(kind, Code("source[0]")), {"M": M, "source": [value]})
    assert plain(decoded) == value


def plain(decoded: Any) -> Any:
    if isinstance(decoded, M):
        return decoded.value
    if isinstance(decoded, list):
        return [plain(item) for item in decoded]
    if isinstance(decoded, dict):
        return {key: plain(item) for key, item in decoded.items()}
    return decoded


def test_models_are_really_decoded() -> None:
    kind = Type("list", items=(MODEL,))
    decoded = eval(code.decode(kind, Code("source")), {"M": M, "source": [{"a": 1}, "odd"]})
    assert isinstance(decoded[0], M)
    assert decoded[1] == "odd"
