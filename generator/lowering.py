"""Rewrite a contract into what the engines can read, without changing what it says.

Every pass takes a document and returns a new one. What no engine can express is not dropped but
collected as a :class:`Problem`, so that a client is generated whole or not at all.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from . import document as doc
from .problem import GenerationError, Problem

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

UNSUPPORTED = {
    "patternProperties": "list the properties by name, or type them with additionalProperties",
    "prefixItems": "describe the array by items",
    "unevaluatedProperties": "use additionalProperties",
    "unevaluatedItems": "use items",
    "dependentSchemas": "make the fields optional and say in the description when they go together",
    "$defs": "move the schemas to components/schemas",
    "$dynamicRef": "use $ref",
    "not": "say in the description what is excluded",
    "if": "say in the description what depends on what",
}
"""Keywords that change a type and that no engine here reads → what to write instead."""


def pascal_case(name: str) -> str:
    """``createMusicVideoTask`` or ``credit_balance`` as a class name.

    >>> pascal_case("createMusicVideoTask"), pascal_case("by_workflow")
    ('CreateMusicVideoTask', 'ByWorkflow')
    """
    # Letters behind a digit begin a word, as they do for the engines: 540p is 540P.
    words = re.split(r"[\W_]+|(?<=[0-9])(?=[a-z])", name)
    return "".join(word[:1].upper() + word[1:] for word in words)


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


def check(document: Mapping[str, Any]) -> list[Problem]:
    """Everything in a document that the generators could not carry over whole."""
    problems: list[Problem] = []
    for place, schema in schemas(document):
        problems += _check_schema(document, place, schema)
    for path, method, operation in doc.operations(document):
        problems += _check_operation(document, doc.pointer("paths", path, method), operation)
    return problems


def _check_schema(document: Mapping[str, Any], place: str, schema: Any) -> Iterator[Problem]:
    # Closing an object is no field that nothing satisfies.
    closes = schema is False and place.endswith("/additionalProperties")
    if (schema is False or schema == {"not": {}}) and not closes:
        yield Problem(place, "is a schema that nothing satisfies: remove the field it stands for")
    if not doc.is_object(schema):
        return
    for keyword, remedy in UNSUPPORTED.items():
        if keyword in schema and schema[keyword] not in (True, {}):
            yield Problem(f"{place}/{keyword}", f"{keyword} cannot be generated: {remedy}")
    if schema.get("enum") == []:
        yield Problem(f"{place}/enum", "an empty enum allows nothing: list its values or remove it")
    if "$ref" in schema:
        yield from _check_reference(document, f"{place}/$ref", schema["$ref"])
    yield from _check_union(document, place, schema)


def _check_reference(document: Mapping[str, Any], place: str, target: str) -> Iterator[Problem]:
    if not target.startswith("#/"):
        yield Problem(place, f"{target} is outside the document: one file holds a whole contract")
        return
    try:
        doc.resolve(document, target)
    except KeyError:
        yield Problem(place, f"{target} leads nowhere")


def _check_union(document: Mapping[str, Any], place: str, schema: Schema) -> Iterator[Problem]:
    """Decoding must not guess, and no target reads discriminators yet."""
    for keyword in ("oneOf", "anyOf"):
        members = [dereference(document, member) for member in schema.get(keyword, ())]
        count = sum(map(has_fields, members))
        if count > 1:
            message = f"{count} object types in one place cannot be told apart: merge them into one"
            yield Problem(f"{place}/{keyword}", message)


def _check_operation(
    document: Mapping[str, Any], place: str, operation: dict[str, Any]
) -> Iterator[Problem]:
    for index, parameter in enumerate(operation.get("parameters", ())):
        where = f"{place}/parameters/{index}"
        target = dereference(document, parameter)
        if target.get("in") == "cookie":
            yield Problem(where, "cookie parameters cannot be generated: send it as a header")
        if "schema" not in target:
            yield Problem(where, "a parameter needs a schema; content is not supported")
    for status, response in operation.get("responses", doc.EMPTY).items():
        content = dereference(document, response).get("content", doc.EMPTY)
        if status.startswith("2") and content and "application/json" not in content:
            yield Problem(
                doc.pointer(*doc.tokens(place), "responses", status, "content"),
                "a success answer that is not application/json cannot be generated",
            )


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


def lower(document: Mapping[str, Any]) -> dict[str, Any]:
    """All passes that every target shares, in order."""
    result = copy.deepcopy(dict(document))
    for step in PASSES:
        step(result)
    return result


def _boolean_schemas(document: dict[str, Any]) -> None:
    """``true`` says "anything", as ``{}`` does; only the latter is read by every engine."""
    for place, schema in list(schemas(document)):
        if schema is True and not place.endswith("/additionalProperties"):
            *parents, last = doc.tokens(place)
            parent = doc.resolve(document, doc.pointer(*parents))
            parent[int(last) if doc.is_array(parent) else last] = {}


def _constants(document: dict[str, Any]) -> None:
    """A ``oneOf`` of constants is an enum whose values have descriptions of their own."""
    for _, schema in list(schemas(document)):
        if not doc.is_object(schema):
            continue
        for keyword in ("oneOf", "anyOf"):
            members = schema.get(keyword, [])
            if members and all(doc.is_object(member) and "const" in member for member in members):
                schema["enum"] = [member["const"] for member in schema.pop(keyword)]


def _request_bodies(document: dict[str, Any]) -> None:
    """Give every inline request body a name: the operation id and ``Params``."""
    for _, _, operation in doc.operations(document):
        if "requestBody" not in operation:
            continue
        body = operation["requestBody"] = copy.deepcopy(
            dereference(document, operation["requestBody"])
        )
        for media_type in body.get("content", doc.EMPTY).values():
            if has_fields(media_type.get("schema")):
                name = pascal_case(operation["operationId"]) + "Params"
                _hoist(document, media_type, "schema", name)


def _nested_objects(document: dict[str, Any]) -> None:
    """Give every inline object type a name, made of its parent's name and its own."""
    components = document.get("components", doc.EMPTY).get("schemas", doc.EMPTY)
    queue = list(components)
    while queue:
        name = queue.pop(0)
        known = set(components)
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


def _hoist(document: dict[str, Any], parent: dict[str, Any], key: str, name: str) -> None:
    """Move an inline schema to the components and leave a reference (with null kept beside it)."""
    schema: Schema = parent[key]
    components: dict[str, Any] = document.setdefault("components", {}).setdefault("schemas", {})
    nullable = isinstance(schema.get("type"), list) and "null" in schema["type"]
    named = {**schema, "type": "object"} if nullable else schema
    if components.setdefault(name, named) != named:
        message = f"another, different schema would be called {name} too: rename one of them"
        raise GenerationError([Problem(doc.pointer("components", "schemas", name), message)])
    reference = {"$ref": f"#/components/schemas/{name}"}
    parent[key] = {"anyOf": [reference, {"type": "null"}]} if nullable else reference


PASSES: tuple[Callable[[dict[str, Any]], None], ...] = (
    _boolean_schemas,
    _constants,
    _request_bodies,
    _nested_objects,
)
"""The shared passes; each changes the document that :func:`lower` copied."""


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


def choose_media_types(document: dict[str, Any]) -> dict[str, Any]:
    """Keep the one request media type that an overlay names: a client sends one.

    Raises:
        GenerationError: There are several, and none is named.
    """
    problems = [
        problem
        for path, method, operation in doc.operations(document)
        for problem in _choose_media_type(doc.pointer("paths", path, method), operation)
    ]
    if problems:
        raise GenerationError(problems)
    return document


def _choose_media_type(place: str, operation: dict[str, Any]) -> Iterator[Problem]:
    body: dict[str, Any] = operation.get("requestBody", {})
    content: dict[str, Any] = body.get("content", {})
    chosen = operation.get("x-sdk-body", next(iter(content)) if len(content) == 1 else "")
    if chosen in content:
        body["content"] = {chosen: content[chosen]}
    elif content:
        message = f"say which of {', '.join(content)} clients send, by x-sdk-body in an overlay"
        yield Problem(f"{place}/requestBody/content", message)
