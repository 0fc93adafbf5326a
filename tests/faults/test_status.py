"""Rows 71 to 88: the client's reaction to error statuses, and its number of attempts."""

from __future__ import annotations

import http.client
import inspect
import threading
import time
from email.utils import formatdate
from typing import Any

import anyio
import anyio.to_thread
import pytest

import beatapi
from beatapi import ManualClock
from beatapi.sandbox import Sandbox, sample_image

pytestmark = pytest.mark.anyio

JITTER = 0.5
"""The largest addition of a first pause to the server's own, in seconds."""

DATE = "Mon, 23 Nov 2026 12:00:00 GMT"


def pause(calls):
    """Return the only pause of the client."""
    (seconds,) = calls.client.clock.pauses
    return seconds


async def open_session(calls, **options):
    """Make a POST whose repeat the server recognises by its key."""
    return await calls(
        "realtime.sessions.create",
        max_duration_seconds=15,
        allowed_origins=["https://app.example"],
        **options,
    )


async def gathered(calls, count, method, *args, **kwargs):
    """Return the results of so many simultaneous calls, in threads or tasks."""
    found = []
    target = calls.client
    for name in method.split("."):
        target = getattr(target, name)

    async def one():
        try:
            if inspect.iscoroutinefunction(target):
                found.append(await target(*args, **kwargs))
            else:
                found.append(await anyio.to_thread.run_sync(lambda: target(*args, **kwargs)))
        except beatapi.BeatAPIError as error:
            found.append(error)

    async with anyio.create_task_group() as group:
        for _ in range(count):
            group.start_soon(one)
    return found


@pytest.mark.parametrize("seconds", ["0", "1", "12", "60", "2.5"])
async def test_row71_seconds_of_a_429_are_waited_for(server, connect, seconds):
    server.script(server.error(429, "rate_limit_exceeded", {"Retry-After": seconds}), server.data())
    calls = connect(server, timeout=300)
    await calls.read()
    assert float(seconds) <= pause(calls) <= float(seconds) + JITTER
    await calls.recovers(server)


async def test_row71_seconds_beyond_the_deadline_are_not_waited_for(server, connect, clock):
    server.script(server.error(429, "rate_limit_exceeded", {"Retry-After": "12"}))
    calls = connect(server, timeout=11.5)
    error = await calls.fails(beatapi.RateLimitError)
    assert error.retry_after == 12.0
    assert clock.pauses == []
    await calls.recovers(server)


async def test_row71_a_create_that_was_not_accepted_is_sent_again(server, connect):
    busy = server.error(429, "rate_limit_exceeded", {"Retry-After": "12"})
    away = server.error(503, "processing_unavailable")
    server.script(busy, away, server.data(201, id="task_1"))
    calls = connect(server)
    assert (await calls.create()).id == "task_1"
    assert len({request.body for request in server.received}) == 1
    assert len({request.headers["idempotency-key"] for request in server.received}) == 1
    await calls.recovers(server)


@pytest.mark.parametrize(
    "moment",
    [
        "Mon, 23 Nov 2026 12:00:20 GMT",
        "Monday, 23-Nov-26 12:00:20 GMT",
        "Mon Nov 23 12:00:20 2026",
    ],
    ids=["fixdate", "rfc850", "asctime"],
)
async def test_row72_a_date_is_waited_for_by_the_servers_own_clock(server, connect, moment):
    busy = server.error(429, "rate_limit_exceeded", {"Retry-After": moment, "Date": DATE})
    server.script(busy, server.data())
    calls = connect(server)
    await calls.read()
    assert 20.0 <= pause(calls) <= 20.0 + JITTER
    await calls.recovers(server)


async def test_row72_a_date_without_the_servers_clock_is_compared_with_ours(server, connect):
    moment = formatdate(time.time() + 20, usegmt=True)
    busy = server.error(429, "rate_limit_exceeded", {"Retry-After": moment})
    server.script(busy, server.data())
    calls = connect(server)
    await calls.read()
    assert 17.0 <= pause(calls) <= 21.0 + JITTER
    await calls.recovers(server)


async def test_row72_a_date_that_has_passed_asks_for_no_pause(server, connect):
    old = {"Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT", "Date": DATE}
    server.script(server.error(429, "rate_limit_exceeded", old), server.data())
    calls = connect(server)
    await calls.read()
    assert pause(calls) <= JITTER
    await calls.recovers(server)


async def test_row72_a_date_far_ahead_is_the_callers_to_decide(server, connect, clock):
    late = {"Retry-After": "Mon, 23 Nov 2026 13:00:00 GMT", "Date": DATE}
    server.script(server.error(429, "rate_limit_exceeded", late))
    calls = connect(server)
    error = await calls.fails(beatapi.RateLimitError)
    assert error.retry_after == 3600.0
    assert clock.pauses == []
    await calls.recovers(server)


@pytest.mark.parametrize("value", ["-1", "nan", "inf", "1e9", "soon", "", "+5", "0x10", "1_0"])
async def test_row73_a_pause_that_is_no_number_counts_as_absent(server, connect, value):
    server.script(server.error(429, "rate_limit_exceeded", {"Retry-After": value}), server.data())
    calls = connect(server)
    await calls.read()
    assert pause(calls) <= JITTER
    await calls.recovers(server)


@pytest.mark.parametrize("value", ["61", "86400", "999999999"])
async def test_row73_a_pause_beyond_the_cap_is_the_callers_to_decide(server, connect, clock, value):
    server.script(server.error(429, "rate_limit_exceeded", {"Retry-After": value}))
    calls = connect(server, timeout=None)
    error = await calls.fails(beatapi.RateLimitError)
    assert error.retry_after == float(value)
    assert clock.pauses == []
    await calls.recovers(server)


async def test_row74_the_bodys_own_seconds_are_enough(server, connect):
    server.script(
        server.error(429, "rate_limit_exceeded", retry_after_seconds=12),
        server.data(),
    )
    calls = connect(server)
    await calls.read()
    assert 12.0 <= pause(calls) <= 12.0 + JITTER
    await calls.recovers(server)


@pytest.mark.parametrize("value", [None, -1, True, "12", "soon", [], {}])
async def test_row74_seconds_of_another_kind_count_as_absent(server, connect, value):
    server.script(server.error(503, "overloaded", retry_after_seconds=value), server.data())
    calls = connect(server)
    await calls.read()
    assert pause(calls) <= JITTER
    await calls.recovers(server)


@pytest.mark.parametrize("method", ["read", "create"])
async def test_row75_too_many_active_tasks_are_not_waited_for(server, connect, clock, method):
    server.script(
        server.error(429, "user_concurrency_exceeded", {"Retry-After": "1"}, retry_after_seconds=1)
    )
    calls = connect(server)
    error = await calls.fails(beatapi.ConcurrencyLimitError, method)
    assert error.retry_after == 1.0
    assert "active" in str(error) or "processing" in str(error)
    assert clock.pauses == []
    assert len(server.received) == 1
    await calls.recovers(server)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
async def test_row76_a_burst_of_two_is_overcome(server, connect, clock, status):
    failing = [server.error(status, "passing"), server.http(status, "<html>", {})]
    server.script(*failing, server.data(credit_balance=3))
    calls = connect(server)
    assert (await calls.read()).credit_balance == 3
    assert len(server.received) == 3
    assert len(clock.pauses) == 2
    assert sum(clock.pauses) <= 0.5 + 1.0
    await calls.recovers(server)


@pytest.mark.parametrize("retries", [0, 1, 4])
async def test_row77_a_server_that_is_down_ends_the_call(server, connect, clock, retries):
    server.script(*[server.error(503, "overloaded")] * (retries + 1))
    calls = connect(server, max_retries=retries)
    error = await calls.fails(beatapi.ServerError)
    assert error.attempts == len(server.received) == retries + 1
    assert (f"({retries + 1} attempts)" in str(error)) == (retries > 0)
    assert len(clock.pauses) == retries
    await calls.recovers(server)


async def test_row77_the_deadline_ends_it_too(server, connect, clock):
    server.script(*[server.error(503, "down", {"Retry-After": "30"})] * 2)
    calls = connect(server, max_retries=9, timeout=45)
    error = await calls.fails(beatapi.ServerError)
    assert error.attempts == len(server.received) == 2
    assert clock.now() < 45
    await calls.recovers(server)


@pytest.mark.parametrize("method", ["read", "create"])
@pytest.mark.parametrize("status", [429, 500, 503])
async def test_row78_a_server_that_says_never_is_obeyed(server, connect, clock, method, status):
    server.script(server.error(status, "hopeless", retryable=False))
    calls = connect(server)
    kind = beatapi.RateLimitError if status == 429 else beatapi.ServerError
    if method == "create" and status == 500:
        # The server's advice says nothing of what it did.
        kind = beatapi.OutcomeUnknownError
    error = await calls.fails(kind, method)
    assert getattr(error, "retryable", False) is False
    assert clock.pauses == []
    assert len(server.received) == 1
    await calls.recovers(server)


async def test_row79_a_key_that_is_revoked_ends_every_wait(server, connect):
    lock, answers, waiters = threading.Lock(), [], 8

    def answer(connection):
        with lock:
            answers.append(200 if len(answers) < waiters else 401)
            refused = answers[-1] == 401
        going = server.data(id="task_1", status="processing")
        connection.sendall(server.error(401, "unauthorized") if refused else going)
        return True

    server.script(*[answer] * 10 * waiters)
    # Pauses of others on a movable clock would pass while a poll is under way, and end it.
    calls = connect(server, clock=None)
    errors = await gathered(calls, waiters, "tasks.wait", "task_1", poll_interval=0.01)
    assert [type(error) for error in errors] == [beatapi.AuthenticationError] * waiters
    assert len({id(error) for error in errors}) == waiters
    assert 1 <= answers.count(401) <= waiters
    server.steps.clear()
    await calls.recovers(server)


@pytest.mark.parametrize("method", ["read", "create"])
async def test_row80_a_balance_that_is_too_low_is_told_at_once(server, connect, clock, method):
    server.script(
        server.error(402, "insufficient_credits", message="The balance of 3 is not sufficient.")
    )
    calls = connect(server)
    error = await calls.fails(beatapi.InsufficientCreditsError, method)
    assert "balance of 3" in str(error)
    assert "client.usage.retrieve()" in str(error)
    assert clock.pauses == []
    assert len(server.received) == 1
    await calls.recovers(server)


async def test_row81_a_408_is_asked_again_if_that_does_no_harm(server, connect):
    server.script(server.http(408, "", {"Connection": "close"}), server.data(credit_balance=3))
    calls = connect(server)
    assert (await calls.read()).credit_balance == 3
    await calls.recovers(server)


async def test_row81_a_408_for_a_create_is_told(server, connect, clock):
    server.script(server.http(408, "", {"Connection": "close"}))
    calls = connect(server)
    error = await calls.fails(beatapi.APIStatusError, "create")
    assert error.status == 408
    assert clock.pauses == []
    await calls.recovers(server)


async def test_row82_a_conflict_with_our_own_replay_is_waited_out(server, connect, clock):
    conflict = server.error(409, "idempotency_conflict")
    server.script(server.reset, conflict, conflict, server.data(201, id="rts_1"))
    calls = connect(server, max_retries=3)
    assert (await open_session(calls)).id == "rts_1"
    assert len({request.headers["idempotency-key"] for request in server.received}) == 1
    assert len({request.body for request in server.received}) == 1
    assert len(clock.pauses) == 3
    await calls.recovers(server)


async def test_row82_a_conflict_that_stays_leaves_the_outcome_unknown(server, connect):
    conflict = server.error(409, "idempotency_conflict")
    server.script(server.reset, conflict, conflict)
    calls = connect(server)
    with pytest.raises(beatapi.OutcomeUnknownError) as caught:
        await open_session(calls)
    assert caught.value.idempotency_key == server.received[0].headers["idempotency-key"]
    await calls.recovers(server)


async def test_row82_a_conflict_at_the_first_attempt_is_final(server, connect, clock):
    server.script(server.error(409, "idempotency_conflict"))
    calls = connect(server)
    with pytest.raises(beatapi.ConflictError):
        await open_session(calls, idempotency_key="mine")
    assert clock.pauses == []
    await calls.recovers(server)


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox(processing_seconds=60, concurrency=50) as running:
        yield running


@pytest.fixture
def relay(server, sandbox):
    """Return steps that let the sandbox answer, and then lose the answer or pass it on."""

    def ask():
        request = server.received[-1]
        upstream = http.client.HTTPConnection(sandbox.url.removeprefix("http://"), timeout=5)
        upstream.request(request.method, request.target, request.body, request.headers)
        answer = upstream.getresponse()
        body = answer.read()
        upstream.close()
        return answer.status, body

    def lose(step, accepted):
        def talk(connection):
            if ask()[0] == 201:
                accepted.set()
            return step(connection)

        return talk

    def pass_on(connection):
        connection.sendall(server.http(*ask()))
        return True

    return lose, pass_on


@pytest.mark.parametrize("fault", ["reset", "close", "hang"])
async def test_row83_a_task_whose_answer_is_lost_is_made_once(
    server, sandbox, connect, relay, fault
):
    lose, pass_on = relay
    own = connect(sandbox.url, api_key=sandbox.api_key, clock=None)
    image = await own("files.upload", ("a.png", sample_image(1, width=64, height=36)))
    before = await own.read()
    accepted = threading.Event()
    server.script(lose(getattr(server, fault), accepted), pass_on)
    calls = connect(server, api_key=sandbox.api_key, clock=None)
    body: dict[str, Any] = {"images": [image.url], "duration": 10}
    if fault == "hang":
        error = await calls.fails(
            beatapi.OutcomeUnknownError, "ecommerce_video.create", **body, timeout=0.5
        )
        assert error.operation_id == "createEcommerceVideoTask"
        body["idempotency_key"] = error.idempotency_key
    task = await calls("ecommerce_video.create", **body)
    assert accepted.is_set()
    assert len({request.headers["idempotency-key"] for request in server.received}) == 1
    assert len(server.received) == 2
    after = await own.read()
    assert after.total_tasks == before.total_tasks + 1
    assert (await own("tasks.retrieve", task.id)).id == task.id


@pytest.mark.parametrize("fault", ["reset", "close"])
async def test_row83_a_session_whose_answer_is_lost_is_asked_for_again(
    server, sandbox, connect, relay, fault
):
    lose, pass_on = relay
    own = connect(sandbox.url, api_key=sandbox.api_key, clock=None)
    before = await own.read()
    accepted = threading.Event()
    server.script(lose(getattr(server, fault), accepted), pass_on)
    calls = connect(server, api_key=sandbox.api_key)
    session = await open_session(calls)
    assert accepted.is_set()
    after = await own.read()
    assert after.realtime.sessions == before.realtime.sessions + 1
    assert (await own("realtime.sessions.retrieve", session.id)).id == session.id


class Polite:
    """A server that answers a poll only if no other one, even a rejected one, came just before."""

    def __init__(self, server, clock, seconds):
        self.server, self.clock, self.seconds = server, clock, seconds
        self.last = -1e9
        self.refused = []

    def __call__(self, connection):
        early = self.clock.now() < self.last + self.seconds
        self.last = self.clock.now()
        self.refused.append(early)
        status = "succeeded" if self.refused.count(False) > 5 else "processing"
        connection.sendall(
            self.server.error(429, "rate_limit_exceeded", {"Retry-After": f"{self.seconds}"})
            if early
            else self.server.data(id="task_1", status=status)
        )
        return True


async def test_row85_a_server_that_counts_its_refusals_is_satisfied(server, connect, clock):
    polite = Polite(server, clock, 12)
    server.script(*[polite] * 50)
    calls = connect(server)
    task = await calls("tasks.wait", "task_1", timeout=300)
    assert task.status == "succeeded"
    assert not any(a and b for a, b in zip(polite.refused, polite.refused[1:], strict=False))
    server.steps.clear()
    await calls.recovers(server)


async def test_row85_a_call_gives_up_soon_where_no_pause_is_named(server, connect):
    clock = ManualClock(0.0)
    server.script(*[server.error(429, "rate_limit_exceeded")] * 3)
    calls = connect(server, clock=clock)
    error = await calls.fails(beatapi.RateLimitError)
    assert error.attempts == 3
    assert "retry_after" in str(error)
    await calls.recovers(server)


@pytest.mark.parametrize(
    "body",
    [
        "error code: 1010",
        "<html><body><p>Access denied</p> error code:  1010</body></html>",
        "<!doctype html>" + "<p>&nbsp;</p>" * 500 + "<span>error code: 1010</span>",
    ],
)
async def test_row88_the_edges_refusal_is_explained(server, connect, clock, body):
    server.script(server.http(403, body, {"Content-Type": "text/html"}))
    calls = connect(server)
    error = await calls.fails(beatapi.EdgeRefusedError)
    assert "User-Agent" in str(error)
    assert "proxy" in str(error)
    assert server.received[0].headers["user-agent"].startswith("beatapi-python/")
    assert clock.pauses == []
    await calls.recovers(server)


async def test_row88_another_403_is_another_error(server, connect):
    server.script(server.error(403, "forbidden"), server.http(403, "error code: 1020"))
    calls = connect(server)
    for _ in range(2):
        await calls.fails(beatapi.PermissionDeniedError)
    await calls.recovers(server)


@pytest.mark.parametrize("value", ["1000000000", "9" * 400, "86400.5"], ids=len)
async def test_row73_a_pause_of_any_length_is_not_cut_short(server, connect, clock, value):
    server.script(server.error(429, "rate_limit_exceeded", {"Retry-After": value}))
    calls = connect(server, timeout=None)
    error = await calls.fails(beatapi.RateLimitError)
    assert error.retry_after == min(float(value), 1e9)
    assert clock.pauses == []
    await calls.recovers(server)


@pytest.mark.parametrize("value", [10**10, 1e300, 10**400], ids=lambda value: str(value)[:9])
async def test_row74_seconds_of_any_length_are_not_cut_short(server, connect, clock, value):
    server.script(server.error(429, "rate_limit_exceeded", retry_after_seconds=value))
    calls = connect(server, timeout=None)
    error = await calls.fails(beatapi.RateLimitError)
    assert error.retry_after == 1e9
    assert clock.pauses == []
    await calls.recovers(server)
