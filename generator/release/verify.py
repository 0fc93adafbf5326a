"""Verify offline that a wheel matches the repository."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import contract, document, pipeline
from ..problem import GenerationError, Problem
from ..settings import Settings
from . import artifacts, provenance, wheel
from .wheel import Wheel


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of a verification.

    Args:
        wheel: The wheel's file name.
        spec: The date that it speaks, or ``every``.
        files: The number of its files that were compared with the lock.
        rebuilt: Whether it was also rebuilt, with the same bytes.
    """

    wheel: str
    spec: str
    files: int
    rebuilt: bool


def verify(project: Settings, path: Path, *, rebuild: bool = False) -> Verdict:
    """Trace a wheel back to its contract.

    Its bytes must be the subject of its provenance statement; the statement's materials must
    match the lock; each of its files must have the hash in the lock; and each contract must still
    match the lock and the release.

    Args:
        project: The project, at the tag of the wheel's version or later with the same line.
        path: The wheel. The statement is beside it, or in ``evidence/`` beside its folder.
        rebuild: Also generate and build it again, and compare every byte.

    Raises:
        GenerationError: Every reason to refuse it.
    """
    content = _read(path)
    statement = _statement(path)
    _refuse(_is_subject(path.name, content, statement), "")
    read = wheel.read(path.name, content)
    _refuse(read.faults(), path.name)
    definition = statement["predicate"]["buildDefinition"]
    target, spec = (definition["externalParameters"][key] for key in ("target", "spec"))
    lock = _lock(project)
    claimed, real = definition["resolvedDependencies"], _materials(project, lock, target, spec)
    _refuse(_differences(claimed, real), project.name(project.lock))
    _refuse(_contracts(project, lock, spec), "")
    locked = {**lock["targets"][target]["copied"], **lock["targets"][target]["generated"][spec]}
    _refuse(_files(read, locked), path.name)
    if rebuild:
        _refuse(_rebuilt(project, target, spec, path.name, content), "")
    return Verdict(path.name, spec, len(list(_contents(read))), rebuild)


def _refuse(sentences: Iterator[str], source: str) -> None:
    problems = [Problem("", sentence, source) for sentence in sentences]
    if problems:
        raise GenerationError(problems)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise GenerationError([Problem("", message, path.name)]) from None


def _statement(path: Path) -> dict[str, Any]:
    name = "-".join(path.name.split("-")[:2]) + ".provenance.json"
    places = [path.with_name(name), path.parent.parent / artifacts.EVIDENCE / name]
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        message = f"has no provenance: {name} is neither beside it nor in ../{artifacts.EVIDENCE}/"
        raise GenerationError([Problem("", message, path.name)])
    try:
        statement: dict[str, Any] = json.loads(found.read_bytes())
        kinds = statement["_type"], statement["predicateType"]
        if kinds != (provenance.STATEMENT, provenance.PREDICATE):
            raise ValueError(f"it is of type {kinds[0]}, {kinds[1]}")
        statement["predicate"]["buildDefinition"]["externalParameters"].items()
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"is not a provenance statement of ours: {error}"
        raise GenerationError([Problem("", message, name)]) from None
    return statement


def _is_subject(name: str, content: bytes, statement: Mapping[str, Any]) -> Iterator[str]:
    digests = {subject["name"]: subject["digest"]["sha256"] for subject in statement["subject"]}
    digest = document.sha256(content)
    if digests.get(name) != digest:
        stated = digests.get(name, "nothing")
        yield f"{name} has been altered: its SHA-256 is {digest}, its provenance says {stated}"


def _lock(project: Settings) -> dict[str, Any]:
    try:
        lock: dict[str, Any] = json.loads(project.lock.read_bytes())
        lock["targets"].items()
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"cannot be read: {error}"
        raise GenerationError([Problem("", message, project.name(project.lock))]) from None
    return lock


def _materials(
    project: Settings, lock: Mapping[str, Any], target: str, spec: str
) -> list[dict[str, Any]]:
    try:
        return provenance.materials(project, lock, target, spec)
    except KeyError as error:
        message = f"has no {error} of target {target!r} and date {spec!r}"
        raise GenerationError([Problem("", message, project.name(project.lock))]) from None


def _differences(claimed: list[dict[str, Any]], real: list[dict[str, Any]]) -> Iterator[str]:
    was = {each["uri"]: each.get("digest") for each in claimed}
    now = {each["uri"]: each.get("digest") for each in real}
    for uri in sorted({*was, *now}):
        if uri not in now or uri not in was or was[uri] != now[uri]:
            yield (
                f"{uri} differs from the wheel's own: check out the tag of its version, or find "
                "out who altered the lock"
            )


def _contracts(project: Settings, lock: Mapping[str, Any], spec: str) -> Iterator[str]:
    """Compare contracts on disk with the lock and with the released ones."""
    released = project.table().released
    for date in list(lock["spec"]) if spec == pipeline.EVERY else [spec]:
        path = project.spec_path(date)
        name = project.name(path)
        digest = document.sha256(document.canonical(document.load(path, name=name)))
        contract.refuse_changed(released, date, digest, name)
        if digest != lock["spec"][date]:
            yield f"{name} has been altered: the lock has another hash for it"


def _contents(read: Wheel) -> Iterator[str]:
    yield from (path for path in read.files if not path.startswith(f"{read.info}/"))


def _files(read: Wheel, locked: Mapping[str, str]) -> Iterator[str]:
    """Compare every file of the package with the lock; none may be missing."""
    folders = {path.partition("/")[0] for path in _contents(read)}
    for path in sorted(_contents(read)):
        if locked.get(path) != document.sha256(read.files[path]):
            known = "differs from the lock" if path in locked else "is not in the lock"
            yield f"{path} {known}"
    for path in sorted(locked):
        if path.partition("/")[0] in folders and path not in read.files:
            yield f"{path} is in the lock but not in the wheel"


def _rebuilt(project: Settings, target: str, spec: str, name: str, content: bytes) -> Iterator[str]:
    date = project.versions()[-1] if spec == pipeline.EVERY else spec
    again = next(each for each in artifacts.build(project, date) if each.target == target)
    if again.wheel != (name, content):
        yield f"{name} differs when it is rebuilt, as {again.wheel[0]}"
