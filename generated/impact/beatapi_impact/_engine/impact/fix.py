"""Replace old names by new ones, and keep the rest of a file unchanged."""

from __future__ import annotations

import ast
import difflib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .finder import Finding
from .source import OTHERS, Module


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A replacement of some bytes of a file's text in UTF-8."""

    start: int
    end: int
    text: bytes


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file with its new text."""

    module: Module
    text: str

    def diff(self) -> str:
        """Return the differences as a unified diff."""
        path = self.module.path
        old, new = (each.splitlines(keepends=True) for each in (self.module.text, self.text))
        return "".join(difflib.unified_diff(old, new, f"a/{path}", f"b/{path}"))

    def write(self) -> None:
        """Replace the file in one step, with its encoding, line ends and permissions."""
        path = Path(self.module.path).resolve()
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        beside.write_bytes(self.text.encode(self.module.encoding))
        beside.chmod(path.stat().st_mode)
        beside.replace(path)


def fixes(findings: Iterable[Finding]) -> list[Fixed]:
    """Return the files to change, with every finding that a new name settles."""
    edits: dict[Module, set[Edit]] = {}
    for each in findings:
        # The new name is Python's.
        is_python = not each.module.path.endswith(OTHERS)
        if is_python and each.impact.replacement and (edit := _edit(each)):
            edits.setdefault(each.module, set()).add(edit)
    return [Fixed(module, _applied(module, found)) for module, found in edits.items()]


def _applied(module: Module, edits: Iterable[Edit]) -> str:
    content = module.text.encode()
    for each in sorted(edits, reverse=True):
        content = content[: each.start] + each.text + content[each.end :]
    return content.decode()


def _edit(finding: Finding) -> Edit | None:
    module, node, impact = finding.module, finding.node, finding.impact
    old = next(iter(impact.symbols))
    name = old.argument or old.name or old.owner.rpartition(".")[2]
    if impact.moved:
        return _moved(module, node, impact.moved, impact.replacement)
    match node:
        case ast.Attribute() | ast.Name():
            end = _offset(module, node.end_lineno, node.end_col_offset)
            start = end - len(name.encode())
        case ast.keyword():
            start = _offset(module, node.lineno, node.col_offset)
            end = start + len(name.encode())
        case ast.alias():
            start = _offset(module, node.lineno, node.col_offset)
            end = start + len(name.encode())
        case ast.Constant():
            # The quotes and a prefix before them stay.
            start = _offset(module, node.lineno, node.col_offset)
            end = _offset(module, node.end_lineno, node.end_col_offset)
            found = re.fullmatch(
                rb"(\w*['\"]+)" + name.encode() + rb"['\"]+", _at(module, start, end)
            )
            if not found:
                return None
            start += len(found[1])
            end = start + len(name.encode())
            if "." in impact.replacement:
                return None
        case _:
            return None
    # Positions inside of f-strings are wrong in older Pythons: what is not there is not replaced.
    if _at(module, start, end) != name.encode():
        return None
    return Edit(start, end, impact.replacement.encode())


def _moved(module: Module, node: ast.AST, old: str, new: str) -> Edit | None:
    """Return a method in another resource: all attributes from the client on."""
    at: ast.AST = node
    for name in reversed(old.split(".")):
        if not isinstance(at, ast.Attribute) or at.attr != name:
            return None
        at = at.value
    if not isinstance(node, ast.Attribute) or not isinstance(at, ast.expr):
        return None
    start = _offset(module, at.end_lineno, at.end_col_offset)
    end = _offset(module, node.end_lineno, node.end_col_offset)
    if _at(module, start, end) != f".{old}".encode():
        return None
    return Edit(start, end, f".{new}".encode())


def _offset(module: Module, line: int | None, column: int | None) -> int:
    before = module.lines[: (line or 1) - 1]
    return sum(len(each.encode()) for each in before) + (column or 0)


def _at(module: Module, start: int, end: int) -> bytes:
    return module.text.encode()[start:end]
