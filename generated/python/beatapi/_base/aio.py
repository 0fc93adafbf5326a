"""Helpers that need asyncio, which takes longer to load than a call; blocking clients never do."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from .errors import ConfigurationError

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Task

P = ParamSpec("P")
T = TypeVar("T")


async def in_thread(work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Run a function that may block in a thread."""
    from asyncio import to_thread

    running_loop()
    return await to_thread(work, *args, **kwargs)


def time_limit(seconds: float | None) -> AbstractAsyncContextManager[object]:
    """Cancel the block and raise ``TimeoutError`` if it takes longer."""
    from asyncio import timeout

    return timeout(seconds)


def running_loop() -> AbstractEventLoop:
    """Return the event loop of the running task.

    Raises:
        ConfigurationError: The task does not run in asyncio.
    """
    from asyncio import get_running_loop

    try:
        return get_running_loop()
    except RuntimeError:
        message = "AsyncBeatAPI needs asyncio, and no asyncio event loop is running"
        advice = "under another one, such as trio's, call BeatAPI in a thread"
        raise ConfigurationError(f"{message}; {advice}") from None


async def sleep(seconds: float) -> None:
    """Suspend the task."""
    from asyncio import sleep as pause

    running_loop()
    await pause(seconds)


class LoopSignal:
    """A signal that ends the rest of an asyncio task; it may be set from any thread."""

    def __init__(self) -> None:
        from asyncio import Event

        self._loop = running_loop()
        self._event = Event()

    def set(self) -> None:
        """End the current rest, or the next one."""
        try:
            self._loop.call_soon_threadsafe(self._event.set)
        except RuntimeError:
            # The loop is closed, so no task can rest there.
            return

    def clear(self) -> None:
        """Reset the signal."""
        self._event.clear()

    def is_set(self) -> bool:
        """Return true if the next rest ends at once."""
        return self._event.is_set()

    async def wait(self, seconds: float) -> None:
        """Rest until the signal is set or the seconds have passed."""
        try:
            async with time_limit(seconds):
                await self._event.wait()
        except TimeoutError:
            return


def spawn(work: Coroutine[Any, Any, T]) -> Task[T]:
    """Start a coroutine as a task."""
    from asyncio import create_task

    return create_task(work)


async def either(one: Task[Any], other: Task[Any]) -> None:
    """Wait until one of two tasks is done."""
    from asyncio import FIRST_COMPLETED, wait

    await wait([one, other], return_when=FIRST_COMPLETED)


async def settled(task: Task[Any], seconds: float | None) -> bool:
    """Wait for a task up to a limit, and return true if it is done."""
    from asyncio import wait

    await wait([task], timeout=seconds)
    return task.done()


async def cancelled(task: Task[Any]) -> None:
    """Cancel a task, wait for its end, and ignore its result."""
    if not task.done():
        task.cancel()
    await settled(task, None)
    if not task.cancelled():
        task.exception()
