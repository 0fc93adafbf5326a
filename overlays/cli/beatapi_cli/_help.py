"""Help pages: examples keep their lines, and commands the order in which they are needed."""

from __future__ import annotations

import inspect
from typing import Any

import click


def _with_literal_blocks(text: str | None) -> str | None:
    """Mark paragraphs with indented lines, so that click does not fill them."""
    if text is None:
        return None
    paragraphs = inspect.cleandoc(text).split("\n\n")
    return "\n\n".join(f"\b\n{part}" if "\n " in f"\n{part}" else part for part in paragraphs)


class Command(click.Command):
    """A command whose help keeps examples as they are written."""

    def __init__(self, name: str | None, *, help: str | None = None, **options: Any) -> None:
        super().__init__(name, help=_with_literal_blocks(help), **options)


class Group(click.Group):
    """Commands of the same kind, in the order in which they were added."""

    command_class = Command
    group_class = type

    def __init__(self, name: str | None = None, *, help: str | None = None, **options: Any) -> None:
        super().__init__(name, help=_with_literal_blocks(help), **options)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in order; they are the same in every context."""
        del ctx
        return list(self.commands)
