"""Options of a single call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol, TypeAlias, TypedDict, cast

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
        ``client.webhooks.create(url="https://10.0.0.7/shop", allow_private=True)``
    """

    allow_private: bool | None
    """True to allow a URL outside of the public internet.

    Without it, the client rejects a URL that Shop could reach only inside its own network, or not at
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
