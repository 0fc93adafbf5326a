"""A folder in which an SDK is installed, with its programs."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..environment import PreparationError
from ..measurement import Samples, timed
from .sdk import Sdk

START: Final = "start_ms"
START_CPU: Final = "start_cpu_ms"
COLD: Final = "cold_ms"
COLD_CPU: Final = "cold_cpu_ms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An SDK that can be run.

    Args:
        sdk: The SDK.
        version: Its version.
        sizes: The name of a column → its number.
        nothing: The command of a program that does nothing.
        start: That of one that builds a client; the URL is appended.
        cold: That of one that also makes a call; the URL is appended.
    """

    sdk: Sdk
    version: str
    sizes: Mapping[str, str]
    nothing: Sequence[str]
    start: Sequence[str]
    cold: Sequence[str]

    def measure(self, server: str, samples: Samples) -> None:
        """Measure a start, and a process up to its first response, once."""
        name, url = self.sdk.name, self.sdk.url(server)
        nothing = timed(self.nothing, name)
        start = timed([*self.start, url], name)
        cold = timed([*self.cold, url], name)
        samples.add(START, name, start.elapsed_ms - nothing.elapsed_ms)
        samples.add(START_CPU, name, start.cpu_ms - nothing.cpu_ms)
        samples.add(COLD, name, cold.elapsed_ms)
        samples.add(COLD_CPU, name, cold.cpu_ms)


def tool(name: str, remedy: str) -> str:
    """Return the path of a program.

    Raises:
        PreparationError: There is none.
    """
    path = shutil.which(name)
    if path is None:
        raise PreparationError(f"there is no {name}: {remedy}")
    return path


def size(folder: Path) -> int:
    """Return the bytes of all files in a folder; 0 if there is none."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
