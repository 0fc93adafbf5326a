"""Read a contract of a project and its Python client: places, and the names for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from ..api import model
from ..api.model import Api, Method, Object, Type, Usage
from ..contract import Contract
from ..python.target import Package
from ..python.view import Builder, MethodView, Options
from .outline import outline
from .packed import folder_of
from .symbols import CODE, ClientMethod, Symbol, Symbols

_RECEIVED = Usage.OUTPUT | Usage.EVENT | Usage.WEBHOOK


@dataclass(frozen=True)
class Generated:
    """A contract of a project with the client that is generated from it.

    Args:
        contract: The contract.
        settings: The settings of the client.
        client: Generates the client of a target: path → content.
        cache: A folder for what type checkers read.
    """

    contract: Contract
    settings: Package
    client: Callable[[str], Mapping[str, bytes]]
    cache: Path

    @property
    def version(self) -> str:
        """The date of the contract."""
        return self.contract.version

    @property
    def source(self) -> str:
        """The contract's file, as links name it."""
        return self.contract.source

    @property
    def document(self) -> Mapping[str, Any]:
        """The contract as written."""
        return self.contract.document

    @property
    def package(self) -> str:
        """The client's import name."""
        return self.settings.package

    @property
    def symbols(self) -> Symbols:
        """The names that the client has for the contract's places."""
        return self._symbols

    @cached_property
    def _symbols(self) -> Symbols:
        return _read(self.contract, self.settings)

    @cached_property
    def _outline(self) -> dict[str, str]:
        return outline(self.package, self.client("python"))

    def files(self) -> Mapping[str, str]:
        """Return the client's sources without the bodies of functions: path → text.

        Raises:
            GenerationError: The client cannot be generated.
        """
        return self._outline

    def read(self) -> dict[str, Any]:
        """Return what is made of the contract, by the names of the attributes."""
        return {"_symbols": self._symbols, "_outline": self._outline}

    def take(self, read: dict[str, Any]) -> None:
        """Take what `read` returned in another process."""
        vars(self).update(read)

    def folder(self, target: str = "python") -> Path:
        """Return a folder with a client's sources, for a type checker.

        Raises:
            GenerationError: The client cannot be generated, or the project has no such target.
        """
        if target == "python":
            return folder_of(self.files(), self.cache, self.version)
        files = {path: content.decode() for path, content in self.client(target).items()}
        return folder_of(files, self.cache / target, self.version)


def _read(contract: Contract, package: Package) -> Symbols:
    """Return the symbols of a contract's client."""
    bases, errors = package.bases, package.errors
    options = Options(bases, errors, package.typed_errors)
    builder = Builder(contract.api, options, contract.cache)
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
                owner = Symbol(f"resources.{resource.class_name}")
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
        call = ClientMethod(symbol, f"{path}.{view.name}", view.wait or "", arguments, view.open)
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
