"""Compare the servers of two contracts."""

from __future__ import annotations

from collections.abc import Iterator

from .. import document as doc
from . import text
from .findings import Fact
from .place import Place, Side, common


def effective(side: Side, item: Place, operation: Place) -> Place | None:
    """Return the servers of an operation: its own, its path's, or those of the document."""
    candidates = (place.get("servers") for place in (operation, item, side.root))
    return next((place for place in candidates if place and place.node), None)


def compare(before: Place | None, after: Place | None) -> Iterator[Fact]:
    """Yield the differences between two lists of servers."""
    old, new = _servers(before), _servers(after)
    pointer = common(before, after)
    for url in [each for each in old if each not in new]:
        yield Fact("server-removed", pointer, f"server {url} removed")
    for url in [each for each in new if each not in old]:
        yield Fact("server-added", pointer, f"server {url} added")
    shared = [url for url in old if url in new]
    if shared != [url for url in new if url in old]:
        yield Fact("server-order-changed", pointer, "the order of the servers differs")
    for url in shared:
        yield from text.of_objects(old[url], new[url])
        yield from _variables(old[url], new[url])


def _servers(place: Place | None) -> dict[str, Place]:
    # Without any, the specification assumes one at the root of the document's host.
    listed = place.node if place and doc.is_array(place.node) else [{"url": "/"}]
    base = place.pointer if place else ""
    return {
        str(server.get("url")): Place(f"{base}/{index}", server)
        for index, server in enumerate(listed)
        if doc.is_object(server)
    }


def _variables(before: Place, after: Place) -> Iterator[Fact]:
    old, new = before.members("variables"), after.members("variables")
    for name in [each for each in old if each in new]:
        was, now = old[name], new[name]
        yield from text.of_objects(was, now)
        if was.fields.get("default") != now.fields.get("default"):
            message = f"{name} is {now.fields.get('default')} if left out"
            pointer = common(was.get("default"), now.get("default"))
            yield Fact("server-variable-default-changed", pointer, message)
        yield from _values(name, was, now)


def _values(name: str, was: Place, now: Place) -> Iterator[Fact]:
    old, new = was.fields.get("enum"), now.fields.get("enum")
    pointer = common(was.get("enum"), now.get("enum"))
    if new is not None and (old is None or set(old) - set(new)):
        yield Fact("server-variable-narrowed", pointer, f"{name} has fewer values")
    if old is not None and (new is None or set(new) - set(old)):
        yield Fact("server-variable-widened", pointer, f"{name} has more values")
