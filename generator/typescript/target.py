"""The TypeScript target: a contract in, the files of an npm package out."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from .. import runtime, target_settings
from ..api.words import pascal_case
from ..contract import Contract
from ..document import is_object
from ..languages.language import Code
from ..languages.typescript import TYPESCRIPT
from ..problem import refuse
from ..templating import environment
from . import rows, view
from .types import EVENT, OPEN_TAGS

TEMPLATES: Final = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Package:
    """``target.toml`` in the target's folder of additions.

    Args:
        manifest: The members of ``package.json`` besides the runtime's and the version.
        package: The package's name for servers and in environment variables.
        name: The client's class.
        bases: Resource path → module and class of its hand-written base.
    """

    manifest: Mapping[str, Any]
    package: str
    name: str
    bases: Mapping[str, tuple[str, str]]


def read_package(additions: Path) -> Package:
    """Read a target's own settings.

    Raises:
        GenerationError: The file is missing or names no package.
    """

    def take(table: Mapping[str, Any]) -> Package:
        manifest = dict(table["manifest"])
        if not isinstance(manifest["name"], str):
            raise TypeError("name")
        package = str(table.get("package", manifest["name"].rpartition("/")[2]))
        return Package(
            manifest=manifest,
            package=package,
            name=str(table.get("name", pascal_case(package))),
            bases=target_settings.bases(table.get("bases", {})),
        )

    return target_settings.read(additions, take, needs="[manifest] with the package's name")


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
    package = read_package(additions)
    runtime_files = runtime.files(
        "typescript", additions, package=package.package, name=package.name
    )
    taken = {title for source in runtime_files.values() for title in view.exported(source)}
    taken |= view.hand_written(additions)
    builder = view.Builder(contract.api, package.bases, taken)
    found = [each for each in contract.api.problems if each.level == "error"]
    refuse([*found, *dict.fromkeys(builder.problems)])
    runtime_files["package.json"] = _manifest(contract, package, runtime_files["package.json"])
    sources = _sources(contract, package, builder)
    files = runtime_files | {f"src/{path}": source for path, source in sources.items()}
    return {path: source.encode() for path, source in files.items()}


def _names(**wanted: bool) -> Code:
    """Return the names that a module imports, of those that it might."""
    return Code(", ").join(Code(name) for name, is_wanted in wanted.items() if is_wanted)


def _manifest(contract: Contract, package: Package, usual: str) -> str:
    name = package.manifest["name"]
    first = {"name": name, "version": contract.release}
    manifest = {**first, **package.manifest, **_merged(json.loads(usual), package.manifest)}
    return json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"


def _merged(usual: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Merge two tables, and tables inside of both; all else is the second's."""
    inner = {
        key: _merged(usual[key], value)
        for key, value in own.items()
        if is_object(value) and is_object(usual.get(key))
    }
    return {**usual, **own, **inner}


def _agent(contract: Contract, package: Package) -> str:
    """Return the `User-Agent` of the client (RFC 9110, section 10.1.5)."""
    product = re.sub(r"[^A-Za-z0-9._-]+", "-", package.package)
    return f"{product}-typescript/{contract.release} (spec {contract.version})"


def _sources(contract: Contract, package: Package, builder: view.Builder) -> dict[str, str]:
    env = environment(TEMPLATES, {})
    methods = [each for top in builder.resources for it in top.tree() for each in it.methods]
    models = list(builder.models())
    values = {
        # A date, or a version that no comment may end with.
        "version": Code(TYPESCRIPT.literal(contract.version)[1:-1]),
        "date": TYPESCRIPT.literal(contract.version),
        "release": TYPESCRIPT.literal(contract.release),
        "sha256": TYPESCRIPT.literal(contract.sha256),
        "package": TYPESCRIPT.literal(package.manifest["name"]),
        "agent": TYPESCRIPT.literal(_agent(contract, package)),
        "resources": builder.resources,
        "rows": builder.rows,
        "models": models,
        "uses_open": any(
            field.type in OPEN_TAGS.values() for each in models for field in each.fields
        ),
        # The hand-written base of a polled resource knows how to wait.
        "polled": builder.polled if builder.polled and builder.polled.base else None,
        "waits": any(item.waits for item in builder.resources),
        "from_events": _names(
            EventStream=any(each.is_stream for each in methods),
            ServerSentEvent=any(each.result == EVENT for each in methods),
        ),
        "uses_models": any(each.names_models for each in methods),
        "runtime": _names(
            **{
                "type CallOptions": bool(methods),
                "type Operation": bool(methods),
                "Resource": bool(methods),
            },
            JSON_BODY=any(value == rows.JSON_BODY for each in methods for _, value in each.row),
            segment=any(each.has_segments for each in methods),
        ),
        **view.spec(contract.api),
    }
    return {
        f"{name}.ts": env.get_template(f"{name}.ts.jinja").render(values)
        for name in ("models", "resources", "spec")
    }
