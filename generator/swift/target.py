"""The Swift target: a contract in, the sources of a Swift package out."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..contract import Contract
from ..openapi_generator import package as packages
from ..openapi_generator.engine import Engine

TEMPLATES = Path(__file__).parent / "templates"
TOOLS = ("openapi-generator-cli", "PyYAML", "jsonpath-rfc9535")
"""The distributions whose versions touch the output's bytes."""

WIDTH = 100

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

RESERVED = frozenset((TEMPLATES / "reserved.txt").read_text("utf-8").split())
"""Keywords of Swift, and members of the hand-written bases."""


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
    document = packages.document(contract, package, comment, indent=4, reserved=RESERVED)
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


def comment(markdown: str, indent: int) -> str:
    """A documentation comment in Swift's Markdown.

    >>> print(comment("Lists `a`.", 0))
    /// Lists `a`.
    """
    pad = " " * indent
    return "\n".join(f"{pad}/// {line}".rstrip() for line in _lines(markdown, WIDTH - indent - 4))


def _lines(markdown: str, width: int) -> Iterator[str]:
    paragraphs = [" ".join(paragraph.split()) for paragraph in markdown.split("\n\n")]
    for index, paragraph in enumerate(paragraphs):
        is_tag = paragraph.startswith("@")
        if index and not (is_tag and paragraphs[index - 1].startswith("@")):
            yield ""
        yield from textwrap.wrap(
            _field(paragraph) if is_tag else paragraph,
            width,
            subsequent_indent="  " if is_tag else "",
            break_long_words=False,
            break_on_hyphens=False,
        )


def _field(tag: str) -> str:
    """A Javadoc tag as Swift's documentation comments have it."""
    for pattern, field in (
        (r"@param (\w+) ", r"- Parameter \1: "),
        (r"@return ", "- Returns: "),
        (r"@throws (\S+) ", r"- Throws: `\1`, "),
    ):
        tag = re.sub(f"^{pattern}", field, tag)
    return tag
