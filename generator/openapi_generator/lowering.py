"""Rewrite a lowered contract into what openapi-generator and our templates need.

These passes are this engine's own: they work on a copy, so that no other target's input changes.
The result is an OpenAPI 3.0 document, which the engine reads best, with nothing in it that the
templates do not show: plain types, one answer and at most one body for each operation, named enums,
and vendor extensions with what the engine would drop.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .. import document as doc
from .. import methods, prose
from ..languages.language import Tag, camel_case, pascal_case
from ..problem import GenerationError, Problem
from ..schema import dereference, has_fields, reachable
from .schemas import Schemas, reference_name
from .style import Style, resource_class


def prepare(document: Mapping[str, Any], style: Style) -> dict[str, Any]:
    """The document for the engine.

    Args:
        document: The document after all shared passes.
        style: What the language wants.

    Raises:
        GenerationError: An operation has no place in the client, or no object as its answer.
    """
    problems = [*methods.problems(document)]
    if problems:
        raise GenerationError(problems)
    return _Preparation(document, style).all()


def resources(document: Mapping[str, Any]) -> dict[str, list[str]]:
    """Resource path → the paths of the resources inside it; those of the client itself under ""."""
    found: dict[str, list[str]] = {"": []}
    for _, _, operation in doc.operations(document):
        names = operation["x-sdk-method"].split(".")[:-1]
        for depth in range(len(names)):
            path, parent = ".".join(names[: depth + 1]), ".".join(names[:depth])
            if path not in found:
                found[path] = []
                found[parent].append(path)
    return found


def accessors(paths: list[str]) -> list[dict[str, str]]:
    """How a template names resources inside another one, or inside the client."""
    return [
        {"path": path, "name": camel_case(path.rpartition(".")[2]), "class": resource_class(path)}
        for path in paths
    ]


class _Preparation:
    def __init__(self, document: Mapping[str, Any], style: Style) -> None:
        self.document = document
        self.style = style
        self.resources = resources(document)
        self.schemas = Schemas(document, style)
        self.inputs: set[str] = set()
        self.problems: list[Problem] = []

    def all(self) -> dict[str, Any]:
        paths: dict[str, Any] = {}
        for path, method, operation in doc.operations(self.document):
            paths.setdefault(path, {})[method] = self._operation(path, method, operation)
        if self.problems:
            raise GenerationError(self.problems)
        self._reached()
        if self.schemas.problems:
            raise GenerationError(self.schemas.problems)
        return {
            "openapi": "3.0.3",
            "info": {"title": self.document["info"]["title"], "version": "1"},
            "servers": self.document["servers"],
            "paths": {**paths, **self._bare_resources()},
            "components": {"schemas": self.schemas.made},
        }

    def _reached(self) -> None:
        """Take the schemas that callers see, and no others."""
        roots = [{"$ref": f"#/components/schemas/{name}"} for name in self.inputs]
        inputs = set(reachable(self.document, roots))
        answers = set(methods.answer_schemas(self.document))
        for name in self.document["components"]["schemas"]:
            if name in inputs | answers:
                self.schemas.add(name, is_input=name in inputs)

    def _operation(self, path: str, method: str, operation: dict[str, Any]) -> dict[str, Any]:
        place, _, name = operation["x-sdk-method"].rpartition(".")
        result = methods.unwrapped(self.document, methods.success_schema(self.document, operation))
        if not has_fields(dereference(self.document, result)) or "$ref" not in result:
            return self._refused(path, method, "an answer")
        if any("$ref" not in item.get("schema", {}) for item in _contents(operation).values()):
            return self._refused(path, method, "a request body")
        given = self._parameters(path, operation)
        body, query = self._body(operation), self._query(operation, given)
        arguments = self._arguments(given, body, query)
        return {
            "operationId": operation["operationId"],
            "tags": [_stem(place)],
            "parameters": [_path_parameter(item) for item in given if item["in"] == "path"],
            **body,
            "responses": {"200": {"description": "", "content": _json(self.schemas.ref(result))}},
            "x-sdk-name": self.style.member(name),
            "x-sdk-constant": name.upper(),
            "x-sdk-resource": self._resource(place, operation),
            "x-sdk-query": query,
            "x-sdk-arguments": arguments,
            "x-sdk-ids": [item for item in arguments if "wire" in item],
            "x-sdk-shorter": _shorter(arguments),
            "x-sdk-envelope": methods.envelope(
                self.document, methods.success_schema(self.document, operation)
            ),
            "x-sdk-authenticated": methods.authenticated(self.document, operation),
            "x-sdk-idempotency": methods.idempotency(self.document, operation).upper(),
            "x-sdk-result": reference_name(self.schemas.ref(result)),
            "x-doc": self.style.comment(
                _about(operation),
                self.style.indent,
                [*self._tags(operation, given, arguments)],
            ),
        }

    def _refused(self, path: str, method: str, what: str) -> dict[str, Any]:
        message = f"{what} that is not an object with fields cannot be generated here"
        self.problems.append(Problem(doc.pointer("paths", path, method), message))
        return {}

    def _bare_resources(self) -> dict[str, Any]:
        """Resources that hold nothing but other resources have no operation to hang a class on."""
        tagged = {
            operation["x-sdk-method"].rpartition(".")[0]
            for _, _, operation in doc.operations(self.document)
        }
        return {
            f"/-/{path}": {
                "get": {
                    "operationId": f"resource{_stem(path)}",
                    "tags": [_stem(path)],
                    "responses": {"204": {"description": ""}},
                    "x-sdk-resource": self._resource(path, {}),
                }
            }
            for path in self.resources
            if path and path not in tagged
        }

    def _resource(self, path: str, operation: Mapping[str, Any]) -> dict[str, Any]:
        described = methods.tag_description(self.document, operation) if "." not in path else ""
        calls = ".".join(camel_case(name) for name in path.split("."))
        return {
            "class": resource_class(path),
            "doc": self.style.comment(described or f"`{calls}` of the client.", 0),
            "helper": self.style.helpers.get(path),
            "children": accessors(self.resources[path]),
        }

    def _parameters(self, path: str, operation: Mapping[str, Any]) -> list[dict[str, Any]]:
        shared = self.document["paths"][path].get("parameters", ())
        every = [dereference(self.document, item) for item in shared]
        header = methods.idempotency_header(self.document)
        every += methods.parameters(self.document, operation)
        return [item for item in every if item["name"].lower() != header]

    def _arguments(
        self, given: list[dict[str, Any]], body: Mapping[str, Any], query: Mapping[str, Any] | None
    ) -> list[dict[str, Any]]:
        """What a method takes: ids, then the inputs with fields."""
        ids = [
            {"type": "String", "name": self.style.member(item["name"]), "wire": item["name"]}
            for item in given
            if item["in"] == "path"
        ]
        inputs = {"query": query, "params": body.get("x-sdk-body")}
        return ids + [
            {"type": item["class"], "name": name, "fallback": name == "query" and item["optional"]}
            for name, item in inputs.items()
            if item
        ]

    def _body(self, operation: Mapping[str, Any]) -> dict[str, Any]:
        for media_type, content in _contents(operation).items():
            self.inputs.add(reference_name(content["schema"]))
            return {
                "requestBody": {
                    "required": True,
                    "content": _json(self.schemas.ref(content["schema"])),
                },
                "x-sdk-body": self._input(content["schema"], media_type),
            }
        return {}

    def _input(self, schema: Mapping[str, Any], media_type: str) -> dict[str, Any]:
        target = dereference(self.document, schema)
        kind = "multipart" if media_type == "multipart/form-data" else "json"
        return {
            "class": self.schemas.class_name(reference_name(schema)),
            kind: True,
            "optional": not target.get("required"),
        }

    def _query(
        self, operation: Mapping[str, Any], given: list[dict[str, Any]]
    ) -> dict[str, Any] | None:
        """Query and header parameters, which become one more input with fields."""
        fields = [item for item in given if item["in"] in ("query", "header")]
        if not fields:
            return None
        name = f"{pascal_case(operation['operationId'])}Query"
        schema = {
            "type": "object",
            "description": f"What `{operation['x-sdk-method']}` asks for.",
            "required": [item["name"] for item in fields if item.get("required")],
            "properties": {
                item["name"]: {**item["schema"], "description": item.get("description", "")}
                for item in fields
            },
        }
        self.schemas.made[self.schemas.class_name(name)] = self.schemas.object(
            name, schema, is_input=True
        )
        return {
            "class": self.schemas.class_name(name),
            "optional": not schema["required"],
            "headers": [item["name"] for item in fields if item["in"] == "header"],
        }

    def _tags(
        self,
        operation: Mapping[str, Any],
        given: list[dict[str, Any]],
        arguments: list[dict[str, Any]],
    ) -> Iterator[Tag]:
        about = {self.style.member(item["name"]): item.get("description", "") for item in given}
        about |= {"params": "What to send.", "query": "What to ask for."}
        for item in arguments:
            yield Tag("param", item["name"], prose.sentence(about[item["name"]]))
        yield Tag("returns", "", self._returns(operation))
        yield from self._raises(operation)

    def _returns(self, operation: Mapping[str, Any]) -> str:
        schema = methods.success_schema(self.document, operation)
        result = dereference(self.document, methods.unwrapped(self.document, schema))
        return prose.sentence(result.get("description") or "The answer.")

    def _raises(self, operation: Mapping[str, Any]) -> Iterator[Tag]:
        for status, response in operation.get("responses", doc.EMPTY).items():
            if status in self.style.errors:
                described = dereference(self.document, response).get("description", "")
                text = f"{status}. {prose.sentence(described)}"
                yield Tag("throws", self.style.errors[status], text)


def _about(operation: Mapping[str, Any]) -> str:
    summary = prose.sentence(operation.get("summary", ""))
    description = prose.paragraphs(operation.get("description", ""))
    return "\n\n".join(part for part in (summary, description) if part)


def _shorter(arguments: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The same method without a query nobody has to give: its callers outlive a query's arrival."""
    kept = [item for item in arguments if not item.get("fallback")]
    return {"arguments": kept} if len(kept) < len(arguments) else None


def _contents(operation: Mapping[str, Any]) -> Mapping[str, Any]:
    contents: Mapping[str, Any] = operation.get("requestBody", doc.EMPTY).get("content", doc.EMPTY)
    return contents


def _stem(path: str) -> str:
    return resource_class(path).removesuffix("Resource")


def _json(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _path_parameter(parameter: Mapping[str, Any]) -> dict[str, Any]:
    plain = {"name": parameter["name"], "in": "path", "required": True}
    return {**plain, "schema": {"type": "string"}}
