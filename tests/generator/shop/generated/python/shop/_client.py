"""The two clients, ready to use."""

from __future__ import annotations

from .resources import AsyncResources, Resources


class Shop(Resources):
    """A blocking client; share one among threads.

    Args:
        api_key: The credential of an API that has one; the environment variable ``SHOP_API_KEY`` if
            not given.
        base_url: Where the API is; ``SHOP_BASE_URL`` or the contract's server if not given. Plain
            http is accepted for this machine only.
        timeout: Seconds for a whole call, with every attempt and pause in it; ``None`` for no
            limit. 60 if not given, 600 for uploads.
        max_retries: How many more attempts a call may make after the first.
        http_client: An ``httpx.Client`` (or ``httpx2.Client``) to use; it stays yours to close.
        clock: Where time comes from; a ``ManualClock`` makes tests quick.
        retry_budget: What all calls together may spend on retries: ten in a row, and one for ten
            calls in the long run, if not given.
        journal: A ``Journal`` in which creates are written down before they are sent.
        observer: Is told of every call, such as ``shop.otel.TracingObserver()``.

    Raises:
        ConfigurationError: There is no usable credential or base URL.
        InvalidArgumentError: ``timeout`` or ``max_retries`` is out of range.
    """


class AsyncShop(AsyncResources):
    """An asynchronous client, for asyncio; its arguments are those of ``Shop``.

    ``http_client`` is an ``httpx.AsyncClient`` (or ``httpx2.AsyncClient``).
    """
