"""A sandbox on a real socket, spoken to in raw HTTP; every answer is checked against the spec.

It speaks July's contract unless a test names another date: its prices and codes are the documented
ones. `tests/spec/test_dated_sandbox.py` has what is new since.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from beatapi.sandbox import ManualClock, Sandbox, sample_image, sample_song
from beatapi_sandbox import _dialect
from beatapi_sandbox.contracts import KeyHeader
from beatapi_sandbox.contracts import load as load_contract
from generator.document import pointer, resolve, tokens
from generator.validator import VALIDATOR
from tests import patience

from .dated import JULY, document

PLAIN: Any = {"trust_env": False, "verify": False}
"""Without TLS: loading the certificates of a client takes longer than most tests."""
_SPEC = document(JULY)


class Contract:
    """Checks an answer against the response that the dated spec documents for it."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        resource = DRAFT202012.create_resource(document)
        self._registry = Registry().with_resource("urn:spec", resource).crawl()
        self._routes: list[tuple[str, re.Pattern[str], str, dict[str, Any]]] = []
        for method, path, operation in _listed(document):
            pattern = re.compile(re.sub(r"\\\{[^}]+\\\}", "[^/]+", re.escape(path)))
            self._routes.append((method, pattern, path, operation))

    def check(self, response: httpx.Response) -> None:
        response.read()
        request = response.request
        for method, pattern, path, operation in self._routes:
            if method == request.method and pattern.fullmatch(request.url.path):
                where = ["paths", path, method.lower(), "responses", str(response.status_code)]
                self._check_body(where, operation, response)
                return
        assert not request.url.path.startswith("/v1/") or response.status_code in {404, 405}

    def _check_body(
        self, where: list[str], operation: dict[str, Any], response: httpx.Response
    ) -> None:
        if response.text == "error code: 1010":
            return
        documented = operation["responses"].get(str(response.status_code))
        if documented is None:
            # Refusals that this date does not list still have the documented envelope.
            assert response.status_code >= 400
            where, documented = ["components", "schemas", "Error"], None
        elif "$ref" in documented:
            where = tokens(documented["$ref"].removeprefix("#"))
            documented = resolve(self._document, documented["$ref"].removeprefix("#"))
        if documented is not None and "content" not in documented:
            return
        if response.headers["content-type"] == "text/event-stream":
            assert documented is not None
            assert "text/event-stream" in documented["content"]
            return
        tail = ["content", "application/json", "schema"] if documented else []
        reference = {"$ref": f"urn:spec#{pointer(*where, *tail)}"}
        VALIDATOR(reference, registry=self._registry).validate(response.json())


def _listed(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method in {"get", "post", "put", "patch", "delete"}:
                yield method.upper(), path, operation


class Api:
    """The few requests that most tests begin with."""

    def __init__(self, sandbox: Sandbox, clock: ManualClock, client: httpx.Client) -> None:
        self.sandbox, self.clock, self.client = sandbox, clock, client

    def upload(self, data: bytes, media_type: str) -> dict[str, Any]:
        response = self.client.post("/v1/files", content=data, headers={"Content-Type": media_type})
        assert response.status_code == 201, response.text
        return response.json()["data"]

    def song_order(self, **fields: Any) -> dict[str, Any]:
        """Return a music video of one small image over ten seconds: the cheapest there is."""
        return {
            "images": [self.upload(sample_image(1, width=64, height=36), "image/png")["url"]],
            "audio_url": self.upload(SONG, "audio/wav")["url"],
            "prompt": "a quiet sea",
            "language": "en",
            "resolution": "540p",
        } | fields

    def create(self, **fields: Any) -> dict[str, Any]:
        response = self.client.post("/v1/music-video/tasks", json=self.song_order(**fields))
        assert response.status_code == 201, response.text
        return response.json()["data"]

    def task(self, task_id: str) -> dict[str, Any]:
        response = self.client.get(f"/v1/tasks/{task_id}")
        assert response.status_code == 200, response.text
        return response.json()["data"]

    def usage(self) -> dict[str, Any]:
        return self.client.get("/v1/usage").json()["data"]

    def until(self, task_id: str, *statuses: str) -> dict[str, Any]:
        """Let the time of a phase pass, then wait for the machine to do the phase's work."""
        self.clock.advance(60)
        return eventually(lambda: self.task(task_id), lambda task: task["status"] in statuses)


def eventually(look: Callable[[], Any], good: Callable[[Any], bool]) -> Any:
    deadline = time.monotonic() + patience.SECONDS
    while not good(seen := look()):
        assert time.monotonic() < deadline, f"still {seen}"
        time.sleep(0.02)
    return seen


SONG = sample_song(10)


@cache
def contract(date: str) -> Contract:
    return Contract(document(date))


@contextmanager
def serving(**options: Any) -> Iterator[Api]:
    clock = ManualClock()
    settings = {"processing_seconds": 60, "polls_per_minute": 10_000, "clock": clock, "spec": JULY}
    with (
        Sandbox(**settings | options) as sandbox,
        httpx.Client(
            base_url=sandbox.url,
            headers={"Authorization": f"Bearer {sandbox.api_key}"},
            event_hooks={"response": [contract(sandbox.spec).check]},
            **PLAIN,
        ) as client,
    ):
        yield Api(sandbox, clock, client)


@dataclass
class Receiver:
    """The deliveries to a receiver, and its answers from now on."""

    url: str = ""
    status: int = 204
    received: list[tuple[dict[str, str], bytes]] = field(default_factory=list)

    def events(self) -> list[dict[str, Any]]:
        """Return the bodies, oldest first."""
        return [json.loads(body) for _, body in self.received]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """An HTTP server of its own on this machine."""
    state = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            state.received.append(({k.lower(): v for k, v in self.headers.items()}, body))
            self.send_response(state.status)
            self.send_header("Location", "/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        state.url = f"http://127.0.0.1:{server.server_address[1]}/hook"
        yield state
        server.shutdown()
        thread.join()


@pytest.fixture
def start() -> Iterator[Callable[..., Api]]:
    """Start a sandbox with options of the test's own; it stops with the test."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(serving(**options))


@pytest.fixture
def key_declared(monkeypatch: pytest.MonkeyPatch) -> str:
    """Let the contract declare the optional header for creates and compositions, as in August."""
    contract = load_contract(JULY)
    keyed = {"createMusicVideoTask", "createEcommerceVideoTask", "composeMusicVideoTask"}
    routes = tuple(
        route._replace(key=KeyHeader("idempotency-key", False, 255))
        if route.operation_id in keyed
        else route
        for route in contract.routes
    )
    monkeypatch.setattr(_dialect, "load", lambda _date: contract._replace(routes=routes))
    return "Idempotency-Key"


@pytest.fixture
def api(start: Callable[..., Api]) -> Api:
    """A sandbox whose tasks take a minute of a clock that stands still."""
    return start()


@pytest.fixture(scope="session")
def shared() -> Iterator[Api]:
    """One sandbox for all tests that look at nothing but their own tasks, files and refusals."""
    with serving(concurrency=1000, balance=1_000_000) as api:
        yield api


@pytest.fixture(scope="session")
def anonymous() -> Iterator[httpx.Client]:
    """A client without a key."""
    with httpx.Client(**PLAIN) as client:
        yield client


@pytest.fixture
def wait_until() -> Callable[[Callable[[], Any], Callable[[Any], bool]], Any]:
    """Look again and again until what is seen is good."""
    return eventually


@pytest.fixture
def song() -> bytes:
    """Ten seconds of music, the shortest that BeatAPI takes."""
    return SONG


@pytest.fixture
def make_song() -> Callable[[float], bytes]:
    """Make a WAV of that many seconds."""
    return sample_song


@pytest.fixture
def contract_operations() -> set[str]:
    """The operation ids of the spec that the package was generated from."""
    return {operation["operationId"] for _, _, operation in _listed(_SPEC)}


@pytest.fixture
def populate() -> Callable[[Sandbox], dict[str, str]]:
    """Make one of everything; return its ids by the names of path parameters."""
    return _populate


def _populate(sandbox: Sandbox) -> dict[str, str]:
    key = {"Authorization": f"Bearer {sandbox.api_key}"}
    with httpx.Client(base_url=sandbox.url, headers=key, **PLAIN) as client:
        api = Api(sandbox, ManualClock(), client)
        task = api.create(compose_mode="manual")
        sandbox.advance(60)
        shots = api.task(task["id"]).get("storyboard", {}).get("shots", [])
        hook = {"url": "http://127.0.0.1:1/"}
        endpoint = client.post("/v1/webhooks", json=hook).json()["data"]
        session = {"max_duration_seconds": 15, "allowed_origins": ["https://a.example"]}
        keyed = {"Idempotency-Key": "of-the-one-session"}
        realtime = client.post("/v1/realtime/sessions", json=session, headers=keyed).json()
    return {
        "task_id": task["id"],
        "shot_id": shots[0]["id"] if shots else "none",
        "id": endpoint["id"],
        "session_id": realtime.get("data", {}).get("id", "none"),
        "effect_id": "video-muscle-max",
        "model": "gpt-5.6-sol",
        "action": "generateContent",
    }
