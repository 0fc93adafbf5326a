"""Waits on a manual clock."""

from __future__ import annotations

import asyncio
import logging
import math
import ssl
from functools import partial

import httpx
import pytest

import beatapi
from beatapi import AsyncBeatAPI, BeatAPI
from beatapi._spec import POLL_BURST_SHARE, POLL_SHARE, POLLS_PER_MINUTE
from beatapi._waiting.schedule import Waiter
from beatapi._waiting.waiting import Wait
from beatapi.models import Task


def wait(**options):
    return lambda client: client.tasks.wait("task_1", **options)


def statuses(server, *names):
    server.script(*[server.data(id="task_1", status=name) for name in names])


@pytest.mark.parametrize("end", ["succeeded", "storyboard_ready", "requires_action"])
def test_a_wait_ends_where_there_is_something_to_do(caller, server, clock, end):
    statuses(server, "queued", "processing", "processing", end)
    seen = []
    task = caller(wait(on_update=lambda task: seen.append(task.status)))
    assert task.status == end
    assert seen == ["queued", "processing", end]
    assert len(clock.pauses) == 3
    assert all(5.0 <= pause <= 30.0 for pause in clock.pauses)


def test_a_failed_task_is_raised(caller, server):
    failed = {"id": "task_1", "status": "failed", "error_code": "processing_failed"}
    server.script(server.data(**failed))
    seen = []
    with pytest.raises(beatapi.TaskFailedError, match="processing_failed") as caught:
        caller(wait(on_update=seen.append))
    assert caught.value.task.id == "task_1"
    assert seen == [caught.value.task]


@pytest.mark.parametrize("status", ["succeeded", "storyboard_ready", "requires_action"])
def test_a_task_that_is_ready_needs_no_call(caller, server, status):
    task = Task.from_dict({"id": "task_1", "status": status})
    assert caller(lambda client: client.tasks.wait(task)) is task
    assert server.connections == 0


@pytest.mark.parametrize("error", [KeyboardInterrupt, asyncio.CancelledError, OSError])
def test_what_breaks_a_wait_off_tells_which_task_goes_on(caller, server, error):
    server.script(server.data(201, id="task_7"), server.data(id="task_7", status="queued"))

    def fail(task):
        raise error

    with pytest.raises(error) as caught:
        caller(
            lambda client: client.ecommerce_video.create_and_wait(
                images=["https://a.example/b.png"], duration=10, on_update=fail
            )
        )
    assert caught.value.__notes__ == ["To go on with this wait: client.tasks.wait('task_7')"]


def test_a_key_that_is_not_accepted_any_more_tells_so_too(caller, server):
    server.script(server.data(201, id="task_7"), server.error(401, "invalid_api_key"))
    with pytest.raises(beatapi.AuthenticationError) as caught:
        caller(
            lambda client: client.ecommerce_video.create_and_wait(
                images=["https://a.example/b.png"], duration=10
            )
        )
    assert "client.tasks.wait('task_7')" in caught.value.__notes__[0]


def test_a_task_that_failed_needs_no_call_either(caller, server):
    task = Task.from_dict({"id": "task_1", "status": "failed"})
    with pytest.raises(beatapi.TaskFailedError):
        caller(lambda client: client.tasks.wait(task))
    assert server.connections == 0


def test_a_fresh_task_is_not_polled_at_once(caller, server, clock):
    statuses(server, "queued", "succeeded")
    task = Task.from_dict({"id": "task_1", "status": "queued"})
    seen = []
    caller(lambda client: client.tasks.wait(task, on_update=lambda task: seen.append(task.status)))
    assert len(clock.pauses) == 2
    assert seen == ["queued", "succeeded"]


@pytest.mark.parametrize(
    ("status", "began"), [("processing", 100.0), ("editing", 900.0), ("composing", 900.0)]
)
def test_a_restarted_task_counts_from_its_restart(status, began):
    times = {"created_at": 100, "updated_at": 900}
    task = Task.from_dict({"id": "task_1", "status": status, **times})
    assert Wait(task, Waiter("task_1"), None, None, 0.0).sighting().began == began


@pytest.mark.parametrize(("timeout", "ends"), [(60.0, True), (None, False)])
def test_only_a_wait_with_a_limit_ends_where_no_poll_is_possible(timeout, ends):
    waiter = Waiter("task_1", deadline=timeout or math.inf)
    waiter.due = math.inf
    assert Wait("task_1", waiter, timeout, None, 0.0).expired(1.0) is ends


def test_an_unknown_status_is_waited_for_and_reported_once(caller, server, caplog):
    statuses(server, "reviewing", "reviewing", "queued", "reviewing", "succeeded")
    with caplog.at_level(logging.WARNING, "beatapi"):
        assert caller(wait()).status == "succeeded"
    assert [record.getMessage() for record in caplog.records] == [
        "task task_1 has the unknown status 'reviewing'; still waiting"
    ]


def test_an_answer_without_a_status_is_waited_for(caller, server, caplog):
    server.script(server.data(id="task_1"), server.data(id="task_1", status="succeeded"))
    assert caller(wait()).status == "succeeded"


@pytest.mark.parametrize("status", [None, 1, [], ["succeeded"], {}])
def test_a_status_that_is_none_is_waited_for(caller, server, status):
    server.script(server.data(id="task_1", status=status))
    statuses(server, "succeeded")
    assert caller(wait()).status == "succeeded"
    assert len(server.received) == 2


@pytest.mark.parametrize(
    "number",
    [10**400, -(10**400), 1e308, -1.5, "soon", [], True],
    ids=["huge", "tiny", "large", "negative", "text", "list", "truth"],
)
def test_numbers_that_are_no_time_are_of_no_use(caller, server, clock, number):
    odd = {"created_at": number, "updated_at": number, "poll_after_seconds": number}
    odd["usage"] = {"billable_duration_seconds": number}
    server.script(server.data(id="task_1", status="processing", **odd))
    server.script(server.data(id="task_1", status="succeeded", completed_at=number, **odd))
    assert caller(wait()).status == "succeeded"
    assert all(5.0 <= pause <= 30.0 for pause in clock.pauses)


@pytest.mark.parametrize(
    "fault",
    [
        lambda server: server.error(429, "rate_limit_exceeded"),
        lambda server: server.error(500, "internal_error"),
        lambda server: server.http(502, "<html>"),
        lambda server: server.http(200, "<html>"),
        lambda server: server.http(200, "null"),
        lambda server: server.reset,
        lambda server: server.close,
    ],
    ids=["429", "500", "502", "html", "null", "reset", "close"],
)
def test_faults_on_the_way_are_overcome(caller, server, fault):
    server.script(*[fault(server)] * 6)
    statuses(server, "succeeded")
    assert caller(wait()).status == "succeeded"
    assert len(server.received) == 7


def test_a_poll_after_a_fault_has_more_time(caller):
    limits = []

    def answer(request):
        limits.append(request.extensions["timeout"]["read"])
        task = {"id": "task_1", "status": "succeeded"}
        return httpx.Response(200 if len(limits) == 5 else 503, json={"data": task})

    kind = httpx.Client if caller.kind == "sync" else httpx.AsyncClient
    caller(wait(), http_client=kind(transport=httpx.MockTransport(answer)))
    assert limits == pytest.approx([10.0, 20.0, 40.0, 40.0, 40.0])


def test_a_server_that_is_away_is_waited_for_until_the_deadline(caller, clock):
    with pytest.raises(beatapi.TaskTimeoutError, match="last poll failed") as caught:
        caller(wait(timeout=60.0), base_url="http://127.0.0.1:1")
    assert caught.value.task is None
    assert 55.0 <= clock.now() <= 60.0


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, beatapi.BadRequestError),
        (401, beatapi.AuthenticationError),
        (403, beatapi.PermissionDeniedError),
        (404, beatapi.NotFoundError),
    ],
)
def test_what_no_poll_can_mend_is_raised(caller, server, status, error):
    statuses(server, "queued")
    server.script(server.error(status, "x"))
    with pytest.raises(error):
        caller(wait())
    assert len(server.received) == 2


def test_a_certificate_that_is_refused_ends_the_wait(caller, clock):
    def refuse(request):
        error = httpx.ConnectError("failed")
        raise error from ssl.SSLCertVerificationError("certificate has expired")

    kind = httpx.Client if caller.kind == "sync" else httpx.AsyncClient
    with pytest.raises(beatapi.TLSError, match="expired"):
        caller(wait(), http_client=kind(transport=httpx.MockTransport(refuse)))
    assert clock.pauses == []


def test_the_servers_hints_are_lower_bounds(caller, server, clock):
    server.script(
        server.error(429, "rate_limit_exceeded", {"Retry-After": "42"}),
        server.data(id="task_1", status="queued", poll_after_seconds=33),
        server.data(id="task_1", status="queued", poll_after_seconds=1),
        server.data(id="task_1", status="queued", poll_after_seconds="soon"),
        server.data(id="task_1", status="queued", poll_after_seconds=1e308),
    )
    statuses(server, "succeeded")
    caller(wait())
    # After a 429 processes fall out of step: the next token of a halved rate is up to 1.1 s away.
    assert 42.0 <= clock.pauses[0] <= 43.2
    assert clock.pauses[1] == pytest.approx(33.0)
    assert all(5.0 <= pause <= 30.0 for pause in clock.pauses[2:])


@pytest.mark.parametrize("status", [429, 503])
def test_a_pause_of_years_is_not_believed(caller, server, clock, status):
    """One more poll asks again, five minutes later."""
    server.script(server.error(status, "x", {"Retry-After": "999999999"}))
    statuses(server, "succeeded")
    assert caller(wait(timeout=None)).status == "succeeded"
    assert 300.0 <= clock.now() < 302.0


def test_the_last_poll_is_made_at_the_deadline(caller, server, clock):
    server.script(*[server.data(id="task_1", status="processing")] * 20)
    with pytest.raises(beatapi.TaskTimeoutError, match="processing after 60 s") as caught:
        caller(wait(timeout=60.0))
    assert caught.value.task_id == "task_1"
    assert caught.value.task.status == "processing"
    assert clock.now() == pytest.approx(60.0)


@pytest.mark.parametrize("options", [{}, {"poll_interval": 7.0}])
@pytest.mark.parametrize("ends", [28.1, 28.6, 29.4, 29.9, 30.0])
def test_a_task_that_ends_just_before_the_deadline_is_not_missed(
    caller, server, clock, ends, options
):
    def answer(connection):
        status = "succeeded" if clock.now() >= ends else "processing"
        connection.sendall(server.data(id="task_1", status=status))
        return True

    server.script(*[answer] * 20)
    assert caller(wait(timeout=30.0, **options)).status == "succeeded"
    assert ends <= clock.now() <= 30.0


def test_an_error_that_comes_early_says_when_and_why(caller, server, clock):
    server.script(server.data(id="task_1", status="processing", poll_after_seconds=60))
    with pytest.raises(beatapi.TaskTimeoutError, match="after 0 s of 30 s: the server allows"):
        caller(wait(timeout=30.0))


def test_a_last_poll_that_hangs_ends_soon_after_the_deadline(caller, server, clock):
    def hang(connection):
        clock.advance(60.0)
        return False

    server.script(server.data(id="task_1", status="processing"), hang)
    with pytest.raises(beatapi.TaskTimeoutError, match="after 63 s"):
        caller(wait(timeout=3.0))


def test_a_short_task_is_known_soon(caller, server, clock):
    def answer(connection):
        status = "succeeded" if clock.now() >= 5.0 else "processing"
        connection.sendall(server.data(id="task_1", status=status))
        return True

    server.script(answer, answer)
    seen = []
    task = Task.from_dict({"id": "task_1", "status": "queued", "workflow": "music-video"})
    caller(lambda client: client.tasks.wait(task, on_update=lambda task: seen.append(task.status)))
    assert seen == ["queued", "succeeded"]
    assert clock.now() <= 6.5


async def record(seen, task):
    await asyncio.sleep(0)
    seen.append(task.status)


def test_an_asynchronous_function_is_awaited(server, key, clock):
    statuses(server, "processing", "succeeded")
    seen = []

    async def main():
        async with AsyncBeatAPI(api_key=key, base_url=server.url, clock=clock) as client:
            await client.tasks.wait("task_1", on_update=partial(record, seen))

    asyncio.run(main())
    assert seen == ["processing", "succeeded"]


def test_what_an_asynchronous_function_raises_ends_the_wait(server, key, clock):
    async def fail(task):
        raise LookupError(task.status)

    async def main():
        async with AsyncBeatAPI(api_key=key, base_url=server.url, clock=clock) as client:
            await client.tasks.wait("task_1", on_update=fail)

    statuses(server, "processing")
    with pytest.raises(LookupError, match="processing"):
        asyncio.run(main())


def test_a_blocking_client_refuses_an_asynchronous_function(server, key, clock):
    async def update(task):
        raise AssertionError

    images = ["https://a.example/b.png"]
    uses = [
        lambda client: client.tasks.wait("task_1", on_update=update),
        lambda client: list(client.tasks.as_completed(["task_1"], on_update=update)),
        lambda client: list(
            client.tasks.map(client.ecommerce_video.create, [{}], on_update=update)
        ),
        lambda client: client.ecommerce_video.create_and_wait(
            images=images, duration=10, on_update=update
        ),
    ]
    with BeatAPI(api_key=key, base_url=server.url, clock=clock) as client:
        for use in uses:
            with pytest.raises(beatapi.InvalidArgumentError, match="AsyncBeatAPI"):
                use(client)
    assert server.received == []


def test_a_blocking_client_refuses_what_it_cannot_await(server, key, clock):
    statuses(server, "processing")
    with (
        BeatAPI(api_key=key, base_url=server.url, clock=clock) as client,
        pytest.raises(beatapi.InvalidArgumentError, match="AsyncBeatAPI"),
    ):
        client.tasks.wait("task_1", on_update=lambda task: record([], task))


def test_what_is_no_function_is_refused(caller, server):
    with pytest.raises(beatapi.InvalidArgumentError, match="on_update"):
        caller(wait(on_update="print"))
    assert server.received == []


def test_a_hint_beyond_the_deadline_ends_the_wait(caller, server, clock):
    server.script(server.error(429, "rate_limit_exceeded", {"Retry-After": "42"}))
    with pytest.raises(beatapi.TaskTimeoutError):
        caller(wait(timeout=40.0))
    assert clock.now() == 0.0


def test_without_a_limit_a_wait_goes_on(caller, server, clock):
    server.script(*[server.data(id="task_1", status="processing")] * 200)
    statuses(server, "succeeded")
    caller(wait(timeout=None))
    assert clock.now() > 900.0


def test_the_interval_can_be_chosen(caller, server, clock):
    statuses(server, "queued", "queued", "succeeded")
    caller(wait(poll_interval=0.25, timeout=1.0))
    assert clock.pauses == [0.25, 0.25]


def test_a_chosen_interval_beats_the_servers_recommendation(caller, server, clock):
    for hint in (60, 1):
        server.script(server.data(id="task_1", status="processing", poll_after_seconds=hint))
    statuses(server, "succeeded")
    caller(wait(poll_interval=2.0, timeout=60.0))
    assert clock.pauses == [2.0, 2.0]


def test_a_chosen_interval_gives_way_to_a_retry_after(caller, server, clock):
    server.script(server.error(503, "processing_unavailable", {"Retry-After": "20"}))
    statuses(server, "succeeded")
    caller(wait(poll_interval=2.0, timeout=60.0))
    assert clock.now() == pytest.approx(20.0)


def test_a_chosen_interval_keeps_to_the_rate_of_the_key(caller, server, clock):
    server.script(*[server.data(id="task_1", status="processing")] * 200)
    statuses(server, "succeeded")
    caller(wait(poll_interval=0.01, timeout=None))
    burst = POLLS_PER_MINUTE * POLL_BURST_SHARE
    assert clock.now() >= (200 - burst) * 60.0 / (POLLS_PER_MINUTE * POLL_SHARE) - 1.0


@pytest.mark.parametrize(
    "use",
    [
        wait(timeout=0),
        wait(timeout=-1.0),
        wait(timeout=float("inf")),
        wait(poll_interval=0),
        wait(poll_interval=float("inf"), timeout=None),
        wait(poll_interval=float("nan")),
        lambda client: client.tasks.wait(""),
        lambda client: client.tasks.wait(None),
        lambda client: client.tasks.wait(Task.from_dict({"status": "queued"})),
    ],
)
def test_waits_that_make_no_sense_are_refused(caller, server, use):
    with pytest.raises(beatapi.InvalidArgumentError):
        caller(use)
    assert server.connections == 0


def test_an_error_in_the_callers_function_ends_the_wait(caller, server):
    statuses(server, "queued")

    def fail(task):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        caller(wait(on_update=fail))
    assert len(server.received) == 1


def test_a_cancelled_wait_leaves_nothing_behind(server, key):
    statuses(server, "queued")

    async def main():
        async with beatapi.AsyncBeatAPI(api_key=key, base_url=server.url) as client:
            updated = asyncio.Event()
            work = asyncio.create_task(
                client.tasks.wait("task_1", on_update=lambda task: updated.set())
            )
            await updated.wait()
            work.cancel()
            with pytest.raises(asyncio.CancelledError):
                await work
            assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())
