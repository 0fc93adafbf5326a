"""The result of a comparison: changes, each with a level of semantic versioning."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """The effect of a change on callers, in the terms of semantic versioning; larger is more."""

    PATCH = 1
    """Only text differs: messages stay the same."""
    MINOR = 2
    """Something can be used that was not there before; existing code still works."""
    MAJOR = 3
    """Existing code may fail."""

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference between two contracts.

    Args:
        level: Its effect on callers; the larger one if requests and responses differ.
        kind: Id of its rule, a key of :data:`generator.diff.kinds.RULES`.
        pointer: JSON pointer (RFC 6901) into the document that has the place. If the place has a
            pointer in each document, the one that is missing in the other document, then the
            shorter one. It does not depend on the order of the documents.
        message: The difference, with old and new values.
        reason: The reason for the level, for each direction that is affected.
        remedy: The action for a caller.
        operations: Ids of the affected operations and webhooks, in the order of the documents;
            ``GET /path`` for one without an id. Empty if none is affected.
        directions: ``request`` if callers send it, ``response`` if they receive it; both, or none
            if the change is about neither. Webhooks are received.
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
    """Return the largest level of the changes; ``None`` if there are no changes."""
    return max((change.level for change in changes), default=None)
