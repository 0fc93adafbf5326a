"""Streams of events over real sockets, with both clients."""

from __future__ import annotations

import asyncio
import gc
import gzip
import json
import threading
import warnings
from contextlib import nullcontext
from typing import Any

import httpx
import pytest

import beatapi
from beatapi import AsyncBeatAPI, BeatAPI, ManualClock, ServerSentEvent
from beatapi._calls.operation import Answer, Operation
from beatapi._engine.engine import AsyncResource, SyncResource
from beatapi._streams import MAX_EVENT_BYTES
from conformance import vectors
from tests import patience

EVENTS: Operation[Any] = Operation(
    id="streamText",
    method="POST",
    path="/v1/text",
    answers=(
        Answer("200", "events", lambda value: value, end="[DONE]"),
        Answer("200", "json", lambda value: value),
    ),
    idempotency="optional",
)
RAW: Operation[Any] = Operation(
    id="watch", method="GET", path="/v1/watch", answers=(Answer("200", "events"),)
)
LINES: Operation[Any] = Operation(
    id="export", method="GET", path="/v1/export", answers=(Answer("2XX", "lines"),)
)
HEAD = b"HTTP/1.1 200 X\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n%s\r\n"


def head(media: bytes = b"text/event-stream; charset=utf-8", extra: bytes = b"") -> bytes:
    return HEAD % (media, extra)


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


END = b"0\r\n\r\n"


def answer(*parts: bytes, media: bytes = b"text/event-stream", end: bytes = END) -> bytes:
    return head(media) + b"".join(map(chunk, parts)) + end


def json_event(value: Any) -> bytes:
    return b"data: %s\n\n" % json.dumps(value).encode()


def opened(client, operation, options=None, **arguments):
    """Open a stream; await the result of an asynchronous client."""
    kind = SyncResource if isinstance(client, BeatAPI) else AsyncResource
    return kind(client._engine)._stream(operation, options=options or {}, **arguments)


@pytest.fixture
def use(caller):
    """Open a stream with either client, and take its items as far as a function says."""

    def run(operation, take=None, options=None, *, client_options=None, **arguments):
        def sync_use(client):
            with opened(client, operation, options, **arguments) as stream:
                items = []
                for item in stream:
                    items.append(item)
                    if take is not None and take(stream):
                        break
            return items, stream

        async def async_use(client):
            async with await opened(client, operation, options, **arguments) as stream:
                items = []
                async for item in stream:
                    items.append(item)
                    if take is not None and take(stream):
                        break
            return items, stream

        return caller(sync_use if caller.kind == "sync" else async_use, **(client_options or {}))

    return run


def test_events_until_the_end_marker(use, server):
    parts = [
        b": hello\n\n",
        json_event({"n": 1}),
        b"data: [1,\r\ndata: 2]\r\n\r\n",
        b"data: [DONE]\n\n",
    ]
    server.script(answer(*parts))
    items, stream = use(EVENTS, body={"stream": True})
    assert items == [{"n": 1}, [1, 2]]
    assert (stream.status, stream.events, stream.closed) == (200, 2, True)
    sent = server.received[0]
    assert sent.headers["accept"] == "text/event-stream"
    assert sent.headers["accept-encoding"] == "identity"
    assert sent.json() == {"stream": True}


@pytest.mark.parametrize(
    "case", [pytest.param(one, id=one["name"]) for one in vectors.read("streams.json")["cases"]]
)
def test_the_end_of_a_stream(use, server, case):
    answers = (Answer("200", "events", lambda value: value, end=case["end"], last=case["last"]),)
    operation = Operation(id="x", method="GET", path="/x", answers=answers)
    server.script(closing(answer(case["input"].encode(), end=b"" if case["lost"] else END)))
    items: list[Any] = []
    wanted = case["expect"]
    broken = getattr(beatapi, wanted["result"], None)
    with pytest.raises(broken) if broken else nullcontext() as caught:
        use(operation, lambda stream: items.append(stream.last_event))
    assert len(items) == wanted["items"]
    if caught is not None:
        assert caught.type is broken
        assert caught.value.events == len(items)


def test_raw_events_have_names_and_ids(use, server):
    server.script(answer(b"id: 7\nevent: tick\nretry: 1500\ndata: a\n\ndata: b\n\n"))
    items, stream = use(RAW)
    assert items == [
        ServerSentEvent("a", "tick", "7", 1.5),
        ServerSentEvent("b", "message", "7", 1.5),
    ]
    assert stream.last_event_id == "7"
    assert stream.last_event == items[-1]


@pytest.mark.parametrize(
    ("media", "parts"),
    [
        (b"application/x-ndjson", [b'{"a": 1}\n', b"\n[2]\r\nnu", b"ll\n", b'"end"']),
        (b"application/json-seq", [b'\x1e{"a": 1}\n\x1e[2]', b'\n\x1enull\n\x1e"end"\n']),
    ],
)
def test_lines(use, server, media, parts):
    server.script(answer(*parts, media=media))
    assert use(LINES)[0] == [{"a": 1}, [2], None, "end"]


def test_a_stream_that_is_no_chunked_one(use, server):
    body = b'data: {"a": 1}\n\ndata: [DONE]\n\n'
    fields = b"Content-Type: text/event-stream\r\nConnection: close\r\n\r\n"
    server.script(b"HTTP/1.1 200 X\r\n" + fields + body)
    assert use(EVENTS, body={})[0] == [{"a": 1}]


def test_a_packed_stream_is_unpacked(use, server):
    packer_output = gzip.compress(
        b"".join(json_event(n) for n in range(1000)) + b"data: [DONE]\n\n"
    )
    packed = [packer_output[at : at + 7] for at in range(0, len(packer_output), 7)]
    server.script(head(extra=b"Content-Encoding: gzip\r\n") + b"".join(map(chunk, packed)) + END)
    assert use(EVENTS, body={})[0] == list(range(1000))


@pytest.mark.parametrize(
    "lost",
    [b"", b"5\r\nda", b"zz\r\n"],
    ids=["connection", "chunk", "framing"],
)
def test_a_stream_that_breaks_says_how_far_it_was(use, server, lost):
    server.script(head() + chunk(b"id: 9\n" + json_event(1) + json_event(2)) + lost + b"")
    server.steps[0] = closing(server.steps[0])
    with pytest.raises(beatapi.StreamInterruptedError, match="after 2 events") as caught:
        use(EVENTS, body={})
    assert (caught.value.events, caught.value.last_event_id) == (2, "9")
    assert len(server.received) == 1


def closing(data):
    def step(connection):
        connection.sendall(data)

    return step


def test_a_stream_without_its_end_marker_is_cut(use, server):
    server.script(answer(json_event(1)))
    with pytest.raises(beatapi.StreamInterruptedError, match=r"without \[DONE\]"):
        use(EVENTS, body={})


def test_before_the_first_event_a_call_is_retried(use, server, clock):
    server.script(
        server.error(503, "processing_unavailable"),
        closing(head() + chunk(b": wait\n\n")),
        answer(),
        answer(json_event("a"), b"data: [DONE]\n\n"),
    )
    items, _ = use(EVENTS, options={"max_retries": 5}, body={"a": 1})
    assert items == ["a"]
    keys = {request.headers["idempotency-key"] for request in server.received}
    assert (len(server.received), len(keys)) == (4, 1)


def test_what_might_be_accepted_is_not_repeated(use, server):
    operation: Operation[Any] = Operation(
        id="say", method="POST", path="/v1/say", answers=(Answer("200", "events", end="[DONE]"),)
    )
    server.script(answer())
    with pytest.raises(beatapi.OutcomeUnknownError):
        use(operation, body={})
    assert len(server.received) == 1


def test_an_error_answer_is_what_it_is_elsewhere(use, server):
    server.script(server.error(401, "unauthorized"))
    with pytest.raises(beatapi.AuthenticationError, match="about unauthorized"):
        use(EVENTS, body={})


@pytest.mark.parametrize(
    ("body", "media"),
    [('{"choices": []}', "application/json"), ("<html>", "text/html"), ("", "text/plain")],
)
def test_an_answer_that_is_no_stream(use, server, body, media):
    server.script(server.http(200, body, {"Content-Type": media}))
    with pytest.raises(beatapi.InvalidResponseError, match=f"no stream of events but {media}"):
        use(EVENTS, body={})


def test_no_content_is_an_empty_stream(use, server):
    server.script(b"HTTP/1.1 204 X\r\n\r\n")
    assert use(EVENTS, body={})[0] == []


@pytest.mark.parametrize(
    ("event", "code", "words"),
    [
        (
            b'event: error\ndata: {"type": "error", "error": {"type": "busy", "message": "Busy"}}',
            "busy",
            "Busy",
        ),
        (b'data: {"error": {"code": "c", "message": "Bad"}}', "c", "Bad"),
        (b'data: {"error": "bad words"}', None, "bad words"),
        (b"event: error\ndata: plain words", None, "plain words"),
        (
            b'data: {"error": {"message": "key sk_test_5Zm9vYmFy at https://a.example/?sig=1"}}',
            None,
            r"key \*\*\* at https://a.example/\?\.\.\.",
        ),
    ],
)
def test_an_error_in_the_stream_is_typed(use, server, event, code, words):
    server.script(answer(json_event(1), event + b"\n\n"))
    with pytest.raises(beatapi.StreamFailedError, match=words) as caught:
        use(EVENTS, body={})
    error = caught.value
    assert (error.code, error.events) == (code, 1)
    assert "sk_test" not in f"{error}{error!r}{error.body}"


def test_an_object_that_failed_is_an_event_like_others(use, server):
    task = {"id": "task_1", "error": {"code": "c"}}
    server.script(answer(json_event(task), json_event({"error": None}), b"data: [DONE]\n\n"))
    assert use(EVENTS, body={})[0] == [task, {"error": None}]


def test_an_event_that_does_not_fit(use, server):
    operation: Operation[Any] = Operation(
        id="x", method="GET", path="/x", answers=(Answer("200", "events", lambda v: v["a"]),)
    )
    server.script(answer(json_event({"b": 1})))
    with pytest.raises(beatapi.InvalidResponseError, match="KeyError"):
        use(operation)


def test_a_line_that_is_no_json(use, server):
    server.script(answer(b"1\noops\n", media=b"application/jsonl"))
    with pytest.raises(beatapi.InvalidResponseError, match="no JSON: oops"):
        use(LINES)


def test_an_event_may_not_be_endless(use, server):
    def endless(connection):
        connection.sendall(head() + chunk(json_event(1)))
        piece = chunk(b"data: " + b"x" * (1 << 20) + b"\n")
        for _ in range(MAX_EVENT_BYTES // (1 << 20) + 2):
            connection.sendall(piece)

    server.script(endless)
    with pytest.raises(beatapi.InvalidResponseError, match="more than 16777216 bytes"):
        use(EVENTS, body={})


def test_a_loop_that_breaks_off_closes_the_connection(use, server):
    gone = []

    def endless(connection):
        connection.sendall(head() + chunk(json_event(1)))
        gone.append(connection.recv(1))

    server.script(endless)
    items, stream = use(EVENTS, take=lambda stream: True, body={})
    server.stopping.wait(0.2) if not gone else None
    assert (items, stream.closed) == ([1], True)
    assert gone == [b""]


@pytest.mark.parametrize("dripping", [False, True])
def test_silence_between_events_has_a_limit(use, server, dripping):
    def silent(connection):
        connection.sendall(head() + chunk(json_event(1)))
        while dripping and not server.stopping.wait(0.01):
            connection.sendall(chunk(b": still there\n\n"))
        server.stopping.wait(patience.SECONDS)

    server.script(silent)
    with pytest.raises(beatapi.StreamTimeoutError) as caught:
        use(EVENTS, options={"timeout": 0.2}, client_options={"clock": None}, body={})
    assert caught.value.events == 1
    assert isinstance(caught.value, beatapi.APITimeoutError)


def test_the_whole_stream_has_a_limit_of_its_own(use, server):
    def steady(connection):
        connection.sendall(head())
        while not server.stopping.wait(0.01):
            connection.sendall(chunk(json_event(1)))

    server.script(steady)
    with pytest.raises(beatapi.StreamTimeoutError):
        use(EVENTS, options={"total_timeout": 0.2}, client_options={"clock": None}, body={})


def test_a_stream_outlives_the_timeout_of_its_first_event(use, server, clock):
    server.script(answer(*[json_event(n) for n in range(5)], b"data: [DONE]\n\n"))

    def late(stream):
        clock.advance(50.0)
        return False

    assert use(EVENTS, take=late, options={"timeout": 60.0}, body={})[0] == [0, 1, 2, 3, 4]


def test_time_that_the_caller_takes_counts_for_the_total_alone(use, server, clock):
    def steady(connection):
        connection.sendall(head() + chunk(json_event(1)))
        going_on.wait(patience.SECONDS)
        connection.sendall(chunk(json_event(2)) + chunk(b"data: [DONE]\n\n") + END)

    def late(stream):
        clock.advance(100.0)
        going_on.set()
        return False

    going_on = threading.Event()
    server.script(steady, lambda connection: going_on.clear() or steady(connection))
    assert use(EVENTS, take=late, options={"timeout": 60.0}, body={})[0] == [1, 2]
    with pytest.raises(beatapi.StreamTimeoutError):
        use(EVENTS, take=late, options={"total_timeout": 99.0}, body={})


def test_the_callers_own_client_streams_too(server):
    server.script(
        answer(json_event(1), b"data: [DONE]\n\n"), answer(json_event(2), b"data: [DONE]\n\n")
    )
    with (
        httpx.Client() as own,
        BeatAPI(api_key="k_1", base_url=server.url, http_client=own) as client,
    ):
        assert list(opened(client, EVENTS, body={})) == [1]

    async def main():
        async with (
            httpx.AsyncClient() as own,
            AsyncBeatAPI(api_key="k_1", base_url=server.url, http_client=own) as client,
        ):
            return [item async for item in await opened(client, EVENTS, body={})]

    assert asyncio.run(main()) == [2]


def test_a_cancelled_task_closes_its_connection(server):
    gone = []

    def silent(connection):
        connection.sendall(head() + chunk(json_event(1)))
        gone.append(connection.recv(1))

    server.script(silent)

    async def main():
        async with AsyncBeatAPI(api_key="k_1", base_url=server.url) as client:
            stream = await opened(client, EVENTS, body={})
            assert await anext(stream) == 1
            waiting = asyncio.create_task(anext(stream))
            await asyncio.sleep(0)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting
            return stream.closed

    assert asyncio.run(main())
    assert gone == [b""]


def test_a_forgotten_stream_warns_and_is_closed(server):
    gone = []

    def silent(connection):
        connection.sendall(head() + chunk(json_event(1)))
        gone.append(connection.recv(1))

    server.script(silent, silent)

    def forget(client):
        next(opened(client, EVENTS, body={}))
        gc.collect()

    async def aforget(client):
        await anext(await opened(client, EVENTS, body={}))
        gc.collect()

    with (
        BeatAPI(api_key="k_1", base_url=server.url) as client,
        pytest.warns(ResourceWarning, match="unclosed <Stream POST /v1/text, 1 events, open>"),
    ):
        forget(client)

    async def main():
        async with AsyncBeatAPI(api_key="k_1", base_url=server.url) as client:
            with pytest.warns(ResourceWarning, match="unclosed <AsyncStream"):
                await aforget(client)
            while len(gone) < 2:
                await asyncio.sleep(0.01)

    asyncio.run(main())
    assert gone == [b"", b""]


def test_the_end_closes_without_a_warning(server):
    server.script(answer(json_event(1), b"data: [DONE]\n\n"))
    with warnings.catch_warnings(), BeatAPI(api_key="k_1", base_url=server.url) as client:
        warnings.simplefilter("error")
        stream = opened(client, EVENTS, body={})
        assert list(stream) == [1]
        assert list(stream) == []
        stream.close()
        del stream
        gc.collect()


def test_nothing_is_read_ahead(server):
    """A consumer that stops reading stops the server, which can send no more than buffers hold."""
    sent = 0

    def flood(connection):
        nonlocal sent
        connection.settimeout(0.2)
        connection.sendall(head())
        piece = chunk(json_event("x" * 60_000))
        try:
            while True:
                connection.sendall(piece)
                sent += 1
        except TimeoutError:
            return

    server.script(flood)
    with (
        BeatAPI(api_key="k_1", base_url=server.url) as client,
        opened(client, EVENTS, body={}) as stream,
    ):
        next(stream)
        for thread in server.threads[1:]:
            thread.join(patience.SECONDS)
        assert stream.events == 1
    assert sent < 1000


def test_a_call_and_a_stream_of_one_operation(caller, server):
    server.script(server.http(200, '{"text": "whole"}'))
    kind = SyncResource if caller.kind == "sync" else AsyncResource
    value = caller(lambda client: kind(client._engine)._call(EVENTS, body={}, options={}))
    assert value == {"text": "whole"}
    assert server.received[0].headers["accept"] == "application/json"


def test_raw_response_of_a_stream(server):
    server.script(answer(json_event(1), b"data: [DONE]\n\n"))
    with BeatAPI(api_key="k_1", base_url=server.url, clock=ManualClock(0.0)) as client:
        raw = client.with_raw_response(opened, client, EVENTS, body={})
        assert list(raw.value) == [1]
    assert raw.headers["content-type"] == "text/event-stream"
