"""Results of engines and readers, kept between runs under the hash of what they are made from."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import get_ident
from typing import Final

MOST: Final = 400
"""The most results that a folder keeps: about four times those of six contracts."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of results.

    A result is used only if its own hash is beside it, so a damaged file is made anew. Several
    processes may share the folder: a file appears when it is complete. A folder that cannot be
    written keeps nothing.

    Args:
        folder: The folder; without one, every result is made anew.
        tools: The versions of everything that makes results.
    """

    folder: Path | None = None
    tools: str = ""

    def has(self, name: str, source: str) -> bool:
        """Return true if there is a result, though it may be damaged."""
        return self.folder is not None and self._place(name, source).exists()

    def text(self, name: str, source: str, make: Callable[[], str]) -> str:
        """Return a result.

        Args:
            name: The engine that makes it, with its settings.
            source: The input of the engine.
            make: Makes it, and loads what it needs for that.
        """
        if self.folder is None:
            return make()
        place = self._place(name, source)
        found = _read(place)
        if found is None:
            found = make()
            with contextlib.suppress(OSError):
                _write(place, found)
        return found

    def _place(self, name: str, source: str) -> Path:
        return (self.folder or Path()) / _hash("\0".join((self.tools, name, source)))


def _hash(text: str) -> str:
    return hashlib.sha256(_bytes(text)).hexdigest()


def _bytes(text: str) -> bytes:
    # A contract may hold half a surrogate pair, which only targets refuse or replace.
    return text.encode("utf-8", "surrogatepass")


def _read(place: Path) -> str | None:
    try:
        digest, _, found = place.read_bytes().decode("utf-8", "surrogatepass").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return found if _hash(found) == digest else None


def _write(place: Path, result: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    others = list(place.parent.iterdir())
    if len(others) > MOST:
        others.sort(key=lambda path: path.stat().st_mtime)
        for path in others[: MOST // 2]:
            path.unlink(missing_ok=True)
    beside = place.with_suffix(f".{os.getpid()}-{get_ident()}")
    beside.write_bytes(_bytes(f"{_hash(result)}\n{result}"))
    beside.replace(place)
