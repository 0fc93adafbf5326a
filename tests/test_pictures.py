"""The casts in the documentation show what the command line prints today."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from docs.pictures.scenes import SCENES, capture
from tests import patience


def texts(picture: str) -> Iterator[str]:
    """Yield the lines of each frame, as someone reads them."""
    for frame in picture.split('<g class="f"')[1:]:
        lines: dict[str, str] = {}
        for row, text in re.findall(r'<text [^>]* y="([\d.]+)"[^>]*>([^<]*)</text>', frame):
            lines[row] = lines.get(row, "") + html.unescape(text).replace("\xa0", " ")
        yield from lines.values()


@pytest.mark.usefixtures("terminal_device")
@pytest.mark.parametrize("name", SCENES)
def test_a_cast_is_what_the_program_prints(name: str, root: Path) -> None:
    stored = (root / f"docs/images/{name}.svg").read_text()
    today = capture(name, limit=patience.SECONDS)
    again = "the picture is old: python3 -m nox -s docs -- --pictures"
    assert list(texts(stored)) == list(texts(today)), again
    assert stored == today, again


def test_every_picture_is_shown_and_made(root: Path) -> None:
    pages = [root / "README.md", *(root / "docs").rglob("*.md")]
    shown = {name for page in pages for name in re.findall(r"images/([\w.-]+)\)", page.read_text())}
    stored = {path.name for path in (root / "docs/images").iterdir()}
    assert shown == stored == {"sandbox.png", *(f"{name}.svg" for name in SCENES)}
