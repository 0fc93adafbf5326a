"""Find the places of a program that changes affect."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from .. import document as doc
from .changes import Impact, Level, Use
from .program import (
    UNKNOWN,
    Bound,
    ClassOf,
    Instance,
    Own,
    Partial,
    Place,
    Program,
    Types,
    Value,
)
from .source import Module
from .symbols import CODE, STATUS, Symbol, Symbols


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that a change affects.

    Args:
        module: The file.
        node: The place.
        symbol: The symbol that is used there.
        impact: The change.
        level: Its effect there.
        message: A type checker's message about it; empty if there is none.
    """

    module: Module = field(repr=False)
    node: ast.AST
    symbol: str
    impact: Impact
    level: Level
    message: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """One place that may use something that changes, which cannot be known without running it."""

    module: Module = field(repr=False)
    node: ast.AST
    reason: str


@dataclass(frozen=True, slots=True)
class _Given:
    """The arguments of one call, by their names in Python."""

    named: Mapping[str, tuple[ast.AST, ast.AST]]
    is_whole: bool


class Finder:
    """Finds uses in a program.

    Args:
        program: The program.
        old: The symbols of the client that it uses.
        impacts: The changes.
    """

    def __init__(self, program: Program, old: Symbols, impacts: Sequence[Impact]) -> None:
        self._program = program
        self._used: dict[Symbol, list[Impact]] = {}
        self._arguments: dict[Symbol, list[tuple[Impact, Symbol]]] = {}
        self._waits = {
            replace(call.symbol, name=call.waits): call
            for calls in old.calls.values()
            for call in calls
            if call.waits
        }
        self._calls = {call.symbol: call for calls in old.calls.values() for call in calls}
        for impact in impacts:
            for symbol in impact.symbols:
                if symbol.argument:
                    method = replace(symbol, argument="")
                    self._arguments.setdefault(method, []).append((impact, symbol))
                else:
                    self._used.setdefault(symbol, []).append(impact)
        self._names = {each.name for each in (*self._used, *self._arguments) if each.name}
        self._names |= {each.name for each in self._waits}
        self._errors = {CODE, STATUS} & self._used.keys()

    def find(self, module: Module) -> Iterator[Finding | Unknown]:
        """Yield every place in one file, each change once."""
        seen: set[tuple[ast.AST, str]] = set()
        for node in module.nodes:
            for found in self._at(module, node):
                key = found.node, found.impact.id if isinstance(found, Finding) else ""
                if key not in seen:
                    seen.add(key)
                    yield found

    def _at(self, module: Module, node: ast.AST) -> Iterator[Finding | Unknown]:
        match node:
            case ast.Attribute():
                yield from self._attribute(module, node, node.value, node.attr)
                yield from self._named(module, node)
            case ast.Name(ctx=ast.Load()):
                yield from self._named(module, node)
            case ast.alias():
                yield from self._imported(module, node)
            case ast.Call():
                yield from self._call(module, node)
            case ast.Compare():
                yield from self._compared(module, node)
            case ast.If():
                yield from self._chain(module, node)
            case ast.While():
                yield from self._loop(module, node)
            case ast.Match():
                yield from self._match(module, node)
            case ast.Subscript():
                yield from self._looked_up(module, node, node.value, node.slice, fails=True)
            case _:
                pass

    # Attributes and classes

    def _attribute(
        self, module: Module, node: ast.AST, holder: ast.AST, name: str
    ) -> Iterator[Finding | Unknown]:
        if name not in self._names and not (self._errors and name in ("code", "status_code")):
            return
        types = self._program.types(module, holder)
        if not types:
            yield Unknown(module, node, f"`{name}` of something whose type is not known")
        for each in types:
            if isinstance(each, Instance | ClassOf):
                source = each.source if isinstance(each, Instance) else None
                for symbol in self._program.symbols(each.key, name):
                    yield from self._present(module, node, symbol, source)
                    yield from self._handed_on(module, node, symbol)

    def _present(
        self, module: Module, node: ast.AST, symbol: Symbol, source: Symbol | None = None
    ) -> Iterator[Finding]:
        called = self._waits[symbol].symbol if symbol in self._waits else symbol
        for impact in self._used.get(called, ()):
            known = source in self._calls and impact.sources is not None
            if impact.use is Use.PRESENT and not (known and source not in (impact.sources or ())):
                yield Finding(module, node, str(symbol), impact, impact.level)

    def _handed_on(self, module: Module, node: ast.AST, symbol: Symbol) -> Iterator[Unknown]:
        """Yield a method that is not called here, while its arguments change."""
        around = module.parents.get(node)
        called = isinstance(around, ast.Call) and around.func is node
        if called or self._method(symbol) not in self._arguments:
            return
        is_partial = isinstance(around, ast.Call) and any(
            isinstance(each, Partial) for each in self._program.types(module, around)
        )
        if not is_partial:
            yield Unknown(module, node, f"{symbol} is handed on, and called somewhere else")

    def _method(self, symbol: Symbol) -> Symbol:
        return self._waits[symbol].symbol if symbol in self._waits else symbol

    def _named(self, module: Module, node: ast.expr) -> Iterator[Finding]:
        for each in self._classes(self._program.types(module, node)):
            if isinstance(node, ast.Attribute) or _is_named(each, node):
                yield from self._renamed(module, node, each)

    def _imported(self, module: Module, node: ast.alias) -> Iterator[Finding]:
        around = module.parents[node]
        if isinstance(around, ast.ImportFrom) and node.name != "*":
            name = node.asname or node.name
            bindings = self._program.scopes[module].names.values()
            places = {
                each.dotted
                for names in bindings
                for each in names.get(name, ())
                if each.node is node
            }
            for dotted in places:
                for key in self._classes(self._program.imported(dotted)):
                    yield from self._renamed(module, node, key)

    def _classes(self, types: Types) -> Iterator[str]:
        yield from (each.key for each in types if isinstance(each, ClassOf))

    def _renamed(self, module: Module, node: ast.AST, key: str) -> Iterator[Finding]:
        """Yield a class whose name is affected, not what it stands for."""
        symbol = Symbol(self._program.owner(key))
        for impact in self._used.get(symbol, ()):
            if impact.kind.startswith("client-"):
                yield Finding(module, node, str(symbol), impact, impact.level)

    # Calls

    def _call(self, module: Module, node: ast.Call) -> Iterator[Finding | Unknown]:
        yield from self._dynamic(module, node)
        yield from self._produced(module, node)
        yield from self._converted(module, node)
        if isinstance(node.func, ast.Attribute) and node.func.attr == "get" and node.args:
            yield from self._looked_up(module, node, node.func.value, node.args[0], fails=False)
        for callee in self._program.types(module, node.func):
            yield from self._invoked(module, node, callee, {})
        for kind in self._program.types(module, node):
            if isinstance(kind, Partial) and kind.call is node:
                for callee in kind.of:
                    if isinstance(callee, Bound):
                        yield from self._passed(module, node, callee, node.args[1:], whole=False)

    def _invoked(
        self, module: Module, node: ast.Call, callee: object, before: Mapping[str, Any]
    ) -> Iterator[Finding | Unknown]:
        if isinstance(callee, Bound):
            yield from self._passed(module, node, callee, node.args, before=before)
        elif isinstance(callee, Partial):
            for inner in callee.of:
                if isinstance(inner, Bound):
                    given = self._given(callee.module, callee.call, inner, callee.call.args[1:])
                    yield from self._invoked(module, node, inner, given.named)

    def _dynamic(self, module: Module, node: ast.Call) -> Iterator[Finding | Unknown]:
        """Find ``getattr``: with a text it is an attribute, with anything else unknown."""
        called = self._program.types(module, node.func)
        if Place("builtins.getattr") not in called or len(node.args) < 2:
            return
        name = self._program.constant(module, node.args[1])
        if isinstance(name, str):
            yield from self._attribute(module, node.args[1], node.args[0], name)
        elif any(isinstance(x, Instance) for x in self._program.types(module, node.args[0])):
            yield Unknown(module, node, "the attribute's name is made when the program runs")

    def _produced(self, module: Module, node: ast.Call) -> Iterator[Finding]:
        """Yield a call that makes an object of a class that means something else now."""
        callees = self._program.types(module, node.func)
        if not any(isinstance(each, Bound | ClassOf) for each in callees):
            return
        for each in self._program.types(module, node):
            if isinstance(each, Instance):
                for symbol in self._program.symbols(each.key):
                    for impact in self._used.get(symbol, ()):
                        if not impact.kind.startswith("client-"):
                            yield Finding(module, node, str(symbol), impact, impact.level)

    def _passed(
        self,
        module: Module,
        node: ast.Call,
        callee: Bound,
        positional: Sequence[ast.expr],
        *,
        whole: bool = True,
        before: Mapping[str, tuple[ast.AST, ast.AST]] | None = None,
    ) -> Iterator[Finding | Unknown]:
        symbols = map(self._method, self._program.symbols(callee.key, callee.name))
        method = next((each for each in symbols if each in self._arguments), None)
        if method is None:
            return
        given = self._given(module, node, callee, positional)
        for impact in {impact.id: impact for impact, _ in self._arguments[method]}.values():
            concerned = {
                symbol.argument for other, symbol in self._arguments[method] if other == impact
            }
            if impact.use is Use.PRESENT:
                yield from self._given_one(module, node, method, impact, concerned, given)
            elif impact.use is Use.ABSENT and whole:
                missing = concerned - given.named.keys() - (before or {}).keys()
                if missing and given.is_whole:
                    symbol = replace(method, argument=min(missing))
                    yield Finding(module, node, str(symbol), impact, impact.level)
                elif missing:
                    yield Unknown(module, node, f"whether {min(missing)}= is passed is not known")

    def _given_one(
        self,
        module: Module,
        node: ast.Call,
        method: Symbol,
        impact: Impact,
        concerned: set[str],
        given: _Given,
    ) -> Iterator[Finding | Unknown]:
        used = [name for name in given.named if name in concerned]
        if not used and not given.is_whole:
            yield Unknown(module, node, f"whether {min(concerned)}= is passed is not known")
        if used and self._is_refused(module, method, impact, given):
            for name in used:
                symbol = replace(method, argument=name)
                yield Finding(module, given.named[name][0], str(symbol), impact, impact.level)

    def _is_refused(self, module: Module, method: Symbol, impact: Impact, given: _Given) -> bool:
        if impact.refuses is None:
            return True
        names = {python: wire for (_, wire), python in self._calls[method].arguments.items()}
        found = {
            names.get(name, name): self._program.constant(module, value)
            for name, (_, value) in given.named.items()
        }
        known = {wire: value for wire, value in found.items() if value is not UNKNOWN}
        return impact.refuses(known, frozenset(found.keys() - known.keys()))

    def _given(
        self, module: Module, node: ast.Call, callee: Bound, positional: Sequence[ast.expr]
    ) -> _Given:
        member = self._program.surface.member(callee.key, callee.name)
        order = (member[1].parameters if member else None) or ()
        named: dict[str, tuple[ast.AST, ast.AST]] = {
            name: (value, value) for name, value in zip(order, positional, strict=False)
        }
        is_whole = not any(isinstance(each, ast.Starred) for each in positional)
        for each in node.keywords:
            if each.arg is not None:
                named[each.arg] = each, each.value
                continue
            entries = self._program.dictionary(module, each.value)
            is_whole = is_whole and entries is not None
            named.update(entries or {})
        # None stands for an argument that is not given.
        absent = {
            name
            for name, (_, value) in named.items()
            if isinstance(value, ast.Constant) and value.value is None
        }
        return _Given({name: named[name] for name in named if name not in absent}, is_whole)

    # Values

    def _values(self, module: Module, node: ast.AST) -> set[Symbol]:
        found = self._program.types(module, node)
        return {each.symbol for each in found if isinstance(each, Value)} & self._used.keys()

    def _of_value(
        self, module: Module, node: ast.AST, symbols: Iterable[Symbol], constants: Iterable[Any]
    ) -> Iterator[Finding]:
        """Find comparisons with a value that is no longer answered, or answered differently."""
        scalars = {each for each in constants if isinstance(each, str | int)}
        for symbol in symbols:
            for impact in self._used[symbol]:
                if impact.use is Use.ONE_VALUE and scalars & impact.values:
                    yield Finding(module, node, str(symbol), impact, impact.level)

    def _of_all(
        self, module: Module, node: ast.AST, symbols: Iterable[Symbol], constants: Iterable[Any]
    ) -> Iterator[Finding]:
        """Find places that handle each value, but not the new ones."""
        scalars = {each for each in constants if isinstance(each, str | int)}
        for symbol in symbols:
            for impact in self._used[symbol]:
                if impact.use is Use.EVERY_VALUE and impact.values - scalars:
                    yield Finding(module, node, str(symbol), impact, impact.level)

    def _compared(self, module: Module, node: ast.Compare) -> Iterator[Finding]:
        sides = [node.left, *node.comparators]
        for left, right in pairwise(sides):
            for one, other in ((left, right), (right, left)):
                if symbols := self._values(module, one):
                    yield from self._of_value(module, node, symbols, self._listed(module, other))

    def _listed(self, module: Module, node: ast.AST) -> list[Any]:
        value = self._program.constant(module, node)
        if value is UNKNOWN:
            return list(self._program.dictionary(module, node) or ())
        return value if doc.is_array(value) else [value]

    def _chain(self, module: Module, node: ast.If) -> Iterator[Finding]:
        """Find tests of the values of one thing, one after the other, without a rest."""
        first = self._tested(module, node.test)
        if first is None or self._continues(module, node, first[0]):
            return
        shared, values = first[0], list(first[1])
        at, count = node, 1
        while isinstance(following := _rest(module, at), ast.If):
            found = self._tested(module, following.test)
            if found is None or not shared & found[0]:
                return
            shared, values = shared & found[0], [*values, *found[1]]
            at, count = following, count + 1
        if count > 1 and (not following or _refuses([following])):
            yield from self._of_all(module, node.test, shared, values)

    def _continues(self, module: Module, node: ast.If, symbols: set[Symbol]) -> bool:
        """Return true if a test is not the first of its chain."""
        around = module.parents[node]
        if isinstance(around, ast.If) and around.orelse == [node]:
            return True
        before = _beside(module, node, -1)
        if not isinstance(before, ast.If) or _rest(module, before) is not node:
            return False
        found = self._tested(module, before.test)
        return found is not None and bool(found[0] & symbols)

    def _tested(self, module: Module, test: ast.expr) -> tuple[set[Symbol], list[Any]] | None:
        """Return what a comparison with listed values is about, and the values."""
        if not isinstance(test, ast.Compare) or not isinstance(test.ops[0], ast.Eq | ast.In):
            return None
        symbols = self._values(module, test.left)
        if not symbols or len(test.comparators) != 1:
            return None
        return symbols, self._listed(module, test.comparators[0])

    def _loop(self, module: Module, node: ast.While) -> Iterator[Finding]:
        """Find loops that some of the values end, as a new value may end them or not."""
        for each in ast.walk(node.test):
            if isinstance(each, ast.Compare) and isinstance(each.ops[0], ast.In | ast.NotIn):
                symbols = self._values(module, each.left)
                values = self._listed(module, each.comparators[0])
                yield from self._of_all(module, each, symbols, values)

    def _converted(self, module: Module, node: ast.Call) -> Iterator[Finding]:
        """Find conversions to an enum of the program that lacks the new values."""
        for kind in self._program.types(module, node.func):
            if isinstance(kind, Own) and len(node.args) == 1:
                members = self._program.members(kind)
                symbols = self._values(module, node.args[0]) if members else ()
                yield from self._of_all(module, node, symbols, members)

    def _match(self, module: Module, node: ast.Match) -> Iterator[Finding | Unknown]:
        symbols = self._values(module, node.subject)
        values: list[Any] = []
        is_open = True
        for case in node.cases:
            for each in _constants(case.pattern):
                values.append(self._program.constant(module, each.value))
                yield from self._of_value(module, each, symbols, values[-1:])
            if _is_rest(case) and not _refuses(case.body):
                is_open = False
            yield from self._pattern(module, case.pattern)
        if is_open:
            yield from self._of_all(module, node.subject, symbols, values)

    def _pattern(self, module: Module, pattern: ast.pattern) -> Iterator[Finding]:
        """Find attributes that a pattern reads: ``case Order(status=…)``."""
        for inner in ast.walk(pattern):
            if isinstance(inner, ast.MatchClass):
                for key in self._classes(self._program.types(module, inner.cls)):
                    for name in inner.kwd_attrs:
                        for symbol in self._program.symbols(key, name):
                            yield from self._present(module, inner, symbol)

    def _looked_up(
        self, module: Module, node: ast.AST, table: ast.AST, key: ast.AST, *, fails: bool
    ) -> Iterator[Finding]:
        """Yield a dictionary with an entry for each value."""
        symbols = self._values(module, key)
        if not symbols:
            return
        entries = self._program.dictionary(module, table)
        if entries is None:
            return
        yield from self._of_value(module, node, symbols, entries)
        if fails:
            yield from self._of_all(module, node, symbols, entries)


def _is_named(key: str, node: ast.expr) -> bool:
    """Return true if a name is the class's own, and not another one from an import."""
    return isinstance(node, ast.Name) and node.id == key.rpartition(".")[2]


def _constants(pattern: ast.pattern) -> Iterator[ast.MatchValue]:
    if isinstance(pattern, ast.MatchValue):
        yield pattern
    elif isinstance(pattern, ast.MatchOr):
        for each in pattern.patterns:
            yield from _constants(each)
    elif isinstance(pattern, ast.MatchAs) and pattern.pattern:
        yield from _constants(pattern.pattern)


def _is_rest(case: ast.match_case) -> bool:
    return isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None and not case.guard


def _rest(module: Module, node: ast.If) -> ast.stmt | None:
    """Return the first statement that runs if a test is false; None if there is none."""
    if node.orelse:
        return node.orelse[0]
    ends = isinstance(node.body[-1], ast.Return | ast.Raise | ast.Continue | ast.Break)
    return _beside(module, node, 1) if ends else None


def _beside(module: Module, node: ast.stmt, distance: int) -> ast.stmt | None:
    """Return a statement before or after another one, in the same block."""
    for block in vars(module.parents[node]).values():
        if doc.is_array(block) and node in block:
            index = block.index(node) + distance
            found = block[index] if 0 <= index < len(block) else None
            return found if isinstance(found, ast.stmt) else None
    return None


def _refuses(body: Sequence[ast.stmt]) -> bool:
    """Return true if an else branch only states that there can be no other value."""
    first = body[0] if body else None
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Call):
        called = first.value.func
        return getattr(called, "id", getattr(called, "attr", "")) == "assert_never"
    # A bare raise passes unknown values on, which is right for new ones too.
    return isinstance(first, ast.Raise) and first.exc is not None
