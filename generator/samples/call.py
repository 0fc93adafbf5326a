"""A method with example values for its arguments, ready to be written in a language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial

import attrs

from ..api.examples import Examples
from ..api.model import (
    Alias,
    Api,
    Argument,
    BytesOf,
    FormOf,
    JsonOf,
    ListOf,
    Method,
    MultipartOf,
    Nullable,
    Object,
    Operation,
    Parameter,
    Payload,
    Ref,
    Scalar,
    Scheme,
    Server,
    Slot,
    Type,
    Union,
)
from ..api.text import Json
from ..python.names import Names
from .typed import Views


@attrs.frozen(kw_only=True)
class Given:
    """An argument of a method with its value in a sample.

    Args:
        is_file: Whether the value is the name of a file.
    """

    argument: Argument
    value: Json
    is_file: bool = False


@attrs.frozen(kw_only=True)
class Call:
    """A call to show.

    Args:
        api: The model that it is from.
        python: The Python names of everything in it.
        typed: Returns the names of everything in a language whose types are classes; its arguments
            are those of `Views` behind the model.
        method: The method that a caller writes.
        operation: The operation that is sent.
        given: The arguments in the sample, in the order in which the method declares them.
        parameters: The operation's parameters in the sample, each with its value.
        body: The value of the body; None if there is none, or if it is null.
    """

    api: Api
    python: Names
    typed: Callable[..., Views]
    method: Method
    operation: Operation
    given: tuple[Given, ...]
    parameters: tuple[tuple[Parameter, Json], ...]
    body: Json

    @property
    def payload(self) -> Payload | None:
        """The form of the body; None if there is none."""
        return self.operation.body.payload if self.operation.body else None

    @property
    def holder(self) -> Object | None:
        """The body's type, if it is an object whose fields are arguments."""
        payload = self.payload
        if not isinstance(payload, (JsonOf, FormOf, MultipartOf)):
            return None
        kind = plain(self.api, payload.type)
        declaration = self.api.types[kind.to] if isinstance(kind, Ref) else None
        holder = declaration.merged if isinstance(declaration, Union) else declaration
        return holder if isinstance(holder, Object) else None

    @property
    def in_order(self) -> tuple[Given, ...]:
        """The arguments passed by name, in the order of the body's example."""
        order = {wire: index for index, wire in enumerate(_members(self.body))}
        others = [each for each in self.given if not each.argument.main]
        first = [each for each in others if each.argument.slot.place not in ("field", "part")]
        fields = [each for each in others if each not in first]
        fields.sort(key=lambda each: order.get(each.argument.slot.wire, len(order)))
        return (*first, *fields)

    @property
    def path(self) -> tuple[Given, ...]:
        """The ids."""
        return tuple(each for each in self.given if each.argument.slot.place == "path")

    @property
    def has_files(self) -> bool:
        """True if a file is sent."""
        return any(each.is_file for each in self.given)

    @property
    def server(self) -> Server | None:
        """The operation's server; None if the contract names no server."""
        servers = self.api.servers
        return servers[self.operation.server] if self.operation.server < len(servers) else None

    @property
    def schemes(self) -> tuple[Scheme, ...]:
        """The credentials in the sample: the first alternative that all clients support."""
        known = self.api.schemes
        usable = [each for each in self.operation.security if each and each <= known.keys()]
        return tuple(known[each] for each in known if usable and each in usable[0])

    @property
    def key_header(self) -> str:
        """The header for the idempotency key, if it should be sent; otherwise empty."""
        operation = self.operation
        creates = operation.verb == "POST" and operation.body is not None
        is_sent = creates or operation.repeat == "required"
        return self.api.features.key_header if is_sent else ""

    @property
    def repeatable(self) -> bool:
        """True if a repeat does no harm."""
        return self.operation.verb != "POST" or self.operation.repeat != "undeclared"


def calls(api: Api) -> Iterator[Call]:
    """Yield every operation once, in the contract's order, as a plain call if it has one."""
    examples, names, typed = Examples(api), Names(api), cache(partial(Views, api))
    seen: set[str] = set()
    for method in api.methods():
        if method.operation not in seen:
            seen.add(method.operation)
            yield _call(api, names, typed, method, examples)


def _call(
    api: Api,
    names: Names,
    typed: Callable[..., Views],
    method: Method,
    examples: Examples,
) -> Call:
    operation = api.operations[method.operation]
    found = examples.body(operation)
    body = found.value if found else None
    if method.streams and isinstance(body, dict):
        body = {**body, method.streams: True} if method.kind == "stream" else _without(body, method)
    header = api.features.key_header.lower()
    parameters = tuple(
        (each, examples.parameter(each).value)
        for each in operation.parameters
        if each.required and not (each.place == "header" and each.name.wire.lower() == header)
    )
    call = Call(
        api=api,
        python=names,
        typed=typed,
        method=method,
        operation=operation,
        given=(),
        parameters=parameters,
        body=body,
    )
    return attrs.evolve(call, given=tuple(_given(call)))


def _without(body: dict[str, Json], method: Method) -> dict[str, Json]:
    return {key: value for key, value in body.items() if key != method.streams}


def _given(call: Call) -> Iterator[Given]:
    sent = {Slot(place=each.place, wire=each.name.wire): value for each, value in call.parameters}
    members = dict(_members(call.body))
    slots = [each.slot for each in call.method.arguments]
    known = {each.wire for each in slots if each.place in ("field", "part")}
    for argument in call.method.arguments:
        place, wire = argument.slot.place, argument.slot.wire
        if argument.slot in sent:
            yield Given(argument=argument, value=sent[argument.slot])
        elif place in ("field", "part") and wire in members:
            is_file = place == "part" and is_bytes(call.api, argument.type)
            yield Given(argument=argument, value=members[wire], is_file=is_file)
        elif place == "body" and call.operation.body is not None:
            is_file = isinstance(call.payload, BytesOf)
            yield Given(argument=argument, value=call.body, is_file=is_file)
        elif place == "extra" and members.keys() - known:
            others = {key: members[key] for key in members if key not in known}
            yield Given(argument=argument, value=others)


def _members(body: Json) -> dict[str, Json]:
    return body if isinstance(body, dict) else {}


def is_bytes(api: Api, kind: Type) -> bool:
    """Return true if a value is the content of a file, or a list of files."""
    kind = plain(api, kind)
    kind = plain(api, kind.item) if isinstance(kind, ListOf) else kind
    return isinstance(kind, Scalar) and kind.kind == "bytes"


def plain(api: Api, kind: Type) -> Type:
    """Return a type without null, and without the names of lists, maps and scalars."""
    seen: set[str] = set()
    while isinstance(kind, (Nullable, Ref)):
        if isinstance(kind, Nullable):
            kind = kind.of
            continue
        declaration = api.types[kind.to]
        if not isinstance(declaration, Alias) or declaration.id in seen:
            return kind
        seen.add(declaration.id)
        kind = declaration.of
    return kind
