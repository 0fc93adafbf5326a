"""Group operations into resources and methods, and join arguments with where they go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from ..problem import Problem
from .model import (
    Alias,
    Anything,
    Argument,
    Body,
    BytesOf,
    Declaration,
    Doc,
    Empty,
    Events,
    Features,
    Field,
    FormOf,
    JsonOf,
    Lines,
    MapOf,
    Method,
    MultipartOf,
    Nullable,
    Object,
    Operation,
    Overload,
    Payload,
    Ref,
    Resource,
    Result,
    Scalar,
    Slot,
    Status,
    TextOf,
    Type,
    Union,
)
from .text import Name, name

_VERSION = re.compile(r"v?[0-9]+([._][0-9]+)*(alpha|beta)?[0-9]*|api|rest", re.IGNORECASE)


def resources(
    operations: Mapping[str, Operation],
    types: Mapping[str, Declaration],
    features: Features,
    problems: list[Problem],
) -> tuple[Resource, ...]:
    """Return the methods of all operations as a tree.

    Args:
        operations: All of them, in the contract's order.
        types: The declarations they refer to.
        features: The names of the envelope and of the header that names a call.
        problems: The list to which places that two operations share are added.
    """
    tree = _Tree()
    for operation, place in _places(operations.values(), problems):
        *where, last = place
        builder = Methods(operation, types, features)
        tree.add(tuple(where), builder.methods(tuple(map(name, where)), name(last)), operation.tag)
    return tree.resources()


class _Tree:
    def __init__(self) -> None:
        self._methods: dict[tuple[str, ...], list[Method]] = {}
        self._docs: dict[tuple[str, ...], Doc] = {}

    def add(self, place: tuple[str, ...], methods: Iterable[Method], about: Doc) -> None:
        """Put methods into a resource; create it and those around it if need be."""
        for depth in range(len(place), 0, -1):
            if place[:depth] not in self._methods:
                self._methods[place[:depth]] = []
                self._docs[place[:depth]] = about if depth == 1 else Doc()
        self._methods[place] += methods

    def resources(self, above: tuple[str, ...] = ()) -> tuple[Resource, ...]:
        """Return the resources inside of another one, in the order of their first methods."""
        inside = [key for key in self._methods if key[:-1] == above]
        return tuple(
            Resource(
                place=tuple(map(name, key)),
                methods=tuple(self._methods[key]),
                children=self.resources(key),
                doc=self._docs[key],
            )
            for key in inside
        )


def _places(
    operations: Iterable[Operation], problems: list[Problem]
) -> Iterator[tuple[Operation, tuple[str, ...]]]:
    """Yield each operation with its place: as an overlay says, else by its tag and its id.

    An operation whose place is taken takes a longer name: no earlier one changes for it.
    """
    taken: dict[tuple[str, ...], str] = {}
    listed = list(operations)
    for operation in listed:
        stated = operation.hints.get("method", "")
        if not stated:
            continue
        place = tuple(stated.split("."))
        if len(place) < 2 or not all(place):
            message = f"x-sdk-method {stated!r} must be resource.method"
            problems.append(_problem(operation, message, "method-place"))
        elif place in taken:
            message = f"x-sdk-method {stated} is taken by {taken[place]}"
            problems.append(_problem(operation, message, "method-taken"))
        else:
            taken[place] = operation.origin.pointer
    folded = set(map(_folded, taken))
    for operation in listed:
        stated = operation.hints.get("method", "")
        if stated:
            place = tuple(stated.split("."))
            if len(place) > 1 and all(place) and taken.get(place) == operation.origin.pointer:
                yield operation, place
            continue
        place = next(each for each in _derived(operation) if _folded(each) not in folded)
        folded.add(_folded(place))
        yield operation, place


def _folded(place: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("".join(name(each).words).lower() for each in place)


def _problem(operation: Operation, message: str, code: str) -> Problem:
    origin = operation.origin
    return Problem(origin.pointer, message, origin.source, code=code, operation=operation.id)


def _derived(operation: Operation) -> Iterator[tuple[str, ...]]:
    """Yield names for an operation that no overlay places, the best first."""
    group = _group(operation)
    whole = _snake(_own_id(operation))
    short = _without(name(_own_id(operation)).words, name(group).words)
    if short:
        yield group, "_".join(short)
    yield group, whole
    verbose = f"{whole}_{operation.verb.lower()}"
    yield group, verbose
    number = 1
    while True:
        number += 1
        yield group, f"{verbose}_{number}"


def _group(operation: Operation) -> str:
    if operation.tags and name(operation.tags[0]).words:
        return _snake(operation.tags[0])
    texts = [each for each in operation.path if isinstance(each, str)]
    segments = [each for text in texts for each in text.split("/") if name(each).words]
    return next((_snake(each) for each in segments if not _VERSION.fullmatch(each)), "api")


def _own_id(operation: Operation) -> str:
    """Return the operation id without what tools append or put before it."""
    key = operation.id
    path = re.sub(r"\W", "_", operation.route)
    for suffix in (
        f"{path}_{operation.verb.lower()}",
        f"{path}_{operation.verb.lower()}".lstrip("_"),
    ):
        if key.endswith(suffix) and len(key) > len(suffix):
            key = key[: -len(suffix)].rstrip("_")
    before, slash, after = key.rpartition("/")
    return after if slash and name(after).words else before or key


def _snake(text: str) -> str:
    return "_".join(name(text).words).lower() or "operation"


def _without(words: Sequence[str], group: Sequence[str]) -> list[str]:
    """Words without those of their group, in singular or plural."""
    plain = [word.lower() for word in words]
    lowered = [word.lower() for word in group]
    for start in range(len(plain) - len(lowered) + 1):
        window = plain[start : start + len(lowered)]
        if all(_singular(a) == _singular(b) for a, b in zip(window, lowered, strict=True)):
            return plain[:start] + plain[start + len(lowered) :]
    return plain


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


class Methods:
    """The methods of one operation.

    Args:
        operation: The operation.
        types: The declarations it refers to.
        features: The names of the envelope and of the header that names a call.
    """

    def __init__(
        self, operation: Operation, types: Mapping[str, Declaration], features: Features
    ) -> None:
        self._operation = operation
        self._types = types
        self._features = features

    def methods(self, place: tuple[Name, ...], title: Name) -> Iterator[Method]:
        """Yield a call, a stream, or both."""
        calls = [
            self._result(status, each) for status, each in self._payloads() if not _streams(each)
        ]
        streams = [
            self._result(status, each) for status, each in self._payloads() if _streams(each)
        ]
        flag = self._flag() if streams else ""
        shared = tuple(self._arguments(None, flag))
        union = self._union()
        overloads = tuple(self._overloads(union, flag)) if union and union.by != flag else ()
        operation = self._operation
        for kind, results in (("call", calls), ("stream", streams)):
            if not results:
                continue
            second = kind == "stream" and bool(calls)
            yield Method(
                place=place,
                name=name(f"{title.wire}_stream") if second else title,
                operation=operation.id,
                kind="stream" if kind == "stream" else "call",
                arguments=shared,
                tag=union.by if union and overloads else "",
                overloads=overloads,
                results=tuple(results),
                wait=operation.hints.get("wait", ""),
                options=operation.hints.get("options", ""),
                streams=flag,
            )

    # Results

    def _payloads(self) -> list[tuple[int, Payload]]:
        """Return the payloads of each answer that a call reads, and that a stream reads."""
        payloads: list[tuple[int, Payload]] = []
        for index, answer in enumerate(self._operation.answers):
            plain = [each for each in answer.payloads if not _streams(each)]
            streams = [each for each in answer.payloads if _streams(each)]
            json = [each for each in plain if isinstance(each, JsonOf)]
            payloads += [(index, each) for each in (json or plain)[:1]]
            payloads += [(index, each) for each in streams[:1]]
        return payloads or [(-1, Empty())]

    def _result(self, index: int, payload: Payload) -> Result:
        status = self._operation.answers[index].status if index >= 0 else Status(low=200, high=299)
        unwrap = self._unwrap(payload.type) if isinstance(payload, JsonOf) else ()
        return Result(status=status, payload=payload, unwrap=unwrap)

    def _unwrap(self, kind: Type) -> tuple[str, ...]:
        object_ = self._object(kind)
        envelope = self._features.envelope
        names = [each.name.wire for each in object_.fields] if object_ else []
        return (envelope,) if envelope and names == [envelope] else ()

    def _object(self, kind: Type) -> Object | None:
        return _holder(self._declared(kind))

    def _declared(self, kind: Type) -> Declaration | None:
        """Return the target of a reference, aliases followed."""
        while isinstance(kind, Ref):
            declaration = self._types[kind.to]
            if not isinstance(declaration, Alias):
                return declaration
            kind = declaration.of
        return None

    # Arguments

    def _flag(self) -> str:
        """Return the boolean field of the body that asks for a stream."""
        body = self._operation.body
        if body is None or not isinstance(body.payload, JsonOf):
            return ""
        object_ = self._object(body.payload.type)
        field = object_.field("stream") if object_ else None
        return "stream" if field and _is_boolean(field.type) else ""

    def _union(self) -> Union | None:
        """Return the body, if it has several forms that a field tells apart."""
        body = self._operation.body
        if body is None or not isinstance(body.payload, (JsonOf, FormOf, MultipartOf)):
            return None
        union = self._declared(body.payload.type)
        return union if isinstance(union, Union) and union.by else None

    def _overloads(self, union: Union, flag: str) -> Iterator[Overload]:
        mains = {each.slot for each in self._arguments(None, flag) if each.main}
        for index, form in enumerate(union.forms):
            form_object = _holder(self._types[form.type])
            if form_object is not None:
                given = self._arguments(form_object, flag)
                # The positional arguments are the same for all forms.
                arguments = tuple(attrs.evolve(each, main=each.slot in mains) for each in given)
                yield Overload(form=index, tags=form.tags, arguments=arguments, doc=form_object.doc)

    def _arguments(self, form: Object | None, flag: str) -> list[Argument]:
        header = self._features.key_header.lower()
        arguments = [
            Argument(
                name=each.name,
                type=each.type,
                required=each.required,
                slot=Slot(place=each.place, wire=each.name.wire),
                main=each.place == "path",
                default=each.default,
                style=each.style,
                media=each.media,
                doc=each.doc,
                origin=each.origin,
            )
            for place in ("path", "query", "header", "cookie")
            for each in self._operation.parameters
            if each.place == place and not (place == "header" and each.name.wire.lower() == header)
        ]
        body = self._operation.body
        arguments += self._body_arguments(body, form, flag) if body else []
        main = [each for each in arguments if each.main]
        # A call reads best with what it needs first; the contract's order is kept otherwise.
        others = sorted(
            (each for each in arguments if not each.main), key=lambda each: not each.required
        )
        return [*main, *others]

    def _body_arguments(self, body: Body, form: Object | None, flag: str) -> list[Argument]:
        payload = body.payload
        if isinstance(payload, (JsonOf, FormOf, MultipartOf)):
            object_ = form or self._object(payload.type)
            if object_ is not None and (object_.fields or object_.is_open):
                part = isinstance(payload, MultipartOf)
                return [*self._fields(body, object_, part, flag), *_extra(body, object_, payload)]
            kind: Type = payload.type
        elif isinstance(payload, (TextOf, Lines, Events)):
            kind = Scalar(kind="string") if isinstance(payload, TextOf) else Anything()
        elif isinstance(payload, BytesOf):
            kind = Scalar(kind="bytes")
        else:
            return []
        return [
            Argument(
                name=name("body"),
                type=kind,
                required=body.required,
                slot=Slot(place="body"),
                main=isinstance(payload, BytesOf) and body.required,
                doc=body.doc,
                origin=body.origin,
            )
        ]

    def _fields(self, body: Body, object_: Object, part: bool, flag: str) -> Iterator[Argument]:
        # A field may be called "", which is not to be taken for none.
        own = {flag, self._operation.hints.get("key-field", "")} - {""}
        for field in object_.fields:
            if field.access != "read" and field.name.wire not in own:
                yield _argument(field, part=part, optional=not body.required)


def _holder(declaration: Declaration | None) -> Object | None:
    """Return the object that a declaration is; of a union, the one that holds any of its forms."""
    holder = declaration.merged if isinstance(declaration, Union) else declaration
    return holder if isinstance(holder, Object) else None


def _argument(field: Field, *, part: bool, optional: bool) -> Argument:
    is_file = part and isinstance(field.type, Scalar) and field.type.kind == "bytes"
    return Argument(
        name=field.name,
        type=field.type,
        required=field.required and not optional,
        slot=Slot(place="part" if part else "field", wire=field.name.wire),
        main=is_file and field.required and not optional,
        default=field.default,
        upload=field.upload,
        secret=field.secret,
        doc=field.doc,
        origin=field.origin,
        forms=field.forms,
    )


def _extra(body: Body, object_: Object, payload: Payload) -> Iterator[Argument]:
    if object_.is_open and object_.extra is not None and isinstance(payload, JsonOf):
        yield Argument(
            name=name("extra"),
            type=MapOf(value=object_.extra),
            required=False,
            slot=Slot(place="extra"),
            doc=Doc(),
            origin=body.origin,
        )


def _streams(payload: Payload) -> bool:
    return isinstance(payload, (Events, Lines))


def _is_boolean(kind: Type) -> bool:
    if isinstance(kind, Nullable):
        return _is_boolean(kind.of)
    return isinstance(kind, Scalar) and kind.kind == "boolean"
