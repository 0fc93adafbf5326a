"""What the templates show: the parsed document joined with what its parser does not read.

openapi-python-client drops vendor extensions, webhooks, limits and parameter descriptions. They
are read from the document here, by operation id and by schema name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from .. import document as doc
from .. import methods
from ..lowering import pascal_case
from ..problem import GenerationError, Problem
from ..schema import dereference
from . import code, prose
from .engine import Field, Model, Operation, Parsed, Type, identifier


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a model."""

    name: str
    python_name: str
    annotation: str
    required: bool
    secret: bool
    type: Type
    doc: str


@dataclass(frozen=True, slots=True)
class ModelView:
    """A class in ``models``. ``item`` is the class its ``data`` lists, for a list object."""

    name: str
    module: str
    doc: str
    fields: tuple[FieldView, ...]
    models: tuple[str, ...]
    enums: tuple[str, ...]
    item: str | None


@dataclass(frozen=True, slots=True)
class EnumView:
    """A named enum: an alias of literals."""

    name: str
    values: tuple[str, ...]
    doc: str


@dataclass(frozen=True, slots=True)
class ParameterView:
    """An argument of a method and where it goes: path, query, headers, body or multipart."""

    name: str
    python_name: str
    annotation: str
    required: bool
    place: str
    doc: str


@dataclass(frozen=True, slots=True)
class MethodView:
    """An operation as a method of its resource."""

    id: str
    name: str
    constant: str
    verb: str
    path: str
    authenticated: bool
    idempotency: str
    envelope: str | None
    result: str
    result_model: str | None
    positional: tuple[ParameterView, ...]
    keywords: tuple[ParameterView, ...]
    summary: str
    doc: str
    example: str | None
    raises: tuple[tuple[str, str], ...]
    wait: str | None
    """The name of the method that calls this one and waits for what it started."""
    options: str
    """The class of the options that a call may set for itself."""

    @property
    def options_name(self) -> str:
        """What the method calls them, which no caller sees: the API's own names go first."""
        taken = any(item.python_name == "options" for item in (*self.positional, *self.keywords))
        return "options_" if taken else "options"

    def placed(self, place: str) -> list[ParameterView]:
        """The arguments that go to one place of the request."""
        return [item for item in (*self.positional, *self.keywords) if item.place == place]


@dataclass(slots=True)
class ResourceView:
    """A class of methods: ``music_video``, or ``music_video.shots`` inside it."""

    path: str
    class_name: str
    module: str
    doc: str
    base: tuple[str, str] | None
    methods: list[MethodView] = field(default_factory=list[MethodView])
    children: list[ResourceView] = field(default_factory=lambda: list[ResourceView]())

    @property
    def name(self) -> str:
        """The attribute under which its parent shows it."""
        return self.path.rpartition(".")[2]

    def tree(self) -> list[ResourceView]:
        """The resource and all inside it, innermost first, as a module defines them."""
        return [item for child in self.children for item in child.tree()] + [self]

    def tree_methods(self) -> list[MethodView]:
        """The methods of the resource and of all inside it."""
        return [method for item in self.tree() for method in item.methods]


@dataclass(frozen=True, slots=True)
class ClientView:
    """Everything the templates need."""

    models: tuple[ModelView, ...]
    enums: tuple[EnumView, ...]
    resources: tuple[ResourceView, ...]
    polled: ResourceView | None
    """The resource of the operation that is polled, which knows how to wait."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a target's own settings say about the Python client.

    Args:
        bases: Resource path → (module, class) of a hand-written base class.
        errors: HTTP status → the exception class that stands for it.
    """

    bases: Mapping[str, tuple[str, str]]
    errors: Mapping[str, str]


def build(document: Mapping[str, Any], parsed: Parsed, options: Options) -> ClientView:
    """Join the parsed document with the extensions, limits and descriptions of its text.

    Args:
        document: The lowered document.
        parsed: The same, as openapi-python-client reads it.
        options: The target's settings.

    Raises:
        GenerationError: An operation has no place in the client, or two share one.
    """
    builder = _Builder(document, parsed, options)
    problems = [*methods.problems(document), *builder.wait_problems()]
    if problems:
        raise GenerationError(problems)
    resources = builder.resources()
    return ClientView(builder.models(), builder.enums(), resources, builder.polled(resources))


class _Builder:
    def __init__(self, document: Mapping[str, Any], parsed: Parsed, options: Options) -> None:
        self.document = document
        self.parsed = parsed
        self.options = options
        self.schemas: Mapping[str, Any] = document.get("components", doc.EMPTY).get(
            "schemas", doc.EMPTY
        )
        self.enum_names = frozenset(name for name in self.schemas if self.schemas[name].get("enum"))

    def wait_problems(self) -> Iterable[Problem]:
        """Operations that should be waited for, and cannot be."""
        place = self._polled_place()
        for path, method, operation in doc.operations(self.document):
            if "x-sdk-wait" in operation and place not in self.options.bases:
                message = "needs x-sdk polling.operation, and a base of its resource that can wait"
                yield Problem(doc.pointer("paths", path, method, "x-sdk-wait"), message)

    def _polled_place(self) -> str:
        """Where the operation stands that is polled; empty if there is none."""
        polled = self.document.get("x-sdk", doc.EMPTY).get("polling", doc.EMPTY).get("operation")
        for _, _, operation in doc.operations(self.document):
            if operation["operationId"] == polled:
                return str(operation.get("x-sdk-method", "")).rpartition(".")[0]
        return ""

    def polled(self, resources: tuple[ResourceView, ...]) -> ResourceView | None:
        """The resource of the operation that is polled."""
        everything = [item for resource in resources for item in resource.tree()]
        place = self._polled_place()
        return next((item for item in everything if item.path == place), None)

    # Models

    def models(self) -> tuple[ModelView, ...]:
        return tuple(
            self._model(self.parsed.models[name])
            for name in methods.answer_schemas(self.document)
            if name in self.parsed.models
        )

    def _model(self, model: Model) -> ModelView:
        schema = self.schemas[model.name]
        fields = tuple(self._field(model, item) for item in model.fields)
        listed = next((item for item in fields if item.name == schema.get("x-sdk-list")), None)
        names = [name for item in fields for name in code.model_names(item.type)]
        enums = [name for item in fields for name in code.enum_names(item.type)]
        return ModelView(
            name=model.name,
            module=model.module,
            doc=prose.text(schema.get("description") or f"{model.name} as the contract gives it."),
            fields=fields,
            models=tuple(sorted({name for name in names if name != model.name})),
            enums=tuple(sorted(self.enum_names.intersection(enums))),
            item=_item_annotation(listed) if listed else None,
        )

    def _field(self, model: Model, item: Field) -> FieldView:
        schema = self._property(self.schemas[model.name], item.name)
        ordered = self._ordered(item.type, schema)
        return FieldView(
            name=item.name,
            python_name=item.python_name,
            annotation=code.annotation(ordered, open_enums=True, enum_names=self.enum_names),
            required=item.required,
            secret=bool(schema.get("x-sdk-secret")),
            type=ordered,
            doc=prose.field(schema, dereference(self.document, schema)),
        )

    def _property(self, schema: Any, name: str) -> dict[str, Any]:
        target = dereference(self.document, schema)
        if name in target.get("properties", doc.EMPTY):
            found: dict[str, Any] = target["properties"][name]
            return found
        for member in target.get("allOf", ()):
            if found := self._property(member, name):
                return found
        return {}

    def _ordered(self, kind: Type, schema: Any) -> Type:
        """The parser keeps an enum's values as a set; the document's order reads better."""
        target = dereference(self.document, schema)
        if not doc.is_object(target):
            return kind
        if kind.kind == "enum":
            order = {value: index for index, value in enumerate(target.get("enum", ()))}
            return replace(kind, values=tuple(sorted(kind.values, key=lambda v: order.get(v, 0))))
        inner = target.get("items") if kind.kind == "list" else schema
        return replace(kind, items=tuple(self._ordered(item, inner) for item in kind.items))

    def enums(self) -> tuple[EnumView, ...]:
        used = {name for model in self.models() for name in model.enums}
        return tuple(
            EnumView(
                name=name,
                values=tuple(map(code.literal, self.schemas[name]["enum"])),
                doc=prose.text(self.schemas[name].get("description") or f"Values of {name}."),
            )
            for name in self.schemas
            if name in used
        )

    # Resources

    def resources(self) -> tuple[ResourceView, ...]:
        found: dict[str, ResourceView] = {}
        for path, verb, operation in doc.operations(self.document):
            place, _, _ = operation["x-sdk-method"].rpartition(".")
            self._resource(found, place, operation).methods.append(
                self._method(path, verb, operation)
            )
        return tuple(found[path] for path in found if "." not in path)

    def _resource(
        self, found: dict[str, ResourceView], path: str, operation: Mapping[str, Any]
    ) -> ResourceView:
        if path in found:
            return found[path]
        parent, _, _ = path.rpartition(".")
        names = path.split(".")
        described = methods.tag_description(self.document, operation)
        found[path] = resource = ResourceView(
            path=path,
            class_name=pascal_case("_".join(names)) + "Resource",
            module=names[0],
            doc=prose.text(described if len(names) == 1 else ""),
            base=self.options.bases.get(path),
        )
        if parent:
            self._resource(found, parent, operation).children.append(resource)
        return resource

    def _method(self, path: str, verb: str, operation: Mapping[str, Any]) -> MethodView:
        parsed = self.parsed.operations[operation["operationId"]]
        schema = methods.success_schema(self.document, operation)
        envelope = methods.envelope(self.document, schema)
        result = self._result(parsed.result, envelope)
        name = operation["x-sdk-method"].rpartition(".")[2]
        positional, keywords = self._arguments(path, operation, parsed)
        return MethodView(
            id=operation["operationId"],
            name=name,
            constant=f"_{identifier(operation['operationId']).upper()}",
            verb=verb.upper(),
            path=path,
            authenticated=methods.authenticated(self.document, operation),
            idempotency=methods.idempotency(self.document, operation),
            envelope=envelope,
            result=code.annotation(result, open_enums=True, enum_names=self.enum_names),
            result_model=result.name if result.kind == "model" else None,
            positional=positional,
            keywords=keywords,
            summary=prose.sentence(operation.get("summary", "")),
            doc=prose.text(operation.get("description", "")),
            example=prose.example(operation, self.document),
            raises=self._raises(operation),
            wait=operation.get("x-sdk-wait"),
            options=operation.get("x-sdk-options", "RequestOptions"),
        )

    def _result(self, result: Type, envelope: str | None) -> Type:
        if envelope is None:
            return result
        wrapper = self.parsed.models[result.name]
        return next(item.type for item in wrapper.fields if item.name == envelope)

    def _arguments(
        self, path: str, operation: Mapping[str, Any], parsed: Operation
    ) -> tuple[tuple[ParameterView, ...], tuple[ParameterView, ...]]:
        shared = self.document["paths"][path].get("parameters", ())
        described = {
            item["name"]: item
            for item in [dereference(self.document, entry) for entry in shared]
            + methods.parameters(self.document, operation)
        }
        header = methods.idempotency_header(self.document)
        places = {
            "path": parsed.path_parameters,
            "query": parsed.query_parameters,
            "headers": [item for item in parsed.header_parameters if item.name.lower() != header],
        }
        arguments = [
            self._argument(
                item, described[item.name].get("schema", doc.EMPTY), place, described[item.name]
            )
            for place, items in places.items()
            for item in items
        ] + self._body_arguments(operation, parsed)
        positional = [item for item in arguments if _is_positional(item)]
        keywords = [item for item in arguments if not _is_positional(item)]
        # A call reads best with what it needs first; the contract's order is kept otherwise.
        keywords.sort(key=lambda item: not item.required)
        return tuple(positional), tuple(keywords)

    def _body_arguments(
        self, operation: Mapping[str, Any], parsed: Operation
    ) -> list[ParameterView]:
        if parsed.body is None:
            return []
        ((media_type, content),) = operation["requestBody"]["content"].items()
        place = "multipart" if media_type == "multipart/form-data" else "body"
        model = self.parsed.models[parsed.body.name]
        schema = content["schema"]
        return [
            self._argument(item, self._property(schema, item.name), place, {})
            for item in model.fields
        ]

    def _argument(
        self, item: Field, schema: Mapping[str, Any], place: str, parameter: Mapping[str, Any]
    ) -> ParameterView:
        ordered = self._ordered(item.type, schema)
        text = {
            **schema,
            "description": parameter.get("description", schema.get("description", "")),
        }
        return ParameterView(
            name=item.name,
            python_name=item.python_name,
            annotation=code.annotation(ordered, open_enums=False, enum_names=frozenset()),
            required=item.required,
            place=place,
            doc=prose.field(text, dereference(self.document, schema)),
        )

    def _raises(self, operation: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
        found: list[tuple[str, str]] = []
        for status, response in operation.get("responses", doc.EMPTY).items():
            if status in self.options.errors:
                text = prose.sentence(dereference(self.document, response).get("description", ""))
                found.append((self.options.errors[status], f"{status}. {text}"))
        return tuple(found)


def _is_positional(item: ParameterView) -> bool:
    """Ids in the path, and the file of an upload, are what the call is about."""
    return item.place == "path" or (item.required and item.annotation == "FileInput")


def _item_annotation(listed: FieldView) -> str:
    return listed.annotation.removeprefix("list[").removesuffix("]")
