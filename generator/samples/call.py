"""One operation with the contract's own example of it, ready to be written in a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .. import document as doc
from .. import enums, methods, prose
from ..lowering import pascal_case
from ..problem import GenerationError, Problem
from ..schema import dereference


@dataclass(frozen=True, slots=True)
class Call:
    """A call to show.

    Args:
        id: The operation id.
        resource: Where the method is, such as ``("music_video", "shots")``.
        method: The method's name, in snake case.
        verb: The HTTP method.
        path: The path template.
        ids: Of each parameter in the path: its name and an example.
        body: The example of a JSON body or of a form; ``None`` if there is none.
        files: The members of the body that are files; their examples are file names.
        form: Whether the body is a form.
        authenticated: Whether the call carries the API key.
        key_header: The header that names the call, if it should be sent.
        repeatable: Whether a repeat does no harm.
        summary: What it does, in a sentence.
        description: More of it.
        model: The name of the request body's type; empty if there is none.
        result: The name of the result's type; empty if it has none.
        members: The members of the body in the order in which arguments are declared: what has to
            be given comes first.
        enums: Of each member that is, or lists, an enum: what languages with types call it.
    """

    id: str
    resource: tuple[str, ...]
    method: str
    verb: str
    path: str
    ids: tuple[tuple[str, Any], ...]
    body: Mapping[str, Any] | None
    files: tuple[str, ...]
    form: bool
    authenticated: bool
    key_header: str | None
    repeatable: bool
    summary: str
    description: str
    model: str
    result: str
    members: tuple[str, ...]
    enums: Mapping[str, str]


def calls(document: Mapping[str, Any]) -> Iterator[Call]:
    """Every operation of a lowered document, in its order.

    Raises:
        GenerationError: An operation has no example.
    """
    for path, verb, operation in doc.operations(document):
        yield _call(document, path, verb, operation)


def _call(document: Mapping[str, Any], path: str, verb: str, operation: Mapping[str, Any]) -> Call:
    where = doc.pointer("paths", path, verb)
    *resource, method = operation["x-sdk-method"].split(".")
    content = operation.get("requestBody", doc.EMPTY).get("content", doc.EMPTY)
    media_type = next(iter(content.values()), doc.EMPTY)
    idempotency = methods.idempotency(document, operation)
    creates = verb == "post" and bool(content)
    result = methods.unwrapped(document, methods.success_schema(document, operation))
    return Call(
        id=operation["operationId"],
        resource=tuple(resource),
        method=method,
        verb=verb.upper(),
        path=path,
        ids=tuple(_ids(document, path, operation)),
        body=_example(document, media_type, f"{where}/requestBody") if content else None,
        files=tuple(_files(document, media_type)),
        form="multipart/form-data" in content,
        authenticated=methods.authenticated(document, operation),
        key_header=_key_header(document) if creates or idempotency == "required" else None,
        repeatable=verb != "post" or idempotency != "undeclared",
        summary=prose.sentence(operation.get("summary", "")),
        description=prose.paragraphs(operation.get("description", "")),
        model=pascal_case(operation["operationId"]) + "Params" if content else "",
        result=doc.tokens(result["$ref"])[-1] if "$ref" in result else "",
        members=tuple(_members(dereference(document, media_type.get("schema", {})))),
        enums=dict(_enums(document, operation["operationId"], media_type)),
    )


def _members(schema: Mapping[str, Any]) -> list[str]:
    required = schema.get("required", ())
    return sorted(schema.get("properties", doc.EMPTY), key=lambda name: name not in required)


def _enums(
    document: Mapping[str, Any], operation: str, media_type: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    body = dereference(document, media_type.get("schema", {}))
    for name, field in body.get("properties", doc.EMPTY).items():
        plain = dereference(document, field)
        kind = plain.get("items", plain)
        if enums.lists_texts(dereference(document, kind)):
            yield name, enums.class_name(pascal_case(operation), name, kind)


def _key_header(document: Mapping[str, Any]) -> str | None:
    header: str | None = document.get("x-sdk", doc.EMPTY).get("idempotency-header")
    return header


def _ids(
    document: Mapping[str, Any], path: str, operation: Mapping[str, Any]
) -> Iterator[tuple[str, Any]]:
    shared = document["paths"][path].get("parameters", ())
    inherited = [dereference(document, item) for item in shared]
    for parameter in inherited + methods.parameters(document, operation):
        if parameter["in"] == "path":
            where = doc.pointer("paths", path, "parameters", parameter["name"])
            yield parameter["name"], _example(document, parameter, where)


def _files(document: Mapping[str, Any], media_type: Mapping[str, Any]) -> Iterator[str]:
    schema = dereference(document, media_type.get("schema", {}))
    for name, field in schema.get("properties", doc.EMPTY).items():
        if dereference(document, field).get("format") == "binary":
            yield name


def _example(document: Mapping[str, Any], node: Mapping[str, Any], where: str) -> Any:
    if "example" in node:
        return node["example"]
    for example in node.get("examples", doc.EMPTY).values():
        return dereference(document, example)["value"]
    raise GenerationError([Problem(where, "has no example: samples are made from the contract's")])
