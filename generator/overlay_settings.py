"""``target.toml``: the settings in a target's overlay folder, beyond the contract."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

from .problem import GenerationError, Problem

T = TypeVar("T")

FILE: Final = "target.toml"
"""The name of the settings file, which is not copied to the output."""


def read(overlay: Path, take: Callable[[Mapping[str, Any]], T], *, needs: str) -> T:
    """Read a target's own settings.

    Args:
        overlay: The target's folder of hand-written files.
        take: Converts the file's table to settings.
        needs: The required contents, for the error.

    Raises:
        GenerationError: The file is missing or incomplete.
    """
    try:
        return take(tomllib.loads((overlay / FILE).read_text("utf-8")))
    except (OSError, KeyError, AttributeError, TypeError, ValueError) as error:
        raise refusal(overlay, f"needs {needs} ({error!r})") from None


def package(overlay: Path) -> str:
    """Return the import name of a target's package.

    Raises:
        GenerationError: The file or the entry is missing.
    """
    return read(overlay, lambda table: str(table["package"]), needs="package, the import name")


def refusal(overlay: Path, message: str) -> GenerationError:
    """Return the error for a problem in that file."""
    return GenerationError([Problem("", message, f"{overlay.name}/{FILE}")])


def bases(table: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Return resource path → module and class of its hand-written base, from ``module:Class``."""
    split = {path: base.partition(":") for path, base in table.items()}
    return {path: (module, name) for path, (module, _, name) in split.items()}
