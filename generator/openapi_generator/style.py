"""What differs between the languages of the engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..lowering import pascal_case

Comment = Callable[[str, int], str]
"""Markdown and an indentation in, lines of comment out."""


def camel_case(name: str) -> str:
    """``music_video`` as a method name.

    >>> camel_case("music_video"), camel_case("list")
    ('musicVideo', 'list')
    """
    pascal = pascal_case(name)
    return pascal[:1].lower() + pascal[1:]


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
