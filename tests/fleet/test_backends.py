"""The servers that the other tests rely on: they come back after a kill, with their data."""

from __future__ import annotations

import psycopg
import pytest
import redis
from kombu import Connection

from bench import backends
from bench.backends import (
    MissingServerError,
    PostgresServer,
    RabbitServer,
    RedisServer,
    free_ports,
)
from tests import patience


def test_a_killed_redis_keeps_what_it_was_told():
    with RedisServer() as server, redis.Redis.from_url(server.url) as client:
        client.set("a", "1")
        server.kill()
        server.start()
        assert client.get("a") == b"1"
        assert client.config_get("maxmemory-policy") == {"maxmemory-policy": "noeviction"}
    assert not server.folder.exists()


def test_options_of_redis_come_last():
    options = ["--maxmemory-policy", "allkeys-lru", "--appendonly", "no"]
    with RedisServer(None, *options) as server, redis.Redis.from_url(server.url) as client:
        assert client.config_get("maxmemory-policy") == {"maxmemory-policy": "allkeys-lru"}
        assert client.config_get("appendonly") == {"appendonly": "no"}


def test_a_killed_postgres_keeps_what_it_was_told():
    with PostgresServer() as server:
        with psycopg.connect(server.url) as connection:
            connection.execute("CREATE TABLE a AS SELECT 1 AS b")
        server.kill()
        server.start()
        with psycopg.connect(server.url) as connection:
            assert connection.execute("SELECT b FROM a").fetchall() == [(1,)]


def test_rabbit_keeps_messages(rabbit_server: RabbitServer):
    with Connection(rabbit_server.url) as connection, connection.SimpleQueue("a") as queue:
        queue.put({"b": 1})
        message = queue.get(timeout=patience.SECONDS)
        message.ack()
        assert message.payload == {"b": 1}


def test_a_missing_server_says_how_to_install_it(monkeypatch):
    monkeypatch.setattr(backends.shutil, "which", lambda *_, **__: None)
    with pytest.raises(MissingServerError, match="apt-get install redis-server"):
        RedisServer().start()


def test_ports_of_one_server_differ():
    """RabbitMQ does not start if two of its three ports are one."""
    assert len(set(free_ports(64))) == 64
