"""Secrets that are shown once: to a file that only its owner may read, never to the screen."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

import click

from ._app import App
from ._flags import FILE
from ._keys import config_folder
from ._private import private_file
from ._text import file_name

Keep: TypeAlias = Callable[[str, object, Callable[[], object]], str]
"""Object id, secret, and what takes the object back → where the secret is."""


def secret_file_option(function: Any) -> Any:
    """Give a command ``--secret-file``."""
    return click.option(
        "--secret-file",
        type=FILE,
        metavar="FILE",
        help="Where the secret goes, mode 0600; by default secrets/ID.secret in the program's"
        " folder.",
    )(function)


@contextmanager
def keeping_secret(app: App, secret_file: str | None) -> Generator[Keep]:
    """Prepare the file for a secret before it is created, so that no secret can be lost.

    Args:
        app: The run of the program.
        secret_file: The file for it; by default one named after the object's id.

    Raises:
        click.UsageError: There is something at its place already.
        OSError: It cannot be written.
    """
    named = None if secret_file is None else Path(secret_file)
    if named is not None and named.exists():
        raise click.UsageError(f"{named} exists; name another file for the secret")
    folder = config_folder() / "secrets" if named is None else named.parent
    with private_file(folder) as file:

        def keep(object_id: str, secret: object, take_back: Callable[[], object]) -> str:
            path = named or folder / f"{file_name(object_id)}.secret"
            if not isinstance(secret, str):
                # Perhaps the answer to a repeat: then somebody else has it, and uses the object.
                raise click.ClickException(f"{object_id} is there, but its secret was not sent")
            try:
                file.keep(path, secret + "\n")
            except BaseException:
                app.note(f"The secret could not be written to {path}; removing {object_id}.")
                take_back()
                app.note(f"{object_id} is removed.")
                raise
            return str(path)

        yield keep
