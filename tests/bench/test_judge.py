"""Our verdicts compared with oasdiff's: equal ones, and missing ones."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bench import judge
from bench.judge import Comparison, Verdict
from generator.diff import Level

Write = Callable[[str], str]


@pytest.fixture
def program(tmp_path: Path) -> Write:
    """Write a program that stands in for oasdiff and does as scripted."""

    def write(body: str) -> str:
        path = tmp_path / "oasdiff"
        path.write_text(f"#!{sys.executable}\n{body}\n")
        path.chmod(0o755)
        return str(path)

    return write


ENTRIES = [
    {
        "id": "response-property-enum-value-added",
        "text": "added the new `a` enum value to the `data/status` response property",
        "operationId": "getTask",
        "level": 3,
    },
    {
        "id": "response-property-enum-value-added",
        "text": "added the new `b` enum value to the `data/status` response property",
        "operationId": "getTask",
        "level": 3,
    },
    {"id": "api-version-not-bumped", "text": "the version is still `1`", "level": 1},
]


def test_what_oasdiff_says_is_read(program: Write, capsys: pytest.CaptureFixture[str]) -> None:
    path = program(f"print({json.dumps(json.dumps(ENTRIES))})")
    assert judge.main(["--program", path]) == 0
    text = capsys.readouterr().out
    assert "### 2026-06-25 → 2026-07-16: 0 of " in text
    assert "| enum-value-added | status | minor | major | 1 |" in text
    assert "| api-version-not-bumped |  | – | minor | 1 |" in text
    assert "| max-length-narrowed | prompt | major | – | 1 |" in text


def test_a_verdict_on_a_component_goes_by_the_property_that_refers_to_it() -> None:
    status = Verdict("getTask", "enum-value-added", "status")
    ours = {status._replace(property=""): Level.MINOR, Verdict("x", "deprecated", ""): Level.MINOR}
    theirs = {status: Level.MAJOR}
    aligned = judge.aligned(ours, theirs)
    assert aligned == {status: Level.MINOR, Verdict("x", "deprecated", ""): Level.MINOR}
    rows = list(Comparison(("a", "b"), aligned, theirs).rows())
    assert rows == [
        ("deprecated", "", "minor", "–", 1),
        ("enum-value-added", "status", "minor", "major", 1),
    ]


def test_agreement_is_the_same_change_and_the_same_level() -> None:
    one, two = Verdict("a", "deprecated", ""), Verdict("b", "deprecated", "")
    ours = {one: Level.MINOR, two: Level.MINOR}
    assert Comparison(("a", "b"), ours, {one: Level.MINOR, two: Level.MAJOR}).agreed() == 1


def test_without_oasdiff_it_is_said_how_to_get_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert judge.main(["--program", str(tmp_path / "gone")]) == 1
    assert "run nox -s bench -- judge, which needs Go" in capsys.readouterr().err


def test_what_oasdiff_complains_about_is_shown(
    program: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    path = program("raise SystemExit('no such flag')")
    assert judge.main(["--program", path]) == 1
    assert capsys.readouterr().err == "oasdiff failed: no such flag\n\n"
