"""The stores: exactly one of several claims for an event succeeds."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import redis
import redis.asyncio
from redis.backoff import NoBackoff
from redis.retry import Retry

from beatapi import ConfigurationError
from beatapi_receivers import WebhookReceiver, dedupe
from beatapi_receivers.dedupe import (
    AsyncRedisStore,
    Claim,
    DedupeStore,
    MemoryStore,
    RedisStore,
    SQLiteStore,
)
from tests import patience

DAY = 86_400


class Time:
    """A clock that only the test moves."""

    def __init__(self) -> None:
        self.now = 1_785_500_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time_() -> Time:
    return Time()


@pytest.fixture
def redis_client(redis_server) -> Iterator[redis.Redis]:
    once = Retry(NoBackoff(), 0)
    with redis.Redis(port=redis_server.port, socket_timeout=patience.SECONDS, retry=once) as client:
        client.flushall()
        yield client


class Opening:
    """A client that connects for each command: nothing stays open in a server's event loop."""

    def __init__(self, port: int) -> None:
        self.port = port

    async def execute_command(self, *args: Any) -> Any:
        async with redis.asyncio.Redis(port=self.port, socket_timeout=patience.SECONDS) as client:
            return await client.execute_command(*args)


class Awaited:
    """The asynchronous store behind blocking methods, so that the same tests run for both."""

    def __init__(self, port: int) -> None:
        self.store = AsyncRedisStore(Opening(port))

    def claim(self, event_id: str, lease_s: float, token: str = "") -> Claim:
        return asyncio.run(self.store.claim(event_id, lease_s, token))

    def complete(self, event_id: str) -> None:
        asyncio.run(self.store.complete(event_id))

    def release(self, event_id: str, token: str = "") -> None:
        asyncio.run(self.store.release(event_id, token))


@pytest.fixture(params=["memory", "sqlite", "redis", "async-redis"])
def store(request, time_, tmp_path) -> DedupeStore:
    if request.param == "memory":
        return MemoryStore(clock=time_)
    if request.param == "sqlite":
        return SQLiteStore(tmp_path / "events.db", clock=time_)
    client = request.getfixturevalue("redis_client")
    if request.param == "redis":
        return RedisStore(client)
    return Awaited(client.get_connection_kwargs()["port"])


# -- what all of them do ---------------------------------------------------------------------------


def test_an_event_is_claimed_once(store):
    assert store.claim("event:1", 60) is Claim.NEW
    assert store.claim("event:1", 60) is Claim.BUSY
    assert store.claim("event:2", 60) is Claim.NEW


def test_what_is_complete_stays_so(store):
    store.claim("event:1", 60)
    store.complete("event:1")
    assert store.claim("event:1", 60) is Claim.DONE
    store.release("event:1")
    assert store.claim("event:1", 60) is Claim.DONE


def test_what_is_released_can_be_claimed_again(store):
    store.claim("event:1", 60)
    store.release("event:1")
    assert store.claim("event:1", 60) is Claim.NEW
    store.release("event:never-claimed")


def test_a_claim_is_given_back_by_its_own_token_only(store):
    assert store.claim("event:1", 60, "one") is Claim.NEW
    store.release("event:1", "another")
    store.release("event:1")
    assert store.claim("event:1", 60, "two") is Claim.BUSY
    store.release("event:1", "one")
    assert store.claim("event:1", 60, "two") is Claim.NEW
    # The event was handled, whatever became of the first claim.
    store.complete("event:1")
    store.release("event:1", "two")
    assert store.claim("event:1", 60, "three") is Claim.DONE


def test_any_text_is_a_key(store):
    for key in ("a'b; DROP TABLE beatapi_webhooks", "ü \U0001f3b5", "*", "%00", " " * 200):
        assert store.claim(key, 60) is Claim.NEW
        assert store.claim(key, 60) is Claim.BUSY


def test_receivers_with_a_store_in_common_handle_an_event_once(store, secret, delivery):
    events: list[Any] = []
    first, second = (WebhookReceiver(secret, events.append, store=store) for _ in range(2))
    answers = [
        each.respond("POST", delivery().headers(), delivery().body).status
        for each in (first, second, first)
    ]
    assert (answers, len(events)) == ([204, 204, 204], 1)


def test_of_many_threads_one_gets_the_event(store):
    with ThreadPoolExecutor(8) as pool:
        claims = list(pool.map(lambda _: store.claim("event:1", 60), range(24)))
    assert sorted(claim.value for claim in claims) == ["busy"] * 23 + ["new"]


# -- time ------------------------------------------------------------------------------------------


@pytest.fixture(params=["memory", "sqlite"])
def timed(request, time_, tmp_path) -> DedupeStore:
    if request.param == "memory":
        return MemoryStore(clock=time_)
    return SQLiteStore(tmp_path / "events.db", clock=time_)


def test_a_lease_ends(timed, time_):
    timed.claim("event:1", 60)
    time_.now += 59
    assert timed.claim("event:1", 60) is Claim.BUSY
    time_.now += 1
    assert timed.claim("event:1", 60) is Claim.NEW


def test_what_was_handled_is_remembered_for_a_day(timed, time_):
    timed.claim("event:1", 60)
    timed.complete("event:1")
    time_.now += DAY - 1
    assert timed.claim("event:1", 60) is Claim.DONE
    time_.now += 1
    assert timed.claim("event:1", 60) is Claim.NEW


def test_a_claim_whose_lease_has_ended_does_not_give_back_the_next_one(timed, time_):
    timed.claim("event:1", 60, "one")
    time_.now += 61
    assert timed.claim("event:1", 60, "two") is Claim.NEW
    timed.release("event:1", "one")
    assert timed.claim("event:1", 60, "three") is Claim.BUSY
    timed.release("event:1", "two")
    assert timed.claim("event:1", 60, "three") is Claim.NEW


def test_a_handler_that_outlives_its_lease_still_completes(timed, time_):
    timed.claim("event:1", 60)
    time_.now += 61
    timed.complete("event:1")
    assert timed.claim("event:1", 60) is Claim.DONE


@pytest.mark.parametrize("make", [MemoryStore, lambda **o: SQLiteStore("x.db", **o)])
@pytest.mark.parametrize("seconds", [0, -1, DAY - 1, float("nan"), float("inf")])
def test_nothing_is_forgotten_within_a_day(make, seconds):
    with pytest.raises(ConfigurationError, match="86400, a day, or more"):
        make(retention_seconds=seconds)


def test_memory_is_bounded_by_what_is_remembered(time_):
    store = MemoryStore(clock=time_)
    for number in range(20_000):
        time_.now += 60
        store.claim(f"event:{number}", 30)
        store.complete(f"event:{number}")
    assert len(store._entries) < 4 * DAY / 60


# -- SQLite ----------------------------------------------------------------------------------------


def test_a_file_is_swept(tmp_path, time_, monkeypatch):
    monkeypatch.setattr(dedupe, "_SWEEP_EVERY", 8)
    path = tmp_path / "events.db"
    store = SQLiteStore(path, clock=time_)
    for number in range(20):
        time_.now += DAY
        store.claim(f"event:{number}", 60)
        store.complete(f"event:{number}")
    with sqlite3.connect(path) as database:
        rows = database.execute("SELECT count(*) FROM beatapi_webhooks").fetchone()[0]
    database.close()
    assert rows < 10


@pytest.mark.parametrize("path", ["", ":memory:"])
def test_a_file_is_a_file(path):
    with pytest.raises(ConfigurationError, match="MemoryStore"):
        SQLiteStore(path)


def test_another_process_cannot_release_what_it_does_not_have(tmp_path, time_):
    path = tmp_path / "events.db"
    slow, quick = SQLiteStore(path, clock=time_), SQLiteStore(path, clock=time_)
    slow.claim("event:1", 60)
    time_.now += 61
    assert quick.claim("event:1", 60) is Claim.NEW
    slow.release("event:1")
    assert slow.claim("event:1", 60) is Claim.BUSY


def test_a_file_that_cannot_be_written_is_503(tmp_path, secret, delivery):
    store = SQLiteStore(tmp_path / "events.db")
    (tmp_path / "events.db").write_bytes(b"this is no database, but text" * 100)
    receiver = WebhookReceiver(secret, store=store)
    assert receiver.respond("POST", delivery().headers(), delivery().body).status == 503


def test_of_many_processes_one_gets_each_event(tmp_path):
    path = str(tmp_path / "events.db")
    code = (
        "import sys\nfrom beatapi_receivers.dedupe import Claim, SQLiteStore\n"
        "store = SQLiteStore(sys.argv[1])\n"
        "print(*[n for n in range(50) if store.claim(f'e{n}', 60) is Claim.NEW])"
    )
    command = [sys.executable, "-c", code, path]
    workers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    won = [number for worker in workers for number in worker.communicate()[0].split()]
    assert sorted(map(int, won)) == list(range(50))


def test_a_forked_process_claims_on_its_own(tmp_path):
    path = str(tmp_path / "events.db")
    code = (
        "import os, sys\nfrom beatapi_receivers.dedupe import SQLiteStore\n"
        "store = SQLiteStore(sys.argv[1])\n"
        "print(store.claim('a', 60).name, flush=True)\n"
        "child = os.fork()\n"
        "if child: os.waitpid(child, 0)\n"
        "print(*[store.claim(key, 60).name for key in ('a', 'child' if child else 'b', 'b')])\n"
        "store.complete('b')\n"
        "print(store.claim('b', 60).name)"
    )
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True)
    assert (done.stdout.splitlines(), done.stderr) == (
        ["NEW", "BUSY NEW BUSY", "DONE", "BUSY NEW DONE", "DONE"],
        "",
    )


def test_a_closed_store_opens_again(tmp_path):
    store = SQLiteStore(tmp_path / "events.db")
    assert store.claim("a", 60) is Claim.NEW
    store.close()
    store.close()
    assert store.claim("a", 60) is Claim.BUSY


def test_a_store_that_could_not_be_opened_leaves_nothing(tmp_path):
    with pytest.raises(sqlite3.OperationalError):
        SQLiteStore(tmp_path / "nowhere" / "events.db")


@pytest.fixture
def connections(monkeypatch) -> list[Any]:
    """Track every opened connection; Python 3.13 warns about unclosed ones."""
    opened: list[Any] = []

    class Recorded(sqlite3.Connection):
        open = True

        def close(self) -> None:
            self.open = False
            super().close()

    def connect(path: str, **options: Any) -> sqlite3.Connection:
        opened.append(real(path, factory=Recorded, **options))
        time.sleep(0.02)  # so that threads meet here
        return opened[-1]

    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", connect)
    return opened


def test_threads_that_come_first_at_once_open_one_connection(tmp_path, connections):
    store = SQLiteStore(tmp_path / "events.db")
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: store.claim(f"event:{number}", 60), range(8)))
    assert [each.open for each in connections] == [False, True]
    store.close()
    assert not any(each.open for each in connections)


def test_a_store_that_nobody_has_any_more_is_closed(tmp_path, connections):
    store = SQLiteStore(tmp_path / "events.db")
    store.claim("event:1", 60)
    del store
    assert not any(each.open for each in connections)


def test_a_store_may_be_closed_while_it_is_used(tmp_path):
    store = SQLiteStore(tmp_path / "events.db")
    with ThreadPoolExecutor(4) as pool:
        claims = pool.map(lambda number: store.claim(f"event:{number}", 60), range(400))
        for _ in range(400):
            store.close()
        assert set(claims) == {Claim.NEW}


def test_a_file_that_is_damaged_and_removed_is_made_anew(tmp_path, connections):
    path = tmp_path / "events.db"
    store = SQLiteStore(path)
    path.write_bytes(b"this is no database, but text" * 1000)
    for _ in range(2):
        with pytest.raises(sqlite3.DatabaseError):
            store.claim("event:1", 60)
    assert not any(each.open for each in connections)
    path.unlink()
    assert [store.claim("event:1", 60) for _ in range(2)] == [Claim.NEW, Claim.BUSY]


def test_a_process_that_moves_to_another_folder_keeps_its_file(tmp_path, monkeypatch):
    """Daemons do this, and servers with an option for the folder."""
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path)
    store = SQLiteStore("events.db")
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert store.claim("event:1", 60) is Claim.NEW
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_locked_file_is_told_to_all_threads_in_time(tmp_path, monkeypatch):
    """A delivery needs its 503 within 5 seconds, however many threads wait for the file."""
    monkeypatch.setattr(dedupe, "_SQLITE_SECONDS", 0.5)
    path = tmp_path / "events.db"
    store = SQLiteStore(path)
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    with ThreadPoolExecutor(20) as pool:
        jobs = [pool.submit(store.claim, "event:1", 60) for _ in range(20)]
    assert {type(job.exception()) for job in jobs} == {sqlite3.OperationalError}
    # A thread whose time is over waits for no other; it does not begin to wait for the file.
    told = [str(job.exception()) for job in jobs]
    assert "other threads have used the database for too long" in told
    assert "database is locked" in told
    writer.execute("COMMIT")
    writer.close()
    assert store.claim("event:1", 60) is Claim.NEW


def test_a_child_keeps_its_claims_when_its_parent_closes(tmp_path):
    """SQLite must never see a file that a parent had open (sqlite.org/howtocorrupt.html, 2.6)."""
    path = str(tmp_path / "events.db")
    code = (
        "import os, sys\nfrom beatapi_receivers.dedupe import SQLiteStore\n"
        "store = SQLiteStore(sys.argv[1])\n"
        "store.claim('parent', 60)\n"
        "(to_parent, told), (to_child, go_on) = os.pipe(), os.pipe()\n"
        "child = os.fork()\n"
        "if child == 0:\n"
        "    store.claim('early', 60)\n"
        "    os.write(told, b'.'), os.read(to_child, 1)\n"
        "    store.claim('late', 60)\n"
        "    os.write(told, b'.'), os.read(to_child, 1)\n"
        "    os._exit(0)\n"
        "os.read(to_parent, 1)\n"
        "store.close()\n"
        "os.write(go_on, b'.'), os.read(to_parent, 1)\n"
        "other = SQLiteStore(sys.argv[1])\n"
        "print(*[other.claim(key, 60).name for key in ('parent', 'early', 'late')])\n"
        "os.write(go_on, b'.'), os.waitpid(child, 0)"
    )
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("BUSY BUSY BUSY\n", "")


def test_a_fork_that_only_the_child_hears_of_is_fine(tmp_path):
    """A server may fork without Python, and call the hook in the child only."""
    store = SQLiteStore(tmp_path / "events.db")
    dedupe._forks.after()
    assert store.claim("event:1", 60) is Claim.NEW
    dedupe._forks.before()
    dedupe._forks.after()
    assert store.claim("event:1", 60) is Claim.BUSY


def test_a_fork_waits_for_the_other_threads(tmp_path):
    """A child must not inherit a store that a thread, which it does not have, was using."""
    path = str(tmp_path / "events.db")
    code = (
        "import os, sys, threading\nfrom beatapi_receivers.dedupe import SQLiteStore\n"
        "store = SQLiteStore(sys.argv[1])\n"
        "ended = threading.Event()\n"
        "def work():\n"
        "    while not ended.is_set(): store.claim('busy', 60)\n"
        "threads = [threading.Thread(target=work) for _ in range(3)]\n"
        "[thread.start() for thread in threads]\n"
        "def fork(number):\n"
        "    child = os.fork()\n"
        "    if child == 0: os._exit(0 if store.claim(str(number), 60).name == 'NEW' else 1)\n"
        "    return os.waitpid(child, 0)[1]\n"
        "print({fork(number) for number in range(20)})\n"
        "ended.set()"
    )
    done = subprocess.run(
        # Python 3.12 warns of any fork of a process with threads.
        [sys.executable, "-W", "ignore::DeprecationWarning", "-c", code, path],
        capture_output=True,
        text=True,
        timeout=patience.SECONDS,
    )
    assert (done.stdout, done.stderr) == ("{0}\n", "")


# -- Redis -----------------------------------------------------------------------------------------


def test_redis_keys_end_by_themselves(redis_client):
    store = RedisStore(redis_client, prefix="mine:")
    store.claim("event:1", 60)
    assert 59_000 < redis_client.pttl("mine:event:1") <= 60_000
    store.complete("event:1")
    assert 86_390_000 < redis_client.pttl("mine:event:1") <= 86_400_000


def test_a_lease_of_redis_ends(redis_client):
    store = RedisStore(redis_client)
    store.claim("event:1", 60)
    redis_client.pexpire("beatapi:webhook:event:1", 1)
    while redis_client.exists("beatapi:webhook:event:1"):
        pass
    assert store.claim("event:1", 60) is Claim.NEW


def test_redis_gives_nothing_back_that_another_claim_of_the_store_has(redis_client):
    store = RedisStore(redis_client)
    store.claim("event:1", 60, "one")
    redis_client.delete("beatapi:webhook:event:1")  # its lease has ended
    assert store.claim("event:1", 60, "two") is Claim.NEW
    store.release("event:1", "one")
    assert store.claim("event:1", 60, "three") is Claim.BUSY


def test_redis_gives_nothing_back_that_another_one_has(redis_client):
    slow, quick = RedisStore(redis_client), RedisStore(redis_client)
    slow.claim("event:1", 60)
    redis_client.delete("beatapi:webhook:event:1")  # its lease has ended
    assert quick.claim("event:1", 60) is Claim.NEW
    slow.release("event:1")
    assert slow.claim("event:1", 60) is Claim.BUSY


def test_redis_clients_that_decode_are_fine(redis_server, redis_client):
    with redis.Redis(port=redis_server.port, decode_responses=True) as client:
        store = RedisStore(client)
        store.claim("event:1", 60)
        store.complete("event:1")
        assert store.claim("event:1", 60) is Claim.DONE


def test_a_redis_that_stops_is_503_until_it_is_back(redis_server, redis_client, secret, delivery):
    events: list[Any] = []
    receiver = WebhookReceiver(secret, events.append, store=RedisStore(redis_client))

    def deliver(event_id: str) -> int:
        one = delivery(task_id=event_id, event_id=event_id)
        return receiver.respond("POST", one.headers(), one.body).status

    assert deliver("evt_1") == 204
    redis_server.stop()
    try:
        assert deliver("evt_2") == 503
        assert len(events) == 1
    finally:
        redis_server.start()
    assert deliver("evt_2") == 204
    assert len(events) == 2


def test_an_asynchronous_server_with_redis_handles_an_event_once(
    servers, async_kind, redis_server, redis_client, secret, delivery
):
    events: list[Any] = []
    store = AsyncRedisStore(Opening(redis_server.port))
    site = servers.start(async_kind, WebhookReceiver(secret, events.append, store=store))
    assert [site.deliver(delivery()) for _ in range(3)] == [204, 204, 204]
    assert len(events) == 1


def test_every_server_with_redis_handles_an_event_once(
    servers, kind, redis_client, secret, delivery
):
    events: list[Any] = []
    store = RedisStore(redis_client)
    site = servers.start(kind, WebhookReceiver(secret, events.append, store=store))
    assert [site.deliver(delivery()) for _ in range(3)] == [204, 204, 204]
    assert len(events) == 1


def test_the_stores_need_nothing_but_the_standard_library():
    code = "import beatapi_receivers.dedupe, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & {"redis", "sqlite3", "attrs", "httpx", "asyncio"}
