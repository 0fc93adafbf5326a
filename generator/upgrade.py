"""The contracts of an upgrade and their Python clients, generated into a cache."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from .. import contract as contracts
from .. import fingerprint, output, pipeline
from ..contract import Contract
from ..problem import GenerationError, Problem
from ..python.target import Package, read_package
from ..settings import Settings

TARGET = "python"


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
    earlier = [each for each in project.versions() if each < after.stem]
    if old is None and not earlier:
        message = "is the oldest version: name the one that your program uses with --from"
        raise GenerationError([Problem("", message, after.stem)])
    before = _place(project, old or earlier[-1])
    if before.stem >= after.stem:
        message = f"is not older than {after.stem}: --from is the contract that your program uses"
        raise GenerationError([Problem("", message, before.stem)])
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


def package(project: Settings) -> Package:
    """Return the settings of the project's Python client.

    Raises:
        GenerationError: The project has none.
    """
    project.refuse_unknown([TARGET])
    return read_package(project.targets[TARGET])


def client(project: Settings, contract: Contract) -> Path:
    """Return the folder with the client of a contract, generated if it is not in the cache.

    Raises:
        GenerationError: It cannot be generated.
    """
    if contract.folder is None:
        raise GenerationError([Problem("", "stands in no folder", contract.source)])
    settings = replace(project, spec=contract.folder)
    key = hashlib.sha256(f"{fingerprint.inputs(settings)} {contract.version}".encode()).hexdigest()
    place = project.root / ".generator_cache" / "clients" / f"{contract.version}-{key[:16]}"
    if not place.is_dir():
        files = pipeline.package(settings, TARGET, contract.version)
        place.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
        output.write(beside, files)
        try:
            os.replace(beside, place)
        except OSError:
            # Another run was quicker.
            shutil.rmtree(beside)
        _forget_others(place)
    return place


def _forget_others(place: Path) -> None:
    """Delete the clients of the same date with other inputs."""
    for other in place.parent.glob(f"{place.name[:-16]}*"):
        if other != place:
            shutil.rmtree(other, ignore_errors=True)
