"""Real servers for ledgers and engines, each started once and only if a test wants it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bench.backends import Backend, MissingServerError, PostgresServer, RabbitServer, RedisServer


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


@pytest.fixture(scope="session")
def rabbit_server() -> Iterator[Backend]:
    yield from running(RabbitServer())
