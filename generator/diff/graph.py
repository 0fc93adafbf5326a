"""Follows pairs of schemas through references and cycles, each pair compared once."""

from __future__ import annotations

import json
from dataclasses import dataclass

from . import schemas
from .findings import NOBODY, Findings, Reach
from .place import Place, Side
from .schemas import Comparison, Places
from .view import View

Key = tuple[tuple[str, ...], tuple[str, ...]]
"""The pointers of a pair."""


@dataclass(slots=True)
class Pair:
    """Two schemas that are compared.

    Args:
        before: The old one.
        after: The new one.
        reach: The operations it is known to reach.
        found: What differs; ``None`` before they are compared.
    """

    before: Places
    after: Places
    reach: Reach = NOBODY
    found: Comparison | None = None


class Graph:
    """The pairs of schemas of two documents.

    Args:
        before: The old document.
        after: The new one.
    """

    def __init__(self, before: Side, after: Side) -> None:
        self._sides = before, after
        self._pairs: dict[Key, Pair] = {}
        self._waiting: dict[Key, None] = {}

    def use(self, before: Places, after: Places, reach: Reach) -> None:
        """Compare two schemas that operations use, when :meth:`settle` is called."""
        old, new = (
            tuple(side.follow(place, bare=True) for place in places)
            for side, places in zip(self._sides, (before, after), strict=True)
        )
        key = tuple(place.pointer for place in old), tuple(place.pointer for place in new)
        pair = self._pairs.setdefault(key, Pair(old, new))
        if pair.found is None or pair.reach | reach != pair.reach:
            pair.reach |= reach
            self._waiting[key] = None

    def settle(self, findings: Findings) -> None:
        """Compare all pairs and what they lead to, and note what differs."""
        while self._waiting:
            pair = self._pairs[self._waiting.popitem()[0]]
            if pair.found is None:
                pair.found = self._compare(pair.before, pair.after)
            for before, after, flow in pair.found.pairs:
                self.use(before, after, pair.reach.within(flow))
        for pair in self._pairs.values():
            for fact, flow in pair.found.facts if pair.found else ():
                if (reach := pair.reach.within(flow)) != NOBODY:
                    findings.add(fact, reach)

    def _compare(self, before: Places, after: Places) -> Comparison:
        old, new = self._sides
        if len(before) == len(after) == 1 and _same_text(before[0], after[0]):
            return schemas.equal(old, new, (before[0], after[0]))
        return schemas.compare(View(old, before), View(new, after))


def _same_text(before: Place, after: Place) -> bool:
    # Python takes 1, 1.0 and true for equal; their texts differ.
    return before.node == after.node and json.dumps(before.node) == json.dumps(after.node)
