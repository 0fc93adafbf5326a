"""Find the errors that a type checker reports with the new client only."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..problem import GenerationError, Problem
from .source import Module


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One error of mypy.

    Args:
        path: The file.
        line: From 1.
        column: From 0, in characters.
        message: Its text.
    """

    path: str
    line: int
    column: int
    message: str


def is_there() -> bool:
    """Return true if mypy is installed beside the toolchain."""
    return importlib.util.find_spec("mypy") is not None


def newly_wrong(
    modules: Sequence[Module], tops: Sequence[Path], old: Path, new: Path
) -> list[Diagnostic]:
    """Return the errors that occur with the new client only.

    Args:
        modules: The program.
        tops: The folders that its imports start from.
        old: The folder that holds the old client.
        new: The folder that holds the new one.

    Raises:
        GenerationError: mypy cannot check the program at all.
    """
    known = Counter(_check(modules, tops, old))
    if _cache(old).is_dir() and not _cache(new).exists():
        # Modules that both clients import need not be checked twice.
        beside = _cache(new).with_name(f".{new.name}")
        shutil.copytree(_cache(old), beside, dirs_exist_ok=True)
        beside.replace(_cache(new))
    found = Counter(_check(modules, tops, new))
    return sorted((found - known).elements())


def _cache(client: Path) -> Path:
    """Return the folder with mypy's cache of a client and of what it imports."""
    return client.parent / "mypy" / client.name


def _check(modules: Sequence[Module], tops: Sequence[Path], client: Path) -> list[Diagnostic]:
    # Neither the configuration of the program nor a plugin that it names is read: plugins are code.
    settings = [
        *("--config-file=", "--output=json", "--no-error-summary", "--follow-imports=silent"),
        *("--ignore-missing-imports", "--check-untyped-defs", "--explicit-package-bases"),
        *("--namespace-packages", f"--cache-dir={_cache(client)}"),
    ]
    paths = [str(client), *map(str, tops)]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *settings, *(each.path for each in modules)],
        env={**os.environ, "MYPYPATH": os.pathsep.join(paths)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode > 1:
        reason = (done.stderr or done.stdout).strip().partition("\n")[0]
        raise GenerationError([Problem("", f"cannot be checked: {reason}", "mypy")])
    records = (json.loads(line) for line in done.stdout.splitlines() if line.startswith("{"))
    return [
        Diagnostic(Path(each["file"]).as_posix(), each["line"], each["column"], each["message"])
        for each in records
        if each["severity"] == "error"
    ]
