"""Find uses in other languages by names: nothing there is parsed, and no type is known."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from . import source
from .changes import Impact, Use
from .finder import Finding
from .source import Module, Unreadable
from .symbols import CODE, Symbol, Symbols

BY_NAME: Final = "by name alone: look whether it is this one"

_WORD: Final = re.compile(r"[^\W\d]\w*")
_COMMENT: Final = re.compile(
    r"""("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|//[^\n]*|/\*.*?\*/""", re.DOTALL
)
_PAIRS: Final = {"(": ")", "[": "]", "{": "}"}


def read(paths: Sequence[Path], package: str) -> tuple[list[Module], list[Unreadable]]:
    """Return the files of other languages that name the package.

    Args:
        paths: The files.
        package: The client's import name; its letters are part of that of every language.
    """
    found: list[Module] = []
    unreadable: list[Unreadable] = []
    for path in paths:
        name = path.as_posix()
        try:
            if path.stat().st_size > source.LARGEST:
                unreadable.append(Unreadable(name, 1, source.TOO_LARGE))
                continue
            text = path.read_text("utf-8")
        except (OSError, UnicodeError) as error:
            unreadable.append(Unreadable(name, 1, f"cannot be read: {error}"))
            continue
        if package.lower() in text.lower():
            tree = ast.Module(body=[], type_ignores=[])
            found.append(Module(name, "", False, text, "utf-8", tree))
    return found, unreadable


def find(module: Module, symbols: Symbols, impacts: Sequence[Impact]) -> Iterator[Finding]:
    """Yield the places in a file that have the names of what changes.

    A name counts in any spelling of its words: `credits_charged` is `creditsCharged` too. A method
    needs its resource before it, an argument its method around it, and a field a dot before it.
    """
    # Texts have values of codes, and neither names nor brackets.
    text = _COMMENT.sub(lambda found: re.sub(r"[^\r\n]", " ", found[0]), module.text)
    words = [(each.start(), each.end(), _folded(each[0])) for each in _WORD.finditer(text)]
    paths = {call.symbol: call.path for calls in symbols.calls.values() for call in calls}
    for impact in impacts:
        for symbol in sorted(impact.symbols):
            is_code = impact.use is Use.ONE_VALUE and symbol == CODE
            found = _texts(module.text, impact) if is_code else iter(())
            for start, end in (*found, *_places(text, words, symbol, impact, paths)):
                node = _node(module.text, start, end)
                yield Finding(module, node, str(symbol), impact, impact.level, BY_NAME)


_Word = tuple[int, int, str]


def _texts(text: str, impact: Impact) -> Iterator[tuple[int, int]]:
    """Yield the texts that are a value of an enum, outside of comments."""
    values = {str(each) for each in impact.values}
    for found in _COMMENT.finditer(text):
        if found[1] and found[1][1:-1] in values:
            yield found.span()


def _places(
    text: str,
    words: Sequence[_Word],
    symbol: Symbol,
    impact: Impact,
    paths: dict[Symbol, str],
) -> Iterator[tuple[int, int]]:
    if impact.use is not Use.PRESENT:
        return
    method = Symbol(symbol.owner, symbol.name)
    if method in paths:
        path = [_folded(each) for each in paths[method].split(".")]
        for index in _calls(text, words, path):
            if symbol.argument:
                yield from _inside(text, words, index, _folded(symbol.argument))
            else:
                yield words[index][0], words[index][1]
    elif symbol.owner.startswith("models"):
        yield from _of_model(text, words, symbol)


def _of_model(text: str, words: Sequence[_Word], symbol: Symbol) -> Iterator[tuple[int, int]]:
    """Yield the words of a field behind a dot, or those of a class."""
    title, name = symbol.owner.rpartition(".")[2], _folded(symbol.name)
    for start, end, word in words:
        behind_a_dot = text[start - 1 : start] == "."
        if (word == name and behind_a_dot) if name else text[start:end] == title:
            yield start, end


def _calls(text: str, words: Sequence[_Word], path: Sequence[str]) -> Iterator[int]:
    """Yield the words that name a method behind its resource: ``shots().edit``."""
    tail = list(path[-2:])
    for index in range(len(tail) - 1, len(words)):
        near = words[index - len(tail) + 1 : index + 1]
        gaps = (text[a[1] : b[0]] for a, b in pairwise(near))
        if [each[2] for each in near] == tail and all(
            not gap.strip("().?! \t\r\n") for gap in gaps
        ):
            yield index


def _inside(text: str, words: Sequence[_Word], index: int, name: str) -> Iterator[tuple[int, int]]:
    """Yield the words of a name in the parentheses of a call."""
    start = words[index][1]
    if text[start : start + 1] != "(":
        return
    depth = 0
    for end in range(start, len(text)):
        depth += (text[end] in _PAIRS) - (text[end] in _PAIRS.values())
        if depth == 0:
            yield from ((a, b) for a, b, word in words[index + 1 :] if b <= end and word == name)
            return


def _folded(word: str) -> str:
    # `Code` escapes each text that is joined to it; a plain text does not.
    return str(word).replace("_", "").lower()


def camel(name: str) -> str:
    """Return a name as other languages write it: ``create_and_wait`` is ``createAndWait``."""
    first, *rest = str(name).split("_")
    return first + "".join(each.capitalize() for each in rest)


def at(module: Module, line: int, column: int) -> ast.AST:
    """Return a node for the word at a place.

    Args:
        module: The file.
        line: From 1.
        column: From 0, in characters.
    """
    start = sum(len(each) for each in module.lines[: line - 1]) + column
    found = _WORD.match(module.text, start)
    return _node(module.text, start, found.end() if found else start)


def _node(text: str, start: int, end: int) -> ast.AST:
    """Return a node for a place, as reports know places."""
    line = text.count("\n", 0, start) + 1
    first = text.rfind("\n", 0, start) + 1
    node = ast.Name(text[start:end], ast.Load())
    node.lineno = node.end_lineno = line
    node.col_offset = len(text[first:start].encode())
    node.end_col_offset = len(text[first:end].encode())
    return node
