"""Several tasks at once: as_completed, map, create_and_wait, and waits in another process."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import threading
import time
from collections import Counter

import pytest

import beatapi
from beatapi import AsyncBeatAPI, BeatAPI, ManualClock
from beatapi._waiting.resume import load_token
from beatapi.models import Task
from tests import patience

CREATE = {"images": ["https://cdn.example.com/a.png"], "duration": 10}


class Studio:
    """An account whose tasks are ready at their third poll, with a limit on those that run."""

    def __init__(self):
        self.lock = threading.Lock()
        self.limit, self.taken = 5, 0
        self.polls, self.running, self.most = Counter(), set(), 0
        self.created, self.refused, self.usage_calls = [], 0, 0
        self.fails = {}

    def create(self, body):
        with self.lock:
            if error := self.fails.get(body["duration"]):
                return error
            if len(self.running) + self.taken >= self.limit:
                self.refused += 1
                return self.error(429, "user_concurrency_exceeded", retry_after_seconds=3)
            name = f"task_{len(self.created)}"
            self.created.append(body["duration"])
            self.running.add(name)
            self.most = max(self.most, len(self.running))
            return 201, {"data": {"id": name, "status": "queued", "workflow": "ecommerce-video"}}

    def retrieve(self, name):
        with self.lock:
            self.polls[name] += 1
            if name == "gone":
                return self.error(404, "not_found")
            ready = self.polls[name] >= 3 and name != "endless"
            status = "processing"
            if ready:
                self.running.discard(name)
                status = "failed" if name == "bad" else "succeeded"
            return 200, {"data": {"id": name, "status": status}}

    def usage(self):
        self.usage_calls += 1
        return 200, {"data": {"concurrency": {"limit": self.limit, "active": 0}}}

    @staticmethod
    def error(status, code, **more):
        return status, {"error": {"code": code, "message": code, "request_id": "r", **more}}

    def __call__(self, method, path, body):
        name = path.rpartition("/")[2]
        if method == "POST":
            return self.create(body)
        return self.usage() if name == "usage" else self.retrieve(name)


@pytest.fixture
def studio(json_server):
    studio = Studio()
    studio.url = json_server(studio)
    return studio


@pytest.fixture(params=["sync", "async"])
def every(request, studio, key, clock):
    """Collect the items of either client's iterator."""

    def run(use, **options):
        options = {"api_key": key, "base_url": studio.url, "clock": clock} | options
        if request.param == "sync":
            with BeatAPI(**options) as client:
                return list(use(client))

        async def main():
            async with AsyncBeatAPI(**options) as client:
                return [item async for item in use(client)]

        return asyncio.run(main())

    return run


def test_tasks_come_as_they_end(every, studio, clock):
    ready = Task.from_dict({"id": "ready", "status": "storyboard_ready"})
    seen = []
    found = every(
        lambda client: client.tasks.as_completed(
            ["one", ready, "bad", "two", "one"], on_update=lambda task: seen.append(task.id)
        )
    )
    assert found[0].result() is ready
    assert sorted(each.task.id for each in found) == ["bad", "one", "ready", "two"]
    assert {each.task.id: each.index for each in found} == {
        "one": 0,
        "ready": 1,
        "bad": 2,
        "two": 3,
    }
    (bad,) = [each for each in found if each.error is not None]
    assert isinstance(bad.error, beatapi.TaskFailedError)
    assert bad.task.status == "failed"
    assert studio.polls == {"one": 3, "two": 3, "bad": 3}
    assert Counter(seen) == {"one": 2, "two": 2, "bad": 2, "ready": 1}


def test_nothing_comes_of_nothing(every, studio):
    assert every(lambda client: client.tasks.as_completed([])) == []
    assert every(lambda client: client.tasks.map(client.ecommerce_video.create, [])) == []
    assert studio.polls == {}


def test_one_id_is_not_taken_for_the_ids_of_its_letters(every, studio):
    with pytest.raises(beatapi.InvalidArgumentError, match=r"\[task\]"):
        every(lambda client: client.tasks.as_completed("task_1"))
    assert studio.polls == {}


def test_one_deadline_holds_for_all(every, clock):
    one, late = every(lambda client: client.tasks.as_completed(["one", "endless"], timeout=100.0))
    assert one.result().id == "one"
    with pytest.raises(beatapi.TaskTimeoutError) as caught:
        late.result()
    assert caught.value.task_id == late.task.id == "endless"
    assert 99.0 <= clock.now() <= 102.0


def test_a_task_that_does_not_exist_does_not_end_the_others(every):
    found = every(lambda client: client.tasks.as_completed(["one", "gone", "two"]))
    outcomes = {each.index: each for each in found}
    assert isinstance(outcomes[1].error, beatapi.NotFoundError)
    assert outcomes[1].task is None
    assert [outcomes[index].result().id for index in (0, 2)] == ["one", "two"]


def test_a_key_that_is_refused_leaves_every_task_reachable(every, studio):
    studio.retrieve = lambda name: studio.error(401, "unauthorized")
    found = every(lambda client: client.tasks.as_completed(["one", "two", "three"]))
    assert [type(each.error) for each in found] == [beatapi.AuthenticationError] * 3
    assert sorted(each.index for each in found) == [0, 1, 2]
    assert len({id(each.error) for each in found}) == 3


def test_a_function_that_raises_ends_its_own_task_only(every, studio):
    def update(task):
        if task.id == "two":
            raise LookupError(task.id)

    found = every(lambda client: client.tasks.as_completed(["one", "two"], on_update=update))
    outcomes = {each.index: each for each in found}
    assert outcomes[0].result().status == "succeeded"
    assert isinstance(outcomes[1].error, LookupError)
    assert outcomes[1].task.id == "two"


def test_to_stop_early_leaves_nothing_waiting(studio, key, clock):
    with BeatAPI(api_key=key, base_url=studio.url, clock=clock) as client:
        tasks = client.tasks.as_completed(["one", "endless"])
        assert next(tasks).result().id == "one"
        tasks.close()
        polls = studio.polls.total()
        assert client.tasks.wait("two").id == "two"
        assert studio.polls.total() == polls + 3


@pytest.mark.parametrize("concurrency", [1, 2, 5])
def test_a_map_keeps_to_its_concurrency(every, studio, concurrency):
    inputs = [CREATE | {"duration": 10 + number} for number in range(6)]
    found = every(
        lambda client: client.tasks.map(
            client.ecommerce_video.create, inputs, concurrency=concurrency
        )
    )
    assert studio.most == min(concurrency, 6)
    assert studio.refused == studio.usage_calls == 0
    assert sorted(outcome.index for outcome in found) == list(range(6))
    assert {outcome.result().status for outcome in found} == {"succeeded"}
    assert studio.created == [10, 11, 12, 13, 14, 15]


def test_a_map_asks_what_the_account_may(every, studio):
    studio.limit = 2
    found = every(lambda client: client.tasks.map(client.ecommerce_video.create, [CREATE] * 4))
    assert len(found) == 4
    assert (studio.usage_calls, studio.most, studio.refused) == (1, 2, 0)


def test_places_that_others_take_are_waited_for(every, studio, clock):
    """Another process runs one of two tasks: the second create is repeated until a place opens."""
    studio.limit, studio.taken = 2, 1
    found = every(
        lambda client: client.tasks.map(client.ecommerce_video.create, [CREATE] * 3, concurrency=2)
    )
    assert [outcome.error for outcome in found] == [None] * 3
    assert studio.most == 1
    assert studio.refused >= 2
    assert studio.refused < 30


class Finite(ManualClock):
    """A clock that fails if it is read for ever without a pause."""

    looks = 0

    def now(self):
        self.looks += 1
        assert self.looks < 10_000
        return super().now()


def test_a_map_that_waits_for_a_place_rests(every, studio):
    """Another process took the place of the task that ended: until it is free, nothing is sent."""
    clock = Finite(0.0)

    def take(task):
        if task.status == "succeeded" and not studio.refused:
            studio.taken = studio.limit

    def give_back():
        if studio.refused:
            studio.taken = 0

    clock.watch(give_back)
    found = every(
        lambda client: client.tasks.map(
            client.ecommerce_video.create, [CREATE] * 2, concurrency=1, on_update=take
        ),
        clock=clock,
    )
    assert [outcome.error for outcome in found] == [None, None]
    assert studio.refused == 1
    assert 3.0 in clock.pauses


def test_a_place_is_asked_for_after_five_minutes_at_least(every, studio, clock):
    far = studio.error(429, "user_concurrency_exceeded", retry_after_seconds=1e9)
    studio.fails = {10: far}
    clock.watch(studio.fails.clear)
    (outcome,) = every(
        lambda client: client.tasks.map(client.ecommerce_video.create, [CREATE], timeout=None)
    )
    assert outcome.result().status == "succeeded"
    assert clock.pauses[0] == 300.0


def test_inputs_that_become_the_same_task_both_end(every, studio, clock):
    """Two creates with one Idempotency-Key are one task, and both inputs get its outcome."""
    studio.create = lambda body: (201, {"data": {"id": "same", "status": "queued"}})
    found = every(
        lambda client: client.tasks.map(
            client.ecommerce_video.create,
            [CREATE | {"idempotency_key": "key-1"}] * 2,
            concurrency=2,
            timeout=300.0,
        )
    )
    assert [(outcome.error, outcome.result().status) for outcome in found] == [
        (None, "succeeded")
    ] * 2
    assert clock.now() < 100.0


def test_a_place_that_never_comes_is_an_error_of_its_input(every, studio, clock):
    studio.taken = 5
    (outcome,) = every(
        lambda client: client.tasks.map(
            client.ecommerce_video.create, [CREATE], concurrency=1, timeout=60.0
        )
    )
    assert isinstance(outcome.error, beatapi.ConcurrencyLimitError)
    with pytest.raises(beatapi.ConcurrencyLimitError):
        outcome.result()
    assert 50.0 <= clock.now() <= 60.0


def test_an_input_that_fails_does_not_stop_the_others(every, studio):
    studio.fails = {99: studio.error(402, "insufficient_credits")}
    inputs = [CREATE, CREATE | {"duration": 99}, CREATE]
    found = every(lambda client: client.tasks.map(client.ecommerce_video.create, inputs))
    errors = {outcome.index: type(outcome.error) for outcome in found}
    assert errors == {0: type(None), 1: beatapi.InsufficientCreditsError, 2: type(None)}


@pytest.mark.parametrize("status", [401, 403])
def test_a_key_that_is_refused_is_the_outcome_of_each_input(every, studio, status):
    studio.fails = {10: studio.error(status, "unauthorized")}
    found = every(
        lambda client: client.tasks.map(client.ecommerce_video.create, [CREATE] * 3, concurrency=2)
    )
    kind = beatapi.AuthenticationError if status == 401 else beatapi.PermissionDeniedError
    assert [(each.index, type(each.error)) for each in found] == [(n, kind) for n in range(3)]
    assert studio.created == []


def test_a_key_that_is_refused_in_between_loses_no_task(every, studio):
    """The created tasks get their outcomes; the other inputs are not sent."""
    studio.fails = {99: studio.error(401, "unauthorized")}
    inputs = [CREATE, CREATE | {"duration": 99}, CREATE, CREATE]
    found = every(lambda client: client.tasks.map(client.ecommerce_video.create, inputs))
    outcomes = {each.index: each for each in found}
    assert outcomes[0].result().id == "task_0"
    assert all(isinstance(outcomes[n].error, beatapi.AuthenticationError) for n in (1, 2, 3))
    assert studio.created == [10]


def test_an_input_with_a_missing_argument_is_its_own_outcome(every, studio):
    inputs = [CREATE, CREATE, {"duration": 10}, 5, CREATE | {"durration": 1}, CREATE]
    found = every(
        lambda client: client.tasks.map(client.ecommerce_video.create, inputs, concurrency=5)
    )
    outcomes = {each.index: each for each in found}
    assert sorted(outcomes) == [0, 1, 2, 3, 4, 5]
    assert [type(outcomes[n].error) for n in (2, 3, 4)] == [TypeError] * 3
    assert all(outcomes[n].result().status == "succeeded" for n in (0, 1, 5))
    assert len(studio.created) == 3


def test_inputs_that_raise_come_after_what_was_created(every, studio):
    found = []

    def inputs():
        yield CREATE
        yield CREATE
        raise LookupError("the table has ended")

    def taken(client):
        iterator = client.tasks.map(client.ecommerce_video.create, inputs(), concurrency=5)
        if hasattr(iterator, "__next__"):
            return (found.append(each) or each for each in iterator)

        async def each_of():
            async for each in iterator:
                found.append(each)
                yield each

        return each_of()

    with pytest.raises(LookupError):
        every(taken)
    assert sorted(each.result().id for each in found) == ["task_0", "task_1"]


def test_what_a_create_returns_must_be_a_task(studio, key, clock):
    with BeatAPI(api_key=key, base_url=studio.url, clock=clock) as client:
        results = iter([None, Task.from_dict({"id": "one", "status": "queued"})])
        found = list(client.tasks.map(lambda: next(results), [{}, {}], concurrency=1))
    assert isinstance(found[0].error, beatapi.InvalidArgumentError)
    assert found[1].result().id == "one"


@pytest.mark.parametrize("concurrency", [0, -1, 1.5, True, "2"])
def test_a_concurrency_that_makes_no_sense_is_refused(every, concurrency):
    with pytest.raises(beatapi.InvalidArgumentError, match="concurrency"):
        every(
            lambda client: client.tasks.map(
                client.ecommerce_video.create, [CREATE], concurrency=concurrency
            )
        )


@pytest.fixture
def movable(caller, studio, clock):
    return lambda use, **options: caller(use, base_url=studio.url, **options)


def test_create_and_wait_is_both(movable, studio):
    seen = []
    task = movable(
        lambda client: client.ecommerce_video.create_and_wait(
            **CREATE, on_update=lambda task: seen.append(task.status), wait_timeout=120.0
        )
    )
    assert (task.id, task.status) == ("task_0", "succeeded")
    assert seen == ["queued", "processing", "succeeded"]
    assert studio.created == [10]


def test_create_and_wait_raises_what_both_raise(movable, studio):
    studio.fails = {99: studio.error(402, "insufficient_credits")}
    with pytest.raises(beatapi.InsufficientCreditsError):
        movable(lambda client: client.ecommerce_video.create_and_wait(**CREATE | {"duration": 99}))
    with pytest.raises(beatapi.TaskTimeoutError):
        movable(lambda client: client.ecommerce_video.create_and_wait(**CREATE, wait_timeout=0.5))


@pytest.mark.parametrize("wait_timeout", [0, -1.0, float("nan"), "60", True])
def test_create_and_wait_creates_nothing_if_it_cannot_wait(movable, studio, wait_timeout):
    with pytest.raises(beatapi.InvalidArgumentError, match="timeout"):
        movable(
            lambda client: client.ecommerce_video.create_and_wait(
                **CREATE, wait_timeout=wait_timeout
            )
        )
    assert studio.created == []


def test_both_workflows_have_it_in_both_clients():
    for kind in (BeatAPI, AsyncBeatAPI):
        client = kind(api_key="sk_test")
        for resource in (client.music_video, client.ecommerce_video):
            assert callable(resource.create_and_wait)


RESUMED = """
import sys
from beatapi import BeatAPI, ManualClock
with BeatAPI(api_key="sk_test", base_url=sys.argv[1], clock=ManualClock(0.0)) as client:
    print(client.tasks.resume(sys.argv[2]).status)
"""


def test_a_wait_goes_on_in_another_process(studio, key):
    with BeatAPI(api_key=key, base_url=studio.url) as client:
        token = client.tasks.token("task_1", timeout=600.0)
    assert key not in token
    assert json.loads(token)["v"] == 1
    command = [sys.executable, "-c", RESUMED, studio.url, token]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=patience.SECONDS, check=False
    )
    assert (done.stdout, done.stderr) == ("succeeded\n", "")


def test_a_resumed_wait_keeps_its_deadline(movable, studio, clock, monkeypatch):
    now = float(int(time.time()))
    monkeypatch.setattr(time, "time", lambda: now)
    with BeatAPI(api_key="sk_test", base_url=studio.url) as client:
        token = client.tasks.token("endless", timeout=600.0)
        forever = client.tasks.token("endless", timeout=None)
    assert load_token(forever, studio.url).remaining() is None
    for passed, left in ((400.0, 200.0), (-4000.0, 600.0), (5000.0, 10.0)):
        monkeypatch.setattr(time, "time", lambda passed=passed: now + passed)
        began = clock.now()
        with pytest.raises(beatapi.TaskTimeoutError):
            movable(lambda client: client.tasks.resume(token))
        assert left - 3.0 <= clock.now() - began <= left


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not a wait token"),
        ("[]", "not a wait token"),
        ("[" * 200_000, "not a wait token"),
        ("{}", "another version"),
        ('{"v": 2}', "another version"),
        ('{"v": 1}', "damaged"),
        ('{"v": 1, "task_id": "", "base_url": "x"}', "damaged"),
        ('{"v": 1, "task_id": "t", "base_url": "x", "timeout": "1"}', "damaged"),
        ('{"v": 1, "task_id": "t", "base_url": "x", "timeout": -1}', "damaged"),
        ('{"v": 1, "task_id": "t", "base_url": "x"}', "is for x"),
        (None, "not a wait token"),
    ],
)
def test_what_is_no_token_is_refused(movable, studio, text, message):
    with pytest.raises(beatapi.InvalidArgumentError, match=message):
        movable(lambda client: client.tasks.resume(text))
    assert studio.polls == {}


@pytest.mark.parametrize("arguments", [("",), (None,)])
def test_a_token_needs_a_task(arguments):
    with BeatAPI(api_key="sk_test") as client:
        with pytest.raises(beatapi.InvalidArgumentError):
            client.tasks.token(*arguments)
        with pytest.raises(beatapi.InvalidArgumentError):
            client.tasks.token("task_1", timeout=0)
