"""The loopback server of all contenders: one process, canned answers, keep-alive.

The first segment of a path is the contender's name, which selects the answer. The server's own work
counts only in the elapsed time to a first response, where it is the same for all.
"""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TypeAlias

from .contender import CONTENDERS

Answer: TypeAlias = Callable[[socket.socket, BinaryIO, str], object]
"""Reads the rest of a request and answers it: connection, the bytes after the first line, path."""

_END_OF_HEAD = b"\r\n\r\n"


class Connection(asyncio.Protocol):
    """Answers each request on a connection; requests must have no body.

    Args:
        answers: First path segment → the whole answer.
    """

    def __init__(self, answers: Mapping[bytes, bytes]) -> None:
        self._answers = answers
        self._received = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Store the transport."""
        if isinstance(transport, asyncio.WriteTransport):
            self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer every complete request."""
        self._received += data
        while _END_OF_HEAD in self._received and self._transport is not None:
            head, _, self._received = self._received.partition(_END_OF_HEAD)
            self._transport.write(self._answer(head))

    def _answer(self, head: bytes) -> bytes:
        segments = head.split(b" ", 2)[1].split(b"/")
        return self._answers.get(segments[1] if len(segments) > 1 else b"", answer(404, b"{}"))


def answer(status: int, body: bytes) -> bytes:
    """Return a whole HTTP/1.1 answer with a JSON body."""
    fields = (
        f"HTTP/1.1 {status} {'OK' if status == 200 else 'Not Found'}",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
        "Date: Fri, 31 Jul 2026 15:00:00 GMT",
    )
    return "\r\n".join(fields).encode() + _END_OF_HEAD + body


def answers() -> dict[bytes, bytes]:
    """Return every contender's answer by its name."""
    found = {contender.name.encode(): answer(200, contender.body()) for contender in CONTENDERS}
    # Stripe's package for Node.js takes a host and no path, so that its own path is the whole one.
    return {**found, b"v1": found[b"stripe"]}


async def serve() -> None:
    """Print the port, and serve until standard input ends."""
    loop = asyncio.get_running_loop()
    known = answers()
    server = await loop.create_server(lambda: Connection(known), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    # Standard input ends with the parent process, however that one ends.
    await asyncio.to_thread(sys.stdin.read)


@contextmanager
def running() -> Generator[str, None, None]:
    """Run the server in a new process, and yield its URL without a trailing slash."""
    with child("bench.server") as url:
        yield url


def serve_by(answer: Answer) -> None:
    """Print the port, and serve each connection in a thread until standard input ends.

    Args:
        answer: Called for each request.
    """
    listener = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=_accept, args=(listener, answer), daemon=True).start()
    print(listener.getsockname()[1], flush=True)
    sys.stdin.read()


def _accept(listener: socket.socket, answer: Answer) -> None:
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=_converse, args=(connection, answer), daemon=True).start()


def _converse(connection: socket.socket, answer: Answer) -> None:
    try:
        with connection, connection.makefile("rb") as received:
            while line := received.readline():
                answer(connection, received, line.split(b" ")[1].decode())
    except OSError:
        # A client may leave in the middle.
        return


@contextmanager
def child(module: str) -> Generator[str, None, None]:
    """Run a module that prints a port and serves until its input ends, and yield its URL."""
    command = [sys.executable, "-m", module]
    root = Path(__file__).parent.parent
    with subprocess.Popen(
        command,
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        # Ctrl-C in the terminal goes to the benchmark only, which then ends its processes.
        process_group=0,
    ) as process:
        try:
            assert process.stdout is not None
            port = process.stdout.readline().strip()
            if not port:
                raise RuntimeError("the benchmark's server did not start; its error is above")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.kill()


if __name__ == "__main__":
    asyncio.run(serve())
