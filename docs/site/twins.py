"""The site for programs: each page as Markdown, and ``llms.txt`` with a list of them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Final

from .pages import INDEX, entries, links

_ASIDE: Final = re.compile(r"\Z|[#|`!<*-]|    |Written by")
"""The beginning of a paragraph that does not say what a page is for."""

ORPHAN: Final = "---\norphan: true\n---\n"


def write(source: Path, output: Path, pages: Sequence[PurePosixPath]) -> None:
    """Put the text of each page beside its HTML, and the list of the index into ``llms.txt``.

    Args:
        source: The folder with the staged pages.
        output: The folder of the site.
        pages: The places of the pages in both.
    """
    texts = {page: (source / page).read_text("utf-8").removeprefix(ORPHAN) for page in pages}
    for page, text in texts.items():
        (output / page).write_text(text, "utf-8")
        # Files that only a page's Markdown names, such as programs.
        for place in links(page, text):
            if place not in texts and not (output / place).exists():
                (output / place).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source / place, output / place)
    (output / "llms.txt").write_text(index(texts), "utf-8")


def index(texts: Mapping[PurePosixPath, str]) -> str:
    """Return the list of pages for language models: title, place, and what the page is for."""
    parts = ["# BeatAPI client", f"> {_purpose(texts[INDEX])}"]
    for page in (INDEX, PurePosixPath("docs/reference.md")):
        for title, found in entries(texts.get(page, "")):
            rows = [
                f"- [{name}]({place}): {_purpose(texts[place])}"
                for name, link in found
                for place in links(page, f"]({link})")
            ]
            parts.append("\n".join([f"## {title}", "", *rows]))
    return "\n\n".join(parts) + "\n"


def _purpose(text: str) -> str:
    """Return the first sentence of a page's first paragraph."""
    paragraphs = (part for part in text.split("\n\n") if not _ASIDE.match(part))
    words = " ".join(re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", next(paragraphs, "")).split())
    first, end, _ = words.partition(". ")
    return f"{first}{end.strip()}"
