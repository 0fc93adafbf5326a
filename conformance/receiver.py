"""Receive webhook deliveries, and write the first one to a file."""

from __future__ import annotations

import base64
import json
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

from .serving import serving


@contextmanager
def receiving(folder: Path) -> Generator[str]:
    """Receive until the end of the context, and yield the receiver's URL.

    Args:
        folder: The folder for ``delivery.json``, which appears complete.
    """

    class Handler(_Handler):
        place = folder

    with serving(Handler) as url:
        yield f"{url}/webhooks"


class _Handler(BaseHTTPRequestHandler):
    place: Path

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        record = {
            "headers": [[name, value] for name, value in self.headers.items()],
            "body_base64": base64.b64encode(body).decode(),
        }
        part = self.place / "delivery.json.part"
        part.write_text(json.dumps(record), "utf-8")
        part.replace(self.place / "delivery.json")
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Log nothing."""
