"""Help pages: examples keep their lines, and commands the order in which they are needed."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from importlib import import_module
from typing import Any, Final, NamedTuple

import click

from ._options import HIDDEN_OPTIONS

_WORDS: Final = f"{__package__}.words"


def asked_words(ctx: click.Context) -> tuple[str, ...]:
    """Return the words of the command line after the command."""
    words: tuple[str, ...] = ctx.meta.get(_WORDS, ())
    return words


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

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep the words for the help page, which is printed before options have values."""
        ctx.meta[_WORDS] = tuple(args)
        return super().parse_args(ctx, args)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return the command's own options, and the program's, which may stand anywhere."""
        own = super().get_params(ctx)
        names = {name for option in own for name in option.opts}
        # `images create` has an --output-format of its own: that of the picture.
        return [*own, *(each for each in HIDDEN_OPTIONS if names.isdisjoint(each.opts))]


class Group(click.Group):
    """Commands of the same kind, in the order in which they were added."""

    command_class = Command
    group_class = type

    def __init__(self, name: str | None = None, *, help: str | None = None, **options: Any) -> None:
        super().__init__(name, help=_with_literal_blocks(help), **options)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return the group's own options, and the program's, which may stand anywhere."""
        own = super().get_params(ctx)
        return own if ctx.parent is None else [*own, *HIDDEN_OPTIONS]

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in order, the same in every context."""
        del ctx
        return list(self.commands)


class Place(NamedTuple):
    """The place where a command is defined.

    Args:
        module: The module inside this package.
        name: The command's name in it.
    """

    module: str
    name: str


class LazyGroup(Group):
    """Commands whose modules are imported when they are run, or listed in a help page.

    Args:
        places: Name of the command → where it is defined, in the order of the help page.
    """

    def __init__(self, *arguments: Any, places: Mapping[str, Place], **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._places = places

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in order, the same in every context."""
        del ctx
        return list(self._places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of a name."""
        del ctx
        place = self._places.get(cmd_name)
        if place is None:
            return None
        command: click.Command = getattr(import_module(f".{place.module}", __package__), place.name)
        return command
