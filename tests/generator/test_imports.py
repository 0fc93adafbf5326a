"""The rules for imports and keywords of CONTRIBUTING, checked by reading the source."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GENERATOR = ROOT / "generator"
SOURCES = sorted(
    path for path in GENERATOR.rglob("*.py") if "runtime" not in path.relative_to(GENERATOR).parts
)
TARGETS = (
    *("classes", "cli", "fleet", "java", "languages", "python", "receivers", "samples", "sandbox"),
    *("swift", "typescript"),
)
READERS = ("api/", "diff/", "contract.py", "document.py", "overlay.py", "rules.py")
"""Files that may read OpenAPI and JSON Schema."""

KEYWORDS = {
    *("$ref", "$defs", "allOf", "anyOf", "oneOf", "properties", "additionalProperties"),
    *("requestBody", "responses", "securitySchemes", "operationId", "discriminator"),
    *("patternProperties", "prefixItems", "dependentSchemas", "externalDocs"),
}

EXCEPTIONS = {
    # They write plain JSON Schema, for engines and for agents.
    *("cli/operations.py", "python/datamodels.py", "python/engine.py", "python/types.py"),
    # It reads whether a document is spread over files.
    "init.py",
    # A bill of materials (CycloneDX) has properties too.
    "release/sbom.py",
}
"""Files that use keywords although they are not `READERS`."""


def name(path: Path) -> str:
    return path.relative_to(GENERATOR).as_posix()


def imports(path: Path) -> Iterator[str]:
    """Yield the modules that a file imports, absolute."""
    package = ("generator", *path.relative_to(GENERATOR).parent.parts)
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*base, *([node.module] if node.module else [])))
            yield module
            yield from (f"{module}.{each.name}" for each in node.names)


def keywords(path: Path) -> set[str]:
    """Return the keywords in a file that are whole string literals."""
    nodes = ast.walk(ast.parse(path.read_text()))
    texts = {each.value for each in nodes if isinstance(each, ast.Constant)}
    return {
        each
        for each in texts
        if isinstance(each, str) and (each in KEYWORDS or re.fullmatch(r"x-sdk-[\w-]+", each))
    }


def test_the_reader_of_imports_finds_some() -> None:
    assert "generator.api.model" in set(imports(GENERATOR / "cli/target.py"))
    assert "$ref" in keywords(GENERATOR / "api/plain.py")


@pytest.mark.parametrize("path", SOURCES, ids=map(name, SOURCES))
def test_a_module_imports_what_it_may(path: Path) -> None:
    found = set(imports(path))
    outputs = ("generated", "overlays", "beatapi", "tests", "conformance")
    assert not {each for each in found if each.split(".")[0].startswith(outputs)}
    if name(path).partition("/")[0] in TARGETS:
        assert not {each for each in found if each.startswith("generator.api.read")}


@pytest.mark.parametrize("path", SOURCES, ids=map(name, SOURCES))
def test_keywords_of_a_contract_are_read_in_one_place(path: Path) -> None:
    if not name(path).startswith(READERS) and name(path) not in EXCEPTIONS:
        assert keywords(path) == set()


def test_every_exception_is_one() -> None:
    known = {name(path): path for path in SOURCES}
    assert {each for each in EXCEPTIONS if each in known and not keywords(known[each])} == set()
    assert {each for each in EXCEPTIONS if each not in known} == set()


def test_the_generator_names_no_api() -> None:
    """This includes its runtimes and templates."""
    files = [path for path in GENERATOR.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    named = {
        name(path)
        for path in files
        if re.search(rb"beat[\s_-]?api", path.read_bytes(), re.IGNORECASE)
        or "beatapi" in name(path).lower()
    }
    assert named == set()


def test_a_target_is_imported_when_it_builds() -> None:
    """Importing all takes as long as generating a small client."""
    program = "import sys, generator.pipeline; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    modules = done.stdout.split()
    assert "generator.targets" in modules
    assert [each for each in modules if each.endswith(".target")] == []
