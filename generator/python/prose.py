"""Descriptions, limits and examples of the contract as docstring text."""

from __future__ import annotations

from .. import prose
from ..languages.language import Code
from ..languages.python import PYTHON


def text(markdown: str) -> str:
    """A description as paragraphs, safe for a docstring."""
    return str(PYTHON.docstring(markdown))


def sentence(markdown: str) -> str:
    """The same, ending in a full stop."""
    return text(prose.sentence(markdown))


def wrap(paragraphs: str, indent: int, hanging: int = 0, lead: int = 0) -> str:
    """Break what the functions here made into lines, see `Python.wrap`."""
    return str(PYTHON.wrap(Code(paragraphs), indent, hanging, lead))
