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
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final

from . import output
from .cache import Cache
from .settings import Settings

GENERATOR = Path(__file__).parent

_CACHE: Final = ".generator_cache"
_PASSED: Final = "checked.json"
"""The record of the last check that passed."""
_LAST: Final = "files.json"
"""The record of the last fingerprint, with the attributes of all files."""

_TICK: Final = 2_000_000_000
"""The longest tick of a file system's clock, in nanoseconds: that of FAT."""


def current(settings: Settings) -> str:
    """Return the SHA-256 of every input, of the output and of the tools, in hexadecimal digits.

    No file is read if all have the attributes that they had at the last fingerprint.
    """
    attributes = _attributes(settings)
    known = _load(settings, _LAST)
    if attributes and known.get("attributes") == attributes:
        return str(known.get("fingerprint"))
    fingerprint = _hash([inputs(settings).encode(), *_files(settings.output)])
    if attributes:
        _store(settings, _LAST, {"attributes": attributes, "fingerprint": fingerprint})
    return fingerprint


def _attributes(settings: Settings) -> str:
    """Return the SHA-256 of the attributes of all files; empty if those can hide a change.

    Two changes in one tick of a file system's clock give a file the same times. Like Git, this
    trusts only times that have passed.
    """
    passed = time.time_ns() - _TICK
    lines = [_tools()]
    for path in _paths(settings):
        now = os.stat(path)
        if max(now.st_mtime_ns, now.st_ctime_ns) > passed:
            return ""
        times = now.st_mtime_ns, now.st_ctime_ns
        lines.append(f"{path}\0{now.st_size}\0{times}\0{now.st_ino}\0{now.st_dev}")
    return _hash(line.encode("utf-8", "surrogateescape") for line in sorted(lines))


def _paths(settings: Settings) -> Iterator[str]:
    """Yield every file that a fingerprint covers."""
    for file in filter(Path.is_file, _tables(settings)):
        yield str(file)
    for folder in (*_folders(settings), settings.output):
        yield from (path for _, path in output.paths(folder))


def inputs(settings: Settings) -> str:
    """Return the SHA-256 of the same without the output."""
    return _hash(_inputs(settings))


def _hash(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def results(settings: Settings) -> Cache:
    """Return the results of earlier runs of this version of the toolchain."""
    return Cache(settings.root / _CACHE / "results", _makers())


@cache
def _makers() -> str:
    """Return the versions of all that makes results, and the hash of the code that calls it."""
    names = ("engine", "kinds", "datamodels", "layout")
    paths = (GENERATOR / "document.py", *(GENERATOR / f"python/{name}.py" for name in names))
    code = _hash(path.read_bytes() for path in paths)
    return _tools() + code


def _inputs(settings: Settings) -> Iterator[bytes]:
    yield _tools().encode()
    for path in _tables(settings):
        yield _framed(path.name, path.read_bytes() if path.is_file() else b"")
    for folder in _folders(settings):
        yield from _files(folder)


def _tables(settings: Settings) -> tuple[Path, ...]:
    return settings.root / "pyproject.toml", settings.releases


def _folders(settings: Settings) -> tuple[Path, ...]:
    return settings.spec, settings.overlays, *settings.targets.values(), GENERATOR


def _files(folder: Path) -> Iterator[bytes]:
    for inside, content in output.existing(folder).items():
        yield _framed(f"{folder}/{inside}", content)


def _framed(name: str, content: bytes) -> bytes:
    """Join a name and a content so that no two pairs give the same bytes."""
    return f"{name}\0{len(content)}\0".encode() + content


def _tools() -> str:
    """Return the versions of Python and of all distributions, by the names of their folders."""
    names = (name for place in filter(os.path.isdir, sys.path) for name in os.listdir(place))
    return json.dumps([sys.version, sorted(name for name in names if name.endswith(".dist-info"))])


def passed(settings: Settings, now: str, *, version: str | None, every: bool) -> bool:
    """Return true if a check at least as wide passed, and nothing has changed since.

    Args:
        settings: The project's settings.
        now: The current fingerprint.
        version: The dated version of the output; None is the newest.
        every: Whether every date must have been checked.
    """
    record = _load(settings, _PASSED)
    same = record.get("fingerprint") == now and record.get("version") == version
    return bool(same and (record.get("every") or not every))


def remember(settings: Settings, now: str, *, version: str | None, every: bool) -> None:
    """Store that a check passed. If the folder cannot be written, every check is a full one.

    Args:
        settings: The project's settings.
        now: The fingerprint taken before the check began.
        version: The dated version that was checked; None is the newest.
        every: Whether every date was checked.
    """
    _store(settings, _PASSED, {"fingerprint": now, "version": version, "every": every})


def _load(settings: Settings, name: str) -> dict[str, Any]:
    """Return a record of an earlier run; an empty one if it is missing or damaged."""
    try:
        record: dict[str, Any] | str | None = json.loads(
            (settings.root / _CACHE / name).read_bytes()
        )
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _store(settings: Settings, name: str, record: dict[str, Any]) -> None:
    path = settings.root / _CACHE / name
    beside = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        beside.write_text(json.dumps(record), "utf-8")
        beside.replace(path)
