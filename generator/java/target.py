"""The Java target: a contract in, the sources of a Maven package out."""

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

SOURCES = "src/main/java"
WIDTH = 100
NO_BREAK = "\N{NO-BREAK SPACE}"

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

RESERVED = frozenset((TEMPLATES / "reserved.txt").read_text("utf-8").split())
"""Keywords of Java, methods every object has, and those of the hand-written bases."""


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
    document = packages.document(contract, package, javadoc, indent=4, reserved=RESERVED)
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


def javadoc(markdown: str, indent: int) -> str:
    """A documentation comment (JDK's doc comment specification).

    >>> print(javadoc("Lists `a<b`.", 0))
    /** Lists {@code a<b}. */
    """
    pad = " " * indent
    lines = [*_lines(markdown, WIDTH - indent - 3)]
    if len(lines) == 1 and len(lines[0]) <= WIDTH - indent - 7:
        return f"{pad}/** {lines[0]} */"
    return "\n".join([f"{pad}/**", *(f"{pad} * {line}".rstrip() for line in lines), f"{pad} */"])


def _lines(markdown: str, width: int) -> Iterator[str]:
    paragraphs = [_html(paragraph) for paragraph in markdown.split("\n\n")]
    for index, paragraph in enumerate(paragraphs):
        is_tag = paragraph.startswith("@")
        if index and not (is_tag and paragraphs[index - 1].startswith("@")):
            yield ""
        lead = "" if is_tag or not index else "<p>"
        hanging = "    " if is_tag else ""
        lines = textwrap.wrap(
            lead + paragraph,
            width,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
        )
        yield from (line.replace(NO_BREAK, " ") for line in lines)


def _html(paragraph: str) -> str:
    """Markdown's code marks as Javadoc's, everything else as HTML that says the same."""
    pieces = re.split(r"`([^`]+)`", " ".join(paragraph.split()))
    text = [_escape(piece) for piece in pieces[::2]]
    # A line should not end inside.
    code = [f"{{@code {_safe(piece)}}}".replace(" ", NO_BREAK) for piece in pieces[1::2]]
    return "".join(part for pair in zip(text, [*code, ""], strict=True) for part in pair)


def _escape(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    at_start = re.match(r"@(param|return|throws) ", escaped)
    rest = escaped[at_start.end() :] if at_start else escaped
    return (at_start[0] if at_start else "") + rest.replace("@", "&#64;").replace("*/", "*&#47;")


def _safe(code: str) -> str:
    """Braces must match inside ``{@code …}``, and a comment must not end there."""
    balanced = code.count("{") == code.count("}")
    return (code if balanced else code.replace("{", "(").replace("}", ")")).replace("*/", "* /")
