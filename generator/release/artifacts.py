"""Build wheels and source distributions reproducibly: the bytes depend on the content alone."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from calendar import timegm
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .. import document, pipeline, targets
from ..problem import GenerationError, Problem
from ..settings import Settings
from . import packing, provenance, sbom

PACKAGES = "packages"
"""The folder of the files to upload, inside the folder for builds."""

EVIDENCE = "evidence"
"""The folder of bills of materials and provenance statements, beside it."""


@dataclass(frozen=True, slots=True)
class Package:
    """One target's package, built.

    Args:
        target: The target.
        spec: The date that it speaks, or ``every``.
        seconds: The modification time of every file in it, seconds since 1970.
        wheel: File name and content.
        sdist: The same of the source distribution.
    """

    target: str
    spec: str
    seconds: int
    wheel: tuple[str, bytes]
    sdist: tuple[str, bytes]

    @property
    def stem(self) -> str:
        """Distribution and version in the form of file names, ``shop-1.2.3``."""
        return "-".join(self.wheel[0].split("-")[:2])


def build(project: Settings, spec: str | None = None) -> list[Package]:
    """Build the Python packages of one date, each twice in different folders.

    The wheels are then recompressed (``packing``).

    Packages that speak every date belong to the newest.

    Args:
        project: The project's settings.
        spec: The date; the newest if not given.

    Raises:
        GenerationError: A package cannot be generated or built, or two builds differ.
    """
    date = project.spec_path(spec).stem
    newest = date == project.versions()[-1]
    return [
        _package(project, name, date)
        for name in project.targets
        if newest or targets.target(name).dated
        if (project.targets[name] / "pyproject.toml").is_file()
    ]


def _package(project: Settings, target: str, spec: str) -> Package:
    files = pipeline.package(project, target, spec)
    built = once(files, epoch(spec))
    _refuse_difference(built, once(files, epoch(spec)))
    (wheel,) = (name for name in built if name.endswith(".whl"))
    (sdist,) = (name for name in built if name.endswith(".tar.gz"))
    speaks = spec if targets.target(target).dated else pipeline.EVERY
    smaller = packing.recompressed(built[wheel])
    return Package(target, speaks, epoch(spec), (wheel, smaller), (sdist, built[sdist]))


def epoch(spec: str) -> int:
    """Return the modification time of files in artifacts: the contract's date, seconds since 1970.

    It depends on the content alone, so that a rebuild next year gives the same bytes.

    Raises:
        GenerationError: The version of the contract is not a date.
    """
    try:
        return timegm(time.strptime(spec, "%Y-%m-%d"))
    except ValueError:
        message = "is not a date, YYYY-MM-DD, which files in artifacts need as modification time"
        raise GenerationError([Problem("/info/x-spec-version", message, f"{spec}.yaml")]) from None


def once(files: Mapping[str, bytes], seconds: int) -> dict[str, bytes]:
    """Build wheel and source distribution from files, in a folder of their own.

    Args:
        files: Path in the package's folder → content.
        seconds: The modification time of every file, seconds since 1970.

    Returns:
        File name → content.

    Raises:
        GenerationError: The build backend failed; the error has its message.
    """
    with tempfile.TemporaryDirectory(prefix="generator-") as folder:
        source, output = Path(folder, "source"), Path(folder, "output")
        for path, content in files.items():
            target = source / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-t", "sdist"]
        done = subprocess.run(
            [*command, "-d", str(output)],
            cwd=source,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(seconds)},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            said = (done.stderr or done.stdout).strip()
            raise GenerationError([Problem("", f"cannot be built: {said}", "pyproject.toml")])
        return {path.name: path.read_bytes() for path in sorted(output.iterdir())}


def _refuse_difference(first: Mapping[str, bytes], second: Mapping[str, bytes]) -> None:
    apart = sorted(name for name in {*first, *second} if first.get(name) != second.get(name))
    if apart:
        message = "differs between two builds: find what depends on time or place"
        raise GenerationError([Problem("", message, name) for name in apart])


def write(project: Settings, packages: list[Package], folder: Path) -> list[Path]:
    """Write artifacts and their evidence below a folder.

    Args:
        project: The project's settings, with the lock.
        packages: The built packages.
        folder: Gets ``packages/`` for upload, and ``evidence/`` with a CycloneDX bill of materials
            and an in-toto provenance statement for each package.

    Returns:
        Every file written.
    """
    files: dict[Path, bytes] = {}
    for package in packages:
        bill = f"{package.stem}.cdx.json", sbom.render(*package.wheel, package.seconds)
        subjects = {
            name: document.sha256(content) for name, content in (package.wheel, package.sdist, bill)
        }
        statement = provenance.render(project, package.target, package.spec, subjects)
        for name, content in (package.wheel, package.sdist):
            files[folder / PACKAGES / name] = content
        files[folder / EVIDENCE / bill[0]] = bill[1]
        files[folder / EVIDENCE / f"{package.stem}.provenance.json"] = statement
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.new")
        beside.write_bytes(content)
        beside.replace(path)
    return list(files)
