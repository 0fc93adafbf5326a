"""The sources of an upload's bytes, whose number is known before the first is sent.

The type of a file is recognised by its first bytes.
"""

from __future__ import annotations

import io
import os
import re
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, nullcontext
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import (
    IO,
    TYPE_CHECKING,
    Any,
    Final,
    NamedTuple,
    Protocol,
    TypeAlias,
    TypeGuard,
    TypeVar,
)

from .._base.errors import InvalidArgumentError, UploadError
from .._spec import MAX_UPLOAD_BYTES, UPLOAD_LIMITS, UPLOAD_SUFFIXES

if TYPE_CHECKING:
    from .api_inputs import UploadedFile

FileContent: TypeAlias = str | os.PathLike[str] | bytes | IO[bytes]
"""A path, bytes, or an open binary file, which is read from its current position."""

FileInput: TypeAlias = (
    FileContent | tuple[str, bytes | IO[bytes]] | tuple[str | None, FileContent, str]
)
"""A file to upload: a path, its bytes or an open binary file; ``(name, bytes or open file)``; or
``(name, file, media type)``, to be sent as that type regardless of the file's content."""

LocalFile: TypeAlias = (
    os.PathLike[str]
    | bytes
    | IO[bytes]
    | tuple[str, bytes | IO[bytes]]
    | tuple[str | None, FileContent, str]
)
"""A file to upload in a field where text is a URL and never a path."""

MediaInput: TypeAlias = "str | UploadedFile | LocalFile"
"""A value in place of the URL of a file: a URL, an uploaded file, or a file to upload, as for
``files.upload``. A local file is a ``Path``: text is always a URL."""


SNIFF_BYTES: Final = 512
"""The number of bytes that are examined."""

_MAGIC: Final = (
    ("image/png", rb"\x89PNG\r\n\x1a\n"),
    ("image/jpeg", rb"\xff\xd8\xff"),
    ("image/webp", rb"RIFF.{4}WEBP"),
    ("audio/wav", rb"RIFF.{4}WAVE"),
    ("audio/mp4", rb".{4}ftypM4[AB]"),
    ("video/quicktime", rb".{4}ftypqt  "),
    ("video/mp4", rb".{4}ftyp"),
    ("application/x-subrip", rb"(\xef\xbb\xbf)?\s*\d+\r?\n\d+:\d\d:\d\d,\d{3} --> "),
    ("audio/mpeg", rb"ID3"),
    ("image/gif", rb"GIF8[79]a"),
    ("application/pdf", rb"%PDF-"),
    ("application/zip", rb"PK\x03\x04"),
    ("text/html", rb"\s*<(?i:!doctype html|html|head|body)\b"),
    ("application/xml", rb"\s*<\?xml"),
)
# Both begin with a 12-bit sync word; the two layer bits after it are 00 for ADTS, 01 for layer III.
_MPEG_SYNC: Final = 0xE0
_ADTS_MASK, _ADTS = 0xF6, 0xF0
_LAYER_MASK, _LAYER_3 = 0x06, 0x02


def sniff(start: bytes) -> str | None:
    """Return the media type of the first bytes, or ``None`` if they have no known form.

    An MP4 container holds sound or pictures: its brand states the intended use, not the content
    (ISO/IEC 14496-12, section 4.3).
    """
    for media_type, magic in _MAGIC:
        if re.match(magic, start[:SNIFF_BYTES], re.DOTALL):
            return media_type
    return _sniff_mpeg_audio(start)


def _sniff_mpeg_audio(start: bytes) -> str | None:
    if len(start) < 2 or start[0] != 0xFF or start[1] & _MPEG_SYNC != _MPEG_SYNC:
        return None
    if start[1] & _ADTS_MASK == _ADTS:
        return "audio/aac"
    return "audio/mpeg" if start[1] & _LAYER_MASK == _LAYER_3 else None


T = TypeVar("T")

MAX_FILE_BYTES: Final[int] = MAX_UPLOAD_BYTES
"""The largest file of any type for upload; 0 for no limit."""

CHUNK_BYTES: Final = 256 * 1024
"""The bytes of a file that are in memory at once."""

_SPOOL_BYTES: Final = 1024 * 1024
"""The bytes of a stream without a length kept in memory; longer ones go to a temporary file."""

_OPEN_AS_TEXT: Final = "the file is open as text; open it with mode 'rb'"

_TYPES: Final = {suffix: kind for kind, suffixes in UPLOAD_SUFFIXES.items() for suffix in suffixes}


class _Stamp(NamedTuple):
    """The attributes by which a file is recognised."""

    device: int
    inode: int
    size: int
    modified_ns: int
    changed_ns: int


class Source(Protocol):
    """Bytes of known number that can be read more than once."""

    @property
    def size(self) -> int:
        """The number of bytes."""
        ...

    def chunks(self) -> Iterator[bytes]:
        """Yield the bytes from the start, in pieces.

        Raises:
            UploadError: They have changed since the call began.
        """
        ...

    def close(self) -> None:
        """Close the file that was opened to read them."""
        ...


class Upload(Protocol):
    """A body that each attempt reads in pieces."""

    def __len__(self) -> int:
        """Return the Content-Length."""
        ...

    def __iter__(self) -> Iterator[bytes]:
        """Return the pieces from the start."""
        ...

    def report(self) -> None:
        """Report the progress to the caller."""
        ...

    def close(self) -> None:
        """Close the opened files."""
        ...


class Held:
    """Bytes in memory.

    Args:
        data: The bytes.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.size = len(data)

    def chunks(self) -> Iterator[bytes]:
        """Yield the bytes from the start, in pieces."""
        for start in range(0, self.size, CHUNK_BYTES):
            yield self._data[start : start + CHUNK_BYTES]

    def close(self) -> None:
        """Do nothing, as no file is open."""


class _Read:
    """Bytes that each attempt reads again, from a path or from an open file.

    Args:
        name: The file's name in errors.
        size: The number of bytes.
        stamp: The attributes of the file; ``None`` if it has none.
    """

    def __init__(self, name: str, size: int, stamp: _Stamp | None) -> None:
        self._name = name
        self._stamp = stamp
        self.size = size

    def _opened(self) -> AbstractContextManager[IO[bytes]]:
        raise NotImplementedError

    def chunks(self) -> Iterator[bytes]:
        """Yield the bytes from the start, in pieces; the last one only if nothing has changed.

        So the form of a changed file is never complete, and no server accepts it.
        """
        with ExitStack() as stack:
            file = self._read(lambda: stack.enter_context(self._opened()))
            self._check(file)
            remaining = self.size
            while remaining:
                chunk = self._next(file, remaining)
                remaining -= len(chunk)
                yield chunk

    def _next(self, file: IO[bytes], remaining: int) -> bytes:
        """Read the next piece; the last one only if the file has not changed."""
        count = min(remaining, CHUNK_BYTES)
        chunk = _bytes(self._read(lambda: file.read(count)))
        if not chunk:
            raise self._changed("became shorter")
        if len(chunk) > count:
            raise UploadError(f"{self._name} gave {len(chunk)} bytes when asked for {count}")
        if len(chunk) == remaining:
            self._check_end(file)
        return chunk

    def _read(self, step: Callable[[], T]) -> T:
        """Do a step of reading, and turn its errors into an ``UploadError``."""
        try:
            return step()
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            message = f"{self._name} cannot be read any more ({reason}); upload it again"
        raise UploadError(message)

    def _check_end(self, file: IO[bytes]) -> None:
        if self._read(lambda: file.read(1)):
            raise self._changed("became longer")
        self._check(file)

    def _check(self, file: IO[bytes]) -> None:
        if self._stamp is not None and _stamp(file) != self._stamp:
            raise self._changed("changed")

    def _changed(self, how: str) -> UploadError:
        return UploadError(f"{self._name} {how} while it was sent; upload it again")

    def close(self) -> None:
        """Do nothing, as no file stays open between two attempts."""


class _OnDisk(_Read):
    def __init__(self, path: Path) -> None:
        with _open_regular(path) as file:
            stamp = _stamp(file)
        self._path = path
        super().__init__(path.name, path.stat().st_size if stamp is None else stamp.size, stamp)

    def _opened(self) -> AbstractContextManager[IO[bytes]]:
        return _open_regular(self._path)


class _Opened(_Read):
    """An open file, read from its current position; it stays open."""

    def __init__(self, file: IO[bytes], name: str, *, watched: bool = True) -> None:
        self._file = file
        self._start = file.tell()
        size = _end(file) - self._start
        file.seek(self._start)
        super().__init__(name, size, _stamp(file) if watched else None)

    def _opened(self) -> AbstractContextManager[IO[bytes]]:
        self._file.seek(self._start)
        return nullcontext(self._file)


def _end(file: Any) -> int:
    """Return where a file ends; some file objects return nothing from ``seek``."""
    end: object = file.seek(0, os.SEEK_END)
    return end if isinstance(end, int) else int(file.tell())


class _Spooled(_Opened):
    """A copy of a stream that can be read only once."""

    def close(self) -> None:
        self._file.close()

    def __del__(self) -> None:
        """Close the copy, as a call that is cancelled before it begins closes nothing."""
        self.close()


def _stamp(file: IO[bytes]) -> _Stamp | None:
    """Return the attributes that show a change of a file; ``None`` if it is not a file on disk."""
    try:
        status = os.fstat(file.fileno())
    except (AttributeError, OSError, ValueError):
        return None
    # Programs can reset the time of the data's last change, but not that of the inode's.
    changed = 0 if sys.platform == "win32" else status.st_ctime_ns
    return _Stamp(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, changed)


def _open_regular(path: Path) -> IO[bytes]:
    """Open a file on disk to read it.

    Raises:
        UploadError: It has become something else, such as a pipe, on which reading would block.
        OSError: It cannot be opened.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    file = os.fdopen(os.open(path, flags), "rb")
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise UploadError(f"{path.name or path} is not a file")
    return file


def open_content(value: FileInput) -> tuple[str, Source]:
    """Return the media type and the bytes of a file that is the whole body.

    Raises:
        InvalidArgumentError: It is not a file.
        UploadError: It cannot be read as bytes.
        OSError: It cannot be opened.
    """
    name, content, media_type = _parts(value)
    source = _source(content)
    return media_type or _guess(name or _own_name(content), source), source


def _guess(name: str | None, source: Source) -> str:
    """Return a media type by the first bytes, or by the name."""
    if media_type := sniff(next(source.chunks(), b"")[:SNIFF_BYTES]):
        return media_type
    from mimetypes import guess_type

    return guess_type(name or "")[0] or "application/octet-stream"


def open_file(value: FileInput, media: str = "") -> tuple[str, str, Source]:
    """Return the name, the media type and the bytes of a file.

    Args:
        value: The file.
        media: Its media type, if the contract names one.

    Raises:
        InvalidArgumentError: It is not a file.
        UploadError: It is empty, too large, of a type that BeatAPI does not accept, or cannot be read
            as bytes.
        OSError: It cannot be opened.
    """
    name, content, media_type = _parts(value)
    source = _source(content)
    try:
        # A contract without limits accepts every file, even an empty one.
        if not source.size and UPLOAD_SUFFIXES:
            raise UploadError("the file is empty; nothing was sent")
        name = name or _own_name(content)
        _check_size(source.size, MAX_FILE_BYTES, name)
        kind = media_type or ("" if "*" in media else media) or _kind(name, source)
        _check_size(source.size, UPLOAD_LIMITS.get(kind, 0), name, kind)
    except BaseException:
        source.close()
        raise
    return name or f"upload{UPLOAD_SUFFIXES.get(kind, ('',))[0]}", kind, source


def _parts(value: FileInput) -> tuple[str | None, FileContent, str | None]:
    if not isinstance(value, tuple):
        return None, value, None
    if len(value) == 2 and _is_name(value[0]):
        return value[0], value[1], None
    if len(value) == 3 and _is_name(value[0]) and _is_type(value[2]):
        return value
    message = "file must be (name, file) or (name, file, 'type/subtype'), the name text"
    raise InvalidArgumentError(message)


def _is_name(name: object) -> bool:
    return name is None or isinstance(name, str)


def _is_type(text: object) -> bool:
    if not isinstance(text, str):
        return False
    main, slash, rest = text.partition("/")
    return bool(main and slash and rest) and text.isascii() and text.isprintable()


def _kind(name: str | None, source: Source) -> str:
    if not UPLOAD_SUFFIXES:
        return _guess(name, source)
    return media_type(name, next(source.chunks())[:SNIFF_BYTES])


def _check_size(size: int, limit: int, name: str | None = None, kind: str = "") -> None:
    if limit and size > limit:
        what = f"{name or 'the file'} has more than {limit // 2**20} MB"
        raise UploadError(f"{what}, the limit of BeatAPI{kind and f' for {kind}'}")


def _source(content: FileContent) -> Source:
    if isinstance(content, (bytes, bytearray, memoryview)):
        return Held(bytes(content))
    if isinstance(content, (str, os.PathLike)):
        path = Path(content)
        if path.exists() and not path.is_file():
            raise UploadError(f"{path.name or path} is not a file")
        return _OnDisk(path)
    if hasattr(content, "read"):
        return _from_stream(content)
    raise InvalidArgumentError("file must be a path, bytes, an open binary file or (name, file)")


def _from_stream(file: Any) -> Source:
    if isinstance(file, io.TextIOBase):
        raise UploadError(_OPEN_AS_TEXT)
    if getattr(file, "closed", False):
        raise UploadError("the file is closed; open it again")
    name = _own_name(file) or "the file"
    if _is_seekable(file):
        return _Opened(file, name)
    with ExitStack() as stack:
        spool = stack.enter_context(SpooledTemporaryFile(max_size=_SPOOL_BYTES))
        _copy(file, spool)
        stack.pop_all()
        return _Spooled(spool, name, watched=False)


def _is_seekable(file: Any) -> bool:
    try:
        place = file.tell()
        file.seek(place)
        return bool(file.seekable()) and isinstance(place, int) and place >= 0
    except (AttributeError, OSError, TypeError, ValueError):
        return False


def _copy(file: Any, spool: IO[bytes]) -> None:
    """Read a stream to its end, and rewind the copy.

    The contract requires the length (2026-09), and another attempt needs the same bytes.
    """
    size = 0
    while chunk := file.read(CHUNK_BYTES):
        size += spool.write(_bytes(chunk))
        _check_size(size, MAX_FILE_BYTES)
    spool.seek(0)


def _bytes(chunk: object) -> bytes:
    """Return the bytes that a file object returned.

    Raises:
        UploadError: It returned something else.
    """
    if _is_bytes(chunk):
        return bytes(chunk)
    if isinstance(chunk, str):
        raise UploadError(_OPEN_AS_TEXT)
    raise UploadError(f"the file gave {type(chunk).__name__} in place of bytes")


def _is_bytes(chunk: object) -> TypeGuard[bytes]:
    return isinstance(chunk, (bytes, bytearray, memoryview))


def _own_name(content: FileContent) -> str | None:
    if isinstance(content, (str, os.PathLike)):
        return Path(content).name or None
    # An open file's name can be a number, and a stream may have none.
    name: object = getattr(content, "name", None)
    return Path(os.fsdecode(name)).name if isinstance(name, (str, bytes)) and name else None


def media_type(name: str | None, start: bytes) -> str:
    """Return a file's media type, by its first bytes, or by its name if these have no known form.

    The server examines the bytes too, so they take precedence over a wrong name. The known types
    come from the contract's overlay.

    Raises:
        UploadError: It is of a type that BeatAPI does not accept.
    """
    sniffed = sniff(start)
    guessed = _TYPES.get(Path(name).suffix.lower()) if name else None
    # A song in an MP4 file without the brand for songs looks like a video.
    is_song = (sniffed, guessed) == ("video/mp4", "audio/mp4")
    if sniffed in UPLOAD_SUFFIXES and not is_song:
        return sniffed
    if guessed is not None and (sniffed is None or is_song):
        return guessed
    known = ", ".join(suffix for suffixes in UPLOAD_SUFFIXES.values() for suffix in suffixes)
    what = f"is {sniffed}" if sniffed else "is of an unknown type"
    message = f"{name or 'the file'} {what}; BeatAPI accepts {known}"
    raise UploadError(f"{message}. To send it all the same, pass (name, file, 'type/subtype')")
