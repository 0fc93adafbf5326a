"""One schedule for all waits on a key: threads, asyncio tasks, several clients, all mixed."""

from __future__ import annotations

import asyncio
import copy
import gc
import os
import signal
import subprocess
import sys
import threading
import time
from bisect import bisect_left
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import httpx
import pytest

import beatapi
from beatapi import AsyncBeatAPI, BeatAPI, ManualClock
from beatapi._base.clock import SystemClock
from beatapi._base.secret import Secret
from beatapi._waiting.schedule import Rules, Schedule, Waiter
from beatapi._waiting.scheduler import Member, Rest, Scheduler, Turn, scheduler_of
from beatapi._waiting.waiting import rest
from tests import patience


class Api:
    """Tasks that end on request, on a real socket; polls beyond a window's limit are rejected."""

    def __init__(self, limit, window):
        self.limit, self.window = limit, window
        self.lock = threading.Lock()
        self.done, self.polls, self.refused = set(), [], 0
        self.recent = deque()
        self.answer = None

    def poll(self, task_id):
        with self.lock:
            now = time.monotonic()
            while self.recent and self.recent[0] <= now - self.window:
                self.recent.popleft()
            if len(self.recent) >= self.limit:
                self.refused += 1
                return 429, {
                    "error": {"code": "rate_limit_exceeded", "message": "", "request_id": ""}
                }
            self.recent.append(now)
            self.polls.append(task_id)
            if self.answer is not None:
                return self.answer
            status = "succeeded" if task_id in self.done else "processing"
            return 200, {"data": {"id": task_id, "status": status, "output": {"media": []}}}


@pytest.fixture
def api(json_server):
    api = Api(limit=10_000, window=1.0)
    api.url = json_server(lambda method, path, body: api.poll(path.rpartition("/")[2]))
    return api


class Inbox:
    """The interface of an inbox."""

    def __init__(self):
        self.listeners, self.kept = [], {}

    def attach(self, listener):
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def latest(self, task_id):
        return self.kept.get(task_id)

    def publish(self, task_id, **data):
        for listener in list(self.listeners):
            listener(task_id, {"id": task_id} | data)


@pytest.fixture(autouse=True)
def nothing_left(started_threads):
    """Check that no thread started by a test survives it."""
    yield
    for thread in started_threads:
        thread.join(patience.SECONDS)
    assert not [thread for thread in started_threads if thread.is_alive()]


@pytest.fixture
def fast(monkeypatch):
    """Allow so many polls that the intervals of a test decide, not the rate."""
    with rates(monkeypatch, polls_per_minute=60_000.0):
        yield


@contextmanager
def rates(monkeypatch, **rules):
    """Change the numbers of every new schedule."""
    import beatapi._waiting.schedule as module

    monkeypatch.setattr(module, "Rules", lambda: Rules(**rules))
    yield


def shared(client):
    settings = client._engine.settings
    return scheduler_of(settings.key, settings.base_url, settings.clock)


def waiting(client):
    return len(shared(client)._members)


def test_a_key_has_one_schedule_for_each_server_and_clock(key):
    with BeatAPI(api_key=key, base_url="http://127.0.0.1:1") as one:
        with BeatAPI(api_key=key, base_url="http://127.0.0.1:1") as two:
            assert shared(one) is shared(two) is shared(one.with_options(timeout=1.0))
        with BeatAPI(api_key=key, base_url="http://127.0.0.1:2") as other:
            assert shared(other) is not shared(one)
        with BeatAPI(api_key="sk_other", base_url="http://127.0.0.1:1") as other:
            assert shared(other) is not shared(one)
        movable = BeatAPI(
            api_key=key, base_url="http://127.0.0.1:1", clock=beatapi.ManualClock(0.0)
        )
        with movable:
            assert shared(movable) is not shared(one)


def test_the_key_is_nowhere_to_be_read(key):
    import beatapi._waiting.scheduler as module

    scheduler_of(Secret(key), "http://127.0.0.1:1", SystemClock())
    registry = module._registry
    seen = repr(list(registry._found.keys())) + repr(vars(registry)) + repr(vars(module))
    assert key not in seen


def test_a_schedule_is_kept_for_what_it_learned(key):
    found = scheduler_of(Secret(key), "http://127.0.0.1:3", SystemClock())
    place = id(found)
    del found
    assert id(scheduler_of(Secret(key), "http://127.0.0.1:3", SystemClock())) == place


def test_500_waiters_in_threads_and_tasks_keep_below_the_limit(api, key, monkeypatch):
    """Row 86: however many waits and clients there are, the key's rate is kept.

    The polls are counted when they are granted, and answered without a network: on a busy machine
    they would arrive in bunches.
    """
    granted = []

    def answer(request):
        status, document = api.poll(request.url.path.rpartition("/")[2])
        return httpx.Response(status, json=document)

    transport = httpx.MockTransport(answer)

    class Noting(Schedule):
        def next(self, now):
            waiter = super().next(now)
            granted.extend([now] if waiter is not None else [])
            return waiter

    monkeypatch.setattr("beatapi._waiting.scheduler.Schedule", Noting)
    rules = {"polls_per_minute": 12_000.0, "share": 0.6, "burst_share": 1 / 1200, "gap": (0.2, 0.5)}
    per_second, burst = 120, 10
    names = [f"task_{number}" for number in range(500)]
    api.done.update(names[::2])
    settings = {"api_key": key, "base_url": api.url}
    with (
        rates(monkeypatch, **rules),
        httpx.Client(transport=transport) as own,
        BeatAPI(**settings, http_client=own) as blocking,
    ):

        async def tasks():
            async with (
                httpx.AsyncClient(transport=transport) as own,
                AsyncBeatAPI(**settings, http_client=own) as client,
            ):
                jobs = [client.tasks.wait(name, timeout=600.0) for name in names[40:]]
                return await asyncio.gather(*jobs)

        with ThreadPoolExecutor(41) as pool:
            jobs = [pool.submit(blocking.tasks.wait, name, timeout=600.0) for name in names[:40]]
            loop = pool.submit(asyncio.run, tasks())
            patience.until(lambda: len(api.polls) > 150)
            api.done.update(names)
            found = [job.result() for job in jobs] + loop.result()
        assert waiting(blocking) == 0
    assert [task.id for task in found] == names
    assert len(granted) >= len(api.polls) >= 500
    for last, now in enumerate(granted, 1):
        recent = last - bisect_left(granted, now - 1.0)
        assert recent <= per_second + burst + 1, "more than the rate allows in a second"


@pytest.mark.usefixtures("fast")
def test_whoever_leaves_hands_the_lead_on(api, key):
    """The first waiter keeps the time for all; the others go on without it."""
    inbox = Inbox()
    client = BeatAPI(api_key=key, base_url=api.url, inbox=inbox)
    with client, ThreadPoolExecutor(3) as pool:
        jobs = {}
        for name in ("first", "second", "third"):
            jobs[name] = pool.submit(client.tasks.wait, name, timeout=60.0, poll_interval=0.05)
            patience.until(lambda name=name: name in api.polls)
        for name in ("first", "second", "third"):
            inbox.publish(name, status="succeeded", output={"media": []})
            assert jobs[name].result(patience.SECONDS).id == name
            seen = len(api.polls)
            if name != "third":
                patience.until(lambda seen=seen: len(api.polls) > seen)


def test_whoever_is_woken_to_lead_and_has_a_poll_of_its_own_hands_the_lead_on():
    """Otherwise nobody keeps the time until the others look, after ``WATCH_SECONDS``."""
    clock = ManualClock(0.0)
    rules = Rules(polls_per_minute=60.0, share=1.0, burst_share=1 / 60)
    scheduler = Scheduler(clock, rules)
    members = {name: Member(threading.Event()) for name in ("first", "second", "third", "fourth")}
    for name, member in members.items():
        scheduler.join(member, Waiter(name), None)
    first, second, third, fourth = members.values()
    assert isinstance(scheduler.step(first), Turn)
    assert [scheduler.step(member).leading for member in (second, third, fourth)] == [1, 0, 0]
    clock.advance(1.0)
    assert isinstance(scheduler.step(second), Turn)
    assert [third.signal.is_set(), fourth.signal.is_set()] == [True, False]
    clock.advance(1.0)
    assert isinstance(scheduler.step(third), Turn)
    assert fourth.signal.is_set()
    assert scheduler.step(fourth).leading


@pytest.mark.parametrize(
    ("leading", "is_set", "seconds"), [(True, False, 5.0), (True, True, 0.0), (False, True, 0.0)]
)
def test_only_a_leader_without_a_signal_moves_a_manual_clock(leading, is_set, seconds):
    clock, signal = ManualClock(0.0), threading.Event()
    if is_set:
        signal.set()
    rest(Rest(5.0, leading=leading), signal, clock)
    assert clock.now() == seconds


def test_a_wait_that_ends_takes_its_own_news_along_only():
    scheduler = Scheduler(ManualClock(0.0))
    member = Member(threading.Event())
    waiters = [Waiter("task_1"), Waiter("task_1")]
    for waiter in waiters:
        scheduler.join(member, waiter, None)
    scheduler.tell(member, "task_1", {"status": "succeeded"})
    scheduler.leave(member, waiters[0])
    turn = scheduler.step(member)
    assert isinstance(turn, Turn)
    assert (turn.waiter, turn.news) == (waiters[1], {"status": "succeeded"})
    assert not member.news


@pytest.mark.usefixtures("fast")
def test_a_leader_in_a_blocked_loop_is_overtaken(api, key, monkeypatch):
    """A blocked loop cannot keep the time for the others."""
    import beatapi._waiting.scheduler as module

    monkeypatch.setattr(module, "WATCH_SECONDS", 0.1)
    monkeypatch.setattr(module, "LATE_SECONDS", 0.1)
    blocked = threading.Event()
    free = threading.Event()

    async def lead():
        async with AsyncBeatAPI(api_key=key, base_url=api.url) as client:
            job = asyncio.create_task(client.tasks.wait("leader", poll_interval=0.05))
            while "leader" not in api.polls:
                await asyncio.sleep(0.005)
            await asyncio.sleep(0.01)
            blocked.set()
            free.wait(patience.SECONDS)
            job.cancel()
            await asyncio.gather(job, return_exceptions=True)

    with ThreadPoolExecutor(2) as pool, BeatAPI(api_key=key, base_url=api.url) as client:
        loop = pool.submit(asyncio.run, lead())
        assert blocked.wait(patience.SECONDS)
        job = pool.submit(client.tasks.wait, "follower", timeout=30.0, poll_interval=0.05)
        patience.until(lambda: api.polls.count("follower") >= 3)
        api.done.add("follower")
        assert job.result(patience.SECONDS).status == "succeeded"
        free.set()
        loop.result(patience.SECONDS)


def test_a_cancelled_wait_ends_at_once_and_leaves_the_others(api, key):
    async def main():
        async with AsyncBeatAPI(api_key=key, base_url=api.url) as client:
            jobs = [asyncio.create_task(client.tasks.wait(f"task_{n}")) for n in range(10)]
            while len(api.polls) < 3:
                await asyncio.sleep(0.005)
            for job in jobs[:9]:
                job.cancel()
            # Their polls are 5 seconds apart: what ends here does not wait for one.
            await asyncio.wait_for(asyncio.wait(jobs[:9]), patience.SECONDS)
            assert all(job.cancelled() for job in jobs[:9])
            assert waiting(client) == 1
            jobs[9].cancel()
            await asyncio.wait(jobs)
            assert waiting(client) == 0
            assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())


INTERRUPTED = """
import sys, threading
from beatapi import BeatAPI
with BeatAPI(api_key="sk_test", base_url=sys.argv[1]) as client:
    try:
        client.tasks.wait("task_1", on_update=lambda task: print("waiting", flush=True))
    except KeyboardInterrupt:
        print("interrupted", threading.active_count(), flush=True)
"""


def test_control_c_ends_a_wait_at_once(api):
    command = [sys.executable, "-c", INTERRUPTED, api.url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "waiting\n"
        time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        assert process.stdout.readline() == "interrupted 1\n"
        assert process.wait(patience.SECONDS) == 0


@pytest.mark.usefixtures("fast")
def test_where_nothing_interrupts_a_rest_it_is_short(api, key, monkeypatch):
    """Windows before Python 3.14: a thread looks up now and then, and no poll is made for that."""
    import beatapi._waiting.waiting as module

    monkeypatch.setattr(module, "LONGEST_REST_SECONDS", 0.02)
    rests = []
    real = module.rest
    monkeypatch.setattr(
        module, "rest", lambda *effect: rests.append(time.monotonic()) or real(*effect)
    )
    with BeatAPI(api_key=key, base_url=api.url) as client, pytest.raises(beatapi.TaskTimeoutError):
        client.tasks.wait("task_1", timeout=0.6, poll_interval=0.2)
    assert len(rests) > 8
    assert len(api.polls) <= 4


@pytest.mark.parametrize("status", [401, 403])
def test_a_key_that_is_refused_ends_every_wait_with_an_error_of_its_own(api, key, status):
    """Row 79, in threads and tasks at once: after one 401, no wait polls again."""
    refused = {"error": {"code": "unauthorized", "message": "revoked", "request_id": "req_1"}}

    async def tasks():
        async with AsyncBeatAPI(api_key=key, base_url=api.url) as client:
            jobs = [client.tasks.wait(f"async_{number}", timeout=60.0) for number in range(4)]
            return await asyncio.gather(*jobs, return_exceptions=True)

    with BeatAPI(api_key=key, base_url=api.url) as client, ThreadPoolExecutor(5) as pool:
        jobs = [pool.submit(client.tasks.wait, f"sync_{n}", timeout=60.0) for n in range(4)]
        loop = pool.submit(asyncio.run, tasks())
        patience.until(lambda: waiting(client) == 8 and len(api.polls) >= 4)
        api.answer = status, refused
        errors = [job.exception(30.0) for job in jobs] + loop.result(30.0)
        assert waiting(client) == 0
        kind = beatapi.AuthenticationError if status == 401 else beatapi.PermissionDeniedError
        assert [type(error) for error in errors] == [kind] * 8
        assert len({id(error) for error in errors}) == 8
        assert all(error.request_id == "req_1" for error in errors)
        assert key not in repr(errors)
        # The key may be good again: nothing is remembered against it.
        api.answer = None
        api.done.add("again")
        assert client.tasks.wait("again").status == "succeeded"


def test_a_webhook_ends_a_wait_in_a_thread_and_in_a_task(api, key):
    inbox = Inbox()

    async def task():
        async with AsyncBeatAPI(api_key=key, base_url=api.url, inbox=inbox) as client:
            return await client.tasks.wait("async", timeout=600.0)

    def thread():
        with BeatAPI(api_key=key, base_url=api.url, inbox=inbox) as client:
            return client.tasks.wait("sync", timeout=600.0)

    with ThreadPoolExecutor(2) as pool:
        jobs = {"async": pool.submit(asyncio.run, task()), "sync": pool.submit(thread)}
        patience.until(lambda: {"async", "sync"} <= set(api.polls))
        time.sleep(0.05)
        for name, job in jobs.items():
            inbox.publish("somebody else's", status="failed")
            inbox.publish(name, status="succeeded", output={"media": []}, new="field")
            found = job.result(patience.SECONDS)
            assert found.id == name
            assert found.additional_properties == {"new": "field"}
    assert inbox.listeners == []
    assert sorted(api.polls) == ["async", "sync"]


def test_a_webhook_that_tells_of_a_failure_raises_it(caller, server):
    server.script(server.data(id="task_1", status="processing"))
    inbox = Inbox()
    inbox.kept["task_1"] = {"id": "task_1", "status": "failed", "error_code": "processing_failed"}
    with pytest.raises(beatapi.TaskFailedError, match="processing_failed"):
        caller(lambda client: client.tasks.wait("task_1"), inbox=inbox)
    assert inbox.listeners == []


def test_an_event_from_before_the_wait_ends_it_without_a_call(caller, server):
    inbox = Inbox()
    inbox.kept["task_1"] = {"id": "task_1", "status": "succeeded", "output": {"media": []}}
    seen = []
    found = caller(
        lambda client: client.tasks.wait("task_1", on_update=lambda t: seen.append(t.status)),
        inbox=inbox,
    )
    assert found.status == "succeeded"
    assert seen == ["succeeded"]
    assert server.received == []


@pytest.mark.parametrize("data", [{"status": "succeeded"}, {"status": "processing"}, {}])
def test_an_event_that_says_too_little_is_followed_by_a_poll(caller, server, clock, data):
    server.script(server.data(id="task_1", status="succeeded", output={"media": []}))
    inbox = Inbox()
    inbox.kept["task_1"] = {"id": "task_1"} | data
    task = beatapi.models.Task.from_dict({"id": "task_1", "status": "processing"})
    found = caller(lambda client: client.tasks.wait(task), inbox=inbox)
    assert found.status == "succeeded"
    assert len(server.received) == 1
    assert clock.pauses == []


def test_a_deadline_holds_with_an_inbox_too(caller, server, clock):
    server.script(*[server.data(id="task_1", status="processing")] * 20)
    with pytest.raises(beatapi.TaskTimeoutError):
        caller(lambda client: client.tasks.wait("task_1", timeout=60.0), inbox=Inbox())
    assert clock.now() == pytest.approx(60.0)


def test_a_function_of_the_callers_holds_nobody_up(api, key):
    """A slow on_update blocks its own wait only; one that raises ends its own only."""
    inside, go_on = threading.Event(), threading.Event()

    def slow(task):
        inside.set()
        assert go_on.wait(patience.SECONDS)

    def broken(task):
        raise ZeroDivisionError

    with BeatAPI(api_key=key, base_url=api.url) as client, ThreadPoolExecutor(3) as pool:
        held = pool.submit(client.tasks.wait, "held", poll_interval=0.02, on_update=slow)
        assert inside.wait(patience.SECONDS)
        failing = pool.submit(client.tasks.wait, "failing", on_update=broken)
        assert isinstance(failing.exception(patience.SECONDS), ZeroDivisionError)
        api.done.update(("free", "held"))
        assert client.tasks.wait("free", poll_interval=0.02).status == "succeeded"
        assert not held.done()
        go_on.set()
        assert held.result(patience.SECONDS).status == "succeeded"
        assert waiting(client) == 0


@pytest.mark.usefixtures("fast")
def test_two_waits_for_one_task_are_two_waits(api, key):
    with BeatAPI(api_key=key, base_url=api.url) as client, ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(client.tasks.wait, "same", poll_interval=0.05) for _ in range(2)]
        patience.until(lambda: waiting(client) == 2)
        api.done.add("same")
        assert [job.result(patience.SECONDS).status for job in jobs] == ["succeeded"] * 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.usefixtures("fast")
def test_a_forked_child_has_a_schedule_of_its_own(api, key):
    api.done.add("child")
    with BeatAPI(api_key=key, base_url=api.url) as client, ThreadPoolExecutor(1) as pool:
        parent = shared(client)
        job = pool.submit(client.tasks.wait, "parent", poll_interval=0.02)
        patience.until(lambda: "parent" in api.polls)
        code = f"""
import os, sys
from beatapi import BeatAPI
from beatapi._waiting.scheduler import scheduler_of
client = BeatAPI(api_key="sk_x", base_url="{api.url}")
settings = client._engine.settings
def found():
    return scheduler_of(settings.key, settings.base_url, settings.clock)
before = found()
child = os.fork()
if not child:
    os._exit(0 if found() is not before and client.tasks.wait("child").status == "succeeded" else 1)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) or found() is not before)
"""
        assert (
            subprocess.run(
                [sys.executable, "-c", code], timeout=patience.SECONDS, check=False
            ).returncode
            == 0
        )
        api.done.add("parent")
        assert job.result(patience.SECONDS).status == "succeeded"
        assert shared(client) is parent


class Littered(SystemClock):
    """A clock that ends an abandoned iterator each time a scheduler reads it."""

    def __init__(self):
        self.abandoned = []

    def now(self):
        if (
            self.abandoned
            and sys._getframe(1).f_globals["__name__"] == "beatapi._waiting.scheduler"
        ):
            holder = self.abandoned.pop()
            holder.append(holder)
            del holder
            gc.collect()
        return super().now()


def test_an_abandoned_iterator_may_end_anywhere(api, key):
    """The garbage collector may run in the middle of any code."""
    api.done.update(("first", "free"))
    clock = Littered()
    with BeatAPI(api_key=key, base_url=api.url, clock=clock) as client:
        abandoned = [[client.tasks.as_completed(["first", "second"])] for _ in range(3)]
        for tasks in abandoned:
            assert next(tasks[0]).result().id == "first"
        del tasks
        clock.abandoned = abandoned
        assert waiting(client) == 3
        thread = threading.Thread(target=client.tasks.wait, args=("free",), daemon=True)
        thread.start()
        thread.join(patience.SECONDS)
        assert not thread.is_alive()
        assert clock.abandoned == []
        assert waiting(client) == 0


def test_a_burst_of_faults_leaves_a_wait_alive_to_its_deadline(caller, server, clock):
    faults = [
        server.error(429, "rate_limit_exceeded", {"Retry-After": "7"}),
        server.error(503, "unavailable"),
        server.http(200, "<html>"),
        server.reset,
        server.http(502, "bad gateway"),
        server.close,
        server.http(200, "null"),
    ]
    server.script(*faults * 30)
    with pytest.raises(beatapi.TaskTimeoutError, match="last poll failed"):
        caller(lambda client: client.tasks.wait("task_1", timeout=900.0))
    assert 890.0 <= clock.now() <= 900.0
    assert len(server.received) > 15


def test_an_error_can_be_copied_with_all_it_says():
    error = beatapi.RateLimitError(where="GET /x", status=429, code="x", retry_after=3.0)
    again = copy.copy(error)
    assert again is not error
    assert (str(again), again.retry_after) == (str(error), 3.0)
