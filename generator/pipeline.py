"""The pipeline: spec, overlays, model, targets, hand-written files, output and lock."""

from __future__ import annotations

import json
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Final, TypeAlias, TypeVar

from . import beside, bounds, document, output
from . import contract as contracts
from .api import prune
from .beside import Task
from .contract import Contract
from .languages.markdown import MARKDOWN
from .problem import GenerationError, Problem, refuse
from .settings import Settings
from .targets import target

Hashes: TypeAlias = dict[str, dict[str, dict[str, str]]]
"""Target → date → path → SHA-256."""

SETTINGS: Final = "target.toml"
"""A target's settings in its folder of additions; this file is not copied to the output."""

_Packages: TypeAlias = dict[str, dict[str, bytes]]
"""Date → path → content."""


UNSUPPORTED: Final = "UNSUPPORTED.md"
"""The file in the output folder that lists the operations left out by ``skip-unsupported``."""

LARGE: Final = 100_000
"""The length of all contracts, in bytes, below which reading needs less time than a process."""

_Result = TypeVar("_Result")

EVERY: Final = "every"
"""The key of a package that speaks all dates, in place of a date."""


@dataclass(frozen=True, slots=True)
class Builds:
    """A cache of builds for one command, which needs the same ones several times.

    A build depends only on the target, its settings and the contracts with their overlays and
    versions, as a command sees one state of the generator.
    """

    tasks: dict[Hashable, Task[dict[str, bytes]]] = field(
        default_factory=dict[Hashable, Task[dict[str, bytes]]]
    )

    def begin(self, folders: Mapping[str, Path], contract: Contract) -> None:
        """Begin to build some targets for one date, in another process if there is one."""
        keys = {name: _key(name, [contract], additions) for name, additions in folders.items()}
        missing = {name: folders[name] for name in keys if keys[name] not in self.tasks}
        work = beside.start(_built, missing, contract)
        self.tasks.update({keys[name]: beside.here(_one, work, name) for name in missing})

    def build(self, name: str, contracts: Sequence[Contract], additions: Path) -> dict[str, bytes]:
        """Return the files of one target, without the hand-written ones."""
        work = beside.here(target(name).build, contracts, additions)
        return self.tasks.setdefault(_key(name, contracts, additions), work).result


def _key(name: str, contracts: Sequence[Contract], additions: Path) -> Hashable:
    inputs = [(c.version, c.sha256, *c.overlays.items(), c.release) for c in contracts]
    return name, (additions / SETTINGS).read_bytes(), tuple(inputs)


def _built(
    folders: Mapping[str, Path], contract: Contract
) -> dict[str, dict[str, bytes] | GenerationError]:
    """Build some targets for one date, or find why they cannot be built."""
    built: dict[str, dict[str, bytes] | GenerationError] = {}
    for name, additions in folders.items():
        try:
            built[name] = target(name).build([contract], additions)
        except GenerationError as error:
            built[name] = error
    return built


def _one(work: Task[dict[str, dict[str, bytes] | GenerationError]], name: str) -> dict[str, bytes]:
    return _or_raise(work.result[name])


def _or_raise(outcome: _Result | GenerationError) -> _Result:
    if isinstance(outcome, GenerationError):
        raise outcome
    return outcome


def generate(
    settings: Settings,
    version: str | None = None,
    *,
    only: Sequence[str] = (),
    builds: Builds | None = None,
    contracts: Sequence[Contract] | None = None,
) -> dict[str, bytes]:
    """Return all files of the output folder, lock included.

    The folder holds the packages that speak one date; the lock has the hashes of every date.

    Args:
        settings: The project's settings.
        version: The dated version; the newest if not given.
        only: The targets to generate; all if empty. The other targets are taken from disk and
            lock, unverified.
        builds: The cache of this command.
        contracts: Every contract, if they are already read.

    Returns:
        Path inside the output folder → content.

    Raises:
        GenerationError: Every reason why generation is not possible.
    """
    folder = _output(settings, version, only, builds or Builds(), contracts)
    return folder.files([contract.version for contract in folder.contracts], locked={})


def expected(
    settings: Settings, version: str | None = None, *, only: Sequence[str] = ()
) -> dict[str, bytes]:
    """Do the same as `generate`, but take other dates' hashes from the lock, unverified."""
    folder = _output(settings, version, only, Builds())
    return folder.files([folder.spoken], locked=_locked_hashes(settings))


def _output(
    settings: Settings,
    version: str | None,
    only: Sequence[str],
    builds: Builds,
    contracts: Sequence[Contract] | None = None,
) -> _Output:
    settings.refuse_unknown(only)
    chosen = frozenset(only or settings.targets)
    spoken = settings.spec_path(version).stem
    if contracts is None:
        reading = _reading(settings, spoken)
    else:
        reading = {each.version: beside.here(Contract.read, each) for each in contracts}
    return _Output(settings, reading, spoken, chosen, builds)


def package(
    settings: Settings,
    name: str,
    version: str | None = None,
    *,
    release: str = "",
    builds: Builds | None = None,
    contracts: Sequence[Contract] | None = None,
) -> dict[str, bytes]:
    """Return one target's package for one date, hand-written files included.

    Args:
        settings: The project's settings.
        name: The target.
        version: The dated version; the newest if not given. A package that speaks every date is
            the same for all.
        release: The package's version; that of ``releases.toml`` if empty.
        builds: The cache of this command.
        contracts: Every contract, if they are already read.

    Returns:
        Path inside the package's folder → content.

    Raises:
        GenerationError: Every reason why generation is not possible.
    """
    chosen = _spoken(settings, name, version, contracts)
    if release:
        # The newest contract sets the package's version; the others' lines stay as they are.
        chosen = [*chosen[:-1], chosen[-1].released_as(release)]
    additions = settings.targets[name]
    built = (builds or Builds()).build(name, [*chosen, *_ahead(settings, name)], additions)
    return {**built, **bounds.fill(hand_written(additions), chosen)}


def _spoken(
    settings: Settings, name: str, version: str | None, every: Sequence[Contract] | None
) -> Sequence[Contract]:
    """Return the contracts that one target's package for a date speaks, oldest first."""
    if not target(name).dated:
        return every or every_contract(settings)
    if every is None:
        return [contracts.load(settings, version)]
    return [each for each in every if each.version == settings.spec_path(version).stem]


def every_contract(settings: Settings) -> list[Contract]:
    """Return all dated contracts, oldest first.

    Raises:
        GenerationError: A contract cannot be read, or a released one has changed or is missing.
    """
    return _checked(settings, _reading(settings).values())


def _checked(settings: Settings, reading: Iterable[Task[Contract]]) -> list[Contract]:
    """Return contracts, and refuse those that prevent generation."""
    read = [each.result for each in reading]
    refuse(each for contract in read for each in _errors(settings, contract))
    return read


def _reading(settings: Settings, first: str = "") -> dict[str, Task[Contract]]:
    """Begin to read all dated contracts, and return them by date, oldest first.

    Args:
        settings: The project's settings.
        first: The date that this process needs first, and reads itself; the newest if empty.
    """
    versions = settings.versions()
    gone = sorted(settings.table().released.keys() - versions)
    if gone:
        message = "is released, and teams have pinned it: restore the file"
        folder = settings.name(settings.spec)
        raise GenerationError([Problem("", message, f"{folder}/{date}.yaml") for date in gone])
    start = beside.start if _is_large(settings) else beside.here
    own = first or versions[-1]
    return {
        version: (beside.here if version == own else start)(_read, settings, version)
        for version in versions
    }


def _is_large(settings: Settings) -> bool:
    paths = (settings.spec_path(version) for version in settings.versions())
    return sum(path.stat().st_size for path in paths) >= LARGE


def _read(settings: Settings, version: str) -> Contract:
    return contracts.load(settings, version).read()


def _ahead(settings: Settings, name: str) -> list[Contract]:
    """Return the contracts that a target speaks before there is a client for them, oldest first."""
    if settings.upcoming is None or not target(name).ahead:
        return []
    apart = replace(settings, spec=settings.upcoming)
    return [replace(contracts.load(apart, date), upcoming=True) for date in apart.versions()]


Skipped: TypeAlias = dict[str, list[Problem]]
"""Operation → why it is left out."""


def _skipped(settings: Settings, contract: Contract) -> dict[str, Skipped]:
    """Return target → the operations of a contract that it leaves out."""
    shared = {key: [*problems] for key, problems in contract.api.skipped.items()}
    own = {name: _own_skipped(name, contract) for name in settings.targets}
    return {name: {**shared, **own[name]} for name in own}


def _own_skipped(name: str, contract: Contract) -> Skipped:
    """Return what one target lacks, if operations may be left out."""
    if not contract.selection.skip_unsupported:
        return {}
    found = prune.unsupported(contract.api, target(name).lacks(contract.api))
    return {key: [replace(each, target=name) for each in found[key]] for key in found}


def remarks(settings: Settings, contracts: Sequence[Contract]) -> Iterator[tuple[Problem, bool]]:
    """Yield the problems that stop nothing, each with whether its operation is left out."""
    for contract in contracts:
        for problem in contract.api.problems:
            yield problem, False
        for problem in reasons(settings, contract):
            yield problem, True


def reasons(settings: Settings, contract: Contract) -> list[Problem]:
    """Return why operations of a contract are left out; what is true of all targets, once."""
    found = _skipped(settings, contract).values()
    return list(
        dict.fromkeys(
            problem for each in found for problems in each.values() for problem in problems
        )
    )


def _unsupported(settings: Settings, contracts: Sequence[Contract]) -> str:
    """Return the operations left out of each contract as Markdown; empty if there are none."""
    lines = [
        f"* {contract.version}: {MARKDOWN.comment(each.operation)}: "
        f"{f'{each.target}: ' if each.target else ''}"
        f"{MARKDOWN.comment(each.message)} ({MARKDOWN.comment(each.pointer)}, {each.code})"
        for contract in contracts
        for each in reasons(settings, contract)
    ]
    if not lines:
        return ""
    return "\n".join(["# Operations that no client has", "", *lines, ""])


def _errors(settings: Settings, contract: Contract) -> Iterator[Problem]:
    """Yield the problems that prevent generation, in any target of the project."""
    problems = [*contract.api.problems]
    if not contract.selection.skip_unsupported:
        for name in settings.targets:
            problems += target(name).lacks(contract.api)
    yield from (each for each in problems if each.level == "error")


@dataclass(frozen=True)
class _Output:
    """The output folder for one date, with some of its targets regenerated."""

    settings: Settings
    reading: Mapping[str, Task[Contract]]
    spoken: str
    chosen: frozenset[str]
    builds: Builds

    @cached_property
    def contracts(self) -> list[Contract]:
        """All contracts, oldest first; they prevent nothing."""
        return _checked(self.settings, self.reading.values())

    def files(self, shown: Sequence[str], locked: Hashes) -> dict[str, bytes]:
        """Return all files; only the dates ``shown`` are built, other hashes are given."""
        packages = self._packages(shown)
        # The problems of any contract come before those of a target.
        _ = self.contracts
        files: dict[str, bytes] = {}
        recorded: Hashes = {}
        for name, additions in self.settings.targets.items():
            if name not in self.chosen:
                existing = output.existing(self.settings.output / name)
                files |= {f"{name}/{path}": existing[path] for path in existing}
                continue
            built = _or_raise(packages[name])
            copied = bounds.fill(hand_written(additions), self._spoken_by(name))
            for generated in built.values():
                _refuse_overlap(self.settings.name(additions), generated, copied)
            content = {**built[self.spoken if target(name).dated else EVERY], **copied}
            files |= {f"{name}/{path}": content[path] for path in content}
            recorded[name] = self._hashes(built, locked.get(name, {}))
        left_out = _unsupported(self.settings, self.contracts)
        notes = {UNSUPPORTED: left_out.encode()} if left_out else {}
        return {**files, **notes, self.settings.lock.name: self._lock(recorded)}

    def _spoken_by(self, name: str) -> Sequence[Contract]:
        """Return the contracts that a target's package in the output folder speaks."""
        if not target(name).dated:
            return self.contracts
        return [contract for contract in self.contracts if contract.version == self.spoken]

    def _packages(self, shown: Sequence[str]) -> dict[str, _Packages | GenerationError]:
        """Build each chosen target, or find why it cannot be built."""
        # Those of one date first, while other processes read the other dates; last those that
        # other processes may have built until then.
        chosen = (name for name in self.settings.targets if name in self.chosen)
        names = sorted(chosen, key=lambda name: not target(name).dated)
        aside = self._aside(names)
        self._begin(names, shown, aside)
        names = [*(name for name in names if name not in aside), *reversed(aside)]
        packages: dict[str, _Packages | GenerationError] = {}
        for name in names:
            try:
                packages[name] = self._built(name, shown)
            except GenerationError as error:
                packages[name] = error
        return packages

    def _aside(self, names: Sequence[str]) -> dict[str, Path]:
        """Return the targets that another process may build for the spoken date."""
        aside = [name for name in names if target(name).aside]
        # One is left for this process.
        chosen = aside[len(aside) == len(names) :] if _is_large(self.settings) else []
        return {name: self.settings.targets[name] for name in chosen}

    def _begin(self, names: Sequence[str], shown: Sequence[str], aside: Mapping[str, Path]) -> None:
        """Give other processes their part of the work."""
        dated = {name: self.settings.targets[name] for name in names if target(name).dated}
        for date in shown if _is_large(self.settings) else ():
            if date != self.spoken:
                self.builds.begin(dated, self._contract(date))
        for name in names:
            # An error comes again when the target is built.
            with suppress(GenerationError):
                for inputs in self._inputs(name, [self.spoken]).values():
                    target(name).begin(inputs)
        # In two parts: this process takes the second if it comes to it first.
        half = (len(aside) + 1) // 2
        for part in filter(None, (list(aside)[:half], list(aside)[half:])):
            with suppress(GenerationError):
                self.builds.begin({name: aside[name] for name in part}, self._contract(self.spoken))

    def _built(self, name: str, shown: Sequence[str]) -> _Packages:
        """Return date → generated files."""
        inputs = self._inputs(name, shown)
        additions = self.settings.targets[name]
        return {date: self.builds.build(name, inputs[date], additions) for date in inputs}

    def _inputs(self, name: str, shown: Sequence[str]) -> dict[str, list[Contract]]:
        """Return date → the contracts that the package of a target for it speaks."""
        if target(name).dated:
            return {date: [self._contract(date)] for date in shown}
        return {EVERY: [*self.contracts, *_ahead(self.settings, name)]}

    def _contract(self, date: str) -> Contract:
        """Return a contract that prevents nothing; the spoken one without reading the others."""
        if date == self.spoken:
            with suppress(GenerationError):
                contract = self.reading[date].result
                if not any(_errors(self.settings, contract)):
                    return contract
        return next(each for each in self.contracts if each.version == date)

    def _hashes(
        self, built: Mapping[str, Mapping[str, bytes]], locked: Mapping[str, dict[str, str]]
    ) -> dict[str, dict[str, str]]:
        dates = [contract.version for contract in self.contracts]
        carried = {date: locked[date] for date in dates if date in locked and date not in built}
        fresh = {date: hashes(files) for date, files in built.items()}
        return dict(sorted({**carried, **fresh}.items()))

    def _lock(self, generated: Hashes) -> bytes:
        record = inputs(self.settings, self.contracts)
        for name in generated:
            record["targets"][name]["generated"] = generated[name]
        for contract in self.contracts:
            for name, operations in _skipped(self.settings, contract).items():
                if operations:
                    left_out = record["targets"][name].setdefault("skipped", {})
                    left_out[contract.version] = sorted(operations)
        others = self.settings.targets.keys() - self.chosen
        record["targets"] |= _locked_targets(self.settings, others)
        return (json.dumps({"speaks": self.spoken, **record}, indent=2) + "\n").encode()


def inputs(settings: Settings, contracts: Sequence[Contract]) -> dict[str, Any]:
    """Return the lock's record of all inputs of generation: versions of tools, hashes of files.

    Args:
        settings: The project's settings.
        contracts: Every dated contract, oldest first.
    """
    tools: dict[str, str] = {}
    templates: dict[str, str] = {}
    targets: dict[str, Any] = {}
    for name, additions in settings.targets.items():
        tools |= target(name).versions()
        folder = target(name).templates
        found = hashes(output.existing(folder)) if folder else {}
        templates |= {f"{name}/{path}": found[path] for path in found}
        targets[name] = {
            "settings": document.sha256((additions / SETTINGS).read_bytes()),
            "copied": hashes(hand_written(additions)),
        }
    return {
        "spec": {contract.version: contract.sha256 for contract in contracts},
        "overlays": contracts[-1].overlays,
        "templates": templates,
        "tools": dict(sorted(tools.items())),
        "targets": targets,
    }


def hashes(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return path → SHA-256 in lower-case hexadecimal digits, in order of the paths."""
    return {path: document.sha256(files[path]) for path in sorted(files)}


def _locked_hashes(settings: Settings) -> Hashes:
    found = _locked_targets(settings, settings.targets.keys())
    return {name: dict(found[name].get("generated", {})) for name in found}


def _locked_targets(settings: Settings, names: Collection[str]) -> dict[str, Any]:
    """Return the entries of some targets in the lock on disk; unknown targets have none."""
    try:
        targets = json.loads(settings.lock.read_bytes())["targets"]
        return {name: dict(targets[name]) for name in names if name in targets}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def hand_written(additions: Path) -> dict[str, bytes]:
    """Return the files of a folder of additions that are copied to the output as they are."""
    return {path: file for path, file in output.existing(additions).items() if path != SETTINGS}


def _refuse_overlap(name: str, built: Mapping[str, bytes], written: Mapping[str, bytes]) -> None:
    both = sorted(built.keys() & written.keys())
    if both:
        message = "would hide a generated file: rename it, or stop generating that file"
        raise GenerationError([Problem("", message, f"{name}/{path}") for path in both])


def unlocked_tools(settings: Settings) -> list[str]:
    """Return a sentence for each tool whose installed version is not the locked one."""
    try:
        locked: dict[str, str] = json.loads(settings.lock.read_bytes())["tools"]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    installed: dict[str, str] = {}
    for language in settings.targets:
        installed |= target(language).versions()
    return [
        f"{name} {installed[name]} is installed, but {locked.get(name, 'no version')} is locked"
        for name in installed
        if installed[name] != locked.get(name)
    ]


def origin(settings: Settings, path: str) -> str | None:
    """Return the hand-written file that an output file is a copy of, if it is a copy."""
    language, _, inside = path.partition("/")
    additions = settings.targets.get(language)
    if additions and (additions / inside).is_file():
        return settings.name(additions / inside)
    return None
