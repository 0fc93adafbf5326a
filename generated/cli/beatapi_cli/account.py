"""``beatapi usage``, ``beatapi workflows`` and ``beatapi upload``."""

from __future__ import annotations

import click

from ._app import App, existing_file, pass_app
from ._body import upload
from ._calling import performs
from ._flags import FILE
from ._help import Command


@click.command(cls=Command)
@performs("usage.retrieve")
@pass_app
def usage(app: App) -> None:
    """Show balance, use and running tasks."""
    with app.client() as client:
        app.emit(client.usage.retrieve().to_dict())


@click.command(cls=Command)
@performs("workflows.list")
@pass_app
def workflows(app: App) -> None:
    """List what BeatAPI can make. Needs no key."""
    with app.anonymous_client() as client:
        app.emit(client.workflows.list().to_dict())


@click.command("upload", cls=Command)
@click.argument("paths", type=FILE, metavar="FILE...", nargs=-1, required=True)
@performs("files.upload")
@pass_app
def upload_command(app: App, paths: tuple[str, ...]) -> None:
    """Upload files and show their URLs.

    The create commands upload local files by themselves; this is for files that several of them
    use.
    """
    found = [str(existing_file(path)) for path in paths]
    with app.client() as client, app.display() as display:
        files = [upload(client, display, path) for path in found]
    app.emit({"object": "list", "data": files})
