"""Compare two schemas themselves, and list the pairs of parts to compare next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from .. import document as doc
from . import alternatives as forms
from . import limits, text
from .alternatives import Alternative
from .findings import Fact, Flow
from .limits import CHANGED, NARROWED, WIDENED, effect
from .place import Place, Side, common
from .view import Union, View, canonical

Places = tuple[Place, ...]
"""Schema objects that apply together."""

SUBSCHEMAS: Final = (
    ("additionalProperties", "additional-properties"),
    ("unevaluatedProperties", "additional-properties"),
    ("propertyNames", "property-names"),
    ("items", "items"),
    ("unevaluatedItems", "additional-items"),
    ("contains", "contains"),
)
"""Keyword that holds one schema → stem of its kinds of change."""

_FLOWING = frozenset(("readOnly", "writeOnly", "$ref", "allOf", "anyOf", "oneOf"))
"""The keywords that can exclude a schema from requests or responses."""

_DATA = frozenset(("const", "default", "enum", "example", "examples"))
_NAMED = frozenset(("properties", "patternProperties", "dependentSchemas"))


@dataclass(slots=True)
class Comparison:
    """The result for one pair of schemas.

    Args:
        before: The old schema.
        after: The new one.
        facts: The differences, each with its direction.
        pairs: The pairs to compare next, each with its direction.
    """

    before: View
    after: View
    facts: list[tuple[Fact, Flow]] = field(default_factory=list[tuple[Fact, Flow]])
    pairs: list[tuple[Places, Places, Flow]] = field(
        default_factory=list[tuple[Places, Places, Flow]]
    )

    def add(self, stem: str, pointer: str, message: str, flow: Flow = Flow.BOTH) -> None:
        """Add a difference."""
        self.facts.append((Fact(stem, pointer, message), flow))

    def descend(self, before: Places, after: Places, flow: Flow = Flow.BOTH) -> None:
        """Add a pair to compare."""
        self.pairs.append((before, after, flow))


def compare(before: View, after: View) -> Comparison:
    """Compare two schemas, without the schemas in them."""
    found = Comparison(before, after)
    if bool(before.alternatives) != bool(after.alternatives):
        words = text.of_schemas(_around(before), _around(after))
        found.facts += ((fact, Flow.BOTH) for fact in words)
        _one_and_many(found)
        return found
    found.facts += ((fact, Flow.BOTH) for fact in text.of_schemas(before, after))
    found.facts += ((fact, Flow.BOTH) for fact in limits.compare(before, after))
    if limits.types_apart(before, after):
        return found
    _default(found)
    _properties(found)
    _pattern_properties(found)
    for keyword, stem in SUBSCHEMAS:
        if before.has(keyword) or after.has(keyword):
            _subschema(found, keyword, stem)
    _prefix_items(found)
    _dependent_required(found)
    _named_schemas(found, "dependentSchemas", "dependent-schemas")
    _whole(found, "not", "negation")
    _condition(found)
    _unions(found)
    return found


def references(node: object, flow: Flow = Flow.BOTH) -> Iterator[tuple[str, Flow]]:
    """Yield every reference in a schema, with its direction."""
    if doc.is_array(node):
        for each in node:
            yield from references(each, flow)
    elif doc.is_object(node):
        if "readOnly" in node or "writeOnly" in node:
            flow &= _flow_of(node)
        if isinstance(reference := node.get("$ref"), str):
            yield reference, flow
        for key, value in node.items():
            if key in _NAMED and doc.is_object(value):
                for each in value.values():
                    yield from references(each, flow)
            elif key not in _DATA and (doc.is_object(value) or doc.is_array(value)):
                yield from references(value, flow)


def _flow_of(fields: Mapping[str, Any]) -> Flow:
    received = Flow.NONE if fields.get("writeOnly") is True else Flow.RECEIVED
    return received if fields.get("readOnly") is True else received | Flow.SENT


def _default(found: Comparison) -> None:
    old, new = found.before.first("default"), found.after.first("default")
    was, now = old and canonical(old.node), new and canonical(new.node)
    if was != now:
        happened = "added" if was is None else "removed" if now is None else "changed"
        message = f"default {was or 'none'} → {now or 'none'}"
        found.add(f"default-{happened}", common(old, new), message)


def _named(view: View, keyword: str) -> dict[str, Places]:
    places: dict[str, Places] = {}
    for part in view.parts.values():
        for name, place in part.place.members(keyword).items():
            places[name] = (*places.get(name, ()), place)
    return places


def _properties(comparison: Comparison) -> None:
    old, new = _named(comparison.before, "properties"), _named(comparison.after, "properties")
    must_before, must_after = _must(comparison.before), _must(comparison.after)
    for name in dict.fromkeys((*old, *new)):
        if name not in new:
            flow = _flow(comparison.before, old[name])
            comparison.add("property-removed", old[name][0].pointer, f"`{name}` removed", flow)
        elif name not in old:
            _added(comparison, name, new[name], _flow(comparison.after, new[name]))
        else:
            flow = _common_flow(comparison, name, old[name], new[name])
            comparison.descend(old[name], new[name], flow)
            _presence(comparison, name, common(old[name][0], new[name][0]), flow)
    for name in sorted((must_before ^ must_after) - {*old, *new}):
        places = comparison.before.first("required"), comparison.after.first("required")
        _presence(comparison, name, common(*places), Flow.BOTH)


def _must(view: View) -> frozenset[str]:
    lists = (place.node for place in view.every("required"))
    return frozenset(name for names in lists if doc.is_array(names) for name in names)


def _added(comparison: Comparison, name: str, places: Places, flow: Flow) -> None:
    required = name in _must(comparison.after)
    stem = "required-property-added" if required else "property-added"
    message = f"`{name}` added{', required' if required else ''}"
    comparison.add(stem, places[0].pointer, message, flow)


def _presence(comparison: Comparison, name: str, pointer: str, flow: Flow) -> None:
    old, new = name in _must(comparison.before), name in _must(comparison.after)
    if old != new:
        word = "required" if new else "optional"
        comparison.add(f"property-became-{word}", pointer, f"`{name}` became {word}", flow)


def _flow(view: View, places: Places) -> Flow:
    if all(_FLOWING.isdisjoint(place.fields) for place in places):
        return Flow.BOTH
    whole = View(view.side, places)
    return _flow_of({key: whole.flag(key) for key in ("readOnly", "writeOnly")})


def _common_flow(comparison: Comparison, name: str, old: Places, new: Places) -> Flow:
    """Add whether a property is newly or no longer sent or received; return its common flow."""
    was, now = _flow(comparison.before, old), _flow(comparison.after, new)
    pointer = common(old[0], new[0])
    for flow, ceased, began in (
        (Flow.SENT, "read-only", "writable"),
        (Flow.RECEIVED, "write-only", "readable"),
    ):
        if flow in was and flow not in now:
            comparison.add(f"property-became-{ceased}", pointer, f"`{name}` became {ceased}", flow)
        elif flow in now and flow not in was:
            if flow is Flow.SENT and name in _must(comparison.after):
                message = f"`{name}` became {began} and required"
                comparison.add("required-property-added", pointer, message, flow)
            else:
                comparison.add(
                    f"property-became-{began}", pointer, f"`{name}` became {began}", flow
                )
    return was & now


def _closed(view: View) -> bool:
    keywords = ("additionalProperties", "unevaluatedProperties")
    return any(place.node is False for keyword in keywords for place in view.every(keyword))


def _pattern_properties(comparison: Comparison) -> None:
    # If other properties are refused, a pattern allows some; otherwise it limits them.
    closed = _closed(comparison.before) and _closed(comparison.after)
    _named_schemas(comparison, "patternProperties", "pattern-properties", turned=closed)


def _named_schemas(
    comparison: Comparison, keyword: str, stem: str, *, turned: bool = False
) -> None:
    old, new = _named(comparison.before, keyword), _named(comparison.after, keyword)
    for name in dict.fromkeys((*old, *new)):
        if name in old and name in new:
            comparison.descend(old[name], new[name])
        else:
            happened = NARROWED if (name in new) is not turned else WIDENED
            word = "added" if name in new else "removed"
            place = (old.get(name) or new[name])[0]
            comparison.add(f"{stem}-{happened}", place.pointer, f"`{name}` {word} in {keyword}")


def _subschema(comparison: Comparison, keyword: str, stem: str) -> None:
    old = [each for each in comparison.before.every(keyword) if not _permits_all(each)]
    new = [each for each in comparison.after.every(keyword) if not _permits_all(each)]
    was, now = _room(old), _room(new)
    if was == now == 1:
        comparison.descend(tuple(old), tuple(new))
    elif was != now:
        happened = NARROWED if now < was else WIDENED
        place = common(next(iter(old), None), next(iter(new), None))
        words = ("nothing", "values of a schema", "anything")
        comparison.add(f"{stem}-{happened}", place, f"{keyword}: {words[was]} → {words[now]}")


def _permits_all(place: Place) -> bool:
    return place.node is True or place.node == {}


def _room(places: list[Place]) -> int:
    """Return what schemas accept: 0 nothing, 1 values of the schema, 2 everything."""
    if not places:
        return 2
    return 0 if any(place.node is False for place in places) else 1


def _prefix_items(comparison: Comparison) -> None:
    old, new = (_entries(view, "prefixItems") for view in (comparison.before, comparison.after))
    for was, now in zip(old, new, strict=False):
        comparison.descend((was,), (now,))
    for place in old[len(new) :]:
        comparison.add("prefix-items-widened", place.pointer, "an item is no longer described")
    for place in new[len(old) :]:
        comparison.add("prefix-items-narrowed", place.pointer, "an item is described that was free")


def _entries(view: View, keyword: str) -> list[Place]:
    return [place for part in view.parts.values() for place in part.place.entries(keyword)]


def _dependent_required(comparison: Comparison) -> None:
    old, new = (
        comparison.before.first("dependentRequired"),
        comparison.after.first("dependentRequired"),
    )
    was, now = _demands(old), _demands(new)
    if was != now:
        # More demands leave fewer values.
        message = "the properties that other properties require differ"
        comparison.add(f"dependent-required-{effect(now, was)}", common(old, new), message)


def _demands(place: Place | None) -> frozenset[tuple[str, str]]:
    fields = place.fields if place else doc.EMPTY
    return frozenset((name, each) for name, others in fields.items() for each in others)


def _whole(comparison: Comparison, keyword: str, stem: str) -> None:
    """Compare a keyword that inverts the schemas below it, so only equality can be checked."""
    old, new = comparison.before.every(keyword), comparison.after.every(keyword)
    was, now = ({canonical(place.node) for place in places} for places in (old, new))
    if was == now:
        for place in old:
            _same(comparison, place, next(each for each in new if each.node == place.node))
        return
    happened = NARROWED if not was else WIDENED if not now else CHANGED
    pointer = common(next(iter(old), None), next(iter(new), None))
    comparison.add(f"{stem}-{happened}", pointer, f"`{keyword}` differs")


def _condition(comparison: Comparison) -> None:
    known = len(comparison.facts)
    _whole(comparison, "if", "condition")
    if len(comparison.facts) == known:
        _subschema(comparison, "then", "condition")
        _subschema(comparison, "else", "condition")


def _same(comparison: Comparison, before: Place, after: Place) -> None:
    for reference, flow in references(before.node):
        old = comparison.before.side.target(reference, at=before.pointer)
        new = comparison.after.side.target(reference, at=after.pointer)
        comparison.descend((old,), (new,), flow)


def equal(before: Side, after: Side, place: tuple[Place, Place]) -> Comparison:
    """Compare two schemas of the same text: only the targets of references can differ."""
    comparison = Comparison(View(before, place[:1]), View(after, place[1:]))
    _same(comparison, *place)
    return comparison


def _unions(comparison: Comparison) -> None:
    old, new = comparison.before.alternatives, comparison.after.alternatives
    for was, now in zip(old, new, strict=False):
        _union(comparison, was, now)
    for was in old[len(new) :]:
        comparison.add("exclusiveness-widened", was.place.pointer, f"{was.keyword} removed")
    for now in new[len(old) :]:
        comparison.add("exclusiveness-narrowed", now.place.pointer, f"{now.keyword} added")


def _union(comparison: Comparison, was: Union, now: Union) -> None:
    pointer = common(was.place, now.place)
    if was.keyword != now.keyword:
        # A value may match several alternatives of anyOf, but one of oneOf.
        happened = NARROWED if now.keyword == "oneOf" else WIDENED
        comparison.add(f"exclusiveness-{happened}", pointer, f"{was.keyword} → {now.keyword}")
    differs = _discriminator(comparison, was, now)
    old = forms.of(comparison.before.side, was)
    new = forms.of(comparison.after.side, now)
    for before, after in forms.match(old, new):
        _alternative(comparison, before, after)
        if differs and before and after and before.value != after.value:
            message = f"{before.value!r} is called {after.value!r}"
            place = common(before.place, after.place)
            comparison.add("discriminator-value-changed", place, message)


def _discriminator(comparison: Comparison, was: Union, now: Union) -> bool:
    """Add a change of the discriminator; return true if both unions have the same one."""
    old, new = was.place.get("discriminator"), now.place.get("discriminator")
    name = old and old.fields.get("propertyName"), new and new.fields.get("propertyName")
    if name[0] != name[1]:
        # Readers rely on a discriminator: losing it is like more values being possible.
        happened = NARROWED if not old else WIDENED if not new else CHANGED
        message = f"discriminator {name[0] or 'none'} → {name[1] or 'none'}"
        comparison.add(f"discriminator-{happened}", common(old, new), message)
    return bool(old) and name[0] == name[1]


def _alternative(
    comparison: Comparison, before: Alternative | None, after: Alternative | None
) -> None:
    if before and after:
        comparison.descend(before.view.places, after.view.places)
    elif only := before or after:
        word = "added" if after else "removed"
        name = only.value or only.name or " or ".join(sorted(only.view.types or ())) or "any"
        comparison.add(f"alternative-{word}", only.place.pointer, f"alternative {name} {word}")


def _around(view: View) -> View:
    """Return a schema without the only alternative that it has beside null."""
    place = next(iter(view.parts.values())).place
    if len(view.places) > 1 or not view.beside_null(place):
        return view
    own = {key: node for key, node in place.fields.items() if key not in ("oneOf", "anyOf")}
    return View(view.side, (Place(place.pointer, own, place.root),))


def _one_and_many(comparison: Comparison) -> None:
    """Compare a schema with a union, as one of its alternatives or as none of them."""
    sides = comparison.before, comparison.after
    if comparison.before.nullable != comparison.after.nullable:
        happened, word = (
            (WIDENED, "allowed") if comparison.after.nullable else (NARROWED, "refused")
        )
        place = common(comparison.before.places[0], comparison.after.places[0])
        comparison.add(f"null-{happened}", place, f"null is {word}")
    old, new = (
        forms.of(view.side, view.alternatives[0]) if view.alternatives else [forms.only(view)]
        for view in sides
    )
    for before, after in forms.match(old, new):
        _alternative(comparison, before, after)
