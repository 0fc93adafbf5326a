"""A proxy between a client and the sandbox that records every request and injects faults."""

from __future__ import annotations

import http.client
import json
import socket
import threading
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import Any, Final, TypeAlias
from urllib.parse import urlsplit

from .serving import serving

_HOP_BY_HOP: Final = frozenset({"connection", "keep-alive", "transfer-encoding", "content-length"})
_FORWARD_SECONDS: Final = 30.0


@dataclass(frozen=True, slots=True)
class Seen:
    """A request as received.

    Args:
        method: The HTTP method.
        path: The path with its query.
        headers: The header fields, names in lower case.
        at: The time of its last byte, in monotonic seconds.
    """

    method: str
    path: str
    headers: Mapping[str, str]
    at: float


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: the sandbox's own, or one that a rule replaces it with."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Lose:
    """The request reaches the sandbox, but its answer never reaches the client."""


@dataclass(frozen=True, slots=True)
class Rewrite:
    """The answer's JSON is changed on its way to the client."""

    change: Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class Advance:
    """The sandbox's clock, which must be movable, moves on before the request reaches it."""

    seconds: float


Action: TypeAlias = Answer | Lose | Rewrite | Advance | None
Rule: TypeAlias = Callable[[Seen, int], Action]
"""(request, number of earlier requests with the same method and path) → action."""


class Proxy:
    """A reverse proxy on this machine.

    Args:
        target: The base URL of the sandbox.
        rule: Decides on each request; ``None`` lets it pass.
    """

    def __init__(self, target: str, rule: Rule) -> None:
        parts = urlsplit(target)
        self.host, self.port = parts.hostname or "", parts.port or 80
        self.rule = rule
        self.seen: list[Seen] = []
        self._lock = threading.Lock()

    def take(self, seen: Seen) -> Action:
        """Record a request and decide on it."""
        with self._lock:
            before = sum((old.method, old.path) == (seen.method, seen.path) for old in self.seen)
            self.seen.append(seen)
        return self.rule(seen, before)

    def forward(self, seen: Seen, body: bytes) -> Answer:
        """Forward a request to the sandbox."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=_FORWARD_SECONDS)
        try:
            headers = {
                name: value for name, value in seen.headers.items() if name not in _HOP_BY_HOP
            }
            connection.request(seen.method, seen.path, body, headers)
            answer = connection.getresponse()
            fields = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, fields, answer.read())
        finally:
            connection.close()

    def advance(self, seconds: float, authorization: str) -> None:
        """Move the sandbox's clock, with the key of the program's own request."""
        fields = {"authorization": authorization, "content-type": "application/json"}
        moved = Seen("POST", "/_sandbox/clock", fields, 0.0)
        answer = self.forward(moved, json.dumps({"advance": seconds}).encode())
        if answer.status != HTTPStatus.OK:
            raise RuntimeError(f"the clock did not move: {answer.body.decode()}")

    @contextmanager
    def serve(self) -> Generator[str]:
        """Serve until the end of the context, and yield the proxy's base URL."""
        proxy = self

        class Handler(_Handler):
            owner = proxy

        with serving(Handler) as url:
            yield url


class _Handler(BaseHTTPRequestHandler):
    """One connection of the proxy."""

    owner: Proxy
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except (ConnectionError, TimeoutError):
            self.close_connection = True

    def _relay(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        seen = Seen(self.command, self.path, headers, time.monotonic())
        action = self.owner.take(seen)
        if isinstance(action, Answer):
            self._send(action)
            return
        if isinstance(action, Advance):
            self.owner.advance(action.seconds, headers["authorization"])
        answer = self.owner.forward(seen, body)
        if isinstance(action, Lose):
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        if isinstance(action, Rewrite):
            changed = json.dumps(action.change(json.loads(answer.body))).encode()
            answer = Answer(answer.status, answer.headers, changed)
        self._send(answer)

    def __getattr__(self, name: str) -> Any:
        """Return the relay for every ``do_METHOD``."""
        if name.startswith("do_"):
            return self._relay
        raise AttributeError(name)

    def _send(self, answer: Answer) -> None:
        self.send_response_only(answer.status)
        for name, value in answer.headers.items():
            if name not in _HOP_BY_HOP:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *args: Any) -> None:
        """Log nothing: the requests are in ``seen``."""
