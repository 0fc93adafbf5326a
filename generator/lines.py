"""Release lines: the contract date of each, and the dated files that may never change again.

The table is ``releases.toml`` in the project's folder, written by releases::

    [lines]
    "0.1" = { spec = "2026-06-25", version = "0.1.0" }

    [released]
    "2026-06-25" = "9f86d081…"

    [closed]
    "2026-05-01" = "0.1.0"

A line is the first two numbers of a version. ``[released]`` holds the SHA-256 of every contract
that a release contains, in canonical form: comments and layout do not count. ``[closed]`` holds the
dates whose line moved on to a newer date, with the last version that spoke them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from .problem import GenerationError, Problem

_VERSION: Final = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
_HEADER: Final = """\
# The contract of each release line, and its newest version. `nox -s release` writes this file.
"""
_CLOSED: Final = "# Dates whose line moved on to a newer date, with the last version of each."


@dataclass(frozen=True, slots=True)
class Line:
    """One release line.

    Args:
        name: The first two numbers of its versions, ``"0.1"``.
        spec: The date of the contract that it speaks.
        version: Its newest version, released or about to be released, ``"0.1.2"``.
    """

    name: str
    spec: str
    version: str


@dataclass(frozen=True, slots=True)
class Table:
    """The whole table.

    Args:
        lines: Every line, oldest first.
        released: Date of a released contract → SHA-256 of its canonical form.
        closed: Date that no line speaks any more → the last version that spoke it.
    """

    lines: tuple[Line, ...] = ()
    released: Mapping[str, str] = field(default_factory=dict[str, str])
    closed: Mapping[str, str] = field(default_factory=dict[str, str])

    def line(self, spec: str) -> Line | None:
        """Return the newest line that speaks a date: it gets the patches."""
        return next((line for line in reversed(self.lines) if line.spec == spec), None)

    def version(self, spec: str) -> str:
        """Return the version of a package that speaks a date.

        A date without a line is unreleased, and has a development version (PEP 440) until the
        release plan sets its number.
        """
        line = self.line(spec)
        if line or spec in self.closed:
            return line.version if line else self.closed[spec]
        major, minor, _ = numbers(self.lines[-1].version) if self.lines else (0, 0, 0)
        return f"{major}.{minor + 1}.0.dev0"

    def render(self) -> str:
        """Return the text of ``releases.toml``."""
        rows = [
            f'"{line.name}" = {{ spec = "{line.spec}", version = "{line.version}" }}'
            for line in self.lines
        ]
        hashes = [f'"{date}" = "{sha256}"' for date, sha256 in sorted(self.released.items())]
        closed = [f'"{date}" = "{version}"' for date, version in sorted(self.closed.items())]
        hint = "# Contracts that are released: SHA-256 of the canonical form. They never change."
        tail = ["", _CLOSED, "[closed]", *closed] if closed else []
        return "\n".join([_HEADER, "[lines]", *rows, "", hint, "[released]", *hashes, *tail, ""])


def numbers(version: str) -> tuple[int, int, int]:
    """Return the three numbers of a version.

    Raises:
        ValueError: It is not three numbers separated by dots.
    """
    match = _VERSION.fullmatch(version)
    if not match:
        raise ValueError(f"{version!r} is not a version of three numbers, as 0.3.1 is")
    return int(match[1]), int(match[2]), int(match[3])


def line_name(version: str) -> str:
    """Return the line that a version belongs to.

    >>> line_name("0.3.1")
    '0.3'
    """
    major, minor, _ = numbers(version)
    return f"{major}.{minor}"


def load(path: Path, *, name: str) -> Table:
    """Read the table; a missing file means that nothing is released.

    Args:
        path: The file.
        name: The file's name in errors.

    Raises:
        GenerationError: Every row that cannot be read.
    """
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return Table()
    try:
        return parse(text, name=name)
    except tomllib.TOMLDecodeError as error:
        raise GenerationError([Problem("", f"is not valid TOML: {error}", name)]) from None


def parse(text: str, *, name: str) -> Table:
    """Read the table from text. Raises as `load` does, and TOMLDecodeError."""
    data = tomllib.loads(text)
    rows: dict[str, Any] = data.get("lines", {})
    released: dict[str, str] = data.get("released", {})
    problems = [problem for row in rows.items() for problem in _faults(*row, name)]
    if problems:
        raise GenerationError(problems)
    lines = [Line(line, row["spec"], row["version"]) for line, row in rows.items()]
    ordered = sorted(lines, key=lambda line: numbers(line.version))
    return Table(tuple(ordered), released, data.get("closed", {}))


def _faults(line: str, row: Any, name: str) -> Iterator[Problem]:
    place = f"/lines/{line}"
    try:
        belongs = line_name(row["version"]) == line and isinstance(row["spec"], str)
    except (KeyError, TypeError, ValueError) as error:
        yield Problem(place, f"needs spec and version ({error})", name)
        return
    if not belongs:
        yield Problem(place, f"has version {row['version']}, which is of another line", name)
