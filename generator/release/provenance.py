"""Provenance: the inputs of artifacts, as an in-toto statement that anyone can check.

The statement (in-toto Statement v1 with the SLSA v1 predicate) names the artifacts by their hashes,
and as materials the entries of the lock that went into them. It is not signed here: the workflow
for publishing adds attestations to the same artifacts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any, Final

from .. import document, pipeline, targets
from ..settings import Settings

STATEMENT: Final = "https://in-toto.io/Statement/v1"
PREDICATE: Final = "https://slsa.dev/provenance/v1"
BUILD_TYPE: Final = "urn:generator:dated-openapi-package:1"
"""Overlays applied to a dated contract, packages generated from it, built and recompressed."""

BUILDERS: Final = ("hatchling", "zopfli")
"""The distributions that make the bytes of artifacts from a package's files."""


def render(project: Settings, target: str, spec: str, subjects: Mapping[str, str]) -> bytes:
    """Return the statement for one package's artifacts.

    Args:
        project: The project's settings, with the lock.
        target: The package's target.
        spec: The date that it speaks, or ``every``.
        subjects: File name → SHA-256 of the built file.
    """
    lock = json.loads(project.lock.read_bytes())
    statement = {
        "_type": STATEMENT,
        "subject": [_resource("name", name, subjects[name]) for name in sorted(subjects)],
        "predicateType": PREDICATE,
        "predicate": {
            "buildDefinition": {
                "buildType": BUILD_TYPE,
                "externalParameters": {"target": target, "spec": spec},
                "resolvedDependencies": materials(project, lock, target, spec),
            },
            "runDetails": {
                "builder": {
                    "id": BUILD_TYPE,
                    "version": {name: version(name) for name in BUILDERS},
                }
            },
        },
    }
    return (json.dumps(statement, indent=2) + "\n").encode()


def materials(
    project: Settings, lock: Mapping[str, Any], target: str, spec: str
) -> list[dict[str, Any]]:
    """Return a package's inputs from the lock: contracts, overlays, templates, files, tools.

    Args:
        project: The project's settings.
        lock: The parsed lock.
        target: The package's target.
        spec: The date that it speaks, or ``every``.

    Raises:
        KeyError: The lock has no such target or date.
    """
    name = project.name(project.lock)
    folder = project.name(project.spec)
    dates = list(lock["spec"]) if spec == pipeline.EVERY else [spec]
    entry = lock["targets"][target]
    parts = {
        **{f"{folder}/{date}.yaml": lock["spec"][date] for date in dates},
        **lock["overlays"],
        **{
            f"template:{path}": sha256
            for path, sha256 in lock["templates"].items()
            if path.startswith(f"{target}/")
        },
        f"{project.name(project.targets[target])}/{pipeline.SETTINGS}": entry["settings"],
        f"{name}#/targets/{target}/copied": _digest(entry["copied"]),
        f"{name}#/targets/{target}/generated/{spec}": _digest(entry["generated"][spec]),
    }
    tools = [
        {"uri": f"pkg:pypi/{tool.lower()}@{lock['tools'][tool]}"}
        for tool in sorted(targets.target(target).tools)
    ]
    return [*(_resource("uri", uri, parts[uri]) for uri in parts), *tools]


def _digest(entry: Mapping[str, str]) -> str:
    return document.sha256(document.canonical(entry))


def _resource(kind: str, name: str, sha256: str) -> dict[str, Any]:
    return {kind: name, "digest": {"sha256": sha256}}
