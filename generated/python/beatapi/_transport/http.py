"""Perform exchanges with httpx; no other room depends on it.

httpx2 has the same interface, so its clients are supported too: nothing here checks a class, and
exceptions are distinguished by their names.
"""

from __future__ import annotations

import logging
import re
import time
import weakref
from collections.abc import AsyncIterator, Iterator, Mapping
from contextvars import ContextVar
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from .._base.aio import in_thread, running_loop, time_limit
from .._base.errors import BeatAPIError, ConfigurationError
from .._calls.call import Exchange
from .environment import Environment
from .faults import translate
from .internals import has_surplus
from .pools import PerLoop, Pools
from .requests import LONGEST_STEP_SECONDS, apieces, client_request, own_request, pieces
from .sockets import AsyncConnections, Connections, Limit

if TYPE_CHECKING:
    from .protocols import (
        AsyncHTTPClient,
        AsyncResponse,
        HTTPClient,
        RawHeaders,
        Response,
        SyncResponse,
    )


_SEND: Final[Mapping[str, Any]] = {"stream": True, "auth": None, "follow_redirects": False}

_QUERY: Final = r"\?[^\s'\"<>]+"

_OURS: Final = ContextVar("_OURS", default=False)
"""True while an exchange of this client runs."""


class _Cover(logging.Filter):
    """Removes query strings from the HTTP libraries' log lines about this client's exchanges.

    A redirect contains the signed URL of its target, which only they see. Their log lines about the
    program's other requests stay as they are.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        if _OURS.get():
            record.msg, record.args = re.sub(_QUERY, "?...", record.getMessage()), None
        return True


for _version in ("", "2"):
    for _name in (f"httpx{_version}", f"httpcore{_version}.http11", f"httpcore{_version}.http2"):
        logging.getLogger(_name).addFilter(_Cover())


class Transport:
    """Performs exchanges with a blocking HTTP client.

    Args:
        client: The caller's client, which is never closed here; ``None`` for own connections.
    """

    def __init__(self, client: HTTPClient | None, *, proxies: bool) -> None:
        if hasattr(client, "aclose"):
            raise ConfigurationError("BeatAPI needs an httpx.Client, AsyncBeatAPI the async one")
        self._client = client
        self._environment = Environment(remote=client is None and proxies)
        self._pools = Pools(partial(Connections, self._environment))
        # The sockets of an unclosed client are closed with the object, or with the process.
        weakref.finalize(self, _close, self._pools)

    def perform(self, exchange: Exchange) -> None:
        """Send a request and read its answer.

        Raises:
            APIConnectionError: No usable answer arrived.
            InvalidResponseError: The answer is too large or not decodable.
        """
        ours = _OURS.set(True)
        try:
            return self._perform(exchange)
        except BeatAPIError:
            raise
        except BaseException as error:
            # The transport's frames hold the Authorization header.
            fault = translate(error.with_traceback(None), exchange)
        finally:
            _OURS.reset(ours)
        try:
            raise fault
        finally:
            # A reference cycle would keep the whole answer until the next collection.
            del fault

    def _perform(self, exchange: Exchange) -> None:
        response = self._send(exchange)
        kept = False
        try:
            exchange.start(response.status_code, _fields(response.headers))
            chunks = iter(response.stream)
            for chunk in chunks:
                if not exchange.feed(chunk):
                    break
                if exchange.report is not None:
                    exchange.report()
            kept = exchange.streams and exchange.keep(response, chunks)
            if not kept and has_surplus(response):
                response.extensions["network_stream"].close()
        finally:
            if not kept:
                response.close()

    def _send(self, exchange: Exchange) -> SyncResponse:
        sent = exchange.request
        if self._client is None:
            proxy = self._environment.proxy(sent.url)
            # Get the pool first: loading certificates takes time, and the limits begin after it.
            pool = self._pools.pool(sent.url.partition(":")[0], proxy)
            return pool.handle_request(own_request(exchange, by_name=proxy is not None))
        exchange.begun = True
        content = sent.content
        body = content if content is None or isinstance(content, bytes) else pieces(content)
        request = client_request(self._client, exchange, body)
        answer: SyncResponse = self._client.send(request, **_SEND)
        return answer

    def close(self) -> None:
        """Close every own connection."""
        _close(self._pools)


class AsyncTransport:
    """Performs exchanges with an asynchronous HTTP client.

    Args:
        client: The caller's client, which is never closed here; ``None`` for own connections.
    """

    def __init__(self, client: AsyncHTTPClient | None, *, proxies: bool) -> None:
        if client is not None and not hasattr(client, "aclose"):
            raise ConfigurationError("AsyncBeatAPI needs an httpx.AsyncClient, BeatAPI the other")
        self._client = client
        self._environment = Environment(remote=client is None and proxies)
        self._pools = PerLoop(lambda: Pools(partial(AsyncConnections, self._environment)))

    async def perform(self, exchange: Exchange) -> None:
        """Send a request and read its answer.

        Raises:
            APIConnectionError: No usable answer arrived.
            InvalidResponseError: The answer is too large or not decodable.
        """
        running_loop()
        ours = _OURS.set(True)
        try:
            async with time_limit(_guard(exchange.deadline.remaining())):
                return await self._perform(exchange)
        except BeatAPIError:
            raise
        except BaseException as error:
            # The transport's frames hold the Authorization header.
            fault = translate(error.with_traceback(None), exchange)
        finally:
            _OURS.reset(ours)
        try:
            raise fault
        finally:
            # A reference cycle would keep the whole answer until the next collection.
            del fault

    async def _perform(self, exchange: Exchange) -> None:
        response = await self._send(exchange)
        kept = False
        try:
            await _start(exchange, response)
            chunks = aiter(response.stream)
            async for chunk in chunks:
                if not await _feed(exchange, chunk):
                    break
                if exchange.report is not None:
                    exchange.report()
            kept = exchange.streams and exchange.keep(response, chunks)
            if not kept and has_surplus(response):
                await response.extensions["network_stream"].aclose()
        finally:
            if not kept:
                await response.aclose()

    async def _send(self, exchange: Exchange) -> AsyncResponse:
        sent = exchange.request
        if self._client is None:
            proxy = self._environment.proxy(sent.url)
            pool = await self._pool(sent.url.partition(":")[0], proxy)
            return await pool.handle_async_request(own_request(exchange, by_name=proxy is not None))
        exchange.begun = True
        content = sent.content
        body = content if content is None or isinstance(content, bytes) else apieces(content)
        request = client_request(self._client, exchange, body)
        answer: AsyncResponse = await self._client.send(request, **_SEND)
        return answer

    async def _pool(self, scheme: str, proxy: str | None) -> AsyncConnections:
        """Return the running loop's pool for a scheme.

        Making one loads modules and certificates, which takes a tenth of a second or more: a thread
        does it, as it would block the event loop.
        """
        pools = self._pools.get()
        pool = pools.ready(scheme, proxy)
        return await in_thread(pools.pool, scheme, proxy) if pool is None else pool

    async def aclose(self) -> None:
        """Close every own connection in the running loop."""
        for pool in self._pools.get().drain():
            await pool.aclose()


def next_chunk(chunks: Iterator[bytes], exchange: Exchange, seconds: float | None) -> bytes | None:
    """Read the next piece of an open answer; ``None`` at its end.

    Args:
        chunks: The pieces.
        exchange: The exchange.
        seconds: The limit for the piece; ``None`` for no limit.

    Raises:
        APIConnectionError: The connection broke.
        APITimeoutError: No piece arrived in time.
    """
    if isinstance(exchange.limit, Limit):
        left = LONGEST_STEP_SECONDS if seconds is None else seconds
        exchange.limit.end = time.monotonic() + left
    ours = _OURS.set(True)
    try:
        return next(chunks, None)
    except BaseException as error:
        fault = translate(error.with_traceback(None), exchange)
    finally:
        _OURS.reset(ours)
    try:
        raise fault
    finally:
        del fault


async def anext_chunk(
    chunks: AsyncIterator[bytes], exchange: Exchange, seconds: float | None
) -> bytes | None:
    """Async version of ``next_chunk``."""
    ours = _OURS.set(True)
    try:
        async with time_limit(_guard(seconds)):
            return await anext(chunks, None)
    except BaseException as error:
        fault = translate(error.with_traceback(None), exchange)
    finally:
        _OURS.reset(ours)
    try:
        raise fault
    finally:
        del fault


def _close(pools: Pools[Connections]) -> None:
    for pool in pools.drain():
        pool.close()


async def _start(exchange: Exchange, response: Response) -> None:
    status, fields = response.status_code, _fields(response.headers)
    if exchange.blocking is None:
        exchange.start(status, fields)
    else:
        await in_thread(exchange.start, status, fields)


async def _feed(exchange: Exchange, chunk: bytes) -> bool:
    if exchange.blocking is None or not exchange.blocking(len(chunk)):
        return exchange.feed(chunk)
    return await in_thread(exchange.feed, chunk)


def _fields(headers: RawHeaders) -> dict[str, str]:
    """Return header fields by lower-case name; repeated ones are joined (RFC 9110, section 5.2)."""
    fields: dict[str, str] = {}
    for raw_name, raw_value in headers.raw:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("utf-8", "replace")
        fields[name] = f"{fields[name]}, {value}" if name in fields else value
    return fields


def _guard(remaining: float | None) -> float | None:
    # A little later than the phases, so that the error can name the phase that timed out.
    return None if remaining is None else remaining + 0.05
