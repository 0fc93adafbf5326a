"""``beatapi batch``: many tasks from a file of jobs, a few at a time, each created once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import click

from beatapi_fleet.columns import creates

from ._app import App, existing_file, pass_app
from ._exits import ExitCode
from ._flags import FILE
from ._following import folder_fault, wait_options
from ._help import Command
from .contract import CALLS
from .fleet import open_fleet

if TYPE_CHECKING:
    from beatapi_fleet.columns import Create
    from beatapi_fleet.jobs import Line

    from ._running import Batch

COMMANDS: Final = tuple(name for name, create in creates().items() if create.method in CALLS)
"""The commands that create tasks; not every contract has all of them."""

KEYS_ARE_KNOWN: Final = all(
    CALLS[creates()[name].method].idempotency != "undeclared" for name in COMMANDS
)
"""True if the server recognizes the repeat of every create, so that each can be sent again."""


@click.command(cls=Command)
@click.argument("jobs", type=FILE, metavar="JOBS")
@click.option(
    "--results",
    type=FILE,
    metavar="FILE",
    help="The file for the ends of the jobs.  [JOBS.results.jsonl]",
)
@click.option(
    "--ledger",
    envvar="BEATAPI_FLEET",
    metavar="URL",
    help="Where the jobs are kept, as for `beatapi fleet`.  [sqlite:///JOBS.ledger.db]",
)
@click.option(
    "--command",
    "--workflow",
    "command",
    type=click.Choice(COMMANDS),
    default="music-video",
    show_default=True,
    help="The command of jobs that have no command column.",
)
@click.option(
    "--output-dir",
    type=FILE,
    metavar="FOLDER",
    help="Fetch files whose jobs name no output to this folder.",
)
@click.option(
    "--concurrency",
    type=click.IntRange(1, 1000),
    metavar="N",
    help="Tasks at once; by default what the account may have.",
)
@wait_options
@click.option(
    "--retry-unknown",
    is_flag=True,
    hidden=KEYS_ARE_KNOWN,
    help="Create jobs again that may have been accepted. They may be paid twice.",
)
@pass_app
def batch(
    app: App,
    /,
    jobs: str,
    results: str | None,
    ledger: str | None,
    command: str,
    output_dir: str | None,
    **options: Any,
) -> int:
    """Make many videos, pictures or analyses from a file of jobs.

    JOBS is a CSV file with a heading, or JSON Lines (.jsonl):

      name,image,audio,prompt,resolution
      first,a.png;b.png,song.mp3,Neon rooftops,720p

    Columns have the names of the create command's options; several values in a cell are separated
    by a semicolon. Further columns: name, output, and command, if the lines are of several kinds.
    Local files are found from the folder of JOBS. Nothing starts unless every line is right.

    A batch that was interrupted or killed goes on where it was when it is run again, or with
    `beatapi fleet worker` on the same ledger; no job is created twice. Jobs whose create may or may
    not have been accepted are named, exit code 7.
    """
    from beatapi_fleet import LedgerError

    from ._results import Results
    from ._running import Batch, Plan

    path = existing_file(jobs)
    results_path = Path(results) if results else path.with_name(f"{path.name}.results.jsonl")
    folder = None if output_dir is None else Path(output_dir)
    lines = _read(path, command, folder)
    beside = path.absolute().with_name(f"{path.name}.ledger.db")
    url = ledger or f"sqlite:///{quote(str(beside))}"
    plan = Plan(command=command, owns_ledger=ledger is None, **options)
    app.resume = "run the same command again, and it goes on where it was"
    with _only_one(results_path):
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
        lines_before = Results(results_path)
        for number in lines_before.unreadable:
            app.note(f"line {number} of {results_path} cannot be read and is skipped")
        with open_fleet(app, url) as fleet:
            app.started = True
            run = Batch(app, fleet, lines_before, lines, path.stem, plan)
            try:
                with app.display() as display:
                    run.run(display)
            except LedgerError as error:
                if fleet.ledger.is_local:
                    raise OSError(str(error)) from None
                raise
            return _summary(app, run, len(lines), results_path)


def _read(path: Path, command: str, folder: Path | None) -> list[Line]:
    """Return the lines of a file of jobs, each of them checked by the contract.

    Raises:
        click.UsageError: Jobs are not complete and correct; all of them are named.
    """
    from beatapi_fleet.jobs import JobsError, read_lines

    from ._body import file_faults
    from ._flags import problems

    def faults(create: Create, params: Mapping[str, Any], output: str | None) -> list[str]:
        call = CALLS[create.method]
        fault = "" if output is None else folder_fault((path.parent / output).parent)
        return [*problems(call, params), *file_faults(call, params), *filter(None, [fault])]

    if folder is not None and folder.exists() and (fault := folder_fault(folder)):
        raise click.UsageError(fault)
    place = None if folder is None else f"{folder}/{{name}}{{suffix}}"
    try:
        return read_lines(path, command=command, output=place, check=faults, by_name=True)
    except JobsError as error:
        raise click.UsageError(str(error)) from None


def _only_one(results: Path) -> Any:
    """Lock a batch: two runs of it would write every line twice."""
    from filelock import FileLock, Timeout

    lock = FileLock(f"{results}.lock", timeout=0)
    try:
        return lock.acquire()
    except Timeout:
        raise click.UsageError(f"another process is at work on {results}") from None


def _summary(app: App, run: Batch, jobs: int, results: Path) -> int:
    app.emit({"jobs": jobs, **dict(sorted(run.states.items())), "results": str(results)})
    for entry, repeats in run.unknown:
        way_on = _BY_KEY if repeats else "look, then --retry-unknown"
        app.note(f"{entry.job.name}: may have been accepted; {way_on}")
    counts = run.states | Counter(unsaved=run.unsaved)
    for state, code in (
        ("unknown", ExitCode.UNKNOWN),
        ("refused", ExitCode.FAILED),
        ("failed", ExitCode.FAILED),
        ("unsaved", ExitCode.FAILED),
        ("created", ExitCode.RUNNING),
        ("new", ExitCode.RUNNING),
        ("waiting", ExitCode.DECISION),
    ):
        if counts[state]:
            return code
    return ExitCode.OK


_BY_KEY: Final = "run the same command again: BeatAPI knows its key, and makes it once"
