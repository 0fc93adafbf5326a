"""The way of a change: spec, overlays, lowering, targets, hand-written files, output and lock."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version as installed_version
from pathlib import Path

from . import contract as contracts
from . import document, output
from .cli import target as cli
from .contract import Contract
from .problem import GenerationError, Problem
from .python import target as python
from .server import target as server
from .settings import Settings

Build = Callable[[Sequence[Contract], Path], dict[str, bytes]]
"""Contracts, oldest first, and the overlay folder in; path in the target's folder → content out."""


@dataclass(frozen=True, slots=True)
class Target:
    """One kind of output.

    Args:
        build: Makes the files, without the hand-written ones.
        tools: The distributions whose versions touch the output's bytes.
        templates: The folder of its templates.
        dated: Whether one package speaks one date. A package that speaks every date is given all
            contracts, and is the same whichever date is generated.
    """

    build: Build
    tools: tuple[str, ...]
    templates: Path
    dated: bool = True


TARGETS: dict[str, Target] = {
    "python": Target(python.build, python.TOOLS, python.TEMPLATES),
    "cli": Target(cli.build, cli.TOOLS, cli.TEMPLATES),
    "sandbox": Target(server.build, server.TOOLS, server.TEMPLATES, dated=False),
}
"""What ``[tool.generator.targets]`` in pyproject.toml can name."""


def generate(settings: Settings, version: str | None = None) -> dict[str, bytes]:
    """Everything that belongs into the output folder, lock included.

    Args:
        settings: Where things are.
        version: The dated version; the newest if not given.

    Returns:
        Path inside the output folder → content.

    Raises:
        GenerationError: Every reason why not all of it can be generated.
    """
    contract = contracts.load(settings, version)
    files: dict[str, bytes] = {}
    for name, overlay in settings.targets.items():
        target = _target(name)
        chosen = [contract] if target.dated else _every(settings)
        built = target.build(chosen, overlay)
        laid = hand_written(overlay)
        _refuse_overlap(settings.name(overlay), built, laid)
        files |= {f"{name}/{path}": content for path, content in {**built, **laid}.items()}
    lock = _lock(settings, contract, files)
    return {**files, settings.lock.name: lock}


def _every(settings: Settings) -> list[Contract]:
    return [contracts.load(settings, version) for version in settings.versions()]


def _target(name: str) -> Target:
    if name not in TARGETS:
        message = f"there is no target {name!r}; there is: {', '.join(TARGETS)}"
        raise GenerationError([Problem("/tool/generator/targets", message, "pyproject.toml")])
    return TARGETS[name]


def hand_written(overlay: Path) -> dict[str, bytes]:
    """The files of an overlay folder that are laid over the output as they are."""
    return {
        path: content for path, content in output.existing(overlay).items() if path != "target.toml"
    }


def _refuse_overlap(name: str, built: Mapping[str, bytes], laid: Mapping[str, bytes]) -> None:
    both = sorted(built.keys() & laid.keys())
    if both:
        message = "would hide a generated file: rename it, or stop generating that file"
        raise GenerationError([Problem("", message, f"{name}/{path}") for path in both])


def _lock(settings: Settings, contract: Contract, files: Mapping[str, bytes]) -> bytes:
    tools: dict[str, str] = {}
    templates: dict[str, str] = {}
    for language in settings.targets:
        target = _target(language)
        tools |= {name: installed_version(name) for name in target.tools}
        templates |= {
            f"{language}/{path}": document.sha256(content)
            for path, content in output.existing(target.templates).items()
        }
    record = {
        "spec": {"version": contract.version, "file": contract.source, "sha256": contract.sha256},
        "overlays": contract.overlays,
        "templates": templates,
        "tools": dict(sorted(tools.items())),
        "files": {path: document.sha256(files[path]) for path in sorted(files)},
    }
    return (json.dumps(record, indent=2) + "\n").encode()


def unlocked_tools(settings: Settings) -> list[str]:
    """Tools whose installed version is not the locked one, as sentences."""
    try:
        locked = json.loads(settings.lock.read_bytes())["tools"]
    except (OSError, ValueError, KeyError):
        return []
    installed = {
        name: installed_version(name)
        for language in settings.targets
        for name in _target(language).tools
    }
    return [
        f"{name} {installed[name]} is installed, but {locked.get(name, 'no version')} is locked"
        for name in installed
        if installed[name] != locked.get(name)
    ]


def origin(settings: Settings, path: str) -> str | None:
    """The hand-written file that an output file is a copy of, if it is one."""
    language, _, inside = path.partition("/")
    overlay = settings.targets.get(language)
    if overlay and (overlay / inside).is_file():
        return settings.name(overlay / inside)
    return None
