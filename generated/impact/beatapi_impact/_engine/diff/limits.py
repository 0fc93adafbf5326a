"""Compare the limits of single values: types, null, listed values, bounds, patterns, formats."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Final, NamedTuple

from .findings import Fact
from .place import Place, common
from .view import ALL_TYPES, View, canonical

NARROWED, WIDENED, CHANGED = "narrowed", "widened", "changed"


class Bound(NamedTuple):
    """A keyword that bounds values.

    Args:
        keyword: The keyword.
        stem: The stem of its kinds of change.
        lower: Whether it is a lower bound.
        idle: The value that has no effect, if there is one.
    """

    keyword: str
    stem: str
    lower: bool
    idle: int | None = None


BOUNDS: Final = (
    Bound("minLength", "min-length", lower=True, idle=0),
    Bound("maxLength", "max-length", lower=False),
    Bound("minItems", "min-items", lower=True, idle=0),
    Bound("maxItems", "max-items", lower=False),
    Bound("minProperties", "min-properties", lower=True, idle=0),
    Bound("maxProperties", "max-properties", lower=False),
    Bound("minContains", "min-contains", lower=True, idle=1),
    Bound("maxContains", "max-contains", lower=False),
)

DEMANDS: Final = (
    ("pattern", "pattern"),
    ("contentEncoding", "content"),
    ("contentMediaType", "content"),
    ("contentSchema", "content"),
    ("$dynamicRef", "reference"),
    ("$dynamicAnchor", "reference"),
)
"""Keyword whose values can only be compared for equality → stem of its kinds of change."""

WIDER_FORMATS: Final = frozenset((("int32", "int64"), ("float", "double")))
"""Pairs of formats where the second has every value of the first."""


NUMBER_FORMATS: Final = frozenset(("int32", "int64", "float", "double"))
"""Formats that state the storage of a number."""


def types_apart(before: View, after: View) -> bool:
    """Return true if both schemas' types have no value but null in common."""
    old, new = before.types or ALL_TYPES, after.types or ALL_TYPES
    return not old & new and bool(old | new)


def compare(before: View, after: View) -> Iterator[Fact]:
    """Yield the differences in the limits of single values."""
    if types_apart(before, after):
        yield from types(before, after)
        return
    yield from _kinds_of_values(before, after)
    yield from _null(before, after)
    yield from _values(before, after)
    yield from _numbers(before, after)
    for bound in BOUNDS:
        if before.has(bound.keyword) or after.has(bound.keyword):
            yield from _bound(before, after, bound)
    for keyword, stem in DEMANDS:
        if before.has(keyword) or after.has(keyword):
            yield from _sets(before, after, keyword, stem)
    yield from _unique(before, after)


def _kinds_of_values(before: View, after: View) -> Iterator[Fact]:
    """Compare type, multiples and format; whole numbers that become any are one change."""
    kinds = [*types(before, after)]
    details = [*_multiples(before, after), *_sets(before, after, "format", "format")]
    if kinds and _wholeness_differs(before, after):
        happened = kinds[0].stem.removeprefix("type-")
        same = [fact for fact in details if _is_detail(fact, happened, before, after)]
        message = ", ".join(fact.message for fact in (kinds[0], *same))
        kinds = [Fact(kinds[0].stem, kinds[0].pointer, message)]
        details = [fact for fact in details if fact not in same]
    yield from (*kinds, *details)


def _wholeness_differs(before: View, after: View) -> bool:
    """Return true if one schema has whole numbers and the other one all numbers."""
    whole, every = frozenset(("integer",)), frozenset(("integer", "number"))
    return {before.types, after.types} == {whole, every}


def _is_detail(fact: Fact, happened: str, before: View, after: View) -> bool:
    """Return true if a difference follows from the change between whole and all numbers."""
    if fact.stem.startswith("format-"):
        places = (*before.every("format"), *after.every("format"))
        return all(place.node in NUMBER_FORMATS for place in places)
    return fact.stem == f"multiple-of-{happened}"


def effect(old: frozenset[Any], new: frozenset[Any]) -> str:
    """Return the effect on a set of permitted values."""
    if new < old:
        return NARROWED
    return WIDENED if new > old else CHANGED


def types(before: View, after: View) -> Iterator[Fact]:
    """Yield the change of types."""
    old, new = before.types, after.types
    if (old or ALL_TYPES) != (new or ALL_TYPES):
        happened = effect(old or ALL_TYPES, new or ALL_TYPES)
        message = f"type {_words(old)} → {_words(new)}"
        yield Fact(f"type-{happened}", _at(before, after, "type"), message)


def _words(names: frozenset[str] | None) -> str:
    if names is None:
        return "any"
    # "number" includes integers.
    shown = names - {"integer"} if "number" in names else names
    return " or ".join(sorted(shown)) or "null"


def _null(before: View, after: View) -> Iterator[Fact]:
    # Without a type, null is one of all values, and the change of type reports it.
    if before.nullable != after.nullable and (before.types is None) == (after.types is None):
        happened = WIDENED if after.nullable else NARROWED
        message = f"null is {'allowed' if after.nullable else 'no longer allowed'}"
        yield Fact(f"null-{happened}", _at(before, after, "type"), message)


def _values(before: View, after: View) -> Iterator[Fact]:
    if before.values is None and after.values is None:
        return
    pointer = common(before.values and before.values[0], after.values and after.values[0])
    if before.values is None or after.values is None:
        happened = NARROWED if before.values is None else WIDENED
        message = f"values listed: {_listed(before)} → {_listed(after)}"
        yield Fact(f"enum-{happened}", pointer, message)
        return
    old, new = before.values[1], after.values[1]
    removed, added = [old[k] for k in old if k not in new], [new[k] for k in new if k not in old]
    if len(old) == len(new) == 1 and added:
        yield Fact("enum-changed", pointer, f"the only value {_show(removed)} → {_show(added)}")
        return
    if removed:
        yield Fact("enum-value-removed", pointer, f"no longer a value: {_show(removed)}")
    if added:
        yield Fact("enum-value-added", pointer, f"new value: {_show(added)}")


def _listed(view: View) -> str:
    return _show(list(view.values[1].values())) if view.values else "any"


def _show(values: list[Any]) -> str:
    return ", ".join(canonical(value) for value in values)


def _numbers(before: View, after: View) -> Iterator[Fact]:
    for stem, lower in (("minimum", True), ("maximum", False)):
        old, new = _extreme(before, stem, lower=lower), _extreme(after, stem, lower=lower)
        old_key, new_key = old and old[:2], new and new[:2]
        if old_key != new_key:
            happened = _moved(old_key, new_key, lower=lower)
            pointer = common(old and old[2], new and new[2])
            message = f"{stem} {_edge(old_key)} → {_edge(new_key)}"
            yield Fact(f"{stem}-{happened}", pointer, message)


Edge = tuple[Fraction, int]
"""A bound of a number, and 0 if it is inclusive, otherwise 1 or -1."""


def _extreme(view: View, stem: str, *, lower: bool) -> tuple[Fraction, int, Place] | None:
    exclusive = f"exclusive{stem.capitalize()}"
    inward = 1 if lower else -1
    whole = view.types == frozenset(("integer",))
    extremes: list[tuple[Fraction, int, Place]] = []
    for keyword in (stem, exclusive):
        for place in _numbers_under(view, keyword):
            value, offset = Fraction(str(place.node)), inward * (keyword == exclusive)
            # For whole numbers, more than 4 means 5 or more.
            if whole and value.denominator == 1:
                value, offset = value + offset, 0
            extremes.append((value, offset, place))
    return (max if lower else min)(extremes, key=lambda each: each[:2], default=None)


def _numbers_under(view: View, keyword: str) -> list[Place]:
    places = view.every(keyword)
    return [each for each in places if type(each.node) in (int, float)]


def _edge(edge: Edge | None) -> str:
    if edge is None:
        return "none"
    return f"{_number(edge[0])}{' (exclusive)' if edge[1] else ''}"


def _number(value: Fraction) -> str:
    return str(value) if value.denominator == 1 else str(float(value))


def _moved(old: Edge | None, new: Edge | None, *, lower: bool) -> str:
    if old is None or new is None:
        return NARROWED if old is None else WIDENED
    return NARROWED if (new > old) is lower else WIDENED


def _bound(before: View, after: View, bound: Bound) -> Iterator[Fact]:
    old, new = _tightest(before, bound), _tightest(after, bound)
    was, now = (Fraction(str(each.node)) if each else None for each in (old, new))
    if was != now:
        edges = was if was is None else (was, 0), now if now is None else (now, 0)
        happened = _moved(*edges, lower=bound.lower)
        message = f"{bound.keyword} {_edge(edges[0])} → {_edge(edges[1])}"
        yield Fact(f"{bound.stem}-{happened}", common(old, new), message)


def _tightest(view: View, bound: Bound) -> Place | None:
    places = [each for each in _numbers_under(view, bound.keyword) if each.node != bound.idle]
    return (max if bound.lower else min)(places, key=lambda place: place.node, default=None)


def _multiples(before: View, after: View) -> Iterator[Fact]:
    old, new = (_numbers_under(view, "multipleOf") for view in (before, after))
    was, now = _factors(old), _factors(new)
    if _wholeness_differs(before, after):
        # Whole numbers are the multiples of 1.
        (was if before.types == frozenset(("integer",)) else now).add(Fraction(1))
    if was != now:
        happened = _divided(was, now)
        message = f"multipleOf {_numbers_of(was)} → {_numbers_of(now)}"
        pointer = common(next(iter(old), None), next(iter(new), None))
        yield Fact(f"multiple-of-{happened}", pointer, message)


def _factors(places: list[Place]) -> set[Fraction]:
    return {Fraction(str(place.node)) for place in places}


def _divided(was: set[Fraction], now: set[Fraction]) -> str:
    if all(any((new / old).denominator == 1 for new in now) for old in was):
        return NARROWED
    if all(any((old / new).denominator == 1 for old in was) for new in now):
        return WIDENED
    return CHANGED


def _numbers_of(values: set[Fraction]) -> str:
    return " and ".join(_number(value) for value in sorted(values)) or "none"


def _sets(before: View, after: View, keyword: str, stem: str) -> Iterator[Fact]:
    old, new = before.every(keyword), after.every(keyword)
    was = {canonical(place.node) for place in old}
    now = {canonical(place.node) for place in new}
    if was != now:
        message = f"{keyword} {_text(was)} → {_text(now)}"
        pointer = common(next(iter(old), None), next(iter(new), None))
        yield Fact(f"{stem}-{_required(was, now)}", pointer, message)


def _required(was: set[str], now: set[str]) -> str:
    if len(was) == len(now) == 1:
        pair = (*map(_plain, was), *map(_plain, now))
        if pair in WIDER_FORMATS:
            return WIDENED
        return NARROWED if pair[::-1] in WIDER_FORMATS else CHANGED
    # More demands leave fewer values.
    return effect(frozenset(now), frozenset(was))


def _plain(text: str) -> str:
    return text.strip('"')


def _text(values: set[str]) -> str:
    return " and ".join(sorted(values)) or "none"


def _unique(before: View, after: View) -> Iterator[Fact]:
    old, new = before.flag("uniqueItems"), after.flag("uniqueItems")
    if old != new:
        happened = NARROWED if new else WIDENED
        message = f"uniqueItems {str(old).lower()} → {str(new).lower()}"
        yield Fact(f"unique-items-{happened}", _at(before, after, "uniqueItems"), message)


def _at(before: View, after: View, keyword: str) -> str:
    """Return the pointer to a keyword; to its schema if neither side has it."""
    pair = before.first(keyword), after.first(keyword)
    if any(pair):
        return common(*pair)
    return common(_own(before), _own(after))


def _own(view: View) -> Place:
    return next(iter(view.parts.values())).place
