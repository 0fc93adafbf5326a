"""The classes and functions of a generated package, read from its source."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Member:
    """An attribute, a property or a method of a class, or a function.

    Args:
        module: The module it is written in, where its annotation's names are looked up.
        annotations: Of the value, or of what a call returns; several for overloads.
        parameters: Names of the positional parameters, without ``self``; None if it is a value.
    """

    module: str
    annotations: tuple[ast.expr, ...]
    parameters: tuple[str, ...] | None = None


@dataclass(slots=True)
class Class:
    """A class of the package."""

    module: str
    name: str
    bases: Sequence[ast.expr]
    members: dict[str, Member] = field(default_factory=dict[str, Member])


class Surface:
    """The public classes and functions of a package.

    Args:
        package: Its import name.
        files: Path → source; those outside of the package are ignored.
    """

    def __init__(self, package: str, files: Mapping[str, str]) -> None:
        self.package = package
        self._trees: dict[str, ast.Module] = {}
        self.classes: dict[str, Class] = {}
        self._functions: dict[str, Member] = {}
        self._names: dict[str, dict[str, str]] = {}
        folder = package.replace(".", "/") + "/"
        for path, content in files.items():
            if path.startswith(folder) and path.endswith(".py"):
                module = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
                is_package = path.endswith("/__init__.py")
                self._read(module, ast.parse(content), is_package)

    @property
    def modules(self) -> set[str]:
        """The modules of the package."""
        return set(self._names)

    def _read(self, module: str, tree: ast.Module, is_package: bool) -> None:
        names = self._names.setdefault(module, {})
        above = module.split(".") if is_package else module.split(".")[:-1]
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                base = above[: len(above) - node.level + 1] if node.level else []
                start = ".".join([*base, *([node.module] if node.module else [])])
                for each in node.names:
                    names.setdefault(each.asname or each.name, f"{start}.{each.name}")
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                names[node.name] = key = f"{module}.{node.name}"
                self.classes[key] = Class(module, node.name, node.bases, _members(module, node))
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                names[node.name] = key = f"{module}.{node.name}"
                self._functions[key] = _function(module, node, bound=False)

    def resolve(self, name: str) -> str:
        """Return the place where a dotted name is defined, through imports and re-exports."""
        for _ in range(20):
            if name in self.classes or name in self._functions or name in self._names:
                return name
            module, _, last = name.rpartition(".")
            if not module:
                return ""
            module = module if module in self._names else self.resolve(module)
            if (found := self._names.get(module, {}).get(last)) and found != name:
                name = found
            else:
                return ""
        return ""

    def function(self, name: str) -> Member | None:
        """Return a function of the package."""
        return self._functions.get(name)

    def lineage(self, key: str) -> Iterator[Class]:
        """Yield a class and its bases in the package, nearest first."""
        waiting, seen = [key], set[str]()
        while waiting:
            if (each := waiting.pop(0)) in seen or each not in self.classes:
                continue
            seen.add(each)
            found = self.classes[each]
            yield found
            waiting += [self._named(found.module, base) for base in found.bases]

    def member(self, key: str, name: str) -> tuple[str, Member] | None:
        """Return a member of a class and the class that defines it."""
        for each in self.lineage(key):
            if name in each.members:
                return f"{each.module}.{each.name}", each.members[name]
        return None

    @cached_property
    def errors(self) -> frozenset[str]:
        """The exceptions of the package."""
        return frozenset(
            key
            for key in self.classes
            if any(
                isinstance(base, ast.Name) and base.id == "Exception"
                for each in self.lineage(key)
                for base in each.bases
            )
        )

    def _named(self, module: str, node: ast.expr) -> str:
        """Return the class in an expression of an annotation; empty if it is not the package's."""
        if isinstance(node, ast.Subscript):
            node = node.value
        if isinstance(node, ast.Name):
            return self.resolve(f"{module}.{node.id}")
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            return self.resolve(f"{self.resolve(f'{module}.{node.value.id}')}.{node.attr}")
        return ""

    def named(self, module: str, node: ast.expr) -> str:
        """Return the package's class in an annotation; empty for all others."""
        found = self._named(module, node)
        return found if found in self.classes else ""


def _members(module: str, node: ast.ClassDef) -> dict[str, Member]:
    found: dict[str, Member] = {}
    for item in node.body:
        match item:
            case ast.AnnAssign(target=ast.Name() as target):
                found[target.id] = Member(module, (item.annotation,))
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                found[item.name] = _defined(module, item, found.get(item.name))
            case ast.Assign():
                names = [each.id for each in item.targets if isinstance(each, ast.Name)]
                found.update({name: Member(module, ()) for name in names if name not in found})
            case _:
                pass
    return {**_set_in_init(module, node), **found}


def _defined(
    module: str, node: ast.FunctionDef | ast.AsyncFunctionDef, before: Member | None
) -> Member:
    """Return a method combined with its overloads, whose result types are more precise."""
    member = _function(module, node, bound=not _is(node, "staticmethod"))
    if any(_is(node, name) for name in ("property", "cached_property")):
        return Member(module, member.annotations)
    if before is None or before.parameters is None:
        return member
    more = member.annotations if _is(node, "overload") else ()
    return Member(module, (*before.annotations, *more), before.parameters)


def _set_in_init(module: str, node: ast.ClassDef) -> dict[str, Member]:
    """Return attributes that ``__init__`` sets from a parameter of the same annotation."""
    methods = [each for each in node.body if isinstance(each, ast.FunctionDef)]
    init = next((each for each in methods if each.name == "__init__"), None)
    if init is None:
        return {}
    every = (*init.args.posonlyargs, *init.args.args, *init.args.kwonlyargs)
    annotations = {each.arg: each.annotation for each in every}
    found: dict[str, Member] = {}
    for item in ast.walk(init):
        if isinstance(item, ast.Assign) and isinstance(target := item.targets[0], ast.Attribute):
            named = annotations.get(item.value.id) if isinstance(item.value, ast.Name) else None
            found[target.attr] = Member(module, (named,) if named else ())
    return found


def _function(module: str, node: ast.FunctionDef | ast.AsyncFunctionDef, *, bound: bool) -> Member:
    names = [each.arg for each in (*node.args.posonlyargs, *node.args.args)]
    returned = (node.returns,) if node.returns else ()
    return Member(module, returned, tuple(names[1:] if bound else names))


def _is(node: ast.FunctionDef | ast.AsyncFunctionDef, decorator: str) -> bool:
    return any(isinstance(each, ast.Name) and each.id == decorator for each in node.decorator_list)
