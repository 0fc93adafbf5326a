"""Constructs that public trouble reports about generators name: every target has them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import tree_sitter_swift
from tree_sitter import Language, Parser

from generator.__main__ import main

DOCUMENTS = sorted((Path(__file__).parent / "documents/reported").glob("*.yaml"))
SWIFT = Language(tree_sitter_swift.language())
TARGETS = ("python", "typescript", "java", "swift", "samples")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_every_target_is_generated(
    document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "project"
    chosen = [word for target in TARGETS for word in ("--target", target)]
    code = main(["init", str(document), "--into", str(project), *chosen])
    assert code == 0, capsys.readouterr().err
    assert {path.name for path in (project / "generated").iterdir() if path.is_dir()} == {*TARGETS}
    for path in project.rglob("*.swift"):
        assert parses(path.read_bytes()), path
    for path in project.rglob("*.py"):
        check(path.read_text("utf-8"))


# Each package has the same runtime.
@cache
def parses(swift: bytes) -> bool:
    """Return true if a file has the grammar of Swift."""
    return not Parser(SWIFT).parse(swift).root_node.has_error


@cache
def check(python: str) -> None:
    """Compile a module."""
    compile(python, "generated", "exec")
