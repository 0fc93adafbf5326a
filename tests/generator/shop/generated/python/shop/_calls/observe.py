"""Observers of calls, which the caller supplies, and the client's DEBUG lines.

Both get a fixed list of names and numbers: method, path, status, seconds, and Shop's ids. Header
fields, bodies, query strings and exceptions of other libraries are left out, as they hold keys and
prompts.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, TypeVar
from urllib.parse import urlsplit

from .._base.errors import APIConnectionError, APIStatusError, ShopError
from .._base.flow import Pause
from .._base.lock import ForkLock
from .call import Effect, Exchange
from .response import error_request_id

if TYPE_CHECKING:
    from .._base.clock import Clock
    from .._base.flow import Flow
    from .request import Request

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


LOG: Final = logging.getLogger("shop")

ENVIRONMENT_VARIABLE: Final = "SHOP_LOG"

_LEVELS: Final = ("debug", "info", "warning", "error")

_FORMAT: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"

_ID: Final = r"[A-Za-z0-9._:-]{1,120}"
"""Ids that are safe in a log line: a server could send line breaks in their place."""

_configuring: Final = ForkLock()


def log_as_the_environment_says() -> None:
    """Show the log if ``SHOP_LOG`` is a level: ``debug``, ``info``, ``warning``, ``error``.

    Lines go to stderr, unless the program has configured logging itself.
    """
    name = os.environ.get(ENVIRONMENT_VARIABLE, "").strip().lower()
    if not name:
        return
    if name not in _LEVELS:
        LOG.warning("%s must be one of %s, not %r", ENVIRONMENT_VARIABLE, ", ".join(_LEVELS), name)
        return
    with _configuring:
        LOG.setLevel(name.upper())
        if not LOG.hasHandlers():
            handler = logging.StreamHandler()
            handler.setFormatter(logging.Formatter(_FORMAT))
            LOG.addHandler(handler)


def logged(flow: Flow[Effect, T], request: Request, clock: Clock) -> Flow[Effect, T]:
    """Return the same flow with a DEBUG line for each request and for its end."""
    where = f"{request.method} {urlsplit(request.url).path}"
    attempts = 0
    began = 0.0

    def before(effect: Effect) -> None:
        nonlocal began
        began = clock.now()
        if isinstance(effect, Pause):
            LOG.debug("%s is tried again in %.3f s", where, effect.seconds)

    def after(effect: Effect, fault: ShopError | None) -> None:
        nonlocal attempts
        if isinstance(effect, Exchange):
            attempts += 1
            came = _answer(effect) if fault is None else f"failed: {_fault(fault)}"
            LOG.debug("%s attempt %d %s in %.3f s", where, attempts, came, clock.now() - began)

    try:
        result = yield from tapped(flow, before, after)
    except BaseException as error:
        LOG.debug("%s failed: %s", where, _fault(error))
        raise
    LOG.debug("%s succeeded%s", where, _ids(result))
    return result


def _answer(exchange: Exchange) -> str:
    """Describe an answer; an error's request id is only in its body (2026-06-25)."""
    request_id = _plain(error_request_id(exchange.reply())) if exchange.status >= 400 else None
    return f"answered {exchange.status}" + (f" (request {request_id})" if request_id else "")


def _fault(error: BaseException) -> str:
    """Describe an error without any data of the request."""
    kind = type(error).__name__
    if isinstance(error, APIStatusError):
        return f"{kind}, status {error.status}, request {_plain(error.request_id)}"
    if isinstance(error, APIConnectionError):
        return f"{kind}, {'sent' if error.sent else 'not sent'}"
    return kind


def _ids(result: object) -> str:
    """Describe a call's result by its id, status and request id, as far as it has them."""
    labels = {"id": "", "status": "status ", "request_id": "request "}
    ids = {label: _plain(getattr(result, name, None)) for name, label in labels.items()}
    parts = [f"{label}{text}" for label, text in ids.items() if text]
    return f": {', '.join(parts)}" if parts else ""


def _plain(value: object) -> str | None:
    return value if isinstance(value, str) and re.fullmatch(_ID, value) else None
