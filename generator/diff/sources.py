"""Read the two contracts of a comparison from versions, files or git revisions."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .. import document
from ..problem import GenerationError, Problem
from ..settings import Settings


@dataclass(frozen=True, slots=True)
class Source:
    """One of the two contracts.

    Args:
        name: Its name in reports.
        path: Its file relative to the project, for annotations.
        content: The content of the file.
        document: The parsed document.
    """

    name: str
    path: str
    content: bytes = field(repr=False)
    document: dict[str, Any] = field(repr=False)


def pair(settings: Settings, names: Sequence[str]) -> tuple[Source, Source]:
    """Read the two contracts that a user named.

    Args:
        settings: The project's settings, with the versions.
        names: Two contracts, as in :func:`read`. The default of the new one is the newest
            version; that of the old one is the version before it.

    Raises:
        GenerationError: There is no such contract, it cannot be read, or there are more than two.
    """
    versions = settings.versions()
    if len(names) > 2 or (not names and len(versions) < 2):
        message = f"takes two contracts, not {len(names)}; versions here: {', '.join(versions)}"
        raise GenerationError([Problem("", message, "diff")])
    chosen = list(names) if names else versions[-2:]
    if len(chosen) == 1:
        chosen.append(settings.spec_path().stem)
    return read(settings, chosen[0]), read(settings, chosen[1])


def read(settings: Settings, name: str) -> Source:
    """Read one contract.

    Args:
        settings: The project's settings, with the versions.
        name: A dated version, a path of a file, a git revision (for its newest version), or
            ``REVISION:PATH`` as in git.

    Raises:
        GenerationError: It is none of these, or cannot be read.
    """
    if name in settings.versions():
        return _file(settings, settings.spec_path(name), name)
    if (path := Path(name)).is_file():
        return _file(settings, path.resolve(), name)
    if ":" in name:
        path_at = name.partition(":")[2]
        return _parsed(name, path_at, _git(settings, name, "show", name))
    return _revision(settings, name)


def _file(settings: Settings, path: Path, name: str) -> Source:
    inside = path.is_relative_to(settings.root)
    return _parsed(name, settings.name(path) if inside else str(path), path.read_bytes())


def _revision(settings: Settings, name: str) -> Source:
    folder = settings.name(settings.spec)
    listing = _git(settings, name, "ls-tree", "--name-only", name, f"{folder}/").decode()
    paths = sorted(line for line in listing.splitlines() if line.endswith(".yaml"))
    if not paths:
        message = f"the revision has no versions in {folder}; name a file: {name}:PATH"
        raise GenerationError([Problem("", message, name)])
    content = _git(settings, name, "show", f"{name}:./{paths[-1]}")
    return _parsed(f"{Path(paths[-1]).stem} at {name}", paths[-1], content)


def _parsed(name: str, path: str, content: bytes) -> Source:
    return Source(name, path, content, document.parse(content, name=name))


def _git(settings: Settings, name: str, command: str, *arguments: str) -> bytes:
    known = ", ".join(settings.versions()) or "none"
    problem = f"is not a version, file or git revision; the versions are: {known}"
    if name.startswith("-"):
        raise GenerationError([Problem("", problem, name)])
    try:
        done = subprocess.run(
            ["git", command, *arguments], cwd=settings.root, capture_output=True, check=True
        )
    except FileNotFoundError:
        message = f"{problem}; git, which knows revisions, is not installed"
        raise GenerationError([Problem("", message, name)]) from None
    except subprocess.CalledProcessError as error:
        lines = error.stderr.decode("utf-8", "replace").splitlines() or ["no reason given"]
        raise GenerationError([Problem("", f"{problem} (git: {lines[0]})", name)]) from None
    return done.stdout
