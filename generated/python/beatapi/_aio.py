"""What needs asyncio, which a blocking client never loads: to do so takes longer than a call."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

P = ParamSpec("P")
T = TypeVar("T")


async def in_thread(work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Run in a thread what may block."""
    from asyncio import to_thread

    return await to_thread(work, *args, **kwargs)


def time_limit(seconds: float | None) -> AbstractAsyncContextManager[object]:
    """Cancel the block if it takes longer; ``TimeoutError`` comes out of it then."""
    from asyncio import timeout

    return timeout(seconds)


def running_loop() -> AbstractEventLoop:
    """The event loop of the running task."""
    from asyncio import get_running_loop

    return get_running_loop()


async def sleep(seconds: float) -> None:
    """Suspend the task."""
    from asyncio import sleep as pause

    await pause(seconds)
