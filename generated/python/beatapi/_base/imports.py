"""Make forks wait for imports on first use.

Python locks a module during its import. A forked child inherits the lock but not the thread that
would release it, so that the child's first use of the module would block for ever.
"""

from __future__ import annotations

import os
from _thread import RLock, get_ident
from time import monotonic, sleep

# As in the package itself: importing typing would take too long.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Final

LONGEST_WAIT_SECONDS: Final = 10.0
"""The longest wait of a fork for other threads' imports, which take some milliseconds."""


class Imports:
    """The running imports, by thread."""

    def __init__(self) -> None:
        # Reentrant, as the garbage collector can run an import in the same thread.
        self._gate = RLock()
        self._running: dict[int, int] = {}

    def __enter__(self) -> None:
        """Begin an import; wait if a fork is running."""
        thread = get_ident()
        with self._gate:
            self._running[thread] = self._running.get(thread, 0) + 1

    def __exit__(self, *_: object) -> None:
        """End the import."""
        thread = get_ident()
        # Without the gate, which a fork may hold while it waits for this import.
        if self._running[thread] > 1:
            self._running[thread] -= 1
        else:
            del self._running[thread]

    def before_fork(self) -> None:
        """Wait until no other thread imports, and block new imports."""
        end = monotonic() + LONGEST_WAIT_SECONDS
        self._gate.acquire()
        while set(self._running) - {get_ident()} and monotonic() < end:
            self._gate.release()
            sleep(0.001)
            self._gate.acquire()

    def after_fork(self) -> None:
        """Allow imports again."""
        self._gate.release()

    def after_fork_in_child(self) -> None:
        """Allow imports again, and forget those of other threads, which do not exist here."""
        self._running = {key: n for key, n in self._running.items() if key == get_ident()}
        self._gate = RLock()


imports: Final = Imports()

if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=imports.before_fork,
        after_in_parent=imports.after_fork,
        after_in_child=imports.after_fork_in_child,
    )
