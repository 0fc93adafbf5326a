"""A result as people read it: a line or two for each thing, on a terminal or with ``text``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from ._json import is_list, is_object
from ._prices import UNIT
from ._text import one_line, printable

_TITLE: Final = ("id", "event", "status")
"""Fields of the first line."""

_MACHINE: Final = frozenset(
    {
        "object",
        "request_id",
        "task_kind",
        "capability_id",
        "capability_version",
        "stage",
        "updated_at",
        "billable_duration_seconds",
    }
)
"""Fields that only a program needs, or that repeat others; JSON has them."""

_TIMES: Final = ("_at", "_until")
_COLUMNS: Final = (
    "reference",
    "id",
    "status",
    "workflow",
    "url",
    "name",
    "title",
    "created_at",
)
"""Fields that a list shows of each thing, if it has them."""

_TEXTS: Final = ("snippet", "content")
"""Fields of things in a list that are texts to read, below the thing's line."""


def summary(result: Mapping[str, Any]) -> str:
    """Return the lines that say what a result comes to; nothing in it can change the terminal."""
    things = result.get("data")
    if is_list(things):
        return "\n".join(_table(things)) if things else "There are none."
    return "\n".join([*_title(result), *_lines(result, "")])


def _title(result: Mapping[str, Any]) -> Iterator[str]:
    words = [str(result[name]) for name in _TITLE if result.get(name)]
    if words:
        yield one_line("  ".join(words))


def _lines(result: Mapping[str, Any], prefix: str) -> Iterator[str]:
    """Yield a line for each field that says something, nested ones by their path."""
    shown = {
        name: value
        for name, value in result.items()
        if _says_something(name, value) and (prefix or name not in _TITLE)
    }
    for name, value in shown.items():
        label = f"{prefix}{name}".replace("_", " ").replace("credit", UNIT)
        if is_object(value):
            yield from _lines(value, f"{prefix}{name} ")
        elif is_list(value) and any(map(is_object, value)):
            yield f"  {one_line(label)}:"
            yield from (f"    {line}" for line in _table(value))
        else:
            yield f"  {one_line(label)}: {_value(name, value)}"


def _says_something(name: str, value: object) -> bool:
    if name in _MACHINE or value is None or value in ("", [], {}):
        return False
    # Of a task, what was not refunded or settled is no news; a balance of 0 is.
    return not (value == 0 and name in ("credits_settled", "credits_refunded"))


def _value(name: str, value: object) -> str:
    if is_list(value):
        return ", ".join(one_line(str(item)) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name.endswith(_TIMES) and isinstance(value, (int, float)):
        return _moment(value)
    return one_line(str(value))


def _moment(seconds: float) -> str:
    try:
        return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    except (OverflowError, OSError, ValueError):
        return str(seconds)


def _table(things: Sequence[object]) -> list[str]:
    """Return a line for each thing, in columns, and below it the texts of the thing."""
    rows = [_row(thing) for thing in things]
    count = max(map(len, rows))
    filled = [row + [""] * (count - len(row)) for row in rows]
    widths = [max(len(row[column]) for row in filled) for column in range(count)]
    lines: list[str] = []
    for thing, row in zip(things, filled, strict=True):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        lines += ["  ".join(cells).rstrip(), *_texts(thing)]
    return lines


def _texts(thing: object) -> Iterator[str]:
    """Yield the lines of a thing's texts, such as those of a web page."""
    fields = thing if is_object(thing) else {}
    for name in _TEXTS:
        text = fields.get(name)
        if isinstance(text, str):
            yield from (f"  {line}".rstrip() for line in printable(text).split("\n"))


def _row(thing: object) -> list[str]:
    if not is_object(thing):
        return [one_line(str(thing))]
    known = [_value(name, thing[name]) for name in _COLUMNS if thing.get(name) is not None]
    return known or [
        _value(name, value)
        for name, value in thing.items()
        if not is_object(value) and not is_list(value) and value is not None
    ]
