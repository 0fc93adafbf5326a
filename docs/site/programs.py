"""The pages of the two programs, from their own help."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Iterator
from unittest import mock

import click

from beatapi_cli._main import cli
from generator.__main__ import main

COMMANDS = ("generate", "check", "spec", "diff", "init", "model", "impact")


def program() -> str:
    """Return the page of the command line: the help of each command."""
    parts = ["# Command line", "[A guide](../cli.md) shows the commands at work."]
    for path, text in _helps(cli, ("beatapi",)):
        parts += [f"## {' '.join(path)}", f"```text\n{text.strip()}\n```"]
    return "\n\n".join(parts) + "\n"


def _helps(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the help of a command and of those below it."""
    context = click.Context(
        command, info_name=" ".join(path), terminal_width=100, max_content_width=100
    )
    yield path, command.get_help(context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None and not below.hidden:
                yield from _helps(below, (*path, name))


def generator() -> str:
    """Return the page of the generator's commands."""
    parts = [
        "# Generator",
        "Each command but `model` is also a session: `python3 -m nox -s generate -- --spec DATE`."
        " `impact` is `python3 -m nox -s diff -- impact SRC`.",
    ]
    for name in COMMANDS:
        written = io.StringIO()
        # The width of whose terminal this is must not matter, nor the number of its cores.
        with (
            mock.patch.dict(os.environ, {"COLUMNS": "100"}),
            contextlib.redirect_stdout(written),
            contextlib.suppress(SystemExit),
        ):
            main([name, "--help"])
        parts += [f"## {name}", f"```text\n{written.getvalue().strip()}\n```"]
    return "\n\n".join(parts) + "\n"
