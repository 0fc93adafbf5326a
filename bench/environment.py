"""One virtual environment for each contender, created once from locked requirements."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from generator.release import packing

from .contender import OURS, STOCK, Contender

ROOT: Final = Path(__file__).parent.parent
REQUIREMENTS: Final = Path(__file__).parent / "requirements"

_STOCK_PROJECT: Final = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "stock-client"
version = "0"
dependencies = ["attrs", "httpx", "python-dateutil"]

[tool.hatch.build.targets.wheel]
packages = ["stock_client"]
"""


class PreparationError(Exception):
    """A tool that prepares an environment failed; the message has its last output."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Footprint:
    """The dependencies and sizes of an installed distribution.

    Args:
        version: Its version.
        direct: The distributions that it requires itself.
        all: All distributions installed with it.
        installed_bytes: The size of its environment's packages, without compiled modules.
        wheel_bytes: The size of its wheel.
    """

    version: str
    direct: list[str]
    all: list[str]
    installed_bytes: int
    wheel_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """An interpreter that can import a contender.

    Args:
        python: The interpreter.
        footprint: Its dependencies and sizes.
    """

    python: Path
    footprint: Footprint


def prepare(contender: Contender, folder: Path) -> Environment:
    """Create a contender's environment, or reuse the existing one if nothing has changed.

    Args:
        contender: The contender.
        folder: The folder of all environments.

    Raises:
        PreparationError: A tool failed.
    """
    wheel = _wheel(contender, folder)
    place = folder / f"bench-{contender.name}"
    python = _install(place, REQUIREMENTS / f"{contender.name}.txt", wheel)
    return Environment(python=python, footprint=footprint(python, contender.distribution, wheel))


def footprint(python: Path, distribution: str, wheel: Path | None = None) -> Footprint:
    """Return the footprint of a distribution in an interpreter's environment."""
    script = Path(__file__).with_name("footprint.py")
    found = json.loads(run([str(python), "-I", str(script), distribution]))
    if wheel is not None:
        found["wheel_bytes"] = wheel.stat().st_size
    return Footprint(**found)


def _install(place: Path, requirements: Path, wheel: Path | None) -> Path:
    python = place / "bin" / "python"
    stamp = place / "bench-stamp"
    parts = [sys.version.encode(), requirements.read_bytes(), wheel.read_bytes() if wheel else b""]
    state = hashlib.sha256(b"\0".join(parts)).hexdigest()
    if stamp.is_file() and stamp.read_text() == state:
        return python
    uv = _uv()
    run([uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(place)])
    # Compile now: otherwise the first measured process would do it.
    install = [uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", str(python)]
    run([*install, "--require-hashes", "-r", str(requirements)])
    if wheel is not None:
        run([*install, "--no-deps", str(wheel)])
    stamp.write_text(state)
    return python


def _wheel(contender: Contender, folder: Path) -> Path | None:
    if contender is OURS:
        wheel = _build(ROOT / "generated" / "python", folder / "bench-wheels" / OURS.name)
        # As a release publishes it.
        wheel.write_bytes(packing.recompressed(wheel.read_bytes()))
        return wheel
    if contender is STOCK:
        return _stock_wheel(folder)
    return None


def _build(project: Path, target: Path) -> Path:
    shutil.rmtree(target, ignore_errors=True)
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    run([*command, "--directory", str(target)], cwd=project)
    (wheel,) = target.glob("*.whl")
    return wheel


def _stock_wheel(folder: Path) -> Path:
    """Generate a client from the newest contract with the stock templates, and build it."""
    generator = ROOT / "requirements" / "generator.txt"
    tools = _install(folder / "bench-generator", generator, None).parent
    newest = sorted((ROOT / "spec").glob("*.yaml"))[-1]
    with TemporaryDirectory() as scratch:
        project = Path(scratch)
        (project / "pyproject.toml").write_text(_STOCK_PROJECT)
        command = [str(tools / "openapi-python-client"), "generate", "--meta", "none"]
        output = str(project / "stock_client")
        run([*command, "--path", str(newest), "--output-path", output], cwd=project)
        return _build(project, folder / "bench-wheels" / STOCK.name)


def _uv() -> str:
    beside = Path(sys.executable).with_name("uv")
    found = str(beside) if beside.is_file() else shutil.which("uv")
    if found is None:
        raise PreparationError("there is no uv; run the benchmark with: python3 -m nox -s bench")
    return found


def run(command: Sequence[str], cwd: Path | None = None) -> str:
    """Run a tool and return its output.

    Raises:
        PreparationError: It failed.
    """
    environ = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    done = subprocess.run(
        command, cwd=cwd, env=environ, capture_output=True, text=True, check=False
    )
    if done.returncode:
        words = (done.stderr or done.stdout).strip()[-2000:]
        raise PreparationError(f"{' '.join(command)} failed:\n{words}")
    return done.stdout


def parser(program: str, description: str) -> argparse.ArgumentParser:
    """Return a parser with the options of every benchmark."""
    parser = argparse.ArgumentParser(prog=program, description=description)
    parser.add_argument("--quick", action="store_true", help="less of everything, noisier numbers")
    parser.add_argument("--only", metavar="A,B", help="these contenders, and the baseline")
    parser.add_argument(
        "--environments",
        metavar="FOLDER",
        type=Path,
        default=ROOT / ".nox",
        help="where the contenders' environments are (default: .nox)",
    )
    parser.add_argument(
        "--output",
        metavar="FOLDER",
        type=Path,
        default=ROOT / "docs" / "benchmarks",
        help="where the results are written (default: docs/benchmarks)",
    )
    return parser
