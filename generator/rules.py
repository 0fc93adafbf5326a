"""The rules for contracts: those of OpenAPI 3.1, and house rules that generation needs.

OpenAPI leaves things optional that a client, its documentation and its sandbox need: names, valid
examples, the source of a statement. The rules are the same for every API.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import quote

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from openapi_spec_validator.validation.exceptions import (
    DuplicateOperationIDError,
    UnresolvableParameterError,
)
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from . import document as doc
from .api.model import Api
from .problem import Problem
from .validator import VALIDATOR

SOURCES = ("documented", "client", "inferred")
"""The sources of a contract's statements, the values of ``x-source``."""

_MAPS = frozenset(
    (
        "$defs",
        "callbacks",
        "content",
        "dependentSchemas",
        "encoding",
        "examples",
        "headers",
        "links",
        "parameters",
        "paths",
        "pathItems",
        "patternProperties",
        "properties",
        "requestBodies",
        "responses",
        "schemas",
        "securitySchemes",
        "variables",
        "webhooks",
    )
)
"""Keywords whose members are named by the contract, not by the OpenAPI specification."""

_VALUES = frozenset(("const", "default", "enum", "example", "value"))
"""Keywords that hold an instance: keywords inside of it are data."""

_CAMEL_CASE = re.compile(r"[a-z][a-zA-Z0-9]*")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
_URN = "urn:contract"
_FORMATS = FormatChecker(formats=("date", "date-time"))

Path = tuple[str | int, ...]


class OperationNode(NamedTuple):
    """One operation of ``paths`` or ``webhooks``, and its place."""

    path: Path
    item: Mapping[str, Any]
    node: Mapping[str, Any]

    @property
    def pointer(self) -> str:
        """The JSON pointer to the operation."""
        return doc.pointer(*self.path)


def check(document: Mapping[str, Any], *, expected_version: str | None = None) -> list[Problem]:
    """Return all problems of a contract, in the order of their JSON pointers.

    References come first, then JSON Schema and the OpenAPI 3.1 specification (its grammar, then the
    rest), then our conventions. Each stage needs the ones before it, so the check stops after the
    first stage with problems.

    Args:
        document: The contract, as :func:`generator.document.load` reads it.
        expected_version: The required ``info.x-spec-version``; any date if not given.

    Returns:
        The problems; an empty list if there are none.
    """
    stages: tuple[Callable[[], Iterator[Problem]], ...] = (
        lambda: _references(document),
        lambda: _schemas(document),
        lambda: _grammar(document),
        lambda: _specification(document),
        lambda: _conventions(document, expected_version),
    )
    for stage in stages:
        if problems := sorted(set(stage())):
            return problems
    return []


def placed(api: Api, source: str) -> Iterator[Problem]:
    """Yield the operations that no overlay places: a later tag or id would rename their methods.

    Args:
        api: The model of an overlaid contract.
        source: The document's name in errors.
    """
    for operation in api.operations.values():
        if not operation.hints.get("method"):
            message = "has no x-sdk-method: say in an overlay where it stands, as resource.method"
            pointer = operation.origin.pointer
            yield Problem(pointer, message, source, code="method-missing", operation=operation.id)


def _conventions(document: Mapping[str, Any], expected_version: str | None) -> Iterator[Problem]:
    yield from _version(document, expected_version)
    yield from _sources(document)
    yield from _security(document)
    yield from _unused_components(document)
    yield from _examples(document)
    yield from _operation_ids(document)
    for operation in _operations(document):
        yield from _description(document, operation)
        yield from _path_parameters(document, operation)
        if operation.path[0] == "paths":
            yield from _error_responses(document, operation)
            yield from _has_examples(document, operation)


# Traversal of a document


def _objects(
    node: object, path: Path = (), *, named: bool = False
) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Yield every object whose members are keywords, parents first; no instances or extensions."""
    if doc.is_array(node):
        for index, child in enumerate(node):
            yield from _objects(child, (*path, index))
    elif doc.is_object(node):
        if not named:
            yield path, node
        for key, child in node.items():
            if named or not _is_data(key, child):
                yield from _objects(child, (*path, key), named=not named and key in _MAPS)


def _is_data(key: str, node: object) -> bool:
    """Return true if a keyword holds instances; ``examples`` is a list of them in schemas only."""
    return key in _VALUES or key.startswith("x-") or (key == "examples" and doc.is_array(node))


def _operations(document: Mapping[str, Any]) -> Iterator[OperationNode]:
    for section in ("paths", "webhooks"):
        for name, item in document.get(section, {}).items():
            for method in doc.METHODS:
                if doc.is_object(item) and method in item:
                    yield OperationNode((section, name, method), item, item[method])


def _resolved(document: Mapping[str, Any], node: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the target of a reference, or the node itself if it is not a reference."""
    while "$ref" in node:
        node = doc.resolve(document, node["$ref"])
    return node


# References


def _references(document: Mapping[str, Any]) -> Iterator[Problem]:
    for path, node in _objects(document):
        reference = node.get("$ref")
        if reference is not None and (message := _wrong_reference(document, reference)):
            yield Problem(doc.pointer(*path, "$ref"), message)


def _wrong_reference(document: Mapping[str, Any], reference: object) -> str | None:
    followed: set[str] = set()
    while not isinstance(reference, str) or reference not in followed:
        if not isinstance(reference, str) or not reference.startswith("#/"):
            return f"refers to {reference!r}: a contract is one file, so references start with '#/'"
        followed.add(reference)
        try:
            target = doc.resolve(document, reference)
        except KeyError:
            return f"refers to {reference!r}, but there is no such node"
        if not doc.is_object(target) or "$ref" not in target:
            return None
        reference = target["$ref"]
    return f"refers to {reference!r}, which leads back to itself: let one of them hold the object"


def _security(document: Mapping[str, Any]) -> Iterator[Problem]:
    declared = document.get("components", {}).get("securitySchemes", {})
    for path, node in _objects(document):
        for index, requirement in enumerate(node.get("security", ())):
            for name in requirement.keys() - declared.keys():
                message = f"{name!r} is not declared: add it to components/securitySchemes"
                yield Problem(doc.pointer(*path, "security", index, name), message)


def _unused_components(document: Mapping[str, Any]) -> Iterator[Problem]:
    used = _reachable(document)
    for kind, components in document.get("components", {}).items():
        if kind.startswith("x-"):
            continue
        for name in components:
            if (kind, name) not in used:
                message = f"is used nowhere: refer to {name!r} or remove it"
                yield Problem(doc.pointer("components", kind, name), message)


def _reachable(document: Mapping[str, Any]) -> set[tuple[str, str]]:
    """Return the components that the rest of the document needs, directly or through others."""
    outside = {key: node for key, node in document.items() if key != "components"}
    used: set[tuple[str, str]] = set()
    waiting = list(_uses(outside))
    while waiting:
        component = waiting.pop()
        if component not in used:
            used.add(component)
            kind, name = component
            waiting += _uses(document.get("components", {}).get(kind, {}).get(name))
    return used


def _uses(root: object) -> Iterator[tuple[str, str]]:
    for _, node in _objects(root):
        mapping = node.get("discriminator", {}).get("mapping", {})
        for reference in (node.get("$ref"), *mapping.values()):
            if isinstance(reference, str) and reference.startswith("#/components/"):
                _, kind, name, *_ = doc.tokens(reference)
                yield kind, name
        for requirement in node.get("security", ()):
            yield from (("securitySchemes", name) for name in requirement)


# JSON Schema and the OpenAPI 3.1 specification


def _schemas(document: Mapping[str, Any]) -> Iterator[Problem]:
    # The OpenAPI specification's own schema does not check schemas.
    validator = _metaschema()
    for path, schema in _outermost_schemas(document):
        for error in validator.iter_errors(schema):
            yield Problem(doc.pointer(*path, *error.absolute_path), _message(error))


def _metaschema() -> Validator:
    return Draft202012Validator(Draft202012Validator.META_SCHEMA)


def _outermost_schemas(document: Mapping[str, Any]) -> Iterator[tuple[Path, Any]]:
    for path, node in _objects(document):
        if path == ("components",) and doc.is_object(schemas := node.get("schemas")):
            yield from (((*path, "schemas", name), schema) for name, schema in schemas.items())
        if "schema" in node:
            yield (*path, "schema"), node["schema"]


def _grammar(document: Mapping[str, Any]) -> Iterator[Problem]:
    for error in OpenAPIV31SpecValidator.schema_validator.iter_errors(document):
        yield Problem(doc.pointer(*error.absolute_path), _message(error))


def _specification(document: Mapping[str, Any]) -> Iterator[Problem]:
    for error in OpenAPIV31SpecValidator(dict(document)).iter_errors():
        # The rules below report the same with its place.
        if not isinstance(error, (DuplicateOperationIDError, UnresolvableParameterError)):
            yield Problem(doc.pointer(*error.absolute_path), _message(error))


def _message(error: ValidationError) -> str:
    """Return a short message: one of jsonschema may hold the whole instance."""
    # One of its validators writes several lines, and uses other quotes.
    text = error.message.partition("\n")[0].replace('"', "'")
    return text if len(text) <= 300 else f"{text[:200]} … {text[-90:]}"


# The version and the sources


def _version(document: Mapping[str, Any], expected: str | None) -> Iterator[Problem]:
    place = doc.pointer("info", "x-spec-version")
    stated = document["info"].get("x-spec-version")
    if not _is_date(stated):
        yield Problem(place, f'is {stated!r}: give the date of the contract, such as "2026-01-31"')
    elif expected is not None and stated != expected:
        yield Problem(place, f"is {stated!r}, but this is the contract of {expected!r}")


def _is_date(text: object) -> bool:
    try:
        return isinstance(text, str) and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _sources(document: Mapping[str, Any]) -> Iterator[Problem]:
    for path, node in _objects(document):
        source = node.get("x-source", SOURCES[0])
        if source not in SOURCES:
            message = f"is {source!r}: say one of {', '.join(SOURCES)}"
            yield Problem(doc.pointer(*path, "x-source"), message)


# Operations


def _operation_ids(document: Mapping[str, Any]) -> Iterator[Problem]:
    operations = list(_operations(document))
    times = Counter(operation.node.get("operationId") for operation in operations)
    for operation in operations:
        name = operation.node.get("operationId")
        if name is None:
            yield Problem(operation.pointer, "has no operationId: name it in camelCase")
        elif not _CAMEL_CASE.fullmatch(name):
            yield Problem(f"{operation.pointer}/operationId", f"is {name!r}: write it in camelCase")
        elif times[name] > 1:
            message = f"{name!r} names {times[name]} operations: give each a name of its own"
            yield Problem(f"{operation.pointer}/operationId", message)


def _description(document: Mapping[str, Any], operation: OperationNode) -> Iterator[Problem]:
    declared = {tag["name"] for tag in document.get("tags", ())}
    tags = operation.node.get("tags", [])
    if len(tags) != 1:
        yield Problem(operation.pointer, f"has {len(tags)} tags: give it exactly one")
    for index, tag in enumerate(tags):
        if tag not in declared:
            message = f"{tag!r} is not declared: add it to the document's tags"
            yield Problem(f"{operation.pointer}/tags/{index}", message)
    if not operation.node.get("summary"):
        yield Problem(operation.pointer, "has no summary: say in a few words what it does")
    if "x-source" not in operation.node:
        message = f"has no x-source: say where it comes from, one of {', '.join(SOURCES)}"
        yield Problem(operation.pointer, message)


def _path_parameters(document: Mapping[str, Any], operation: OperationNode) -> Iterator[Problem]:
    section, template, _ = operation.path
    expected = set(re.findall(r"\{([^{}]+)\}", str(template))) if section == "paths" else set[str]()
    declared = dict(_declared_path_parameters(document, operation))
    for name in sorted(expected - declared.keys()):
        message = f"has no parameter for {{{name}}} of its path: declare it with in: path"
        yield Problem(operation.pointer, message)
    for name in sorted(declared.keys() - expected):
        message = f"{name!r} is not in the path: add {{{name}}} to it or remove the parameter"
        yield Problem(declared[name], message)


def _declared_path_parameters(
    document: Mapping[str, Any], operation: OperationNode
) -> Iterator[tuple[str, str]]:
    """Yield name and pointer of the path parameters of an operation and of its path item."""
    for path, node in ((operation.path[:-1], operation.item), (operation.path, operation.node)):
        for index, parameter in enumerate(node.get("parameters", ())):
            resolved = _resolved(document, parameter)
            if resolved["in"] == "path":
                yield resolved["name"], doc.pointer(*path, "parameters", index)


def _responses(
    document: Mapping[str, Any], operation: OperationNode, classes: str
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for status, response in operation.node.get("responses", {}).items():
        if status[0] in classes:
            yield status, _resolved(document, response)


def _error_responses(document: Mapping[str, Any], operation: OperationNode) -> Iterator[Problem]:
    if not any(response.get("content") for _, response in _responses(document, operation, "45")):
        message = "has no error response with content: document at least one of 4xx and 5xx"
        yield Problem(f"{operation.pointer}/responses", message)


def _has_examples(document: Mapping[str, Any], operation: OperationNode) -> Iterator[Problem]:
    body = _resolved(document, operation.node.get("requestBody", {}))
    if body and not _shows_example(body):
        yield Problem(f"{operation.pointer}/requestBody", "has no example: show one request")
    successes = list(_responses(document, operation, "2"))
    with_content = [response for _, response in successes if response.get("content")]
    if with_content and not any(map(_shows_example, with_content)):
        yield Problem(f"{operation.pointer}/responses", "has no example of a success: show one")


def _shows_example(node: Mapping[str, Any]) -> bool:
    return any("example" in media or media.get("examples") for media in node["content"].values())


# Examples


def _examples(document: Mapping[str, Any]) -> Iterator[Problem]:
    registry = _registry(document)
    for path, node in _objects(document):
        validator = _validator(registry, doc.pointer(*_schema_path(path, node)))
        for place, example in _instances(document, path, node):
            for error in validator.iter_errors(example):
                pointer = doc.pointer(*place, *error.absolute_path)
                yield Problem(pointer, f"is not what the schema allows: {_message(error)}")


def _registry(document: Mapping[str, Any]) -> Registry[Any]:
    empty: Registry[Any] = Registry()
    registry: Registry[Any] = empty.with_resource(_URN, DRAFT202012.create_resource(document))
    return registry


def _validator(registry: Registry[Any], pointer: str) -> Validator:
    """Return a validator for the schema at a pointer; a reference makes its own ones resolve."""
    schema = {"$ref": f"{_URN}#{quote(pointer)}"}
    checked: Validator = VALIDATOR(schema, registry=registry, format_checker=_FORMATS)
    return checked


def _schema_path(path: Path, node: Mapping[str, Any]) -> Path:
    """Return the path of the schema for an object's examples: its ``schema``, or itself."""
    return (*path, "schema") if "schema" in node else path


def _instances(
    document: Mapping[str, Any], path: Path, node: Mapping[str, Any]
) -> Iterator[tuple[Path, Any]]:
    """Yield the examples of a media type, parameter, header or schema, each with its path."""
    if "example" in node:
        yield (*path, "example"), node["example"]
    examples = node.get("examples", ())
    if doc.is_array(examples):
        for index, example in enumerate(examples):
            yield (*path, "examples", index), example
    elif doc.is_object(examples):
        for name, example in examples.items():
            resolved = _resolved(document, example)
            if "value" in resolved:
                yield _example_path((*path, "examples", name), example), resolved["value"]


def _example_path(path: Path, example: Mapping[str, Any]) -> Path:
    """Return the path of a named example's value, which may be in the components."""
    return (*(doc.tokens(example["$ref"]) if "$ref" in example else path), "value")


@_FORMATS.checks("uri")
def _is_uri(text: object) -> bool:
    # jsonschema checks URIs only with an extra package that nothing else here needs.
    return not isinstance(text, str) or _URI.fullmatch(text) is not None
