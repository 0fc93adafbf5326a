"""How does an SQL database keep a ledger? One table of jobs; a move is one UPDATE with a WHERE."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Any, Final, Protocol, TypeAlias, Unpack

from .jobs import ENDED, Job, State
from .ledger import (
    KEEPS_TRIES,
    NOTIFY,
    OPEN,
    RATE_SECONDS,
    SLOTS,
    STEPS,
    Arrow,
    Changes,
    Entry,
    LedgerError,
    Summary,
    settled,
)

Row: TypeAlias = Any
"""A row whose columns are read by name."""

Run: TypeAlias = Callable[..., list[Row]]
"""Runs a statement with its parameters, ``?`` for each, and returns the rows."""

EVENTS: Final = 20_000
"""The number of webhook events that are kept."""

ROWS: Final = 500
"""The rows of a statement; databases limit its parameters to some ten thousand."""

BUSY_SECONDS: Final = 30.0
"""The time to wait for another process that writes."""

_ADDED: Final = (
    "key, id, number, name, made_by, params, output, suffix, on_done, traceparent,"
    " added_at, changed_at"
)
"""The columns of a new job."""

_TO_NOTIFY: Final = "state IN ('{}') AND notified = 0 AND on_done IS NOT NULL".format(
    "', '".join(NOTIFY.sources)
)
"""Jobs whose end is to be told; databases find an index only by its very words."""

_TABLES: Final = (
    """CREATE TABLE IF NOT EXISTS fleet_jobs (
        key TEXT NOT NULL, id TEXT NOT NULL, number BIGINT NOT NULL,
        name TEXT NOT NULL, made_by TEXT NOT NULL, params TEXT NOT NULL,
        output TEXT, suffix TEXT NOT NULL, on_done TEXT, traceparent TEXT,
        state TEXT NOT NULL DEFAULT 'queued',
        generation BIGINT NOT NULL DEFAULT 0, tries BIGINT NOT NULL DEFAULT 0,
        task_id TEXT, task TEXT, body TEXT, error TEXT, saved_to TEXT,
        claim TEXT NOT NULL DEFAULT '', worker TEXT NOT NULL DEFAULT '',
        not_before DOUBLE PRECISION NOT NULL DEFAULT 0,
        slot_until DOUBLE PRECISION NOT NULL DEFAULT 0,
        sent_at DOUBLE PRECISION NOT NULL DEFAULT 0,
        notified BIGINT NOT NULL DEFAULT 0,
        settled DOUBLE PRECISION NOT NULL DEFAULT 0,
        added_at DOUBLE PRECISION NOT NULL, changed_at DOUBLE PRECISION NOT NULL,
        PRIMARY KEY (key, id))""",
    "CREATE INDEX IF NOT EXISTS fleet_by_state ON fleet_jobs (key, state, number)",
    # The keeper looks for these several times a second, among all jobs that there ever were.
    "CREATE INDEX IF NOT EXISTS fleet_claimed ON fleet_jobs (key, worker) WHERE claim <> ''",
    f"CREATE INDEX IF NOT EXISTS fleet_notifies ON fleet_jobs (key, id) WHERE {_TO_NOTIFY}",
    """CREATE TABLE IF NOT EXISTS fleet_members (
        key TEXT NOT NULL, batch TEXT NOT NULL, job TEXT NOT NULL,
        at DOUBLE PRECISION NOT NULL, PRIMARY KEY (key, batch, job))""",
    """CREATE TABLE IF NOT EXISTS fleet_workers (
        key TEXT NOT NULL, worker TEXT NOT NULL, at DOUBLE PRECISION NOT NULL,
        PRIMARY KEY (key, worker))""",
    """CREATE TABLE IF NOT EXISTS fleet_lease (
        key TEXT PRIMARY KEY, worker TEXT NOT NULL, ends DOUBLE PRECISION NOT NULL)""",
    """CREATE TABLE IF NOT EXISTS fleet_kept (
        key TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (key, name))""",
    """CREATE TABLE IF NOT EXISTS fleet_events (
        id {serial}, key TEXT NOT NULL, event TEXT NOT NULL)""",
)

_NEWER: Final = {"traceparent": "TEXT"}
"""Columns of jobs that older ledgers lack, and their types."""


class Dialect(Protocol):
    """One kind of database: everything that others do in another way.

    Statements are written with ``?`` for parameters. A dialect raises the database's own errors,
    which it lists.
    """

    is_local: bool
    serial: str
    """The type of a column that counts by itself."""
    columns: str
    """The statement for the ``name`` of each column of ``fleet_jobs``."""
    skip_locked: str
    """The end of a subquery that passes over rows which another transaction has locked."""
    errors: tuple[type[Exception], ...]

    def connect(self) -> Any:
        """Open a connection."""
        ...

    @contextmanager
    def transaction(self, connection: Any, key: str, /) -> Generator[Run]:
        """Run statements of which all count or none; no two of one key at the same time."""
        ...

    def reading(self, connection: Any) -> Run:
        """Return what runs single statements that change nothing, and wait for nobody."""
        ...

    def now(self, run: Run, /) -> float:
        """Return the time in seconds."""
        ...

    def faults(self, run: Run, keys: bool, /) -> list[str]:
        """Return reasons why the database could lose or repeat a job, as ``Ledger.doctor``."""
        ...


class SQLite:
    """A file on this machine.

    Args:
        path: The file, created by the first use.
        now: The clock, Unix seconds.
    """

    is_local = True
    serial = "INTEGER PRIMARY KEY AUTOINCREMENT"
    columns = "SELECT name FROM pragma_table_info('fleet_jobs')"
    skip_locked = ""
    errors: tuple[type[Exception], ...] = (sqlite3.Error, OSError)

    def __init__(self, path: str | os.PathLike[str], now: Callable[[], float]) -> None:
        self._path = path
        self._now = now

    def connect(self) -> sqlite3.Connection:
        """Open the file; a new one is readable for its owner only, as prompts are in it."""
        os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = sqlite3.connect(
            self._path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        connection.row_factory = sqlite3.Row
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            # A machine that dies must not forget that a create was sent.
            connection.execute("PRAGMA synchronous = FULL")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    @contextmanager
    def transaction(self, connection: sqlite3.Connection, _key: str, /) -> Generator[Run]:
        """Write as the only process."""
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield self.reading(connection)
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")

    def reading(self, connection: sqlite3.Connection) -> Run:
        """Run statements one by one."""

        def run(statement: str, *values: Any) -> list[Row]:
            return connection.execute(statement, values).fetchall()

        return run

    def now(self, _run: Run, /) -> float:
        """Return the time of this machine."""
        return self._now()

    def faults(self, run: Run, _keys: bool, /) -> list[str]:
        """Return what the file's disk and content lack."""
        (mode,) = run("PRAGMA journal_mode")[0]
        faults = [str(row[0]) for row in run("PRAGMA quick_check") if row[0] != "ok"]
        if mode != "wal":
            faults.append(f"{self._path} is on a disk without shared memory; use a local disk")
        return faults


class SQLLedger:
    """A ledger in an SQL database.

    Args:
        dialect: The database.
        key: A digest of the API key and its server: every row carries it.

    Example:
        ``SQLLedger(SQLite("fleet.db", time.time), key)``
    """

    def __init__(self, dialect: Dialect, key: str) -> None:
        self.is_local = dialect.is_local
        self._dialect = dialect
        self._key = key
        self._lock = threading.RLock()
        self._connection: Any = None
        self._process = 0
        self._is_closed = False

    @contextmanager
    def _connected(self) -> Generator[Any]:
        with self._lock:
            try:
                if self._connection is None or self._process != os.getpid():
                    self._open()
                yield self._connection
            except self._dialect.errors as error:
                # A connection may be broken for good: the next call opens another one.
                self._disconnect()
                raise LedgerError(f"the ledger's database: {error}") from error
            finally:
                if self._is_closed:
                    # Of a thread that was left behind, say: nobody would close it.
                    self._disconnect()

    @contextmanager
    def _transaction(self) -> Generator[Run]:
        with (
            self._connected() as connection,
            self._dialect.transaction(connection, self._key) as run,
        ):
            yield run

    @contextmanager
    def _reading(self) -> Generator[Run]:
        with self._connected() as connection:
            yield self._dialect.reading(connection)

    def _open(self) -> None:
        # After a fork, the connection is the parent's; it is left alone.
        self._connection, self._process = self._dialect.connect(), os.getpid()
        with self._dialect.transaction(self._connection, self._key) as run:
            for table in _TABLES:
                run(table.format(serial=self._dialect.serial))
            columns = {row["name"] for row in run(self._dialect.columns)}
            for column in _NEWER.keys() - columns:
                run(f"ALTER TABLE fleet_jobs ADD COLUMN {column} {_NEWER[column]}")

    def close(self) -> None:
        """Close the connection; each later call opens one for itself."""
        with self._lock:
            self._is_closed = True
            self._disconnect()

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None and self._process == os.getpid():
            connection.close()

    def now(self) -> float:
        """Return the time of the database's clock."""
        with self._reading() as run:
            return self._dialect.now(run)

    # Jobs

    def add(self, batch: str, jobs: Sequence[Job]) -> int:
        """Add jobs to a batch."""
        with self._transaction() as run:
            now = self._dialect.now(run)
            count = "SELECT COUNT(*) AS n, COALESCE(MAX(number), 0) AS last FROM fleet_jobs"
            ((before, last),) = map(tuple, run(f"{count} WHERE key = ?", self._key))
            rows = [
                _columns(self._key, number, job, now)
                for number, job in enumerate(jobs, start=last + 1)
            ]
            _insert(run, f"fleet_jobs ({_ADDED})", rows)
            members = [(self._key, batch, job.id, now) for job in jobs]
            _insert(run, "fleet_members (key, batch, job, at)", members)
            ((after, _),) = map(tuple, run(f"{count} WHERE key = ?", self._key))
            return int(after - before)

    def entry(self, job: str) -> Entry | None:
        """Return a job by its id."""
        with self._reading() as run:
            rows = run("SELECT * FROM fleet_jobs WHERE key = ? AND id = ?", self._key, job)
        return _entry(rows[0]) if rows else None

    def entries(
        self,
        batch: str | None = None,
        states: Sequence[State] = (),
        most: int | None = None,
    ) -> Iterator[Entry]:
        """Yield jobs in the order in which they were added."""
        where, values = self._where(batch)
        if states:
            where += f" AND state IN ({_marks(states)})"
        limit = "" if most is None else " LIMIT ?"
        with self._reading() as run:
            rows = run(
                f"SELECT * FROM fleet_jobs WHERE {where} ORDER BY number, id{limit}",
                *(*values, *states, *([] if most is None else [most])),
            )
        return map(_entry, rows)

    def _where(self, batch: str | None) -> tuple[str, list[str]]:
        if batch is None:
            return "key = ?", [self._key]
        members = "SELECT job FROM fleet_members WHERE key = ? AND batch = ?"
        return f"key = ? AND id IN ({members})", [self._key, self._key, batch]

    def counts(self, batch: str | None = None) -> dict[State, int]:
        """Return the number of jobs in each state."""
        where, values = self._where(batch)
        with self._reading() as run:
            rows = run(
                f"SELECT state, COUNT(*) AS n FROM fleet_jobs WHERE {where} GROUP BY state", *values
            )
        return {row["state"]: row["n"] for row in rows}

    def summary(self, batch: str | None = None) -> Summary:
        """Return what there is to say about jobs; the database counts."""
        where, values = self._where(batch)
        with self._reading() as run:
            since = self._dialect.now(run) - RATE_SECONDS
            rows = run(
                "SELECT state, COUNT(*) AS n, MIN(added_at) AS oldest, SUM(settled) AS settled,"
                " SUM(CASE WHEN changed_at > ? THEN 1 ELSE 0 END) AS moved,"
                " MIN(CASE WHEN changed_at > ? THEN changed_at END) AS moved_at"
                f" FROM fleet_jobs WHERE {where} GROUP BY state",
                *(since, since, *values),
            )
        ended = [row for row in rows if row["state"] in ENDED and row["moved"]]
        return Summary(
            counts={row["state"]: row["n"] for row in rows},
            oldest_at=min((row["oldest"] for row in rows if row["state"] in OPEN), default=None),
            ended=sum(row["moved"] for row in ended),
            first_end_at=min((row["moved_at"] for row in ended), default=None),
            settled=float(sum(row["settled"] for row in rows)),
        )

    def others(self) -> dict[str, State]:
        """Return the jobs of other keys in this database: id → state."""
        with self._reading() as run:
            rows = run("SELECT id, state FROM fleet_jobs WHERE key <> ?", self._key)
        return {row["id"]: row["state"] for row in rows}

    def running(self) -> dict[str, str]:
        """Return the jobs that are running: task id → job id."""
        with self._reading() as run:
            rows = run(
                "SELECT task_id, id FROM fleet_jobs WHERE key = ? AND state = 'running'"
                " AND task_id IS NOT NULL ORDER BY number, id",
                self._key,
            )
        return {row["task_id"]: row["id"] for row in rows}

    def batches(self) -> dict[str, int]:
        """Return the number of jobs of each batch, the newest first."""
        with self._reading() as run:
            rows = run(
                "SELECT batch, COUNT(*) AS n FROM fleet_members WHERE key = ?"
                " GROUP BY batch ORDER BY MAX(at) DESC, batch",
                self._key,
            )
        return {row["batch"]: row["n"] for row in rows}

    # Moves

    def move(
        self,
        job: str,
        arrow: Arrow,
        *,
        token: str = "",
        worker: str = "",
        **changes: Unpack[Changes],
    ) -> Entry | None:
        """Move one job along an arrow, at once or not at all."""
        with self._transaction() as run:
            now = self._dialect.now(run)
            sets, values = _sets(arrow, token, worker, now)
            for name, value in changes.items():
                sets.append(f"{name} = ?")
                values.append(_stored(value))
            if "task" in changes:
                sets.append("settled = ?")
                values.append(settled(changes["task"]))
            where, demands = _demands(arrow, token, now)
            rows = run(
                f"UPDATE fleet_jobs SET {', '.join(sets)} WHERE key = ? AND id = ?"
                f" AND state IN ({_marks(arrow.sources)}){where} RETURNING *",
                *(*values, self._key, job, *arrow.sources, *demands),
            )
            if rows and arrow.claim == "takes":
                self._beat(run, worker, now)
        return _entry(rows[0]) if rows else None

    def take(self, worker: str, token: str) -> Entry | None:
        """Claim the job that has waited longest for a step."""
        with self._transaction() as run:
            now = self._dialect.now(run)
            rows = run(
                "UPDATE fleet_jobs SET claim = ?, worker = ?, tries = tries + 1"
                " WHERE key = ? AND id = (SELECT id FROM fleet_jobs WHERE key = ?"
                " AND state IN ('ready', 'admitted') AND claim = '' AND not_before <= ?"
                " ORDER BY CASE state WHEN 'ready' THEN 0 ELSE 1 END, number LIMIT 1"
                f"{self._dialect.skip_locked}) RETURNING *",
                *(token, worker, self._key, self._key, now),
            )
            if rows:
                self._beat(run, worker, now)
        return _entry(rows[0]) if rows else None

    def admit(self, limit: int) -> list[str]:
        """Move queued jobs into the free slots of the account."""
        with self._transaction() as run:
            now = self._dialect.now(run)
            used = run(
                "SELECT COUNT(*) AS n FROM fleet_jobs WHERE key = ?"
                f" AND state IN ({_marks(SLOTS)}, 'unknown')"
                " AND (state <> 'unknown' OR slot_until > ?)",
                *(self._key, *SLOTS, now),
            )[0]["n"]
            if used >= limit:
                return []
            rows = run(
                "UPDATE fleet_jobs SET state = 'admitted', changed_at = ?, sent_at = 0, tries = 0"
                " WHERE key = ? AND id IN (SELECT id FROM fleet_jobs WHERE key = ?"
                " AND state = 'queued' ORDER BY number, id LIMIT ?) RETURNING id",
                *(now, self._key, self._key, limit - used),
            )
        return [row["id"] for row in rows]

    def send(self, after: float) -> list[tuple[Arrow, str]]:
        """Return the messages to send now, and note that they were sent."""
        with self._transaction() as run:
            now = self._dialect.now(run)
            rows = run(
                "UPDATE fleet_jobs SET sent_at = ? WHERE key = ? AND id IN"
                " (SELECT id FROM fleet_jobs WHERE key = ? AND state IN ('ready', 'admitted')"
                f" UNION ALL SELECT id FROM fleet_jobs WHERE key = ? AND {_TO_NOTIFY})"
                " AND claim = '' AND not_before <= ? AND (sent_at = 0 OR sent_at <= ?)"
                " RETURNING id, state",
                *(now, self._key, self._key, self._key, now, now - after),
            )
        return [(STEPS[row["state"]], row["id"]) for row in rows]

    # Workers and the keeper

    def beat(self, worker: str) -> None:
        """Note that a worker lives."""
        with self._transaction() as run:
            self._beat(run, worker, self._dialect.now(run))

    def _beat(self, run: Run, worker: str, now: float) -> None:
        run(
            "INSERT INTO fleet_workers (key, worker, at) VALUES (?, ?, ?)"
            " ON CONFLICT (key, worker) DO UPDATE SET at = excluded.at",
            *(self._key, worker, now),
        )

    def stale(self, seconds: float) -> list[Entry]:
        """Return the jobs claimed by workers that have not been heard of."""
        with self._reading() as run:
            rows = run(
                "SELECT * FROM fleet_jobs WHERE key = ? AND claim <> '' AND worker NOT IN"
                " (SELECT worker FROM fleet_workers WHERE key = ? AND at >= ?) ORDER BY number, id",
                *(self._key, self._key, self._dialect.now(run) - seconds),
            )
        return list(map(_entry, rows))

    def lead(self, worker: str, seconds: float) -> bool:
        """Become the one keeper of the key, or renew that."""
        with self._transaction() as run:
            now = self._dialect.now(run)
            rows = run(
                "INSERT INTO fleet_lease (key, worker, ends) VALUES (?, ?, ?)"
                " ON CONFLICT (key) DO UPDATE SET worker = excluded.worker, ends = excluded.ends"
                " WHERE fleet_lease.worker = excluded.worker OR fleet_lease.ends <= ?"
                " RETURNING worker",
                *(self._key, worker, now + seconds, now),
            )
        return bool(rows)

    def resign(self, worker: str) -> None:
        """Stop being the keeper."""
        with self._transaction() as run:
            run("DELETE FROM fleet_lease WHERE key = ? AND worker = ?", self._key, worker)

    def leader(self) -> str | None:
        """Return the keeper."""
        with self._reading() as run:
            rows = run(
                "SELECT worker FROM fleet_lease WHERE key = ? AND ends > ?",
                *(self._key, self._dialect.now(run)),
            )
        return rows[0]["worker"] if rows else None

    def keep(self, name: str, value: str | None) -> None:
        """Store a text for all workers."""
        with self._transaction() as run:
            if value is None:
                run("DELETE FROM fleet_kept WHERE key = ? AND name = ?", self._key, name)
                return
            run(
                "INSERT INTO fleet_kept (key, name, value) VALUES (?, ?, ?)"
                " ON CONFLICT (key, name) DO UPDATE SET value = excluded.value",
                *(self._key, name, value),
            )

    def kept(self, name: str) -> str | None:
        """Return a stored text."""
        with self._reading() as run:
            rows = run("SELECT value FROM fleet_kept WHERE key = ? AND name = ?", self._key, name)
        return rows[0]["value"] if rows else None

    # Webhooks

    def publish(self, event: str) -> None:
        """Add a verified event, as JSON, for the keeper."""
        with self._transaction() as run:
            rows = run(
                "INSERT INTO fleet_events (key, event) VALUES (?, ?) RETURNING id", self._key, event
            )
            last = rows[0]["id"]
            if last % 256 == 0:
                run("DELETE FROM fleet_events WHERE key = ? AND id <= ?", self._key, last - EVENTS)

    def events(self, after: str = "") -> list[tuple[str, str]]:
        """Return events with their ids, oldest first."""
        with self._reading() as run:
            rows = run(
                "SELECT id, event FROM fleet_events WHERE key = ? AND id > ? ORDER BY id",
                *(self._key, int(after or 0)),
            )
        return [(str(row["id"]), row["event"]) for row in rows]

    # People

    def doctor(self, *, keys: bool) -> list[str]:
        """Return reasons why this database could lose or repeat a job."""
        with self._reading() as run:
            return self._dialect.faults(run, keys)


def sqlite_ledger(
    path: str | os.PathLike[str], key: str, now: Callable[[], float] | None = None
) -> SQLLedger:
    """Return a ledger in an SQLite file.

    Args:
        path: The file, created by the first use. Its folder must exist.
        key: A digest of the API key and its server.
        now: The clock, Unix seconds; the machine's if not given.
    """
    return SQLLedger(SQLite(path, now or time.time), key)


def _columns(key: str, number: int, job: Job, now: float) -> tuple[Any, ...]:
    """Return the values of ``_ADDED``."""
    params = json.dumps(job.params, ensure_ascii=False)
    on_done = None if job.on_done is None else json.dumps(job.on_done)
    plain = (job.name, job.create, params, job.output, job.suffix, on_done, job.traceparent)
    return key, job.id, number, *plain, now, now


def _insert(run: Run, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows that are not there yet, many by one statement: each is a round trip."""
    for start in range(0, len(rows), ROWS):
        some = rows[start : start + ROWS]
        values = ", ".join(f"({_marks(row)})" for row in some)
        run(f"INSERT INTO {table} VALUES {values} ON CONFLICT DO NOTHING", *chain(*some))


def _sets(arrow: Arrow, token: str, worker: str, now: float) -> tuple[list[str], list[Any]]:
    """Return the assignments of a move, and their values."""
    if arrow.claim == "takes":
        return ["claim = ?", "worker = ?", "tries = tries + 1"], [token, worker]
    if arrow.target is None:
        return [], []
    sets = ["state = ?", "changed_at = ?", "notified = 0"]
    if arrow.name not in KEEPS_TRIES:
        sets.append("tries = 0")
    if arrow.claim != "needs":
        sets += ["claim = ''", "worker = ''", "sent_at = 0"]
    return sets, [arrow.target, now]


def _stored(value: Any) -> Any:
    """Return the value of a column: JSON as text, booleans as numbers."""
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False)
    return int(value) if isinstance(value, bool) else value


def _demands(arrow: Arrow, token: str, now: float) -> tuple[str, list[Any]]:
    """Return what a move demands of a job's claim, as the end of a WHERE with its values."""
    if arrow.claim == "takes":
        return " AND claim = '' AND not_before <= ?", [now]
    if arrow.claim == "free":
        return " AND claim = ''", []
    if arrow.claim == "any":
        return "", []
    return " AND claim = ? AND claim <> ''", [token]


def _marks(values: Any) -> str:
    return ", ".join("?" for _ in values)


def _entry(row: Row) -> Entry:
    def decoded(name: str) -> Any:
        return None if row[name] is None else json.loads(row[name])

    job = Job(
        id=row["id"],
        name=row["name"],
        create=row["made_by"],
        params=decoded("params"),
        output=row["output"],
        suffix=row["suffix"],
        on_done=decoded("on_done"),
        traceparent=row["traceparent"],
    )
    return Entry(
        job=job,
        state=row["state"],
        task=decoded("task"),
        body=decoded("body"),
        notified=bool(row["notified"]),
        **{name: row[name] for name in _PLAIN},
    )


_PLAIN: Final = (
    *("generation", "tries", "task_id", "error", "saved_to", "claim", "worker"),
    *("not_before", "added_at", "changed_at"),
)
