"""A scripted server, and one way to call both clients."""

from __future__ import annotations

import asyncio
import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

import pytest

from beatapi import AsyncBeatAPI, BeatAPI, ManualClock
from tests.servers import Server

KEY = "sk_test_5Zm9vYmFy"

Answer: TypeAlias = Callable[[str, str, Any], tuple[int, Any]]
"""Returns status and document for a method, a path and a decoded body."""


@pytest.fixture
def server() -> Iterator[Server]:
    """Start a scripted server."""
    server = Server()
    server.start()
    yield server
    server.stop()


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
