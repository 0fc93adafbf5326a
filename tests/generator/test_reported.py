"""Constructs that public trouble reports about generators name: every language has a client."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tree_sitter_swift
from tree_sitter import Language, Parser

from generator.__main__ import main

DOCUMENTS = sorted((Path(__file__).parent / "documents/reported").glob("*.yaml"))
LANGUAGES = ("python", "typescript", "java", "swift")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_every_language_is_generated_or_refused_with_a_place(
    document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    swift = Parser(Language(tree_sitter_swift.language()))
    for language in LANGUAGES:
        project = tmp_path / language
        if main(["init", str(document), "--into", str(project), "--target", language]):
            told = capsys.readouterr().err
            assert language != "python", told
            assert re.search(r"#/\S+: .*\[[a-z-]+\]", told), told
            continue
        output = project / "generated" / language
        for path in output.rglob("*.swift"):
            assert not swift.parse(path.read_bytes()).root_node.has_error, path
        for path in output.rglob("*.py"):
            compile(path.read_text("utf-8"), str(path), "exec")
