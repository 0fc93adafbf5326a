"""Ledgers of every kind on clocks that tests move, and real servers, each started if wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TypeAlias

import psycopg
import pytest
import redis

from beatapi import ManualClock
from beatapi.sandbox import Sandbox, sample_image
from beatapi_fleet import Embedded, Fleet
from beatapi_fleet.ledger import Ledger
from beatapi_fleet.postgres import postgres_ledger
from beatapi_fleet.redis import RedisLedger
from beatapi_fleet.sql import sqlite_ledger
from bench.backends import Backend, MissingServerError, PostgresServer, RabbitServer, RedisServer
from bench.fleet.harness import MODEL

KEY = "k3y"

Open: TypeAlias = Callable[[], Ledger]
"""Opens one store again, as another process does."""

OpenFleet: TypeAlias = Callable[..., Fleet]
Lines: TypeAlias = list[dict[str, Any]]

LEDGERS = ["sqlite", "postgres", "redis"]
"""The kinds of ledgers that tests of the contract and of failures run over."""


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture(params=LEDGERS)
def opener(
    request: pytest.FixtureRequest, tmp_path: Path, clock: ManualClock
) -> Iterator[Callable[[str], Ledger]]:
    """Return a function that opens the ledger of a key in one store, which is empty at first."""
    with ExitStack() as stack:

        def open_key(key: str) -> Ledger:
            ledger: Ledger
            if request.param == "sqlite":
                ledger = sqlite_ledger(tmp_path / "fleet.db", key, clock.now)
            elif request.param == "redis":
                ledger = RedisLedger(request.getfixturevalue("redis_url"), key, clock.now)
            else:
                url = request.getfixturevalue("postgres_url")
                ledger = postgres_ledger(url, key, clock.now)
            stack.callback(ledger.close)
            return ledger

        yield open_key


@pytest.fixture
def open_ledger(opener: Callable[[str], Ledger]) -> Open:
    return lambda: opener(KEY)


@pytest.fixture
def open_other(opener: Callable[[str], Ledger]) -> Open:
    """Open the ledger of another key in the same store."""
    return lambda: opener("0ther")


@pytest.fixture
def ledger(open_ledger: Open) -> Ledger:
    return open_ledger()


@pytest.fixture
def sandbox(clock: ManualClock) -> Iterator[Sandbox]:
    with Sandbox(clock=clock, processing_seconds=10, concurrency=10, seed=1) as sandbox:
        yield sandbox


@pytest.fixture
def open_fleet(open_ledger: Open, sandbox: Sandbox, clock: ManualClock) -> Iterator[OpenFleet]:
    """Return a function that opens the fleet again, as another process does."""
    with ExitStack() as stack:

        def open_again(**options: Any) -> Fleet:
            own = {"api_key": sandbox.api_key, "base_url": sandbox.url, "clock": clock}
            return stack.enter_context(Fleet(open_ledger(), **{**own, **options}))

        yield open_again


@pytest.fixture
def fleet(open_fleet: OpenFleet) -> Fleet:
    return open_fleet()


@pytest.fixture
def lines(fleet: Fleet) -> Callable[[int], Lines]:
    """Return a function that makes lines of jobs."""
    picture = fleet.client.files.upload(("a.png", sample_image(width=64, height=36))).url
    return lambda count: [
        {"name": f"video{number}", "images": [picture], "duration": 10, "id": number}
        for number in range(count)
    ]


def short_videos(count: int) -> Lines:
    """Return the lines of jobs of ``videos`` that take the sandbox's encoder no time."""
    line = {"model": MODEL, "duration": 1, "resolution": "480p", "prompt": "a"}
    return [{**line, "name": f"video{number}", "id": number} for number in range(count)]


def work(fleet: Fleet, batch: str | None = None) -> None:
    """Work in this thread until all is over."""
    embedded = Embedded(fleet)
    for _ in range(1_000):
        if fleet.status(batch).is_over:
            embedded.keeper.close()
            return
        embedded.turn()
    raise AssertionError(fleet.status(batch))


def running(server: Backend) -> Iterator[Backend]:
    try:
        server.start()
        yield server
    except MissingServerError as error:
        pytest.fail(str(error))
    finally:
        server.close()


@pytest.fixture(scope="session")
def redis_server() -> Iterator[Backend]:
    yield from running(RedisServer())


@pytest.fixture
def redis_url(redis_server: Backend) -> str:
    """Return the URL of an empty database."""
    with redis.Redis.from_url(redis_server.url) as client:
        client.flushall()
    return redis_server.url


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Backend]:
    yield from running(PostgresServer())


@pytest.fixture
def postgres_url(postgres_server: Backend) -> str:
    """Return the URL of an empty database."""
    with psycopg.connect(postgres_server.url, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return postgres_server.url


@pytest.fixture(scope="session")
def rabbit_server() -> Iterator[Backend]:
    yield from running(RabbitServer())
