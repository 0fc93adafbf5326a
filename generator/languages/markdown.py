"""Markdown: code spans, paragraphs and cells (CommonMark 0.31, GitHub's tables)."""

from __future__ import annotations

import re
from typing import ClassVar

from ..api.text import Json, Wire
from . import text as texts
from .language import Code, Kind, Language, json_text, snake_case


class Markdown(Language):
    """Markdown in which texts are text: only code spans mean something beyond it."""

    name: ClassVar[str] = "markdown"

    def cased(self, wire: str, kind: Kind) -> str:
        """Return a name in snake case, for anchors."""
        del kind
        return texts.ascii_only(snake_case(wire))

    def literal(self, value: Json) -> Code:
        """Return a text as code as it is, on one line; any other value as code that is JSON."""
        shown = texts.line(value) if isinstance(value, str) else json_text(value)
        return Code(texts.fenced(shown) if shown else "")

    def comment(self, text: Wire | str, indent: int = 0) -> Code:
        """Return paragraphs, each on one line."""
        pad = " " * indent
        return Code("\n\n".join(pad + texts.markdown(each) for each in texts.paragraphs(text)))

    def cell(self, text: Wire | str) -> Code:
        """Return the inside of a cell of a table, or of a heading: one line."""
        return Code(_cell(texts.markdown(texts.line(text))))

    def fence(self, source: Code, info: Code) -> Code:
        """Return a block of code, with a fence that no line of it ends.

        Args:
            source: The lines of the block.
            info: The language, as highlighters call it.
        """
        longest = max(map(len, re.findall("`{3,}", source)), default=2)
        fence = "`" * (longest + 1)
        return Code(f"{fence}{info}\n{str(source).rstrip()}\n{fence}")


def _cell(markdown: str) -> str:
    # A table is cut into cells before its code spans are read.
    return re.sub(r"(?<!\\)\|", r"\\|", markdown)


MARKDOWN = Markdown()
