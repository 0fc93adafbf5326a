"""Refuse what has not the shape that OpenAPI gives it, before anything is read.

A list where an object belongs is a problem with its place; it is taken out, so that reading can go
on and finds the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from ... import document as doc
from ...problem import Problem
from . import positions
from .tree import SUBSCHEMA_LISTS, SUBSCHEMA_MAPS, SUBSCHEMAS

Check = Callable[[object], bool]


def _is_text(node: object) -> bool:
    return isinstance(node, str)


def _is_number(node: object) -> bool:
    return isinstance(node, int | float) and not isinstance(node, bool)


def _is_limit(node: object) -> bool:
    """Return a number; OpenAPI 3.0 has booleans there."""
    return isinstance(node, int | float)


def _is_schema(node: object) -> bool:
    return doc.is_object(node) or isinstance(node, bool)


def _is_type(node: object) -> bool:
    return _is_text(node) or _are_texts(node)


def _are_texts(node: object) -> bool:
    return doc.is_array(node) and all(map(_is_text, node))


def _are_objects(node: object) -> bool:
    return doc.is_array(node) and all(map(doc.is_object, node))


def _is_map_of_objects(node: object) -> bool:
    return doc.is_object(node) and all(map(doc.is_object, node.values()))


def _is_map_of_texts(node: object) -> bool:
    return doc.is_object(node) and all(map(_are_texts, node.values()))


_WORDS: Final[dict[Check, str]] = {
    doc.is_object: "an object",
    doc.is_array: "an array",
    _is_text: "a string",
    _is_number: "a number",
    _is_limit: "a number",
    _is_schema: "a schema: an object, true or false",
    _is_type: "a string or an array of strings",
    _are_texts: "an array of strings",
    _are_objects: "an array of objects",
    _is_map_of_objects: "an object of objects",
    _is_map_of_texts: "an object of arrays of strings",
}

_COUNTS: Final = tuple(
    f"{edge}{noun}" for edge in ("min", "max") for noun in ("Length", "Items", "Properties")
)

_SHAPES: Final[Mapping[str, Mapping[str, Check]]] = {
    "document": {
        "info": doc.is_object,
        "paths": doc.is_object,
        "webhooks": doc.is_object,
        "components": doc.is_object,
        "servers": _are_objects,
        "tags": _are_objects,
        "security": _are_objects,
    },
    "components": {
        "schemas": doc.is_object,
        "responses": doc.is_object,
        "parameters": doc.is_object,
        "requestBodies": doc.is_object,
        "headers": doc.is_object,
        "pathItems": doc.is_object,
        "callbacks": doc.is_object,
        "securitySchemes": _is_map_of_objects,
    },
    "item": {
        "parameters": doc.is_array,
        "servers": _are_objects,
        **dict.fromkeys(doc.METHODS, doc.is_object),
    },
    "operation": {
        "operationId": _is_text,
        "tags": _are_texts,
        "parameters": doc.is_array,
        "requestBody": doc.is_object,
        "responses": doc.is_object,
        "callbacks": doc.is_object,
        "security": _are_objects,
        "servers": _are_objects,
    },
    "parameter": {
        "name": _is_text,
        "in": _is_text,
        "style": _is_text,
        "schema": _is_schema,
        "content": doc.is_object,
        "examples": doc.is_object,
    },
    "body": {"content": doc.is_object},
    "response": {"content": doc.is_object, "headers": doc.is_object},
    "media": {
        "schema": _is_schema,
        "examples": doc.is_object,
        "encoding": doc.is_object,
        "x-sdk-last": _is_map_of_texts,
    },
    "encoding": {"contentType": _is_text, "style": _is_text, "headers": doc.is_object},
    "schema": {
        "type": _is_type,
        "enum": doc.is_array,
        "required": _are_texts,
        "title": _is_text,
        "description": _is_text,
        "format": _is_text,
        "pattern": _is_text,
        "multipleOf": _is_number,
        "discriminator": doc.is_object,
        **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), _is_limit),
        **dict.fromkeys(_COUNTS, _is_number),
        **dict.fromkeys(SUBSCHEMAS, _is_schema),
        **dict.fromkeys(SUBSCHEMA_LISTS, doc.is_array),
        **dict.fromkeys(SUBSCHEMA_MAPS, doc.is_object),
    },
}
"""Kind of place → key → what stands there."""


Wrong = tuple[Any, str | int, str]
"""The object or list that holds something wrong, the key or index of it, and what belongs there."""


def mend(document: dict[str, Any]) -> list[Problem]:
    """Take out of a document what has not its shape, in place. Returns a problem for each."""
    problems = [*_mended("document", document)]
    for kind, holder, key in positions.places(document):
        node = holder[key]
        if not doc.is_object(node) and not (kind == "schema" and isinstance(node, bool)):
            holder[key] = node = {}
            what = "a schema: an object, true or false" if kind == "schema" else "an object"
            problems.append((holder, key, what))
        if doc.is_object(node):
            problems += _mended(kind, node)
    pointers = dict(positions.pointers(document)) if problems else {}
    return [
        Problem(
            pointers[id(holder)] + doc.pointer(key), f"must be {what}: correct it", code="shape"
        )
        for holder, key, what in problems
    ]


def _mended(kind: str, node: dict[str, Any]) -> Iterator[Wrong]:
    shapes = _SHAPES.get(kind, doc.EMPTY)
    if not isinstance(node.get("$ref", ""), str):
        yield node, "$ref", _WORDS[_is_text]
        del node["$ref"]
    for key in [key for key in node if key in shapes and not shapes[key](node[key])]:
        yield node, key, _WORDS[shapes[key]]
        del node[key]
