"""``beatapi``, and ``python -m beatapi_cli``: run one command line and leave with its exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence

try:
    from ._main import main
except KeyboardInterrupt:
    # Ctrl-C comes at any time, and loading takes one.
    exec("")  # see `run`
    sys.exit(130)


def run(arguments: Sequence[str] | None = None) -> None:
    """Run a command line, the process's own if none is given, and end the process."""
    code = main(arguments)
    # A Ctrl-C that went through the source of an `exec`, as in the making of a dataclass, lets
    # CPython end the process by the signal whatever its exit code is, until other source has run.
    exec("")
    sys.exit(code)


if __name__ == "__main__":
    run()
