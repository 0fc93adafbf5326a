"""Descriptions, limits and examples of the contract as docstring text."""

from __future__ import annotations

from ..api import prose
from ..languages.language import Code
from ..languages.python import PYTHON


def text(markdown: str) -> Code:
    """Return a description as paragraphs, safe for a docstring."""
    return PYTHON.docstring(markdown)


def sentence(markdown: str) -> Code:
    """Return the same, ending in a full stop."""
    return text(prose.sentence(markdown))


def wrap(paragraphs: Code, indent: int, hanging: int = 0, lead: int = 0) -> Code:
    """Break texts of the functions here into lines, see `Python.wrap`."""
    return PYTHON.wrap(Code.escape(paragraphs), indent, hanging, lead)
