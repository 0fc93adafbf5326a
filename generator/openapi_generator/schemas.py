"""Schemas with nothing in them that the templates do not show: bare types and named enums."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import document as doc
from .. import enums, prose
from ..lowering import pascal_case
from ..problem import Problem
from ..schema import dereference, has_fields
from .style import Style

FORMATS = ("date-time", "binary")
"""The formats that have a type of their own; in all others a value is as its type says."""


class Schemas:
    """The schemas of a document for the engine, made from those of the contract.

    Args:
        document: The document after all shared passes.
        style: What the language wants.
    """

    def __init__(self, document: Mapping[str, Any], style: Style) -> None:
        self._document = document
        self._style = style
        self._written: dict[str, Any] = document["components"]["schemas"]
        self.made: dict[str, Any] = {}
        self.problems: list[Problem] = []

    def class_name(self, name: str) -> str:
        """What the language calls a schema."""
        return self._style.names.get(name, name)

    def ref(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        """A reference under the language's own name."""
        return {"$ref": f"#/components/schemas/{self.class_name(reference_name(schema))}"}

    def add(self, name: str, *, is_input: bool) -> None:
        """Take a schema of the contract, if it becomes a class."""
        schema = self._written[name]
        if enums.lists_texts(schema):
            self.made[self.class_name(name)] = self._enum(name, schema)
        elif has_fields(schema):
            made = self.object(name, schema, is_input=is_input)
            self.made[self.class_name(name)] = made

    def _enum(self, name: str, schema: Mapping[str, Any]) -> dict[str, Any]:
        text = schema.get("description") or f"Values of {name}."
        values = [value for value in schema["enum"] if value is not None]
        return {"type": "string", "enum": values, "x-doc": self._style.comment(text, 0)}

    def object(self, name: str, schema: Mapping[str, Any], *, is_input: bool) -> dict[str, Any]:
        """A class with fields."""
        properties, required = self._fields(schema)
        owner = name.removesuffix("Params").removesuffix("Query")
        text = schema.get("description") or f"{name} as the contract gives it."
        return {
            "type": "object",
            "required": sorted(required),
            "properties": {
                field: self._property(owner, field, child, required=field in required)
                for field, child in _in_order(properties, required if is_input else set())
            },
            "x-doc": self._style.comment(text, 0),
            "x-sdk-input": is_input,
            "x-sdk-required": [{"name": name} for name in properties if name in required],
        }

    def _fields(self, schema: Any) -> tuple[dict[str, Any], set[str]]:
        """All properties of an object and of what it is composed of, and the required ones."""
        target = dereference(self._document, schema)
        properties: dict[str, Any] = {}
        required: set[str] = set()
        for member in target.get("allOf", ()):
            inherited, needed = self._fields(member)
            properties |= inherited
            required |= needed
        properties |= target.get("properties", doc.EMPTY)
        return properties, required | set(target.get("required", ()))

    def _property(self, owner: str, field: str, schema: Any, *, required: bool) -> dict[str, Any]:
        written = schema if doc.is_object(schema) else {}
        target = dereference(self._document, written)
        plain = self._type(owner + pascal_case(field), written)
        nullable = _is_nullable(written) or _is_nullable(target)
        text = prose.field(written, target) or f"`{field}`."
        return {
            **({"allOf": [plain]} if "$ref" in plain else plain),
            "x-sdk-name": self._style.member(field),
            "x-sdk-optional": not required or nullable,
            "x-sdk-secret": bool(written.get("x-sdk-secret")),
            "x-doc": self._style.comment(text, self._style.indent),
            "x-doc-inner": self._style.comment(text, 2 * self._style.indent),
        }

    def _type(self, name: str, schema: Any) -> dict[str, Any]:
        """A schema's bare type. Inline enums are named after where they stand."""
        target = dereference(self._document, schema)
        if not doc.is_object(target) or not target:
            return {}
        if enums.lists_texts(target) or has_fields(target):
            return self._named(name, schema)
        members = [item for item in _members(target) if item.get("type") != "null"]
        if members:
            return self._type(name, members[0]) if len(members) == 1 else {}
        kind = _kind(target)
        if kind == "array":
            return {"type": "array", "items": self._type(name, target.get("items", {}))}
        if kind == "object":
            values = target.get("additionalProperties", {})
            return {"type": "object", "additionalProperties": self._type(f"{name}Value", values)}
        if kind == "integer":
            return {"type": "integer", "format": "int64"}
        format_ = target.get("format") if kind == "string" else None
        return {"type": kind, **({"format": format_} if format_ in FORMATS else {})} if kind else {}

    def _named(self, name: str, schema: Mapping[str, Any]) -> dict[str, Any]:
        if "$ref" in schema:
            return self.ref(schema)
        made = self._enum(name, {**schema, "description": schema.get("description", "")})
        if self.made.setdefault(self.class_name(name), made) != made:
            message = f"two different enums would be called {name}: rename one of the fields"
            self.problems.append(Problem(doc.pointer("components", "schemas", name), message))
        return self.ref({"$ref": f"#/components/schemas/{name}"})


def reference_name(schema: Mapping[str, Any]) -> str:
    """The name of the schema that a reference leads to."""
    return doc.tokens(schema["$ref"])[-1]


def _in_order(properties: dict[str, Any], first: set[str]) -> list[tuple[str, Any]]:
    """What a caller has to give comes first; the contract's order is kept otherwise."""
    return sorted(properties.items(), key=lambda item: item[0] not in first)


def _is_nullable(schema: Mapping[str, Any]) -> bool:
    kinds = schema.get("type")
    members = [member.get("type") for member in _members(schema)]
    return (
        None in schema.get("enum", ())
        or "null" in members
        or (doc.is_array(kinds) and "null" in kinds)
    )


def _members(schema: Mapping[str, Any]) -> list[dict[str, Any]]:
    every = [*schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())]
    return [member for member in every if doc.is_object(member)]


def _kind(schema: Mapping[str, Any]) -> str | None:
    """The one type of a schema besides null; that of its constant if it names none."""
    kinds = schema.get("type", ())
    named = [kind for kind in ([kinds] if isinstance(kinds, str) else kinds) if kind != "null"]
    if len(named) == 1:
        return str(named[0])
    values: list[object] = [schema["const"]] if "const" in schema else [*schema.get("enum", ())]
    if named or not values:
        return None
    found = {_JSON_TYPES.get(type(value)) for value in values}
    return found.pop() if len(found) == 1 else None


_JSON_TYPES: Mapping[type, str] = {str: "string", bool: "boolean", int: "integer", float: "number"}
