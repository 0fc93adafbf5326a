"""The sandbox target: all dated contracts in, one package of routes and models out.

A server answers as the contract says, so its models come from the documents before the overlays
that suit SDKs. One package holds every date: what speaks an old date needs no old release.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment

from .. import target_settings
from ..api.model import Api, Operation, Scalar
from ..contract import Contract
from ..languages import text as texts
from ..languages.language import Code
from ..languages.python import PYTHON
from ..python import datamodels, layout
from ..receivers.target import version_module
from ..templating import environment

TEMPLATES = Path(__file__).parent / "templates"
_TUPLES: Final = (("KeyHeader", "key"), ("KeyPlace", "places"))
"""The named tuples that a date's module imports, and which member of a route needs each."""


def begin(contracts: Sequence[Contract]) -> None:
    """Let the engine begin with the models of every date, which `build` will need."""
    for contract in contracts:
        if contract.checks.schemas:
            datamodels.begin(contract.checks.schemas, "PydanticV2BaseModel", contract.cache)


def build(contracts: Sequence[Contract], additions: Path) -> dict[str, bytes]:
    """Generate the package, without its hand-written files.

    Args:
        contracts: Every dated contract with its overlays, oldest first, those that no client
            speaks yet among them.
        additions: The folder of hand-written additions, which holds ``target.toml``.

    Returns:
        Path inside the target's output folder → content.

    Raises:
        GenerationError: Every place that cannot be generated.
    """
    package = target_settings.package(additions)
    filters = {"literal": PYTHON.literal, "said": _said}
    env = environment(TEMPLATES, filters)
    versions = [contract.version for contract in contracts]
    served = [contract for contract in contracts if not contract.upcoming]
    values = {"versions": versions, "newest": served[-1].version}
    files = {"__init__.py": env.get_template("contracts.py.jinja").render(values)}
    for contract in contracts:
        folder = f"v{re.sub('[^A-Za-z0-9]', '_', contract.version)}"
        with contract.blamed():
            version = _version(env, contract)
        files |= {f"{folder}/{path}": source for path, source in version.items()}
    placed = {f"{package}/contracts/{path}": source for path, source in files.items()}
    sources = {**placed, **version_module(package, served)}
    return layout.tidy(sources, package=package, cache=contracts[-1].cache)


def _version(env: Environment, contract: Contract) -> dict[str, str]:
    """Return the modules of one date."""
    routes = list(_routes(contract))
    polling = contract.api.features.polling
    values: dict[str, object] = {
        "contract": contract,
        "routes": routes,
        "imported": [
            Code(name) for name, member in _TUPLES if any(route[member] for route in routes)
        ],
        "rules": contract.checks.rules,
        "polls_per_minute": polling.requests_per_minute if polling else 0,
    }
    files = {
        "schemas.py": _schemas(contract),
        "__init__.py": env.get_template("version.py.jinja").render(values),
    }
    if contract.checks.rules:
        files["rules.py"] = env.get_template("rules.py.jinja").render(values)
    return files


def _schemas(contract: Contract) -> str:
    origin = f"\n\nGenerated from spec {_said(contract.version)}, do not edit.\n"
    header = f'"""The request bodies of the contract, as pydantic models.{origin}"""'
    if not contract.checks.schemas:
        return f"{header}\n"
    schemas, cache = contract.checks.schemas, contract.cache
    source = datamodels.pydantic_models(schemas, header=header, cache=cache)
    # Half a surrogate pair is no text of a file.
    return source.encode("utf-8", "replace").decode()


def _said(version: str) -> Code:
    """Return a version in the middle of a docstring."""
    return PYTHON.docstring(texts.line(version))


def _routes(contract: Contract) -> Iterator[dict[str, Any]]:
    key_header = contract.api.features.key_header.lower()
    for operation in contract.served.operations.values():
        body = contract.checks.bodies.get(operation.id)
        yield {
            "operation_id": operation.id,
            "method": operation.verb,
            "path": operation.route,
            "status": _status(operation),
            "auth": bool(operation.security),
            "places": _places(contract.served, operation),
            "optional": operation.body is not None and not operation.body.required,
            "body": Code(body) if body else None,
            "key": _key(operation, key_header),
            "rules": operation.id in contract.checks.rules,
        }


def _places(api: Api, operation: Operation) -> list[tuple[str, str]]:
    """Return the places of an API key, of which each is sufficient."""
    alone = [next(iter(way)) for way in operation.security if len(way) == 1]
    schemes = [api.schemes[name] for name in alone if name in api.schemes]
    keys = [scheme for scheme in schemes if scheme.kind == "key"]
    return [
        (scheme.place, scheme.wire.lower() if scheme.place == "header" else scheme.wire)
        for scheme in keys
    ]


def _status(operation: Operation) -> int:
    """Return the first success; 200 if the contract does not state one."""
    stated = [each.status.low for each in operation.answers if not each.status.default]
    return stated[0] if stated else 200


def _key(operation: Operation, header: str) -> tuple[str, bool, int | None] | None:
    for parameter in operation.parameters:
        name = parameter.name.wire.lower()
        if parameter.place == "header" and name == header:
            limits = parameter.type.limits if isinstance(parameter.type, Scalar) else None
            longest = int(limits.high) if limits and limits.high is not None else None
            return name, parameter.required, longest
    return None
