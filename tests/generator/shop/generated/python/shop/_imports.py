"""Imports at first use that a fork waits for.

Python locks each module while it is imported, and a forked child inherits the lock without the
thread that would open it: the child's first use of the same name would wait for ever.
"""

from __future__ import annotations

import os
from _thread import RLock, get_ident
from time import monotonic, sleep

# As in the package itself: typing is not worth its time here.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Final

LONGEST_WAIT_SECONDS: Final = 10.0
"""How long a fork waits for the imports of other threads; they take some milliseconds."""


class Imports:
    """The imports that are under way, by thread."""

    def __init__(self) -> None:
        # It may be taken again by the thread that has it: the collector can import.
        self._gate = RLock()
        self._running: dict[int, int] = {}

    def __enter__(self) -> None:
        """Begin an import, unless a fork is under way."""
        thread = get_ident()
        with self._gate:
            self._running[thread] = self._running.get(thread, 0) + 1

    def __exit__(self, *_: object) -> None:
        """End it."""
        thread = get_ident()
        # Without the gate, which a fork that waits for this very import holds at times.
        if self._running[thread] > 1:
            self._running[thread] -= 1
        else:
            del self._running[thread]

    def before_fork(self) -> None:
        """Wait until no other thread imports, and let none begin."""
        end = monotonic() + LONGEST_WAIT_SECONDS
        self._gate.acquire()
        while set(self._running) - {get_ident()} and monotonic() < end:
            self._gate.release()
            sleep(0.001)
            self._gate.acquire()

    def after_fork(self) -> None:
        """Let imports begin again."""
        self._gate.release()

    def after_fork_in_child(self) -> None:
        """The same; of the imports of other threads none goes on."""
        self._running = {key: n for key, n in self._running.items() if key == get_ident()}
        self._gate = RLock()


imports: Final = Imports()

if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=imports.before_fork,
        after_in_parent=imports.after_fork,
        after_in_child=imports.after_fork_in_child,
    )
