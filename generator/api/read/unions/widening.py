"""One schema for all that several allow: the values of all of them, the widest of their limits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from .... import document as doc
from ..tree import Schema

ANNOTATIONS = frozenset(
    {
        *("title", "description", "$comment", "default", "deprecated", "readOnly", "writeOnly"),
        *("example", "examples", "externalDocs", "xml"),
    }
)
"""Keywords that say something about a value and allow or forbid none."""

NULL = {"type": "null"}

_LEAST = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_GREATEST = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
_TYPES: dict[type, str] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    type(None): "null",
    list: "array",
    dict: "object",
}


def is_annotation(keyword: str) -> bool:
    """Return true if a keyword allows and forbids nothing."""
    return keyword in ANNOTATIONS or keyword.startswith("x-")


def core(schema: Schema) -> Schema:
    """Return a schema without its annotations."""
    return {key: value for key, value in schema.items() if not is_annotation(key)}


def shared_annotations(schemas: Sequence[Schema]) -> Schema:
    """Return the annotations that all of several schemas share, and extensions that one has."""
    annotations: Schema = {}
    for schema in schemas:
        for key, value in schema.items():
            alike = all(key in other and other[key] == value for other in schemas)
            if (alike and key in ANNOTATIONS) or (
                key.startswith("x-") and not annotations.get(key)
            ):
                annotations[key] = value
    return annotations


def kinds(schema: Schema) -> list[str]:
    """Return the types a schema allows, or those of its values; none means anything."""
    stated = schema.get("type")
    if stated is not None:
        return list(stated) if doc.is_array(stated) else [str(stated)]
    listed = values(schema)
    if listed is not None:
        return list(dict.fromkeys(_TYPES[type(value)] for value in listed))
    hints = {"object": ("properties", "additionalProperties", "required"), "array": ("items",)}
    return [kind for kind, keys in hints.items() if any(key in schema for key in keys)]


def values(schema: Schema) -> list[Any] | None:
    """Return the values that a schema lists; ``None`` if it lists none."""
    listed: list[Any] | None = [schema["const"]] if "const" in schema else schema.get("enum")
    return listed


def of_kind(kind: str, schema: Schema) -> Schema:
    """Return the part of a schema that allows one of its types."""
    listed = values(schema)
    rest = {key: value for key, value in core(schema).items() if key not in ("const", "enum")}
    if listed is None:
        return {**rest, "type": kind}
    return {**rest, "type": kind, "enum": [each for each in listed if _TYPES[type(each)] == kind]}


def widest(kind: str, schemas: Sequence[Schema]) -> Schema:
    """Return one schema for values of one type, of which several schemas each allow some.

    A statement that not all of them make is left out: that allows more, and never less.
    """
    wide: Schema = {"type": kind}
    listed = [values(schema) for schema in schemas]
    # Both values allow any boolean, and no language has a type for one of them alone.
    if kind != "boolean" and None not in listed:
        wide["enum"] = unique(value for each in listed for value in each or ())
    for key in core(schemas[0]).keys() - {"type", "const", "enum"}:
        if all(key in schema for schema in schemas):
            wide |= _widest_limit(key, [schema[key] for schema in schemas])
    return {key: wide[key] for key in ("type", "enum", *schemas[0]) if key in wide}


def _widest_limit(key: str, stated: Sequence[Any]) -> Schema:
    if key in _LEAST:
        return {key: min(stated)}
    if key in _GREATEST:
        return {key: max(stated)}
    return {key: stated[0]} if all(value == stated[0] for value in stated) else {}


def any_of(schemas: Sequence[Schema], *, null: bool) -> Schema:
    """Return one schema for values of several types, or null."""
    if not schemas:
        return dict(NULL)
    if all(schema.keys() == {"type"} for schema in schemas):
        names = [str(schema["type"]) for schema in schemas] + ["null"] * null
        return {"type": names[0] if len(names) == 1 else names}
    if len(schemas) == 1 and not null:
        return schemas[0]
    if len(schemas) == 1 and "enum" not in schemas[0] and isinstance(schemas[0].get("type"), str):
        return {**schemas[0], "type": [schemas[0]["type"], "null"]}
    return {"anyOf": [*schemas, *([dict(NULL)] if null else ())]}


def unique(items: Iterable[Any]) -> list[Any]:
    """Return each item once, in order, compared as JSON: 1 and 1.0 are one, 1 and true two."""
    found: list[Any] = []
    for item in items:
        if not any(item == each and _is_bool(item) == _is_bool(each) for each in found):
            found.append(item)
    return found


def _is_bool(item: object) -> bool:
    return isinstance(item, bool)
