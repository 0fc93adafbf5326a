"""Compare the authentication of callers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .. import document as doc
from . import text
from .findings import Fact
from .place import Place, Side, common
from .view import canonical

_NOTES = ("bearerFormat", "description")
"""Members of a scheme that do not affect how credentials are sent."""


def effective(side: Side, operation: Place) -> Place | None:
    """Return the security requirements of an operation: its own, or those of the document."""
    return operation.get("security") or side.root.get("security")


class Security:
    """Compares the security requirements of two documents.

    Args:
        before: The old document.
        after: The new one.
    """

    def __init__(self, before: Side, after: Side) -> None:
        self._old, self._new = _schemes(before), _schemes(after)
        self._names = _aliases(self._old, self._new)

    def compare(self, before: Place | None, after: Place | None) -> Iterator[Fact]:
        """Yield the differences in an operation's requirements and in the schemes they name."""
        old, new = _ways(before, self._names), _ways(after, {})
        pointer = _nearest(before, after)
        for way in [each for each in old if each not in new]:
            yield Fact("security-removed", pointer, f"{_words(way)} is no longer enough")
        for way in [each for each in new if each not in old]:
            yield Fact("security-added", pointer, f"{_words(way)} is enough")
        for way in [each for each in old if each in new]:
            yield from _scopes(pointer, old[way], new[way])
            for name in sorted(way & self._old.keys() & self._new.keys()):
                yield from _scheme(self._old[name], self._new[name])


def _nearest(before: Place | None, after: Place | None) -> str:
    """Return the pointer to the operation's own requirements, if either document has them."""
    pointers = [each.pointer for each in (before, after) if each]
    return max(pointers, key=lambda pointer: (len(pointer), pointer), default="")


Way = frozenset[str]
"""The names of schemes that are sufficient together; none if anybody may call."""


def _ways(place: Place | None, names: Mapping[str, str]) -> dict[Way, frozenset[str]]:
    node = place.node if place else None
    # An empty list requires nothing, like an empty requirement.
    entries = node if doc.is_array(node) else []
    listed: list[Mapping[str, Any]] = [each for each in entries if doc.is_object(each)]
    return {
        frozenset(names.get(name, name) for name in way): frozenset(
            f"{names.get(name, name)}: {scope}" for name, scopes in way.items() for scope in scopes
        )
        for way in listed or [doc.EMPTY]
    }


def _words(way: Way) -> str:
    return " with ".join(sorted(way)) or "no credential"


def _scopes(pointer: str, old: frozenset[str], new: frozenset[str]) -> Iterator[Fact]:
    if new - old:
        scopes = ", ".join(sorted(new - old))
        yield Fact("security-scope-added", pointer, f"scope needed: {scopes}")
    if old - new:
        scopes = ", ".join(sorted(old - new))
        yield Fact("security-scope-removed", pointer, f"scope no longer needed: {scopes}")


def _schemes(side: Side) -> dict[str, Place]:
    components = side.root.get("components")
    members = components.members("securitySchemes") if components else {}
    return {name: side.follow(place) for name, place in members.items()}


def _essence(place: Place) -> str:
    fields = place.fields.items()
    return canonical({k: v for k, v in fields if k not in _NOTES and not k.startswith("x-")})


def _aliases(old: Mapping[str, Place], new: Mapping[str, Place]) -> dict[str, str]:
    """Return old name → new name of schemes that were only renamed."""
    fresh = {_essence(place): name for name, place in new.items() if name not in old}
    gone = {name: _essence(place) for name, place in old.items() if name not in new}
    return {name: fresh[essence] for name, essence in gone.items() if essence in fresh}


def _scheme(old: Place, new: Place) -> Iterator[Fact]:
    yield from text.of_objects(old, new, "bearerFormat")
    if _essence(old) != _essence(new):
        keys = dict.fromkeys((*old.fields, *new.fields))
        different = [key for key in keys if old.fields.get(key) != new.fields.get(key)]
        words = ", ".join(key for key in different if key not in _NOTES)
        yield Fact("security-scheme-changed", common(old, new), f"{words} differs")
