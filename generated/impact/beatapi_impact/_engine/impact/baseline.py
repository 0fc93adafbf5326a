"""Accepted findings of a team: they are not shown again, even if their lines move."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from ..problem import GenerationError, Problem
from .finder import Finding
from .report import key

NOTHING: Final[Mapping[tuple[str, ...], int]] = {}
"""The accepted findings of a team without a baseline."""

_KEYS: Final = ("path", "symbol", "change", "expression")


def write(path: Path, findings: Iterable[Finding]) -> int:
    """Write a file of accepted findings; return their number."""
    found = sorted(key(each) for each in findings)
    entries = [dict(zip(_KEYS, each, strict=True)) for each in found]
    path.write_text(json.dumps({"accepted": entries}, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return len(entries)


def read(path: Path) -> Counter[tuple[str, ...]]:
    """Return how often each finding is accepted, by its key.

    Raises:
        GenerationError: The file cannot be read.
    """
    try:
        entries = json.loads(path.read_text("utf-8"))["accepted"]
        return Counter(tuple(str(entry[name]) for name in _KEYS) for entry in entries)
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"is no baseline ({error!r}): write one with --write-baseline"
        raise GenerationError([Problem("", message, str(path))]) from None


def without(accepted: Mapping[tuple[str, ...], int], findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that are not accepted."""
    counts = Counter(accepted)
    others: list[Finding] = []
    for each in findings:
        if counts[key(each)]:
            counts[key(each)] -= 1
        else:
            others.append(each)
    return others
