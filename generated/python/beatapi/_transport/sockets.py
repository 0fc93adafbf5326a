"""httpcore's pools of connections that keep a deadline and notice early answers.

A server that rejects an upload (too large, of a wrong type, without a key) often answers early, and
then stops reading or closes the connection. The client has to read the answer before that, or it is
lost. Each process has pools of connections of its own, and so has each event loop.
"""

from __future__ import annotations

import os
import re
import select
import selectors
import socket
import ssl
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

import httpcore
import httpx

from .._base.aio import cancelled, either, running_loop, settled, spawn
from .._base.lock import ForkLock
from .address import addresses_of
from .environment import Environment

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Task

READ_BYTES: Final = 65536
"""The bytes of one read."""

_WAITS: Final = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)

_INTERIM: Final = rb"HTTP/1\.[01] 1[0-9][0-9]"


class Early:
    """The bytes that arrived before the request was sent, kept for the parser of the answer."""

    def __init__(self) -> None:
        self._bytes = b""
        self._ended = False

    def __bool__(self) -> bool:
        """Return true if there are bytes to take."""
        return bool(self._bytes) or self._ended

    def add(self, data: bytes) -> bool:
        """Keep bytes, and return true if they end the request.

        An interim answer, such as ``100 Continue``, does not (RFC 9110, section 15.2).

        Args:
            data: The bytes; empty if the server has closed the connection.
        """
        self._bytes += data
        self._ended = not data
        rest = self._bytes
        while re.match(_INTERIM, rest):
            _, end, rest = rest.partition(b"\r\n\r\n")
            if not end:
                break
        # The status is in the first twelve bytes.
        return self._ended or (len(rest) >= 12 and not re.match(_INTERIM, rest))

    def take(self, limit: int) -> bytes:
        """Return the next bytes."""
        data, self._bytes = self._bytes[:limit], self._bytes[limit:]
        return data


def send_some(sock: socket.socket, data: memoryview, seconds: float | None, early: Early) -> int:
    """Send as much as the server accepts at once, unless it answers first.

    Returns:
        The number of bytes sent; -1 if the server has answered.

    Raises:
        OSError: The connection is broken.
    """
    sock.setblocking(False)
    with selectors.DefaultSelector() as selector:
        selector.register(sock, selectors.EVENT_READ | selectors.EVENT_WRITE)
        ready = selector.select(seconds)
    if not ready:
        raise TimeoutError
    try:
        # A readable socket may have no data for us: TLS has messages of its own.
        if ready[0][1] & selectors.EVENT_READ and early.add(sock.recv(READ_BYTES)):
            return -1
    except _WAITS:
        pass
    try:
        return sock.send(data)
    except _WAITS:
        return 0


def is_readable(sock: socket.socket) -> bool:
    """Return true if a read would not wait: there are bytes, or the connection has ended."""
    number = sock.fileno()
    if number < 0:
        return True
    if sys.platform == "win32":
        return bool(select.select([number], [], [], 0)[0])
    # Unlike select, it takes files with any number.
    poll = select.poll()
    poll.register(number, select.POLLIN)
    return bool(poll.poll(0))


_WRITE_BYTES: Final = 16384

_LIMITS: Final[Mapping[str, Any]] = {
    "max_connections": 100,
    "max_keepalive_connections": 20,
    "keepalive_expiry": 5.0,
}
"""As httpx limits its pools."""

_LATE_IMPORT: Final = "anyio._backends._asyncio"
"""The module that the first connection would import in the event loop."""


class Limit(float):
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
        if not isinstance(limit, Limit):
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
        return self._stream.read(max_bytes, Limit.left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if len(buffer) > _WRITE_BYTES:
            left = memoryview(buffer)
            while len(left) > _WRITE_BYTES:
                left = left[self._send(left, Limit.left(timeout, httpcore.WriteTimeout)) :]
            buffer = bytes(left)
        self._stream.write(buffer, Limit.left(timeout, httpcore.WriteTimeout))

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
        seconds = Limit.left(timeout, httpcore.ConnectTimeout)
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
        addresses = _resolve(host, port, Limit.left(timeout, httpcore.ConnectTimeout))
        for number, address in enumerate(addresses):
            seconds = Limit.left(timeout, httpcore.ConnectTimeout)
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


class Fields(NamedTuple):
    """The header fields of an answer, as ``httpx.Headers`` has them."""

    raw: list[tuple[bytes, bytes]]


class Answer:
    """An answer over own connections: the part of ``httpx.Response`` that the client uses.

    Args:
        response: httpcore's answer.
    """

    __slots__ = ("extensions", "headers", "status_code", "stream")

    # Any: httpcore does not say what extensions hold.
    def __init__(self, response: Any) -> None:
        self.status_code: int = response.status
        self.headers = Fields(response.headers)
        self.extensions: Mapping[str, Any] = response.extensions
        self.stream: Any = response.stream

    def close(self) -> None:
        """Release the connection, or close it if there is more to read."""
        self.stream.close()

    async def aclose(self) -> None:
        """Async version of ``close``."""
        await self.stream.aclose()


class Connections:
    """httpcore's pool, without httpx's client and transport, over connections with a deadline.

    Most of the work of httpx for a request (merging settings, cookies, authentication, redirects,
    decoding, checking and copying header fields) is not needed here, and takes a third of a call's
    time.

    Args:
        environment: The environment's settings for certificates.
        scheme: The scheme of the URLs.
        proxy: The URL of the proxy; ``None`` if there is none.
    """

    def __init__(self, environment: Environment, scheme: str, proxy: str | None) -> None:
        kinds = httpcore.ConnectionPool, httpcore.HTTPProxy, httpcore.SOCKSProxy
        self._pool: httpcore.ConnectionPool = _pool(
            kinds, environment.verify(scheme), proxy, _Backend()
        )

    def handle_request(self, request: httpcore.Request) -> Answer:
        """Send a request, and return its answer once the header fields have arrived."""
        return Answer(self._pool.handle_request(request))

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()


class _AsyncStream(httpcore.AsyncNetworkStream):
    """A connection that notices the server's answer even while it sends a large body."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self._early = Early()
        self._reading: Task[bytes] | None = None
        self._socket: socket.socket | None = None

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
        if info != "is_readable":
            return self._stream.get_extra_info(info)
        # httpcore asks before and after each call. For its socket, anyio asks the system for the
        # addresses of both ends too.
        if self._socket is None:
            self._socket = self._stream.get_extra_info("socket")
        return self._socket is None or is_readable(self._socket)


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


class AsyncConnections:
    """Async version of ``Connections``; these notice early answers.

    Args:
        environment: The environment's settings for certificates.
        scheme: The scheme of the URLs.
        proxy: The URL of the proxy; ``None`` if there is none.
    """

    def __init__(self, environment: Environment, scheme: str, proxy: str | None) -> None:
        kinds = httpcore.AsyncConnectionPool, httpcore.AsyncHTTPProxy, httpcore.AsyncSOCKSProxy
        # Any: httpcore defines the class twice, for machines with and without anyio.
        backend: Any = httpcore.AnyIOBackend()
        self._pool: httpcore.AsyncConnectionPool = _pool(
            kinds, environment.verify(scheme), proxy, _AsyncBackend(backend)
        )
        with suppress(ImportError):
            import_module(_LATE_IMPORT)

    async def handle_async_request(self, request: httpcore.Request) -> Answer:
        """Async version of ``Connections.handle_request``."""
        return Answer(await self._pool.handle_async_request(request))

    async def aclose(self) -> None:
        """Close every connection."""
        await self._pool.aclose()


P = TypeVar("P")


def _pool(
    kinds: tuple[Callable[..., P], Callable[..., P], Callable[..., P]],
    context: ssl.SSLContext,
    url: str | None,
    backend: object,
) -> P:
    """Return one of httpcore's pools.

    Args:
        kinds: The pools without a proxy, for a proxy of HTTP, and for one of SOCKS.
        context: The TLS setting.
        url: The URL of the proxy; ``None`` if there is none.
        backend: Opens connections.
    """
    direct, http, socks = kinds
    settings = {**_LIMITS, "ssl_context": context, "network_backend": backend}
    if url is None:
        return direct(**settings)
    proxy = httpx.Proxy(url)
    settings |= {"proxy_url": core_url(proxy.url), "proxy_auth": proxy.raw_auth}
    if proxy.url.scheme.startswith("socks"):
        return socks(**settings)
    # httpcore accepts a setting of TLS only for a proxy with TLS.
    return http(**settings, proxy_ssl_context=context if proxy.url.scheme == "https" else None)


def core_url(url: httpx.URL) -> httpcore.URL:
    """Return httpcore's form of a URL."""
    return httpcore.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )


class Pools(Generic[P]):
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
        if (pool := self.ready(scheme, proxy)) is not None:
            return pool
        # If two threads make the first pool at once, the slower one drops its empty pool.
        place = os.getpid(), scheme, proxy
        return self._pools.setdefault(place, self._kind(scheme, proxy))

    def ready(self, scheme: str, proxy: str | None) -> P | None:
        """Return the pool for a scheme if it exists already."""
        # A forked process must not use its parent's sockets: answers would reach the wrong process.
        return self._pools.get((os.getpid(), scheme, proxy)) if not self._closed else None

    def drain(self) -> list[P]:
        """Return every pool to be closed, and make no others."""
        self._closed = True
        return [pool for (process, _, _), pool in self._pools.items() if process == os.getpid()]


class PerLoop(Generic[P]):
    """One object for each event loop: a connection belongs to the loop that opened it.

    So one client works in successive calls of `asyncio.run`, and in loops of several threads.

    Args:
        make: Makes the object.
    """

    def __init__(self, make: Callable[[], P]) -> None:
        self._make = make
        self._objects: dict[AbstractEventLoop, P] = {}
        self._lock = ForkLock()

    def get(self) -> P:
        """Return the running loop's object, made on first use."""
        loop = running_loop()
        own = self._objects.get(loop)
        if own is None:
            with self._lock:
                # Connections of closed loops are closed now, with Python's ResourceWarning.
                others = self._objects.items()
                self._objects = {each: one for each, one in others if not each.is_closed()}
                own = self._objects[loop] = self._make()
        return own
