"""What a comparison reports: changes, each with a level of semantic versioning."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How much a change asks of callers, in the terms of semantic versioning; larger is more."""

    PATCH = 1
    """Text: nothing that is sent or received differs."""
    MINOR = 2
    """Something is there to be used; what worked still works."""
    MAJOR = 3
    """Something that worked may fail."""

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference between two contracts.

    Args:
        level: How much it asks of callers. Where requests and responses differ in that, the larger.
        kind: Id of the rule that says so, a key of :data:`generator.diff.kinds.RULES`.
        pointer: JSON pointer (RFC 6901) into whichever of the two documents has the place. If the
            two call it differently, the one that leads nowhere in the other document, then the
            shorter one. The same if the documents change sides.
        message: What differs, old and new values included.
        reason: Why that has this level, for each direction it is met in.
        remedy: What a caller must do.
        operations: Ids of the operations and webhooks it reaches, in the order of the documents;
            ``GET /path`` for one without an id. Empty if it reaches none.
        directions: ``request`` if callers send it, ``response`` if they receive it; both, or none
            if the change is about neither. What webhooks carry is received.
    """

    level: Level
    kind: str
    pointer: str
    message: str
    reason: str
    remedy: str
    operations: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()


def level(changes: Iterable[Change]) -> Level | None:
    """The level of all changes together, the largest; ``None`` if there are no changes."""
    return max((change.level for change in changes), default=None)
