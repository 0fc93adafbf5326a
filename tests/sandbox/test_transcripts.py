"""The transcripts in docs/ are what the sandbox says, to the letter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from beatapi_sandbox._errors import MESSAGE_OF_CODE
from examples import sandbox_transcripts

RULE = "Run `python examples/sandbox_transcripts.py` and look at what has changed."


@pytest.mark.parametrize("name", sandbox_transcripts.TRANSCRIPTS)
def test_transcript(root: Path, name: str) -> None:
    written = (root / "docs" / "transcripts" / f"{name}.md").read_text("utf-8")
    assert sandbox_transcripts.TRANSCRIPTS[name]() == written, RULE


def test_every_code_has_its_place(root: Path) -> None:
    page = (root / "docs" / "transcripts" / "errors.md").read_text("utf-8")
    assert sorted(re.findall(r"^`(\w+)`$", page, re.M)) == sorted(MESSAGE_OF_CODE)
