"""How does PostgreSQL keep a ledger? The same statements as SQLite, under a lock of the API key."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from .sql import Run, SQLLedger

LOCK_SECONDS: Final = 30
"""The longest wait for another transaction of the key, and the longest statement."""

IDLE_SECONDS: Final = 10
"""The time after which the server ends a transaction whose client has gone silent with its lock."""

CONNECT_SECONDS: Final = 10

_LOCK: Final = (
    # Settings of the transaction, as a pooler between here and the server refuses others.
    f"SELECT set_config('lock_timeout', '{LOCK_SECONDS}s', true),"
    f" set_config('statement_timeout', '{LOCK_SECONDS}s', true),"
    f" set_config('idle_in_transaction_session_timeout', '{IDLE_SECONDS}s', true),"
    " pg_advisory_xact_lock(hashtextextended(%s, 0))"
)
_NOW: Final = "SELECT EXTRACT(EPOCH FROM clock_timestamp())::float8 AS now"


class Row(tuple[Any, ...]):
    """A row that is a tuple, and whose columns can be read by name."""

    names: dict[str, int]

    def __getitem__(self, place: Any) -> Any:
        return super().__getitem__(self.names[place] if isinstance(place, str) else place)


def _rows(cursor: Any) -> Callable[[Sequence[Any]], Row]:
    """Return what makes a row of the values of a cursor's result."""
    columns = enumerate(cursor.description or ())
    names: dict[str, int] = {str(column.name): index for index, column in columns}

    def make(values: Sequence[Any]) -> Row:
        row = Row(values)
        row.names = names
        return row

    return make


class Postgres:
    """A PostgreSQL database, which many machines share.

    Transactions of one API key come one after the other: an advisory lock, which ends with its
    transaction, is held for the length of two or three statements. A machine that dies with the
    lock loses it after ``IDLE_SECONDS``.

    Args:
        url: The database, such as ``postgresql://user@host/name``.
        now: The clock, Unix seconds; the server's if not given.

    Raises:
        ImportError: psycopg is missing: ``pip install "beatapi-fleet[sql]"``.
    """

    is_local = False
    serial = "BIGSERIAL PRIMARY KEY"
    columns = "SELECT attname AS name FROM pg_attribute WHERE attrelid = 'fleet_jobs'::regclass"
    skip_locked = " FOR UPDATE SKIP LOCKED"

    def __init__(self, url: str, now: Callable[[], float] | None = None) -> None:
        try:
            import psycopg
        except ImportError as error:
            message = 'a ledger in PostgreSQL needs psycopg: pip install "beatapi-fleet[sql]"'
            raise ImportError(message) from error
        self.errors: tuple[type[Exception], ...] = (psycopg.Error,)
        self._connect = psycopg.connect
        self._url = url
        self._now = now

    def connect(self) -> Any:
        """Open a connection."""
        connection = self._connect(
            self._url,
            autocommit=True,
            row_factory=_rows,
            connect_timeout=CONNECT_SECONDS,
            application_name="beatapi-fleet",
        )
        # A pooler between here and the server may pass statements to another connection each time.
        connection.prepare_threshold = None
        return connection

    @contextmanager
    def transaction(self, connection: Any, key: str) -> Generator[Run]:
        """Run statements as the only transaction of the key."""
        with connection.transaction():
            connection.execute(_LOCK, [f"beatapi-fleet {key}"])
            yield self.reading(connection)

    def reading(self, connection: Any) -> Run:
        """Run statements one by one."""

        def run(statement: str, *values: Any) -> list[Row]:
            cursor = connection.execute(statement.replace("?", "%s"), values)
            return [] if cursor.description is None else list(cursor.fetchall())

        return run

    def now(self, run: Run) -> float:
        """Return the server's time, not that of the transaction's begin: it may have waited."""
        return float(run(_NOW)[0]["now"]) if self._now is None else self._now()

    def faults(self, run: Run, keys: bool) -> list[str]:
        """Return the settings with which the server could forget what it has answered.

        Args:
            run: Runs a statement.
            keys: Whether BeatAPI recognises repeats of every create.
        """
        faults = list[str]()
        if run("SHOW fsync")[0]["fsync"] == "off":
            faults.append("fsync is off: a power cut can destroy the ledger; switch it on")
        if run("SHOW synchronous_commit")[0]["synchronous_commit"] == "off" and not keys:
            faults.append(
                "synchronous_commit is off: a crash forgets the last creates, and this contract"
                " date recognises no repeats, so they would be paid twice; switch it on"
            )
        if run("SELECT pg_is_in_recovery() AS standby")[0]["standby"]:
            faults.append("this server is a standby, which accepts no writes; use the primary")
        return faults


def postgres_ledger(url: str, key: str, now: Callable[[], float] | None = None) -> SQLLedger:
    """Return a ledger in a PostgreSQL database; its tables are created by the first use.

    Args:
        url: The database, such as ``postgresql://user@host/name``.
        key: A digest of the API key and its server.
        now: The clock, Unix seconds; the server's if not given.
    """
    return SQLLedger(Postgres(url, now), key)
