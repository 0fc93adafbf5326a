"""The TypeScript target: a contract in, the files of an npm package out."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from .. import document as doc
from .. import methods, overlay_settings
from ..contract import Contract
from ..languages.language import Tag
from ..languages.typescript import TYPESCRIPT
from ..lowering import check, choose_media_types, lower, pascal_case
from ..problem import refuse
from ..schema import schemas
from ..templating import environment
from . import engine, view

TEMPLATES: Final = Path(__file__).parent / "templates"
TOOLS: Final = ("Jinja2", "PyYAML", "jsonpath-rfc9535")
"""The distributions whose versions touch the output's bytes, besides the engine's packages."""


@dataclass(frozen=True, slots=True)
class Package:
    """``target.toml`` in the target's overlay folder.

    Args:
        manifest: ``package.json`` but for the version.
        bases: Resource path → ``module:Class`` of its hand-written base.
    """

    manifest: Mapping[str, Any]
    bases: Mapping[str, tuple[str, str]]


def read_package(overlay: Path) -> Package:
    """Read a target's own settings.

    Raises:
        GenerationError: The file is missing or incomplete.
    """

    def take(table: Mapping[str, Any]) -> Package:
        return Package(dict(table["manifest"]), overlay_settings.bases(table["bases"]))

    return overlay_settings.read(overlay, take, needs="[manifest] and [bases]")


def build(contracts: Sequence[Contract], overlay: Path) -> dict[str, bytes]:
    """Generate the package, without its hand-written files.

    Args:
        contracts: The one dated contract that the package speaks.
        overlay: The folder of hand-written files, which holds ``target.toml``.

    Returns:
        Path inside the target's output folder → content.

    Raises:
        GenerationError: Every place that cannot be generated, or what the engine needs.
    """
    (contract,) = contracts
    package = read_package(overlay)
    with contract.blamed():
        refuse(check(contract.overlaid))
        refuse([*methods.problems(contract.overlaid), *view.problems(contract.overlaid)])
        document = choose_media_types(lower(contract.overlaid))
    sources = {
        f"src/{path}": source for path, source in _sources(contract, document, package).items()
    }
    called = {f"src/api/{path}": file for path, file in engine.run(opened(document)).items()}
    return {
        "package.json": _manifest(contract, package),
        **{path: source.encode() for path, source in sources.items()},
        **called,
    }


def _manifest(contract: Contract, package: Package) -> bytes:
    name = package.manifest["name"]
    manifest = {"name": name, "version": contract.release, **package.manifest}
    return (json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode()


def opened(document: Mapping[str, Any]) -> dict[str, Any]:
    """The document with open enums in answers: a server may send what no contract names yet."""
    result = copy.deepcopy(dict(document))
    roots = tuple(f"/components/schemas/{name}" for name in methods.answer_schemas(result))
    for place, schema in list(schemas(result)):
        answered = place in roots or place.startswith(tuple(f"{root}/" for root in roots))
        if answered and doc.is_object(schema) and _is_text_enum(schema):
            known = {"type": "string", "enum": schema.pop("enum")}
            del schema["type"]
            schema["anyOf"] = [known, {"type": "string", "format": "x-open"}]
    return result


def _is_text_enum(schema: Mapping[str, Any]) -> bool:
    return schema.get("type") == "string" and doc.is_array(schema.get("enum"))


def _sources(contract: Contract, document: Mapping[str, Any], package: Package) -> dict[str, str]:
    env = environment(
        TEMPLATES, {"literal": TYPESCRIPT.literal, "comment": comment, "param": parameter}
    )
    resources = view.resources(document, package.bases)
    values = {
        "version": contract.version,
        "release": contract.release,
        "sha256": contract.sha256,
        "resources": resources,
        "models": _model_names(document),
        "polled": view.polled(document),
        "waits": any(item.waits for item in resources),
        "base_url": document["servers"][0]["url"],
        **_rules(document),
    }
    return {
        f"{name}.ts": env.get_template(f"{name}.ts.jinja").render(values)
        for name in ("models", "resources", "spec")
    }


def _model_names(document: Mapping[str, Any]) -> list[str]:
    """What callers name: everything in answers and deliveries, and every request body."""
    answers = [
        name
        for name in methods.answer_schemas(document)
        if not methods.envelope(document, {"$ref": f"#/components/schemas/{name}"})
    ]
    bodies = [
        pascal_case(operation["operationId"]) + "Params"
        for _, _, operation in doc.operations(document)
        if "requestBody" in operation
    ]
    return sorted({*map(pascal_case, answers), *bodies})


def _rules(document: Mapping[str, Any]) -> dict[str, Any]:
    sdk = document.get("x-sdk", doc.EMPTY)
    polling = dict(sdk["polling"])
    return {
        "polling": {**polling, "known": methods.enum_at(document, polling["status"])},
        "uploads": sdk.get("uploads", {"max-bytes": 0, "types": {}}),
        "webhook_events": methods.enum_at(document, sdk["webhook-event"]),
    }


def comment(markdown: str, indent: int = 0) -> str:
    """Text for the inside of a JSDoc comment."""
    return TYPESCRIPT.comment(markdown, indent)


def parameter(text: str, name: str, indent: int = 0) -> str:
    """What is said of an argument there."""
    return TYPESCRIPT.comment("", indent, [Tag("param", name, text)])
