"""Steps that give every object type of a document a name, for engines that read JSON Schema.

Each changes the document that it is given.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ... import document as doc
from ...problem import GenerationError, Problem
from ..words import pascal_case
from .tree import Schema, dereference, has_fields
from .unions import merging
from .unions.shapes import Shapes


def _request_bodies(document: dict[str, Any]) -> None:
    """Give every request body a name: the operation id and ``Params``."""
    for _, _, operation in doc.operations(document):
        if "requestBody" not in operation:
            continue
        body = operation["requestBody"] = doc.copied(
            dereference(document, operation["requestBody"])
        )
        for media_type in body.get("content", doc.EMPTY).values():
            if Shapes(document).has_fields(media_type.get("schema")):
                schema = dereference(document, media_type["schema"])
                media_type["schema"] = doc.copied(schema)
                _tell_forms(operation, schema)
                name = pascal_case(operation["operationId"]) + "Params"
                _hoist(document, media_type, "schema", name)


def _tell_forms(operation: dict[str, Any], schema: Schema) -> None:
    """Say in an operation's description which forms its body may have."""
    parts = [operation.get("description", ""), *schema.get(merging.FORMS, ())]
    if len(parts) > 1:
        operation["description"] = "\n\n".join(part.strip() for part in parts if part)


def _answers(document: dict[str, Any]) -> None:
    """Give every inline object that is answered a name: the operation id and ``Answer``."""
    for _, _, operation in doc.operations(document):
        responses = operation.get("responses", {})
        for status in [each for each in responses if each.startswith("2")]:
            response = responses[status] = doc.copied(dereference(document, responses[status]))
            for media_type in response.get("content", doc.EMPTY).values():
                schema = media_type.get("schema", doc.EMPTY)
                if "$ref" not in schema and Shapes(document).has_fields(schema):
                    name = pascal_case(operation["operationId"]) + "Answer"
                    _hoist(document, media_type, "schema", name)


def _nested_objects(document: dict[str, Any]) -> None:
    """Give every inline object type a name, formed from its parent's name and its own."""
    components = document.get("components", doc.EMPTY).get("schemas", doc.EMPTY)
    queue = list(components)
    while queue:
        name = queue.pop(0)
        known = set(components)
        if has_fields(components[name]) and _is_nullable(components[name]):
            _hoist(document, components, name, f"{name}Object")
        _hoist_fields(document, name, components[name])
        queue += [added for added in components if added not in known]


def _hoist_fields(document: dict[str, Any], owner: str, schema: Any) -> None:
    if not doc.is_object(schema):
        return
    for field, child in schema.get("properties", doc.EMPTY).items():
        name = owner + pascal_case(field)
        if has_fields(child):
            _hoist(document, schema["properties"], field, name)
        elif doc.is_object(child):
            _hoist_items(document, child, name)
    for member in schema.get("allOf", ()):
        _hoist_fields(document, owner, member)
    _hoist_items(document, schema, owner)


def _hoist_items(document: dict[str, Any], schema: Schema, name: str) -> None:
    for keyword, suffix in (("items", "Item"), ("additionalProperties", "Value")):
        child = schema.get(keyword)
        if has_fields(child):
            _hoist(document, schema, keyword, name + suffix)
        elif doc.is_object(child):
            _hoist_items(document, child, name + suffix)
    for keyword in ("oneOf", "anyOf"):
        _hoist_alternative(document, schema.get(keyword, []), name)


def _hoist_alternative(document: dict[str, Any], members: list[Any], name: str) -> None:
    """Name the one object type among alternatives that are none."""
    objects = [i for i, each in enumerate(members) if Shapes(document).has_fields(each)]
    if len(objects) == 1 and has_fields(members[objects[0]]):
        is_taken = name in document["components"]["schemas"]
        _hoist(document, members, objects[0], f"{name}Object" if is_taken else name)


def _is_nullable(schema: Schema) -> bool:
    return isinstance(schema.get("type"), list) and "null" in schema["type"]


def _hoist(document: dict[str, Any], parent: Any, key: str | int, name: str) -> None:
    """Move an inline schema to the components and leave a reference (with null kept beside it)."""
    schema: Schema = parent[key]
    components: dict[str, Any] = document.setdefault("components", {}).setdefault("schemas", {})
    nullable = _is_nullable(schema)
    presence = schema.pop(merging.PRESENCE, "")
    component = {**schema, "type": "object"} if nullable else schema
    if components.setdefault(name, component) != component:
        message = f"another, different schema would be called {name} too: rename one of them"
        raise GenerationError([Problem(doc.pointer("components", "schemas", name), message)])
    reference: Schema = {"$ref": f"#/components/schemas/{name}"}
    parent[key] = {"anyOf": [reference, {"type": "null"}]} if nullable else reference
    if presence:
        about = schema.get("description", "").partition("\n\n")[0]
        parent[key]["description"] = f"{about} {presence}".strip()


Pass = Callable[[dict[str, Any]], None]

NAMES: tuple[Pass, ...] = (_request_bodies, _answers, _nested_objects)
