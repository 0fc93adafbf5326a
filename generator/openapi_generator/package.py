"""What the targets of this engine have in common: their settings and the contract's rules."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import document as doc
from .. import methods, overlay_settings
from ..contract import Contract
from ..lowering import check, choose_media_types, lower
from ..problem import refuse
from . import lowering
from .style import Comment, Style


@dataclass(frozen=True, slots=True)
class Package:
    """``target.toml`` in the target's overlay folder.

    Args:
        package: What the language calls the package.
        names: Schema → another name for its class.
        helpers: Resource path → hand-written class that its class builds on.
        errors: HTTP status → the error that stands for it, for documentation.
        manifest: What the package manager's file says beyond the version.
    """

    package: str
    names: Mapping[str, str]
    helpers: Mapping[str, str]
    errors: Mapping[str, str]
    manifest: Mapping[str, str]


def read_package(overlay: Path) -> Package:
    """Read a target's own settings.

    Raises:
        GenerationError: The file is missing or incomplete.
    """

    def take(table: Mapping[str, Any]) -> Package:
        tables = [dict(table[name]) for name in ("names", "helpers", "errors", "manifest")]
        return Package(table["package"], *tables)

    needs = "package, [names], [helpers], [errors] and [manifest]"
    return overlay_settings.read(overlay, take, needs=needs)


def document(
    contract: Contract, package: Package, comment: Comment, *, indent: int, reserved: frozenset[str]
) -> dict[str, Any]:
    """The contract as the engine shows it best.

    Raises:
        GenerationError: Every place that cannot be generated.
    """
    style = Style(
        comment=comment,
        indent=indent,
        names=package.names,
        helpers=package.helpers,
        errors=package.errors,
        reserved=reserved,
    )
    with contract.blamed():
        refuse(check(contract.overlaid))
        return lowering.prepare(choose_media_types(lower(contract.overlaid)), style)


def facts(contract: Contract, package: Package) -> dict[str, Any]:
    """The contract's rules as data, for the templates of supporting files."""
    document = lower(contract.overlaid)
    sdk = document.get("x-sdk", doc.EMPTY)
    polling = dict(sdk["polling"])
    least, most = polling["interval-seconds"]
    return {
        "specVersion": contract.version,
        "specSha256": contract.sha256,
        "packageVersion": contract.release,
        "manifest": dict(package.manifest),
        "baseUrl": document["servers"][0]["url"],
        "succeeded": _listed(polling["succeeded"]),
        "failed": _listed(polling["failed"]),
        "actionable": _listed(polling["actionable"]),
        "known": _listed(methods.enum_at(document, polling["status"])),
        "pollsPerMinute": polling["requests-per-minute"],
        "leastPollSeconds": least,
        "mostPollSeconds": most,
        "webhookEvents": _listed(methods.enum_at(document, sdk["webhook-event"])),
        "resources": lowering.accessors(lowering.resources(document)[""]),
    }


def _listed(values: list[str]) -> str:
    """Texts as both languages write them between the brackets of a list."""
    return ", ".join(json.dumps(value) for value in values)
