"""The sandbox's state: records in memory, every change of them in an SQLite database.

The store belongs to the server's event loop: only code that runs there changes it, so nothing in
it needs a lock. Reads never touch the database; `commit` writes what changed in one transaction.
"""

from __future__ import annotations

import secrets
import shutil
import sqlite3
from pathlib import Path
from typing import Any, Final, Generic, Protocol, TypeVar

from pydantic import TypeAdapter

from ._records import (
    Account,
    Answer,
    DeliveryAttempt,
    Endpoint,
    Media,
    Pending,
    Result,
    Session,
    StoredFile,
    Task,
)

_LAYOUT: Final = 3
"""Version of the database's layout; another one is refused."""

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS record (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (kind, id)
);
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
_UPSERT: Final = (
    "INSERT INTO record (kind, id, body) VALUES (?, ?, ?) "
    "ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body"
)


class _Record(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=_Record)


class Table(dict[str, R], Generic[R]):
    """All records of one kind by their id, oldest first.

    Args:
        kind: The records' name in the database.
        adapter: Turns a record into JSON and back.
        changed: The ids of records that `commit` has to write; added to here.
    """

    def __init__(
        self, kind: str, adapter: TypeAdapter[R], changed: dict[tuple[str, str], None]
    ) -> None:
        super().__init__()
        self._kind, self._adapter, self._changed = kind, adapter, changed

    def put(self, record: R) -> None:
        """Add a record, or note that one has changed."""
        self[record.id] = record
        self._changed[self._kind, record.id] = None

    def drop(self, record_id: str) -> None:
        """Remove a record."""
        del self[record_id]
        self._changed[self._kind, record_id] = None

    def body_of(self, record_id: str) -> bytes | None:
        """Return a record as JSON, or None if it is gone."""
        record = self.get(record_id)
        return None if record is None else self._adapter.dump_json(record)

    def read(self, body: bytes) -> None:
        """Take a record from the database."""
        record = self._adapter.validate_json(body)
        self[record.id] = record


# Built once: pydantic takes a few milliseconds for each.
_ADAPTERS: Final[dict[str, TypeAdapter[Any]]] = {
    kind.__name__: TypeAdapter(kind)
    for kind in (
        Account,
        Answer,
        DeliveryAttempt,
        Endpoint,
        Media,
        Pending,
        Result,
        Session,
        StoredFile,
        Task,
    )
}


class Store:
    """The state of one account.

    Args:
        file: The database's path; None keeps it in memory.
        folder: The folder of media files; it must exist.

    Raises:
        ValueError: The file is in use, is no database, or has another layout.
    """

    def __init__(self, file: Path | None, folder: Path) -> None:
        self._folder = folder
        self._changed: dict[tuple[str, str], None] = {}
        self.accounts: Table[Account] = self._table(Account)
        self.files: Table[StoredFile] = self._table(StoredFile)
        self.media: Table[Media] = self._table(Media)
        self.tasks: Table[Task] = self._table(Task)
        self.endpoints: Table[Endpoint] = self._table(Endpoint)
        self.sessions: Table[Session] = self._table(Session)
        self.answers: Table[Answer] = self._table(Answer)
        self.results: Table[Result] = self._table(Result)
        self.pending: Table[Pending] = self._table(Pending)
        self.attempts: Table[DeliveryAttempt] = self._table(DeliveryAttempt)
        self._tables: dict[str, Table[Any]] = {
            "Account": self.accounts,
            "Answer": self.answers,
            "DeliveryAttempt": self.attempts,
            "Endpoint": self.endpoints,
            "Media": self.media,
            "Pending": self.pending,
            "Result": self.results,
            "Session": self.sessions,
            "StoredFile": self.files,
            "Task": self.tasks,
        }
        self._database = _open(file)
        self._load()

    @property
    def account(self) -> Account:
        """The one account."""
        return self.accounts["account"]

    def commit(self) -> bool:
        """Write every change since the last time, all of them or none.

        Returns:
            Whether there was any.
        """
        if not self._changed:
            return False
        with self._database:
            for kind, record_id in self._changed:
                body = self._tables[kind].body_of(record_id)
                if body is None:
                    where = "DELETE FROM record WHERE kind = ? AND id = ?"
                    self._database.execute(where, (kind, record_id))
                else:
                    self._database.execute(_UPSERT, (kind, record_id, body))
        self._changed.clear()
        return True

    def clear(self) -> None:
        """Forget every record and every file."""
        for table in self._tables.values():
            table.clear()
        self._changed.clear()
        with self._database:
            self._database.execute("DELETE FROM record")
        # Moved away first: work that is being given up may still write there.
        trash = self._folder.with_name(f"{self._folder.name}.{secrets.token_hex(4)}.trash")
        self._folder.rename(trash)
        self._folder.mkdir(exist_ok=True)  # such work may have been the first to make it again
        shutil.rmtree(trash, ignore_errors=True)

    def setting(self, name: str) -> str | None:
        """Return what the state's earlier owner noted under that name."""
        query = "SELECT value FROM setting WHERE name = ?"
        row = self._database.execute(query, (name,)).fetchone()
        return None if row is None else str(row[0])

    def note(self, name: str, value: str) -> None:
        """Keep a setting for the state's next owner."""
        with self._database:
            self._database.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))

    def close(self) -> None:
        """Write what is left and let go of the file."""
        self.commit()
        self._database.close()

    def path_for(self, key: str) -> Path:
        """Return where the file with that key lies, with its folder made."""
        path = self._folder / key
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def _table(self, kind: type[R]) -> Table[R]:
        adapter: TypeAdapter[R] = _ADAPTERS[kind.__name__]
        return Table(kind.__name__, adapter, self._changed)

    def _load(self) -> None:
        for kind, body in self._database.execute("SELECT kind, body FROM record ORDER BY seq"):
            self._tables[kind].read(body)


def _open(file: Path | None) -> sqlite3.Connection:
    target = ":memory:" if file is None else str(file)
    # Opened by the thread that starts the sandbox, used by the server's thread alone.
    database = sqlite3.connect(target, timeout=0, check_same_thread=False)
    try:
        _prepare(database)
    except sqlite3.Error as error:
        database.close()
        raise ValueError(_complaint(file, error)) from error
    except ValueError:
        database.close()
        raise
    return database


def _prepare(database: sqlite3.Connection) -> None:
    # One sandbox alone owns a state; a second one is turned away here.
    database.execute("PRAGMA locking_mode = EXCLUSIVE")
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    layout = database.execute("PRAGMA user_version").fetchone()[0]
    if layout not in {0, _LAYOUT}:
        raise ValueError(
            f"the state file has layout {layout} and this version of the sandbox reads {_LAYOUT}; "
            "use another file"
        )
    database.executescript(_TABLES)
    with database:
        database.execute(f"PRAGMA user_version = {_LAYOUT}")


def _complaint(file: Path | None, error: sqlite3.Error) -> str:
    if "locked" in str(error):
        return f"{file} is in use by another sandbox; stop it or use another file"
    return f"{file} cannot be used as a state file: {error}"
