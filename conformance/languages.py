"""The languages' programs, and the commands that build them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Final

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
        build: The commands to run first, each with its folder.
        vectors: Whether it has a library that runs the vectors.
        matrix: Writes its program for the matrix; None if there is none.
        not_decided: Members of vector files that do not apply to it.
        bring: Brings what few machines have; where it cannot, the language is left out.
    """

    name: str
    title: str
    command: Sequence[str]
    needs: Mapping[str, str] = field(default_factory=dict[str, str])
    build: Sequence[tuple[Path, Sequence[str]]] = ()
    vectors: bool = True
    matrix: ModuleType | None = None
    not_decided: Sequence[str] = ()
    bring: Callable[[], object] | None = None

    def prepare(self) -> None:
        """Build the program.

        Raises:
            MissingToolError: A tool is not installed.
            subprocess.CalledProcessError: It does not build.
        """
        for tool, remedy in self.needs.items():
            if shutil.which(tool) is None:
                raise MissingToolError(f"{self.title} needs {tool}: {remedy}")
        for folder, command in self.build:
            subprocess.run(command, cwd=folder, check=True, stdout=sys.stderr)


_JDK: Final = "install a JDK, 17 or later: apt-get install openjdk-17-jdk-headless"
_MAVEN: Final = "install Apache Maven, 3.6.3 or later: apt-get install maven"
_NODE: Final = "install Node.js 20.19 or later, https://nodejs.org"
_PACKAGES: Final = "install it from your system's packages: apt-get install curl jq openssl"
_JAVA: Final = ROOT / "generated" / "java"
JAVA_BUILD: Final = (
    *("mvn", "-q", "-B", "package"),
    f"-Dtests.sources={ROOT / 'conformance' / 'java'}",
    f"-Dconformance.vectors={ROOT / 'tests' / 'conformance'}",
)
"""The command that packages the Java client with the tests in this folder."""

_TYPESCRIPT: Final = ROOT / "generated" / "typescript"

LANGUAGES: Final = (
    Language(
        "python",
        "Python",
        [sys.executable, "-m", "conformance.runners.python"],
        # Its waits share one schedule for each key, instead of one for each wait.
        not_decided=["schedule", "progress"],
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
        matrix=typescript,
    ),
    Language(
        "java",
        "Java",
        [
            "java",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            os.pathsep.join(
                str(_JAVA / "target" / part) for part in ("classes", "test-classes", "dependency/*")
            ),
            "beatapi.ConformanceRunner",
        ],
        needs={"java": _JDK, "mvn": _MAVEN},
        build=[(_JAVA, [*JAVA_BUILD, "-DskipTests", "-Dmaven.javadoc.skip=true"])],
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
