"""Inputs in the callers' forms: files are uploaded once all of them have passed the checks."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeGuard

from .._base.errors import InvalidArgumentError
from .api_inputs import KINDS, check_combinations, check_content
from .source import open_file

if TYPE_CHECKING:
    from .source import FileInput


class Pending:
    """A file to upload in place of a URL.

    Args:
        place: The argument, such as ``images[1]``.
        field: The name of the field.
        value: The file.
    """

    def __init__(self, place: str, field: str, value: FileInput) -> None:
        self.place = place
        self.field = field
        self.value = value
        self.url = ""


class Inputs:
    """The arguments of one call, with files among them.

    Args:
        fields: Name of each field for files → whether it takes several.
        body: The arguments by name.

    Raises:
        InvalidArgumentError: A value is neither a file nor a URL, or is in a wrong place.
    """

    def __init__(self, fields: Mapping[str, bool], body: Mapping[str, Any]) -> None:
        self._body = dict(body)
        self._files: dict[object, Pending] = {}
        for field, several in fields.items():
            value: object = body.get(field)
            if value and several:
                self._body[field] = self._each(field, value)
            elif value:
                self._body[field] = self._one(field, field, value)

    @property
    def pending(self) -> list[Pending]:
        """Return the files to upload, each once."""
        return list(self._files.values())

    def body(self) -> dict[str, Any]:
        """Return the arguments with the URLs of the uploads."""
        return {name: _with_url(value) for name, value in self._body.items()}

    def _each(self, field: str, values: object) -> object:
        if not _is_list(values):
            raise InvalidArgumentError(f"{field} must be a list, also for one: {field}=[…]")
        return [self._one(f"{field}[{n}]", field, value) for n, value in enumerate(values)]

    def _one(self, place: str, field: str, value: Any) -> object:
        url: object = getattr(value, "url", None)
        if isinstance(value, str):
            if "://" not in value and os.path.isfile(value):
                message = f"{place} is the text {value!r}, and text must be a URL"
                raise InvalidArgumentError(f"{message}; to upload the file, pass Path({value!r})")
            return value
        if isinstance(url, str):
            _check_kind(place, field, getattr(value, "mime_type", None), f"file {value.id}")
            return url
        if not _is_file(value):
            kind = type(value).__name__
            message = f"{place} must be a URL, a Path, an uploaded File or an open file, not {kind}"
            raise InvalidArgumentError(message)
        # A picture that is given twice is uploaded once.
        return self._files.setdefault(
            (_wanted(field), _identity(value)), Pending(place, field, value)
        )

    def check(self) -> None:
        """Make the server's checks, before anything is uploaded.

        Raises:
            InvalidArgumentError: Arguments exclude each other, or a file is of the wrong kind.
            UploadError: A file is empty, too large, or of a type that Shop does not accept.
            OSError: A file cannot be opened.
        """
        if self._files:
            check_combinations(self._body)
        for file in self.pending:
            if _can_be_read_twice(file.value):
                _check_file(file, self._body)


def _is_list(values: object) -> TypeGuard[Iterable[object]]:
    single = isinstance(values, (str, bytes, os.PathLike, Mapping)) or hasattr(values, "read")
    return isinstance(values, Iterable) and not single


def _is_path(value: object) -> TypeGuard[os.PathLike[str]]:
    return isinstance(value, os.PathLike)


def _identity(value: object) -> str:
    """Return a key that is equal for the same file."""
    return os.fspath(value) if _is_path(value) else str(id(value))


def _is_plain_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)


def _content(value: object) -> Any:
    """Return the content of a file, which may be given with a name and a type."""
    return value[1] if _is_tuple(value) and len(value) > 1 else value


def _with_url(value: Any) -> Any:
    if _is_plain_list(value):
        return [_with_url(item) for item in value]
    return value.url if isinstance(value, Pending) else value


def _is_file(value: object) -> bool:
    return isinstance(value, (os.PathLike, bytes, bytearray, memoryview, tuple)) or hasattr(
        value, "read"
    )


def _can_be_read_twice(value: object) -> bool:
    content = _content(value)
    if not hasattr(content, "read"):
        return True
    seekable = getattr(content, "seekable", None)
    return bool(seekable and seekable())


def _check_file(file: Pending, body: Mapping[str, Any]) -> None:
    content = _content(file.value)
    start = content.tell() if hasattr(content, "tell") else None
    name, kind, source = open_file(file.value)
    try:
        _check_kind(file.place, file.field, kind, name)
        check_content(body, file.place, name, kind, source)
    finally:
        source.close()
        if start is not None:
            # An open file is read from its current position.
            content.seek(start)


def _wanted(field: str) -> tuple[str, str]:
    return KINDS.get(field, ("", "a file"))


def _check_kind(place: str, field: str, kind: object, name: str) -> None:
    wanted, word = _wanted(field)
    if isinstance(kind, str) and not kind.startswith(wanted):
        raise InvalidArgumentError(f"{place} must be {word}, but {name} is {kind}")
