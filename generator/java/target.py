"""The Java target: a contract in, the sources of a Maven package out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Any, assert_never

from .. import runtime
from ..api.model import Variable
from ..classes import check
from ..classes.outcomes import Outcome
from ..classes.output import Sources
from ..classes.package import Facts, Package, read_package
from ..classes.shapes import ANY, Class, Many, Shape, Table, Value
from ..classes.view import ResourceView
from ..contract import Contract
from ..languages import Code, Kind, Scope, Tag
from ..languages.java import JAVA, methods
from . import exceptions
from .exceptions import Exceptions

TEMPLATES = Path(__file__).parent / "templates"

SOURCES = "src/main/java"
_TYPES = {
    "any": Code("JsonNode"),
    "text": Code("String"),
    "integer": Code("Long"),
    "number": Code("BigDecimal"),
    "boolean": Code("Boolean"),
    "moment": Code("OffsetDateTime"),
    "file": Code("FileInput"),
    "bytes": Code("byte[]"),
}
"""Whole numbers are long: Unix time outgrows 32 bits."""

_READERS = {
    "any": Code("Json::any"),
    "text": Code("Json::text"),
    "integer": Code("Json::integer"),
    "number": Code("Json::number"),
    "boolean": Code("Json::bool"),
    "moment": Code("Json::moment"),
    "file": Code("Json::file"),
    "bytes": Code("Json::bytes"),
}

_IMPORTS = {
    "BigDecimal": Code("java.math.BigDecimal"),
    "JsonNode": Code("com.fasterxml.jackson.databind.JsonNode"),
    "List": Code("java.util.List"),
    "Map": Code("java.util.Map"),
    "OffsetDateTime": Code("java.time.OffsetDateTime"),
    "Optional": Code("java.util.Optional"),
}

_PRIMITIVES = {"integer": Code("long"), "boolean": Code("boolean")}


def build(contracts: Sequence[Contract], additions: Path) -> dict[str, bytes]:
    """Generate the package, without its hand-written files.

    Args:
        contracts: The one dated contract that the package speaks.
        additions: The folder of hand-written additions, which holds ``target.toml``.

    Returns:
        Path inside the target's output folder → content.

    Raises:
        GenerationError: Every place that cannot be generated.
    """
    (contract,) = contracts
    client = sources(contract, additions)
    package = client.package
    runtime_files = runtime.files("java", additions, package=package.package, name=package.client)
    neutral = {path: text.encode() for path, text in runtime_files.items()}
    return {**neutral, **_files(client, exceptions.read(additions, package.package))}


def sources(contract: Contract, additions: Path) -> Sources:
    """Return the sources of a package's files.

    Raises:
        GenerationError: The target's ``target.toml`` cannot be read.
    """
    package = read_package(additions)
    errors = exceptions.read(additions, package.package)
    return Sources(
        contract=contract,
        package=replace(package, errors={**errors.documented, **package.errors}),
        language=JAVA,
        templates=TEMPLATES,
        filters=FILTERS,
        taken=[
            package.client,
            *(path.stem for path in (additions / _folder(package)).glob("*.java")),
            *(str(each.name) for each in errors.classes),
        ],
    )


def _folder(package: Package) -> str:
    return f"{SOURCES}/{package.package.replace('.', '/')}"


def _files(client: Sources, errors: Exceptions) -> dict[str, bytes]:
    render, builder, package = client.render, client.builder, client.package
    folder = _folder(package)
    files = {
        "pom.xml": render("pom.xml.jinja"),
        f"{folder}/ErrorTable.java": render("errors.java.jinja", exceptions=errors),
        f"{folder}/{package.client}.java": render(
            "client.java.jinja",
            about=f"A client of {client.api.title.raw}. Immutable and thread-safe: share one.",
            prefix=Code(runtime.prefix(package.package)),
            variables=_variables(client.facts.variables),
        ),
    }
    for each in errors.classes:
        files[f"{folder}/{each.name}.java"] = render("exception.java.jinja", each=each)
    has_models = client.names.classes or client.names.queries
    models = [Code(f"{package.package}.models.*")] if has_models else []
    for resource in builder.resources():
        path = f"{folder}/{resource.name}.java"
        imports = [*models, *_imports(resource, client.facts)]
        files[path] = render("resource.java.jinja", resource=resource, imports=imports)
    files[f"{folder}/Resources.java"] = render("resources.java.jinja", resources=builder.client())
    files[f"{folder}/Spec.java"] = render("spec.java.jinja")
    for model in builder.objects():
        files[f"{folder}/models/{model.name}.java"] = render("object.java.jinja", model=model)
    for enum in builder.enums():
        files[f"{folder}/models/{enum.name}.java"] = render("enum.java.jinja", model=enum)
    return dict(sorted(files.items()))


@dataclass(frozen=True, slots=True)
class VariableView:
    """A variable of the server's address, as a method of the client's builder."""

    wire: str
    name: Code
    values: tuple[str, ...]
    doc: str
    tags: tuple[Tag, ...]


def _variables(variables: Sequence[Variable]) -> list[VariableView]:
    scope = Scope(JAVA, taken=methods("ClientBuilder"))
    return [
        VariableView(
            wire=each.name.wire,
            name=scope.take("", each.name, Kind.METHOD),
            values=each.values,
            doc=each.doc.text.raw or f"`{each.name.wire}` in the address of the server.",
            tags=(
                Tag("param", "value", f"`{each.default}` if not given"),
                Tag("returns", "", "this builder"),
            ),
        )
        for each in variables
    ]


def _imports(resource: ResourceView, facts: Facts) -> list[Code]:
    """Return the imports of a resource beyond its package and the models."""
    written = [result_type(each.outcome) for each in resource.methods]
    written += [given_type(item.shape) for each in resource.methods for item in each.inputs]
    words = {word for text in written for word in re.findall(r"\w+", text)}
    if any(any(each.security) and each.security != facts.usual for each in resource.methods):
        words.add("List")
    if any(each.body and (each.body.styles or each.body.parts) for each in resource.methods):
        words.add("Map")
    if any(each.outcome.end or each.outcome.last for each in resource.methods):
        words |= {"List", "Map"}
    return [_IMPORTS[word] for word in sorted(words & _IMPORTS.keys())]


def type_of(shape: Shape) -> Code:
    """Return the type of a value."""
    match shape:
        case Value():
            return _TYPES[shape.kind]
        case Class():
            return shape.name
        case Many():
            return Code(f"List<{type_of(shape.item)}>")
        case Table():
            return Code(f"Map<String, {type_of(shape.value)}>")
        case _:
            assert_never(shape)


def given_type(shape: Shape) -> Code:
    """Return the type of a value that is never missing."""
    return (
        _PRIMITIVES.get(shape.kind, type_of(shape)) if isinstance(shape, Value) else type_of(shape)
    )


def reader(shape: Shape) -> Code:
    """Return the function that reads a value from JSON."""
    match shape:
        case Value():
            return _READERS[shape.kind]
        case Class():
            return Code(f"{shape.name}::of")
        case Many():
            return Code(f"Json.list({reader(shape.item)})")
        case Table():
            return Code(f"Json.map({reader(shape.value)})")
        case _:
            assert_never(shape)


def result_type(outcome: Outcome) -> Code:
    """Return the type that an operation's answer is read into."""
    if outcome.form == "empty":
        return Code("Void")
    if outcome.form == "events" and outcome.shape == ANY:
        return Code("ServerSentEvent")
    plain = type_of(outcome.shape)
    return Code(f"Optional<{plain}>") if outcome.optional else plain


def result_reader(outcome: Outcome) -> Code:
    """Return the function that reads an operation's answer."""
    if outcome.form == "empty":
        return Code("Json::nothing")
    if outcome.form == "events" and outcome.shape == ANY:
        return Code("Json::event")
    plain = reader(outcome.shape)
    return Code(f"Json.optional({plain})") if outcome.optional else plain


def xml(text: str) -> Code:
    """Return a text of XML, or the value of an attribute."""
    return Code(escape(str.__str__(text)))


def shown(value: str) -> str:
    """Return a value of the contract as Markdown, for a comment."""
    return f"`{json.dumps(value, ensure_ascii=False)}`."


def called(chain: Sequence[str]) -> str:
    """Return a method of the client as a caller writes it."""
    return ".".join(f"{each}()" for each in chain)


def _capitals(word: str) -> Code:
    """Return a word of the model as a constant of the runtime."""
    return Code(word.upper())


def _credential(kind: str) -> str:
    """Return the kind of credential that a scheme takes."""
    return "bearer" if kind in check.BEARER else kind


FILTERS: dict[str, Callable[..., Any]] = {
    "called": called,
    "capitals": _capitals,
    "credential": _credential,
    "comment": JAVA.comment,
    "given": given_type,
    "reader": reader,
    "shown": shown,
    "result_reader": result_reader,
    "result_type": result_type,
    "type": type_of,
    "xml": xml,
}
"""The filters of the templates beyond Jinja's own."""
