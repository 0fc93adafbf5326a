"""Constructs that public trouble reports about generators name: every target has them."""

from __future__ import annotations

from pathlib import Path

import pytest
import tree_sitter_swift
from tree_sitter import Language, Parser

from generator.__main__ import main

DOCUMENTS = sorted((Path(__file__).parent / "documents/reported").glob("*.yaml"))
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
    swift = Parser(Language(tree_sitter_swift.language()))
    for path in project.rglob("*.swift"):
        assert not swift.parse(path.read_bytes()).root_node.has_error, path
    for path in project.rglob("*.py"):
        compile(path.read_text("utf-8"), str(path), "exec")
