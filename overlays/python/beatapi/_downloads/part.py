"""The file beside a download's target that takes the bytes until they are complete.

``video.mp4.part`` holds the bytes; ``video.mp4.part.json`` holds notes about them: their source,
the server's validator (RFC 9110, section 8.8), the file's length, and how many bytes are safe on
the disk. With both, another attempt or another process continues where this one ended. A download
locks its part file; a second download to the same target uses a file of its own.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import secrets
import stat
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from email.utils import parsedate_to_datetime
from functools import wraps
from io import BufferedRandom, FileIO
from pathlib import Path
from typing import Any, BinaryIO, Concatenate, Final, Literal, ParamSpec, TypeAlias, TypeVar

from .._base.errors import (
    APIConnectionError,
    DownloadError,
    DownloadExistsError,
    DownloadUnverifiedError,
    DownloadWriteError,
)
from .._base.lock import ForkLock
from .._calls.response import BodySink, Sink
from .._spec import UPLOAD_SUFFIXES
from .._uploads.source import sniff

Verdict: TypeAlias = Literal["whole", "cut", "unknown"]

MP4_TYPES: Final = frozenset({"video/mp4", "video/quicktime", "audio/mp4"})
"""The media types, as sniffed, of files that consist of boxes."""

_SHORT_HEAD_BYTES: Final = 8
_HEAD_BYTES: Final = 16
_MOST_BOXES: Final = 100_000


def completeness(file: BinaryIO, size: int) -> Verdict:
    """Judge by its boxes whether an MP4 file is complete.

    A fragmented file may end after any fragment; only its index at the end (``mfra``) shows that
    it is whole.

    Args:
        file: The file; its position is moved.
        size: Its size in bytes.

    Returns:
        ``cut`` if the last box is longer than the file, or the index or the data is missing;
        ``unknown`` if the boxes do not show it.
    """
    kinds: list[bytes] = []
    for kind, end in _boxes(file, size):
        if end is None or len(kinds) == _MOST_BOXES:
            return "unknown"
        if end > size:
            return "cut"
        kinds.append(kind)
    if b"moof" in kinds:
        return "whole" if kinds[-1] == b"mfra" else "unknown"
    return "whole" if {b"moov", b"mdat"} <= set(kinds) else "cut"


def _boxes(file: BinaryIO, size: int) -> Iterator[tuple[bytes, int | None]]:
    """Iterate over the type and the end of each box; the end is ``None`` if the box has none."""
    start = 0
    while start < size:
        file.seek(start)
        head = file.read(_HEAD_BYTES)
        length = int.from_bytes(head[:4], "big")
        if length == 1:
            # A size of more than 32 bits follows the type.
            length = int.from_bytes(head[8:], "big") if len(head) == _HEAD_BYTES else _HEAD_BYTES
        if len(head) < _SHORT_HEAD_BYTES:
            length = _HEAD_BYTES
        # A size of zero means that the box lasts until the end of the file.
        end = start + length if length >= _SHORT_HEAD_BYTES else None
        yield head[4:8], end
        start = size if end is None else end


A = ParamSpec("A")
T = TypeVar("T")

CHECKPOINT_BYTES: Final = 16 * 1024 * 1024
"""The bytes between two checkpoints on the disk: a crash loses no more than these."""

START_BYTES: Final = 64
"""The number of bytes from which a file's type is recognised."""

_BUFFER_BYTES: Final = 512 * 1024
"""The number of bytes collected before a write to the disk."""

_VALIDATOR: Final = r"[\x21-\x7e][\x20-\x7e]{0,199}"
_CONTENT_RANGE: Final = r"bytes (?:(\d{1,18})-(\d{1,18})|\*)/(\d{1,18}|\*)"
_DIGEST: Final = r"(?:^|[,\s])(sha-256|sha-512)=:([A-Za-z0-9+/=]{1,200}):"
_LONGEST_NAME_BYTES: Final = 220

_CAREFULLY: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""Flags that refuse to follow a link, or to block on a pipe that has no writer."""

if sys.platform == "win32":
    # Windows cannot rename a locked file, so every download has a file of its own.
    _SHARES: Final = False

    def _lock(_: int) -> bool:
        return False
else:
    import fcntl

    _SHARES: Final = True

    def _lock(file: int) -> bool:
        """Lock the file for this download alone; return false if another one has it.

        Raises:
            OSError: The file system has no locks.
        """
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _on_disk(
    method: Callable[Concatenate[Part, A], T],
) -> Callable[Concatenate[Part, A], T]:
    """Wrap a method in the lock, and turn errors of the disk into ``DownloadWriteError``."""

    @wraps(method)
    def run(part: Part, /, *args: A.args, **kwargs: A.kwargs) -> T:
        with part.lock:
            try:
                return method(part, *args, **kwargs)
            except DownloadError:
                raise
            except OSError as error:
                number, reason = error.errno or 0, error.strerror or type(error).__name__
            part.spoil()
        raise DownloadWriteError(number, f"{part.target} cannot be written: {reason}")

    return run


class RestartError(DownloadError):
    """The server cannot continue the bytes of the part file: fetch the file from its start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """The facts about the bytes in a part file.

    Args:
        source: A digest of the source of the file: its URL may be a secret.
        validator: The server's identifier of the file's version; ``None`` if it has none.
        total: The length of the whole file in bytes; ``None`` if it is unknown.
        safe: The number of bytes that outlast a crash of the machine.
        version: The version of this format.
    """

    source: str
    validator: str | None = None
    total: int | None = None
    safe: int = 0
    version: int = 1


class Part:
    """A file beside the target that takes the bytes until they are complete.

    Every method that touches the disk may be called from any thread, even while another thread
    cancels the download.

    Args:
        target: The final path of the file.
        source: A digest of the file's source.
        media_type: The stated media type; ``None`` counts as a video.
        where: The name of the request in errors.
    """

    def __init__(self, target: Path, *, source: str, media_type: str | None, where: str) -> None:
        self.target = target
        self._where = where
        self._media_type = media_type
        self._path: Path = beside(target, ".part")
        self._notes_path = beside(target, ".part.json")
        self._notes: Notes = Notes(source=source)
        self.lock = ForkLock()
        self._file: BufferedRandom | None = None
        self._shared = self._ended = self._spoiled = False
        self.taken = False
        """True if the file could take the body of the last answer."""
        self._start = b""
        self._digest: tuple[str, str] | None = None
        self._framed = True
        self.size = 0

    @property
    def total(self) -> int | None:
        """The length of the whole file in bytes, if it is known."""
        return self._notes.total

    @_on_disk
    def claim(self) -> None:
        """Open the part file, and read what an earlier download has left in it.

        Raises:
            DownloadWriteError: The folder cannot be written.
        """
        if self._ended:
            return
        # Report an impossible file name now, and not after the last byte.
        with suppress(FileNotFoundError):
            os.lstat(self.target)
        self._file = self._open_shared()
        self._shared = self._file is not None
        if self._file is None:
            self._path = beside(self.target, f".{secrets.token_hex(4)}.part")
            self._file = BufferedRandom(FileIO(self._path, "x+b"), _BUFFER_BYTES)
        else:
            self._resume(self._file)

    def _open_shared(self) -> BufferedRandom | None:
        """Return the part file, locked; ``None`` if another download has it, or it is unusable."""
        flags = os.O_RDWR | os.O_CREAT | _CAREFULLY
        for _ in range(3 if _SHARES else 0):
            try:
                status = _lstat(self._path)
                # Do not even open it: opening alone can trigger a device.
                if status is not None and not stat.S_ISREG(status.st_mode):
                    return None
                new = status is None
                file = os.open(self._path, flags, 0o666)
            except OSError:
                return None
            try:
                if _lock(file) and self._is_ours(file):
                    return BufferedRandom(FileIO(file, "r+b"), _BUFFER_BYTES)
            except OSError:
                if new:
                    self._path.unlink(missing_ok=True)
            os.close(file)
        return None

    def _is_ours(self, file: int) -> bool:
        """Return true if the file still has its name: its last owner may have published it."""
        status = os.fstat(file)
        if not stat.S_ISREG(status.st_mode):
            return False
        if status.st_nlink > 1:
            # A publish stopped between link and unlink: the file is a finished video.
            self._path.unlink(missing_ok=True)
        try:
            return os.path.samestat(status, os.lstat(self._path)) and status.st_nlink == 1
        except FileNotFoundError:
            return False

    def _resume(self, file: BufferedRandom) -> None:
        notes = read_notes(self._notes_path)
        if notes is None or notes.source != self._notes.source:
            return
        size = min(os.fstat(file.fileno()).st_size, notes.safe)
        if notes.total is not None and size > notes.total:
            return
        file.truncate(size)
        self._start = file.read(START_BYTES)
        file.seek(size)
        self._notes, self.size = notes, size

    def conditions(self) -> dict[str, str]:
        """Return the header fields that ask for the rest (RFC 9110, sections 13.1.5 and 14.2)."""
        if not self.size or self._notes.validator is None:
            return {}
        return {"Range": f"bytes={self.size}-", "If-Range": self._notes.validator}

    def restart(self, source: str) -> None:
        """Discard the bytes unless they are from this source; ``""`` matches no source."""
        if source != self._notes.source:
            self._notes = Notes(source=source or self._notes.source)
            self.size, self._start, self._digest = 0, b"", None

    def open(self, status: int, headers: Mapping[str, str]) -> Sink:
        """Write the body of a success to the file, and the body of an error to memory.

        Raises:
            RestartError: The server's answer does not continue the bytes in the file.
            DownloadError: The file is compressed.
            DownloadWriteError: The disk is full or failing.
        """
        resuming = bool(self.conditions())
        if status == 416 and resuming and _content_range(headers)[2] != self.size:
            raise RestartError("the server's media file is shorter than the bytes already fetched")
        if status == 416 and resuming:
            self._notes = replace(self._notes, total=self.size)
        self.taken = status == 200 or (status in (206, 416) and resuming)
        if not self.taken or status == 416:
            return BodySink(self._where, status, headers)
        if headers.get("content-encoding", "identity").strip().lower() != "identity":
            raise DownloadError("the server compressed the media file, which was not requested")
        if status == 206:
            self._continue(headers)
        else:
            self._begin(headers)
        self._digest = _digest(headers) or self._digest
        # Any other body ends with the connection, even one that was lost (RFC 9112, section 6.3).
        self._framed = "content-length" in headers or "transfer-encoding" in headers
        return self

    def _continue(self, headers: Mapping[str, str]) -> None:
        first, _, total = _content_range(headers)
        validator = self._notes.validator or ""
        field = "etag" if validator.startswith('"') else "last-modified"
        same = headers.get(field, validator) == validator
        if first != self.size or not same or _differ(total, self._notes.total):
            raise RestartError("the server sent a different part of the media file than requested")
        if total is not None:
            self._notes = replace(self._notes, total=total)

    @_on_disk
    def _begin(self, headers: Mapping[str, str]) -> None:
        length = headers.get("content-length", "")
        total = int(length) if re.fullmatch(r"[0-9]{1,18}", length) else None
        if self._file is None:
            return
        validator = strong_validator(headers)
        self._notes = replace(self._notes, validator=validator, total=total, safe=0)
        # The notes first: they must never describe bytes of another version.
        self._save()
        self._file.seek(0)
        self._file.truncate()
        self.size, self._start, self._digest = 0, b"", None

    def blocks(self, count: int) -> bool:
        """Return true if writing so many bytes reaches the disk, and not only the buffer."""
        return self.size % _BUFFER_BYTES + count >= _BUFFER_BYTES

    @_on_disk
    def feed(self, chunk: bytes) -> bool:
        """Write the next piece.

        Raises:
            DownloadError: The first bytes are not those of a video.
            DownloadWriteError: The disk is full or failing.
        """
        if self._file is None:
            return False
        self._file.write(chunk)
        before, self.size = self.size, self.size + len(chunk)
        if before < START_BYTES:
            self._start = (self._start + chunk)[:START_BYTES]
            if self.size >= START_BYTES:
                self._check_start()
        if self._resumable() and self.size - self._notes.safe >= CHECKPOINT_BYTES:
            self._checkpoint(self._file)
        return True

    def _check_start(self) -> None:
        media_type = sniff(self._start)
        if not fits(self._media_type, media_type):
            self._spoiled = True
            what = f"is {media_type}" if media_type else "is not"
            expected = self._media_type or "MP4 video"
            message = f"the media file should be {expected} but {what}"
            raise DownloadError(f"{message}; retrieve the task and try again")

    @_on_disk
    def check_length(self, *, allow_unknown: bool) -> None:
        """Check that all bytes have arrived, by the server's length or by the file's own structure.

        Args:
            allow_unknown: Whether to accept the bytes if neither shows how many there should be.

        Raises:
            APIConnectionError: Some are missing.
            DownloadError: There are too many.
            DownloadUnverifiedError: The right number of bytes is unknown.
        """
        total = self._notes.total
        if self._file is None or self.size == total:
            return
        if total is None:
            if not self._framed and self._digest is None:
                self._check_end(self._file, allow_unknown=allow_unknown)
            return
        message = f"{self._where}: {self.size} bytes instead of {total}"
        if self.size < total:
            raise APIConnectionError(f"{message}; check the network")
        self._spoiled = True
        raise DownloadError(message)

    def _check_end(self, file: BufferedRandom, *, allow_unknown: bool) -> None:
        """Check by its contents that a body of unknown length is complete."""
        verdict: Verdict = "unknown"
        if sniff(self._start) in MP4_TYPES:
            verdict = completeness(file, self.size)
            file.seek(self.size)
        if verdict == "cut":
            message = f"{self._where}: the answer ended after {self.size} bytes, within the file"
            raise APIConnectionError(f"{message}; check the network")
        if verdict == "unknown" and not allow_unknown:
            raise DownloadUnverifiedError(
                f"{self._where}: the server did not say how long the file is, so the {self.size}"
                " bytes that arrived may be a part of it; allow_unknown_length=True accepts them"
            )

    @_on_disk
    def publish(self, *, overwrite: bool) -> None:
        """Check the whole file, and give it its final name once its bytes are on the disk.

        Raises:
            DownloadError: It is empty, damaged, or of another type.
            DownloadExistsError: The target has appeared in the meantime.
            DownloadWriteError: The disk is full, or the folder cannot be written.
        """
        if self._file is None:
            return
        self._check_content(self._file)
        os.fsync(self._file.fileno())
        self._name(overwrite=overwrite)
        self._ended = True
        _sync_folder(self.target.parent)
        if self._shared:
            self._notes_path.unlink(missing_ok=True)
        self._close()

    def _check_content(self, file: BufferedRandom) -> None:
        self._spoiled = True
        if not self.size:
            raise DownloadError("the media file is empty; retrieve the task and try again")
        self._check_start()
        file.flush()
        self._check_digest(file)
        self._spoiled = False

    def _check_digest(self, file: BufferedRandom) -> None:
        if self._digest is None:
            return
        name, expected = self._digest
        file.seek(0)
        digest = hashlib.file_digest(file, name.replace("-", "")).digest()
        if base64.b64encode(digest).decode() != expected:
            raise DownloadError("the media file is damaged: its checksum does not match; try again")

    def _name(self, *, overwrite: bool) -> None:
        if sys.platform == "win32":
            self._close()
        if overwrite:
            os.replace(self._path, self.target)
            return
        taken = False
        try:
            # Unlike a rename, a link never replaces an existing file.
            os.link(self._path, self.target)
        except FileExistsError:
            taken = True
        except OSError:
            # The file system may have no hard links.
            taken = os.path.lexists(self.target)
            if not taken:
                os.replace(self._path, self.target)
        else:
            self._path.unlink()
        if taken:
            raise exists(self.target)

    def spoil(self) -> None:
        """Mark the bytes as unusable."""
        self._spoiled = True

    def end(self) -> None:
        """Keep the bytes if another download can continue with them, and remove them if not."""
        with self.lock:
            if self._ended:
                return
            self._ended = True
            resumable = False
            with suppress(OSError):
                resumable = self._keep()
            if not resumable and self._file is not None:
                for path in [self._path, *([self._notes_path] if self._shared else [])]:
                    with suppress(OSError):
                        path.unlink(missing_ok=True)
            self._close()

    def _resumable(self) -> bool:
        return self._shared and self._notes.validator is not None and not self._spoiled

    def _keep(self) -> bool:
        if self._file is None or not self.size or not self._resumable():
            return False
        self._checkpoint(self._file)
        return True

    def _checkpoint(self, file: BufferedRandom) -> None:
        file.flush()
        os.fsync(file.fileno())
        self._notes = replace(self._notes, safe=self.size)
        self._save()

    def _save(self) -> None:
        """Write the notes atomically: a reader sees either the old or the new ones."""
        if not self._shared:
            return
        if self._notes.validator is None:
            self._notes_path.unlink(missing_ok=True)
            return
        new = beside(self.target, ".part.json.new")
        # Remove any file of this name: it may be a link, and writing would change its target.
        new.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _CAREFULLY
        with os.fdopen(os.open(new, flags, 0o666), "w", encoding="utf-8") as file:
            json.dump(asdict(self._notes), file)
        os.replace(new, self._notes_path)

    def _close(self) -> None:
        if self._file is not None:
            file, self._file = self._file, None
            with suppress(OSError):
                file.close()


def exists(target: Path) -> DownloadExistsError:
    """Return the error for a target that exists."""
    return DownloadExistsError(f"{target} exists; pass overwrite=True to replace it")


def _lstat(path: Path) -> os.stat_result | None:
    try:
        return os.lstat(path)
    except FileNotFoundError:
        return None


def beside(target: Path, suffix: str) -> Path:
    """Return the path of a file next to another one, its name short enough for a file system."""
    name = target.name
    if len(os.fsencode(name)) > _LONGEST_NAME_BYTES:
        digest = hashlib.sha256(os.fsencode(name)).hexdigest()[:16]
        name = f"{os.fsencode(name)[:150].decode('utf-8', 'ignore')}-{digest}"
    return target.with_name(name + suffix)


def source_id(*parts: str) -> str:
    """Return a digest that identifies a file by its parts."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def read_notes(path: Path) -> Notes | None:
    """Return the notes in a file; ``None`` if there are none, or they cannot be used."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | _CAREFULLY), "rb") as file:
            regular = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
            found: dict[str, Any] = json.loads(file.read(4096) if regular else b"")
        notes = Notes(**found)
    except (OSError, RecursionError, TypeError, ValueError):
        return None
    sizes: list[object] = [notes.safe, notes.safe if notes.total is None else notes.total]
    usable = notes.version == 1 and all(type(size) is int and size >= 0 for size in sizes)
    validator: object = notes.validator
    is_valid = isinstance(validator, str) and re.fullmatch(_VALIDATOR, validator)
    return notes if usable and is_valid else None


def strong_validator(headers: Mapping[str, str]) -> str | None:
    """Return the value for ``If-Range``: a strong ETag, or a strong Last-Modified date.

    The date is strong if the answer is at least a second younger (RFC 9110, section 8.8.2.2).
    """
    tag = headers.get("etag", "")
    if re.fullmatch(r'"[\x21\x23-\x7e]{0,190}"', tag):
        return tag
    modified = headers.get("last-modified", "")
    try:
        age = parsedate_to_datetime(headers.get("date", "")) - parsedate_to_datetime(modified)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return modified if age.total_seconds() >= 1 and re.fullmatch(_VALIDATOR, modified) else None


def fits(expected: str | None, actual: str | None) -> bool:
    """Return true if the type found in a file's first bytes fits the stated media type."""
    if expected is None or expected.startswith("video/"):
        return actual in ("video/mp4", "video/quicktime")
    known = expected in UPLOAD_SUFFIXES
    return actual in (expected, None) or (
        not known and actual not in ("text/html", "application/xml")
    )


def _differ(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one != other


def _content_range(headers: Mapping[str, str]) -> tuple[int | None, int | None, int | None]:
    """Return first byte, last byte and length of a Content-Range (RFC 9110, section 14.4)."""
    match = re.fullmatch(_CONTENT_RANGE, headers.get("content-range", "").strip())
    first, last, total = match.groups() if match else (None, None, None)
    return _int(first), _int(last), _int(total)


def _int(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdigit() else None


def _digest(headers: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the algorithm and the value of a ``Repr-Digest`` (RFC 9530, section 3)."""
    match = re.search(_DIGEST, headers.get("repr-digest", ""))
    return (match[1], match[2]) if match else None


def _sync_folder(folder: Path) -> None:
    """Flush a new name to the disk, where the system can open a folder."""
    with suppress(OSError):
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)
