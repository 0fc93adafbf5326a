r"""Turn names and texts of a contract into source code. Each language is one object.

    from generator.languages import Kind, Scope, Tag
    from generator.languages.java import JAVA
    from generator.languages.python import PYTHON

    PYTHON.literal({"a": [1, None]})          # {"a": [1, None]}, as Code
    PYTHON.comment(doc.text, indent=4)        # the inside of a docstring; Wire or str
    JAVA.comment(doc.text, 4, tags=[Tag("param", argument, about)])    # a whole /** … */
    JAVA.case(name, Kind.FIELD)               # "musicVideo": legal, but perhaps reserved or taken
    JAVA.file(name, "java")                   # PurePosixPath, one segment

`Code` is source code that a writer made: a ``str`` that joins with other code alone. A template
(``templating.environment``) prints nothing else, besides whole numbers and what the template itself
says. ``Code("…")`` is for the generator's own words, never for text of a contract.

Names come from a `Scope`, one for each namespace: the classes of a package, the fields of a class,
the arguments of a method, the files of a folder.

    scope = Scope(JAVA, taken=["Shop"])    # taken: names of the overlay's own code
    scope.take("Order", name, Kind.CLASS)     # Code

It tries the name that the contract gives (``x-sdk-name``, for the language or for all), the usual
one, the same with its owner's before it, then numbers. It gives no reserved word, nothing taken,
and, where a name is a file, nothing that differs by case alone. A name depends only on those taken
before it, so ask in the contract's order: what comes later changes nothing. ``before`` holds names
that stay wherever new ones come: those of an earlier date.

What ``comment`` gives (from Markdown, of which code spans alone mean something; no line is longer
than the language's ``width`` unless a word is):

* Python: the inside of a docstring. ``docstring`` does the same without breaking lines.
* TypeScript: lines that begin with a star, for the inside of ``/** … */``; ``tags`` as TSDoc.
* Java: a whole Javadoc comment, with ``tags``. Swift: ``///`` lines, with ``tags`` as fields.
* Shell: ``#`` lines. Markdown: paragraphs.

Besides: ``TYPESCRIPT.member(wire)`` is a name in an object type, in quotes if it must be;
``SHELL.json(value, indent)`` a JSON text as one word; ``SHELL.default(text)`` the inside of
``"${1:-…}"``, ``SHELL.quoted(text)`` that of double quotes; ``MARKDOWN.cell(text)`` the inside of a
table's cell, ``MARKDOWN.fence(source, info)`` a block of code.

A literal evaluates to the value, whatever characters are in it, but for what a language cannot
hold: half a surrogate pair becomes U+FFFD in Swift and in words of a shell, and so does NUL in the
latter. NaN is no JSON: `ValueError`.
"""

from __future__ import annotations

import math
import re
import tomllib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum, auto
from functools import cached_property, lru_cache
from pathlib import Path, PurePosixPath
from typing import Any, ClassVar, Final, Literal, NamedTuple, NoReturn, Self

from markupsafe import Markup

from ..api.text import Json, Name, Wire
from ..api.words import pascal_case, usable
from . import text as texts

RESERVED: Final = Path(__file__).parent / "reserved"
_DEVICES: Final = frozenset(
    ["aux", "con", "conin$", "conout$", "nul", "prn"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in "0123456789"]
)
"""Names that no file can have on Windows, with any suffix."""


class Kind(Enum):
    """The kind of thing that has a name."""

    CLASS = auto()
    METHOD = auto()
    FIELD = auto()
    ARGUMENT = auto()
    CONSTANT = auto()
    MODULE = auto()
    FILE = auto()


class Code(Markup):
    """Source code that a writer made: a text that is joined with other code only.

    Raises:
        TypeError: It is joined with a text that no writer made.
    """

    __slots__ = ()

    @classmethod
    def escape(cls, s: Any, /) -> Self:
        """Let code and whole numbers pass; whatever is joined to code comes by here."""
        if s.__class__ is cls:
            return s
        if not isinstance(s, Markup) and type(s) is not int:
            refuse(s)
        return cls(s)


def refuse(value: object) -> NoReturn:
    """Say that a value has met no writer.

    Raises:
        TypeError: Always.
    """
    raise TypeError(
        f"{type(value).__name__} where source code belongs ({value!r}): "
        "write it by literal, comment, case or Scope.take of a language"
    )


class Tag(NamedTuple):
    """The part of a comment about one thing.

    Args:
        kind: The tag's name, such as ``param`` or ``returns``.
        name: The argument, or the class of an error; ``""`` for ``returns``.
        text: The text about it.
    """

    kind: Literal["param", "returns", "throws"]
    name: str
    text: Wire | str


class Language(ABC):
    """A language that is written in. `literal`, `comment` and `case` are its own."""

    name: ClassVar[str]
    width: ClassVar[int] = 100
    folds: ClassVar[frozenset[Kind]] = frozenset({Kind.MODULE, Kind.FILE})
    """Kinds that become files: names are ASCII, differ by more than case, and are no devices."""
    unbound: ClassVar[frozenset[Kind]] = frozenset()
    """Kinds that may have a keyword as name, because they only follow a dot."""

    @abstractmethod
    def literal(self, value: Json) -> Code:
        """Return a value as an expression that evaluates to it."""

    @abstractmethod
    def comment(self, text: Wire | str, indent: int = 0) -> Code:
        """Return a text as a comment, which it cannot end, with nothing in it that tools obey."""

    @abstractmethod
    def cased(self, wire: str, kind: Kind) -> str:
        """Return a name with a letter in it in the language's case; a digit may be first."""

    def case(self, name: Name | str, kind: Kind) -> str:
        """Return a name as a legal identifier, which may still be reserved or taken."""
        return _case(self, name if isinstance(name, str) else name.wire, kind)

    def identifier(self, wire: str, kind: Kind) -> str:
        """Return a name as `case` writes it, of anything but a file."""
        plain = self.cased(wire, kind)
        if not plain.strip("_"):
            plain = self.cased(texts.spelled(wire), kind)
        if kind in self.folds:
            plain = texts.ascii_only(plain)
        return texts.shortened(plain if plain.isidentifier() else self._led(plain, kind))

    def _led(self, plain: str, kind: Kind) -> str:
        """Return a name that a digit begins, with something before it."""
        lead = {
            Kind.CLASS: "model",
            Kind.METHOD: "call",
            Kind.MODULE: "module",
            Kind.CONSTANT: "value",
        }.get(kind, "field")
        return self.cased(f"{lead} {plain}", kind)

    def file(self, name: Name | str, suffix: str) -> PurePosixPath:
        """Return a safe segment of a path: ``[A-Za-z0-9._-]``, no leading dot, at most 120 bytes.

        Args:
            name: Any name.
            suffix: The end of the file's name, with or without its dot.
        """
        return PurePosixPath(f"{self.case(name, Kind.FILE)}.{suffix.removeprefix('.')}")

    @cached_property
    def reserved(self) -> Mapping[Kind, frozenset[str]]:
        """Keywords, builtins, and what generated code and its runtime use, by what they name."""
        path = RESERVED / f"{self.name}.toml"
        read = tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
        table = {key: frozenset(str(words).split()) for key, words in read.items()}
        none = frozenset[str]()
        members = table.get("member", none)
        shared = {Kind.METHOD: members, Kind.FIELD: members}
        return {
            kind: self.keywords(kind)
            | (none if kind in self.unbound else table.get("keywords", none))
            | table.get(kind.name.lower(), none)
            | shared.get(kind, none)
            | (_DEVICES if kind in self.folds else none)
            for kind in Kind
        }

    def keywords(self, kind: Kind) -> frozenset[str]:
        """Words that the language's own tools know; the files in ``reserved`` have the others."""
        del kind
        return frozenset()

    def is_reserved(self, word: str, kind: Kind) -> bool:
        """Return true if a name is not available."""
        words = self.reserved[kind]
        return word in words or (kind in self.folds and word.casefold() in self._folded[kind])

    @cached_property
    def _folded(self) -> Mapping[Kind, frozenset[str]]:
        return {kind: frozenset(map(str.casefold, self.reserved[kind])) for kind in self.folds}

    def evaded(self, word: str, kind: Kind) -> str:
        """Return the replacement of a reserved word."""
        return f"{word}Model" if kind is Kind.CLASS else f"{word}_"

    def numbered(self, word: str, number: int, kind: Kind) -> str:
        """Return a name with a number after it."""
        del kind
        apart = "_" if word[-1:].isdigit() else ""
        return f"{word}{apart}{number}"


@lru_cache(maxsize=1 << 14)
def _case(language: Language, wire: str, kind: Kind) -> str:
    """Write a name once: those of fields are the same in many classes."""
    return _stem(wire) if kind is Kind.FILE else language.identifier(wire, kind)


class Scope:
    """One namespace of a language: gives each name once.

    Args:
        language: The language that the names belong to.
        taken: Names that are there already: those of hand-written code.
        before: ``owner.name`` → the name of an earlier date, which stays.
    """

    def __init__(
        self,
        language: Language,
        taken: Iterable[str] = (),
        before: Mapping[str, str] | None = None,
    ) -> None:
        self._language = language
        self._before = before or {}
        self._taken = {*taken, *self._before.values()}
        self._folded = set(map(str.casefold, self._taken))

    def take(self, owner: str, name: Name, kind: Kind) -> Code:
        """Return a name that nobody else has.

        Args:
            owner: The owner of the name, such as ``Order`` or ``orders.items``; may be ``""``.
            name: The contract's name.
            kind: What it names.

        Returns:
            A legal name, which is neither reserved nor taken.
        """
        earlier = self._before.get(f"{owner}.{name.wire}")
        if earlier is not None:
            return Code(earlier)
        free = next(each for each in self._candidates(owner, name, kind) if self._free(each, kind))
        self._taken.add(free)
        self._folded.add(free.casefold())
        return Code(free)

    def _free(self, word: str, kind: Kind) -> bool:
        if self._language.is_reserved(word, kind) or word in self._taken:
            return False
        return kind not in self._language.folds or word.casefold() not in self._folded

    def _candidates(self, owner: str, name: Name, kind: Kind) -> Iterator[str]:
        language = self._language
        override = name.given.get(language.name) or name.given.get("")
        if override:
            yield _given(language, override, kind)
        plain = language.case(override or name, kind)
        yield plain
        if language.is_reserved(plain, kind):
            yield language.evaded(plain, kind)
        if not any(map(str.isalpha, name.wire)):
            yield language.case(texts.spelled(name.wire), kind)
        if owner:
            yield language.case(f"{owner}_{name.wire}", kind)
        number = 2
        while True:
            yield language.numbered(plain, number, kind)
            number += 1


def _given(language: Language, override: str, kind: Kind) -> str:
    """Return the name that an overlay gives: as it is if it is legal, else cased."""
    if kind in language.folds or not override.isidentifier() or usable(override) != override:
        return language.case(override, kind)
    return override


def _stem(wire: str) -> str:
    """Return a file's name without its suffix."""
    plain = texts.ascii_only(wire) if wire.isascii() else texts.ascii_only(usable(wire))
    safe = re.sub(r"[^A-Za-z0-9._-]+", "-", plain).strip(".-") or texts.spelled(wire)
    stem = texts.shortened(re.sub(r"[^A-Za-z0-9._-]+|\.{2,}", "-", safe))
    first, dot, rest = stem.partition(".")
    # Windows looks at what stands before the first dot.
    return f"{first}_{dot}{rest}" if first.casefold() in _DEVICES else stem


def camel_case(name: str) -> str:
    """Return ``music_video`` as a method's name.

    >>> camel_case("music_video"), camel_case("getTask")
    ('musicVideo', 'getTask')
    """
    pascal = pascal_case(name)
    return pascal[:1].lower() + pascal[1:]


def snake_case(name: str) -> str:
    """Return ``musicVideo`` as a variable in a shell.

    >>> snake_case("musicVideo"), snake_case("task_id"), snake_case("APIKey")
    ('music_video', 'task_id', 'api_key')
    """
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", usable(name))
    return "_".join(apart.split()).lower()


def number(value: float) -> str:
    """Return a number as JSON has it; ``1e400`` for one that is too large for a double.

    Raises:
        ValueError: It is NaN.
    """
    if isinstance(value, float) and not math.isfinite(value):
        if math.isnan(value):
            raise ValueError("NaN is no JSON (RFC 8259, section 6)")
        return "1e400" if value > 0 else "-1e400"
    return repr(value)


def json_text(
    value: Json, indent: int | None = None, key: Callable[[str], str] | None = None, depth: int = 1
) -> str:
    """Return a value as JSON, hidden characters escaped.

    Args:
        value: Any JSON.
        indent: Columns for each level; on one line if not given.
        key: Writes the name of a member, where that is not JSON's way.
        depth: The level that the value's items stand on.

    Raises:
        ValueError: It has NaN in it.
    """
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return texts.quoted(value, texts.SHORT, texts.units)
    if isinstance(value, int | float):
        return number(value)
    if not isinstance(value, Mapping):
        items = [json_text(item, indent, key, depth + 1) for item in value]
        return _bracketed("[", items, "]", indent, depth)
    write = key or json_text
    members = [
        f"{write(name)}: {json_text(item, indent, key, depth + 1)}" for name, item in value.items()
    ]
    return _bracketed("{", members, "}", indent, depth)


def _bracketed(start: str, items: list[str], end: str, indent: int | None, depth: int) -> str:
    if indent is None or not items:
        return f"{start}{', '.join(items)}{end}"
    inner, outer = ("\n" + " " * (indent * level) for level in (depth, depth - 1))
    return f"{start}{inner}{f',{inner}'.join(items)}{outer}{end}"
