"""Types that the client and its generated code share."""

from __future__ import annotations

import enum
from typing import Any, Final, Literal


class Unset(enum.Enum):
    """The type of :data:`UNSET`: an enumeration of one member, which type checkers can narrow."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        """Return false, so that ``if task.output:`` works."""
        return False

    def __repr__(self) -> str:
        """Return the name in the caller's form."""
        return "UNSET"

    __str__ = __repr__


UNSET: Final = Unset.UNSET
"""The value for "not given" in a call, and for "left out by the server" in an answer.

It differs from ``None``, which is sent as JSON ``null`` and which the server may send too.
"""

MISSING: Any = UNSET
"""``UNSET`` for the decoders only: even a required field may be missing."""
