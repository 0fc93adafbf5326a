"""Places for a file besides paths: open files, and those that fsspec names, such as a bucket."""

from __future__ import annotations

import io
import secrets
from contextlib import suppress
from inspect import iscoroutinefunction
from pathlib import Path
from typing import Any, Final, Protocol, TypeAlias

from .._base.errors import (
    DownloadError,
    DownloadExistsError,
    DownloadWriteError,
    InvalidArgumentError,
)
from .._base.secret import cover

WHOLE: Final = frozenset({"abfs", "abfss", "az", "gcs", "gs", "memory", "oss", "s3", "s3a"})
"""The protocols of fsspec that show an object only when all of it is there."""

_PIECE_BYTES: Final = 1024 * 1024


class Writable(Protocol):
    """A binary file that is open for writing."""

    def write(self, data: bytes, /) -> object:
        """Write bytes; a number that is smaller than theirs says that the rest is not written."""
        ...


class Located(Protocol):
    """A file that fsspec has not opened yet, from ``fsspec.open(url, "wb")``."""

    fs: Any
    path: str


Target: TypeAlias = Writable | Located


def put(target: Any, source: Path, *, overwrite: bool) -> int:
    """Write a whole file to its place, and return its length in bytes.

    Args:
        target: The place, a ``Target``.
        source: The file.
        overwrite: Whether to replace an existing file.

    Raises:
        DownloadExistsError: The place is taken.
        DownloadWriteError: The place cannot be written.
    """
    try:
        if _is_open(target):
            _copy(source, target)
        else:
            _upload(source, target.fs, target.path, overwrite=overwrite)
    except DownloadError:
        raise
    except Exception as error:
        number, reason = getattr(error, "errno", None) or 0, cover(str(error))
        message = f"{_name(target)} cannot be written: {type(error).__name__}: {reason}"
        raise DownloadWriteError(number, message) from error
    return source.stat().st_size


def check(target: Any, *, overwrite: bool) -> None:
    """Check a place, a ``Target``, before anything is fetched.

    Raises:
        InvalidArgumentError: It is not a place for bytes.
        DownloadExistsError: It is taken.
    """
    if isinstance(target, io.TextIOBase):
        raise InvalidArgumentError("target must be a file for bytes: open it in binary mode")
    if _is_open(target):
        if iscoroutinefunction(target.write):
            message = "target.write is asynchronous: pass a plain file, which a thread writes"
            raise InvalidArgumentError(message)
    elif not (hasattr(target, "fs") and hasattr(target, "path")):
        message = "target must be a binary file, or what fsspec.open(url, 'wb') returns"
        raise InvalidArgumentError(f"{message}; for a path use download()")
    else:
        _check_free(target.fs, target.path, overwrite=overwrite)


def _is_open(target: object) -> bool:
    return hasattr(target, "write")


def _name(target: Any) -> str:
    return "the file" if _is_open(target) else cover(str(target.path))


def _copy(source: Path, target: Writable) -> None:
    with source.open("rb") as file:
        while piece := file.read(_PIECE_BYTES):
            while piece:
                written = target.write(piece)
                # A raw file may take less than it is given.
                piece = piece[written:] if isinstance(written, int) else b""


def _check_free(fs: Any, path: str, *, overwrite: bool) -> None:
    if not overwrite and fs.exists(path):
        raise DownloadExistsError(f"{cover(path)} exists; pass overwrite=True to replace it")


def _upload(source: Path, fs: Any, path: str, *, overwrite: bool) -> None:
    protocols = (fs.protocol,) if isinstance(fs.protocol, str) else fs.protocol
    if not WHOLE.isdisjoint(protocols):
        _check_free(fs, path, overwrite=overwrite)
        fs.put_file(str(source), path)
        return
    part = f"{path}.{secrets.token_hex(4)}.part"
    try:
        fs.put_file(str(source), part)
        _check_free(fs, path, overwrite=overwrite)
        fs.mv(part, path)
    except BaseException:
        with suppress(Exception):
            fs.rm_file(part)
        raise
