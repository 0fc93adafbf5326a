"""Uploads as ``multipart/form-data`` (RFC 7578): length known beforehand, memory constant.

BeatAPI refuses uploads without a Content-Length (2026-09), so a stream whose length cannot be known
is read first, up to the limit.
"""

from __future__ import annotations

import io
import os
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final, Protocol, TypeAlias

from ._errors import InvalidArgumentError, UploadError
from ._operation import FileInput

MAX_FILE_BYTES: Final = 50 * 1024 * 1024
"""The largest file that is sent: 50 MB in the contract of 2026-07-16, read as binary megabytes so
that the server has the last word on files between the two readings."""

CHUNK_BYTES: Final = 64 * 1024

_TYPES_BY_SUFFIX: Final = {
    ".aac": "audio/aac",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".m4a": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".png": "image/png",
    ".srt": "application/x-subrip",
    ".wav": "audio/wav",
    ".webp": "image/webp",
}

_SUFFIX_BY_TYPE: Final = {
    "audio/aac": ".aac",
    "audio/mp4": ".m4a",
    "audio/mpeg": ".mp3",
    "audio/wav": ".wav",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
}


_Content: TypeAlias = str | os.PathLike[str] | bytes | IO[bytes]


class _Source(Protocol):
    """Bytes whose number is known and that can be read more than once."""

    @property
    def size(self) -> int:
        """How many bytes there are."""
        ...

    def chunks(self) -> Iterator[bytes]:
        """The bytes from the start, in pieces."""
        ...


@dataclass(frozen=True, slots=True)
class _Bytes:
    data: bytes
    size: int

    def chunks(self) -> Iterator[bytes]:
        for start in range(0, self.size, CHUNK_BYTES):
            yield self.data[start : start + CHUNK_BYTES]


@dataclass(frozen=True, slots=True)
class _OnDisk:
    path: Path
    size: int
    modified_ns: int

    def chunks(self) -> Iterator[bytes]:
        with self.path.open("rb") as file:
            if os.fstat(file.fileno()).st_mtime_ns != self.modified_ns:
                raise UploadError(f"{self.path.name} changed after the call began; upload it again")
            yield from _exactly(file, self.size, self.path.name)


@dataclass(frozen=True, slots=True)
class _Stream:
    file: IO[bytes]
    start: int
    size: int
    name: str

    def chunks(self) -> Iterator[bytes]:
        self.file.seek(self.start)
        return _exactly(self.file, self.size, self.name)


def _exactly(file: IO[bytes], size: int, name: str) -> Iterator[bytes]:
    left = size
    while left:
        chunk = file.read(min(left, CHUNK_BYTES))
        if not chunk:
            raise UploadError(f"{name} became shorter while it was sent; upload it again")
        left -= len(chunk)
        yield chunk
    if file.read(1):
        raise UploadError(f"{name} became longer while it was sent; upload it again")


class Multipart:
    """A form with at least one file, encoded the same way each time it is iterated.

    Args:
        fields: The form's fields by name: text, or a file as described by
            :data:`beatapi.FileInput`. Text is a field if its name is not ``file``, a path
            if it is.

    Raises:
        InvalidArgumentError: A value is neither text nor a file.
        UploadError: A file is empty, larger than 50 MB or cannot be read as bytes.
        OSError: A file cannot be opened.
    """

    def __init__(self, fields: Mapping[str, Any]) -> None:
        self._boundary = secrets.token_hex(16)
        self._parts = [self._part(name, value) for name, value in fields.items()]

    @property
    def content_type(self) -> str:
        """The Content-Type, with the boundary of this form."""
        return f"multipart/form-data; boundary={self._boundary}"

    def __len__(self) -> int:
        """The Content-Length."""
        framing = sum(len(head) + source.size + 2 for head, source in self._parts)
        return framing + len(self._end())

    def __iter__(self) -> Iterator[bytes]:
        """The encoded form, in pieces of at most 64 KiB."""
        for head, source in self._parts:
            yield head
            yield from source.chunks()
            yield b"\r\n"
        yield self._end()

    def _end(self) -> bytes:
        return f"--{self._boundary}--\r\n".encode()

    def _part(self, name: str, value: Any) -> tuple[bytes, _Source]:
        if isinstance(value, str) and name != "file":
            data = value.encode()
            return self._head(name), _Bytes(data, len(data))
        file_name, source = open_file(value)
        first = next(source.chunks())
        file_name, content_type = describe(file_name, first)
        return self._head(name, file_name, content_type), source

    def _head(self, name: str, file_name: str | None = None, content_type: str = "") -> bytes:
        lines = [
            f"--{self._boundary}",
            f'Content-Disposition: form-data; name="{quote_parameter(name)}"',
        ]
        if file_name is not None:
            lines[1] += f'; filename="{quote_parameter(file_name)}"'
            lines.append(f"Content-Type: {content_type}")
        return "\r\n".join([*lines, "", ""]).encode("utf-8", "replace")


def quote_parameter(text: str) -> str:
    """A field or file name for use between quotes.

    Line breaks and quotes are percent-encoded, all other characters stand as UTF-8, as RFC 7578
    (sections 2 and 4.2) and the HTML standard have it.
    """
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def open_file(value: FileInput) -> tuple[str | None, _Source]:
    """The name, if it has one, and the bytes of a file.

    Raises:
        InvalidArgumentError: It is no file at all.
        UploadError: It is empty, too large or cannot be read as bytes.
        OSError: It cannot be opened.
    """
    name, content = value if isinstance(value, tuple) else (None, value)
    source = _source(content)
    if not source.size:
        raise UploadError("the file is empty; nothing was sent")
    if source.size > MAX_FILE_BYTES:
        raise UploadError(f"the file has {source.size} bytes; BeatAPI accepts at most 50 MB")
    return name or _own_name(content), source


def _source(content: _Content) -> _Source:
    if isinstance(content, bytes):
        return _Bytes(content, len(content))
    if isinstance(content, (str, os.PathLike)):
        path = Path(content)
        status = path.stat()
        if not path.is_file():
            raise UploadError(f"{path.name or path} is not a file")
        return _OnDisk(path, status.st_size, status.st_mtime_ns)
    if hasattr(content, "read"):
        return _from_stream(content)
    raise InvalidArgumentError("file must be a path, bytes, an open binary file or (name, file)")


def _from_stream(file: Any) -> _Source:
    if isinstance(file, io.TextIOBase) or not isinstance(file.read(0), bytes):
        raise UploadError("the file is open as text; open it with mode 'rb'")
    name = _own_name(file) or "the file"
    if not file.seekable():
        data: bytes = file.read(MAX_FILE_BYTES + 1)
        return _Bytes(data, len(data))
    start: int = file.tell()
    end: int = file.seek(0, os.SEEK_END)
    file.seek(start)
    return _Stream(file, start, end - start, name)


def _own_name(content: _Content) -> str | None:
    if isinstance(content, (str, os.PathLike)):
        return Path(content).name or None
    # An open file's name can be a number, and a stream need not have one.
    name: object = getattr(content, "name", None)
    return Path(os.fsdecode(name)).name if isinstance(name, (str, bytes)) and name else None


def describe(name: str | None, start: bytes) -> tuple[str, str]:
    """A file's name and media type, by its suffix or else by its first bytes.

    The table is that of BeatAPI's own command line (2026-07); the server looks at the bytes itself.
    """
    by_name = _TYPES_BY_SUFFIX.get(Path(name).suffix.lower()) if name else None
    content_type = by_name or _sniff(start) or "application/octet-stream"
    return name or f"upload{_SUFFIX_BY_TYPE.get(content_type, '')}", content_type


def _sniff(start: bytes) -> str | None:
    if start.startswith(b"RIFF"):
        return {b"WAVE": "audio/wav", b"WEBP": "image/webp"}.get(start[8:12])
    if start[4:8] == b"ftyp":
        return "audio/mp4" if start[8:11] == b"M4A" else None
    signatures = {
        b"\x89PNG\r\n\x1a\n": "image/png",
        b"\xff\xd8\xff": "image/jpeg",
        b"ID3": "audio/mpeg",
        b"\xff\xf1": "audio/aac",
        b"\xff\xf9": "audio/aac",
        b"\xff\xfb": "audio/mpeg",
        b"\xff\xf3": "audio/mpeg",
        b"\xff\xf2": "audio/mpeg",
    }
    return next((kind for magic, kind in signatures.items() if start.startswith(magic)), None)
