"""How a call is written in each language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from mimetypes import MimeTypes
from typing import Any, Final

from ..api.text import Json
from ..languages.java import JAVA
from ..languages.language import camel_case, pascal_case
from ..languages.python import PYTHON, field_name
from ..languages.shell import SHELL
from ..languages.swift import SWIFT
from ..languages.typescript import TYPESCRIPT
from .call import Call

Words = Mapping[str, str]
"""What a language's samples say that is the API's own: a table of ``target.toml``."""

WIDTH: Final = 88
"""Beyond it a call is broken into lines."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language that samples are written in.

    Args:
        name: Its table in ``target.toml``, its folder in the output, and its mark in Markdown.
        title: Its name for people.
        suffix: The ending of its files.
        write: Writes a whole program that makes a call.
    """

    name: str
    title: str
    suffix: str
    write: Callable[[Call, Words], str]


# Shell


def shell(call: Call, words: Words) -> str:
    """A bash script around curl.

    Ids are its arguments. The key comes by a file descriptor: arguments are for everybody to see.
    """
    base, key = words["base_url_variable"], words["key_variable"]
    url = f"${{{base}:-{SHELL.default(words['base_url'])}}}{_shell_path(call)}"
    options = [*_shell_options(call), *_shell_headers(call, key), *_shell_body(call)]
    lines = [
        "#!/usr/bin/env bash",
        SHELL.comment(call.summary),
        "set -euo pipefail",
        *(
            f'{name}="${{{place}:-{SHELL.default(str(example))}}}"'
            for place, (name, example) in _shell_ids(call)
        ),
        *_shell_values(call),
        *(_SHELL_ANSWER if call.repeatable else ()),
        "",
        *_continued(["curl", *options, f'"{url}"']),
    ]
    return "\n".join(lines) + "\n"


# Printed by curl itself, the answers of all attempts would follow each other.
_SHELL_ANSWER: Final = (
    "answer=$(mktemp)",
    """trap 'cat "$answer"; rm -f "$answer"' EXIT""",
)


def _shell_ids(call: Call) -> Sequence[tuple[int, tuple[str, Any]]]:
    return list(enumerate(call.ids, start=1))


def _shell_path(call: Call) -> str:
    return re.sub(r"\{([^}]+)\}", r"${\1}", call.path)


def _shell_options(call: Call) -> list[str]:
    # curl waits as Retry-After says. What may act twice is not sent twice.
    retries = ['--retry 2 --output "$answer"'] if call.repeatable else []
    seconds = 600 if call.files else 60
    return [f"--silent --show-error --fail-with-body --max-time {seconds}", *retries]


def _shell_headers(call: Call, key: str) -> list[str]:
    headers = [f"--request {call.verb}"] if call.verb != "GET" else []
    if call.authenticated:
        headers.append(f"--header @<(printf 'Authorization: Bearer %s\\n' \"${key}\")")
    if call.key_header:
        headers.append(
            f'--header "{call.key_header}: ${{IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}}"'
        )
    return headers


def _shell_body(call: Call) -> list[str]:
    if call.body is None:
        return []
    if call.form:
        return [_shell_field(call, name, str(value)) for name, value in call.body.items()]
    return ['--header "Content-Type: application/json"', '--data "${BODY:-$example}"']


def _shell_field(call: Call, name: str, value: str) -> str:
    if name not in call.files:
        return f"--form {SHELL.literal(f'{name}={value}')}"
    # curl itself knows few types, and calls the rest a stream of bytes.
    kind = MimeTypes().guess_type(value)[0] or "application/octet-stream"
    # In quotes, as a comma or a semicolon would end the name.
    return f'--form "{name}=@\\"${{FILE:-{SHELL.default(value)}}}\\";type=${{TYPE:-{kind}}}"'


def _shell_values(call: Call) -> list[str]:
    if call.body is None or call.form:
        return []
    return [f"example={SHELL.json(dict(call.body), indent=2)}"]


def _continued(parts: Sequence[str]) -> list[str]:
    first, second, *rest = parts
    lines = [f"{first} {second}", *(f"  {part}" for part in rest)]
    return [f"{line} \\" for line in lines[:-1]] + lines[-1:]


# Python


def python(call: Call, words: Words) -> str:
    """A program with the blocking client."""
    ids = [PYTHON.literal(example) for _, example in call.ids]
    body = call.body or {}
    files = [PYTHON.literal(body[name]) for name in call.files if name in body]
    others = [name for name in body if name not in call.files]
    named = [f"{field_name(name)}={PYTHON.literal(body[name])}" for name in others]
    target = ".".join(("client", *call.resource, call.method))
    written = _broken(f"result = {target}(", [*ids, *files, *named], ")", "    ", comma=True)
    lines = [
        f"from {words['module']} import {words['client']}",
        "",
        f"with {words['client']}() as client:",
        *(f"    {line}" for line in written),
        "    print(result)",
    ]
    return "\n".join(lines) + "\n"


# TypeScript


def typescript(call: Call, words: Words) -> str:
    """A program with top-level await."""
    ids = [TYPESCRIPT.literal(example) for _, example in call.ids]
    target = ".".join(("client", *map(camel_case, (*call.resource, call.method))))
    fields = [
        f"{TYPESCRIPT.member(name)}: {_script_value(call, words, name)}" for name in call.body or ()
    ]
    bodies = ["{", *(f"  {field}," for field in fields), "}"] if call.body is not None else []
    imports = [f'import {{ {words["client"]} }} from "{words["module"]}";']
    if call.files:
        imports.append(f'import {{ {words["file"]} }} from "{words["file_module"]}";')
    opening = ", ".join([*ids, "{"]) if bodies else ", ".join(ids)
    closing = [*bodies[1:-1], "});"] if bodies else []
    first = f"const result = await {target}({opening}" + ("" if bodies else ");")
    lines = [
        *imports,
        "",
        f"const client = new {words['client']}();",
        first,
        *closing,
        "console.log(result);",
    ]
    return "\n".join(lines) + "\n"


def _script_value(call: Call, words: Words, name: str) -> str:
    value = (call.body or {})[name]
    if name in call.files:
        return f"await {words['file']}({TYPESCRIPT.literal(value)})"
    return TYPESCRIPT.literal(value)


# Java


def java(call: Call, words: Words) -> str:
    """A program with one class, which has the operation's name."""
    target = ".".join(f"{camel_case(name)}()" for name in call.resource)
    ids = [JAVA.literal(example) for _, example in call.ids]
    first, *rest = _java_body(call) or [""]
    inside = ", ".join([*ids, *([first] if first else [])])
    body = [
        f"        {words['client']} client = {words['client']}.fromEnvironment();",
        f"        var result = client.{target}.{camel_case(call.method)}({inside}",
        *(f"            {line}" for line in rest),
    ]
    body[-1] += ");"
    lines = [
        *_java_imports(words["package"], body),
        "",
        f"final class {pascal_case(call.id)} {{",
        "    public static void main(String[] arguments) {",
        *body,
        "        System.out.println(result);",
        "    }",
        "}",
    ]
    return "\n".join(lines) + "\n"


def _java_imports(package: str, body: Sequence[str]) -> list[str]:
    """What a program names, in the order of the names."""
    named = set(re.findall(r"\b[A-Z]\w+", re.sub(r'"(\\.|[^"\\])*"', "", "\n".join(body))))
    java = {"List": "java.util.List", "Map": "java.util.Map", "Path": "java.nio.file.Path"}
    made = set(re.findall(r"(\w+)\.(?:of|builder)\(", "\n".join(body)))
    models = made - java.keys() - {"FileInput"}
    found = [f"{package}.models.{name}" for name in models]
    found += [f"{package}.{name}" for name in named - models - java.keys()]
    return [f"import {name};" for name in sorted([*found, *(java[n] for n in named & java.keys())])]


def _java_body(call: Call) -> list[str]:
    if call.body is None:
        return []
    values = [
        f"    .{camel_case(name)}({_java_value(call, name)})"
        for name in call.members
        if name in call.body
    ]
    return [f"{call.model}.builder()", *values, "    .build()"]


def _java_value(call: Call, name: str) -> str:
    value = (call.body or {})[name]
    if name in call.files:
        return f"FileInput.of(Path.of({JAVA.literal(value)}))"
    return _java_literal(value, call.enums.get(name))


def _java_literal(value: Json, enum: str | None) -> str:
    if enum and isinstance(value, list):
        return f"List.of({', '.join(_java_literal(item, enum) for item in value)})"
    written = JAVA.literal(value)
    return f"{enum}.of({written})" if enum and isinstance(value, str) else written


# Swift


def swift(call: Call, words: Words) -> str:
    """A program with code at its top level."""
    ids = "".join(f"{SWIFT.literal(example)}, " for _, example in call.ids)
    target = ".".join(("client", *map(camel_case, (*call.resource, call.method))))
    values = [
        f"{camel_case(name)}: {_swift_value(call, name)}"
        for name in call.members
        if name in (call.body or ())
    ]
    start = f"let result = try await {target}({ids}"
    written = _broken(f"{start}{call.model}(", values, "))", "    ", comma=False)
    modules = [*(["Foundation"] if call.files else []), words["module"]]
    lines = [
        *(f"import {module}" for module in sorted(modules)),
        "",
        f"let client = try {words['client']}.fromEnvironment()",
        *(written if values else [f"{start.removesuffix(', ')})"]),
        "print(result)",
    ]
    return "\n".join(lines) + "\n"


def _swift_value(call: Call, name: str) -> str:
    value = (call.body or {})[name]
    if name in call.files:
        return f"FileInput(URL(fileURLWithPath: {SWIFT.literal(value)}))"
    return SWIFT.literal(value)


def _broken(start: str, parts: Sequence[str], end: str, pad: str, *, comma: bool) -> list[str]:
    """A call on one line, or, if it is long, with one argument on each."""
    whole = f"{start}{', '.join(parts)}{end}"
    if len(whole) <= WIDTH:
        return [whole]
    last = "," if comma else ""
    return [start, *(f"{pad}{part}," for part in parts[:-1]), f"{pad}{parts[-1]}{last}", end]


LANGUAGES: Final = (
    Language("shell", "Shell", "sh", shell),
    Language("python", "Python", "py", python),
    Language("typescript", "TypeScript", "ts", typescript),
    Language("java", "Java", "java", java),
    Language("swift", "Swift", "swift", swift),
)
"""Every language there is; ``target.toml`` chooses among them."""
