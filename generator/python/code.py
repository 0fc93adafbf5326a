"""Python source for types, and for turning JSON into objects and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..api.text import Json
from ..languages.python import PYTHON
from .engine import Type

PLAIN = {"str": "str", "int": "int", "float": "float", "bool": "bool", "Any": "Any", "None": "None"}


def literal(value: Json) -> str:
    """A JSON value, or a tuple of some, as source."""
    return str(PYTHON.literal(value))


def frozen(values: Iterable[str]) -> str:
    """A frozen set of strings, in the order given."""
    items = ", ".join(map(literal, values))
    return f"frozenset({{{items}}})" if items else "frozenset()"


def tuples(values: Mapping[str, Iterable[str]]) -> str:
    """A dictionary of tuples of strings, in the order given."""
    return repr({name: tuple(each) for name, each in values.items()})


def annotation(kind: Type, *, open_enums: bool, enum_names: frozenset[str]) -> str:
    """The type as written in an annotation.

    Args:
        kind: The type.
        open_enums: For answers: an enum may gain values tomorrow, so it is ``Literal[…] | str``.
            Not for arguments, where a type checker should catch a typing error.
        enum_names: The enums that have an alias of their own.
    """
    parts = list(dict.fromkeys(_annotations(kind, open_enums, enum_names)))
    return "Any" if "Any" in parts else " | ".join(sorted(parts, key=lambda part: part == "None"))


def _annotations(kind: Type, open_enums: bool, enum_names: frozenset[str]) -> Iterator[str]:
    if kind.kind == "union":
        for member in kind.items:
            yield from _annotations(member, open_enums, enum_names)
    elif kind.kind == "enum":
        values = ", ".join(map(literal, kind.values))
        yield kind.name if kind.name in enum_names else f"Literal[{values}]"
        if open_enums:
            yield from dict.fromkeys(type(value).__name__ for value in kind.values)
    elif kind.kind == "list":
        inner = annotation(kind.items[0], open_enums=open_enums, enum_names=enum_names)
        yield f"list[{inner}]" if open_enums else f"Sequence[{inner}]"
    elif kind.kind == "map":
        inner = annotation(kind.items[0], open_enums=open_enums, enum_names=enum_names)
        yield f"{'dict' if open_enums else 'Mapping'}[str, {inner}]"
    elif kind.kind == "model":
        yield kind.name if open_enums else "Mapping[str, Any]"
    elif kind.kind == "file":
        yield "bytes" if open_enums else "FileInput"
    else:
        yield PLAIN[kind.kind]


def nullable(kind: Type) -> bool:
    """Whether ``None`` is a value of the type."""
    return kind.kind in ("None", "Any") or (kind.kind == "union" and any(map(nullable, kind.items)))


def model_names(kind: Type) -> list[str]:
    """The model classes a type mentions."""
    own = [kind.name] if kind.kind == "model" else []
    return own + [name for item in kind.items for name in model_names(item)]


def enum_names(kind: Type) -> list[str]:
    """The enums a type mentions."""
    own = [kind.name] if kind.kind == "enum" else []
    return own + [name for item in kind.items for name in enum_names(item)]


def decode(kind: Type, value: str) -> str:
    """An expression that turns decoded JSON into the type.

    It never fails: what does not look as the contract says is kept as it came, so that a server's
    slip costs the caller one odd field and not the whole answer. ``__class__ is`` is the quickest
    check there is, and json.loads makes exact dicts and lists only.
    """
    return _decode(kind, value, 0)


def decoder(kind: Type) -> str:
    """The function that turns decoded JSON into the type; ``None`` if there is nothing to do."""
    if kind.kind == "model":
        return f"lambda value: {decode(kind, 'value')}"
    return f"lambda value: {decode(kind, 'value')}" if model_names(kind) else "None"


def encode(kind: Type, value: str) -> str:
    """An expression that turns a value of the type back into JSON: inverts :func:`decode`."""
    return f"encode({value})" if model_names(kind) else value


def _decode(kind: Type, value: str, depth: int) -> str:
    """Nest conditional expressions: a model, a list or map of models, or the value as it is."""
    members = [member for member in _members(kind) if model_names(member)]
    if not members:
        return value
    held = value if value.isidentifier() else f"v{depth or ''}"
    result = held
    for member in members:
        shape = "list" if member.kind == "list" else "dict"
        result = f"{_decode_one(member, held, depth)} if {held}.__class__ is {shape} else {result}"
    if held == value:
        return result
    # The outermost test is evaluated first: it binds the name, so that the value is looked up once.
    before, after = _split_outermost(result, f" if {held}.__class__")
    return f"{before} if ({held} := {value}).__class__{after}"


def _decode_one(kind: Type, held: str, depth: int) -> str:
    if kind.kind == "model":
        return f"{kind.name}.from_dict({held})"
    item = f"i{depth or ''}"
    inner = _decode(kind.items[0], item, depth + 1)
    if kind.kind == "list":
        return f"[{inner} for {item} in {held}]"
    return f"{{k: {inner} for k, {item} in {held}.items()}}"


def _split_outermost(expression: str, test: str) -> tuple[str, str]:
    """Cut at the first test that stands inside no brackets."""
    depth = 0
    for position, character in enumerate(expression):
        depth += (character in "([{") - (character in ")]}")
        if depth == 0 and expression.startswith(test, position):
            return expression[:position], expression[position + len(test) :]
    raise ValueError(f"no test in {expression}")


def _members(kind: Type) -> tuple[Type, ...]:
    return kind.items if kind.kind == "union" else (kind,)
