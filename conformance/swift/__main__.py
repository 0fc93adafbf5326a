"""``python -m conformance.swift``: build the program of the story, run it, or test the client."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

from ..missing import MissingToolError
from . import BUILD, PROGRAM, ROOT, build, toolchain

_CHECKS = [f"conformance/checks/test_{name}.py" for name in ("swift", "every_operation")]
_GRAMMAR = (
    *("tests/generator/test_classes.py", "tests/generator/test_class_constructs.py"),
    *("-k", "swift"),
)


def main(arguments: Sequence[str]) -> int:
    """Do what the first argument says, with the others. Returns the exit code."""
    action, *rest = arguments
    try:
        command = _command(action, rest)
    except MissingToolError as error:
        print(error, file=sys.stderr)
        if action != "test":
            return 1
        print("Until then nothing is compiled: every file is checked by the grammar alone.")
        command = [sys.executable, "-m", "pytest", *_GRAMMAR]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def _command(action: str, rest: Sequence[str]) -> Sequence[str]:
    if action == "build":
        return build(PROGRAM, BUILD)
    tools = toolchain()
    if action == "test":
        return [sys.executable, "-m", "pytest", "-k", "swift", *_CHECKS, *rest]
    return tools.command(BUILD / "debug" / "Conformance", *rest, folder=ROOT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
