"""Find renames between two clients: the same operation, field or argument by another name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from .. import document as doc
from ..diff.stated import KEY
from .symbols import ClientMethod, Symbol, Symbols


@dataclass(frozen=True, slots=True)
class Rename:
    """One symbol and its replacement.

    Args:
        old: The symbol.
        replacement: The name to write; with dots for a method or a field that moved.
        shown: The new place in words.
        pointer: The place in the new contract.
        moved: A method's old name from the client on, if it stands in another resource now.
    """

    old: Symbol
    replacement: str
    shown: str
    pointer: str
    moved: str = ""


def renames(document: Mapping[str, Any], old: Symbols, new: Symbols) -> list[Rename]:
    """Return everything with another name but the same wire form, and renames in ``x-changes``.

    An entry of ``x-changes`` with ``replaces`` names the pointer that its own one stands for now.
    """
    found = [*_methods(old, new), *_fields(old, new), *_classes(old, new)]
    found += _stated(document, old, new)
    return list({each.old: each for each in found}.values())


def _methods(old: Symbols, new: Symbols) -> Iterator[Rename]:
    for was, now, pointer in _pairs(old, new):
        if was.path != now.path:
            same = was.symbol.owner == now.symbol.owner
            name = now.symbol.name if same else now.path
            yield Rename(was.symbol, name, now.path, pointer, "" if same else was.path)
        for key, name in was.arguments.items():
            if (fresh := now.arguments.get(key)) and fresh != name:
                argument = replace(was.symbol, argument=name)
                yield Rename(argument, fresh, f"{now.path}({fresh}=)", pointer)


def _pairs(old: Symbols, new: Symbols) -> Iterator[tuple[ClientMethod, ClientMethod, str]]:
    """Yield the methods of operations with the same id, or else with the same verb and path."""
    ids = {operation: route for route, operation in old.routes.items()}
    places = {each: place for place, found in new.places.items() for each in found}
    for operation, calls in old.calls.items():
        name = operation if operation in new.calls else new.routes.get(ids[operation], "")
        for was, now in zip(calls, new.calls.get(name, []), strict=False):
            yield was, now, places[now.symbol]


def _fields(old: Symbols, new: Symbols) -> Iterator[Rename]:
    for owner, fields in old.fields.items():
        fresh = new.fields.get(owner, {})
        for wire, name in fields.items():
            if wire in fresh and fresh[wire] != name:
                now = replace(owner, name=fresh[wire])
                yield _field(new, replace(owner, name=name), now)


def _field(new: Symbols, old: Symbol, now: Symbol) -> Rename:
    pointer = next(place for place, found in new.places.items() if now in found)
    return Rename(old, now.name, str(now), pointer)


def _classes(old: Symbols, new: Symbols) -> Iterator[Rename]:
    """Yield classes that the same field or method has under another name."""
    titles = {each for found in new.contents.values() for each in found}
    known = {each for found in old.contents.values() for each in found}
    places = {each: place for place, found in new.places.items() for each in found}
    for holder, found in old.contents.items():
        gone, fresh = found - titles, new.contents.get(holder, set()) - known
        if len(gone) == len(fresh) == 1:
            (was,), (now,) = gone, fresh
            title = now.owner.rpartition(".")[2]
            yield Rename(was, title, title, places[now])


def _stated(document: Mapping[str, Any], old: Symbols, new: Symbols) -> Iterator[Rename]:
    entries = document.get(KEY, ())
    for entry in entries if doc.is_array(entries) else ():
        if not doc.is_object(entry) or "replaces" not in entry:
            continue
        pointer = str(entry["pointer"])
        for was in old.places.get(str(entry["replaces"]), ()):
            for now in new.places.get(pointer, ()):
                if name := _path(was, now, new):
                    yield Rename(was, name, f"{was.owner.rpartition('.')[2]}.{name}", pointer)


def _path(was: Symbol, now: Symbol, new: Symbols) -> str:
    """Return the path to the new symbol from the place of the old one; empty if there is none."""
    if was.argument or now.argument:
        same = replace(was, argument="") == replace(now, argument="")
        return now.argument if same else ""
    if was.owner == now.owner:
        return now.name
    for owner, fields in new.fields.items():
        if owner.owner == was.owner:
            for name in fields.values():
                if replace(now, name="") in new.contents[replace(owner, name=name)]:
                    return f"{name}.{now.name}"
    return ""
