"""Files that only their owner may read, whole or not there at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path


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
        descriptor: The open file.
        path: Where it is until it gets its name.
    """

    def __init__(self, descriptor: int, path: Path) -> None:
        self._descriptor = descriptor
        self._path = path

    def keep(self, path: Path, text: str, *, overwrite: bool = False) -> None:
        """Write it to the disk and give it its name.

        Raises:
            FileExistsError: The name is taken, and ``overwrite`` is not set.
            OSError: It cannot be written.
        """
        with os.fdopen(os.dup(self._descriptor), "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if overwrite:
            os.replace(self._path, path)
        else:
            os.link(self._path, path)


@contextmanager
def private_file(folder: Path) -> Generator[PrivateFile]:
    """Make sure that a private file can be written into a folder, before something depends on it.

    Args:
        folder: Where it will be; made, for its owner alone, if it is not there.

    Raises:
        OSError: It cannot be.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=folder, prefix=".beatapi-")
    try:
        yield PrivateFile(descriptor, Path(name))
    finally:
        os.close(descriptor)
        Path(name).unlink(missing_ok=True)
