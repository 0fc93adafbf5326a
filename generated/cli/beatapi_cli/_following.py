"""Start a task, follow it to its end, and fetch its file."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

import beatapi

from ._app import App
from ._body import assemble, upload_all
from ._exits import ExitCode
from ._flags import FILE
from ._history import remember
from ._prices import UNIT, prices
from ._progress import Display
from ._text import command
from .contract import CALLS

if TYPE_CHECKING:
    from beatapi import BeatAPI
    from beatapi.models import Task

F = TypeVar("F", bound=Callable[..., Any])

MAX_WAIT_SECONDS: Final = 900.0
"""The longest wait by default; BeatAPI's own processing window is 10 minutes."""

_UNSURE: Final = (
    "the create was under way and may have been accepted: compare `beatapi usage` with what you"
    " expect before you repeat it"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """The settings for following a task.

    Args:
        wait: Whether to wait at all.
        output: The path to save its file to, if it is fetched.
        overwrite: Whether the file may replace another.
        max_wait: Seconds to wait at most.
        interval: Seconds between polls; None leaves it to the client.
    """

    wait: bool = True
    output: str | None = None
    overwrite: bool = False
    max_wait: float = MAX_WAIT_SECONDS
    interval: float | None = None

    @classmethod
    def from_options(cls, options: Mapping[str, Any], *, wait: bool = True) -> Following:
        """Return the settings of the options, checked.

        Raises:
            click.UsageError: The file is there already, or its folder is not.
        """
        output: str | None = options.get("output")
        check_output(output, overwrite=bool(options.get("overwrite")))
        return cls(
            wait=wait or output is not None,
            output=output,
            overwrite=bool(options.get("overwrite")),
            max_wait=options["max_wait"],
            interval=options["interval"],
        )


def check_output(output: str | None, *, overwrite: bool) -> None:
    """Refuse a target that could not be written to, before anything is paid.

    Raises:
        click.UsageError: The file is there already, or its folder is not, or is not to be written.
    """
    if output is None:
        return
    path = Path(output)
    if path.exists() and not path.is_dir() and not overwrite:
        raise click.UsageError(f"{output} exists; name another file, or say --overwrite")
    fault = folder_fault(path if path.is_dir() else path.parent)
    if fault:
        raise click.UsageError(fault)


def folder_fault(folder: Path) -> str:
    """Return the reason why no file can be put into a folder; empty if it can."""
    if not folder.is_dir():
        return f"the folder {folder} does not exist; make it first"
    if not os.access(folder, os.W_OK | os.X_OK):
        return f"you may not write to the folder {folder}; name another one"
    return ""


def _decorated(function: F, *options: Callable[[F], F]) -> F:
    """Return a function with options, in the order in which the help shows them."""
    for decorate in reversed(options):
        function = decorate(function)
    return function


def output_options(function: F) -> F:
    """Give a command ``--output`` and ``--overwrite``."""
    return _decorated(
        function,
        click.option(
            "--output", "-o", type=FILE, metavar="FILE", help="Download the result to this file."
        ),
        click.option("--overwrite", is_flag=True, help="Let --output replace a file."),
    )


def wait_options(function: F) -> F:
    """Give a command ``--max-wait`` and ``--interval``."""
    return _decorated(
        function,
        click.option(
            "--max-wait",
            type=click.FloatRange(min=0, min_open=True),
            default=MAX_WAIT_SECONDS,
            show_default=True,
            metavar="SECONDS",
            help="The longest wait; the task goes on after that.",
        ),
        click.option(
            "--interval",
            type=click.FloatRange(min=0, min_open=True),
            metavar="SECONDS",
            help="Time between two polls, in place of BeatAPI's recommendation.",
        ),
    )


def start_options(function: F) -> F:
    """Give a command the options of calls that start work, apart from the contract's fields."""
    return _decorated(
        function,
        click.option(
            "--file",
            "-f",
            "source",
            type=FILE,
            metavar="FILE",
            help="Take fields from a JSON object, - for stdin; options win over it.",
        ),
        click.option("--dry-run", is_flag=True, help="Check, and show what would be sent."),
        click.option("--wait", is_flag=True, help="Wait until it is over."),
        wait_options,
        click.option(
            "--wait-for-slot",
            is_flag=True,
            help="Wait if too many tasks of the account are running, instead of exit code 5.",
        ),
        click.option(
            "--idempotency-key",
            metavar="KEY",
            help="Your name for this create, if a script may repeat it.",
        ),
    )


def start(app: App, method: str, options: Mapping[str, Any], *ids: str) -> int:
    """Create a task as the options say, and follow it as far as they say.

    Args:
        app: The run of the program.
        method: The call's place in the client.
        options: The command's options.
        ids: The ids in the path of the call.

    Returns:
        The exit code.
    """
    call = CALLS[method]
    body = assemble(call, options, options["source"])
    following = Following.from_options(options, wait=options["wait"])
    if options["dry_run"]:
        for sentence in prices(call, body):
            app.note(sentence)
        app.emit(body)
        return ExitCode.OK
    with app.client() as client, app.display() as display:
        for sentence in prices(call, body):
            display.say(sentence)
        body = upload_all(client, display, call, body)
        create: Callable[..., Task] = attrgetter(method)(client)
        with app.creating(_UNSURE):
            task = create(*ids, **body, **_create_options(options))
        app.resume, app.started = _resume(task.id, following), True
        display.say(f"{task.id} created{_reserved(task)}")
        remember(app, task.id, method)
        return _follow(app, client, display, task, following)


def _create_options(options: Mapping[str, Any]) -> dict[str, Any]:
    chosen: dict[str, Any] = {}
    if options["wait_for_slot"]:
        chosen |= {"wait_for_slot": True, "timeout": options["max_wait"]}
    if options["idempotency_key"]:
        chosen["idempotency_key"] = options["idempotency_key"]
    return chosen


def follow(app: App, task_id: str, following: Following) -> int:
    """Follow a task that was created before; return the exit code."""
    with app.client() as client, app.display() as display:
        app.resume = _resume(task_id, following)
        task = client.tasks.retrieve(task_id)
        app.started = True
        return _follow(app, client, display, task, following)


def fetch(app: App, task_id: str, output: str, *, overwrite: bool) -> int:
    """Fetch the file of a finished task; return the exit code."""
    check_output(output, overwrite=overwrite)
    with app.client() as client, app.display() as display:
        app.resume = _fetch_later(task_id, output)
        saved = _download(client, display, client.tasks.retrieve(task_id), output, overwrite)
        app.emit({"id": task_id, "saved_to": saved})
    return ExitCode.OK


def _follow(app: App, client: BeatAPI, display: Display, task: Task, following: Following) -> int:
    if not following.wait:
        app.emit(task.to_dict())
        return ExitCode.OK
    row = display.row(f"{task.id} {task.status}")
    try:
        task = client.tasks.wait(
            task,
            timeout=following.max_wait,
            poll_interval=following.interval,
            on_update=lambda update: row.say(f"{update.id} {update.status}"),
        )
    except beatapi.TaskFailedError as error:
        row.failed(f"{task.id} failed")
        app.emit(error.task.to_dict())
        raise
    row.done(f"{task.id} {task.status}")
    return _settled(app, client, display, task, following)


def _settled(app: App, client: BeatAPI, display: Display, task: Task, following: Following) -> int:
    result = task.to_dict()
    if task.status != "succeeded":
        app.emit(result)
        app.note(_decide(task))
        return ExitCode.OK if following.output is None else ExitCode.DECISION
    if following.output is not None:
        app.resume = _fetch_later(task.id, following.output)
        result["saved_to"] = _fetched(app, client, display, task, following)
    app.emit(result)
    return ExitCode.OK


def _fetched(app: App, client: BeatAPI, display: Display, task: Task, following: Following) -> str:
    try:
        return _download(client, display, task, following.output or ".", following.overwrite)
    except (beatapi.BeatAPIError, OSError):
        # It is paid, and its URLs are there: a script needs them all the more.
        app.emit(task.to_dict())
        raise


def _download(client: BeatAPI, display: Display, task: Task, output: str, overwrite: bool) -> str:
    row = display.row(f"fetching {output}")
    saved = client.tasks.download(task, output, overwrite=overwrite, on_progress=row.count)
    row.done(f"saved {saved}")
    return str(saved)


def _reserved(task: Task) -> str:
    """Return the text for the credits or dollars reserved; empty if the server names none."""
    reserved: object = getattr(task.usage, "credits_reserved", None)
    if not isinstance(reserved, (int, float)):
        return ""
    return f", {reserved:g} {UNIT}{'' if reserved == 1 else 's'} reserved"


def _decide(task: Task) -> str:
    return (
        f"The storyboard is yours to look at: {command('shots media', task.id, 'SHOT')},"
        f" {command('shots edit', task.id, 'SHOT', options=['--prompt', 'WORDS'])}, then"
        f" {command('compose', task.id, options=['--shot-id', 'SHOT'])} with all its shots."
    )


def _fetch_later(task_id: str, output: str) -> str:
    return f"{command('tasks download', task_id, output)} fetches it"


def _resume(task_id: str, following: Following) -> str:
    output = ["--output", following.output] if following.output else []
    again = command("tasks wait", task_id, options=output)
    return f"the task goes on; {again} takes up where this stopped"
