"""The dated versions of the contract, against hand-checked golden files."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import document
from generator.diff import Change, Level, Policy, compare, level
from generator.settings import load

GOLDEN = Path(__file__).parent / "golden"
PAIRS = sorted(path.stem for path in GOLDEN.glob("*.yaml"))

Entry = tuple[str, str, str, tuple[str, ...]]


def golden(pair: str) -> list[Entry]:
    listed: list[list[Any]] = yaml.safe_load((GOLDEN / f"{pair}.yaml").read_text())
    return sorted((level, kind, where, tuple(names)) for level, kind, where, names in listed)


def classified(root: Path, pair: str) -> list[Change]:
    before, after = (document.load(root / f"spec/{date}.yaml") for date in pair.split("_"))
    return compare(before, after, Policy(load(root).switches))


@pytest.mark.parametrize("pair", PAIRS)
def test_each_change_is_judged_as_by_hand(pair: str, root: Path) -> None:
    found = [
        (str(change.level), change.kind, change.pointer, change.operations)
        for change in classified(root, pair)
    ]
    assert sorted(found) == golden(pair)


def test_every_pair_of_the_first_dates_and_all_neighbours_have_a_golden_file(root: Path) -> None:
    first, second, third = load(root).versions()[:3]
    later = sorted(path.stem for path in root.glob("spec/**/2026-*.yaml") if path.stem >= third)
    neighbours = [f"{before}_{after}" for before, after in pairwise(later)]
    firsts = [f"{first}_{second}", f"{first}_{third}", f"{second}_{third}"]
    assert [*firsts, *neighbours] == PAIRS


def test_the_level_of_each_step(root: Path) -> None:
    levels = [level(classified(root, pair)) for pair in PAIRS]
    assert levels == [Level.MAJOR, Level.MAJOR, Level.MINOR, *[Level.MAJOR] * 3]
