"""Reduce a package to what a type checker reads: no docstrings, and no bodies of functions."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import lru_cache

_TYPED = "py.typed"


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
    tree = ast.parse(content)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef):
            node.body = _without_docstring(node.body)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.body = _body(node)
    return ast.unparse(tree) + "\n"


def _without_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    kept = [each for each in body if not _is_text(each)]
    return kept or [ast.Pass()]


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _body(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.stmt]:
    """Return the body: all of ``__init__``, which sets attributes, and nothing of others."""
    if node.name == "__init__":
        return _without_docstring(node.body)
    # An asynchronous function that yields is no coroutine.
    yields = any(isinstance(each, ast.Yield | ast.YieldFrom) for each in _own(node))
    value: ast.expr = ast.Yield() if yields else ast.Constant(...)
    return [ast.Expr(value)]


def _own(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes of a function, without those of functions inside of it."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from _own(child)
