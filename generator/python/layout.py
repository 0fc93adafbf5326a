"""Bring Python sources into ruff's layout, without unused imports."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ..cache import Cache
from ..problem import GenerationError, Problem

LINE_LENGTH = 100
"""Columns; also what a reader's pyproject.toml should say."""


def tidy(files: Mapping[str, str], *, package: str, cache: Cache | None = None) -> dict[str, bytes]:
    """Format sources with the pinned ruff, whatever configuration the machine has.

    Args:
        files: Path → source.
        package: The first-party package, which import sorting keeps apart.
        cache: The sources that earlier runs have formatted.

    Raises:
        GenerationError: A source is not valid Python.
    """
    source = json.dumps([package, dict(files)])
    text = (cache or Cache()).text("ruff", source, lambda: json.dumps(_by_ruff(files, package)))
    found: dict[str, str] = json.loads(text)
    return {path: found[path].encode() for path in files}


def _by_ruff(files: Mapping[str, str], package: str) -> dict[str, str]:
    with tempfile.TemporaryDirectory(prefix="generator-") as folder:
        root = Path(folder)
        for path, source in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(source, "utf-8")
        shared = ["--isolated", "--no-cache", "--quiet"]
        first_party = f'lint.isort.known-first-party=["{package}"]'
        rules = ["--select=F401,F811,I", f"--config={first_party}"]
        settings = [f"--config=line-length={LINE_LENGTH}", "--target-version=py311"]
        _ruff(root, "check", *shared, *settings, *rules, "--fix")
        _ruff(root, "format", *shared, *settings, "--config=format.docstring-code-format=true")
        return {path: (root / path).read_bytes().decode() for path in files}


def _ruff(root: Path, *arguments: str) -> None:
    # The module only looks for the program, which takes three times as long as formatting a file.
    program = shutil.which("ruff", path=sysconfig.get_path("scripts"))
    command = [*([program] if program else [sys.executable, "-m", "ruff"]), *arguments, "."]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise GenerationError(
            [Problem("", f"the generated Python is not valid: {done.stdout}{done.stderr}")]
        )
