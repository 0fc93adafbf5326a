"""Locks that are open in a forked child, where the thread that held them does not exist.

A child of ``os.fork`` has one thread, the one that forked. A lock that another thread held at that
moment would stay locked in the child for ever.
"""

from __future__ import annotations

import os
import threading
from functools import cached_property, wraps
from typing import Any, Final, TypeGuard
from weakref import WeakSet

from .lazy import imports


class ForkLock:
    """A lock for a ``with`` statement; after a fork, the child has an open one.

    The guarded data must be consistent after each statement, as a fork can happen in between.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        _locks.add(self)

    def renew(self) -> None:
        """Replace the lock by an open one."""
        self._lock = threading.Lock()

    def __enter__(self) -> None:
        """Wait for the lock, and acquire it."""
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        """Release the lock."""
        # If the block itself has forked, the child's lock is open.
        if self._lock.locked():
            self._lock.release()


_locks: Final[WeakSet[ForkLock]] = WeakSet()


_attributes: Final[list[cached_property[Any]]] = []


def guard_first_use(kind: type) -> None:
    """Make a fork wait for the first use of a class's cached properties, which may import.

    Args:
        kind: The class.
    """
    if kind.__module__.partition(".")[0] != __name__.partition(".")[0]:
        # A caller's subclass is the caller's concern.
        return
    for attribute in vars(kind).values():
        if _is_cached(attribute):
            _guard(attribute)


def _is_cached(attribute: object) -> TypeGuard[cached_property[Any]]:
    return isinstance(attribute, cached_property)


def _guard(attribute: cached_property[Any]) -> None:
    make = attribute.func

    @wraps(make)
    def guarded(holder: Any) -> Any:
        with imports:
            return make(holder)

    attribute.func = guarded
    _attributes.append(attribute)


def _after_fork() -> None:
    for lock in list(_locks):
        lock.renew()
    for attribute in _attributes:
        # Up to Python 3.11, each cached property has a lock.
        if hasattr(attribute, "lock"):
            vars(attribute)["lock"] = threading.RLock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
