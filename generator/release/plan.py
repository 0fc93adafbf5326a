"""Plan the next releases with their versions and reasons: a pure function of the repository."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import PurePosixPath

from .. import pipeline, targets
from ..diff import Change, Level, compare
from ..diff import level as level_of
from ..diff.policy import Policy
from ..lines import Line, Table, line_name, numbers
from ..problem import GenerationError, Problem, refuse
from ..settings import Settings
from . import api, changelog, programs, state, version
from .api import ApiChange
from .git import Repository
from .state import State


class Action(StrEnum):
    """The action for a line."""

    RELEASE = "release"
    """Release a new version."""
    TAG = "tag"
    """Tag the version that is already written."""
    HOLD = "hold"
    """Keep the version, as the changes are too large for a patch."""
    KEEP = "keep"
    """Keep the version, as no byte has changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The plan for one contract date.

    Args:
        action: The action.
        spec: The date.
        version: The resulting version, new or unchanged.
        before: The version compared with; empty if there is none.
        level: The level of the changes; ``None`` without changes, or without a version before.
        contract: The changes of the contract.
        api: The changes of the Python interface.
        causes: The inputs that changed.
        notes: People's fragments for it.
        names: What the changes of the contract concern in the Python client.
    """

    action: Action
    spec: str
    version: str
    before: str = ""
    level: Level | None = None
    contract: tuple[Change, ...] = ()
    api: tuple[ApiChange, ...] = ()
    causes: tuple[str, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict[str, str])
    names: Mapping[tuple[str, str], Sequence[str]] = field(default_factory=programs.Names)


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan for all lines.

    Args:
        steps: One for each date that has an open line, oldest first.
        table: The release lines after the plan is carried out, without new hashes.
    """

    steps: tuple[Step, ...]
    table: Table

    def of(self, *actions: Action) -> list[Step]:
        """Return the steps with one of some actions, oldest first."""
        return [step for step in self.steps if step.action in actions]


def make(
    project: Settings, repository: Repository, *, builds: pipeline.Builds | None = None
) -> Plan:
    """Compare every line with its last release.

    Args:
        project: The project's settings.
        repository: The repository with the last releases as tags.
        builds: The cache of this command.

    Raises:
        GenerationError: Something cannot be generated or read, or the table does not match.
    """
    return _Planner(project, repository, builds or pipeline.Builds()).plan()


class _Planner:
    def __init__(self, project: Settings, repository: Repository, builds: pipeline.Builds) -> None:
        self.project = project
        self.builds = builds
        self.repository = repository
        self.table = project.table()
        self.tags = repository.tags()
        self.dates = project.versions()
        self.notes = changelog.fragments(project.root)
        self.contracts = pipeline.every_contract(project)
        self.inputs = pipeline.inputs(project, self.contracts)
        self.last: State | None = None
        """The newest line, as released or as planned; a new date follows it."""

    def plan(self) -> Plan:
        steps: list[Step] = []
        for date in self.dates:
            line = self.table.line(date)
            if line or date not in self.table.released:
                step = self._known(line) if line else self._new(date)
                # A new date with only text changes takes the line of the one before it.
                same = [
                    each for each in steps if line_name(each.version) == line_name(step.version)
                ]
                steps = [*(each for each in steps if each not in same), step]
        return Plan(tuple(steps), self._table(steps))

    def _table(self, steps: Sequence[Step]) -> Table:
        rows = {line.name: line for line in self.table.lines}
        closed = dict(self.table.closed)
        for step in steps:
            name = line_name(step.version)
            old = rows.get(name)
            if old and old.spec != step.spec:
                closed[old.spec] = old.version
            rows[name] = Line(name, step.spec, step.version)
        ordered = sorted(rows.values(), key=lambda line: numbers(line.version))
        return replace(self.table, lines=tuple(ordered), closed=closed)

    def _known(self, line: Line) -> Step:
        """Plan a date with a line: compare it with the line's last release, or the one before."""
        tagged = self._last_tagged(line)
        now = self._now(line.spec, tagged or line.version)
        before = state.at_tag(self.project, self.repository, tagged) if tagged else None
        is_tagged = tagged == line.version
        self.last = before if before and is_tagged else replace(now, version=line.version)
        if is_tagged and before:
            return self._next(line, before, now)
        written = line.spec in self.table.released
        action = Action.TAG if written else Action.RELEASE
        step = self._compared(action, line.version, before, now)
        if before and step.level:
            self._refuse_too_small(line.version, before.version, step.level)
        return step

    def _last_tagged(self, line: Line) -> str | None:
        """Return the newest release of a line; if it has none, of the lines before it."""
        names = [each.name for each in self.table.lines]
        older = reversed(names[: names.index(line.name) + 1])
        return next((v for name in older if (v := version.newest_tagged(name, self.tags))), None)

    def _next(self, line: Line, before: State, now: State) -> Step:
        if before.same_bytes(now):
            return Step(
                action=Action.KEEP, spec=line.spec, version=line.version, before=line.version
            )
        step = self._compared(Action.RELEASE, line.version, before, now)
        level = step.level or Level.PATCH
        if line.spec == self.dates[-1]:
            return replace(step, version=version.following(line.version, level))
        if level is Level.MAJOR:
            return replace(step, action=Action.HOLD)
        return replace(step, version=version.following(line.version, Level.PATCH))

    def _new(self, date: str) -> Step:
        """Plan a date without a line: compare it with the newest line."""
        newest = self.table.lines[-1].spec if self.table.lines else ""
        if date < newest:
            message = f"is older than {newest}, which has a line: lines are numbered by dates"
            raise GenerationError([Problem("", message, f"{self.project.spec.name}/{date}.yaml")])
        before = self.last
        now = self._now(date, before.version if before else self.table.version(date))
        if before is None:
            self.last = replace(now, version="0.1.0")
            return Step(action=Action.RELEASE, spec=date, version="0.1.0", notes=self.notes)
        step = self._compared(Action.RELEASE, "", before, now)
        following = version.following(before.version, step.level or Level.PATCH)
        self.last = replace(now, version=following)
        return replace(step, version=following)

    def _now(self, spec: str, release: str) -> State:
        return state.now(
            self.project,
            spec,
            release=release,
            undated=spec == self.dates[-1],
            inputs=self.inputs,
            contracts=self.contracts,
            builds=self.builds,
        )

    def _compared(self, action: Action, release: str, before: State | None, now: State) -> Step:
        if before is None:
            notes = self.notes if now.spec == self.dates[-1] else {}
            return Step(action=action, spec=now.spec, version=release, notes=notes)
        contract = compare(before.document, now.document, Policy(self.project.switches))
        interface = _interface(before, now)
        if action is Action.RELEASE and now.spec == self.dates[-1]:
            self._refuse_unnamed(before, now)
        levels = (
            level_of(contract),
            max((change.level for change in interface), default=None),
            changelog.level(self.notes),
            Level.PATCH,
        )
        return Step(
            action=action,
            spec=now.spec,
            version=release,
            before=before.version,
            level=max(level for level in levels if level),
            contract=tuple(contract),
            api=tuple(interface),
            causes=tuple(state.causes(before, now)),
            notes=self.notes,
            names=self._names(before.spec, now.spec) if contract else {},
        )

    def _names(self, before: str, after: str) -> programs.Names:
        """Return the names that changes concern, if the contract before is still there."""
        known = {each.version: each for each in self.contracts}
        old = known.get(before)
        return programs.names(self.project, old, known[after]) if old else {}

    def _refuse_unnamed(self, before: State, now: State) -> None:
        """Refuse a release whose notes do not name what it changes in the project's programs."""
        if version.tag(before.version) in self.tags:
            contract = next(each for each in self.contracts if each.version == now.spec)
            after = contract, now
            refuse(programs.unnamed(self.project, self.repository, before, after, self.notes))

    def _refuse_too_small(self, written: str, before: str, level: Level) -> None:
        needed = version.following(before, level)
        if numbers(written) < numbers(needed):
            message = (
                f"has {written}, which is not tagged, but the changes since {before} are {level} "
                f"and need {needed}: restore it and CHANGELOG.md, and plan again"
            )
            raise GenerationError([Problem("/lines", message, "releases.toml")])


def _interface(before: State, now: State) -> list[ApiChange]:
    found: list[ApiChange] = []
    for target, files in now.packages.items():
        name = import_name(files)
        old = before.packages.get(target, {})
        if name and files != old and import_name(old) == name:
            changes = api.compare(name, old, files)
            # A package that speaks every date gains names with each date, without a new line.
            breaking_only = not targets.target(target).dated
            found += [c for c in changes if c.level is Level.MAJOR or not breaking_only]
    return found


def import_name(files: Mapping[str, bytes]) -> str:
    """Return the Python package among a target's files; empty for another language."""
    places = [PurePosixPath(path) for path in files]
    names = (path.parts[0] for path in places if path.parts[1:] == ("__init__.py",))
    return next(names, "")


def render(plan: Plan) -> str:
    """Render the plan as Markdown, for a terminal and for a pull request."""
    blocks = [_block(step) for step in reversed(plan.steps)]
    if not plan.of(Action.RELEASE, Action.TAG):
        blocks.insert(0, "Nothing to release.")
    return "\n\n".join(blocks)


def _block(step: Step) -> str:
    since = f"since {step.before}" if step.before else "first release of the line"
    head = {
        Action.RELEASE: f"## {step.version}: {step.level or 'first release'}",
        Action.TAG: f"## {step.version}: written, waits for its tag",
        Action.HOLD: f"## {step.version} stays: the changes would break the line",
        Action.KEEP: f"## {step.version} stays: no byte changed",
    }[step.action]
    facts = [f"Speaks the contract of {step.spec}, {since}."] if step.level else []
    groups = [
        _listed("Contract", [f"{c.level}: {c.message} (`{c.pointer}`)" for c in step.contract]),
        _listed("Python interface", [f"{c.level}: `{c.path}` {c.message}" for c in step.api]),
        _listed("Inputs", step.causes),
        _listed("Notes", step.notes),
    ]
    return "\n\n".join([head, *facts, *filter(None, groups)])


def _listed(title: str, rows: Sequence[str] | Mapping[str, str]) -> str:
    return "\n".join([f"{title}:\n", *(f"- {row}" for row in rows)]) if rows else ""
