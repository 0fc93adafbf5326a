"""Render changes as a table, as Markdown, as JSON, and as annotations for GitHub."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

import yaml

from .. import document as doc
from .change import Change, Level, level
from .sources import Source

_MOST_OPERATIONS = 5
"""The number of operations named in a line; the others are counted."""


def table(before: Source, after: Source, changes: Sequence[Change]) -> str:
    """Return aligned text for a terminal: level, kind, place; below, difference, reason, users."""
    width = max((len(change.kind) for change in changes), default=0)
    rows = [_row(change, width) for change in changes]
    return "\n".join([*rows, *([""] if rows else []), _summary(before, after, changes)])


def _row(change: Change, width: int) -> str:
    indent = " " * 7
    lines = [
        f"{str(change.level).upper():<5}  {change.kind:<{width}}  {change.pointer or '/'}",
        f"{indent}{change.message}",
        f"{indent}{_sentence(change.reason)} To do: {change.remedy}.",
    ]
    if change.operations:
        lines.append(f"{indent}{_operations(change.operations)}")
    return "\n".join(lines)


def _sentence(clause: str) -> str:
    return f"{clause[:1].upper()}{clause[1:]}."


def _operations(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_MOST_OPERATIONS])
    more = len(names) - _MOST_OPERATIONS
    return f"{shown} and {more} more" if more > 0 else shown


def _summary(before: Source, after: Source, changes: Sequence[Change]) -> str:
    reached = level(changes)
    if reached is None:
        return f"{before.name} → {after.name}: nothing differs"
    counts = Counter(change.level for change in changes)
    words = ", ".join(f"{counts[each]} {each}" for each in reversed(Level) if counts[each])
    return f"{before.name} → {after.name}: {reached} ({words})"


def markdown(before: Source, after: Source, changes: Sequence[Change]) -> str:
    """Return a section for each level, with text changes collapsed; for a pull request."""
    parts = [f"## {_cell(_summary(before, after, changes))}"]
    for each, group in groupby(changes, key=lambda change: change.level):
        found = list(group)
        if each is Level.PATCH:
            words = f"<details><summary>patch: {len(found)}</summary>"
            parts += [words, _grid(found), "</details>"]
        else:
            parts += [f"### {each}", _grid(found)]
    return "\n\n".join(parts)


def _grid(changes: Sequence[Change]) -> str:
    rows = [
        f"| `{_cell(change.pointer or '/')}` | {_cell(change.message)} "
        f"| {_cell(_operations(change.operations))} | {_cell(_sentence(change.reason))} "
        f"| {_cell(change.remedy)} | `{change.kind}` |"
        for change in changes
    ]
    head = ["| Where | What | Operations | Why | To do | Kind |", "|---|---|---|---|---|---|"]
    return "\n".join([*head, *rows])


def _cell(text: str) -> str:
    safe = text.replace("&", "&amp;").replace("<", "&lt;")
    return " ".join(safe.replace("|", "\\|").split())


def as_json(before: Source, after: Source, changes: Sequence[Change]) -> str:
    """Return one object: the two contracts, the level of all, and every change."""
    reached = level(changes)
    return json.dumps(
        {
            "before": before.name,
            "after": after.name,
            "level": reached and str(reached),
            "changes": [fields(change) for change in changes],
        },
        indent=2,
        ensure_ascii=False,
    )


def fields(change: Change) -> dict[str, Any]:
    """Return a change as a JSON object."""
    return {
        "level": str(change.level),
        "kind": change.kind,
        "pointer": change.pointer,
        "message": change.message,
        "reason": change.reason,
        "remedy": change.remedy,
        "operations": list(change.operations),
        "directions": list(change.directions),
    }


_COMMANDS: Final[Mapping[Level, str]] = {
    Level.MAJOR: "error",
    Level.MINOR: "warning",
    Level.PATCH: "notice",
}


def github(before: Source, after: Source, changes: Sequence[Change]) -> str:
    """Return workflow commands: an error for each major change, warnings and notices otherwise."""
    trees = [(each, yaml.compose(each.content, Loader=yaml.SafeLoader)) for each in (after, before)]
    lines = [_annotation(change, trees) for change in changes]
    return "\n".join([*lines, f"::notice::{_escaped(_summary(before, after, changes))}"])


def _annotation(change: Change, trees: Sequence[tuple[Source, Any]]) -> str:
    source, line = _line(change.pointer, trees)
    title = _property(f"{change.level}: {change.kind}")
    places = f"file={_property(source.path)},line={line},title={title}"
    text = f"{change.message}. {_sentence(change.reason)} To do: {change.remedy}."
    return f"::{_COMMANDS[change.level]} {places}::{_escaped(text)}"


def _line(pointer: str, trees: Sequence[tuple[Source, Any]]) -> tuple[Source, int]:
    """Return the document that has the place (the new one if both do) and the line, from 1."""
    for source, tree in trees:
        if (found := _find(tree, doc.tokens(pointer))) is not None:
            return source, found
    return trees[0][0], 1


def _find(node: Any, tokens: Sequence[str]) -> int | None:
    line = 1
    for token in tokens:
        if isinstance(node, yaml.MappingNode):
            entry = next((each for each in node.value if each[0].value == token), None)
            if entry is None:
                return None
            line, node = entry[0].start_mark.line + 1, entry[1]
        elif isinstance(node, yaml.SequenceNode) and token in map(str, range(len(node.value))):
            node = node.value[int(token)]
            line = node.start_mark.line + 1
        else:
            return None
    return line


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


Show = Callable[[Source, Source, Sequence[Change]], str]

FORMATS: Final[Mapping[str, Show]] = {
    "table": table,
    "markdown": markdown,
    "json": as_json,
    "github": github,
}
"""Name of a format → its renderer."""
