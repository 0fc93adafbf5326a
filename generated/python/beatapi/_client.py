"""The two clients, ready to use."""

from __future__ import annotations

from .resources import AsyncResources, Resources


class BeatAPI(Resources):
    """A blocking BeatAPI client; share one among threads.

    Args:
        api_key: Your key; the environment variable ``BEATAPI_API_KEY`` if not given.
        base_url: Where the API is; ``BEATAPI_BASE_URL`` or the contract's server if not given.
            Plain http is accepted for this machine only.
        timeout: Seconds for a whole call, with every attempt and pause in it; ``None`` for no
            limit. 60 if not given, 600 for uploads. An ``httpx.Timeout`` limits the phases of each
            attempt, and the whole call to its largest value.
        max_retries: How many more attempts a call may make after the first. A call that starts a
            task is sent again only if the server cannot have accepted it. 2 if not given.
        default_headers: Header fields to send with every call. Those that decide who asks, or how
            a message is framed, are the client's own.
        http_client: An ``httpx.Client`` (or ``httpx2.Client``) to use; it stays yours to close.
        clock: Where time comes from; a ``ManualClock`` makes tests quick.
        retry_budget: What all calls together may spend on retries: ten in a row, and one for ten
            calls in the long run, if not given.
        journal: A ``Journal`` in which creates are written down before they are sent, so that a
            process that dies loses none.
        observer: Is told of every call, such as ``beatapi.otel.TracingObserver()``.
        inbox: Where your webhook endpoint puts verified events: one for a task that is waited for
            ends the wait at once, and polls become rare.

    Raises:
        ConfigurationError: There is no usable key or base URL.
        InvalidArgumentError: ``timeout`` or ``max_retries`` is out of range, or a header field
            cannot be sent.

    Example:
        ::

            with BeatAPI() as client:
                task = client.music_video.create(images=[image.url], audio_url=song.url)
                client.tasks.download(client.tasks.wait(task), "video.mp4")
    """


class AsyncBeatAPI(AsyncResources):
    """An asynchronous BeatAPI client, for asyncio.

    Args:
        api_key: Your key; the environment variable ``BEATAPI_API_KEY`` if not given.
        base_url: Where the API is; ``BEATAPI_BASE_URL`` or the contract's server if not given.
            Plain http is accepted for this machine only.
        timeout: Seconds for a whole call, with every attempt and pause in it; ``None`` for no
            limit. 60 if not given, 600 for uploads. An ``httpx.Timeout`` limits the phases of each
            attempt, and the whole call to its largest value.
        max_retries: How many more attempts a call may make after the first. A call that starts a
            task is sent again only if the server cannot have accepted it. 2 if not given.
        default_headers: Header fields to send with every call. Those that decide who asks, or how
            a message is framed, are the client's own.
        http_client: An ``httpx.AsyncClient`` (or ``httpx2.AsyncClient``) to use; it stays yours.
        clock: Where time comes from; a ``ManualClock`` makes tests quick.
        retry_budget: What all calls together may spend on retries: ten in a row, and one for ten
            calls in the long run, if not given.
        journal: A ``Journal`` in which creates are written down before they are sent, so that a
            process that dies loses none.
        observer: Is told of every call, such as ``beatapi.otel.TracingObserver()``.
        inbox: Where your webhook endpoint puts verified events: one for a task that is waited for
            ends the wait at once, and polls become rare.

    Raises:
        ConfigurationError: There is no usable key or base URL.
        InvalidArgumentError: ``timeout`` or ``max_retries`` is out of range, or a header field
            cannot be sent.

    Example:
        ::

            async with AsyncBeatAPI() as client:
                task = await client.tasks.wait("task_8K2qA")
    """
