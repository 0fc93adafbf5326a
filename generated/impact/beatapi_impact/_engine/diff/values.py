"""Check single values against the places of a contract."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import pairwise
from typing import Any
from urllib.parse import quote

from jsonschema.protocols import Validator
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from .. import document as doc
from ..validator import VALIDATOR

_PROPERTIES = "properties"
_TOGETHER = ("if", "then", "else")


def wire_names(pointer: str) -> list[str]:
    """Return the names of the properties that a pointer leads through, the outermost first."""
    tokens = doc.tokens(pointer)
    return [name for key, name in pairwise(tokens) if key == _PROPERTIES]


def property_of(pointer: str, name: str) -> str:
    """Return the place of the outermost property of a name that a pointer leads through."""
    head, found, _ = f"{pointer}/".partition(f"{doc.pointer(_PROPERTIES, name)}/")
    return f"{head}{found}".removesuffix("/") if found else ""


def parameter(documents: Sequence[Mapping[str, Any]], pointer: str) -> tuple[str, str] | None:
    """Return place and name of the parameter at or around a pointer; None without one."""
    for document in documents:
        at = pointer
        while at:
            node = _node(document, at)
            if doc.is_object(node) and isinstance(node.get("in"), str) and "name" in node:
                return node["in"], str(node["name"])
            at = at.rpartition("/")[0]
    return None


def enumerated(document: Mapping[str, Any], pointer: str) -> frozenset[Any]:
    """Return the values listed at a pointer; empty if there are none."""
    node = _node(document, pointer)
    values = node if doc.is_array(node) else []
    return frozenset(each for each in values if isinstance(each, str | int))


def mentioned(document: Mapping[str, Any], pointer: str) -> dict[str, bool]:
    """Return the properties in a condition → whether their values matter, and not only presence."""
    mentions: dict[str, bool] = {}
    for node in _below(_rule(document, pointer)):
        for name in _strings(node.get("required")):
            mentions.setdefault(name, False)
        members = node.get(_PROPERTIES)
        for name, schema in (members if doc.is_object(members) else {}).items():
            mentions[name] = mentions.get(name, False) or bool(schema)
    return mentions


def holds(document: Mapping[str, Any], pointer: str, value: Any) -> bool:
    """Return true if an object meets a condition of a schema, as one with references does."""
    return _is_valid(VALIDATOR(_rule(document, pointer)), value)


def _rule(document: Mapping[str, Any], pointer: str) -> dict[str, Any]:
    """Return a schema with one keyword of another, and the keywords that belong to it."""
    place, _, keyword = pointer.rpartition("/")
    schema = _node(document, place)
    keys = _TOGETHER if keyword in _TOGETHER else (keyword,)
    return {key: schema[key] for key in keys if key in schema} if doc.is_object(schema) else {}


def accepts(document: Mapping[str, Any], pointer: str, value: Any) -> bool:
    """Return true if a schema accepts a value, or cannot be evaluated."""
    if _node(document, pointer) is None:
        return True
    empty: Registry[Any] = Registry()
    resource = DRAFT202012.create_resource(document)
    registry: Registry[Any] = empty.with_resource("urn:contract", resource)
    schema = {"$ref": f"urn:contract#{quote(pointer)}"}
    return _is_valid(VALIDATOR(schema, registry=registry), value)


def fits(document: Mapping[str, Any], pointer: str, given: Mapping[str, Any]) -> bool:
    """Return true if an object may have the form whose property is at a pointer.

    It has another form if it has another value for a property with one value, such as a type.
    """
    tokens = doc.tokens(pointer)
    if len(tokens) < 2 or tokens[-2] != _PROPERTIES:
        return True
    members = _node(document, pointer.rpartition("/")[0])
    for name, schema in members.items() if doc.is_object(members) else ():
        if name in given and doc.is_object(schema):
            listed = schema.get("enum", [schema["const"]] if "const" in schema else None)
            if doc.is_array(listed) and len(listed) == 1 and given[name] not in listed:
                return False
    return True


def senders(document: Mapping[str, Any], pointer: str) -> set[str]:
    """Return the ids of the operations whose request bodies refer to a component."""
    return {
        str(operation.get("operationId"))
        for _, _, operation in doc.operations(document)
        if f"#{pointer}" in _references(document, operation.get("requestBody"))
    }


def _references(document: Mapping[str, Any], node: Any) -> set[str]:
    found, waiting = set[str](), [node]
    while waiting:
        for each in doc.objects(waiting.pop()):
            reference = each.get("$ref")
            if isinstance(reference, str) and reference not in found:
                found.add(reference)
                waiting.append(_node(document, reference))
    return found


def _is_valid(validator: Validator, value: Any) -> bool:
    try:
        return next(iter(validator.iter_errors(value)), None) is None
    except Unresolvable:
        return True


def is_there(document: Mapping[str, Any], pointer: str) -> bool:
    """Return true if a document has a place."""
    return _node(document, pointer) is not None


def _node(document: Mapping[str, Any], pointer: str) -> Any:
    with suppress(KeyError):
        return doc.resolve(document, pointer)
    return None


def _below(node: Any) -> Iterator[Mapping[str, Any]]:
    if doc.is_object(node):
        yield node
        for value in node.values():
            yield from _below(value)
    elif doc.is_array(node):
        for value in node:
            yield from _below(value)


def _strings(node: Any) -> list[str]:
    return [each for each in node if isinstance(each, str)] if doc.is_array(node) else []
