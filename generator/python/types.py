"""The Python type of every field, argument and result, as openapi-python-client reads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..api.build import payload_type, unwrapped
from ..api.model import (
    Anything,
    Api,
    Argument,
    Choice,
    Declaration,
    Enum,
    Method,
    Object,
    Result,
    Union,
)
from ..api.model import Type as ModelType
from ..api.plain import Plain, Projection
from . import engine
from .engine import Type


class Types:
    """The Python type of each type of a model.

    The engine gets types alone, under names of ours that it cannot change: classes ``M1``, enums
    ``E1``, fields ``f1``. Its results are read back by those names.

    Args:
        api: The model.
        reached: The ids of the declarations that become classes.

    Raises:
        GenerationError: The engine would have left something out.
    """

    def __init__(self, api: Api, reached: Sequence[str]) -> None:
        self._api = api
        self._names: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._choices: dict[str, Choice] = {}
        self._slots: dict[str, str] = {}
        self._components: dict[str, Plain] = {}
        self._projection = _Projection(self, api)
        for key in reached:
            self.reference(key)
        for method in api.methods():
            for argument in _arguments(method):
                self._add_slot(argument.type)
            for result in method.results:
                self._add_slot(self._held(result))
        for operation in api.operations.values():
            for parameter in operation.parameters:
                self._add_slot(parameter.type)
            for answer in operation.errors:
                for payload in answer.payloads:
                    self._add_slot(payload_type(payload) or Anything())
        self._add_declarations()
        self.parsed = engine.parse(self._components)

    # Input of the engine

    def reference(self, key: str) -> str:
        """Return the engine's name for a declaration."""
        if key not in self._names:
            letter = "E" if isinstance(self._api.types[key], Enum) else "M"
            self._names[key] = name = f"{letter}{len(self._names)}"
            self._keys[name] = key
        return self._names[key]

    def choice(self, choice: Choice) -> str:
        """Return the engine's name for a set of numbers."""
        name = f"C{len(self._choices)}"
        self._choices[name] = choice
        self._components[name] = {"type": "integer", "enum": list(choice.values)}
        return name

    def _add_slot(self, kind: ModelType) -> None:
        """Add a type that no class holds, as the one field of a class of its own."""
        # Not by the type itself: 1 and True are equal. Each only once, as the engine copies the
        # list of all its classes for every one of them.
        if repr(kind) not in self._slots:
            self._slots[repr(kind)] = name = f"S{len(self._slots)}"
            properties = {"f0": self._projection.schema(kind)}
            self._components[name] = {"type": "object", "properties": properties}

    def _add_declarations(self) -> None:
        """Add every declaration referred to, and behind it those that it refers to in turn."""
        for key in self._names:
            self._components[self._names[key]] = {}
        done: set[str] = set()
        while missing := [key for key in self._names if key not in done]:
            for key in missing:
                done.add(key)
                self._components[self._names[key]] = self._component(self._api.types[key])

    def _held(self, result: Result) -> ModelType:
        kind = payload_type(result.payload)
        return Anything() if kind is None else unwrapped(self._api, kind, result.unwrap)

    def _component(self, declaration: Declaration) -> Plain:
        if isinstance(declaration, Enum):
            return {"type": "string", "enum": [value for _, value, _ in declaration.values]}
        holder = declaration.merged if isinstance(declaration, Union) else declaration
        if not isinstance(holder, Object):
            return {}
        plain = self._projection.object(holder)
        fields = list(enumerate(holder.fields))
        return {
            **plain,
            "properties": {f"f{i}": plain["properties"][each.name.wire] for i, each in fields},
            "required": [f"f{i}" for i, each in fields if each.required],
        }

    # Output of the engine

    def fields(self, holder: Object) -> list[Type]:
        """Return the types of a class's fields, in their order."""
        model = self.parsed.models[self._names[holder.id]]
        found = {each.name: self._named(each.type) for each in model.fields}
        return [found[f"f{index}"] for index in range(len(holder.fields))]

    def extra(self, holder: Object) -> Type:
        """Return the type of further members."""
        found = self.parsed.models[self._names[holder.id]].extra
        return self._named(found) if found else Type("Any")

    def argument(self, argument: Argument) -> Type:
        """The type of an argument."""
        return self.of(argument.type)

    def result(self, result: Result) -> Type:
        """The type of what a method returns for one status."""
        kind = payload_type(result.payload)
        return Type("Any") if kind is None else self.of(unwrapped(self._api, kind, result.unwrap))

    def of(self, kind: ModelType) -> Type:
        """The type of anything that a method or an operation mentions."""
        (field,) = self.parsed.models[self._slots[repr(kind)]].fields
        return self._named(field.type)

    def _named(self, kind: Type) -> Type:
        """A type with the contract's ids in place of the engine's, and values in its order."""
        if kind.name in self._choices:
            return replace(kind, name="", values=_whole(self._choices[kind.name]))
        key = self._keys.get(kind.name)
        if key is None:
            return replace(kind, name="", items=tuple(map(self._named, kind.items)))
        declaration = self._api.types[key]
        if isinstance(declaration, Enum):
            values = tuple(str(value) for _, value, _ in declaration.values)
            return replace(kind, name="" if declaration.inline else key, values=values)
        return replace(kind, name=key)


class _Projection(Projection):
    """Plain types for the engine; sets of numbers are components, as it forgets their order."""

    def __init__(self, types: Types, api: Api) -> None:
        super().__init__(api.types, types.reference, _is_kept)
        self._engine = types

    def schema(self, kind: ModelType) -> Plain:
        """The schema of a type."""
        if isinstance(kind, Choice) and all(type(value) is int for value in kind.values):
            return {"$ref": f"#/components/schemas/{self._engine.choice(kind)}"}
        return super().schema(kind)


def _is_kept(declaration: Declaration) -> bool:
    return isinstance(declaration, (Object, Union, Enum))


def _whole(choice: Choice) -> tuple[int, ...]:
    return tuple(value for value in choice.values if isinstance(value, int))


def _arguments(method: Method) -> list[Argument]:
    overloads = [argument for each in method.overloads for argument in each.arguments]
    return [*method.arguments, *overloads]
