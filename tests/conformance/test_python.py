"""The Python client decides the shared vectors as every other client does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conformance import vectors
from conformance.deciding import cases

DERIVED = "decoding.json"
"""It has a case for each example of each contract: reading those while tests are collected would
cost every process of the tests seconds."""

CASES = [
    pytest.param(check, id=f"{file} {name}")
    for file in vectors.FILES
    if file != DERIVED
    for name, check in cases(file, vectors.read(file))
]


@pytest.mark.parametrize("check", CASES)
def test_python_decides(check: Callable[[], None]) -> None:
    check()


def test_python_decodes_the_examples_of_every_contract() -> None:
    named = list(cases(DERIVED, vectors.read(DERIVED)))
    for name, check in named:
        try:
            check()
        except Exception as error:
            error.add_note(f"case: {name}")
            raise
    assert len({name for name, _ in named}) == len(named) == vectors.count(DERIVED) > 150


def test_every_case_is_counted() -> None:
    assert len(CASES) == sum(vectors.count(file) for file in vectors.FILES if file != DERIVED)


def test_names_are_unique() -> None:
    assert len({case.id for case in CASES}) == len(CASES)
