"""A scripted server on a raw loopback socket, which can break a conversation anywhere."""

from __future__ import annotations

import json
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from tests import patience

Talk: TypeAlias = Callable[[socket.socket], object]
Step: TypeAlias = bytes | Talk


@dataclass
class Received:
    """One request, as a server read it."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes = b""

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Server:
    """Answers the requests of all its connections in the order of its script.

    A step is the bytes to send, or a function that is given the connection and may do anything to
    it; after a function, the conversation goes on only if it returns something true. A greeting is
    such a function for a new connection, before TLS and before any request. An early server
    answers before it has read the body, and closes the connection then.
    """

    tls: ssl.SSLContext | None = None
    address: str = "127.0.0.1"
    steps: list[Step] = field(default_factory=list)
    greetings: list[Talk] = field(default_factory=list)
    received: list[Received] = field(default_factory=list)
    early: bool = False
    connections: int = 0
    stopping: threading.Event = field(default_factory=threading.Event)
    sockets: list[socket.socket] = field(default_factory=list)
    threads: list[threading.Thread] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.listener = socket.create_server((self.address, 0))
        self.port: int = self.listener.getsockname()[1]

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://{self.address}:{self.port}"

    def script(self, *steps: Step) -> None:
        """Add the answers of the next requests."""
        self.steps.extend(steps)

    def greet(self, *greetings: Talk) -> None:
        """Add the actions of the next connections."""
        self.greetings.extend(greetings)

    # Answers

    @staticmethod
    def http(
        status: int = 200, body: bytes | str = b"", headers: dict[str, str] | None = None
    ) -> bytes:
        """Return a whole answer; given header fields replace the usual ones."""
        data = body.encode() if isinstance(body, str) else body
        fields = {"Content-Type": "application/json", "Content-Length": str(len(data))}
        fields |= headers or {}
        lines = [f"HTTP/1.1 {status} X", *(f"{name}: {value}" for name, value in fields.items())]
        return "\r\n".join([*lines, "", ""]).encode() + data

    def data(self, status: int = 200, /, **members: Any) -> bytes:
        """Return a success in its envelope."""
        return self.http(status, json.dumps({"data": members}))

    def error(
        self,
        status: int,
        code: str,
        /,
        headers: dict[str, str] | None = None,
        **members: Any,
    ) -> bytes:
        """Return an error in the contract's form."""
        error = {"code": code, "message": f"about {code}", "request_id": "req_1", **members}
        return self.http(status, json.dumps({"error": error}), headers)

    # Steps that are no answers

    @staticmethod
    def close(connection: socket.socket) -> None:
        """Close the connection (FIN) without an answer."""

    @staticmethod
    def reset(connection: socket.socket) -> None:
        """Break the connection (RST)."""
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()

    def hang(self, connection: socket.socket) -> None:
        """Send nothing until the client gives up."""
        connection.settimeout(patience.SECONDS)
        while connection.recv(65536):
            pass

    def then(self, first: bytes, step: Talk) -> Talk:
        """Send something, and then do a step."""

        def talk(connection: socket.socket) -> object:
            connection.sendall(first)
            return step(connection)

        return talk

    def drip(self, first: bytes, piece: bytes = b" ", *, seconds: float = 0.01) -> Talk:
        """Send something, and then one piece after the other until the client gives up."""

        def talk(connection: socket.socket) -> None:
            connection.sendall(first)
            end = time.monotonic() + patience.SECONDS
            while time.monotonic() < end and not self.stopping.wait(seconds):
                connection.sendall(piece)

        return talk

    # The conversation

    def serve(self) -> None:
        """Accept connections until the server is stopped."""
        while not self.stopping.is_set():
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.connections += 1
            self.sockets.append(connection)
            thread = threading.Thread(target=self._talk, args=(connection,))
            self.threads.append(thread)
            thread.start()

    def _talk(self, connection: socket.socket) -> None:
        try:
            if self.greetings and not self.greetings.pop(0)(connection):
                return
            if self.tls is not None:
                connection = self.tls.wrap_socket(connection, server_side=True)
                self.sockets.append(connection)
            while self._answer(connection):
                pass
        except (OSError, ValueError):
            # The client may react to a broken connection in any way.
            pass
        finally:
            connection.close()

    def _answer(self, connection: socket.socket) -> bool:
        request = read_request(connection, self._send_early if self.early else None)
        if request is None:
            return False
        self.received.append(request)
        if self.early:
            return False
        step = self._next()
        if callable(step):
            return bool(step(connection))
        connection.sendall(step)
        return b"connection: close" not in step.lower()

    def _next(self) -> Step:
        return self.steps.pop(0) if self.steps else self.http(418, "the script has ended")

    def _send_early(self, connection: socket.socket) -> None:
        step = self._next()
        assert isinstance(step, bytes), "an early answer is bytes"
        connection.sendall(step)

    def start(self) -> None:
        """Accept connections in a thread."""
        self.threads.append(threading.Thread(target=self.serve))
        self.threads[0].start()

    def stop(self) -> None:
        """End every conversation, and prove that no thread is left."""
        self.stopping.set()
        for end in [self.listener, *self.sockets]:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
        for thread in self.threads:
            thread.join(patience.SECONDS)
        for end in [self.listener, *self.sockets]:
            end.close()
        assert not any(thread.is_alive() for thread in self.threads)


def read_request(connection: socket.socket, early: Talk | None = None) -> Received | None:
    """Return the next request of a connection; ``None`` if there is none, or only a part of one.

    Args:
        connection: The connection.
        early: Called between head and body.
    """
    with connection.makefile("rb") as stream:
        lines: list[str] = []
        while line := stream.readline():
            if line == b"\r\n":
                break
            lines.append(line.decode("latin-1").rstrip("\r\n"))
        else:
            return None
        method, target, _ = lines[0].split(" ", 2)
        fields = [line.split(":", 1) for line in lines[1:]]
        headers = {name.lower(): value.strip() for name, value in fields}
        if early is not None:
            early(connection)
        length = int(headers.get("content-length", 0))
        body = stream.read(length)
        return Received(method, target, headers, body) if len(body) == length else None
