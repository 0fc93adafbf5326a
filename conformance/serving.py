"""A temporary HTTP server on this machine, and one whose answers break off."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler]) -> Generator[str]:
    """Serve until the end of the context, and yield the base URL."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, name=f"conformance-{handler.__name__}")
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Breaking(BaseHTTPRequestHandler):
    """A server that answers whole only when asked for the usage; other answers break off."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send the usage whole, and the beginning of anything else."""
        is_usage = self.path == "/v1/usage"
        video = b"\0\0\0\x18ftypisom" + bytes(100)
        body = b'{"data":{"total_tasks":7}}' if is_usage else video
        self.send_response_only(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body) if is_usage else 100_000))
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = not is_usage

    def do_POST(self) -> None:
        """Close the connection in the middle of the request."""
        self.rfile.read(1000)
        self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Log nothing."""
