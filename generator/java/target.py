"""The Java target: a contract in, the sources of a Maven package out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any, assert_never

from ..api.model import Api
from ..classes import check
from ..classes.outcomes import Outcome
from ..classes.output import Sources
from ..classes.package import read_package
from ..classes.shapes import Class, Many, Shape, Table, Value
from ..classes.view import ResourceView
from ..contract import Contract
from ..languages import Code
from ..languages.java import JAVA
from ..problem import Problem

TEMPLATES = Path(__file__).parent / "templates"
TOOLS = ("Jinja2", "PyYAML", "jsonpath-rfc9535")
"""The distributions whose versions touch the output's bytes."""

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


def build(contracts: Sequence[Contract], overlay: Path) -> dict[str, bytes]:
    """Generate the package, without its hand-written files.

    Args:
        contracts: The one dated contract that the package speaks.
        overlay: The folder of hand-written files, which holds ``target.toml``.

    Returns:
        Path inside the target's output folder → content.

    Raises:
        GenerationError: Every place that cannot be generated.
    """
    (contract,) = contracts
    package = read_package(overlay)
    folder = f"{SOURCES}/{package.package.replace('.', '/')}"
    sources = Sources(
        contract=contract,
        package=package,
        language=JAVA,
        templates=TEMPLATES,
        filters=FILTERS,
        taken=[package.client, *(path.stem for path in (overlay / folder).glob("*.java"))],
    )
    return _files(sources, folder)


def lacks(api: Api) -> Iterator[Problem]:
    """What the target cannot generate of an API."""
    return check.problems(api, JAVA.name)


def _files(sources: Sources, folder: str) -> dict[str, bytes]:
    render, builder = sources.render, sources.builder
    files = {"pom.xml": render("pom.xml.jinja")}
    for resource in builder.resources():
        path = f"{folder}/{resource.name}.java"
        files[path] = render("resource.java.jinja", resource=resource, imports=_imports(resource))
    files[f"{folder}/Resources.java"] = render("resources.java.jinja", resources=builder.client())
    files[f"{folder}/Spec.java"] = render("spec.java.jinja")
    for model in builder.objects():
        files[f"{folder}/models/{model.name}.java"] = render("object.java.jinja", model=model)
    for enum in builder.enums():
        files[f"{folder}/models/{enum.name}.java"] = render("enum.java.jinja", model=enum)
    return dict(sorted(files.items()))


def _imports(resource: ResourceView) -> list[Code]:
    """What a resource needs beyond its package and the models."""
    written = [result_type(each.outcome) for each in resource.methods]
    written += [given_type(item.shape) for each in resource.methods for item in each.inputs]
    words = {word for text in written for word in re.findall(r"\w+", text)}
    if any(each.body and (each.body.styles or each.body.parts) for each in resource.methods):
        words.add("Map")
    return [_IMPORTS[word] for word in sorted(words & _IMPORTS.keys())]


def type_of(shape: Shape) -> Code:
    """The type of a value."""
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
    """The type of a value that is never missing."""
    return (
        _PRIMITIVES.get(shape.kind, type_of(shape)) if isinstance(shape, Value) else type_of(shape)
    )


def reader(shape: Shape) -> Code:
    """The function that reads a value from JSON."""
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
    """What an operation is read to."""
    if outcome.form == "empty":
        return Code("Void")
    plain = type_of(outcome.shape)
    return Code(f"Optional<{plain}>") if outcome.optional else plain


def result_reader(outcome: Outcome) -> Code:
    """The function that reads it."""
    if outcome.form == "empty":
        return Code("Json::nothing")
    plain = reader(outcome.shape)
    return Code(f"Json.optional({plain})") if outcome.optional else plain


def xml(text: str) -> Code:
    """A text of XML, or the value of an attribute."""
    return Code(escape(str.__str__(text)))


def shown(value: str) -> str:
    """A value of the contract as Markdown, for a comment."""
    return f"`{json.dumps(value, ensure_ascii=False)}`."


def _capitals(word: str) -> Code:
    """A word of the model as a constant of the runtime."""
    return Code(word.upper())


FILTERS: dict[str, Callable[..., Any]] = {
    "capitals": _capitals,
    "comment": JAVA.comment,
    "given": given_type,
    "reader": reader,
    "shown": shown,
    "result_reader": result_reader,
    "result_type": result_type,
    "type": type_of,
    "xml": xml,
}
"""What the templates use beyond Jinja's own filters."""
