"""Run scheduled events when their time has come, however the clock moves."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Final

import httpx

from ._clock import Clock, Movable, SystemClock, Watched
from ._delivery import Deliveries
from ._lifecycle import Lifecycle
from ._records import Pending
from ._store import Store

_LOOK_SECONDS: Final = 0.25
"""Real time between looks at a clock that does not report when it is moved."""

_logger = logging.getLogger("beatapi.sandbox")


class Timeline:
    """Ends phases and sends deliveries as the clock reaches them.

    Args:
        clock: The sandbox's time.
        store: Written to after each step.
        lifecycle: The rules that tasks live by.
        deliveries: The deliveries to send.
    """

    def __init__(
        self, *, clock: Clock, store: Store, lifecycle: Lifecycle, deliveries: Deliveries
    ) -> None:
        self._clock = clock
        self._store = store
        self._lifecycle = lifecycle
        self._deliveries = deliveries
        self._moved = asyncio.Event()
        self._moving = asyncio.Lock()
        self._sending: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """Keep up with the clock while the block runs."""
        # Deliveries go to this machine and nowhere else: no proxy, no netrc, and no certificate
        # authority, which vouches for no receiver here.
        async with httpx.AsyncClient(trust_env=False, verify=False) as client:
            self._client = client
            keeping_up = asyncio.create_task(self._keep_up())
            stop_watching = self._watch()
            try:
                yield
            finally:
                stop_watching()
                for work in (keeping_up, *self._sending):
                    work.cancel()
                await asyncio.gather(keeping_up, *self._sending, return_exceptions=True)

    def wake(self) -> None:
        """Look anew when the next thing is due."""
        self._moved.set()

    async def advance(self, seconds: float) -> None:
        """Move the clock, stopping at every moment at which something happens.

        Returns when everything that was due by then has happened, deliveries and their retries
        included.

        Raises:
            ValueError: The clock cannot be moved, or not backwards.
        """
        if not isinstance(self._clock, Movable):
            kind = type(self._clock).__name__
            raise ValueError(f"a {kind} cannot be advanced: it has no advance(seconds)")
        if not 0 <= seconds <= 10 * 366 * 86_400:
            raise ValueError(f"a clock moves forward, by ten years at most, not by {seconds} s")
        until = self._clock.now() + seconds
        async with self._moving:
            await self._settle()
            while (due := self._next_due()) is not None and due <= until:
                self._clock.advance(max(0.0, due - self._clock.now()))
                await self._settle()
            self._clock.advance(max(0.0, until - self._clock.now()))
        self.wake()

    @asynccontextmanager
    async def stopped(self) -> AsyncGenerator[None]:
        """Let nothing happen while the block runs; deliveries under way are given up."""
        async with self._moving:
            for work in self._sending:
                work.cancel()
            await asyncio.gather(*self._sending, return_exceptions=True)
            yield
        self.wake()

    async def settled(self) -> None:
        """Wait until all that is due now has happened."""
        async with self._moving:
            await self._settle()

    async def _settle(self) -> None:
        while self._sending:
            await asyncio.wait(self._sending)
        self._lifecycle.advance_all()
        # One by one, so that receivers see the order of the clock.
        while pending := self._deliveries.take_due():
            await self._send(pending)
        self._store.commit()

    async def _keep_up(self) -> None:
        while True:
            try:
                await self._catch_up()
            except Exception:
                # Such as a disk that is full: time goes on when there is room again.
                _logger.exception("a fault of the sandbox itself")
                await asyncio.sleep(_LOOK_SECONDS)
            else:
                await self._until_next()

    async def _catch_up(self) -> None:
        async with self._moving:
            self._moved.clear()
            self._lifecycle.advance_all()
            while pending := self._deliveries.take_due():
                work = asyncio.create_task(self._send(pending))
                self._sending.add(work)
                work.add_done_callback(self._sending.discard)
            self._store.commit()

    async def _send(self, pending: Pending) -> None:
        await self._deliveries.send(self._client, pending)
        self._store.commit()
        self.wake()

    async def _until_next(self) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._moved.wait(), self._patience())

    def _patience(self) -> float | None:
        due = self._next_due()
        if isinstance(self._clock, SystemClock):
            return None if due is None else max(0.0, due - self._clock.now())
        return None if isinstance(self._clock, Watched) else _LOOK_SECONDS

    def _next_due(self) -> float | None:
        moments = (self._lifecycle.next_due, self._deliveries.next_due)
        return min((moment for moment in moments if moment is not None), default=None)

    def _watch(self) -> Callable[[], None]:
        if not isinstance(self._clock, Watched):
            return lambda: None
        loop = asyncio.get_running_loop()

        def moved() -> None:
            # The loop may be closed: the clock can be moved while the sandbox stops.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self.wake)

        return self._clock.watch(moved)
