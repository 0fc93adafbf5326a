"""The commands of docs/cli.md, run as they stand there."""

from __future__ import annotations

import re
import shlex
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Cli

ELSEWHERE = ("auth login", "webhooks listen", "webhooks create")
"""Commands with tests of their own, as they ask, do not end, or need a public address."""

WAITING = (
    *("music-video create", "images create", "videos create", "effects create", "analyze"),
    *("tasks wait", "batch"),
)
"""Commands that take the time between two polls."""


def commands(page: str) -> list[str]:
    """Return the command lines of a page, without what a shell makes of them."""
    lines = re.findall(r"^    .*?(?<!\S)(?:id=\$\()?beatapi ([^|#)\n]+)", page, re.M)
    return [line for line in lines if not line.startswith(ELSEWHERE)]


@pytest.mark.usefixtures("sandbox")
def test_every_command_of_the_page_works(cli: Cli, root: Path) -> None:
    page = (root / "docs/cli.md").read_text()
    for copy, name in (("cover.png", "a.png"), ("c.png", "a.png"), ("song.mp3", "song.wav")):
        (cli.folder / copy).write_bytes((cli.folder / name).read_bytes())
    tables = re.findall(r"(?:^    \w+,.*,.*\n)+", page, re.M)
    for name, table in zip(("jobs.csv", "mixed.csv"), tables, strict=True):
        (cli.folder / name).write_text(textwrap.dedent(table))
    lines = commands(page)
    assert len(lines) >= 16
    task = ""
    for line in lines:
        quick = ["--interval", "0.1"] if line.startswith(WAITING) else []
        words = [task if word == "$id" else word for word in shlex.split(line)]
        done = cli(*words, *quick, stdin="+ a line\n")
        assert done.code == 0, (line, done.err)
        task = done.json["id"] if line.startswith("music-video create") else task
