"""Types that the client and its generated code share."""

from __future__ import annotations

import enum
import os
from typing import IO, Any, Final, Literal, TypeAlias


class Unset(enum.Enum):
    """The type of :data:`UNSET`, an enumeration of one member so that type checkers can narrow it."""

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
"""``UNSET`` for the decoders only: a field that the contract promises may be missing all the same."""

FileInput: TypeAlias = (
    str | os.PathLike[str] | bytes | IO[bytes] | tuple[str, bytes | IO[bytes]]
)
"""A file to upload: a path, its bytes, an open binary file, or ``(file name, bytes or open file)``."""
