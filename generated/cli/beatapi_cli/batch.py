"""``beatapi batch``: many tasks from a file of jobs, a few at a time, each created once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import click

from ._app import App, existing_file, pass_app
from ._exits import ExitCode
from ._flags import FILE
from ._following import wait_options
from ._help import Command
from ._jobs import KEYS_ARE_KNOWN, METHODS, Job, read_jobs
from ._ledger import Ledger


@click.command(cls=Command)
@click.argument("jobs", type=FILE, metavar="JOBS")
@click.option(
    "--results",
    type=FILE,
    metavar="FILE",
    help="The file for the states of the jobs.  [JOBS.results.jsonl]",
)
@click.option(
    "--command",
    "--workflow",
    "command",
    type=click.Choice(tuple(METHODS)),
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
    command: str,
    output_dir: str | None,
    concurrency: int | None,
    **options: Any,
) -> int:
    """Make many videos, pictures or analyses from a file of jobs.

    JOBS is a CSV file with a heading, or JSON Lines (.jsonl):

      name,image,audio,prompt,resolution
      first,a.png;b.png,song.mp3,Neon rooftops,720p

    Columns have the names of the create command's options; several values in a cell are separated
    by a semicolon. Further columns: name, output, and command, if the lines are of several kinds.
    Local files are found from the folder of JOBS. Nothing starts unless every line is right.

    A batch that was interrupted or killed goes on where it was when it is run again; no job is
    created twice. Jobs whose create may or may not have been accepted are named, exit code 7.
    """
    from ._running import Plan, run

    path = existing_file(jobs)
    ledger_path = Path(results) if results else path.with_name(f"{path.name}.results.jsonl")
    folder = None if output_dir is None else Path(output_dir)
    found = read_jobs(path, command=command, output_dir=folder)
    plan = Plan(**options)
    app.resume = "run the same command again, and it goes on where it was"
    with _only_one(ledger_path):
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
        ledger = Ledger(ledger_path)
        for number in ledger.unreadable:
            app.note(f"line {number} of {ledger_path} cannot be read and is skipped")
        app.started = True
        with app.display() as display:
            run(app, ledger, plan, display, jobs=found, concurrency=concurrency)
    return _summary(app, ledger, found)


def _only_one(ledger_path: Path) -> Any:
    """Lock a batch: two runs of it would pay for every job twice."""
    from filelock import FileLock, Timeout

    lock = FileLock(f"{ledger_path}.lock", timeout=0)
    try:
        return lock.acquire()
    except Timeout:
        raise click.UsageError(f"another process is at work on {ledger_path}") from None


def _way_on(job: Job) -> str:
    if job.call.idempotency == "undeclared":
        return "look, then --retry-unknown"
    return "run the same command again: BeatAPI knows its key, and makes it once"


def _summary(app: App, ledger: Ledger, jobs: list[Job]) -> int:
    counts = Counter[str](ledger.entry(job.id).state for job in jobs)
    app.emit({"jobs": len(jobs), **dict(sorted(counts.items())), "results": str(ledger.path)})
    for job in jobs:
        if ledger.entry(job.id).state == "unknown":
            app.note(f"{job.name}: may have been accepted; {_way_on(job)}")
    counts["unsaved"] = sum(
        entry.state == "created" and entry.error is not None
        for entry in (ledger.entry(job.id) for job in jobs)
    )
    for state, code in (
        ("unknown", ExitCode.UNKNOWN),
        ("refused", ExitCode.FAILED),
        ("failed", ExitCode.FAILED),
        ("unsaved", ExitCode.FAILED),
        ("created", ExitCode.RUNNING),
        ("waiting", ExitCode.DECISION),
    ):
        if counts[state]:
            return code
    return ExitCode.OK
