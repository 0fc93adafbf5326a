"""Types of the model as TypeScript writes them, and the names of declarations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from ..api.build import parts, refs, unwrapped
from ..api.model import (
    Alias,
    Anything,
    Api,
    BytesOf,
    Choice,
    Constant,
    Declaration,
    Empty,
    Enum,
    Events,
    FormOf,
    JsonOf,
    Lines,
    ListOf,
    MapOf,
    Method,
    MultipartOf,
    Nullable,
    OneOf,
    Payload,
    Ref,
    Result,
    Scalar,
    TextOf,
    Type,
    Unread,
    Usage,
)
from ..api.text import Json
from ..languages.language import Code
from ..languages.typescript import TYPESCRIPT

ANSWERED = Usage.OUTPUT | Usage.EVENT | Usage.WEBHOOK
"""The usages of data from a server. It may hold values that no contract names yet."""

_SCALARS = {
    "string": Code("string"),
    "integer": Code("number"),
    "number": Code("number"),
    "boolean": Code("boolean"),
    "bytes": Code("Blob"),
}
_OPEN = Code("(string & {})")
_UNKNOWN = Code("unknown")
_BYTES = Code("Uint8Array")
EVENT = Code("ServerSentEvent")
"""The type of an event that the contract gives no schema."""

OPEN_TAGS = {str: Code("Open"), int: Code("Open<number>")}
"""The types of values that the contract does not name, where its tag is a text or a number."""

_NOTHING = Code("undefined")


class Types:
    """Writes types.

    Args:
        api: The model.
        names: Id of a declaration → its name in TypeScript.
    """

    def __init__(self, api: Api, names: Mapping[str, Code]) -> None:
        self._api = api
        self._names = names

    def write(self, kind: Type, *, is_open: bool = False, prefix: str = "") -> Code:
        """Return a type.

        Args:
            kind: The type.
            is_open: True if sets of texts take values that the contract does not name.
            prefix: The text before the names of declarations, such as ``models.``.
        """
        return union(self._members(kind, is_open, Code(prefix)))

    def _members(self, kind: Type, is_open: bool, prefix: Code) -> Iterator[Code]:
        match kind:
            case Anything() | Unread():
                yield _UNKNOWN
            case Scalar() | Constant() | Choice():
                yield from _plain(kind, is_open=is_open)
            case Ref():
                yield from self._named(kind.to, is_open, prefix)
            case ListOf():
                yield _wrapped("Array<", self._inner(kind.item, is_open, prefix), ">")
            case MapOf():
                value = self._inner(kind.value, is_open, prefix)
                yield _wrapped("{ [key: string]: ", value, " }")
            case Nullable() | OneOf():
                members = kind.members if isinstance(kind, OneOf) else (kind.of,)
                yield from (each for one in members for each in self._members(one, is_open, prefix))
                yield from [Code("null")] if isinstance(kind, Nullable) else []
            case _:
                assert_never(kind)

    def _named(self, key: str, is_open: bool, prefix: Code) -> Iterator[Code]:
        found = self._api.types[key]
        if isinstance(found, Enum) and found.inline:
            yield from choices((value for _, value, _ in found.values), is_open=is_open)
        else:
            yield prefix + self._names[key]

    def _inner(self, kind: Type, is_open: bool, prefix: Code) -> Code:
        return union(self._members(kind, is_open, prefix))

    def result(self, method: Method, prefix: str) -> Code:
        """Return the result type of a method: one of the types of its successes."""
        found = list(dict.fromkeys(self._result(each, prefix) for each in method.results))
        if found == [_NOTHING]:
            return Code("void")
        return _UNKNOWN if _UNKNOWN in found else union(found)

    def _result(self, result: Result, prefix: str) -> Code:
        match result.payload:
            case JsonOf():
                kind = unwrapped(self._api, result.payload.type, result.unwrap)
                return self.write(kind, is_open=True, prefix=prefix)
            case Events():
                if isinstance(result.payload.item, Anything):
                    return EVENT
                return self.write(result.payload.item, is_open=True, prefix=prefix)
            case Lines():
                return self.write(result.payload.item, is_open=True, prefix=prefix)
            case TextOf():
                return _SCALARS["string"]
            case BytesOf() | FormOf() | MultipartOf():
                return _BYTES
            case Empty():
                return _NOTHING
            case _:
                assert_never(result.payload)


def _plain(kind: Scalar | Constant | Choice, *, is_open: bool) -> Iterator[Code]:
    if isinstance(kind, Scalar):
        yield _SCALARS[kind.kind]
    elif isinstance(kind, Constant):
        yield TYPESCRIPT.literal(kind.value)
    else:
        yield from choices(kind.values, is_open=is_open)


def choices(values: Iterable[Json], *, is_open: bool) -> Iterator[Code]:
    """Yield the members of a set of values; an open one takes every text besides."""
    held = list(values)
    yield from map(TYPESCRIPT.literal, held)
    if is_open and any(isinstance(each, str) for each in held):
        yield _OPEN


def union(members: Iterable[Code]) -> Code:
    """Return one of some types."""
    distinct = list(dict.fromkeys(members))
    if _UNKNOWN in distinct:
        return _UNKNOWN
    # Null reads best behind all others.
    distinct.sort(key=lambda each: each == "null")
    return Code(" | ").join(distinct) or Code("never")


def _wrapped(start: str, inner: Code, end: str) -> Code:
    return Code(start) + inner + Code(end)


def reached(api: Api) -> set[str]:
    """Return the declarations that arguments, results and deliveries are made of.

    The type of a body's own object is none of them: its fields are arguments.
    """
    stack: list[Type] = [each.type for method in api.methods() for each in method.arguments]
    for method in api.methods():
        for overload in method.overloads:
            stack += [each.type for each in overload.arguments]
    found: set[str] = set()
    while stack:
        for key in refs(stack.pop()):
            if key not in found:
                found.add(key)
                stack += parts(api.types[key])
    found |= {key for key, each in api.types.items() if each.usage & ANSWERED}
    return {key for key in found if not is_inline(api, key)}


def is_inline(api: Api, key: str) -> bool:
    """Return True if a declaration is written where it is used: a set of values without a name."""
    found = api.types[key]
    return isinstance(found, Enum) and found.inline


def declared(api: Api, payload: Payload) -> Declaration | None:
    """Return the declaration of a body or an answer that has a type."""
    if not isinstance(payload, (JsonOf, FormOf, MultipartOf)):
        return None
    kind = alias_of(api, payload.type)
    return api.types[kind.to] if isinstance(kind, Ref) else None


def alias_of(api: Api, kind: Type) -> Type:
    """Return a type without the names of aliases."""
    seen: set[str] = set()
    while isinstance(kind, Ref) and kind.to not in seen:
        found = api.types[kind.to]
        if not isinstance(found, Alias):
            return kind
        seen.add(kind.to)
        kind = found.of
    return kind
