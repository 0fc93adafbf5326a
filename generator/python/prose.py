"""Descriptions, limits and examples of the contract as docstring text."""

from __future__ import annotations

import re
import textwrap

from .. import prose
from .engine import docstring

WIDTH = 96


def text(markdown: str) -> str:
    """A description as paragraphs, safe for a docstring. Markdown's code marks become Sphinx's."""
    joined = prose.paragraphs(markdown)
    return docstring(re.sub(r"(?<!`)`([^`]+)`(?!`)", r"``\1``", joined))


def sentence(markdown: str) -> str:
    """The same, ending in a full stop."""
    return text(prose.sentence(markdown))


def wrap(paragraphs: str, indent: int, hanging: int = 0, lead: int = 0) -> str:
    """Break text into lines of at most :data:`WIDTH` columns.

    Args:
        paragraphs: Text with blank lines between paragraphs.
        indent: Columns before the text; the template writes those of the first line.
        hanging: More columns before every line but the first.
        lead: Columns that the template writes on the first line behind ``indent``.
    """
    pad = " " * (indent + hanging)
    blocks: list[str] = []
    for paragraph in paragraphs.split("\n\n"):
        first = pad if blocks else " " * (indent + lead)
        lines = textwrap.wrap(
            paragraph,
            WIDTH,
            initial_indent=first,
            subsequent_indent=pad,
            break_long_words=False,
            break_on_hyphens=False,
        )
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks).lstrip()
