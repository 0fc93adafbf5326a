"""Perform exchanges with httpx; no other room depends on it.

httpx2 has the same interface, so its clients are supported too: nothing here checks a class, and
exceptions are distinguished by their names.
"""

from __future__ import annotations

import logging
import re
import ssl
import time
import weakref
from collections.abc import AsyncIterator, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import httpcore
import httpx

from .._base.aio import in_thread, running_loop, time_limit
from .._base.errors import (
    APIConnectionError,
    APITimeoutError,
    ConfigurationError,
    DownloadError,
    ShopError,
    TLSError,
)
from .._calls.call import Exchange, Phases
from .._calls.response import tidy
from .environment import Environment
from .internals import has_proxy, has_surplus
from .sockets import AsyncConnections, Connections, Limit, PerLoop, Pools, core_url

if TYPE_CHECKING:
    from .._calls.request import Request
    from .._uploads.source import Upload
    from .protocols import (
        AsyncHTTPClient,
        AsyncResponse,
        HTTPClient,
        RawHeaders,
        Response,
        SyncResponse,
    )

_NOT_SENT: Final = frozenset(
    {
        "ConnectError",
        "ConnectTimeout",
        "InvalidURL",
        "PoolTimeout",
        "ProxyError",
        "UnsupportedProtocol",
    }
)

_BROKEN: Final = frozenset(
    {
        "InvalidURL",
        "NetworkError",
        "ProtocolError",
        "ProxyError",
        "StreamError",
        "TransportError",
        "UnsupportedProtocol",
    }
)

_TLS_WAITS: Final = (ssl.SSLWantReadError, ssl.SSLWantWriteError)
"""Signals of asyncio and not faults; a call that times out has one in its chain."""

_TLS_ENDS: Final = (ssl.SSLEOFError, ssl.SSLZeroReturnError)
"""Errors of a connection that ended during the handshake, which is worth a retry."""


def translate(error: BaseException, exchange: Exchange) -> BaseException:
    """Return the client's error for one of the HTTP library; another error stays as it is."""
    names = {kind.__name__ for kind in type(error).__mro__}
    where = exchange.request.where
    sent = not names & _NOT_SENT
    reason = tidy(f"{type(error).__name__}: {error}".removesuffix(": "), exchange.request)
    if (refusal := _tls_fault(error)) is not None:
        message = f"{where}: the encrypted connection was refused ({refusal})"
        return TLSError(f"{message}; check base_url, the clock and the CA certificates", sent=sent)
    if "PoolTimeout" in names:
        message = f"{where}: no connection became free; raise the limits of your http_client"
        return APIConnectionError(message, sent=False)
    if "ConnectTimeout" in names:
        return APITimeoutError(f"{where}: no connection in time; check the network", sent=False)
    if names & {"TimeoutException", "TimeoutError"}:
        return exchange.timed_out()
    if names & _BROKEN:
        return APIConnectionError(f"{where}: {reason}; check the network and base_url", sent=sent)
    return error


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__


def _tls_fault(error: BaseException) -> ssl.SSLError | None:
    """Return the error of TLS itself; ``None`` if the fault is another one."""
    errors = [link for link in _chain(error) if isinstance(link, ssl.SSLError)]
    faults = [link for link in errors if not isinstance(link, _TLS_WAITS)]
    return faults[-1] if faults and not isinstance(faults[-1], _TLS_ENDS) else None


CONNECT_SECONDS: Final = 10.0
"""The limit for one attempt to connect, which leaves a call time for another one."""

LONGEST_STEP_SECONDS: Final = 1e6
"""The longest timeout of a socket: 32 bits of milliseconds overflow after 50 days."""


_NO_PHASES: Final = Phases()


class _Content:
    """The body of an exchange, which notes when the connection begins to send it.

    A loop that stood still ends a whole call, and not only the phase whose time was up: without the
    note, nobody would know whether there was a connection.
    """

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._content = exchange.request.content or b""

    def __iter__(self) -> Iterator[bytes]:
        self._exchange.begun = True
        if isinstance(self._content, bytes):
            # No piece at all for no body: the connection would spend time on an empty one.
            return iter((self._content,) if self._content else ())
        return pieces(self._content)

    def __aiter__(self) -> AsyncIterator[bytes]:
        self._exchange.begun = True
        content = self._content
        return _whole(content) if isinstance(content, bytes) else apieces(content)


async def _whole(content: bytes) -> AsyncIterator[bytes]:
    if content:
        yield content


@lru_cache(maxsize=256)
def _parsed(url: str) -> tuple[str, httpcore.URL]:
    """Return the host of a URL of the API, and the URL, cached: polls repeat URLs.

    Signed URLs have a query, and are not cached.
    """
    parsed = httpx.URL(url)
    return parsed.netloc.decode("ascii"), core_url(parsed)


def own_request(exchange: Exchange, *, by_name: bool) -> httpcore.Request:
    """Return a request for own connections, with the fields that httpx's client would add.

    Args:
        exchange: The exchange.
        by_name: Whether to use the host's name even if an address is given: a proxy resolves names
            itself.
    """
    sent = exchange.request
    host, url, pinned = _target(replace(sent, address=None) if by_name else sent)
    remaining = exchange.deadline.remaining()
    end = None if remaining is None else time.monotonic() + remaining
    limits = [Limit.until(limit, end) for limit in _limits(remaining, exchange)]
    if exchange.streams:
        # The limit of the first event does not apply to later ones: the deadline is moved then.
        step = _least(exchange.silence) or LONGEST_STEP_SECONDS
        later = time.monotonic() + LONGEST_STEP_SECONDS if end is None else end
        exchange.limit = limits[1] = Limit.until(step, later)
    return httpcore.Request(
        sent.method,
        url,
        # No local variable for the header fields: a traceback can show local variables.
        headers=[
            ("Host", host),
            ("Connection", "keep-alive"),
            *sent.wire_headers().items(),
        ],
        content=_Content(exchange),
        extensions={"timeout": dict(zip(Phases._fields, limits, strict=True)), **pinned},
    )


def _target(sent: Request) -> tuple[str, httpcore.URL, dict[str, str]]:
    """Return the Host field, the URL to connect to, and the server's name for TLS.

    Raises:
        APIConnectionError: The server may only be reached at an address, and there is none.
    """
    if sent.address is None and _is_public(sent):
        return *_parsed(sent.url), {}
    host, url, pinned = _pinned(sent)
    return host, core_url(url), pinned


def _pinned(sent: Request) -> tuple[str, httpx.URL, dict[str, str]]:
    """Return the same, with the URL as httpx's client takes it."""
    # No local variable for a URL with a key: a traceback can show local variables.
    url = httpx.URL(sent.wire_url())
    host = url.netloc.decode("ascii")
    if sent.address is None:
        return host, url, {}
    if not sent.address:
        message = f"{sent.where}: {url.host} has no address; check the network"
        raise APIConnectionError(message, sent=False)
    name = {"sni_hostname": url.raw_host.decode("ascii")}
    return host, url.copy_with(host=sent.address), name


def _is_public(sent: Request) -> bool:
    """Return true if a URL may be cached: one with a query can contain a signature or a key."""
    return sent.credentials is None and "?" not in sent.url


def client_request(client: HTTPClient | AsyncHTTPClient, exchange: Exchange, body: _Body) -> Any:
    """Return a request of the caller's client, with this client's header fields.

    Raises:
        APIConnectionError: The server may only be reached at an address, and there is none.
        DownloadError: The client would not connect to the checked address.
    """
    sent = exchange.request
    host, url, pinned = _client_target(client, sent)
    request = client.build_request(
        sent.method,
        url,
        headers={**host, **sent.wire_headers()},
        content=body,
        timeout=_client_limits(exchange),
        extensions=pinned,
    )
    # The caller's client adds its own login, and the cookies of other answers.
    for name in ("Authorization", "Cookie"):
        request.headers.pop(name, None)
        if name in sent.wire_headers():
            request.headers[name] = sent.wire_headers()[name]
    return request


def _client_target(
    client: HTTPClient | AsyncHTTPClient, sent: Request
) -> tuple[dict[str, str], str, dict[str, str]]:
    """Return the Host field, URL and extensions with which a client reaches the right server."""
    if sent.address is None or has_proxy(client, sent.url):
        return {}, sent.wire_url(), {}
    host, url, pinned = _pinned(sent)
    if has_proxy(client, str(url)):
        # The proxy would connect to the address, for which no server has a certificate.
        message = f"{sent.where}: the http_client has a proxy for {url.host}, but not for its name"
        raise DownloadError(f"{message}; make its proxies and exceptions say the same of both")
    return {"Host": host}, str(url), pinned


def _limits(remaining: float | None, exchange: Exchange) -> Phases:
    """Return the remaining time as the limit of each phase.

    A phase is independent of the others; the total is checked after each piece of the answer. So a
    server that stops in the middle of its answer blocks a call for at most twice its time.
    """
    own, silence = exchange.deadline.phases, exchange.silence
    if remaining is not None and silence is None and own == _NO_PHASES:
        least = min(remaining, LONGEST_STEP_SECONDS)
        return Phases(min(least, CONNECT_SECONDS), least, least, least)
    return Phases(
        connect=_least(own.connect or CONNECT_SECONDS, remaining),
        read=_least(own.read, silence, remaining),
        write=_least(own.write, silence, remaining),
        pool=_least(own.pool, remaining),
    )


def _client_limits(exchange: Exchange) -> tuple[float | None, ...]:
    """Return the same for a caller's client; a stream waits as long for each of its events."""
    limits = _limits(exchange.deadline.remaining(), exchange)
    if exchange.streams:
        limits = limits._replace(read=_least(exchange.silence))
    return tuple(limits)


def _least(*limits: float | None) -> float | None:
    given = [limit for limit in limits if limit is not None]
    return min(*given, LONGEST_STEP_SECONDS) if given else None


def pieces(form: Upload) -> Iterator[bytes]:
    """Yield the pieces of a form; each one counts as sent when the next one is requested."""
    for chunk in form:
        yield chunk
        form.report()


async def apieces(form: Upload) -> AsyncIterator[bytes]:
    """Read pieces in a thread, as the disk would block the event loop."""
    source = iter(form)
    while chunk := await in_thread(next, source, b""):
        yield chunk
        form.report()


_Body: TypeAlias = bytes | Iterator[bytes] | AsyncIterator[bytes] | None


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
            raise ConfigurationError("Shop needs an httpx.Client, AsyncShop the async one")
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
        except ShopError:
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
            raise ConfigurationError("AsyncShop needs an httpx.AsyncClient, Shop the other")
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
        except ShopError:
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
