"""Logic as generators that never do I/O, and the two loops that run them.

A flow yields *effects* (send this, pause that long); a driver performs each of them, and resumes
the flow with the answer. Exceptions are thrown into the flow. So the logic is written once, and
blocking and asynchronous programs differ only in drivers.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from contextlib import closing
from typing import Any, Generic, Self, TypeAlias, TypeVar

A = TypeVar("A")
E = TypeVar("E")
T = TypeVar("T")

Flow: TypeAlias = Generator[E, Any, T]


class AnsweredEffect(Generic[A]):
    """An effect whose answer the flow uses.

    Example:
        ``answer = yield from effect``
    """

    def __iter__(self) -> Generator[Self, A, A]:
        """Yield the effect, and return its answer."""
        return (yield self)


class Pause:
    """Effect: let time pass.

    Args:
        seconds: Length of the pause.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class Work(AnsweredEffect[A]):
    """Effect: run a function that may block, on the disk or in the resolver.

    Args:
        run: The function; its result is the answer.
    """

    def __init__(self, run: Callable[[], A]) -> None:
        self.run = run


def drive(flow: Flow[E, T], perform: Callable[[E], object]) -> T:
    """Run a flow to its end, performing each effect in this thread.

    Args:
        flow: The flow.
        perform: Performs an effect, and returns its answer.
    """
    with closing(flow):
        answer: object = None
        fault: BaseException | None = None
        while True:
            try:
                effect = flow.send(answer) if fault is None else flow.throw(fault)
            except StopIteration as stop:
                result: T = stop.value
                return result
            # Throw outside of the except block, so that the fault's context is not the transport's
            # exception, whose frames hold the Authorization header. Delete the names: a cycle with
            # this frame would keep the whole answer until the next collection.
            finally:
                answer = fault = None
            try:
                answer = perform(effect)
            except BaseException as error:
                fault = error


async def adrive(flow: Flow[E, T], perform: Callable[[E], Awaitable[object]]) -> T:
    """Run a flow to its end, awaiting each effect."""
    with closing(flow):
        answer: object = None
        fault: BaseException | None = None
        while True:
            try:
                effect = flow.send(answer) if fault is None else flow.throw(fault)
            except StopIteration as stop:
                result: T = stop.value
                return result
            finally:
                answer = fault = None
            try:
                answer = await perform(effect)
            except BaseException as error:
                fault = error
