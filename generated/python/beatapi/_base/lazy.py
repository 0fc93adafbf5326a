"""Import a package's names on first use (PEP 562), so that importing the package is quick.

Forks wait for such imports: Python locks a module during its import, and a forked child inherits
the lock but not the thread that would release it, so that its first use of the module would block
for ever.
"""

from __future__ import annotations

import os
import sys
from _thread import RLock, get_ident
from importlib import import_module
from time import monotonic, sleep

# As in the package itself: importing typing or collections.abc would take too long.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Final, TypeAlias

    LazyHooks: TypeAlias = tuple[Callable[[str], object], Callable[[], list[str]]]

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


def lazy(package: str, places: Mapping[str, str]) -> LazyHooks:
    """Make a package's ``__getattr__`` and ``__dir__``.

    Args:
        package: The package's name.
        places: Public name → the module inside the package that defines it.

    Returns:
        The two functions, to be bound to ``__getattr__`` and ``__dir__``.
    """

    def get(name: str) -> object:
        if name not in places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        with imports:
            value = getattr(import_module(f".{places[name]}", package), name)
        # Store the name in the package, so that the next use does not come here.
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        # Names for the module's own use, such as TYPE_CHECKING, are not completions.
        own = {name for name in vars(sys.modules[package]) if name.startswith("__")}
        return sorted({*own, *places})

    return get, names
