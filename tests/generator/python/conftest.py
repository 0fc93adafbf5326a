"""Packages made of whole documents by ``init``, and a server that answers by a script."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.__main__ import main

DOCUMENTS = Path(__file__).parents[1] / "documents"

Answer = tuple[int, str, object]
"""Status, media type (empty: no body) and body: bytes as they are, anything else as JSON."""

Made = Callable[[Path, str], ModuleType]


@dataclass(frozen=True)
class Request:
    """A request as it came over the wire."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Stub:
    """A server on a real loopback socket."""

    url: str = ""
    answers: list[Answer] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)

    def answer(self, status: int = 204, media: str = "", body: object = b"") -> None:
        """Forget what came, and give the next answer."""
        self.requests.clear()
        self.answers[:] = [(status, media, body)]


@pytest.fixture(scope="session")
def stub() -> Iterator[Stub]:
    """The server, for the whole run."""
    found = Stub()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # a body that follows its head would wait 40 ms for the client's system

        def log_message(self, format: str, *args: Any) -> None:
            del format, args

        def respond(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            headers = {key.lower(): value for key, value in self.headers.items()}
            body = self.rfile.read(length)
            found.requests.append(Request(self.command, self.path, headers, body))
            status, media, content = found.answers[0]
            sent = content if isinstance(content, bytes) else json.dumps(content).encode()
            self.send_response(status)
            if media:
                self.send_header("Content-Type", media)
            if status != 204:
                self.send_header("Content-Length", str(len(sent)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(sent)

    for verb in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"):
        setattr(Handler, f"do_{verb}", Handler.respond)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    found.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield found
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """Make a package of a document, and import it."""
    paths: list[str] = []

    def make(document: Path, name: str) -> ModuleType:
        if name not in sys.modules:
            folder = tmp_path_factory.mktemp(name) / "project"
            assert main(["init", str(document), "--into", str(folder), "--name", name]) == 0
            paths.append(str(folder / "generated/python"))
            sys.path.insert(0, paths[-1])
        return import_module(name)

    yield make
    for path in paths:
        sys.path.remove(path)
