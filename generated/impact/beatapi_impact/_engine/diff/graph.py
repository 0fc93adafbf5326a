"""Follow pairs of schemas through references and cycles, comparing each pair once."""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from . import schemas
from .findings import NOBODY, Findings, Flow, Reach
from .place import Place, Side
from .schemas import Comparison, Places
from .view import View

Key = tuple[tuple[str, ...], tuple[str, ...]]
"""The pointers of a pair."""


@dataclass(slots=True, eq=False)
class Pair:
    """Two schemas to compare.

    Args:
        before: The old one.
        after: The new one.
        reach: The operations known to use it.
        found: The differences; ``None`` before the comparison.
        next: The pairs that it refers to, with their directions.
    """

    before: Places
    after: Places
    reach: Reach = NOBODY
    found: Comparison | None = None
    next: Sequence[tuple[Pair, Flow]] = ()

    def spread(self) -> bool:
        """Pass its operations on to the next pairs; return true if any of them gained one."""
        news = False
        for pair, flow in self.next:
            reach = pair.reach | self.reach.within(flow)
            if reach != pair.reach:
                pair.reach, news = reach, True
        return news


class Graph:
    """The pairs of schemas of two documents.

    Args:
        before: The old document.
        after: The new one.
    """

    def __init__(self, before: Side, after: Side) -> None:
        self._sides = before, after
        self._pairs: dict[Key, Pair] = {}

    def use(self, before: Places, after: Places, reach: Reach) -> None:
        """Register two schemas that operations use, for comparison by :meth:`settle`."""
        self._pair(before, after).reach |= reach

    def settle(self, findings: Findings) -> None:
        """Compare all pairs and those that they refer to, and add the differences."""
        order = self._explored()
        # In this order one sweep suffices, except for references that close a cycle.
        while sum(pair.spread() for pair in order):
            pass
        for pair in order:
            for fact, flow in pair.found.facts if pair.found else ():
                if (reach := pair.reach.within(flow)) != NOBODY:
                    findings.add(fact, reach)

    def _explored(self) -> list[Pair]:
        """Return all compared pairs, each before those it refers to, except in cycles."""
        pending: list[Pair] = []
        for start in list(self._pairs.values()):
            waiting = [self._enter(start)] if start.found is None else []
            while waiting:
                pair, rest = waiting[-1]
                following = next((each for each, _ in rest if each.found is None), None)
                if following:
                    waiting.append(self._enter(following))
                else:
                    pending.append(pair)
                    waiting.pop()
        return pending[::-1]

    def _enter(self, pair: Pair) -> tuple[Pair, Iterator[tuple[Pair, Flow]]]:
        pair.found = self._compare(pair.before, pair.after)
        pair.next = [(self._pair(old, new), flow) for old, new, flow in pair.found.pairs]
        return pair, iter(pair.next)

    def _pair(self, before: Places, after: Places) -> Pair:
        # Lists are quicker than generators here, and each reference of a document comes by.
        first, second = self._sides
        old = tuple([first.follow(place, bare=True) for place in before])
        new = tuple([second.follow(place, bare=True) for place in after])
        key = tuple([place.pointer for place in old]), tuple([place.pointer for place in new])
        if key not in self._pairs:
            self._pairs[key] = Pair(old, new)
        return self._pairs[key]

    def _compare(self, before: Places, after: Places) -> Comparison:
        old, new = self._sides
        if len(before) == len(after) == 1 and _same_text(before[0], after[0]):
            return schemas.equal(old, new, (before[0], after[0]))
        return schemas.compare(View(old, before), View(new, after))


def _same_text(before: Place, after: Place) -> bool:
    # Python treats 1, 1.0 and true as equal; their bytes differ. Version 2 of marshal's format has
    # no references, by which equal nodes could differ.
    one, other = before.node, after.node
    return one is other or (one == other and marshal.dumps(one, 2) == marshal.dumps(other, 2))
