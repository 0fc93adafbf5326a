"""The Python client decides the shared vectors as every other client does."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from conformance import vectors
from conformance.deciding import cases

FOLDER = Path(__file__).parent
CASES = [
    pytest.param(check, id=f"{file} {name}")
    for file in vectors.FILES
    for name, check in cases(file, json.loads((FOLDER / file).read_bytes()))
]


@pytest.mark.parametrize("check", CASES)
def test_python_decides(check: Callable[[], None]) -> None:
    check()


def test_every_case_is_counted() -> None:
    own = ["schedule", "progress"]
    counts = [vectors.count(file, except_members=own) for file in vectors.FILES]
    assert len(CASES) == sum(counts)


def test_names_are_unique() -> None:
    assert len({case.id for case in CASES}) == len(CASES)


def test_decoding_vectors_follow_the_contracts() -> None:
    made = vectors.decoding()
    message = "run: python3 -m nox -s conformance -- vectors"
    assert (FOLDER / "decoding.json").read_bytes() == made, message
