"""Map the places of a contract to names in its Python client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from ..api import model
from ..api.model import Api, Method, Object, Type, Usage
from ..contract import Contract
from ..python.target import Package
from ..python.view import Builder, MethodView, Options

_RECEIVED = Usage.OUTPUT | Usage.EVENT | Usage.WEBHOOK


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
class Call:
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
    calls: dict[str, list[Call]] = field(default_factory=dict[str, list[Call]])
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


def read(contract: Contract, package: Package) -> Symbols:
    """Return the symbols of a contract's client."""
    bases, errors = package.bases, package.errors
    builder = Builder(contract.api, Options(bases, errors, package.typed_errors))
    found = Symbols(client=Symbol(f"_client.{package.name}"))
    _Reader(contract.api, builder, found).run()
    return found


class _Reader:
    def __init__(self, api: Api, builder: Builder, found: Symbols) -> None:
        self._api, self._builder, self._names, self._found = api, builder, builder.names, found
        self._classes: dict[str, Symbol] = {}

    def run(self) -> None:
        for key, declaration in self._api.types.items():
            holder = declaration.merged if isinstance(declaration, model.Union) else declaration
            if isinstance(holder, Object) and declaration.usage & (_RECEIVED | Usage.ERROR):
                owner = Symbol(f"models.{self._names.type(key)}")
                self._class(owner, holder, declaration.usage, declaration.origin.pointer)
        for top in self._builder.client().resources:
            for resource in top.tree():
                owner = Symbol(f"resources.{resource.module}.{resource.class_name}")
                for view in resource.methods:
                    self._method(replace(owner, name=view.name), resource.path, view)
        for scheme in self._api.schemes.values():
            self._found.add(scheme.origin.pointer, self._found.client)
        for webhook in self._api.webhooks:
            for payload in webhook.body.payloads if webhook.body else ():
                kind = getattr(payload, "type", None)
                if isinstance(kind, model.Ref) and kind.to in self._classes:
                    self._found.add(webhook.origin.pointer, self._classes[kind.to])

    def _class(self, owner: Symbol, holder: Object, usage: Usage, pointer: str) -> None:
        received = bool(usage & _RECEIVED)
        if received:
            self._classes[holder.id] = owner
            self._found.add(pointer, owner)
        names = self._names.fields(holder)
        self._found.fields[owner] = {}
        for item, name in zip(holder.fields, names, strict=True):
            symbols = [replace(owner, name=name)] if received else []
            if usage & Usage.ERROR and item.name.wire == CODE.name:
                symbols.append(CODE)
            if received:
                self._found.fields[owner][item.name.wire] = name
                self._found.contents[replace(owner, name=name)] = {
                    Symbol(f"models.{self._names.type(key)}") for key in _references(item.type)
                }
            for symbol in symbols:
                self._found.add(item.origin.pointer, symbol)
                for named in self._enums(item.type):
                    self._found.add(named, symbol)

    def _enums(self, kind: Type) -> Iterator[str]:
        """Yield the places of the enums in a type."""
        match kind:
            case model.Ref():
                declaration = self._api.types[kind.to]
                if isinstance(declaration, model.Enum):
                    yield declaration.origin.pointer
                elif isinstance(declaration, model.Alias):
                    yield from self._enums(declaration.of)
            case model.Nullable():
                yield from self._enums(kind.of)
            case model.OneOf():
                for member in kind.members:
                    yield from self._enums(member)
            case _:
                pass

    def _method(self, symbol: Symbol, path: str, view: MethodView) -> None:
        operation = self._api.operations[view.id]
        arguments: dict[tuple[str, str], str] = {}
        for method in self._api.methods():
            if method.operation == view.id and method.kind == view.stream:
                self._arguments(symbol, method, arguments)
        call = Call(symbol, f"{path}.{view.name}", view.wait or "", arguments, view.open)
        self._found.calls.setdefault(view.id, []).append(call)
        results = {Symbol(f"models.{each}") for each in view.result_models}
        self._found.contents[symbol] = results
        self._found.routes[view.verb, _unnamed(view.path)] = view.id
        self._found.add(operation.origin.pointer, symbol)
        if operation.body and (kind := getattr(operation.body.payload, "type", None)):
            for pointer in self._bodies(kind):
                self._found.add(pointer, symbol)

    def _arguments(
        self, symbol: Symbol, method: Method, arguments: dict[tuple[str, str], str]
    ) -> None:
        names = self._names.arguments(method.arguments)
        named = dict(zip((each.slot for each in method.arguments), names, strict=True))
        for each, name in zip(method.arguments, names, strict=True):
            place = "body" if each.slot.place in ("field", "part") else each.slot.place
            arguments[place, each.slot.wire] = name
            self._found.add(each.origin.pointer, replace(symbol, argument=name))
        for overload in method.overloads:
            for each in overload.arguments:
                self._found.add(each.origin.pointer, replace(symbol, argument=named[each.slot]))

    def _bodies(self, kind: Type) -> Iterator[str]:
        """Yield the places of the objects that a body can be."""
        if isinstance(kind, model.Ref):
            declaration = self._api.types[kind.to]
            yield declaration.origin.pointer
            if isinstance(declaration, model.Union):
                for form in declaration.forms:
                    yield self._api.types[form.type].origin.pointer
            elif isinstance(declaration, model.Alias):
                yield from self._bodies(declaration.of)


def _references(kind: Type) -> Iterator[str]:
    match kind:
        case model.Ref():
            yield kind.to
        case model.Nullable():
            yield from _references(kind.of)
        case model.OneOf():
            for member in kind.members:
                yield from _references(member)
        case _:
            pass


def _unnamed(path: str) -> str:
    """Return a path without the names of its variables."""
    parts = path.split("/")
    return "/".join("{}" if part.startswith("{") else part for part in parts)
