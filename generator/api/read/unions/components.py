"""Give unions a name before they are merged, so that what they refer to is not copied into each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from .... import document as doc
from ....problem import Problem
from ...words import pascal_case
from ..tree import Schema, descend
from . import merging
from .shapes import KEYWORDS, Shapes
from .widening import is_annotation

_WORDS: Final = {"items": "Item", "additionalProperties": "Value"}
"""The word that a keyword adds to the name of an inline type."""


def merge(document: dict[str, Any], source: str) -> Iterator[Problem]:
    """Merge the unions of object types of a document, in place; read conflicting ones wider."""
    _name_unions(document)
    for problem in merging.merge(document):
        if problem.code:
            yield replace(problem, source=source)
        else:
            yield replace(problem, source=source, code="wide-type", level="wider")


def _name_unions(document: dict[str, Any]) -> None:
    """Turn the unions of named objects inside of components into components.

    Objects that refer to each other by such unions would otherwise be copied into each other, again
    and again.
    """
    components = document.get("components", doc.EMPTY).get("schemas", doc.EMPTY)
    shapes = Shapes(document)
    names: dict[str, str] = {}
    inside = [each for key in components for each in descend(components[key], (key,))]
    for path, schema in inside:
        if len(path) < 2 or not doc.is_object(schema):
            continue
        for keyword in KEYWORDS:
            objects = _named_objects(shapes, schema, keyword)
            if objects:
                key = json.dumps([objects, schema.get("discriminator")], sort_keys=True)
                name = _name([str(step) for step in path])
                if key not in names and name in components:
                    # A form may have the name: once merged, it leaves it to the union.
                    continue
                if key not in names:
                    names[key] = name
                    union = {keyword: objects}
                    if "discriminator" in schema:
                        union["discriminator"] = schema["discriminator"]
                    components[names[key]] = union
                _replace(schema, keyword, objects, names[key])


def _named_objects(shapes: Shapes, schema: Schema, keyword: str) -> list[Any]:
    """Return the objects of a union, if there are several, and all of them have names."""
    members = [each for each in schema.get(keyword, ()) if doc.is_object(each)]
    if len(members) != len(schema.get(keyword, ())) or shapes.has_own_fields(schema):
        return []
    objects = [each for each in members if shapes.has_fields(each)]
    are_named = all(set(each) == {"$ref"} for each in objects)
    return objects if are_named and len(objects) > 1 else []


def _replace(schema: Schema, keyword: str, objects: Sequence[Any], name: str) -> None:
    """Refer to the component in place of its members."""
    others = [each for each in schema[keyword] if each not in objects]
    reference = {"$ref": f"#/components/schemas/{name}"}
    annotations = {key: schema[key] for key in schema if is_annotation(key)}
    schema.clear()
    schema.update(annotations)
    schema.update({keyword: [reference, *others]} if others else reference)


def _name(tokens: Sequence[str]) -> str:
    """Return the name that an inline type of this place would have."""
    words = [tokens[0]]
    rest = iter(tokens[1:])
    for token in rest:
        if token in ("properties", "patternProperties", "$defs"):
            words.append(pascal_case(next(rest, "")))
        elif token in _WORDS:
            words.append(_WORDS[token])
    return "".join(words)
