"""The benchmark of webhook verification: its programs, and one short run; never a time limit."""

from __future__ import annotations

import ast
import json
import sys
from pathlib import Path

import pytest

from bench import environment, webhooks
from bench.webhooks import BODY_BYTES, FLOOR, VERIFIERS, Verifier, body, markdown, measure, table

PYTHON = Path(sys.executable)


def test_the_event_has_one_kilobyte() -> None:
    assert len(body()) == BODY_BYTES
    assert json.loads(body())["data"]["status"] == "succeeded"


@pytest.mark.parametrize("verifier", VERIFIERS, ids=lambda each: each.name)
def test_every_program_is_python(verifier: Verifier) -> None:
    ast.parse(verifier.imports)
    ast.parse(webhooks.warm(verifier))


@pytest.mark.parametrize("verifier", VERIFIERS, ids=lambda each: each.name)
def test_every_environment_is_locked(verifier: Verifier) -> None:
    text = (environment.REQUIREMENTS / f"{verifier.contender.name}.txt").read_text()
    assert text.count("--hash=sha256:") >= text.count("==") > 0


def test_ours_and_the_floor_are_measured_side_by_side() -> None:
    chosen = [one for one in VERIFIERS if one.name in ("beatapi", "beatapi, typed", FLOOR)]
    samples = measure(chosen, {"beatapi": PYTHON}, plan=(1, 2, 50))
    rows = table(chosen, samples, {"beatapi": "1.2.3"})
    assert [row[0] for row in rows[1:4]] == ["beatapi 1.2.3", "beatapi, typed 1.2.3", FLOOR]
    assert rows[3][2] == "1.00"
    page = markdown(rows, (1, 2, 50))
    assert all(row[1] in page for row in rows)
    assert f"{BODY_BYTES} bytes" in page
