"""``beatapi``, and ``python -m beatapi_cli``: run one command line and leave with its exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence

try:
    from ._main import main
except KeyboardInterrupt:
    # Ctrl-C comes at any time, and loading takes one.
    sys.exit(130)


def run(arguments: Sequence[str] | None = None) -> None:
    """Run a command line, the process's own if none is given, and end the process."""
    sys.exit(main(arguments))


if __name__ == "__main__":
    run()
