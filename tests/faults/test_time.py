"""Rows 41 to 49: silence, slowness, deadlines, clocks that jump, and calls that are given up."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import io
import os
import signal
import socket
import threading
import time

import anyio
import httpx
import pytest

import beatapi
from beatapi import AsyncBeatAPI, BeatAPI, ManualClock
from tests import patience

pytestmark = pytest.mark.anyio

OK = b"HTTP/1.1 200 X\r\n"
LIMIT = 0.1


@pytest.fixture
def in_time():
    """Make a call that must fail when its time is up; the server never finishes its answer.

    The delay after the deadline depends on the machine, so no test asserts that real time was
    short. On a busy machine the time may pass before the server has the request: then the call is
    repeated.
    """

    async def check(calls, kind, method="read", *args, server=None, **options):
        count = len(server.received) + 1 if server else 0
        error = await calls.failure(method, *args, timeout=LIMIT, **options)
        while server and not await arrived(server, count, error):
            error = await calls.failure(method, *args, timeout=LIMIT, **options)
        assert type(error) is kind, repr(error)
        return error

    return check


async def arrived(server, count, error):
    """Return true if a server has read so many requests, the last of which failed."""
    end = time.monotonic() + patience.SECONDS
    while error.sent and len(server.received) < count and time.monotonic() < end:
        await anyio.sleep(0.005)
    return len(server.received) >= count


@pytest.fixture
def slow(connect, server):
    """Return a client on the system's clock."""
    return connect(server, clock=None)


async def test_row41_a_server_that_never_answers(slow, server, in_time):
    server.script(server.hang, server.hang)
    error = await in_time(slow, beatapi.APITimeoutError, server=server)
    assert str(error) == (
        f"GET /v1/usage: no complete answer within {LIMIT} s; allow more with timeout="
    )
    await in_time(slow, beatapi.OutcomeUnknownError, "create", server=server)
    assert len(server.received) == 2
    await slow.recovers(server)


@pytest.mark.parametrize(
    "first",
    [
        OK + b"Content-Length: 9\r\n\r\n",
        OK + b"Content-Length: 9\r\n\r\n{",
        OK + b"Transfer-Encoding: chunked\r\n\r\n",
        OK + b"Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n0\r\n",
        OK + b"\r\n{",
        OK + b"Content-Le",
        b"HTTP/1.1 100 X\r\n\r\n",
        b"HTTP/1.1 500 X\r\nContent-Length: 9\r\n\r\n{",
    ],
    ids=["head", "part", "no-chunk", "no-last-chunk", "no-length", "half-head", "100", "error"],
)
async def test_row42_an_answer_that_stops(slow, server, in_time, first):
    server.script(*[server.then(first, server.hang)] * 2)
    await in_time(slow, beatapi.APITimeoutError, server=server)
    await in_time(slow, beatapi.OutcomeUnknownError, "create", server=server)
    assert len(server.received) == 2
    await slow.recovers(server)


@pytest.mark.parametrize(
    "first",
    [
        OK + b"Content-Length: 100000\r\n\r\n",
        OK + b"\r\n",
        OK + b"Content-Encoding: gzip\r\nContent-Length: 100000\r\n\r\n\x1f\x8b\x08\x10" + bytes(6),
        b"HTTP/1.1 500 X\r\nContent-Length: 100000\r\n\r\n",
    ],
    ids=["body", "no-length", "gzip", "error"],
)
async def test_row43_a_body_that_never_ends(slow, server, in_time, first):
    server.script(*[server.drip(first)] * 2)
    await in_time(slow, beatapi.APITimeoutError, server=server)
    await in_time(slow, beatapi.OutcomeUnknownError, "create", server=server)
    await slow.recovers(server)


async def test_row44_an_upload_that_is_not_taken(slow, server, in_time):
    def talk(connection):
        connection.recv(1000)
        server.stopping.wait(3.0)

    server.listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    server.greet(talk)
    file = ("song.mp3", io.BytesIO(bytes(8_000_000)))
    error = await in_time(slow, beatapi.APITimeoutError, "files.upload", file)
    assert f"no complete answer within {LIMIT} s" in str(error)
    await slow.recovers(server)


@pytest.fixture
def only_connection(connect, server):
    """Return a client whose only connection is in use by a call that hangs."""

    @contextlib.asynccontextmanager
    async def take(calls):
        server.script(server.hang)
        with contextlib.ExitStack() as stack:
            if connect.kind == "sync":
                thread = threading.Thread(target=quietly, args=(calls,))
                stack.callback(thread.join)
                thread.start()
                holder = None
            else:
                holder = asyncio.create_task(aquietly(calls))
            while not server.received:
                await anyio.sleep(0.005)
            yield
            if holder is not None:
                await holder

    return take


def quietly(calls):
    with contextlib.suppress(beatapi.APITimeoutError):
        calls.client.usage.retrieve(timeout=0.8)


async def aquietly(calls):
    with contextlib.suppress(beatapi.APITimeoutError):
        await calls.client.usage.retrieve(timeout=0.8)


async def test_row45_no_connection_becomes_free(connect, server, in_time, only_connection):
    own = connect.http(limits=httpx.Limits(max_connections=1))
    calls = connect(server, http_client=own, clock=None)
    async with only_connection(calls):
        error = await in_time(calls, beatapi.APIConnectionError, "create")
        assert "no connection became free; raise the limits" in str(error)
        assert error.sent is False
    assert len(server.received) == 1
    await calls.recovers(server)


@pytest.mark.parametrize("timeout", [0.4, 3.0, 20.0, 61.0])
@pytest.mark.parametrize("asked", [None, "0", "2", "59"])
async def test_row46_attempts_and_pauses_end_before_the_deadline(
    connect, server, clock, timeout, asked
):
    headers = {} if asked is None else {"Retry-After": asked}
    server.script(*[server.error(503, "unavailable", headers)] * 70)
    calls = connect(server, timeout=timeout, max_retries=30)
    for method in ("read", "create"):
        began = clock.now()
        error = await calls.fails(beatapi.ServerError, method)
        assert clock.now() - began < timeout
        assert 1 <= error.attempts <= 31
    server.steps.clear()
    await calls.recovers(server)


@pytest.mark.parametrize("seconds", [1.0, 4.0])
async def test_row46_an_attempt_without_time_to_be_answered_is_not_begun(
    connect, server, clock, seconds
):
    """It would only replace a clear rejection by an unknown outcome."""

    def refuse(connection):
        clock.advance(seconds)
        connection.sendall(server.error(503, "unavailable"))
        return True

    server.script(refuse)
    calls = connect(server, timeout=seconds * 1.9, max_retries=30)
    error = await calls.fails(beatapi.ServerError, "create")
    assert error.attempts == 1
    assert error.code == "unavailable"
    await calls.recovers(server, timeout=None)


async def test_row46_bytes_that_arrive_after_the_deadline_are_not_read(connect, server, clock):
    def late(connection):
        connection.sendall(OK + b"Content-Length: 31\r\n\r\n")
        clock.advance(60.0)
        connection.sendall(b'{"data": {"credit_balance": 1}}')
        return False

    server.script(late)
    calls = connect(server, timeout=60.0)
    await calls.fails(beatapi.APITimeoutError)
    await calls.recovers(server)


async def test_row46_the_time_of_the_attempts_counts_too(slow, server):
    def slowly(connection):
        server.stopping.wait(0.1)
        server.reset(connection)

    server.script(*[slowly] * 40)
    with pytest.raises(beatapi.APIConnectionError):
        await slow.read(timeout=LIMIT, max_retries=30)
    # Each takes a tenth of a second; without the limit there would be thirty-one.
    assert server.connections <= 3
    server.steps.clear()
    await slow.recovers(server)


@pytest.mark.parametrize("jump", [3600.0, -3600.0])
async def test_row47_the_wall_clock_jumps(slow, server, monkeypatch, jump):
    real = time.time

    def leap(connection):
        monkeypatch.setattr(time, "time", lambda: real() + jump)
        connection.sendall(server.data(id="task_1", status="processing"))
        return True

    done = server.data(id="task_1", status="succeeded")
    server.script(leap, server.data(id="task_1", status="processing"), done)
    task = await slow("tasks.wait", "task_1", timeout=1.5, poll_interval=0.02)
    assert task.status == "succeeded"
    server.script(leap, server.hang)
    with pytest.raises(beatapi.TaskTimeoutError):
        await slow("tasks.wait", "task_1", timeout=LIMIT, poll_interval=0.02)


async def test_row48_after_a_long_sleep_of_the_machine_there_is_no_burst(connect, server, clock):
    """Ten minutes pass within one poll; the next polls keep their usual pauses."""

    def sleep(connection):
        clock.advance(600.0)
        connection.sendall(server.data(id="task_1", status="processing"))
        return True

    waiting = server.data(id="task_1", status="processing")
    done = server.data(id="task_1", status="succeeded")
    server.script(waiting, sleep, waiting, waiting, done)
    calls = connect(server)
    assert (await calls("tasks.wait", "task_1", timeout=900.0)).status == "succeeded"
    assert len(server.received) == 5
    assert len(clock.pauses) == 4
    assert all(5.0 <= pause <= 30.0 for pause in clock.pauses)


async def test_row48_a_sleep_past_the_deadline_ends_the_wait(connect, server, clock):
    """A deadline uses the machine's monotonic clock; no poll follows it."""

    def sleep(connection):
        clock.advance(600.0)
        connection.sendall(server.data(id="task_1", status="processing"))
        return True

    server.script(server.data(id="task_1", status="processing"), sleep)
    calls = connect(server)
    with pytest.raises(beatapi.TaskTimeoutError):
        await calls("tasks.wait", "task_1", timeout=300.0)
    assert len(server.received) == 2
    await calls.recovers(server)


PLACES = {
    "head": b"",
    "half-a-head": OK + b"Content-Le",
    "body": OK + b"Content-Length: 99\r\n\r\n{",
    "chunk": OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\n{",
}


@pytest.fixture(params=PLACES)
def half_way(request, server):
    """Return a step that stops where the call is cancelled."""
    return server.then(PLACES[request.param], server.hang)


async def reached(server):
    while not server.received:
        await anyio.sleep(0.005)
    await anyio.sleep(0.02)


@pytest.fixture
def leaves_nothing(server, started_threads):
    """Check that the connection is closed, and that no thread of the test is left."""

    def check():
        server.threads[1].join(patience.SECONDS)
        assert not server.threads[1].is_alive()
        # Workers of the loop's own executor stay with the loop.
        ours = [thread for thread in started_threads if not thread.name.startswith("asyncio_")]
        left = {thread for thread in ours if thread.is_alive()}
        assert left <= set(server.threads)
        # A connection or a coroutine that is forgotten would warn here, and warnings are errors.
        gc.collect()

    return check


@pytest.fixture
async def client(server, key):
    async with AsyncBeatAPI(api_key=key, base_url=server.url) as client:
        yield client


async def recovers(client, server):
    """Check that the next call gets its own answer."""
    server.script(server.data(credit_balance=4))
    assert (await client.usage.retrieve()).credit_balance == 4


def acreate(client):
    return client.ecommerce_video.create(images=["https://a.example/b.png"], duration=10)


def aread(client):
    return client.usage.retrieve()


@pytest.mark.parametrize("method", [aread, acreate])
async def test_row49_a_cancelled_call(client, server, half_way, leaves_nothing, method):
    server.script(half_way)
    tasks = asyncio.all_tasks()
    call = asyncio.create_task(method(client))
    await reached(server)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert asyncio.all_tasks() == tasks
    leaves_nothing()
    await recovers(client, server)


async def cancelled(server, call):
    """Cancel a call that the server has got, and return what it raises."""
    work = asyncio.create_task(call)
    await reached(server)
    work.cancel()
    with pytest.raises(asyncio.CancelledError) as caught:
        await work
    return caught.value


async def test_row49_a_cancelled_create_may_have_been_accepted(client, server, half_way):
    server.script(half_way)
    (note,) = (await cancelled(server, acreate(client))).__notes__
    assert note.startswith("The server may have accepted the request: ")
    assert server.received[0].headers["idempotency-key"] in note
    await recovers(client, server)


async def test_row49_a_cancelled_read_accepts_nothing(client, server, half_way):
    server.script(half_way)
    assert not hasattr(await cancelled(server, aread(client)), "__notes__")


def test_row49_an_interrupted_create_may_have_been_accepted(server, key, clock):
    """Ctrl+C, also in the pause after an answer was lost; a refusal leaves nothing open."""

    def interrupt():
        raise KeyboardInterrupt

    refused = server.error(429, "rate_limit_exceeded")
    server.script(server.reset, refused)
    clock.watch(interrupt)
    with BeatAPI(api_key=key, base_url=server.url, clock=clock) as client:
        with pytest.raises(KeyboardInterrupt) as caught:
            client.realtime.sessions.create(
                max_duration_seconds=15, allowed_origins=["https://app.example"]
            )
        (note,) = caught.value.__notes__
        key_sent = server.received[0].headers["idempotency-key"]
        assert f"repeat it with idempotency_key='{key_sent}'" in note
        with pytest.raises(KeyboardInterrupt) as caught:
            client.ecommerce_video.create(images=["https://a.example/b.png"], duration=10)
        assert not hasattr(caught.value, "__notes__")


async def test_row49_a_timeout_of_the_callers_own(client, server, half_way, leaves_nothing):
    """It is neither turned into an error of the client nor retried."""
    server.script(half_way)
    with pytest.raises(TimeoutError) as caught:
        async with asyncio.timeout(0.1):
            await aread(client)
    assert not isinstance(caught.value, beatapi.BeatAPIError)
    leaves_nothing()
    assert len(server.received) == 1
    await recovers(client, server)


async def test_row49_a_cancelled_scope(client, server, half_way, leaves_nothing):
    """anyio cancels again and again, even while the connection is being closed."""
    server.script(half_way)
    with anyio.move_on_after(0.1) as scope:
        await aread(client)
    assert scope.cancelled_caught
    leaves_nothing()
    await recovers(client, server)


async def test_row49_a_call_that_is_cancelled_before_it_is_connected(client, server):
    tasks = asyncio.all_tasks()
    call = asyncio.create_task(aread(client))
    await asyncio.sleep(0)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert asyncio.all_tasks() == tasks
    await recovers(client, server)


async def test_row49_a_call_that_is_cancelled_between_attempts(server, key):
    class Stopped(ManualClock):
        async def asleep(self, seconds):
            await asyncio.Event().wait()

    server.script(server.reset)
    async with AsyncBeatAPI(api_key=key, base_url=server.url, clock=Stopped()) as client:
        call = asyncio.create_task(aread(client))
        await reached(server)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        await recovers(client, server)
    assert len(server.received) == 2


async def test_row49_a_cancelled_upload(client, server):
    taken = threading.Event()

    def talk(connection):
        connection.recv(1000)
        taken.set()
        server.hang(connection)

    server.greet(talk)
    tasks = asyncio.all_tasks()
    call = asyncio.create_task(client.files.upload(("song.mp3", bytes(20_000_000))))
    while not taken.is_set():
        await asyncio.sleep(0.005)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert asyncio.all_tasks() == tasks
    await recovers(client, server)


def test_row49_a_call_that_is_interrupted(server, key, half_way, leaves_nothing):
    """Ctrl+C while the answer is being read."""

    def interrupt():
        while not server.received:
            time.sleep(0.005)
        time.sleep(0.05)
        signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)

    server.script(half_way)
    thread = threading.Thread(target=interrupt)
    with BeatAPI(api_key=key, base_url=server.url) as client:
        thread.start()
        with pytest.raises(KeyboardInterrupt):
            client.usage.retrieve()
        thread.join()
        leaves_nothing()
        server.script(server.data(credit_balance=4))
        assert client.usage.retrieve().credit_balance == 4
    assert len(server.received) == 2


@pytest.mark.parametrize(
    ("first", "piece"),
    [
        (OK + b"X: ", b" "),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n1;", b"a"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n0\r\nX: ", b" "),
        (b"", b"HTTP/1.1 102 X\r\n\r\n"),
    ],
    ids=["head", "chunk-extension", "trailer", "interim-answers"],
)
async def test_row43_framing_that_never_ends(slow, server, in_time, first, piece):
    server.script(*[server.drip(first, piece)] * 2)
    await in_time(slow, beatapi.APITimeoutError, server=server)
    await in_time(slow, beatapi.OutcomeUnknownError, "create", server=server)
    await slow.recovers(server)


async def test_row43_a_handshake_that_never_ends(connect, names, serve, trusted, in_time):
    secure = serve(tls=trusted.server())
    # A record of 16 KiB begins, and its bytes come one by one.
    secure.greet(secure.drip(b"\x16\x03\x03\x40\x00", b"\x00"))
    calls = connect(names.url(secure), clock=None, max_retries=0)
    error = await in_time(calls, beatapi.APITimeoutError, "create")
    assert error.sent is False
    await calls.recovers(secure)


async def test_row43_an_encrypted_answer_that_never_ends(connect, names, serve, trusted, in_time):
    secure = serve(tls=trusted.server())
    secure.script(secure.drip(OK + b"Content-Length: 100000\r\n\r\n"))
    calls = connect(names.url(secure), clock=None)
    error = await in_time(calls, beatapi.APITimeoutError, server=secure)
    assert "no complete answer" in str(error)
    await calls.recovers(secure)


async def test_row44_an_upload_that_is_taken_slowly(slow, server, in_time):
    def talk(connection):
        while not server.stopping.wait(0.01):
            connection.recv(16384)

    server.listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    server.greet(talk)
    file = ("song.mp3", io.BytesIO(bytes(8_000_000)))
    await in_time(slow, beatapi.APITimeoutError, "files.upload", file)
    await slow.recovers(server)


async def test_row46_the_phases_of_an_attempt_share_the_time(
    connect, names, serve, trusted, longest
):
    """A slow handshake leaves less time for the answer."""
    secure = serve(tls=trusted.server())
    secure.script(secure.hang)
    calls = connect(names.url(secure), clock=None, max_retries=0)
    error = None
    # On a busy machine, the handshake may take all the time.
    while error is None or not await arrived(secure, 1, error):
        secure.greet(lambda connection: not secure.stopping.wait(0.4))
        error = await calls.fails(beatapi.APITimeoutError, timeout=0.6)
        assert longest() < 0.7
    await calls.recovers(secure)


async def test_row141_certificates_are_loaded_in_a_thread(
    connect, names, serve, trusted, monkeypatch
):
    """Loading modules and certificates in the event loop would block it."""
    secure = serve(tls=trusted.server())
    places = []
    load = httpx.create_ssl_context

    def create_ssl_context(*args, **options):
        places.append(threading.get_ident())
        return load(*args, **options)

    monkeypatch.delenv("SSL_CERT_FILE")
    monkeypatch.setattr(httpx, "create_ssl_context", create_ssl_context)
    calls = connect(names.url(secure), max_retries=0)
    await calls.fails(beatapi.TLSError)
    assert places
    assert (threading.get_ident() in places) == (connect.kind == "sync")


@pytest.mark.parametrize("own", [False, True], ids=["ours", "callers"])
async def test_row141_a_file_is_read_in_a_thread(connect, server, tmp_path, monkeypatch, own):
    places = []

    class Recording(io.FileIO):
        def read(self, size=-1):
            places.append(threading.get_ident())
            return super().read(size)

    path = tmp_path / "cover.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1_000_000))
    server.script(server.data(201, id="file_1"))
    calls = connect(server, http_client=connect.http() if own else None)
    monkeypatch.setattr(os, "fdopen", lambda file, mode: Recording(file, mode))
    await calls("files.upload", path)
    assert len(places) >= 5
    assert (threading.get_ident() in places) == (connect.kind == "sync")
