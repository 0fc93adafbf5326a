"""What an API says of files that are given in place of URLs; an overlay may replace this file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    from ._source import Source


class UploadedFile(Protocol):
    """What an upload returned, which may stand for its URL."""

    @property
    def url(self) -> object:
        """Where the file is."""
        ...


KINDS: Final[Mapping[str, tuple[str, str]]] = {}
"""Field → the beginning of the media type that it takes, and the word for that."""


def check_combinations(body: Mapping[str, Any]) -> None:
    """Refuse arguments that do not go together, before a file is uploaded for them.

    Args:
        body: The arguments by name.
    """


def check_content(place: str, name: str, kind: str, source: Source) -> None:
    """Refuse a file by what is in it, before it is uploaded.

    Args:
        place: The argument, such as ``images[1]``.
        name: What the file is called.
        kind: Its media type.
        source: Its bytes.
    """
