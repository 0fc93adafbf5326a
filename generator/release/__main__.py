"""``python -m generator.release``: plan and carry out releases; build and verify packages."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from .. import document, settings
from ..problem import GenerationError
from ..settings import Settings
from . import artifacts, execution
from . import plan as planning
from . import verify as verification
from .git import Repository
from .plan import Action


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0, or 1 with every reason on standard error."""
    options = _parser().parse_args(arguments)
    run: Callable[[Settings, argparse.Namespace], int] = options.run
    try:
        return run(settings.load(options.project.resolve()), options)
    except GenerationError as error:
        print(f"{options.refusal}:\n{error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator.release", description=__doc__)
    parser.add_argument(
        "--project", type=Path, default=Path(), help="folder with pyproject.toml (default: this)"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _plan_command(commands.add_parser("plan", help="what to release; changes nothing by itself"))
    building = commands.add_parser("build", help="build wheel, sdist and evidence, twice each")
    building.set_defaults(run=build, refusal="Nothing was built")
    building.add_argument("--spec", metavar="DATE", help="a dated version (default: the newest)")
    building.add_argument("--out", type=Path, default=Path("dist"), help="folder (default: dist)")
    verifying = commands.add_parser("verify", help="follow a wheel back to its contract, offline")
    verifying.set_defaults(run=verify, refusal="Refused")
    verifying.add_argument("wheel", type=Path, nargs="+")
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
    command.add_argument("--day", default=today, help="the day for the changelog (default: today)")


def plan(project: Settings, options: argparse.Namespace) -> int:
    """Print the plan; carry it out as far as asked."""
    repository = Repository(project.root)
    if options.execute:
        repository.refuse_changes()
    made = planning.make(project, repository)
    print(planning.render(made))
    if options.write or options.execute:
        print("", *execution.write(project, made, options.day), sep="\n")
    if options.execute and made.of(Action.RELEASE):
        versions = ", ".join(step.version for step in made.of(Action.RELEASE))
        repository.commit(f"Release {versions}")
        made = planning.make(project, repository)
    if options.tag or options.execute:
        print(
            "", *(f"tagged {name}" for name in execution.tag(project, repository, made)), sep="\n"
        )
    return 0


def build(project: Settings, options: argparse.Namespace) -> int:
    """Build the packages of one date and write them with their evidence."""
    packages = artifacts.build(project, options.spec)
    for path in artifacts.write(project, packages, project.root / options.out):
        print(f"{document.sha256(path.read_bytes())}  {path}")
    return 0


def verify(project: Settings, options: argparse.Namespace) -> int:
    """Say of each wheel that it is what it should be, or why not."""
    for path in options.wheel:
        found = verification.verify(project, path, rebuild=options.rebuild)
        again = ", built again and the same" if found.rebuilt else ""
        print(f"{found.wheel}: {found.files} files as locked, spec {found.spec}{again}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
