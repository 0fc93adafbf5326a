"""The languages' programs, and the commands that build them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Final

from . import vectors
from .matrix import java, python, shell, swift, typescript
from .missing import MissingToolError
from .swift import toolchain

ROOT: Final = Path(__file__).parent.parent
RUNNERS: Final = ROOT / "conformance" / "runners"


@dataclass(frozen=True, slots=True)
class Language:
    """A client's language.

    Args:
        name: Its name on the command line.
        title: Its name for people.
        command: The program; the step is appended as an argument.
        needs: Required tool → how to install it.
        build: The commands to run first, each with its folder; not again for the same files.
        reads: Further folders with files that the commands read.
        makes: The folders that they make, in their own.
        vectors: Whether it has a library that runs the vectors.
        matrix: Writes its program for the matrix; None if there is none.
        bring: Brings what few machines have; where it cannot, the language is left out.
    """

    name: str
    title: str
    command: Sequence[str]
    needs: Mapping[str, str] = field(default_factory=dict[str, str])
    build: Sequence[tuple[Path, Sequence[str]]] = ()
    reads: Sequence[Path] = ()
    makes: Sequence[str] = ()
    vectors: bool = True
    matrix: ModuleType | None = None
    bring: Callable[[], object] | None = None

    def prepare(self) -> None:
        """Build the program, unless the last build was of the same files.

        Raises:
            MissingToolError: A tool is not installed.
            subprocess.CalledProcessError: It does not build.
        """
        for tool, remedy in self.needs.items():
            if shutil.which(tool) is None:
                raise MissingToolError(f"{self.title} needs {tool}: {remedy}")
        stamp = BUILDS / self.name
        outputs = [folder / name for folder, _ in self.build for name in self.makes]
        fingerprint = self._fingerprint(outputs)
        latest = stamp.read_text("utf-8") if stamp.is_file() else ""
        if outputs and all(path.is_dir() for path in outputs) and latest == fingerprint:
            return
        stamp.unlink(missing_ok=True)
        for path in outputs:
            # Nothing stays of a module that is gone.
            shutil.rmtree(path, ignore_errors=True)
        for folder, command in self.build:
            subprocess.run(command, cwd=folder, check=True, stdout=sys.stderr, env=_QUICKLY)
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.write_text(fingerprint, "utf-8")

    def _fingerprint(self, outputs: Sequence[Path]) -> str:
        """Return a hash of the commands, and of every file that they read."""
        found = sha256(repr(self.build).encode())
        tops = [*(folder for folder, _ in self.build), *self.reads] if outputs else []
        for top in dict.fromkeys(tops):
            for path in sorted(top.rglob("*")):
                if path.is_file() and not any(path.is_relative_to(each) for each in outputs):
                    found.update(f"{path}\n".encode() + path.read_bytes())
        return found.hexdigest()


BUILDS: Final = ROOT / ".nox" / "builds"
"""A file for each language, with the fingerprint of its latest build."""

_QUICKLY: Final = os.environ | {"MAVEN_OPTS": " ".join(java.QUICK)}
_JDK: Final = "install a JDK, 17 or later: apt-get install openjdk-17-jdk-headless"
_MAVEN: Final = "install Apache Maven, 3.6.3 or later: apt-get install maven"
_NODE: Final = "install Node.js 20.19 or later, https://nodejs.org"
_PACKAGES: Final = "install it from your system's packages: apt-get install curl jq openssl"
_JAVA: Final = ROOT / "generated" / "java"
JAVA_TESTS: Final = (
    f"-Dtests.sources={ROOT / 'conformance' / 'java'}",
    f"-Dconformance.vectors={vectors.FOLDER}",
)
"""The options of Maven that name the tests of the Java client."""

JAVA_BUILD: Final = ("mvn", "-q", "-B", "package", *JAVA_TESTS)
"""The command that packages the Java client, documented and tested by the tests in this folder."""

_TYPESCRIPT: Final = ROOT / "generated" / "typescript"

LANGUAGES: Final = (
    Language(
        "python",
        "Python",
        [sys.executable, "-m", "conformance.runners.python"],
        matrix=python,
    ),
    Language(
        "typescript",
        "TypeScript",
        ["node", str(RUNNERS / "typescript.mjs")],
        needs={"node": _NODE, "npm": _NODE},
        build=[
            (_TYPESCRIPT, ["npm", "ci", "--no-audit", "--no-fund"]),
            (_TYPESCRIPT, ["npm", "run", "build"]),
        ],
        makes=["node_modules", "dist"],
        matrix=typescript,
    ),
    Language(
        "java",
        "Java",
        [
            *("java", *java.QUICK, "-cp"),
            os.pathsep.join(
                str(_JAVA / "target" / part) for part in ("classes", "test-classes", "dependency/*")
            ),
            "beatapi.ConformanceRunner",
        ],
        needs={"java": _JDK, "mvn": _MAVEN},
        build=[(_JAVA, JAVA_BUILD)],
        reads=[ROOT / "conformance" / "java", vectors.FOLDER],
        makes=["target"],
        matrix=java,
    ),
    Language(
        "swift",
        "Swift",
        [sys.executable, "-m", "conformance.swift", "run"],
        build=[(ROOT, [sys.executable, "-m", "conformance.swift", "build"])],
        bring=toolchain,
        matrix=swift,
    ),
    Language(
        "shell",
        "Shell",
        ["bash", str(RUNNERS / "shell.sh")],
        needs=dict.fromkeys(("bash", "curl", "jq", "openssl"), _PACKAGES),
        vectors=False,
        matrix=shell,
    ),
)
"""All languages."""
