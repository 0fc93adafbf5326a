"""The upgrades between contracts of a project, whose Python clients are generated."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from . import contract as contracts
from . import fingerprint, pipeline
from .contract import Contract
from .diff.policy import Policy
from .impact import packed
from .impact.analysis import Upgrade
from .impact.reading import Generated
from .problem import GenerationError, Problem
from .python.target import read_package
from .settings import Settings

TARGET = "python"


def between(project: Settings, old: str | None = None, new: str | None = None) -> Upgrade:
    """Return the upgrade from one contract of a project to another.

    Args:
        project: The settings of the project with the contracts and the client.
        old: The contract that programs use, see `steps`.
        new: The one that they are to use.

    Raises:
        GenerationError: A contract does not exist, or a client cannot be generated.
    """
    project.refuse_unknown([TARGET])
    package = read_package(project.targets[TARGET])
    cache = project.root / ".generator_cache/clients"
    editions = [
        Generated(each, package, partial(_client, project, each), cache)
        for each in steps(project, old, new)
    ]
    return Upgrade(editions, Policy(project.switches))


def _client(project: Settings, contract: Contract, target: str) -> Mapping[str, bytes]:
    """Return the files of a contract's client, from earlier runs if nothing changed since."""
    project.refuse_unknown([target])
    if contract.folder is None:
        raise GenerationError([Problem("", "stands in no folder", contract.source)])
    apart = replace(project, spec=contract.folder)
    key = f"{fingerprint.inputs(apart)} {contract.version}"

    def make() -> str:
        files = pipeline.package(apart, target, contract.version)
        return json.dumps({path: content.decode() for path, content in files.items()})

    found: dict[str, str] = json.loads(
        fingerprint.results(project).text(f"client {target}", key, make)
    )
    return {path: text.encode() for path, text in found.items()}


def steps(project: Settings, old: str | None, new: str | None) -> list[Contract]:
    """Read the contracts of an upgrade and those between them, in order.

    Args:
        project: The settings of the project with the contracts.
        old: A dated version or a document of the project; the one before the new one if not given.
        new: The same; the newest version if not given.

    Raises:
        GenerationError: There is no such contract, or the old one is not older.
    """
    after = _place(project, new or project.spec_path().stem)
    before = _place(project, old or packed.earlier(project.versions(), after.stem))
    packed.refuse_newer(before.stem, after.stem)
    folders = {project.spec, before.parent, after.parent}
    between = {
        path.stem: path
        for folder in folders
        for path in folder.glob("*")
        if path.suffix in (".yaml", ".json") and before.stem < path.stem < after.stem
    }
    places = [before, *(between[date] for date in sorted(between)), after]
    return [contracts.load(replace(project, spec=each.parent), each.stem) for each in places]


def _place(project: Settings, name: str) -> Path:
    path = Path(name).resolve()
    if path.is_file() and path.is_relative_to(project.root):
        return path
    return project.spec_path(name)
