"""Translate changes of the contract to the symbols of its client."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, IntEnum, auto
from itertools import pairwise
from typing import Any, Final

from ..diff import Change, compare, values
from ..diff import Level as Severity
from ..diff.kinds import RULES
from ..diff.policy import Policy
from .edition import Edition
from .renames import Rename, renames
from .symbols import CODE, STATUS, ClientMethod, Symbol, Symbols


class Level(IntEnum):
    """The effect of a change on a place of a program; larger is worse."""

    POSSIBILITY = 1
    """Something may be used or dropped; existing code still works."""
    MEANING = 2
    """The place works, but has another meaning."""
    RUNTIME = 3
    """The place may fail when it runs."""
    TYPE = 4
    """A type checker rejects the place."""

    def __str__(self) -> str:
        return self.name.lower()


class Use(Enum):
    """The way of using a symbol that a change concerns."""

    PRESENT = auto()
    """Code reads, passes, calls or names the symbol."""
    ABSENT = auto()
    """The method is called without the argument."""
    EVERY_VALUE = auto()
    """Code distinguishes all its values, without a branch for new ones."""
    ONE_VALUE = auto()
    """Code compares the symbol with one of some values."""


@dataclass(frozen=True, slots=True)
class Impact:
    """A change, and the uses that it concerns.

    Args:
        kind: The rule of the classifier, or ``client-renamed``, ``client-removed``.
        pointer: The place in the contract.
        text: The difference.
        since: The date that brought it.
        level: Its effect on a use.
        instead: The remedy, an imperative clause.
        link: The file and the place in it.
        use: The way of using the symbols.
        symbols: The symbols that it is about.
        sources: Methods whose results are concerned; None for all.
        values: The enum's values that were added or removed, if the use names them.
        replacement: The symbol's new name; empty if it cannot be replaced by a name.
        moved: The old name of a method that moved, from the client on.
        refuses: Whether a call's arguments, by wire name, are concerned: they are refused, or mean
            something else. None if all are. Values that are not known are left out of the first
            mapping, and named in the second argument.
    """

    kind: str
    pointer: str
    text: str
    since: str
    level: Level
    instead: str
    link: str
    use: Use = Use.PRESENT
    symbols: frozenset[Symbol] = frozenset()
    sources: frozenset[Symbol] | None = None
    values: frozenset[Any] = frozenset()
    replacement: str = ""
    moved: str = ""
    refuses: Callable[[Mapping[str, Any], frozenset[str]], bool] | None = field(
        default=None, compare=False, hash=False
    )

    @property
    def id(self) -> str:
        """A name that stays while the contracts do."""
        return f"{self.kind}@{self.pointer}"


_ABSORBED: Final = re.compile(
    r"(operation-(moved|id-changed|added)|server-.*|link-changed|tags-changed|.*-changed-?text|"
    r"(request|response)-(path-parameter-renamed|serialization-changed|media-type-.*|content-.*|"
    r".*header.*|success-status-.*|error-status-.*|body-became-optional)|callback-.*|"
    r"security-(added|scope-.*)|webhook-added|unused-component-changed)"
)
"""Kinds that affect no program, as the new client handles them itself."""

_ABSENT: Final = re.compile(r"default-(changed|removed)|required-.*-added|.*-became-required")
_CONDITIONS: Final = re.compile(r"(condition|negation|dependent-.*|exclusiveness)-.*")
_QUOTED: Final = re.compile(r"`([^`]+)`")
_NUMBER: Final = re.compile(r"\b[45]\d\d\b")


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two contracts and the symbols of their clients."""

    before: Edition
    after: Edition
    old: Symbols
    new: Symbols
    policy: Policy


def impacts(steps: Sequence[Edition], policy: Policy) -> list[Impact]:
    """Return everything that may affect a program, the worst first.

    Args:
        steps: The contract of the program, those after it, and the one to upgrade to.
        policy: The levels of changes.
    """
    compared = [
        compare(earlier.document, later.document, policy) for earlier, later in pairwise(steps)
    ]
    return effects(steps, compared, policy)


def effects(
    steps: Sequence[Edition], compared: Sequence[list[Change]], policy: Policy
) -> list[Impact]:
    """Do the same as `impacts`, where the changes between neighbouring contracts are known."""
    before, after = steps[0], steps[-1]
    pair = _Pair(before, after, before.symbols, after.symbols, policy)
    history = [(step.version, changes) for step, changes in zip(steps[1:], compared, strict=True)]
    whole = len(compared) == 1
    changes = compared[0] if whole else compare(before.document, after.document, policy)
    known = renames(after.document, pair.old, pair.new)
    found = [
        impact
        for change in changes
        for impact in _Reading(pair, change, changes, _since(change, history, pair)).impacts()
    ]
    renamed = [_renamed(pair, each) for each in known]
    found = list(_besides({each.old for each in known}, found))
    covered = {each for impact in (*found, *renamed) for each in impact.symbols}
    found += [*renamed, *_removed(pair, covered, {each.old for each in known})]
    return sorted(dict.fromkeys(found), key=lambda each: (-each.level, each.pointer, each.kind))


def _since(change: Change, history: Sequence[tuple[str, list[Change]]], pair: _Pair) -> str:
    """Return the date of a change: the first in which its place changed in this way."""

    def same(other: Change) -> bool:
        return alike(other) and other.message == change.message

    def alike(other: Change) -> bool:
        return (other.kind, other.pointer) == (change.kind, change.pointer)

    def near(other: Change) -> bool:
        return other.pointer.startswith(change.pointer) or change.pointer.startswith(other.pointer)

    for close in (same, alike, near):
        for date, changes in history:
            if any(close(each) for each in changes):
                return date
    return pair.after.version


@dataclass(frozen=True, slots=True)
class _Reading:
    """One change, translated for the client."""

    pair: _Pair
    change: Change
    changes: Sequence[Change]
    since: str

    def impacts(self) -> Iterator[Impact]:
        kind = self.change.kind
        if _ABSORBED.fullmatch(kind) or self.change.level == Severity.PATCH:
            return
        if kind.startswith("stated-"):
            yield from self._stated()
        elif kind == "operation-removed":
            yield self._impact(Level.RUNTIME, Use.PRESENT, self._calls())
        elif kind == "deprecated":
            place = self.change.pointer.rpartition("/")[0]
            yield self._impact(Level.POSSIBILITY, Use.PRESENT, self._exactly(place))
        elif kind in ("security-removed", "security-scheme-changed"):
            yield self._impact(Level.RUNTIME, Use.PRESENT, [self.pair.old.client])
        elif kind == "webhook-removed":
            yield self._impact(Level.MEANING, Use.PRESENT, self._exactly(self.change.pointer))
        for direction in self.change.directions:
            stem = kind.removeprefix("request-").removeprefix("response-")
            if f"{direction}-{stem}" in RULES:
                level = self.pair.policy.level(f"{direction}-{stem}")
                read = self._request if direction == "request" else self._response
                yield from read(stem, level == Severity.MAJOR)

    def _impact(self, level: Level, use: Use, symbols: Iterable[Symbol], **more: Any) -> Impact:
        change = self.change
        remedy = change.remedy.removeprefix("nothing; ")
        is_there = values.is_there(self.pair.after.document, change.pointer)
        holder = self.pair.after if is_there else self.pair.before
        found = Impact(
            kind=change.kind,
            pointer=change.pointer,
            text=change.message.removesuffix("."),
            since=self.since,
            level=level,
            instead=remedy,
            link=f"{holder.source}#{change.pointer}",
            use=use,
            symbols=frozenset(symbols),
        )
        return replace(found, **more)

    # Requests

    def _request(self, stem: str, breaks: bool) -> Iterator[Impact]:
        if not breaks:
            return
        if _CONDITIONS.fullmatch(stem):
            yield from self._condition()
            return
        if stem.startswith("additional-properties"):
            calls = [each for each in self._methods() if each.is_open]
            if calls:
                yield self._impact(Level.RUNTIME, Use.PRESENT, [each.symbol for each in calls])
            return
        if stem == "body-removed" or stem == "operation-removed":
            yield self._impact(Level.RUNTIME, Use.PRESENT, self._calls())
            return
        arguments = self._arguments()
        if not arguments:
            return
        if _ABSENT.fullmatch(stem):
            level = Level.MEANING if stem.startswith("default") else Level.RUNTIME
            yield self._impact(level, Use.ABSENT, arguments)
            return
        refuses = None if stem.endswith("removed") and "value" not in stem else self._refuses()
        yield self._impact(Level.RUNTIME, Use.PRESENT, arguments, refuses=refuses)

    def _condition(self) -> Iterator[Impact]:
        """Yield the effects of a new or tightened rule over several arguments."""
        document, pointer = self.pair.after.document, self.change.pointer
        names = values.mentioned(document, pointer)
        arguments = [
            symbol for name in names for call in self._methods() for symbol in _argument(call, name)
        ]

        def refuses(given: Mapping[str, Any], unknown: frozenset[str]) -> bool:
            if any(names.get(name) for name in unknown):
                return True
            present = dict.fromkeys(unknown, "…")
            return not values.holds(document, pointer, {**given, **present})

        text = f"a rule over {', '.join(f'`{name}`' for name in names)} is new or differs"
        yield self._impact(Level.RUNTIME, Use.PRESENT, arguments, refuses=refuses, text=text)

    def _methods(self) -> list[ClientMethod]:
        pair = self.pair
        found: list[ClientMethod] = []
        for operation in self.change.operations:
            calls = pair.old.calls.get(operation, [])
            if not calls and operation in pair.new.calls:
                routes = {name: route for route, name in pair.new.routes.items()}
                name = pair.old.routes.get(routes[operation], "")
                calls = pair.old.calls.get(name, [])
            found += calls
        return found

    def _calls(self) -> list[Symbol]:
        return [each.symbol for each in self._methods()]

    def _arguments(self) -> list[Symbol]:
        names = [("body", name) for name in values.wire_names(self.change.pointer)]
        if at := self._parameter():
            names = [at]
        found: list[Symbol] = []
        for call in self._methods():
            for key in names:
                if key in call.arguments:
                    found.append(replace(call.symbol, argument=call.arguments[key]))
                    break
            else:
                found += self._fresh(call, names)
        return found

    def _fresh(self, call: ClientMethod, names: list[tuple[str, str]]) -> list[Symbol]:
        """Return the symbols of arguments that only the new contract's method has, and requires."""
        newer = (each for name in self.change.operations for each in self.pair.new.calls[name])
        given = [
            each.arguments[key] for each in newer for key in names[:1] if key in each.arguments
        ]
        return [replace(call.symbol, argument=name) for name in given]

    def _parameter(self) -> tuple[str, str] | None:
        documents = [self.pair.before.document, self.pair.after.document]
        return values.parameter(documents, self.change.pointer)

    def _refuses(self) -> Callable[[Mapping[str, Any], frozenset[str]], bool] | None:
        """Ask the new contract about the one argument that changed."""
        names, at = values.wire_names(self.change.pointer), self._parameter()
        name = at[1] if at else names[0] if names else ""
        document = self.pair.after.document
        own = values.property_of(self.change.pointer, name)
        fresh = self._new_arguments(name)
        named = [place for place, found in self.pair.new.places.items() if fresh & {*found}]
        places = {each for each in (own, *named) if each and values.is_there(document, each)}

        def refuses(given: Mapping[str, Any], unknown: frozenset[str]) -> bool:
            if not values.fits(document, own, given):
                return False
            if name in unknown or not places:
                return True
            forms = [each for each in places if values.fits(document, each, given)]
            schemas = [f"{each}/schema" if at else each for each in forms]
            return not any(values.accepts(document, each, given.get(name)) for each in schemas)

        return refuses

    def _new_arguments(self, wire: str) -> set[Symbol]:
        calls = self.pair.new.calls
        found = (call for name in self.change.operations for call in calls.get(name, []))
        return {symbol for call in found for symbol in _argument(call, wire)}

    # Answers

    def _response(self, stem: str, breaks: bool) -> Iterator[Impact]:
        symbols = self._received()
        if not symbols:
            return
        if stem in ("enum-value-added", "enum-value-removed"):
            pointer = self.change.pointer
            old, new = (
                values.enumerated(each.document, pointer)
                for each in (self.pair.before, self.pair.after)
            )
            if stem.endswith("added"):
                yield self._impact(Level.MEANING, Use.EVERY_VALUE, symbols, values=new - old)
            else:
                yield self._impact(Level.MEANING, Use.ONE_VALUE, symbols, values=old - new)
        elif breaks:
            removed = stem.endswith("property-removed")
            level = Level.RUNTIME if removed else Level.MEANING
            yield self._impact(level, Use.PRESENT, symbols, sources=frozenset(self._calls()))

    def _received(self) -> list[Symbol]:
        place, found = self.pair.old.at(self.change.pointer)
        if not place:
            known = self.pair.old.known()
            _, newer = self.pair.new.at(self.change.pointer)
            found = [each for each in newer if each in known]
        return [each for each in found if not each.argument]

    def _exactly(self, pointer: str) -> list[Symbol]:
        known = self.pair.old.known()
        found = (*self.pair.old.places.get(pointer, ()), *self.pair.new.places.get(pointer, ()))
        return [each for each in found if each in known]

    # Changes in the contract's words

    def _stated(self) -> Iterator[Impact]:
        breaks = self.change.kind == "stated-break"
        level = Level.MEANING if breaks else Level.POSSIBILITY
        codes = frozenset(_QUOTED.findall(self.change.message)) & self._codes()
        statuses = frozenset(map(int, _NUMBER.findall(self.change.message)))
        symbols = self._exactly(self.change.pointer)
        arguments = [] if symbols else self._arguments_of_form()
        if codes:
            yield self._impact(level, Use.ONE_VALUE, [CODE], values=codes)
        elif symbols:
            yield self._impact(level, Use.PRESENT, self._confirmed(symbols))
        elif arguments:
            place = self.change.pointer

            def concerns(given: Mapping[str, Any], unknown: frozenset[str]) -> bool:
                del unknown
                return values.fits(self.pair.after.document, place, given)

            yield self._impact(level, Use.PRESENT, arguments, refuses=concerns)
        elif statuses:
            yield self._impact(level, Use.ONE_VALUE, [STATUS], values=statuses)

    def _arguments_of_form(self) -> list[Symbol]:
        """Return the arguments for a property of one of the forms of a body."""
        form, _, name = self.change.pointer.rpartition("/properties/")
        operations = values.senders(self.pair.after.document, form) if form else ()
        calls = [call for each in operations for call in self.pair.old.calls.get(each, ())]
        return [argument for call in calls for argument in _argument(call, name)]

    def _codes(self) -> frozenset[Any]:
        """Return the error codes of the old contract."""
        places = [place for place, found in self.pair.old.places.items() if CODE in found]
        document = self.pair.before.document
        none = frozenset[Any]()
        return none.union(*(values.enumerated(document, f"{each}/enum") for each in places))

    def _confirmed(self, symbols: Sequence[Symbol]) -> list[Symbol]:
        """Return a class's fields that changed as well; without any, the symbols themselves."""
        changed = [
            symbol
            for change in self.changes
            if change.level == Severity.MAJOR
            and not change.kind.startswith("stated-")
            and change.pointer.startswith(f"{self.change.pointer}/")
            for symbol in self.pair.old.at(change.pointer)[1]
            if symbol.name and not symbol.argument
        ]
        return changed or list(symbols)


def _argument(call: ClientMethod, wire: str) -> list[Symbol]:
    return [
        replace(call.symbol, argument=python)
        for (_, name), python in call.arguments.items()
        if name == wire
    ]


def _besides(renamed: set[Symbol], found: Iterable[Impact]) -> Iterator[Impact]:
    """Yield removals that are not renames: for a rename, the new name is enough."""
    for impact in found:
        if impact.kind.endswith("-removed"):
            impact = replace(impact, symbols=impact.symbols - renamed)
        if impact.symbols:
            yield impact


def _renamed(pair: _Pair, rename: Rename) -> Impact:
    text = f"{rename.old} is {rename.shown} now"
    return Impact(
        kind="client-renamed",
        pointer=rename.pointer,
        text=text,
        since=pair.after.version,
        level=Level.RUNTIME,
        instead=f"write {rename.replacement}",
        link=f"{pair.after.source}#{rename.pointer}",
        symbols=frozenset([rename.old]),
        replacement=rename.replacement,
        moved=rename.moved,
    )


def _removed(pair: _Pair, covered: set[Symbol], renamed: set[Symbol]) -> Iterator[Impact]:
    """Yield symbols that are gone without a change that reports it."""
    gone = pair.old.known() - pair.new.known() - covered - renamed - {CODE, STATUS}
    for symbol in sorted(gone):
        around = {replace(symbol, argument=""), replace(symbol, name="", argument="")} - {symbol}
        if around & (gone | covered | renamed):
            continue
        pointer = next(place for place, found in pair.old.places.items() if symbol in found)
        yield Impact(
            kind="client-removed",
            pointer=pointer,
            text=f"the client has no {symbol} any more",
            since=pair.after.version,
            level=Level.RUNTIME,
            instead="do without it",
            link=f"{pair.before.source}#{pointer}",
            symbols=frozenset([symbol]),
        )
