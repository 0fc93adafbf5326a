"""The examples in the docstrings of every resource run unchanged."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import pkgutil
import re
import textwrap
import threading
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from beatapi import AsyncBeatAPI, BeatAPI, ManualClock, resources
from beatapi_sandbox.contracts import load
from generator import document as doc
from generator.api.read.tree import dereference

pytestmark = pytest.mark.anyio

EVENTS = "text/event-stream"


def methods() -> Iterator[tuple[str, Any]]:
    """Yield every generated method, with the name of its class."""
    for module in pkgutil.iter_modules(resources.__path__, f"{resources.__name__}."):
        for _, cls in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if cls.__module__ == module.name:
                found = inspect.getmembers(cls, inspect.isfunction)
                own = [item for name, item in found if name in vars(cls)]
                yield from ((f"{cls.__name__}.{item.__name__}", item) for item in own)


METHODS = dict(methods())


class Answers(BaseHTTPRequestHandler):
    """Answers every operation with the contract's own example of a success."""

    document: dict[str, Any]

    def answer(self) -> None:
        self.rfile.read(int(self.headers.get("content-length", 0)))
        for path, method, operation in doc.operations(self.document):
            pattern = re.sub(r"\{[^}]+\}", "[^/]+", path)
            if method.upper() == self.command and re.fullmatch(pattern, self.path):
                status, media, body = example(self.document, operation, self.headers)
                self.send_response(int(status))
                self.send_header("content-type", media)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
                return
        self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:
        pass


for verb in ("GET", "POST", "PATCH", "DELETE"):
    setattr(Answers, f"do_{verb}", Answers.answer)


def example(
    document: dict[str, Any], operation: dict[str, Any], headers: Mapping[str, str]
) -> tuple[str, str, bytes]:
    """Return the status, the media type and the body of a success."""
    status = next(status for status in operation["responses"] if status.startswith("2"))
    content = dereference(document, operation["responses"][status])["content"]
    media = next((each for each in content if each in headers["accept"]), "application/json")
    examples = content[media]["examples"]
    # A task that is over, or a wait for it would not end.
    chosen = examples.get("succeeded") or next(iter(examples.values()))
    value = dereference(document, chosen)["value"]
    return status, media, (value if media == EVENTS else json.dumps(value)).encode()


@pytest.fixture(scope="module")
def url(root: Path) -> Iterator[str]:
    newest = sorted((root / "spec").glob("*.yaml"))[-1]
    Answers.document = doc.load(newest)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("name", METHODS)
async def test_the_example_runs(
    name: str, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documentation = inspect.getdoc(METHODS[name]) or ""
    assert "Example::\n\n" in documentation, f"{name} shows no example"
    source = textwrap.dedent(documentation.partition("Example::\n\n")[2])
    (tmp_path / "song.mp3").write_bytes(b"ID3 a song")
    monkeypatch.chdir(tmp_path)
    code = compile(source, name, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    if name.startswith("Async"):
        async with AsyncBeatAPI(api_key="sk_test", base_url=url, clock=ManualClock()) as aclient:
            await eval(code, {"client": aclient})
    else:
        with BeatAPI(api_key="sk_test", base_url=url, clock=ManualClock()) as client:
            exec(code, {"client": client})


def test_every_method_is_here() -> None:
    and_waits = sum(name.endswith("_and_wait") for name in METHODS)
    and_streams = sum("stream" in name for name in METHODS)
    assert (and_waits, and_streams) == (2 * 6, 2 * 4)
    assert len(METHODS) == 2 * len(load().routes) + and_waits + and_streams
