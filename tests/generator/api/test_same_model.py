"""Equivalent documents give the same model, and no part of a document is lost."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from conformance import matrix
from generator import document
from generator.api.build import build
from generator.api.model import Api, Field, Object, Ref, Union
from tests.generator.documents import making

GOOD: dict[str, Any] = yaml.safe_load(matrix.CONTRACT.read_text("utf-8"))


def facts(api: Api) -> dict[str, Any]:
    """Return the arguments and results of every method, without places in the document."""
    return {
        ".".join(each.wire for each in (*method.place, method.name)): (
            method.operation,
            method.kind,
            sorted(
                (a.slot.place, a.slot.wire, shape(api, a.type), a.required)
                for a in method.arguments
            ),
            sorted(
                (
                    r.status.code,
                    type(r.payload).__name__,
                    shape(api, getattr(r.payload, "type", None)),
                )
                for r in method.results
            ),
        )
        for method in api.methods()
    }


def shape(api: Api, kind: Any, depth: int = 0) -> str:
    """Return a type with its references, three levels deep; enums and aliases as they are."""
    if not isinstance(kind, Ref) or depth > 2:
        return type(kind).__name__ if isinstance(kind, Ref) else repr(kind)
    found = api.types[kind.to]
    holder = found.merged if isinstance(found, Union) else found
    if not isinstance(holder, Object):
        return type(holder).__name__

    def one(field: Field) -> tuple[str, str, bool, str]:
        return field.name.wire, shape(api, field.type, depth + 1), field.required, field.access

    return repr(sorted(map(one, holder.fields)))


def shuffled(node: Any) -> Any:
    """Return a document with the keys of every object in reverse order."""
    if isinstance(node, dict):
        return {key: shuffled(node[key]) for key in reversed(node)}
    return [shuffled(each) for each in node] if isinstance(node, list) else node


def inlined(node: Any) -> Any:
    """Return a document with the targets of references, except references to schemas."""
    if isinstance(node, dict):
        target = node.get("$ref")
        if isinstance(target, str) and not target.startswith("#/components/schemas/"):
            return inlined(document.resolve(GOOD, target))
        return {key: inlined(value) for key, value in node.items()}
    return [inlined(each) for each in node] if isinstance(node, list) else node


def split(node: Any) -> Any:
    """Return a document with object schemas as two parts of an ``allOf``."""
    found = copy.deepcopy(node)
    for name in ("Thing", "User", "Node", "Problem"):
        schema = found["components"]["schemas"][name]
        properties = list(schema["properties"].items())
        parts = [dict(properties[:1]), dict(properties[1:])]
        found["components"]["schemas"][name] = {
            "allOf": [{"type": "object", "properties": part} for part in parts],
            **({"required": schema["required"]} if "required" in schema else {}),
        }
    return found


@pytest.mark.parametrize("change", [shuffled, inlined, split])
def test_another_way_to_write_it_is_the_same_model(change: Callable[[Any], Any]) -> None:
    assert facts(build(change(GOOD))) == facts(build(GOOD))


CONTRACTS = sorted((Path(__file__).parents[3] / "spec").glob("*.yaml"))


@pytest.mark.parametrize("path", CONTRACTS, ids=lambda path: path.stem)
def test_every_operation_of_a_dated_contract_is_a_method(path: Path) -> None:
    written = document.load(path)
    api = build(written, source=path.name)
    assert {method.operation for method in api.methods()} == set(api.operations)
    assert len(api.operations) == len(list(making.operations(written)))


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_nothing_of_a_large_contract_is_lost(version: str) -> None:
    written = making.large(120, version=version)
    api = build(written)
    assert [each for each in api.problems if each.level != "note"] == []
    assert {method.operation for method in api.methods()} == set(api.operations)
    assert len(api.operations) == len(list(making.operations(written))) == 120


def test_both_versions_of_openapi_are_one_model() -> None:
    assert facts(build(making.large(60, version="3.0.3"))) == facts(build(making.large(60)))
