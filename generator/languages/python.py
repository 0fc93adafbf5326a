"""Python: literals, docstrings and names, as openapi-python-client would have them.

Its functions are written anew here: loading the package takes longer than reading a contract.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping
from typing import ClassVar

from ..api.text import Json, Wire
from ..api.words import pascal_case, usable
from . import text as texts
from .language import Code, Kind, Language, number

_WORD = re.compile(r"[A-Z]?[a-z]+")
_PARTS = re.compile(r"[^\\. _-]+")
_DOCTEST = re.compile(r"(?<!\S)>>>")
_QUOTES = re.compile(r'"{3,}|"+$')
_MARKUP = re.compile(r"^(\.\.|__)(?=\s|$)")


class Python(Language):
    """Python 3.11 and later."""

    name: ClassVar[str] = "python"
    width: ClassVar[int] = 96

    def keywords(self, kind: Kind) -> frozenset[str]:
        """Return the keywords of Python, which are the same since 3.7."""
        del kind
        return frozenset(keyword.kwlist)

    def cased(self, wire: str, kind: Kind) -> str:
        """Return a class in Pascal case, a constant in capitals, and other names in snake case."""
        if kind is Kind.CLASS:
            return pascal_case(wire)
        # A leading underscore would make a name private, and a second one would mangle it.
        plain = snake_case(usable(wire))
        return plain.upper() if kind is Kind.CONSTANT else plain

    def numbered(self, word: str, number: int, kind: Kind) -> str:
        """Return a name with a number behind it."""
        return f"{word}{number}" if kind is Kind.CLASS else f"{word}_{number}"

    def literal(self, value: Json) -> Code:
        """Return a value as source, texts in double quotes; a tuple as one."""
        return Code(_literal(value))

    def comment(self, text: Wire | str, indent: int = 0, hanging: int = 0, lead: int = 0) -> Code:
        """Return the inside of a docstring, in lines of at most 96 columns.

        Args:
            text: Markdown.
            indent: Columns before the text; the template writes those of the first line.
            hanging: More columns before every line but the first.
            lead: Columns that the template writes on the first line behind ``indent``.
        """
        return self.wrap(self.docstring(text), indent, hanging, lead)

    def docstring(self, markdown: Wire | str) -> Code:
        """Return text for a docstring, a paragraph a line; Markdown's code marks become Sphinx's.

        No directive, no doctest, no role, and no end of the docstring comes out of it.
        """
        return Code("\n\n".join(map(_paragraph, texts.paragraphs(markdown))))

    def wrap(self, docstring: Code, indent: int, hanging: int = 0, lead: int = 0) -> Code:
        """Break what `docstring` made into lines; the arguments are those of `comment`."""
        pad = " " * (indent + hanging)
        blocks: list[str] = []
        for paragraph in docstring.split("\n\n"):
            first = pad if blocks else " " * (indent + lead)
            lines = texts.wrapped(paragraph, self.width, first=first, rest=pad)
            blocks.append("\n".join(lines))
        return Code("\n\n".join(blocks).lstrip())


def _paragraph(paragraph: str) -> str:
    shown = "".join(
        f"``{span.text.replace('`', chr(39))}``" if span.is_code else span.text
        for span in texts.spans(paragraph)
    )
    plain = _MARKUP.sub(lambda found: " ".join(found[0]), _DOCTEST.sub(">> >", shown))
    # Quotes at the end would be taken for some of the docstring's own.
    return _QUOTES.sub(lambda run: '\\"' * len(run[0]), plain.replace("\\", "\\\\"))


def _literal(value: Json) -> str:
    if value is None or isinstance(value, bool):
        return repr(value)
    if isinstance(value, str):
        return texts.quoted(value, texts.SHORT, _escape)
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_literal(key)}: {_literal(value[key])}' for key in value)}}}"
    if isinstance(value, tuple):
        return f"({', '.join(map(_literal, value))}{',' if len(value) == 1 else ''})"
    return f"[{', '.join(map(_literal, value))}]"


def _escape(character: str) -> str:
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def snake_case(wire: str) -> str:
    """Return a name in snake case; what is no part of an identifier is left out."""
    legal = "".join(c for c in wire if c.isidentifier() or c.isdecimal() or c in r"\. _-")
    if any(map(str.isupper, legal)):
        legal = _WORD.sub(r" \g<0> ", legal)
    return "_".join(_PARTS.findall(legal)).lower()


PYTHON = Python()
