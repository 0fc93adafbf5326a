"""Collect differences with the operations they affect, so that one cause is one change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Flag
from functools import cache

from .change import Change, Level
from .kinds import NOTHING, REQUEST, RESPONSE, RULES
from .policy import Policy


class Flow(Flag):
    """The direction of a value: sent or received by callers."""

    NONE = 0
    SENT = 1
    RECEIVED = 2
    BOTH = 3


@dataclass(frozen=True, slots=True)
class Fact:
    """One difference, without the operations it affects.

    Args:
        stem: The kind of change without its direction.
        pointer: Its place.
        message: The difference in words.
    """

    stem: str
    pointer: str
    message: str


@dataclass(frozen=True, slots=True)
class Reach:
    """The operations that something affects, as bits, by direction.

    Args:
        sent: Operations whose callers send it.
        received: Operations whose callers receive it.
    """

    sent: int = 0
    received: int = 0

    def __or__(self, other: Reach) -> Reach:
        return Reach(self.sent | other.sent, self.received | other.received)

    def within(self, flow: Flow) -> Reach:
        """Return the part in the given directions."""
        if flow is Flow.BOTH:
            return self
        return Reach(
            self.sent if Flow.SENT in flow else 0,
            self.received if Flow.RECEIVED in flow else 0,
        )

    def turned(self) -> Reach:
        """Return the reach with sender and receiver exchanged."""
        return Reach(self.received, self.sent)


NOBODY = Reach()


class Findings:
    """Facts and the operations they affect."""

    def __init__(self) -> None:
        self._reach: dict[Fact, Reach] = {}

    def add(self, fact: Fact, reach: Reach) -> None:
        """Add operations that a fact affects to those known already."""
        self._reach[fact] = self._reach.get(fact, NOBODY) | reach

    def changes(self, operations: Sequence[str], policy: Policy) -> Iterator[Change]:
        """Yield the changes.

        Args:
            operations: The names of the operations, in the order of their bits.
            policy: The levels of the kinds.
        """

        # Many changes affect the same operations, of which there may be thousands.
        @cache
        def named(bits: int) -> tuple[str, ...]:
            return tuple(_named(bits, operations))

        for fact, reach in self._reach.items():
            change = _change(fact, reach, policy)
            if change is not None:
                level, kind, reason, remedy = change
                yield Change(
                    level=level,
                    kind=kind,
                    pointer=fact.pointer,
                    message=fact.message,
                    reason=reason,
                    remedy=remedy,
                    operations=named(reach.sent | reach.received),
                    directions=() if fact.stem in RULES else tuple(_directions(reach)),
                )


def _directions(reach: Reach) -> Iterator[str]:
    if reach.sent:
        yield REQUEST
    if reach.received:
        yield RESPONSE


def _change(fact: Fact, reach: Reach, policy: Policy) -> tuple[Level, str, str, str] | None:
    directed = [f"{direction}-{fact.stem}" for direction in _directions(reach)]
    kinds = [fact.stem] if fact.stem in RULES else directed
    # Requests come first, so that they name the change if both directions have the same level.
    levels = {kind: level for kind in kinds if (level := policy.level(kind)) is not None}
    if not levels:
        return None
    worst = max(levels, key=lambda kind: levels[kind])
    return levels[worst], worst, _reason(list(levels)), _remedy(list(levels))


def _reason(kinds: Sequence[str]) -> str:
    if len(kinds) == 1:
        return RULES[kinds[0]].reason
    return "; ".join(f"in {kind.split('-')[0]}s: {RULES[kind].reason}" for kind in kinds)


def _remedy(kinds: Sequence[str]) -> str:
    remedies = dict.fromkeys(RULES[kind].remedy for kind in kinds)
    needed = [each for each in remedies if each.split(";")[0] != NOTHING]
    return "; ".join(needed or list(remedies)[:1])


def _named(bits: int, names: Sequence[str]) -> Iterable[str]:
    return dict.fromkeys(name for index, name in enumerate(names) if bits >> index & 1)
