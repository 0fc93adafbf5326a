"""Text from servers and files, made safe for a terminal and for file names."""

from __future__ import annotations

import json
import re
import shlex
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any, Final

_CONTROLS: Final = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but for tab and newline, DEL, C1: colours, titles
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi: shows text in another order than it has
    "\u2028\u2029\ufeff\ufff9-\ufffb"  # line ends and marks that are seen by nobody
    "\ud800-\udfff\U000e0000-\U000e007f"  # halves of characters; tags, which are invisible
)
_UNSAFE: Final = re.compile(f"[{_CONTROLS}]")
_UNSAFE_IN_LINE: Final = re.compile(f"[\t\n{_CONTROLS}]")
_COMMAND: Final = re.compile(r"`[^`\n]*`")
_PLAIN_NAME: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]{0,99}")
_RESERVED: Final = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)")
"""Names that Windows keeps for devices."""

_GLUE: Final = "\ue000"
"""Stands for a space at which a line must not be broken; of the private use area."""


def printable(text: str) -> str:
    r"""Return text whose control, bidi and invisible characters are spelled out, as ``\x1b``.

    Newlines and tabs stay.
    """
    return _UNSAFE.sub(_spelled, text)


def one_line(text: str) -> str:
    """Return the same without newlines and tabs: a value inside a line."""
    return _UNSAFE_IN_LINE.sub(_spelled, text)


def json_text(result: Mapping[str, Any], indent: int | None, encoding: str, errors: str) -> str:
    """Return JSON that a stream of this encoding can take and a terminal can show.

    Unsafe characters are written as JSON's own escapes, so that its value is unchanged.
    """
    text = json.dumps(result, indent=indent, ensure_ascii=False)
    text = _UNSAFE.sub(lambda match: json.dumps(match[0])[1:-1], text)
    try:
        text.encode(encoding, errors)
    except UnicodeEncodeError:
        return json.dumps(result, indent=indent)
    return text


def wrapped(text: str, width: int) -> str:
    """Return text whose lines are broken at words; commands in backticks stay whole."""
    return "\n".join(_wrapped_line(line, width) for line in text.split("\n"))


def command(name: str, *operands: str, options: Sequence[str] = ()) -> str:
    """Return a command line of this program to copy, quoted for a shell, in backticks.

    Args:
        name: The command, ``tasks wait``.
        operands: Its operands; an id that looks like an option is not taken for one.
        options: Its options with their values.
    """
    words = [*operands, *options]
    if any(operand.startswith("-") for operand in operands):
        words = [*options, "--", *operands]
    return f"`beatapi {name} {shlex.join(words)}`"


def file_name(text: str) -> str:
    """Return an id as a file name: on every system, in its folder, and of each id another one."""
    if _PLAIN_NAME.fullmatch(text) and not _RESERVED.fullmatch(text):
        return text
    # Like other imports inside functions: not what each press of the Tab key has to load.
    import hashlib

    similar = re.sub(r"[^A-Za-z0-9_-]", "_", text)[:80].lstrip("-")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"id_{similar}_{digest}"


def _spelled(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    if character in "\t\n":
        return " "
    if code > 0xFFFF:
        return f"\\U{code:08x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _wrapped_line(line: str, width: int) -> str:
    glued = _COMMAND.sub(lambda match: match[0].replace(" ", _GLUE), line)
    indent = " " * (len(line) - len(line.lstrip(" ")))
    filled = textwrap.fill(
        glued,
        width,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    )
    return filled.replace(_GLUE, " ")
