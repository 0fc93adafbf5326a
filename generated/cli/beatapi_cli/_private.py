"""Files that only their owner may read, whole or not there at all."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


def write_private(path: Path, text: str) -> None:
    """Write a file with mode 0600, in place of what was there.

    Raises:
        OSError: It cannot be written; what was there is untouched.
    """
    with private_file(path.parent) as file:
        file.keep(path, text, overwrite=True)


class PrivateFile:
    """A file without a name yet.

    Args:
        file: The open file.
        path: Its path until it gets its name.
    """

    def __init__(self, file: TextIO, path: Path) -> None:
        self._file = file
        self._path = path

    def keep(self, path: Path, text: str, *, overwrite: bool = False) -> None:
        """Write it to the disk and give it its name.

        Raises:
            FileExistsError: The name is taken, and ``overwrite`` is not set.
            OSError: It cannot be written.
        """
        # Windows renames no file that is open.
        with self._file as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if not overwrite:
            # This takes the name; not every file system has links.
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        os.replace(self._path, path)


@contextmanager
def private_file(folder: Path) -> Generator[PrivateFile]:
    """Make sure that a private file can be written into a folder, before something depends on it.

    Args:
        folder: Its folder; created, for its owner alone, if it does not exist.

    Raises:
        OSError: It cannot be.
    """
    import tempfile

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=folder, prefix=".beatapi-")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            yield PrivateFile(file, Path(name))
    finally:
        Path(name).unlink(missing_ok=True)
