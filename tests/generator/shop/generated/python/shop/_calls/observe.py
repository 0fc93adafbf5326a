"""Observers of calls, such as tracing, which the caller supplies.

An observer gets a fixed list of names and numbers. Header fields, bodies, query strings and
exceptions of other libraries are left out, as they hold keys and prompts.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from .._base.errors import ShopError
from .call import Effect, Exchange

if TYPE_CHECKING:
    from .._base.clock import Clock
    from .._base.flow import Flow

T = TypeVar("T")


class CallInfo(NamedTuple):
    """The identity of a call.

    Args:
        operation: The contract's operation id.
        method: The HTTP method.
        path: The path's template, such as ``/v1/tasks/{task_id}``.
        base_url: The address of the API.
    """

    operation: str
    method: str
    path: str
    base_url: str


class Watch(Protocol):
    """One call under observation."""

    def attempt(self, *, seconds: float, error: ShopError | None) -> None:
        """Take note of a request that was answered, or failed.

        Args:
            seconds: Its duration.
            error: The fault of the connection; ``None`` if there is an answer.
        """
        ...

    def end(self, error: BaseException | None) -> None:
        """Take note of the end of the call.

        Args:
            error: Its exception; ``None`` if it returns.
        """
        ...


class Observer(Protocol):
    """Observes every call of a client."""

    def call(self, info: CallInfo) -> Watch:
        """Start to observe a call."""
        ...


def tapped(
    flow: Flow[Effect, T],
    before: Callable[[Effect], None],
    after: Callable[[Effect, ShopError | None], None],
) -> Flow[Effect, T]:
    """Return the same flow with hooks before each effect, and after it, with its fault.

    An interrupt or a cancellation has no hook; it is thrown into the flow.
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
            finally:
                answer = fault = None
            before(effect)
            try:
                answer = yield effect
            except GeneratorExit:
                raise
            except BaseException as error:
                fault = error
            if fault is None or isinstance(fault, ShopError):
                after(effect, fault)


def observed(
    flow: Flow[Effect, T], observer: Observer, info: CallInfo, clock: Clock
) -> Flow[Effect, T]:
    """Return the same flow, which reports its start, its requests and its end to an observer."""
    # Begin only when the flow runs: one that never runs has no end either.
    watch = observer.call(info)
    ended: BaseException | None = None
    began = 0.0

    def before(_: Effect) -> None:
        nonlocal began
        began = clock.now()

    def after(effect: Effect, fault: ShopError | None) -> None:
        if isinstance(effect, Exchange):
            watch.attempt(seconds=clock.now() - began, error=fault)

    try:
        return (yield from tapped(flow, before, after))
    except BaseException as error:
        ended = error
        raise
    finally:
        watch.end(ended)
        # Delete the name: a reference cycle would keep the whole answer until the next collection.
        del ended
