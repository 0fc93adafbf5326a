"""Lines of programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

WIDTH: Final = 88
"""The longest line before a call is broken into several lines."""


def broken(start: str, parts: Sequence[str], end: str, pad: str, *, comma: bool) -> list[str]:
    """Return a call on one line, or, if it is long, with one argument on each line."""
    whole = f"{start}{', '.join(parts)}{end}"
    if len(whole) <= WIDTH or not parts:
        return [whole]
    last = "," if comma else ""
    return [start, *(f"{pad}{part}," for part in parts[:-1]), f"{pad}{parts[-1]}{last}", end]
