"""The results file of a batch: written before and after everything that costs money.

One JSON object a line, appended and on the disk before the batch goes on, so that a batch that was
killed at any moment knows what it has started:

    {"job": "5f2b…", "state": "creating", "row": 2, "name": "line 2", …,
     "idempotency_key": "8c1d…", "body": {…}}
    {"job": "5f2b…", "state": "created", "row": 2, "name": "line 2", "task_id": "task_8K2qA"}
    {"job": "5f2b…", "state": "succeeded", "row": 2, …, "saved_to": "out/a.mp4"}
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

import click

from ._json import is_object

State: TypeAlias = Literal[
    "new", "creating", "created", "unknown", "succeeded", "failed", "refused", "waiting"
]
"""``unknown``: may have been accepted. ``waiting``: for a decision of a person."""

FINAL: Final[frozenset[State]] = frozenset({"succeeded", "failed", "waiting"})
"""States of jobs that a batch does not touch again."""


@dataclass(slots=True, kw_only=True)
class Entry:
    """The state of a job.

    Args:
        state: The stage it has reached.
        task_id: Its task, once there is one.
        idempotency_key: The key its create was sent with.
        body: The body sent, URLs in place of files; a repeat has to send the same one.
        error: The reason why it came no further.
    """

    state: State = "new"
    task_id: str | None = None
    idempotency_key: str | None = None
    body: dict[str, Any] | None = None
    error: str | None = None

    @property
    def may_exist(self) -> bool:
        """True if a create was sent whose outcome is not known."""
        return self.state in ("creating", "unknown")


class Ledger:
    """The results file.

    Args:
        path: Its path; the file is created when first written to.

    Raises:
        click.UsageError: It is not a results file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._entries: dict[str, Entry] = {}
        self._torn = False
        self.unreadable: list[int] = []
        """The numbers of lines that were skipped; they stay in the file."""
        if path.exists():
            self._load(path.read_bytes())

    def entry(self, job_id: str) -> Entry:
        """Return the entry of a job."""
        return self._entries.setdefault(job_id, Entry())

    def write(self, job_id: str, state: State, **details: Any) -> None:
        """Note what a job has come to; it is on the disk when this returns.

        Raises:
            OSError: It cannot be written: then nothing must be started.
        """
        self._apply(job_id, state, details)
        line = json.dumps({"job": job_id, "state": state, **details}, ensure_ascii=False)
        # A line that a crash cut must not swallow the next one.
        start = "\n" if self._torn else ""
        self._torn = True
        # Not os.write: on a disk that is nearly full it writes a part, and says nothing.
        with open(self.path, "ab", opener=_private) as file:
            file.write(f"{start}{line}\n".encode())
            file.flush()
            os.fsync(file.fileno())
        self._torn = False

    def _load(self, content: bytes) -> None:
        *lines, rest = content.decode("utf-8", "replace").split("\n")
        self._torn = bool(rest)
        for number, line in enumerate(lines, start=1):
            record = _record(line)
            if record is not None:
                details = {name: value for name, value in record.items() if name not in _OWN}
                self._apply(record["job"], record["state"], details)
            elif number == 1 and not (line.startswith(_START) or _START.startswith(line)):
                raise click.UsageError(
                    f"{self.path} is no results file of a batch; name another with --results"
                )
            elif line.strip():
                self.unreadable.append(number)

    def _apply(self, job_id: str, state: State, details: dict[str, Any]) -> None:
        entry = self.entry(job_id)
        entry.state = state
        entry.task_id = details.get("task_id", entry.task_id)
        entry.idempotency_key = details.get("idempotency_key", entry.idempotency_key)
        entry.body = details.get("body", entry.body)
        entry.error = details.get("error")


_OWN: Final = ("job", "state")
_START: Final = '{"job"'


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _record(line: str) -> dict[str, Any] | None:
    """Return the record of a line; ``None`` if a crash or an editor has damaged it."""
    try:
        value: object = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not is_object(value) or not all(isinstance(value.get(name), str) for name in _OWN):
        return None
    texts = [value.get(name) for name in ("task_id", "idempotency_key", "error")]
    usable = all(text is None or isinstance(text, str) for text in texts)
    return value if usable and (value.get("body") is None or is_object(value["body"])) else None
