"""The Python type of every field, argument and result, as openapi-python-client reads it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import attrs

from ..api.build import payload_type, unwrapped
from ..api.model import (
    Api,
    Argument,
    Choice,
    Constant,
    Declaration,
    Enum,
    Object,
    Result,
    Union,
)
from ..api.model import Type as ModelType
from ..api.plain import Plain, Projection
from ..cache import Cache
from .kinds import Type


class Types:
    """The Python type of each type of a model.

    The engine gets the shape of a type alone: a name that it cannot change stands for each class
    (``M0``, ``M1``) and for each set of values (``C0``), so that a contract has few shapes.

    Args:
        api: The model.
        cache: The results of earlier runs.
    """

    def __init__(self, api: Api, cache: Cache | None = None) -> None:
        self._api = api
        self._cache = cache or Cache()

    def fields(self, holder: Object) -> list[Type]:
        """Return the types of a class's fields, in their order."""
        return [self.of(field.type) for field in holder.fields]

    def extra(self, holder: Object) -> Type:
        """Return the type of further members."""
        return Type("Any") if holder.extra is None else self.of(holder.extra)

    def argument(self, argument: Argument) -> Type:
        """Return the type of an argument."""
        return self.of(argument.type)

    def result(self, result: Result) -> Type:
        """Return the type of what a method returns for one status."""
        kind = payload_type(result.payload)
        return Type("Any") if kind is None else self.of(unwrapped(self._api, kind, result.unwrap))

    def of(self, kind: ModelType) -> Type:
        """Return the type of anything that a method or an operation mentions.

        Raises:
            GenerationError: The engine cannot read it.
        """
        shape = _Shape(self._api)
        schema = json.dumps(shape.schema(kind))
        return shape.filled(_parsed(schema, tuple(shape.types), self._cache))


@lru_cache(maxsize=4096)
def _parsed(schema: str, names: Sequence[str], cache: Cache) -> Type:
    def parsed() -> str:
        # Imported here: loading the engine takes half a second.
        from . import engine

        return json.dumps(attrs.asdict(engine.parse(schema, names)))

    return _read(json.loads(cache.text("openapi-python-client", schema, parsed)))


def _read(stored: dict[str, Any]) -> Type:
    items = tuple(map(_read, stored["items"]))
    return Type(stored["kind"], stored["name"], tuple(stored["values"]), items)


class _Shape(Projection):
    """A plain type in which a name stands for each class and each set of values."""

    def __init__(self, api: Api) -> None:
        super().__init__(api.types, self._class, _is_kept)
        self.types: dict[str, Type] = {}
        """The type that each name stands for."""

    def schema(self, kind: ModelType) -> Plain:
        """Return the schema of a type."""
        plain = super().schema(kind)
        if "enum" in plain and isinstance(kind, (Choice, Constant)):
            whole = plain["type"] == "integer"
            values = tuple(plain["enum"] if whole else sorted(plain["enum"]))
            name = self._named("I" if whole else "C", Type("enum", values=values))
            return {"$ref": f"#/components/schemas/{name}"}
        return plain

    def _class(self, key: str) -> str:
        declaration = self._types[key]
        if not isinstance(declaration, Enum):
            return self._named("M", Type("model", name=key))
        values = tuple(str(value) for _, value, _ in declaration.values)
        name = "" if declaration.inline else key
        return self._named("C", Type("enum", name=name, values=values))

    def _named(self, letter: str, kind: Type) -> str:
        found = (name for name, each in self.types.items() if each == kind and name[0] == letter)
        name = next(found, f"{letter}{len(self.types)}")
        self.types[name] = kind
        return name

    def filled(self, kind: Type) -> Type:
        """Put the types back in place of their names."""
        if kind.name in self.types:
            return self.types[kind.name]
        return Type(kind.kind, "", kind.values, tuple(map(self.filled, kind.items)))


def _is_kept(declaration: Declaration) -> bool:
    holder = declaration.merged if isinstance(declaration, Union) else declaration
    return isinstance(holder, Enum) or (isinstance(holder, Object) and bool(holder.fields))
