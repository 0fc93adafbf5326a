"""Compare descriptions, examples, extensions and other notes, which limit no message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .findings import Fact
from .place import Place, Side, common
from .view import View, canonical

WORDS: Final = ("title", "summary", "description", "externalDocs", "$comment")
EXAMPLES: Final = ("example", "examples")
KEYWORDS: Final = frozenset(
    (
        "$defs",
        "$dynamicAnchor",
        "$dynamicRef",
        "$ref",
        "additionalProperties",
        "allOf",
        "anyOf",
        "const",
        "contains",
        "contentEncoding",
        "contentMediaType",
        "contentSchema",
        "default",
        "dependentRequired",
        "dependentSchemas",
        "deprecated",
        "discriminator",
        "else",
        "enum",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "format",
        "if",
        "items",
        "maxContains",
        "maxItems",
        "maxLength",
        "maxProperties",
        "maximum",
        "minContains",
        "minItems",
        "minLength",
        "minProperties",
        "minimum",
        "multipleOf",
        "not",
        "oneOf",
        "pattern",
        "patternProperties",
        "prefixItems",
        "properties",
        "propertyNames",
        "readOnly",
        "required",
        "then",
        "type",
        "unevaluatedItems",
        "unevaluatedProperties",
        "uniqueItems",
        "writeOnly",
    )
)
"""The keywords of schemas that have their own rules; all others are notes."""

Pair = tuple[Place | None, Place | None]


def of_schemas(before: View, after: View) -> Iterator[Fact]:
    """Compare texts, examples, notes, extensions and deprecation of two schemas."""
    pairs = {key: (before.first(key), after.first(key)) for key in (*WORDS, *EXAMPLES)}
    yield from _plain(pairs)
    others = {
        key: (before.first(key), after.first(key))
        for view in (before, after)
        for part in view.parts.values()
        for key in part.place.fields
        if key not in KEYWORDS
    }
    yield from _plain(others, other="annotation-changed")
    yield from deprecation(
        before.flag("deprecated"),
        after.flag("deprecated"),
        common(before.first("deprecated"), after.first("deprecated")),
    )


def of_objects(before: Place, after: Place, *keys: str) -> Iterator[Fact]:
    """Compare texts, extensions and deprecation of two objects of the same kind.

    Args:
        before: The old one.
        after: The new one.
        keys: Other members of such objects that are texts.
    """
    if before.node == after.node:
        return
    extensions = [key for place in (before, after) for key in place.fields if key.startswith("x-")]
    yield from _plain(
        {key: (before.get(key), after.get(key)) for key in (*WORDS, *keys, *extensions)}
    )
    yield from deprecation(
        before.fields.get("deprecated") is True,
        after.fields.get("deprecated") is True,
        common(before.get("deprecated"), after.get("deprecated")),
    )


def deprecation(old: bool, new: bool, pointer: str) -> Iterator[Fact]:
    """Yield the change if something became deprecated, or is so no longer."""
    if old != new:
        stem = "deprecated" if new else "deprecation-lifted"
        yield Fact(stem, pointer, "became deprecated" if new else "is no longer deprecated")


def examples(sides: tuple[Side, Side], before: Place, after: Place) -> Iterator[Fact]:
    """Compare the ``example`` and the named ``examples`` of a parameter, header or body."""
    yield from _plain({"example": (before.get("example"), after.get("example"))})
    old, new = before.members("examples"), after.members("examples")
    for name in dict.fromkeys((*old, *new)):
        was, now = old.get(name), new.get(name)
        if was and now:
            was, now = sides[0].follow(was), sides[1].follow(now)
        yield from _plain({"example": (was, now)})


def _plain(pairs: dict[str, Pair], *, other: str = "text-changed") -> Iterator[Fact]:
    for key, (old, new) in pairs.items():
        if _text(old) != _text(new):
            word = "changed" if old and new else "added" if new else "removed"
            yield Fact(_stem(key, other), common(old, new), f"{key} {word}")


def _text(place: Place | None) -> str | None:
    return canonical(place.node) if place else None


def _stem(key: str, other: str) -> str:
    if key.startswith("x-"):
        return "extension-changed"
    if key in EXAMPLES:
        return "example-changed"
    return "text-changed" if key in WORDS else other
