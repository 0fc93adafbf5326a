"""``target.toml``: the settings in a target's folder of additions, beyond the contract."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

from .problem import GenerationError, Problem

T = TypeVar("T")

FILE: Final = "target.toml"
"""The name of the settings file, which is not copied to the output."""


def read(additions: Path, take: Callable[[Mapping[str, Any]], T], *, needs: str) -> T:
    """Read a target's own settings.

    Args:
        additions: The target's folder of hand-written additions.
        take: Converts the file's table to settings.
        needs: The required contents, for the error.

    Raises:
        GenerationError: The file is missing or incomplete.
    """
    try:
        return take(tomllib.loads((additions / FILE).read_text("utf-8")))
    except (OSError, KeyError, AttributeError, TypeError, ValueError) as error:
        raise refusal(additions, f"needs {needs} ({error!r})") from None


def package(additions: Path) -> str:
    """Return the import name of a target's package.

    Raises:
        GenerationError: The file or the entry is missing.
    """
    return read(additions, lambda table: str(table["package"]), needs="package, the import name")


def refusal(additions: Path, message: str) -> GenerationError:
    """Return the error for a problem in that file."""
    return GenerationError([Problem("", message, f"{additions.name}/{FILE}")])


def bases(table: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Return resource path → module and class of its hand-written base, from ``module:Class``."""
    split = {path: base.partition(":") for path, base in table.items()}
    return {path: (module, name) for path, (module, _, name) in split.items()}
