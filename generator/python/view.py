"""The data of the templates: the model in the words of Python."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import attrs

from .. import document as doc
from ..api import prose as shared_prose
from ..api.model import (
    Api,
    Argument,
    Body,
    BytesOf,
    Doc,
    Empty,
    Enum,
    Events,
    Example,
    Field,
    FormOf,
    JsonOf,
    Lines,
    ListOf,
    Method,
    Missing,
    MultipartOf,
    Nullable,
    Object,
    Operation,
    Parameter,
    Ref,
    Resource,
    Result,
    Scalar,
    Slot,
    TextOf,
    Union,
    Usage,
    Variable,
)
from ..api.model import Type as ModelType
from ..api.text import Json
from ..api.text import name as words_of
from ..cache import Cache
from ..frozen import frozen
from ..languages.language import Code, Kind, Scope
from ..languages.python import PYTHON
from ..problem import GenerationError, Problem, refuse
from . import code, forms, prose
from .kinds import Type
from .names import Names
from .types import Types

NOTHING: Final = Code()


@frozen
class FieldView:
    """A field of a model."""

    name: str
    python_name: Code
    annotation: Code
    required: bool
    secret: bool
    type: Type
    doc: Code


@frozen
class ModelView:
    """A class in ``models``. ``item`` is the class its ``data`` lists, for a list object."""

    name: Code
    doc: Code
    fields: tuple[FieldView, ...]
    enums: tuple[Code, ...]
    item: Code | None
    lists: Code
    """The attribute of the field whose items a list object holds."""
    extra: Code
    """The annotation of further members' values."""
    decode_extra: Type
    """The type that decodes them."""

    @property
    def wires(self) -> dict[str, str]:
        """Return the attributes whose members of the JSON object have another name → that name."""
        pairs = ((each.python_name, each.name) for each in self.fields)
        return {attribute: wire for attribute, wire in pairs if attribute != wire}

    @property
    def nested(self) -> list[FieldView]:
        """Return the fields that hold models."""
        return [each for each in self.fields if code.has_models(each.type)]


@frozen
class EnumView:
    """A named enum: an alias of literals."""

    name: Code
    values: tuple[Code, ...]
    doc: Code


@frozen
class ParameterView:
    """An argument of a method and where it goes in the request."""

    name: str
    python_name: Code
    annotation: Code
    required: bool
    upload: str
    """The method that uploads a file given in place of a URL; empty if it takes no files."""
    several: bool
    nullable: bool
    """True if ``None`` is a value of its own. It stands for "not given" elsewhere."""
    place: str
    doc: Code
    is_main: bool


@frozen
class FormView:
    """The arguments of a method for one form of its body: those of an overload.

    Args:
        positional: As those of the method.
        keywords: As those of the method; the tag allows the form's values only.
        tag: The argument that tells forms apart.
        tags: Its values as source; empty for every other value.
        doc: The contract's text about the form.
    """

    positional: tuple[ParameterView, ...]
    keywords: tuple[ParameterView, ...]
    tag: Code
    tags: tuple[Code, ...]
    doc: Code = NOTHING

    @property
    def is_open(self) -> bool:
        """True if it is for values that the contract does not name."""
        return any(item.annotation == forms.OPEN for item in (*self.positional, *self.keywords))

    @property
    def lead(self) -> Code:
        """The sentence that names the tag's values for the form."""
        if self.is_open:
            value = f'`{self.tag}={forms.OPEN}("…")`'
            said = f"With {value}, a value that the contract does not name: arguments of any form."
        else:
            values = " or ".join(f"`{self.tag}={each}`" for each in self.tags)
            said = f"With {values or f'any other `{self.tag}`'}."
        return prose.text(said)

    @property
    def documented(self) -> list[ParameterView]:
        """The arguments that its documentation describes."""
        arguments = (*self.positional, *self.keywords)
        wanted = [each for each in arguments if each.doc and each.python_name != self.tag]
        return [] if self.is_open else wanted


@frozen
class AnswerView:
    """The answer of one status: ``Answer("200", "json", decode)``."""

    status: str
    kind: str
    type: Type
    media: str
    end: str = ""
    last: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])
    annotation: Code = NOTHING
    """The type it returns, if no decoder says it."""


@frozen
class MethodView:
    """An operation as a method of its resource."""

    id: str
    name: Code
    constant: Code
    verb: str
    path: str
    authenticated: bool
    idempotency: str
    lookup: str
    """The method that shows whether a call was accepted whose answer is lost; empty for none."""
    envelope: str | None
    result: Code
    result_model: Code | None
    answers: tuple[AnswerView, ...]
    """The answers, unless one object stands for every success."""
    security: tuple[tuple[str, ...], ...] | None
    styles: Mapping[str, str]
    media: str
    part_media: Mapping[str, str]
    files: tuple[str, ...] | None
    """The parts that are files, unless there is just one called ``file``."""
    optional_body: bool
    errors: tuple[AnswerView, ...]
    """The errors whose bodies have a class."""
    stream: Code
    """The kind of method: ``call`` or ``stream``."""
    flag: tuple[tuple[str, bool], ...]
    """The field of the body that asks for a stream, and its value."""
    positional: tuple[ParameterView, ...]
    keywords: tuple[ParameterView, ...]
    summary: Code
    doc: Code
    example: Code | None
    raises: tuple[tuple[Code, Code], ...]
    wait: Code | None
    """The name of the method that calls this one and waits for what it started."""
    options: Code
    """The class of the options that a call may set for itself."""
    key_field: str
    """The field of the body that names the call; empty if a header does."""
    timeout: float
    """Seconds that a call may take if its caller does not say; 0 for the usual ones."""
    open: bool
    """True if keywords without a parameter of their own are fields of the body."""
    server: str = ""
    """The address of its own server."""
    forms: tuple[FormView, ...] = ()
    """The forms of its body, the open one last; empty if it has one form."""
    twin: MethodView | None = None
    """The method that returns the same answer as a stream."""

    @property
    def options_name(self) -> Code:
        """The method's name for them. Callers do not see it: the API's own names go first."""
        return self._free("fields" if self.open else "options")

    @property
    def extra_name(self) -> Code:
        """The method's name for the further fields of the body."""
        return self._free("extra")

    @property
    def option_values(self) -> Code:
        """The method's name for the options that it passes on."""
        return self._free("options") if self.open else self.options_name

    def _free(self, name: str) -> Code:
        taken = {item.python_name for item in (*self.positional, *self.keywords)}
        while name in taken:
            name += "_"
        return Code(name)

    @property
    def uploads(self) -> dict[str, bool]:
        """The members of the body that may be files → whether there are several."""
        return {item.name: item.several for item in self.placed("body") if item.upload}

    @property
    def renamed(self) -> dict[str, str]:
        """Wire name → argument, where they differ; of two with one wire name the first."""
        arguments = reversed((*self.positional, *self.keywords))
        names = {item.name: str(item.python_name) for item in arguments}
        return {wire: names[wire] for wire in reversed(names) if wire != names[wire]}

    @property
    def nullable(self) -> list[str]:
        """The members of the body whose ``null`` is a value of its own."""
        return [item.name for item in self.placed("body") if item.nullable]

    @property
    def lists(self) -> tuple[str, ...]:
        """The body's arguments that are lists, by their wire names."""
        listed = (item for item in self.keywords if item.annotation.startswith("Sequence["))
        return tuple(item.name for item in listed if item.place == "body")

    @property
    def classes(self) -> list[Code]:
        """The classes of its options."""
        return [] if self.open else [self.options, *([self.twin.options] if self.twin else [])]

    @property
    def is_open(self) -> bool:
        """True if a form is for values that the contract does not name."""
        return any(form.is_open for form in self.forms)

    def signatures(self, is_async: bool) -> Iterator[SignatureView]:
        """Yield the overloads: one per form and, of a method with a stream, per kind of answer."""
        returns = [(Code(), self.returns(is_async), self.options)]
        if self.twin:
            stream, options = self.twin.returns(is_async), self.twin.options
            returns = [
                (Code(", stream: Literal[True]"), stream, options),
                (Code(", stream: Literal[False] = False"), self.result, self.options),
                (Code(", stream: bool"), Code("{} | {}").format(self.result, stream), options),
            ]
        elif not self.forms:
            return
        # Any flag comes last: its result is wider than those of the others.
        for flag, result, options in returns:
            for form in self.forms or (None,):
                yield SignatureView(form, form or self, flag, result, options)

    def placed(self, place: str) -> list[ParameterView]:
        """Return the arguments that go to one place of the request."""
        return [item for item in (*self.positional, *self.keywords) if item.place == place]

    def returns(self, is_async: bool) -> Code:
        """Return the annotation of its result."""
        if self.stream == "call":
            return self.result
        return Code("AsyncStream[{}]" if is_async else "Stream[{}]").format(self.result)

    @property
    def result_models(self) -> list[Code]:
        """The classes that its results are decoded to."""
        answers = (*self.answers, *self.errors)
        every = [name for answer in answers for name in code.model_names(answer.type)]
        return [*every, *([self.result_model] if self.result_model else [])]


@frozen
class SignatureView:
    """One overload of a method.

    Args:
        form: The form of the body that it is for; None if there is but one.
        holder: The view that has its arguments.
        flag: The argument that asks for a stream, as source.
        result: The annotation of what it returns.
        options: The class of its options.
    """

    form: FormView | None
    holder: MethodView | FormView
    flag: Code
    result: Code
    options: Code


@dataclass(slots=True)
class ResourceView:
    """A class of methods: ``music_video``, or ``music_video.shots`` inside it."""

    path: Code
    name: Code
    class_name: Code
    module: Code
    doc: Code
    base: tuple[Code, Code] | None
    methods: list[MethodView] = field(default_factory=list[MethodView])
    children: list[ResourceView] = field(default_factory=lambda: list[ResourceView]())

    def tree(self) -> list[ResourceView]:
        """Return the resource and all inside it, innermost first, as a module defines them."""
        return [item for child in self.children for item in child.tree()] + [self]


@frozen
class VariableView:
    """A variable of a server's address, as an argument of the client."""

    name: str
    python_name: Code
    annotation: Code
    default: str
    values: tuple[str, ...]
    doc: Code


@frozen
class ClientView:
    """Everything the templates need."""

    models: tuple[ModelView, ...]
    enums: tuple[EnumView, ...]
    resources: tuple[ResourceView, ...]
    polled: ResourceView | None
    """The resource of the operation that is polled, which knows how to wait."""
    variables: tuple[VariableView, ...] = ()

    @property
    def has_literals(self) -> bool:
        """True if a variable has a fixed set of values."""
        return any(each.values for each in self.variables)

    def uploader(self, method: MethodView) -> tuple[str, str, str]:
        """Return module, class and method of the operation that uploads files for a method."""
        place = next(item.upload for item in method.placed("body") if item.upload)
        path, _, name = place.rpartition(".")
        every = [item for resource in self.resources for item in resource.tree()]
        found = next((item for item in every if item.path == path), None)
        if found is None:
            message = f"x-sdk-upload names {place}, which is no method: name one that uploads files"
            raise GenerationError([Problem("", message, operation=method.id)])
        return found.module, found.class_name, name


@frozen
class Options:
    """A target's own settings for the Python client.

    Args:
        bases: Resource path → (module, class) of a hand-written base class.
        errors: HTTP status → the exception class that stands for it.
        typed_errors: Whether the bodies of errors have classes.
    """

    bases: Mapping[str, tuple[str, str]]
    errors: Mapping[str, str]
    typed_errors: bool = True


class Builder:
    """The builder of the views of one package.

    Args:
        api: The model.
        options: The target's settings.
        cache: The results of earlier runs.
    """

    def __init__(self, api: Api, options: Options, cache: Cache | None = None) -> None:
        self._api = api
        self._options = options
        self.names = Names(api)
        self._taken: set[str] = {self.names.type(key) for key in api.types}
        wanted = Usage.OUTPUT | Usage.ERROR if options.typed_errors else Usage.OUTPUT
        self._reached = [
            key
            for key, each in api.types.items()
            if isinstance(each, (Object, Union)) and each.usage & wanted
        ]
        self.types = Types(api, cache)
        self._enum_names = {
            key: self.names.type(key)
            for key, each in api.types.items()
            if isinstance(each, Enum) and not each.inline
        }

    def client(self) -> ClientView:
        """Return the whole client."""
        resources = tuple(self._resources(self._api.resources))
        polled = self._polled(resources)
        if polled is None or polled.base is None:
            refuse(self._wait_problems())
        variables, models = tuple(self._variables()), self._models()
        return ClientView(models, self._enums(models), resources, polled, variables)

    def _variables(self) -> Iterator[VariableView]:
        """Yield the variables of the servers in use; a shared one is one argument."""
        used = {0, *(each.server for each in self._api.operations.values())}
        found: dict[str, list[Variable]] = {}
        for index in sorted(used):
            for part in self._api.servers[index].template if self._api.servers else ():
                if isinstance(part, Variable):
                    found.setdefault(part.name.wire, []).append(part)
        named = self.names.variables([same[0] for same in found.values()])
        for same, title in zip(found.values(), named, strict=True):
            is_closed = all(each.values for each in same)
            listed = (value for each in same for value in (*each.values, each.default))
            values = tuple(dict.fromkeys(listed)) if is_closed else ()
            yield VariableView(
                name=same[0].name.wire,
                python_name=title,
                annotation=code.literals(values) if values else Code("str"),
                default=same[0].default,
                values=values,
                doc=prose.sentence(same[0].doc.text.raw or "A part of the server's address"),
            )

    def _wait_problems(self) -> Iterator[Problem]:
        """Yield the methods that should wait, where nothing can."""
        for method in self._api.methods():
            if method.wait:
                origin = self._api.operations[method.operation].origin
                message = "needs x-sdk polling.operation, and a base of its resource that can wait"
                yield Problem(f"{origin.pointer}/x-sdk-wait", message, origin.source)

    def _polled(self, resources: Iterable[ResourceView]) -> ResourceView | None:
        polling = self._api.features.polling
        every = [item for resource in resources for item in resource.tree()]
        return next(
            (
                item
                for item in every
                for method in item.methods
                if polling and method.id == polling.operation
            ),
            None,
        )

    # Models

    def _models(self) -> tuple[ModelView, ...]:
        found = (self._api.types[key] for key in self._reached)
        holders = [each.merged if isinstance(each, Union) else each for each in found]
        return tuple(self._model(each) for each in holders if isinstance(each, Object))

    def _model(self, holder: Object) -> ModelView:
        names = self.names.fields(holder)
        kinds = self.types.fields(holder)
        fields = tuple(
            FieldView(
                name=item.name.wire,
                python_name=name,
                annotation=self._annotation(kind, is_open=True),
                required=item.required,
                secret=item.secret,
                type=self._renamed(kind),
                doc=self._described(item.doc, item.type, item.default),
            )
            for item, name, kind in zip(holder.fields, names, kinds, strict=True)
        )
        listed = next((each for each in fields if each.name == holder.lists), None)
        extra = self._renamed(self.types.extra(holder))
        every = [*(item.type for item in fields), extra]
        enums = {name for kind in every for name in code.enum_names(kind)}
        title = self.names.type(holder.id)
        return ModelView(
            name=title,
            doc=prose.text(holder.doc.text.raw or f"{title} as the contract gives it."),
            fields=fields,
            enums=tuple(sorted(enums)),
            item=_item_annotation(listed) if listed else None,
            lists=listed.python_name if listed else Code(),
            extra=self._annotation(self.types.extra(holder), is_open=True),
            decode_extra=extra,
        )

    def _renamed(self, kind: Type) -> Type:
        """Return a type with the names of Python's classes in place of the contract's ids."""
        items = tuple(map(self._renamed, kind.items))
        name = self.names.type(kind.name) if kind.name else ""
        return Type(kind.kind, name, kind.values, items)

    def _annotation(self, kind: Type, *, is_open: bool) -> Code:
        names = frozenset(self._enum_names.values()) if is_open else frozenset[str]()
        return code.annotation(self._renamed(kind), open_enums=is_open, enum_names=names)

    def _described(self, about: Doc, kind: ModelType, default: Json | Missing) -> Code:
        return prose.text(shared_prose.described(self._api, about, kind, default, code.literal))

    def _enums(self, models: Iterable[ModelView]) -> tuple[EnumView, ...]:
        used = {name for model in models for name in model.enums}
        return tuple(
            EnumView(
                name=title,
                values=tuple(code.literal(value) for _, value, _ in declaration.values),
                doc=prose.text(declaration.doc.text.raw or f"Values of {title}."),
            )
            for key, title in self._enum_names.items()
            if title in used and isinstance(declaration := self._api.types[key], Enum)
        )

    # Resources

    def _resources(self, found: Sequence[Resource]) -> Iterator[ResourceView]:
        modules = Scope(PYTHON)
        for resource, name in zip(found, self.names.resources(found), strict=True):
            module = self._shared(resource) or modules.take("", words_of(name), Kind.MODULE)
            yield self._resource(resource, (), name, module)

    def _shared(self, resource: Resource) -> Code:
        """Return the module that a resource shares with others: those that wait, or do not.

        Few files compress better than many. The resource of the polled operation stands alone, as
        those that wait import it.
        """
        tree = [resource]
        for each in tree:
            tree.extend(each.children)
        methods = [method for each in tree for method in each.methods]
        polling = self._api.features.polling
        if polling and any(method.operation == polling.operation for method in methods):
            return Code()
        return Code("waiting" if any(method.wait for method in methods) else "plain")

    def _resource(
        self, resource: Resource, above: tuple[Code, ...], name: Code, module: Code
    ) -> ResourceView:
        path = (*above, name)
        named = self.names.members(resource)
        count = len(resource.children)
        children = [
            self._resource(child, path, title, module)
            for child, title in zip(resource.children, named[:count], strict=True)
        ]
        waits = self.names.waits(resource)
        methods = [
            self._method(method, title, waits.get(method.operation))
            for method, title in zip(resource.methods, named[count:], strict=True)
        ]
        methods = list(_with_twins(methods))
        if any(method.name == "list" for method in methods):
            methods = [_with_builtins(method) for method in methods]
        return ResourceView(
            path=Code(".").join(path),
            name=name,
            class_name=self._resource_class(path),
            module=module,
            doc=prose.text(resource.doc.text.raw),
            base=self._base(resource),
            methods=methods,
            children=children,
        )

    def _base(self, resource: Resource) -> tuple[Code, Code] | None:
        """Return the hand-written base of a resource's class, by the target's own settings."""
        stated = self._options.bases.get(".".join(each.wire for each in resource.place))
        return (Code(stated[0]), Code(stated[1])) if stated else None

    def _resource_class(self, path: tuple[Code, ...]) -> Code:
        """Return a class name whose asynchronous twin is free as well."""
        plain = PYTHON.case("_".join((*path, "resource")), Kind.CLASS)
        title, number = plain, 1
        while {title, f"Async{title}"} & self._taken or PYTHON.is_reserved(title, Kind.CLASS):
            number += 1
            title = PYTHON.numbered(plain, number, Kind.CLASS)
        self._taken |= {title, f"Async{title}"}
        return Code(title)

    def _method(self, method: Method, name: Code, wait: Code | None) -> MethodView:
        operation = self._api.operations[method.operation]
        kinds = [self.types.result(result) for result in method.results]
        named = self.names.arguments(method.arguments)
        arguments = [
            self._argument(each, title, operation.body)
            for each, title in zip(method.arguments, named, strict=True)
        ]
        first = self._renamed(kinds[0])
        more = [each for each in arguments if each.place == "extra"]
        if operation.hints.get("extra") == "fields":
            arguments = [each for each in arguments if each.place != "extra"]
        titles = {each.slot: title for each, title in zip(method.arguments, named, strict=True)}
        views = tuple(self._forms(method, titles, arguments, operation))
        if views:
            arguments = [_of_any_form(each, views) for each in arguments]
        simple = method.kind == "call" and len(kinds) == 1 and _is_plain(method, kinds[0])
        return MethodView(
            id=operation.id,
            name=name,
            constant=self.names.constant(method),
            verb=operation.verb,
            path=operation.route,
            authenticated=any(operation.security),
            idempotency=operation.repeat,
            lookup=operation.hints.get("lookup", ""),
            envelope=next(iter(method.results[0].unwrap), None),
            result=self._result(method, kinds),
            result_model=Code.escape(first.name) if first.kind == "model" else None,
            answers=() if simple else tuple(self._answers(method, kinds)),
            security=self._security(operation),
            styles=dict(self._styles(operation)),
            media=_media(operation.body),
            part_media=_part_media(operation.body),
            files=self._files(operation.body),
            optional_body=operation.body is not None
            and not operation.body.required
            and any(each.slot.place == "field" for each in method.arguments)
            and any(each.required for each in self._body_fields(operation.body)),
            errors=tuple(self._errors(operation)) if self._options.typed_errors else (),
            stream=Code(method.kind),
            flag=((method.streams, method.kind == "stream"),) if method.streams else (),
            positional=_positional(arguments),
            keywords=_keywords(arguments),
            summary=prose.sentence(operation.doc.summary.raw),
            doc=prose.text("\n\n".join(_paragraphs(operation.doc, views))),
            example=self._example(operation, method, named),
            raises=self._raises(operation),
            wait=wait,
            options=Code(PYTHON.case(method.options or _OPTIONS[method.kind], Kind.CLASS)),
            key_field=operation.hints.get("key-field", ""),
            timeout=self._api.timeout(method),
            open=operation.hints.get("extra") == "fields" and bool(more),
            forms=views,
            server=server_of(self._api, operation.server) if operation.server else "",
        )

    def _forms(
        self,
        method: Method,
        titles: Mapping[Slot, Code],
        arguments: Sequence[ParameterView],
        operation: Operation,
    ) -> Iterator[FormView]:
        """Yield the forms of a body that literals tell apart, then the one for other values."""
        overloads = forms.overloads(operation, method)
        tag = next((each.python_name for each in arguments if each.name == method.tag), Code())
        for overload in overloads:
            tags = tuple(code.literal(value) for value in overload.tags)
            given = [
                self._argument(each, titles[each.slot], operation.body)
                for each in overload.arguments
            ]
            if tags:
                given = _with_tag(given, tag, code.literals(overload.tags))
            doc = prose.text(overload.doc.text.raw)
            yield FormView(_positional(given), _keywords(given), tag, tags, doc)
        if overloads and forms.is_open(method):
            given = _with_tag(arguments, tag, Code(forms.OPEN), required=True)
            yield FormView(_positional(given), _keywords(given), tag, ())

    def _result(self, method: Method, kinds: Sequence[Type]) -> Code:
        parts = [self._returned(*each) for each in zip(method.results, kinds, strict=True)]
        distinct = list(dict.fromkeys(part for each in parts for part in each.split(" | ")))
        if "Any" in distinct:
            return Code("Any")
        return Code(" | ").join(sorted(distinct, key=lambda part: part == "None"))

    def _returned(self, result: Result, kind: Type) -> Code:
        match result.payload:
            case Events() if _is_raw(kind):
                return Code("ServerSentEvent")
            case Empty():
                return Code("None")
            case TextOf():
                return Code("str")
            case BytesOf() | FormOf() | MultipartOf():
                return Code("bytes")
            case _:
                return self._annotation(kind, is_open=True)

    def _answers(self, method: Method, kinds: Sequence[Type]) -> Iterator[AnswerView]:
        for result, kind in zip(method.results, kinds, strict=True):
            media, end = "", ""
            last: Mapping[str, tuple[str, ...]] = {}
            match result.payload:
                case Events(media=media, end=end, last=last):
                    shape = "events"
                case Lines():
                    shape, media = "lines", result.payload.media
                case JsonOf():
                    shape = "json"
                    media = "" if _is_usual(result.payload) else result.payload.media
                case TextOf():
                    shape, media = "text", result.payload.media
                case Empty():
                    shape = "empty"
                case BytesOf() | FormOf() | MultipartOf():
                    shape, media = "bytes", _media_of(result)
            decodes = shape in ("json", "events", "lines") and code.has_models(kind)
            returned = Code() if decodes else self._returned(result, kind)
            yield AnswerView(
                result.status.code, shape, self._renamed(kind), media, end, last, returned
            )

    def _errors(self, operation: Operation) -> Iterator[AnswerView]:
        """Yield the errors that have a JSON object of a class as their body."""
        for answer in operation.errors:
            for payload in answer.payloads:
                kind = self.types.of(payload.type) if isinstance(payload, JsonOf) else None
                if kind is not None and kind.kind == "model":
                    yield AnswerView(answer.status.code, "json", self._renamed(kind), "")
                    break

    def _styles(self, operation: Operation) -> Iterator[tuple[str, str]]:
        """Yield the unusual styles of parameters; in a path, values that are not text have one."""
        for each in operation.parameters:
            plain = (each.style.style, each.style.explode) == _DEFAULT_STYLES[each.place]
            if each.media:
                yield each.name.wire, "json"
            elif not plain or each.style.reserved or not self._is_text(each):
                star = "*" if each.style.explode else ""
                plus = "+" if each.style.reserved else ""
                yield each.name.wire, f"{each.style.style}{star}{plus}"
        if operation.body is not None and isinstance(operation.body.payload, FormOf):
            for wire, style in operation.body.payload.styles.items():
                star, plus = "*" if style.explode else "", "+" if style.reserved else ""
                yield wire, f"{style.style}{star}{plus}"

    def _is_text(self, parameter: Parameter) -> bool:
        if parameter.place != "path":
            return True
        return self.types.of(parameter.type).kind == "str"

    def _body_fields(self, body: Body) -> Sequence[Field]:
        payload = body.payload
        kind = payload.type if isinstance(payload, (JsonOf, FormOf, MultipartOf)) else None
        found = self._api.types[kind.to] if isinstance(kind, Ref) else None
        holder = found.merged if isinstance(found, Union) else found
        return holder.fields if isinstance(holder, Object) else ()

    def _files(self, body: Body | None) -> tuple[str, ...] | None:
        if body is None or not isinstance(body.payload, MultipartOf):
            return None
        found = tuple(each.name.wire for each in self._body_fields(body) if _is_file(each.type))
        return None if found == ("file",) else found

    def _security(self, operation: Operation) -> tuple[tuple[str, ...], ...] | None:
        """Return the alternatives of an operation if the contract has several credentials."""
        if not has_schemes(self._api):
            return None
        return tuple(tuple(sorted(each)) for each in operation.security)

    def _argument(self, argument: Argument, name: Code, body: Body | None) -> ParameterView:
        kind = self.types.argument(argument)
        operand = _OPERANDS.get(argument.slot.place, argument.slot.place)
        if body is not None and isinstance(body.payload, FormOf):
            operand = {"body": "form", "whole": "fields"}.get(operand, operand)
        elif body is not None and operand == "whole" and not isinstance(body.payload, JsonOf):
            operand = "content"
        annotation = self._annotation(kind, is_open=False)
        if operand == "extra":
            annotation = Code("Mapping[str, {}]").format(annotation)
        if argument.upload:
            annotation = Code(re.sub(r"\bstr\b", "MediaInput", annotation))
        return ParameterView(
            name=argument.slot.wire,
            python_name=name,
            annotation=annotation,
            required=argument.required,
            upload=argument.upload,
            several=kind.kind == "list",
            nullable=operand != "extra" and code.nullable(kind),
            place=operand,
            doc=self._described(argument.doc, argument.type, argument.default),
            is_main=argument.main,
        )

    def _raises(self, operation: Operation) -> tuple[tuple[Code, Code], ...]:
        found: list[tuple[Code, Code]] = []
        for answer in operation.errors:
            code_ = answer.status.code
            if code_ in self._options.errors:
                text = prose.text(f"{code_}. {shared_prose.sentence(answer.doc.text.raw)}")
                found.append((Code(self._options.errors[code_]), text))
        return tuple(found)

    def _example(self, operation: Operation, method: Method, named: Sequence[Code]) -> Code | None:
        """Return the contract's own example of a request, as the arguments of a call."""
        names = {each.slot: name for each, name in zip(method.arguments, named, strict=True)}
        parts = [each for each in operation.path if isinstance(each, Parameter)]
        arguments = [code.literal(_value(each.examples, each.name.wire)) for each in parts]
        body = operation.body
        if body is not None:
            value = _value(body.examples, None)
            if not doc.is_object(value):
                return None
            fields = {slot.wire: name for slot, name in names.items() if slot.place in _FIELDS}
            value = {key: value[key] for key in value if key != method.streams}
            if operation.hints.get("extra") == "fields":
                fields = {key: Code(key) for key in value if is_argument(key)} | fields
            if not value.keys() <= fields.keys():
                return None
            mains = {each.slot.wire for each in method.arguments if each.main}
            arguments += [code.literal(value[key]) for key in value if key in mains]
            arguments += [
                Code("{}={}").format(fields[key], code.literal(value[key]))
                for key in value
                if key not in mains
            ]
        return Code(", ").join(arguments)


_FIELDS = ("field", "part")

_OPTIONS = {"call": "RequestOptions", "stream": "StreamOptions"}
"""Kind of method → the usual class of its options."""

_OPERANDS = {
    "header": "headers",
    "cookie": "cookies",
    "part": "multipart",
    "field": "body",
    "body": "whole",
}
"""Slot → the keyword by which a resource passes values on."""


def _is_file(kind: ModelType) -> bool:
    match kind:
        case Scalar():
            return kind.kind == "bytes"
        case ListOf():
            return _is_file(kind.item)
        case Nullable():
            return _is_file(kind.of)
        case _:
            return False


def _positional(given: Iterable[ParameterView]) -> tuple[ParameterView, ...]:
    return tuple(each for each in given if each.is_main)


def _keywords(given: Iterable[ParameterView]) -> tuple[ParameterView, ...]:
    return tuple(each for each in given if not each.is_main)


def _with_tag(
    given: Iterable[ParameterView], tag: Code, annotation: Code, *, required: bool | None = None
) -> list[ParameterView]:
    """Return the arguments, the tag among them with another annotation."""
    return [
        attrs.evolve(
            each,
            annotation=annotation,
            required=each.required if required is None else required,
        )
        if each.python_name == tag
        else each
        for each in given
    ]


def _of_any_form(item: ParameterView, views: Sequence[FormView]) -> ParameterView:
    """Return an argument of all forms together, which leaves to overloads what is true of some."""
    if item.python_name == views[0].tag:
        opened = Code("{} | {}").format(item.annotation, Code(forms.OPEN))
        return attrs.evolve(item, annotation=opened) if views[-1].is_open else item
    found = {
        each.doc
        for form in views
        if not form.is_open
        for each in (*form.positional, *form.keywords)
        if each.python_name == item.python_name
    }
    return item if len(found) < 2 else attrs.evolve(item, doc=Code())


def _with_twins(methods: Sequence[MethodView]) -> Iterator[MethodView]:
    """Yield the methods; those that can ask for a stream know the one that returns it."""
    streams = {method.id: method for method in methods if method.stream == "stream" and method.flag}
    for method in methods:
        given: set[str] = {item.python_name for item in (*method.positional, *method.keywords)}
        called = method.stream == "call" and "stream" not in given
        yield attrs.evolve(method, twin=streams.get(method.id) if called else None)


def _with_builtins(method: MethodView) -> MethodView:
    """Return a method whose class has a method ``list``, which annotations would find."""
    return attrs.evolve(method, result=Code(re.sub(r"\blist\[", "builtins.list[", method.result)))


def _is_plain(method: Method, kind: Type) -> bool:
    """Return true if one JSON object with a class stands for every success."""
    (result,) = method.results
    is_json = isinstance(result.payload, JsonOf) and _is_usual(result.payload)
    return is_json and kind.kind == "model" and not result.status.default


def is_argument(name: str) -> bool:
    """Return true if a name can be the keyword of a call."""
    return name.isascii() and name.isidentifier() and not keyword.iskeyword(name)


def _is_usual(payload: JsonOf) -> bool:
    """Return true if a caller need not name the media type of an answer."""
    return payload.media.partition(";")[0].strip().lower() in ("application/json", "*/*")


def server_of(api: Api, index: int) -> str:
    """Return the address of a server, its variables in braces."""
    template = api.servers[index].template if index < len(api.servers) else ()
    return "".join(each if isinstance(each, str) else f"{{{each.name.wire}}}" for each in template)


def has_schemes(api: Api) -> bool:
    """Return true if credentials go by scheme, which a single bearer token does not."""
    return [each.kind for each in api.schemes.values()] != ["bearer"]


def _paragraphs(about: Doc, views: Sequence[FormView]) -> Iterator[str]:
    """Yield the paragraphs about an operation; overloads describe its forms, if it has some."""
    for text in (about.text, *(() if views else about.notes)):
        if text.raw.strip():
            yield text.raw.strip()
    if views:
        yield f"`{views[0].tag}` decides which arguments there are: each form has its own overload."
    if about.deprecated:
        yield "Deprecated by the contract."


def _value(examples: Sequence[Example], otherwise: Any) -> Any:
    return examples[0].value if examples else otherwise


_DEFAULT_STYLES = {
    "path": ("simple", False),
    "query": ("form", True),
    "header": ("simple", False),
    "cookie": ("form", True),
}


def _media(body: Body | None) -> str:
    """Return the media type of a body, where it is not the usual one."""
    if body is None:
        return ""
    media = getattr(body.payload, "media", "")
    usual = isinstance(body.payload, MultipartOf) or media == "application/json"
    return "" if usual else str(media)


def _part_media(body: Body | None) -> Mapping[str, str]:
    if body is not None and isinstance(body.payload, MultipartOf):
        return body.payload.media_of
    return {}


def _is_raw(kind: Type) -> bool:
    """Return true if an event is handed over as it came: as text, or as JSON of any type."""
    return kind.kind in ("Any", "str")


def _media_of(result: Result) -> str:
    return str(getattr(result.payload, "media", ""))


def _item_annotation(listed: FieldView) -> Code:
    return Code(listed.annotation.removeprefix("list[").removesuffix("]"))
