"""The places of an OpenAPI document where something of a kind stands (OpenAPI 3.1, section 4.8).

Places are found by the structure of the document, never by the name of a key: a property that is
called ``schema`` or ``examples`` is a property.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from ... import document as doc
from .tree import SUBSCHEMA_LISTS, SUBSCHEMA_MAPS, SUBSCHEMAS

Place = tuple[str, Any, Any]
"""Kind, the object or array that holds the place, and the key or index in it."""

_ONE: Final[dict[str, dict[str, str]]] = {
    "document": {"components": "components"},
    "item": dict.fromkeys(doc.METHODS, "operation"),
    "operation": {"requestBody": "body"},
    "parameter": {"schema": "schema"},
    "media": {"schema": "schema", "itemSchema": "schema"},
    "schema": dict.fromkeys(SUBSCHEMAS, "schema"),
}
_LISTS: Final[dict[str, dict[str, str]]] = {
    "item": {"parameters": "parameter"},
    "operation": {"parameters": "parameter"},
    "schema": dict.fromkeys(SUBSCHEMA_LISTS, "schema"),
}
_MAPS: Final[dict[str, dict[str, str]]] = {
    "document": {"paths": "item", "webhooks": "item"},
    "components": {
        "schemas": "schema",
        "responses": "response",
        "parameters": "parameter",
        "requestBodies": "body",
        "headers": "parameter",
        "pathItems": "item",
        "callbacks": "callback",
    },
    "item": {},
    "operation": {"responses": "response", "callbacks": "callback"},
    "callback": {},
    "parameter": {"content": "media"},
    "body": {"content": "media"},
    "response": {"content": "media", "headers": "parameter"},
    "media": {"encoding": "encoding"},
    "encoding": {"headers": "parameter"},
    "schema": dict.fromkeys(SUBSCHEMA_MAPS, "schema"),
}


def places(document: dict[str, Any]) -> Iterator[Place]:
    """Every place below a document, outer ones first; one may be replaced when it is yielded."""
    yield from _below("document", document)


def below(kind: str, node: Any) -> Iterator[Place]:
    """Every place below something of a kind."""
    yield from _below(kind, node)


def _below(kind: str, node: Any) -> Iterator[Place]:
    stack: list[Iterator[Place]] = [_inside(kind, node)]
    while stack:
        place = next(stack[-1], None)
        if place is None:
            stack.pop()
            continue
        yield place
        inner, holder, key = place
        stack.append(_inside(inner, holder[key]))


def _inside(kind: str, node: Any) -> Iterator[Place]:
    if not doc.is_object(node):
        return
    if kind == "callback":
        yield from (("item", node, key) for key in list(node) if not key.startswith("x-"))
    for key, inner in _ONE.get(kind, {}).items():
        if key in node:
            yield inner, node, key
    for key, inner in _LISTS.get(kind, {}).items():
        if doc.is_array(node.get(key)):
            yield from ((inner, node[key], index) for index in range(len(node[key])))
    for key, inner in _MAPS.get(kind, {}).items():
        if doc.is_object(node.get(key)):
            yield from ((inner, node[key], name) for name in list(node[key]))
