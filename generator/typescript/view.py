"""What the templates show of operations: classes of methods, one for each resource."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .. import document as doc
from .. import methods, prose
from ..languages.language import camel_case, pascal_case
from ..problem import Problem
from ..schema import dereference


@dataclass(frozen=True, slots=True)
class Method:
    """An operation as a method of its resource."""

    id: str
    name: str
    call: str
    verb: str
    path: str
    idempotency: str
    authenticated: bool
    envelope: str | None
    ids: tuple[tuple[str, str, str], ...]
    """Of each parameter in the path: its name, the argument's name, what it is."""
    body: str | None
    body_optional: bool
    multipart: bool
    query: bool
    key_header: str | None
    """The header that names the call, if the contract requires it."""
    result: str
    wait: str | None
    """The name of a second method that also waits, if an overlay asks for one."""
    doc: str


@dataclass(slots=True)
class Resource:
    """A class of methods: ``music_video``, or ``music_video.shots`` inside it."""

    path: str
    class_name: str
    doc: str
    base: tuple[str, str] | None
    methods: list[Method] = field(default_factory=list[Method])
    children: list[Resource] = field(default_factory=lambda: list[Resource]())

    @property
    def name(self) -> str:
        """The property under which its parent shows it."""
        return camel_case(self.path.rpartition(".")[2])

    @property
    def waits(self) -> bool:
        """Whether a method of it, or of what is inside it, also waits."""
        return any(method.wait for item in self.tree() for method in item.methods)

    def tree(self) -> list[Resource]:
        """The resource and all inside it, innermost first, as a module defines them."""
        return [item for child in self.children for item in child.tree()] + [self]


def resources(document: Mapping[str, Any], bases: Mapping[str, tuple[str, str]]) -> list[Resource]:
    """The outermost resources, in the order of the document."""
    found: dict[str, Resource] = {}
    for path, verb, operation in doc.operations(document):
        place = operation["x-sdk-method"].rpartition(".")[0]
        resource = _resource(document, found, place, operation, bases)
        resource.methods.append(_method(document, path, verb, operation))
    return [found[path] for path in found if "." not in path]


def polled(document: Mapping[str, Any]) -> str | None:
    """The class of the resource whose operation is polled."""
    name = document.get("x-sdk", doc.EMPTY).get("polling", doc.EMPTY).get("operation")
    for _, _, operation in doc.operations(document):
        if operation["operationId"] == name:
            return _class_name(operation["x-sdk-method"].rpartition(".")[0])
    return None


def _class_name(path: str) -> str:
    return pascal_case(path) + "Resource"


def _resource(
    document: Mapping[str, Any],
    found: dict[str, Resource],
    path: str,
    operation: Mapping[str, Any],
    bases: Mapping[str, tuple[str, str]],
) -> Resource:
    if path in found:
        return found[path]
    parent = path.rpartition(".")[0]
    found[path] = resource = Resource(
        path=path,
        class_name=_class_name(path),
        doc="" if parent else methods.tag_description(document, operation),
        base=bases.get(path),
    )
    if parent:
        _resource(document, found, parent, operation, bases).children.append(resource)
    return resource


def _method(
    document: Mapping[str, Any], path: str, verb: str, operation: Mapping[str, Any]
) -> Method:
    schema = methods.success_schema(document, operation)
    parameters = _parameters(document, path, operation)
    content = operation.get("requestBody", doc.EMPTY).get("content", doc.EMPTY)
    return Method(
        id=operation["operationId"],
        name=camel_case(operation["x-sdk-method"].rpartition(".")[2]),
        call=camel_case(operation["operationId"]),
        verb=verb.upper(),
        path=path,
        idempotency=methods.idempotency(document, operation),
        authenticated=methods.authenticated(document, operation),
        envelope=methods.envelope(document, schema),
        ids=tuple(_id(item) for item in parameters if item["in"] == "path"),
        body=pascal_case(operation["operationId"]) + "Params" if content else None,
        body_optional=not _required(document, content),
        multipart="multipart/form-data" in content,
        query=any(item["in"] == "query" for item in parameters),
        key_header=_key_header(parameters, methods.idempotency_header(document)),
        result=_result(methods.unwrapped(document, schema)),
        wait=camel_case(operation["x-sdk-wait"]) if "x-sdk-wait" in operation else None,
        doc=_doc(operation),
    )


def _parameters(
    document: Mapping[str, Any], path: str, operation: Mapping[str, Any]
) -> list[dict[str, Any]]:
    shared = document["paths"][path].get("parameters", ())
    inherited = [dereference(document, item) for item in shared]
    return inherited + methods.parameters(document, operation)


def _key_header(parameters: Iterable[Mapping[str, Any]], header: str) -> str | None:
    declared = (item for item in parameters if item["in"] == "header" and item.get("required"))
    return next((str(item["name"]) for item in declared if item["name"].lower() == header), None)


def problems(document: Mapping[str, Any]) -> Iterator[Problem]:
    """What this target cannot do without, and what its methods cannot carry."""
    polling = document.get("x-sdk", doc.EMPTY).get("polling", doc.EMPTY)
    if "interval-seconds" not in polling:
        message = "needs interval-seconds, the least and the largest pause: add it in an overlay"
        yield Problem(doc.pointer("x-sdk", "polling"), message)
    header = methods.idempotency_header(document)
    for path, verb, operation in doc.operations(document):
        if "x-sdk-wait" in operation and polled(document) is None:
            where = doc.pointer("paths", path, verb, "x-sdk-wait")
            yield Problem(where, "needs x-sdk polling.operation, which is what the method waits by")
        for item in _parameters(document, path, operation):
            if item["in"] == "header" and item["name"].lower() != header:
                message = f"the header parameter {item['name']} cannot be generated for TypeScript"
                yield Problem(doc.pointer("paths", path, verb), f"{message}: use the query")


def _id(parameter: Mapping[str, Any]) -> tuple[str, str, str]:
    name = str(parameter["name"])
    return name, camel_case(name), prose.sentence(parameter.get("description", ""))


def _required(document: Mapping[str, Any], content: Mapping[str, Any]) -> bool:
    return any(
        dereference(document, media_type.get("schema", {})).get("required")
        for media_type in content.values()
    )


def _result(schema: Mapping[str, Any]) -> str:
    reference = str(schema.get("$ref", ""))
    return f"models.{pascal_case(doc.tokens(reference)[-1])}" if reference else "unknown"


def _doc(operation: Mapping[str, Any]) -> str:
    summary = prose.sentence(operation.get("summary", ""))
    description = prose.paragraphs(operation.get("description", ""))
    return "\n\n".join(part for part in (summary, description) if part)
