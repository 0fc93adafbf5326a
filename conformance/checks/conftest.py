"""Built packages, and a project that uses the TypeScript package like a consumer."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from conformance.languages import JAVA_BUILD

ROOT = Path(__file__).parent.parent.parent


def run(command: Sequence[str], folder: Path) -> str:
    """Run a program to its end and return its output."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the package's folder, built from files of the repository only."""
    folder = tmp_path_factory.mktemp("built") / "typescript"
    ignored = shutil.ignore_patterns("node_modules", "dist")
    shutil.copytree(ROOT / "generated" / "typescript", folder, ignore=ignored)
    run(["npm", "ci", "--no-audit", "--no-fund"], folder)
    run(["npm", "run", "build"], folder)
    return folder


@pytest.fixture(scope="session")
def tarball(built: Path) -> Path:
    """Return the tarball for publishing."""
    run(["npm", "pack", "--ignore-scripts"], built)
    (packed,) = built.glob("*.tgz")
    return packed


@pytest.fixture(scope="session")
def consumer(built: Path, tarball: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with the tarball installed, but without the types of Node.js."""
    folder = tmp_path_factory.mktemp("consumer")
    (folder / "package.json").write_text('{"private": true, "type": "module"}')
    run(["npm", "install", "--offline", "--no-audit", "--no-fund", str(tarball)], folder)
    (folder / "node_modules" / "typescript").symlink_to(built / "node_modules" / "typescript")
    return folder


@pytest.fixture(scope="session")
def java_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the Java package's folder, compiled, tested, documented and packaged."""
    folder = tmp_path_factory.mktemp("packaged") / "java"
    shutil.copytree(ROOT / "generated" / "java", folder, ignore=shutil.ignore_patterns("target"))
    run(JAVA_BUILD, folder)
    return folder


@pytest.fixture(scope="session")
def java_command(java_package: Path) -> list[str]:
    """Return the command that runs a single source file."""
    target = java_package / "target"
    classes = os.pathsep.join(str(target / part) for part in ("classes", "dependency/*"))
    return ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes]
