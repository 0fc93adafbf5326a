"""Names in a Python client for the places of its contract."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Symbol:
    """Something that a program can name.

    Args:
        owner: A class with its module inside of the package; ``error`` for what all errors have.
        name: An attribute or a method of it; empty for the class itself.
        argument: An argument of the method; empty for the method itself.
    """

    owner: str
    name: str = ""
    argument: str = ""

    def __str__(self) -> str:
        title = self.owner.rpartition(".")[2]
        place = f"{title}.{self.name}" if self.name else title
        return f"{place}({self.argument}=)" if self.argument else place


CODE = Symbol("error", "code")
STATUS = Symbol("error", "status")


@dataclass(frozen=True, slots=True)
class ClientMethod:
    """A method from its callers' view.

    Args:
        symbol: The method.
        path: Its place, from the client on: ``orders.list``.
        waits: The method that calls it and waits for what it began; empty for none.
        arguments: Place in the request (``body``, ``path``, …) and wire name → Python's name.
        is_open: Whether callers can send further members of the body.
    """

    symbol: Symbol
    path: str
    waits: str
    arguments: Mapping[tuple[str, str], str]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Symbols:
    """The symbols of one contract's client.

    Args:
        places: Pointer → the symbols that stand for the place.
        calls: Operation id → its methods.
        routes: Verb and path → operation id.
        fields: Class → wire name of a field → the attribute.
        contents: Attribute or method → the classes of its value or results.
        client: The client's class.
    """

    places: dict[str, list[Symbol]] = field(default_factory=dict[str, list[Symbol]])
    calls: dict[str, list[ClientMethod]] = field(default_factory=dict[str, list[ClientMethod]])
    routes: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    fields: dict[Symbol, dict[str, str]] = field(default_factory=dict[Symbol, dict[str, str]])
    contents: dict[Symbol, set[Symbol]] = field(default_factory=dict[Symbol, set[Symbol]])
    client: Symbol = Symbol("")

    def at(self, pointer: str) -> tuple[str, list[Symbol]]:
        """Return the nearest place around a pointer that has symbols, and the symbols."""
        while pointer:
            if found := self.places.get(pointer):
                return pointer, found
            pointer = pointer.rpartition("/")[0]
        return "", []

    def known(self) -> set[Symbol]:
        """Return all symbols."""
        return {each for found in self.places.values() for each in found}

    def add(self, pointer: str, symbol: Symbol) -> None:
        """Note that a place is called so."""
        found = self.places.setdefault(pointer, [])
        if symbol not in found:
            found.append(symbol)


def as_json(symbols: Symbols) -> dict[str, Any]:
    """Return symbols as a JSON object, which `from_json` reads."""
    return {
        "client": _key(symbols.client),
        "places": {pointer: _keys(found) for pointer, found in symbols.places.items()},
        "calls": {
            operation: [
                {
                    "symbol": _key(call.symbol),
                    "path": call.path,
                    "waits": call.waits,
                    "open": call.is_open,
                    "arguments": [[*place, name] for place, name in call.arguments.items()],
                }
                for call in calls
            ]
            for operation, calls in symbols.calls.items()
        },
        "routes": [[*route, operation] for route, operation in symbols.routes.items()],
        "fields": {_key(owner): names for owner, names in symbols.fields.items()},
        "contents": {_key(each): sorted(_keys(found)) for each, found in symbols.contents.items()},
    }


def from_json(data: Mapping[str, Any]) -> Symbols:
    """Return the symbols of an object of `as_json`."""
    return Symbols(
        client=_symbol(data["client"]),
        places={pointer: [*map(_symbol, found)] for pointer, found in data["places"].items()},
        calls={
            operation: [
                ClientMethod(
                    symbol=_symbol(call["symbol"]),
                    path=call["path"],
                    waits=call["waits"],
                    arguments={(place, wire): name for place, wire, name in call["arguments"]},
                    is_open=call["open"],
                )
                for call in calls
            ]
            for operation, calls in data["calls"].items()
        },
        routes={(verb, path): operation for verb, path, operation in data["routes"]},
        fields={_symbol(owner): names for owner, names in data["fields"].items()},
        contents={
            _symbol(each): {*map(_symbol, found)} for each, found in data["contents"].items()
        },
    )


def _key(symbol: Symbol) -> str:
    return ":".join((symbol.owner, symbol.name, symbol.argument)).rstrip(":")


def _keys(symbols: Iterable[Symbol]) -> list[str]:
    return [_key(each) for each in symbols]


def _symbol(key: str) -> Symbol:
    return Symbol(*key.split(":"))
