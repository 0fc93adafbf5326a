"""Match the alternatives of two unions: by name on the wire, by name, by shape."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from .. import document as doc
from .place import Place, Side
from .view import Union, View, canonical


@dataclass(frozen=True, slots=True, eq=False)
class Alternative:
    """One alternative.

    Args:
        place: Its place in the union.
        view: Its schema as a whole.
        value: The value of the discriminator's property that names it; ``None`` without one.
        name: The component it refers to; ``None`` if it is written in the union itself.
    """

    place: Place
    view: View
    value: str | None
    name: str | None


def of(side: Side, union: Union) -> list[Alternative]:
    """Return the alternatives of a union, in their order."""
    discriminator = union.place.get("discriminator")
    return [_alternative(side, member, discriminator) for member in union.members]


def only(view: View) -> Alternative:
    """Return a schema without alternatives as its only alternative, without null."""
    part = next(iter(view.parts.values()))
    if member := view.beside_null(part.place):
        return _alternative(view.side, member, None)
    return Alternative(part.place, view, None, _component(part.place))


def _alternative(side: Side, member: Place, discriminator: Place | None) -> Alternative:
    settled = side.follow(member, bare=True)
    view = View(side, [settled])
    # Follow the reference, so that one with a description of its own gives the component too.
    name = _component(side.follow(member)) if "$ref" in member.fields else None
    value = _value(member, view, name, discriminator) if discriminator else None
    return Alternative(member, view, value, name)


def _component(place: Place) -> str | None:
    tokens = doc.tokens(place.pointer)
    return tokens[-1] if tokens[:2] == ["components", "schemas"] and len(tokens) == 3 else None


def _value(member: Place, view: View, name: str | None, discriminator: Place) -> str | None:
    reference = member.fields.get("$ref")
    for value, target in discriminator.fields.get("mapping", {}).items():
        if target in (reference, name):
            return str(value)
    constant = _constants(view).get(str(discriminator.fields.get("propertyName")))
    return constant or name


def _constants(view: View) -> dict[str, str]:
    constants: dict[str, str] = {}
    for part in view.parts.values():
        for name, place in part.place.members("properties").items():
            listed = place.fields.get("enum")
            if "const" in place.fields:
                constants[name] = _bare(place.fields["const"])
            elif doc.is_array(listed) and len(listed) == 1:
                constants[name] = _bare(listed[0])
    return constants


def _bare(value: object) -> str:
    return value if isinstance(value, str) else canonical(value)


def _shape(each: Alternative) -> Hashable:
    names = {name for part in each.view.parts.values() for name in part.place.members("properties")}
    values = each.view.values and frozenset(each.view.values[1])
    return each.view.types, frozenset(names), values


def _text(each: Alternative) -> Hashable:
    return canonical(each.place.node)


_KEYS: tuple[Callable[[Alternative], Hashable], ...] = (
    lambda each: each.value,
    _text,
    lambda each: each.name,
    lambda each: (title := each.view.first("title")) and _bare(title.node),
    lambda each: frozenset(_constants(each.view).items()) or None,
    _shape,
    lambda each: each.view.types,
)
"""The features by which alternatives are matched, the most reliable first."""


def match(
    before: Sequence[Alternative], after: Sequence[Alternative]
) -> list[tuple[Alternative | None, Alternative | None]]:
    """Return pairs of alternatives, then the unmatched ones: removed ones before added ones."""
    pairs: list[tuple[Alternative | None, Alternative | None]] = []
    old, new = list(before), list(after)
    for key in _KEYS:
        olds, news = _grouped(old, key), _grouped(new, key)
        for shared in [each for each in olds if each in news]:
            alike = key is _text or len(olds[shared]) == len(news[shared])
            # Alternatives with the same feature are matched in order, if their numbers are equal.
            found = list(zip(olds[shared], news[shared], strict=False)) if alike else []
            pairs += found
            old = [each for each in old if all(each is not was for was, _ in found)]
            new = [each for each in new if all(each is not now for _, now in found)]
    return [*pairs, *((each, None) for each in old), *((None, each) for each in new)]


def _grouped(
    alternatives: Iterable[Alternative], key: Callable[[Alternative], Hashable]
) -> dict[Hashable, list[Alternative]]:
    groups: dict[Hashable, list[Alternative]] = {}
    for each in alternatives:
        if (value := key(each)) is not None:
            groups.setdefault(value, []).append(each)
    return groups
