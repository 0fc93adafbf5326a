"""The way of a change: spec, overlays, lowering, targets, hand-written files, output and lock."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from importlib.metadata import version as installed_version
from pathlib import Path

from . import contract as contracts
from . import document, output
from .contract import Contract
from .problem import GenerationError, Problem
from .python import target as python
from .settings import Settings

Build = Callable[[Contract, Path], dict[str, bytes]]

TARGETS: dict[str, tuple[Build, tuple[str, ...], Path]] = {
    "python": (python.build, python.TOOLS, python.TEMPLATES),
}
"""Language → how it is built, the tools that touch its bytes, its templates."""


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
    for language, overlay in settings.targets.items():
        built = _target(language)[0](contract, overlay)
        laid = hand_written(overlay)
        _refuse_overlap(settings.name(overlay), built, laid)
        files |= {f"{language}/{path}": content for path, content in {**built, **laid}.items()}
    lock = _lock(settings, contract, files)
    return {**files, settings.lock.name: lock}


def _target(language: str) -> tuple[Build, tuple[str, ...], Path]:
    if language not in TARGETS:
        message = f"there is no target {language!r}; there is: {', '.join(TARGETS)}"
        raise GenerationError([Problem("/tool/generator/targets", message, "pyproject.toml")])
    return TARGETS[language]


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
        _, names, folder = _target(language)
        tools |= {name: installed_version(name) for name in names}
        templates |= {
            f"{language}/{path}": document.sha256(content)
            for path, content in output.existing(folder).items()
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
        for name in _target(language)[1]
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
