"""Options of a single call, and errors that suggest names for misspelt or missing keywords.

Python before 3.13 suggests no name. An unknown option of a call would even be ignored silently, and
the user would pay, for example, for a video in another resolution.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from inspect import CO_VARARGS, CO_VARKEYWORDS, iscoroutinefunction
from types import CodeType, FunctionType
from typing import Any, Final, ParamSpec, Protocol, TypeAlias, TypedDict, TypeVar, cast

Progress: TypeAlias = Callable[[int, int | None], object]
"""Called with the bytes transferred, and with their total; ``None`` if it is unknown."""


class HTTPTimeout(Protocol):
    """The part of ``httpx.Timeout`` that is used, and that ``httpx2.Timeout`` shares: seconds."""

    @property
    def connect(self) -> float | None:
        """The limit for an attempt to connect."""
        ...

    @property
    def read(self) -> float | None:
        """The longest time without data from the server."""
        ...

    @property
    def write(self) -> float | None:
        """The longest time in which the server accepts no data."""
        ...

    @property
    def pool(self) -> float | None:
        """The longest wait for a free connection."""
        ...


Timeout: TypeAlias = float | HTTPTimeout
"""Seconds for a whole call; or an ``httpx.Timeout``, which limits the phases of each attempt, and
the whole call to its largest value (``None`` among them sets no limit to the whole call)."""


class Inbox(Protocol):
    """An inbox of verified webhooks, to which waits listen."""

    def attach(self, listener: Callable[[str, Mapping[str, Any]], None]) -> Callable[[], None]:
        """Call a function with id and data of each task that arrives; return a function to stop it.

        The function may be called from any thread.
        """
        ...

    def latest(self, task_id: str) -> Mapping[str, Any] | None:
        """Return the data of a task that has ended; ``None`` if none has arrived."""
        ...


class RequestOptions(TypedDict, total=False):
    """Options of one call, each in place of the client's own setting.

    Example:
        ``client.usage.retrieve(timeout=5.0, max_retries=0)``
    """

    timeout: Timeout | None
    """Seconds for the whole call, with every attempt and pause in it; ``None`` sets no limit.

    An ``httpx.Timeout`` limits the phases of each attempt, and the whole call to its largest value.
    """

    max_retries: int | None
    """The number of attempts after the first; ``None`` counts as not given."""

    idempotency_key: str | None
    """The key by which the server recognises a repeat: 1 to 255 visible ASCII characters.

    A new random key is sent if none is given. Store your own if you may repeat the call after a
    crash of your process.
    """

    wait_for_slot: bool | None
    """True to let a create wait, within its timeout, while too many tasks of the account run.

    Without it, or when the time is up, ``ConcurrencyLimitError`` is raised.
    """

    extra_headers: Mapping[str, str] | None
    """Additional header fields; they take precedence over ``default_headers``."""


class UploadOptions(RequestOptions, total=False):
    """Options of one upload, besides those of every call.

    Example:
        ``client.files.upload("song.mp3", on_progress=lambda done, total: print(done, total))``
    """

    on_progress: Progress | None
    """Called after each piece of the file with the bytes sent, and with their total.

    It starts again with each attempt. An asynchronous client calls it in its event loop. An
    exception from it ends the call.
    """


class StreamOptions(RequestOptions, total=False):
    """Options of a call that returns a stream, besides those of every call.

    ``timeout`` is the time until the first event, with every attempt and pause in it, and then the
    time from each event to the next one.
    """

    total_timeout: float | None
    """Seconds for the whole stream; no limit if not given."""


class EndpointOptions(RequestOptions, total=False):
    """Options of a call that names a URL for webhooks, besides those of every call.

    Example:
        ``client.webhooks.create(url="https://10.0.0.7/beatapi", allow_private=True)``
    """

    allow_private: bool | None
    """True to allow a URL outside of the public internet.

    Without it, the client rejects a URL that BeatAPI could reach only inside its own network, or not at
    all. It is implied if the client's own server is on this machine, like the sandbox.
    """


OPTIONS: Final = (
    UploadOptions.__optional_keys__
    | EndpointOptions.__optional_keys__
    | StreamOptions.__optional_keys__
)
"""The names of all options."""


def split(fields: Mapping[str, Any]) -> tuple[StreamOptions, dict[str, Any]]:
    """Separate the options of a call from the fields of its body, for methods that take both.

    Returns:
        The options, then the fields.
    """
    own = StreamOptions.__optional_keys__
    options = {name: value for name, value in fields.items() if name in own}
    others = {name: value for name, value in fields.items() if name not in own}
    return cast("StreamOptions", options), others


P = ParamSpec("P")
T = TypeVar("T")


def with_hints(function: Callable[P, T]) -> Callable[P, T]:
    """Return a function whose errors for wrong arguments contain a suggestion.

    A coroutine function stays one; it raises the error when it is awaited.
    """
    names = _names(function)
    is_open = _is_open(function)

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        if not is_open and not names.issuperset(kwargs):
            raise TypeError(_unexpected(function, args, kwargs))
        try:
            return function(*args, **kwargs)
        except TypeError as error:
            if error.__traceback__ is None or error.__traceback__.tb_next is not None:
                # The error was raised inside the function.
                raise
            message = f"{error}. {_listing(function)}"
        raise TypeError(message)

    if not iscoroutinefunction(function):
        return call

    @wraps(function)
    async def acall(*args: Any, **kwargs: Any) -> Any:
        result: Any = call(*args, **kwargs)
        return await result

    return cast("Callable[P, T]", acall)


def add_hints(kind: type) -> None:
    """Wrap every public method of a class, without those of its bases, in hints."""
    for name, method in list(vars(kind).items()):
        if isinstance(method, FunctionType) and not name.startswith("_"):
            setattr(kind, name, with_hints(method))


def _names(function: Callable[..., object]) -> frozenset[str]:
    """Return every keyword of a function, the options of a call included."""
    code = _code(function)
    own = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return OPTIONS.union(own) if code.co_flags & CO_VARKEYWORDS else frozenset(own)


def _is_open(function: Callable[..., object]) -> bool:
    """Return true if a function takes any keyword: ``**fields: Any`` in place of named options."""
    code = _code(function)
    if not code.co_flags & CO_VARKEYWORDS:
        return False
    place = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & CO_VARARGS)
    return function.__annotations__.get(code.co_varnames[place]) == "Any"


def _code(function: Callable[..., object]) -> CodeType:
    code: object = getattr(function, "__code__", None)
    if not isinstance(code, CodeType):
        raise TypeError(f"{function!r} is not a Python function")
    return code


def _unexpected(
    function: Callable[..., object], args: tuple[object, ...], given: Iterable[str]
) -> str:
    """Return the message for an unknown keyword, with a similar one."""
    from difflib import get_close_matches

    names = _names(function)
    unknown = next(name for name in given if name not in names)
    where = _shown(function, args)
    close = get_close_matches(unknown, sorted(names - {"self"}), n=1)
    hint = f"Did you mean {close[0]!r}?" if close else _listing(function)
    return f"{where} got an unexpected keyword argument {unknown!r}. {hint}"


def _shown(function: Callable[..., object], args: tuple[object, ...]) -> str:
    """Return the name of a function in the caller's form."""
    name = getattr(function, "__name__", "")
    if name == "__init__" and args:
        return f"{type(args[0]).__name__}()"
    return f"{getattr(function, '__qualname__', name)}()"


def _listing(function: Callable[..., object]) -> str:
    """Return a sentence with the arguments of a function."""
    code = _code(function)
    positional = [*code.co_varnames[: code.co_argcount]]
    names = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    shown = [name for name in positional if name != "self"] + [f"{name}=" for name in names]
    return f"It takes {', '.join(shown)}" if shown else "It takes no arguments"
