"""Swift: literals, documentation comments and names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from ..api.text import Json, Wire
from ..api.words import pascal_case, usable
from . import text as texts
from .language import Code, Kind, Language, Tag, camel_case, number

_SHORT = {**texts.SHORT, "\b": "\\u{8}", "\f": "\\u{c}"}
_SIGNS = {
    ":": "Colon", ".": "Period", "/": "Slash", "+": "Plus", "*": "Star", "&": "Ampersand",
    "%": "Percent", "#": "Hash", "@": "At", "!": "Exclamation", "$": "Dollar", "=": "Equal",
    "<": "LessThan", ">": "GreaterThan", ",": "Comma", "|": "Pipe", "^": "Caret", "~": "Tilde",
}  # fmt: skip
"""Sign → its word in names of constants, so that ``1:1`` and ``1.1`` differ."""


class Swift(Language):
    """Swift 5.9 and later."""

    name: ClassVar[str] = "swift"

    def cased(self, wire: str, kind: Kind) -> str:
        """Pascal case for types, camel case for all else; constants spell their signs."""
        if kind is Kind.CLASS:
            return pascal_case(wire)
        return _constant(wire) if kind is Kind.CONSTANT else camel_case(wire)

    def _led(self, plain: str, kind: Kind) -> str:
        return f"_{plain}" if kind is Kind.CONSTANT else super()._led(plain, kind)

    def literal(self, value: Json) -> Code:
        """Return a value as an expression; a whole number beyond 64 bits is a ``Decimal``."""
        return Code(_literal(value))

    def comment(self, text: Wire | str, indent: int = 0, tags: Sequence[Tag] = ()) -> Code:
        """Return a documentation comment in Swift's Markdown.

        Args:
            text: Markdown.
            indent: Columns before each line.
            tags: The texts about arguments, the result and errors.

        Example:
            >>> print(SWIFT.comment("Lists `a`."))
            /// Lists `a`.
        """
        lines = _lines(texts.paragraphs(text), tags, self.width - indent - 4)
        return Code("\n".join(f"{' ' * indent}/// {line}".rstrip() for line in lines))


def _constant(wire: str) -> str:
    signs = re.escape("".join(_SIGNS))
    if not re.search(r"[A-Za-z0-9]", wire):
        return camel_case(wire)
    # Letters behind a digit begin no word here: 540p stays as it is.
    spelled = re.sub(rf"[{signs}]", lambda found: f" {_SIGNS[found[0]]} ", wire)
    words = usable(spelled).split()
    pascal = "".join(word[:1].upper() + word[1:] for word in words)
    return pascal[:1].lower() + pascal[1:]


def _lines(paragraphs: Sequence[str], tags: Sequence[Tag], width: int) -> Iterator[str]:
    for index, paragraph in enumerate(paragraphs):
        if index:
            yield ""
        yield from texts.wrapped(texts.markdown(paragraph), width)
    if paragraphs and tags:
        yield ""
    for tag in tags:
        yield from texts.wrapped(_field(tag), width, rest="  ")


def _field(tag: Tag) -> str:
    """Return a description of an argument, a result, or an error in the form of DocC."""
    lead = {
        "param": f"- Parameter {tag.name}: ",
        "returns": "- Returns: ",
        "throws": f"- Throws: `{tag.name}`, ",
    }[tag.kind]
    return lead + texts.inline(" ".join(texts.paragraphs(tag.text)))


def _literal(value: Json) -> str:
    if value is None or isinstance(value, bool):
        return {None: "nil", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return texts.quoted(value, _SHORT, _escape)
    if isinstance(value, int | float):
        return _number(value)
    if not isinstance(value, Mapping):
        return f"[{', '.join(map(_literal, value))}]"
    members = (f"{_literal(key)}: {_literal(item)}" for key, item in value.items())
    return f"[{', '.join(members) or ':'}]"


def _escape(character: str) -> str:
    # A text of Swift is made of Unicode scalars, and half a pair of surrogates is none.
    is_half = 0xD800 <= ord(character) < 0xE000
    return "\\u{fffd}" if is_half else f"\\u{{{ord(character):04x}}}"


def _number(value: float) -> str:
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        return f'Decimal(string: "{value}")!'
    infinite = {"1e400": "Double.infinity", "-1e400": "-Double.infinity"}
    return infinite.get(number(value), number(value))


SWIFT = Swift()
