"""Type checkers accept the examples of the guides: ``nox -s types`` runs this."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.generator.python.check_forms import Lines, mypy, pyright
from tests.test_docs import GUIDES, blocks


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_the_examples_of_the_guides_have_types(
    checker: Callable[[Path], Lines], root: Path, tmp_path: Path
) -> None:
    for page in GUIDES:
        for number, code in enumerate(blocks(root, page), 1):
            (tmp_path / f"{Path(page).stem}_{number}.py").write_text(code)
    assert checker(tmp_path) == []
