"""Rows 50 to 70 and 133: bodies that are too large, badly packed, no JSON, or odd JSON."""

from __future__ import annotations

import gzip
import hashlib
import hmac
import json
import math
import subprocess
import sys
import zlib
from functools import cache

import pytest

import beatapi
from beatapi import InvalidResponseError, models
from beatapi._base.secret import Secret
from beatapi._calls.request import Request
from beatapi._calls.response import MAX_BODY_BYTES, MAX_ERROR_BYTES, Reply, status_error, tidy
from beatapi.webhooks import WebhookVerificationError, WebhookVerifier
from tests import patience

pytestmark = pytest.mark.anyio

PACKED = {"Content-Encoding": "gzip"}

MEMORY_PROBE = """
import asyncio, sys, beatapi

def peak():  # not ru_maxrss, which begins with that of the process before this one
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) * 1024

async def perform(client, count):
    for _ in range(count):
        try:
            answer = client.usage.retrieve()
            await answer if asyncio.iscoroutine(answer) else None
        except beatapi.InvalidResponseError as error:
            print(error)
        else:
            sys.exit("an answer that is too large was accepted")

async def main(kind, url, count):
    client = kind(api_key="sk_test", base_url=url)
    before = peak()
    await perform(client, int(count))
    print(before, peak() - before)
    await client.aclose() if hasattr(client, "aclose") else client.close()

asyncio.run(main(getattr(beatapi, sys.argv[1]), *sys.argv[2:]))
"""


@cache
def bomb(size):
    """Return many spaces, which gzip makes a thousand times smaller."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = b" " * 2**20
    return b"".join(packer.compress(block) for _ in range(size // 2**20)) + packer.flush()


def memory(connect, server, calls=1):
    """Make calls in a new process; return its memory at first, the growth, and the errors."""
    kind = "BeatAPI" if connect.kind == "sync" else "AsyncBeatAPI"
    command = [sys.executable, "-c", MEMORY_PROBE, kind, server.url, str(calls)]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=patience.SECONDS, check=False
    )
    assert done.returncode == 0, done.stderr
    *messages, figures = done.stdout.splitlines()
    before, more = map(int, figures.split())
    return before, more, messages


def signed(body):
    """Return the header fields of a delivery of a body."""
    mac = hmac.new(b"whsec_test", b"1784187600." + body, hashlib.sha256).hexdigest()
    names = ["X-BeatAPI-Event", "X-BeatAPI-Timestamp", "X-BeatAPI-Signature"]
    return dict(zip(names, ["task.succeeded", "1784187600", mac], strict=True))


def refusal(body):
    """Return the reason why a signed delivery is rejected."""
    verifier = WebhookVerifier("whsec_test", clock=lambda: 1784187600)
    with pytest.raises(WebhookVerificationError) as caught:
        verifier.verify(body, signed(body))
    return caught.value.reason


async def test_row50_a_bomb_in_a_bomb_is_not_unpacked(server, connect):
    nested = gzip.compress(bomb(2**20))
    server.script(server.http(200, nested, {"Content-Encoding": "gzip, gzip"}))
    calls = connect(server)
    error = await calls.fails(InvalidResponseError)
    assert "not asked for" in str(error)
    await calls.recovers(server)


async def test_row50_a_bomb_in_an_error_is_cut_and_the_status_told(server, connect):
    server.script(server.http(402, bomb(8 * 2**20), PACKED))
    calls = connect(server)
    error = await calls.fails(beatapi.InsufficientCreditsError)
    assert error.request_id is None
    await calls.recovers(server)


@pytest.mark.parametrize("calls", [1, 100])
async def test_row50_a_bomb_never_becomes_a_large_buffer(server, connect, calls):
    packed = bomb(200 * 2**20)
    assert len(packed) < 256 * 2**10
    server.script(*[server.http(200, packed, PACKED)] * calls)
    before, more, messages = memory(connect, server, calls)
    assert messages == ["GET /v1/usage: the answer (status 200) is packed more than 200:1"] * calls
    assert before + more < 64 * 2**20


async def test_row50_what_is_packed_well_within_reason_is_read(server, connect):
    text = json.dumps({"data": {"credit_balance": 7, "note": " " * 2**19}})
    server.script(server.http(200, gzip.compress(text.encode(), 9), PACKED))
    calls = connect(server)
    assert (await calls.read()).credit_balance == 7
    await calls.recovers(server)


async def test_row51_cut_gzip_is_not_half_an_answer(server, connect):
    whole = gzip.compress(json.dumps({"data": {"credit_balance": 7}}).encode())
    calls = connect(server)
    for missing in (1, 8, len(whole) - 1):
        server.script(server.http(200, whole[:-missing], PACKED))
        error = await calls.fails(InvalidResponseError)
        assert "cut off" in str(error)
    await calls.recovers(server)


async def test_row51_what_is_not_gzip_is_refused(server, connect):
    wrong_checksum = bytearray(gzip.compress(b'{"data": {"credit_balance": 7}}'))
    wrong_checksum[-8] ^= 1
    calls = connect(server)
    for body in (bytes(wrong_checksum), b"{}"):
        server.script(server.http(200, body, PACKED))
        assert "is not" in str(await calls.fails(InvalidResponseError))
    await calls.recovers(server)


async def test_row52_what_follows_the_end_of_gzip_is_ignored(server, connect):
    whole = gzip.compress(b'{"data": {"credit_balance": 7}}')
    server.script(server.http(200, whole + b"\x00garbage" * 90_000, PACKED))
    calls = connect(server)
    assert (await calls.read()).credit_balance == 7
    await calls.recovers(server)


@pytest.mark.parametrize("coding", ["br", "zstd", "deflate", "compress", "gzip, br"])
async def test_row53_a_coding_that_was_not_asked_for_is_named_as_the_cause(server, connect, coding):
    server.script(server.http(200, b"\x0b\x02\x80{}\x03", {"Content-Encoding": coding}))
    calls = connect(server)
    assert "not asked for" in str(await calls.fails(InvalidResponseError))
    assert server.received[0].headers["accept-encoding"] == "gzip"
    await calls.recovers(server)


@pytest.mark.parametrize("body", [b'{"data": {"id": "\xff\xfe"}}', b'{"data": {"id": "\xc3"}}'])
async def test_row54_invalid_utf8_is_refused(server, connect, body):
    server.script(server.http(200, body))
    calls = connect(server)
    error = await calls.fails(InvalidResponseError)
    assert str(error).isprintable()
    await calls.recovers(server)


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
async def test_row55_any_unicode_encoding_of_json_is_read(server, connect, coding):
    text = json.dumps({"data": {"credit_balance": 7, "note": "Grüße"}}, ensure_ascii=False)
    server.script(server.http(200, text.encode(coding)))
    calls = connect(server)
    usage = await calls.read()
    assert usage.credit_balance == 7
    assert usage.additional_properties == {"note": "Grüße"}
    await calls.recovers(server)


async def test_row56_html_in_place_of_an_answer_is_shown_in_part(server, connect):
    page = "<!doctype html><title>Maintenance</title>" + "<p>x</p>" * 10_000
    server.script(server.http(200, page, {"Content-Type": "text/html"}))
    calls = connect(server)
    error = await calls.fails(InvalidResponseError)
    assert "Maintenance" in str(error)
    assert "GET /v1/usage" in str(error)
    assert len(str(error)) < 600
    await calls.recovers(server)


async def test_row56_html_for_a_create_says_that_it_was_accepted(server, connect):
    server.script(server.http(201, "<html>", {"Content-Type": "text/html"}))
    calls = connect(server)
    assert "accepted" in str(await calls.fails(InvalidResponseError, "create"))
    assert len(server.received) == 1
    await calls.recovers(server)


async def test_row57_an_empty_success_is_refused(server, connect):
    server.script(server.http(200), server.http(200, b" \r\n"))
    calls = connect(server)
    for _ in range(2):
        assert "(empty)" in str(await calls.fails(InvalidResponseError))
    await calls.recovers(server)


@pytest.mark.parametrize("body", ["null", "[]", "7", '"data"', "true", '{"data": [1]}'])
async def test_row58_json_of_another_kind_is_refused(server, connect, body):
    server.script(server.http(200, body))
    calls = connect(server)
    error = await calls.fails(InvalidResponseError)
    assert 'no JSON object with "data"' in str(error)
    await calls.recovers(server)


@pytest.mark.parametrize("body", ["{}", '{"data": null}', '{"error": {}}', '{"Data": {}}'])
async def test_row59_an_envelope_without_data_is_refused(server, connect, body):
    server.script(server.http(200, body))
    calls = connect(server)
    error = await calls.fails(InvalidResponseError)
    assert error.status == 200
    assert body.replace(" ", "") in str(error).replace(" ", "")
    await calls.recovers(server)


async def test_row60_of_doubled_members_the_last_one_counts(server, connect):
    server.script(server.http(200, '{"data": {"credit_balance": 1, "credit_balance": 2}}'))
    calls = connect(server)
    assert (await calls.read()).credit_balance == 2
    await calls.recovers(server)


@pytest.mark.parametrize(
    "body",
    [
        b'{"event": "task.succeeded", "event": "task.succeeded"}',
        b'{"event": "task.succeeded", "data": {"id": "task_1", "id": "task_2"}}',
    ],
)
def test_row60_doubled_members_of_a_webhook_are_refused(body):
    assert refusal(body) == "malformed_body"


async def test_row61_numbers_that_json_does_not_have_stay_floats(server, connect):
    body = '{"data": {"credit_balance": NaN, "top_up": Infinity, "debt": -Infinity, "big": 1e999}}'
    server.script(server.http(200, body))
    calls = connect(server)
    usage = await calls.read()
    assert math.isnan(usage.credit_balance)
    assert usage.additional_properties == {
        "top_up": math.inf,
        "debt": -math.inf,
        "big": math.inf,
    }
    with pytest.raises(beatapi.InvalidArgumentError, match="JSON"):
        await calls("webhooks.create", url=usage.to_dict())
    await calls.recovers(server)


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"-Infinity"])
def test_row61_a_webhook_with_such_a_number_is_refused(number):
    body = b'{"event": "task.succeeded", "data": {"id": "task_1", "n": ' + number + b"}}"
    assert refusal(body) == "malformed_body"


@pytest.mark.parametrize("sign", ["", "-"])
async def test_row62_a_number_of_5000_digits_is_refused(server, connect, sign):
    server.script(server.http(200, f'{{"data": {{"credit_balance": {sign}{"9" * 5000}}}}}'))
    calls = connect(server)
    error = await calls.fails(InvalidResponseError)
    assert len(str(error)) < 600
    await calls.recovers(server)


@pytest.mark.parametrize(
    ("opening", "closing"), [("[", "]"), ('{"a":', "}"), ("[", ""), ('{"a":', "")]
)
async def test_row63_deep_nesting_is_refused(server, connect, opening, closing):
    inner = opening * 200_000 + "1" + closing * 200_000
    server.script(server.http(200, f'{{"data": {{"credit_balance": {inner}}}}}'))
    calls = connect(server)
    await calls.fails(InvalidResponseError)
    await calls.recovers(server)


async def test_row64_lone_surrogates_are_kept(server, connect):
    text = r'{"data": {"id": "task_\ud800", "status": "queued", "\udfff": "\udc00\ud83d"}}'
    server.script(server.http(200, text))
    calls = connect(server)
    task = await calls("tasks.retrieve", "task_1")
    assert task.to_dict() == json.loads(text)["data"]
    assert json.loads(json.dumps(task.to_dict())) == task.to_dict()
    repr(task).encode("ascii", "backslashreplace")
    await calls.recovers(server)


async def test_row64_lone_surrogates_in_an_error_can_be_printed(server, connect):
    answer = r'{"error": {"code": "a\ud800", "message": "b\udfff", "request_id": "\udbff"}}'
    server.script(server.http(400, answer))
    calls = connect(server)
    error = await calls.fails(beatapi.BadRequestError)
    assert str(error).encode()
    assert error.code == "a"
    assert error.request_id is None
    await calls.recovers(server)


async def test_row65_an_answer_of_100_mb_is_refused_at_the_cap(server, connect):
    def talk(connection):
        connection.sendall(b"HTTP/1.1 200 X\r\nContent-Length: 104857600\r\n\r\n")
        for _ in range(1600):
            connection.sendall(b" " * 65536)

    server.script(talk)
    _, more, messages = memory(connect, server)
    assert messages == ["GET /v1/usage: the answer (status 200) is larger than 32 MiB"]
    assert more < 2 * MAX_BODY_BYTES


async def test_row65_an_answer_without_an_end_is_refused_at_the_cap(server, connect):
    def talk(connection):
        connection.sendall(b"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n")
        piece = b"100000\r\n" + b" " * 0x100000 + b"\r\n"
        for _ in range(100):
            connection.sendall(piece)

    server.script(talk)
    _, more, messages = memory(connect, server)
    assert "larger than 32 MiB" in messages[0]
    assert more < 2 * MAX_BODY_BYTES


async def test_row66_what_nobody_knew_is_kept(server, connect):
    sent = {
        "id": "task_1",
        "object": "task.v9",
        "status": "dreaming",
        "workflow": "hologram",
        "stage": "unheard of",
        "output": {"media": [{"type": "smell", "url": "https://a.example/x"}], "mood": 1},
        "novelty": {"deep": [None, True, 1.5]},
    }
    server.script(server.data(**sent))
    calls = connect(server)
    task = await calls("tasks.retrieve", "task_1")
    assert task.status == "dreaming"
    assert task.additional_properties["novelty"] == {"deep": [None, True, 1.5]}
    assert task.to_dict() == sent
    await calls.recovers(server)


@pytest.mark.parametrize("status", [200, 201, 202, 203, 226, 299])
async def test_row66_any_status_of_success_is_one(server, connect, status):
    server.script(server.data(status, credit_balance=7))
    calls = connect(server)
    assert (await calls.read()).credit_balance == 7
    await calls.recovers(server)


@pytest.mark.parametrize("wrong", [None, 7, 1.5, True, "text", [], [[1]], {}, {"id": {"x": 1}}])
async def test_row67_a_field_of_the_wrong_type_is_kept_as_it_came(server, connect, wrong):
    names = [name for name in models.Task.__annotations__ if not name.startswith("_")]
    sent = {name: wrong for name in names if name != "additional_properties"}
    server.script(server.data(**sent))
    calls = connect(server)
    task = await calls("tasks.retrieve", "task_1")
    assert task.to_dict() == sent
    assert sent.keys() >= {"id", "status", "output", "usage"}
    await calls.recovers(server)


@pytest.mark.parametrize("amount", [76, 76.0, 76.5, 0.01, 1e-9, -3, 10**15, "76.50"])
async def test_row68_money_is_an_integer_or_a_decimal(server, connect, amount):
    server.script(server.data(id="task_1", usage={"credits": amount}))
    calls = connect(server)
    task = await calls("tasks.retrieve", "task_1")
    assert task.usage.to_dict() == {"credits": amount}
    assert type(task.usage.to_dict()["credits"]) is type(amount)
    await calls.recovers(server)


@pytest.mark.parametrize(
    "kind", ["text/html", "text/plain; charset=utf-16", "image/png", "", "nonsense;;"]
)
async def test_row69_json_under_another_name_is_json(server, connect, kind):
    server.script(server.http(200, '{"data": {"credit_balance": 7}}', {"Content-Type": kind}))
    calls = connect(server)
    assert (await calls.read()).credit_balance == 7
    await calls.recovers(server)


@pytest.mark.parametrize("status", [400, 404, 500])
@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<html><h1>Bad gateway</h1></html>", "Bad gateway"),
        ("", ""),
        ("upstream gone", "upstream gone"),
        ("x" * 1_000_000, "xxx..."),
        ('{"error": "quota"}', "quota"),
        ('{"error": {}}', "error"),
        ('{"error": null}', "error"),
        ('{"error": {"code": 7, "message": [], "request_id": {}}}', "error"),
        ("null", "null"),
        ("[" * 50_000, "[[[..."),
        (b"\xff\xfe\x00", ""),
        (bytes(range(256)), "abc"),
    ],
    ids=lambda value: repr(value[:14]) if isinstance(value, (str, bytes)) else str(value),
)
async def test_row70_any_error_body_is_an_error_of_its_status(server, connect, status, body, shown):
    server.script(server.http(status, body))
    calls = connect(server, max_retries=0)
    kinds = {
        400: beatapi.BadRequestError,
        404: beatapi.NotFoundError,
        500: beatapi.ServerError,
    }
    error = await calls.fails(kinds[status])
    assert error.status == status
    assert error.request_id is None
    assert error.code is None
    assert shown in str(error)
    assert str(error).isprintable()
    assert "<" not in str(error)
    assert len(str(error)) < 600
    await calls.recovers(server)


async def test_row70_an_error_without_an_end_is_read_in_part(server, connect):
    def talk(connection):
        connection.sendall(b"HTTP/1.1 503 X\r\nTransfer-Encoding: chunked\r\n\r\n")
        while not server.stopping.is_set():
            connection.sendall(b"8\r\nfor ever\r\n" * 1000)

    server.script(talk)
    calls = connect(server, max_retries=0)
    error = await calls.fails(beatapi.ServerError)
    assert len(str(error)) < 600
    assert len(error.message) < MAX_ERROR_BYTES
    await calls.recovers(server)


HOSTILE = [
    "https://",
    "https:\\/\\/",
    "wss://a",
    'secret"  ',
    "whsec_",
    "<",
    "error code: ",
    "?",
    "//",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_row133_the_time_to_cover_a_text_grows_with_its_length_only(key, piece):
    """A megabyte would take minutes if each piece were scanned to the text's end."""
    request = Request(
        method="GET", url="https://api.test/", where="GET /", headers={}, key=Secret(key)
    )
    text = piece * (1_000_000 // len(piece))
    assert len(tidy(text, request)) <= 303
    reply = Reply(status=403, headers={"location": text, "retry-after": text}, body=text.encode())
    assert len(str(status_error(request, reply))) < 1000
    error = json.dumps({"error": {"code": text, "message": text, "request_id": text}})
    assert (
        len(str(status_error(request, Reply(status=500, headers={}, body=error.encode())))) < 2000
    )


async def test_row133_a_long_error_body_is_covered_to_its_end(server, connect):
    signed = "https://media.test/v.mp4?X-Signature=abcdef"
    server.script(server.http(400, json.dumps({"error": {"message": f"{signed} and {signed}"}})))
    error = await connect(server).fails(beatapi.BadRequestError)
    assert error.message == "https://media.test/v.mp4?... and https://media.test/v.mp4?..."


@pytest.mark.parametrize("word", ["invalid", "test", "API"])
async def test_row133_a_key_that_is_a_word_hides_no_words(server, connect, word):
    message = "The API key is missing or invalid, as in a test"
    error = {"code": "invalid_api_key", "message": message}
    server.script(server.http(401, json.dumps({"error": error})))
    error = await connect(server, api_key=word).fails(beatapi.InvalidAPIKeyError)
    assert error.message == message
