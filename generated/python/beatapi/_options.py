"""What a single call may set for itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol, TypeAlias, TypedDict, cast

Progress: TypeAlias = Callable[[int, int | None], object]
"""Called with the bytes that are done, and with their total; ``None`` if nobody knows it."""


class HTTPTimeout(Protocol):
    """The part of ``httpx.Timeout`` that is used, and that ``httpx2.Timeout`` shares: seconds."""

    @property
    def connect(self) -> float | None:
        """How long one attempt to connect may take."""
        ...

    @property
    def read(self) -> float | None:
        """How long the server may say nothing."""
        ...

    @property
    def write(self) -> float | None:
        """How long the server may take nothing."""
        ...

    @property
    def pool(self) -> float | None:
        """How long to wait for a connection to become free."""
        ...


Timeout: TypeAlias = float | HTTPTimeout
"""Seconds for a whole call; or an ``httpx.Timeout``, which limits the phases of each attempt, and
the whole call to its largest value (``None`` among them sets no limit to the whole call)."""


class Inbox(Protocol):
    """Where verified webhooks arrive, for waits to listen to."""

    def attach(self, listener: Callable[[str, Mapping[str, Any]], None]) -> Callable[[], None]:
        """Call a function with the id and the data of each task that comes; returns what ends it.

        The function may be called from any thread.
        """
        ...

    def latest(self, task_id: str) -> Mapping[str, Any] | None:
        """A terminal task that came already; ``None`` if none did."""
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
    """How many more attempts a call may make after the first; ``None`` counts as not given."""

    idempotency_key: str | None
    """Names the call so that the server can recognise a repeat: 1 to 255 visible ASCII characters.

    A fresh random key is sent if none is given. Keep your own if a call may be repeated after a
    crash of your process.
    """

    wait_for_slot: bool | None
    """Whether a create waits, within its timeout, when too many tasks of the account run.

    Without it, or when the time is up, ``ConcurrencyLimitError`` is raised.
    """

    extra_headers: Mapping[str, str] | None
    """Header fields to send besides the client's own; they outweigh its ``default_headers``."""


class UploadOptions(RequestOptions, total=False):
    """Options of one upload, besides those of every call.

    Example:
        ``client.files.upload("song.mp3", on_progress=lambda done, total: print(done, total))``
    """

    on_progress: Progress | None
    """Called after each piece of the file with the bytes that are sent, and with their total.

    It begins anew with each attempt. An asynchronous client calls it in its event loop; what it
    raises ends the call.
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
    """Whether the URL may be one that is not on the public internet.

    Without it, a URL is refused that BeatAPI could not reach, or only inside of its own network. It
    is implied when the client's own server is on this machine, as the sandbox is.
    """


OPTIONS: Final = (
    UploadOptions.__optional_keys__
    | EndpointOptions.__optional_keys__
    | StreamOptions.__optional_keys__
)
"""The name of every option there is."""


def split(fields: Mapping[str, Any]) -> tuple[StreamOptions, dict[str, Any]]:
    """Tell the options of a call from the fields of its body, where a method takes both.

    Returns:
        The options, and everything else.
    """
    own = StreamOptions.__optional_keys__
    options = {name: value for name, value in fields.items() if name in own}
    others = {name: value for name, value in fields.items() if name not in own}
    return cast("StreamOptions", options), others
