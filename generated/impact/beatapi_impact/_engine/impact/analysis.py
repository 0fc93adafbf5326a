"""Analyse all effects of an upgrade on a program: the entry point of this package."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path

from ..diff.policy import Policy
from ..problem import GenerationError
from . import checker, foreign, source
from .changes import Impact, Level, impacts
from .checker import Checker, Diagnostic
from .edition import Edition
from .finder import Finder, Finding, Unknown
from .program import Program
from .source import Module, Unreadable
from .surface import Surface

_QUOTED = re.compile(r"""["']([A-Za-z_][\w.]*)["']""")


@dataclass(frozen=True, slots=True)
class Analysis:
    """The result of an analysis.

    Args:
        before: The date of the contract that the program uses.
        after: The date of the one that it is to use.
        findings: In the order of files and lines.
        unknown: Places that the analysis cannot judge.
        unreadable: Files that were not looked at.
        files: Number of files that were read.
        types: The type checker that ran; empty for none.
        untyped: Why none ran, although one was wanted; empty if there is no reason.
    """

    before: str
    after: str
    findings: tuple[Finding, ...]
    unknown: tuple[Unknown, ...]
    unreadable: tuple[Unreadable, ...]
    files: int
    types: str
    untyped: str = ""


class Upgrade:
    """An upgrade from one contract to another, of any number of programs.

    Args:
        steps: The contract that programs use, those after it, and the one that they are to use.
        policy: The levels of changes.

    Raises:
        GenerationError: A client cannot be generated.
    """

    def __init__(self, steps: Sequence[Edition], policy: Policy) -> None:
        self.before, self.after = steps[0], steps[-1]
        self.impacts = impacts(steps, policy)
        self._surface = Surface(self.before.package, self.before.files())

    def analyse(
        self, paths: Sequence[str], *, types: str = "auto", exclude: Sequence[str] = ()
    ) -> Analysis:
        """Find what the newer contract changes in a program.

        Args:
            paths: Its files and folders.
            types: The type checker to ask; ``auto`` for one that is installed, ``none`` for none.
            exclude: Shell patterns of paths that are not read.

        Raises:
            GenerationError: A path does not exist, or the checker that is named is not installed.
        """
        modules, tops, unreadable = _read(_included(paths, exclude))
        places = [*_included(paths, exclude, source.OTHERS)]
        others, failed = foreign.read(places, self.before.package)
        unreadable += failed
        program = Program(self._surface, modules)
        found = list(self._find(program, unreadable))
        findings = [each for each in found if isinstance(each, Finding)]
        named = [
            x for each in others for x in foreign.find(each, self.before.symbols, self.impacts)
        ]
        unknown = [each for each in found if isinstance(each, Unknown)]
        tool, untyped = "", ""
        if types != "none":
            tool, untyped, diagnostics = self._diagnostics(modules, tops, checker.find(types))
            date = self.after.version
            findings = list(_typed(modules, findings, diagnostics, self.impacts, date, tool))
            named, reason = self._typescript(others, named)
            untyped = untyped or reason
        findings += named
        return Analysis(
            before=self.before.version,
            after=self.after.version,
            findings=tuple(sorted(findings, key=_order)),
            unknown=tuple(
                each for each in unknown if _is_related(each, program, self.before.package)
            ),
            unreadable=tuple(unreadable),
            files=len(modules) + len(others),
            types=tool,
            untyped=untyped,
        )

    def _find(self, program: Program, unreadable: list[Unreadable]) -> Iterator[Finding | Unknown]:
        finder = Finder(program, self.before.symbols, self.impacts)
        for module in program.modules:
            try:
                yield from list(finder.find(module))
            except RecursionError:
                unreadable.append(Unreadable(module.path, 1, source.TOO_DEEP))

    def _typescript(
        self, modules: Sequence[Module], named: list[Finding]
    ) -> tuple[list[Finding], str]:
        """Return the findings in other languages, with tsc's, or the reason why it has none."""
        sources = [each for each in modules if each.path.endswith(source.TYPESCRIPT)]
        if not sources:
            return named, ""
        tsc = checker.typescript()
        if tsc is None:
            return named, "install TypeScript's tsc on the path, for files of TypeScript"
        try:
            folders = [each.folder(checker.TYPESCRIPT) for each in (self.before, self.after)]
            diagnostics = tsc.newly_wrong(sources, [], folders[0], folders[1])
        except GenerationError as error:
            return named, str(error)
        date = self.after.version
        return list(_typed(sources, named, diagnostics, self.impacts, date, tsc.name)), ""

    def _diagnostics(
        self, modules: Sequence[Module], tops: Sequence[Path], tool: Checker | None
    ) -> tuple[str, str, list[Diagnostic]]:
        """Return the checker's name, or the reason why there is none, and what it finds."""
        if tool is None:
            return "", "install mypy or pyright beside this program", []
        concerned = [each for each in modules if self.before.package in each.text]
        if not concerned:
            return tool.name, "", []
        folders = self.before.folder(), self.after.folder()
        try:
            return tool.name, "", tool.newly_wrong(concerned, tops, *folders)
        except GenerationError as error:
            # Findings by use are true without types.
            return "", str(error), []


def _included(
    paths: Sequence[str], exclude: Sequence[str], suffixes: tuple[str, ...] = source.PYTHON
) -> dict[Path, Path]:
    """Return the files of a language to read → the folder that their imports start from."""
    return {
        path: top
        for path, top in source.files(paths, suffixes)
        if not any(fnmatchcase(path.as_posix(), pattern) for pattern in exclude)
    }


def _read(files: Mapping[Path, Path]) -> tuple[list[Module], list[Path], list[Unreadable]]:
    """Return the modules, the folders that imports start from, and the unreadable files."""
    results = [source.read(path, top) for path, top in files.items()]
    modules = [each for each in results if isinstance(each, Module)]
    unreadable = [each for each in results if isinstance(each, Unreadable)]
    return modules, list(dict.fromkeys(files.values())), unreadable


def _order(finding: Finding) -> tuple[str, int, int, str]:
    node = finding.node
    line, column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
    return finding.module.path, line, column, finding.impact.id


def _is_related(unknown: Unknown, program: Program, package: str) -> bool:
    """Return true if a file uses the package: equal names elsewhere are not uses."""
    bindings = program.scopes[unknown.module].names.values()
    imports = (each.dotted for names in bindings for found in names.values() for each in found)
    own = {module.name for module in program.modules}
    return any(
        dotted.partition(".")[0] == package.partition(".")[0] or dotted.rpartition(".")[0] in own
        for dotted in imports
        if dotted
    )


# Types


def _typed(
    modules: Sequence[Module],
    findings: Sequence[Finding],
    diagnostics: Sequence[Diagnostic],
    changes: Sequence[Impact],
    date: str,
    name: str,
) -> Iterator[Finding]:
    """Yield the findings, with those confirmed by a type checker at their level, and its own."""
    by_path = {each.path: each for each in modules}
    confirmed: dict[int, str] = {}
    for diagnostic in diagnostics:
        names = set(_QUOTED.findall(diagnostic.message))
        near = [
            index
            for index, each in enumerate(findings)
            if each.module.path == diagnostic.path and _covers(each.node, diagnostic.line)
        ]
        named = [each for each in near if _names(findings[each].impact) & names] or near
        if named:
            confirmed.update(dict.fromkeys(named, f"{name}: {diagnostic.message}"))
        elif module := by_path.get(diagnostic.path):
            yield _alone(module, diagnostic, names, changes, date, name)
    for index, each in enumerate(findings):
        message = confirmed.get(index, "")
        yield replace(each, level=Level.TYPE, message=message) if message else each


def _covers(node: ast.AST, line: int) -> bool:
    start = getattr(node, "lineno", 1)
    return bool(start <= line <= (getattr(node, "end_lineno", None) or start))


def _names(impact: Impact) -> set[str]:
    found: set[str] = set()
    for each in impact.symbols:
        name = each.argument or each.name or each.owner.rpartition(".")[2]
        found |= {name, foreign.camel(name)}
    return found


def _alone(
    module: Module,
    diagnostic: Diagnostic,
    names: set[str],
    changes: Sequence[Impact],
    date: str,
    name: str,
) -> Finding:
    node = _node(module, diagnostic)
    impact = next((each for each in changes if _names(each) & names), None)
    if impact is None:
        impact = Impact(
            kind="client-type-changed",
            pointer="",
            text=diagnostic.message,
            since=date,
            level=Level.TYPE,
            instead="write what the new client's types take",
            link="",
        )
    symbol = ", ".join(sorted(_names(impact) & names)) or module.code(node)
    return Finding(module, node, symbol, impact, Level.TYPE, f"{name}: {diagnostic.message}")


def _node(module: Module, diagnostic: Diagnostic) -> ast.AST:
    """Return the smallest expression or statement of a diagnostic."""
    if module.path.endswith(source.OTHERS):
        return foreign.at(module, diagnostic.line, diagnostic.column)
    line = module.text.splitlines()[diagnostic.line - 1 : diagnostic.line]
    column = len("".join(line)[: diagnostic.column].encode())
    starts = [
        each
        for each in module.nodes
        if (getattr(each, "lineno", 0), getattr(each, "col_offset", -1))
        == (diagnostic.line, column)
    ]
    on_line = [each for each in module.nodes if getattr(each, "lineno", 0) == diagnostic.line]
    return (starts or on_line or [module.tree])[-1]
