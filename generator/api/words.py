"""The words of a contract's names: usable letters, and names that are made of others."""

from __future__ import annotations

import re
import unicodedata

_OTHERS = re.compile("[^A-Za-z0-9]")


def pascal_case(name: str) -> str:
    """Return ``createMusicVideoTask`` or ``credit_balance`` as a class name.

    >>> pascal_case("createMusicVideoTask"), pascal_case("by_workflow")
    ('CreateMusicVideoTask', 'ByWorkflow')
    """
    # Letters behind a digit begin a word, as they do for the engines: 540p is 540P.
    words = re.split(r" +|(?<=[0-9])(?=[a-z])", usable(name))
    return "".join(word[:1].upper() + word[1:] for word in words)


def usable(text: str) -> str:
    """Return a name with spaces in place of all characters but letters and digits.

    Letters are those of Unicode 3.2, which every compiler knows, normalised (NFKC).
    """
    if text.isascii():
        return _OTHERS.sub(" ", text)
    return "".join(
        each if (each.isascii() and each.isalnum()) or _is_letter(each) else " "
        for each in unicodedata.normalize("NFKC", text)
    )


def _is_letter(character: str) -> bool:
    """Return true for a letter, or a mark on one, beyond ASCII."""
    return (
        not character.isascii()
        and unicodedata.ucd_3_2_0.category(character)[0] in "LM"
        and f"a{character}".isidentifier()
        and character != "\N{HANGUL FILLER}"
    )
