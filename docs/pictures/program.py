"""Run the command line on a clock that its parent moves: ``program.py DESCRIPTOR WORD…``.

All times that are shown follow that clock. Polls and pauses keep the machine's.
"""

from __future__ import annotations

import os
import struct
import sys
from unittest.mock import patch

from beatapi_cli.__main__ import run


def main(clock: int, words: list[str]) -> None:
    """Run the words with the clock that a file holds."""

    def reading() -> float:
        return float(struct.unpack("d", os.pread(clock, 8, 0))[0])

    with patch("rich.console.monotonic", reading), patch("time.time", reading):
        run(words)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
