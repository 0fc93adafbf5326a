"""The contract dates of methods and of their arguments."""

from __future__ import annotations

import json
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

DATA: Final = "generated/impact/beatapi_impact/data"


class Dates:
    """The methods and arguments of each contract.

    Args:
        root: The project's folder; the analysis of upgrades has every contract's names.
    """

    def __init__(self, root: Path) -> None:
        data = root / DATA
        index = json.loads((data / "index.json").read_text("utf-8"))
        self.lines: dict[str, str] = {date: line for line, date in index["lines"].items()}
        self._calls: dict[str, dict[str, set[str]]] = {
            date: _methods(json.loads((data / f"{date}.json").read_text("utf-8")))
            for date in self.lines
        }

    @cached_property
    def _firsts(self) -> dict[str, str]:
        """The first date that has each method."""
        return {path: date for date in reversed(self.lines) for path in self._calls[date]}

    def since(self, path: str) -> str:
        """Return what differs by date for a method; ``""`` if nothing does."""
        first = self._firsts.get(path, "")
        if not first:
            return ""
        dates = [date for date in self.lines if date >= first]
        says = (
            [f"Since the contract of {first} (line {self.lines[first]})."]
            if first > min(self.lines)
            else []
        )
        for before, after in pairwise(dates):
            old, new = self._calls[before].get(path, set()), self._calls[after].get(path, set())
            where = f"{after} (line {self.lines[after]})"
            if new - old:
                says.append(f"{_named(new - old)} since {where}.")
            if old - new:
                says.append(f"{_named(old - new)} until {before}.")
        return " ".join(says)

    def page(self) -> str:
        """Return the page of all methods and the dates that have them."""
        dates = list(self.lines)
        rows = [
            "| Method | "
            + " | ".join(f"{date}<br>line {self.lines[date]}" for date in dates)
            + " |",
            "|---|" + ":-:|" * len(dates),
        ]
        for path in sorted(self._firsts):
            marks = ["✓" if path in self._calls[date] else "" for date in dates]
            rows.append(f"| `client.{path}` | " + " | ".join(marks) + " |")
        return "\n".join(
            [
                "# Methods by contract date",
                "",
                "A release line speaks one contract: [pinning](../pinning.md). Arguments that came",
                "later have their date at the method; what else a newer contract changed is in",
                "[CHANGES.md](../../generated/impact/CHANGES.md).",
                "",
                *rows,
                "",
            ]
        )


def _methods(contract: dict[str, Any]) -> dict[str, set[str]]:
    """Return the arguments of each method, by its place in a client."""
    return {
        call["path"]: {name for _, _, name in call["arguments"]}
        for calls in contract["symbols"]["calls"].values()
        for call in calls
    }


def _named(names: set[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))
