"""Schemas inside a document: walk over them, follow their references, tell what they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ... import document as doc

Schema = dict[str, Any]

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


def children(schema: Schema) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """The direct subschemas of a schema, each with the path that leads to it."""
    for keyword in SUBSCHEMAS:
        if keyword in schema:
            yield (keyword,), schema[keyword]
    for keyword in SUBSCHEMA_LISTS:
        for index, child in enumerate(schema.get(keyword, ())):
            yield (keyword, index), child
    for keyword in SUBSCHEMA_MAPS:
        for name, child in schema.get(keyword, doc.EMPTY).items():
            yield (keyword, name), child


def schemas(document: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Every schema of a document with its JSON pointer, parents before children."""
    for path, root in _roots(document, ()):
        yield from _descend(root, path)


def _descend(schema: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str, Any]]:
    yield doc.pointer(*path), schema
    if doc.is_object(schema):
        for step, child in children(schema):
            yield from _descend(child, (*path, *step))


def _roots(node: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Schemas that hang on something other than a schema: components, media types, parameters."""
    if doc.is_array(node):
        for index, child in enumerate(node):
            yield from _roots(child, (*path, index))
    if not doc.is_object(node):
        return
    for key, child in node.items():
        if key == "schema":
            yield (*path, key), child
        elif key == "schemas" and path == ("components",):
            yield from (((*path, key, name), schema) for name, schema in child.items())
        elif key not in ("example", "examples", "default") and not key.startswith("x-"):
            yield from _roots(child, (*path, key))


def dereference(document: Mapping[str, Any], node: Any) -> Any:
    """Follow a local ``$ref`` (one that leads nowhere yields an empty object)."""
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
    """Whether a schema describes an object with named fields: what becomes a class."""
    if not doc.is_object(schema):
        return False
    return bool(schema.get("properties")) or any(map(has_fields, schema.get("allOf", ())))


def reachable(document: Mapping[str, Any], roots: list[Any]) -> list[str]:
    """The component schemas that some nodes lead to, in the order of the document."""
    components: dict[str, Any] = document.get("components", doc.EMPTY).get("schemas", doc.EMPTY)
    seen: set[str] = set()
    queue = [name for root in roots for name in _references(root)]
    while queue:
        name = queue.pop()
        if name in components and name not in seen:
            seen.add(name)
            queue += _references(components[name])
    return [name for name in components if name in seen]


def _references(node: Any) -> Iterator[str]:
    if doc.is_object(node):
        target = node.get("$ref")
        if isinstance(target, str) and target.startswith("#/components/schemas/"):
            yield doc.tokens(target)[-1]
        for key, child in node.items():
            if key not in ("example", "examples", "default", "enum", "const"):
                yield from _references(child)
    elif doc.is_array(node):
        for child in node:
            yield from _references(child)
