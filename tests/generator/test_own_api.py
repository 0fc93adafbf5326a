"""The page about other APIs: its commands and its program run unchanged."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main
from generator.init import named

PAGE = "docs/own-api.md"
ORDER = {"id": 7, "item": "pen", "count": 2, "status": "open", "parent": {"id": 1, "item": "box"}}


class Desk(BaseHTTPRequestHandler):
    """The API of the page, as in its document."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body in one packet

    def log_message(self, format: str, *args: Any) -> None:
        del format, args

    def _answer(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _is_known(self) -> bool:
        return self.headers["X-Api-Key"] == "secret"

    def do_GET(self) -> None:
        if not self._is_known():
            return self._answer(401, "application/json", b"{}")
        if self.path == "/v1/orders?status=open,paid":
            return self._answer(200, "application/json", json.dumps([ORDER]).encode())
        assert self.path == "/v1/orders/7/receipt", self.path
        return self._answer(200, "application/pdf", b"%PDF-1.7")

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if body["item"] == "sold out":
            problem = {"title": "Sold out", "detail": "There is none left."}
            return self._answer(409, "application/problem+json", json.dumps(problem).encode())
        assert body == {"item": "pen", "count": 2}
        return self._answer(201, "application/json", json.dumps(ORDER).encode())

    def do_DELETE(self) -> None:
        assert self.path == "/v1/orders/7"
        self._answer(204, "", b"")


@pytest.fixture
def desk() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def blocks(root: Path, language: str) -> list[str]:
    text = (root / PAGE).read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.M | re.S)


def commands(root: Path) -> list[list[str]]:
    """Return the page's calls of the toolchain, without nox, as its environment exists already."""
    lines = [line for block in blocks(root, "shell") for line in block.splitlines()]
    found = [re.fullmatch(r"python3 -m nox -s (\w+) -- (.*)", line) for line in lines]
    return [[match[1], *match[2].split()] for match in found if match]


def run(root: Path, folder: Path, command: list[str]) -> int:
    """Run a command of the page, with its project in a folder of the test."""
    name, *rest = command
    moved = [str(folder) if word == "order-desk" else word for word in rest]
    moved = [str(root / word) if word.startswith("examples/") else word for word in moved]
    return main([name, *moved])


def test_the_page_makes_a_client_that_works(
    root: Path, tmp_path: Path, desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "order-desk"
    init, generate, check = commands(root)
    assert run(root, folder, init) == 0
    # The reader of the page has nox, and nothing that the toolchain imports.
    again = capsys.readouterr().out.splitlines()[-1]
    page = (root / PAGE).read_text("utf-8")
    assert again.replace(str(folder), "order-desk") in page.splitlines()
    (program,) = blocks(root, "python")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"URL = {desk!r}\n{program}"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(folder / "generated/python")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split("\n") == [
        "7 open",
        "pen",
        "409 There is none left.",
        "8 bytes",
        "",
    ]
    assert run(root, folder, generate) == 0
    assert run(root, folder, check) == 0


def test_the_page_moves_a_method(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "order-desk"
    init, generate, _ = commands(root)
    assert run(root, folder, init) == 0
    (actions,) = blocks(root, "yaml")
    names = folder / "overlays/spec/10-names.yaml"
    head = names.read_text().partition("actions:")[0]
    names.write_text(head + actions)
    assert run(root, folder, generate) == 0
    source = (folder / "generated/python/order_desk/resources/plain.py").read_text()
    assert "def receipt(self, id: int" in source


@pytest.mark.parametrize(
    ("title", "client"),
    [("Upload API", "UploadClient"), ("Engine", "EngineClient"), ("Pet store", "PetStore")],
)
def test_a_client_has_no_name_of_the_runtime(title: str, client: str) -> None:
    """Its name is the prefix of its errors: that of Upload would be an UploadError."""
    assert named({"info": {"title": title}}, None).client == client


def test_a_folder_in_use_is_left_alone(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kept.txt").write_text("mine")
    assert main(["init", str(root / "examples/own_api/orders.yaml"), "--into", str(tmp_path)]) == 1
    assert "is not empty" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]


def test_a_document_that_cannot_be_generated_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(
        """
openapi: 3.1.0
info: { title: Broken, version: "1" }
paths:
  /a:
    get:
      operationId: getA
      responses:
        "200":
          description: ""
          content: { application/json: { schema: { $ref: "#/components/schemas/Gone" } } }
"""
    )
    assert main(["init", str(broken), "--into", str(tmp_path / "out")]) == 1
    message = capsys.readouterr().err
    assert "#/components/schemas/Gone leads nowhere" in message
    assert "operation getA" in message
    assert "[broken-reference]" in message
    assert [path.name for path in tmp_path.iterdir()] == ["broken.yaml"]


def test_every_code_is_explained(root: Path) -> None:
    page = (root / "docs/problems.md").read_text("utf-8")
    explained = set(re.findall(r"^\| `([a-z-]+)` \|", page, re.M))
    sources = [path.read_text("utf-8") for path in (root / "generator").rglob("*.py")]
    used = {code for text in sources for code in re.findall(r'code="([a-z-]+)"', text)}
    assert used <= explained, used - explained


def test_a_document_of_webhooks_alone_is_a_package(root: Path, tmp_path: Path) -> None:
    document = tmp_path / "hooks.yaml"
    document.write_text(
        """
openapi: 3.1.0
info: { title: Hooks, version: "1" }
webhooks:
  made:
    post:
      requestBody:
        content:
          application/json: { schema: { type: object, properties: { id: { type: string } } } }
      responses: { "200": { description: Heard } }
"""
    )
    assert main(["init", str(document), "--into", str(tmp_path / "out")]) == 0
    program = "import hooks; hooks.Hooks(base_url='http://127.0.0.1').close()"
    subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        env={**os.environ, "PYTHONPATH": str(tmp_path / "out/generated/python")},
        check=True,
    )
