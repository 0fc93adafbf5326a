"""The pages of the site: those of ``docs/``, and what their links lead to."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

INDEX: Final = PurePosixPath("docs/index.md")
_LINK: Final = re.compile(r"\]\((?![a-z]+:|#)([^)#\s]+)")
_FENCE: Final = re.compile(r"^(```+|~~~+).*?^\1", re.M | re.S)
_ENTRY: Final = re.compile(r"^- \[([^\]]+)\]\(([^)#\s]+\.md)\)", re.M)
_SECTION: Final = re.compile(r"^#{2,3} (.+)$", re.M)


class BrokenLinkError(Exception):
    """A link of a page that leads to no file of the project."""


def stage(root: Path, into: Path, made: dict[PurePosixPath, str]) -> list[PurePosixPath]:
    """Copy the pages of ``docs/`` and all that they link to, and return the pages.

    Args:
        root: The project's folder.
        into: The folder for the copies, which keep their places.
        made: The texts of the pages that are made for each build, by place.

    Raises:
        BrokenLinkError: A link leads to no file, or the index lacks a page.
    """
    pages = [PurePosixPath(path.relative_to(root)) for path in sorted(root.glob("docs/**/*.md"))]
    waiting = [*pages, *made]
    seen = set(waiting)
    listed = set(_listed(root, made))
    while waiting:
        page = waiting.pop()
        target = into / page
        target.parent.mkdir(parents=True, exist_ok=True)
        if page.suffix != ".md":
            shutil.copyfile(root / page, target)
            continue
        text = made.get(page) or (root / page).read_text("utf-8")
        target.write_text(text if page in listed else f"---\norphan: true\n---\n{text}", "utf-8")
        for place in links(page, text):
            if place not in made and not (root / place).is_file():
                raise BrokenLinkError(f"{page}: no file {place}; link to a file of the project")
            if place not in seen:
                seen.add(place)
                waiting.append(place)
    if missing := sorted(set(pages) - listed):
        raise BrokenLinkError(f"{INDEX} lists no {', '.join(map(str, missing))}")
    return sorted(place for place in seen if place.suffix == ".md")


def links(page: PurePosixPath, text: str) -> Iterator[PurePosixPath]:
    """Yield the files that a page links to, by their place in the project."""
    for link in _LINK.findall(_FENCE.sub("", text)):
        parts: list[str] = []
        for part in (page.parent / link).parts:
            if part == "..":
                parts.pop()
            else:
                parts.append(part)
        yield PurePosixPath(*parts)


def entries(text: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield the sections of a page with the titles and places in their lists."""
    ends = [*_SECTION.finditer(text)]
    for number, match in enumerate(ends):
        end = ends[number + 1].start() if number + 1 < len(ends) else len(text)
        if found := _ENTRY.findall(text[match.end() : end]):
            yield match[1], found


def _listed(root: Path, made: dict[PurePosixPath, str]) -> Iterator[PurePosixPath]:
    """Yield the index, and the pages in its lists and in those of the pages it lists."""
    waiting = [INDEX]
    while waiting:
        page = waiting.pop()
        yield page
        if page == INDEX or page in made:
            text = made.get(page) or (root / page).read_text("utf-8")
            for _, found in entries(text):
                waiting += [place for _, link in found for place in links(page, f"]({link})")]
