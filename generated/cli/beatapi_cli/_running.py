"""The run of a batch: its jobs go into a ledger, and this process works on them and looks on."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import click

import beatapi
from beatapi_fleet import Embedded
from beatapi_fleet.columns import create_named
from beatapi_fleet.fleet import batch_name
from beatapi_fleet.jobs import ENDED, STATES, State
from beatapi_fleet.ledger import CANCEL, RETRY
from beatapi_fleet.sql import SQLLedger

from ._app import App
from ._exits import ExitCode
from ._history import remember
from ._results import Results, taken_over
from ._words import ledger_message

if TYPE_CHECKING:
    from beatapi_fleet import Entry, Fleet
    from beatapi_fleet.jobs import Line

    from ._progress import Display, Row

LOOK_SECONDS: Final = 0.5
"""The time between two looks at the ledger."""

_THREADS: Final = 8
"""The number of creates and downloads at once."""

_UNDER_WAY: Final[tuple[State, ...]] = tuple(
    state for state in STATES if state not in ENDED and state != "queued"
)


class _RefusedKeyError(click.ClickException):
    """Every other job would meet the same error."""

    exit_code = ExitCode.AUTH
    hint = "`beatapi auth status` shows which key is used, `beatapi auth login` takes another."

    def __init__(self, reason: str) -> None:
        way_on = "Run the same command again, and it goes on where it was."
        super().__init__(f"{ledger_message(reason)}\n{self.hint}\n{way_on}")


class _NoCreditsError(_RefusedKeyError):
    """The balance is too low for every other job."""

    exit_code = ExitCode.CREDITS
    hint = "`beatapi usage` shows the balance."


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The settings of a batch run.

    Args:
        command: The command of lines without one.
        concurrency: The number of tasks at once, at most; None for the account's limit.
        max_wait: Seconds for one task at most, its turn included.
        interval: Seconds between polls; None leaves it to the client.
        owns_ledger: Whether the ledger has jobs of this file alone.
        retry_unknown: Whether jobs that may have been accepted are created again, although nobody
            says that the server recognizes the key of the create.
    """

    command: str
    concurrency: int | None
    max_wait: float
    interval: float | None
    owns_ledger: bool
    retry_unknown: bool


class Batch:
    """The jobs of one run.

    Args:
        app: The run of the program.
        fleet: The fleet of the ledger.
        results: The results file.
        lines: The lines of the file of jobs.
        stem: The name of that file.
        plan: The settings of the run.
    """

    def __init__(
        self,
        app: App,
        fleet: Fleet,
        results: Results,
        lines: Sequence[Line],
        stem: str,
        plan: Plan,
    ) -> None:
        self.states = Counter[str]()
        """The number of jobs by the words of the results file, at the end."""
        self.unsaved = 0
        """The number of finished tasks whose files could not be saved."""
        self.unknown: list[tuple[Entry, bool]] = []
        """The jobs that may have been accepted, and whether the server recognises a repeat."""
        self._app = app
        self._fleet = fleet
        self._results = results
        self._plan = plan
        self._all = lines
        self._lines = {line.job.id: line for line in lines}
        self._stem = stem
        self._name = ""
        self._refused: set[str] = set()
        self._tasks: set[str] = set()
        self._over: set[str] = set()
        self._rows: dict[str, Row] = {}
        self._since: dict[str, float] = {}
        self._counts: Mapping[State, int] = {}
        self._changed_at = 0.0

    def run(self, display: Display) -> None:
        """Bring every job to its end, from wherever an earlier run or another process left it.

        Args:
            display: The display that shows it.

        Raises:
            beatapi.BeatAPIError: Every job would fail with it.
            LedgerError: The ledger cannot be reached.
        """
        self._display = display
        # A key that is not accepted leaves no jobs in the ledger.
        self._fleet.client.usage.retrieve()
        self._check_ledger()
        self._add()
        self._tally = display.row(self._text())
        self._fleet.resume()
        embedded = Embedded(
            self._fleet,
            min(_THREADS, self._plan.concurrency or _THREADS),
            concurrency=self._plan.concurrency,
            poll_interval=self._plan.interval,
        )
        embedded.start()
        try:
            while self._goes_on():
                time.sleep(LOOK_SECONDS)
        finally:
            embedded.halt()
            self._end()

    # The beginning

    def _check_ledger(self) -> None:
        """Refuse a ledger in which jobs would be paid again.

        Another key has made them, or a version without ledgers.
        """
        ledger = self._fleet.ledger
        if self._results.is_old and not ledger.is_local:
            # Workers elsewhere would make jobs before they are known to be made.
            raise click.UsageError(
                f"{self._results.path} is of a version without ledgers: go on without --ledger"
            )
        others = ledger.others() if isinstance(ledger, SQLLedger) and ledger.is_local else {}
        if any(state not in ENDED or job in self._lines for job, state in others.items()):
            raise click.UsageError(
                "the ledger beside the file of jobs has jobs of another API key or server. Use"
                " that key and --base-url to go on, or name another ledger, such as --ledger"
                " sqlite:///again.db: its jobs are made, and paid, again"
            )

    def _add(self) -> None:
        """Add jobs that are new, and have those made again that an earlier run could not make."""
        everything = self._fleet.ledger.entries()
        known = {entry.job.id: entry for entry in everything if entry.job.id in self._lines}
        jobs = [line.job for line in self._all if not self._is_refused(line, known)]
        self._tasks = {entry.task_id for entry in known.values() if entry.task_id}
        self._name = batch_name(self._stem, jobs)
        self._fleet.add(self._name, jobs, overwrite=True)
        if self._plan.owns_ledger:
            self._cancel_others({job.id for job in jobs})
        if self._results.is_old:
            self._take_over()
        self._note_places(known.values())
        for entry in list(self._fleet.ledger.entries(self._name, RETRY.sources)):
            # On a shared ledger, somebody else may have decided in between.
            with suppress(beatapi.InvalidArgumentError):
                self._again(entry)
        for entry in self._fleet.ledger.entries(self._name, sorted(ENDED)):
            self._over.add(entry.job.id)
            self._write(entry)

    def _is_refused(self, line: Line, known: Mapping[str, Entry]) -> bool:
        """Return true, and say so, if a job that is to be created would replace a file."""
        entry = known.get(line.job.id)
        is_ours = entry is not None and self._plan.owns_ledger and entry.state in CANCEL.sources
        if entry is not None and _word(entry) != "refused" and not is_ours:
            return False
        files = [place for place in line.job.targets() if os.path.exists(place)]
        if files:
            reason = f"{files[0]} exists; move it, or name another output"
            self._refused.add(line.job.id)
            self._results.write(
                line.job.id, "refused", row=line.row, name=line.job.name, error=reason
            )
            self._display.row(line.job.name).failed(f"{line.job.name}: {reason}")
        return bool(files)

    def _cancel_others(self, jobs: Collection[str]) -> None:
        """Cancel jobs of lines that are no longer in the file: this run would pay for them."""
        waiting = list(self._fleet.ledger.entries(states=CANCEL.sources))
        others = [entry for entry in waiting if entry.job.id not in jobs]
        # A worker that was killed may have left a claim.
        arrow = CANCEL._replace(claim="any")
        if sum(self._fleet.move(entry, arrow) is not None for entry in others):
            names = ", ".join(entry.job.name for entry in others[:3])
            self._app.note(f"not made, as it is not in the file any more or has a file: {names}")

    def _take_over(self) -> None:
        count = taken_over(self._results, self._fleet, self._all, self._plan.command)
        if count:
            self._app.note(f"{count} jobs go on from {self._results.path}")

    def _note_places(self, known: Iterable[Entry]) -> None:
        """Say that jobs which are known keep their places for files."""
        for entry in known:
            if entry.job.output != self._lines[entry.job.id].job.output:
                kept = entry.job.output or "no file"
                self._app.note(f"jobs of an earlier run keep their outputs, such as {kept}")
                return

    def _again(self, entry: Entry) -> None:
        """Have a job made or saved again if that cannot be paid twice, or is wanted all the same.

        A job whose task has failed, or waits for a decision, is left as it is.
        """
        job = entry.job.id
        if entry.state != "unknown":
            if _word(entry) not in ("failed", "waiting"):
                self._fleet.retry(job)
        elif self._fleet.repeats(entry):
            self._fleet.retry(job)
        elif self._plan.retry_unknown:
            self._fleet.settle(job)
            self._fleet.retry(job)

    # Looking

    def _goes_on(self) -> bool:
        """Look at the ledger, and return true while there is a job to wait for."""
        now = self._fleet.ledger.now()
        self._look(now)
        pause = self._fleet.paused()
        if pause is not None:
            raise (_NoCreditsError if pause.key_is_accepted else _RefusedKeyError)(pause.reason)
        # Jobs have no turn while others that take too long have all slots.
        waits = [self._changed_at] if self._counts.get("queued") else []
        waits += self._since.values()
        return any(now - since < self._plan.max_wait for since in waits)

    def _look(self, now: float) -> None:
        """Show what has changed; entries are read only if the number of jobs in a state has."""
        ledger = self._fleet.ledger
        counts = ledger.counts(self._name)
        if counts == self._counts:
            return
        before = self._ended()
        self._counts, self._changed_at = counts, now
        under_way = {
            entry.job.id: entry
            for entry in ledger.entries(states=_UNDER_WAY)
            if entry.job.id in self._lines
        }
        for job in [job for job in self._since if job not in under_way]:
            del self._since[job]
            self._see_end(ledger.entry(job))
        if sum(counts.get(state, 0) for state in ENDED) > len(self._over):
            for entry in ledger.entries(self._name, sorted(ENDED)):
                self._see_end(entry)
        for job, entry in under_way.items():
            self._since.setdefault(job, now)
            self._note_task(entry)
            self._row(entry).say(_stage(self._name_of(entry), entry, entry.state))
        self._tally.count(self._ended(), len(self._lines))
        # A log has a line for each job that ends, and none for each stage.
        show = self._tally.say if self._ended() > before else self._tally.glance
        show(self._text())

    def _see_end(self, entry: Entry | None) -> None:
        if entry is None or entry.state not in ENDED or entry.job.id in self._over:
            return
        self._over.add(entry.job.id)
        self._note_task(entry)
        row, name = self._row(entry), self._name_of(entry)
        if entry.state in ("done", "waiting"):
            row.done(_stage(name, entry, _word(entry)))
        else:
            row.failed(f"{name}: {ledger_message(entry.error or entry.state)}")
        self._write(entry)

    def _row(self, entry: Entry) -> Row:
        job = entry.job.id
        if job not in self._rows:
            self._rows[job] = self._display.row(f"{self._name_of(entry)} starts")
        return self._rows[job]

    def _name_of(self, entry: Entry) -> str:
        return self._lines[entry.job.id].job.name

    def _ended(self) -> int:
        return len(self._refused) + sum(self._counts.get(state, 0) for state in ENDED)

    def _text(self) -> str:
        stages = "".join(
            f", {self._counts[state]} {state}" for state in _UNDER_WAY if self._counts.get(state)
        )
        return f"{self._ended()} of {len(self._lines)} jobs{stages}"

    def _note_task(self, entry: Entry) -> None:
        if entry.task_id and entry.task_id not in self._tasks:
            self._tasks.add(entry.task_id)
            remember(self._app, entry.task_id, create_named(entry.job.create).method)

    def _write(self, entry: Entry) -> None:
        """Write what a job has come to; every line says which job of the file it is."""
        line = self._lines[entry.job.id]
        self._results.write(
            entry.job.id,
            _word(entry),
            row=line.row,
            name=line.job.name,
            task_id=entry.task_id,
            saved_to=entry.saved_to,
            text=entry.text,
            error=ledger_message(entry.error) if entry.error and entry.state != "done" else None,
        )

    # The end

    def _end(self) -> None:
        """Write down where each job has come to, and count."""
        self._look(self._fleet.ledger.now())
        self.states["refused"] += len(self._refused)
        for entry in self._fleet.ledger.entries(self._name):
            word = _word(entry)
            self.states[word] += 1
            self.unsaved += entry.state == "failed" and word == "created"
            if word == "unknown":
                self.unknown.append((entry, self._fleet.repeats(entry)))
            if entry.state in ENDED or entry.task_id:
                self._note_task(entry)
                self._write(entry)
        self.states = +self.states


def _word(entry: Entry) -> str:
    """Return the word of the results file for the state of a job."""
    if entry.state == "done":
        return "succeeded"
    if entry.state == "failed" and entry.task_id is None:
        return "refused"
    if entry.state == "failed" and (entry.task or {}).get("status") == "succeeded":
        return "created"
    if entry.state in ENDED:
        return entry.state
    return "created" if entry.task_id else "new"


def _stage(name: str, entry: Entry, stage: str) -> str:
    return " ".join(filter(None, [name, entry.task_id, stage]))
