"""The Java target: a contract in, the sources of a Maven package out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..contract import Contract
from ..languages.java import JAVA
from ..languages.language import Kind, Tag
from ..openapi_generator import package as packages
from ..openapi_generator.engine import Engine

TEMPLATES = Path(__file__).parent / "templates"
TOOLS = ("openapi-generator-cli", "PyYAML", "jsonpath-rfc9535")
"""The distributions whose versions touch the output's bytes."""

SOURCES = "src/main/java"

TYPES = {
    "AnyType": "JsonNode",
    "object": "JsonNode",
    "integer": "Long",
    "long": "Long",
    "number": "BigDecimal",
    "DateTime": "OffsetDateTime",
    "binary": "FileInput",
    "file": "FileInput",
}
"""The engine's name of a type → ours. Whole numbers are long: Unix time outgrows 32 bits."""


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
        contract, package, javadoc, indent=4, reserved=JAVA.reserved[Kind.METHOD]
    )
    folder = f"{SOURCES}/{package.package.replace('.', '/')}"
    engine = Engine(
        generator="java",
        templates=TEMPLATES,
        supporting={
            "Resources.mustache": f"{folder}/Resources.java",
            "Spec.mustache": f"{folder}/Spec.java",
            "pom.mustache": "pom.xml",
        },
        options={
            "library": "native",
            "invokerPackage": package.package,
            "apiPackage": package.package,
            "modelPackage": f"{package.package}.models",
            "apiNameSuffix": "Resource",
            "openApiNullable": False,
            "typeMappings": TYPES,
            "importMappings": {"FileInput": f"{package.package}.FileInput"},
            "additionalProperties": {"sdk": packages.facts(contract, package)},
        },
    )
    return engine.run(document)


def javadoc(markdown: str, indent: int, tags: Sequence[Tag] = ()) -> str:
    """A documentation comment, see `Java.comment`."""
    return str(JAVA.comment(markdown, indent, tags))
