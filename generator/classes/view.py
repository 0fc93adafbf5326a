"""The data of the templates: the model in the words of a language whose types are classes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import assert_never

import attrs

from ..api import prose
from ..api.build import payload_type, unwrapped
from ..api.model import (
    Answer,
    Api,
    Argument,
    BytesOf,
    Doc,
    Empty,
    Enum,
    Events,
    Field,
    FormOf,
    JsonOf,
    Lines,
    Method,
    MultipartOf,
    Object,
    Operation,
    Payload,
    Ref,
    Resource,
    Style,
    TextOf,
    Union,
    Usage,
)
from ..api.text import name
from ..languages import Code, Kind, Language, Scope, Tag
from .names import Names, path
from .outcomes import Outcome, outcome
from .package import Package
from .shapes import ANY, Class, Shape, Shapes, Value, without_files


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a class.

    Args:
        wire: Its name in JSON.
        optional: True if it may be missing or null.
        settable: True if a caller may set it.
    """

    wire: str
    name: Code
    shape: Shape
    required: bool
    optional: bool
    secret: bool
    doc: str
    settable: bool


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
        optional: True if a caller may leave it out.
    """

    name: Code
    shape: Shape
    place: str
    wire: str = ""
    optional: bool = False
    doc: str = ""

    @property
    def is_text(self) -> bool:
        """True if the argument is a plain text."""
        return self.shape == Value("text")


@dataclass(frozen=True, slots=True)
class BodyView:
    """The form of a request body.

    Args:
        kind: ``json``, ``multipart``, ``form``, ``text`` or ``bytes``.
        media: The media type on the wire, where it is not the usual one.
        styles: Field of a form → its style, where it is not the usual one.
        is_object: True if it is an object of a class with fields.
        parts: Part of a multipart body → its media type, where it is not the usual one.
    """

    kind: Code
    media: str
    styles: Mapping[str, str]
    parts: Mapping[str, str]
    required: bool
    is_object: bool = False


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method of a resource.

    Args:
        inputs: Its arguments: the ids of the path, then the query, then the body.
        route: The path, as the contract writes it.
        server: The address of a server of its own; ``""`` for that of the client.
        body: The form of the body; None for no body.
        headers: Header fields that the query's class holds: name there → name on the wire.
        cookies: The same for cookies.
        flag: The field of the body that asks for a stream; ``""`` for none.
        path_styles: Wire name in the path → its style, where it is not the usual one.
        query_styles: The same for the members of the query.
        security: The schemes of each alternative, in the contract's order.
        repeat: In capitals, see `Operation.repeat`.
        key_field: The field of the body for the idempotency key; ``""`` if the header carries it.
        timeout: The default timeout of a call in seconds; 0 for the usual one.
        lookup: Resources and method that show whether a call was accepted; empty: the usual ones.
        wait: The name of the method that also waits for the result; ``""`` for none.
    """

    id: str
    name: Code
    constant: Code
    verb: str
    route: str
    server: str
    inputs: tuple[InputView, ...]
    body: BodyView | None
    headers: Mapping[str, str]
    cookies: Mapping[str, str]
    flag: str
    path_styles: Mapping[str, str]
    query_styles: Mapping[str, str]
    security: tuple[tuple[str, ...], ...]
    repeat: Code
    key_field: str
    timeout: float
    lookup: tuple[str, ...]
    outcome: Outcome
    doc: str
    tags: tuple[Tag, ...]
    wait: Code

    @property
    def waiting(self) -> str:
        """The documentation of the method that also waits."""
        return f"The same as `{self.name}`, and waits for the result."

    @property
    def styles(self) -> Mapping[str, str]:
        """All styles, for languages that keep them in one table."""
        return {**self.path_styles, **self.query_styles}

    @property
    def ids(self) -> tuple[InputView, ...]:
        """The inputs that go into the path."""
        return tuple(each for each in self.inputs if each.place == "path")

    @property
    def query(self) -> InputView | None:
        """The class of query and header parameters."""
        return next((each for each in self.inputs if each.place == "query"), None)

    @property
    def labelled(self) -> InputView | None:
        """The query, if there is a body beside it and a caller may leave the query out.

        A language that tells arguments apart by position needs a label for it.
        """
        query = self.query
        return query if query and query.optional and self.body else None

    @property
    def positional(self) -> tuple[InputView, ...]:
        """The other inputs, in order."""
        return tuple(each for each in self.inputs if each is not self.labelled)

    @property
    def shorter(self) -> tuple[InputView, ...] | None:
        """The inputs that a caller has to give; None if those are all."""
        required = tuple(each for each in self.inputs if not each.optional)
        return required if len(required) < len(self.inputs) else None

    @property
    def needless(self) -> str:
        """The documentation of a call without the optional inputs."""
        places = [each.place for each in self.inputs if each.optional]
        return f"The same, without {' and '.join(f'a {each}' for each in places)}."

    @property
    def shorter_tags(self) -> tuple[Tag, ...]:
        """The documentation tags of its inputs and its result."""
        inputs = [Tag("param", each.name, "as there") for each in self.shorter or ()]
        returns = [] if self.outcome.form == "empty" else [Tag("returns", "", "as there")]
        return (*inputs, *returns)


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
        names: The names of the model's parts.
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
        """Yield the classes with fields, those of queries last."""
        seen: set[str] = set()
        own = self._own_fields()
        for key, title in self._names.classes.items():
            declaration = self._api.types[key]
            holder = declaration.merged if isinstance(declaration, Union) else declaration
            if isinstance(holder, Object):
                about = (
                    declaration.doc.text.raw
                    or f"{self._names.wire(declaration)} as the contract gives it."
                )
                yield self._object(
                    [each for each in holder.fields if each.name.wire not in own.get(key, ())],
                    title,
                    about,
                    is_input=Usage.INPUT in declaration.usage,
                    is_form=Usage.FORM in declaration.usage,
                )
        for method in self._api.methods():
            # A call and a stream of one operation ask for the same.
            if method.operation in self._names.queries and method.operation not in seen:
                seen.add(method.operation)
                place = ".".join(each.wire for each in (*method.place, method.name))
                title = self._names.queries[method.operation]
                fields = tuple(map(_field, _asked(method), _keys(method).values()))
                yield self._object(fields, title, f"What `{place}` asks for.", is_input=True)

    def _own_fields(self) -> dict[str, set[str]]:
        """Return type → the fields that the client sets: those for a stream and for a key."""
        own: dict[str, set[str]] = {}
        for method in self._api.methods():
            operation = self._api.operations[method.operation]
            payload = operation.body and operation.body.payload
            if isinstance(payload, JsonOf) and isinstance(payload.type, Ref):
                key_field = operation.hints.get("key-field", "")
                own.setdefault(payload.type.to, set()).update({method.streams, key_field} - {""})
        answered = Usage.OUTPUT | Usage.EVENT | Usage.WEBHOOK
        return {
            key: fields_
            for key, fields_ in own.items()
            if not self._api.types[key].usage & answered
        }

    def _object(
        self,
        fields: Sequence[Field],
        title: Code,
        about: str,
        *,
        is_input: bool,
        is_form: bool = False,
    ) -> ObjectView:
        # Required arguments come first; the contract's order is kept otherwise.
        needed = [each for each in fields if each.required and each.access != "read"]
        ordered = sorted(fields, key=lambda each: is_input and each not in needed)
        titles = self._names.members([each.name for each in fields])
        titles_ = dict(zip((each.name.wire for each in fields), titles, strict=True))
        return ObjectView(
            name=title,
            doc=about,
            fields=tuple(self._field(each, titles_[each.name.wire], is_form) for each in ordered),
            required=tuple(each.name.wire for each in needed),
            is_input=is_input,
        )

    def _field(self, field: Field, title: Code, is_form: bool) -> FieldView:
        text = prose.described(self._api, field.doc, field.type, field.default, json.dumps)
        shape = self._shapes.shape(field.type)
        return FieldView(
            wire=field.name.wire,
            name=title,
            shape=shape if is_form else without_files(shape),
            required=field.required,
            optional=not field.required
            or field.access == "write"
            or self._shapes.nullable(field.type),
            secret=field.secret,
            doc=text or f"`{field.name.wire}`.",
            settable=field.access != "read",
        )

    def enums(self) -> Iterator[EnumView]:
        """Yield the open enums."""
        for key, title in self._names.classes.items():
            declaration = self._api.types[key]
            if isinstance(declaration, Enum):
                constants = self._names.constants([each for each, _, _ in declaration.values])
                texts = [str(value) for _, value, _ in declaration.values]
                yield EnumView(
                    name=title,
                    doc=self._enum_doc(declaration),
                    values=tuple(zip(constants, texts, strict=True)),
                )

    def _enum_doc(self, enum: Enum) -> str:
        _, place = self._names.enums.get(enum.id, ("", enum.doc))
        text = enum.doc.text.raw or place.text.raw
        return text or f"Values of {self._names.wire(enum)}."

    # Resources

    def client(self) -> tuple[ChildView, ...]:
        """Return the resources of the client itself."""
        return self._children(self._api.resources, Scope(self._language))

    def resources(self) -> Iterator[ResourceView]:
        """Yield all resources."""
        for top in self._api.resources:
            yield from map(self._resource, top.tree())

    def polled(self) -> Code:
        """Return the class of the resource that waits for tasks; ``""`` without polling."""
        method = self._api.polled()
        return self._names.resources[path(method)] if method else Code()

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
        chain = ".".join(self._language.case(each, Kind.METHOD) for each in resource.place)
        about = resource.doc.text.raw if len(resource.place) == 1 else ""
        title = self._names.resources[place]
        scope = Scope(self._language)
        children = self._children(resource.children, scope)
        # A constant would hide a class of its name where its reader is meant.
        constants = Scope(self._language, taken=self._names.classes.values())
        ordered = sorted(resource.methods, key=attrgetter("operation"))
        calls = [self._method(each, scope, constants) for each in ordered]
        # The names of calls are the contract's; those of waits give way.
        methods = [
            replace(view, wait=scope.take("", name(each.wait), Kind.METHOD))
            if each.wait and self._package.waits
            else view
            for each, view in zip(ordered, calls, strict=True)
        ]
        return ResourceView(
            name=title,
            stem=self._names.file("", Code(title.removesuffix("Resource"))),
            doc=about or f"`{chain}` of the client.",
            helper=Code(self._package.helpers.get(place, "")),
            methods=tuple(methods),
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
            route=operation.route,
            server=self._server(operation),
            inputs=inputs,
            body=_body(operation, inputs),
            headers=_placed(method, "header"),
            cookies=_placed(method, "cookie"),
            flag=method.streams,
            path_styles=_styles(operation, _ids(method)),
            query_styles=_styles(operation, _keys(method)),
            security=self._security(operation),
            repeat=Code(operation.repeat.upper()),
            key_field=operation.hints.get("key-field", ""),
            timeout=self._api.timeout(method),
            lookup=self._lookup(operation),
            wait=Code(),
            outcome=outcome(self._api, self._shapes, method),
            doc=about(operation.doc) or f"`{operation.verb} {operation.route}`.",
            tags=tuple(self._tags(method, operation, inputs)),
        )

    def _lookup(self, operation: Operation) -> tuple[str, ...]:
        place = operation.hints.get("lookup")
        return tuple(
            self._language.case(each, Kind.METHOD) for each in (place or "").split(".") if each
        )

    def _security(self, operation: Operation) -> tuple[tuple[str, ...], ...]:
        schemes = [*self._api.schemes]
        return tuple(tuple(sorted(each, key=schemes.index)) for each in operation.security)

    def _server(self, operation: Operation) -> str:
        servers = self._api.servers
        own = 0 < operation.server < len(servers)
        return servers[operation.server].address.rstrip("/") if own else ""

    def _inputs(self, method: Method, operation: Operation) -> Iterator[InputView]:
        ids = [each for each in method.arguments if each.slot.place == "path"]
        scope = Scope(self._language)
        for each in ids:
            yield InputView(
                name=scope.take("", each.name, Kind.ARGUMENT),
                shape=without_files(self._shapes.shape(each.type)),
                place="path",
                wire=each.slot.wire,
                doc=each.doc.text.raw,
            )
        if arguments := _asked(method):
            title = self._names.queries[method.operation]
            needed = any(each.required for each in arguments)
            yield InputView(
                Code("query"),
                Class(title, is_enum=False),
                "query",
                optional=not needed,
                doc="What to ask for.",
            )
        if operation.body is not None and (shape := self._sent(operation.body.payload)) is not None:
            optional = not operation.body.required
            more = operation.hints.get("extra") == "fields"
            about = f"What to send.{' `with` sets fields that have no name here.' if more else ''}"
            yield InputView(Code("params"), shape, "body", optional=optional, doc=about)

    def _sent(self, payload: Payload) -> Shape | None:
        """Return the shape of the body that a caller passes; None for no body."""
        match payload:
            case JsonOf():
                return without_files(self._shapes.shape(payload.type))
            case FormOf() | MultipartOf():
                return self._shapes.shape(payload.type)
            case TextOf():
                return Value("text")
            case BytesOf():
                return Value("file")
            case Empty():
                return None
            case Events() | Lines():
                return ANY
            case _:
                assert_never(payload)

    def _tags(
        self, method: Method, operation: Operation, inputs: Sequence[InputView]
    ) -> Iterator[Tag]:
        for each in inputs:
            yield Tag("param", each.name, prose.sentence(each.doc))
        if not all(isinstance(each.payload, Empty) for each in method.results):
            yield Tag("returns", "", self._returns(method))
        for answer in operation.errors:
            code = answer.status.code
            if code in self._package.errors:
                text = f"{code}. {prose.sentence(answer.doc.text.raw)} {self._body_of(answer)}"
                yield Tag("throws", self._package.errors[code], text)

    def _body_of(self, answer: Answer) -> str:
        """Return the sentence on the class of an error's body; empty if it has none."""
        kinds = [each.type for each in answer.payloads if isinstance(each, JsonOf)]
        keys = [each.to for each in kinds if isinstance(each, Ref)]
        titles = [self._names.classes[key] for key in keys if key in self._names.classes]
        return f"Its body is a `{titles[0]}`." if titles else ""

    def _returns(self, method: Method) -> str:
        for result in method.results:
            kind = payload_type(result.payload)
            inner = unwrapped(self._api, kind, result.unwrap) if kind else None
            if isinstance(inner, Ref) and (text := self._api.types[inner.to].doc.text.raw):
                return prose.sentence(text)
        return "The answer."


def about(doc: Doc) -> str:
    """Return the contract's texts on an operation, as paragraphs."""
    summary = prose.sentence(doc.summary.raw)
    texts = [summary, prose.paragraphs(doc.text.raw), *(each.raw for each in doc.notes)]
    return "\n\n".join(text for text in texts if text)


def _asked(method: Method) -> list[Argument]:
    """Return the arguments of a query: all parameters except those of the path."""
    places = ("query", "header", "cookie")
    return [each for each in method.arguments if each.slot.place in places]


def _field(argument: Argument, key: str) -> Field:
    return Field(
        name=attrs.evolve(argument.name, wire=key) if key != argument.slot.wire else argument.name,
        type=argument.type,
        required=argument.required,
        default=argument.default,
        doc=argument.doc,
        origin=argument.origin,
    )


def _placed(method: Method, place: str) -> Mapping[str, str]:
    return {key: wire for (where, wire), key in _keys(method).items() if where == place}


def _keys(method: Method) -> dict[tuple[str, str], str]:
    """Return place and wire name → the query's name, with the place where two places share it."""
    slots = [each.slot for each in _asked(method)]
    counts = Counter(each.wire for each in slots)
    return {
        (each.place, each.wire): each.wire
        if counts[each.wire] == 1 or each.place == "query"
        else f"{each.place}:{each.wire}"
        for each in slots
    }


def _ids(method: Method) -> dict[tuple[str, str], str]:
    return {
        ("path", each.slot.wire): each.slot.wire
        for each in method.arguments
        if each.slot.place == "path"
    }


def _body(operation: Operation, inputs: Sequence[InputView]) -> BodyView | None:
    if operation.body is None:
        return None
    required = operation.body.required
    payload = operation.body.payload
    match payload:
        case JsonOf():
            media = "" if payload.media == "application/json" else payload.media
            shape = inputs[-1].shape
            is_object = isinstance(shape, Class) and not shape.is_enum
            return BodyView(Code("json"), media, {}, {}, required, is_object)
        case FormOf():
            styles = {
                wire: text
                for wire, style in payload.styles.items()
                if (text := _style(style, "query"))
            }
            return BodyView(Code("form"), "", styles, {}, required)
        case MultipartOf():
            return BodyView(Code("multipart"), "", {}, payload.media_of, required)
        case TextOf():
            return BodyView(Code("text"), payload.media, {}, {}, required)
        case BytesOf():
            return BodyView(Code("bytes"), payload.media, {}, {}, required)
        case Empty() | Events() | Lines():
            return None
        case _:
            assert_never(payload)


_USUAL: Mapping[str, str] = {
    "path": "simple",
    "query": "form*",
    "header": "simple",
    "cookie": "form*",
}


def _styles(operation: Operation, names: Mapping[tuple[str, str], str]) -> Mapping[str, str]:
    """Return the name of a parameter → its style, where it is not the usual one.

    Args:
        operation: The operation with the parameters.
        names: Place and wire name → the name; others are left out.
    """
    written = {
        names[each.place, each.name.wire]: "json" if each.media else _style(each.style, each.place)
        for each in operation.parameters
        if (each.place, each.name.wire) in names
    }
    return {name: style for name, style in written.items() if style}


def _style(style: Style, place: str) -> str:
    """Return a style as the runtime reads it: ``deepObject*``; ``""`` for the usual one."""
    text = style.style + ("*" if style.explode else "") + ("+" if style.reserved else "")
    return "" if text == _USUAL[place] else text
