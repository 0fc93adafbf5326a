"""The blocking and the asynchronous client."""

from __future__ import annotations

from .resources import AsyncResources, Resources


class Sdk(Resources):
    """A blocking client; share one among threads.

    Args:
        api_key: The credential of an API that has one; the environment variable ``SDK_API_KEY`` if
            not given.
        base_url: The address of the API; ``SDK_BASE_URL`` or the contract's server if not given.
            Plain http is accepted for this machine only.
        timeout: Seconds for a whole call, with every attempt and pause in it; ``None`` for no
            limit. 60 if not given, 600 for uploads.
        max_retries: The number of attempts that a call may make after the first.
        http_client: An ``httpx.Client`` (or ``httpx2.Client``) to use; closing it is up to you.
        clock: The source of time; a ``ManualClock`` makes tests quick.
        retry_budget: The retries that all calls together may make: ten in a row, and one for ten
            calls in the long run, if not given.
        journal: A ``Journal`` in which creates are recorded before they are sent.
        observer: Called for every call, such as ``sdk.otel.TracingObserver()``.

    Raises:
        ConfigurationError: There is no usable credential or base URL.
        InvalidArgumentError: ``timeout`` or ``max_retries`` is out of range.
    """


class AsyncSdk(AsyncResources):
    """Async version of ``Sdk``, for asyncio; it takes the same arguments.

    Its ``http_client`` is an ``httpx.AsyncClient`` (or ``httpx2.AsyncClient``).
    """
