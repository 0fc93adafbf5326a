"""Which field of a create does a column mean, and what type has a cell of it?

The creates of every contract date are in one table, so that a fleet reads the same file whichever
date its client speaks; the server has the last word on values.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pkgutil import get_data
from typing import Any, Final, NamedTuple, Protocol, TypeGuard

import beatapi

SEPARATOR: Final = ";"
"""Separator of several values in one cell."""

_READERS: Final[dict[str, Callable[[str], Any]]] = {
    "integer": int,
    "number": float,
    "json": json.loads,
}


_PYTHON: Final[dict[str, tuple[type, ...]]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "map": (Mapping,),
}


class Column(Protocol):
    """A field as far as columns need it; rows of a contract's own table fit as well."""

    @property
    def name(self) -> str:
        """Its name in JSON."""
        ...

    @property
    def kind(self) -> str:
        """The type of a value, or of an item if there can be many."""
        ...

    @property
    def many(self) -> bool:
        """True if it is an array."""
        ...

    @property
    def upload(self) -> bool:
        """True if it holds the URL of a file, so that a local file can be uploaded for it."""
        ...


class Field(NamedTuple):
    """One field of a create.

    Args:
        name: Its name in JSON, and as an argument of the client's method.
        kind: ``string``, ``integer``, ``number``, ``boolean``, ``map`` or ``json``; that of an item
            if there can be many.
        many: Whether it is an array.
        upload: Whether it holds the URL of a file, so that a local file can be uploaded for it.
        required: Whether it has to be given.
    """

    name: str
    kind: str
    many: bool = False
    upload: bool = False
    required: bool = False


class Create(NamedTuple):
    """One call that creates a task.

    Args:
        name: Its name in a file of jobs, such as ``music-video``.
        method: Its place in the client, such as ``music_video.create``.
        keys: Contract date → whether the server recognises a repeat by its idempotency key.
        fields: Its fields, by name.
    """

    name: str
    method: str
    keys: Mapping[str, bool]
    fields: Mapping[str, Field]


@cache
def creates() -> dict[str, Create]:
    """Return the creates of every contract date, by their names in a file of jobs."""
    table: dict[str, Any] = json.loads(get_data("beatapi_fleet", "creates.json") or b"{}")
    return {
        name: Create(
            name=name,
            method=row["method"],
            keys=row["keys"],
            fields={field: Field(field, **rest) for field, rest in row["fields"].items()},
        )
        for name, row in table.items()
    }


def create_named(name: str) -> Create:
    """Return a create by its name or its place in the client.

    Raises:
        InvalidArgumentError: The client's contract has none; the message lists those that it has.
    """
    date = beatapi.SPEC_VERSION
    known = {each: create for each, create in creates().items() if date in create.keys}
    by_method = {create.method: create for create in known.values()}
    if (create := known.get(name) or by_method.get(name)) is None:
        raise beatapi.InvalidArgumentError(f"command {name!r} is not one of {', '.join(known)}")
    return create


def column_names(fields: Iterable[Column]) -> dict[str, str]:
    """Return each field's column: ``images`` → ``image``, ``audio_url`` → ``audio``."""
    names: dict[str, str] = {}
    for field in fields:
        short = field.name.removesuffix("s") if field.many else field.name
        short = (short.removesuffix("_url") if field.upload else short).replace("_", "-")
        names[field.name] = short if short not in names.values() else field.name.replace("_", "-")
    return names


def typed(field: Column, value: Any) -> Any:
    """Return a word as the field's type; other values, and words that do not fit it, unchanged."""
    if not isinstance(value, str):
        return value
    if field.kind == "boolean" and value.lower() in ("true", "false"):
        return value.lower() == "true"
    try:
        return _READERS[field.kind](value) if field.kind in _READERS else value
    except (ValueError, RecursionError):
        return value


def fits(field: Column, value: object) -> bool:
    """Return true if a value, or an item of a list, has the field's type; JSON may be anything."""
    if field.kind not in _PYTHON:
        return True
    # In Python, booleans are integers.
    is_plain = field.kind == "boolean" or not isinstance(value, bool)
    return is_plain and isinstance(value, _PYTHON[field.kind])


def values(words: Mapping[str, str], fields: Iterable[Column]) -> dict[str, Any]:
    """Return the words of a row as its fields' types; words of other columns stay as they are.

    Args:
        words: Column → word. A column has the name of a field or its short name.
        fields: The fields of the row's create.

    Raises:
        InvalidArgumentError: Two columns are of the same field.
    """
    return _by_field(words, fields, lambda field, _, word: _value(field, word))


def members(line: Mapping[str, Any], fields: Iterable[Column]) -> dict[str, Any]:
    """Return the members of a JSON object by the names of their fields.

    Args:
        line: Name → value. A name is that of a field, and takes the value as it is in JSON, or is
            short, and may have one value in place of a list.
        fields: The fields of the line's create.

    Raises:
        InvalidArgumentError: Two names are of the same field.
    """
    return _by_field(line, fields, _member)


def _by_field(
    cells: Mapping[str, Any],
    fields: Iterable[Column],
    convert: Callable[[Column, str, Any], Any],
) -> dict[str, Any]:
    known = {field.name: field for field in fields}
    columns = {column: name for name, column in column_names(known.values()).items()}
    found: dict[str, str] = {}
    named: dict[str, Any] = {}
    for column, cell in cells.items():
        name = columns.get(column.replace("_", "-"), column)
        if name in found:
            raise beatapi.InvalidArgumentError(
                f"{found[name]} and {column} are the same field; keep one of them"
            )
        found[name] = column
        named[name] = convert(known[name], column, cell) if name in known else cell
    return named


def _value(field: Column, word: str) -> Any:
    if not field.many or field.kind == "json":
        return typed(field, word)
    return [typed(field, part.strip()) for part in word.split(SEPARATOR) if part.strip()]


def _member(field: Column, name: str, value: Any) -> Any:
    is_short = name != field.name
    return [value] if field.many and is_short and not is_list(value) else value


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Return true for a JSON array."""
    return isinstance(value, list)
