"""The migration page: what each new date changes in programs, from the data of `target`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..languages.markdown import MARKDOWN

_HEAD = """\
# What each contract changed in programs

The names of the Python client that a newer contract affects, from `changes.json`. A place with
`type` or `runtime` fails, one with `meaning` runs but means something else, and one with
`possibility` runs as before.
"""
_ORDER = ("type", "runtime", "meaning", "possibility")


def render(pairs: Sequence[Mapping[str, Any]], lines: Mapping[str, str]) -> str:
    """Return the page in Markdown, the newest change first.

    Args:
        pairs: The pairs of dates in `changes.json`.
        lines: Release line → the date that it speaks.
    """
    named = {date: f"{date} (line {line})" for line, date in lines.items()}
    sections = [
        "\n".join([f"## {named[each['from']]} → {named[each['to']]}", "", *_table(each)])
        for each in reversed(pairs)
    ]
    return "\n\n".join([_HEAD.rstrip(), *sections]) + "\n"


def _table(pair: Mapping[str, Any]) -> Iterator[str]:
    # A field of several models can change in each of them alike.
    rows = [*dict.fromkeys(_rows(pair))]
    if not rows:
        yield "Nothing that affects a program."
        return
    yield "| Level | In your program | What changes | To do |"
    yield "|---|---|---|---|"
    for cells in sorted(rows, key=lambda each: _ORDER.index(each[0])):
        yield f"| {' | '.join(cells)} |"


def _rows(pair: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    effects = [effect for each in pair["changes"] for effect in each["effects"]]
    for each in (*effects, *pair["client"]):
        places = ", ".join(f"`{symbol}`" for symbol in each["symbols"])
        yield each["level"], places, MARKDOWN.cell(each["text"]), MARKDOWN.cell(each["instead"])
