"""The fleet as a contender: with Celery on two brokers and ledgers, and embedded.

Workers run it by ``celery -A bench.fleet.service``, or ``alone`` without a broker.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from celery import Celery

from beatapi.models import WebhookEvent
from beatapi_fleet import Fleet
from beatapi_fleet.celery import DEFAULT_QUEUE, install
from beatapi_fleet.ledger import LedgerError

from ..backends import Backend, PostgresServer, RabbitServer, RedisServer
from .alone import THREADS, open_fleet
from .harness import MODEL, Contender, celery_command

BATCH: Final = "bench"

app = Celery("fleet", broker=os.environ.get("BENCH_BROKER"))
app.conf.update(broker_connection_retry_on_startup=True)


if "BENCH_LEDGER" in os.environ:
    install(app, open_fleet())


class Service(Contender):
    """A fleet.

    Args:
        name: Its name.
        servers: Make the servers that it needs.
        urls: Return the broker (``None`` for none) and the ledger, given the servers' URLs and the
            folder.
    """

    def __init__(
        self,
        name: str,
        servers: Sequence[Callable[[], Backend]],
        urls: Callable[[Sequence[str], str], tuple[str | None, str]],
    ) -> None:
        self.name = name
        self._servers = servers
        self._urls = urls
        self._fleet: Fleet | None = None

    def servers(self) -> list[Backend]:
        """Return its servers."""
        return [make() for make in self._servers]

    @property
    def processes(self) -> int:
        """One without a broker, as there is nothing to share then."""
        return super().processes if self._broker else 1

    @property
    def _broker(self) -> str | None:
        return self._urls(self.place.urls, str(self.place.folder))[0]

    @property
    def _ledger(self) -> str:
        return self._urls(self.place.urls, str(self.place.folder))[1]

    @property
    def fleet(self) -> Fleet:
        """The fleet, as a web application uses it."""
        if self._fleet is None:
            place = self.place
            fleet = Fleet(self._ledger, api_key=place.api_key, base_url=place.base_url)
            self._fleet = self.cleanup.enter_context(fleet)
        return self._fleet

    def environment(self) -> dict[str, str]:
        """Return the environment of a worker."""
        broker = {"BENCH_BROKER": self._broker} if self._broker else {}
        clock = self.place.clock
        pace = {} if clock is None else {"BENCH_CLOCK": clock.text()}
        return {**super().environment(), **broker, **pace, "BENCH_LEDGER": self._ledger}

    def command(self, number: int) -> Sequence[str]:
        """Return the command of a worker."""
        if self._broker is None:
            return [sys.executable, "-m", "bench.fleet.alone"]
        return celery_command(
            "bench.fleet.service", number, "-Q", DEFAULT_QUEUE, "-c", str(THREADS)
        )

    def submit(self) -> None:
        """Submit all jobs."""
        jobs = [
            {"model": MODEL, "duration": 1, "resolution": "480p", "prompt": name, "name": name}
            for name in (f"video{number:04}" for number in range(self.place.plan.jobs))
        ]
        self.fleet.submit(jobs, command="videos", output=str(self.place.videos), batch=BATCH)

    def heard(self, event: WebhookEvent) -> None:
        """Put a webhook into the ledger, where the keeper hears it."""
        self.fleet.ledger.publish(json.dumps(event.to_dict()))

    def ended(self) -> Mapping[str, int]:
        """Return the jobs that have ended without a file."""
        try:
            counts = self.fleet.ledger.counts(BATCH)
        except LedgerError:
            return {}
        return {state: counts[state] for state in ("failed", "unknown") if state in counts}


def on_redis() -> Service:
    """Return a fleet with Celery on Redis, and the ledger in another database of the same."""
    return Service(
        "fleet on Redis",
        [RedisServer],
        lambda urls, _: (urls[0], urls[0].removesuffix("0") + "1"),
    )


def on_rabbit() -> Service:
    """Return a fleet with Celery on RabbitMQ, and the ledger in PostgreSQL."""
    return Service(
        "fleet on RabbitMQ and PostgreSQL",
        [RabbitServer, PostgresServer],
        lambda urls, _: (urls[0], urls[1]),
    )


def embedded() -> Service:
    """Return a fleet in one process, with SQLite."""
    return Service(
        "fleet in one process, SQLite", [], lambda _, folder: (None, f"sqlite:///{folder}/fleet.db")
    )
