"""``beatapi mcp``: the calls of the program as tools for agents (Model Context Protocol)."""

from __future__ import annotations

import click

from ._app import App, pass_app
from ._flags import FILE
from ._help import Command


@click.command(cls=Command)
@click.option(
    "--allow-folder",
    "readable",
    type=FILE,
    metavar="DIR",
    multiple=True,
    help="Let tools upload files of this folder; repeat it for several. None if not given.",
)
@click.option(
    "--download-folder",
    "download",
    type=FILE,
    metavar="DIR",
    help="Let tools save files in this folder. None if not given.",
)
@click.option(
    "--http",
    "address",
    metavar="HOST:PORT",
    help="Serve HTTP in place of stdin and stdout. Clients send the token in BEATAPI_MCP_TOKEN, if"
    " there is one; an address that other machines reach needs it.",
)
@click.option(
    "--allow-host",
    "hosts",
    metavar="NAME",
    multiple=True,
    help="A name, with its port if there is one, under which clients reach --http through a proxy.",
)
@click.pass_context
@pass_app
def mcp(
    app: App,
    context: click.Context,
    readable: tuple[str, ...],
    download: str | None,
    address: str | None,
    hosts: tuple[str, ...],
) -> None:
    """Serve tools to agents, by the Model Context Protocol.

      beatapi mcp --allow-folder ~/Pictures --download-folder ~/Videos

    An agent's program starts it and talks to it over stdin and stdout. There is a tool for each
    command that makes a call, such as images_create. The key is that of the other commands.
    """
    from ._folders import Folders
    from ._tools import tools

    try:
        from . import _serving
    except ModuleNotFoundError as error:
        message = f'beatapi mcp needs {error.name}: pip install "beatapi[mcp]"'
        raise click.ClickException(message) from None
    folders = Folders(readable, download)
    server = _serving.Serving(app, folders, tools(context.find_root(), folders))
    if address is None:
        server.stdio()
    else:
        server.http(address, hosts)
