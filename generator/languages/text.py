"""Handle texts of a contract for all languages: paragraphs, code in them, and odd characters."""

from __future__ import annotations

import hashlib
import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from ..api.text import Wire

HIDDEN: Final = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff"
    r"\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
"""Characters that nobody sees, that turn a line around (UTR #36), or that UTF-8 cannot hold."""

NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_SPECIAL: Final = re.compile(rf'["\\]|{HIDDEN.pattern}')
_SPAN: Final = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_MODELINE: Final = re.compile(r"(?<!\S)(vim?|ex)(?=:)")
_MARK: Final = re.compile(
    r" (?=(?:[-+*=]+|#{1,6}|0*1[.)](?= )|\.\.|__|[@>|<][^ ]*|`{3,}[^ ]*|~{3,}[^ ]*)(?: |$))"
)
_LONGEST: Final = 100


class Span(NamedTuple):
    """A piece of a paragraph: ``text`` without Markdown's backticks, which are no part of it."""

    is_code: bool
    text: str


def raw(text: Wire | str) -> str:
    """Return the text itself, of the contract or of the generator."""
    return text if isinstance(text, str) else text.raw


def paragraphs(markdown: Wire | str) -> list[str]:
    """Return a text's paragraphs on one line each, with U+FFFD in place of hidden characters."""
    split = re.split(r"\n\s*\n", raw(markdown).strip())
    return [part for part in map(line, split) if part]


def line(markdown: Wire | str) -> str:
    """Return a text on one line, with U+FFFD in place of hidden characters.

    Editors' commands are broken up: ``vim:`` in the first or last lines of a file is one.
    """
    shown = HIDDEN.sub("\N{REPLACEMENT CHARACTER}", " ".join(raw(markdown).split()))
    return _MODELINE.sub(r"\1 ", shown).replace("-*-", "- * -")


def spans(paragraph: str) -> Iterator[Span]:
    """Yield a paragraph as text and code; a backtick without a partner becomes an apostrophe."""
    end = 0
    for match in _SPAN.finditer(paragraph):
        yield Span(False, paragraph[end : match.start()].replace("`", "'"))
        yield Span(True, match[2].strip() or match[2])
        end = match.end()
    yield Span(False, paragraph[end:].replace("`", "'"))


def fenced(code: str) -> str:
    """Return a code span of Markdown (CommonMark 0.31, section 6.1)."""
    longest = max(map(len, re.findall("`+", code)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if "`" in (code[:1], code[-1:]) else ""
    return f"{fence}{pad}{code}{pad}{fence}"


def markdown(paragraph: str) -> str:
    """Return a paragraph as Markdown in which only code spans have a meaning."""
    return _unblocked(inline(paragraph))


def inline(text: str) -> str:
    """Return the same for text in the middle of a line."""
    return "".join(
        fenced(span.text) if span.is_code else _unmarked(span.text) for span in spans(text)
    )


def _unmarked(text: str) -> str:
    """Return a text without tags (HTML), links, symbol links and templates."""
    text = re.sub(r"<(?=[A-Za-z/!?])", r"\\<", text)
    text = re.sub(r"\](?=[(\[])", r"\\]", text)
    return re.sub(r"\{(?=[{%#@])", r"\\{", text)


def _unblocked(paragraph: str) -> str:
    """Return a paragraph that begins no list, heading, quotation, table or directive."""
    paragraph = re.sub(r"^(?=[-+*=]+(?: |$)|#{1,6}(?: |$)|[>|@]|~~~|\[[^\]]*\]:)", r"\\", paragraph)
    return re.sub(r"^([0-9]{1,9})([.)])(?= |$)", r"\1\\\2", paragraph)


def wrapped(paragraph: str, width: int, *, first: str = "", rest: str = "") -> list[str]:
    """Break a paragraph into lines, none of which begins with a mark that means something there.

    Args:
        paragraph: Text on one line; no-break spaces in it become spaces.
        width: Columns; a longer word is not broken.
        first: The beginning of the first line.
        rest: What the others begin with.
    """
    lines = textwrap.wrap(
        _MARK.sub(NO_BREAK, paragraph),
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [each.replace(NO_BREAK, " ") for each in lines]


def quoted(text: str, short: Mapping[str, str], other: Callable[[str], str]) -> str:
    """Return a text in double quotes, with hidden characters escaped.

    Args:
        text: Any text.
        short: Character → how it is escaped, where that is not the rule.
        other: Escapes a character.
    """
    inside = _SPECIAL.sub(lambda found: short.get(found[0]) or other(found[0]), text)
    return f'"{inside}"'


SHORT: Final = {
    '"': '\\"',
    "\\": "\\\\",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\b": "\\b",
    "\f": "\\f",
}
"""The escapes that JSON, Python, TypeScript and Java have in common."""


def units(character: str) -> str:
    r"""Return a character escaped as in JSON: ``\u`` and each UTF-16 code unit."""
    octets = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{octets[i : i + 2].hex()}" for i in range(0, len(octets), 2))


# Names


def ascii_only(text: str) -> str:
    """Return a name for a file: what is not ASCII stands by its code point.

    >>> ascii_only("naïve")
    'naXefve'
    """
    return "".join(each if each.isascii() else f"X{ord(each):x}" for each in text)


def spelled(text: str) -> str:
    """Return a name without a letter, in words: the Unicode names of its signs.

    >>> spelled("+1"), spelled("")
    ('plus sign 1', 'empty')
    """
    words = (each if each.isascii() and each.isalnum() else _word(each) for each in text)
    return re.sub(r"(?<=[0-9]) (?=[0-9])", "", " ".join(words)) or "empty"


def _word(character: str) -> str:
    name = unicodedata.ucd_3_2_0.name(character, f"u{ord(character):x}")
    return re.sub(r"[^a-z0-9]+", " ", name.lower())


def shortened(text: str) -> str:
    """Return a name of at most 100 characters; a part of its SHA-256 replaces the rest."""
    if len(text) <= _LONGEST:
        return text
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{text[: _LONGEST - 9]}_{digest[:8]}"
