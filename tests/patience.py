"""The time that tests allow a busy machine for what must happen at some time."""

from typing import Final

SECONDS: Final = 600.0
"""The end of a test that hangs. No test passes or fails by a shorter time."""
