"""``beatapi sandbox`` and ``beatapi completion``: for this shell and this machine."""

from __future__ import annotations

from typing import Final

import click
from click.shell_completion import get_completion_class

from ._exits import ExitCode
from ._help import Command

_SHELLS: Final = ("bash", "zsh", "fish")


# No `Command`: everything after the name is for the sandbox, the program's own options included.
@click.command(
    add_help_option=False,
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
)
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def sandbox(options: tuple[str, ...]) -> int:
    """Serve a local BeatAPI for tests and demos.

    Nothing is paid, and nothing leaves this machine.
    Its first two lines can be put into the environment of another shell. `beatapi sandbox --help`
    lists its options.
    """
    try:
        from beatapi_sandbox.__main__ import main
    except ModuleNotFoundError as error:
        message = f'the sandbox needs {error.name}: pip install "beatapi[cli,sandbox]"'
        raise click.ClickException(message) from None
    try:
        return main(options, program="beatapi sandbox")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else ExitCode.USAGE


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
