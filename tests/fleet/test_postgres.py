"""PostgreSQL beyond the contract of ledgers: a server that goes away, and its own time."""

from __future__ import annotations

import sys
import threading
from typing import Any

import psycopg
import pytest

from beatapi_fleet.jobs import Job
from beatapi_fleet.ledger import SUBMIT, Ledger, LedgerError
from beatapi_fleet.postgres import Postgres, postgres_ledger
from bench.backends import Backend, PostgresServer

JOB = Job(id="job1", name="a", create="images", params={"prompt": "a % b ?"})


def test_time_is_the_servers(postgres_url: str) -> None:
    ledger = postgres_ledger(postgres_url, "k")
    with psycopg.connect(postgres_url) as connection:
        clock = "SELECT EXTRACT(EPOCH FROM clock_timestamp())::float8"
        (before,) = connection.execute(clock).fetchall()[0]
        now = ledger.now()
        (after,) = connection.execute(clock).fetchall()[0]
    assert before <= now <= after
    ledger.close()


def test_a_killed_server_is_an_error_until_it_is_back() -> None:
    with PostgresServer() as server:
        ledger = postgres_ledger(server.url, "k")
        ledger.add("b", [JOB])
        assert ledger.admit(1) == ["job1"]
        assert ledger.move("job1", SUBMIT, token="t", worker="w") is not None
        server.kill()
        with pytest.raises(LedgerError, match="the ledger's database"):
            ledger.counts()
        server.start()
        entry = ledger.entry("job1")
        assert entry is not None
        assert (entry.job, entry.state, entry.claim) == (JOB, "admitted", "t")
        ledger.close()


def test_a_lost_connection_is_opened_again(postgres_server: Backend, postgres_url: str) -> None:
    ledger = postgres_ledger(postgres_url, "k")
    ledger.add("b", [JOB])
    end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = %s"
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(end, ["beatapi-fleet"])
    with pytest.raises(LedgerError):
        ledger.counts()
    assert ledger.counts() == {"queued": 1}
    ledger.close()


def test_a_silent_machine_cannot_keep_the_lock(postgres_url: str) -> None:
    dialect = Postgres(postgres_url)
    connection = dialect.connect()
    with dialect.transaction(connection, "k") as run:
        for name, value in (
            ("idle_in_transaction_session_timeout", "10s"),
            ("lock_timeout", "30s"),
            ("statement_timeout", "30s"),
        ):
            assert run(f"SHOW {name}")[0][name] == value
    connection.close()


def test_keys_do_not_wait_for_each_other(postgres_url: str) -> None:
    dialect = Postgres(postgres_url)
    one, two = dialect.connect(), dialect.connect()
    with dialect.transaction(one, "k"), dialect.transaction(two, "other") as run:
        assert run("SELECT 1 AS a")[0]["a"] == 1
    one.close()
    two.close()


def test_slots_are_never_given_twice(postgres_url: str) -> None:
    ledgers = [postgres_ledger(postgres_url, "k") for _ in range(4)]
    jobs = [Job(id=f"job{n}", name="a", create="images", params={}) for n in range(30)]
    ledgers[0].add("b", jobs)
    admitted: list[str] = []

    def admit(ledger: Ledger) -> None:
        admitted.extend(ledger.admit(7))

    threads = [threading.Thread(target=admit, args=(ledger,)) for ledger in ledgers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(admitted) == 7
    for ledger in ledgers:
        ledger.close()


@pytest.mark.parametrize(
    ("name", "value", "keys", "fault"),
    [
        ("fsync", "off", True, "fsync is off"),
        ("synchronous_commit", "off", False, "synchronous_commit is off"),
        ("synchronous_commit", "off", True, None),
        ("standby", True, True, "is a standby"),
    ],
)
def test_the_doctor_finds_a_server_that_forgets(
    name: str, value: Any, keys: bool, fault: str | None
) -> None:
    healthy = {"fsync": "on", "synchronous_commit": "on", "standby": False}
    faults = Postgres("postgresql://").faults(lambda *_: [healthy | {name: value}], keys)
    assert [str(fault) in each for each in faults] == [True] * (fault is not None), faults


def test_without_the_driver_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(ImportError, match=r"beatapi-fleet\[sql\]"):
        Postgres("postgresql://")
