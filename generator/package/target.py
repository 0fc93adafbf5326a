"""The package target: a module that holds the version, for a package written by hand.

What helps a client and speaks no contract of its own is released beside it, under one number.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from .. import overlay_settings
from ..contract import Contract
from ..python import code, layout

TOOLS = ("ruff",)
"""The distributions whose versions touch the output's bytes."""

_VERSION: Final = '''\
"""The version of this package: that of the newest client.

Generated, do not edit.
"""

from __future__ import annotations

from typing import Final

PACKAGE_VERSION: Final = {release}
'''


def build(contracts: Sequence[Contract], overlay: Path) -> dict[str, bytes]:
    """Generate the package, without its hand-written files.

    Args:
        contracts: Every dated contract with its overlays, oldest first.
        overlay: The folder of hand-written files, which holds ``target.toml``.

    Returns:
        Path inside the target's output folder → content.

    Raises:
        GenerationError: ``target.toml`` is missing or does not name the package.
    """
    package = overlay_settings.package(overlay)
    return layout.tidy(version_module(package, contracts), package=package)


def version_module(package: str, contracts: Sequence[Contract]) -> dict[str, str]:
    """Return the module from which a package that speaks every date takes its version.

    Args:
        package: The import name.
        contracts: Every dated contract, oldest first.

    Returns:
        Path → source, of one file.
    """
    source = _VERSION.format(release=code.literal(contracts[-1].release))
    return {f"{package}/_version.py": source}
