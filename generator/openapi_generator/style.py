"""What differs between the languages of the engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from ..languages.language import Tag, camel_case, pascal_case


class Comment(Protocol):
    """Makes a documentation comment."""

    def __call__(self, text: str, indent: int, tags: Sequence[Tag] = (), /) -> str:
        """Markdown, an indentation and what is said of arguments in, lines of comment out."""
        ...


def resource_class(path: str) -> str:
    """``realtime.sessions`` as a class name.

    >>> resource_class("realtime.sessions")
    'RealtimeSessionsResource'
    """
    return f"{pascal_case(path.replace('.', '_'))}Resource"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What differs between the languages.

    Args:
        comment: Makes a documentation comment.
        indent: Columns before a member of a class.
        names: Schema → another name for its class, where the language has that name already.
        helpers: Resource path → hand-written class that its class builds on.
        errors: HTTP status → the error that stands for it.
        reserved: Names that a member cannot have; it gets an underscore.
    """

    comment: Comment
    indent: int
    names: Mapping[str, str]
    helpers: Mapping[str, str]
    errors: Mapping[str, str]
    reserved: frozenset[str]

    def member(self, name: str) -> str:
        """The name of a method or a field."""
        member = camel_case(name)
        return f"{member}_" if member in self.reserved else member
