"""A scripted server on a raw loopback socket, and one way to call both clients."""

from __future__ import annotations

import asyncio
import json
import re
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeAlias

import pytest

from beatapi import AsyncBeatAPI, BeatAPI, ManualClock

KEY = "sk_test_5Zm9vYmFy"

Answer: TypeAlias = Callable[[str, str, Any], tuple[int, Any]]
"""Returns status and document for a method, a path and a decoded body."""


@dataclass
class Received:
    """One request, as the server read it."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes = b""

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Server:
    """Answers request after request by its script, in order, over all connections.

    A step is the bytes to send, or a function that is given the connection and may do anything to
    it; a false return value closes it.
    """

    listener: socket.socket
    steps: list[bytes | Callable[[socket.socket], object]] = field(default_factory=list)
    received: list[Received] = field(default_factory=list)
    connections: int = 0
    stopping: threading.Event = field(default_factory=threading.Event)
    early: bool = False
    _open: list[socket.socket] = field(default_factory=list)
    _threads: list[threading.Thread] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.listener.getsockname()[1]}"

    def script(self, *steps: bytes | Callable[[socket.socket], object]) -> None:
        self.steps.extend(steps)

    @staticmethod
    def http(
        status: int = 200, body: bytes | str = b"", headers: dict[str, str] | None = None
    ) -> bytes:
        """Return a whole answer."""
        data = body.encode() if isinstance(body, str) else body
        fields = {"Content-Type": "application/json", "Content-Length": str(len(data))}
        fields |= headers or {}
        lines = [f"HTTP/1.1 {status} X", *(f"{name}: {value}" for name, value in fields.items())]
        return "\r\n".join([*lines, "", ""]).encode() + data

    def data(self, status: int = 200, /, **members: Any) -> bytes:
        """Return a success in its envelope."""
        return self.http(status, json.dumps({"data": members}))

    def error(
        self, status: int, code: str, headers: dict[str, str] | None = None, **members: Any
    ) -> bytes:
        """Return an error in the contract's form."""
        error = {"code": code, "message": f"about {code}", "request_id": "req_1", **members}
        return self.http(status, json.dumps({"error": error}), headers)

    def hang(self, connection: socket.socket) -> None:
        """Send nothing until the client gives up."""
        self.stopping.wait(5) if connection.recv(1) else None

    @staticmethod
    def close(connection: socket.socket) -> None:
        """Close the connection without an answer."""

    @staticmethod
    def reset(connection: socket.socket) -> None:
        """Break the connection."""
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()

    def drip(self, connection: socket.socket) -> None:
        """Send an answer that never ends, a byte at a time."""
        connection.sendall(b"HTTP/1.1 200 X\r\nContent-Length: 100000\r\n\r\n")
        while not self.stopping.wait(0.01):
            connection.sendall(b" ")

    def serve(self) -> None:
        while not self.stopping.is_set():
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            self.connections += 1
            self._open.append(connection)
            thread = threading.Thread(target=self._talk, args=(connection,))
            thread.start()
            self._threads.append(thread)

    def _talk(self, connection: socket.socket) -> None:
        try:
            while self._answer(connection):
                pass
        except OSError:
            pass
        finally:
            connection.close()

    def _answer(self, connection: socket.socket) -> bool:
        with connection.makefile("rb") as stream:
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                line = stream.readline()
                if not line:
                    return False
                head += line
            first, *rest = head.decode("latin-1").strip().split("\r\n")
            method, target, _ = first.split(" ", 2)
            fields = [line.split(":", 1) for line in rest]
            headers = {name.lower(): value.strip() for name, value in fields}
            request = Received(method, target, headers)
            if self.early:
                connection.sendall(self._next())
            length = int(headers.get("content-length", 0))
            request.body = stream.read(length)
            if len(request.body) < length:
                return False
        self.received.append(request)
        if self.early:
            return False
        step = self._next()
        if callable(step):
            return bool(step(connection))
        connection.sendall(step)
        return b"connection: close" not in step.lower()

    def _next(self) -> Any:
        if not self.steps:
            return self.http(418, "the script has ended", {"Connection": "close"})
        return self.steps.pop(0)

    def stop(self, acceptor: threading.Thread) -> None:
        self.stopping.set()
        self.listener.shutdown(socket.SHUT_RDWR)
        acceptor.join(5)
        self.listener.close()
        for connection in self._open:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
        for thread in self._threads:
            thread.join(5)


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server(socket.create_server(("127.0.0.1", 0)))
    thread = threading.Thread(target=server.serve)
    thread.start()
    yield server
    server.stop(thread)
    assert not any(thread.is_alive() for thread in [thread, *server._threads])


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(0.0)


@pytest.fixture
def key() -> str:
    return KEY


@dataclass
class Caller:
    """Runs the same call on the blocking and on the asynchronous client."""

    kind: str
    server: Server
    clock: ManualClock

    def __call__(self, use: Callable[[Any], Any], **options: Any) -> Any:
        """Build a client, use it, close it."""
        options = {"api_key": KEY, "base_url": self.server.url, "clock": self.clock} | options
        if self.kind == "sync":
            with BeatAPI(**options) as client:
                return use(client)

        async def main() -> Any:
            async with AsyncBeatAPI(**options) as client:
                return await use(client)

        return asyncio.run(main())

    def seconds(self, use: Callable[[Any], Any], error: type[Exception], **options: Any) -> float:
        """Return the real time that a call takes to fail, in seconds."""
        began = time.monotonic()
        with pytest.raises(error):
            self(use, **options)
        return time.monotonic() - began


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest, server: Server, clock: ManualClock) -> Caller:
    return Caller(request.param, server, clock)


@pytest.fixture
def json_server() -> Iterator[Callable[[Answer], str]]:
    """Start a server that answers by a function of method, path and body; yield its address."""
    with ExitStack() as stack:
        yield lambda answer: stack.enter_context(_serving(answer))


class _Conversation(asyncio.Protocol):
    """One connection of the server that answers by a function."""

    def __init__(self, answer: Answer, transports: list[asyncio.BaseTransport]) -> None:
        self._answer = answer
        self._transports = transports
        self._received = b""

    def connection_made(self, transport: Any) -> None:
        self._transport = transport
        self._transports.append(transport)

    def data_received(self, data: bytes) -> None:
        self._received += data
        while b"\r\n\r\n" in self._received:
            head, _, rest = self._received.partition(b"\r\n\r\n")
            length = re.search(rb"\r\ncontent-length: *(\d+)", head, re.IGNORECASE)
            size = int(length[1]) if length else 0
            if len(rest) < size:
                return
            self._received = rest[size:]
            method, path, _ = head.decode("latin-1").split(" ", 2)
            status, document = self._answer(method, path, json.loads(rest[:size] or "null"))
            self._transport.write(Server.http(status, json.dumps(document)))


@contextmanager
def _serving(answer: Answer) -> Iterator[str]:
    """Serve in one thread: on a busy machine, a thread for each connection starves the client."""
    loop = asyncio.new_event_loop()
    transports: list[asyncio.BaseTransport] = []
    make = partial(_Conversation, answer, transports)
    server = loop.run_until_complete(loop.create_server(make, "127.0.0.1", 0, backlog=1024))
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    server.close()
    for transport in transports:
        transport.close()
    loop.run_until_complete(server.wait_closed())
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()
