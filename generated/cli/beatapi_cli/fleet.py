"""``beatapi fleet``: thousands of jobs on many machines and one key."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from ._app import App, existing_file, pass_app
from ._exits import ExitCode
from ._flags import FILE
from ._help import Group

if TYPE_CHECKING:
    from beatapi_fleet import Entry, Fleet, Status
    from beatapi_fleet.spans import Spans

    from ._progress import Row

F = TypeVar("F", bound=Callable[..., Any])

_LOOK_SECONDS: Final = 0.5
"""The time between two looks at a batch."""


def _ledger(function: F) -> F:
    """Give a command ``--ledger``."""
    return click.option(
        "--ledger",
        envvar="BEATAPI_FLEET",
        default="sqlite:///fleet.db",
        show_default=True,
        metavar="URL",
        help="Where the jobs are kept: sqlite:///FILE, redis://… or postgresql://…; by environment"
        " variable BEATAPI_FLEET if it holds a password.",
    )(function)


def _batch(function: F) -> F:
    """Give a command the name of a batch."""
    return click.argument("batch", required=False)(function)


_threads = click.option(
    "--threads",
    type=click.IntRange(1, 64),
    default=4,
    show_default=True,
    metavar="N",
    help="How many jobs are created or fetched at once.",
)
_spans = click.option(
    "--spans",
    is_flag=True,
    help="Make spans of the jobs, which `opentelemetry-instrument beatapi fleet …` exports.",
)
_max_wait = click.option(
    "--max-wait",
    type=click.FloatRange(min=0),
    metavar="SECONDS",
    help="The longest wait; the jobs go on after that.",
)


@click.group(cls=Group)
def fleet() -> None:
    """Thousands of jobs on many machines and one key.

      beatapi fleet submit jobs.csv --output videos
      beatapi fleet worker                          on each machine
      beatapi fleet watch

    Jobs are kept in a ledger that survives every worker. Commands mean the jobs of one batch if it
    is named, else all.
    """


class _UnreachableError(click.ClickException):
    """The ledger cannot be reached."""

    exit_code = ExitCode.NETWORK


@contextmanager
def open_fleet(app: App, ledger: str, *, spans: bool = False) -> Generator[Fleet]:
    """Open the fleet of the key that is in force; its errors become those of the command line."""
    from beatapi_fleet import Fleet, LedgerError

    try:
        options: dict[str, Any] = {"spans": _job_spans()} if spans else {}
        with Fleet(ledger, api_key=app.key(), base_url=app.url, **options) as opened:
            yield opened
    except LedgerError as error:
        raise _UnreachableError(f"{error}; run the same command again") from None
    except ImportError as error:
        raise click.ClickException(str(error)) from None


def _job_spans() -> Spans:
    from beatapi_fleet.otel import JobSpans

    return JobSpans()


@fleet.command()
@click.argument("jobs", type=FILE, metavar="JOBS")
@click.option(
    "--output",
    "-o",
    metavar="PLACE",
    help="Fetch files whose jobs name no output: to a folder, or to a path or URL with {name}, {id}"
    " or {suffix} in it.",
)
@click.option(
    "--command",
    "command",
    default="music-video",
    show_default=True,
    metavar="NAME",
    help="The command of jobs that have no command column.",
)
@click.option("--batch", metavar="NAME", help="A name for these jobs; by default JOBS-HASH.")
@click.option("--overwrite", is_flag=True, help="Let jobs replace files.")
@_spans
@_ledger
@pass_app
def submit(app: App, /, jobs: str, ledger: str, spans: bool, **options: Any) -> None:
    """Add the jobs of a file; the same file again adds nothing.

    JOBS is a CSV file with a heading, or JSON Lines, as for `beatapi batch`. Nothing is added
    unless every line is right. Workers then make them: `beatapi fleet worker`.
    """
    path = existing_file(jobs)
    with open_fleet(app, ledger, spans=spans) as opened:
        batch = opened.submit(path, **options)
        app.emit({"batch": batch, **_shown(opened.status(batch))})


@fleet.command()
@_batch
@_ledger
@pass_app
def status(app: App, batch: str | None, ledger: str) -> None:
    """Show how far jobs have come, who leads, and what holds them up."""
    with open_fleet(app, ledger) as opened:
        app.emit(_shown(opened.status(batch)))


@fleet.command()
@_batch
@_max_wait
@_ledger
@pass_app
def watch(app: App, batch: str | None, max_wait: float | None, ledger: str) -> int:
    """Show jobs live until they are over; workers elsewhere make them.

    Exit code 1 if a job failed, 7 if a create may or may not have been accepted, 8 if it was not
    over in time, 9 if a task waits for your decision.
    """
    with open_fleet(app, ledger) as opened:
        return _wait(app, opened, batch, max_wait, work=False, threads=1)


@fleet.command()
@_batch
@_max_wait
@_threads
@_spans
@_ledger
@pass_app
def wait(app: App, /, ledger: str, spans: bool, **options: Any) -> int:
    """Make jobs here, and show them live until they are over.

    Any number of processes may do so on the same ledger. Exit codes as of `fleet watch`.
    """
    with open_fleet(app, ledger, spans=spans) as opened:
        return _wait(app, opened, work=True, **options)


def _wait(
    app: App, opened: Fleet, batch: str | None, max_wait: float | None, *, work: bool, threads: int
) -> int:
    app.resume = "run the same command again, and it goes on where it was"
    with app.display() as display:
        app.started = True
        row = display.row("looking")
        end = opened.wait(
            batch,
            timeout=max_wait,
            work=work,
            threads=threads,
            on_update=lambda status: _tally(row, status),
            every=_LOOK_SECONDS,
        )
        row.done(_text(end))
        app.emit(_shown(end))
    return _code(end)


def _tally(row: Row, status: Status) -> None:
    row.count(status.ended, status.total)
    row.glance(_text(status))


def _text(status: Status) -> str:
    counts = "".join(f", {count} {state}" for state, count in sorted(status.counts.items()))
    left = "" if status.seconds_left is None else f", {status.seconds_left / 60:.0f} min left"
    paused = "" if status.pause is None else f", paused: {status.pause.reason}"
    return f"{status.ended} of {status.total} jobs{counts}{left}{paused}"


def _code(status: Status) -> ExitCode:
    if status.counts.get("unknown"):
        return ExitCode.UNKNOWN
    if status.counts.get("failed"):
        return ExitCode.FAILED
    if not status.is_over:
        return ExitCode.RUNNING
    return ExitCode.DECISION if status.counts.get("waiting") else ExitCode.OK


@fleet.command()
@_threads
@_spans
@_ledger
@pass_app
def worker(app: App, threads: int, spans: bool, ledger: str) -> None:
    """Make jobs on this machine until Ctrl-C.

    A create that has begun is finished and noted then; the ledger keeps everything else. A worker
    that is killed loses nothing either.
    """
    from beatapi_fleet import Embedded

    app.resume = "the ledger keeps the jobs; start a worker again, here or elsewhere"
    with open_fleet(app, ledger, spans=spans) as opened, app.display() as display:
        app.started = True
        row = display.row("waiting for jobs")
        with Embedded(opened, threads):
            while True:
                _tally(row, opened.status())
                time.sleep(_LOOK_SECONDS)


@fleet.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=0,
    show_default=True,
    metavar="PORT",
    help="Port of this machine; 0 takes a free one.",
)
@_ledger
@pass_app
def page(app: App, port: int, ledger: str) -> None:
    """Show the fleet in a browser of this machine, until Ctrl-C.

    The page refreshes itself; /status.json beside it has the same figures. Other machines cannot
    open it, but every user of this one can.
    """
    with open_fleet(app, ledger) as opened:
        from beatapi_fleet.page import PageServer

        # A ledger that cannot be reached is an error of the command, not of its page.
        opened.ledger.leader()
        try:
            server = PageServer(opened, port)
        except OSError as error:
            message = f"port {port} cannot be used: {error.strerror}; --port 0 takes a free one"
            raise click.ClickException(message) from None
        with server:
            app.say(f"Open {server.url} until Ctrl-C.")
            server.serve_forever()


@fleet.command()
@_batch
@_ledger
@pass_app
def results(app: App, batch: str | None, ledger: str) -> None:
    """List the jobs that are done, with their files and answers."""
    with open_fleet(app, ledger) as opened:
        app.emit(_listed(opened.results(batch)))


@fleet.command()
@_batch
@_ledger
@pass_app
def dead(app: App, batch: str | None, ledger: str) -> None:
    """List the jobs that you have to look at.

    They have failed, or their task waits for your decision, or they are unknown: their create may
    or may not have been accepted.
    """
    with open_fleet(app, ledger) as opened:
        app.emit(_listed(opened.dead(batch)))


@fleet.command()
@click.argument("job")
@_ledger
@pass_app
def retry(app: App, job: str, ledger: str) -> None:
    """Have a failed job made again.

    It is paid again, unless only its file is missing: then that is fetched.
    """
    with open_fleet(app, ledger) as opened:
        app.emit(_entry(opened.retry(job)))


@fleet.command()
@click.argument("job")
@click.argument("task_id", metavar="TASK")
@_ledger
@pass_app
def adopt(app: App, job: str, task_id: str, ledger: str) -> None:
    """Name the task of an unknown, waiting or failed job.

    The job goes on from there.
    """
    with open_fleet(app, ledger) as opened:
        app.emit(_entry(opened.adopt(job, task_id)))


@fleet.command()
@click.argument("job")
@_ledger
@pass_app
def settle(app: App, job: str, ledger: str) -> None:
    """Say that no task was made for an unknown job.

    It may be retried after that.
    """
    with open_fleet(app, ledger) as opened:
        app.emit(_entry(opened.settle(job)))


@fleet.command()
@click.argument("batch")
@_ledger
@pass_app
def cancel(app: App, batch: str, ledger: str) -> None:
    """Cancel the jobs of a batch that are not paid yet.

    Tasks that run cannot be cancelled.
    """
    with open_fleet(app, ledger) as opened:
        app.emit({"batch": batch, "cancelled": opened.cancel(batch)})


@fleet.command()
@_ledger
@pass_app
def doctor(app: App, ledger: str) -> int:
    """Check whether the ledger could lose a job."""
    with open_fleet(app, ledger) as opened:
        faults = opened.doctor()
        app.emit({"healthy": not faults, "faults": faults})
    return ExitCode.FAILED if faults else ExitCode.OK


def _listed(entries: Iterable[Entry]) -> dict[str, Any]:
    return {"object": "list", "data": [_entry(entry) for entry in entries]}


def _entry(entry: Entry) -> dict[str, Any]:
    """Return a job as JSON, without the links that its task may have."""
    return {
        "id": entry.job.id,
        "status": entry.state,
        "name": entry.job.name,
        "command": entry.job.create,
        "task_id": entry.task_id,
        "saved_to": entry.saved_to,
        "text": entry.text,
        "error": entry.error,
    }


def _shown(status: Status) -> dict[str, Any]:
    """Return a status as JSON; times are seconds."""
    return {
        "jobs": status.total,
        **dict(sorted(status.counts.items())),
        "per_minute": round(status.per_minute, 2),
        "seconds_left": status.seconds_left,
        "oldest_seconds": status.oldest_seconds,
        "leader": status.leader,
        "limit": status.limit,
        "paused": None if status.pause is None else status.pause.reason,
        "settled": status.settled,
    }
