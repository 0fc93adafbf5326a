"""Build the model of an API from a document: bundle, merge unions, read, group."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import attrs

from .. import document as doc
from ..collector import paused
from ..problem import GenerationError, Problem
from . import places
from .model import (
    Alias,
    Anything,
    Api,
    BytesOf,
    Choice,
    Constant,
    Declaration,
    Empty,
    Enum,
    Events,
    FormOf,
    JsonOf,
    Lines,
    ListOf,
    MapOf,
    MultipartOf,
    Nullable,
    Object,
    OneOf,
    Payload,
    Ref,
    Scalar,
    TextOf,
    Type,
    Union,
    Unread,
    Usage,
)
from .read.bundle import Bundle, simplify
from .read.extensions import features
from .read.operations import Operations
from .read.schemas import Schemas
from .read.tree import reachable
from .read.unions.components import merge as merge_unions
from .text import Wire


@paused()
def build(
    written: dict[str, Any], *, version: str = "", source: str = "", folder: Path | None = None
) -> Api:
    """Read a document into the model. Problems are collected, and reading goes on.

    Args:
        written: The document with overlays over it; it is not changed.
        version: The contract's date; ``info.version`` if empty.
        source: The file, as the user would name it.
        folder: The folder of the files beside the document.

    Raises:
        GenerationError: It is nested too deeply to be read.
    """
    try:
        return _built(written, version, source, folder)
    except RecursionError:
        raise GenerationError([Problem("", doc.TOO_DEEP, source, code="nesting")]) from None


def _built(written: dict[str, Any], version: str, source: str, folder: Path | None) -> Api:
    problems: list[Problem] = []
    document = Bundle(written, folder, problems).upgraded()
    simplify(document)
    before = _used(document)
    problems += merge_unions(document, source)
    components = document.get("components", doc.EMPTY).get("schemas", doc.EMPTY)
    # Components that only unions referred to leave their names to the merged types.
    for key in before - _used(document):
        del components[key]
    schemas = Schemas(document, source, problems)
    facts = features(document, problems, source)
    schemas.components()
    operations = Operations(document, schemas, facts.key_header)
    read = operations.read()
    webhooks = operations.webhooks()
    grouped = places.resources(read, schemas.types, facts, problems)
    info = document.get("info", doc.EMPTY)
    api = Api(
        title=Wire(str(info.get("title", ""))),
        version=version or str(info.get("version", "")),
        types=schemas.types,
        operations=read,
        resources=grouped,
        webhooks=webhooks,
        schemes=operations.schemes(),
        servers=tuple(operations.servers),
        features=facts,
        docs=_docs(document),
        problems=tuple(
            replace(each, source=each.source or source) for each in dict.fromkeys(problems)
        ),
    )
    return attrs.evolve(api, types=with_usage(api))


def _docs(document: Mapping[str, Any]) -> str:
    stated = document.get("externalDocs")
    url = str(stated.get("url", "")) if doc.is_object(stated) else ""
    return url if re.fullmatch(r"https://[A-Za-z0-9._~:/%-]+", url) else ""


def _used(document: Mapping[str, Any]) -> set[str]:
    """Return the component schemas that an operation or a client's settings use."""
    components: Mapping[str, Any] = document.get("components", doc.EMPTY)
    outside = {key: value for key, value in document.items() if key != "components"}
    shared = {key: value for key, value in components.items() if key != "schemas"}
    named = (
        {"$ref": f"#/components/schemas/{place['schema']}"}
        for place in doc.objects(document.get("x-sdk"))
        if isinstance(place.get("schema"), str)
    )
    return set(reachable(document, [outside, shared, *named]))


# Usage


def with_usage(api: Api) -> dict[str, Declaration]:
    """Return the declarations, each with how operations reach it."""
    usage = dict.fromkeys(api.types, Usage(0))
    for kind, flag in _uses(api):
        stack = [kind]
        while stack:
            for key in refs(stack.pop()):
                if flag not in usage.get(key, flag):
                    usage[key] |= flag
                    stack += parts(api.types[key])
    return {key: attrs.evolve(each, usage=usage[key]) for key, each in api.types.items()}


def _uses(api: Api) -> Iterator[tuple[Type, Usage]]:
    """Yield each type that something sends or receives as it is, and how."""
    for operation in api.operations.values():
        yield from ((each.type, Usage.INPUT) for each in operation.parameters)
        if operation.body:
            form = isinstance(operation.body.payload, (FormOf, MultipartOf))
            yield from _carried(
                operation.body.payload, Usage.INPUT | Usage.FORM if form else Usage.INPUT
            )
        for answer in operation.errors:
            for payload in answer.payloads:
                yield from _carried(payload, Usage.ERROR)
    for method in api.methods():
        for result in method.results:
            stream = isinstance(result.payload, (Events, Lines))
            flag = Usage.EVENT | Usage.OUTPUT if stream else Usage.OUTPUT
            for kind, _ in _carried(result.payload, flag):
                yield unwrapped(api, kind, result.unwrap), flag
    for sent in api.webhooks:
        if sent.body:
            yield from _carried(sent.body.payload, Usage.WEBHOOK | Usage.OUTPUT)


def _carried(payload: Payload, flag: Usage) -> Iterator[tuple[Type, Usage]]:
    kind = payload_type(payload)
    if kind is not None:
        yield kind, flag


def payload_type(payload: Payload) -> Type | None:
    """Return the type of what a payload carries; None for text, bytes and nothing."""
    match payload:
        case JsonOf() | FormOf() | MultipartOf():
            return payload.type
        case Events() | Lines():
            return payload.item
        case TextOf() | BytesOf() | Empty():
            return None


def unwrapped(api: Api, kind: Type, names: tuple[str, ...]) -> Type:
    """Return the type inside of envelopes."""
    for wire in names:
        while isinstance(kind, Ref):
            declaration = api.types[kind.to]
            if isinstance(declaration, Alias):
                kind = declaration.of
                continue
            holder = declaration.merged if isinstance(declaration, Union) else declaration
            field = holder.field(wire) if isinstance(holder, Object) else None
            kind = field.type if field else Anything()
            break
    return kind


def refs(kind: Type) -> Iterator[str]:
    """Yield the ids of the declarations that a type mentions itself."""
    match kind:
        case Ref():
            yield kind.to
        case ListOf():
            yield from refs(kind.item)
        case MapOf():
            yield from refs(kind.value)
        case Nullable():
            yield from refs(kind.of)
        case OneOf():
            for member in kind.members:
                yield from refs(member)
        case Anything() | Scalar() | Constant() | Choice() | Unread():
            return


def parts(declaration: Declaration) -> list[Type]:
    """Return the types inside of a declaration; of a union, those of its merged object."""
    match declaration:
        case Alias():
            return [declaration.of]
        case Enum():
            return []
        case Object():
            extra = [declaration.extra] if declaration.extra is not None else []
            return [*(field.type for field in declaration.fields), *extra]
        case Union():
            return parts(declaration.merged)
