"""What the templates show: the model in the words of a language whose types are classes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from .. import prose
from ..api.build import payload_type, unwrapped
from ..api.model import (
    Api,
    Argument,
    Doc,
    Enum,
    Field,
    Method,
    MultipartOf,
    Object,
    Operation,
    Ref,
    Resource,
    Union,
    Usage,
)
from ..languages import Code, Kind, Language, Scope, Tag
from .names import Names, path
from .package import Package
from .shapes import Class, Shape, Shapes, Value


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a class.

    Args:
        wire: Its name in JSON.
        optional: Whether it may be missing or null.
    """

    wire: str
    name: Code
    shape: Shape
    required: bool
    optional: bool
    secret: bool
    doc: str


@dataclass(frozen=True, slots=True)
class ObjectView:
    """A class with fields.

    Args:
        required: The wire names of the fields that a caller must set.
    """

    name: Code
    doc: str
    fields: tuple[FieldView, ...]
    required: tuple[str, ...]
    is_input: bool

    @property
    def secrets(self) -> tuple[str, ...]:
        """The wire names of the fields that no log may show."""
        return tuple(each.wire for each in self.fields if each.secret)


@dataclass(frozen=True, slots=True)
class EnumView:
    """An open enum: name and text of each value."""

    name: Code
    doc: str
    values: tuple[tuple[Code, str], ...]


@dataclass(frozen=True, slots=True)
class InputView:
    """An argument of a method.

    Args:
        wire: The name of a path parameter; ``""`` for a class with fields.
        optional: Whether there is nothing in it that a caller must set.
    """

    name: Code
    shape: Shape
    place: str
    wire: str = ""
    optional: bool = False
    doc: str = ""


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method of a resource.

    Args:
        inputs: What it takes: the ids of the path, then the query, then the body.
        body: How the body is written; ``""`` for none.
        headers: The wire names of what the query holds and header fields carry.
        envelope: The member of the answer that holds the result; ``""`` for none.
        repeat: In capitals, see `Operation.repeat`.
    """

    id: str
    name: Code
    constant: Code
    verb: str
    path: str
    inputs: tuple[InputView, ...]
    body: Code
    headers: tuple[str, ...]
    envelope: str
    authenticated: bool
    repeat: Code
    result: Shape
    doc: str
    tags: tuple[Tag, ...]

    @property
    def ids(self) -> tuple[InputView, ...]:
        """What goes into the path."""
        return tuple(each for each in self.inputs if each.place == "path")

    @property
    def query(self) -> InputView | None:
        """The class of query and header parameters."""
        return next((each for each in self.inputs if each.place == "query"), None)

    @property
    def shorter(self) -> tuple[InputView, ...] | None:
        """The inputs without a query that nobody has to give; None if there is no such query."""
        query = self.query
        if query is None or not query.optional:
            return None
        return tuple(each for each in self.inputs if each is not query)


@dataclass(frozen=True, slots=True)
class ChildView:
    """A resource as its parent, or the client, names it."""

    name: Code
    class_name: Code


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A class of methods.

    Args:
        stem: Its file, without what the language adds.
        helper: The hand-written class that it builds on; ``""`` for none.
    """

    name: Code
    stem: Code
    doc: str
    helper: Code
    methods: tuple[MethodView, ...]
    children: tuple[ChildView, ...]


class Builder:
    """Builds the views of one package.

    Args:
        api: The model.
        names: What everything is called.
        package: The target's settings.
    """

    def __init__(self, api: Api, names: Names, package: Package) -> None:
        self._api = api
        self._names = names
        self._package = package
        self._language: Language = names.language
        self._shapes = Shapes(api, names.classes)

    # Types

    def objects(self) -> Iterator[ObjectView]:
        """The classes with fields, those of queries last."""
        for key, title in self._names.classes.items():
            found = self._api.types[key]
            holder = found.merged if isinstance(found, Union) else found
            if isinstance(holder, Object):
                about = found.doc.text.raw or f"{self._names.wire(found)} as the contract gives it."
                yield self._object(holder.fields, title, about, Usage.INPUT in found.usage)
        for method in self._api.methods():
            if method.operation in self._names.queries:
                place = ".".join(each.wire for each in (*method.place, method.name))
                title = self._names.queries[method.operation]
                fields = tuple(map(_field, _asked(method)))
                yield self._object(fields, title, f"What `{place}` asks for.", is_input=True)

    def _object(
        self, fields: Sequence[Field], title: Code, about: str, is_input: bool
    ) -> ObjectView:
        # What a caller has to give comes first; the contract's order is kept otherwise.
        ordered = sorted(fields, key=lambda each: is_input and not each.required)
        titles = self._names.members([each.name for each in fields])
        named = dict(zip((each.name.wire for each in fields), titles, strict=True))
        return ObjectView(
            name=title,
            doc=about,
            fields=tuple(self._field(each, named[each.name.wire]) for each in ordered),
            required=tuple(each.name.wire for each in fields if each.required),
            is_input=is_input,
        )

    def _field(self, field: Field, title: Code) -> FieldView:
        text = prose.described(self._api, field.doc, field.type, field.default, json.dumps)
        return FieldView(
            wire=field.name.wire,
            name=title,
            shape=self._shapes.shape(field.type),
            required=field.required,
            optional=not field.required or self._shapes.nullable(field.type),
            secret=field.secret,
            doc=text or f"`{field.name.wire}`.",
        )

    def enums(self) -> Iterator[EnumView]:
        """The open enums."""
        for key, title in self._names.classes.items():
            found = self._api.types[key]
            if isinstance(found, Enum):
                constants = self._names.constants([each for each, _, _ in found.values])
                texts = [str(value) for _, value, _ in found.values]
                yield EnumView(
                    name=title,
                    doc=self._enum_doc(found),
                    values=tuple(zip(constants, texts, strict=True)),
                )

    def _enum_doc(self, enum: Enum) -> str:
        _, place = self._names.enums.get(enum.id, ("", enum.doc))
        text = enum.doc.text.raw or place.text.raw
        return text or f"Values of {self._names.wire(enum)}."

    # Resources

    def client(self) -> tuple[ChildView, ...]:
        """The resources of the client itself."""
        return self._children(self._api.resources, Scope(self._language))

    def resources(self) -> Iterator[ResourceView]:
        """All resources."""
        for top in self._api.resources:
            yield from map(self._resource, top.tree())

    def _children(self, resources: Sequence[Resource], scope: Scope) -> tuple[ChildView, ...]:
        return tuple(
            ChildView(
                name=scope.take("", each.place[-1], Kind.METHOD),
                class_name=self._names.resources[path(each)],
            )
            for each in resources
        )

    def _resource(self, resource: Resource) -> ResourceView:
        place = path(resource)
        calls = ".".join(self._language.case(each, Kind.METHOD) for each in resource.place)
        about = resource.doc.text.raw if len(resource.place) == 1 else ""
        title = self._names.resources[place]
        scope = Scope(self._language)
        children = self._children(resource.children, scope)
        constants = Scope(self._language)
        ordered = sorted(resource.methods, key=attrgetter("operation"))
        return ResourceView(
            name=title,
            stem=self._names.file("", Code(title.removesuffix("Resource"))),
            doc=about or f"`{calls}` of the client.",
            helper=Code(self._package.helpers.get(place, "")),
            methods=tuple(self._method(each, scope, constants) for each in ordered),
            children=children,
        )

    def _method(self, method: Method, scope: Scope, constants: Scope) -> MethodView:
        operation = self._api.operations[method.operation]
        inputs = tuple(self._inputs(method, operation))
        return MethodView(
            id=operation.id,
            name=scope.take("", method.name, Kind.METHOD),
            constant=constants.take("", method.name, Kind.CONSTANT),
            verb=operation.verb,
            path=operation.route,
            inputs=inputs,
            body=_body(operation),
            headers=tuple(each.slot.wire for each in _asked(method) if each.slot.place == "header"),
            envelope=next(iter(method.results[0].unwrap), ""),
            authenticated=any(operation.security),
            repeat=Code(operation.repeat.upper()),
            result=self._result(method),
            doc=about(operation.doc),
            tags=tuple(self._tags(method, operation, inputs)),
        )

    def _inputs(self, method: Method, operation: Operation) -> Iterator[InputView]:
        ids = [each for each in method.arguments if each.slot.place == "path"]
        scope = Scope(self._language)
        for each in ids:
            yield InputView(
                name=scope.take("", each.name, Kind.ARGUMENT),
                shape=Value("text"),
                place="path",
                wire=each.slot.wire,
                doc=each.doc.text.raw,
            )
        if asked := _asked(method):
            title = self._names.queries[method.operation]
            needed = any(each.required for each in asked)
            yield InputView(
                Code("query"),
                Class(title, is_enum=False),
                "query",
                optional=not needed,
                doc="What to ask for.",
            )
        if operation.body is not None:
            kind = payload_type(operation.body.payload)
            assert kind is not None
            shape = self._shapes.shape(kind)
            yield InputView(Code("params"), shape, "body", doc="What to send.")

    def _result(self, method: Method) -> Shape:
        result = method.results[0]
        kind = payload_type(result.payload)
        assert kind is not None
        return self._shapes.shape(unwrapped(self._api, kind, result.unwrap))

    def _tags(
        self, method: Method, operation: Operation, inputs: Sequence[InputView]
    ) -> Iterator[Tag]:
        for each in inputs:
            yield Tag("param", each.name, prose.sentence(each.doc))
        yield Tag("returns", "", self._returns(method))
        for answer in operation.errors:
            code = answer.status.code
            if code in self._package.errors:
                text = f"{code}. {prose.sentence(answer.doc.text.raw)}"
                yield Tag("throws", self._package.errors[code], text)

    def _returns(self, method: Method) -> str:
        result = method.results[0]
        kind = payload_type(result.payload)
        inner = unwrapped(self._api, kind, result.unwrap) if kind else None
        text = self._api.types[inner.to].doc.text.raw if isinstance(inner, Ref) else ""
        return prose.sentence(text or "The answer.")


def about(doc: Doc) -> str:
    """What the contract says of an operation, a paragraph each."""
    summary = prose.sentence(doc.summary.raw)
    texts = [summary, prose.paragraphs(doc.text.raw), *(each.raw for each in doc.told)]
    return "\n\n".join(text for text in texts if text)


def _asked(method: Method) -> list[Argument]:
    """What a query holds: all parameters but those of the path."""
    places = ("query", "header", "cookie")
    return [each for each in method.arguments if each.slot.place in places]


def _field(argument: Argument) -> Field:
    return Field(
        name=argument.name,
        type=argument.type,
        required=argument.required,
        default=argument.default,
        doc=argument.doc,
        origin=argument.origin,
    )


def _body(operation: Operation) -> Code:
    if operation.body is None:
        return Code()
    return Code("multipart" if isinstance(operation.body.payload, MultipartOf) else "json")
