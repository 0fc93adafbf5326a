"""The results file of a batch: one line of JSON for each job that came to an end, or to a rest.

    {"job": "5f2b…", "state": "succeeded", "row": 2, "name": "line 2", "saved_to": "/out/a.mp4", …}

It is output: the ledger knows what is true of a job. Only files of version 0.5 and older, which had
no ledger, are read for what they know (`taken_over`).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from beatapi_fleet.columns import create_named
from beatapi_fleet.jobs import command_of

from ._json import is_object

if TYPE_CHECKING:
    from beatapi_fleet import Fleet, State
    from beatapi_fleet.jobs import Line

_SAME: Final = ("state", "task_id", "saved_to", "error")
"""The members that say whether a line is news."""

_TEXTS: Final = ("job", "state")
_MAYBE_TEXTS: Final = ("task_id", "saved_to", "error")
_START: Final = '{"job"'
_OLD_ID: Final = re.compile(r"[0-9a-f]{16}(-\d+)?")


class Results:
    """The results file.

    Args:
        path: Its path; the file is created when first written to.

    Raises:
        click.UsageError: It is not a results file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.last: dict[str, dict[str, Any]] = {}
        """The last line of each job."""
        self.unreadable: list[int] = []
        """The numbers of lines that were skipped; they stay in the file."""
        self._torn = False
        if path.exists():
            self._load(path.read_bytes())

    def write(self, job: str, state: str, **details: Any) -> None:
        """Add a line, unless the last one of the job says the same; members of None are left out.

        Raises:
            OSError: It cannot be written.
        """
        given = {name: value for name, value in details.items() if value is not None}
        record: dict[str, Any] = {"job": job, "state": state, **given}
        last = self.last.get(job, {})
        if all(last.get(name) == record.get(name) for name in _SAME):
            return
        # A line that a crash cut must not swallow the next one.
        start = "\n" if self._torn else ""
        self._torn = True
        # Not os.write: on a disk that is nearly full it writes a part, and says nothing.
        with open(self.path, "ab", opener=_private) as file:
            file.write(f"{start}{json.dumps(record, ensure_ascii=False)}\n".encode())
        self._torn = False
        self.last[job] = record

    def _load(self, content: bytes) -> None:
        *lines, rest = content.decode("utf-8", "replace").split("\n")
        self._torn = bool(rest)
        for number, line in enumerate(lines, start=1):
            record = _record(line)
            if record is not None:
                self.last[record["job"]] = self.last.get(record["job"], {}) | record
                self.last[record["job"]]["error"] = record.get("error")
            elif number == 1 and not (line.startswith(_START) or _START.startswith(line)):
                raise click.UsageError(
                    f"{self.path} is no results file of a batch; name another with --results"
                )
            elif line.strip():
                self.unreadable.append(number)

    @property
    def is_old(self) -> bool:
        """True if a version without ledgers has written to it."""
        return any(map(_OLD_ID.fullmatch, self.last))


def taken_over(results: Results, fleet: Fleet, lines: Iterable[Line], command: str) -> int:
    """Put what an old results file knows into the ledger, and return the number of jobs.

    Creates without an answer had keys that a ledger does not know: their jobs are ``unknown``.

    Args:
        results: The file.
        fleet: The fleet, whose ledger has the jobs as new ones.
        lines: The lines of the file of jobs.
        command: The command of lines without one.
    """
    from beatapi_fleet.ledger import Arrow

    states: dict[str, State] = {
        "succeeded": "done",
        "failed": "failed",
        "waiting": "waiting",
        "created": "running",
        "creating": "unknown",
        "unknown": "unknown",
    }
    seen, count = Counter[str](), 0
    for line in lines:
        method = create_named(command_of(line.values, command)).method
        content = json.dumps([method, line.values], sort_keys=True).encode()
        old = hashlib.sha256(content).hexdigest()[:16]
        seen[old] += 1
        record = results.last.get(old if seen[old] == 1 else f"{old}-{seen[old]}", {})
        entry = fleet.ledger.entry(line.job.id)
        state = states.get(record.get("state", ""))
        if state is None or entry is None or entry.generation > 0:
            continue
        arrow = Arrow("take over", ("queued",), state, "free")
        after = fleet.ledger.move(
            line.job.id,
            arrow,
            task_id=record.get("task_id"),
            saved_to=record.get("saved_to"),
            error=record.get("error"),
        )
        count += after is not None
    return count


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _record(line: str) -> dict[str, Any] | None:
    """Return the record of a line; ``None`` if a crash or an editor has damaged it."""
    try:
        value: object = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not is_object(value) or not all(isinstance(value.get(name), str) for name in _TEXTS):
        return None
    texts = [value.get(name) for name in _MAYBE_TEXTS]
    return value if all(text is None or isinstance(text, str) for text in texts) else None
