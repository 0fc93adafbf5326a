"""Find the bindings of the names in a file."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from .. import document as doc
from .source import Module

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Kind: TypeAlias = Literal[
    "value",
    "element",
    "item",
    "enter",
    "annotation",
    "parameter",
    "import",
    "function",
    "class",
    "error",
    "match",
    "unknown",
]
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_SCOPES = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


@dataclass(frozen=True, slots=True)
class Binding:
    """One place that gives a name a value.

    Args:
        kind: The syntax that binds it.
        node: Where; what it is bound to is found from here.
        value: The expression that it is bound to, or a part of which it is.
        index: Its place in a tuple that is taken apart; -1 if it is not taken apart.
        dotted: The absolute name of what is imported.
    """

    kind: Kind
    node: ast.AST
    value: ast.AST | None = None
    index: int = -1
    dotted: str = ""


@dataclass(slots=True)
class Scopes:
    """The bindings of one file.

    Args:
        module: The file.
        names: Scope → name → its bindings in their order.
        stars: Modules whose names are all imported.
        fields: Class → attribute → the statements that give it to ``self``.
        stores: Name → the places that give an item of it a value.
        merges: Name → the dictionaries that are merged into it.
    """

    module: Module
    names: dict[ast.AST, dict[str, list[Binding]]] = field(
        default_factory=dict[ast.AST, dict[str, list[Binding]]]
    )
    stars: list[str] = field(default_factory=list[str])
    fields: dict[ast.AST, dict[str, list[ast.Assign | ast.AnnAssign]]] = field(
        default_factory=dict[ast.AST, dict[str, list[ast.Assign | ast.AnnAssign]]]
    )
    stores: dict[str, list[ast.Subscript]] = field(default_factory=dict[str, list[ast.Subscript]])
    merges: dict[str, list[ast.expr]] = field(default_factory=dict[str, list[ast.expr]])
    outer: dict[tuple[ast.AST, str], bool] = field(default_factory=dict[tuple[ast.AST, str], bool])

    def __post_init__(self) -> None:
        for node in self.module.nodes:
            self._visit(node)

    def scope(self, node: ast.AST) -> ast.AST:
        """Return the function, class, comprehension or file around a node."""
        child, at = node, self.module.parents.get(node)
        while at is not None:
            if isinstance(at, _COMPREHENSIONS):
                return at
            if isinstance(at, _SCOPES) and _is_inside(at, child):
                return at
            child, at = at, self.module.parents.get(at)
        return self.module.tree

    def find(self, node: ast.AST, name: str) -> list[Binding]:
        """Return the possible bindings of a name at a node, nearest scope's, nearest first."""
        scope, start = self.scope(node), True
        while True:
            found = self.names.get(scope, {}).get(name)
            # Methods do not see the names of their class.
            if found and (start or not isinstance(scope, ast.ClassDef)):
                return self._reaching(node, found) if start else found
            if isinstance(scope, ast.Module):
                return []
            start = start and isinstance(scope, _COMPREHENSIONS)
            scope = self.scope(scope)

    def _reaching(self, node: ast.AST, found: list[Binding]) -> list[Binding]:
        """Return the bindings possible at a node, without those that a later one replaces."""
        around = set(self._path(node))
        before = [each for each in found if self._is_before(each, node, around)]
        for index in range(len(before) - 1, -1, -1):
            block = self.module.parents.get(self._statement(before[index].node))
            if block in around and self._same_branch(before[index].node, around):
                possible = before[index:]
                loops = [each for each in around if isinstance(each, ast.For | ast.While)]
                later = [
                    each
                    for each in found
                    if each not in before and set(self._path(each.node)) & set(loops)
                ]
                return [*possible, *later]
        return found

    def _is_before(self, binding: Binding, node: ast.AST, around: set[ast.AST]) -> bool:
        # The value of an assignment is read before the name is bound.
        own = self._statement(binding.node) in around and binding.kind in ("value", "element")
        return _start(binding.node) < _start(node) and not own

    def _same_branch(self, bound: ast.AST, around: set[ast.AST]) -> bool:
        statement = self._statement(bound)
        block = self.module.parents[statement]
        branches = [each for each in vars(block).values() if doc.is_array(each)]
        branch = [item for each in branches if statement in each for item in each]
        return statement in around or not around.isdisjoint(branch)

    def _statement(self, node: ast.AST) -> ast.AST:
        while not isinstance(node, ast.stmt | ast.ExceptHandler | ast.match_case | ast.arg):
            node = self.module.parents[node]
        return node

    def _path(self, node: ast.AST) -> Iterator[ast.AST]:
        at: ast.AST | None = node
        while at is not None:
            yield at
            at = self.module.parents.get(at)

    # Reading

    def _bind(self, name: str, binding: Binding, scope: ast.AST | None = None) -> None:
        place = scope or self.scope(binding.node)
        if isinstance(binding.node, ast.NamedExpr | ast.Name):
            while isinstance(place, _COMPREHENSIONS) and binding.kind == "value":
                place = self.scope(place)
        if self.outer.get((place, name)):
            place = self.module.tree
        self.names.setdefault(place, {}).setdefault(name, []).append(binding)

    def _visit(self, node: ast.AST) -> None:
        match node:
            case ast.Assign():
                for target in node.targets:
                    self._target(target, "value", node.value)
                    self._field(target, node)
            case ast.AnnAssign(target=ast.Attribute() as target):
                self._field(target, node)
            case ast.Subscript(value=ast.Name() as holder, ctx=ast.Store()):
                self.stores.setdefault(holder.id, []).append(node)
            case ast.AnnAssign(target=ast.Name() as target):
                self._bind(target.id, Binding("annotation", target, node.annotation))
            case ast.NamedExpr():
                self._bind(node.target.id, Binding("value", node.target, node.value))
            case ast.For() | ast.AsyncFor():
                self._target(node.target, "item", node.iter)
            case ast.comprehension():
                self._target(node.target, "item", node.iter, self.module.parents[node])
            case ast.withitem(optional_vars=ast.expr() as target):
                self._target(target, "enter", node.context_expr)
            case _:
                self._define(node)

    def _field(self, target: ast.expr, node: ast.Assign | ast.AnnAssign) -> None:
        match target:
            case ast.Attribute(value=ast.Name(id="self")):
                around = self.scope(self.scope(node))
                self.fields.setdefault(around, {}).setdefault(target.attr, []).append(node)
            case _:
                pass

    def _define(self, node: ast.AST) -> None:
        match node:
            case ast.Global():
                self.outer.update({(self.scope(node), name): True for name in node.names})
            case ast.Import():
                for each in node.names:
                    dotted = each.name if each.asname else each.name.partition(".")[0]
                    self._bind(each.asname or dotted, Binding("import", each, dotted=dotted))
            case ast.ImportFrom():
                self._import(node)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
                self._parameters(node)
                if not isinstance(node, ast.Lambda):
                    self._bind(node.name, Binding("function", node))
            case ast.ClassDef():
                self._bind(node.name, Binding("class", node))
            case ast.ExceptHandler(name=str() as name):
                self._bind(name, Binding("error", node, node.type), self.scope(node))
            case ast.MatchAs(name=str() as name):
                self._bind(name, Binding("match", node, node.pattern))
            case _:
                self._merge(node)

    def _merge(self, node: ast.AST) -> None:
        match node:
            case ast.AugAssign(target=ast.Name() as target, op=ast.BitOr()):
                self.merges.setdefault(target.id, []).append(node.value)
            case ast.Call(func=ast.Attribute(ast.Name() as holder, "update")):
                parts = [*node.args, *([node] if node.keywords else [])]
                self.merges.setdefault(holder.id, []).extend(parts)
            case _:
                pass

    def _import(self, node: ast.ImportFrom) -> None:
        parts = self.module.name.split(".") if self.module.name else []
        above = parts if self.module.is_package else parts[:-1]
        base = above[: len(above) - node.level + 1] if node.level else []
        start = ".".join([*base, *([node.module] if node.module else [])])
        for each in node.names:
            if each.name == "*":
                self.stars.append(start)
            else:
                dotted = f"{start}.{each.name}" if start else each.name
                self._bind(each.asname or each.name, Binding("import", each, dotted=dotted))

    def _parameters(self, node: Function) -> None:
        given = node.args
        every = [*given.posonlyargs, *given.args, *given.kwonlyargs]
        for each in (*every, *(each for each in (given.vararg, given.kwarg) if each)):
            kind: Kind = "parameter" if each in every else "unknown"
            self._bind(each.arg, Binding(kind, each, node), node)

    def _target(
        self, target: ast.expr, kind: Kind, value: ast.expr, scope: ast.AST | None = None
    ) -> None:
        match target:
            case ast.Name():
                self._bind(target.id, Binding(kind, target, value), scope)
            case ast.Tuple() | ast.List():
                for index, each in enumerate(target.elts):
                    if isinstance(each, ast.Name):
                        part: Kind = "element" if kind == "value" else "unknown"
                        taken = Binding(part, each, value, index)
                        self._bind(each.id, taken, scope)
            case _:
                pass


def _is_inside(scope: ast.AST, child: ast.AST) -> bool:
    """Return true if a part of a function or class is in its scope: not decorators or bases."""
    if isinstance(scope, ast.Module):
        return True
    if isinstance(scope, ast.Lambda):
        return child is scope.body
    return child in getattr(scope, "body", ())


def _start(node: ast.AST) -> tuple[int, int]:
    return getattr(node, "lineno", 0), getattr(node, "col_offset", 0)
