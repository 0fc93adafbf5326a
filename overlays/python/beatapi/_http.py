"""The one module that knows httpx: performs an exchange, and translates what can go wrong in it.

httpx2 has the same interface, so a client of it may be passed as well: nothing here asks for a
class, only for behaviour, and exceptions are told apart by their names.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from typing import Any, Final, Protocol

import httpx

from ._call import Exchange
from ._errors import APIConnectionError, APITimeoutError, BeatAPIError, ConfigurationError, TLSError
from ._multipart import Multipart
from ._request import Request
from ._response import tidy

CONNECT_SECONDS: Final = 10.0
"""How long one attempt to connect may take; a call has time for another one."""

_NOT_SENT: Final = frozenset({"ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError"})


class SyncResponse(Protocol):
    """The part of ``httpx.Response`` that a blocking client uses."""

    @property
    def status_code(self) -> int:
        """The status."""
        ...

    @property
    def headers(self) -> Mapping[str, str]:
        """The header fields."""
        ...

    def iter_raw(self) -> Iterator[bytes]:
        """The body as it is on the wire, each piece as soon as it is there."""
        ...

    def close(self) -> None:
        """Give the connection back, or close it if there is more to read."""
        ...


class AsyncResponse(Protocol):
    """The part of ``httpx.Response`` that an asynchronous client uses."""

    @property
    def status_code(self) -> int:
        """The status."""
        ...

    @property
    def headers(self) -> Mapping[str, str]:
        """The header fields."""
        ...

    def aiter_raw(self) -> AsyncIterator[bytes]:
        """The body as it is on the wire, each piece as soon as it is there."""
        ...

    async def aclose(self) -> None:
        """Give the connection back, or close it if there is more to read."""
        ...


class HTTPClient(Protocol):
    """The part of ``httpx.Client`` that is used, and that ``httpx2.Client`` shares."""

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
    """The part of ``httpx.AsyncClient`` that is used, and that ``httpx2.AsyncClient`` shares."""

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


class Transport:
    """Performs exchanges with a blocking HTTP client.

    Args:
        client: The caller's client, which is used and never closed; ``None`` for one of our own.
        trust_env: Whether our own client uses the proxies that the environment names.
    """

    def __init__(self, client: HTTPClient | None, *, trust_env: bool) -> None:
        if hasattr(client, "aclose"):
            raise ConfigurationError("BeatAPI needs an httpx.Client, AsyncBeatAPI the async one")
        self._owned = client is None
        self._client: HTTPClient = client or httpx.Client(trust_env=trust_env)

    def perform(self, exchange: Exchange) -> None:
        """Send a request and collect its answer.

        Raises:
            APIConnectionError: No usable answer arrived.
            InvalidResponseError: The answer is too large or not decodable.
        """
        fault: BeatAPIError | None = None
        try:
            self._perform(exchange)
        except BeatAPIError:
            raise
        except Exception as error:
            fault = _translate(error, exchange)
            if fault is None:
                raise
        if fault is not None:
            raise fault

    def _perform(self, exchange: Exchange) -> None:
        content = exchange.request.content
        body = iter(content) if isinstance(content, Multipart) else content
        request = _build(self._client, exchange, body)
        response: SyncResponse = self._client.send(
            request, stream=True, auth=None, follow_redirects=False
        )
        try:
            exchange.start(response.status_code, _lower(response.headers))
            for chunk in response.iter_raw():
                if not exchange.feed(chunk):
                    break
        finally:
            response.close()

    def close(self) -> None:
        """Close every connection of our own client."""
        if self._owned:
            self._client.close()


class AsyncTransport:
    """Performs exchanges with an asynchronous HTTP client.

    Args:
        client: The caller's client, which is used and never closed; ``None`` for one of our own.
        trust_env: Whether our own client uses the proxies that the environment names.
    """

    def __init__(self, client: AsyncHTTPClient | None, *, trust_env: bool) -> None:
        if client is not None and not hasattr(client, "aclose"):
            raise ConfigurationError("AsyncBeatAPI needs an httpx.AsyncClient, BeatAPI the other")
        self._owned = client is None
        self._client: AsyncHTTPClient = client or httpx.AsyncClient(trust_env=trust_env)

    async def perform(self, exchange: Exchange) -> None:
        """Send a request and collect its answer.

        Raises:
            APIConnectionError: No usable answer arrived.
            InvalidResponseError: The answer is too large or not decodable.
        """
        fault: BeatAPIError | None = None
        try:
            async with asyncio.timeout(_guard(exchange.deadline.remaining())):
                await self._perform(exchange)
        except BeatAPIError:
            raise
        except Exception as error:
            fault = _translate(error, exchange)
            if fault is None:
                raise
        if fault is not None:
            raise fault

    async def _perform(self, exchange: Exchange) -> None:
        content = exchange.request.content
        body = _from_thread(content) if isinstance(content, Multipart) else content
        request = _build(self._client, exchange, body)
        response: AsyncResponse = await self._client.send(
            request, stream=True, auth=None, follow_redirects=False
        )
        try:
            exchange.start(response.status_code, _lower(response.headers))
            async for chunk in response.aiter_raw():
                if not await _feed(exchange, chunk):
                    break
        finally:
            await response.aclose()

    async def aclose(self) -> None:
        """Close every connection of our own client."""
        if self._owned:
            await self._client.aclose()


async def _feed(exchange: Exchange, chunk: bytes) -> bool:
    if exchange.blocking:
        return await asyncio.to_thread(exchange.feed, chunk)
    return exchange.feed(chunk)


async def _from_thread(chunks: Iterable[bytes]) -> AsyncIterator[bytes]:
    """Read pieces in a thread, as the disk would stop the event loop."""
    source = iter(chunks)
    while chunk := await asyncio.to_thread(next, source, b""):
        yield chunk


def _lower(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def _build(client: HTTPClient | AsyncHTTPClient, exchange: Exchange, body: object) -> Any:
    """A request of the library's class, with our header fields in place of the client's own."""
    sent: Request = exchange.request
    request = client.build_request(
        sent.method,
        sent.url,
        # The header fields get no name here: a traceback can show local variables.
        headers=sent.wire_headers(),
        content=body,
        timeout=_phases(exchange.deadline.remaining(), exchange.silence),
    )
    if sent.key is None:
        request.headers.pop("authorization", None)
    request.headers.pop("cookie", None)
    return request


def _phases(remaining: float | None, silence: float | None) -> tuple[float | None, ...]:
    """The time that is left as the limit of each phase: connect, read, write, pool.

    A phase knows nothing of the others; the total is checked after each piece of the answer. Thus a
    server that stops in the middle of its answer holds a blocking call for at most twice its time.
    """
    connect = _least(CONNECT_SECONDS, remaining)
    quiet = _least(silence, remaining)
    return connect, quiet, quiet, remaining


def _least(*limits: float | None) -> float | None:
    return min((limit for limit in limits if limit is not None), default=None)


def _guard(remaining: float | None) -> float | None:
    # A little later than the phases, so that the one which runs out can say which one it was.
    return None if remaining is None else remaining + 0.05


def _translate(error: Exception, exchange: Exchange) -> BeatAPIError | None:
    """Our error for one of the HTTP library's; ``None`` if it is of another kind."""
    names = {kind.__name__ for kind in type(error).__mro__}
    where = exchange.request.where
    sent = not names & _NOT_SENT
    reason = tidy(f"{type(error).__name__}: {error}".removesuffix(": "), exchange.request)
    if _is_tls(error):
        message = f"{where}: the encrypted connection was refused ({_root(error)})"
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
    return None


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__


def _is_tls(error: Exception) -> bool:
    # A connection that merely ends during the handshake is worth another attempt.
    ended = (ssl.SSLEOFError, ssl.SSLZeroReturnError)
    found = [link for link in _chain(error) if isinstance(link, ssl.SSLError)]
    return bool(found) and not isinstance(found[-1], ended)


def _root(error: Exception) -> str:
    return str([link for link in _chain(error) if isinstance(link, ssl.SSLError)][-1])
