"""Bodies that are no JSON object: whole values, forms, text, files, and multipart forms (RFC 7578).

An upload has a known length, and needs constant memory. BeatAPI rejects uploads without a
Content-Length (2026-09).
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from .._base.errors import InvalidArgumentError
from .._base.types import UNSET
from .._uploads.source import Held, Source, open_content, open_file
from .styles import form, scalar
from .values import given, is_array, is_json, write_json

if TYPE_CHECKING:
    from .._uploads.source import Upload
    from .operation import Arguments, Operation
    from .options import Progress

Content: TypeAlias = "tuple[bytes | Upload | None, str]"

_FORM: Final = "application/x-www-form-urlencoded"


class FileBody:
    """A body from a file: its length is known, and it can be sent again.

    Args:
        source: The bytes.
        on_progress: Called with the bytes sent, and with their total.
    """

    def __init__(self, source: Source, on_progress: Progress | None) -> None:
        self._source = source
        self._on_progress = on_progress
        self._sent = 0

    def __len__(self) -> int:
        """Return the Content-Length."""
        return self._source.size

    def __iter__(self) -> Iterator[bytes]:
        """Yield the bytes, in pieces of at most 256 KiB."""
        self._sent = 0
        for chunk in self._source.chunks():
            self._sent += len(chunk)
            yield chunk

    def report(self) -> None:
        """Report the progress to the caller."""
        if self._on_progress is not None:
            self._on_progress(self._sent, self._source.size)

    def close(self) -> None:
        """Close the file; the body cannot be sent any more."""
        self._source.close()


def content(operation: Operation[Any], arguments: Arguments, report: Progress | None) -> Content:
    """Return the body of a call and its media type.

    Raises:
        InvalidArgumentError: A value cannot be written.
        UploadError: A file cannot be used.
        OSError: A file cannot be opened.
    """
    if arguments.form is not None:
        fields = given(arguments.form)
        if operation.optional_body and not fields:
            return None, ""
        return form(fields, operation.styles or {}), operation.media or _FORM
    if arguments.whole is not UNSET:
        return write_json(arguments.whole), operation.media or "application/json"
    return _written(arguments.content, operation.media, report)


def _written(value: Any, media: str, report: Progress | None) -> Content:
    """Return text, bytes or a file as a body."""
    # A range such as image/* lists accepted types; it is not a type to send.
    own = "" if "*" in media else media
    if isinstance(value, str):
        return value.encode("utf-8", "replace"), _text_type(own)
    if value is None:
        raise InvalidArgumentError("the body must be text, bytes, a path or an open binary file")
    kind, source = open_content(value)
    if isinstance(source, Held):
        return b"".join(source.chunks()), own or kind
    return FileBody(source, report), own or kind


def _text_type(media: str) -> str:
    """Return a text's media type with the charset UTF-8."""
    kind = media or "text/plain"
    complete = "charset=" in kind.lower() or not kind.startswith("text/")
    return kind if complete else f"{kind}; charset=utf-8"


def merge(fields: Mapping[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a body with further ones, which are not in the contract.

    Raises:
        InvalidArgumentError: A field is given twice.
    """
    more = {name: value for name, value in extra.items() if value is not UNSET}
    if twice := sorted(fields.keys() & more.keys()):
        raise InvalidArgumentError(f"{twice[0]} is given twice: as an argument, and as a field")
    return {**fields, **more}


class Multipart:
    """A form with at least one file, encoded the same way each time it is iterated.

    Args:
        fields: The form's fields by name: text, or a file as described by
            :data:`beatapi.FileInput`. Text is a path in the fields that the operation names as
            files. A list repeats its field; an object, or a list that the contract sends as JSON,
            is one part of JSON.
        on_progress: Called with the bytes of the file sent, and with their total.
        operation: States which fields are files, and which have their own media type.

    Raises:
        InvalidArgumentError: A value is neither text nor a file.
        UploadError: A file is empty, too large, of the wrong type or cannot be read as bytes.
        OSError: A file cannot be opened.
    """

    def __init__(
        self,
        fields: Mapping[str, Any],
        on_progress: Progress | None = None,
        operation: Operation[Any] | None = None,
    ) -> None:
        self._boundary = secrets.token_hex(16)
        self._files = ("file",) if operation is None else operation.files
        self._media: Mapping[str, str] = (operation and operation.part_media) or {}
        self._parts: list[tuple[bytes, Source]] = []
        try:
            for name, value in fields.items():
                self._parts += self._parts_of(name, value)
        except BaseException:
            self.close()
            raise
        self._on_progress = on_progress
        self._total = sum(source.size for _, source in self._parts if not isinstance(source, _Text))
        self._sent = self._reported = 0

    @property
    def content_type(self) -> str:
        """The Content-Type, with the boundary of this form."""
        return f"multipart/form-data; boundary={self._boundary}"

    def __len__(self) -> int:
        """Return the Content-Length."""
        framing = sum(len(head) + source.size + 2 for head, source in self._parts)
        return framing + len(self._end())

    def __iter__(self) -> Iterator[bytes]:
        """Yield the encoded form, in pieces of at most 256 KiB."""
        self._sent = self._reported = 0
        for head, source in self._parts:
            yield head
            for chunk in source.chunks():
                self._sent += 0 if isinstance(source, _Text) else len(chunk)
                yield chunk
            yield b"\r\n"
        yield self._end()

    def report(self) -> None:
        """Report the progress to the caller, if it is more than before."""
        if self._on_progress is not None and self._sent > self._reported:
            self._reported = self._sent
            self._on_progress(self._sent, self._total)

    def close(self) -> None:
        """Close the files; the form cannot be sent any more."""
        for _, source in self._parts:
            source.close()

    def _end(self) -> bytes:
        return f"--{self._boundary}--\r\n".encode()

    def _parts_of(self, name: str, value: Any) -> Iterator[tuple[bytes, Source]]:
        if is_array(value) and not is_json(self._media.get(name, "")):
            for item in value:
                yield from self._parts_of(name, item)
        elif value is not None or name in self._files:
            yield self._part(name, value, self._media.get(name, ""))

    def _part(self, name: str, value: Any, media: str) -> tuple[bytes, Source]:
        if name in self._files or _is_file(value):
            file_name, content_type, source = open_file(value, media)
            return self._head(name, file_name, content_type), source
        text = None if is_json(media) else scalar(value, name)
        if text is not None:
            return self._head(name, content_type=media), _Text(text.encode("utf-8", "replace"))
        written = _Text(write_json(value))
        return self._head(name, content_type=media or "application/json"), written

    def _head(self, name: str, file_name: str | None = None, content_type: str = "") -> bytes:
        lines = [
            f"--{self._boundary}",
            f'Content-Disposition: form-data; name="{quote_parameter(name)}"',
        ]
        if file_name is not None:
            lines[1] += f'; filename="{quote_parameter(file_name)}"'
        lines += [f"Content-Type: {content_type}"] if content_type else []
        return "\r\n".join([*lines, "", ""]).encode("utf-8", "replace")


class _Text(Held):
    """A field that is not a file."""


def _is_file(value: object) -> bool:
    file = (bytes, bytearray, memoryview, tuple, os.PathLike)
    return isinstance(value, file) or hasattr(value, "read")


def quote_parameter(text: str) -> str:
    """Return a field or file name for use between quotes.

    Line breaks and quotes are percent-encoded, all other characters are UTF-8, as in RFC 7578
    (sections 2 and 4.2) and the HTML standard.
    """
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
