"""Carry out a plan: version table, changelog and output, then a commit and a tag for each line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from .. import document, output, pipeline
from ..contract import Contract
from ..lines import Table
from ..settings import Settings
from . import changelog, version
from .git import Repository
from .plan import Action, Plan, Step


def write(
    project: Settings, plan: Plan, day: str, *, builds: pipeline.Builds | None = None
) -> list[str]:
    """Write the files that a release changes; nothing is written unless all of them can be.

    Args:
        project: The project's settings.
        plan: The releases.
        day: The day for the changelog, ``YYYY-MM-DD``.
        builds: The cache of this command.

    Returns:
        One line for each file that changed.

    Raises:
        GenerationError: Something cannot be generated, or the changelog has no place for it.
    """
    steps = plan.of(Action.RELEASE)
    if not steps:
        return []
    written = {
        project.releases: _table(project, plan.table, steps).render().encode(),
        project.root / "CHANGELOG.md": _changelog(project, steps, day).encode(),
    }
    spent = [project.root / changelog.FOLDER / name for step in steps for name in step.notes]
    before = {path: path.read_bytes() for path in {*written, *spent} if path.exists()}
    try:
        _put(written)
        changed = output.write(project.output, pipeline.generate(project, builds=builds))
        for path in {*spent}:
            path.unlink()
    except BaseException:
        _put(before)
        raise
    listed = [f"wrote {project.name(path)}" for path in written]
    return [*listed, *(f"removed {project.name(path)}" for path in sorted({*spent})), *changed]


def _put(files: Mapping[Path, bytes]) -> None:
    for path, content in files.items():
        path.write_bytes(content)


def _table(project: Settings, table: Table, steps: list[Step]) -> Table:
    hashes = {
        step.spec: document.sha256(document.canonical(document.load(project.spec_path(step.spec))))
        for step in steps
    }
    return replace(table, released={**table.released, **hashes})


def _changelog(project: Settings, steps: list[Step], day: str) -> str:
    path = project.root / "CHANGELOG.md"
    text = path.read_text("utf-8") if path.exists() else f"# Changelog\n\n{changelog.MARK}"
    sections = [
        changelog.section(step.version, day, _entries(step))
        for step in sorted(steps, key=lambda each: each.spec, reverse=True)
    ]
    return changelog.insert(text, sections)


def _entries(step: Step) -> dict[str, str]:
    entries = changelog.entries(step.spec, step.contract, step.api, step.notes, step.names)
    if not step.before:
        return {"+first.added.md": f"Speaks the contract of {step.spec}.", **entries}
    changed = f"Generated anew, as these changed: {', '.join(step.causes) or 'the generator'}."
    return entries or {"+inputs.changed.md": changed}


def tag(
    project: Settings,
    repository: Repository,
    steps: Sequence[Step],
    *,
    builds: pipeline.Builds | None = None,
) -> list[str]:
    """Tag versions that are written and committed.

    The newest line's tag is on the current commit. An older line's tag is on a commit on top of it,
    with the output for that line's date: a checkout of any tag is complete.

    Args:
        project: The project's settings.
        repository: The repository to tag.
        steps: The versions to tag.
        builds: The cache of this command.

    Returns:
        The tags.

    Raises:
        GenerationError: There are uncommitted changes.
    """
    repository.refuse_changes()
    known = builds or pipeline.Builds()
    every = pipeline.every_contract(project)
    return [_tag(project, repository, step, known, every) for step in steps]


def _tag(
    project: Settings,
    repository: Repository,
    step: Step,
    builds: pipeline.Builds,
    every: Sequence[Contract],
) -> str:
    name = version.tag(step.version)
    message = f"{step.version}, speaks the contract of {step.spec}\n"
    commit = "HEAD"
    if step.spec != project.versions()[-1]:
        files = pipeline.generate(project, step.spec, builds=builds, contracts=every)
        folder = project.name(project.output)
        commit = repository.derive(folder, files, f"{step.version} speaks {step.spec}")
    repository.tag(name, message, commit)
    return name
