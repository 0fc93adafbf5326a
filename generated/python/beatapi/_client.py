"""The blocking and the asynchronous client."""

from __future__ import annotations

from .resources import AsyncResources, Resources


class BeatAPI(Resources):
    """A blocking BeatAPI client; share one among threads.

    Args:
        api_key: Your key; the environment variable ``BEATAPI_API_KEY`` if not given.
        base_url: The address of the API; ``BEATAPI_BASE_URL`` or the contract's server if not
            given. Plain http is accepted for this machine only.
        timeout: Seconds for a whole call, with every attempt and pause in it; ``None`` for no
            limit. 60 if not given, 600 for uploads. An ``httpx.Timeout`` limits the phases of each
            attempt, and the whole call to its largest value.
        max_retries: The number of attempts after the first. A call that starts a task is sent
            again only if the server cannot have accepted it. 2 if not given.
        default_headers: Header fields to send with every call. The client itself sets those for
            authentication and for the framing of messages.
        http_client: An ``httpx.Client`` (or ``httpx2.Client``) to use; closing it is up to you.
        clock: The source of time; a ``ManualClock`` makes tests quick.
        retry_budget: The retries that all calls together may make: ten in a row, and one for ten
            calls in the long run, if not given.
        journal: A ``Journal`` in which creates are recorded before they are sent, so that none is
            lost when the process dies.
        observer: Called for every call, such as ``beatapi.otel.TracingObserver()``.
        inbox: The inbox for verified webhook events: an event that ends a task ends the wait for
            it at once, and polls become rare.

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
    """Async version of ``BeatAPI``, for asyncio; it takes the same arguments.

    Its ``http_client`` is an ``httpx.AsyncClient`` (or ``httpx2.AsyncClient``).

    Example:
        ::

            async with AsyncBeatAPI() as client:
                task = await client.tasks.wait("task_8K2qA")
    """
