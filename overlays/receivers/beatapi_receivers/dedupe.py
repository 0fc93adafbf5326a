"""Stores that make sure each webhook is handled once, although it may be delivered several times.

BeatAPI repeats a delivery until it is answered, at most for 21 minutes (2026-07-16: after 1, 5 and
15 minutes more). A receiver therefore claims an event before it handles it. ``MemoryStore`` serves
one process, ``SQLiteStore`` the processes of one machine, ``RedisStore`` any number of machines;
for a database of your own, write the three methods of ``DedupeStore``.

Importing this module loads the standard library only.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from enum import Enum
from typing import TYPE_CHECKING, Final, Protocol
from weakref import WeakSet

from beatapi import ConfigurationError

from ._flow import AnsweredEffect, adrive, drive

if TYPE_CHECKING:
    import sqlite3

    from ._flow import Flow

__all__ = [
    "AsyncDedupeStore",
    "AsyncRedisClient",
    "AsyncRedisStore",
    "Claim",
    "DedupeStore",
    "MemoryStore",
    "RedisClient",
    "RedisStore",
    "SQLiteStore",
]

DAY_SECONDS: Final = 86_400.0
"""The default and the least time for which a handled event is remembered."""

_SWEEP_EVERY: Final = 256

# Once for other threads of this process, once for other processes: together less than the 5 seconds
# that BeatAPI waits for an answer.
_SQLITE_SECONDS: Final = 2.0


class Claim(Enum):
    """A store's answer to a receiver that claims an event."""

    NEW = "new"
    """The event was not claimed before: it is yours until the lease ends."""

    BUSY = "busy"
    """Another receiver is handling it."""

    DONE = "done"
    """It has been handled."""


class DedupeStore(Protocol):
    """Remembers handled events; its methods may block, and may be called in threads.

    On any exception the receiver handles nothing and answers 503, so that BeatAPI redelivers the
    event.
    """

    def claim(self, event_id: str, lease_s: float, token: str) -> Claim:
        """Atomically claim an event that is unclaimed, or whose lease has ended.

        Args:
            event_id: The key of the event, at most about 300 characters.
            lease_s: The seconds after which a claim ends that was neither completed nor released.
            token: The id of this claim: 32 random hexadecimal digits.
        """
        ...

    def complete(self, event_id: str) -> None:
        """Mark an event as handled for a day or longer, even if another receiver has claimed it."""
        ...

    def release(self, event_id: str, token: str) -> None:
        """Release a claimed event, to be handled when it is redelivered.

        A claim with another token stays: this lease has ended, and another delivery has claimed the
        event since.
        """
        ...


class AsyncDedupeStore(Protocol):
    """Async version of ``DedupeStore``, for receivers of asynchronous frameworks."""

    async def claim(self, event_id: str, lease_s: float, token: str) -> Claim:
        """Async version of ``DedupeStore.claim``."""
        ...

    async def complete(self, event_id: str) -> None:
        """Async version of ``DedupeStore.complete``."""
        ...

    async def release(self, event_id: str, token: str) -> None:
        """Async version of ``DedupeStore.release``."""
        ...


class MemoryStore:
    """Remembers events in this process only: for tests, and for a receiver of one process.

    Args:
        retention_seconds: The time for which a handled event is remembered; a day or longer.
        clock: Returns seconds since some fixed moment.

    Raises:
        ConfigurationError: ``retention_seconds`` is less than a day.
    """

    def __init__(
        self,
        *,
        retention_seconds: float = DAY_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._retention = _check_retention(retention_seconds)
        self._clock = clock
        self._lock = threading.Lock()
        _memories.add(self)
        self._entries: dict[str, tuple[Claim, float, str]] = {}
        self._sweep_at = _SWEEP_EVERY

    def claim(self, event_id: str, lease_s: float, token: str = "") -> Claim:
        """Claim an event that is unclaimed, or whose lease has ended."""
        with self._lock:
            now = self._clock()
            state, ends, _ = self._entries.get(event_id, (Claim.NEW, now, token))
            if ends > now:
                return state
            self._sweep(now)
            self._entries[event_id] = Claim.BUSY, now + lease_s, token
            return Claim.NEW

    def complete(self, event_id: str) -> None:
        """Mark an event as handled."""
        with self._lock:
            self._entries[event_id] = Claim.DONE, self._clock() + self._retention, ""

    def release(self, event_id: str, token: str = "") -> None:
        """Release an event, unless another claim has it by now."""
        with self._lock:
            state, _, owner = self._entries.get(event_id, (Claim.DONE, 0.0, ""))
            if state is Claim.BUSY and owner == token:
                del self._entries[event_id]

    def renew_lock(self) -> None:
        """Replace the lock in a forked child, where the thread that held it does not exist."""
        self._lock = threading.Lock()

    def _sweep(self, now: float) -> None:
        if len(self._entries) < self._sweep_at:
            return
        self._entries = {key: entry for key, entry in self._entries.items() if entry[1] > now}
        # Sweep again at twice this size, so that a claim has a constant average cost.
        self._sweep_at = max(_SWEEP_EVERY, 2 * len(self._entries))


_memories: Final[WeakSet[MemoryStore]] = WeakSet()


def _renew_locks() -> None:
    for store in list(_memories):
        store.renew_lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew_locks)

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS beatapi_webhooks (
    id TEXT PRIMARY KEY, owner TEXT NOT NULL, done INTEGER NOT NULL, ends REAL NOT NULL
) WITHOUT ROWID
"""
# One statement, so that exactly one of two processes claims the event.
_CLAIM: Final = """
INSERT INTO beatapi_webhooks (id, owner, done, ends) VALUES (:id, :owner, 0, :ends)
ON CONFLICT (id) DO UPDATE SET owner = :owner, done = 0, ends = :ends WHERE ends <= :now
"""
_STATE: Final = "SELECT done FROM beatapi_webhooks WHERE id = ?"
_COMPLETE: Final = "REPLACE INTO beatapi_webhooks (id, owner, done, ends) VALUES (?, ?, 1, ?)"
_RELEASE: Final = "DELETE FROM beatapi_webhooks WHERE id = ? AND owner = ? AND NOT done"
_SWEEP: Final = "DELETE FROM beatapi_webhooks WHERE ends <= ?"


class SQLiteStore:
    """Remembers events in a file, for all processes of one machine.

    Args:
        path: The database, created if it is missing. Other tables in it are left alone.
        retention_seconds: The time for which a handled event is remembered; a day or longer.
        clock: Returns Unix time in seconds.

    Raises:
        ConfigurationError: ``retention_seconds`` is less than a day, or ``path`` is in memory.
        sqlite3.Error: The database cannot be opened or written.

    Example:
        ``WebhookReceiver(secret, handle, store=SQLiteStore("webhooks.db"))``
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        retention_seconds: float = DAY_SECONDS,
        clock: Callable[[], float] = time.time,
    ) -> None:
        # Set first, as close() needs it if __init__ fails.
        self._database: sqlite3.Connection | None = None
        self._lock = threading.Lock()
        name = os.fspath(path)
        if name in ("", ":memory:"):
            raise ConfigurationError("path must name a file; MemoryStore remembers in memory")
        self._retention = _check_retention(retention_seconds)
        self._clock = clock
        self._owner = _Owner()
        self._claims = 0
        # Absolute, as a server that becomes a daemon changes its working directory.
        self._path = os.path.abspath(name)
        with _forks.lock:
            _forks.stores.add(self)
        with self._used():
            pass
        self.close()

    def claim(self, event_id: str, lease_s: float, token: str = "") -> Claim:
        """Claim an event that is unclaimed, or whose lease has ended."""
        now = self._clock()
        owner = self._owner.of(token)
        values = {"id": event_id, "owner": owner, "ends": now + lease_s, "now": now}
        with self._used() as database:
            if self._claims % _SWEEP_EVERY == 0:
                database.execute(_SWEEP, (now,))
            self._claims += 1
            if database.execute(_CLAIM, values).rowcount:
                return Claim.NEW
            row = database.execute(_STATE, (event_id,)).fetchone()
        return Claim.DONE if row and row[0] else Claim.BUSY

    def complete(self, event_id: str) -> None:
        """Mark an event as handled."""
        ends = self._clock() + self._retention
        with self._used() as database:
            database.execute(_COMPLETE, (event_id, self._owner.of(""), ends))

    def release(self, event_id: str, token: str = "") -> None:
        """Release an event, unless another claim has it by now."""
        with self._used() as database:
            database.execute(_RELEASE, (event_id, self._owner.of(token)))

    def close(self) -> None:
        """Close the file; the next use opens it again."""
        with self._lock:
            self._drop()

    def _drop(self) -> None:
        database, self._database = self._database, None
        if database is not None:
            database.close()

    def hold(self) -> None:
        """Close the file and block its use until ``resume``."""
        self._lock.acquire()
        self._drop()

    def resume(self) -> None:
        """Allow the use of the file again; in a forked process as well."""
        self._lock.release()

    @contextmanager
    def _used(self) -> Generator[sqlite3.Connection]:
        """Yield the open file. Threads take turns, as each close would flush to the disk."""
        import sqlite3

        if not self._lock.acquire(timeout=_SQLITE_SECONDS):
            raise sqlite3.OperationalError("other threads have used the database for too long")
        try:
            self._database = self._database or _opened(self._path)
            yield self._database
        except sqlite3.Error:
            # Reconnect after any error: the file may have been replaced, for example.
            self._drop()
            raise
        finally:
            self._lock.release()

    def __del__(self) -> None:
        self.close()


def _opened(path: str) -> sqlite3.Connection:
    import sqlite3

    database = sqlite3.connect(
        path, timeout=_SQLITE_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        database.execute("PRAGMA journal_mode = WAL")
        # With the write-ahead log a crash of the process loses nothing. After one of the machine
        # an event may be handled twice, which costs less than a flush for each step.
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute(_SCHEMA)
    except BaseException:
        database.close()
        raise
    return database


class _Forks:
    """Closes the files of all stores while the process forks.

    In the child, SQLite would treat an inherited database as locked by its own process, and the log
    would be removed while the child still writes to it (sqlite.org/howtocorrupt.html, section 2.6).
    """

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.stores: WeakSet[SQLiteStore] = WeakSet()
        self._held: list[SQLiteStore] = []

    def before(self) -> None:
        """Close the files, and keep other threads from opening them."""
        self.lock.acquire()
        for store in list(self.stores):
            store.hold()
            self._held.append(store)

    def after(self) -> None:
        """Allow the use of the files again, in the parent and in the child."""
        while self._held:
            self._held.pop().resume()
        # A server that forks by itself, such as uWSGI, may run only the child's hook.
        if self.lock.locked():
            self.lock.release()


_forks: Final = _Forks()

if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=_forks.before, after_in_parent=_forks.after, after_in_child=_forks.after
    )


class RedisClient(Protocol):
    """The part of ``redis.Redis`` that the store uses."""

    def execute_command(self, *args: str | int) -> object:
        """Send a command and return its reply."""
        ...


class AsyncRedisClient(Protocol):
    """The part of ``redis.asyncio.Redis`` that the store uses."""

    async def execute_command(self, *args: str | int) -> object:
        """Send a command and return its reply."""
        ...


class _Command(AnsweredEffect[object]):
    """Effect: send a command to Redis; the answer is its reply."""

    def __init__(self, *args: str | int) -> None:
        self.args = args


_DONE: Final = "done"
# Only the claim itself may be released: after its lease another claim may hold the event.
_RELEASE_SCRIPT: Final = (
    "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0"
)


class _RedisRules:
    """The commands of both Redis stores."""

    def __init__(self, prefix: str, retention_seconds: float) -> None:
        self._prefix = prefix
        self._retention_ms = int(_check_retention(retention_seconds) * 1000)
        self._owner = _Owner()

    def claim(self, event_id: str, lease_s: float, token: str) -> Flow[_Command, Claim]:
        key = self._prefix + event_id
        owner, lease_ms = self._owner.of(token), max(1, int(lease_s * 1000))
        if (yield from _Command("SET", key, owner, "NX", "PX", lease_ms)):
            return Claim.NEW
        state = yield from _Command("GET", key)
        return Claim.DONE if state in (_DONE, _DONE.encode()) else Claim.BUSY

    def complete(self, event_id: str) -> Flow[_Command, None]:
        yield _Command("SET", self._prefix + event_id, _DONE, "PX", self._retention_ms)

    def release(self, event_id: str, token: str) -> Flow[_Command, None]:
        owner = self._owner.of(token)
        yield _Command("EVAL", _RELEASE_SCRIPT, 1, self._prefix + event_id, owner)


class RedisStore:
    """Remembers events in Redis, for receivers on any number of machines.

    Args:
        client: A ``redis.Redis``. Give it a ``socket_timeout`` and few retries, at most 5 seconds
            in all, so that the receiver can answer 503 in time if Redis does not answer.
        prefix: The prefix of all keys.
        retention_seconds: The time for which a handled event is remembered; a day or longer.

    Raises:
        ConfigurationError: ``retention_seconds`` is less than a day.

    Example:
        ``RedisStore(redis.Redis(host="cache.example", socket_timeout=2.0))``
    """

    def __init__(
        self,
        client: RedisClient,
        *,
        prefix: str = "beatapi:webhook:",
        retention_seconds: float = DAY_SECONDS,
    ) -> None:
        self._client = client
        self._rules = _RedisRules(prefix, retention_seconds)

    def claim(self, event_id: str, lease_s: float, token: str = "") -> Claim:
        """Claim an event that is unclaimed, or whose lease has ended."""
        return drive(self._rules.claim(event_id, lease_s, token), self._perform)

    def complete(self, event_id: str) -> None:
        """Mark an event as handled."""
        drive(self._rules.complete(event_id), self._perform)

    def release(self, event_id: str, token: str = "") -> None:
        """Release an event, unless another claim has it by now."""
        drive(self._rules.release(event_id, token), self._perform)

    def _perform(self, command: _Command) -> object:
        return self._client.execute_command(*command.args)


class AsyncRedisStore:
    """Async version of ``RedisStore``, for receivers of asynchronous frameworks.

    Args:
        client: A ``redis.asyncio.Redis``, with a ``socket_timeout`` and few retries as well.
        prefix: The prefix of all keys.
        retention_seconds: The time for which a handled event is remembered; a day or longer.

    Raises:
        ConfigurationError: ``retention_seconds`` is less than a day.
    """

    def __init__(
        self,
        client: AsyncRedisClient,
        *,
        prefix: str = "beatapi:webhook:",
        retention_seconds: float = DAY_SECONDS,
    ) -> None:
        self._client = client
        self._rules = _RedisRules(prefix, retention_seconds)

    async def claim(self, event_id: str, lease_s: float, token: str = "") -> Claim:
        """Claim an event that is unclaimed, or whose lease has ended."""
        return await adrive(self._rules.claim(event_id, lease_s, token), self._perform)

    async def complete(self, event_id: str) -> None:
        """Mark an event as handled."""
        await adrive(self._rules.complete(event_id), self._perform)

    async def release(self, event_id: str, token: str = "") -> None:
        """Release an event, unless another claim has it by now."""
        await adrive(self._rules.release(event_id, token), self._perform)

    async def _perform(self, command: _Command) -> object:
        return await self._client.execute_command(*command.args)


def _check_retention(seconds: float) -> float:
    if not DAY_SECONDS <= seconds < float("inf"):
        raise ConfigurationError(f"retention_seconds must be {DAY_SECONDS:.0f}, a day, or more")
    return seconds


class _Owner:
    """Marks the claims of this store, and of this process if it was forked, as its own."""

    def __init__(self) -> None:
        from secrets import token_hex

        self._token = token_hex(8)

    def of(self, token: str) -> str:
        """Return the owner that a claim is stored with."""
        return f"{self._token}-{os.getpid()}-{token}"
