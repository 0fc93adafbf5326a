"""The documents of the contracts that the sandbox speaks."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from generator.document import load

_SPECS = Path(__file__).parents[2] / "spec"


@cache
def document(date: str) -> dict[str, Any]:
    """The contract of a date, whether a client speaks it or not."""
    path = _SPECS / f"{date}.yaml"
    return load(path if path.exists() else _SPECS / f"next/{date}.yaml")
