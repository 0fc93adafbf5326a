"""TypeScript: literals, TSDoc comments and names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from ..api.text import Json, Wire
from ..api.words import pascal_case
from . import text as texts
from .java import constant_case
from .language import Code, Kind, Language, Tag, camel_case, json_text

_TAGS = {"param": "@param", "returns": "@returns", "throws": "@throws"}
_IDENTIFIER = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")


class TypeScript(Language):
    """TypeScript 5 and later, and JavaScript (ECMA-262)."""

    name: ClassVar[str] = "typescript"
    width: ClassVar[int] = 96
    unbound: ClassVar[frozenset[Kind]] = frozenset({Kind.METHOD, Kind.FIELD})

    def cased(self, wire: str, kind: Kind) -> str:
        """Pascal case, capitals, or camel case."""
        if kind is Kind.CLASS:
            return pascal_case(wire)
        return constant_case(wire) if kind is Kind.CONSTANT else camel_case(wire)

    def _led(self, plain: str, kind: Kind) -> str:
        return f"_{plain}" if kind is Kind.CONSTANT else super()._led(plain, kind)

    def member(self, wire: str) -> Code:
        """Return the name of a member as an object type writes it, quoted where needed."""
        plain = _IDENTIFIER.fullmatch(wire) and wire != "__proto__"
        return Code(wire if plain else _key(wire))

    def access(self, wire: str) -> Code:
        """Return the end of an expression that reads a member: ``.name``, or in brackets."""
        name = self.member(wire)
        return Code(f".{name}" if name == wire else f"[{json_text(wire)}]")

    def literal(self, value: Json) -> Code:
        """Return a value as an expression: what ``JSON.parse`` would make of it."""
        return Code(json_text(value, key=_key))

    def comment(self, text: Wire | str, indent: int = 0, tags: Sequence[Tag] = ()) -> Code:
        """Return lines for the inside of a TSDoc comment, each beginning with a star.

        Args:
            text: Markdown.
            indent: Columns before each line.
            tags: The texts about arguments, the result and errors.
        """
        lines = _lines(texts.paragraphs(text), tags, self.width - indent)
        return Code("\n".join(f"{' ' * indent} * {line}".rstrip() for line in lines))


def _lines(paragraphs: Sequence[str], tags: Sequence[Tag], width: int) -> Iterator[str]:
    for index, paragraph in enumerate(paragraphs):
        if index:
            yield ""
        yield from texts.wrapped(_safe(texts.markdown(paragraph)), width)
    if paragraphs and tags:
        yield ""
    for tag in tags:
        about = _safe(texts.inline(" ".join(texts.paragraphs(tag.text))))
        lead = " ".join(part for part in (_TAGS[tag.kind], tag.name) if part)
        yield from texts.wrapped(f"{lead} - {about}" if tag.name else f"{lead} {about}", width)


def _safe(paragraph: str) -> str:
    """Return a paragraph without tags and without the end of the comment."""
    untagged = re.sub(r"(?<![\w.\\])@(?=\w)", r"\\@", paragraph)
    return untagged.replace("*/", "*\\/")


def _key(key: str) -> str:
    # As a plain name it would set the object's prototype (ECMA-262, section B.3.1).
    return f"[{json_text(key)}]" if key == "__proto__" else json_text(key)


TYPESCRIPT = TypeScript()
