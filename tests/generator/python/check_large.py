"""Type checkers find nothing to say of large packages: ``nox -s types`` runs this."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.__main__ import main
from tests.generator.python.check_forms import mypy, pyright
from tests.generator.python.test_large import DOCUMENTS


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_large_package_is_strict(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.json"
    path.write_text(json.dumps(DOCUMENTS[name]), "utf-8")
    project = tmp_path / "project"
    assert main(["init", str(path), "--into", str(project), "--name", name]) == 0
    package = project / "generated/python"
    assert mypy(package) == []
    assert pyright(package) == []
