"""Docstrings and signatures as Markdown."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from typing import Final

import griffe

WIDTH: Final = 88
_LITERAL: Final = re.compile(r"(`+)(.+?)\1", re.S)
_BLOCK: Final = re.compile(r"::\n\n((?:(?: {4}.*)?\n)+)")
_LABELS: Final = {"parameters": "Arguments", "raises": "Errors"}
_RETURNS: Final = {"returns": "Returns", "yields": "Yields"}


def markdown(docstring: griffe.Docstring) -> Iterator[str]:
    """Yield the parts of a docstring in Google's style as Markdown, but for fields."""
    for section in docstring.parse("google", warnings=False, returns_named_value=False):
        kind = section.kind.value
        if kind == "text":
            yield text(section.value)
        elif kind == "admonition":
            yield text(f"{section.value.description}\n")
        elif kind == "examples":
            yield text("".join(f"{part}\n" for _, part in section.value))
        elif kind in _RETURNS:
            yield f"**{_RETURNS[kind]}** " + " ".join(
                text(each.description) for each in section.value
            )
        elif kind in _LABELS:
            rows = [
                f"- `{_name(each)}`: {_continued(text(each.description))}" for each in section.value
            ]
            yield "\n".join([f"**{_LABELS[kind]}**", "", *rows])


def fields(docstring: griffe.Docstring | None) -> dict[str, str]:
    """Return the texts of a class's fields, by name."""
    sections = docstring.parse("google", warnings=False) if docstring else []
    return {
        each.name: text(each.description)
        for section in sections
        if section.kind.value == "attributes"
        for each in section.value
    }


def text(written: str) -> str:
    """Return prose with reStructuredText's literals and blocks as Markdown."""
    parts: list[str] = []
    end = 0
    for block in _BLOCK.finditer(f"{written}\n"):
        before = written[end : block.start()].rstrip()
        # "Example::" on a line of its own needs no heading above a block of code.
        parts.append(_prose(f"{before}:" if before and not _is_label(before) else ""))
        parts.append(f"```python\n{textwrap.dedent(block[1]).strip()}\n```")
        end = block.end()
    parts.append(_prose(written[end:]))
    return "\n\n".join(part for part in parts if part)


def signature(function: griffe.Function, *, name: str = "") -> str:
    """Return how a function is called and what it returns, as a block of Python."""
    arguments = [each for each in function.parameters if each.name not in ("self", "cls")]
    written = list(_parameters(arguments))
    back = f" -> {function.returns}" if function.returns is not None else ""
    line = f"{name or function.name}({', '.join(written)}){back}"
    if len(line) > WIDTH:
        rows = "".join(f"    {each},\n" for each in written)
        line = f"{name or function.name}(\n{rows}){back}"
    return f"```python\n{line}\n```"


def _parameters(arguments: list[griffe.Parameter]) -> Iterator[str]:
    stars = {"variadic positional": "*", "variadic keyword": "**"}
    is_keyword = False
    for each in arguments:
        kind = each.kind.value if each.kind else ""
        if kind == "keyword-only" and not is_keyword:
            is_keyword = True
            yield "*"
        is_keyword = is_keyword or kind == "variadic positional"
        note = f": {each.annotation}" if each.annotation is not None else ""
        equals = " = " if note else "="
        default = (
            f"{equals}{each.default}"
            if each.default is not None and not kind.startswith("var")
            else ""
        )
        yield f"{stars.get(kind, '')}{each.name}{note}{default}"


def linked(function: griffe.Function, places: Mapping[str, str]) -> str:
    """Return links to the classes that a signature names."""
    types = [*(each.annotation for each in function.parameters), function.returns]
    words = re.findall(r"[A-Za-z_]\w+", " ".join(map(str, types)))
    names = dict.fromkeys(word for word in words if word in places)
    return ", ".join(f"[`{name}`]({places[name]})" for name in names)


def _is_label(before: str) -> bool:
    return before.rpartition("\n")[2].strip() in ("Example", "Examples")


def _prose(written: str) -> str:
    """Return text without blocks: literals in single backticks, and no other markup."""
    parts: list[str] = []
    end = 0
    for match in _LITERAL.finditer(written):
        parts += [_escaped(written[end : match.start()]), f"`{' '.join(match[2].split())}`"]
        end = match.end()
    parts.append(_escaped(written[end:]))
    return textwrap.dedent("".join(parts)).strip()


def _escaped(written: str) -> str:
    return re.sub(r"([*_<\[])", r"\\\1", written)


def _name(each: object) -> str:
    return str(getattr(each, "name", None) or getattr(each, "annotation", ""))


def _continued(description: str) -> str:
    """Return a text for an item of a list, with its further lines in the item."""
    return description.replace("\n", "\n  ")
