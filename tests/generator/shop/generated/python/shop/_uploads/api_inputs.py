"""The API's rules for files that are given in place of URLs; an overlay may replace this file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    from .source import Source


class UploadedFile(Protocol):
    """The result of an upload, which may be given in place of its URL."""

    @property
    def url(self) -> object:
        """The URL of the file."""
        ...


KINDS: Final[Mapping[str, tuple[str, str]]] = {}
"""Field → the prefix of its media types, and the word for them."""


def check_combinations(body: Mapping[str, Any]) -> None:
    """Reject arguments that exclude each other, before a file is uploaded for them.

    Args:
        body: The arguments by name.
    """


def check_content(
    body: Mapping[str, Any], place: str, name: str, kind: str, source: Source
) -> None:
    """Reject a file by its content, before it is uploaded.

    Args:
        body: The arguments by name.
        place: The argument, such as ``images[1]``.
        name: The name of the file.
        kind: Its media type.
        source: Its bytes.
    """
