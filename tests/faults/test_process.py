"""Rows 112 to 125: places without secrets, hostile values, and the process after a call."""

from __future__ import annotations

import asyncio
import copy
import gc
import http.server
import json
import os
import pickle
import pprint
import signal
import subprocess
import sys
import threading
import traceback
import types
from pathlib import Path

import anyio.to_thread
import httpx
import pytest

import beatapi
from beatapi import AsyncBeatAPI, BeatAPI, models
from beatapi._base.secret import Secret
from beatapi._engine.engine import user_agent
from tests import patience

pytestmark = pytest.mark.anyio

SIGNED = "https://media.example/v.mp4?X-Signature=hidden-query"
KINDS = [BeatAPI, AsyncBeatAPI]
# References from an object to the whole program are not part of the object.
# Running code is not a client's data. Its event loop leads to the coroutine of the test itself, and
# from Python 3.13 on that leads to the test's own variables, as a frame does.
PROGRAM = (
    type,
    types.ModuleType,
    types.FunctionType,
    types.FrameType,
    types.CodeType,
    types.CoroutineType,
    types.GeneratorType,
    types.AsyncGeneratorType,
)


def holders(root, secret):
    """Return the types of all objects, reachable from another one, that directly hold a secret."""
    seen, found, waiting = {id(root)}, [], [root]
    while waiting:
        holder = waiting.pop()
        for part in gc.get_referents(holder):
            if id(part) in seen or isinstance(part, PROGRAM):
                continue
            seen.add(id(part))
            waiting.append(part)
            text = bytes(part) if isinstance(part, (bytes, bytearray)) else str(part).encode()
            if isinstance(part, (str, bytes, bytearray)) and secret.encode() in text:
                found.append(type(holder))
    return found


def python(code, *arguments, options=("-W", "error"), **environment):
    """Run a program in a new process, which must end soon and write nothing to stderr."""
    command = [sys.executable, *options, "-c", code, *arguments]
    inherited = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=patience.SECONDS,
        check=False,
        env=inherited | environment,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture
def paths():
    """Return every way in which a call can fail, by its name."""

    def silent(server):
        return server.hang

    def cut(server):
        return b"HTTP/1.1 200 X\r\nContent-Length: 99\r\nConnection: close\r\n\r\n{"

    def packed(server):
        return server.http(200, b"no gzip", {"Content-Encoding": "br"})

    def echo(server):
        return lambda connection: connection.sendall(
            server.error(401, "unauthorized", message=server.received[-1].headers["authorization"])
        )

    return {
        "reset": (lambda server: server.reset, "read"),
        "close": (lambda server: server.close, "read"),
        "lost create": (lambda server: server.reset, "create"),
        "timeout": (silent, "read"),
        "create timeout": (silent, "create"),
        "cut": (cut, "read"),
        "no http": (lambda server: server.then(b"SSH-2.0-x\r\n\r\n", server.close), "read"),
        "packed": (packed, "read"),
        "echo": (echo, "read"),
        "status": (lambda server: server.error(503, "overloaded"), "read"),
        "html": (lambda server: server.http(200, "<html>"), "read"),
        "null": (lambda server: server.http(200, "null"), "create"),
        "redirect": (lambda server: server.http(307, "", {"Location": SIGNED}), "read"),
    }


PATHS = [
    *("reset", "close", "lost create", "timeout", "create timeout", "cut", "no http"),
    *("packed", "echo", "status", "html", "null", "redirect"),
]


async def fault(name, paths, server, connect):
    """Return the error of a call on one of these ways, as a caller would catch it."""
    make, method = paths[name]
    server.script(make(server))
    calls = connect(server, max_retries=0, clock=None, timeout=0.2)
    try:
        await getattr(calls, method)()
    except beatapi.BeatAPIError as error:
        return error
    raise AssertionError(f"{name} did not fail")


async def test_row112_a_client_shows_its_key_nowhere(server, connect, key):
    server.script(server.data(credit_balance=1), server.error(401, "unauthorized"))
    calls = connect(server)
    await calls.read()
    await calls.fails(beatapi.AuthenticationError)
    client = calls.client
    shown = [
        repr(client),
        str(client),
        f"{client}",
        pprint.pformat(vars(client)),
        repr(vars(client)),
    ]
    shown += [repr(getattr(client, name, "")) for name in dir(client)]
    shown += [
        pprint.pformat(getattr(client._engine.settings, name))
        for name in dir(client._engine.settings)
        if name != "__weakref__"  # Python 3.11.2 cannot read it
    ]
    assert key not in "\n".join(shown)
    assert server.url in repr(client)
    await calls.recovers(server)


async def test_row112_after_calls_only_the_holder_has_the_key(server, connect, key):
    server.script(server.data(credit_balance=1), server.reset, server.error(500, "broken"))
    calls = connect(server, max_retries=0)
    await calls.read()
    await calls.fails(beatapi.APIConnectionError)
    await calls.fails(beatapi.ServerError)
    assert holders(calls.client, key) == [Secret]


@pytest.mark.parametrize("name", PATHS)
async def test_row112_no_error_shows_the_key(server, connect, key, paths, name):
    error = await fault(name, paths, server, connect)
    shown = [str(error), repr(error), pprint.pformat(vars(error)), *map(repr, error.args)]
    shown += [repr(getattr(error, name)) for name in dir(error)]
    assert key not in "\n".join(shown)
    assert "hidden-query" not in "\n".join(shown)
    assert holders(error.__reduce__(), key) == []


@pytest.mark.parametrize(
    ("method", "sent", "secret"),
    [
        ("webhooks.create", {"id": "wh_1", "secret": "whsec_hidden"}, "whsec_hidden"),
        ("realtime.sessions.create", {"client_secret": "brt_live_hidden"}, "brt_live_hidden"),
    ],
)
async def test_row112_an_answer_hides_its_secret(server, connect, caplog, method, sent, secret):
    server.script(server.data(201, **sent))
    calls = connect(server)
    arguments = (
        {"url": "https://app.example/hook"}
        if method == "webhooks.create"
        else {"max_duration_seconds": 15, "allowed_origins": ["https://app.example"]}
    )
    made = await calls(method, **arguments)
    assert secret in str(made.to_dict())
    assert secret not in f"{made!r} {made!s} {pprint.pformat(made)}"
    assert secret not in caplog.text


async def test_row113_no_log_has_a_key_a_prompt_or_a_signed_url(server, connect, key, caplog):
    made = server.data(201, id="task_1", output={"media": [{"url": SIGNED}]})
    server.script(made, server.error(400, "bad_request", message=SIGNED), server.reset)
    calls = connect(server, max_retries=0)
    arguments = {"images": [SIGNED], "duration": 10, "prompt": "my prompt"}
    await calls("ecommerce_video.create", **arguments)
    for _ in range(2):
        with pytest.raises(beatapi.BeatAPIError):
            await calls("ecommerce_video.create", **arguments)
    assert {record.name.partition(".")[0] for record in caplog.records} >= {"httpcore"}
    for hidden in (key, "Bearer", "my prompt", "hidden-query"):
        assert hidden not in caplog.text


async def test_row113_a_download_does_not_log_the_signed_url(server, connect, caplog, tmp_path):
    url = f"{server.url}/v.mp4?X-Signature=hidden-query"
    task = models.Task.from_dict(
        {
            "id": "task_1",
            "status": "succeeded",
            "output": {"media": [{"type": "video", "url": url}]},
        }
    )
    server.script(
        server.http(200, b"\0\0\0\x18ftypmp42" + bytes(99), {"Content-Type": "video/mp4"})
    )
    calls = connect(server)
    await calls("tasks.download", task, tmp_path / "a.mp4")
    assert "hidden-query" in server.received[0].target
    assert "hidden-query" not in caplog.text


async def test_row113_a_redirect_does_not_log_the_signed_url(server, connect, caplog, tmp_path):
    # Relative, with its own query: nothing but the transport ever names it.
    moved = server.http(302, "", {"Location": "/w.mp4?X-Signature=hidden-query"})
    server.script(moved, server.http(200, b"\0\0\0\x18ftypmp42" + bytes(99)))
    task = models.Task.from_dict(
        {
            "id": "task_1",
            "status": "succeeded",
            "output": {"media": [{"type": "video", "url": f"{server.url}/v.mp4"}]},
        }
    )
    await connect(server)("tasks.download", task, tmp_path / "a.mp4")
    assert server.received[1].target == "/w.mp4?X-Signature=hidden-query"
    assert "Location" in caplog.text
    assert "hidden-query" not in caplog.text


def test_row113_the_logs_of_other_users_of_the_transport_stay_as_they_are(server, key, caplog):
    caplog.set_level("DEBUG")
    server.script(server.http(302, "", {"Location": "/w.mp4?page=2"}))
    with BeatAPI(api_key=key, base_url=server.url), httpx.Client(trust_env=False) as own:
        own.get(server.url)
    assert "/w.mp4?page=2" in caplog.text


@pytest.mark.parametrize("name", PATHS)
async def test_row114_no_traceback_with_variables_shows_the_key(server, connect, key, paths, name):
    error = await fault(name, paths, server, connect)
    trace = traceback.TracebackException.from_exception(error, capture_locals=True)
    # The test's own frames know the key.
    frames = [
        frame for frame in trace.stack if not frame.filename.startswith(str(Path(__file__).parent))
    ]
    assert len(frames) > 2
    assert key not in "\n".join(str(frame.locals) for frame in frames)
    assert trace.__cause__ is None
    assert trace.__context__ is None


def test_row114_an_interrupt_shows_no_key(server, key):
    def interrupt(connection):
        server.stopping.wait(0.1)  # by then the client has sent everything, and waits
        os.kill(os.getpid(), signal.SIGINT)
        return server.hang(connection)

    server.script(interrupt)
    with (
        BeatAPI(api_key=key, base_url=server.url) as client,
        pytest.raises(KeyboardInterrupt) as it,
    ):
        client.usage.retrieve()
    trace = traceback.TracebackException.from_exception(it.value, capture_locals=True)
    frames = [frame for frame in trace.stack if "test_process" not in frame.filename]
    assert len(frames) > 2
    assert key not in "\n".join(str(frame.locals) for frame in frames)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("clone", [pickle.dumps, copy.copy, copy.deepcopy])
def test_row115_a_client_is_neither_copied_nor_pickled(kind, clone, key):
    with pytest.raises(TypeError, match="build one in each process") as caught:
        clone(kind(api_key=key))
    assert key not in str(caught.value)


@pytest.mark.parametrize("clone", [pickle.dumps, copy.copy, copy.deepcopy])
def test_row115_a_holder_is_neither_copied_nor_pickled(clone, key):
    with pytest.raises(TypeError, match="cannot be pickled"):
        clone(Secret(key))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("odd", ["\n", "\r\nX-Injected: 1", " ", "\t", "\0", "é", "🔑", "\u2028"])
@pytest.mark.parametrize("where", ["argument", "environment"])
def test_row116_an_unusable_key_is_refused_without_an_echo(kind, odd, where, key, monkeypatch):
    bad = f"{key[:8]}{odd}{key[8:]}"
    if where == "environment" and "\0" not in bad:
        monkeypatch.setenv("BEATAPI_API_KEY", bad)
    with pytest.raises(beatapi.ConfigurationError, match="API key") as caught:
        kind(api_key=bad if where == "argument" or "\0" in bad else None)
    shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value)
    assert key[:8] not in shown
    assert key[8:] not in shown


@pytest.mark.parametrize("odd", ["a\r\nX-Injected: 1", "a\nb", "a b", "", "é", "x" * 256, "\0", 7])
async def test_row117_an_idempotency_key_cannot_inject_a_header(server, connect, odd):
    calls = connect(server)
    error = await calls.fails(beatapi.InvalidArgumentError, "create", idempotency_key=odd)
    assert "idempotency_key must be 1 to 255 visible ASCII characters" in str(error)
    assert server.connections == 0
    await calls.recovers(server)


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Note": "a\r\nX-Injected: 1"},
        {"X-Note": "a\nb"},
        {"X-Note": "é"},
        {"X-Note": "\0"},
        {"X-Note: 1\r\nX-Injected": "1"},
        {"X Note": "1"},
        {"": "1"},
        {"Authorization": "Bearer other"},
        {"cookie": "a=b"},
        {"Host": "other.example"},
        {"transfer-encoding": "chunked"},
        {"Content-Length": "0"},
    ],
    ids=str,
)
async def test_row117_extra_headers_inject_and_replace_nothing(server, connect, headers):
    calls = connect(server)
    error = await calls.fails(beatapi.InvalidArgumentError, extra_headers=headers)
    assert "header" in str(error)
    assert server.connections == 0
    await calls.recovers(server)


@pytest.mark.parametrize("odd", ["", ".", "..", None, 7, b"task_1", "\ud800"])
async def test_row118_what_is_no_segment_is_refused(server, connect, odd):
    calls = connect(server)
    with pytest.raises(beatapi.InvalidArgumentError, match="task_id"):
        await calls("tasks.retrieve", odd)
    assert server.connections == 0
    await calls.recovers(server)


@pytest.mark.parametrize(
    ("odd", "segment"),
    [
        ("../usage", "..%2Fusage"),
        ("a/b", "a%2Fb"),
        ("%2e%2e", "%252e%252e"),
        ("..\\usage", "..%5Cusage"),
        ("task 1", "task%201"),
        ("aufträge", "auftr%C3%A4ge"),
        ("\u202e", "%E2%80%AE"),
        ("a\r\nX-Injected: 1", "a%0D%0AX-Injected%3A%201"),
        ("\0", "%00"),
    ],
)
async def test_row118_any_other_id_is_one_segment(server, connect, odd, segment):
    server.script(server.data(id=odd))
    calls = connect(server)
    assert (await calls("tasks.retrieve", odd)).id == odd
    assert server.received[0].target == f"/v1/tasks/{segment}"
    assert "x-injected" not in server.received[0].headers
    await calls.recovers(server)


@pytest.mark.parametrize(
    ("odd", "segment"),
    [
        ("task_1?a=b", "task_1%3Fa%3Db"),
        ("task_1&a=b", "task_1%26a%3Db"),
        ("task_1#top", "task_1%23top"),
        ("task_1;a=b", "task_1%3Ba%3Db"),
        ("?", "%3F"),
    ],
)
async def test_row119_an_id_adds_no_query(server, connect, odd, segment):
    server.script(server.data(id="task_1"))
    calls = connect(server)
    await calls("tasks.retrieve", odd)
    assert server.received[0].target == f"/v1/tasks/{segment}"
    await calls.recovers(server)


@pytest.mark.parametrize("kind", KINDS)
async def test_row120_an_empty_variable_is_a_missing_one(kind, key, monkeypatch):
    monkeypatch.setenv("BEATAPI_API_KEY", "")
    monkeypatch.setenv("BEATAPI_BASE_URL", "")
    with pytest.raises(beatapi.ConfigurationError, match="no API key"):
        kind()
    with pytest.raises(beatapi.ConfigurationError, match="no API key"):
        kind(api_key="")
    monkeypatch.setenv("BEATAPI_API_KEY", key)
    assert kind().base_url == "https://api.beatapi.io"
    assert kind(base_url="").base_url == "https://api.beatapi.io"


async def test_row121_a_blocking_client_serves_threads_beside_a_running_loop(server, key):
    server.script(*[server.data(credit_balance=7)] * 40)
    with BeatAPI(api_key=key, base_url=server.url) as client:

        def use():
            return [client.usage.retrieve().credit_balance for _ in range(4)]

        found = await asyncio.gather(*[anyio.to_thread.run_sync(use) for _ in range(9)])
        found += [use()]
    assert found == [[7] * 4] * 10


def test_row121_each_thread_may_have_a_loop_and_a_client(server, key):
    server.script(*[server.data(credit_balance=7)] * 12)
    found = []

    async def use():
        async with AsyncBeatAPI(api_key=key, base_url=server.url) as client:
            return [(await client.usage.retrieve()).credit_balance for _ in range(3)]

    threads = [threading.Thread(target=lambda: found.append(asyncio.run(use()))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [[7] * 3] * 4


def test_row121_one_client_serves_one_loop_after_another(server, key):
    server.script(*[server.data(credit_balance=7)] * 6)
    client = AsyncBeatAPI(api_key=key, base_url=server.url)

    async def use():
        async with client:
            found = [(await client.usage.retrieve()).credit_balance for _ in range(2)]
        with pytest.raises(RuntimeError, match="closed"):
            await client.usage.retrieve()
        return found

    assert [asyncio.run(use()) for _ in range(3)] == [[7, 7]] * 3
    assert server.connections == 3


def test_row121_a_loop_that_ends_with_open_connections_harms_no_other(server, key):
    server.script(*[server.data(credit_balance=7)] * 3)
    client = AsyncBeatAPI(api_key=key, base_url=server.url)

    async def use(*, close=False):
        balance = (await client.usage.retrieve()).credit_balance
        await client.aclose() if close else None
        return balance

    def run(**options):
        balance = asyncio.run(use(**options))
        gc.collect()
        return balance

    assert run() == 7
    # A loop that is closed cannot close connections; Python says so when they are dropped.
    with pytest.warns(ResourceWarning, match="unclosed"):
        assert run() == 7
    with pytest.warns(ResourceWarning, match="unclosed"):
        assert run(close=True) == 7
    assert server.connections == 3


def test_row121_one_client_serves_loops_in_several_threads_at_once(server, key):
    server.script(*[server.data(credit_balance=7)] * 12)
    client = AsyncBeatAPI(api_key=key, base_url=server.url)
    found = []

    async def use():
        async with client:
            return [(await client.usage.retrieve()).credit_balance for _ in range(3)]

    threads = [threading.Thread(target=lambda: found.append(asyncio.run(use()))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [[7] * 3] * 4


SHUTDOWN = {
    "closed": "with beatapi.BeatAPI() as client: client.usage.retrieve()",
    "forgotten": "client = beatapi.BeatAPI(); client.usage.retrieve()",
    "in a thread": (
        "client = beatapi.BeatAPI()\n"
        "thread = threading.Thread(target=client.usage.retrieve); thread.start()"
    ),
    "at exit": "import atexit\nclient = beatapi.BeatAPI()\natexit.register(client.usage.retrieve)",
    "unused": "client, other = beatapi.BeatAPI(), beatapi.AsyncBeatAPI()",
    "in a daemon": (
        "client = beatapi.BeatAPI()\n"
        "wait = lambda: client.tasks.wait('task_1')\n"
        "threading.Thread(target=wait, daemon=True).start()\n"
        "client.usage.retrieve()"
    ),
    "async": (
        "async def main():\n"
        "    async with beatapi.AsyncBeatAPI() as client: await client.usage.retrieve()\n"
        "asyncio.run(main())"
    ),
}


@pytest.mark.parametrize("way", SHUTDOWN)
def test_row121_an_interpreter_ends_in_silence(server, key, way):
    server.script(*[server.data(credit_balance=1, id="task_1", status="processing")] * 2)
    code = f"import asyncio, threading, beatapi\n{SHUTDOWN[way]}\nprint('end')"
    assert python(code, BEATAPI_API_KEY=key, BEATAPI_BASE_URL=server.url) == "end\n"


LEAKS = """
import asyncio, gc, os, sys, threading, beatapi

def state():
    gc.collect()
    with open("/proc/self/status") as status:
        rss = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
    fds = len(os.listdir("/proc/self/fd"))
    tasks = len(asyncio.all_tasks())
    return fds, threading.active_count(), rss, sys.getallocatedblocks(), tasks

async def use(client, count):
    failed = 0
    for _ in range(count):
        try:
            answer = client.usage.retrieve()
            await answer if asyncio.iscoroutine(answer) else None
        except beatapi.BeatAPIError:
            failed += 1
    return failed

async def main(kind, url, count):
    client = kind(api_key="sk_test", base_url=url, max_retries=0)
    await use(client, 200)
    failed, states = 0, [state()]
    for _ in range(2):
        failed += await use(client, int(count) // 2)
        states.append(state())
    growths = [[b - a for a, b in zip(*pair)] for pair in zip(states, states[1:])]
    # A cache that grows once is no leak.
    print(failed, *map(min, *growths))
    await client.aclose() if hasattr(client, "aclose") else client.close()

asyncio.run(main(getattr(beatapi, sys.argv[1]), *sys.argv[2:]))
"""


async def test_row122_faulty_calls_leave_nothing_behind(server, connect, count):
    """Not even one object for two calls; `nox -s tests -- --full` makes ten thousand calls."""
    calls = count(5_000)
    faults = [
        server.error(503, "overloaded"),
        server.reset,
        server.http(200, "<html>"),
        server.error(429, "rate_limit_exceeded"),
        server.http(500, b"x" * 100_000),
        server.http(401, "", {"Connection": "close"}),
        b"HTTP/1.1 200 X\r\nContent-Length: 99\r\nConnection: close\r\n\r\n{",
        server.http(200, b"no gzip", {"Content-Encoding": "gzip"}),
        server.error(404, "not_found"),
        server.http(200, "null"),
    ]
    server.script(*faults * ((200 + calls) // len(faults)))
    kind = "BeatAPI" if connect.kind == "sync" else "AsyncBeatAPI"
    figures = python(LEAKS, kind, server.url, str(calls), options=()).split()
    failed, fds, threads, kilobytes, objects, tasks = map(int, figures)
    assert failed == calls
    assert fds <= 1  # one connection may be open at one of the two moments
    assert threads == 0
    assert tasks == 0
    assert kilobytes < 2048
    assert objects < calls / 5


EVERYTHING = """
import asyncio, importlib, pkgutil, sys, beatapi
for module in pkgutil.walk_packages(beatapi.__path__, "beatapi."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
for name in beatapi.__all__:
    getattr(beatapi, name)
with beatapi.BeatAPI() as client:
    print(client.usage.retrieve().credit_balance)
async def main():
    async with beatapi.AsyncBeatAPI() as client:
        print((await client.usage.retrieve()).credit_balance)
asyncio.run(main())
"""


def test_row123_nothing_warns(server, key):
    server.script(*[server.data(credit_balance=7)] * 2)
    found = python(EVERYTHING, BEATAPI_API_KEY=key, BEATAPI_BASE_URL=server.url)
    assert found.split() == ["7", "7"]


@pytest.mark.parametrize(
    "odd", ["Evil\r\nX-Injected: 1", "Größe", "a" * 10_000, "", '()<>@,;:\\"/[]?={}', "\0", "🎵"]
)
async def test_row124_an_odd_platform_makes_a_plain_user_agent(server, connect, monkeypatch, odd):
    monkeypatch.setattr("beatapi._engine.engine.system", lambda: f"{odd}-{odd}")
    server.script(server.data(credit_balance=7))
    calls = connect(server)
    await calls.read()
    sent = server.received[0].headers
    assert sent["user-agent"] == user_agent()
    assert sent["user-agent"].startswith(f"beatapi-python/{beatapi.__version__} (spec ")
    assert sent["user-agent"].isascii()
    assert sent["user-agent"].isprintable()
    assert len(sent["user-agent"]) < 200
    assert "x-injected" not in sent
    await calls.recovers(server)


AUDIT = """
import sys, sysconfig
seen = []
sys.addaudithook(lambda event, args: seen.append((event, args)))
import beatapi, beatapi.webhooks
from beatapi import BeatAPI, models
import beatapi.resources
seen = list(seen)
suspicious = ("socket.", "subprocess.", "os.", "shutil.", "tempfile.", "urllib.", "ctypes.")
harmless = ("os.listdir",)  # the import system looks into the folders of the path
for event, args in seen:
    if event == "open":
        print("open", args[0])
    elif event.startswith(suspicious) and event not in harmless:
        print("event", event, args)
"""


def test_row125_an_import_reads_modules_and_nothing_else(tmp_path):
    lines = python(AUDIT, options=(), HOME=str(tmp_path)).splitlines()
    opened = [line.removeprefix("open ") for line in lines if line.startswith("open ")]
    assert opened
    assert [path for path in opened if not path.endswith((".py", ".pyc", ".so"))] == []
    assert [line for line in lines if line.startswith("event ")] == []
    assert list(tmp_path.iterdir()) == []


def test_row114_an_interrupt_while_sending_shows_no_key(server, key):
    class Interrupted(httpx.HTTPTransport):
        def handle_request(self, request):
            fields = list(request.headers.raw)
            raise KeyboardInterrupt(len(fields))

    with (
        httpx.Client(transport=Interrupted()) as own,
        BeatAPI(api_key=key, base_url=server.url, http_client=own) as client,
        pytest.raises(KeyboardInterrupt) as it,
    ):
        client.usage.retrieve()
    trace = traceback.TracebackException.from_exception(it.value, capture_locals=True)
    frames = [frame for frame in trace.stack if "test_process" not in frame.filename]
    assert key not in "\n".join(str(frame.locals) for frame in frames)
    assert not any("fields" in (frame.locals or {}) for frame in trace.stack)


FORK = """
import os, sys, beatapi
client = beatapi.BeatAPI(timeout=600.0)
client.tasks.retrieve("before")
child = os.fork()
name = "parent" if child else "child"
wrong = [i for i in range(20) if client.tasks.retrieve(f"{name}{i}").id != f"{name}{i}"]
client.close()
if not child:
    os._exit(len(wrong))
print(wrong, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


class Echo(http.server.BaseHTTPRequestHandler):
    """A server that answers with the requested task's id, after a short delay."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body in one packet

    def do_GET(self):
        threading.Event().wait(0.005)
        body = json.dumps({"data": {"id": self.path.rpartition("/")[2]}}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Log nothing."""


@pytest.fixture
def echo():
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Echo) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_row121_a_fork_does_not_share_connections(echo, key):
    found = python(FORK, options=(), BEATAPI_API_KEY=key, BEATAPI_BASE_URL=echo)
    assert found == "[] 0\n"
