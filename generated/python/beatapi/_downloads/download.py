"""Fetch a media file completely, from a public address, without the API key."""

from __future__ import annotations

import base64
import hashlib
import io
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
from functools import partial, wraps
from inspect import iscoroutinefunction
from io import BufferedRandom, FileIO
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import (
    TYPE_CHECKING,
    Any,
    BinaryIO,
    Concatenate,
    Final,
    Literal,
    ParamSpec,
    Protocol,
    TypeAlias,
    TypeVar,
)
from urllib.parse import urljoin

from .._base.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    BeatAPIError,
    DownloadError,
    DownloadExistsError,
    DownloadUnverifiedError,
    DownloadWriteError,
    InvalidArgumentError,
)
from .._base.flow import AnsweredEffect, Flow, Work
from .._base.lock import ForkLock
from .._base.secret import cover
from .._calls.call import LEAST_ATTEMPT_SECONDS, Deadline, Effect, Exchange, repeat
from .._calls.request import Request, progress
from .._calls.response import BodySink, Reply, Sink, status_error
from .._calls.retry import Retries, Safety
from .._spec import UPLOAD_SUFFIXES
from .._transport.address import check_media_url, checked_addresses
from .._uploads.source import sniff

if TYPE_CHECKING:
    from .._calls.options import Progress, RequestOptions
    from .._engine import Settings
    from ..models import Task

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


SILENCE_SECONDS: Final = 60.0
"""The time without a byte from the server after which the connection counts as stuck."""

MAX_REDIRECTS: Final = 5

_WHERE: Final = "GET (media file)"
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})

_EXPIRED: Final = frozenset({401, 403, 410})
"""The statuses with which a server rejects an expired link."""

_RESERVED_NAMES: Final = r"(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])"
"""File names that Windows keeps for devices, whatever their suffix."""


class Refresh(AnsweredEffect["Task"]):
    """Effect: retrieve a task, as its file is not known or the link to it has expired.

    Args:
        task_id: The task.
        options: The options of the call.
    """

    def __init__(self, task_id: str, options: RequestOptions) -> None:
        self.task_id = task_id
        self.options = options


_Effect: TypeAlias = Effect | Refresh


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The caller's checked arguments for one download.

    Args:
        overwrite: Whether to replace an existing target.
        deadline: The end of the whole download.
        allow_private: Whether the file may be on an address outside of the public internet.
        allow_unknown_length: Whether to accept a file that may be cut, as its length is unknown.
        on_progress: Called with the bytes fetched, and with their total.
    """

    overwrite: bool
    deadline: Deadline
    allow_private: bool
    allow_unknown_length: bool
    on_progress: Progress | None

    def __post_init__(self) -> None:
        """Check them.

        Raises:
            InvalidArgumentError: One of them is not valid.
        """
        progress(self.on_progress)

    def options(self, settings: Settings) -> RequestOptions:
        """Return the options of a call that retrieves the task; the call shares the deadline."""
        limits = (self.deadline.remaining(), settings.deadline({}).seconds)
        least = min((seconds for seconds in limits if seconds is not None), default=None)
        return {"timeout": None if least is None else max(LEAST_ATTEMPT_SECONDS, least)}


@dataclass(frozen=True, slots=True)
class Media:
    """The first media file of a task."""

    url: str
    kind: str | None


def download(
    task: Task, path: str | os.PathLike[str], choices: Choices, settings: Settings
) -> Flow[_Effect, Path]:
    """Fetch the first media file of a task to a path."""
    media = media_of(task)
    target = target_path(path, task, media.kind)
    if os.path.lexists(target) and not choices.overwrite:
        raise exists(target)
    source = _source(task, media.url)
    part = Part(target, source=source, media_type=media.kind, where=_WHERE)
    fetch = _Fetch(task, media.url, part, choices, settings)
    try:
        yield Work(part.claim)
        yield from repeat(
            fetch.attempt, deadline=fetch.deadline, retries=fetch.retries, safety="repeatable"
        )
        yield Work(partial(part.publish, overwrite=choices.overwrite))
    except BeatAPIError:
        # Here as well as in the finally block: writing to the disk belongs in a thread.
        yield Work(part.end)
        raise
    finally:
        part.end()
    return target


def download_to(
    task: Task, target: Target, choices: Choices, settings: Settings
) -> Flow[_Effect, int]:
    """Fetch the first media file of a task to a folder of its own, and then write it to a place."""
    yield Work(partial(check, target, overwrite=choices.overwrite))
    folder = yield from Work(mkdtemp)
    try:
        path = yield from download(task, Path(folder, "media"), choices, settings)
        return (yield from Work(partial(put, target, path, overwrite=choices.overwrite)))
    finally:
        rmtree(folder, ignore_errors=True)


def media_of(task: Task) -> Media:
    """Return the URL and the media type of a task's first file.

    Raises:
        DownloadError: The task has none.
    """
    output: Any = task.to_dict().get("output")
    media: Any = None
    with suppress(KeyError, IndexError, TypeError):
        media = output["media"][0]
    url, kind = _text(media, "url"), _text(media, "mime_type")
    if url is None:
        advice = "wait for it to succeed" if output is None else _instead(output)
        raise DownloadError(f"task {task.id} ({task.status}) has no file; {advice}")
    return Media(url, kind)


def _instead(output: Any) -> str:
    """Name the result of a task that makes no file (video analysis 2026-09, data 2026-10)."""
    if _text(output, "text") is not None:
        return "its result is text: read task.output.text"
    return "its result is in task.output"


def has_file(task: Task) -> bool:
    """Return true if a task names its file; a caller may hold a task from before its end."""
    try:
        media_of(task)
    except DownloadError:
        return False
    return True


def _text(found: Any, name: str) -> str | None:
    with suppress(KeyError, TypeError):
        value: object = found[name]
        return value if isinstance(value, str) else None
    return None


def target_path(path: str | os.PathLike[str], task: Task, kind: str | None) -> Path:
    """Return the path of the file: the path itself, or the task's id as a name in that folder.

    The name never comes from the URL or the server of the file, so neither can redirect it.

    Raises:
        InvalidArgumentError: The path is not possible for a file.
    """
    if "\0" in os.fsdecode(path):
        raise InvalidArgumentError("path must not hold a NUL character")
    target = Path(path)
    if not os.path.isdir(target):
        return target
    suffix = UPLOAD_SUFFIXES.get(kind or "", (".mp4",))[0]
    return target / f"{file_name(str(task.id))}{suffix}"


def file_name(text: str) -> str:
    """Return a text as a file name valid on every system, different for each text."""
    plain = re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_-]{0,99}", text)
    if plain and not re.fullmatch(_RESERVED_NAMES, text):
        return text
    similar = re.sub(r"[^A-Za-z0-9_-]", "_", text)[:80]
    return f"task_{similar}_{source_id(text)[:8]}"


def _source(task: Task, url: str) -> str:
    """Return a digest of a file's source; a renewed link gives the same one."""
    return source_id(str(task.id), re.split(r"[?#]", url)[0])


class _Patience(Retries):
    """The retries of a download: only attempts without progress count towards the limit.

    Args:
        limit: The number of attempts in a row that may make no progress.
        part: The bytes so far.
        deadline: The end of the whole download.
    """

    def __init__(self, limit: int, part: Part, deadline: Deadline) -> None:
        # No retry budget: it protects the API, and the file is on another server.
        super().__init__(limit)
        self._part = part
        self._deadline = deadline
        self._size = part.size
        self._fruitless = 0

    def pause(self, error: BeatAPIError, *, attempt: int, safety: Safety) -> float | None:
        """Return the pause before another attempt in seconds; ``None`` to give up."""
        grown = self._part.size > self._size
        self._fruitless = 1 if grown else self._fruitless + 1
        self._size = self._part.size
        if isinstance(error, APITimeoutError) and not self._deadline.passed():
            error = APIConnectionError(str(error), sent=error.sent)
        return super().pause(error, attempt=min(attempt, self._fruitless), safety=safety)


class _Fetch:
    """The attempts of one download: each requests the missing bytes and follows redirects."""

    def __init__(
        self, task: Task, url: str, part: Part, choices: Choices, settings: Settings
    ) -> None:
        self._task = task
        self._url = url
        self._part = part
        self._choices = choices
        self._settings = settings
        self._refreshed = False
        self.deadline = choices.deadline
        self.retries = _Patience(settings.max_retries, part, self.deadline)

    def attempt(self) -> Flow[_Effect, None]:
        """Fetch the missing bytes, with a new link if this one has expired."""
        while True:
            try:
                return (yield from self._follow())
            except RestartError:
                # The next request is for the whole file, so a RestartError cannot occur again.
                self._part.restart("")
            except APIStatusError as error:
                if error.status not in _EXPIRED or self._refreshed:
                    raise
                yield from self._refresh()

    def _refresh(self) -> Flow[_Effect, None]:
        self._refreshed = True
        task = yield from Refresh(str(self._task.id), self._choices.options(self._settings))
        self._url = media_of(task).url
        self._part.restart(_source(task, self._url))

    def _follow(self) -> Flow[_Effect, None]:
        """Follow redirects to the file, checking each URL, and write it to the part file."""
        url = self._url
        for _ in range(MAX_REDIRECTS + 1):
            request, reply = yield from self._ask(url)
            if reply.status not in _REDIRECTS:
                break
            url = _next(url, reply)
        else:
            raise DownloadError(f"the media URL was redirected more than {MAX_REDIRECTS} times")
        if not self._part.taken:
            raise status_error(request, reply)
        allowed = self._choices.allow_unknown_length
        yield Work(partial(self._part.check_length, allow_unknown=allowed))

    def _ask(self, url: str) -> Flow[_Effect, tuple[Request, Reply]]:
        """Send the request to each checked address of the host in turn."""
        local = self._settings.local
        host, port = check_media_url(url, allow_http=local)
        left = self.deadline.remaining()
        seconds = SILENCE_SECONDS if left is None else min(SILENCE_SECONDS, left)
        private = self._choices.allow_private
        lookup = partial(_addresses, host, port, seconds)
        addresses = yield from Work(partial(lookup, allow_loopback=local, allow_private=private))
        request = self._request(url)
        for address in addresses[:-1]:
            try:
                return (yield from self._exchange(replace(request, address=address)))
            except APIConnectionError as error:
                if error.sent:
                    raise
        # If no address was found, a proxy may know one; "" permits only the proxy.
        unknown = None if private else ""
        last = addresses[-1] if addresses else unknown
        return (yield from self._exchange(replace(request, address=last)))

    def _request(self, url: str) -> Request:
        headers = {"User-Agent": self._settings.user_agent, "Accept": "*/*"}
        headers |= {"Accept-Encoding": "identity", "Connection": "close"}
        headers |= self._part.conditions()
        return Request(method="GET", url=url, where=_WHERE, headers=headers)

    def _exchange(self, request: Request) -> Flow[_Effect, tuple[Request, Reply]]:
        exchange = Exchange(
            request,
            self.deadline,
            self._part.open,
            blocking=self._part.blocks,
            silence=SILENCE_SECONDS,
            report=self._report(),
        )
        yield exchange
        return request, exchange.reply()

    def _report(self) -> Callable[[], object] | None:
        tell, part = self._choices.on_progress, self._part
        return None if tell is None else lambda: tell(part.size, part.total)


def _addresses(
    host: str, port: int, seconds: float, *, allow_loopback: bool, allow_private: bool
) -> list[str]:
    """Look up the addresses of a host.

    Raises:
        DownloadError: One of them must not be connected to.
        APITimeoutError: The resolver does not answer.
    """
    with suppress(TimeoutError):
        return checked_addresses(
            host, port, allow_loopback=allow_loopback, allow_private=allow_private, seconds=seconds
        )
    message = f"{_WHERE}: {host} was not found in time; check the network"
    raise APITimeoutError(message, sent=False)


def _next(url: str, reply: Reply) -> str:
    """Return the target of a redirect; one from https to http is refused even on this machine."""
    location = reply.headers.get("location", "")
    try:
        target = urljoin(url, location)
    except ValueError:
        target = ""
    if not location or not target:
        raise DownloadError("the media URL was redirected to nowhere; retrieve the task again")
    if url.startswith("https:") and target.startswith("http:"):
        raise DownloadError("the media URL was redirected from https to http")
    return target
