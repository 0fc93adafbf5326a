"""Bash: words, comments and variables."""

from __future__ import annotations

import re
from typing import ClassVar

from ..api.text import Json, Wire
from . import text as texts
from .language import Code, Kind, Language, json_text, snake_case

_PLAIN = re.compile(r"[\w@%+=:,./-]+", re.ASCII)
_DIRECTIVE = re.compile(r"^(shellcheck|!)", re.IGNORECASE)


class Shell(Language):
    """Bash 3.2 and later.

    A word keeps its text from the shell, not from the program that gets it: to curl, a value that
    begins with ``@`` names a file, unless the option is ``--data-raw`` or ``--form-string``.
    """

    name: ClassVar[str] = "shell"

    def cased(self, wire: str, kind: Kind) -> str:
        """Return a name in snake case: in capitals it might be the environment's."""
        del kind
        return texts.ascii_only(snake_case(wire))

    def literal(self, value: Json) -> Code:
        """Return a text as one word; any other value as one word that is JSON."""
        return Code(_word(value)) if isinstance(value, str) else self.json(value)

    def json(self, value: Json, indent: int | None = None) -> Code:
        """Return a value as one word that is JSON (RFC 8259).

        Args:
            value: Any JSON.
            indent: Columns for each level; on one line if not given.
        """
        return Code(_word(json_text(value, indent)))

    def default(self, text: Wire | str) -> Code:
        """Return a text for the inside of ``"${1:-…}"``."""
        escaped = re.sub(r'([\\"$`}])', r"\\\1", _held(texts.raw(text)))
        # Bash looks for pairs of apostrophes there, and for "<(", and no backslash helps.
        return Code(re.sub(r"(?<=[<>])\(|'", r'"\g<0>"', escaped))

    def quoted(self, text: Wire | str) -> Code:
        """Return a text for the inside of double quotes."""
        return Code(re.sub(r'([\\"$`])', r"\\\1", _held(texts.raw(text))))

    def comment(self, text: Wire | str, indent: int = 0) -> Code:
        """Return a comment, a line for each paragraph."""
        lines = (_DIRECTIVE.sub(r"(\1)", each) for each in texts.paragraphs(text))
        return Code("\n".join(f"{' ' * indent}# {line}" for line in lines))


def _held(text: str) -> str:
    """Return text an argument can hold: NUL would end it, a lone surrogate is not UTF-8."""
    return re.sub(r"[\x00\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", text)


def _word(text: str) -> str:
    text_ = _held(text)
    if _PLAIN.fullmatch(text_):
        return text_
    if any(match[0] not in "\n\t" for match in texts.HIDDEN.finditer(text_)):
        escaped = re.sub(r"[\\']", r"\\\g<0>", text_)
        return f"$'{texts.HIDDEN.sub(_octets, escaped)}'"
    return "'" + text_.replace("'", "'\\''") + "'"


def _octets(match: re.Match[str]) -> str:
    """Escape by bytes: the shell would write a code point in the locale's own encoding."""
    return "".join(f"\\x{octet:02x}" for octet in match[0].encode())


SHELL = Shell()
