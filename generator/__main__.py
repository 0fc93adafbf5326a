"""``python -m generator``: generate, check, validate or compare, from a project's folder."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from . import commandline, fingerprint, output
from .impact import options as impact_options
from .problem import refuse
from .settings import Settings

LONGEST_DIFF = 60
"""The lines shown of one file's diff: a wrong template changes every file."""

# Repeated here: importing the classifier would cost every command a tenth of a second.
FORMATS = ("table", "markdown", "json", "github")
LEVELS = ("patch", "minor", "major")
INIT_TARGETS = ("python", "typescript", "java", "swift", "samples")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, or 1 with every reason on standard error."""
    return commandline.run(_parser(), arguments)


def _parser() -> argparse.ArgumentParser:
    parser = commandline.parser("python -m generator", __doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    dated = argparse.ArgumentParser(add_help=False)
    dated.add_argument("--spec", metavar="DATE", help="a dated version (default: the newest)")
    dated.add_argument(
        "--target", metavar="NAME", action="append", default=[], help="one of the targets only"
    )
    wide = argparse.ArgumentParser(add_help=False)
    wide.add_argument("--all", action="store_true", help="every date, against the locked hashes")
    for name, run, text, parents in (
        ("generate", generate, "write generated/ from spec, overlays and templates", [dated]),
        ("check", check, "compare generated/ byte for byte with a fresh generation", [dated, wide]),
        ("spec", spec, "validate every dated contract, its examples and the house rules", []),
    ):
        command = commands.add_parser(name, help=text, description=text, parents=parents)
        refusal = "The contracts are not valid" if run is spec else "Nothing was generated"
        commandline.everywhere(command).set_defaults(run=run, refusal=refusal)
        if run is generate:
            commandline.machine_readable(command)
        if run is not spec:
            commandline.several_processes(command)
    _diff_command(commands.add_parser("diff", help="classify what differs between two contracts"))
    _init_command(commands.add_parser("init", help="make a project of an OpenAPI document"))
    _model_command(commands.add_parser("model", help="print what generation reads of a contract"))
    _impact_command(commands.add_parser("impact", help="find what a newer contract breaks"))
    return parser


def _impact_command(command: argparse.ArgumentParser) -> None:
    command.description = "find the places of a program that a newer contract changes"
    commandline.everywhere(command).set_defaults(run=impact, refusal="Nothing was analysed")
    impact_options.add(command)


def _init_command(command: argparse.ArgumentParser) -> None:
    command.description = "make a project of an OpenAPI document, with an installable client in it"
    command.set_defaults(command=init, refusal="No project was made")
    command.add_argument("document", type=Path, help="OpenAPI 3.0 or 3.1, YAML or JSON")
    command.add_argument("--into", type=Path, required=True, metavar="FOLDER", help="a new folder")
    command.add_argument("--name", help="the package's import name (default: the document's title)")
    command.add_argument(
        "--target", action="append", default=[], choices=INIT_TARGETS, help="default: python"
    )
    command.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="PATTERN",
        help="tag:NAME, path:PATH or an operation id, with * and ?; may be repeated",
    )
    command.add_argument(
        "--skip-unsupported", action="store_true", help="leave out what cannot be generated"
    )
    commandline.machine_readable(command)
    commandline.several_processes(command)


def _model_command(command: argparse.ArgumentParser) -> None:
    command.description = "print the model of a contract as JSON: what every target reads"
    command.add_argument("--spec", metavar="DATE", help="a dated version (default: the newest)")
    commandline.everywhere(command).set_defaults(run=model, refusal="The contract cannot be read")


def init(options: argparse.Namespace) -> int:
    """Make a project of an OpenAPI document."""
    from . import beside
    from .init import init as make

    with beside.processes(options.jobs):
        return make(options)


def model(project: Settings, options: argparse.Namespace) -> int:
    """Print the model of one contract."""
    from . import contract as contracts
    from .api.show import as_json

    print(as_json(contracts.load(project, options.spec).api))
    return 0


def _diff_command(command: argparse.ArgumentParser) -> None:
    command.description = "classify what differs between two contracts"
    commandline.everywhere(command).set_defaults(run=diff, refusal="Nothing was compared")
    command.add_argument(
        "contracts",
        nargs="*",
        metavar="CONTRACT",
        help="a dated version, a file, a git revision (its newest version) or REVISION:PATH; "
        "default: the newest two versions; with one: that and the newest version",
    )
    command.add_argument("--format", choices=FORMATS, default="table")
    command.add_argument("--fail-on", choices=LEVELS, help="exit with 1 at this level or above")
    command.add_argument("--at-least", choices=LEVELS, default="patch", help="hide lower levels")


def generate(project: Settings, options: argparse.Namespace) -> int:
    """Write the output folder; it stays untouched unless everything can be generated."""
    project.refuse_unknown(options.target)
    # Problems are not stored: only reading the contracts can list them as JSON.
    if not options.json and _is_current(project, fingerprint.current(project), options, every=True):
        return 0
    read = fingerprint.inputs(project)
    # Imported here: loading the engines takes a second, and they may not be needed.
    from . import beside, pipeline

    with beside.processes(options.jobs):
        contracts = pipeline.every_contract(project)
        files = pipeline.generate(project, options.spec, only=options.target, contracts=contracts)
    changes = output.write(project.output, files)
    stream = sys.stderr if options.json else sys.stdout
    print("\n".join(changes) or "nothing changed", f"({len(files)} files)", sep="\n", file=stream)
    if options.json:
        for problem, skipped in pipeline.remarks(project, contracts):
            print(problem.as_json(skipped=skipped))
    # Files saved while the engines ran are not in the output.
    if not options.target and fingerprint.inputs(project) == read:
        after = fingerprint.current(project)
        fingerprint.remember(project, after, version=options.spec, every=True)
    return 0


def _is_current(project: Settings, now: str, options: argparse.Namespace, *, every: bool) -> bool:
    state = fingerprint.passed(project, now, version=options.spec, every=every)
    if state:
        print(f"{project.name(project.output)} is current: nothing changed since the last check")
    return state


def check(project: Settings, options: argparse.Namespace) -> int:
    """Regenerate in memory and compare; print the differences and how to fix them."""
    project.refuse_unknown(options.target)
    now = fingerprint.current(project)
    if _is_current(project, now, options, every=options.all):
        return 0
    code = _check(project, options)
    if code == 0 and not options.target:
        fingerprint.remember(project, now, version=options.spec, every=options.all)
    return code


def _check(project: Settings, options: argparse.Namespace) -> int:
    from . import beside, pipeline

    unlocked = pipeline.unlocked_tools(project)
    make = pipeline.generate if options.all else pipeline.expected
    with beside.processes(options.jobs):
        files = make(project, options.spec, only=options.target)
    name = project.name(project.output)
    differences = list(output.differences(project.output, files, name))
    for path, diff in differences:
        lines = diff.splitlines(keepends=True)
        print("".join(lines[:LONGEST_DIFF]), end="")
        if len(lines) > LONGEST_DIFF:
            print(f"… {len(lines) - LONGEST_DIFF} more lines of {name}/{path}")
    for path, _ in differences:
        print(_remedy(project, path), file=sys.stderr)
    for sentence in unlocked:
        print(
            f"{sentence}: install requirements/generator.txt, or generate anew to lock it",
            file=sys.stderr,
        )
    if differences or unlocked:
        print("To bring generated/ up to date: python3 -m nox -s generate", file=sys.stderr)
        return 1
    dates = ", ".join(project.versions() if options.all else [project.spec_path(options.spec).stem])
    print(f"{name} is current: {len(files)} files, spec {dates}")
    return 0


def _remedy(project: Settings, path: str) -> str:
    from . import pipeline

    source = pipeline.origin(project, path)
    if source:
        return f"{path}: differs from {source}; edit that file, this one is a copy"
    return f"{path}: differs from a fresh generation; change spec, overlays or templates instead"


def spec(project: Settings, _: argparse.Namespace) -> int:
    """Validate every dated contract, then check that overlays fit and no released one changed."""
    from . import contract as contracts
    from . import document, pipeline, rules

    released = project.table().released
    problems = 0
    for version in project.versions():
        path = project.spec_path(version)
        name = project.name(path)
        contract = document.load(path, name=name, strict=project.house_rules)
        sha256 = document.sha256(document.canonical(contract))
        contracts.refuse_changed(released, version, sha256, name)
        found = rules.check(contract, expected_version=version)
        for problem in found:
            print(f"{name}{problem}", file=sys.stderr)
        if found:
            print(f"{name}: {len(found)} {'problem' if len(found) == 1 else 'problems'}")
        else:
            print(f"{name}: {len(list(document.operations(contract)))} operations, no problems")
        problems += len(found)
    # Overlays only apply to valid contracts: their errors would hide those of the rules.
    if not problems:
        loaded = pipeline.every_contract(project)
        if project.house_rules:
            refuse(each for one in loaded for each in rules.placed(one.api, one.source))
    return 1 if problems else 0


def diff(project: Settings, options: argparse.Namespace) -> int:
    """Print every change between two contracts."""
    from .diff import Level, Policy, compare, level, report, sources

    before, after = sources.pair(project, options.contracts)
    changes = compare(before.document, after.document, Policy(project.switches))
    shown = [each for each in changes if each.level >= Level[options.at_least.upper()]]
    print(report.FORMATS[options.format](before, after, shown))
    reached = level(changes)
    limit = options.fail_on and Level[options.fail_on.upper()]
    return 1 if reached and limit and reached >= limit else 0


def impact(project: Settings, options: argparse.Namespace) -> int:
    """Show what a newer contract changes in a program."""
    from . import upgrade
    from .impact import command

    return command.run(upgrade.between(project, options.old, options.new), options)


if __name__ == "__main__":
    sys.exit(main())
