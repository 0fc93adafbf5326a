"""Reduce a package to what a type checker reads: no docstrings, and no bodies of functions."""

from __future__ import annotations

import ast
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TypeAlias

_TYPED = "py.typed"

_DECORATED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)

_Cut: TypeAlias = tuple[int, int, bytes]
"""The first byte of a cut, the byte after its last, and the text in its place."""


def outline(package: str, files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the modules of a package in their shortest form: path → source.

    Args:
        package: The import name.
        files: Path → content; those outside of the package are left out.
    """
    folder = package.replace(".", "/") + "/"
    found = {path: content for path, content in files.items() if path.startswith(folder)}
    return {
        path: _short(content) if path.endswith(".py") else ""
        for path, content in sorted(found.items())
        if path.endswith((".py", f"/{_TYPED}"))
    }


# The clients of all dates have most modules in common.
@lru_cache(maxsize=2048)
def _short(content: bytes) -> str:
    return _Module(content).short()


class _Module:
    """One module, whose text is cut, as each version of Python has its own `ast.unparse`."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._lines = content.splitlines(keepends=True)
        self._starts = [0, *accumulate(map(len, self._lines))]

    def short(self) -> str:
        """Return the text without docstrings, bodies, comments and empty lines."""
        tree = ast.parse(self._content)
        parts: list[bytes] = []
        end = 0
        for begin, stop, text in sorted((*self._cuts(tree), *self._empty(tree))):
            if begin >= end:
                parts += [self._content[end:begin], text]
                end = stop
        return b"".join([*parts, self._content[end:]]).decode()

    def _empty(self, tree: ast.Module) -> Iterator[_Cut]:
        """Yield the lines that are empty, or a comment, and no part of a text."""
        empty = [
            number
            for number, line in enumerate(self._lines, 1)
            if not line.strip() or line.lstrip().startswith(b"#")
        ]
        texts = {*_texts(tree, empty)}
        for number in empty:
            if number not in texts:
                yield self._starts[number - 1], self._starts[number], b""

    def _cuts(self, node: ast.AST) -> Iterator[_Cut]:
        """Yield docstrings, and the bodies of functions but ``__init__``, which sets attributes."""
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name != "__init__":
            (begin, _), (_, end) = self._span(node.body[0]), self._span(node.body[-1])
            # An asynchronous function that yields is no coroutine.
            yields = b"yield" in self._content[begin:end] and any(
                isinstance(each, ast.Yield | ast.YieldFrom) for each in _own(node)
            )
            yield begin, end, b"yield" if yields else b"..."
            return
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            texts = [each for each in node.body if _is_text(each)]
            is_all = len(texts) == len(node.body)
            for index, each in enumerate(texts):
                yield (*self._span(each), b"pass") if is_all and not index else self._line(each)
        for child in ast.iter_child_nodes(node):
            # No expression has a function with a body, or a class.
            if not isinstance(child, ast.expr):
                yield from self._cuts(child)

    def _span(self, node: ast.stmt) -> tuple[int, int]:
        """Return where a statement begins and ends, in bytes; its decorators belong to it."""
        first = min([node, *getattr(node, "decorator_list", ())], key=lambda each: each.lineno)
        begin = self._starts[first.lineno - 1] + first.col_offset - (first is not node)
        return begin, self._starts[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)

    def _line(self, node: ast.stmt) -> _Cut:
        """Return the cut of a statement, with its lines if it has them for itself."""
        begin, end = self._span(node)
        first, last = self._starts[node.lineno - 1], self._starts[node.end_lineno or 0]
        is_alone = not (self._content[first:begin] + self._content[end:last]).strip()
        return (first, last, b"") if is_alone else (begin, end, b"...")


def _texts(tree: ast.Module, lines: Sequence[int]) -> Iterator[int]:
    """Yield the lines of texts of several lines, if one of some lines may be among them."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Constant | ast.JoinedStr) and node.end_lineno != node.lineno:
            yield from range(node.lineno, (node.end_lineno or node.lineno) + 1)
        waiting += [
            child
            for child in ast.iter_child_nodes(node)
            # All parts stand between the first line and the last one; decorators stand above them.
            if isinstance(child, _DECORATED)
            or not isinstance(child, ast.expr | ast.stmt)
            or bisect_left(lines, child.lineno) < bisect_right(lines, child.end_lineno or 0)
        ]


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _own(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes of a function, without those of functions inside of it."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from _own(child)
