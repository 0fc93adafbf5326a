"""The TypeScript target: a contract in, the files of an npm package out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from .. import overlay_settings
from ..contract import Contract
from ..languages.language import Code
from ..languages.typescript import TYPESCRIPT
from ..problem import refuse
from ..templating import environment
from . import view
from .types import EVENT

TEMPLATES: Final = Path(__file__).parent / "templates"
TOOLS: Final = ("Jinja2", "PyYAML", "jsonpath-rfc9535")
"""The distributions whose versions touch the output's bytes."""


@dataclass(frozen=True, slots=True)
class Package:
    """``target.toml`` in the target's overlay folder.

    Args:
        manifest: ``package.json`` but for the version.
        bases: Resource path → module and class of its hand-written base.
    """

    manifest: Mapping[str, Any]
    bases: Mapping[str, tuple[str, str]]


def read_package(overlay: Path) -> Package:
    """Read a target's own settings.

    Raises:
        GenerationError: The file is missing or names no package.
    """

    def take(table: Mapping[str, Any]) -> Package:
        manifest = dict(table["manifest"])
        if not isinstance(manifest["name"], str):
            raise TypeError("name")
        return Package(manifest, overlay_settings.bases(table.get("bases", {})))

    return overlay_settings.read(overlay, take, needs="[manifest] with the package's name")


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
    builder = view.Builder(contract.api, package.bases, view.exported(overlay))
    found = [each for each in contract.api.problems if each.level == "error"]
    refuse([*found, *dict.fromkeys(builder.problems)])
    sources = _sources(contract, builder)
    return {
        "package.json": _manifest(contract, package),
        **{f"src/{path}": source.encode() for path, source in sources.items()},
    }


def _names(**wanted: bool) -> Code:
    """The names that a module imports, of those that it might."""
    return Code(", ").join(Code(name) for name, is_wanted in wanted.items() if is_wanted)


def _manifest(contract: Contract, package: Package) -> bytes:
    name = package.manifest["name"]
    manifest = {"name": name, "version": contract.release, **package.manifest}
    # What is generated are ECMAScript modules.
    manifest.setdefault("type", "module")
    return (json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode()


def _sources(contract: Contract, builder: view.Builder) -> dict[str, str]:
    env = environment(TEMPLATES, {}, guarded=True)
    methods = [each for top in builder.resources for it in top.tree() for each in it.methods]
    values = {
        # A date, or a version that no comment may end with.
        "version": Code(TYPESCRIPT.literal(contract.version)[1:-1]),
        "date": TYPESCRIPT.literal(contract.version),
        "release": TYPESCRIPT.literal(contract.release),
        "sha256": TYPESCRIPT.literal(contract.sha256),
        "resources": builder.resources,
        "models": list(builder.models()),
        "polled": builder.polled,
        "waits": any(item.waits for item in builder.resources),
        "from_events": _names(
            EventStream=any(each.is_stream for each in methods),
            ServerSentEvent=any(each.result == EVENT for each in methods),
        ),
        "uses_models": any(each.names_models for each in methods),
        "runtime": _names(
            **{
                "type CallOptions": bool(methods),
                "type Operation": True,
                "Resource": bool(methods),
            },
            segment=any(each.has_segments for each in methods),
        ),
        **view.spec(contract.api),
    }
    return {
        f"{name}.ts": env.get_template(f"{name}.ts.jinja").render(values)
        for name in ("models", "resources", "spec")
    }
