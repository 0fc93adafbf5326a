"""Jobs of a batch, from a CSV or JSON Lines file, all checked before the first one starts."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from mimetypes import guess_extension
from pathlib import Path
from typing import Any, Final

import click

from ._body import file_faults, rooted
from ._flags import flags, problems, typed
from ._following import folder_fault
from ._json import is_object
from ._text import one_line
from .contract import CALLS, Call, Field

OWN_COLUMNS: Final = ("name", "command", "workflow", "output")
"""Columns that are not fields of the contract; ``workflow`` is the older name of ``command``."""

_ALL: Final = {
    "music-video": "music_video.create",
    "ecommerce-video": "ecommerce_video.create",
    "images": "images.create",
    "videos": "videos.create",
    "effects": "effects.create",
    "analyze": "video_analysis.create",
}

METHODS: Final = {name: method for name, method in _ALL.items() if method in CALLS}
"""The commands that create tasks, and the calls they make; not every contract has all of them."""

_MAKES_TEXT: Final = "video_analysis.create"

KEYS_ARE_KNOWN: Final = all(
    CALLS[method].idempotency != "undeclared" for method in METHODS.values()
)
"""True if the server recognizes the repeat of every create, so that each can be sent again."""

SEPARATOR: Final = ";"
"""Separator of several values in one cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One task to create.

    Args:
        id: A hash of its content, so that it is recognised on any line.
        row: The line of the file.
        name: Its name.
        call: The call that creates it.
        body: The body of the create, with local files in place of URLs.
        output: The path to save the file to, if it is fetched.
        suffix: The end of that path, if it is a guess from the call; else empty.
    """

    id: str
    row: int
    name: str
    call: Call
    body: dict[str, Any]
    output: Path | None
    suffix: str

    def target(self, media_type: object) -> Path | None:
        """Return the path for a file of a media type, which corrects a guessed suffix."""
        if self.output is None or not self.suffix:
            return self.output
        suffix = guess_extension(str(media_type)) or self.suffix
        return self.output.with_name(self.output.name.removesuffix(self.suffix) + suffix)


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
    jobs: list[Job] = []
    faults: list[str] = []
    for row, cells in _records(path, command):
        named = _command(cells, command)
        if named not in METHODS:
            faults.append(f"line {row}: command {named!r} is not one of {', '.join(METHODS)}")
            continue
        call = CALLS[METHODS[named]]
        job = _job(row, cells, call, path.parent, output_dir, seen)
        found = problems(call, job.body) + file_faults(call, job.body)
        found += _output_faults(job, jobs, output_dir)
        faults += [f"line {row}: {text}" for text in found]
        jobs.append(job)
    if faults or not jobs:
        head = f"{path} is not complete and correct; nothing was started:"
        raise click.UsageError("\n  ".join([head, *(faults or ["it holds no jobs"])]))
    return jobs


def _command(cells: Mapping[str, Any], default: str) -> str:
    return str(cells.get("command") or cells.get("workflow") or default)


def _job(
    row: int,
    cells: Mapping[str, Any],
    call: Call,
    folder: Path,
    output_dir: Path | None,
    seen: Counter[str],
) -> Job:
    identity = hashlib.sha256(json.dumps([call.method, cells], sort_keys=True).encode())
    digest = identity.hexdigest()[:16]
    seen[digest] += 1
    # The same line twice means two tasks.
    job_id = digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"
    name = str(cells.get("name") or f"line {row}")
    own = {name: value for name, value in cells.items() if name not in OWN_COLUMNS}
    suffix = "" if cells.get("output") or output_dir is None else _suffix(call, own)
    return Job(
        id=job_id,
        row=row,
        name=name,
        call=call,
        body=rooted(call, own, folder),
        output=_output(cells, job_id, folder, output_dir, suffix),
        suffix=suffix,
    )


def _suffix(call: Call, body: Mapping[str, Any]) -> str:
    """Return the likely end of the file's name; empty if the call makes no file."""
    if call.method == _MAKES_TEXT:
        return ""
    is_picture = call.method == "images.create" or str(body.get("effect_id")).startswith("image-")
    return f".{body.get('output_format', 'png')}" if is_picture else ".mp4"


def _output(
    cells: Mapping[str, Any], job_id: str, folder: Path, output_dir: Path | None, suffix: str
) -> Path | None:
    if cells.get("output"):
        return folder / str(cells["output"])
    if output_dir is None or not suffix:
        return None
    return output_dir / f"{cells.get('name') or job_id}{suffix}"


def _output_faults(job: Job, others: list[Job], output_dir: Path | None) -> list[str]:
    """Return reasons why a paid file could not be written, or would replace another job's."""
    if job.output is None:
        return []
    if job.call.method == _MAKES_TEXT:
        return ["output: the answer of analyze is text, and there is no file; leave it out"]
    by_name = output_dir is not None and job.output == output_dir / f"{job.name}{job.suffix}"
    if by_name and not _is_file_name(job.name):
        return [f"name {job.name!r} cannot be the name of a file; say output for its file"]
    folder = job.output.parent
    faults = [
        f"{job.output} is the output of line {other.row} as well"
        for other in others
        if other.output == job.output
    ]
    # --output-dir is made later, if it is not there.
    fault = folder_fault(folder) if folder != output_dir or folder.exists() else ""
    return [*faults, fault] if fault else faults


def _is_file_name(name: str) -> bool:
    """Return true if a name stays in its folder, and on one line of a terminal."""
    return one_line(name) == name and not {"/", "\\", "\0"} & set(name)


def _records(path: Path, command: str) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{path} cannot be read: {error}") from None
    return _json_lines(path, text) if path.suffix == ".jsonl" else _csv_rows(path, text, command)


def _json_lines(path: Path, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value: object = json.loads(line)
        except ValueError as error:
            raise click.UsageError(f"{path}, line {number}: {error}") from None
        if not is_object(value):
            raise click.UsageError(f"{path}, line {number} is no JSON object")
        yield number, value


def _csv_rows(path: Path, text: str, command: str) -> Iterator[tuple[int, dict[str, Any]]]:
    # Not splitlines: it also cuts at characters that may stand in a cell, such as U+2028.
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        _check_heading(path, reader.fieldnames or [])
        for cells in reader:
            if None in cells or None in cells.values():
                message = f"{path}, line {reader.line_num} has not as many cells as the heading"
                raise click.UsageError(message)
            row = {name.strip(): value.strip() for name, value in cells.items()}
            yield (
                reader.line_num,
                _cells({name: text for name, text in row.items() if text}, command),
            )
    except csv.Error as error:
        raise click.UsageError(f"{path}, line {reader.line_num}: {error}") from None


def _check_heading(path: Path, heading: Sequence[str]) -> None:
    """Refuse two columns with one name, as only the last would count."""
    for name, count in Counter(name.strip() for name in heading).items():
        if name and count > 1:
            raise click.UsageError(
                f"{path} has {count} columns {name!r}; several values go into one cell, with"
                f" {SEPARATOR!r} between them"
            )


def _cells(words: Mapping[str, str], command: str) -> dict[str, Any]:
    """Return words as the fields' types; a column is named after a field or its option."""
    call = CALLS[METHODS.get(_command(words, command)) or METHODS[command]]
    columns = {name.removeprefix("--"): field for field, name in flags(call).items()}
    fields = {field.name: field for field in call.fields}
    values: dict[str, Any] = {}
    for column, text in words.items():
        name = columns.get(column.replace("_", "-"), column)
        values[name] = _cell(fields[name], text) if name in fields else text
    return values


def _cell(field: Field, text: str) -> Any:
    if not field.many or field.kind == "json":
        return typed(field, text)
    return [typed(field, part.strip()) for part in text.split(SEPARATOR) if part.strip()]
