"""``beatapi-impact`` and ``python -m beatapi_impact``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_cache_path

from ._engine.impact import packed


def main(arguments: Sequence[str] | None = None, *, program: str = "beatapi-impact") -> int:
    """Run the command and return its exit code: 1 if a finding reaches ``--fail-on``.

    Args:
        arguments: Without the program's name; the process's own if not given.
        program: The name of the command, for its help.
    """
    return packed.main(
        arguments,
        program=program,
        data=Path(__file__).parent / "data",
        cache=user_cache_path("beatapi-impact"),
    )


def run() -> None:
    """Run the command and end the process with its exit code."""
    sys.exit(main())


if __name__ == "__main__":
    run()
