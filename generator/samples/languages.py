"""Write a call in each language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ..api.model import Resource
from ..api.text import Json
from ..languages.language import Kind, Scope
from ..languages.language import Language as Source
from ..languages.python import PYTHON
from ..languages.typescript import TYPESCRIPT
from ..python.names import Names
from ..python.view import is_argument
from ..typescript.rows import keys
from .call import Call, Given
from .java import java
from .lines import broken
from .shell import shell
from .swift import swift
from .typed import AROUND

Words = Mapping[str, Any]
"""The API's own words in a language's samples: a table of ``target.toml``."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language that samples are written in.

    Args:
        name: Its table in ``target.toml``, its folder in the output, and its tag in Markdown.
        title: Its name for people.
        suffix: The ending of its files.
        write: Writes a whole program that makes a call.
    """

    name: str
    title: str
    suffix: str
    write: Callable[[Call, Words], str]


# Python


def python(call: Call, words: Words) -> str:
    """Return a program with the blocking client."""
    target = ".".join(("client", *steps(call, PYTHON)))
    streams = call.method.kind == "stream"
    start, end = (f"with {target}(", ") as events:") if streams else (f"result = {target}(", ")")
    written = broken(start, python_arguments(call), end, "    ", comma=True)
    printed = ["    for event in events:", "        print(event)"] if streams else ["print(result)"]
    paths = ["from pathlib import Path", ""] if any("Path(" in line for line in written) else []
    lines = [
        *paths,
        f"from {words['module']} import {words['client']}",
        "",
        f"with {words['client']}() as client:",
        *(f"    {line}" for line in (*written, *printed)),
    ]
    return "\n".join(lines) + "\n"


def python_arguments(call: Call) -> list[str]:
    """Return the arguments of a call of the Python client, positional ones first."""
    arguments = call.method.arguments
    titles = call.python.arguments(arguments)
    names = {each.slot: title for each, title in zip(arguments, titles, strict=True)}
    first = [_python_value(each) for each in call.given if each.argument.main]
    written: list[str] = []
    further: list[str] = []
    for each in call.in_order:
        if each.argument.slot.place == "extra" and call.operation.hints.get("extra") == "fields":
            further = _python_fields(each.value)
        else:
            written.append(f"{names[each.argument.slot]}={_python_value(each)}")
    return first + written + further


def _python_fields(value: Json) -> list[str]:
    """Return further fields of a body as keywords."""
    fields = value if isinstance(value, dict) else {}
    others = {name: fields[name] for name in fields if not is_argument(name)}
    keywords = [f"{name}={PYTHON.literal(fields[name])}" for name in fields if name not in others]
    return [*keywords, f"**{PYTHON.literal(others)}"] if others else keywords


def _python_value(value: Given) -> str:
    """Return a value; a file as a whole body is a `Path`, as a text would be sent itself."""
    written = PYTHON.literal(value.value)
    is_path = value.is_file and value.argument.slot.place == "body"
    return f"Path({written})" if is_path else str(written)


def steps(call: Call, language: Source) -> list[str]:
    """Return the path from the client to the method, in the language's names."""
    names = call.python if language is PYTHON else None
    inside, found = call.api.resources, None
    steps: list[str] = []
    for depth in range(len(call.method.place)):
        place = call.method.place[: depth + 1]
        titles = _members(names, language, found, inside)
        index = next(index for index, each in enumerate(inside) if each.place == place)
        steps.append(titles[index])
        found, inside = inside[index], inside[index].children
    assert found is not None
    titles = _members(names, language, found, inside)
    return [*steps, titles[len(inside) + found.methods.index(call.method)]]


def _members(
    names: Names | None,
    language: Source,
    resource: Resource | None,
    inside: Sequence[Resource],
) -> list[str]:
    """Return the names of a resource's children and methods, or of a client's resources."""
    if names is not None:
        return [*(names.members(resource) if resource else names.resources(inside))]
    scope = Scope(language)
    methods = resource.methods if resource else ()
    places = [*(each.place[-1] for each in inside), *(each.name for each in methods)]
    return [str(scope.take("", each, Kind.METHOD)) for each in places]


# TypeScript


def typescript(call: Call, words: Words) -> str:
    """Return a program with top-level await."""
    target = ".".join(("client", *steps(call, TYPESCRIPT)))
    imports = [f'import {{ {words["client"]} }} from "{words["module"]}";']
    if call.has_files:
        imports.append(f'import {{ {words["file"]} }} from "{words["file_module"]}";')
    streams = call.method.kind == "stream"
    lines = [
        *imports,
        "",
        f"const client = new {words['client']}();",
        f"const {'events' if streams else 'result'} = await {target}(",
    ]
    *before, last = typescript_arguments(call, words["file"]) or [""]
    lines[-1] += "".join(f"{_inline(each)}, " for each in before)
    if isinstance(last, str):
        lines[-1] += f"{last});"
    else:
        lines[-1] += "{"
        lines += [*(f"  {member}," for member in last), "});"]
    lines += (
        ["for await (const event of events) {", "  console.log(event);", "}"]
        if streams
        else ["console.log(result);"]
    )
    return "\n".join(lines) + "\n"


def typescript_arguments(call: Call, file: str) -> list[str | list[str]]:
    """Return the arguments of a call of the TypeScript client; an object's members separately.

    Args:
        call: The call.
        file: The function that opens a file.
    """
    ids: list[str | list[str]] = [str(TYPESCRIPT.literal(each.value)) for each in call.path]
    takes = [each for each in call.method.arguments if each.slot.place != "path"]
    around = [each for each in takes if each.slot.place in AROUND]
    inside = [each for each in takes if each.slot.place not in AROUND]
    slots: list[tuple[bool, str | list[str]]] = []
    if inside:
        body = call.api.operations[call.operation.id].body
        is_whole = inside[0].slot.place == "body"
        is_needed = is_whole or any(each.required for each in inside)
        is_optional = not (body and body.required and is_needed)
        slots.append((is_optional, _script_body(call, file)))
    if around:
        members = _script_parameters(call)
        is_optional = not any(each.required for each in around)
        slots.append((is_optional, members or "undefined"))
    written = [each for _, each in sorted(slots, key=lambda slot: slot[0])]
    while written and written[-1] == "undefined":
        written.pop()
    return ids + written


def _script_body(call: Call, file: str) -> str | list[str]:
    if call.payload is None:
        return "undefined"
    places = ("field", "part", "extra", "body")
    fields = [each for each in call.in_order if each.argument.slot.place in places]
    fields = [each for each in call.given if each.is_file and each not in fields] + fields
    whole = [each for each in fields if each.argument.slot.place == "body"]
    if whole:
        return _script_value(whole[0], file)
    members: list[str] = []
    for each in fields:
        if each.argument.slot.place != "extra":
            wire = TYPESCRIPT.member(each.argument.slot.wire)
            members.append(f"{wire}: {_script_value(each, file)}")
        elif isinstance(each.value, dict):
            members += (
                f"{TYPESCRIPT.member(wire)}: {TYPESCRIPT.literal(value)}"
                for wire, value in each.value.items()
            )
    return members


def _script_parameters(call: Call) -> list[str]:
    around = [each.slot for each in call.method.arguments if each.slot.place in AROUND]
    titles = keys((each.place, each.wire) for each in around)
    return [
        f"{TYPESCRIPT.member(titles[each.argument.slot.place, each.argument.slot.wire])}: "
        f"{TYPESCRIPT.literal(each.value)}"
        for each in call.given
        if each.argument.slot.place in AROUND
    ]


def _script_value(value: Given, file: str) -> str:
    if not value.is_file:
        return str(TYPESCRIPT.literal(value.value))
    paths = value.value if isinstance(value.value, list) else [value.value]
    opened = ", ".join(f"await {file}({TYPESCRIPT.literal(each)})" for each in paths)
    return f"[{opened}]" if isinstance(value.value, list) else opened


def _inline(argument: str | list[str]) -> str:
    return argument if isinstance(argument, str) else f"{{ {', '.join(argument)} }}"


LANGUAGES: Final = (
    Language("shell", "Shell", "sh", shell),
    Language("python", "Python", "py", python),
    Language("typescript", "TypeScript", "ts", typescript),
    Language("java", "Java", "java", java),
    Language("swift", "Swift", "swift", swift),
)
"""All languages; ``target.toml`` selects from them."""
