"""Text and names of a contract, which only a language's writer can turn into source code."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NoReturn, TypeAlias

import attrs

from ..frozen import frozen

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
"""A JSON value of the contract: data for ``Language.literal``."""

_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^\W\d_A-Za-z]+")


@frozen(str=False)
class Wire:
    """A text of the contract, which cannot reach a template by accident.

    ``str()``, ``format()`` and ``+`` raise `TypeError`: a language's ``comment`` or ``literal``
    turns the text into code.

    Args:
        raw: The text as the contract has it. For writers and problems only.

    Example:
        >>> Wire("a */ b").raw
        'a */ b'
    """

    raw: str

    def __str__(self) -> NoReturn:
        raise TypeError("text of a contract is printed by Language.comment or Language.literal")

    def __format__(self, spec: str) -> NoReturn:
        raise TypeError("text of a contract is printed by Language.comment or Language.literal")

    def __add__(self, other: object) -> NoReturn:
        raise TypeError("text of a contract is printed by Language.comment or Language.literal")

    __radd__ = __add__

    def __bool__(self) -> bool:
        return bool(self.raw)


@frozen(kw_only=True)
class Name:
    """A name of the contract, as words until a language writes them.

    Args:
        wire: The name as it goes over the wire, or as the document writes it.
        words: The words of the name, in their own case.
        given: Language → the name that ``x-sdk-name`` gives; the key ``""`` stands for all
            languages.
    """

    wire: str
    words: tuple[str, ...]
    given: Mapping[str, str] = attrs.field(factory=dict[str, str])


def name(wire: str, given: Mapping[str, str] | None = None) -> Name:
    """Split a name of the contract into words.

    >>> name("createMusicVideo-task2").words
    ('create', 'Music', 'Video', 'task', '2')
    """
    return Name(wire=wire, words=_split(wire).words, given=given) if given else _split(wire)


@lru_cache(maxsize=1 << 16)
def _split(wire: str) -> Name:
    return Name(wire=wire, words=tuple(_WORDS.findall(wire)))
