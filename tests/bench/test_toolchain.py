"""The times of the toolchain, and the large contract for them."""

from __future__ import annotations

import time
from itertools import combinations
from pathlib import Path

import pytest

from bench import generation, toolchain
from generator.diff import compare


def test_the_large_contract_is_as_large_as_said_and_differs_where_said() -> None:
    old, new = toolchain.large(200_000), toolchain.large(200_000, changed=True)
    changes = compare(old, new)
    things = len(old["components"]["schemas"])
    # Every fiftieth resource has twelve limits of its own.
    assert len(changes) == 12 * len(range(0, things, 50))
    assert {change.kind for change in changes} == {"request-max-length-narrowed"}
    # All reach each other, so each change reaches every operation.
    assert all(len(change.operations) == 2 * things for change in changes)


def test_a_large_contract_takes_no_more_than_its_size_explains() -> None:
    pair = toolchain.large(3_000_000), toolchain.large(3_000_000, changed=True)
    start = time.process_time()
    compare(*pair)
    # Half a second on a machine of two cores; what grows with the square took twenty.
    assert time.process_time() - start < 6


def test_the_page_has_a_row_for_each_timing(
    root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(toolchain, "LARGE_BYTES", 20_000)
    names = ("start", "model", "own", "stock", "nothing")
    found = [generation.Cost(name, [2.0, 4.0], [3.0, 5.0], 0.5) for name in names]
    monkeypatch.setattr(generation, "costs", lambda rounds: found)
    page = tmp_path / "toolchain.md"
    assert toolchain.main(["--rounds", "1", "--output", str(page)]) == 0
    text = page.read_text()
    assert text == capsys.readouterr().out.removesuffix("\n")
    assert "| compare 2026-06-25 and 2026-07-16 | " in text
    dates = [path.stem for path in (root / "spec").glob("*.yaml")]
    assert text.count("| ≤ 50 |") == len([*combinations(dates, 2)])
    assert text.count("| ≤ 1000 |") == 2
    assert "| own | 3.00 | 4.00 | 2.00 | 3.00 | ≤ 0.5 | no |" in text


@pytest.mark.parametrize(
    ("goal", "cells"), [(3.0, "≤ 3 | yes"), (2.9, "≤ 2.9 | no"), (0.0, " | "), (None, " | ")]
)
def test_a_goal_is_for_the_wall_time(goal: float | None, cells: str) -> None:
    assert generation.verdict(3.0, goal) == cells
