"""Rows 18 to 40: answers that are cut, malformed, doubled or not HTTP at all."""

from __future__ import annotations

import contextlib
import tomllib

import pytest

import beatapi

pytestmark = pytest.mark.anyio

OK = b"HTTP/1.1 200 X\r\n"
WHOLE = b'{"data": {"credit_balance": 9, "id": "rts_9"}}'
SESSION = {"max_duration_seconds": 15, "allowed_origins": ["https://app.example"]}


def chunked(*lines):
    return OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"\r\n".join(lines)


def with_length(length, *fields):
    return OK + b"\r\n".join([b"Content-Length: %d" % length, *fields]) + b"\r\n\r\n"


SIZE = b"%x" % len(WHOLE)

LOST = {
    "row18-reset": (b"", "reset"),
    "row19-end": (b"", "close"),
    "row21-reset-in-the-body": (with_length(len(WHOLE)) + WHOLE[:20], "reset"),
    "row21-reset-in-the-head": (OK + b"Content-Le", "reset"),
    "row22-end-in-the-body": (with_length(len(WHOLE) + 1) + WHOLE, "close"),
    "row22-end-in-the-head": (OK + b"Content-Le", "close"),
    "row25-end-in-a-chunk": (chunked(SIZE, WHOLE[:20]), "close"),
    "row25-no-last-chunk": (chunked(SIZE, WHOLE, b""), "close"),
    "row25-reset-in-a-chunk": (chunked(SIZE, WHOLE[:20]), "reset"),
    "row26-size-is-no-number": (chunked(b"zz", WHOLE, b"0", b"", b""), "hang"),
    "row26-size-is-negative": (chunked(b"-1", WHOLE, b"0", b"", b""), "hang"),
    "row26-size-is-decorated": (chunked(b"0x" + SIZE, WHOLE, b"0", b"", b""), "hang"),
    "row26-size-is-huge": (chunked(b"f" * 21, WHOLE, b"0", b"", b""), "hang"),
    "row26-size-is-too-small": (chunked(b"5", WHOLE, b"0", b"", b""), "hang"),
    "row28-two-lengths": (with_length(len(WHOLE), b"Content-Length: 2") + WHOLE, "hang"),
    "row28-two-lengths-in-one": (
        OK + b"Content-Length: 2, %d\r\n\r\n" % len(WHOLE) + WHOLE,
        "hang",
    ),
    "row28-length-is-negative": (with_length(-1) + WHOLE, "hang"),
    "row28-length-is-no-number": (OK + b"Content-Length: ten\r\n\r\n" + WHOLE, "hang"),
    "row28-length-of-5000-digits": (
        OK + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n" + WHOLE,
        "hang",
    ),
    "row29-unknown-transfer-encoding": (
        OK + b"Transfer-Encoding: gzip\r\n\r\n" + WHOLE,
        "hang",
    ),
    "row30-no-colon": (with_length(len(WHOLE), b"no colon") + WHOLE, "hang"),
    "row30-space-before-colon": (with_length(len(WHOLE), b"X : 1") + WHOLE, "hang"),
    "row30-fold-in-the-first-line": (OK + b" folded\r\nContent-Length: 2\r\n\r\n{}", "hang"),
    "row30-null-in-a-field": (with_length(len(WHOLE), b"X: \x00") + WHOLE, "hang"),
    "row31-header-of-2-mib": (OK + b"X: " + b"x" * (2 << 20) + b"\r\n\r\n" + WHOLE, "hang"),
    "row31-header-without-end": (OK + b"X: " + b"x" * (2 << 20), "hang"),
    "row31-2-mib-of-headers": (OK + b"X: 1\r\n" * (2 << 18) + b"\r\n" + WHOLE, "hang"),
    "row33-another-protocol": (b"SSH-2.0-OpenSSH_9.6\r\n", "close"),
    "row33-mail": (b"220 mail.test ESMTP\r\n\r\n", "hang"),
    "row33-binary": (bytes(range(256)) * 16 + b"\r\n", "hang"),
    "row33-http2-preface": (b"\x00\x00\x12\x04\x00\x00\x00\x00\x00" + bytes(18), "close"),
    "row33-status-is-no-number": (b"HTTP/1.1 OK\r\n\r\n", "hang"),
    "row35-only-100": (b"HTTP/1.1 100 X\r\n\r\n", "close"),
    "row35-101-not-asked-for": (b"HTTP/1.1 101 X\r\nUpgrade: x\r\n\r\n", "hang"),
}


@pytest.fixture(params=LOST)
def fault(request, server):
    """Return a step that loses the answer."""
    first, end = LOST[request.param]
    return server.then(first, getattr(server, end))


async def test_a_lost_answer_is_asked_for_again(connect, server, fault, clock):
    server.script(fault, server.data(credit_balance=1))
    calls = connect(server)
    assert (await calls.read()).credit_balance == 1
    assert [request.method for request in server.received] == ["GET", "GET"]
    assert server.connections == 2
    assert len(clock.pauses) == 1
    await calls.recovers(server)


async def test_an_answer_that_is_always_lost_is_an_error(connect, server, fault):
    server.script(*[fault] * 3)
    calls = connect(server)
    error = await calls.fails(beatapi.APIConnectionError)
    assert error.sent is True
    assert str(error).startswith("GET /v1/usage: ")
    assert len(str(error)) < 600
    assert len(server.received) == 3
    await calls.recovers(server)


async def test_a_create_whose_answer_is_lost_is_not_sent_again(connect, server, fault, clock):
    server.script(fault)
    calls = connect(server)
    error = await calls.fails(beatapi.OutcomeUnknownError, "create")
    assert error.operation_id == "createWebhookEndpoint"
    assert error.idempotency_key == server.received[0].headers["idempotency-key"]
    assert error.idempotency_key in str(error)
    assert len(server.received) == 1
    assert clock.pauses == []
    await calls.recovers(server)


async def test_a_create_that_is_recognised_is_sent_again_byte_for_byte(connect, server, fault):
    server.script(fault, fault, server.data(201, id="rts_1"))
    calls = connect(server)
    assert (await calls("realtime.sessions.create", **SESSION)).id == "rts_1"
    assert len({request.headers["idempotency-key"] for request in server.received}) == 1
    assert len({repr(request) for request in server.received}) == 1
    assert len(server.received) == 3
    await calls.recovers(server)


@pytest.mark.parametrize("method", ["read", "create"])
@pytest.mark.parametrize("end", ["close", "reset"])
async def test_row20_a_connection_that_ended_while_idle(connect, server, clock, method, end):
    """Nothing was sent on it, so even a create may use another one."""
    server.script(server.then(server.data(credit_balance=1), getattr(server, end)))
    calls = connect(server)
    assert (await calls.read()).credit_balance == 1
    server.threads[-1].join()
    server.script(server.data(201, id="task_1", credit_balance=2))
    await getattr(calls, method)()
    assert clock.pauses == []
    assert server.connections == 2
    await calls.recovers(server)


@pytest.mark.parametrize("end", ["close", "reset"])
async def test_row20_a_connection_that_ends_as_it_is_used(connect, server, clock, end):
    answer = server.data(credit_balance=1)
    server.script(answer, getattr(server, end), answer)
    calls = connect(server)
    await calls.read()
    assert (await calls.read()).credit_balance == 1
    assert len(clock.pauses) == 1
    assert server.connections == 2
    server.script(getattr(server, end))
    await calls.fails(beatapi.OutcomeUnknownError, "create")
    assert [request.method for request in server.received] == ["GET"] * 3 + ["POST"]
    await calls.recovers(server)


@pytest.mark.parametrize("cut", range(1, len(WHOLE), 7))
async def test_row24_an_answer_that_only_the_end_delimits_is_whole_or_an_error(
    connect, server, cut
):
    server.script(server.then(OK + b"\r\n" + WHOLE[:-cut], server.close))
    calls = connect(server)
    error = await calls.fails(beatapi.InvalidResponseError)
    assert error.status == 200
    server.script(server.then(OK + b"\r\n" + WHOLE[:-cut], server.close))
    error = await calls.fails(beatapi.InvalidResponseError, "create")
    assert "the request was accepted" in str(error)
    server.script(server.then(OK + b"\r\n" + WHOLE, server.close))
    assert (await calls.read()).credit_balance == 9
    assert len(server.received) == 3
    await calls.recovers(server)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(chunked(SIZE + b";a=b", WHOLE, b"0", b"", b""), id="row27-extension"),
        pytest.param(
            chunked(SIZE + b';a="' + b"x" * 4000 + b'"', WHOLE, b"0", b"", b""),
            id="row27-long-extension",
        ),
        pytest.param(
            chunked(SIZE, WHOLE, b"0", b"Content-Length: 1", b"Authorization: x", b"", b""),
            id="row27-trailers",
        ),
        pytest.param(
            chunked(*[line for byte in WHOLE for line in (b"1", bytes([byte]))], b"0", b"", b""),
            id="row27-chunks-of-one-byte",
        ),
        pytest.param(
            with_length(len(WHOLE), b"Content-Length: %d" % len(WHOLE)) + WHOLE,
            id="row28-the-same-length-twice",
        ),
        pytest.param(with_length(len(WHOLE), b"X: 1", b" folded") + WHOLE, id="row30-folded"),
        pytest.param(
            OK + b"X-A: 1\r\n" * 1000 + b"Content-Length: %d\r\n\r\n" % len(WHOLE) + WHOLE,
            id="row32-1000-headers",
        ),
        pytest.param(
            b"HTTP/1.1 100 X\r\n\r\nHTTP/1.1 103 X\r\nLink: <a>\r\n\r\n"
            + with_length(len(WHOLE))
            + WHOLE,
            id="row35-100-and-103",
        ),
        pytest.param(
            b"HTTP/1.1 102 X\r\n\r\n" * 200 + with_length(len(WHOLE)) + WHOLE,
            id="row35-200-times-102",
        ),
    ],
)
async def test_what_is_odd_but_legal_is_read(connect, server, answer):
    calls = connect(server)
    server.script(answer)
    assert (await calls.read()).credit_balance == 9
    server.script(answer)
    assert (await calls("realtime.sessions.create", **SESSION)).id == "rts_9"
    await calls.recovers(server)
    assert server.connections == 1


@pytest.mark.parametrize("length", [b"", b"Content-Length: %d\r\n" % len(WHOLE)])
async def test_row34_http_1_0(connect, server, length):
    server.script(server.then(b"HTTP/1.0 200 X\r\n" + length + b"\r\n" + WHOLE, server.close))
    calls = connect(server)
    assert (await calls.read()).credit_balance == 9
    await calls.recovers(server)
    assert server.connections == 2


@pytest.mark.parametrize("status", [204, 205])
async def test_row36_no_content_is_no_answer(connect, server, status):
    server.script(*[server.http(status)] * 2)
    calls = connect(server)
    error = await calls.fails(beatapi.InvalidResponseError)
    assert (error.status, "(empty)" in str(error)) == (status, True)
    error = await calls.fails(beatapi.InvalidResponseError, "create")
    assert "do not repeat it blindly" in str(error)
    await calls.recovers(server)
    assert len(server.received) == 4


async def test_row36_205_with_a_body(connect, server):
    server.script(server.http(205, WHOLE))
    calls = connect(server)
    assert (await calls.read()).credit_balance == 9
    await calls.recovers(server)


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 304 X\r\nETag: 1\r\n\r\n",
        b"HTTP/1.1 304 X\r\nContent-Length: 100\r\n\r\n",
        b"HTTP/1.1 304 X\r\nTransfer-Encoding: chunked\r\n\r\n",
    ],
    ids=["plain", "length", "chunked"],
)
async def test_row37_304_is_an_error(connect, server, answer):
    server.script(answer, answer)
    calls = connect(server)
    for method in ("read", "create"):
        error = await calls.fails(beatapi.APIStatusError, method)
        assert (error.status, error.attempts) == (304, 1)
    await calls.recovers(server)


async def test_row37_206_is_never_half_a_model(connect, server):
    fields = {"Content-Range": f"bytes 0-19/{len(WHOLE)}"}
    server.script(*[server.http(206, WHOLE[:20], fields)] * 2)
    calls = connect(server)
    for method in ("read", "create"):
        error = await calls.fails(beatapi.InvalidResponseError, method)
        assert error.status == 206
    await calls.recovers(server)


async def test_rows39_and_40_http2_is_not_spoken(connect, names, serve, trusted, root):
    """HTTP/2 is neither offered nor required, so that no stream can be refused."""
    offered = []
    context = trusted.server()
    context.set_alpn_protocols(["h2", "http/1.1"])

    def hello(connection, name, _):
        offered.append(connection)

    context.sni_callback = hello
    secure = serve(tls=context)
    await connect(names.url(secure)).recovers(secure)
    assert [connection.selected_alpn_protocol() for connection in offered] == ["http/1.1"]
    package = tomllib.loads((root / "generated/python/pyproject.toml").read_text())
    required = package["project"]["dependencies"]
    assert not any(name.startswith(("h2", "httpx[")) for name in required)


@pytest.mark.parametrize(
    "fields",
    [
        b"Content-Length: %d\r\nTransfer-Encoding: chunked" % len(WHOLE),
        b"Transfer-Encoding: chunked\r\nContent-Length: 5",
    ],
    ids=["length-first", "length-last"],
)
async def test_row29_a_length_beside_a_transfer_encoding(connect, server, fields):
    answer = OK + fields + b"\r\n\r\n" + b"\r\n".join([SIZE, WHOLE, b"0", b"", b""])
    server.script(answer, server.data(credit_balance=1))
    calls = connect(server)
    assert (await calls.read()).credit_balance == 1
    assert server.connections == 2
    server.script(answer)
    error = await calls.fails(beatapi.OutcomeUnknownError, "create")
    assert "Content-Length and a Transfer-Encoding" in str(error)
    server.script(answer, server.data(201, id="rts_1"))
    assert (await calls("realtime.sessions.create", **SESSION)).id == "rts_1"
    await calls.recovers(server)


SURPLUS = {
    "a-byte": b"x",
    "a-line": b"junk\r\n\r\n",
    "half-a-head": OK + b"X: ",
    "an-answer": with_length(len(WHOLE)) + WHOLE,
    "a-created-task": b"HTTP/1.1 201 X\r\nContent-Length: 24\r\n\r\n" + b'{"data": {"id": "evil"}}',
}


@pytest.mark.parametrize("surplus", SURPLUS.values(), ids=SURPLUS)
@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(with_length(len(WHOLE)) + WHOLE, id="row23-after-a-length"),
        pytest.param(chunked(SIZE, WHOLE, b"0", b"", b""), id="row23-after-chunks"),
        pytest.param(b"HTTP/1.1 204 X\r\n\r\n", id="row36-204-with-a-body"),
        pytest.param(b"HTTP/1.1 304 X\r\n\r\n", id="row37-304-with-a-body"),
        pytest.param(b"HTTP/1.1 401 X\r\nContent-Length: 0\r\n\r\n", id="row38-after-an-error"),
        pytest.param(with_length(len(WHOLE)) + WHOLE, id="row38-pipelined"),
    ],
)
@pytest.mark.parametrize("own", [False, True], ids=["our-client", "callers-client"])
async def test_surplus_is_not_handed_to_the_next_call(connect, server, answer, surplus, own):
    """Neither as its answer, nor as the beginning of its answer."""
    calls = connect(server, http_client=connect.http() if own else None)
    server.script(answer + surplus)
    with contextlib.suppress(beatapi.APIStatusError, beatapi.InvalidResponseError):
        assert (await calls.read()).credit_balance == 9
    server.script(server.data(201, id="task_1"))
    assert (await calls.create()).id == "task_1"
    assert server.connections == 2
    await calls.recovers(server)
