"""The places of an OpenAPI document where something of a kind stands (OpenAPI 3.1, section 4.8).

Places are found by the structure of the document, never by the name of a key: a property that is
called ``schema`` or ``examples`` is a property.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from ... import document as doc
from .tree import SUBSCHEMA_LISTS, SUBSCHEMA_MAPS, SUBSCHEMAS

Place = tuple[str, Any, Any]
"""Kind, the object or array that holds the place, and the key or index in it."""

_PLACES: Final[dict[str, dict[str, str]]] = {
    "document": {"components": "components", "paths": "{item}", "webhooks": "{item}"},
    "components": {
        "schemas": "{schema}",
        "responses": "{response}",
        "parameters": "{parameter}",
        "requestBodies": "{body}",
        "headers": "{parameter}",
        "pathItems": "{item}",
        "callbacks": "{callback}",
    },
    "item": {**dict.fromkeys(doc.METHODS, "operation"), "parameters": "[parameter]"},
    "operation": {
        "requestBody": "body",
        "parameters": "[parameter]",
        "responses": "{response}",
        "callbacks": "{callback}",
    },
    "parameter": {"schema": "schema", "content": "{media}"},
    "body": {"content": "{media}"},
    "response": {"content": "{media}", "headers": "{parameter}"},
    "media": {"schema": "schema", "itemSchema": "schema", "encoding": "{encoding}"},
    "encoding": {"headers": "{parameter}"},
    "schema": {
        **dict.fromkeys(SUBSCHEMAS, "schema"),
        **dict.fromkeys(SUBSCHEMA_LISTS, "[schema]"),
        **dict.fromkeys(SUBSCHEMA_MAPS, "{schema}"),
    },
}
"""Kind → key → what stands there: one of a kind, a list ``[…]`` or an object ``{…}`` of them."""


_KNOWN: Final = {
    kind: {
        key: (rank, key, inner[0] if inner[0] in "[{" else "", inner.strip("[{}]"))
        for rank, (key, inner) in enumerate(_PLACES[kind].items())
    }
    for kind in _PLACES
}
"""The same: kind → key → its rank, the key, how it holds places, and their kind."""


def places(document: dict[str, Any]) -> Iterator[Place]:
    """Yield every place below a document, outer ones first; the caller may replace each."""
    yield from below("document", document)


def schemas(document: Mapping[str, Any]) -> Iterator[Any]:
    """Return every schema of a document, outer ones first."""
    return (holder[key] for kind, holder, key in below("document", document) if kind == "schema")


def below(kind: str, node: Any) -> Iterator[Place]:
    """Yield every place below something of a kind."""
    stack = _inside(kind, node)
    while stack:
        place = stack.pop()
        yield place
        inner, holder, key = place
        stack += _inside(inner, holder[key])


def _inside(kind: str, node: doc.Node) -> list[Place]:
    """Return the places right inside of something, the last one first."""
    if not isinstance(node, dict):
        return []
    if kind == "callback":
        return [("item", node, key) for key in reversed(node) if not key.startswith("x-")]
    known = _KNOWN.get(kind, doc.EMPTY)
    members = [known[key] for key in node if key in known]
    # Most schemas hold no others.
    if not members:
        return []
    members.sort()
    places: list[Place] = []
    for _, key, holds, inner in members:
        child = node[key]
        if not holds:
            places.append((inner, node, key))
        elif holds == "[" and doc.is_array(child):
            places += [(inner, child, index) for index in range(len(child))]
        elif holds == "{" and doc.is_object(child):
            places += [(inner, child, name) for name in child]
    places.reverse()
    return places


def pointers(node: Any, pointer: str = "") -> Iterator[tuple[int, str]]:
    """Yield the JSON pointer of every object and list in a node, by its identity (`id`)."""
    inside = node.items() if doc.is_object(node) else enumerate(node) if doc.is_array(node) else ()
    yield id(node), pointer
    for key, child in inside:
        yield from pointers(child, pointer + doc.pointer(key))
