"""Types that the client and its generated code share."""

from __future__ import annotations

import enum
from typing import Any, Final, Literal


class Unset(enum.Enum):
    """The type of :data:`UNSET`: an enumeration of one member, which type checkers can narrow."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        """False, so that ``if task.output:`` reads as it should."""
        return False

    def __repr__(self) -> str:
        """The name, in the words a caller writes it."""
        return "UNSET"


UNSET: Final = Unset.UNSET
"""What stands for "not given" in a call and for "the server left it out" in an answer.

It differs from ``None``, which is sent as JSON ``null`` and which the server may answer.
"""

MISSING: Any = UNSET
"""``UNSET`` for the decoders only: what the contract promises may be missing all the same."""
