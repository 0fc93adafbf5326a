"""Scripted servers, and both clients behind one awaitable interface.

A test scripts a server, connects a client to it, and makes calls::

    async def test_row00_something(server, connect):
        server.script(server.reset, server.data(credit_balance=1))
        calls = connect(server)
        assert (await calls.read()).credit_balance == 1
        await calls.recovers(server)
"""

from __future__ import annotations

import inspect
import os
import pickle
import socket
import ssl
import threading
import time
import traceback
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

import httpx
import pytest
import trustme

import beatapi
from beatapi import AsyncBeatAPI, BeatAPI, ManualClock
from beatapi._transport import http
from beatapi._transport.sockets import Limit
from tests import patience
from tests.servers import Server

KEY = "sk_test_5Zm9vYmFyQmF6"

E = TypeVar("E", bound=BaseException)


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    """Start one more server: ``serve(tls=context)``."""
    servers: list[Server] = []

    def start(**options: Any) -> Server:
        servers.append(Server(**options))
        servers[-1].start()
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


@pytest.fixture
def server(serve: Callable[..., Server]) -> Server:
    """Return a server without TLS."""
    return serve()


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(0.0)


@pytest.fixture
def key() -> str:
    return KEY


class Calls:
    """One client's methods, all of them awaitable."""

    def __init__(self, client: BeatAPI | AsyncBeatAPI) -> None:
        self.client = client

    async def __call__(self, method: str, *args: Any, **kwargs: Any) -> Any:
        """Call a method by its path, such as ``usage.retrieve``."""
        target: Any = self.client
        for name in method.split("."):
            target = getattr(target, name)
        result = target(*args, **kwargs)
        return await result if inspect.isawaitable(result) else result

    async def read(self, **options: Any) -> Any:
        """Make a GET."""
        return await self("usage.retrieve", **options)

    async def create(self, **options: Any) -> Any:
        """Make a POST whose repeat the server does not recognise."""
        return await self("webhooks.create", url="https://a.example/hook", **options)

    async def fails(self, kind: type[E], method: str = "read", *args: Any, **kwargs: Any) -> E:
        """Make a call that must fail with exactly this error, and without the key in it."""
        error = await self.failure(method, *args, **kwargs)
        assert type(error) is kind, repr(error)
        return error

    async def failure(self, method: str, *args: Any, **kwargs: Any) -> Any:
        """Make a call that must fail, and return its error, which must not have the key in it."""
        call = getattr(self, method, None) or (lambda *a, **k: self(method, *a, **k))
        with pytest.raises(beatapi.BeatAPIError) as caught:
            await call(*args, **kwargs)
        assert_discreet(caught.value)
        return caught.value

    async def recovers(self, server: Server, **options: Any) -> None:
        """Check that the next call on the same client gets its own answer."""
        assert not server.steps, "the fault was not met"
        marks = [4711, 4712]
        server.script(*[server.data(credit_balance=mark) for mark in marks])
        assert [(await self.read(**options)).credit_balance for _ in marks] == marks


def assert_discreet(error: BaseException) -> None:
    """Check that the key is in no part of an error, and in no local variable of the client."""
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert str(copy) == str(error)
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    client = [frame for frame in frames if "/beatapi/" in frame.f_code.co_filename]
    shown = [str(error), repr(error), repr(vars(error)), *(repr(each.f_locals) for each in client)]
    assert KEY not in "\n".join(shown)
    assert KEY.encode() not in pickle.dumps(error)
    assert error.__cause__ is None
    assert error.__context__ is None


@cache
def trust(authorities: str | None) -> ssl.SSLContext:
    """Return what httpx trusts with ``SSL_CERT_FILE``; reading it takes longer than most tests."""
    return httpx.create_ssl_context()


class Connect:
    """Builds clients of one kind; all of them are closed at the end of the test."""

    def __init__(self, kind: str, clock: ManualClock) -> None:
        self.kind = kind
        self.clock = clock
        self.clients: list[Any] = []

    def __call__(self, server: Server | str, **options: Any) -> Calls:
        """Return a client of a server or URL, with a clock that only pauses move."""
        url = server if isinstance(server, str) else server.url
        options = {"api_key": KEY, "base_url": url, "clock": self.clock} | options
        client = BeatAPI(**options) if self.kind == "sync" else AsyncBeatAPI(**options)
        self.clients.append(client)
        return Calls(client)

    def http(self, **options: Any) -> Any:
        """Return an HTTP client for ``http_client=``, with httpx's own settings of TLS."""
        if options.get("verify", True) is True:
            options["verify"] = trust(os.environ.get("SSL_CERT_FILE"))
        kind = httpx.Client if self.kind == "sync" else httpx.AsyncClient
        self.clients.append(kind(**options))
        return self.clients[-1]

    async def close(self) -> None:
        """Close every client."""
        for client in self.clients:
            close = getattr(client, "aclose", None) or client.close
            result = close()
            if inspect.isawaitable(result):
                await result


@pytest.fixture(params=["sync", "async"])
async def connect(request: pytest.FixtureRequest, clock: ManualClock) -> AsyncIterator[Connect]:
    connect = Connect(request.param, clock)
    yield connect
    await connect.close()


@pytest.fixture(autouse=True)
def discreet_logs(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Check that no library's log, at any level, contains the key."""
    caplog.set_level("DEBUG")
    yield
    lines = [record.getMessage() for record in caplog.get_records("call")]
    assert KEY not in "\n".join(lines)


@pytest.fixture
def longest(monkeypatch: pytest.MonkeyPatch) -> Callable[[], float]:
    """Return the seconds that the client's limits allowed the steps of the last call in all.

    The sum does not depend on the machine, as real time does. A blocking client limits each step,
    an asynchronous one the whole attempt.
    """
    began: list[float] = []
    ends: list[float] = []

    def note(limit: Callable[..., Any], seconds: Callable[[Any, Any], float]) -> Any:
        def noted(*args: Any) -> Any:
            began.append(time.monotonic())
            result = limit(*args)
            ends.append(began[-1] + seconds(args[0], result))
            return result

        return noted

    monkeypatch.setattr(Limit, "left", staticmethod(note(Limit.left, lambda _, left: left)))
    monkeypatch.setattr(http, "time_limit", note(http.time_limit, lambda given, _: given))

    def whole() -> float:
        seconds = max(ends) - began[0]
        began.clear()
        ends.clear()
        return seconds

    return whole


NAME = "api.test"


@dataclass
class Certificates:
    """A certificate authority, whose certificate is in a file that clients can trust."""

    authority: trustme.CA
    file: str

    def server(self, name: str = NAME, **options: Any) -> ssl.SSLContext:
        """Return the context of a server with a certificate for a name."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.authority.issue_cert(name, **options).configure_cert(context)
        return context

    @staticmethod
    def self_signed() -> ssl.SSLContext:
        """Return the context of a server with a self-signed certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        own = trustme.CA()
        with own.cert_pem.tempfile() as certificate, own.private_key_pem.tempfile() as key:
            context.load_cert_chain(certificate, key)
        return context


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """Create the authority for this run."""
    path = tmp_path_factory.mktemp("certificates") / "authority.pem"
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(path))
    return Certificates(authority, str(path))


@pytest.fixture
def trusted(
    certificates: Certificates, plain_environment: None, monkeypatch: pytest.MonkeyPatch
) -> Certificates:
    """Make the environment trust the authority."""
    monkeypatch.setenv("SSL_CERT_FILE", certificates.file)
    return certificates


class Names:
    """A resolver that knows only the test's names."""

    def __init__(self) -> None:
        self.hosts: dict[str, list[str]] = {NAME: ["127.0.0.1"]}
        self.asked: list[str] = []
        self._resolve = socket.getaddrinfo
        self._answers = threading.Event()
        self._answers.set()

    def __call__(self, host: Any, port: Any, *args: Any, **options: Any) -> list[Any]:
        name = host.decode() if isinstance(host, bytes) else str(host)
        if name.replace(".", "").isdigit() or ":" in name:
            return self._resolve(host, port, *args, **options)
        self.asked.append(name)
        self._answers.wait(patience.SECONDS)
        if name not in self.hosts:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        found = (self._resolve(address, port, *args, **options) for address in self.hosts[name])
        return [entry for entries in found for entry in entries]

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """Let the resolver hang."""
        self._answers.clear()
        try:
            yield
        finally:
            self._answers.set()

    @staticmethod
    def url(server: Server) -> str:
        """Return the server's URL with a name in place of its address."""
        return f"{'https' if server.tls else 'http'}://{NAME}:{server.port}"


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remove proxies and authorities from the environment."""
    for name in list(os.environ):
        if name.lower().endswith("_proxy") or name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def names(monkeypatch: pytest.MonkeyPatch) -> Names:
    names = Names()
    monkeypatch.setattr(socket, "getaddrinfo", names)
    return names
