"""A view of a schema as a whole: references, ``allOf`` and null alternatives combined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from .. import document as doc
from .place import Place, Side

ALL_TYPES: Final = frozenset(("array", "boolean", "integer", "number", "object", "string"))
"""Every type but null, which is handled separately."""

_IMPLIED: Final = {
    "object": (
        "properties",
        "required",
        "additionalProperties",
        "patternProperties",
        "propertyNames",
        "minProperties",
        "maxProperties",
        "dependentRequired",
        "dependentSchemas",
        "unevaluatedProperties",
    ),
    "array": ("items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems"),
    "string": ("pattern", "minLength", "maxLength", "contentEncoding"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
}
"""Type → the keywords that imply it where ``type`` is missing."""


_PYTHON_TYPES: Final = (
    (bool, "boolean"),
    (int, "integer"),
    (float, "number"),
    (str, "string"),
    (list, "array"),
    (dict, "object"),
)
"""The Python types of JSON values; bool first, as it is a subclass of int."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the schema objects that apply together.

    Args:
        place: Its place.
        null_apart: Whether null is allowed beside it, independent of its own types.
    """

    place: Place
    null_apart: bool


@dataclass(frozen=True, slots=True)
class Union:
    """The alternatives of one ``oneOf`` or ``anyOf``.

    Args:
        place: The schema that has it.
        keyword: ``oneOf`` or ``anyOf``.
        members: The alternatives, null left out.
        null: Whether null was one of them.
    """

    place: Place
    keyword: str
    members: tuple[Place, ...]
    null: bool


class View:
    """A schema as a whole.

    Args:
        side: The document.
        places: The schema objects that apply together.
    """

    def __init__(self, side: Side, places: Iterable[Place]) -> None:
        self.side = side
        self.places = tuple(places)
        self.parts: dict[str, Part] = {}
        self.unions: list[Union] = []
        # Index the present keywords once: callers look for most keywords, and few are present.
        self._owners: dict[str, list[Place]] = {}
        for place in self.places:
            self._collect(place, null_apart=False)

    def _collect(self, place: Place, *, null_apart: bool) -> None:
        if place.pointer in self.parts:
            return
        self.parts[place.pointer] = Part(place, null_apart)
        for keyword in place.fields:
            self._owners.setdefault(keyword, []).append(place)
        reference = place.fields.get("$ref")
        if isinstance(reference, str):
            self._collect(self.side.target(reference, at=place.pointer), null_apart=null_apart)
        for member in place.entries("allOf"):
            self._collect(member, null_apart=null_apart)
        for keyword in ("oneOf", "anyOf"):
            if members := place.entries(keyword):
                self._collect_union(place, keyword, members, null_apart=null_apart)

    def _collect_union(
        self, place: Place, keyword: str, members: Sequence[Place], *, null_apart: bool
    ) -> None:
        real = [each for each in members if not _is_null(self.side.follow(each))]
        null = len(real) < len(members)
        if len(real) == 1:
            self._collect(real[0], null_apart=null_apart or null)
        elif real:
            self.unions.append(Union(place, keyword, tuple(real), null))

    def beside_null(self, place: Place) -> Place | None:
        """Return the only schema of a union beside null, if the place is such a union."""
        for keyword in ("oneOf", "anyOf"):
            members = place.entries(keyword)
            real = [each for each in members if not _is_null(self.side.follow(each))]
            if len(real) == 1 < len(members):
                return real[0]
        return None

    def has(self, keyword: str) -> bool:
        """Return true if any part has a keyword."""
        return keyword in self._owners

    def every(self, keyword: str) -> list[Place]:
        """Return the value of a keyword in each part, the schema's own part first."""
        if keyword not in self._owners:
            return []
        places = (owner.get(keyword) for owner in self._owners[keyword])
        return [place for place in places if place is not None]

    def first(self, keyword: str) -> Place | None:
        """Return the value of a keyword in the first part that has it."""
        return next(iter(self.every(keyword)), None)

    def flag(self, keyword: str) -> bool:
        """Return true if a keyword is true in any part."""
        return any(place.node is True for place in self.every(keyword))

    @cached_property
    def types(self) -> frozenset[str] | None:
        """The types of values, without null; ``None`` if they are not stated."""
        fields = [part.place.fields for part in self.parts.values()]
        stated = [each for each in map(_stated, fields) if each] or self._implied
        if not stated:
            return None
        # A number may be an integer.
        whole = (each | {"integer"} if "number" in each else each for each in stated)
        return ALL_TYPES.intersection(*whole)

    @property
    def _implied(self) -> list[frozenset[str]]:
        fields = (part.place.fields for part in self.parts.values())
        return [types for types in map(_implied, fields) if types]

    @cached_property
    def nullable(self) -> bool:
        """True if null is a value of the schema."""
        parts = self.parts.values()
        if not any("type" in part.place.fields or part.null_apart for part in parts) and (
            self._implied and self.values is None
        ):
            return False
        return all(part.null_apart or _takes_null(part.place.fields) for part in parts) and all(
            union.null or self._union_takes_null(union) for union in self.unions
        )

    def _union_takes_null(self, union: Union) -> bool:
        followed = (self.side.follow(member).fields for member in union.members)
        return any("type" in fields and _takes_null(fields) for fields in followed)

    @cached_property
    def values(self) -> tuple[Place, dict[str, Any]] | None:
        """The listed values without null, and their place: canonical text → value."""
        lists = [*self._listed(), *self._constants()]
        if not lists:
            return None
        values = {
            text: value
            for text, value in lists[0][1].items()
            if value is not None and all(text in other for _, other in lists[1:])
        }
        return lists[0][0], values

    def _listed(self) -> Iterator[tuple[Place, dict[str, Any]]]:
        for place in self.every("const"):
            yield place, {canonical(place.node): place.node}
        for place in self.every("enum"):
            if doc.is_array(place.node):
                yield place, {canonical(value): value for value in place.node}

    def _constants(self) -> Iterator[tuple[Place, dict[str, Any]]]:
        for union in self.unions:
            followed = [self.side.follow(member).fields for member in union.members]
            if is_enumeration(self.side, union):
                place = union.place.get(union.keyword) or union.place
                yield place, {canonical(each["const"]): each["const"] for each in followed}

    @property
    def alternatives(self) -> list[Union]:
        """The unions whose alternatives are not only names for constants."""
        return [union for union in self.unions if not is_enumeration(self.side, union)]


def is_enumeration(side: Side, union: Union) -> bool:
    """Return true if a union only lists constants, to give each a description."""
    return all("const" in side.follow(member).fields for member in union.members)


def canonical(value: object) -> str:
    """Return a text that is the same for equal JSON values only; true and 1 differ."""
    return doc.canonical(value).decode()


def _stated(fields: Mapping[str, Any]) -> frozenset[str]:
    stated = fields.get("type")
    if isinstance(stated, str):
        return frozenset((stated,))
    if doc.is_array(stated):
        return frozenset(stated)
    if values := [fields["const"]] if "const" in fields else fields.get("enum"):
        return frozenset(_type_of(value) for value in values)
    return frozenset()


def _implied(fields: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(name for name, words in _IMPLIED.items() if any(w in fields for w in words))


def _type_of(value: object) -> str:
    for types, name in _PYTHON_TYPES:
        if isinstance(value, types):
            return name
    return "null"


def _takes_null(fields: Mapping[str, Any]) -> bool:
    types = fields.get("type")
    typed = types is None or types == "null" or (doc.is_array(types) and "null" in types)
    listed = None in fields["enum"] if doc.is_array(fields.get("enum")) else True
    return typed and listed and fields.get("const") is None


def _is_null(place: Place) -> bool:
    fields = place.fields
    return fields.get("type") in ("null", ["null"]) or (
        "const" in fields and fields["const"] is None
    )
