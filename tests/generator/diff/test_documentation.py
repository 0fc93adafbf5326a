"""docs/changes.md states every rule as the code has it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.diff import RULES
from generator.diff.kinds import CONSTRAINTS


@pytest.fixture
def text(root: Path) -> str:
    return (root / "docs/changes.md").read_text()


def rows(text: str, columns: int) -> list[list[str]]:
    cell = r" \| ((?:major|minor|patch): [^|]+)"
    found = re.findall(r"^\| `([a-z-]+)`" + cell * columns + r" \|$", text, re.M)
    return [list(row) for row in found]


def test_every_kind_is_documented_with_its_level_and_reason(text: str) -> None:
    stated = {
        f"{direction}-{kind}": verdict
        for kind, *verdicts in rows(text, 2)
        for direction, verdict in zip(("request", "response"), verdicts, strict=True)
    } | {row[0]: row[1] for row in rows(text, 1)}
    follow = {
        f"{direction}-{constraint}-{effect}"
        for direction in ("request", "response")
        for constraint in CONSTRAINTS
        for effect in ("narrowed", "widened", "changed")
    }
    assert stated == {
        kind: f"{rule.level}: {rule.reason}"
        for kind, rule in RULES.items()
        if kind not in follow or kind in stated
    }


def test_the_table_of_effects(text: str) -> None:
    for effect in ("narrowed", "widened", "changed"):
        levels = [RULES[f"{each}-format-{effect}"].level for each in ("request", "response")]
        assert f"| `{effect}` | {levels[0]} | {levels[1]} |" in text
    assert all(f"`{constraint}`" in text for constraint in CONSTRAINTS)
