"""The project's own examples and documentation: a release's notes name what breaks there."""

from __future__ import annotations

import ast
import re
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

from .. import contract as contracts
from .. import settings
from ..contract import Contract
from ..diff.policy import Policy
from ..impact.analysis import Upgrade
from ..impact.changes import Level, impacts
from ..impact.finder import Finding
from ..impact.reading import Generated
from ..problem import Problem
from ..python.target import read_package
from ..settings import Settings
from ..upgrade import TARGET
from . import version
from .git import Repository
from .state import State

_BLOCK = re.compile(r"^```py(?:thon)?\n(.*?)^```", re.MULTILINE | re.DOTALL)


def unnamed(
    project: Settings,
    repository: Repository,
    before: State,
    after: tuple[Contract, State],
    notes: Mapping[str, str],
) -> list[Problem]:
    """Return the places of the project's own programs that change without a note.

    The programs are those of the last release, as they were written for its contract.

    Args:
        project: The project's settings.
        repository: The repository with the last release as a tag.
        before: The last release.
        after: The contract of the next one, and its state.
        notes: People's fragments.
    """
    if not project.programs or TARGET not in project.targets:
        return []
    wanted = [project.name(path) for path in (project.spec, project.overlays, project.releases)]
    wanted += [project.name(project.targets[TARGET]), "pyproject.toml", *project.programs]
    with tempfile.TemporaryDirectory(prefix="generator-") as name:
        folder = Path(name).resolve()
        repository.extract(version.tag(before.version), wanted, folder)
        then = settings.load(folder)
        old = _edition(then, contracts.load(then, before.spec), before, folder)
        new = _edition(project, after[0], after[1], folder)
        upgrade = Upgrade([old, new], Policy(project.switches))
        found = upgrade.analyse(_programs(folder, project.programs), types="none")
        words = {*re.findall(r"\w+", " ".join(notes.values()))}
        problems: dict[str, Problem] = {}
        for each in found.findings:
            if each.level >= Level.MEANING and not _is_named(each, words):
                problems.setdefault(each.symbol, _problem(each, folder))
        return list(problems.values())


Names: TypeAlias = dict[tuple[str, str], tuple[str, ...]]
"""Kind and pointer of a change → the names in the Python client that it concerns."""


def names(project: Settings, before: Contract, after: Contract) -> Names:
    """Return what changes of a contract concern in its Python client; nothing without one."""
    if TARGET not in project.targets:
        return {}
    package = read_package(project.targets[TARGET])
    pair = [Generated(each, package, lambda _: {}, Path()) for each in (before, after)]
    found: Names = {}
    for impact in impacts(pair, Policy(project.switches)):
        key = impact.kind, impact.pointer
        found[key] = (*found.get(key, ()), *sorted(map(str, impact.symbols)))
    return found


def _edition(project: Settings, contract: Contract, state: State, cache: Path) -> Generated:
    package = read_package(project.targets[TARGET])
    return Generated(contract, package, lambda target: state.packages[target], cache)


def _programs(folder: Path, names: Iterable[str]) -> list[str]:
    """Return the Python files of the programs, and of each page one with its examples."""
    found: list[str] = []
    for place in (folder / each for each in names):
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.suffix == ".py":
                found.append(str(path))
            elif path.suffix == ".md" and path.is_file():
                examples = path.with_name(f"{path.name}.py")
                examples.write_text(_examples(path.read_text("utf-8")), "utf-8")
                found.append(str(examples))
    return found


def _examples(page: str) -> str:
    """Return the Python blocks of a page, at their own lines."""
    lines = [""] * page.count("\n")
    for block in filter(_is_python, _BLOCK.finditer(page)):
        start = page.count("\n", 0, block.start(1))
        lines[start : start + block[1].count("\n")] = block[1].splitlines()
    return "\n".join(lines) + "\n"


def _is_python(block: re.Match[str]) -> bool:
    try:
        ast.parse(block[1])
    except SyntaxError:
        return False
    return True


def _is_named(finding: Finding, words: set[str]) -> bool:
    """Return true if notes have the names of the method and the argument, or of the field."""
    if finding.impact.values:
        return not words.isdisjoint(map(str, finding.impact.values))
    return _words(finding) <= words


def _words(finding: Finding) -> set[str]:
    words = re.findall(r"\w+", finding.symbol)
    return {*(words[1:] or words)}


def _problem(finding: Finding, folder: Path) -> Problem:
    path = Path(finding.module.path).relative_to(folder).as_posix()
    place = path.removesuffix(".py") if path.endswith(".md.py") else path
    named = " and ".join(f"`{each}`" for each in sorted(_words(finding)))
    impact = finding.impact
    message = (
        f"uses {finding.symbol}, and this release changes it: {impact.text}. No note says so: name "
        f"{named} in changes/TOPIC.changed.md"
    )
    return Problem("", message, f"{place}:{getattr(finding.node, 'lineno', 1)}")
