"""Jobs of a batch, from a CSV or JSON Lines file, all checked before the first one starts."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import click

from beatapi_fleet import jobs as tables
from beatapi_fleet.columns import Column, creates
from beatapi_fleet.local import replaced

from ._body import file_faults
from ._flags import problems
from ._following import folder_fault
from .contract import CALLS, Call

METHODS: Final = {
    name: create.method for name, create in creates().items() if create.method in CALLS
}
"""The commands that create tasks, and the calls they make; not every contract has all of them."""

KEYS_ARE_KNOWN: Final = all(
    CALLS[method].idempotency != "undeclared" for method in METHODS.values()
)
"""True if the server recognizes the repeat of every create, so that each can be sent again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(tables.Job):
    """One task to create, and its line in the file.

    Args:
        row: The line.
    """

    row: int

    @property
    def call(self) -> Call:
        """The call that creates it."""
        return CALLS[METHODS[self.create]]


def read_jobs(path: Path, *, command: str, output_dir: Path | None) -> list[Job]:
    """Return every job of a file.

    Args:
        path: A CSV file with a heading, or JSON Lines (``.jsonl``).
        command: The command of jobs without a ``command`` of their own.
        output_dir: The folder for files of jobs that name none; None does not fetch them.

    Raises:
        click.UsageError: Jobs are not complete and correct; all of them are named.
    """
    seen: Counter[str] = Counter()
    outputs: dict[str, str] = {}
    jobs: list[Job] = []
    faults: list[str] = []
    for row, cells in _records(path, command):
        if found := tables.text_faults(cells):
            faults += [f"line {row}: {text}" for text in found]
            continue
        named = tables.command_of(cells, command)
        if named not in METHODS:
            faults.append(f"line {row}: command {named!r} is not one of {', '.join(METHODS)}")
            continue
        job = _job(row, cells, named, path.parent, output_dir, seen)
        found = problems(job.call, job.params) + file_faults(job.call, job.params)
        by_name = not cells.get("output")
        misplaced = tables.output_faults(job, f"line {row}", by_name=by_name, outputs=outputs)
        # A folder that is missing may only be part of a name that cannot be one.
        found += misplaced or _folder_faults(job, output_dir)
        faults += [f"line {row}: {text}" for text in found]
        jobs.append(job)
    if faults or not jobs:
        head = f"{path} is not complete and correct; nothing was started:"
        raise click.UsageError("\n  ".join([head, *(faults or ["it holds no jobs"])]))
    return jobs


def _records(path: Path, command: str) -> list[tables.Record]:
    def fields(line: Mapping[str, Any]) -> Iterable[Column]:
        method = METHODS.get(tables.command_of(line, command)) or METHODS[command]
        return CALLS[method].fields

    try:
        return list(tables.records(path, fields))
    except tables.JobsError as error:
        raise click.UsageError(str(error)) from None


def _job(
    row: int,
    cells: Mapping[str, Any],
    create: str,
    folder: Path,
    output_dir: Path | None,
    seen: Counter[str],
) -> Job:
    call = CALLS[METHODS[create]]
    identity = hashlib.sha256(json.dumps([call.method, cells], sort_keys=True).encode())
    digest = identity.hexdigest()[:16]
    seen[digest] += 1
    # The same line twice means two tasks.
    job_id = digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"
    name = str(cells.get("name") or f"line {row}")
    own = {name: value for name, value in cells.items() if name not in tables.OWN_COLUMNS}
    suffix = "" if cells.get("output") or output_dir is None else tables.likely_suffix(create, own)
    return Job(
        id=job_id,
        row=row,
        name=name,
        create=create,
        params=replaced(call.fields, own, lambda place: str(folder / place)),
        output=_output(cells, job_id, folder, output_dir, suffix),
        suffix=suffix,
    )


def _output(
    cells: Mapping[str, Any], job_id: str, folder: Path, output_dir: Path | None, suffix: str
) -> str | None:
    if cells.get("output"):
        return str(folder / str(cells["output"]))
    if output_dir is None or not suffix:
        return None
    return str(output_dir / f"{cells.get('name') or job_id}{suffix}")


def _folder_faults(job: Job, output_dir: Path | None) -> list[str]:
    """Return the reason why a paid file could not be written; --output-dir is made later."""
    if job.output is None:
        return []
    folder = Path(job.output).parent
    fault = "" if folder == output_dir and not folder.exists() else folder_fault(folder)
    return [fault] if fault else []
