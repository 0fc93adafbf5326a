"""What an API adds to the errors of the runtime; an overlay may replace this file."""

from __future__ import annotations

from typing import Final

from ._errors import APIStatusError

BY_STATUS: Final[dict[int, type[APIStatusError]]] = {}
"""The classes of statuses, where they differ from the runtime's."""

BY_CODE: Final[dict[str, type[APIStatusError]]] = {}
"""The classes of error codes."""

LOOK_FIRST: Final = "look whether it was done"
"""What to do before a call is repeated that may have been accepted."""
