"""Java: literals, Javadoc and names (JLS 17, JDK's documentation comment specification)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import ClassVar, Final

from ..api.text import Json, Wire
from ..api.words import pascal_case, usable
from . import text as texts
from .language import Code, Kind, Language, Tag, camel_case, number

_TAGS = {"param": "@param", "returns": "@return", "throws": "@throws"}
_UNICODE = re.compile(r"\\+(?=u)")
_MOST_PAIRS = 10
_RUNTIME: Final = Path(__file__).parents[1] / "runtime/java/src/main/java/sdk"
_EXCEPTIONS: Final = Path(__file__).parents[1] / "java/exceptions.toml"
_INNER = re.compile(r"^    (?:[a-z]+ )*(?:class|interface|record|enum) (\w+)", re.MULTILINE)
_BASES: Final = ("JsonObject", "JsonObjectBuilder")
"""The bases of generated classes with fields."""
_METHOD = re.compile(r"^    (?!private)(?:[\w<>\[\]?.,]+ )+(\w+)\(", re.MULTILINE)


class Java(Language):
    """Java 17 and later."""

    name: ClassVar[str] = "java"
    folds: ClassVar[frozenset[Kind]] = frozenset({Kind.CLASS, Kind.MODULE, Kind.FILE})

    def keywords(self, kind: Kind) -> frozenset[str]:
        """Return the names of the runtime: its classes and the members of base classes."""
        if kind is Kind.CLASS:
            inherited = (name for stem in _BASES for name in _INNER.findall(_source(stem)))
            names = (path.stem for path in _RUNTIME.glob("*.java"))
            exceptions = tomllib.loads(_EXCEPTIONS.read_text("utf-8"))
            return frozenset((*inherited, *names, *exceptions))
        if kind in (Kind.METHOD, Kind.FIELD):
            return frozenset(name for stem in _BASES for name in methods(stem))
        return frozenset()

    def cased(self, wire: str, kind: Kind) -> str:
        """Pascal case, capitals, or camel case."""
        if kind is Kind.CLASS:
            return pascal_case(wire)
        return constant_case(wire) if kind is Kind.CONSTANT else camel_case(wire)

    def _led(self, plain: str, kind: Kind) -> str:
        return f"_{plain}" if kind is Kind.CONSTANT else super()._led(plain, kind)

    def literal(self, value: Json) -> Code:
        """Return a value as an expression of ``List.of``, ``Map.of`` and exact numbers."""
        return Code(_literal(value))

    def comment(self, text: Wire | str, indent: int = 0, tags: Sequence[Tag] = ()) -> Code:
        """Return a documentation comment.

        Args:
            text: Markdown.
            indent: Columns before each line.
            tags: The texts about arguments, the result and errors.

        Example:
            >>> print(JAVA.comment("Lists `a<b`."))
            /** Lists {@code a<b}. */
        """
        pad = " " * indent
        lines = [*_lines(texts.paragraphs(text), tags, self.width - indent - 3)]
        if not lines:
            return Code("")
        if len(lines) == 1 and len(lines[0]) <= self.width - indent - 7:
            return Code(f"{pad}/** {lines[0]} */")
        body = (f"{pad} * {line}".rstrip() for line in lines)
        return Code("\n".join([f"{pad}/**", *body, f"{pad} */"]))


def methods(stem: str) -> frozenset[str]:
    """Return the methods of a class of the runtime, without those that nobody else sees."""
    return frozenset(_METHOD.findall(_source(stem)))


def _source(stem: str) -> str:
    return (_RUNTIME / f"{stem}.java").read_text("utf-8")


def constant_case(name: str) -> str:
    """Return ``requires_action`` or ``requiresAction`` as a constant.

    >>> constant_case("requiresAction"), constant_case("ecommerce-video"), constant_case("540p")
    ('REQUIRES_ACTION', 'ECOMMERCE_VIDEO', '540P')
    """
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", usable(name))
    return "_".join(apart.split()).upper()


def _lines(paragraphs: Sequence[str], tags: Sequence[Tag], width: int) -> Iterator[str]:
    for index, paragraph in enumerate(paragraphs):
        if index:
            yield ""
        yield from texts.wrapped(("<p>" if index else "") + _html(paragraph), width)
    if paragraphs and tags:
        yield ""
    for tag in tags:
        text = " ".join(texts.paragraphs(tag.text))
        stated = " ".join(part for part in (_TAGS[tag.kind], tag.name, _html(text)) if part)
        yield from texts.wrapped(stated, width, rest="    ")


def _html(paragraph: str) -> str:
    """Return Markdown as HTML, with its code marks as Javadoc's."""
    # A line should not end inside of code.
    return "".join(
        f"{{@code {_safe(span.text)}}}".replace(" ", texts.NO_BREAK)
        if span.is_code
        else _escaped(span.text)
        for span in texts.spans(paragraph)
    )


def _escaped(text: str) -> str:
    for character, entity in {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;"}.items():
        text = text.replace(character, entity)
    # The compiler reads Unicode escapes before it looks for comments (JLS 17, section 3.3).
    return re.sub(r"\\(?=u)", "&#92;", text.replace("*/", "*&#47;"))


def _safe(code: str) -> str:
    """Return code for ``{@code …}``, where braces must match and no comment may end."""
    balanced = code if _is_balanced(code) else code.replace("{", "(").replace("}", ")")
    # Only a backslash behind an even number of them begins a Unicode escape.
    even = _UNICODE.sub(lambda run: run[0] + "\\" * (len(run[0]) % 2), balanced)
    return even.replace("*/", "* /")


def _is_balanced(code: str) -> bool:
    depth = 0
    for character in code:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0


def _literal(value: Json) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return texts.quoted(value, texts.SHORT, texts.units)
    if isinstance(value, int | float):
        return _number(value)
    if not isinstance(value, Mapping):
        return list_of([_literal(item) for item in value])
    return map_of([(_literal(key), _literal(item)) for key, item in value.items()])


def list_of(items: Sequence[str]) -> str:
    """Return a list of expressions."""
    if "null" not in items:
        return f"List.of({', '.join(items)})"
    # List.of refuses null.
    only = "(Object) " if len(items) == 1 else ""
    return f"java.util.Arrays.asList({only}{', '.join(items)})"


def map_of(pairs: Sequence[tuple[str, str]]) -> str:
    """Return a map of expressions, key and value."""
    if any(value == "null" for _, value in pairs):
        return _map_with_null(pairs)
    if len(pairs) <= _MOST_PAIRS:
        return f"Map.of({', '.join(part for pair in pairs for part in pair)})"
    return f"Map.ofEntries({', '.join(f'Map.entry({key}, {value})' for key, value in pairs)})"


def _map_with_null(pairs: Sequence[tuple[str, str]]) -> str:
    """Write a map with null, which maps of entries and the usual collector refuse."""
    entries = ", ".join(f"new Object[] {{{key}, {value}}}" for key, value in pairs)
    return (
        f"java.util.stream.Stream.of(new Object[][] {{{entries}}})"
        ".<Map<String, Object>>collect(java.util.LinkedHashMap::new, "
        "(map, pair) -> map.put((String) pair[0], pair[1]), Map::putAll)"
    ).replace("new Object[] {", "{")


def _number(value: float) -> str:
    if isinstance(value, int):
        if -(2**31) <= value < 2**31:
            return str(value)
        is_long = -(2**63) <= value < 2**63
        return f"{value}L" if is_long else f'new java.math.BigInteger("{value}")'
    infinite = {"1e400": "Double.POSITIVE_INFINITY", "-1e400": "Double.NEGATIVE_INFINITY"}
    return infinite.get(number(value), number(value))


JAVA = Java()
