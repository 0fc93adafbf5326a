"""Protocol logic as generators that never touch the network, and the two loops that run them.

A flow yields *effects* (send this, pause that long); a driver performs each of them and resumes the
flow. An effect keeps its own result. Exceptions are thrown into the flow, which handles the errors
of the client itself; observers also see others, such as a cancellation. So the logic is written
once, and blocking and asynchronous clients differ only in drivers.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from contextlib import closing
from typing import TypeAlias, TypeVar

from .errors import BeatAPIError

E = TypeVar("E")
T = TypeVar("T")

Flow: TypeAlias = Generator[E, None, T]


class Pause:
    """Effect: let time pass.

    Args:
        seconds: Length of the pause.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class Work:
    """Effect: run a function that may block, on the disk or in the resolver.

    Args:
        run: The function.
    """

    def __init__(self, run: Callable[[], None]) -> None:
        self.run = run


def drive(flow: Flow[E, T], perform: Callable[[E], None]) -> T:
    """Run a flow to its end, performing each effect in this thread."""
    with closing(flow):
        fault: BaseException | None = None
        while True:
            try:
                effect = next(flow) if fault is None else flow.throw(fault)
            except StopIteration as stop:
                result: T = stop.value
                return result
            # Throw outside of the except block, so that the fault's context is not the transport's
            # exception, whose frames hold the Authorization header. Delete the name: a cycle with
            # this frame would keep the whole answer until the next collection.
            finally:
                fault = None
            try:
                perform(effect)
            except BaseException as error:
                fault = error


async def adrive(flow: Flow[E, T], perform: Callable[[E], Awaitable[None]]) -> T:
    """Run a flow to its end, awaiting each effect."""
    with closing(flow):
        fault: BaseException | None = None
        while True:
            try:
                effect = next(flow) if fault is None else flow.throw(fault)
            except StopIteration as stop:
                result: T = stop.value
                return result
            finally:
                fault = None
            try:
                await perform(effect)
            except BaseException as error:
                fault = error


def tapped(
    flow: Flow[E, T],
    before: Callable[[E], None],
    after: Callable[[E, BeatAPIError | None], None],
) -> Flow[E, T]:
    """Return the same flow with hooks before each effect, and after it, with its fault.

    An interrupt or a cancellation has no hook; it is thrown into the flow.
    """
    with closing(flow):
        fault: BaseException | None = None
        while True:
            try:
                effect = next(flow) if fault is None else flow.throw(fault)
            except StopIteration as stop:
                result: T = stop.value
                return result
            finally:
                fault = None
            before(effect)
            try:
                yield effect
            except GeneratorExit:
                raise
            except BaseException as error:
                fault = error
            if fault is None or isinstance(fault, BeatAPIError):
                after(effect, fault)
