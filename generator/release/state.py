"""The state of a release line, at a tag or now: a contract and its packages."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import document, output, pipeline, settings, targets
from ..contract import Contract
from ..settings import Settings
from . import version
from .git import Repository


@dataclass(frozen=True, slots=True)
class State:
    """One line at one moment.

    Args:
        version: The version of its packages.
        spec: The date of the contract.
        document: The contract as written.
        packages: Target → path inside the package's folder → content.
        inputs: Their entries in the lock.
    """

    version: str
    spec: str
    document: dict[str, Any]
    packages: dict[str, dict[str, bytes]]
    inputs: dict[str, Any]

    def same_bytes(self, other: State) -> bool:
        """Return true if every package that both have is the same, and none is new."""
        return all(self.packages.get(target) == files for target, files in other.packages.items())


def at_tag(project: Settings, repository: Repository, release: str) -> State:
    """Read a released version from its tag.

    Raises:
        GenerationError: The tag lacks files of a release.
    """
    names = [project.name(path) for path in (project.spec, project.output, project.releases)]
    files = repository.files(version.tag(release), [*names, "pyproject.toml"])
    folders = f"{project.name(project.output)}/"
    with tempfile.TemporaryDirectory(prefix="generator-") as folder:
        # Packages, which have most of the files, stay in memory.
        few = {path: files[path] for path in files if not _is_packaged(path, folders)}
        output.write(Path(folder), few)
        then = settings.load(Path(folder))
        lock: dict[str, Any] = json.loads(then.lock.read_bytes())
        spec: str = lock["speaks"]
        return State(
            version=release,
            spec=spec,
            document=document.load(then.spec_path(spec), name=f"spec/{spec}.yaml"),
            packages={
                name: output.inside(files, then.name(then.output / name)) for name in then.targets
            },
            inputs=lock,
        )


def _is_packaged(path: str, folders: str) -> bool:
    return path.startswith(folders) and "/" in path.removeprefix(folders)


def now(
    project: Settings,
    spec: str,
    *,
    release: str,
    undated: bool,
    inputs: dict[str, Any],
    contracts: Sequence[Contract],
    builds: pipeline.Builds,
) -> State:
    """Return the current state of a line.

    Args:
        project: The project's settings.
        spec: The date.
        release: The version for the packages.
        undated: Whether packages that speak every date belong to the line.
        inputs: The current result of `pipeline.inputs`.
        contracts: Every contract.
        builds: The cache of this command.

    Raises:
        GenerationError: A package cannot be generated.
    """
    return State(
        version=release,
        spec=spec,
        document=next(each.document for each in contracts if each.version == spec),
        packages={
            name: pipeline.package(
                project, name, spec, release=release, builds=builds, contracts=contracts
            )
            for name in project.targets
            if undated or targets.target(name).dated
        },
        inputs=inputs,
    )


def causes(before: State, after: State) -> list[str]:
    """Return the inputs that changed between two states, from their locks."""
    was, is_now = before.inputs, after.inputs
    causes = [
        *_changed("overlay", was["overlays"], is_now["overlays"]),
        *_changed("template", was["templates"], is_now["templates"]),
        *_changed("tool", was["tools"], is_now["tools"]),
    ]
    for name in after.packages:
        old, new = was["targets"].get(name, {}), is_now["targets"].get(name, {})
        causes += _changed(f"{name} file", old.get("copied", {}), new.get("copied", {}))
    return causes


def _changed(kind: str, was: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    for name in sorted({*was, *now}):
        if was.get(name) != now.get(name):
            yield f"{kind} {name}"
