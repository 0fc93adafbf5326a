"""A receiver of webhooks on this machine: checks each delivery, answers at once."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from beatapi.webhooks import WebhookVerificationError, WebhookVerifier

if TYPE_CHECKING:
    from beatapi.models import WebhookEvent

MAX_BODY_BYTES: Final = 1024 * 1024

_SILENCE_SECONDS: Final = 10.0


class Receiver:
    """An HTTP server on loopback; a context manager.

    Args:
        port: TCP port; 0 takes a free one.

    Raises:
        OSError: The port is taken.
    """

    verifier: WebhookVerifier | None = None
    """Checks the deliveries; all are turned away until there is one."""

    def __init__(self, port: int) -> None:
        self._arrivals: queue.Queue[WebhookEvent | str] = queue.Queue()
        self._server = _Server(("127.0.0.1", port), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def url(self) -> str:
        """The URL at which it listens."""
        return f"http://127.0.0.1:{self._server.server_port}/"

    def events(self, note: Callable[[str], None]) -> Iterator[WebhookEvent]:
        """Yield genuine events as they come; ``note`` gets the reason for each refused delivery."""
        while True:
            try:
                # Windows delivers signals only between two waits.
                arrival = self._arrivals.get(timeout=0.5)
            except queue.Empty:
                continue
            if isinstance(arrival, str):
                note(arrival)
            else:
                yield arrival

    def take(self, body: bytes, headers: list[tuple[str, str]]) -> int:
        """Check a delivery; the status to answer with."""
        if self.verifier is None:
            return 503
        try:
            self._arrivals.put(self.verifier.verify(body, headers))
        except WebhookVerificationError as error:
            self._arrivals.put(f"Refused: {error}")
            return 401
        return 204

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        receiver = self

        class Handler(_Handler):
            take = staticmethod(receiver.take)

        return Handler

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of those who hang up: port scanners do, and what they sent is no delivery."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    timeout = _SILENCE_SECONDS

    take: Callable[[bytes, list[tuple[str, str]]], int]

    def do_POST(self) -> None:
        """Answer 204 to a genuine delivery, 401 to another, 411 and 413 to what cannot be read."""
        length = self.headers.get("content-length", "")
        if not length.isascii() or not length.isdigit():
            self._answer(411)
        elif len(length) > 8 or int(length) > MAX_BODY_BYTES:
            self._answer(413)
        else:
            self._answer(self.take(self.rfile.read(int(length)), self.headers.items()))

    def _answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Do nothing: only events are shown."""
