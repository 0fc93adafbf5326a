"""What does a worker do with one job? It creates the task, or it fetches the file.

A step begins with a claim and ends with a move that needs it. A worker that dies in between leaves
a claim, which the keeper takes back; what a step has done by then can be done again, as the create
has the same key and body, and a file gets its name only when it is whole.
"""

from __future__ import annotations

import logging
import os
import secrets
import threading
from collections.abc import Callable, Mapping
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import beatapi

from .columns import Create, create_named
from .errors import PAUSING, error_line, is_final, is_refused
from .ledger import (
    ACCEPT,
    ADOPT,
    BEGIN,
    DOUBT,
    DROP,
    FETCH,
    FETCH_LATER,
    PUT_BACK,
    REFUSE,
    SAVE,
    SUBMIT,
    WINDOW_SECONDS,
    Arrow,
    Changes,
    Entry,
    LedgerError,
)
from .local import replaced
from .processes import worker_name

if TYPE_CHECKING:
    from beatapi.models import Task

    from .fleet import Fleet

LOG: Final = logging.getLogger("beatapi.fleet")

MOST_TRIES: Final = 5
"""The number of claims after which a job that gets no further is put aside."""

BEAT_SECONDS: Final = 1.0
"""The time between two signs of life of a worker."""

FIRST_PAUSE_SECONDS: Final = 2.0
"""The pause after a job's first failed step; it doubles with each further one."""

SLOT_PAUSE_SECONDS: Final = 10.0
"""The pause of a job whose create was refused without saying for how long."""

PAUSED_SECONDS: Final = 5.0
"""The time after which a worker looks again whether the key is still paused."""


class Ending(NamedTuple):
    """The move that ends a step.

    Args:
        arrow: The kind of move.
        changes: Further columns that it sets.
    """

    arrow: Arrow
    changes: Changes


class Worker:
    """The steps of one process; its methods may be called from any thread.

    Args:
        fleet: The fleet.
    """

    def __init__(self, fleet: Fleet) -> None:
        self._names: dict[int, str] = {}
        self._fleet = fleet
        self._ledger = fleet.ledger
        self._owed: list[tuple[Entry, Ending]] = []
        self._lost: set[str] = set()
        """The tokens of claims whose answers were lost."""
        self._stopping = threading.Event()
        self._halting = False
        self._creates: set[str] = set()
        """The tokens of claims whose creates are under way."""
        self._news = threading.Condition()
        self._thread: threading.Thread | None = None

    @property
    def name(self) -> str:
        """The name of the worker in this process: after a fork, its old process may end."""
        process = os.getpid()
        if process not in self._names:
            # Of two threads, both get the name that was there first.
            self._names.setdefault(process, worker_name())
        return self._names[process]

    def start(self) -> None:
        """Give signs of life from now on, in a thread."""
        self.beat()
        self._thread = threading.Thread(target=self._beat, name="beatapi-fleet-beat", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Give no more signs of life."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()

    def halt(self) -> None:
        """Begin no more creates, and break downloads off; return once no create is under way."""
        with self._news:
            self._halting = True
            self._news.wait_for(lambda: not self._creates)

    def _begins(self, entry: Entry) -> bool:
        """Note that a create begins; return false if none may."""
        with self._news:
            if not self._halting:
                self._creates.add(entry.claim)
            return not self._halting

    def _ends(self, entry: Entry) -> None:
        with self._news:
            self._creates.discard(entry.claim)
            self._news.notify_all()

    def _go_on(self, _size: int, _total: int | None) -> None:
        """Break a download off if this worker halts."""
        if self._halting:
            raise _HaltError

    def _beat(self) -> None:
        while not self._stopping.wait(BEAT_SECONDS):
            self.beat()

    def beat(self) -> None:
        """Give a sign of life, and make the moves that the ledger has not heard of."""
        try:
            self._ledger.beat(self.name)
            while self._owed:
                self._move(*self._owed[0])
                self._owed.pop(0)
            if self._lost:
                self._give_back()
        except LedgerError as error:
            LOG.warning("%s; trying again", error)

    def _give_back(self) -> None:
        """Give claims back whose answers were lost: this worker lives, so nobody else would."""
        lost = set(self._lost)
        for entry in self._ledger.entries(states=["admitted", "ready"]):
            if entry.claim in lost:
                arrow = FETCH_LATER if entry.state == "ready" else PUT_BACK
                tries = max(0, entry.tries - 1)
                self._ledger.move(entry.job.id, arrow, token=entry.claim, tries=tries)
        self._lost -= lost

    # Steps

    def submit(self, job: str) -> bool:
        """Create the task of a job.

        Returns:
            False if the job is not to be created, or another worker is at it.

        Raises:
            LedgerError: The ledger cannot be reached; nothing was done.
        """
        return self._step(job, SUBMIT)

    def fetch(self, job: str) -> bool:
        """Fetch the file of a job; returns and raises as ``submit`` does."""
        return self._step(job, FETCH)

    def _step(self, job: str, arrow: Arrow) -> bool:
        entry = self._claimed(
            lambda token: self._ledger.move(job, arrow, token=token, worker=self.name)
        )
        if entry is not None:
            self.run(entry)
        return entry is not None

    def take(self) -> Entry | None:
        """Claim the job that has waited longest; ``run`` makes its step."""
        return self._claimed(lambda token: self._ledger.take(self.name, token))

    def _claimed(self, claim: Callable[[str], Entry | None]) -> Entry | None:
        token = secrets.token_hex(8)
        try:
            return claim(token)
        except LedgerError:
            self._lost.add(token)
            raise

    def run(self, entry: Entry) -> None:
        """Make the step of a job that this worker has claimed.

        Trouble of the job is noted in the ledger and not raised. If the ledger cannot be reached,
        the step's end is noted as soon as it can.
        """
        try:
            self._run(entry)
        finally:
            self._ends(entry)

    def _run(self, entry: Entry) -> None:
        with self._fleet.spans.step(entry) as end:
            ending = self._fetch(entry) if entry.state == "ready" else self._submit(entry)
            if ending is None:
                return
            end(ending.arrow, ending.changes)
        try:
            self._move(entry, ending)
        except LedgerError as error:
            LOG.warning("job %s: %s; its end is noted later", entry.job.id, error)
            self._owed.append((entry, ending))

    def _move(self, entry: Entry, ending: Ending) -> None:
        after = self._ledger.move(entry.job.id, ending.arrow, token=entry.claim, **ending.changes)
        if after is not None:
            self._fleet.spans.move(entry, after)
        elif ending.arrow is ACCEPT:
            self._adopt(entry, ending)

    def _adopt(self, entry: Entry, ending: Ending) -> None:
        """Save a paid task whose job was taken for lost, as its answer came too late.

        Where the server recognises repeats, another worker gets the same task.
        """
        now = self._ledger.entry(entry.job.id)
        if now is not None and now.state == "unknown" and now.generation == entry.generation:
            self._ledger.move(entry.job.id, ADOPT, **ending.changes)

    # Creating

    def _submit(self, entry: Entry) -> Ending | None:
        if entry.tries > MOST_TRIES:
            return self._give_up(entry)
        if self._fleet.paused() is not None:
            return self._later(entry, PUT_BACK, PAUSED_SECONDS)
        try:
            create = create_named(entry.job.create)
            body = entry.body or self._uploaded(entry, create)
        except (beatapi.BeatAPIError, OSError) as error:
            return self._not_sent(entry, error)
        if not self._begins(entry):
            return self._later(entry, PUT_BACK, 0.0)
        try:
            after = self._ledger.move(entry.job.id, BEGIN, token=entry.claim, body=body)
        except LedgerError as error:
            # It may have happened: nothing was sent, and so the claim can simply be given back.
            LOG.warning("job %s: %s", entry.job.id, error)
            return self._later(entry, PUT_BACK, FIRST_PAUSE_SECONDS)
        return None if after is None else self._create(after, create)

    def _uploaded(self, entry: Entry, create: Create) -> dict[str, Any]:
        """Return the arguments of a job with its local files uploaded."""
        return replaced(create.fields.values(), entry.job.params, self._fleet.upload)

    def _create(self, entry: Entry, create: Create) -> Ending:
        call: Callable[..., Task] = attrgetter(create.method)(self._fleet.client)
        try:
            task = call(**entry.body or {}, idempotency_key=entry.key)
        except PAUSING as error:
            self._fleet.pause(error)
            return self._later(entry, PUT_BACK, PAUSED_SECONDS, error)
        except beatapi.RateLimitError as error:
            return self._later(entry, PUT_BACK, error.retry_after or SLOT_PAUSE_SECONDS, error)
        except Exception as error:
            return self._not_accepted(entry, error)
        return Ending(ACCEPT, {"task_id": task.id, "task": task.to_dict(), "error": None})

    def _not_accepted(self, entry: Entry, error: Exception) -> Ending:
        """Return the move after a create without an answer that names a task."""
        if is_final(error):
            return Ending(REFUSE, {"error": error_line(error)})
        if not is_refused(error) and not self._fleet.recognises(entry.job.create):
            return self._doubt(error_line(error))
        if entry.tries >= MOST_TRIES:
            return self._give_up(entry, error)
        return self._later(entry, PUT_BACK, backoff(entry.tries), error)

    def _not_sent(self, entry: Entry, error: Exception) -> Ending:
        """Return the move after this worker could not prepare a create, so that it sent none."""
        if entry.body is not None:
            # A worker with a newer client may have sent it.
            return self._doubt(error_line(error))
        if isinstance(error, PAUSING):
            self._fleet.pause(error)
            return self._later(entry, PUT_BACK, PAUSED_SECONDS, error)
        if entry.tries >= MOST_TRIES or is_final(error):
            return Ending(REFUSE, {"error": error_line(error)})
        return self._later(entry, PUT_BACK, backoff(entry.tries), error)

    def _give_up(self, entry: Entry, error: Exception | None = None) -> Ending:
        """Put a job aside that gets no further; it is ``unknown`` if a create was ever sent."""
        reason = error_line(error) if error else entry.error or "its workers died"
        text = f"given up after {MOST_TRIES} tries: {reason}"
        return Ending(REFUSE, {"error": text}) if entry.body is None else self._doubt(text)

    def _doubt(self, text: str) -> Ending:
        until = self._ledger.now() + WINDOW_SECONDS
        return Ending(DOUBT, {"error": text, "slot_until": until})

    def _later(
        self, entry: Entry, arrow: Arrow, seconds: float, error: Exception | None = None
    ) -> Ending:
        changes: Changes = {"not_before": self._ledger.now() + seconds}
        if isinstance(error, (*PAUSING, beatapi.RateLimitError)) or error is None:
            # The job is not to blame.
            changes["tries"] = max(0, entry.tries - 1)
        if error is not None:
            changes["error"] = error_line(error)
        return Ending(arrow, changes)

    # Fetching

    def _fetch(self, entry: Entry) -> Ending:
        if entry.tries > MOST_TRIES:
            return Ending(DROP, {"error": entry.error or "its workers died while they fetched it"})
        try:
            self._go_on(0, None)
            saved = save(self._fleet, entry, self._go_on)
        except _HaltError:
            return self._later(entry, FETCH_LATER, 0.0)
        except PAUSING as error:
            self._fleet.pause(error)
            return self._later(entry, FETCH_LATER, PAUSED_SECONDS, error)
        except Exception as error:
            if entry.tries >= MOST_TRIES:
                return Ending(DROP, {"error": f"its file was not fetched: {error_line(error)}"})
            return self._later(entry, FETCH_LATER, backoff(entry.tries), error)
        task = without_links(entry.task or {})
        return Ending(SAVE, {"saved_to": saved, "task": task, "error": None})


class _HaltError(Exception):
    """This worker halts."""


def save(
    fleet: Fleet, entry: Entry, on_progress: Callable[[int, int | None], object] | None = None
) -> str | None:
    """Fetch the file of a finished task to its place, whole or not at all; return the place."""
    from beatapi.models import Task

    task = Task.from_dict(dict(entry.task or {}))
    target = entry.job.target(task.to_dict())
    if target is None:
        return None
    if "://" in target:
        fsspec: Any = import_module("fsspec")
        fleet.client.tasks.download_to(task, fsspec.open(target, "wb"), on_progress=on_progress)
        return target
    path = Path(target)
    path.parent.mkdir(parents=True, exist_ok=True)
    # A file there is left from an earlier try of this job: others were refused by `submit`.
    tasks = fleet.client.tasks
    return str(tasks.download(task, path, overwrite=True, on_progress=on_progress))


def without_links(task: Mapping[str, Any]) -> dict[str, Any]:
    """Return a task without its files: their links are signed, and let anybody fetch them.

    An answer in words stays: it is nowhere else.
    """
    rest = {name: value for name, value in task.items() if name not in ("output", "error")}
    output: Mapping[str, Any] = task.get("output") or {}
    words = {name: output[name] for name in _WORDS if name in output}
    return {**rest, "output": words} if "text" in words else rest


_WORDS: Final = ("text", "usage", "finish_reason")
"""The fields of an output in words."""


def backoff(tries: int) -> float:
    """Return the pause in seconds after so many tries."""
    return float(FIRST_PAUSE_SECONDS * 2.0 ** max(0, min(tries, MOST_TRIES) - 1))
