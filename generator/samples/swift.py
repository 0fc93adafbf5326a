"""Write a call in Swift."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

from ..api.text import Json
from ..classes.outcomes import Outcome
from ..classes.shapes import Class, Many, Shape, Table, Value
from ..classes.view import ObjectView
from ..document import is_array, is_object
from ..languages.swift import SWIFT
from .call import Call
from .lines import broken
from .typed import Views, fits, place, values


@dataclass(frozen=True, slots=True)
class Written:
    """An expression; what stands between its parentheses is apart.

    Args:
        start: The expression up to its parts; all of it if it has none.
        parts: The arguments of an initialiser.
        end: The rest.
    """

    start: str
    parts: tuple[str, ...] = ()
    end: str = ""

    def __str__(self) -> str:
        return f"{self.start}{', '.join(self.parts)}{self.end}"


def swift(call: Call, words: Mapping[str, Any]) -> str:
    """Return a program with code at its top level."""
    names = (words["client"], f"{words['module']}Error")
    views = call.typed(SWIFT, *names, **words.get("names", {}))
    start, printed = _around(views.method(call).outcome)
    *before, last = arguments(call, views) or [Written("")]
    inside = "".join(f"{each}, " for each in before)
    opening = f"{start}try await client.{target(call, views)}({inside}{last.start}"
    written = broken(opening, last.parts, f"{last.end})", "    ", comma=False)
    used = re.search(r"\b(Date|Decimal|URL)\(", "\n".join(written))
    modules = [*(["Foundation"] if used else []), words["module"]]
    lines = [
        *(f"import {module}" for module in sorted(modules)),
        "",
        f"let client = try {words['client']}.fromEnvironment()",
        *written,
        *printed,
    ]
    return "\n".join(lines) + "\n"


def _around(outcome: Outcome) -> tuple[str, list[str]]:
    """Return the code before a call, and the lines that print its result."""
    if outcome.is_stream:
        return "let events = ", ["for try await event in events {", "    print(event)", "}"]
    if outcome.form == "empty":
        return "", []
    return "let result = ", ["print(result as Any)" if outcome.optional else "print(result)"]


def target(call: Call, views: Views) -> str:
    """Return the method behind ``client.``."""
    return ".".join(views.steps(call))


def arguments(call: Call, views: Views) -> list[Written]:
    """Return the arguments of a call of the Swift client.

    Args:
        call: The call.
        views: The client's methods and classes.
    """
    method = views.method(call)
    values_ = values(call, method)
    positional = [*method.positional]
    # They have no labels: only the last ones can be left out.
    while positional and positional[-1].optional and place(positional[-1]) not in values_:
        positional.pop()
    written = [_value(views, each.shape, values_.get(place(each), {})) for each in positional]
    if (query := method.labelled) and place(query) in values_:
        last = _value(views, query.shape, values_[place(query)])
        written.append(Written(f"{query.name}: {last.start}", last.parts, last.end))
    return written


def _object(views: Views, view: ObjectView, value: Mapping[str, Json]) -> Written:
    fields = [
        each
        for each in view.fields
        if each.settable and each.wire in value and fits(each.shape, value[each.wire])
    ]
    names = {each.wire for each in fields}
    if not names.issuperset(view.required):
        return Written(f"{view.name}(json: {_json({**value})})")
    more = "".join(
        f".with({SWIFT.literal(wire)}, {_json(each)})"
        for wire, each in value.items()
        if wire not in names
    )
    # Arguments stand in the order of the initialiser, which the required ones begin.
    parts = (f"{each.name}: {_value(views, each.shape, value[each.wire])}" for each in fields)
    return Written(f"{view.name}(", tuple(parts), f"){more}")


def _value(views: Views, shape: Shape, value: Json) -> Written:
    match shape:
        case Many() if is_array(value):
            return Written(_list(str(_value(views, shape.item, each)) for each in value))
        case Table() if is_object(value):
            pairs = ((key, _value(views, shape.value, each)) for key, each in value.items())
            return Written(_map(f"{SWIFT.literal(key)}: {each}" for key, each in pairs))
        case Class() if is_object(value) and not shape.is_enum:
            return _object(views, views.objects[shape.name], value)
        case Value():
            return Written(_plain(shape, value))
        case Class() | Many() | Table():
            # An enum, or an example of the contract that does not fit its type.
            return Written(_json(value))
        case _:
            assert_never(shape)


def _plain(shape: Value, value: Json) -> str:
    written = _json(value)
    match shape.kind:
        case "file" if isinstance(value, str):
            return f"FileInput(URL(fileURLWithPath: {written}))"
        case "moment" if isinstance(value, str):
            return f"Date(jsonValue: {written})!"
        case "number" if isinstance(value, float):
            # A literal would be a binary fraction first.
            return f'Decimal(string: "{json.dumps(value)}")!'
        case "text" if not isinstance(value, str):
            return _json(json.dumps(value))
        case _:
            return written


def _json(value: Json) -> str:
    """Return any JSON as an expression."""
    if value is None:
        return ".null"
    if is_array(value):
        return _list(map(_json, value))
    if is_object(value):
        return _map(f"{SWIFT.literal(key)}: {_json(each)}" for key, each in value.items())
    written = str(SWIFT.literal(value))
    return f".number({written})" if written.startswith("Decimal(") else written


def _list(items: Iterator[str]) -> str:
    return f"[{', '.join(items)}]"


def _map(pairs: Iterator[str]) -> str:
    return f"[{', '.join(pairs) or ':'}]"
