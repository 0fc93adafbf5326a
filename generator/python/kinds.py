"""The kinds of Python types, as data between the engine and the views."""

from __future__ import annotations

from typing import Literal

from ..frozen import frozen

Kind = Literal[
    "str", "int", "float", "bool", "Any", "None", "file", "enum", "model", "list", "map", "union"
]


@frozen
class Type:
    """The type of a value.

    Args:
        kind: The sort of type.
        name: The class of a model; the name the parser would give an enum.
        values: The literals of an enum; those that are strings are sorted.
        items: The members of a union, or the one type of a list's items or a map's values.
    """

    kind: Kind
    name: str = ""
    values: tuple[str | int, ...] = ()
    items: tuple[Type, ...] = ()
