"""A fleet without a broker: ``python -m bench.fleet.alone`` works until it is killed.

It imports what such a program of a user's would, and neither Celery nor the harness: its restarts
are measured.
"""

from __future__ import annotations

import os
import threading
from typing import Any, Final

from beatapi_fleet import Fleet
from beatapi_fleet.embedded import Embedded

from .pace import QuickClock

THREADS: Final = 4
"""The threads of a worker: none of them waits for a task."""


def open_fleet() -> Fleet:
    """Return the fleet of a worker, by its environment."""
    clock = os.environ.get("BENCH_CLOCK")
    options: dict[str, Any] = {} if clock is None else {"clock": QuickClock.of(clock)}
    return Fleet(os.environ["BENCH_LEDGER"], **options)


def main() -> None:
    """Work on the jobs of the ledger until killed."""
    with open_fleet() as fleet, Embedded(fleet, THREADS):
        threading.Event().wait()


if __name__ == "__main__":
    main()
