"""Rewrite a contract into what the engines can read, without changing what it says.

Every pass takes a document and returns a new one. What no engine can express is not dropped but
collected as a :class:`Problem`, so that a client is generated whole or not at all.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from . import document as doc
from . import methods
from .api.read.naming import NAMES, SIMPLE
from .api.read.tree import dereference, reachable, schemas
from .api.read.unions import merging
from .api.read.unions.shapes import Shapes
from .languages.language import pascal_case as pascal_case
from .problem import GenerationError, Problem, refuse

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


def check(document: Mapping[str, Any]) -> list[Problem]:
    """Everything in a document that the generators could not carry over whole."""
    problems: list[Problem] = []
    for place, schema in schemas(document):
        problems += _check_schema(document, place, schema)
    for path, method, operation in doc.operations(document):
        problems += _check_operation(document, doc.pointer("paths", path, method), operation)
    return problems + _check_unions(document)


def _check_schema(document: Mapping[str, Any], place: str, schema: Any) -> Iterator[Problem]:
    closed = place.endswith("/additionalProperties") and schema is False
    if not closed and (schema is False or schema == {"not": {}}):
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


def _check_unions(document: Mapping[str, Any]) -> list[Problem]:
    result = copy.deepcopy(dict(document))
    for step in SIMPLE:
        step(result)
    return merging.merge(result)


def _check_reference(document: Mapping[str, Any], place: str, target: str) -> Iterator[Problem]:
    if not target.startswith("#/"):
        yield Problem(place, f"{target} is outside the document: one file holds a whole contract")
        return
    try:
        doc.resolve(document, target)
    except KeyError:
        yield Problem(place, f"{target} leads nowhere")


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
    yield from _check_body(document, f"{place}/requestBody", operation)
    for status, response in operation.get("responses", doc.EMPTY).items():
        if status.startswith("2"):
            where = doc.pointer(*doc.tokens(place), "responses", status, "content")
            content = dereference(document, response).get("content", doc.EMPTY)
            yield from _check_answer(document, where, content)


def _check_body(
    document: Mapping[str, Any], place: str, operation: Mapping[str, Any]
) -> Iterator[Problem]:
    body = dereference(document, operation.get("requestBody", {}))
    for kind, media_type in body.get("content", doc.EMPTY).items():
        if Shapes(document).is_mixed(media_type.get("schema")):
            where = doc.pointer(*doc.tokens(place), "content", kind, "schema")
            message = "a body that is an object or something else cannot be generated"
            yield Problem(where, f"{message}: keep the object, or make two operations of it")


def _check_answer(
    document: Mapping[str, Any], place: str, content: Mapping[str, Any]
) -> Iterator[Problem]:
    if content and "application/json" not in content:
        yield Problem(place, "a success answer that is not application/json cannot be generated")
    schema = content.get("application/json", doc.EMPTY).get("schema", {})
    if Shapes(document).is_mixed(methods.unwrapped(document, schema)):
        message = "an answer that is an object or something else cannot be generated"
        yield Problem(f"{place}/application~1json/schema", f"{message}: make it one object")


def lower(document: Mapping[str, Any]) -> dict[str, Any]:
    """All passes that every target shares, in order.

    Args:
        document: The contract.

    Raises:
        GenerationError: Unions that cannot be merged.
    """
    result = copy.deepcopy(dict(document))
    for step in (*SIMPLE, _unions, *NAMES):
        step(result)
    return result


def _unions(document: dict[str, Any]) -> None:
    """Merge unions of object types; what only they were made of leaves its name to them."""
    before = _used(document)
    refuse(merging.merge(document))
    for name in before - _used(document):
        del document["components"]["schemas"][name]


def _used(document: Mapping[str, Any]) -> set[str]:
    """The component schemas that lead somewhere: to an operation, or into a client's settings."""
    components: Mapping[str, Any] = document.get("components", doc.EMPTY)
    outside = {key: value for key, value in document.items() if key != "components"}
    shared = {key: value for key, value in components.items() if key != "schemas"}
    named = (
        {"$ref": f"#/components/schemas/{place['schema']}"}
        for place in doc.objects(document.get("x-sdk"))
        if isinstance(place.get("schema"), str)
    )
    return set(reachable(document, [outside, shared, *named]))


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
