"""Read a team's source files and their syntax trees, without running or importing them."""

from __future__ import annotations

import ast
import io
import os
import re
import tokenize
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..problem import GenerationError, Problem

LARGEST = 4_000_000
"""The largest file in bytes that is read; a larger one is data, or takes minutes."""
TOO_LARGE = f"is larger than {LARGEST // 1_000_000} MB: split it, or leave it out"
TOO_DEEP = "is nested too deep to be read: split its largest expression"
PYTHON = (".py",)
TYPESCRIPT = (".ts", ".tsx", ".mts", ".cts")
OTHERS = (*TYPESCRIPT, ".java", ".swift")
"""The suffixes of other languages, whose files are searched by name."""
_SKIPPED = frozenset({"__pycache__", "node_modules", "site-packages"})


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that was not examined.

    Args:
        path: The file.
        line: The line at which reading ended; 1 if the file as a whole is meant.
        reason: Why, and what to do.
    """

    path: str
    line: int
    reason: str


@dataclass(eq=False)
class Module:
    """One file.

    Args:
        path: As reports call it.
        name: The dotted name by which other files import it.
        is_package: Whether it is an ``__init__.py``.
        text: The source.
        encoding: The encoding of the file.
        tree: Its syntax.
        parents: Node → the node around it.
        nodes: All nodes in their order.
    """

    path: str
    name: str
    is_package: bool
    text: str
    encoding: str
    tree: ast.Module
    parents: dict[ast.AST, ast.AST] = field(default_factory=dict[ast.AST, ast.AST])
    nodes: list[ast.AST] = field(default_factory=list[ast.AST])

    @cached_property
    def lines(self) -> list[str]:
        """The lines as syntax counts them, with their ends."""
        return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", self.text) or [""]

    def __post_init__(self) -> None:
        waiting: list[ast.AST] = [self.tree]
        while waiting:
            node = waiting.pop()
            self.nodes.append(node)
            inside = list(ast.iter_child_nodes(node))
            self.parents.update(dict.fromkeys(inside, node))
            waiting += reversed(inside)

    def code(self, node: ast.AST) -> str:
        """Return the source of a node on one line."""
        if (end := getattr(node, "end_lineno", None)) is None:
            return ""
        first, last = getattr(node, "lineno", 1), end
        lines = [each.encode() for each in self.lines[first - 1 : last]]
        lines[-1] = lines[-1][: getattr(node, "end_col_offset", 0)]
        lines[0] = lines[0][getattr(node, "col_offset", 0) :]
        return " ".join(b"".join(lines).decode(errors="replace").split())


def files(paths: Sequence[str], suffixes: tuple[str, ...]) -> Iterator[tuple[Path, Path]]:
    """Yield every file of a language below some paths, with the folder that imports start from.

    Raises:
        GenerationError: A path does not exist.
    """
    for text in paths:
        path = Path(text)
        if path.is_file():
            # A file that is named is Python's, unless it is certainly another language's.
            if path.name.endswith(OTHERS) == (suffixes == OTHERS):
                yield path, _top(path.parent)
        elif path.is_dir():
            for folder, names, found in os.walk(path):
                names[:] = sorted(name for name in names if not _is_skipped(Path(folder, name)))
                for name in sorted(found):
                    if name.endswith(suffixes):
                        yield Path(folder, name), _top(path)
        else:
            raise GenerationError([Problem("", "is no file or folder: name your source", text)])


def _is_skipped(folder: Path) -> bool:
    hidden = folder.name in _SKIPPED or folder.name.startswith(".")
    return hidden or (folder / "pyvenv.cfg").exists()


def _top(folder: Path) -> Path:
    """Return the first folder above that is not a package."""
    while (folder / "__init__.py").exists() and folder.parent != folder:
        folder = folder.parent
    return folder


def read(path: Path, top: Path) -> Module | Unreadable:
    """Read one file; any content gives a result."""
    name = path.as_posix()
    try:
        if path.stat().st_size > LARGEST:
            return Unreadable(name, 1, TOO_LARGE)
        content = path.read_bytes()
        text, encoding = _decoded(content)
        return _parsed(path, top, text, encoding)
    except (SyntaxError, LookupError, UnicodeError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        return Unreadable(name, line, f"cannot be read: {getattr(error, 'msg', error)}")
    except (RecursionError, MemoryError):
        return Unreadable(name, 1, TOO_DEEP)
    except OSError as error:
        return Unreadable(name, 1, f"cannot be read: {error.strerror}")


def _decoded(content: bytes) -> tuple[str, str]:
    encoding, _ = tokenize.detect_encoding(io.BytesIO(content).readline)
    return content.decode(encoding), encoding


def _parsed(path: Path, top: Path, text: str, encoding: str) -> Module:
    inside = path.resolve().relative_to(top.resolve()).with_suffix("")
    is_package = inside.name == "__init__"
    name = ".".join(inside.parts[:-1] if is_package else inside.parts)
    with warnings.catch_warnings():
        # Warnings about escapes concern the authors of the files, not this analysis.
        warnings.simplefilter("ignore")
        return Module(path.as_posix(), name, is_package, text, encoding, ast.parse(text))
