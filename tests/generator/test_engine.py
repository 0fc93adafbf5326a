"""The adapter to openapi-python-client: what it hands on, and that nothing is lost in silence.

These tests hold the pinned version to the behaviour that the adapter builds on.
"""

from __future__ import annotations

from typing import Any

import pytest

from generator.lowering import lower
from generator.problem import GenerationError
from generator.python import code, engine
from generator.python.engine import Type

Document = dict[str, Any]


@pytest.fixture
def parsed(document: Document) -> engine.Parsed:
    return engine.parse(lower(document))


def test_fields_come_in_the_order_of_the_document(parsed: engine.Parsed) -> None:
    names = [field.name for field in parsed.models["Order"].fields]
    assert names[:6] == ["id", "object", "status", "from", "secret", "output"]


def test_types_are_handed_on(parsed: engine.Parsed) -> None:
    fields = {field.name: field for field in parsed.models["Order"].fields}
    assert fields["id"].type == Type("str")
    assert fields["id"].required
    assert fields["object"].type == Type("enum", values=("order",))
    assert fields["status"].type == Type("enum", name="Status", values=("done", "queued"))
    assert fields["error"].type == Type("union", items=(Type("str"), Type("None")))
    assert fields["anything"].type == Type("Any")
    shelf = Type("model", name="OrderByShelfValue")
    assert fields["by_shelf"].type == Type("map", items=(shelf,))
    output = Type("union", items=(Type("model", name="OrderOutput"), Type("None")))
    assert fields["output"].type == output
    assert not fields["output"].python_name.endswith("_")


def test_a_title_does_not_name_a_class(document: Document) -> None:
    document["components"]["schemas"]["Order"]["title"] = "A titled thing"
    document["components"]["schemas"]["Order"]["properties"]["status"]["title"] = "How it is"
    parsed = engine.parse(lower(document))
    fields = {field.name: field for field in parsed.models["Order"].fields}
    assert fields["status"].type.values == ("done", "queued")


def test_maps_are_not_models(parsed: engine.Parsed) -> None:
    assert "OrderByShelf" not in parsed.models
    assert "OrderByShelfValue" in parsed.models


def test_operations_are_found_by_their_id(parsed: engine.Parsed) -> None:
    operations = {"createOrder", "listOrders", "getOrder", "addPart", "sendGift"}
    assert set(parsed.operations) == operations
    created = parsed.operations["createOrder"]
    assert created.body == Type("model", name="CreateOrderParams")
    assert created.result == Type("model", name="OrderResponse")
    assert [item.name for item in created.header_parameters] == ["Idempotency-Key"]
    assert [item.name for item in parsed.operations["getOrder"].path_parameters] == ["id"]
    assert [item.name for item in parsed.operations["listOrders"].query_parameters] == ["period"]


def test_a_schema_that_the_parser_drops_is_an_error(document: Document) -> None:
    document["components"]["schemas"]["Order"]["properties"]["id"] = {
        "type": "integer",
        "default": "x",
    }
    with pytest.raises(GenerationError) as caught:
        engine.parse(lower(document))
    assert "/components/schemas/Order" in {item.pointer for item in caught.value.problems}


def test_an_operation_that_the_parser_drops_is_an_error(document: Document) -> None:
    responses = document["paths"]["/v1/orders"]["get"]["responses"]
    responses["2ZZ"] = {"description": "not a status"}
    with pytest.raises(GenerationError) as caught:
        engine.parse(lower(document))
    assert [item.pointer for item in caught.value.problems] == ["/paths/~1v1~1orders/get"]


def test_a_type_that_would_get_another_name_is_named() -> None:
    item = {"type": "object", "properties": {"a": {"type": "string"}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": {},
        "components": {"schemas": {"order_item": item, "Order": item}},
    }
    with pytest.raises(GenerationError) as caught:
        engine.parse(document)
    (problem,) = caught.value.problems
    assert problem.pointer == "/components/schemas/order_item"
    assert "would be called OrderItem in Python" in problem.message


def test_a_document_that_is_no_contract_is_an_error() -> None:
    with pytest.raises(GenerationError, match="Failed to parse OpenAPI document"):
        engine.parse({"openapi": "3.1.0"})


@pytest.mark.parametrize(
    ("name", "expected"),
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
def test_field_names(name: str, expected: str) -> None:
    assert engine.field_name(name) == expected


MODEL = Type("model", name="M")


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
    kind = Type("enum", name="E", values=("a",))
    assert code.annotation(kind, open_enums=True, enum_names=frozenset({"E"})) == "E | str"


class M:
    """Stands for a generated model in the expressions below."""

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
    decoded = eval(code.decode(kind, "source[0]"), {"M": M, "source": [value]})
    assert plain(decoded) == value


def plain(decoded: Any) -> Any:
    if isinstance(decoded, M):
        return decoded.value
    if isinstance(decoded, list):
        return [plain(item) for item in decoded]
    if isinstance(decoded, dict):
        return {key: plain(item) for key, item in decoded.items()}
    return decoded


@pytest.mark.parametrize("kind", MODELS)
def test_what_holds_models_is_encoded(kind: Type) -> None:
    assert code.encode(kind, "self.a") == "encode(self.a)"


def test_what_holds_no_models_goes_out_as_it_is() -> None:
    assert code.encode(Type("list", items=(Type("str"),)), "self.a") == "self.a"


def test_models_are_really_decoded() -> None:
    kind = Type("list", items=(MODEL,))
    decoded = eval(code.decode(kind, "source"), {"M": M, "source": [{"a": 1}, "odd"]})
    assert isinstance(decoded[0], M)
    assert decoded[1] == "odd"
