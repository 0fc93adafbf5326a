"""The data of the templates: the model in the words of TypeScript."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import attrs

from .. import runtime
from ..api import prose, waits
from ..api.model import (
    Alias,
    Api,
    Argument,
    Body,
    BytesOf,
    Doc,
    Enum,
    Events,
    Field,
    Lines,
    Method,
    Missing,
    MultipartOf,
    Object,
    Operation,
    Polling,
    Resource,
    Scalar,
    TextOf,
    Type,
    Union,
    Usage,
)
from ..api.text import Json, Wire, name
from ..languages.language import Code, Kind, Scope, Tag
from ..languages.typescript import TYPESCRIPT
from ..problem import Problem
from . import rows
from .types import ANSWERED, OPEN_TAGS, Types, alias_of, choices, declared, reached, union

_EXPORTED: Final = re.compile(
    r"^export (?:declare |abstract |async )*"
    r"(?:class|interface|type|const|let|function|enum)\s+(\w+)",
    re.MULTILINE,
)
_CALLER = ("path", *rows.PLACES)
_WIRE: Final = "models."


@dataclass(frozen=True, slots=True)
class FieldView:
    """A member of an interface."""

    name: Code
    optional: bool
    type: Code
    doc: Code
    deprecated: bool


@dataclass(frozen=True, slots=True)
class TypeView:
    """A declared type: an interface with ``fields``, or a name for ``of``."""

    name: Code
    doc: Code
    deprecated: bool
    of: Code | None = None
    fields: tuple[FieldView, ...] = ()
    extra: Code | None = None
    """The type of further members, if callers may give them."""


@dataclass(frozen=True, slots=True)
class SlotView:
    """An argument of a method that is no id."""

    name: Code
    type: Code
    is_optional: bool
    default: Code
    """`` = {}`` where the method needs a value, although callers can leave it out."""


@dataclass(frozen=True, slots=True)
class MethodView:
    """An operation as a method of its resource."""

    id: str
    """The operation's id."""
    name: Code
    operation: Code
    """The name of its row."""
    row: tuple[tuple[Code, Code], ...]
    """The row's members and their values."""
    is_stream: bool
    ids: tuple[tuple[Code, Code, Code, Code], ...]
    """Of each parameter in the path: its name as a member, the argument, its type, its value."""
    slots: tuple[SlotView, ...]
    flag: Code | None
    """The members that replace those of the body, to ask for a stream or for none."""
    result: Code
    wait: Code | None
    """The name of a second method that also waits, if an overlay asks for one."""
    doc: Code
    waiting_doc: Code
    deprecated: bool
    uploads: tuple[Code, str] | None
    """The fields of the body that take a file in place of its URL, and the operation that uploads
    it."""
    choice: tuple[Code, Code] | None
    """The member of the body that asks for a stream, as a type and an expression have it."""
    twin: MethodView | None = None
    """The method that always asks for a stream."""

    @property
    def names_models(self) -> bool:
        """True if the signature names a type of ``models.ts``."""
        kinds = [self.result, *(each.type for each in self.slots), *(each[2] for each in self.ids)]
        return any(_WIRE in each for each in kinds)

    @property
    def has_segments(self) -> bool:
        """True if an id of the method is text."""
        return any(argument != value for _, argument, _, value in self.ids)


@dataclass(slots=True)
class ResourceView:
    """A class of methods: ``musicVideo``, or ``musicVideo.shots`` inside it."""

    name: Code
    class_name: Code
    doc: Code
    base: tuple[Code, Code] | None
    """Class and module of its hand-written base, both as code."""
    methods: list[MethodView] = field(default_factory=list[MethodView])
    children: list[ResourceView] = field(default_factory=lambda: list[ResourceView]())

    @property
    def waits(self) -> bool:
        """True if a method of the resource, or of one inside it, also waits."""
        return any(method.wait for item in self.tree() for method in item.methods)

    def tree(self) -> list[ResourceView]:
        """Return the resource and all inside it, innermost first, as a module defines them."""
        return [item for child in self.children for item in child.tree()] + [self]


class Builder:
    """Builds the views of one package.

    Args:
        api: The model.
        bases: Resource path → module and class of its hand-written base.
        taken: Names that the package's hand-written modules export.
    """

    def __init__(
        self, api: Api, bases: Mapping[str, tuple[str, str]], taken: Iterable[str] = ()
    ) -> None:
        self._api = api
        self._bases = bases
        self._scope = Scope(TYPESCRIPT, taken)
        self._rows = Scope(TYPESCRIPT)
        self._reached = reached(api)
        names = {
            key: self._scope.take("", each.name, Kind.CLASS)
            for key, each in api.types.items()
            if key in self._reached
        }
        self._names = names
        self._types = Types(api, names)
        called = {each.operation for each in api.methods() if each.kind == "call"}
        self._chosen = {
            each.operation: each.streams
            for each in api.methods()
            if each.kind == "stream" and each.streams and each.operation in called
        }
        """Operation → the field of its body by which callers choose between value and stream."""
        self._bodies: dict[str, tuple[TypeView, ...]] = {}
        self._parameters: dict[str, TypeView] = {}
        self._uploaders = {
            _place(each): each.operation for each in api.methods() if _uploads(api, each)
        }
        """Method that uploads a file, as overlays name it → its operation."""
        self.rows: dict[str, Code] = {}
        """Operation → the name of its row, that of the plain call if there are two."""
        self.problems: list[Problem] = []
        self._polls = api.polled()
        self.polled: ResourceView | None = None
        """The resource of the operation that is polled, which knows how to wait."""
        self.resources: tuple[ResourceView, ...] = tuple(self._resources(api.resources))
        self.problems += waits.problems(api, TYPESCRIPT.name)

    # Types

    def models(self) -> Iterator[TypeView]:
        """Yield all types, those of the contract first."""
        for key, declaration in self._api.types.items():
            if key in self._reached:
                yield self._declared(self._names[key], declaration)
        for views in self._bodies.values():
            yield from views
        yield from self._parameters.values()

    def _declared(self, title: Code, declaration: Object | Enum | Union | Alias) -> TypeView:
        is_open = bool(declaration.usage & ANSWERED)
        doc = TYPESCRIPT.comment(prose.whole(declaration.doc))
        deprecated = declaration.doc.deprecated
        if isinstance(declaration, Enum):
            values = (value for _, value, _ in declaration.values)
            return TypeView(title, doc, deprecated, union(choices(values, is_open=is_open)))
        if isinstance(declaration, Alias):
            of = self._types.write(declaration.of, is_open=is_open)
            return TypeView(title, doc, deprecated, of)
        holder = declaration.merged if isinstance(declaration, Union) else declaration
        fields = tuple(self._field(each, declaration.usage) for each in holder.fields)
        return TypeView(title, doc, deprecated, None, fields, self._extra(holder, is_open))

    def _extra(self, holder: Object, is_open: bool) -> Code | None:
        if not holder.is_open or holder.extra is None:
            return None
        # Each member must fit the type of further members (TypeScript's index signatures).
        return (
            Code("unknown") if holder.fields else self._types.write(holder.extra, is_open=is_open)
        )

    def _field(self, item: Field, usage: Usage) -> FieldView:
        unsent = item.access == "read" and Usage.INPUT in usage
        unread = item.access == "write" and bool(usage & ANSWERED)
        secret = "Secret: keep it out of logs." if item.secret else ""
        return FieldView(
            name=TYPESCRIPT.member(item.name.wire),
            optional=not item.required or unsent or unread,
            type=self._types.write(item.type, is_open=bool(usage & ANSWERED)),
            doc=self._described(_adding(item.doc, secret), item.type, item.default),
            deprecated=item.doc.deprecated,
        )

    def _given(self, argument: Argument, key: str, *, is_needed: bool = False) -> FieldView:
        kind = self._types.write(argument.type)
        if argument.upload:
            kind = Code(re.sub(r"\bstring\b", "string | Blob", kind))
        about = _adding(argument.doc, "A file is uploaded first." if argument.upload else "")
        return FieldView(
            name=TYPESCRIPT.member(key),
            optional=not (argument.required or is_needed),
            type=kind,
            doc=self._described(about, argument.type, argument.default),
            deprecated=argument.doc.deprecated,
        )

    def _described(self, about: Doc, kind: Type, default: Json | Missing) -> Code:
        text = prose.described(self._api, about, kind, default, TYPESCRIPT.literal)
        return TYPESCRIPT.comment(text, 2)

    # Resources

    def _resources(self, found: Iterable[Resource]) -> Iterator[ResourceView]:
        scope = Scope(TYPESCRIPT, ["baseUrl"])
        for resource in found:
            yield self._resource(resource, scope)

    def _resource(self, resource: Resource, above: Scope) -> ResourceView:
        path = ".".join(each.wire for each in resource.place)
        base = self._bases.get(path)
        own = Scope(TYPESCRIPT)
        title = above.take("", resource.place[-1], Kind.METHOD)
        view = ResourceView(
            name=title,
            class_name=self._scope.take("", name(f"{path.replace('.', '_')}_resource"), Kind.CLASS),
            doc=TYPESCRIPT.comment(prose.whole(resource.doc) or f"`client.{path}`."),
            base=(Code(base[1]), TYPESCRIPT.literal(base[0])) if base else None,
            children=[self._resource(child, own) for child in resource.children],
        )
        view.methods = list(_with_twins([self._method(each, own) for each in resource.methods]))
        if self._polls in resource.methods:
            self.polled = view
        return view

    def _method(self, method: Method, scope: Scope) -> MethodView:
        operation = self._api.operations[method.operation]
        title = scope.take("", method.name, Kind.METHOD)
        self.problems += unsupported(operation)
        suffix = (
            "_stream" if method.kind == "stream" and not operation.id.endswith("stream") else ""
        )
        # No argument has a name of this form, in any script.
        row = self._rows.take("", name(f"{operation.id}{suffix}_operation"), Kind.CONSTANT)
        self.rows.setdefault(operation.id, row)
        ids, tags = self._ids(method)
        said = prose.whole(_whole(operation.doc))
        options = Tag("param", "options", "For this call only.")
        waits = [
            Tag("param", "waiting", "How to wait."),
            Tag("param", "options", "For the first call only."),
        ]
        flag: dict[str, Json] = {method.streams: method.kind == "stream"} if method.streams else {}
        chosen = self._chosen.get(operation.id, "") if method.kind == "call" else ""
        return MethodView(
            id=operation.id,
            name=title,
            operation=row,
            row=tuple(rows.row(self._api, method)),
            is_stream=method.kind == "stream",
            ids=ids,
            slots=tuple(self._slots(method, operation)),
            flag=TYPESCRIPT.literal(flag) if flag else None,
            result=self._types.result(method, _WIRE),
            wait=scope.take("", name(method.wait), Kind.METHOD) if method.wait else None,
            doc=_lines(said, [*tags, options]),
            waiting_doc=_lines(f"The same as `{title}`, and waits for the result.", waits),
            deprecated=operation.doc.deprecated,
            uploads=self._uploads(method, operation),
            choice=(TYPESCRIPT.member(chosen), TYPESCRIPT.access(chosen)) if chosen else None,
        )

    def _uploads(self, method: Method, operation: Operation) -> tuple[Code, str] | None:
        """Return the fields that take a file, and the operation that uploads it."""
        found = {each.slot.wire: each.upload for each in method.arguments if each.upload}
        for place in found.values():
            if place in self._uploaders:
                return TYPESCRIPT.literal(list(found)), self._uploaders[place]
            message = f"x-sdk-upload names {place}: name a method that uploads a file without an id"
            self.problems.append(_problem(operation, message))
        return None

    def _ids(self, method: Method) -> tuple[tuple[tuple[Code, Code, Code, Code], ...], list[Tag]]:
        scope = Scope(TYPESCRIPT, ["parameters"])
        found: list[tuple[Code, Code, Code, Code]] = []
        tags: list[Tag] = []
        for each in method.arguments:
            if each.slot.place != "path":
                continue
            argument = scope.take("", each.name, Kind.ARGUMENT)
            literal = TYPESCRIPT.literal(str(argument))
            value = Code("segment(") + literal + Code(", ") + argument + Code(")")
            plain = _is_text(self._api, each.type)
            kind = self._types.write(each.type, prefix=_WIRE)
            wire = TYPESCRIPT.member(each.slot.wire)
            found.append((wire, argument, kind, value if plain else argument))
            if text := prose.sentence(each.doc.text.raw):
                tags.append(Tag("param", str(argument), text))
        return tuple(found), tags

    def _slots(self, method: Method, operation: Operation) -> Iterator[SlotView]:
        """Yield the body and the parameters, those that must be given first."""
        found = [*self._body(method, operation), *self._given_parameters(method, operation)]
        yield from sorted(found, key=lambda each: each.is_optional)

    def _body(self, method: Method, operation: Operation) -> Iterator[SlotView]:
        if operation.body is None:
            return
        parts = [each for each in method.arguments if each.slot.place not in _CALLER]
        whole = next((each for each in parts if each.slot.place == "body"), None)
        if whole is not None:
            kind = _content(operation.body) or self._types.write(whole.type, prefix=_WIRE)
            yield SlotView(Code("body"), kind, not operation.body.required, Code())
            return
        if operation.id not in self._bodies:
            self._bodies[operation.id] = tuple(self._params(method, operation, parts))
        *_, view = self._bodies[operation.id]
        kind = Code(_WIRE) + view.name
        if not operation.body.required:
            yield SlotView(Code("body"), kind, True, Code())
            return
        needed = view.of is not None or any(not each.optional for each in view.fields)
        yield _slot("body", kind, is_needed=needed)

    def _params(
        self, method: Method, operation: Operation, parts: Sequence[Argument]
    ) -> Iterator[TypeView]:
        """Yield the types of a body of fields; of one of several forms, each form's before all."""
        title = self._scope.take("", name(f"{operation.id}_params"), Kind.CLASS)
        if not method.overloads:
            yield self._fields(title, operation, parts)
            return
        members: list[Code] = []
        for view in self._forms(method, operation, parts):
            members.append(view.name)
            yield view
        said = f"One of several forms, which `{method.tag}` tells apart."
        if len(members) > len(method.overloads):
            said += f' For a `{method.tag}` that is none of theirs: `open("…")`.'
        yield TypeView(title, TYPESCRIPT.comment(said), False, union(members))

    def _forms(
        self, method: Method, operation: Operation, parts: Sequence[Argument]
    ) -> Iterator[TypeView]:
        """Yield a type for each form, and one for tag values that the contract does not name."""
        for overload, title in zip(method.overloads, self._titles(method, operation), strict=True):
            own = [each for each in overload.arguments if each.slot.place not in _CALLER]
            view = self._fields(title, operation, own, overload.doc)
            if all(each.slot.wire != method.tag for each in own):
                none = FieldView(TYPESCRIPT.member(method.tag), True, Code("never"), Code(), False)
                view = replace(view, fields=(none, *view.fields))
            yield view
        named = {type(tag) for overload in method.overloads for tag in overload.tags}
        kinds = [OPEN_TAGS[kind] for kind in (str, int) if kind in named]
        if kinds:
            title = self._scope.take("", name(f"{operation.id}_other_params"), Kind.CLASS)
            view = self._fields(title, operation, parts)
            tag, open_ = TYPESCRIPT.member(method.tag), union(kinds)
            fields = (
                replace(each, type=open_, optional=False) if each.name == tag else each
                for each in view.fields
            )
            yield replace(view, fields=tuple(fields))

    def _titles(self, method: Method, operation: Operation) -> list[Code]:
        held = declared(self._api, operation.body.payload) if operation.body else None
        forms = held.forms if isinstance(held, Union) else ()
        return [
            self._scope.take(
                "", name(f"{operation.id}_{forms[each.form].name.wire}_params"), Kind.CLASS
            )
            for each in method.overloads
        ]

    def _fields(
        self, title: Code, operation: Operation, parts: Sequence[Argument], doc: Doc | None = None
    ) -> TypeView:
        needed = self._needed(operation)
        fields = tuple(
            self._given(each, each.slot.wire, is_needed=each.slot.wire in needed)
            for each in parts
            if each.slot.wire
        )
        extra = next((each for each in parts if each.slot.place == "extra"), None)
        if operation.id in self._chosen:
            flag = TYPESCRIPT.member(self._chosen[operation.id])
            about = TYPESCRIPT.comment("True for a stream of events.", 2)
            fields = (*fields, FieldView(flag, True, Code("boolean"), about, False))
        further = None
        if extra is not None:
            further = Code("unknown") if fields else self._types.write(extra.type)
        said = TYPESCRIPT.comment(prose.whole(doc)) if doc else Code()
        return TypeView(title, said, False, None, fields, further)

    def _needed(self, operation: Operation) -> set[str]:
        """Return the fields that a body has to have if it is sent, where it need not be."""
        body = operation.body
        if body is None or body.required:
            return set()
        found = declared(self._api, body.payload)
        held = found.merged if isinstance(found, Union) else found
        if not isinstance(held, Object):
            return set()
        return {each.name.wire for each in held.fields if each.required}

    def _given_parameters(self, method: Method, operation: Operation) -> Iterator[SlotView]:
        given = [each for each in method.arguments if each.slot.place in rows.PLACES]
        if not given:
            return
        if operation.id not in self._parameters:
            title = self._scope.take("", name(f"{operation.id}_parameters"), Kind.CLASS)
            keys = rows.keys((each.slot.place, each.slot.wire) for each in given)
            fields = (self._given(each, keys[each.slot.place, each.slot.wire]) for each in given)
            self._parameters[operation.id] = TypeView(title, Code(), False, None, tuple(fields))
        view = self._parameters[operation.id]
        needed = any(not each.optional for each in view.fields)
        yield _slot("parameters", Code(_WIRE) + view.name, is_needed=needed)


def _place(method: Method) -> str:
    return ".".join(each.wire for each in (*method.place, method.name))


def _uploads(api: Api, method: Method) -> bool:
    """Return True if a method needs nothing but a file."""
    body = api.operations[method.operation].body
    needed = [each.slot.place for each in method.arguments if each.required]
    return body is not None and isinstance(body.payload, MultipartOf) and needed == ["part"]


def exported(source: str) -> list[str]:
    """Return the names that a module exports where it declares them."""
    return _EXPORTED.findall(source)


def hand_written(overlay: Path) -> set[str]:
    """Return the names that hand-written modules export."""
    sources = sorted((overlay / "src").rglob("*.ts"))
    return {title for path in sources for title in exported(path.read_text("utf-8"))}


def unsupported(operation: Operation) -> Iterator[Problem]:
    """Yield the parts of an operation that a method in TypeScript cannot send."""
    body = operation.body
    if body is not None and isinstance(body.payload, (Events, Lines)):
        yield _problem(operation, f"a body of {body.payload.media} cannot be sent: use JSON")
    for each in operation.parameters:
        if isinstance(each.type, Scalar) and each.type.kind == "bytes":
            message = f"the parameter {each.name.wire} is a file: send it in the body"
            yield _problem(operation, message)


def _problem(operation: Operation, message: str) -> Problem:
    return Problem(
        operation.origin.pointer,
        message,
        operation.origin.source,
        code="unsupported-construct",
        operation=operation.id,
        target="typescript",
    )


def _adding(about: Doc, sentence: str) -> Doc:
    return attrs.evolve(about, notes=(*about.notes, Wire(sentence))) if sentence else about


def _whole(about: Doc) -> Doc:
    summary = prose.sentence(about.summary.raw)
    text = prose.paragraphs(about.text.raw)
    joined = "\n\n".join(part for part in (summary, text) if part)
    return Doc(text=type(about.text)(joined), notes=about.notes)


def _lines(text: str, tags: Sequence[Tag]) -> Code:
    """Return a comment whose tags follow the text without a blank line."""
    said = TYPESCRIPT.comment(text, 2)
    return Code("\n").join(each for each in (said, TYPESCRIPT.comment("", 2, tags)) if each)


def _slot(title: str, kind: Code, *, is_needed: bool) -> SlotView:
    """Return an argument that is an object; without one, an empty object."""
    return SlotView(Code(title), kind, not is_needed, Code("" if is_needed else " = {}"))


def _with_twins(methods: Sequence[MethodView]) -> Iterator[MethodView]:
    """Yield the methods; those that can ask for a stream know the one that always does."""
    streams = {each.id: each for each in methods if each.is_stream}
    for each in methods:
        yield replace(each, twin=streams.get(each.id)) if each.choice else each


def _content(body: Body) -> Code | None:
    """Return the type of a body that is no JSON."""
    if isinstance(body.payload, TextOf):
        return Code("string")
    return Code("Blob | ArrayBuffer | Uint8Array") if isinstance(body.payload, BytesOf) else None


def _is_text(api: Api, kind: Type) -> bool:
    found = alias_of(api, kind)
    return isinstance(found, Scalar) and found.kind == "string"


def spec(api: Api) -> dict[str, Any]:
    """Return the data of ``spec.ts``: an API's features and its credentials."""
    features = api.features
    literal = TYPESCRIPT.literal
    polling, uploads, event = features.polling, features.uploads, features.webhook_event
    return {
        "server": literal(rows.server_row(api.servers[0]) if api.servers else []),
        "variables": list(_variables(api)),
        "prefix": literal(api.prefix),
        "docs": literal(api.docs),
        "schemes": [
            (TYPESCRIPT.member(key), literal([each.kind, each.place, each.wire, each.variable]))
            for key, each in api.schemes.items()
        ],
        "security": literal(rows.usual_security(api)),
        "polling": polling
        and {
            "succeeded": literal(list(polling.succeeded)),
            "failed": literal(list(polling.failed)),
            "actionable": literal(list(polling.actionable)),
            "known": [literal(each) for each in polling.status.values],
            "restarted": literal(list(polling.restarted)),
            "numbers": [
                (TYPESCRIPT.member(name), literal(value))
                for name, value in _numbers(polling).items()
            ],
        },
        "max_bytes": uploads.max_bytes if uploads else 0,
        "networks": literal(list(runtime.networks())),
        "limits": [
            (literal(media), size) for media, size in (uploads.limits.items() if uploads else ())
        ],
        "types": [
            (literal(suffix), literal(media))
            for media, suffixes in (uploads.types.items() if uploads else ())
            for suffix in suffixes
        ],
        "events": literal(list(event.values)) if event else None,
    }


def _numbers(polling: Polling) -> Mapping[str, Json]:
    """Return the numbers of the schedule of polls, by their names in TypeScript."""
    return {
        "requestsPerMinute": polling.requests_per_minute,
        "share": polling.share,
        "burstShare": polling.burst_share,
        "recoveryPerMinute": polling.recovery_per_minute,
        "gapSeconds": tuple(rows.number(each) for each in polling.gap_seconds),
        "worthwhileSeconds": polling.worthwhile_seconds,
        "priorMedianSeconds": rows.number(polling.prior_median_seconds),
        "priorSigma": rows.number(polling.prior_sigma),
        "priorWeight": polling.prior_weight,
    }


def _variables(api: Api) -> Iterator[tuple[Code, Code, Code]]:
    """Yield name, type and text of each variable of a server."""
    seen: set[str] = set()
    for server in api.servers:
        for each in server.template:
            if isinstance(each, str) or each.name.wire in seen:
                continue
            seen.add(each.name.wire)
            kind = union(choices(each.values, is_open=False)) if each.values else Code("string")
            doc = TYPESCRIPT.comment(prose.whole(each.doc), 2)
            yield TYPESCRIPT.member(each.name.wire), kind, doc
