"""One schema for all that several allow: the values of all of them, the widest of their limits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from . import document as doc
from .schema import Schema

ANNOTATIONS = frozenset(
    {
        *("title", "description", "$comment", "default", "deprecated", "readOnly", "writeOnly"),
        *("example", "examples", "externalDocs", "xml"),
    }
)
"""Keywords that say something about a value and allow or forbid none."""

_LEAST = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_GREATEST = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
_TYPES = {str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}


def is_annotation(keyword: str) -> bool:
    """Whether a keyword allows and forbids nothing."""
    return keyword in ANNOTATIONS or keyword.startswith("x-")


def core(schema: Schema) -> Schema:
    """What a schema allows, without what it says about it."""
    return {key: value for key, value in schema.items() if not is_annotation(key)}


def annotations(schemas: Sequence[Schema]) -> Schema:
    """What several schemas say, as far as it holds for all; an extension, if one of them has it."""
    made: Schema = {}
    for schema in schemas:
        for key, value in schema.items():
            alike = all(key in other and other[key] == value for other in schemas)
            if (alike and key in ANNOTATIONS) or (key.startswith("x-") and not made.get(key)):
                made[key] = value
    return made


def kinds(schema: Schema) -> list[str]:
    """The types a schema allows, those of its values if it names none; none for "anything"."""
    stated = schema.get("type")
    if stated is not None:
        return list(stated) if doc.is_array(stated) else [str(stated)]
    listed = values(schema)
    if listed is not None:
        return list(dict.fromkeys(_TYPES.get(type(value), "object") for value in listed))
    hints = {"object": ("properties", "additionalProperties"), "array": ("items",)}
    return [kind for kind, keys in hints.items() if any(key in schema for key in keys)]


def values(schema: Schema) -> list[Any] | None:
    """The values that a schema lists; ``None`` if it lists none."""
    listed: list[Any] | None = [schema["const"]] if "const" in schema else schema.get("enum")
    return listed


def of_kind(kind: str, schema: Schema) -> Schema:
    """The part of a schema that allows one of its types."""
    listed = values(schema)
    rest = {key: value for key, value in core(schema).items() if key not in ("const", "enum")}
    if listed is None:
        return {**rest, "type": kind}
    return {**rest, "type": kind, "enum": [each for each in listed if _TYPES[type(each)] == kind]}


def widest(kind: str, schemas: Sequence[Schema]) -> Schema:
    """One schema for values of one type, of which several schemas each allow some.

    A statement that not all of them make is left out: that allows more, and never less.
    """
    made: Schema = {"type": kind}
    listed = [values(schema) for schema in schemas]
    # Both booleans are all there are, and one alone is no type in any language.
    if kind != "boolean" and None not in listed:
        made["enum"] = unique(value for each in listed for value in each or ())
    shared = set[str].intersection(*(set(core(schema)) for schema in schemas))
    for key in core(schemas[0]):
        stated = [schema[key] for schema in schemas if key in shared]
        if not stated or key in ("type", "const", "enum"):
            continue
        if key in _LEAST:
            made[key] = min(stated)
        elif key in _GREATEST:
            made[key] = max(stated)
        elif all(value == stated[0] for value in stated):
            made[key] = stated[0]
    return made


def any_of(schemas: Sequence[Schema], *, null: bool) -> Schema:
    """One schema for values of several types, or null."""
    if all(schema.keys() == {"type"} for schema in schemas):
        named = [str(schema["type"]) for schema in schemas] + ["null"] * null
        return {"type": named[0] if len(named) == 1 else named}
    if len(schemas) > 1 or (null and ("$ref" in schemas[0] or "enum" in schemas[0])):
        return {"anyOf": [*schemas, *([{"type": "null"}] if null else ())]}
    return {**schemas[0], "type": [schemas[0]["type"], "null"]} if null else schemas[0]


def unique(items: Iterable[Any]) -> list[Any]:
    """Each item once, in order, by what it is in JSON: 1 and true are two, 1 and 1.0 are one."""
    found: dict[tuple[bool, Any], Any] = {}
    for item in items:
        found.setdefault((isinstance(item, bool), item), item)
    return list(found.values())
