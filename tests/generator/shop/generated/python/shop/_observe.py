"""Watch calls without touching them: whatever a caller plugs in, such as tracing.

What an observer is told is a list of names and numbers, chosen one by one. Header fields, bodies,
query strings and exceptions of other libraries are not among them: they hold keys and prompts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from ._call import Effect, Exchange
from ._errors import ShopError
from ._flow import tapped

if TYPE_CHECKING:
    from ._clock import Clock
    from ._flow import Flow

T = TypeVar("T")


class CallInfo(NamedTuple):
    """Which call it is.

    Args:
        operation: The contract's operation id.
        method: The HTTP method.
        path: The path's template, such as ``/v1/tasks/{task_id}``.
        base_url: Where the API is.
    """

    operation: str
    method: str
    path: str
    base_url: str


class Watch(Protocol):
    """One call under observation."""

    def attempt(self, *, seconds: float, error: ShopError | None) -> None:
        """A request was answered, or failed.

        Args:
            seconds: How long it took.
            error: What went wrong on the way; ``None`` if there is an answer.
        """
        ...

    def end(self, error: BaseException | None) -> None:
        """The call is over.

        Args:
            error: What it raises; ``None`` if it returns.
        """
        ...


class Observer(Protocol):
    """Is told of every call of a client."""

    def call(self, info: CallInfo) -> Watch:
        """A call begins."""
        ...


def observed(
    flow: Flow[Effect, T], observer: Observer, info: CallInfo, clock: Clock
) -> Flow[Effect, T]:
    """The same flow; that it begins, each of its requests and its end told to an observer."""
    # Not before it runs: a flow that is never run has no end, either.
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
        # A frame that keeps the error it raises keeps the whole answer, until it is collected.
        del ended
