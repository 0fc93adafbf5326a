"""Ledgers of every kind on clocks that tests move, and real servers, each started if wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TypeAlias

import psycopg
import pytest

from beatapi import ManualClock
from beatapi_fleet.ledger import Ledger
from beatapi_fleet.postgres import postgres_ledger
from beatapi_fleet.sql import sqlite_ledger
from bench.backends import Backend, MissingServerError, PostgresServer, RabbitServer, RedisServer

KEY = "k3y"

Open: TypeAlias = Callable[[], Ledger]
"""Opens one store again, as another process does."""

LEDGERS = ["sqlite", "postgres"]
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
            if request.param == "sqlite":
                ledger = sqlite_ledger(tmp_path / "fleet.db", key, clock.now)
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
