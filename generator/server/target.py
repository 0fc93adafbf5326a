"""The server target: all dated contracts in, one package of routes and models out.

A server answers as the contract says, so its models come from the documents before the overlays
that suit SDKs. One package holds every date: what speaks an old date needs no old release.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from .. import document as doc
from .. import methods, overlay_settings
from ..contract import Contract
from ..lowering import lower, pascal_case
from ..package.target import version_module
from ..python import code, datamodels, layout
from ..templating import environment

TEMPLATES = Path(__file__).parent / "templates"
TOOLS = ("datamodel-code-generator", "ruff", "Jinja2", "pydantic", "PyYAML", "jsonpath-rfc9535")
"""The distributions whose versions touch the output's bytes."""


def build(contracts: Sequence[Contract], overlay: Path) -> dict[str, bytes]:
    """Generate the package, without its hand-written files.

    Args:
        contracts: Every dated contract with its overlays, oldest first.
        overlay: The folder of hand-written files, which holds ``target.toml``.

    Returns:
        Path inside the target's output folder → content.

    Raises:
        GenerationError: Every place that cannot be generated.
    """
    package = overlay_settings.package(overlay)
    env = environment(TEMPLATES, {"literal": code.literal})
    versions = [contract.version for contract in contracts]
    files = {"__init__.py": env.get_template("contracts.py.jinja").render(versions=versions)}
    for contract in contracts:
        folder = f"v{contract.version.replace('-', '_')}"
        dated = lower(contract.document, keep_unions=True)
        files[f"{folder}/schemas.py"] = _schemas(contract, dated)
        routes = list(_routes(dated, methods.idempotency_header(contract.overlaid)))
        files[f"{folder}/__init__.py"] = env.get_template("version.py.jinja").render(
            contract=contract,
            routes=routes,
            keyed=any(route["key"] for route in routes),
            polls_per_minute=_polls_per_minute(contract.overlaid),
        )
    placed = {f"{package}/contracts/{path}": source for path, source in files.items()}
    return layout.tidy({**placed, **version_module(package, contracts)}, package=package)


def _schemas(contract: Contract, dated: Mapping[str, Any]) -> str:
    made = f"\n\nGenerated from spec {contract.version}, do not edit.\n"
    header = f'"""Every schema of the contract, with its limits, as pydantic models.{made}"""'
    return datamodels.pydantic_models(dated, dated["components"]["schemas"], header=header)


def _polls_per_minute(overlaid: Mapping[str, Any]) -> int:
    polling = overlaid.get("x-sdk", doc.EMPTY).get("polling", doc.EMPTY)
    return int(polling.get("requests-per-minute", 0))


def _routes(document: Mapping[str, Any], key_header: str) -> Iterator[dict[str, Any]]:
    for path, method, operation in doc.operations(document):
        named = pascal_case(operation["operationId"]) + "Params"
        yield {
            "operation_id": operation["operationId"],
            "method": method.upper(),
            "path": path,
            "status": next(code for code in operation["responses"] if code.startswith("2")),
            "auth": bool(operation.get("security", document.get("security", ()))),
            "body": named if doc.takes_json(operation) else None,
            "key": _key(document, operation, key_header),
        }


def _key(
    document: Mapping[str, Any], operation: Mapping[str, Any], header: str
) -> tuple[str, bool, int | None] | None:
    for parameter in methods.parameters(document, operation):
        name = parameter["name"].lower()
        if parameter["in"] == "header" and name == header:
            limit = parameter.get("schema", doc.EMPTY).get("maxLength")
            return name, bool(parameter.get("required")), limit
    return None
