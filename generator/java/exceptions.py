"""The exceptions for error answers: a table of the runtime's, and what an API adds to it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from .. import runtime, target_settings
from ..languages import Code

DEFAULTS: Final = Path(__file__).parent / "exceptions.toml"
BASE: Final = "ApiStatusException"
_SERVER: Final = ("500", "502", "503", "504")
"""The statuses of a server's faults that contracts document."""


@dataclass(frozen=True, slots=True)
class ExceptionView:
    """A class of exceptions for error answers.

    Args:
        about: Its meaning, as Markdown.
        advice: The next step for the caller; ``""`` for that of the base.
        status: ``"404"``, or ``"5xx"``; ``""`` for that of the base.
        code: The error code of the contract; ``""`` for any.
        has_children: True if it is the base of another one.
    """

    name: Code
    base: Code
    about: str
    advice: str
    status: str
    code: str
    has_children: bool


@dataclass(frozen=True, slots=True)
class Exceptions:
    """All classes, and what an API's callers do before a call is repeated.

    Args:
        look_first: The advice if a call may have been accepted.
    """

    classes: tuple[ExceptionView, ...]
    look_first: str

    @property
    def by_status(self) -> dict[str, Code]:
        """Status → class."""
        return {each.status: each.name for each in self.classes if each.status and not each.code}

    @property
    def by_code(self) -> dict[str, Code]:
        """``429 too_many`` → class."""
        return {
            f"{self._status(each)} {each.code}": each.name for each in self.classes if each.code
        }

    @property
    def documented(self) -> dict[str, str]:
        """Status of a contract → class."""
        found = {status: str(name) for status, name in self.by_status.items()}
        server = found.pop("5xx", BASE)
        return {**found, **dict.fromkeys(_SERVER, server)}

    def _status(self, view: ExceptionView) -> str:
        named = {each.name: each for each in self.classes}
        while not view.status and view.base in named:
            view = named[view.base]
        return view.status


def read(additions: Path, package: str) -> Exceptions:
    """Return the exceptions of a package.

    Args:
        additions: The target's folder, with ``[exceptions]`` and ``look-first`` in ``target.toml``.
        package: The package's name, for the environment variables that advice names.

    Raises:
        GenerationError: The file cannot be read.
    """

    def take(table: Mapping[str, Any]) -> Exceptions:
        given: Mapping[str, Mapping[str, str]] = table.get("exceptions", {})
        every = tomllib.loads(DEFAULTS.read_text("utf-8").replace("SDK_", runtime.prefix(package)))
        for name, entry in given.items():
            every[name] = {**every.get(name, {}), **entry}
        look_first = str(table.get("look-first", "look whether it was done"))
        return Exceptions(tuple(_views(every)), look_first)

    return target_settings.read(additions, take, needs="a table for each exception")


def _views(table: Mapping[str, Mapping[str, str]]) -> Iterator[ExceptionView]:
    bases = {each.get("base", BASE) for each in table.values()}
    for name, each in table.items():
        yield ExceptionView(
            name=Code(name),
            base=Code(each.get("base", BASE)),
            about=each["about"],
            advice=each.get("advice", ""),
            status=each.get("status", ""),
            code=each.get("code", ""),
            has_children=name in bases,
        )
