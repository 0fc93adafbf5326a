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
from ._private import PrivateFile, private_file
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


class SecretFile:
    """The file for one secret.

    Args:
        file: The open file.
        folder: Its folder.
        named: Its path; by default one named after the object's id.
    """

    def __init__(self, file: PrivateFile, folder: Path, named: Path | None) -> None:
        self._file = file
        self._folder = folder
        self._named = named

    def path(self, object_id: str) -> Path:
        """Return the path for the secret of an object."""
        return self._named or self._folder / f"{file_name(object_id)}.secret"

    def write(self, object_id: str, secret: object) -> str:
        """Write a secret, and return where it is.

        Raises:
            click.ClickException: It was not sent.
            OSError: It cannot be written.
        """
        if not isinstance(secret, str):
            # Perhaps the answer to a repeat: then somebody else has it, and uses the object.
            raise click.ClickException(f"{object_id} is there, but its secret was not sent")
        path = self.path(object_id)
        self._file.keep(path, secret + "\n")
        return str(path)


@contextmanager
def secret_file(named: Path | None = None) -> Generator[SecretFile]:
    """Prepare the file for a secret before it is created, so that no secret can be lost.

    Raises:
        OSError: It cannot be written.
    """
    folder = config_folder() / "secrets" if named is None else named.parent
    with private_file(folder) as file:
        yield SecretFile(file, folder, named)


@contextmanager
def keeping_secret(app: App, path: str | None) -> Generator[Keep]:
    """Prepare the file for a secret; the object is taken back if its secret cannot be written.

    Args:
        app: The run of the program.
        path: The file for it; by default one named after the object's id.

    Raises:
        click.UsageError: There is something at its place already.
        OSError: It cannot be written.
    """
    named = None if path is None else Path(path)
    if named is not None and named.exists():
        raise click.UsageError(f"{named} exists; name another file for the secret")
    with secret_file(named) as file:

        def keep(object_id: str, secret: object, take_back: Callable[[], object]) -> str:
            try:
                return file.write(object_id, secret)
            except click.ClickException:
                raise
            except BaseException:
                where = file.path(object_id)
                app.note(f"The secret could not be written to {where}; removing {object_id}.")
                take_back()
                app.note(f"{object_id} is removed.")
                raise

        yield keep
