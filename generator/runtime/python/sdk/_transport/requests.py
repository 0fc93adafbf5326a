"""Requests for the HTTP library, with their bodies and time limits."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import httpx

from .._base.aio import in_thread
from .._base.errors import APIConnectionError, DownloadError
from .._calls.call import Exchange, Phases
from .internals import has_proxy
from .sockets import Limit

if TYPE_CHECKING:
    from .._calls.request import Request
    from .._uploads.source import Upload
    from .protocols import AsyncHTTPClient, HTTPClient


CONNECT_SECONDS: Final = 10.0
"""The limit for one attempt to connect, which leaves a call time for another one."""

LONGEST_STEP_SECONDS: Final = 1e6
"""The longest timeout of a socket: 32 bits of milliseconds overflow after 50 days."""


_NO_PHASES: Final = Phases()


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
def _parsed(url: str) -> tuple[httpx.URL, str]:
    """Return a URL of the API and its host, cached: polls repeat URLs, and parsing takes time.

    Signed URLs have a query, and are not cached.
    """
    parsed = httpx.URL(url)
    return parsed, parsed.netloc.decode("ascii")


def own_request(exchange: Exchange, *, by_name: bool) -> httpx.Request:
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
    limits = [Limit.until(limit, end) for limit in _limits(remaining, exchange)]
    if exchange.streams:
        # The limit of the first event does not apply to later ones: the deadline is moved then.
        step = _least(exchange.silence) or LONGEST_STEP_SECONDS
        later = time.monotonic() + LONGEST_STEP_SECONDS if end is None else end
        exchange.limit = limits[1] = Limit.until(step, later)
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
    if _is_public(sent):
        url, host = _parsed(sent.url)
    else:
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
