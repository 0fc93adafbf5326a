"""``beatapi sandbox``, ``impact`` and ``completion``: for this shell and this machine."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Final

import click
from click.shell_completion import get_completion_class

from ._exits import ExitCode
from ._help import Command

_SHELLS: Final = ("bash", "zsh", "fish")


# No `Command`: everything after the name is for the other program, our own options included.
_PASSED_ON: Final = {"ignore_unknown_options": True, "allow_extra_args": True}


@click.command(add_help_option=False, context_settings=_PASSED_ON)
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def sandbox(options: tuple[str, ...]) -> int:
    """Serve a local BeatAPI for tests and demos.

    Nothing is paid, and nothing leaves this machine.
    Its first two lines can be put into the environment of another shell. `beatapi sandbox --help`
    lists its options.
    """
    return _passed_on("sandbox", options)


@click.command(add_help_option=False, context_settings=_PASSED_ON)
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def impact(options: tuple[str, ...]) -> int:
    """Find what a newer contract changes in your program.

      beatapi impact src --to 2026-10-02
      beatapi impact src --to 2026-10-02 --fix

    Your program is read, and nothing of it is run or sent. `beatapi impact --help` lists the
    options.
    """
    return _passed_on("impact", options)


def _passed_on(name: str, options: Sequence[str]) -> int:
    """Run the program of a package beside this one, and return its exit code."""
    try:
        main = import_module(f"beatapi_{name}.__main__").main
    except ModuleNotFoundError as error:
        message = f'`beatapi {name}` needs {error.name}: pip install "beatapi[cli,{name}]"'
        raise click.ClickException(message) from None
    try:
        code: int = main(options, program=f"beatapi {name}")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else ExitCode.USAGE
    return code


@click.command(cls=Command)
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print what makes a shell complete commands.

      eval "$(beatapi completion bash)"       in ~/.bashrc
      eval "$(beatapi completion zsh)"        in ~/.zshrc
      beatapi completion fish | source        in ~/.config/fish/config.fish

    The line goes into the file beside it.
    """
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"there is no completion for {shell}")
    program = ctx.find_root()
    click.echo(kind(program.command, {}, "beatapi", "_BEATAPI_COMPLETE").source())
