"""Python source for types, and for turning JSON into objects and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ..api.text import Json
from ..languages.language import Code
from ..languages.python import PYTHON
from .kinds import Type

PLAIN: Final = {kind: Code(kind) for kind in ("str", "int", "float", "bool", "Any", "None")}
_OR: Final = Code(" | ")


def literal(value: Json) -> Code:
    """Return a JSON value, or a tuple of some, as source."""
    return PYTHON.literal(value)


def decimal(value: float) -> Code:
    """Return a number as a float."""
    return PYTHON.literal(float(value))


def frozen(values: Iterable[str]) -> Code:
    """Return a frozen set of strings, in the order given."""
    items = Code(", ").join(map(literal, values))
    return Code("frozenset({{{}}})").format(items) if items else Code("frozenset()")


def tuples(values: Mapping[str, Iterable[str]]) -> Code:
    """Return a dictionary of tuples of strings, in the order given."""
    return literal({name: tuple(each) for name, each in values.items()})


def annotation(kind: Type, *, open_enums: bool, enum_names: frozenset[str]) -> Code:
    """Return the type as written in an annotation.

    Args:
        kind: The type.
        open_enums: For answers: an enum may gain values tomorrow, so it is ``Literal[…] | str``.
            Not for arguments, where a type checker should catch a typing error.
        enum_names: The enums that have an alias of their own.
    """
    parts = list(dict.fromkeys(_annotations(kind, open_enums, enum_names)))
    if PLAIN["Any"] in parts:
        return PLAIN["Any"]
    return _OR.join(sorted(parts, key=lambda part: part == "None"))


def _annotations(kind: Type, open_enums: bool, enum_names: frozenset[str]) -> Iterator[Code]:
    if kind.kind == "union":
        for member in kind.items:
            yield from _annotations(member, open_enums, enum_names)
    elif kind.kind == "enum":
        yield Code.escape(kind.name) if kind.name in enum_names else literals(kind.values)
        if open_enums:
            yield from dict.fromkeys(PLAIN[type(value).__name__] for value in kind.values)
    elif kind.kind == "list":
        inner = annotation(kind.items[0], open_enums=open_enums, enum_names=enum_names)
        yield Code("list[{}]" if open_enums else "Sequence[{}]").format(inner)
    elif kind.kind == "map":
        inner = annotation(kind.items[0], open_enums=open_enums, enum_names=enum_names)
        yield Code("dict[str, {}]" if open_enums else "Mapping[str, {}]").format(inner)
    elif kind.kind == "model":
        yield Code.escape(kind.name) if open_enums else Code("Mapping[str, Any]")
    elif kind.kind == "file":
        yield Code("bytes" if open_enums else "FileInput")
    else:
        yield PLAIN[kind.kind]


def literals(values: Iterable[Json]) -> Code:
    """Return the type of a few values."""
    return Code("Literal[{}]").format(Code(", ").join(map(literal, values)))


def nullable(kind: Type) -> bool:
    """Return true if ``None`` is a value of the type."""
    return kind.kind in ("None", "Any") or (kind.kind == "union" and any(map(nullable, kind.items)))


def model_names(kind: Type) -> list[Code]:
    """Return the model classes a type mentions."""
    own = [Code.escape(kind.name)] if kind.kind == "model" else []
    return own + [name for item in kind.items for name in model_names(item)]


def has_models(kind: Type) -> bool:
    """Return true if a type mentions model classes."""
    return kind.kind == "model" or any(map(has_models, kind.items))


def enum_names(kind: Type) -> list[Code]:
    """Return the enums a type mentions that have a name."""
    own = [Code.escape(kind.name)] if kind.kind == "enum" and kind.name else []
    return own + [name for item in kind.items for name in enum_names(item)]


def decode(kind: Type, value: Code) -> Code:
    """Return an expression that turns decoded JSON into the type.

    It never fails: what does not look as the contract says is kept as it came, so that a server's
    slip costs the caller one odd field and not the whole answer. ``__class__ is`` is the quickest
    check there is, and json.loads makes exact dicts and lists only.
    """
    return _decode(kind, value, 0)


def decoder(kind: Type) -> Code:
    """Return the function that makes the type of decoded JSON; ``None`` if none is needed."""
    if not has_models(kind):
        return PLAIN["None"]
    return Code("lambda value: {}").format(decode(kind, Code("value")))


def _decode(kind: Type, value: Code, depth: int) -> Code:
    """Nest conditional expressions: a model, a list or map of models, or the value as it is."""
    members = [member for member in _members(kind) if has_models(member)]
    if not members:
        return value
    held = value if value.isidentifier() else Code(f"v{depth or ''}")
    result = held
    for member in members:
        shape = Code("list" if member.kind == "list" else "dict")
        one = _decode_one(member, held, depth)
        result = Code("{} if {}.__class__ is {} else {}").format(one, held, shape, result)
    if held == value:
        return result
    # The outermost test is evaluated first: it binds the name, so that the value is looked up once.
    before, after = _split_outermost(result, Code(" if {}.__class__").format(held))
    return Code("{} if ({} := {}).__class__{}").format(before, held, value, after)


def _decode_one(kind: Type, held: Code, depth: int) -> Code:
    if kind.kind == "model":
        return Code("{}.from_dict({})").format(kind.name, held)
    item = Code(f"i{depth or ''}")
    inner = _decode(kind.items[0], item, depth + 1)
    if kind.kind == "list":
        return Code("[{} for {} in {}]").format(inner, item, held)
    return Code("{{k: {} for k, {} in {}.items()}}").format(inner, item, held)


def _split_outermost(expression: Code, test: Code) -> tuple[Code, Code]:
    """Cut at the first test that stands inside no brackets."""
    depth = 0
    for position, character in enumerate(str(expression)):
        depth += (character in "([{") - (character in ")]}")
        if depth == 0 and expression.startswith(test, position):
            return expression[:position], expression[position + len(test) :]
    raise ValueError(f"no test in {expression}")


def _members(kind: Type) -> tuple[Type, ...]:
    return kind.items if kind.kind == "union" else (kind,)
