"""The site's own part of Sphinx: the menu, from the lists of the index, and graphs as tables."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from .pages import entries

if TYPE_CHECKING:
    from sphinx.application import Sphinx

MENUS: Final = frozenset({"docs/index", "docs/reference"})
"""The pages whose lists are menus."""

_GRAPH: Final = re.compile(r"^```mermaid\n(.*?)^```", re.M | re.S)
_NODE: Final = re.compile(r'^ *(\w+)\["<b>(.+?)</b><br>(.+?)"\]$', re.M)
_EDGE: Final = re.compile(r"^ *(\w+) --> (\w+)$", re.M)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the part, as Sphinx asks of an extension."""
    app.connect("source-read", _add_contents)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _add_contents(app: Sphinx, page: str, source: list[str]) -> None:
    """Add a part of the menu for each list of the index."""
    del app
    source[0] = _GRAPH.sub(lambda graph: graph_table(graph[1]), source[0])
    if page in MENUS:
        source[0] += "".join(
            f"\n```{{toctree}}\n:hidden:\n:caption: {caption}\n\n"
            + "".join(f"{title} <{PurePosixPath(link).with_suffix('')}>\n" for title, link in found)
            + "```\n"
            for caption, found in entries(source[0])
        )


def graph_table(graph: str) -> str:
    """Return a graph of Mermaid as a table in Markdown, which needs no script to be read."""
    nodes = {node: (name, text) for node, name, text in _NODE.findall(graph)}
    edges = _EDGE.findall(graph)
    rows: list[str] = []
    for node, (name, text) in nodes.items():
        ends = ", ".join(f"`{nodes[end][0]}`" for start, end in edges if start == node)
        rows.append(f"| `{name}` | {text} | {ends} |")
    return "\n".join(["| Part | Holds | Leads to |", "|---|---|---|", *rows])
