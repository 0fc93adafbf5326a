"""Infer the types of a program's expressions, as far as they are a package's objects."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from .scopes import Binding, Function, Scopes
from .source import Module
from .surface import Member, Surface
from .symbols import CODE, STATUS, Symbol


@dataclass(frozen=True, slots=True)
class Instance:
    """An object of a class of the package, and the method it came from, where that is known."""

    key: str
    source: Symbol | None = None


@dataclass(frozen=True, slots=True)
class ClassOf:
    """A class of the package itself."""

    key: str


@dataclass(frozen=True, slots=True)
class Bound:
    """A method of a class of the package."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Value:
    """The plain value of an attribute."""

    symbol: Symbol


@dataclass(frozen=True, slots=True)
class Many:
    """Several things, one of which is used: a list, an iterator, the values of a dictionary."""

    items: Types


@dataclass(frozen=True, slots=True)
class Place:
    """A module or a function, by its absolute name; of the package or foreign."""

    name: str


@dataclass(frozen=True, slots=True)
class Partial:
    """A callable with some of its arguments, and the call that gave them."""

    call: ast.Call
    module: Module
    of: Types


@dataclass(frozen=True, slots=True)
class Own:
    """A function or a class of the program, or an object of the class."""

    module: Module
    node: ast.AST
    is_object: bool = False


@dataclass(frozen=True, slots=True)
class Foreign:
    """Any object that is certainly not the package's."""


Shape: TypeAlias = "Instance | ClassOf | Bound | Value | Many | Place | Partial | Own | Foreign"
Types: TypeAlias = frozenset[Shape]
"""The possible types of an expression; empty if they are unknown."""

Entry: TypeAlias = tuple[ast.AST, ast.AST]
"""The place of a key, and its value."""
Entries: TypeAlias = Mapping[str, Entry]

NOTHING: Final[Types] = frozenset()
FOREIGN: Final[Types] = frozenset([Foreign()])
_SAME = frozenset(
    "builtins." + name for name in ("list", "sorted", "tuple", "set", "reversed", "iter", "aiter")
) | {"copy.copy", "copy.deepcopy", "asyncio.run", "asyncio.create_task", "asyncio.wait_for"}
"""Functions that return their first argument, or its items in the same order."""
_FIRST = frozenset({"builtins.next", "builtins.anext", "builtins.max", "builtins.min"})
_HANDLES = frozenset({"create_task", "ensure_future", "shield"})
"""Methods and functions whose result stands for that of their first argument."""
_STARTED: Final = {"submit": 0, "to_thread": 0, "run_in_executor": 1, "apply_async": 0}
"""Methods and functions that call an argument, at this place, elsewhere."""
_MAPPED = frozenset({"map", "imap", "imap_unordered"})
_TAKEN = frozenset({"pop", "get", "popleft", "setdefault", "get_nowait"})
_ERRORS = {"code": CODE, "status": STATUS, "status_code": STATUS}
_UNWRAPPED = frozenset({"Optional", "Annotated", "Final", "ClassVar", "Awaitable", "Coroutine"})


class Program:
    """A team's files, and questions about their expressions.

    Args:
        surface: The package that they use, in the version that they use.
        modules: The files.
    """

    def __init__(self, surface: Surface, modules: Sequence[Module]) -> None:
        self.surface = surface
        self.modules = modules
        self.scopes = {each: Scopes(each) for each in modules}
        self._by_name = {each.name: each for each in modules}
        self._known: dict[tuple[Module, ast.AST], Types] = {}
        self._calls: dict[str, list[tuple[Module, ast.Call]]] = {}
        self._fixtures: dict[str, list[tuple[Module, Function]]] = {}
        self._tested: dict[tuple[Module, str], list[ast.Call]] = {}
        for module in modules:
            for node in module.nodes:
                self._note(module, node)

    def _note(self, module: Module, node: ast.AST) -> None:
        match node:
            case ast.Call() if name := _last(node.func):
                self._calls.setdefault(name, []).append((module, node))
                if name == "isinstance" and node.args and isinstance(node.args[0], ast.Name):
                    self._tested.setdefault((module, node.args[0].id), []).append(node)
            case ast.FunctionDef() | ast.AsyncFunctionDef() if any(
                _last(mark) == "fixture" for mark in _marks(node)
            ):
                self._fixtures.setdefault(node.name, []).append((module, node))
            case _:
                pass

    # Names of the package

    def owner(self, key: str) -> str:
        """Return the name of a class in symbols: without its asynchronous twin's prefix."""
        module, _, title = key.removeprefix(f"{self.surface.package}.").rpartition(".")
        plain = title.removeprefix("Async")
        if plain != title and f"{key.rpartition('.')[0]}.{plain}" in self.surface.classes:
            title = plain
        # Resources share modules, of which the client of another date may have others.
        return f"resources.{title}" if module.startswith("resources.") else f"{module}.{title}"

    def symbols(self, key: str, name: str = "") -> list[Symbol]:
        """Return the symbols of a class or its member, in its own and all base classes."""
        if name in _ERRORS and key in self.surface.errors:
            return [_ERRORS[name]]
        lineage = self.surface.lineage(key)
        return [Symbol(self.owner(f"{each.module}.{each.name}"), name) for each in lineage]

    # Expressions

    def types(self, module: Module, node: ast.AST | None) -> Types:
        """Return the possible types of an expression."""
        if node is None:
            return NOTHING
        key = module, node
        if key not in self._known:
            # A circle finds nothing, and what else there is decides.
            self._known[key] = NOTHING
            self._known[key] = self._types(module, node)
        return self._known[key]

    def _types(self, module: Module, node: ast.AST) -> Types:
        match node:
            case ast.Name():
                return self._name(module, node)
            case ast.Attribute():
                return self.attribute(self.types(module, node.value), node.attr)
            case ast.Call():
                return self._call(module, node)
            case ast.Await() | ast.NamedExpr() | ast.Starred() | ast.YieldFrom():
                return self.types(module, node.value)
            case ast.IfExp():
                return self.types(module, node.body) | self.types(module, node.orelse)
            case ast.BoolOp():
                return self._any(module, node.values)
            case ast.Subscript():
                return self.items(self.types(module, node.value))
            case ast.Lambda() | ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                return frozenset([Own(module, node)])
            case _:
                return self._collection(module, node)

    def _collection(self, module: Module, node: ast.AST) -> Types:
        match node:
            case ast.List() | ast.Tuple() | ast.Set():
                return frozenset([Many(self._any(module, node.elts))])
            case ast.Dict():
                return frozenset([Many(self._any(module, node.values))])
            case ast.ListComp() | ast.SetComp() | ast.GeneratorExp():
                return frozenset([Many(self.types(module, node.elt))])
            case ast.DictComp():
                return frozenset([Many(self.types(module, node.value))])
            case _:
                return FOREIGN

    def _any(self, module: Module, nodes: Iterable[ast.AST | None]) -> Types:
        return NOTHING.union(*(self.types(module, each) for each in nodes))

    def items(self, found: Types) -> Types:
        """Return the possible types of a container's items."""
        result = NOTHING
        for each in found:
            match each:
                case Many():
                    result |= each.items
                case Instance():
                    for name in ("__iter__", "__aiter__"):
                        if member := self.surface.member(each.key, name):
                            held = self._returned(member[1], each.key, each.source)
                            result |= self.items(frozenset(x for x in held if isinstance(x, Many)))
                case Foreign() | Value() | Place():
                    result |= FOREIGN
                case _:
                    pass
        return result

    # Names

    def _name(self, module: Module, node: ast.Name) -> Types:
        for test in self._tested.get((module, node.id), ()):
            if len(test.args) == 2 and _is_only_where(module, node, test):
                return self._error(module, test.args[1])
        bindings = self.scopes[module].find(node, node.id)
        if bindings:
            return NOTHING.union(*(self._binding(module, each) for each in bindings))
        for star in self.scopes[module].stars:
            if found := self._exported(star, node.id):
                return found
        return frozenset([Place(f"builtins.{node.id}")])

    def _binding(self, module: Module, binding: Binding) -> Types:
        match binding.kind:
            case "import":
                return self.imported(binding.dotted)
            case "value":
                return self.types(module, binding.value)
            case "element":
                return self._element(module, binding)
            case "item" | "enter":
                found = self.types(module, binding.value)
                many = frozenset(each for each in found if isinstance(each, Many))
                if binding.kind == "enter" and not many:
                    return found
                return self.items(found)
            case "annotation":
                return self._annotated(module, binding)
            case "parameter":
                return self._parameter(module, binding)
            case _:
                return self._defined(module, binding)

    def _defined(self, module: Module, binding: Binding) -> Types:
        match binding.kind:
            case "function" | "class":
                return frozenset([Own(module, binding.node)])
            case "error":
                return self._error(module, binding.value)
            case "match":
                return self._matched(module, binding.value)
            case _:
                return NOTHING

    def _element(self, module: Module, binding: Binding) -> Types:
        """Return the possible types of one element of an unpacked tuple."""
        value = binding.value.value if isinstance(binding.value, ast.Await) else binding.value
        parts: Sequence[ast.expr] = ()
        if isinstance(value, ast.Tuple | ast.List):
            parts = value.elts
        elif isinstance(value, ast.Call) and _last(value.func) == "gather":
            parts = value.args
        if binding.index < len(parts):
            return self.types(module, parts[binding.index])
        return self.items(self.types(module, value))

    def _annotated(self, module: Module, binding: Binding) -> Types:
        stated = self.annotation(module, binding.value)
        statement = module.parents[binding.node]
        value = statement.value if isinstance(statement, ast.AnnAssign) else None
        return stated or self.types(module, value)

    def _error(self, module: Module, node: ast.AST | None) -> Types:
        nodes = node.elts if isinstance(node, ast.Tuple) else [node]
        found = self._any(module, nodes)
        found |= self.items(frozenset(each for each in found if isinstance(each, Many)))
        return self._objects(found) or FOREIGN

    def _matched(self, module: Module, pattern: ast.AST | None) -> Types:
        if isinstance(pattern, ast.MatchClass):
            return self._objects(self.types(module, pattern.cls))
        return NOTHING

    def _objects(self, classes: Types) -> Types:
        """Return objects of some classes."""
        result: set[Shape] = set()
        for each in classes:
            match each:
                case ClassOf():
                    result.add(Instance(each.key))
                case Own(node=ast.ClassDef()):
                    result.add(Own(each.module, each.node, is_object=True))
                case Place():
                    result.add(Foreign())
                case _:
                    pass
        return frozenset(result)

    def imported(self, dotted: str) -> Types:
        """Return the meaning of an absolute name."""
        package = self.surface.package
        if dotted == package or dotted.startswith(f"{package}."):
            return self._exported(dotted.rpartition(".")[0], dotted.rpartition(".")[2])
        if dotted in self._by_name or any(name.startswith(f"{dotted}.") for name in self._by_name):
            return frozenset([Place(dotted)])
        module, _, name = dotted.rpartition(".")
        if module in self._by_name:
            return self._global(self._by_name[module], name)
        return frozenset([Place(dotted)])

    def _exported(self, module: str, name: str) -> Types:
        dotted = f"{module}.{name}" if module else name
        if module in self._by_name:
            return self._global(self._by_name[module], name)
        place = self.surface.resolve(dotted)
        if place in self.surface.classes:
            return frozenset([ClassOf(place)])
        return frozenset([Place(place)]) if place else NOTHING

    def _global(self, module: Module, name: str) -> Types:
        bindings = self.scopes[module].names.get(module.tree, {}).get(name, [])
        return NOTHING.union(*(self._binding(module, each) for each in bindings))

    # Parameters

    def _parameter(self, module: Module, binding: Binding) -> Types:
        """Return a parameter's types, by its annotation, else by the arguments in the program."""
        argument, function = binding.node, binding.value
        if not isinstance(argument, ast.arg) or function is None:
            return NOTHING
        if argument.annotation:
            return self.annotation(module, argument.annotation)
        holder = module.parents.get(function)
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            return NOTHING
        given = function.args
        positional = [*given.posonlyargs, *given.args]
        if isinstance(holder, ast.ClassDef) and positional[:1] == [argument]:
            return frozenset([Own(module, holder, is_object=not _is_classmethod(function))])
        order = [each.arg for each in positional]
        found = self._given(module, function, argument.arg, order)
        if isinstance(function, ast.Lambda):
            found |= self._of_items(module, function)
        return found | (self.types(module, _default(given, argument)) - FOREIGN)

    def _of_items(self, module: Module, function: ast.Lambda) -> Types:
        """Return what a lambda is given that a call applies to items: ``map``, ``key=``."""
        around = module.parents[function]
        call = module.parents[around] if isinstance(around, ast.keyword) else around
        given = call.args if isinstance(call, ast.Call) else []
        items: ast.expr | None = None
        if isinstance(around, ast.keyword):
            items = given[0] if around.arg == "key" and given else None
        elif given[:1] == [function] and isinstance(call, ast.Call):
            items = given[1] if _last(call.func) in _MAPPED | {"filter"} and given[1:] else None
        return self.items(self.types(module, items))

    def _given(self, module: Module, function: ast.AST, name: str, order: list[str]) -> Types:
        holder = module.parents.get(function)
        is_method = isinstance(holder, ast.ClassDef)
        title = getattr(function, "name", "") or _target(module, function)
        called = title
        if isinstance(holder, ast.ClassDef) and title == "__init__":
            called = holder.name
        result = NOTHING
        for where, call in self._calls.get(called, ()):
            callee = self.types(where, call.func)
            if not any(isinstance(x, Own) and x.node in (function, holder) for x in callee):
                continue
            index = order.index(name) - is_method if name in order else len(call.args)
            values = [each.value for each in call.keywords if each.arg == name]
            values += call.args[index : index + 1]
            result |= self._any(where, values)
        return result or self._fixture(module, function, name)

    def _fixture(self, module: Module, function: ast.AST, name: str) -> Types:
        """Return what pytest gives a test or a fixture for a parameter's name."""
        if not (getattr(function, "name", "").startswith("test") or _marks(function)):
            return NOTHING
        result = NOTHING
        for where, fixture in self._fixtures.get(name, ()):
            if fixture is not function and (where is module or where.path.endswith("conftest.py")):
                found = self._result(where, fixture)
                many = frozenset(each for each in found if isinstance(each, Many))
                result |= self.items(many) if many and _yields(fixture) else found
        return result

    # Annotations

    def annotation(self, module: Module, node: ast.AST | None) -> Types:
        """Return the types that an annotation of the program allows."""
        match node:
            case ast.Constant(value=str() as text):
                with suppress(SyntaxError):
                    inner = ast.parse(text, mode="eval").body
                    module.parents.update(dict.fromkeys(ast.walk(inner), node))
                    return self.annotation(module, inner)
                return NOTHING
            case ast.BinOp():
                return self.annotation(module, node.left) | self.annotation(module, node.right)
            case ast.Subscript():
                return self._generic(module, node)
            case ast.Name() | ast.Attribute():
                found = self.types(module, node)
                if _last(node) in ("Any", "object"):
                    return NOTHING
                return self._objects(found)
            case ast.Constant():
                return FOREIGN
            case _:
                return NOTHING

    def _generic(self, module: Module, node: ast.Subscript) -> Types:
        name = _last(node.value)
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        inner = NOTHING.union(*(self.annotation(module, each) for each in parts))
        if name in _UNWRAPPED or name == "Union":
            return inner
        if name in ("type", "Type"):
            return frozenset(ClassOf(each.key) for each in inner if isinstance(each, Instance))
        if name in ("Callable", "Literal"):
            return NOTHING
        return self._objects(self.types(module, node.value)) - FOREIGN | {Many(inner)}

    def _returned(self, member: Member, key: str, source: Symbol | None) -> Types:
        """Return the types in an annotation of the package."""
        found = [self._stated(member.module, each, key, source) for each in member.annotations]
        return NOTHING.union(*found)

    def _stated(self, module: str, node: ast.expr, key: str, source: Symbol | None) -> Types:
        match node:
            case ast.Constant(value=str() as text):
                with suppress(SyntaxError):
                    return self._stated(module, ast.parse(text, mode="eval").body, key, source)
                return NOTHING
            case ast.BinOp():
                left = self._stated(module, node.left, key, source)
                return left | self._stated(module, node.right, key, source)
            case ast.Name(id="Self"):
                return frozenset([Instance(key, source)])
            case ast.Name() | ast.Attribute():
                found = self.surface.named(module, node)
                return frozenset([Instance(found, source)]) if found else NOTHING
            case ast.Subscript():
                parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
                inner = NOTHING.union(*(self._stated(module, each, key, source) for each in parts))
                if _last(node.value) in _UNWRAPPED:
                    return inner
                found = self.surface.named(module, node.value)
                return frozenset([Many(inner), *([Instance(found, source)] if found else [])])
            case _:
                return NOTHING

    # Attributes

    def attribute(self, found: Types, name: str) -> Types:
        """Return the possible types of an attribute."""
        result = NOTHING
        for each in found:
            match each:
                case Instance() | ClassOf():
                    result |= self._member(each, name)
                case Place():
                    result |= self.imported(f"{each.name}.{name}")
                case Own(node=ast.ClassDef()):
                    result |= self._own(each, name)
                case _:
                    result |= FOREIGN
        return result

    def _member(self, holder: Instance | ClassOf, name: str) -> Types:
        member = self.surface.member(holder.key, name)
        if member is None:
            return NOTHING
        if member[1].parameters is not None:
            return frozenset([Bound(holder.key, name)])
        source = holder.source if isinstance(holder, Instance) else None
        values = frozenset(Value(each) for each in self.symbols(holder.key, name))
        return values | self._returned(member[1], holder.key, source)

    def _own(self, holder: Own, name: str, depth: int = 0) -> Types:
        """Return an attribute of a class of the program, or of its objects."""
        node = holder.node
        if not isinstance(node, ast.ClassDef) or depth > 9:
            return NOTHING
        scope = self.scopes[holder.module].names.get(node, {}).get(name, [])
        result = NOTHING
        for binding in scope:
            result |= self._property(holder.module, binding)
        for value in self._assigned(holder.module, node, name):
            result |= value
        if result:
            return result
        for base in node.bases:
            for each in self.types(holder.module, base):
                if isinstance(each, ClassOf):
                    inherited = Instance(each.key) if holder.is_object else each
                    result |= self._member(inherited, name)
                elif isinstance(each, Own):
                    above = Own(each.module, each.node, holder.is_object)
                    result |= self._own(above, name, depth + 1)
        return result

    def _property(self, module: Module, binding: Binding) -> Types:
        node = binding.node
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and any(
            _last(each) in ("property", "cached_property") for each in node.decorator_list
        ):
            return self._result(module, node)
        return self._binding(module, binding)

    def _assigned(self, module: Module, node: ast.ClassDef, name: str) -> Iterator[Types]:
        """Yield the types that methods assign to ``self.name``."""
        for item in self.scopes[module].fields.get(node, {}).get(name, ()):
            stated = isinstance(item, ast.AnnAssign) and self.annotation(module, item.annotation)
            yield stated or self.types(module, item.value)

    def members(self, holder: Own) -> list[Any]:
        """Return the values of an enum of the program; empty for other classes."""
        node = holder.node
        if holder.is_object or not isinstance(node, ast.ClassDef):
            return []
        if not any(_last(base).endswith(("Enum", "Flag")) for base in node.bases):
            return []
        values = [each.value for each in node.body if isinstance(each, ast.Assign)]
        return [self.constant(holder.module, each) for each in values]

    # Calls

    def _call(self, module: Module, node: ast.Call) -> Types:
        if (begun := self._begun(module, node)) is not None:
            return begun
        if isinstance(node.func, ast.Attribute) and node.func.attr in _TAKEN | {"values", "copy"}:
            held = self.types(module, node.func.value)
            if many := frozenset(each for each in held if isinstance(each, Many)):
                return many if node.func.attr in ("values", "copy") else self.items(many)
        result = NOTHING
        for each in self.types(module, node.func):
            result |= self._result_of(module, node, each)
        return result

    def _begun(self, module: Module, node: ast.Call) -> Types | None:
        """Return the result of what a call runs elsewhere; None if it runs nothing.

        A handle of asyncio or of a pool is taken for its result.
        """
        name, given = _last(node.func), node.args
        holder = node.func.value if isinstance(node.func, ast.Attribute) else None
        if name == "result" and holder is not None and not given:
            held = self.types(module, holder)
            return held if any(isinstance(each, Instance) for each in held) else None
        if holder is not None and any(
            isinstance(each, Instance | ClassOf | Own) for each in self.types(module, holder)
        ):
            return None
        if name in _HANDLES and given:
            return self.types(module, given[0])
        if name in _STARTED and len(given) > _STARTED[name]:
            return self._called(module, node, given[_STARTED[name]])
        if name in _MAPPED and len(given) > 1:
            return frozenset([Many(self._called(module, node, given[0]))])
        if name == "filter" and len(given) > 1:
            return self.types(module, given[1])
        return None

    def _called(self, module: Module, node: ast.Call, function: ast.expr) -> Types:
        callees = self.types(module, function)
        return NOTHING.union(*(self._result_of(module, node, each) for each in callees))

    def _result_of(self, module: Module, node: ast.Call, callee: Shape) -> Types:
        match callee:
            case ClassOf():
                return frozenset([Instance(callee.key)])
            case Bound():
                return self.returns(callee)
            case Own(node=ast.ClassDef()):
                return frozenset([Own(callee.module, callee.node, is_object=True)])
            case Own(node=ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda() as function):
                return self._result(callee.module, function)
            case Partial():
                inner = (self._result_of(callee.module, callee.call, each) for each in callee.of)
                return NOTHING.union(*inner)
            case Place():
                return self._library(module, node, callee.name)
            case Foreign() | Value() | Many():
                return FOREIGN
            case _:
                return NOTHING

    def returns(self, method: Bound) -> Types:
        """Return the result types of a method of the package."""
        member = self.surface.member(method.key, method.name)
        if member is None:
            return NOTHING
        symbols = self.symbols(method.key, method.name)
        source = next((each for each in symbols if each.owner.startswith("resources.")), None)
        return self._returned(member[1], method.key, source)

    def _library(self, module: Module, node: ast.Call, name: str) -> Types:
        first = node.args[0] if node.args else None
        if member := self.surface.function(name):
            return self._returned(member, "", None)
        if name == "builtins.getattr" and len(node.args) > 1:
            text = self.constant(module, node.args[1])
            if not isinstance(text, str):
                return NOTHING
            return self.attribute(self.types(module, first), text)
        if name in ("functools.partial", "functools.partialmethod") and first is not None:
            return frozenset([Partial(node, module, self.types(module, first))])
        if name == "typing.cast" and len(node.args) > 1:
            return self.annotation(module, first)
        if name in _SAME:
            return self.types(module, first)
        if name in _FIRST:
            return self.items(self.types(module, first))
        if name == "asyncio.gather":
            return frozenset([Many(self._any(module, node.args))])
        return FOREIGN

    def _result(self, module: Module, node: Function) -> Types:
        """Return the result types of a function of the program."""
        if isinstance(node, ast.Lambda):
            return self.types(module, node.body)
        stated = self.annotation(module, node.returns)
        if stated - FOREIGN:
            return stated
        # An annotation such as `Iterator` or `str` says less than what is returned.
        key = module, node.args
        if key not in self._known:
            self._known[key] = NOTHING
            self._known[key] = self._returns_of(module, node)
        return self._known[key] or stated

    def _returns_of(self, module: Module, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Types:
        scopes, result = self.scopes[module], NOTHING
        for item in ast.walk(node):
            if isinstance(item, ast.Return | ast.Yield) and scopes.scope(item) is node:
                found = self.types(module, item.value)
                result |= found if isinstance(item, ast.Return) else frozenset([Many(found)])
        return result

    # Constants

    def constant(self, module: Module, node: ast.AST | None) -> Any:
        """Return the value of an expression that is the same in every run; `UNKNOWN` for others."""
        match node:
            case ast.Constant():
                return node.value
            case ast.Name():
                bindings = self.scopes[module].find(node, node.id)
                if len(bindings) == 1:
                    return self._bound_constant(module, bindings[0])
            case ast.List() | ast.Tuple() | ast.Set():
                values = [self.constant(module, each) for each in node.elts]
                return UNKNOWN if UNKNOWN in values else values
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as number)):
                return -number
            case _:
                pass
        return UNKNOWN

    def _bound_constant(self, module: Module, binding: Binding) -> Any:
        if binding.kind == "value":
            return self.constant(module, binding.value)
        if binding.kind == "annotation":
            statement = module.parents[binding.node]
            return self.constant(module, getattr(statement, "value", None))
        if binding.kind == "import":
            place, _, name = binding.dotted.rpartition(".")
            if place in self._by_name:
                other = self._by_name[place]
                found = self.scopes[other].names.get(other.tree, {}).get(name, [])
                return self._bound_constant(other, found[0]) if len(found) == 1 else UNKNOWN
        return UNKNOWN

    def dictionary(self, module: Module, node: ast.AST | None, depth: int = 0) -> Entries | None:
        """Return the keys of a dictionary with their places; None if not all are known."""
        if depth > 9:
            return None
        match node:
            case ast.Dict():
                return self._written(module, node, depth)
            case ast.Call(func=ast.Name(id="dict"), args=[]) | ast.Call(func=ast.Attribute()):
                named = [each for each in node.keywords if each.arg is not None]
                whole = len(named) == len(node.keywords)
                return {str(each.arg): (each, each.value) for each in named} if whole else None
            case ast.BinOp(op=ast.BitOr()):
                left = self.dictionary(module, node.left, depth + 1)
                right = self.dictionary(module, node.right, depth + 1)
                return None if left is None or right is None else {**left, **right}
            case ast.Name():
                return self._named_dictionary(module, node, depth)
            case _:
                return None

    def _written(self, module: Module, node: ast.Dict, depth: int) -> Entries | None:
        found: dict[str, Entry] = {}
        for key, value in zip(node.keys, node.values, strict=True):
            if key is None:
                inner = self.dictionary(module, value, depth + 1)
                if inner is None:
                    return None
                found.update(inner)
            elif isinstance(text := self.constant(module, key), str):
                found[text] = key, value
            else:
                return None
        return found

    def _named_dictionary(self, module: Module, node: ast.Name, depth: int) -> Entries | None:
        bindings = self.scopes[module].find(node, node.id)
        if len(bindings) != 1:
            return None
        binding = bindings[0]
        if binding.kind == "import":
            return self._imported_dictionary(binding, depth)
        value = binding.value if binding.kind == "value" else None
        if binding.kind == "annotation":
            value = getattr(module.parents[binding.node], "value", None)
        parameter = isinstance(binding.node, ast.arg)
        start = self._keywords(module, binding) if parameter else None
        if not parameter:
            start = self.dictionary(module, value, depth + 1)
        parts = [start, *self._additions(module, node, depth)]
        if None in parts:
            return None
        return {name: entry for part in parts for name, entry in (part or {}).items()}

    def _imported_dictionary(self, binding: Binding, depth: int) -> Entries | None:
        place, _, name = binding.dotted.rpartition(".")
        if place not in self._by_name:
            return None
        where = self._by_name[place]
        found = self.scopes[where].names.get(where.tree, {}).get(name, [])
        value = found[0].value if len(found) == 1 and found[0].kind == "value" else None
        return self.dictionary(where, value, depth + 1)

    def _additions(self, module: Module, node: ast.Name, depth: int) -> Iterator[Entries | None]:
        """Yield what is added to a dictionary after it was made."""
        for item in self._stores(module, node):
            text = self.constant(module, item.slice)
            stored = item.slice, _stored(module, item)
            yield {text: stored} if isinstance(text, str) else None
        for more in self._merged(module, node):
            yield self.dictionary(module, more, depth + 1)

    def _keywords(self, module: Module, binding: Binding) -> Entries | None:
        """Return what the calls of a function in the same file give to its ``**options``."""
        function = binding.value
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            return None
        if function.args.kwarg is not binding.node:
            return None
        own = {each.arg for each in (*function.args.args, *function.args.kwonlyargs)}
        result: dict[str, Entry] = {}
        for where, call in self._calls.get(function.name, ()):
            callees = self.types(where, call.func)
            if any(isinstance(each, Own) and each.node is function for each in callees):
                if where is not module or any(each.arg is None for each in call.keywords):
                    return None
                named = [each for each in call.keywords if each.arg and each.arg not in own]
                result.update({str(each.arg): (each, each.value) for each in named})
        return result or None

    def _merged(self, module: Module, node: ast.Name) -> Iterator[ast.expr]:
        """Yield what is merged into a dictionary of that name, in the same scope."""
        scopes = self.scopes[module]
        scope = scopes.scope(node)
        for each in scopes.merges.get(node.id, ()):
            if scopes.scope(each) is scope and each.lineno <= node.lineno:
                yield each

    def _stores(self, module: Module, node: ast.Name) -> Iterator[ast.Subscript]:
        """Yield the assignments to items of a dictionary of that name, in the same scope."""
        scopes = self.scopes[module]
        scope = scopes.scope(node)
        yield from (x for x in scopes.stores.get(node.id, ()) if scopes.scope(x) is scope)


class _Unknown:
    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN: Final = _Unknown()


def _stored(module: Module, node: ast.Subscript) -> ast.AST:
    statement = module.parents[node]
    return statement.value if isinstance(statement, ast.Assign) else node


def _is_only_where(module: Module, node: ast.Name, test: ast.Call) -> bool:
    """Return true if a name is reached only if a test is true."""
    at: ast.expr = test
    while isinstance(around := module.parents[at], ast.BoolOp) and isinstance(around.op, ast.And):
        later = around.values[around.values.index(at) + 1 :]
        if any(_is_in(module, node, each) for each in later):
            return True
        at = around
    if isinstance(around, ast.If | ast.While) and around.test is at:
        return any(_is_in(module, node, each) for each in around.body)
    return isinstance(around, ast.IfExp) and around.test is at and _is_in(module, node, around.body)


def _is_in(module: Module, node: ast.AST, around: ast.AST) -> bool:
    at: ast.AST | None = node
    while at is not None and at is not around:
        at = module.parents.get(at)
    return at is around


def _default(given: ast.arguments, argument: ast.arg) -> ast.expr | None:
    """Return the default of a parameter."""
    if argument in given.kwonlyargs:
        return given.kw_defaults[given.kwonlyargs.index(argument)]
    positional = [*given.posonlyargs, *given.args]
    index = positional.index(argument) - len(positional) if argument in positional else 0
    return given.defaults[index] if -len(given.defaults) <= index < 0 else None


def _target(module: Module, node: ast.AST) -> str:
    """Return the name that a lambda is assigned to."""
    around = module.parents.get(node)
    targets = around.targets if isinstance(around, ast.Assign) else []
    return targets[0].id if len(targets) == 1 and isinstance(targets[0], ast.Name) else ""


def _last(node: ast.AST) -> str:
    """Return the last part of a dotted name."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _marks(node: ast.AST) -> list[ast.expr]:
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return [each.func if isinstance(each, ast.Call) else each for each in decorators]


def _yields(node: ast.AST) -> bool:
    return any(isinstance(each, ast.Yield) for each in ast.walk(node))


def _is_classmethod(node: ast.AST) -> bool:
    decorators = getattr(node, "decorator_list", [])
    return any(_last(each) == "classmethod" for each in decorators)
