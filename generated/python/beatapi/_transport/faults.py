"""The client's errors for those of the HTTP library, which are recognized by their names."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from .._base.errors import APIConnectionError, APITimeoutError, TLSError
from .._calls.call import Exchange
from .._calls.response import tidy

if TYPE_CHECKING:
    pass


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
    errors = [link for link in _chain(error) if isinstance(link, ssl.SSLError)]
    faults = [link for link in errors if not isinstance(link, _TLS_WAITS)]
    return faults[-1] if faults and not isinstance(faults[-1], _TLS_ENDS) else None
