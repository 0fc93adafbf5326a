"""Connections, time and the HTTP client underneath."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from typing import ClassVar

import httpcore
import httpx
import pytest

import beatapi
from beatapi import AsyncBeatAPI, BeatAPI
from beatapi._transport import sockets
from tests import patience

ENDLESS = b"HTTP/1.1 200 X\r\nContent-Length: 100000\r\n\r\n"


def retrieve(client):
    return client.usage.retrieve()


def create(client):
    """Make a POST whose repeat the server does not recognise."""
    return client.webhooks.create(url="https://a.example/hook")


@pytest.mark.parametrize(
    "seconds",
    [4294967.4, threading.TIMEOUT_MAX, 1e10, 1e300, 10**400],
    ids=["50-days", "longest-of-locks", "300-years", "largest-float", "no-float"],
)
def test_much_time_is_not_too_much(caller, server, seconds):
    def answer_late(connection):
        server.stopping.wait(0.3)
        connection.sendall(server.data(credit_balance=1))
        return True

    server.script(answer_late)
    usage = caller(lambda client: client.usage.retrieve(timeout=seconds), clock=None)
    assert usage.credit_balance == 1
    assert len(server.received) == 1


class Failing(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A client that raises the given error."""

    def __init__(self, error: Exception) -> None:
        self.error = error
        self.count = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.count += 1
        raise self.error

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.handle_request(request)


def with_transport(caller, transport):
    kind = httpx.Client if caller.kind == "sync" else httpx.AsyncClient
    return kind(transport=transport)


def certificate_error():
    error = httpx.ConnectError("failed")
    error.__cause__ = ssl.SSLCertVerificationError("certificate has expired")
    return error


@pytest.mark.parametrize(
    ("error", "kind", "attempts"),
    [
        (certificate_error(), beatapi.TLSError, 1),
        (httpx.ConnectTimeout("slow"), beatapi.APITimeoutError, 3),
        (httpx.ConnectError("name or service not known"), beatapi.APIConnectionError, 3),
        (httpx.ProxyError("407"), beatapi.APIConnectionError, 3),
        (httpx.PoolTimeout("full"), beatapi.APIConnectionError, 3),
        (httpx.ReadError("gone"), beatapi.OutcomeUnknownError, 1),
        (httpx.WriteTimeout("slow"), beatapi.OutcomeUnknownError, 1),
        (httpx.RemoteProtocolError("odd"), beatapi.OutcomeUnknownError, 1),
    ],
    ids=lambda value: getattr(value, "__name__", type(value).__name__),
)
def test_every_fault_of_the_http_client_is_translated(caller, error, kind, attempts):
    transport = Failing(error)
    with pytest.raises(beatapi.APIConnectionError) as caught:
        caller(create, http_client=with_transport(caller, transport))
    assert type(caught.value) is kind
    assert transport.count == attempts
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_a_connect_timeout_needs_no_total(caller):
    transport = Failing(httpx.ConnectTimeout("slow"))
    with pytest.raises(beatapi.APITimeoutError, match="no connection in time"):
        caller(retrieve, http_client=with_transport(caller, transport), timeout=None)


def test_a_tls_fault_in_the_middle_of_a_create_leaves_the_outcome_unknown(caller):
    error = httpx.ReadError("broken")
    error.__cause__ = ssl.SSLError("bad record mac")
    with pytest.raises(beatapi.OutcomeUnknownError):
        caller(create, http_client=with_transport(caller, Failing(error)))


def test_the_wrong_kind_of_http_client_is_refused():
    with httpx.Client() as wrong, pytest.raises(beatapi.ConfigurationError):
        AsyncBeatAPI(api_key="k", http_client=wrong)
    with pytest.raises(beatapi.ConfigurationError):
        BeatAPI(api_key="k", http_client=httpx.AsyncClient())


def test_errors_of_another_kind_pass_through(caller):
    with pytest.raises(ZeroDivisionError):
        caller(retrieve, http_client=with_transport(caller, Failing(ZeroDivisionError("bug"))))


def test_the_callers_http_client_is_used_cleaned_and_left_open(caller, server, key):
    options = {
        "headers": {"User-Agent": "mine", "X-Mine": "1", "Authorization": "Basic eA=="},
        "auth": ("user", "password"),
        "cookies": {"session": "1"},
        "follow_redirects": True,
    }
    server.script(server.data(), server.http(302, headers={"Location": "/elsewhere"}))

    def sync_use():
        with httpx.Client(**options) as own:
            with BeatAPI(api_key=key, base_url=server.url, http_client=own) as client:
                client.usage.retrieve()
                with pytest.raises(beatapi.APIStatusError, match="302"):
                    client.workflows.list()
            assert not own.is_closed

    async def async_use():
        async with httpx.AsyncClient(**options) as own:
            async with AsyncBeatAPI(api_key=key, base_url=server.url, http_client=own) as client:
                await client.usage.retrieve()
                with pytest.raises(beatapi.APIStatusError, match="302"):
                    await client.workflows.list()
            assert not own.is_closed

    sync_use() if caller.kind == "sync" else asyncio.run(async_use())
    private, public = (request.headers for request in server.received)
    assert private["authorization"] == f"Bearer {key}"
    assert private["user-agent"].startswith("beatapi-python/")
    assert private["x-mine"] == "1"
    assert "authorization" not in public
    assert "cookie" not in private


@pytest.mark.parametrize("own", [True, False], ids=["own", "httpx"])
def test_our_own_connections_send_what_a_client_of_httpx_sends(caller, server, key, own):
    server.script(*[server.data(id="1")] * 4)

    def calls(client):
        return (
            client.usage.retrieve(extra_headers={"X-Mine": "1"}),
            client.ecommerce_video.create(images=["https://a.example/b.png"], duration=10),
            client.realtime.sessions.close("rt_1"),
            client.files.upload(("b.png", b"\x89PNG\r\n\x1a\n")),
        )

    def sync_use():
        with httpx.Client() as other:
            caller(calls, http_client=None if own else other)

    async def async_use():
        async with httpx.AsyncClient() as other:
            options = {"base_url": server.url, "http_client": None if own else other}
            async with AsyncBeatAPI(api_key=key, **options) as client:
                for call in calls(client):
                    await call

    sync_use() if caller.kind == "sync" else asyncio.run(async_use())
    common = {"host", "accept", "accept-encoding", "connection", "user-agent", "authorization"}
    body = {"content-type", "content-length", "idempotency-key"}
    read, create, close, upload = (request.headers for request in server.received)
    assert set(read) == common | {"x-mine"}
    assert set(create) == set(upload) == common | body
    assert set(close) == common
    assert read["host"] == server.url.removeprefix("http://")
    assert read["accept-encoding"] == "gzip"
    assert read["connection"] == "keep-alive"
    assert read["authorization"] == f"Bearer {key}"


def test_a_mocked_transport_of_httpx_will_do(caller):
    mock = httpx.MockTransport(lambda request: httpx.Response(200, json={"data": {"a": 1}}))
    usage = caller(retrieve, http_client=with_transport(caller, mock))
    assert usage.additional_properties == {"a": 1}


def test_repeated_header_fields_are_read_as_one(caller, server):
    body = b'{"error": {"code": "rate_limit_exceeded", "message": "m"}}'
    server.script(
        b"HTTP/1.1 429 X\r\nRetry-After: 1\r\nRetry-After: 2\r\nX-Odd: \xff\r\n"
        b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
    )
    with pytest.raises(beatapi.RateLimitError) as caught:
        caller(retrieve, max_retries=0)
    assert caught.value.retry_after is None


def test_certificates_are_loaded_for_https_only(caller, server, monkeypatch):
    def load(*arguments, **options):
        raise ZeroDivisionError("the certificates were loaded")

    monkeypatch.setattr(ssl, "create_default_context", load)
    server.script(server.data(credit_balance=1))
    assert caller(retrieve).credit_balance == 1
    with pytest.raises(ZeroDivisionError):
        caller(retrieve, base_url=server.url.replace("http:", "https:"))


def test_a_client_of_another_library_with_the_same_interface_will_do(server, key):
    class TransportError(Exception):
        pass

    class ConnectError(TransportError):
        pass

    class Other:
        """Fails once in its own words, and then uses httpx."""

        def __init__(self):
            self.real = httpx.Client()
            self.build_request = self.real.build_request
            self.faults = [ConnectError("refused")]

        def send(self, request, **options):
            if self.faults:
                raise self.faults.pop()
            return self.real.send(request, **options)

        def close(self):
            raise AssertionError("the client is not ours to close")

    server.script(server.data(credit_balance=1))
    other = Other()
    options = {"base_url": server.url, "http_client": other, "clock": beatapi.ManualClock()}
    with BeatAPI(api_key=key, **options) as client:
        assert client.usage.retrieve().credit_balance == 1
    other.real.close()


def test_one_client_serves_many_threads(server, key):
    server.script(*[server.data(credit_balance=number) for number in range(24)])
    seen = []
    with BeatAPI(api_key=key, base_url=server.url) as client:

        def work():
            seen.extend(client.usage.retrieve().credit_balance for _ in range(3))

        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(seen) == list(range(24))


def test_one_async_client_serves_many_tasks(server, key):
    server.script(*[server.data(credit_balance=number) for number in range(24)])

    async def main():
        async with AsyncBeatAPI(api_key=key, base_url=server.url) as client:
            return await asyncio.gather(*[client.usage.retrieve() for _ in range(24)])

    assert sorted(usage.credit_balance for usage in asyncio.run(main())) == list(range(24))


def test_loops_that_come_first_at_once_keep_what_is_theirs(monkeypatch):
    """While one thread looks for loops that are gone, another one brings its own."""
    here = threading.local()
    monkeypatch.setattr(sockets, "running_loop", lambda: here.loop)
    made = sockets.PerLoop(object)
    found = {}

    class Loop:
        def __init__(self, meanwhile=None):
            self.meanwhile = meanwhile

        def is_closed(self):
            if self.meanwhile is not None:
                self.meanwhile.start()
                self.meanwhile.join(0.2)
                self.meanwhile = None
            return False

    def come(loop):
        here.loop = loop
        found[loop] = made.get()

    second, third = Loop(), Loop()
    other = threading.Thread(target=come, args=(second,))
    come(Loop(meanwhile=other))
    come(third)
    other.join(patience.SECONDS)
    for loop in (second, third):
        here.loop = loop
        assert made.get() is found[loop]


def test_a_closed_client_says_so(caller, server):
    with BeatAPI(api_key="k", base_url=server.url) as client:
        pass
    client.close()
    with pytest.raises(RuntimeError, match="closed"):
        client.usage.retrieve()


def test_a_connection_knows_its_socket_and_whether_there_is_something_to_read():
    class Inner(httpcore.AsyncNetworkStream):
        asked: ClassVar[list[str]] = []

        def get_extra_info(self, info):
            self.asked.append(info)
            return near if info == "socket" else None

    near, far = socket.socketpair()
    with near, far:
        connection = sockets._AsyncStream(Inner())
        assert connection.get_extra_info("is_readable") is False
        far.sendall(b"surplus")
        assert connection.get_extra_info("is_readable") is True
        assert near.recv(7) == b"surplus"
        assert connection.get_extra_info("is_readable") is False
        far.close()
        assert connection.get_extra_info("is_readable") is True
        near.close()
        assert connection.get_extra_info("is_readable") is True
        assert connection.get_extra_info("ssl_object") is None
    assert Inner.asked == ["socket", "ssl_object"]
