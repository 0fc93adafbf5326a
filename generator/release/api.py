"""Compare the public interface of two versions of a Python package, without importing either.

griffe reports removals and incompatible parameters. It does not compare types, so this module
does: annotations of parameters and attributes, return types, fields of ``TypedDict`` classes, and
the values of type aliases.
"""

from __future__ import annotations

import ast
import tempfile
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeAlias

import griffe

from ..diff import Level

Surface: TypeAlias = dict[str, griffe.Object]
"""Public path → object."""

_UNWRAPPED: Final = ("NotRequired", "Required", "Final", "ClassVar")
_WIDER: Final = {"int": "float"}
"""Type → type that accepts it as well (PEP 484)."""


@dataclass(frozen=True, slots=True, order=True)
class ApiChange:
    """One difference of the public interface.

    Args:
        path: The public name, with dots; a parameter follows it in parentheses.
        level: Its effect on callers.
        message: The difference, one clause.
    """

    path: str
    level: Level
    message: str


def compare(name: str, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> list[ApiChange]:
    """Return the changes for code that uses a package.

    Args:
        name: The import name of the package.
        before: Path → content of the older version; paths begin with the package's folder.
        after: The same of the newer version.

    Returns:
        Every change once, in order of the names: a removal or an incompatibility is major, an
        addition is minor.
    """
    (old, was), (new, now) = _load(name, before), _load(name, after)
    public: dict[str, str] = {}
    for path, each in [*now.items(), *was.items()]:
        public.setdefault(each.canonical_path, path)
    changes: dict[tuple[str, str], ApiChange] = {}
    for origin, change in [*_breakages(old, new, public), *_differences(was, now)]:
        # A change of a base class is reported once, and not for each subclass.
        changes.setdefault((origin, change.message), change)
    return sorted(changes.values())


def _load(name: str, files: Mapping[str, bytes]) -> tuple[griffe.Module, Surface]:
    return _loaded(name, tuple(each for each in files.items() if each[0].startswith(f"{name}/")))


# The package of a new date is compared with the one before it and with the one after it.
@lru_cache(maxsize=4)
def _loaded(name: str, files: tuple[tuple[str, bytes], ...]) -> tuple[griffe.Module, Surface]:
    with tempfile.TemporaryDirectory(prefix="generator-") as folder:
        for path, content in files:
            target = Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        loader = griffe.GriffeLoader(search_paths=[folder], allow_inspection=False)
        module = loader.load(name, try_relative_path=False)
        loader.resolve_aliases(external=False)
    if not isinstance(module, griffe.Module):
        raise TypeError(f"{name} is {module.kind.value}, expected a package")
    return module, _surface(module)


def _surface(package: griffe.Module) -> Surface:
    """Return public path → object, for everything that users can reach by public names."""
    surface: Surface = {}
    pending: deque[tuple[str, griffe.Object]] = deque([(package.path, package)])
    while pending:
        # Shorter names come first: users import by them.
        prefix, holder = pending.popleft()
        for name, member in holder.all_members.items():
            target = _target(member, package.path)
            path = f"{prefix}.{name}"
            if (
                target is not None
                and path not in surface
                and (member.is_public or name == "__init__")
            ):
                surface[path] = target
                if target.is_class or (target.is_module and not member.is_alias):
                    pending.append((path, target))
    return surface


def _target(member: griffe.Object | griffe.Alias, package: str) -> griffe.Object | None:
    """Return the target of a name, if it is defined inside the package."""
    if isinstance(member, griffe.Object):
        return member
    try:
        target = member.final_target
    except (griffe.AliasResolutionError, griffe.CyclicAliasError):
        return None
    inside = target.path == package or target.path.startswith(f"{package}.")
    return target if inside else None


def _breakages(
    old: griffe.Module, new: griffe.Module, public: Mapping[str, str]
) -> Iterator[tuple[str, ApiChange]]:
    for breakage in griffe.find_breaking_changes(old, new):
        origin = breakage.obj.canonical_path
        values = (breakage.old_value, breakage.new_value)
        parameter = next((v.name for v in values if isinstance(v, griffe.Parameter)), "")
        place = public.get(origin, breakage.obj.path) + (f"({parameter})" if parameter else "")
        # Existing calls work, but with another result.
        gentle = breakage.kind is griffe.BreakageKind.PARAMETER_CHANGED_DEFAULT
        level = Level.MINOR if gentle else Level.MAJOR
        yield f"{origin}({parameter})", ApiChange(place, level, breakage.kind.value.lower())


def _differences(was: Surface, now: Surface) -> Iterator[tuple[str, ApiChange]]:
    """Yield the differences that griffe omits: additions, types, names no longer public."""
    for path, gone in was.items():
        if path not in now and _has_holder(path, now):
            origin = f"{gone.canonical_path}()"
            yield origin, ApiChange(path, Level.MAJOR, "public object was removed")
    for path, new in now.items():
        old = was.get(path)
        if old is None and _has_holder(path, was):
            yield new.canonical_path, _addition(path, new, now)
        elif isinstance(old, griffe.Function) and isinstance(new, griffe.Function):
            for place, level, message in _function(old, new):
                yield f"{new.canonical_path}{place}", ApiChange(path + place, level, message)
        elif isinstance(old, griffe.Attribute) and isinstance(new, griffe.Attribute):
            for level, message in _attribute(old, new):
                yield new.canonical_path, ApiChange(path, level, message)


def _has_holder(path: str, surface: Surface) -> bool:
    """Return true if a name's holder exists: if not, only its absence is reported."""
    holder = path.rpartition(".")[0]
    return holder in surface or "." not in holder


def _addition(path: str, new: griffe.Object, surface: Surface) -> ApiChange:
    holder = surface.get(path.rpartition(".")[0])
    if holder and _is_typed_dict(holder) and not _is_optional_key(new):
        return ApiChange(path, Level.MAJOR, "required key was added")
    return ApiChange(path, Level.MINOR, f"{new.kind.value} was added")


def _is_typed_dict(holder: griffe.Object) -> bool:
    bases = holder.bases if isinstance(holder, griffe.Class) else []
    return any(str(base).rpartition(".")[2] == "TypedDict" for base in bases)


def _is_optional_key(field: griffe.Object) -> bool:
    if not isinstance(field, griffe.Attribute):
        return True
    holder = field.parent
    partial = isinstance(holder, griffe.Class) and holder.keywords.get("total") == "False"
    text = str(field.annotation)
    return text.startswith("NotRequired[") or (partial and not text.startswith("Required["))


def _function(old: griffe.Function, new: griffe.Function) -> Iterator[tuple[str, Level, str]]:
    for parameter in new.parameters:
        place = f"({parameter.name})"
        if parameter.name not in old.parameters:
            if not parameter.required:
                yield place, Level.MINOR, "parameter was added"
            continue
        before, after = old.parameters[parameter.name].annotation, parameter.annotation
        if str(before) != str(after):
            level = Level.MINOR if _fits(before, after) else Level.MAJOR
            yield place, level, f"type was {before}, is {after}"
    if str(old.returns) != str(new.returns):
        level = Level.MINOR if _fits(new.returns, old.returns) else Level.MAJOR
        yield "", level, f"returned {old.returns}, returns {new.returns}"


def _attribute(old: griffe.Attribute, new: griffe.Attribute) -> Iterator[tuple[Level, str]]:
    holder = new.parent
    if "TypeAlias" in str(new.annotation) and str(old.value) != str(new.value):
        level = Level.MINOR if _fits(old.value, new.value) else Level.MAJOR
        yield level, f"stood for {old.value}, stands for {new.value}"
    if str(old.annotation) == str(new.annotation):
        return
    written = holder is not None and _is_typed_dict(holder)
    if written and _is_optional_key(old) and not _is_optional_key(new):
        yield Level.MAJOR, "key became required"
    # Callers write keys of typed dictionaries, and read everything else.
    fits = (
        _fits(old.annotation, new.annotation) if written else _fits(new.annotation, old.annotation)
    )
    yield (
        Level.MINOR if fits else Level.MAJOR,
        f"type was {old.annotation}, is {new.annotation}",
    )


def _fits(actual: object, expected: object) -> bool:
    """Return true if every value of one type is also of the other, judged by their text."""
    have, want = _members(str(actual)), _members(str(expected))
    return "Any" in want or all(_is_in(member, want) for member in have)


def _is_in(member: str, want: frozenset[str]) -> bool:
    if member.startswith(("'", '"')):
        return member in want or "str" in want
    return member in want or _WIDER.get(member) in want


def _members(text: str) -> frozenset[str]:
    """Return the alternatives of a type: ``Literal['a'] | int | None`` has three."""
    try:
        return frozenset(_flat(ast.parse(text, mode="eval").body))
    except SyntaxError:
        return frozenset({text})


def _flat(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.BinOp(op=ast.BitOr(), left=left, right=right):
            yield from _flat(left)
            yield from _flat(right)
        case ast.Subscript(value=ast.Name(id="Literal"), slice=values):
            listed = values.elts if isinstance(values, ast.Tuple) else [values]
            yield from (ast.unparse(value) for value in listed)
        case ast.Subscript(value=ast.Name(id=name), slice=inner) if name in _UNWRAPPED:
            yield from _flat(inner)
        case _:
            yield ast.unparse(node)
