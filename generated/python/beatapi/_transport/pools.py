"""Pools of connections, separate in each process and in each event loop."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from .._base.aio import running_loop
from .._base.lock import ForkLock

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop


P = TypeVar("P")


class Pools(Generic[P]):
    """The client's own connections, separate in each process.

    Args:
        kind: Makes the pool for a scheme, and for a proxy if there is one.
    """

    def __init__(self, kind: Callable[[str, str | None], P]) -> None:
        self._kind = kind
        self._pools: dict[tuple[int, str, str | None], P] = {}
        self._closed = False

    def pool(self, scheme: str, proxy: str | None) -> P:
        """Return the pool for a scheme, made on first use.

        Args:
            scheme: The scheme of the URLs.
            proxy: The URL of the proxy; ``None`` if there is none.

        Raises:
            RuntimeError: The client is closed.
            ConfigurationError: The CA certificates cannot be loaded.
        """
        if self._closed:
            raise RuntimeError("this client is closed; build another one")
        if (pool := self.ready(scheme, proxy)) is not None:
            return pool
        # If two threads make the first pool at once, the slower one drops its empty pool.
        place = os.getpid(), scheme, proxy
        return self._pools.setdefault(place, self._kind(scheme, proxy))

    def ready(self, scheme: str, proxy: str | None) -> P | None:
        """Return the pool for a scheme if it exists already."""
        # A forked process must not use its parent's sockets: answers would reach the wrong process.
        return self._pools.get((os.getpid(), scheme, proxy)) if not self._closed else None

    def drain(self) -> list[P]:
        """Return every pool to be closed, and make no others."""
        self._closed = True
        return [pool for (process, _, _), pool in self._pools.items() if process == os.getpid()]


class PerLoop(Generic[P]):
    """One object for each event loop: a connection belongs to the loop that opened it.

    So one client works in successive calls of `asyncio.run`, and in loops of several threads.

    Args:
        make: Makes the object.
    """

    def __init__(self, make: Callable[[], P]) -> None:
        self._make = make
        self._objects: dict[AbstractEventLoop, P] = {}
        self._lock = ForkLock()

    def get(self) -> P:
        """Return the running loop's object, made on first use."""
        loop = running_loop()
        own = self._objects.get(loop)
        if own is None:
            with self._lock:
                # Connections of closed loops are closed now, with Python's ResourceWarning.
                others = self._objects.items()
                self._objects = {each: one for each, one in others if not each.is_closed()}
                own = self._objects[loop] = self._make()
        return own
