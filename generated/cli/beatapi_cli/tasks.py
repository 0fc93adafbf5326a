"""``beatapi tasks``: look at a task, wait for it, fetch its file."""

from __future__ import annotations

from typing import Any

import click

from ._app import App, pass_app
from ._flags import FILE
from ._following import Following, fetch, follow, output_options, wait_options
from ._help import Group


@click.group(cls=Group)
def tasks() -> None:
    """Tasks that were created before."""


@tasks.command()
@click.argument("task_id", metavar="TASK")
@pass_app
def get(app: App, task_id: str) -> None:
    """Show a task as it is now."""
    with app.client() as client:
        app.emit(client.tasks.retrieve(task_id).to_dict())


@tasks.command()
@click.argument("task_id", metavar="TASK")
@output_options
@wait_options
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
@pass_app
def download(app: App, task_id: str, output: str, overwrite: bool) -> int:
    """Fetch the video of a finished task.

    FILE can be a folder; the video then gets the task's id as its name.
    """
    return fetch(app, task_id, output, overwrite=overwrite)
