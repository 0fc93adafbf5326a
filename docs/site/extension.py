"""The site's own part of Sphinx: the menu, from the lists of the index."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from .pages import entries

if TYPE_CHECKING:
    from sphinx.application import Sphinx

MENUS: Final = frozenset({"docs/index", "docs/reference"})
"""The pages whose lists are menus."""


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the part, as Sphinx asks of an extension."""
    app.connect("source-read", _add_contents)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _add_contents(app: Sphinx, page: str, source: list[str]) -> None:
    """Add a part of the menu for each list of the index."""
    del app
    # Pygments has no colours for pictures that are written as text.
    source[0] = source[0].replace("```mermaid\n", "```text\n")
    if page in MENUS:
        source[0] += "".join(
            f"\n```{{toctree}}\n:hidden:\n:caption: {caption}\n\n"
            + "".join(f"{title} <{PurePosixPath(link).with_suffix('')}>\n" for title, link in found)
            + "```\n"
            for caption, found in entries(source[0])
        )
