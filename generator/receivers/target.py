"""The receivers target: what a package written by hand needs from the toolchain.

A package that helps a client and speaks no contract of its own is released beside it, under one
number. It has a module that holds its version, and copies of modules of the Python runtime.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from .. import runtime, target_settings
from ..contract import Contract
from ..python import code, layout

_VERSION: Final = '''\
"""The version of this package: that of the newest client.

Generated, do not edit.
"""

from __future__ import annotations

from typing import Final

PACKAGE_VERSION: Final = {release}
'''


def build(contracts: Sequence[Contract], additions: Path) -> dict[str, bytes]:
    """Generate the package, without its hand-written files.

    Args:
        contracts: Every dated contract with its overlays, oldest first.
        additions: The folder of hand-written additions, which holds ``target.toml``.

    Returns:
        Path inside the target's output folder → content.

    Raises:
        GenerationError: ``target.toml`` is missing, does not name the package, or names a module
            that the runtime does not have.
    """
    package = target_settings.package(additions)
    shared = target_settings.read(additions, _shared, needs="a table of modules as shared")
    try:
        copies = {f"{package}/{own}": runtime.module(source) for own, source in shared.items()}
    except FileNotFoundError as error:
        raise target_settings.refusal(additions, f"shared: there is no {error.filename}") from None
    sources = copies | version_module(package, contracts)
    return layout.tidy(sources, package=package, cache=contracts[-1].cache)


def _shared(table: Mapping[str, Any]) -> dict[str, str]:
    return {str(own): str(source) for own, source in table.get("shared", {}).items()}


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
