"""One cause is one change: references, cycles, names of components, both directions at once."""

from __future__ import annotations

from typing import Any

import pytest

from generator.diff import Change, Level, compare, level
from generator.problem import GenerationError

Contract = dict[str, Any]
STRING = {"type": "string"}


def uses(schemas: Contract, **operations: Contract) -> Contract:
    """Return operations that send and receive components by their names: (sent, received)."""

    def content(name: str) -> Contract:
        schema = {"$ref": f"#/components/schemas/{name}"}
        return {"content": {"application/json": {"schema": schema}}}

    def operation(id: str, sent: str = "", received: str = "") -> Contract:
        answer = {"description": "", **(content(received) if received else {})}
        body = {"requestBody": content(sent)} if sent else {}
        return {"operationId": id, **body, "responses": {"200": answer}}

    paths = {f"/{id}": {"post": operation(id, **each)} for id, each in operations.items()}
    return {"openapi": "3.1.0", "paths": paths, "components": {"schemas": schemas}}


def thing(**keywords: object) -> Contract:
    return {"Thing": {"type": "object", "properties": {"name": {**STRING, **keywords}}}}


NAME = "/components/schemas/Thing/properties/name"


def test_a_schema_of_many_operations_is_one_change() -> None:
    operations = {f"read{number}": {"received": "Thing"} for number in range(7)}
    [change] = compare(uses(thing(), **operations), uses(thing(maxLength=9), **operations))
    assert change.pointer == f"{NAME}/maxLength"
    assert change.operations == tuple(operations)
    assert change.directions == ("response",)


def test_in_both_directions_the_worse_level_counts_and_both_are_explained() -> None:
    operations = {"save": {"sent": "Thing"}, "read": {"received": "Thing"}}
    old, new = uses(thing(), **operations), uses(thing(maxLength=9), **operations)
    [narrowed], [widened] = compare(old, new), compare(new, old)
    assert (narrowed.kind, narrowed.level) == ("request-max-length-narrowed", Level.MAJOR)
    assert (widened.kind, widened.level) == ("response-max-length-widened", Level.MAJOR)
    for change in (narrowed, widened):
        assert change.operations == ("save", "read")
        assert change.directions == ("request", "response")
        assert "in requests: " in change.reason
        assert "in responses: " in change.reason
    # Nothing is to be done in the harmless direction, so only the other one says what.
    assert narrowed.remedy == "send only accepted values"


def test_what_several_schemas_contain_is_one_change() -> None:
    def schemas(**keywords: object) -> Contract:
        held = {"type": "object", "properties": {"thing": {"$ref": "#/components/schemas/Thing"}}}
        listed = {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}
        return {**thing(**keywords), "Box": held, "List": listed}

    operations = {"box": {"received": "Box"}, "list": {"sent": "List"}, "one": {"sent": "Thing"}}
    old, new = uses(schemas(), **operations), uses(schemas(format="uri"), **operations)
    [change] = compare(old, new)
    assert change.operations == ("box", "list", "one")


@pytest.mark.parametrize("around", ["items", "allOf", "properties", "oneOf"])
def test_cycles_end(around: str) -> None:
    def node(**keywords: object) -> Contract:
        me = {"$ref": "#/components/schemas/Node"}
        ways: Contract = {
            "items": {"type": "array", "items": me},
            "allOf": {"allOf": [me, {"type": "object"}]},
            "properties": {"type": "object", "properties": {"parent": me}},
            "oneOf": {"oneOf": [me, {"type": "integer"}, {"type": "boolean"}]},
        }
        return {"Node": {**ways[around], **keywords}}

    read = {"received": "Node"}
    old, new = uses(node(title="A"), read=read), uses(node(title="B"), read=read)
    [change] = compare(old, new)
    assert (change.kind, change.pointer) == ("text-changed", "/components/schemas/Node/title")


def test_components_that_refer_to_each_other() -> None:
    def pair(**keywords: object) -> Contract:
        a = {"type": "object", "properties": {"b": {"$ref": "#/components/schemas/B"}}}
        b = {"properties": {"a": {"$ref": "#/components/schemas/A"}, "c": {**STRING, **keywords}}}
        return {"A": a, "B": {"type": "object", **b}}

    operations = {"save": {"sent": "A"}, "read": {"received": "B"}}
    [change] = compare(uses(pair(), **operations), uses(pair(pattern="x"), **operations))
    assert change.operations == ("save", "read")
    assert change.directions == ("request", "response")


def test_the_name_of_a_component_is_nothing_to_callers() -> None:
    old = uses(thing(), read={"received": "Thing"}, save={"sent": "Thing"})
    new = uses({"Item": thing()["Thing"]}, read={"received": "Item"}, save={"sent": "Item"})
    assert compare(old, new) == []


def test_the_name_of_a_component_that_also_changed() -> None:
    old = uses(thing(), read={"received": "Thing"})
    new = uses({"Item": thing(maxLength=5)["Thing"]}, read={"received": "Item"})
    forth, back = compare(old, new), compare(new, old)
    assert [change.pointer for change in forth] == [change.pointer for change in back]
    assert forth[0].pointer == "/components/schemas/Item/properties/name/maxLength"


def test_a_read_only_reference_is_not_sent() -> None:
    def holder(**keywords: object) -> Contract:
        box = {"type": "object", "properties": {"thing": {"$ref": "#/components/schemas/Thing"}}}
        box["properties"]["thing"]["readOnly"] = True
        return {**thing(**keywords), "Box": box}

    operations = {"save": {"sent": "Box"}, "read": {"received": "Box"}}
    [change] = compare(uses(holder(), **operations), uses(holder(maxLength=5), **operations))
    assert change.operations == ("read",)
    assert change.level is Level.MINOR


def test_an_added_operation_says_nothing_of_what_it_uses() -> None:
    old = uses({}, read={})
    new = uses(thing(), read={}, save={"sent": "Thing"})
    assert [change.kind for change in compare(old, new)] == ["operation-added"]


def test_a_type_that_became_another_is_all_that_is_said() -> None:
    old = uses(
        {"Thing": {"type": "string", "maxLength": 5, "pattern": "a"}}, read={"sent": "Thing"}
    )
    new = uses({"Thing": {"type": "integer", "minimum": 5}}, read={"sent": "Thing"})
    assert [change.kind for change in compare(old, new)] == ["request-type-changed"]


@pytest.mark.parametrize(
    ("reference", "problem"),
    [
        ("#/components/schemas/Gone", "there is nothing at #/components/schemas/Gone"),
        ("other.yaml#/Thing", "other.yaml#/Thing is not in the document: bundle it"),
        ("#thing", "#thing is not in the document: bundle it"),
    ],
)
def test_a_reference_that_leads_nowhere(reference: str, problem: str) -> None:
    good = uses(thing(), read={"received": "Thing"})
    bad = uses({"Thing": {"$ref": reference}}, read={"received": "Thing"})
    for documents in ((good, bad), (bad, good)):
        with pytest.raises(GenerationError) as caught:
            compare(*documents)
        [found] = caught.value.problems
        assert found.pointer == "/components/schemas/Thing/$ref"
        assert found.message.startswith(problem)


def test_a_reference_that_leads_back_to_itself() -> None:
    bad = uses({"Thing": {"$ref": "#/components/schemas/Thing"}}, read={"received": "Thing"})
    with pytest.raises(GenerationError, match="leads back to itself"):
        compare(bad, bad)


def test_the_level_of_all_changes_is_the_largest() -> None:
    def change(of: Level) -> Change:
        return Change(level=of, kind="", pointer="", message="", reason="", remedy="")

    assert level([]) is None
    assert level([change(Level.PATCH)]) is Level.PATCH
    assert level([change(Level.MINOR), change(Level.MAJOR), change(Level.PATCH)]) is Level.MAJOR


def test_a_pointer_that_both_documents_have_does_not_stand_for_another_place() -> None:
    schemas = {"Thing": {"type": "object", "description": "A thing."}}
    made = {"ThingMade": {"type": "object", "description": "A thing that was just made."}}
    before = uses(schemas, read={"received": "Thing"}, save={"received": "Thing"})
    after = uses({**schemas, **made}, read={"received": "Thing"}, save={"received": "ThingMade"})
    for documents in ((before, after), (after, before)):
        [change] = compare(*documents)
        assert change.pointer == "/components/schemas/ThingMade/description"
        assert change.operations == ("save",)
