"""uvicorn in a thread of its own, with connections that can be broken on purpose."""

from __future__ import annotations

import asyncio
import socket
import struct
import sys
import threading
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, Final, TypeVar

import uvicorn
from starlette.types import ASGIApp, Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

from ._tls import Identity

_GRACE_SECONDS: Final = 5
"""The time that requests under way have to end when the server is stopped.

A request whose client is gone has none.
"""

_LOOK_SECONDS: Final = 0.005
_RESET_ON_CLOSE: Final = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
"""SO_LINGER for no seconds: closing sends RST instead of FIN."""

T = TypeVar("T")


class Connections:
    """The open connections by the client's address, so that one can be broken."""

    def __init__(self) -> None:
        self._open: dict[Any, asyncio.Transport] = {}

    def break_off(self, scope: Scope, *, reset: bool) -> None:
        """End the connection of a request, with a reset or as if all had been said."""
        transport = self._open.get(tuple(scope["client"]))
        if transport is None:
            return
        if reset:
            raw: socket.socket = transport.get_extra_info("socket")
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        transport.close()

    def protocol(self) -> type[H11Protocol]:
        """Return uvicorn's protocol with every connection noted here."""
        opened = self._open

        class Noted(H11Protocol):
            _peer: tuple[Any, ...]

            def connection_made(self, transport: asyncio.BaseTransport) -> None:
                assert isinstance(transport, asyncio.Transport)
                super().connection_made(transport)
                # A TLS connection no longer knows its peer when it is lost.
                self._peer = transport.get_extra_info("peername")[:2]
                opened[self._peer] = transport

            def connection_lost(self, exc: Exception | None) -> None:
                opened.pop(self._peer, None)
                super().connection_lost(exc)

        return Noted


class Server(uvicorn.Server):
    """A server that is up when `begin` returns and gone when `end` does.

    Args:
        app: The application to serve.
        connections: The collection of its open connections.
        identity: Its TLS certificate; None serves plain HTTP.
    """

    _thread: threading.Thread
    _loop: asyncio.AbstractEventLoop
    _ended: asyncio.Event

    def __init__(self, app: ASGIApp, connections: Connections, identity: Identity | None) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=connections.protocol(),
                ws="none",
                loop="asyncio",
                lifespan="on",
                log_config=None,
                access_log=False,
                server_header=False,
                date_header=False,
                ssl_certfile=identity and identity.certificate,
                ssl_keyfile=identity and identity.key,
            )
        )
        self._ready = threading.Event()

    def begin(self, listener: socket.socket) -> None:
        """Serve that socket; return when requests are answered.

        Raises:
            RuntimeError: The application did not start; the log says why.
        """
        self._thread = threading.Thread(
            target=self._serve_in_thread, args=(listener,), name="beatapi-sandbox", daemon=True
        )
        self._thread.start()
        self._ready.wait()
        if not self.started:
            self._thread.join()
            raise RuntimeError("the sandbox's server did not start; see its log")

    def end(self) -> None:
        """Finish the requests under way and end the thread."""
        self._loop.call_soon_threadsafe(self._ended.set)
        self._thread.join()

    def run_soon(self, work: Coroutine[Any, Any, T]) -> asyncio.Future[T]:
        """Run something on the server's event loop; the future belongs to the running loop."""
        return asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._loop))

    def run_now(self, work: Coroutine[Any, Any, T]) -> T:
        """Run something on the server's event loop and wait for it."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def main_loop(self) -> None:
        """Wait for `end`; uvicorn itself would look ten times a second."""
        await self._ended.wait()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start as uvicorn does and tell the thread that waits for it."""
        self._loop = asyncio.get_running_loop()
        self._ended = asyncio.Event()
        await super().startup(sockets)
        self._ready.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop as uvicorn does, which would always take a tenth of a second."""
        for server in self.servers:
            server.close()
        for listener in sockets or []:
            listener.close()
        state = self.server_state
        for connection in list(state.connections):
            connection.shutdown()
        with suppress(TimeoutError):
            async with asyncio.timeout(_GRACE_SECONDS):
                while state.connections:
                    await asyncio.sleep(_LOOK_SECONDS)
        for task in state.tasks:
            task.cancel()
        await self.lifespan.shutdown()

    def _serve_in_thread(self, listener: socket.socket) -> None:
        try:
            self.run([listener])
        finally:
            self._ready.set()


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket on this machine.

    Raises:
        OSError: The port is taken.
    """
    # asyncio sends small packets at once only on sockets that say they are TCP; without that each
    # answer would wait 40 ms for the client's acknowledgement.
    listener = socket.create_server((host, port))
    return socket.socket(
        listener.family, listener.type, socket.IPPROTO_TCP, fileno=listener.detach()
    )
