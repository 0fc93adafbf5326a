"""Detect whether anything changed since the last check that passed.

A check regenerates everything, which takes seconds. When it passes, it stores a fingerprint of all
its input in ``.generator_cache/`` (never committed, so a fresh clone checks in full). While the
fingerprint stays the same, so does the result. This module imports no engine, so that it is quick.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from . import output
from .kept import Kept
from .settings import Settings

GENERATOR = Path(__file__).parent


def current(settings: Settings) -> str:
    """Return the SHA-256 of every input, of the output and of the tools, in hexadecimal digits."""
    return _hash([inputs(settings).encode(), *_files(settings.output)])


def inputs(settings: Settings) -> str:
    """Return the SHA-256 of the same without the output."""
    return _hash(_inputs(settings))


def _hash(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def kept(settings: Settings) -> Kept:
    """Return the results of earlier runs of this version of the toolchain."""
    return Kept(settings.root / ".generator_cache" / "results", _tools())


@cache
def _tools() -> str:
    """Return the versions of all that makes results, and the hash of the code that calls it."""
    names = ("document.py", "python/engine.py", "python/kinds.py", "python/datamodels.py")
    code = _hash((GENERATOR / name).read_bytes() for name in names)
    return json.dumps([sys.version, sorted(_distributions()), code])


def _inputs(settings: Settings) -> Iterator[bytes]:
    yield json.dumps([sys.version, sorted(_distributions())]).encode()
    for path in (settings.root / "pyproject.toml", settings.releases):
        yield _framed(path.name, path.read_bytes() if path.is_file() else b"")
    for folder in (settings.spec, settings.overlays, *settings.targets.values(), GENERATOR):
        yield from _files(folder)


def _files(folder: Path) -> Iterator[bytes]:
    for inside, content in output.existing(folder).items():
        yield _framed(f"{folder}/{inside}", content)


def _framed(name: str, content: bytes) -> bytes:
    """Join a name and a content so that no two pairs give the same bytes."""
    return f"{name}\0{len(content)}\0".encode() + content


def _distributions() -> Iterator[str]:
    """Yield name and version of all installed distributions, by the names of their folders."""
    for place in filter(os.path.isdir, sys.path):
        with os.scandir(place) as entries:
            yield from (entry.name for entry in entries if entry.name.endswith(".dist-info"))


def passed(settings: Settings, now: str, *, version: str | None, every: bool) -> bool:
    """Return true if a check at least as wide passed, and nothing has changed since.

    Args:
        settings: The project's settings.
        now: The current fingerprint.
        version: The dated version of the output; None is the newest.
        every: Whether every date must have been checked.
    """
    try:
        record = json.loads(_record(settings).read_bytes())
        same = record["fingerprint"] == now and record["version"] == version
        return bool(same and (record["every"] or not every))
    except (OSError, ValueError, KeyError, TypeError):
        return False


def remember(settings: Settings, now: str, *, version: str | None, every: bool) -> None:
    """Store that a check passed. If the folder cannot be written, every check is a full one.

    Args:
        settings: The project's settings.
        now: The fingerprint taken before the check began.
        version: The dated version that was checked; None is the newest.
        every: Whether every date was checked.
    """
    record = {"fingerprint": now, "version": version, "every": every}
    path = _record(settings)
    beside = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(exist_ok=True)
        beside.write_text(json.dumps(record), "utf-8")
        beside.replace(path)
    except OSError:
        return


def _record(settings: Settings) -> Path:
    return settings.root / ".generator_cache" / "checked.json"
