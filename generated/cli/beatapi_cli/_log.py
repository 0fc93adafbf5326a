"""The log of requests, for ``--verbose``."""

from __future__ import annotations

import logging
from typing import TextIO

from ._text import printable


def log(stream: TextIO) -> None:
    """Log every request of the client to a stream."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_Printable("%(message)s"))
    logger = logging.getLogger("beatapi")
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)


class _Printable(logging.Formatter):
    """Formatter of log lines without characters that change a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line for a record."""
        return printable(super().format(record))
