"""Changes that a contract states in words, such as prices, as no schema can express them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from .. import document as doc
from .findings import Fact
from .place import Side
from .view import canonical

KEY: Final = "x-changes"
"""The extension at the root of a document: a list of entries.

An entry has ``kind`` (``breaking`` or ``compatible``), ``pointer`` (its subject), ``text``, and
``since``, the date of the change. A document keeps the entries of earlier dates.
"""


def compare(before: Side, after: Side) -> Iterator[Fact]:
    """Yield the entries that only one of the documents has."""
    old, new = (_entries(side) for side in (before, after))
    for key in dict.fromkeys((*old, *new)):
        if (key in old) != (key in new):
            entry = old.get(key) or new[key]
            stem = "stated-break" if entry.get("kind") == "breaking" else "stated-change"
            yield Fact(stem, str(entry["pointer"]), str(entry["text"]))


def _entries(side: Side) -> dict[str, Mapping[str, Any]]:
    nodes = (place.node for place in side.root.entries(KEY))
    return {
        canonical(node): node
        for node in nodes
        if doc.is_object(node) and "pointer" in node and "text" in node
    }
