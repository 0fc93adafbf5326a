"""A ledger in Redis: restarts, forgotten scripts, a flush, settings that lose jobs, its names."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
import redis

import beatapi_fleet.redis
from beatapi import BeatAPI, ConfigurationError
from beatapi.sandbox import Sandbox, sample_image
from beatapi_fleet.jobs import Job
from beatapi_fleet.ledger import (
    ACCEPT,
    BEGIN,
    END,
    FETCH_LATER,
    PUT_BACK,
    SAVE,
    Entry,
    LedgerError,
)
from beatapi_fleet.redis import RedisLedger
from bench.backends import Backend, RedisServer
from tests import patience

KEY = "k3y"


def jobs(number: int) -> list[Job]:
    params = {"images": ["https://media.example.test/a.png"], "duration": 10}
    return [
        Job(id=f"job{each}", name=f"line {each}", create="ecommerce-video", params=params)
        for each in range(number)
    ]


@pytest.fixture
def server() -> Iterator[RedisServer]:
    """Start a Redis for one test, which may kill it and change its settings."""
    with RedisServer() as server:
        yield server


@pytest.fixture
def client(server: RedisServer) -> Iterator[Any]:
    with redis.Redis.from_url(server.url, decode_responses=True) as client:
        yield client


def test_the_time_is_that_of_the_server(redis_url: str) -> None:
    ledger = RedisLedger(redis_url, KEY)
    before = ledger.now()
    ledger.add("b", jobs(1))
    (entry,) = ledger.entries()
    assert before <= entry.added_at <= ledger.now()
    assert ledger.lead("one", 60)
    assert not ledger.lead("two", 60)
    ledger.close()


def test_every_name_is_on_one_node_of_a_cluster(redis_url: str) -> None:
    ledger = RedisLedger(redis_url, KEY)
    ledger.add("a {batch}", jobs(3))
    ledger.admit(2)
    ledger.take("w", "t")
    ledger.lead("w", 60)
    ledger.keep("memory", "x")
    ledger.publish("{}")
    ledger.close()
    with redis.Redis.from_url(redis_url, decode_responses=True) as client:
        names = client.keys()
    assert len(names) >= 12
    assert {name.split("}")[0] for name in names} == {"beatapi-fleet:{k3y"}


def test_the_script_is_sent_once(server: RedisServer, client: Any) -> None:
    ledger = RedisLedger(server.url, KEY)
    for _ in range(3):
        ledger.add("b", jobs(20))
        assert len(list(ledger.entries("b"))) == 20
    assert client.info("commandstats")["cmdstat_eval"]["calls"] == 1
    client.script_flush()
    assert ledger.counts() == {"queued": 20}
    assert client.info("commandstats")["cmdstat_eval"]["calls"] == 2
    ledger.close()


def test_old_events_are_trimmed(redis_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beatapi_fleet.redis, "EVENTS", 50)
    ledger = RedisLedger(redis_url, KEY)
    for number in range(120):
        ledger.publish(str(number))
    assert [event for _, event in ledger.events()] == [str(number) for number in range(70, 120)]
    ledger.close()


def test_thousands_of_jobs_are_one_step(redis_url: str) -> None:
    ledger = RedisLedger(redis_url, KEY)
    assert ledger.add("b", jobs(5000)) == 5000
    assert ledger.add("b", jobs(5001)) == 1
    assert [entry.job.id for entry in ledger.entries("b")] == [f"job{n}" for n in range(5001)]
    assert ledger.counts("b") == {"queued": 5001}
    ledger.close()


def test_a_server_that_is_away_is_an_error_without_its_password(server: RedisServer) -> None:
    ledger = RedisLedger(server.url.replace("//", "//user:hidden@"), KEY)
    server.kill()
    with pytest.raises(LedgerError, match="Redis") as caught:
        ledger.counts()
    assert "hidden" not in str(caught.value)
    with pytest.raises(ConfigurationError, match="URL"):
        RedisLedger("rabbit://host", KEY)


def test_without_the_client_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "redis", None)
    with pytest.raises(ImportError, match=r"pip install \"beatapi-fleet\[redis\]\""):
        RedisLedger("redis://127.0.0.1:1", KEY)


class Turn:
    """Work of several threads, during which the server is killed after a number of creates."""

    def __init__(self, server: RedisServer, creates: int | None) -> None:
        self._server = server
        self._left = creates
        self._lock = threading.Lock()
        self.dead = threading.Event()
        self.paid: list[str] = []

    def pay(self, key: str) -> None:
        """Note a create, and kill the server if it was the last of their number."""
        with self._lock:
            self.paid.append(key)
            if len(self.paid) == self._left:
                self._server.kill()
                self.dead.set()


class Worker(threading.Thread):
    """Takes jobs to their end, until there are none or the server is killed."""

    def __init__(self, url: str, name: str, turn: Turn) -> None:
        super().__init__()
        self._ledger = RedisLedger(url, KEY)
        self._name = name
        self._turn = turn

    def run(self) -> None:
        left = True
        while left and not self._turn.dead.is_set():
            # On a busy machine, a server that lives may be too slow as well.
            with suppress(LedgerError):
                self._ledger.admit(1000)
                while (entry := self._ledger.take(self._name, self._name)) is not None:
                    self._work(entry)
                left = False
        self._ledger.close()

    def _work(self, entry: Entry) -> None:
        name, token = entry.job.id, entry.claim
        if entry.state == "ready":
            self._ledger.move(name, SAVE, token=token, saved_to=f"/{name}.mp4")
        elif self._ledger.move(name, BEGIN, token=token) is not None:
            self._turn.pay(entry.key)
            self._ledger.move(name, ACCEPT, token=token, task_id=f"task_{name}")
            self._ledger.move(name, END, task={"id": f"task_{name}"})


def test_nothing_is_lost_while_redis_is_killed(server: RedisServer) -> None:
    ledger, paid = RedisLedger(server.url, KEY), list[str]()
    ledger.add("b", jobs(60))
    for number, creates in enumerate([10, 10, 10, None, None]):
        turn = Turn(server, creates)
        workers = [Worker(server.url, f"w{number}-{each}", turn) for each in range(3)]
        for worker in workers:
            worker.start()
        if creates is not None:
            assert turn.dead.wait(patience.SECONDS)
            with pytest.raises(LedgerError):
                ledger.counts()
            server.start()
        for worker in workers:
            worker.join(patience.SECONDS)
            assert not worker.is_alive()
        paid += turn.paid
        mend(ledger)
    while (entry := ledger.take("last", "last")) is not None:
        ledger.move(entry.job.id, SAVE, token="last", saved_to="/x.mp4")
    assert ledger.counts() == {"done": 60}
    assert sorted(set(paid)) == sorted(f"fleet-{each.id}-0" for each in jobs(60))
    ledger.close()


def mend(ledger: RedisLedger) -> None:
    """Let go of every claim, as all workers of the turn have ended."""
    for entry in ledger.stale(-1.0):
        arrow = FETCH_LATER if entry.state == "ready" else PUT_BACK
        assert ledger.move(entry.job.id, arrow, token=entry.claim) is not None
    for entry in ledger.entries(states=["running"]):
        assert ledger.move(entry.job.id, END, task={}) is not None


def test_a_call_after_a_restart_connects_again(server: RedisServer) -> None:
    ledger = RedisLedger(server.url, KEY)
    ledger.add("b", jobs(1))
    for turn in range(3):
        server.kill()
        with pytest.raises(LedgerError):
            ledger.counts()
        server.start()
        assert ledger.counts() == {"queued": 1}, turn
    ledger.close()


def test_a_flush_pays_nothing_twice(redis_url: str) -> None:
    ledger = RedisLedger(redis_url, KEY)
    with (
        Sandbox(processing_seconds=0, concurrency=50) as sandbox,
        BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as client,
    ):
        cover = client.files.upload(("cover.png", sample_image())).url
        own = [
            Job(id=f"job{n}", name="", create="ecommerce-video", params={"images": [cover]})
            for n in range(6)
        ]

        def create(number: int) -> set[str]:
            """Create tasks of so many jobs; return their ids."""
            ledger.add("b", own)
            ledger.admit(number)
            found = set[str]()
            while (entry := ledger.take("w", "t")) is not None:
                params = {**entry.job.params, "duration": 10}
                task = client.operations.call(
                    "createEcommerceVideoTask", params, idempotency_key=entry.key
                )
                ledger.move(entry.job.id, BEGIN, token="t")
                ledger.move(entry.job.id, ACCEPT, token="t", task_id=task.id)
                found.add(task.id)
            return found

        first = create(4)
        with redis.Redis.from_url(redis_url) as raw:
            raw.flushall()
        again = create(6)
        assert len(first) == 4
        assert first < again
        assert len(sandbox.state()["tasks"]) == len(again) == 6
    ledger.close()


# Settings


@pytest.mark.parametrize(
    ("settings", "keys", "message"),
    [
        ({}, True, None),
        ({"appendfsync": "always"}, False, None),
        ({}, False, "appendfsync is everysec.*paid twice"),
        ({"appendfsync": "no"}, True, "appendfsync is no"),
        ({"appendonly": "no"}, True, "appendonly is off"),
        ({"maxmemory-policy": "allkeys-lru"}, True, "maxmemory-policy is allkeys-lru"),
        ({"maxmemory-policy": "volatile-ttl"}, True, "maxmemory-policy is volatile-ttl"),
    ],
)
def test_settings_that_lose_jobs_are_refused(
    redis_server: Backend, settings: dict[str, str], keys: bool, message: str | None
) -> None:
    ledger = RedisLedger(redis_server.url, KEY)
    with redis.Redis.from_url(redis_server.url, decode_responses=True) as raw:
        before = {name: raw.config_get(name)[name] for name in settings}
        for name, value in settings.items():
            raw.config_set(name, value)
        try:
            faults = ledger.doctor(keys=keys)
        finally:
            for name, value in before.items():
                raw.config_set(name, value)
    assert len(faults) == (message is not None)
    assert message is None or re.search(message, faults[0])
    ledger.close()


def test_a_hosted_redis_may_hide_its_settings(server: RedisServer, client: Any) -> None:
    client.execute_command("ACL", "SETUSER", "worker", "on", ">pw", "~*", "&*", "+@all", "-config")
    ledger = RedisLedger(server.url.replace("//", "//worker:pw@"), KEY)
    assert ledger.doctor(keys=True) == []
    (fault,) = ledger.doctor(keys=False)
    assert "appendfsync is not known" in fault
    ledger.close()


def test_a_replica_is_no_place_for_a_ledger(server: RedisServer, client: Any) -> None:
    ledger = RedisLedger(server.url, KEY)
    client.replicaof("127.0.0.1", "1")
    (fault,) = ledger.doctor(keys=True)
    assert "replica" in fault
    with pytest.raises(LedgerError):
        ledger.add("b", jobs(1))
    ledger.close()


def test_replicas_may_lack_the_last_moves(server: RedisServer) -> None:
    with RedisServer(None, "--replicaof", "127.0.0.1", str(server.port)) as replica:
        with redis.Redis.from_url(replica.url, decode_responses=True) as follower:
            while follower.info("replication")["master_link_status"] != "up":
                pass
        with redis.Redis.from_url(server.url) as raw:
            raw.config_set("appendfsync", "always")
        ledger = RedisLedger(server.url, KEY)
        assert ledger.doctor(keys=True) == []
        (fault,) = ledger.doctor(keys=False)
        assert "replicas" in fault
        ledger.close()
