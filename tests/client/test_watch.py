"""``tasks.watch``: a set of waits that changes, and whose memory outlives its process."""

from __future__ import annotations

import asyncio
import inspect
import json
import math
import threading
from collections import Counter

import pytest

from beatapi import (
    AsyncBeatAPI,
    AuthenticationError,
    BeatAPI,
    InvalidArgumentError,
    ManualClock,
    NotFoundError,
    TaskFailedError,
    TaskTimeoutError,
    WebhookInbox,
)
from beatapi.models import Task, WebhookEvent

NOW = 1_785_510_000.0
VIDEO = {"media": [{"type": "video", "url": "https://m.beats.dev/1"}]}


class Studio:
    """An account whose tasks take 40 seconds, except "endless", "bad" and "gone"."""

    def __init__(self, clock):
        self.clock = clock
        self.polls, self.moments, self.refusing = Counter(), [], False

    def task(self, name, begun=NOW):
        age = self.clock.now() - begun
        ended = age >= 40.0 and not name.startswith("endless")
        status = ("failed" if name == "bad" else "succeeded") if ended else "processing"
        moment = int(min(self.clock.now(), begun + 40.0) if ended else self.clock.now())
        found = {"id": name, "status": status, "workflow": "ecommerce-video"}
        found |= {"created_at": int(begun), "updated_at": moment}
        return found | ({"completed_at": moment, "output": VIDEO} if ended else {})

    def __call__(self, method, path, body):
        name = path.rpartition("/")[2]
        self.polls[name] += 1
        self.moments.append(self.clock.now())
        if self.refusing:
            return 401, {"error": {"code": "unauthorized", "message": "no", "request_id": "r"}}
        if name == "gone":
            return 404, {"error": {"code": "not_found", "message": "no", "request_id": "r"}}
        return 200, {"data": self.task(name)}


@pytest.fixture
def clock():
    return ManualClock(NOW)


@pytest.fixture
def studio(json_server, clock):
    studio = Studio(clock)
    studio.url = json_server(studio)
    return studio


@pytest.fixture(params=["sync", "async"])
def run(request, studio, key):
    """Run a scenario with either client."""

    def run(scenario, **options):
        options = {"api_key": key, "base_url": studio.url, "clock": studio.clock} | options

        async def main():
            if request.param == "sync":
                with BeatAPI(**options) as client:
                    return await scenario(client)
            async with AsyncBeatAPI(**options) as client:
                return await scenario(client)

        return asyncio.run(main())

    return run


async def value(found):
    return await found if inspect.isawaitable(found) else found


async def drained(watch):
    """Return the outcomes of all tasks, by id."""
    found = []
    while len(watch):
        found.append(await value(watch.next()))
    return {each.task_id: each for each in found}


def test_tasks_come_as_they_end(run, studio, clock):
    seen = []

    async def scenario(client):
        watch = client.tasks.watch(on_update=lambda task: seen.append((task.id, task.status)))
        watch.add("one")
        watch.add(Task.from_dict(studio.task("bad")))
        watch.add("gone")
        watch.add("one")
        assert len(watch) == 3
        assert await value(watch.next(timeout=5.0)) is not None  # the one that is unknown
        watch.add("endless", timeout=60.0)
        found = await drained(watch)
        watch.close()
        return found

    found = run(scenario)
    assert list(found) in (["one", "bad", "endless"], ["bad", "one", "endless"])
    assert found["one"].result().output.media[0].url == "https://m.beats.dev/1"
    assert isinstance(found["bad"].error, TaskFailedError)
    assert isinstance(found["endless"].error, TaskTimeoutError)
    assert {each: found[each].index for each in found} == {"one": 0, "bad": 1, "endless": 3}
    assert 60.0 <= clock.now() - NOW <= 66.0
    assert Counter(seen)["one", "succeeded"] == Counter(seen)["bad", "failed"] == 1


def test_an_unknown_task_is_named_by_its_outcome(run):
    async def scenario(client):
        watch = client.tasks.watch()
        watch.add("gone")
        return await value(watch.next(timeout=10.0))

    outcome = run(scenario)
    assert (outcome.task, outcome.task_id) == (None, "gone")
    assert isinstance(outcome.error, NotFoundError)


def test_without_an_end_next_returns_in_time(run, studio, clock):
    async def scenario(client):
        watch = client.tasks.watch()
        assert await value(watch.next(timeout=7.0)) is None
        assert clock.now() - NOW == 7.0
        watch.add("endless")
        assert await value(watch.next(timeout=3.0)) is None
        assert clock.now() - NOW == pytest.approx(10.0)
        watch.discard("endless")
        watch.discard("never there")
        assert len(watch) == 0
        before = studio.polls.total()
        assert await value(watch.next(timeout=100.0)) is None
        assert studio.polls.total() == before

    run(scenario)


def test_a_task_that_has_ended_comes_at_once_and_again_if_it_is_added_again(run, studio, clock):
    ready = Task.from_dict({"id": "ready", "status": "succeeded"})

    async def scenario(client):
        watch = client.tasks.watch()
        found = []
        for _ in range(2):
            watch.add(ready)
            found.append(await value(watch.next(timeout=1.0)))
        return found

    found = run(scenario)
    assert [(each.index, each.result()) for each in found] == [(0, ready), (1, ready)]
    assert studio.polls == {}


def test_another_thread_may_add_and_discard(run, studio):
    """On the system's clock: ``next`` rests without end until it is woken."""
    ready = Task.from_dict({"id": "ready", "status": "succeeded"})

    async def scenario(client):
        watch = client.tasks.watch()

        def change():
            watch.add("endless")
            while not studio.polls:
                pass
            watch.discard("endless")
            watch.add(ready)

        thread = threading.Thread(target=change)
        thread.start()
        found = await value(watch.next())
        thread.join()
        watch.close()
        return found

    assert run(scenario, clock=None).task_id == "ready"


def test_a_watch_that_is_not_asked_holds_no_other_wait_up(run, clock):
    async def scenario(client):
        watch = client.tasks.watch()
        watch.add("endless")
        assert await value(watch.next(timeout=3.0)) is None
        return await value(client.tasks.wait("one"))

    assert run(scenario).status == "succeeded"
    assert clock.now() - NOW < 60.0


def test_a_rejected_key_ends_what_is_there_and_not_what_comes_later(run, studio):
    async def scenario(client):
        watch, other = client.tasks.watch(), client.tasks.watch()
        for name in ("one", "two"):
            watch.add(name)
        other.add("three")
        studio.refusing = True
        found = await drained(watch) | await drained(other)
        assert {type(each.error) for each in found.values()} == {AuthenticationError}
        assert sorted(found) == ["one", "three", "two"]
        studio.refusing = False
        watch.add("one")
        other.add("three")
        return await drained(watch) | await drained(other)

    assert {each.result().status for each in run(scenario).values()} == {"succeeded"}


def test_a_stored_event_ends_a_wait(run, studio):
    """The events of a shared store, verified by the receiver that stored them."""
    inbox = WebhookInbox()
    stored = json.dumps(
        {
            "id": "evt_1",
            "event": "task.succeeded",
            "created_at": int(NOW),
            "data": {"id": "one", "status": "succeeded", "output": VIDEO},
        }
    )

    async def scenario(client):
        watch = client.tasks.watch()
        watch.add(Task.from_dict(studio.task("one")))
        assert inbox.publish(WebhookEvent.from_dict(json.loads(stored)))
        return await value(watch.next(timeout=1.0))

    assert run(scenario, inbox=inbox).result().output.media[0].url == "https://m.beats.dev/1"
    assert studio.polls == {}


def test_a_cancelled_next_can_be_repeated(studio, key):
    async def main():
        options = {"api_key": key, "base_url": studio.url}
        async with AsyncBeatAPI(**options) as client, client.tasks.watch() as watch:
            watch.add("endless")
            waiting = asyncio.ensure_future(watch.next())
            while not studio.polls:
                await asyncio.sleep(0)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting
            watch.add(Task.from_dict({"id": "ready", "status": "succeeded"}))
            return await watch.next()

    assert asyncio.run(main()).task_id == "ready"


@pytest.mark.parametrize("bad", [-1.0, float("inf"), float("nan")])
def test_a_watch_refuses_what_it_cannot_use(run, bad):
    async def scenario(client):
        watch = client.tasks.watch()
        for options in ({"seen_ago": bad}, {"timeout": bad}):
            with pytest.raises(InvalidArgumentError):
                watch.add("one", **options)
        with pytest.raises(InvalidArgumentError, match="task must be"):
            watch.add("")
        with pytest.raises(InvalidArgumentError, match="timeout"):
            await value(watch.next(timeout=bad))
        assert len(watch) == 0
        watch.close()
        with pytest.raises(InvalidArgumentError, match="closed"):
            watch.add("one")

    run(scenario)


# Another process: another clock stands for it, as each has a schedule of its own.


def taken_over(studio, key, memory, *, after=0.0, adding):
    """Continue a watch in another process until its first poll; return when that was."""
    studio.clock = clock = ManualClock(studio.clock.now() + after)
    began, polls = clock.now(), len(studio.moments)
    with (
        BeatAPI(api_key=key, base_url=studio.url, clock=clock) as client,
        client.tasks.watch(memory=memory) as watch,
    ):
        for task, options in adding:
            watch.add(task, **options)
        while len(studio.moments) == polls:
            watch.next(timeout=1.0)
    return studio.moments[polls] - began


def remembered(run, studio, *tasks, seconds=3.0):
    """Wait for some seconds, and return the memory."""

    async def scenario(client):
        watch = client.tasks.watch()
        for task in tasks:
            watch.add(task)
        await value(watch.next(timeout=seconds))
        memory = watch.memory()
        watch.close()
        return memory

    return run(scenario)


def test_the_next_holder_polls_where_the_last_one_stopped(run, studio, key):
    memory = remembered(run, studio, "endless")
    assert studio.polls["endless"] == 1
    # A young task of an unknown kind is due 6 seconds after its last poll, at second 0.
    task = Task.from_dict(studio.task("endless"))
    assert taken_over(studio, key, memory, adding=[(task, {})]) == pytest.approx(3.0, abs=0.1)


def test_the_time_between_the_holders_counts(run, studio, key):
    memory = remembered(run, studio, "endless")
    task = Task.from_dict(studio.task("endless"))
    later = taken_over(studio, key, memory, after=2.0, adding=[(task, {})])
    assert later == pytest.approx(1.0, abs=0.1)


def test_a_clock_that_is_behind_does_no_harm(run, studio, key):
    memory = json.loads(remembered(run, studio, "endless"))
    memory["at"] += 3600.0
    task = Task.from_dict(studio.task("endless"))
    assert taken_over(studio, key, json.dumps(memory), adding=[(task, {})]) <= 6.1


def test_the_caller_may_know_when_a_task_was_seen(studio, key):
    task = Task.from_dict(studio.task("endless"))
    first = taken_over(studio, key, None, adding=[(task, {"seen_ago": 4.0})])
    assert first == pytest.approx(2.0, abs=0.1)


@pytest.mark.parametrize(("ago", "first"), [(9.0, 3.0), (1.0, 5.0)])
def test_the_later_of_two_sights_counts(run, studio, key, ago, first):
    memory = remembered(run, studio, "endless")
    task = Task.from_dict(studio.task("endless"))
    found = taken_over(studio, key, memory, adding=[(task, {"seen_ago": ago})])
    assert found == pytest.approx(first, abs=0.1)


def test_a_task_that_the_memory_does_not_have_as_seen_is_polled_soon(run, studio, key):
    memory = remembered(run, studio, "endless")
    assert taken_over(studio, key, memory, adding=[("endless", {})]) <= 1.0


def test_the_next_holder_begins_with_an_empty_bucket(run, studio, key):
    names = [f"endless{number}" for number in range(8)]
    memory = remembered(run, studio)

    def polls_at_once(memory, rested=0.0):
        studio.clock = clock = ManualClock(studio.clock.now())
        before = len(studio.moments)
        with (
            BeatAPI(api_key=key, base_url=studio.url, clock=clock) as client,
            client.tasks.watch(memory=memory, rested=rested) as watch,
        ):
            for name in names:
                watch.add(name)
            watch.next(timeout=0.01)
        return len(studio.moments) - before

    assert polls_at_once(None) == 6
    assert polls_at_once(memory) == 0
    assert polls_at_once(memory, rested=1.7) == 3
    assert polls_at_once(memory, rested=60.0) == 6


def test_the_next_holder_knows_what_was_learned(run, studio, key):
    inbox = WebhookInbox()
    event = {"id": "evt_1", "event": "task.succeeded", "created_at": int(NOW)}

    async def scenario(client):
        watch = client.tasks.watch()
        watch.add("one")
        watch.add("two")
        while len(watch) > 1:
            await value(watch.next())
        (left,) = watch._records
        data = studio.task(left)
        inbox.publish(WebhookEvent.from_dict(event | {"data": data}))
        await value(watch.next())
        schedule = watch._waits._scheduler._schedule
        schedule.rate.limited(studio.clock.now(), sent=studio.clock.now(), pause=1.0)
        return watch.memory(), schedule

    memory, first = run(scenario, inbox=inbox)
    other = ManualClock(studio.clock.now())
    with (
        BeatAPI(api_key=key, base_url=studio.url, clock=other) as client,
        client.tasks.watch(memory=memory) as watch,
    ):
        second = watch._waits._scheduler._schedule
        kind = ("ecommerce-video", 0)
        assert second.durations.count(kind) == first.durations.count(kind) == 2.0
        assert second.durations.of(kind) == first.durations.of(kind)
        assert second.durations.recent() == first.durations.recent() != ()
        assert second.deliveries.lost(kind) == first.deliveries.lost(kind) < 1.0
        assert second.rate.per_second == first.rate.per_second
        # What a process has learned itself is not replaced by what it taught another one.
        for _ in range(3):
            second.durations.learn(kind, 40.0)
        watch._waits._scheduler.recall(memory)
        assert second.durations.count(kind) == 5.0


@pytest.mark.parametrize("rested", [-1.0, math.nan, math.inf])
def test_a_rest_that_cannot_be_is_refused(run, rested):
    async def scenario(client):
        with pytest.raises(InvalidArgumentError, match="rested"):
            client.tasks.watch(rested=rested)

    run(scenario)


def test_a_memory_is_json_without_a_secret(run, studio, key):
    memory = remembered(run, studio, "endless", "one")
    assert key not in memory
    assert "http" not in memory
    assert "\n" not in memory
    found = json.loads(memory)
    assert found["v"] == 1
    assert found["at"] == NOW + 3.0
    assert found["tasks"] == {"endless": [3.0, 3.0], "one": [3.0, 3.0]}


def test_a_memory_of_another_version_counts_as_none(studio, key):
    task = Task.from_dict(studio.task("endless"))
    memory = json.dumps({"v": 2, "tasks": "elsewhere"})
    assert taken_over(studio, key, memory, adding=[(task, {})]) == pytest.approx(6.0, abs=0.1)


GOOD = {"v": 1, "at": NOW, "rate": 1.0, "durations": [], "deliveries": [], "tasks": {}}


@pytest.mark.parametrize(
    "memory",
    [
        "",
        "[]",
        "{}",
        "[" * 100_000,
        json.dumps({"v": 1}),
        json.dumps(GOOD | {"at": "now"}),
        json.dumps(GOOD | {"at": True}),
        json.dumps(GOOD | {"rate": -1}),
        json.dumps(GOOD | {"rate": float("nan")}),
        json.dumps(GOOD | {"durations": [[["video", 0], 1.0]]}),
        json.dumps(GOOD | {"durations": [[["video", 0], 1e9, 1.0, 1.0]]}),
        json.dumps(GOOD | {"durations": [[[5, 0], 1.0, 1.0, 1.0]]}),
        json.dumps(GOOD | {"deliveries": [[["video", 0], 5.0, 1.0]]}),
        json.dumps(GOOD | {"recent": [[["video", 0], [1e9]]]}),
        json.dumps(GOOD | {"recent": [[["video", 0], None]]}),
        json.dumps(GOOD | {"recent": 1}),
        json.dumps(GOOD | {"tasks": {"task_1": [float("inf"), 1.0]}}),
        json.dumps(GOOD | {"tasks": {"task_1": None}}),
        json.dumps(GOOD | {"tasks": []}),
    ],
)
def test_a_damaged_memory_is_refused(run, memory):
    inbox = WebhookInbox()

    async def scenario(client):
        with pytest.raises(InvalidArgumentError, match="memory"):
            client.tasks.watch(memory=memory)
        client.tasks.watch(memory=json.dumps(GOOD)).close()

    run(scenario, inbox=inbox)
    assert not inbox._listeners
