"""A write-ahead journal of creates: after a crash it lists those that may have been accepted.

A create costs money, and a process can die after the server has accepted it. So the call is
recorded before it is sent, and its outcome after the answer:

    {"begun": "3f0c…", "at": 1785510000, "operation": "createMusicVideoTask", "path": {}, "body": …}
    {"ended": "3f0c…", "outcome": "accepted", "id": "task_8K2qA"}

A call with a beginning but no end is pending.
"""

from __future__ import annotations

import errno
import json
import logging
import os
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, TypeAlias, TypeVar

from .._base.errors import (
    BeatAPIError,
    ConfigurationError,
    OutcomeUnknownError,
)
from .._base.flow import Work
from .._base.lock import ForkLock
from .retry import refuses, settles
from .values import is_object

if TYPE_CHECKING:
    from .._base.flow import Flow
    from .call import Effect

T = TypeVar("T")

_log: Final = logging.getLogger("beatapi")

Outcome: TypeAlias = Literal["accepted", "refused", "settled"]
"""The outcome of a call; ``settled`` means that a person has found it out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """A call with an unknown outcome.

    Args:
        idempotency_key: The key sent with it.
        operation: The contract's operation id.
        path: The ids in the path, by parameter name.
        body: The arguments, by their wire names.
        at: The time of its beginning, Unix seconds.
    """

    idempotency_key: str
    operation: str
    path: Mapping[str, Any]
    body: Mapping[str, Any] = field(repr=False)
    at: int


class JournalStore(Protocol):
    """A place for the journal of creates; ``Journal`` is the one in a file.

    A client calls ``begin`` before it sends a create, and ``end`` after the answer, both from any
    thread (an asynchronous client from a thread of its own). If ``begin`` raises an error, nothing
    is sent. If ``end`` raises one, it is logged, the call stays pending, and its result is
    returned.
    """

    def begin(self, entry: JournalEntry) -> None:
        """Record a call; the record outlives the process when this returns."""
        ...

    def end(self, idempotency_key: str, outcome: Outcome, *, id: str | None = None) -> None:
        """Record the outcome of a call, with the id of the created object."""
        ...

    def pending(self) -> Sequence[JournalEntry]:
        """Return the calls that may have been accepted, oldest first."""
        ...

    def is_pending(self, idempotency_key: str) -> bool:
        """Return true if a call with this key has begun and its outcome is unknown."""
        ...

    def times_begun(self, idempotency_key: str) -> int:
        """Return how often a call with this key has begun since its last recorded end."""
        ...


class Journal:
    """A file of calls that cost money, safe against a crash at any moment.

    Several threads and processes may write to one file. It contains the arguments, such as prompts,
    but no key; only its owner may read it.

    Args:
        path: The file, created by the first write.

    Raises:
        ConfigurationError: The folder does not exist.

    Example:
        ::

            journal = Journal("creates.jsonl")
            with BeatAPI(journal=journal) as client:
                for entry in journal.pending():  # left by a process that died
                    print(entry.operation, entry.idempotency_key, entry.at)
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)
        self._lock = ForkLock()
        self._reported: set[int] = set()
        """The hashes of malformed lines that were reported."""
        if not self._path.parent.is_dir():
            raise ConfigurationError(f"the journal's folder {self._path.parent} does not exist")

    def begin(self, entry: JournalEntry) -> None:
        """Record a call; it is on the disk when this returns.

        Raises:
            OSError: The file cannot be written; the call must not be made.
        """
        self._append(
            {
                "begun": entry.idempotency_key,
                "at": entry.at,
                "operation": entry.operation,
                "path": dict(entry.path),
                "body": dict(entry.body),
            }
        )

    def end(self, idempotency_key: str, outcome: Outcome, *, id: str | None = None) -> None:
        """Record the outcome of a call.

        Args:
            idempotency_key: The call's key.
            outcome: ``accepted`` or ``refused``; ``settled`` if you have found it out yourself.
            id: The id of the created object.
        """
        self._append({"ended": idempotency_key, "outcome": outcome, "id": id})

    def pending(self) -> list[JournalEntry]:
        """Return the calls that may have been accepted, oldest first.

        If the contract declares an ``Idempotency-Key``, make the same call again with
        ``idempotency_key=entry.idempotency_key``: the server answers with the accepted object. If
        not, look at your account, then call ``end(key, "settled")``. If the repeat is temporarily
        rejected, or does not reach the server, the call stays pending.
        """
        open_calls: dict[str, JournalEntry] = {}
        for record in self._records():
            if isinstance(record, JournalEntry):
                open_calls[record.idempotency_key] = record
            else:
                open_calls.pop(record, None)
        return list(open_calls.values())

    def is_pending(self, idempotency_key: str) -> bool:
        """Return true if a call with this key has begun and its outcome is unknown."""
        return any(entry.idempotency_key == idempotency_key for entry in self.pending())

    def times_begun(self, idempotency_key: str) -> int:
        """Return how often a call with this key has begun since its last recorded end."""
        count = 0
        for record in self._records():
            if isinstance(record, JournalEntry):
                count += record.idempotency_key == idempotency_key
            elif record == idempotency_key:
                count = 0
        return count

    def _records(self) -> Iterator[JournalEntry | str]:
        """Yield the calls that began, and the keys of those that ended, in the file's order."""
        if not self._path.exists():
            return
        with self._path.open(encoding="utf-8", errors="replace", newline="\n") as file:
            for number, line in enumerate(file, 1):
                # A crash can cut the last line: a call with an incomplete line was never sent.
                if not line.endswith("\n"):
                    continue
                record = _record(line)
                if record is None:
                    self._report(number, line)
                else:
                    yield record

    def _report(self, number: int, line: str) -> None:
        """Log once that a line cannot be read; it stays in the file, and blocks nothing."""
        if not line.strip() or hash(line) in self._reported:
            return
        self._reported.add(hash(line))
        message = "line %d of the journal %s cannot be read and is skipped: look at it by hand"
        _log.warning(message, number, self._path)

    def _append(self, record: Mapping[str, Any]) -> None:
        line = (json.dumps(record, separators=(",", ":")) + "\n").encode()
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        with self._lock:
            file = os.open(self._path, flags, 0o600)
            try:
                # A single write to a file opened for appending is atomic between processes.
                if os.write(file, line) < len(line):
                    # No second write for the rest: it might follow another process's line.
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self._path))
                os.fsync(file)
            finally:
                os.close(file)

    def __repr__(self) -> str:
        """Return the file's name."""
        return f"Journal({str(self._path)!r})"


def _record(line: str) -> JournalEntry | str | None:
    """Return the call that began, or the key of one that ended; ``None`` for another line."""
    try:
        record: object = json.loads(line)
    except (ValueError, RecursionError):
        # A crash may have cut a line, and the next process's line then follows its rest.
        starts = [match.start() for match in re.finditer(_BEGINNING, line) if match.start()]
        records = (_whole(line[start:]) for start in starts)
        return next((each for each in records if each is not None), None)
    return _entry(record)


_BEGINNING: Final = r'\{"(?:begun|ended)"'


def _whole(text: str) -> JournalEntry | str | None:
    try:
        return _entry(json.loads(text))
    except (ValueError, RecursionError):
        return None


def _entry(record: object) -> JournalEntry | str | None:
    if not is_object(record):
        return None
    if "begun" not in record:
        ended = record.get("ended")
        return ended if isinstance(ended, str) else None
    key, operation, at = record["begun"], record.get("operation"), record.get("at")
    path, body = record.get("path"), record.get("body")
    if not (isinstance(key, str) and isinstance(operation, str) and isinstance(at, int)):
        return None
    if not (is_object(path) and is_object(body)):
        return None
    return JournalEntry(idempotency_key=key, operation=operation, path=path, body=body, at=at)


def journaled(
    flow: Flow[Effect, T], journal: JournalStore, entry: JournalEntry, *, recognised: bool
) -> Flow[Effect, T]:
    """Return the same call, recorded before its first request and after its outcome.

    Args:
        flow: The call.
        journal: The journal.
        entry: The entry to write.
        recognised: Whether the server recognises a repeat by its key.

    Raises:
        OutcomeUnknownError: The call has begun before, and a repeat might be paid twice.
        Exception: The journal cannot be written, an ``OSError`` from a file; nothing was sent.
    """
    key = entry.idempotency_key
    with closing(flow):
        yield Work(partial(_begin, journal, entry, recognised))
        try:
            result = yield from flow
        except BeatAPIError as error:
            if refuses(error):
                yield Work(partial(_end_refused, journal, key, error))
            raise
        identifier = getattr(result, "id", None)
        yield Work(
            partial(
                _end,
                journal,
                key,
                "accepted",
                id=identifier if isinstance(identifier, str) else None,
            )
        )
        return result


def _begin(journal: JournalStore, entry: JournalEntry, recognised: bool) -> None:
    if not recognised and journal.is_pending(entry.idempotency_key):
        from .._base.api_errors import LOOK_FIRST

        message = (
            f"{entry.operation} was begun with this key before and may have been accepted; this"
            f" version of the contract cannot recognise a repeat. First {LOOK_FIRST}, then"
            ' journal.end(key, "settled")'
        )
        raise OutcomeUnknownError(
            message, operation_id=entry.operation, idempotency_key=entry.idempotency_key
        )
    journal.begin(entry)


def _end(journal: JournalStore, key: str, outcome: Outcome, *, id: str | None = None) -> None:
    """Record the outcome of a call; a failure to write must not lose the call's result."""
    try:
        journal.end(key, outcome, id=id)
    except Exception as error:
        # A store of the caller's own raises its own errors, such as those of a database.
        _log.warning("the journal cannot be written, so %s stays pending: %s", key, error)


def _end_refused(journal: JournalStore, key: str, error: BeatAPIError) -> None:
    """Record that a call was rejected, unless an earlier one with its key may have been accepted.

    Only an answer that takes the key into account settles the earlier call too.
    """
    if settles(error) or journal.times_begun(key) <= 1:
        _end(journal, key, "refused")


def new_entry(
    operation: str, idempotency_key: str, path: Mapping[str, Any], content: bytes
) -> JournalEntry:
    """Return the entry for a call that begins now.

    A journal outlives the process, so its times are those of the wall clock.

    Args:
        operation: The contract's operation id.
        idempotency_key: The key sent with it.
        path: The ids in the path, by parameter name.
        content: The body as sent, since an argument may be readable only once.
    """
    return JournalEntry(
        idempotency_key=idempotency_key,
        operation=operation,
        path=path,
        body=json.loads(content),
        at=int(time.time()),
    )
