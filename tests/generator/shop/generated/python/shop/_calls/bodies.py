"""Bodies that are neither a JSON object nor a multipart form: whole values, forms, text, files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from .._base.errors import InvalidArgumentError
from .._base.types import UNSET
from .._uploads.source import Held, open_content
from .styles import form
from .values import given, write_json

if TYPE_CHECKING:
    from .._uploads.source import Source, Upload
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
