"""Project types of the model to JSON Schema, for engines: fixed names, nothing to interpret."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, assert_never

from .model import (
    Alias,
    Anything,
    Choice,
    Constant,
    Declaration,
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
from .text import Json

Plain = dict[str, Any]
"""A JSON Schema (2020-12) of ``type``, ``enum``, ``items``, ``properties``, ``anyOf``, ``$ref``."""


class Projection:
    """Writes types as plain schemas.

    Args:
        types: Id → declaration.
        reference: Returns an engine's name for a declaration that it keeps as a component.
        is_kept: Returns true if a declaration is one; all others are written where they are used.
    """

    def __init__(
        self,
        types: Mapping[str, Declaration],
        reference: Callable[[str], str],
        is_kept: Callable[[Declaration], bool],
    ) -> None:
        self._types = types
        self._reference = reference
        self._is_kept = is_kept
        self._open: list[str] = []

    def schema(self, kind: Type) -> Plain:
        """Return the schema of a type."""
        match kind:
            case Anything() | Unread():
                return {}
            case Scalar():
                return _scalar(kind)
            case Constant():
                return _values([kind.value])
            case Choice():
                return _values(kind.values)
            case ListOf():
                return {"type": "array", "items": self.schema(kind.item)}
            case MapOf():
                return {"type": "object", "additionalProperties": self.schema(kind.value)}
            case Nullable():
                return _with_null(self.schema(kind.of))
            case OneOf():
                return {"anyOf": [self.schema(each) for each in kind.members]}
            case Ref():
                return self._ref(kind.to)
            case _:
                assert_never(kind)

    def _ref(self, key: str) -> Plain:
        declaration = self._types[key]
        if self._is_kept(declaration):
            return {"$ref": f"#/components/schemas/{self._reference(key)}"}
        if key in self._open:
            # A list of itself: no type of a finite size says that.
            return {}
        self._open.append(key)
        try:
            return self._inline(declaration)
        finally:
            self._open.pop()

    def _inline(self, declaration: Declaration) -> Plain:
        match declaration:
            case Alias():
                return self.schema(declaration.of)
            case Enum():
                return _values([value for _, value, _ in declaration.values])
            case Union():
                return self.object(declaration.merged)
            case Object():
                return self.object(declaration)
            case _:
                assert_never(declaration)

    def object(self, declaration: Object) -> Plain:
        """Return the schema of an object's fields, under their wire names."""
        extra = declaration.extra
        return {
            "type": "object",
            "properties": {each.name.wire: self.schema(each.type) for each in declaration.fields},
            "required": [each.name.wire for each in declaration.fields if each.required],
            "additionalProperties": False if extra is None else self.schema(extra) or True,
        }


_JSON_TYPES: Final[dict[type, str]] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    type(None): "null",
}


def _scalar(kind: Scalar) -> Plain:
    if kind.kind == "bytes":
        return {"type": "string", "format": "binary"}
    return {"type": kind.kind}


def _values(values: Iterable[Json]) -> Plain:
    listed = list(values)
    kinds = {_JSON_TYPES.get(type(value), "") for value in listed}
    if kinds == {"null"}:
        return {"type": "null"}
    if kinds in ({"string"}, {"integer"}):
        return {"type": kinds.pop(), "enum": listed}
    if kinds == {"integer", "number"} or kinds == {"number"}:
        return {"type": "number"}
    return {"type": "boolean"} if kinds == {"boolean"} else {}


def _with_null(schema: Plain) -> Plain:
    kind = schema.get("type")
    if schema and isinstance(kind, str) and "enum" not in schema:
        return {**schema, "type": [kind, "null"]}
    return {"anyOf": [schema, {"type": "null"}]} if schema else {}
