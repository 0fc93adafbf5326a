"""The time that tests allow a busy machine for what must happen at some time."""

import time
from collections.abc import Callable
from typing import Final

SECONDS: Final = 600.0
"""The end of a test that hangs. No test passes or fails by a shorter time."""


def until(is_so: Callable[[], object]) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + SECONDS
    while not is_so():
        assert time.monotonic() < deadline, "the test hangs"
        time.sleep(0.02)
