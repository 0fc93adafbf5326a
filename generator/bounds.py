"""Fill in the version bounds between a project's own packages.

Hand-written ``pyproject.toml`` files cannot name versions of the project's own packages, as
releases change them. They have ``0.0.0`` in place of the package's own version:

- ``shop~=0.0.0`` in a package of one date accepts the same line from the same patch on:
  ``shop~=0.3.1``. In a package that speaks several dates it accepts their lines, and no later
  one: ``shop>=0.1,<0.4``.
- Anywhere else, as in ``shop-hooks>=0.0.0,<1``, it becomes the version alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from .contract import Contract
from .lines import line_name, numbers

METADATA: Final = "pyproject.toml"

_COMPATIBLE: Final = re.compile(r"~=0\.0\.0(?![\d.])")
_OWN: Final = re.compile(r"(?<![\d.])0\.0\.0(?![\d.])")
_UNRELEASED: Final = ".dev0"


def fill(files: Mapping[str, bytes], contracts: Sequence[Contract]) -> dict[str, bytes]:
    """Return a package's hand-written files with the bounds in ``pyproject.toml`` filled in.

    Args:
        files: Path in the package's folder → content.
        contracts: The contracts that the package speaks, oldest first.
    """
    if METADATA not in files:
        return dict(files)
    releases = [contract.release for contract in contracts]
    text = _COMPATIBLE.sub(_compatible(releases), files[METADATA].decode())
    return {**files, METADATA: _OWN.sub(releases[-1], text).encode()}


def _compatible(releases: Sequence[str]) -> str:
    if len(releases) == 1:
        return f"~={releases[0]}"
    major, minor, _ = numbers(releases[-1].removesuffix(_UNRELEASED))
    return f">={_line(releases[0])},<{major}.{minor + 1}"


def _line(release: str) -> str:
    # >=0.1 would not accept 0.1.0.dev0, the only version before the first release.
    return release if release.endswith(_UNRELEASED) else line_name(release)
