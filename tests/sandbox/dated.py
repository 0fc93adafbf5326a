"""The documents of the contracts that the sandbox speaks."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from generator import fingerprint, settings
from generator.document import load

_PROJECT = settings.load(Path(__file__).parents[2])

JULY = "2026-07-31"
"""The contract of the tests that do not name one: the last in credits, and without models."""


@cache
def document(date: str) -> dict[str, Any]:
    """Return the contract of a date, whether a client speaks it or not."""
    return load(_PROJECT.spec / f"{date}.yaml", cache=fingerprint.results(_PROJECT))
