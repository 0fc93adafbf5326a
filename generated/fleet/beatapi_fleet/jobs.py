"""Which jobs are there? Their ids, keys and states, and the files in which people write them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import mimetypes
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple, TypeAlias, TypeGuard
from unicodedata import category

from beatapi import InvalidArgumentError

from .columns import (
    SEPARATOR,
    Column,
    Create,
    Field,
    column_names,
    create_named,
    fits,
    is_list,
    members,
    values,
)
from .local import is_local, local_files, replaced

State: TypeAlias = Literal[
    "queued",
    "admitted",
    "creating",
    "running",
    "ready",
    "done",
    "failed",
    "waiting",
    "unknown",
    "cancelled",
]
"""The stages of a job::

    queued → admitted → creating → running → ready
                                           → done | failed | waiting | unknown | cancelled

``queued`` waits for a slot of the account; ``admitted`` has one, and a worker may create its task;
``creating`` has sent the create; ``running`` has a task; ``ready`` is finished at BeatAPI, and its
file is to be fetched. ``waiting`` has a task that goes on only after a decision of a person, such
as a storyboard. ``unknown`` sent a create that may have been accepted, and is never sent
again unless a person says so.
"""

STATES: Final[tuple[State, ...]] = (
    *("queued", "admitted", "creating", "running", "ready"),
    *("done", "failed", "waiting", "unknown", "cancelled"),
)

ENDED: Final[frozenset[State]] = frozenset({"done", "failed", "waiting", "unknown", "cancelled"})
"""States that a job leaves only if a person says so."""

DEAD: Final[frozenset[State]] = frozenset({"failed", "waiting", "unknown"})
"""States of jobs that a person has to look at."""

OWN_COLUMNS: Final = ("id", "name", "command", "workflow", "output")
"""Columns that are not fields of the contract; ``workflow`` is the older name of ``command``."""

MAKES_TEXT: Final = "analyze"
"""The create whose answer is text, so that there is no file."""

Check: TypeAlias = Callable[[Create, Mapping[str, Any], str | None], list[str]]
"""Returns the faults of a line: of its create, its arguments and its own output."""

Record: TypeAlias = tuple[int, dict[str, Any]]
"""The number of a line, counted from 1, and its values."""


class JobsError(InvalidArgumentError):
    """Jobs that are not complete and correct. The message names all of them, by their lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One task to create, and the place for its file.

    Args:
        id: A hash of its content, see ``job_id``: the same job has the same id on any machine.
        name: Its name, for people.
        create: The name of its create, such as ``music-video``.
        params: The arguments of the create, by wire names. Local files are absolute paths.
        output: The path or URL for its file; None if it is not fetched.
        suffix: The end of that path, if it is a guess that the file's media type corrects.
        on_done: Whatever the engine needs to call your code at the end, as JSON.
        traceparent: The trace that its spans belong to, as the header of W3C Trace Context.
    """

    id: str
    name: str
    create: str
    params: Mapping[str, Any]
    output: str | None = None
    suffix: str = ""
    on_done: Mapping[str, Any] | None = None
    traceparent: str | None = None

    def target(self, task: Mapping[str, Any]) -> str | None:
        """Return the place for the file of a task, whose media type corrects a guessed suffix."""
        if self.output is None or not self.suffix:
            return self.output
        output: dict[str, Any] = task.get("output") or {}
        media: list[dict[str, Any]] = output.get("media") or [{}]
        suffix = mimetypes.guess_extension(str(media[0].get("mime_type"))) or self.suffix
        return self.output.removesuffix(self.suffix) + suffix

    def targets(self) -> list[str]:
        """Return every place that ``target`` may name: a guessed suffix is right in its kind."""
        if self.output is None:
            return []
        stem = self.output.removesuffix(self.suffix)
        return [self.output, *(stem + each for each in _suffixes(self.suffix))]


@cache
def _suffixes(suffix: str) -> list[str]:
    """Return the other suffixes of the same kind of media, such as those of pictures."""
    kind = str(mimetypes.guess_type(f"a{suffix}")[0]).partition("/")[0]
    # Not imported by name: guess_type replaces it by what the system knows.
    known = mimetypes.types_map.items()
    return [each for each, media in known if media.startswith(f"{kind}/") and each != suffix]


class Line(NamedTuple):
    """One line of a file of jobs.

    Args:
        row: Its number, counted from 1.
        values: Its values by the names of fields and of ``OWN_COLUMNS``.
        job: Its job.
    """

    row: int
    values: Mapping[str, Any]
    job: Job


def idempotency_key(job: str, generation: int) -> str:
    """Return the key of a job's create.

    Args:
        job: The job's id.
        generation: 0, and 1 more for each time that a person has it made anew.
    """
    return f"fleet-{job}-{generation}"


def job_id(
    create: str, params: Mapping[str, Any], *, output: str | None = None, own: str = ""
) -> str:
    """Return the id of a job: equal content has an equal id.

    A local file counts by its content, so that neither its folder nor the machine matters.

    Args:
        create: The name of the create.
        params: Its arguments.
        output: The place for its file, as written.
        own: An id of your own, or the occurrence of a line that is repeated on purpose.
    """
    fields = create_named(create).fields
    content = {
        name: _content(value) if name in fields and fields[name].upload else _canonical(value)
        for name, value in params.items()
    }
    parts = [create, content, output or "", own]
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:20]


def _canonical(value: Any) -> Any:
    """Return a value with whole numbers as integers: ``5`` and ``5.0`` are one number in JSON."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if _is_mapping(value):
        return {name: _canonical(each) for name, each in _items(value)}
    return list(map(_canonical, value)) if is_list(value) else value


def _content(value: Any) -> Any:
    if is_list(value):
        return [_content(each) for each in value]
    return f"sha256:{_digest(value)}" if is_local(value) else value


_digests: Final[dict[tuple[str, int, int], str]] = {}
"""Digests of files, as many jobs may use one: by path, size and time of the last change."""


def _digest(path: str) -> str:
    stat = os.stat(path)
    key = path, stat.st_size, stat.st_mtime_ns
    if key not in _digests:
        with open(path, "rb") as file:
            _digests[key] = hashlib.file_digest(file, "sha256").hexdigest()
    return _digests[key]


# Files of jobs


def records(
    path: Path, fields: Callable[[Mapping[str, Any]], Iterable[Column]]
) -> Iterator[Record]:
    """Yield the lines of a CSV file with a heading, or of JSON Lines (``.jsonl``).

    Args:
        path: The file.
        fields: Returns the fields of a line's create.

    Raises:
        JobsError: The file cannot be read, or a line is malformed.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise JobsError(f"{path} cannot be read: {error}") from None
    is_json = path.suffix == ".jsonl"
    for number, line in _json_lines(path, text) if is_json else _csv_rows(path, text):
        try:
            named = (members if is_json else values)(line, fields(line))
        except InvalidArgumentError as error:
            raise JobsError(f"{path}, line {number}: {error}") from None
        yield number, named


def _json_lines(path: Path, text: str) -> Iterator[Record]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value: object = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise JobsError(f"{path}, line {number}: {error}") from None
        if not _is_object(value):
            raise JobsError(f"{path}, line {number} is no JSON object")
        yield number, value


def _csv_rows(path: Path, text: str) -> Iterator[Record]:
    """Yield the words of each row, those of empty cells left out."""
    # Not splitlines: it also cuts at characters that may stand in a cell, such as U+2028.
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        _check_heading(path, reader.fieldnames or [])
        for row in reader:
            if None in row or None in row.values():
                message = f"{path}, line {reader.line_num} has not as many cells as the heading"
                raise JobsError(message)
            words = {name.strip(): value.strip() for name, value in row.items()}
            yield reader.line_num, {name: word for name, word in words.items() if word}
    except csv.Error as error:
        raise JobsError(f"{path}, line {reader.line_num}: {error}") from None


def _check_heading(path: Path, heading: Sequence[str]) -> None:
    """Refuse two columns with one name, as only the last would count."""
    for name, count in Counter(name.strip() for name in heading).items():
        if name and count > 1:
            raise JobsError(
                f"{path} has {count} columns {name!r}; several values go into one cell, with"
                f" {SEPARATOR!r} between them"
            )


def command_of(cells: Mapping[str, Any], default: str) -> str:
    """Return the name of a line's create."""
    return str(cells.get("command") or cells.get("workflow") or default)


def read_jobs(
    path: Path | str, *, command: str = "music-video", output: str | None = None
) -> list[Job]:
    """Return every job of a file.

    Columns have the names of the create's fields, short (``image``) or whole (``images``); several
    values in a cell are separated by a semicolon, and are a list in JSON, where a short name may
    also have one value. Further columns: ``id``, ``name``, ``output``,
    and ``command``, if the lines are of several kinds. Local files are found from the folder of the
    file. The same line twice means two tasks.

    Args:
        path: A CSV file with a heading, or JSON Lines (``.jsonl``).
        command: The create of lines without a ``command`` of their own.
        output: The place for files of jobs that name none: a folder, or a path or URL with
            ``{name}``, ``{id}`` or ``{suffix}`` in it. None does not fetch them.

    Raises:
        JobsError: Jobs are not complete and correct; all of them are named.
    """
    return [line.job for line in read_lines(Path(path), command=command, output=output)]


def read_lines(
    path: Path,
    *,
    command: str,
    output: str | None,
    check: Check | None = None,
    by_name: bool = False,
) -> list[Line]:
    """Return every line of a file with its job.

    Args:
        path: As in ``read_jobs``.
        command: As in ``read_jobs``.
        output: As in ``read_jobs``.
        check: Finds the faults of a line, in which local files are found from the current folder;
            by default, as far as every contract date agrees.
        by_name: Whether ids depend on names and not on ``output``: the same lines with another
            one are then the same jobs.

    Raises:
        JobsError: Jobs are not complete and correct; all of them are named.
    """

    def fields(line: Mapping[str, Any]) -> Iterable[Field]:
        try:
            return create_named(command_of(line, command)).fields.values()
        except InvalidArgumentError:
            return ()  # reported below, with its line

    lines = list(records(path, fields))
    maker = _Maker(path.parent, command, output, check or _faults, by_name=by_name)
    for row, line in lines:
        maker.add(f"line {row}", line)
    jobs = maker.all(str(path))
    return [Line(row, line, job) for (row, line), job in zip(lines, jobs, strict=True)]


def make_jobs(
    lines: Sequence[tuple[str, Mapping[str, Any]]],
    *,
    source: str,
    folder: Path,
    command: str,
    output: str | None,
) -> list[Job]:
    """Return the jobs of lines that have been read.

    Args:
        lines: The name of each line, for messages, and its values: arguments and ``OWN_COLUMNS``.
        source: The place that the lines come from, for messages.
        folder: The folder from which local files are found.
        command: As in ``read_jobs``.
        output: As in ``read_jobs``.

    Raises:
        JobsError: Jobs are not complete and correct; all of them are named.
    """
    maker = _Maker(folder, command, output, _faults)
    for place, line in lines:
        maker.add(place, line)
    return maker.all(source)


class _Maker:
    """Lines become jobs, and faults are collected.

    Args:
        folder: The folder from which local files are found.
        command: The create of lines that name none.
        output: The place for files of jobs that name none.
        check: Finds the faults of a line.
        by_name: Whether ids depend on names and not on ``output``.
    """

    def __init__(
        self,
        folder: Path,
        command: str,
        output: str | None,
        check: Check,
        *,
        by_name: bool = False,
    ) -> None:
        self._jobs: list[Job] = []
        self._faults: list[str] = []
        self._folder = folder
        self._command = command
        self._output = output
        self._check = check
        self._by_name = by_name
        self._seen: Counter[str] = Counter()
        self._outputs: dict[str, str] = {}

    def all(self, source: str) -> list[Job]:
        """Return the jobs.

        Args:
            source: The place that the lines come from, for messages.

        Raises:
            JobsError: Jobs are not complete and correct; all of them are named.
        """
        if self._faults or not self._jobs:
            head = f"{source} is not complete and correct; nothing was started:"
            raise JobsError("\n  ".join([head, *(self._faults or ["it holds no jobs"])]))
        return self._jobs

    def add(self, place: str, line: Mapping[str, Any]) -> None:
        """Add the job of a line, or its faults."""
        self._faults += [f"{place}: {text}" for text in self._add(place, line)]

    def _add(self, place: str, line: Mapping[str, Any]) -> list[str]:
        if faults := _text_faults(line):
            return faults
        try:
            create = create_named(command_of(line, self._command))
        except InvalidArgumentError as error:
            return [str(error)]
        fields = create.fields.values()
        params = {name: value for name, value in line.items() if name not in OWN_COLUMNS}
        params = replaced(fields, params, lambda each: str(self._folder / each))
        output = None if not line.get("output") else str(line["output"])
        if faults := self._check(create, params, output):
            return faults
        params = replaced(fields, params, _absolute)
        job = self._job(place, line, create, params)
        self._jobs.append(job)
        if "{" in (job.output or ""):
            return [f"output {job.output}: there are {{name}}, {{id}} and {{suffix}}"]
        return self._output_faults(job, place, output)

    def _output_faults(self, job: Job, place: str, own: str | None) -> list[str]:
        """Return reasons why a file cannot have its place, or would replace another job's."""
        if job.output is None:
            return []
        if job.create == MAKES_TEXT:
            return ["output: the answer of analyze is text, and there is no file; leave it out"]
        if "\0" in job.output:
            return [f"output {job.output!r} cannot be the name of a file"]
        if own is None and not is_file_name(job.name):
            return [f"name {job.name!r} cannot be the name of a file; say output for its file"]
        first = self._outputs.setdefault(job.output, place)
        return [] if first == place else [f"{own or job.output} is the output of {first} as well"]

    def _job(
        self, place: str, line: Mapping[str, Any], create: Create, params: dict[str, Any]
    ) -> Job:
        output, suffix = self._place(line, create, params)
        own = str(line.get("id") or (line.get("name") if self._by_name else None) or "")
        written = line.get("output") if self._by_name else output
        identity = job_id(create.name, params, output=written, own=own)
        self._seen[identity] += 1
        if self._seen[identity] > 1:
            again = f"{own} {self._seen[identity]}"
            identity = job_id(create.name, params, output=written, own=again)
        job = Job(
            id=identity,
            name=str(line.get("name") or place),
            create=create.name,
            params=params,
            output=output,
            suffix=suffix,
        )
        if output is None:
            return job
        words = {"name": str(line.get("name") or identity), "id": identity, "suffix": suffix}
        for word, value in words.items():
            output = output.replace(f"{{{word}}}", value)
        if "://" not in output:
            base = self._folder if line.get("output") else Path()
            output = str(base.absolute() / output)
        return replace(job, output=output, suffix=suffix if output.endswith(suffix) else "")

    def _place(
        self, line: Mapping[str, Any], create: Create, params: Mapping[str, Any]
    ) -> tuple[str | None, str]:
        """Return the place for a file as written, and the guessed end of its name."""
        if line.get("output"):
            return str(line["output"]), ""
        if self._output is None or create.name == MAKES_TEXT:
            return None, ""
        suffix = likely_suffix(create.name, params)
        if "{" in self._output or os.path.splitext(self._output)[1]:
            return self._output, suffix if "{suffix}" in self._output else ""
        return f"{self._output.rstrip('/')}/{{name}}{{suffix}}", suffix


def _absolute(place: str) -> str:
    return str(Path(os.path.expanduser(place)).absolute())


def _text_faults(line: Mapping[str, Any]) -> list[str]:
    """Return the fault of a line whose texts cannot be sent or stored, as JSON may escape them."""
    try:
        json.dumps(line, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError as error:
        half = ascii(error.object[error.start])
        return [f"{half} is half of a pair of surrogates, and no character"]
    return []


def likely_suffix(create: str, params: Mapping[str, Any]) -> str:
    """Return the likely end of the file's name; empty if the create makes no file."""
    if create == MAKES_TEXT:
        return ""
    is_picture = create == "images" or str(params.get("effect_id")).startswith("image-")
    return f".{params.get('output_format', 'png')}" if is_picture else ".mp4"


def is_file_name(name: str) -> bool:
    """Return true if a name stays in its folder, and on one line of a terminal."""
    return not any(map(is_hidden, name)) and not {"/", "\\"} & set(name) and name not in (".", "..")


def is_hidden(character: str) -> bool:
    """Return true if nobody sees a character, or if it changes how others are shown."""
    return category(character) in _HIDDEN and character not in _JOINERS


_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Kinds of characters that nobody sees, or that change how others are shown."""

_JOINERS: Final = "\u200c\u200d"
"""Characters inside of words, as in Persian, and inside of emoji."""


def _faults(create: Create, params: Mapping[str, Any], _output: str | None) -> list[str]:
    """Return the violations of the create's fields, as far as every contract date agrees."""
    columns = column_names(create.fields.values())
    known = ", ".join(create.fields)
    faults = [f"{name} is unknown; there are: {known}" for name in params if name not in columns]
    for field in create.fields.values():
        if field.name in params:
            faults += [f"{columns[field.name]}: {text}" for text in _misfits(field, params)]
        elif field.required:
            faults.append(f"{columns[field.name]} is missing ({field.name} in JSON)")
    return faults + [
        f"{place} is neither a file nor an https URL"
        for place in local_files(create.fields.values(), params)
        if not os.path.isfile(place)
    ]


def _misfits(field: Field, params: Mapping[str, Any]) -> list[str]:
    value = params[field.name]
    if field.many and not is_list(value):
        return ["must be a list"]
    return [
        f"{each!r} is not of type {field.kind}"
        for each in (value if field.many else [value])
        if not fits(field, each)
    ]


def _is_object(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def _items(value: Mapping[Any, Any]) -> list[tuple[str, Any]]:
    return [(str(name), each) for name, each in value.items()]


__all__ = [
    "DEAD",
    "ENDED",
    "MAKES_TEXT",
    "OWN_COLUMNS",
    "STATES",
    "Job",
    "JobsError",
    "Line",
    "Record",
    "State",
    "command_of",
    "idempotency_key",
    "is_file_name",
    "is_hidden",
    "job_id",
    "likely_suffix",
    "make_jobs",
    "read_jobs",
    "read_lines",
    "records",
]
