"""Schemas inside a document: walk over them, follow their references, tell what they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from ... import document as doc

Schema = dict[str, Any]

Path = tuple[str | int, ...]
"""Keys and indexes that lead from the document to a place; `document.pointer` writes it."""

SUBSCHEMAS = (
    "items",
    "additionalProperties",
    "contains",
    "propertyNames",
    "not",
    "if",
    "then",
    "else",
)
"""Keywords whose value is one schema (JSON Schema 2020-12)."""

SUBSCHEMA_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
"""Keywords whose value is a list of schemas."""

SUBSCHEMA_MAPS = ("properties", "patternProperties", "$defs", "dependentSchemas")
"""Keywords whose value is an object of schemas."""

SUBSCHEMA_KEYS = frozenset({*SUBSCHEMAS, *SUBSCHEMA_LISTS, *SUBSCHEMA_MAPS})
"""All of them."""


def children(schema: Schema) -> Iterator[tuple[Path, Any]]:
    """Yield the direct subschemas of a schema, each with the path that leads to it."""
    if SUBSCHEMA_KEYS.isdisjoint(schema):
        return
    for keyword in SUBSCHEMAS:
        if keyword in schema:
            yield (keyword,), schema[keyword]
    for keyword in SUBSCHEMA_LISTS:
        for index, child in enumerate(schema.get(keyword, ())):
            yield (keyword, index), child
    for keyword in SUBSCHEMA_MAPS:
        for name, child in schema.get(keyword, doc.EMPTY).items():
            yield (keyword, name), child


def descend(schema: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Yield a schema and every one in it with the path to it, parents before children."""
    yield path, schema
    if doc.is_object(schema):
        for step, child in children(schema):
            yield from descend(child, (*path, *step))


def dereference(document: Mapping[str, Any], node: Any) -> Any:
    """Follow a local ``$ref`` (one that leads nowhere yields an empty object)."""
    if not doc.is_object(node) or "$ref" not in node:
        return node
    seen: set[str] = set()
    while doc.is_object(node) and isinstance(node.get("$ref"), str):
        if node["$ref"] in seen:
            return {}
        seen.add(node["$ref"])
        try:
            node = doc.resolve(document, node["$ref"])
        except KeyError:
            return {}
    return node


def has_fields(schema: Any) -> bool:
    """Return true if a schema describes an object with named fields, which becomes a class."""
    if not doc.is_object(schema):
        return False
    return bool(schema.get("properties")) or any(map(has_fields, schema.get("allOf", ())))


def reachable(document: Mapping[str, Any], roots: list[Any]) -> list[str]:
    """Return the component schemas that some nodes lead to, in the order of the document."""
    components: dict[str, Any] = document.get("components", doc.EMPTY).get("schemas", doc.EMPTY)
    seen: set[str] = set()
    queue = [name for root in roots for name in _references(root)]
    while queue:
        name = queue.pop()
        if name in components and name not in seen:
            seen.add(name)
            queue += _references(components[name])
    return [name for name in components if name in seen]


def _references(root: Any) -> Iterator[str]:
    """Yield the component schemas that a node refers to, not those that these refer to in turn."""
    stack: list[doc.Node] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            target = node.get("$ref")
            if isinstance(target, str) and target.startswith("#/components/schemas/"):
                yield doc.tokens(target)[2]
            stack += [
                child
                for key, child in node.items()
                if (child.__class__ is dict or child.__class__ is list) and key not in _VALUES
            ]
        elif doc.is_array(node):
            stack += node


_VALUES: Final = frozenset({"example", "examples", "default", "enum", "const"})
"""Keywords that hold values: what looks like a reference there is none."""
