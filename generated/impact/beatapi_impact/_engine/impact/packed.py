"""Editions in files of a package, so that an analysis needs neither the project nor a network."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from ..diff.policy import Policy
from ..problem import GenerationError, Problem
from . import command, options, symbols
from .analysis import Upgrade
from .edition import Edition
from .symbols import Symbols

INDEX: Final = "index.json"
"""The file that lists the editions: the client's name, dates and lines, and levels of changes."""


def pack(edition: Edition) -> bytes:
    """Return the file of an edition."""
    content = {
        "source": edition.source,
        "document": edition.document,
        "symbols": symbols.as_json(edition.symbols),
        "files": dict(edition.files()),
    }
    return as_file(content)


def index(
    editions: Sequence[Edition], lines: Mapping[str, str], switches: Mapping[str, str]
) -> bytes:
    """Return the file that lists the editions.

    Args:
        editions: All, oldest first.
        lines: Release line of the client → the date that it speaks.
        switches: Kind of change → level, where the project decides.
    """
    content = {
        "package": editions[-1].package,
        "versions": [each.version for each in editions],
        "lines": dict(lines),
        "switches": dict(switches),
    }
    return as_file(content)


def as_file(content: Mapping[str, Any]) -> bytes:
    """Return a file of JSON."""
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


@dataclass(frozen=True)
class Packed:
    """An edition in a file.

    Args:
        version: The date of the contract.
        package: The client's import name.
        data: The folder with the file.
        cache: A folder for what type checkers read.
    """

    version: str
    package: str
    data: Path
    cache: Path

    @cached_property
    def _content(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.data / f"{self.version}.json").read_bytes())
        return found

    @property
    def source(self) -> str:
        """The contract's file, as links name it."""
        return str(self._content["source"])

    @property
    def document(self) -> Mapping[str, Any]:
        """The contract as written."""
        found: dict[str, Any] = self._content["document"]
        return found

    @property
    def symbols(self) -> Symbols:
        """The names that the client has for the contract's places."""
        return self._symbols

    @cached_property
    def _symbols(self) -> Symbols:
        return symbols.from_json(self._content["symbols"])

    def files(self) -> Mapping[str, str]:
        """Return the client's sources without the bodies of functions: path → text."""
        found: dict[str, str] = self._content["files"]
        return found

    def folder(self, target: str = "python") -> Path:
        """Return a folder with these sources, for a type checker.

        Raises:
            GenerationError: It is another language's.
        """
        if target != "python":
            message = "is searched by name alone: only the project itself can check its types"
            raise GenerationError([Problem("", message, target)])
        return folder_of(self.files(), self.cache, self.version)


def folder_of(files: Mapping[str, str], cache: Path, version: str) -> Path:
    """Return the folder below a cache that holds some sources, written if it is not there.

    Other sources of the same version are deleted.
    """
    content = json.dumps(files, sort_keys=True)
    place = cache / f"{version}-{hashlib.sha256(content.encode()).hexdigest()[:16]}"
    if not place.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=cache))
        for path, text in files.items():
            (beside / path).parent.mkdir(parents=True, exist_ok=True)
            (beside / path).write_text(text, "utf-8")
        try:
            os.replace(beside, place)
        except OSError:
            # Another run was quicker.
            shutil.rmtree(beside)
        for other in cache.glob(f"{version}-*"):
            if other != place:
                shutil.rmtree(other, ignore_errors=True)
    return place


def main(arguments: Sequence[str] | None, *, program: str, data: Path, cache: Path) -> int:
    """Run the command of a package with editions; return its exit code.

    Args:
        arguments: Without the program's name; the process's own if not given.
        program: The name of the command, for its help.
        data: The folder with the editions.
        cache: A folder for what type checkers read.
    """
    parser = argparse.ArgumentParser(
        prog=program,
        description="find the places of a program that a newer contract changes; nothing is run",
    )
    options.add(parser, old="that of the installed client, else the one before")
    given = parser.parse_args(arguments)
    try:
        return command.run(upgrade(data, cache, given.old, given.new), given)
    except GenerationError as error:
        print(f"Nothing was analysed:\n{error}", file=sys.stderr)
        return 1


def upgrade(data: Path, cache: Path, old: str | None = None, new: str | None = None) -> Upgrade:
    """Return the upgrade between two editions of a package.

    Args:
        data: The folder with the editions.
        cache: A folder for what type checkers read.
        old: A date; that of the installed client if not given and older, else the one before.
        new: A date; the newest if not given.

    Raises:
        GenerationError: There is no such edition, or the old one is not older.
    """
    listed: dict[str, Any] = json.loads((data / INDEX).read_bytes())
    dates: list[str] = listed["versions"]
    after = _date(dates, new or dates[-1])
    installed = _installed(listed["package"], listed["lines"])
    before = _date(dates, old or (installed if installed < after else "") or earlier(dates, after))
    refuse_newer(before, after)
    chosen = [date for date in dates if before <= date <= after]
    editions = [Packed(date, listed["package"], data, cache) for date in chosen]
    return Upgrade(editions, Policy(listed["switches"]))


def earlier(dates: Sequence[str], after: str) -> str:
    """Return the date before another one, for programs whose contract is not given.

    Raises:
        GenerationError: There is none.
    """
    older = [date for date in dates if date < after]
    if not older:
        message = "is the oldest version: name the one that your program uses with --from"
        raise GenerationError([Problem("", message, after)])
    return older[-1]


def refuse_newer(before: str, after: str) -> None:
    """Refuse an upgrade to a contract that is not newer.

    Raises:
        GenerationError: It is not.
    """
    if before >= after:
        message = f"is not older than {after}: --from is the contract that your program uses"
        raise GenerationError([Problem("", message, before)])


def _date(dates: Sequence[str], date: str) -> str:
    if date not in dates:
        message = f"is not known; the versions are: {', '.join(dates)}"
        raise GenerationError([Problem("", message, date)])
    return date


def _installed(package: str, lines: Mapping[str, str]) -> str:
    """Return the date that the installed client speaks; empty if none is installed."""
    try:
        version = metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
    return lines.get(line(version), "")


def line(version: str) -> str:
    """Return the release line of a version, also of one in development: its first two numbers."""
    return ".".join(version.split(".")[:2])
