"""``beatapi tasks``: look at a task, wait for it, fetch its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

import beatapi

from ._app import App, pass_app
from ._calling import performs
from ._flags import FILE
from ._following import Following, fetch, follow, output_options, wait_options
from ._help import Group
from ._history import Past, past

if TYPE_CHECKING:
    from beatapi import BeatAPI


@click.group(cls=Group)
def tasks() -> None:
    """Tasks that were created before."""


@tasks.command("list")
@click.option(
    "--limit",
    type=click.IntRange(1, 1000),
    default=20,
    show_default=True,
    metavar="N",
    help="How many at most, the newest ones.",
)
@click.option("--refresh", is_flag=True, help="Ask BeatAPI what has become of each.")
@performs("tasks.list")
@pass_app
def list_tasks(app: App, limit: int, refresh: bool) -> None:
    """List tasks that were created on this machine.

    BeatAPI has no call for it: the list is kept in a file of this program, of the last thousand
    tasks or more. Tasks that were created elsewhere are not in it.
    """
    found = [shown(each) for each in past(app.url, limit)]
    if refresh and found:
        with app.client() as client, app.display() as display:
            for task in found:
                row = display.row(f"{task['id']} …")
                task["status"] = _status(client, task["id"])
                row.done(f"{task['id']} {task['status']}")
    app.emit({"object": "list", "data": found})


def shown(task: Past) -> dict[str, Any]:
    """Return a task of the history as the program shows it."""
    workflow = task.method.partition(".")[0].replace("_", "-")
    return {"id": task.id, "workflow": workflow, "created_at": task.created_at}


def _status(client: BeatAPI, task_id: str) -> str:
    try:
        return client.tasks.retrieve(task_id).status
    except beatapi.NotFoundError:
        return "not found"


@tasks.command()
@click.argument("task_id", metavar="TASK")
@performs("tasks.retrieve")
@pass_app
def get(app: App, task_id: str) -> None:
    """Show a task as it is now."""
    with app.client() as client:
        app.emit(client.tasks.retrieve(task_id).to_dict())


@tasks.command()
@click.argument("task_id", metavar="TASK")
@output_options
@wait_options
@performs("tasks.wait")
@pass_app
def wait(app: App, /, task_id: str, **options: Any) -> int:
    """Wait until a task is over or asks for a decision.

    Exit code 1 if it failed, 8 if it was not ready in time: it goes on, and can be waited for
    again.
    """
    return follow(app, task_id, Following.from_options(options))


@tasks.command()
@click.argument("task_id", metavar="TASK")
@click.argument("output", type=FILE, metavar="FILE")
@click.option("--overwrite", is_flag=True, help="Let it replace a file.")
@performs("tasks.download")
@pass_app
def download(app: App, task_id: str, output: str, overwrite: bool) -> int:
    """Fetch the video of a finished task.

    FILE can be a folder; the video then gets the task's id as its name.
    """
    return fetch(app, task_id, output, overwrite=overwrite)
