"""The types of a model as languages with classes see them: a closed set of shapes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, assert_never

from ..api.model import (
    Alias,
    Anything,
    Api,
    Choice,
    Constant,
    Enum,
    ListOf,
    MapOf,
    Nullable,
    Object,
    OneOf,
    Ref,
    Scalar,
    Type,
    Union,
    Unread,
)
from ..api.text import Json
from ..languages import Code

Plain: TypeAlias = Literal["any", "text", "integer", "number", "boolean", "moment", "file", "bytes"]


@dataclass(frozen=True, slots=True)
class Value:
    """One plain value; ``any`` is any JSON, ``file`` is sent, ``bytes`` are received."""

    kind: Plain


@dataclass(frozen=True, slots=True)
class Class:
    """A generated class: one with fields, or an open enum of texts."""

    name: Code
    is_enum: bool


@dataclass(frozen=True, slots=True)
class Many:
    """A list."""

    item: Shape


@dataclass(frozen=True, slots=True)
class Table:
    """A map; names are texts."""

    value: Shape


Shape: TypeAlias = "Value | Class | Many | Table"

ANY: Final = Value("any")
_SCALARS: Final[Mapping[str, Plain]] = {
    "string": "text",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "bytes": "file",
}
_JSON: Final[Mapping[type, Plain]] = {
    str: "text",
    bool: "boolean",
    int: "integer",
    float: "number",
}


class Shapes:
    """The shapes of an API's types.

    Args:
        api: The model.
        classes: Declaration → the name of its class.
    """

    def __init__(self, api: Api, classes: Mapping[str, Code]) -> None:
        self._api = api
        self._classes = classes

    def shape(self, kind: Type, inside: frozenset[str] = frozenset()) -> Shape:
        """Return the shape of a type without null, which the holder of the value handles.

        Args:
            kind: A type of the model.
            inside: The aliases that it stands in, so that one that means itself ends.
        """
        match kind:
            case Scalar():
                moment = kind.kind == "string" and kind.format == "date-time"
                return Value("moment" if moment else _SCALARS[kind.kind])
            case Constant():
                return _of([kind.value])
            case Choice():
                return _of(kind.values)
            case ListOf():
                return Many(self._item(kind.item, inside))
            case MapOf():
                return Table(self._item(kind.value, inside))
            case Nullable():
                return self.shape(kind.of, inside)
            case Ref():
                return self._named(kind.to, inside)
            case Anything() | OneOf() | Unread():
                return ANY
            case _:
                assert_never(kind)

    def _item(self, kind: Type, inside: frozenset[str]) -> Shape:
        # Neither language's collections hold null beside values of a type of their own.
        return ANY if self.nullable(kind) else self.shape(kind, inside)

    def _named(self, key: str, inside: frozenset[str]) -> Shape:
        declaration = self._api.types[key]
        match declaration:
            case Alias():
                return ANY if key in inside else self.shape(declaration.of, inside | {key})
            case Enum():
                if is_text(declaration):
                    return Class(self._classes[key], is_enum=True)
                return _of([value for _, value, _ in declaration.values])
            case Object() | Union():
                if has_fields(declaration):
                    return Class(self._classes[key], is_enum=False)
                return Table(ANY)
            case _:
                assert_never(declaration)

    def nullable(self, kind: Type) -> bool:
        """Return True if null is one of the values of a type."""
        seen: set[str] = set()
        while isinstance(kind, Ref):
            declaration = self._api.types[kind.to]
            if not isinstance(declaration, Alias) or kind.to in seen:
                return False
            seen.add(kind.to)
            kind = declaration.of
        return isinstance(kind, Nullable) or (isinstance(kind, Constant) and kind.value is None)


def without_files(shape: Shape) -> Shape:
    """Return the shape inside JSON, which holds the bytes of a file as a text."""
    match shape:
        case Value():
            return Value("text") if shape.kind == "file" else shape
        case Many():
            return Many(without_files(shape.item))
        case Table():
            return Table(without_files(shape.value))
        case Class():
            return shape
        case _:
            assert_never(shape)


def is_text(enum: Enum) -> bool:
    """Return True if an enum lists texts. Numbers do not get a class of their own."""
    return all(isinstance(value, str) for _, value, _ in enum.values)


def has_fields(declaration: Object | Union) -> bool:
    """Return True if a declaration becomes a class."""
    return bool((declaration.merged if isinstance(declaration, Union) else declaration).fields)


def _of(values: tuple[Json, ...] | list[Json]) -> Shape:
    kinds: set[Plain] = {_JSON.get(type(value), "any") for value in values}
    return Value(kinds.pop()) if len(kinds) == 1 else ANY
