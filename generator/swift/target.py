"""The Swift target: a contract in, the sources of a Swift package out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..contract import Contract
from ..languages.language import Kind, Tag
from ..languages.swift import SWIFT
from ..openapi_generator import package as packages
from ..openapi_generator.engine import Engine

TEMPLATES = Path(__file__).parent / "templates"
TOOLS = ("openapi-generator-cli", "PyYAML", "jsonpath-rfc9535")
"""The distributions whose versions touch the output's bytes."""

TYPES = {
    "AnyType": "JSONValue",
    "object": "JSONValue",
    "integer": "Int",
    "long": "Int",
    "number": "Decimal",
    "DateTime": "Date",
    "binary": "FileInput",
    "file": "FileInput",
    "URI": "String",
}
"""The engine's name of a type → ours."""


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
    package = packages.read_package(overlay)
    document = packages.document(
        contract, package, comment, indent=4, reserved=SWIFT.reserved[Kind.METHOD]
    )
    folder = f"Sources/{package.package}"
    engine = Engine(
        generator="swift6",
        templates=TEMPLATES,
        supporting={
            "Resources.mustache": f"{folder}/Resources.swift",
            "Spec.mustache": f"{folder}/Spec.swift",
        },
        options={
            "projectName": package.package,
            "useSPMFileStructure": True,
            "apiNameSuffix": "Resource",
            "typeMappings": TYPES,
            "additionalProperties": {"sdk": packages.facts(contract, package)},
        },
    )
    return engine.run(document)


def comment(markdown: str, indent: int, tags: Sequence[Tag] = ()) -> str:
    """A documentation comment, see `Swift.comment`."""
    return str(SWIFT.comment(markdown, indent, tags))
