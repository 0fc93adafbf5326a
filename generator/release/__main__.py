"""``python -m generator.release``: plan and carry out releases; build and verify packages."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from .. import commandline, document
from ..pipeline import Builds
from ..problem import GenerationError, Problem
from ..settings import Settings
from . import artifacts, execution
from . import plan as planning
from . import verify as verification
from .git import Repository
from .plan import Action, Step


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, or 1 with every reason on standard error."""
    return commandline.run(_parser(), arguments)


def _parser() -> argparse.ArgumentParser:
    parser = commandline.parser("python -m generator.release", __doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _plan_command(
        commands.add_parser("plan", help="show the next releases; changes nothing by itself")
    )
    building = commands.add_parser("build", help="build wheel, sdist and evidence, twice each")
    building.set_defaults(run=build, refusal="Nothing was built")
    which = building.add_mutually_exclusive_group()
    which.add_argument("--spec", metavar="DATE", help="a dated version (default: the newest)")
    which.add_argument("--pending", action="store_true", help="all that is written, without a tag")
    building.add_argument("--out", type=Path, default=Path("dist"), help="folder (default: dist)")
    verifying = commands.add_parser("verify", help="follow a wheel back to its contract, offline")
    verifying.set_defaults(run=verify, refusal="Refused")
    verifying.add_argument("wheel", type=Path, nargs="+", help="a wheel, or a folder of builds")
    verifying.add_argument("--rebuild", action="store_true", help="also build it again")
    return parser


def _plan_command(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=plan, refusal="Nothing was released")
    ways = command.add_mutually_exclusive_group()
    ways.add_argument(
        "--write", action="store_true", help="write version table, changelog and output"
    )
    ways.add_argument("--tag", action="store_true", help="tag what is written and committed")
    ways.add_argument("--execute", action="store_true", help="write, commit and tag")
    today = time.strftime("%Y-%m-%d", time.gmtime())
    command.add_argument("--summary", type=Path, help="also write the plan to this Markdown file")
    command.add_argument("--day", default=today, help="the day for the changelog (default: today)")


def plan(project: Settings, options: argparse.Namespace) -> int:
    """Print the plan, and carry it out as far as the options say."""
    repository, builds = Repository(project.root), Builds()
    if options.execute or options.tag:
        repository.refuse_changes()
    result = planning.make(project, repository, builds=builds)
    text = planning.render(result)
    print(text)
    if options.summary:
        options.summary.write_text(f"{text}\n", "utf-8")
    new, pending = result.of(Action.RELEASE), result.of(Action.TAG)
    if options.tag:
        _refuse_unwritten(new)
    if options.write or options.execute:
        changed = execution.write(project, result, options.day, builds=builds)
        print("", *changed, sep="\n")
    if options.execute and new:
        repository.commit(f"Release {', '.join(step.version for step in new)}")
    if options.tag or options.execute:
        tags = execution.tag(project, repository, [*pending, *new], builds=builds)
        print("", *(f"tagged {name}" for name in tags), sep="\n")
    return 0


def _refuse_unwritten(steps: Sequence[Step]) -> None:
    if steps:
        message = f"{steps[0].version} is not written yet: nox -s release -- --write"
        raise GenerationError([Problem("", message, "releases.toml")])


def build(project: Settings, options: argparse.Namespace) -> int:
    """Build the packages of one date, or of all pending releases, with their evidence."""
    dates: list[str | None] = [options.spec]
    if options.pending:
        plan = planning.make(project, Repository(project.root))
        dates = [step.spec for step in plan.of(Action.TAG)]
    for date in dates:
        packages = artifacts.build(project, date)
        for path in artifacts.write(project, packages, project.root / options.out):
            print(f"{document.sha256(path.read_bytes())}  {path}")
    return 0


def verify(project: Settings, options: argparse.Namespace) -> int:
    """Verify each wheel and report the result."""
    for wheel in options.wheel:
        for path in _wheels(wheel):
            result = verification.verify(project, path, rebuild=options.rebuild)
            again = ", built again and the same" if result.rebuilt else ""
            print(f"{result.wheel}: {result.files} files as locked, spec {result.spec}{again}")
    return 0


def _wheels(path: Path) -> list[Path]:
    """Return a wheel itself, or the wheels in a folder of builds."""
    if not path.is_dir():
        return [path]
    wheels = sorted(path.rglob("*.whl"))
    if not wheels:
        message = "holds no wheel: nox -s release -- build makes some"
        raise GenerationError([Problem("", message, str(path))])
    return wheels


if __name__ == "__main__":
    sys.exit(main())
