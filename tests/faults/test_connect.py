"""Rows 1 to 17 and 126: names, addresses, certificates, proxies and the environment."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import datetime
import errno
import os
import select
import socket
import ssl
import subprocess
import sys
import time

import httpx
import pytest

import beatapi
from beatapi import models
from beatapi._transport.environment import Proxies
from tests import patience

pytestmark = pytest.mark.anyio

PROXY_PASSWORD = "proxy-p4ssw0rd"


@pytest.fixture
def secure(serve, trusted):
    """Return a server with a certificate that the environment trusts."""
    return serve(tls=trusted.server())


@contextlib.contextmanager
def silent_listener(address, port=0):
    """Yield the port of a listener that answers nothing, as its queue is full."""
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.socket())
        listener.bind((address, port))
        listener.listen(0)
        for _ in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            assert waiting.connect_ex(listener.getsockname()) == errno.EINPROGRESS
        yield listener.getsockname()[1]


@pytest.mark.parametrize("method", ["read", "create"])
async def test_row01_a_name_that_does_not_resolve(connect, names, clock, secure, method):
    calls = connect(f"https://unknown.test:{secure.port}")
    error = await calls.fails(beatapi.APIConnectionError, method)
    assert error.sent is False
    assert "Name or service not known" in str(error)
    assert names.asked == ["unknown.test"] * 3
    assert len(clock.pauses) == 2


@pytest.mark.parametrize("method", ["read", "create"])
async def test_row01_a_name_that_resolves_again(connect, names, secure, trusted, method):
    """A create whose name did not resolve was not sent: it is repeated, and accepted once."""
    addresses = names.hosts.pop("api.test")
    calls = connect(names.url(secure))
    await calls.fails(beatapi.APIConnectionError, method, max_retries=0)
    names.hosts["api.test"] = addresses
    secure.script(secure.data(201, id="task_1"))
    await getattr(calls, method)()
    await calls.recovers(secure)


@pytest.mark.parametrize("method", ["read", "create"])
async def test_row02_a_refused_connection(connect, clock, method):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        calls = connect(f"http://127.0.0.1:{unused.getsockname()[1]}")
        error = await calls.fails(beatapi.APIConnectionError, method)
    assert error.sent is False
    assert len(clock.pauses) == 2


async def test_row03_a_connection_that_is_never_made(connect):
    with silent_listener("127.0.0.1") as port:
        calls = connect(f"http://127.0.0.1:{port}", clock=None, timeout=0.3)
        for method in ("read", "create"):
            error = await calls.fails(beatapi.APITimeoutError, method)
            assert error.sent is False
            assert "no connection in time" in str(error)


async def test_row04_the_second_address_is_used_if_the_first_is_dead(connect, names, secure):
    names.hosts["api.test"] = ["::1", "127.0.0.1"]
    secure.script(secure.data(201, id="task_1"))
    calls = connect(names.url(secure), max_retries=0)
    assert (await calls.create()).id == "task_1"
    await calls.recovers(secure)


async def refused(connect, clock, url, *causes):
    calls = connect(url)
    error = await calls.fails(beatapi.TLSError)
    assert any(cause in str(error).lower() for cause in causes), error
    assert clock.pauses == []
    error = await calls.fails(beatapi.TLSError, "create")
    assert error.sent is False


async def test_row05_a_certificate_of_nobody(connect, clock, names, serve, certificates):
    server = serve(tls=certificates.self_signed())
    await refused(connect, clock, names.url(server), "self-signed certificate")
    assert (server.connections, server.received) == (2, [])


async def test_row06_a_certificate_of_another_name(connect, clock, names, serve, trusted):
    server = serve(tls=trusted.server("other.test"))
    await refused(connect, clock, names.url(server), "hostname mismatch")
    assert (server.connections, server.received) == (2, [])


async def test_row07_a_certificate_of_yesterday(connect, clock, names, serve, trusted):
    yesterday = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1)
    before = yesterday - datetime.timedelta(days=9)
    server = serve(tls=trusted.server(not_before=before, not_after=yesterday))
    await refused(connect, clock, names.url(server), "certificate has expired")
    assert (server.connections, server.received) == (2, [])


async def test_row08_a_server_of_the_last_century(connect, clock, names, serve, trusted):
    context = trusted.server()
    context.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1"):
        context.minimum_version = ssl.TLSVersion.TLSv1
    with pytest.warns(DeprecationWarning, match="TLSv1"):
        context.maximum_version = ssl.TLSVersion.TLSv1
    server = serve(tls=context)
    # Which of the two comes first depends on how OpenSSL was built.
    await refused(connect, clock, names.url(server), "protocol version", "legacy sigalg")
    assert (server.connections, server.received) == (2, [])


@pytest.mark.parametrize(
    "answer", [b"HTTP/1.1 400 X\r\nContent-Length: 0\r\n\r\n", b"220 mail.test ESMTP\r\n"]
)
async def test_row09_a_server_that_speaks_no_tls(connect, clock, names, secure, answer):
    def plain(connection):
        connection.recv(1000)
        connection.sendall(answer)

    secure.greet(plain, plain)
    await refused(connect, clock, names.url(secure), "wrong version number")
    calls = connect(names.url(secure))
    await calls.recovers(secure)


@pytest.mark.parametrize("end", ["close", "reset"])
@pytest.mark.parametrize("method", ["read", "create"])
async def test_row10_a_connection_that_ends_in_the_handshake(
    connect, clock, names, secure, end, method
):
    def after_the_hello(connection):
        connection.recv(1000)
        getattr(secure, end)(connection)

    secure.greet(after_the_hello, after_the_hello)
    secure.script(secure.data(201, id="task_1", credit_balance=1))
    calls = connect(names.url(secure))
    await getattr(calls, method)()
    assert len(clock.pauses) == 2
    assert len(secure.received) == 1
    await calls.recovers(secure)
    secure.greet(*[after_the_hello] * 3)
    error = await connect(names.url(secure)).fails(beatapi.APIConnectionError, method)
    assert error.sent is False


@pytest.mark.parametrize(
    "url",
    [
        "http://api.test",
        "http://127.0.0.1.api.test",
        "http://10.0.0.1",
        "http://[fe80::1]",
        "http://0.0.0.0",
        "ftp://api.test",
        "api.test",
        "",
    ],
)
async def test_row11_an_address_without_encryption_is_refused(connect, names, monkeypatch, url):
    monkeypatch.setenv("BEATAPI_BASE_URL", url)
    if url == "":
        # An empty variable counts as none.
        assert connect(url).client.base_url.startswith("https://")
        return
    for arguments in ({"base_url": url}, {"base_url": None}):
        with pytest.raises(beatapi.ConfigurationError, match="base_url must be"):
            connect(url, **arguments)
    assert names.asked == []


@pytest.mark.parametrize(
    "url",
    [
        "https://user@api.test",
        "https://user:hidden@api.test",
        "https://@api.test",
        "https://api.test/?a=hidden",
        "https://api.test?",
        "https://api.test/#hidden",
        "https://api.test#",
        "https://api.test\\@other.test",
        "https://api.test:99999",
        "https://api.test:port",
        "https://[::1",
        "https://api.test/\r\nX: hidden",
        "https://",
    ],
)
async def test_row12_an_address_with_more_than_a_place_is_refused(connect, url):
    with pytest.raises(beatapi.ConfigurationError, match="base_url must") as caught:
        connect(url)
    assert "hidden" not in str(caught.value)


def tunnel(proxy, target):
    """Return a step that answers CONNECT and forwards every byte, recording the visible ones."""
    seen = bytearray()

    def talk(connection):
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with socket.create_connection(("127.0.0.1", target.port)) as onward:
            other = {connection: onward, onward: connection}
            while not proxy.stopping.is_set():
                for end in select.select(list(other), [], [], 0.05)[0]:
                    data = end.recv(65536)
                    if not data:
                        return
                    seen.extend(data)
                    other[end].sendall(data)

    return talk, seen


@pytest.fixture
def proxied(serve, plain_environment, monkeypatch):
    """Set a proxy with a password in the environment."""
    proxy = serve()
    address = proxy.url.removeprefix("http://")
    monkeypatch.setenv("HTTPS_PROXY", f"http://user:{PROXY_PASSWORD}@{address}")
    return proxy


async def test_row13_the_environments_proxy_is_used_and_sees_nothing(
    connect, names, secure, proxied, key
):
    talk, seen = tunnel(proxied, secure)
    proxied.script(talk)
    secure.script(secure.data(201, id="task_1"))
    calls = connect(names.url(secure))
    assert (await calls.create()).id == "task_1"
    await calls.recovers(secure)
    (opened,) = proxied.received
    assert (opened.method, opened.target) == ("CONNECT", f"api.test:{secure.port}")
    password = base64.b64encode(f"user:{PROXY_PASSWORD}".encode()).decode()
    assert opened.headers["proxy-authorization"] == f"Basic {password}"
    assert "authorization" not in opened.headers
    assert key not in repr(opened)
    assert key.encode() not in seen
    assert "proxy-authorization" not in secure.received[0].headers
    assert secure.received[0].headers["authorization"] == f"Bearer {key}"


FORK = """
import os, sys, beatapi
client = beatapi.BeatAPI(max_retries=0, timeout=600.0)
client.usage.retrieve()
child = os.fork()
if child:
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    print(code, client.usage.retrieve().credit_balance)
else:
    client.usage.retrieve()
    client.close()
    os._exit(7)
"""


def test_row13_a_fork_has_connections_of_its_own_to_the_proxy(secure, proxied, key):
    talk, _ = tunnel(proxied, secure)
    proxied.script(talk, talk)
    secure.script(*[secure.data(credit_balance=1)] * 3)
    environment = {"BEATAPI_API_KEY": key, "BEATAPI_BASE_URL": f"https://api.test:{secure.port}"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-X", "dev", "-c", FORK],
        capture_output=True,
        text=True,
        timeout=patience.SECONDS,
        check=False,
        env=os.environ | environment,
    )
    # Nor is there a warning, as nobody has closed the client.
    assert (done.stdout, done.stderr) == ("7 1\n", "")
    assert proxied.connections == secure.connections == 2


async def test_row13_no_proxy_stands_before_this_machine(connect, server, proxied, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, proxied.url)
    await connect(server).recovers(server)
    assert proxied.connections == 0


@pytest.mark.parametrize("status", [407, 502])
async def test_row14_a_proxy_that_refuses(connect, names, secure, proxied, key, caplog, status):
    answer = f"HTTP/1.1 {status} No way\r\nContent-Length: 6\r\n\r\nhidden".encode()
    proxied.script(*[answer] * 6)
    calls = connect(names.url(secure))
    for method in ("read", "create"):
        error = await calls.fails(beatapi.APIConnectionError, method)
        assert error.sent is False
        assert f"ProxyError: {status}" in str(error)
        assert PROXY_PASSWORD not in str(error)
    assert secure.connections == 0
    assert key not in repr(proxied.received)
    assert all("authorization" not in request.headers for request in proxied.received)
    assert PROXY_PASSWORD not in caplog.text
    talk, _ = tunnel(proxied, secure)
    proxied.steps[:] = [talk]
    await calls.recovers(secure)


@pytest.mark.parametrize("exception", ["api.test", ".test", "*", "other.test,api.test"])
async def test_row15_what_the_environment_excepts_from_the_proxy(
    connect, names, secure, proxied, monkeypatch, exception
):
    monkeypatch.setenv("NO_PROXY", exception)
    await connect(names.url(secure)).recovers(secure)
    assert proxied.connections == 0


@pytest.mark.parametrize("own", [False, True], ids=["our-client", "callers-client"])
async def test_row16_netrc_never_replaces_the_key(
    connect, names, secure, trusted, key, tmp_path, monkeypatch, own
):
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine api.test login other password other\ndefault login a password b\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HOME", str(tmp_path))
    context = ssl.create_default_context(cafile=trusted.file)
    options = {"auth": httpx.NetRCAuth(str(netrc)), "verify": context}
    calls = connect(names.url(secure), http_client=connect.http(**options) if own else None)
    await calls.recovers(secure)
    secure.script(secure.data(data=[]))
    await calls("workflows.list")
    private, _, public = secure.received
    assert private.headers["authorization"] == f"Bearer {key}"
    assert "authorization" not in public.headers


@pytest.mark.parametrize("how", ["environment", "http_client"])
async def test_row17_an_authority_of_ones_own(
    connect, names, serve, certificates, monkeypatch, how
):
    secure = serve(tls=certificates.server())
    error = await connect(names.url(secure)).fails(beatapi.TLSError)
    assert "unable to get local issuer certificate" in str(error)
    options = {}
    if how == "environment":
        monkeypatch.setenv("SSL_CERT_FILE", certificates.file)
    else:
        context = ssl.create_default_context(cafile=certificates.file)
        options["http_client"] = connect.http(verify=context)
    secure.script(secure.data(201, id="task_1"))
    calls = connect(names.url(secure), **options)
    assert (await calls.create()).id == "task_1"
    await calls.recovers(secure)


async def test_row04_a_silent_address_leaves_time_for_the_next(connect, names, secure):
    names.hosts["api.test"] = ["127.0.0.2", "127.0.0.1"]
    secure.script(secure.data(201, id="task_1"))
    calls = connect(names.url(secure), max_retries=0, timeout=1.0, clock=None)
    with silent_listener("127.0.0.2", secure.port):
        assert (await calls.create()).id == "task_1"
        await calls.recovers(secure)


async def test_row03_many_silent_addresses_share_the_time(connect, names, longest):
    names.hosts["api.test"] = ["127.0.0.2", "127.0.0.3", "127.0.0.4"]
    with contextlib.ExitStack() as stack:
        port = stack.enter_context(silent_listener("127.0.0.2"))
        for address in names.hosts["api.test"][1:]:
            stack.enter_context(silent_listener(address, port))
        calls = connect(f"https://api.test:{port}", clock=None, timeout=1.0)
        error = await calls.fails(beatapi.APITimeoutError, "create")
        assert error.sent is False
        assert longest() < 1.1


async def test_row03_a_resolver_that_hangs(connect, names):
    calls = connect("https://api.test", clock=None, timeout=0.3)
    with names.hanging():
        error = await calls.fails(beatapi.APITimeoutError, "create")
        assert error.sent is False


async def test_row03_a_loop_that_stands_still_hides_no_phase(connect, names):
    """The limits of the phase and of the call are then over at once."""
    calls = connect("https://api.test", clock=None, timeout=0.3, max_retries=0)
    with names.hanging():
        asyncio.get_running_loop().call_later(0.1, time.sleep, 0.5)
        error = await calls.fails(beatapi.APITimeoutError, "create")
        assert error.sent is False


@pytest.mark.parametrize("host", ["a" * 64 + ".test", "a..test", ".test"])
async def test_row01_a_name_that_no_host_can_have_is_refused_at_once(connect, host):
    with pytest.raises(beatapi.ConfigurationError, match="base_url must be like"):
        connect(f"https://{host}", max_retries=0)


# The environment


@pytest.mark.parametrize(
    "exception",
    [
        "[::1]",
        "::1/128,fe80::/10",
        "10.0.0.0/8",
        "other.test:443",
        "https://other.test",
        "https://[::1",
        "http://api.test",
        "10.0.0.0/99",
        "api.test:1",
    ],
)
async def test_row126_an_exception_of_another_host_leaves_the_proxy(
    connect, names, secure, proxied, monkeypatch, exception
):
    monkeypatch.setenv("NO_PROXY", exception)
    talk, _ = tunnel(proxied, secure)
    proxied.script(talk)
    secure.script(secure.data(201, id="task_1"))
    assert (await connect(names.url(secure)).create()).id == "task_1"
    assert proxied.connections == 1


@pytest.mark.parametrize(
    "exception",
    ["{name}:{port}", "https://{name}", "https://{name}:{port}/", "[::1] API.TEST", ".test.,x"],
)
async def test_row126_every_form_of_an_exception_is_read(
    connect, names, secure, proxied, monkeypatch, exception
):
    monkeypatch.setenv("NO_PROXY", exception.format(name="api.test", port=secure.port))
    await connect(names.url(secure)).recovers(secure)
    assert proxied.connections == 0


@pytest.mark.parametrize(
    ("exception", "host", "excepted"),
    [
        ("::1", "[::1]", True),
        ("[fd00::]/8", "[fd00::7]", True),
        ("fd00::/8", "[fe80::7]", False),
        ("[fd00::7]:443", "[fd00::7]", True),
        ("[fd00::7]:80", "[fd00::7]", False),
        ("10.0.0.0/8", "10.1.2.3", True),
        ("10.0.0.0/8", "[::ffff:10.1.2.3]", True),
        ("10.0.0.0/8", "11.1.2.3", False),
        ("10.0.0.1", "10.0.0.1", True),
        ("10.0.0.1", "10.0.0.12", False),
        ("a.test", "b.a.test", True),
        ("a.test", "ba.test", False),
        (".a.test", "a.test", True),
        ("*.a.test", "b.a.test", True),
        ("all://a.test", "a.test", True),
        ("*", "a.test", True),
        (" , ,", "a.test", False),
    ],
)
def test_row126_exceptions_are_names_addresses_and_networks(exception, host, excepted):
    proxies = Proxies({"https": "http://proxy.test", "no": exception})
    assert (proxies.of(f"https://{host}/v1/tasks") is None) == excepted


@pytest.mark.parametrize(
    ("variable", "value", "reason"),
    [
        ("ALL_PROXY", "socks5://127.0.0.1:9", r"httpx\[socks\]"),
        ("HTTPS_PROXY", "socks5h://hidden:pw@127.0.0.1:9", r"httpx\[socks\]"),
        ("ALL_PROXY", "socks4://127.0.0.1:9", "http://proxy.example:8080"),
        ("HTTPS_PROXY", "http://hidden@[::1", "http://proxy.example:8080"),
        ("HTTPS_PROXY", "http://hidden@:99999", "http://proxy.example:8080"),
        ("HTTPS_PROXY", "http://hid den", "http://proxy.example:8080"),
        ("HTTPS_PROXY", "http://hidden@a\N{SNOWMAN}\u200b.test", "host name"),
        ("SSL_CERT_FILE", "/nowhere/ca.pem", "/nowhere/ca.pem.*No such file"),
        ("SSL_CERT_DIR", "/nowhere", "/nowhere.*No such file"),
        ("SSL_CERT_FILE", __file__, "cannot be loaded"),
    ],
)
async def test_row126_an_unusable_environment_is_told_when_the_client_is_built(
    connect, monkeypatch, variable, value, reason
):
    monkeypatch.setenv(variable, value)
    with pytest.raises(beatapi.ConfigurationError, match=reason) as caught:
        connect("https://api.test")
    assert variable in str(caught.value)
    assert "hidden" not in str(caught.value)
    # A client of the caller's own, or a server on this machine, does not need it.
    connect("http://127.0.0.1:9")


async def test_row126_certificates_that_are_gone_later_are_named(
    connect, names, secure, monkeypatch
):
    calls = connect(names.url(secure))
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/ca.pem")
    local = connect("http://127.0.0.1:9")
    task = models.Task.from_dict(
        {"id": "t", "status": "succeeded", "output": {"media": [{"url": f"{names.url(secure)}/v"}]}}
    )
    error = await local.fails(beatapi.ConfigurationError, "tasks.download", task, "/tmp/never.mp4")
    assert "/nowhere/ca.pem" in str(error)
    await calls.recovers(secure)


async def test_row126_a_proxy_without_a_scheme_is_one_of_http(
    connect, names, secure, serve, monkeypatch
):
    proxy = serve()
    monkeypatch.setenv("ALL_PROXY", proxy.url.removeprefix("http://"))
    talk, _ = tunnel(proxy, secure)
    proxy.script(talk)
    await connect(names.url(secure)).recovers(secure)
    assert proxy.connections == 1


async def test_row126_a_proxy_that_goes_silent_keeps_the_deadline(connect, names, serve, proxied):
    proxied.script(proxied.hang)
    calls = connect("https://api.test", clock=None, timeout=0.3, max_retries=0)
    await calls.fails(beatapi.APITimeoutError)


@pytest.mark.parametrize("url", ["https://api.test/v1", "https://api.test/v1/", "https://a/b/v1//"])
async def test_row12_a_version_at_the_end_of_the_address_is_explained(connect, url):
    with pytest.raises(beatapi.ConfigurationError, match="must not end in /v1") as caught:
        connect(url)
    assert str(caught.value).endswith(f"use {url.rstrip('/')[:-3]}")


async def test_row12_a_host_that_cannot_be_asked_for_is_refused(connect):
    with pytest.raises(beatapi.ConfigurationError, match="base_url is not a URL"):
        connect("https://a\u200b.test")


@pytest.mark.parametrize(
    "call",
    [
        lambda client: client.usage.retrieve(),
        lambda client: client.files.upload(b"\x89PNG\r\n\x1a\n"),
        lambda client: client.tasks.wait("task_1"),
        lambda client: client.tasks.retrieve("task_1"),
        lambda client: client.aclose(),
    ],
)
def test_row126_another_event_loop_than_asyncios_is_named(key, call):
    """Like Trio, this test steps a coroutine without an event loop of asyncio."""
    with pytest.raises(beatapi.ConfigurationError, match="needs asyncio"):
        call(beatapi.AsyncBeatAPI(api_key=key)).send(None)
