"""Perform exchanges with httpx, and translate its errors; no other module depends on httpx.

httpx2 has the same interface, so its clients are supported too: nothing here checks a class, and
exceptions are distinguished by their names.
"""

from __future__ import annotations

import logging
import os
import re
import ssl
import time
import weakref
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import replace
from functools import lru_cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeAlias, TypeVar

import httpcore
import httpx

from .._base.aio import cancelled, either, in_thread, running_loop, settled, spawn, time_limit
from .._base.errors import (
    APIConnectionError,
    APITimeoutError,
    ConfigurationError,
    DownloadError,
    SdkError,
    TLSError,
)
from .._base.lock import ForkLock
from .._calls.call import Exchange, Phases
from .._calls.response import tidy
from .address import addresses_of
from .early import READ_BYTES, Early, send_some
from .proxy import Proxies

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Task

    from .._calls.request import Request
    from .._uploads.source import Upload

P = TypeVar("P")

_Body: TypeAlias = bytes | Iterator[bytes] | AsyncIterator[bytes] | None

CONNECT_SECONDS: Final = 10.0
"""The limit for one attempt to connect, which leaves a call time for another one."""

_LONGEST_STEP_SECONDS: Final = 1e6
"""The longest timeout of a socket: 32 bits of milliseconds overflow after 50 days."""

_TO_PARSER: Final = ("_stream", "_httpcore_stream", "_stream", "_connection", "_h11_state")
"""The attributes from a response's stream to h11, which holds bytes beyond the answer."""

_SEND: Final[Mapping[str, Any]] = {"stream": True, "auth": None, "follow_redirects": False}

_BACKEND: Final = "_network_backend"
"""The attribute of httpcore's pool for the backend that opens connections."""

_LATE_IMPORT: Final = "anyio._backends._asyncio"
"""The module that the first connection would import in the event loop."""

_QUERY: Final = r"\?[^\s'\"<>]+"

_CERTIFICATES: Final = ("SSL_CERT_FILE", "SSL_CERT_DIR")
"""The variables that name CA certificates, in order of precedence."""

_WRITE_BYTES: Final = 16384

_TLS_WAITS: Final = (ssl.SSLWantReadError, ssl.SSLWantWriteError)
"""Signals of asyncio and not faults; a call that times out has one in its chain."""

_TLS_ENDS: Final = (ssl.SSLEOFError, ssl.SSLZeroReturnError)
"""Errors of a connection that ended during the handshake, which is worth a retry."""

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


class RawHeaders(Protocol):
    """The part of ``httpx.Headers`` that the client uses."""

    @property
    def raw(self) -> list[tuple[bytes, bytes]]:
        """The header fields as they are on the wire."""
        ...


class Response(Protocol):
    """The part of ``httpx.Response`` that both clients use."""

    @property
    def status_code(self) -> int:
        """The status."""
        ...

    @property
    def headers(self) -> RawHeaders:
        """The header fields."""
        ...

    @property
    def extensions(self) -> Mapping[str, Any]:
        """The library's data beyond HTTP; ``network_stream`` is the connection."""
        ...

    @property
    def stream(self) -> Any:
        """The raw body, to be iterated once: each piece as soon as it arrives."""
        ...


class SyncResponse(Response, Protocol):
    """The part of ``httpx.Response`` that a blocking client uses."""

    def close(self) -> None:
        """Release the connection, or close it if there is more to read."""
        ...


class AsyncResponse(Response, Protocol):
    """The part of ``httpx.Response`` that an asynchronous client uses."""

    async def aclose(self) -> None:
        """Release the connection, or close it if there is more to read."""
        ...


class HTTPClient(Protocol):
    """The part of ``httpx.Client`` and ``httpx2.Client`` that the client uses."""

    @property
    def build_request(self) -> Any:
        """Makes a request of the library's own class."""
        ...

    @property
    def send(self) -> Any:
        """Sends such a request."""
        ...

    def close(self) -> None:
        """Close every connection."""
        ...


class AsyncHTTPClient(Protocol):
    """The part of ``httpx.AsyncClient`` and ``httpx2.AsyncClient`` that the client uses."""

    @property
    def build_request(self) -> Any:
        """Makes a request of the library's own class."""
        ...

    @property
    def send(self) -> Any:
        """Sends such a request."""
        ...

    async def aclose(self) -> None:
        """Close every connection."""
        ...


class _Pools(Generic[P]):
    """The client's own connections, separate in each process.

    Args:
        kind: Makes the pool for a scheme, and for a proxy if there is one.
    """

    def __init__(self, kind: Callable[[str, str | None], P]) -> None:
        self._kind = kind
        self._pools: dict[tuple[int, str, str | None], P] = {}
        self._closed = False

    def pool(self, scheme: str, proxy: str | None) -> P:
        """Return the pool for a scheme, made on first use.

        Args:
            scheme: The scheme of the URLs.
            proxy: The URL of the proxy; ``None`` if there is none.

        Raises:
            RuntimeError: The client is closed.
            ConfigurationError: The CA certificates cannot be loaded.
        """
        if self._closed:
            raise RuntimeError("this client is closed; build another one")
        found = self.ready(scheme, proxy)
        # If two threads make the first pool at once, the slower one drops its empty pool.
        place = os.getpid(), scheme, proxy
        return found or self._pools.setdefault(place, self._kind(scheme, proxy))

    def ready(self, scheme: str, proxy: str | None) -> P | None:
        """Return the pool for a scheme if it exists already."""
        # A forked process must not use its parent's sockets: answers would reach the wrong process.
        return self._pools.get((os.getpid(), scheme, proxy)) if not self._closed else None

    def drain(self) -> list[P]:
        """Return every pool to be closed, and make no others."""
        self._closed = True
        return [pool for (process, _, _), pool in self._pools.items() if process == os.getpid()]


class _Environment:
    """The environment's settings for the client's own connections, read when it is built.

    Args:
        remote: Whether the server is on another machine: a local server needs neither a proxy nor
            certificates, and their faults do not matter.

    Raises:
        ConfigurationError: A variable names a proxy or certificates that cannot be used.
    """

    def __init__(self, *, remote: bool) -> None:
        self._proxies = Proxies() if remote else None
        if self._proxies is not None and self._proxies.url is not None:
            check_url(self._proxies.url, self._proxies.variable)
        named = any(os.environ.get(name) for name in _CERTIFICATES)
        # Without such a variable nothing can be wrong: the first call loads them.
        self._context = _certificates() if remote and named else None

    def proxy(self, url: str) -> str | None:
        """Return the URL of the proxy for a URL; ``None`` if there is none."""
        return self._proxies.of(url) if self._proxies else None

    def verify(self, scheme: str) -> ssl.SSLContext:
        """Return the TLS setting for a scheme.

        Loading the CA certificates takes longer than a call. The pool for plain http gets a context
        without any, which rejects every server if TLS is ever attempted.

        Raises:
            ConfigurationError: The CA certificates cannot be loaded.
        """
        if scheme == "http":
            return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        return self._context or _certificates()


def _certificates() -> ssl.SSLContext:
    """Load the CA certificates: those of the environment, or those of the HTTP library.

    Raises:
        ConfigurationError: A variable names a place without certificates.
    """
    variable = next((name for name in _CERTIFICATES if os.environ.get(name)), "")
    place = os.environ.get(variable, "")
    try:
        if variable == "SSL_CERT_DIR":
            # OpenSSL would treat a missing folder like an empty one.
            os.scandir(place).close()
        return httpx.create_ssl_context()
    except OSError as error:
        reason = (error.reason if isinstance(error, ssl.SSLError) else error.strerror) or error
        named = f"{variable} is {place}: the" if variable else "The"
        advice = f"correct {variable}, or unset it" if variable else "install certifi again"
        message = f"{named} CA certificates cannot be loaded ({reason}); {advice}"
    raise ConfigurationError(message)


def _proxy(url: str | None, context: ssl.SSLContext) -> httpx.Proxy | None:
    return None if url is None else httpx.Proxy(url, ssl_context=_for_proxy(url, context))


def _for_proxy(url: str, context: ssl.SSLContext) -> ssl.SSLContext | None:
    """Return the TLS setting for a proxy: httpx accepts one only for a proxy with TLS."""
    return context if url.startswith("https:") else None


def check_url(url: str, name: str) -> None:
    """Check that the HTTP library can request a URL.

    Args:
        url: The URL.
        name: The argument or variable that holds it.

    Raises:
        ConfigurationError: It cannot. The message does not repeat the URL, which may contain a
            password.
    """
    try:
        httpx.URL(url)
    except httpx.InvalidURL:
        message = f"{name} is not a URL that can be asked for; check its host name"
        raise ConfigurationError(message) from None


class _PerLoop(Generic[P]):
    """One object for each event loop: a connection belongs to the loop that opened it.

    So one client works in successive calls of `asyncio.run`, and in loops of several threads.

    Args:
        make: Makes the object.
    """

    def __init__(self, make: Callable[[], P]) -> None:
        self._make = make
        self._made: dict[AbstractEventLoop, P] = {}
        self._lock = ForkLock()

    def get(self) -> P:
        """Return the running loop's object, made on first use."""
        loop = running_loop()
        found = self._made.get(loop)
        if found is None:
            with self._lock:
                # Connections of closed loops are closed now, with Python's ResourceWarning.
                self._made = {old: made for old, made in self._made.items() if not old.is_closed()}
                found = self._made[loop] = self._make()
        return found


class _Limit(float):
    """The limit of one step in seconds, with the end of the whole call."""

    __slots__ = ("end",)
    end: float

    @classmethod
    def until(cls, seconds: float | None, end: float | None) -> float | None:
        """Return the limit of a step."""
        if seconds is None or end is None:
            return seconds
        limit = cls(seconds)
        limit.end = end
        return limit

    @staticmethod
    def left(limit: float | None, late: type[Exception]) -> float | None:
        """Return the seconds for a step that begins now."""
        if not isinstance(limit, _Limit):
            return limit
        seconds = min(limit, limit.end - time.monotonic())
        if seconds <= 0.0:
            raise late
        return seconds


class _Stream(httpcore.NetworkStream):
    """A connection that enforces the end of the call, even if each step is within its limit."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream
        self._early = Early()

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._early:
            return self._early.take(max_bytes)
        return self._stream.read(max_bytes, _Limit.left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        left = memoryview(buffer)
        while len(left) > _WRITE_BYTES:
            left = left[self._send(left, _Limit.left(timeout, httpcore.WriteTimeout)) :]
        self._stream.write(bytes(left), _Limit.left(timeout, httpcore.WriteTimeout))

    def _send(self, data: memoryview, seconds: float | None) -> int:
        """Send a part of a large body, unless the server answers first.

        On the error, httpcore reads the answer.
        """
        try:
            sent = send_some(self.get_extra_info("socket"), data, seconds, self._early)
        except TimeoutError:
            raise httpcore.WriteTimeout from None
        except OSError as error:
            raise httpcore.WriteError(str(error)) from None
        if sent < 0:
            raise httpcore.WriteError("the server answered before the request was sent")
        return sent

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        seconds = _Limit.left(timeout, httpcore.ConnectTimeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, seconds))

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Backend(httpcore.SyncBackend):
    """Opens connections that enforce the end of the call."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        fault: Exception = httpcore.ConnectError(f"{host} has no address")
        addresses = _resolve(host, port, _Limit.left(timeout, httpcore.ConnectTimeout))
        for number, address in enumerate(addresses):
            seconds = _Limit.left(timeout, httpcore.ConnectTimeout)
            # Limit each attempt, so that the other addresses get their share of the time.
            share = None if seconds is None else seconds / (len(addresses) - number)
            try:
                stream = super().connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                fault = error
            else:
                return _Stream(stream)
        raise fault


def _resolve(host: str, port: int, seconds: float | None) -> list[str]:
    """Return the addresses of a host, in the resolver's order."""
    try:
        return addresses_of(host, port, seconds)
    except TimeoutError as error:
        raise httpcore.ConnectTimeout("the resolver does not answer") from error
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(str(error)) from error


class _Connections(httpx.HTTPTransport):
    """httpx's transport without its client, over connections that enforce a deadline.

    Most of the work of an ``httpx.Client`` for a request (merging settings, cookies,
    authentication, redirects, decoding) is not needed here, and takes a fifth of a call's time.

    Args:
        environment: The environment's settings for certificates.
        scheme: The scheme of the URLs.
        proxy: The URL of the proxy; ``None`` if there is none.
    """

    def __init__(self, environment: _Environment, scheme: str, proxy: str | None) -> None:
        context = environment.verify(scheme)
        super().__init__(verify=context, proxy=_proxy(proxy, context))
        _replace_backend(self, lambda _: _Backend())


class _AsyncStream(httpcore.AsyncNetworkStream):
    """A connection that notices the server's answer even while it sends a large body."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self._early = Early()
        self._reading: Task[bytes] | None = None

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._early:
            return self._early.take(max_bytes)
        if self._reading is None:
            return await self._stream.read(max_bytes, timeout)
        if not await settled(self._reading, timeout):
            raise httpcore.ReadTimeout
        self._early.add(self._read())
        return self._early.take(max_bytes)

    def _read(self) -> bytes:
        """Return the bytes of the finished reader."""
        reading, self._reading = self._reading, None
        return reading.result() if reading is not None else b""

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if len(buffer) > _WRITE_BYTES:
            await self._send(buffer, timeout)
        else:
            await self._stream.write(buffer, timeout)

    async def _send(self, buffer: bytes, timeout: float | None) -> None:
        """Send a part of a large body, unless the server answers first."""
        sending = spawn(self._stream.write(buffer, timeout))
        try:
            while not sending.done():
                self._reading = self._reading or spawn(self._stream.read(READ_BYTES))
                await either(sending, self._reading)
                if self._reading.done() and self._early.add(self._read()):
                    raise httpcore.WriteError("the server answered before the request was sent")
        finally:
            await cancelled(sending)
        sending.result()

    async def aclose(self) -> None:
        if self._reading is not None:
            await cancelled(self._reading)
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.AsyncNetworkStream:
        return _AsyncStream(await self._stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _AsyncBackend(httpcore.AsyncNetworkBackend):
    """Opens connections that notice early answers.

    Args:
        backend: httpcore's own backend, which opens the inner connections.
    """

    def __init__(self, backend: httpcore.AsyncNetworkBackend) -> None:
        self._backend = backend

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        connect = self._backend.connect_tcp
        return _AsyncStream(await connect(host, port, timeout, local_address, socket_options))

    async def sleep(self, seconds: float) -> None:
        await self._backend.sleep(seconds)


class _AsyncConnections(httpx.AsyncHTTPTransport):
    """httpx's transport over connections that notice early answers.

    Args:
        environment: The environment's settings for certificates.
        scheme: The scheme of the URLs.
        proxy: The URL of the proxy; ``None`` if there is none.
    """

    def __init__(self, environment: _Environment, scheme: str, proxy: str | None) -> None:
        context = environment.verify(scheme)
        super().__init__(verify=context, proxy=_proxy(proxy, context))
        _replace_backend(self, _AsyncBackend)
        with suppress(ImportError):
            import_module(_LATE_IMPORT)


def _replace_backend(transport: object, replace: Callable[[Any], object]) -> None:
    """Replace the network backend of httpx's pool, for which httpx has no argument.

    If httpx moves the pool, each phase of a call still keeps the deadline, but not their sum, and
    an early answer may be lost; tests/faults/test_time.py and test_files.py would fail.
    """
    pool: object = getattr(transport, "_pool", None)
    if hasattr(pool, _BACKEND):
        setattr(pool, _BACKEND, replace(getattr(pool, _BACKEND)))


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
            raise ConfigurationError("Sdk needs an httpx.Client, AsyncSdk the async one")
        self._client = client
        self._environment = _Environment(remote=client is None and proxies)
        self._pools = _Pools(partial(_Connections, self._environment))
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
        except SdkError:
            raise
        except BaseException as error:
            # The transport's frames hold the Authorization header.
            fault = _translate(error.with_traceback(None), exchange)
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
            if not kept and _has_surplus(response):
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
            return pool.handle_request(_request(exchange, by_name=proxy is not None))
        exchange.begun = True
        content = sent.content
        body = content if content is None or isinstance(content, bytes) else _reporting(content)
        request = _client_request(self._client, exchange, body)
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
            raise ConfigurationError("AsyncSdk needs an httpx.AsyncClient, Sdk the other")
        self._client = client
        self._environment = _Environment(remote=client is None and proxies)
        self._pools = _PerLoop(lambda: _Pools(partial(_AsyncConnections, self._environment)))

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
        except SdkError:
            raise
        except BaseException as error:
            # The transport's frames hold the Authorization header.
            fault = _translate(error.with_traceback(None), exchange)
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
            if not kept and _has_surplus(response):
                await response.extensions["network_stream"].aclose()
        finally:
            if not kept:
                await response.aclose()

    async def _send(self, exchange: Exchange) -> AsyncResponse:
        sent = exchange.request
        if self._client is None:
            proxy = self._environment.proxy(sent.url)
            pool = await self._pool(sent.url.partition(":")[0], proxy)
            return await pool.handle_async_request(_request(exchange, by_name=proxy is not None))
        exchange.begun = True
        content = sent.content
        body = content if content is None or isinstance(content, bytes) else _from_thread(content)
        request = _client_request(self._client, exchange, body)
        answer: AsyncResponse = await self._client.send(request, **_SEND)
        return answer

    async def _pool(self, scheme: str, proxy: str | None) -> _AsyncConnections:
        """Return the running loop's pool for a scheme.

        Making one loads modules and certificates, which takes a tenth of a second or more: a thread
        does it, as it would block the event loop.
        """
        pools = self._pools.get()
        found = pools.ready(scheme, proxy)
        return await in_thread(pools.pool, scheme, proxy) if found is None else found

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
    if isinstance(exchange.limit, _Limit):
        left = _LONGEST_STEP_SECONDS if seconds is None else seconds
        exchange.limit.end = time.monotonic() + left
    ours = _OURS.set(True)
    try:
        return next(chunks, None)
    except BaseException as error:
        fault = _translate(error.with_traceback(None), exchange)
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
        fault = _translate(error.with_traceback(None), exchange)
    finally:
        _OURS.reset(ours)
    try:
        raise fault
    finally:
        del fault


def _has_surplus(response: Response) -> bool:
    """Return true if the server sent bytes after its answer.

    httpcore would use them as the beginning of the next answer on the connection, and has no public
    access to them. With another transport, such as a caller's own, none are found.
    """
    link: Any = response.stream
    for name in _TO_PARSER:
        link = getattr(link, name, link)
    return bool(getattr(link, "trailing_data", (b"",))[0])


def _close(pools: _Pools[_Connections]) -> None:
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


def _reporting(form: Upload) -> Iterator[bytes]:
    """Yield the pieces of a form; each one counts as sent when the next one is requested."""
    for chunk in form:
        yield chunk
        form.report()


async def _from_thread(form: Upload) -> AsyncIterator[bytes]:
    """Read pieces in a thread, as the disk would block the event loop."""
    source = iter(form)
    while chunk := await in_thread(next, source, b""):
        yield chunk
        form.report()


def _fields(headers: RawHeaders) -> dict[str, str]:
    """Return header fields by lower-case name; repeated ones are joined (RFC 9110, section 5.2)."""
    fields: dict[str, str] = {}
    for raw_name, raw_value in headers.raw:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("utf-8", "replace")
        fields[name] = f"{fields[name]}, {value}" if name in fields else value
    return fields


class _Content(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body of an exchange, which notes when the connection begins to send it.

    A loop that stood still ends a whole call, and not only the phase whose time was up: without the
    note, nobody would know whether there was a connection.
    """

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._content = exchange.request.content or b""

    def __iter__(self) -> Iterator[bytes]:
        self._exchange.begun = True
        content = self._content
        return iter((content,)) if isinstance(content, bytes) else _reporting(content)

    def __aiter__(self) -> AsyncIterator[bytes]:
        self._exchange.begun = True
        content = self._content
        return _whole(content) if isinstance(content, bytes) else _from_thread(content)


async def _whole(content: bytes) -> AsyncIterator[bytes]:
    yield content


@lru_cache(maxsize=256)
def _parsed(url: str) -> httpx.URL:
    """Parse a URL of the API, cached: polls repeat URLs, and parsing one takes 2 % of a call.

    Signed URLs have a query, and are not cached.
    """
    return httpx.URL(url)


def _request(exchange: Exchange, *, by_name: bool) -> httpx.Request:
    """Return a request for own connections, with the fields that httpx's client would add.

    Args:
        exchange: The exchange.
        by_name: Whether to use the host's name even if an address is given: a proxy resolves names
            itself.
    """
    sent = exchange.request
    host, url, pinned = _pinned(replace(sent, address=None) if by_name else sent)
    remaining = exchange.deadline.remaining()
    end = None if remaining is None else time.monotonic() + remaining
    limits = [_Limit.until(limit, end) for limit in _limits(remaining, exchange)]
    if exchange.streams:
        # The limit of the first event does not apply to later ones: the deadline is moved then.
        step = _least(exchange.silence) or _LONGEST_STEP_SECONDS
        later = time.monotonic() + _LONGEST_STEP_SECONDS if end is None else end
        exchange.limit = limits[1] = _Limit.until(step, later)
    return httpx.Request(
        sent.method,
        url,
        # No local variable for the header fields: a traceback can show local variables.
        headers={
            "Host": host,
            "Connection": "keep-alive",
            **sent.wire_headers(),
        },
        stream=_Content(exchange),
        extensions={"timeout": dict(zip(Phases._fields, limits, strict=True)), **pinned},
    )


def _pinned(sent: Request) -> tuple[str, httpx.URL, dict[str, str]]:
    """Return the Host field, the URL to connect to, and the server's name for TLS.

    Raises:
        APIConnectionError: The server may only be reached at an address, and there is none.
    """
    # No local variable for a URL with a key: a traceback can show local variables.
    url = _parsed(sent.url) if _is_public(sent) else httpx.URL(sent.wire_url())
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


def _client_request(client: HTTPClient | AsyncHTTPClient, exchange: Exchange, body: _Body) -> Any:
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
        request.headers.update(_only(name, sent.wire_headers()))
    return request


def _client_target(
    client: HTTPClient | AsyncHTTPClient, sent: Request
) -> tuple[dict[str, str], str, dict[str, str]]:
    """Return the Host field, URL and extensions with which a client reaches the right server."""
    if sent.address is None or _has_proxy(client, sent.url):
        return {}, sent.wire_url(), {}
    host, url, pinned = _pinned(sent)
    if _has_proxy(client, str(url)):
        # The proxy would connect to the address, for which no server has a certificate.
        message = f"{sent.where}: the http_client has a proxy for {url.host}, but not for its name"
        raise DownloadError(f"{message}; make its proxies and exceptions say the same of both")
    return {"Host": host}, str(url), pinned


def _has_proxy(client: HTTPClient | AsyncHTTPClient, url: str) -> bool:
    """Return true if a client's transport for a URL is a proxy's.

    httpx has no public access to it. A caller's own transport counts as direct, and gets the
    checked address.
    """
    choose: Any = getattr(client, "_transport_for_url", None)
    if choose is None:
        return False
    pool: object = getattr(choose(client.build_request("GET", url).url), "_pool", None)
    return any("Proxy" in kind.__name__ for kind in type(pool).__mro__)


def _only(name: str, fields: Mapping[str, str]) -> dict[str, str]:
    return {name: fields[name]} if name in fields else {}


def _limits(remaining: float | None, exchange: Exchange) -> Phases:
    """Return the remaining time as the limit of each phase.

    A phase is independent of the others; the total is checked after each piece of the answer. So a
    server that stops in the middle of its answer blocks a call for at most twice its time.
    """
    own, silence = exchange.deadline.phases, exchange.silence
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
    return min(*given, _LONGEST_STEP_SECONDS) if given else None


def _guard(remaining: float | None) -> float | None:
    # A little later than the phases, so that the error can name the phase that timed out.
    return None if remaining is None else remaining + 0.05


def _translate(error: BaseException, exchange: Exchange) -> BaseException:
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
    if names & {"TransportError", "InvalidURL", "StreamError"}:
        return APIConnectionError(f"{where}: {reason}; check the network and base_url", sent=sent)
    return error


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__


def _tls_fault(error: BaseException) -> ssl.SSLError | None:
    """Return the error of TLS itself; ``None`` if the fault is another one."""
    found = [link for link in _chain(error) if isinstance(link, ssl.SSLError)]
    faults = [link for link in found if not isinstance(link, _TLS_WAITS)]
    return faults[-1] if faults and not isinstance(faults[-1], _TLS_ENDS) else None
