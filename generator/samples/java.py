"""Write a call in Java."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ..api.text import Json, name
from ..api.words import pascal_case
from ..classes.outcomes import Outcome
from ..classes.shapes import Class, Many, Shape, Table, Value
from ..classes.view import InputView, ObjectView
from ..document import is_array, is_object
from ..languages.java import JAVA, list_of, map_of
from ..languages.language import Kind, Scope
from .call import Call
from .typed import Views, fits, place, values

IMPORTS: Final[Mapping[str, str]] = {
    "BigDecimal": "java.math.BigDecimal",
    "List": "java.util.List",
    "Map": "java.util.Map",
    "ObjectMapper": "com.fasterxml.jackson.databind.ObjectMapper",
    "OffsetDateTime": "java.time.OffsetDateTime",
    "Path": "java.nio.file.Path",
}
"""The classes outside of the client that arguments are made of."""


def java(call: Call, words: Mapping[str, Any]) -> str:
    """Return a program with one class, named after the operation."""
    views = call.typed(JAVA, words["client"], **words.get("names", {}))
    start, end, printed = _around(views.method(call).outcome)
    body = [
        f"{words['client']} client = {words['client']}.fromEnvironment();",
        *_laid_out(f"{start}client.{target(call, views)}(", arguments(call, views), end),
    ]
    imports = _imports(words, views, body)
    title = pascal_case(call.operation.id)
    names = [each.rpartition(".")[2] for each in imports]
    lines = [
        *(f"import {each};" for each in imports),
        "",
        f"final class {Scope(JAVA, taken=names).take('', name(title), Kind.CLASS)} {{",
        "    public static void main(String[] arguments) {",
        *(f"        {line}" for line in (*body, *printed)),
        "    }",
        "}",
    ]
    return "\n".join(lines) + "\n"


def _laid_out(start: str, arguments: Sequence[Sequence[str]], end: str) -> list[str]:
    """Return the lines of a call; several lines of one argument begin and end apart from others."""
    *before, last = arguments or [[""]]
    if all(len(each) == 1 for each in before):
        first, rest = start + "".join(f"{each[0]}, " for each in before) + last[0], last[1:]
    else:
        apart = (line for each in before for line in (*each[:-1], f"{each[-1]},"))
        first, rest = start, [*apart, *last]
    *lines, ending = [first, *(f"    {line}" for line in rest)]
    return [*lines, ending + end]


def _around(outcome: Outcome) -> tuple[str, str, list[str]]:
    """Return the code before and behind a call, and the lines that print its result."""
    if outcome.is_stream:
        printed = ["    events.forEach(System.out::println);", "}"]
        return "try (var events = ", ")) {", printed
    if outcome.form == "empty":
        return "", ");", []
    return "var result = ", ");", ["System.out.println(result);"]


def _imports(words: Mapping[str, Any], views: Views, body: Sequence[str]) -> list[str]:
    """Return the classes that a program names, sorted."""
    names = set(re.findall(r"\b[A-Z]\w*", re.sub(r'"(\\.|[^"\\])*"', "", "\n".join(body))))
    return sorted(
        [
            *(f"{words['package']}.models.{each}" for each in names & views.classes),
            *(f"{words['package']}.{each}" for each in names & {words["client"], "FileInput"}),
            *(IMPORTS[each] for each in names & IMPORTS.keys()),
        ]
    )


def target(call: Call, views: Views) -> str:
    """Return the method behind ``client.``."""
    *resources, method = views.steps(call)
    return "".join(f"{each}()." for each in resources) + str(method)


def arguments(call: Call, views: Views) -> list[list[str]]:
    """Return the arguments of a call of the Java client, each as lines.

    Args:
        call: The call.
        views: The client's methods and classes.
    """
    method = views.method(call)
    values_ = values(call, method)
    inputs = tuple(each for each in method.inputs if place(each) in values_)
    chosen = inputs if inputs == method.shorter else method.inputs
    return [_argument(views, each, values_) for each in chosen]


def one_line(argument: Sequence[str]) -> str:
    """Return an argument without its line breaks."""
    return "".join(map(str.strip, argument))


def _argument(views: Views, view: InputView, values: Mapping[tuple[str, str], Json]) -> list[str]:
    value = values.get(place(view), {} if view.place == "query" else None)
    if isinstance(view.shape, Class) and not view.shape.is_enum and is_object(value):
        first, *setters, last = _built(views, views.objects[view.shape.name], value)
        return [first, *(f"    {each}" for each in (*setters, last))]
    return [_value(views, view.shape, value)]


def _built(views: Views, view: ObjectView, value: Mapping[str, Json]) -> Iterator[str]:
    """Yield the links of a builder's chain."""
    fields = {each.wire: each for each in view.fields if each.settable}
    yield f"{view.name}.builder()"
    for wire, each in value.items():
        if wire in fields and fits(fields[wire].shape, each):
            yield f".{fields[wire].name}({_value(views, fields[wire].shape, each)})"
        else:
            yield f".with({_text(wire)}, {_text(each)})"
    yield ".build()"


def _value(views: Views, shape: Shape, value: Json) -> str:
    match shape:
        case Many() if is_array(value):
            return list_of([_item(views, shape.item, each) for each in value])
        case Table() if is_object(value):
            pairs = value.items()
            return map_of([(_text(key), _item(views, shape.value, each)) for key, each in pairs])
        case Class() if shape.is_enum and isinstance(value, str):
            return f"{shape.name}.of({_text(value)})"
        case Class() if is_object(value) and not shape.is_enum:
            return "".join(_built(views, views.objects[shape.name], value))
        case Value():
            return _plain(shape, value)
        case _:
            # The contract's example does not fit its type.
            return _text(value)


def _item(views: Views, shape: Shape, value: Json) -> str:
    """Return a value in a collection, where Java converts no ``int`` to a ``Long``."""
    written = _value(views, shape, value)
    return f"{written}L" if re.fullmatch(r"-?\d+", written) else written


def _plain(shape: Value, value: Json) -> str:
    written = _text(value)
    match shape.kind:
        case "any":
            return f"new ObjectMapper().valueToTree({written})"
        case "file" if isinstance(value, str):
            return f"FileInput.of(Path.of({written}))"
        case "moment" if isinstance(value, str):
            return f"OffsetDateTime.parse({written})"
        case "number" if isinstance(value, int | float):
            return f'new BigDecimal("{json.dumps(value)}")'
        case "text" if not isinstance(value, str):
            return _text(json.dumps(value))
        case _:
            return written


def _text(value: Json) -> str:
    return str(JAVA.literal(value))
