"""The API's additions to the errors of the runtime; an overlay may replace this file."""

from __future__ import annotations

from typing import Final

from .errors import APIStatusError

BY_STATUS: Final[dict[int, type[APIStatusError]]] = {}
"""The classes of statuses that differ from the runtime's."""

BY_CODE: Final[dict[str, type[APIStatusError]]] = {}
"""The classes of error codes."""

LOOK_FIRST: Final = "look whether it was done"
"""The advice before repeating a call that may have been accepted."""
