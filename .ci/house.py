"""Draw the rooms of the Python client in CONTRIBUTING.md, as their imports have them.

Usage: ``python .ci/house.py`` fails if the picture is not current; with ``--fix`` it draws it.
The rules are in ``pyproject.toml`` (import-linter).
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import grimp

PAGE: Final = Path("CONTRIBUTING.md")
PACKAGE: Final = Path("generated/python/beatapi")
START: Final = "<!-- The picture is drawn by `nox -s lint -- --fix`. -->\n"
END: Final = "<!-- The end of the picture. -->\n"
ENTRANCES: Final = frozenset({"__main__", "_client", "otel", "sandbox", "types"})
"""Small public modules without a room, through which users come in."""


def rooms() -> dict[str, set[str]]:
    """Return each room, and those that it imports; imports for type checkers do not count."""
    graph = grimp.build_graph(PACKAGE.name, exclude_type_checking_imports=True, cache_dir=None)
    children = graph.find_children(PACKAGE.name)
    for child in children:
        graph.squash_module(child)
    names = {child: child.rpartition(".")[2] for child in children}
    return {
        name: {
            names[other] for other in graph.find_modules_directly_imported_by(child) & names.keys()
        }
        - {name, *ENTRANCES}
        for child, name in sorted(names.items())
        if name not in ENTRANCES
    }


def picture(imports: Mapping[str, set[str]]) -> str:
    """Return a Mermaid graph of the rooms, without the arrows that follow from others."""
    lines = ["```mermaid", "graph TD"]
    lines += [f'    {name}["<b>{name}</b><br>{_question(name)}"]' for name in imports]
    for name, others in imports.items():
        further = {last for other in others for last in _reachable(imports, other)}
        lines += [f"    {name} --> {other}" for other in sorted(others - further)]
    return "\n".join([*lines, "```", ""])


def _reachable(imports: Mapping[str, set[str]], name: str) -> set[str]:
    """Return the rooms below a room. There are no circles: import-linter runs first."""
    return {last for other in imports[name] for last in (other, *_reachable(imports, other))}


def _question(name: str) -> str:
    """Return the first sentence of a room's docstring."""
    place = PACKAGE / name / "__init__.py"
    source = place if place.exists() else PACKAGE / f"{name}.py"
    text = ast.get_docstring(ast.parse(source.read_text("utf-8"))) or ""
    return " ".join(text.partition("\n\n")[0].split()).replace('"', "'").rstrip(".")


def main() -> None:
    """Compare the picture, or draw it."""
    sys.path.insert(0, str(PACKAGE.parent))
    before, _, rest = PAGE.read_text("utf-8").partition(START)
    _, _, after = rest.partition(END)
    page = f"{before}{START}\n{picture(rooms())}\n{END}{after}"
    if sys.argv[1:] == ["--fix"]:
        PAGE.write_text(page, "utf-8")
    elif page != PAGE.read_text("utf-8"):
        sys.exit(f"The picture in {PAGE} is not current: run `python3 -m nox -s lint -- --fix`")


if __name__ == "__main__":
    main()
