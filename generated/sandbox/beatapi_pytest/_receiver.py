"""A webhook endpoint on this machine that checks what it gets."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import TYPE_CHECKING, Self

from beatapi.webhooks import WebhookVerificationError, WebhookVerifier

if TYPE_CHECKING:
    from beatapi import Clock
    from beatapi.models import WebhookEvent


class Receiver:
    """A receiver of webhooks; a context manager.

    Args:
        clock: The time by which deliveries are old.

    Attributes:
        events: The genuine events, in the order in which they came.
        refused: The reasons for refusing others: stable strings, such as ``"bad_signature"``.
        status: The status that answers genuine deliveries; set it to 500 to see them retried.
    """

    def __init__(self, clock: Clock) -> None:
        self.events: list[WebhookEvent] = []
        self.refused: list[str] = []
        self.status = 204
        self._clock = clock
        self._secret = ""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
        )

    @property
    def url(self) -> str:
        """The URL at which it listens."""
        return f"http://127.0.0.1:{self._server.server_port}/beatapi"

    @property
    def secret(self) -> str:
        """The endpoint's secret, for a receiver of your own."""
        return self._secret

    def registered_with(self, secret: str) -> None:
        """Take the secret that the endpoint was given."""
        self._secret = secret

    def take(self, body: bytes, headers: list[tuple[str, str]]) -> int:
        """Check a delivery; the status to answer with."""
        verifier = WebhookVerifier(self._secret, clock=self._clock.now)
        try:
            self.events.append(verifier.verify(body, headers))
        except WebhookVerificationError as error:
            self.refused.append(error.reason)
            return 401
        return self.status

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                self.send_response(receiver.take(body, self.headers.items()))
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:
                pass

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
