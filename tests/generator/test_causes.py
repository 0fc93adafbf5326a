"""An exception of the Java client that follows from another one has it as its cause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SOURCES = sorted(
    path
    for folder in ("generator/runtime/java", "overlays/java")
    for path in (ROOT / folder).rglob("*.java")
)

WITHOUT = {
    # The parser's own message quotes the text, which may hold secrets.
    ("Json.java", "JsonProcessingException"): 'IllegalArgumentException("not JSON")',
    # The interrupt itself, in the form in which it goes on; it takes no cause.
    ("Part.java", "ClosedByInterruptException"): "InterruptedException()",
}
"""File and exception → the exception that follows it without a cause."""


def following(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield each exception that a catch clause throws: the type caught, its name, what is new."""
    for caught in re.finditer(r"catch \((?:final )?([\w| .]+?) (\w+)\) \{", text):
        depth, end = 1, caught.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        for thrown in re.finditer(r"(?s)throw new (.*?\));$", text[caught.end() : end], re.M):
            yield caught[1], caught[2], thrown[1]


def test_catch_clauses_are_found() -> None:
    assert sum(len([*following(path.read_text("utf-8"))]) for path in SOURCES) > 15


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_an_exception_has_its_cause(path: Path) -> None:
    for kind, name, thrown in following(path.read_text("utf-8")):
        if thrown != WITHOUT.get((path.name, kind)):
            assert re.search(rf"\b{name}\b", thrown), thrown
