"""The impact target: a package that finds what a newer contract changes in a program.

It holds the modules of this folder and those that they import, and for each contract what they
need of it: the document, the client's names and the outline of its sources.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from .. import beside, output, target_settings
from ..contract import Contract
from ..diff import Policy, compare
from ..diff import report as differences
from ..python import layout
from ..python import target as python
from ..receivers.target import version_module
from . import packed, page
from .changes import Impact, effects
from .edition import Edition
from .reading import Generated

ENGINE: Final = "_engine"
"""The folder of the generator's modules in the package."""

CHANGES: Final = "changes.json"
"""The file with the classified changes of all neighbouring dates."""

PAGE: Final = "CHANGES.md"
"""The page of the same changes for people."""

_GENERATOR: Final = Path(__file__).parents[1]
_ENTRY: Final = "impact/packed.py"


def build(contracts: Sequence[Contract], additions: Path) -> dict[str, bytes]:
    """Generate the package, without its hand-written files.

    Args:
        contracts: Every dated contract with its overlays, oldest first.
        additions: The folder of hand-written additions, which holds ``target.toml``.

    Returns:
        Path inside the target's output folder → content.

    Raises:
        GenerationError: ``target.toml`` lacks a setting, or a client cannot be generated.
    """
    package = target_settings.package(additions)
    needs = "client, the folder of the Python client's own files"
    client = target_settings.read(additions, lambda table: str(table["client"]), needs=needs)
    folder = (additions / client).resolve()
    settings = python.read_package(folder)
    editions = [
        Generated(each, settings, partial(_client, each, folder), Path()) for each in contracts
    ]
    _read(editions)
    switches = contracts[-1].switches
    lines = {packed.line(each.release): each.version for each in contracts}
    data = {f"{each.version}.json": packed.pack(each) for each in editions}
    data[packed.INDEX] = packed.index(editions, lines, switches)
    pairs = changes(editions, Policy(switches))
    data[CHANGES] = packed.as_file({"package": settings.package, "pairs": pairs})
    modules = {f"{package}/{ENGINE}/{path}": text for path, text in engine().items()}
    sources = {**modules, **version_module(package, contracts)}
    return {
        PAGE: page.render(pairs, lines).encode(),
        **layout.tidy(sources, package=package, cache=contracts[-1].cache),
        **{f"{package}/data/{name}": content for name, content in data.items()},
    }


def _read(editions: Sequence[Generated]) -> None:
    """Read all editions: the newest here, as its client has been generated here, if any has."""
    work = [beside.start(Generated.read, each) for each in editions[:-1]]
    editions[-1].read()
    for edition, task in zip(editions, work, strict=False):
        edition.take(task.result)


def _client(contract: Contract, folder: Path, _: str) -> dict[str, bytes]:
    return {**python.build([contract], folder), **output.existing(folder)}


def engine() -> dict[str, str]:
    """Return the modules of the generator that the package needs: path → source."""
    sources: dict[str, str] = {}
    waiting = [_ENTRY]
    while waiting:
        if (path := waiting.pop()) not in sources:
            sources[path] = (_GENERATOR / path).read_text("utf-8")
            waiting += _imported(path, ast.parse(sources[path]))
    return dict(sorted(sources.items()))


def _imported(path: str, tree: ast.Module) -> Iterator[str]:
    """Yield the generator's modules that a module imports, and the packages around them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            above = path.split("/")[: -node.level]
            named = [*above, *(node.module.split(".") if node.module else [])]
            for place in (named, *([*named, each.name] for each in node.names)):
                for candidate in ("/".join(place) + ".py", "/".join([*place, "__init__.py"])):
                    if (_GENERATOR / candidate).is_file():
                        yield candidate
    yield from ((each / "__init__.py").as_posix() for each in Path(path).parents)


def changes(editions: Sequence[Edition], policy: Policy) -> list[dict[str, Any]]:
    """Return the classified changes of all neighbouring dates, with their effects on programs."""
    return [_pair(before, after, policy) for before, after in pairwise(editions)]


def _pair(before: Edition, after: Edition, policy: Policy) -> dict[str, Any]:
    listed = compare(before.document, after.document, policy)
    impacts = effects((before, after), [listed], policy)
    places = {(each.kind, each.pointer) for each in listed}
    return {
        "from": before.version,
        "to": after.version,
        "changes": [
            {
                **differences.fields(each),
                "effects": [
                    _effect(one)
                    for one in impacts
                    if (one.kind, one.pointer) == (each.kind, each.pointer)
                ],
            }
            for each in listed
        ],
        "client": [
            {"kind": each.kind, "pointer": each.pointer, **_effect(each)}
            for each in impacts
            if (each.kind, each.pointer) not in places
        ],
    }


def _effect(impact: Impact) -> dict[str, Any]:
    """Return what a change does to the client's names as a JSON object."""
    return {
        "level": str(impact.level),
        "text": impact.text,
        "use": impact.use.name.lower(),
        "symbols": sorted(map(str, impact.symbols)),
        "values": sorted(map(str, impact.values)),
        "instead": impact.instead,
        "replacement": impact.replacement or None,
    }
