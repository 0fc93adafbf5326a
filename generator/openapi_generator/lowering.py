"""Rewrite a lowered contract into what openapi-generator and our templates need.

These passes are this engine's own: they work on a copy, so that no other target's input changes.
The result is an OpenAPI 3.0 document, which the engine reads best, with nothing in it that the
templates do not show: plain types, one answer and at most one body for each operation, named enums,
and vendor extensions with what the engine would drop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .. import document as doc
from .. import enums, methods, prose
from ..lowering import dereference, has_fields, pascal_case, reachable
from ..problem import GenerationError, Problem

Comment = Callable[[str, int], str]
"""Markdown and an indentation in, lines of comment out."""

FORMATS = ("date-time", "binary")
"""The formats that have a type of their own; in all others a value is as its type says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What differs between the languages.

    Args:
        comment: Makes a documentation comment.
        indent: Columns before a member of a class.
        names: Schema → another name for its class, where the language has that name already.
        helpers: Resource path → hand-written class that its class builds on.
        errors: HTTP status → the error that stands for it.
        reserved: Names that a member cannot have; it gets an underscore.
    """

    comment: Comment
    indent: int
    names: Mapping[str, str]
    helpers: Mapping[str, str]
    errors: Mapping[str, str]
    reserved: frozenset[str]

    def member(self, name: str) -> str:
        """The name of a method or a field."""
        member = camel_case(name)
        return f"{member}_" if member in self.reserved else member


def camel_case(name: str) -> str:
    """``music_video`` as a method name.

    >>> camel_case("music_video"), camel_case("list")
    ('musicVideo', 'list')
    """
    pascal = pascal_case(name)
    return pascal[:1].lower() + pascal[1:]


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


def resource_class(path: str) -> str:
    """``realtime.sessions`` as a class name.

    >>> resource_class("realtime.sessions")
    'RealtimeSessionsResource'
    """
    return f"{pascal_case(path.replace('.', '_'))}Resource"


class _Preparation:
    def __init__(self, document: Mapping[str, Any], style: Style) -> None:
        self.document = document
        self.style = style
        self.resources = resources(document)
        self.written: dict[str, Any] = document["components"]["schemas"]
        self.schemas: dict[str, Any] = {}
        self.inputs: set[str] = set()
        self.problems: list[Problem] = []

    def all(self) -> dict[str, Any]:
        paths: dict[str, Any] = {}
        for path, method, operation in doc.operations(self.document):
            paths.setdefault(path, {})[method] = self._operation(path, method, operation)
        if self.problems:
            raise GenerationError(self.problems)
        roots = [{"$ref": f"#/components/schemas/{name}"} for name in self.inputs]
        inputs = set(reachable(self.document, roots))
        answers = set(methods.answer_schemas(self.document))
        for name in [name for name in self.written if name in inputs | answers]:
            self._schema(name, is_input=name in inputs)
        return {
            "openapi": "3.0.3",
            "info": {"title": self.document["info"]["title"], "version": "1"},
            "servers": self.document["servers"],
            "paths": {**paths, **self._bare_resources()},
            "components": {"schemas": self.schemas},
        }

    # Operations

    def _operation(self, path: str, method: str, operation: dict[str, Any]) -> dict[str, Any]:
        place, _, name = operation["x-sdk-method"].rpartition(".")
        result = methods.unwrapped(self.document, methods.success_schema(self.document, operation))
        if not has_fields(dereference(self.document, result)) or "$ref" not in result:
            message = "an answer that is not an object with fields cannot be generated here"
            self.problems.append(Problem(doc.pointer("paths", path, method), message))
            return {}
        given = self._parameters(path, operation)
        body, query = self._body(operation), self._query(operation, given)
        arguments = self._arguments(given, body, query)
        return {
            "operationId": operation["operationId"],
            "tags": [_stem(place)],
            "parameters": [_path_parameter(item) for item in given if item["in"] == "path"],
            **body,
            "responses": {"200": {"description": "", "content": _json(self._ref(result))}},
            "x-sdk-name": self.style.member(name),
            "x-sdk-constant": _constant(name),
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
            "x-sdk-result": _name(self._ref(result)),
            "x-doc": self.style.comment(
                self._method_text(operation, given, arguments), self.style.indent
            ),
        }

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
        for media_type, content in (
            operation.get("requestBody", doc.EMPTY).get("content", doc.EMPTY).items()
        ):
            self.inputs.add(_name(content["schema"]))
            return {
                "requestBody": {"required": True, "content": _json(self._ref(content["schema"]))},
                "x-sdk-body": self._input(content["schema"], media_type),
            }
        return {}

    def _input(self, schema: Mapping[str, Any], media_type: str) -> dict[str, Any]:
        target = dereference(self.document, schema)
        kind = "multipart" if media_type == "multipart/form-data" else "json"
        return {
            "class": self._class(_name(schema)),
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
        self.schemas[self._class(name)] = self._object(name, schema, is_input=True)
        return {
            "class": self._class(name),
            "optional": not schema["required"],
            "headers": [item["name"] for item in fields if item["in"] == "header"],
        }

    def _method_text(
        self,
        operation: Mapping[str, Any],
        given: list[dict[str, Any]],
        arguments: list[dict[str, Any]],
    ) -> str:
        about = {self.style.member(item["name"]): item.get("description", "") for item in given}
        about |= {"params": "What to send.", "query": "What to ask for."}
        parts = [
            prose.sentence(operation.get("summary", "")),
            prose.paragraphs(operation.get("description", "")),
            *(f"@param {item['name']} {prose.sentence(about[item['name']])}" for item in arguments),
            f"@return {self._returns(operation)}",
            *self._raises(operation),
        ]
        return "\n\n".join(part for part in parts if part)

    def _returns(self, operation: Mapping[str, Any]) -> str:
        schema = methods.success_schema(self.document, operation)
        result = dereference(self.document, methods.unwrapped(self.document, schema))
        return prose.sentence(result.get("description") or "The answer.")

    def _raises(self, operation: Mapping[str, Any]) -> Iterator[str]:
        for status, response in operation.get("responses", doc.EMPTY).items():
            if status in self.style.errors:
                described = dereference(self.document, response).get("description", "")
                yield f"@throws {self.style.errors[status]} {status}. {prose.sentence(described)}"

    # Schemas

    def _class(self, name: str) -> str:
        return self.style.names.get(name, name)

    def _ref(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        return {"$ref": f"#/components/schemas/{self._class(_name(schema))}"}

    def _schema(self, name: str, *, is_input: bool) -> None:
        schema = self.written[name]
        if enums.lists_texts(schema):
            self.schemas[self._class(name)] = self._enum(name, schema)
        elif has_fields(schema):
            made = self._object(name, schema, is_input=is_input)
            self.schemas[self._class(name)] = made

    def _enum(self, name: str, schema: Mapping[str, Any]) -> dict[str, Any]:
        text = schema.get("description") or f"Values of {name}."
        values = [value for value in schema["enum"] if value is not None]
        return {"type": "string", "enum": values, "x-doc": self.style.comment(text, 0)}

    def _object(self, name: str, schema: Mapping[str, Any], *, is_input: bool) -> dict[str, Any]:
        properties, required = self._fields(schema)
        owner = name.removesuffix("Params").removesuffix("Query")
        text = schema.get("description") or f"{name} as the contract gives it."
        return {
            "type": "object",
            "required": sorted(required),
            "properties": {
                field: self._property(owner, field, child, required=field in required)
                for field, child in _in_order(properties, required if is_input else set())
            },
            "x-doc": self.style.comment(text, 0),
            "x-sdk-input": is_input,
            "x-sdk-required": [{"name": name} for name in properties if name in required],
            "x-sdk-list": schema.get("x-sdk-list"),
        }

    def _fields(self, schema: Any) -> tuple[dict[str, Any], set[str]]:
        """All properties of an object and of what it is composed of, and the required ones."""
        target = dereference(self.document, schema)
        properties: dict[str, Any] = {}
        required: set[str] = set()
        for member in target.get("allOf", ()):
            inherited, needed = self._fields(member)
            properties |= inherited
            required |= needed
        properties |= target.get("properties", doc.EMPTY)
        return properties, required | set(target.get("required", ()))

    def _property(self, owner: str, field: str, schema: Any, *, required: bool) -> dict[str, Any]:
        written = schema if doc.is_object(schema) else {}
        target = dereference(self.document, written)
        plain = self._type(owner + pascal_case(field), written)
        nullable = _is_nullable(written) or _is_nullable(target)
        text = prose.field(written, target) or f"`{field}`."
        return {
            **({"allOf": [plain]} if "$ref" in plain else plain),
            "x-sdk-name": self.style.member(field),
            "x-sdk-optional": not required or nullable,
            "x-sdk-secret": bool(written.get("x-sdk-secret")),
            "x-doc": self.style.comment(text, self.style.indent),
            "x-doc-inner": self.style.comment(text, 2 * self.style.indent),
        }

    def _type(self, name: str, schema: Any) -> dict[str, Any]:
        """A schema's bare type. Inline enums are named after where they stand."""
        target = dereference(self.document, schema)
        if not doc.is_object(target) or not target:
            return {}
        if enums.lists_texts(target) or has_fields(target):
            return self._named(name, schema)
        members = [item for item in _members(target) if item.get("type") != "null"]
        if members:
            return self._type(name, members[0]) if len(members) == 1 else {}
        kind = _kind(target)
        if kind == "array":
            return {"type": "array", "items": self._type(name, target.get("items", {}))}
        if kind == "object":
            values = target.get("additionalProperties", {})
            return {"type": "object", "additionalProperties": self._type(f"{name}Value", values)}
        if kind == "integer":
            return {"type": "integer", "format": "int64"}
        format_ = target.get("format") if kind == "string" else None
        return {"type": kind, **({"format": format_} if format_ in FORMATS else {})} if kind else {}

    def _named(self, name: str, schema: Mapping[str, Any]) -> dict[str, Any]:
        if "$ref" in schema:
            return self._ref(schema)
        made = self._enum(name, {**schema, "description": schema.get("description", "")})
        if self.schemas.setdefault(self._class(name), made) != made:
            message = f"two different enums would be called {name}: rename one of the fields"
            self.problems.append(Problem(doc.pointer("components", "schemas", name), message))
        return self._ref({"$ref": f"#/components/schemas/{name}"})


def _in_order(properties: dict[str, Any], first: set[str]) -> list[tuple[str, Any]]:
    """What a caller has to give comes first; the contract's order is kept otherwise."""
    return sorted(properties.items(), key=lambda item: item[0] not in first)


def _shorter(arguments: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The same method without a query nobody has to give: its callers outlive a query's arrival."""
    kept = [item for item in arguments if not item.get("fallback")]
    return {"arguments": kept} if len(kept) < len(arguments) else None


def _stem(path: str) -> str:
    return resource_class(path).removesuffix("Resource")


def _constant(name: str) -> str:
    return name.upper()


def _name(schema: Mapping[str, Any]) -> str:
    return doc.tokens(schema["$ref"])[-1]


def _json(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _path_parameter(parameter: Mapping[str, Any]) -> dict[str, Any]:
    plain = {"name": parameter["name"], "in": "path", "required": True}
    return {**plain, "schema": {"type": "string"}}


def _is_nullable(schema: Mapping[str, Any]) -> bool:
    kinds = schema.get("type")
    members = [member.get("type") for member in _members(schema)]
    return (
        None in schema.get("enum", ())
        or "null" in members
        or (doc.is_array(kinds) and "null" in kinds)
    )


def _members(schema: Mapping[str, Any]) -> list[dict[str, Any]]:
    every = [*schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())]
    return [member for member in every if doc.is_object(member)]


def _kind(schema: Mapping[str, Any]) -> str | None:
    """The one type of a schema besides null; that of its constant if it names none."""
    kinds = schema.get("type", ())
    named = [kind for kind in ([kinds] if isinstance(kinds, str) else kinds) if kind != "null"]
    if len(named) == 1:
        return str(named[0])
    values = [schema["const"]] if "const" in schema else [*schema.get("enum", ())]
    if named or not values:
        return None
    found = {_JSON_TYPES.get(type(value)) for value in values}
    return found.pop() if len(found) == 1 else None


_JSON_TYPES: Mapping[type, str] = {str: "string", bool: "boolean", int: "integer", float: "number"}
