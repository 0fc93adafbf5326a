"""Compare two contracts: the entry point of this package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, Final

from .. import document as doc
from ..collector import paused
from ..problem import GenerationError
from . import stated, text
from .change import Change
from .findings import NOBODY, Fact, Findings
from .operations import Comparison
from .place import Place, Side, common
from .policy import Policy

DEFAULT: Final = Policy()
"""The rules' own levels."""

_UNUSABLE = ("securitySchemes",)
"""Components that operations name without a reference."""


@paused()
def compare(
    before: Mapping[str, Any], after: Mapping[str, Any], policy: Policy = DEFAULT
) -> list[Change]:
    """Return every relevant difference between two OpenAPI 3.1 documents.

    The order of keys, comments, the names of components and the division of schemas into them
    make no difference. The documents must be valid.

    Args:
        before: The old document.
        after: The new one.
        policy: Levels that differ from those of the rules.

    Returns:
        The changes, the largest first, each cause once; an empty list if there are none.

    Raises:
        GenerationError: A reference leads out of its document, or has no target.

    Example:
        >>> old = {"paths": {"/pets": {"get": {"operationId": "listPets"}}}}
        >>> [change.kind for change in compare(old, {"paths": {}})]
        ['operation-removed']
    """
    sides = Side(before), Side(after)
    findings = Findings()
    comparison = Comparison(*sides, findings)
    comparison.run()
    for fact in (*_document(*sides), *_unused(*sides)):
        findings.add(fact, NOBODY)
    changes = findings.changes(comparison.names, policy)
    return sorted(changes, key=lambda each: (-each.level, each.pointer, each.kind, each.message))


def _document(before: Side, after: Side) -> Iterator[Fact]:
    """Yield the differences outside of operations and components."""
    old, new = (side.root.get("info") or Place("/info", {}) for side in (before, after))
    yield from text.of_objects(old, new, "version", "termsOfService", "contact", "license")
    keys = ("openapi", "jsonSchemaDialect", "$self")
    notes = text.of_objects(before.root, after.root, *keys)
    yield from (note for note in notes if note.pointer != doc.pointer(stated.KEY))
    yield from stated.compare(before, after)
    tags = [{str(_name(tag)): tag for tag in side.root.entries("tags")} for side in (before, after)]
    for name in dict.fromkeys((*tags[0], *tags[1])):
        was, now = tags[0].get(name), tags[1].get(name)
        if was and now:
            yield from text.of_objects(was, now)
        else:
            word = "added" if now else "removed"
            yield Fact("tags-changed", common(was, now), f"tag {name} {word}")


def _name(tag: Place) -> object:
    return tag.fields.get("name")


def _unused(before: Side, after: Side) -> Iterator[Fact]:
    """Yield the differences in components without references."""
    compared = before.followed | after.followed
    candidates = [
        (old, new)
        for old, new in _components(before, after)
        if (old and old.node) != (new and new.node) and common(old, new) not in compared
    ]
    if not candidates:
        return
    used = _used(before) | _used(after)
    for old, new in candidates:
        pointer = common(old, new)
        if pointer not in used:
            word = "changed" if old and new else "added" if new else "removed"
            message = f"{doc.tokens(pointer)[-1]} {word}"
            yield Fact("unused-component-changed", pointer, message)


def _components(before: Side, after: Side) -> Iterator[tuple[Place | None, Place | None]]:
    old, new = (side.root.get("components") or Place("/components", {}) for side in (before, after))
    for section in dict.fromkeys((*old.fields, *new.fields)):
        if section in _UNUSABLE:
            continue
        was, now = old.members(section), new.members(section)
        for name in dict.fromkeys((*was, *now)):
            yield was.get(name), now.get(name)


def _used(side: Side) -> set[str]:
    """Return the pointers of the components that operations use, directly or not."""
    used: set[str] = set()
    seen: set[str] = set()
    waiting: list[Place] = [
        place for key in ("paths", "webhooks") if (place := side.root.get(key)) is not None
    ]
    while waiting:
        place = waiting.pop()
        for reference in set(_references(place.node)) - seen:
            seen.add(reference)
            # An example may contain text that looks like a reference but has no target.
            with suppress(GenerationError):
                target = side.target(reference, at=place.pointer)
                used.add(doc.pointer(*doc.tokens(target.pointer)[:3]))
                waiting.append(target)
    return used


def _references(node: object) -> Iterator[str]:
    """Yield every reference below a node, and text in examples that looks like one."""
    if doc.is_object(node):
        if isinstance(reference := node.get("$ref"), str) and reference.startswith("#/"):
            yield reference
        for value in node.values():
            yield from _references(value)
    elif doc.is_array(node):
        for value in node:
            yield from _references(value)
