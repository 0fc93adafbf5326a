"""The files that an agent may read, and the folder that it may write to."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Final
from urllib.parse import unquote, urlsplit

import click

_READ: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_NO_LINK: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_FOLDER: Final = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)


class Folders:
    """Folders that were allowed when the program started.

    Args:
        readable: The folders whose files may be uploaded.
        download: The folder that downloads go to; ``None`` allows none.

    Raises:
        click.UsageError: One of them is not a folder, or downloads cannot be written.
    """

    def __init__(self, readable: Sequence[str], download: str | None) -> None:
        self.readable = [_real(folder) for folder in readable]
        self.download = None if download is None else _real(download)
        if self.download and not os.access(self.download, os.W_OK | os.X_OK):
            raise click.UsageError(f"you may not write to the folder {download}; name another one")

    def open(self, place: str) -> BinaryIO:
        """Open a file inside an allowed folder.

        Relative paths are looked up in each allowed folder. Links and ``..`` may lead to other
        allowed places, and nowhere else: every name on the way is opened without following a link.

        Args:
            place: A path, or a ``file:`` URL.

        Raises:
            click.UsageError: It is not a regular file there.
        """
        path = _path(place)
        for root in self.readable:
            try:
                inside = (root / path).resolve(strict=True).relative_to(root)
                return _opened(root, inside)
            except (OSError, ValueError, RuntimeError):
                # Missing, elsewhere, no regular file, or changed in between: one answer for all,
                # which does not tell what exists outside.
                continue
        allowed = ", ".join(map(str, self.readable)) or "there is none"
        raise click.UsageError(
            f"{place} is neither an https URL nor a file in an allowed folder ({allowed})."
            " Only the user can allow one, with --allow-folder"
        )


def _real(folder: str) -> Path:
    path = Path(os.path.expanduser(folder))
    if not path.is_dir():
        raise click.UsageError(f"the folder {folder} does not exist; make it first")
    return path.resolve(strict=True)


def _path(place: str) -> Path:
    if place.lower().startswith("file:"):
        return Path(unquote(urlsplit(place).path))
    return Path(os.path.expanduser(place))


def _opened(root: Path, inside: Path) -> BinaryIO:
    """Open a file by the names that lead to it, none of which may be a link by now.

    Raises:
        OSError: It cannot be opened so, or is no regular file.
    """
    if os.open in os.supports_dir_fd:
        opened = _walked(root, inside)
    else:
        opened = os.open(root / inside, _READ)
    status = os.fstat(opened)
    # Systems that cannot open a path name by name compare the file with the one at its path.
    if not stat.S_ISREG(status.st_mode) or not os.path.samestat(status, os.lstat(root / inside)):
        os.close(opened)
        raise OSError(f"{inside} is not a regular file")
    return os.fdopen(opened, "rb")


def _walked(root: Path, inside: Path) -> int:
    folder = os.open(root, _FOLDER)
    try:
        for name in inside.parts[:-1]:
            deeper = os.open(name, _FOLDER, dir_fd=folder)
            os.close(folder)
            folder = deeper
        return os.open(inside.name, _READ | _NO_LINK, dir_fd=folder)
    finally:
        os.close(folder)
