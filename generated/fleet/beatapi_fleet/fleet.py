"""How do people and programs use a fleet? They submit jobs, look, wait, and decide what is dead."""

from __future__ import annotations

import hashlib
import json
import math
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Unpack
from urllib.parse import unquote, urlsplit

import beatapi
from beatapi import BeatAPI, ConfigurationError, InvalidArgumentError, SystemClock, WebhookInbox

from .columns import create_named, creates
from .embedded import THREADS, Embedded
from .errors import error_line
from .jobs import DEAD, ENDED, Job, State, make_jobs, read_jobs
from .ledger import (
    ADOPT,
    CANCEL,
    FETCH_AGAIN,
    RETRY,
    SETTLE,
    Arrow,
    Changes,
    Entry,
    Ledger,
    Summary,
)
from .local import local_files, replaced
from .spans import NoSpans, SafeSpans, Spans

if TYPE_CHECKING:
    from beatapi.models import Usage

DEFAULT_URL: Final = "sqlite:///fleet.db"

_PAUSE: Final = "pause"
_KEEPER: Final = "keeper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """The reason why no tasks are created at the moment.

    Args:
        reason: The error that the server answered with.
        since: When it did, seconds of the ledger's clock.
        key_is_accepted: False if the key itself was refused, so that nothing can be asked.
        balance: The account's balance since then, once it is known.
    """

    reason: str
    since: float
    key_is_accepted: bool
    balance: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The state of a batch, or of all jobs.

    Args:
        counts: The number of jobs in each state that has any.
        total: The number of jobs.
        per_minute: The jobs that have ended in the last ten minutes, per minute.
        seconds_left: An estimate of the time until the last one ends; None if there is none yet.
        oldest_seconds: The age of the oldest job that has not ended; None if all have.
        leader: The keeper at the moment; None if no worker runs.
        limit: The account's limit of tasks at once, as the keeper has read it.
        pause: The reason why no tasks are created; None if they are.
        settled: Credits or dollars spent for good on tasks of the batch, as far as known.
    """

    counts: Mapping[State, int]
    total: int
    per_minute: float
    seconds_left: float | None
    oldest_seconds: float | None
    leader: str | None
    limit: int | None
    pause: Pause | None
    settled: float

    @property
    def ended(self) -> int:
        """The number of jobs that go no further by themselves."""
        return sum(self.counts.get(state, 0) for state in ENDED)

    @property
    def is_over(self) -> bool:
        """True if no job goes any further by itself."""
        return self.ended == self.total


class Fleet:
    """The jobs of one API key.

    Args:
        url: The ledger: ``sqlite:///fleet.db`` for the processes of one machine,
            ``redis://host/0`` or ``postgresql://host/name`` for any number of machines; or a ledger
            of your own.
        api_key: Your key; the environment variable ``BEATAPI_API_KEY`` if not given.
        now: The ledger's clock, for tests; the machine's or the server's if not given.
        spans: Makes the spans of jobs, such as ``otel.JobSpans``; there are none if not given.
        options: Further arguments of ``BeatAPI``, such as ``base_url``.

    Raises:
        ConfigurationError: There is no usable key, or no such ledger.

    Example:
        ::

            with Fleet("sqlite:///fleet.db") as fleet:
                batch = fleet.submit("jobs.csv", output="videos")
                fleet.wait(batch)
                for entry in fleet.results(batch):
                    print(entry.job.name, entry.saved_to)
    """

    def __init__(
        self,
        url: str | Ledger = DEFAULT_URL,
        *,
        api_key: str | None = None,
        now: Callable[[], float] | None = None,
        spans: Spans | None = None,
        **options: Any,
    ) -> None:
        self._key = api_key or os.environ.get("BEATAPI_API_KEY", "")
        self._url, self._now, self._spans, self._options = url, now, spans, options
        self._lock = threading.Lock()
        self._client: BeatAPI | None = None
        self._process = 0
        self._uploads: dict[str, str] = {}
        self._uploading: dict[str, threading.Lock] = {}
        self.inbox = WebhookInbox()
        self.spans: Spans = NoSpans() if spans is None else SafeSpans(spans)
        self.ledger: Ledger = (
            open_ledger(url, key_digest(self._key, self.client.base_url), now)
            if isinstance(url, str)
            else url
        )

    @property
    def client(self) -> BeatAPI:
        """The client of this process; one that was forked gets its own."""
        with self._lock:
            if self._client is None or self._process != os.getpid():
                options: dict[str, Any] = {"inbox": self.inbox, **self._options}
                self._client = BeatAPI(api_key=self._key or None, **options)
                self._process = os.getpid()
            return self._client

    def clone(self) -> Fleet:
        """Return the same fleet with a ledger and a client of its own, for a process that forked.

        Raises:
            ConfigurationError: The fleet was given a ledger, and not its URL.
        """
        if not isinstance(self._url, str):
            raise ConfigurationError("a fleet needs the URL of its ledger to open it again")
        return Fleet(
            self._url, api_key=self._key, now=self._now, spans=self._spans, **self._options
        )

    def close(self) -> None:
        """Close the ledger and the client."""
        self.ledger.close()
        with self._lock:
            if self._client is not None and self._process == os.getpid():
                self._client.close()
            self._client = None

    def __enter__(self) -> Fleet:
        """Return the fleet; it is closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the ledger and the client."""
        self.close()

    # Jobs

    def submit(
        self,
        jobs: str | os.PathLike[str] | Iterable[Mapping[str, Any]],
        *,
        command: str = "music-video",
        output: str | None = None,
        batch: str | None = None,
        overwrite: bool = False,
    ) -> str:
        """Add jobs that are not known yet; the same jobs again are the same batch.

        Args:
            jobs: A CSV or JSON Lines file as ``read_jobs`` takes it, or the lines themselves.
            command: The create of jobs without a ``command`` of their own.
            output: The place for files of jobs that name none: a folder, or a path or URL with
                ``{name}``, ``{id}`` or ``{suffix}`` in it. None does not fetch them.
            batch: A name for the jobs; by default one that follows from their content.
            overwrite: Whether to replace files that are there already.

        Returns:
            The name of the batch.

        Raises:
            JobsError: Jobs are not complete and correct; nothing was added.
            InvalidArgumentError: A new job would replace a file.
            LedgerError: The ledger cannot be reached; submit the same jobs again.
        """
        if isinstance(jobs, (str, os.PathLike)):
            stem, all_jobs = Path(jobs).stem, read_jobs(Path(jobs), command=command, output=output)
        else:
            stem, lines = "jobs", [(f"job {n}", line) for n, line in enumerate(jobs, start=1)]
            all_jobs = make_jobs(
                lines, source="the list of jobs", folder=Path(), command=command, output=output
            )
        name = batch or batch_name(stem, all_jobs)
        self.add(name, all_jobs, overwrite=overwrite)
        return name

    def add(self, batch: str, jobs: Sequence[Job], *, overwrite: bool = False) -> None:
        """Add jobs that have been read to a batch; those that are known already stay as they are.

        Args:
            batch: Its name.
            jobs: The jobs, as from ``read_jobs``.
            overwrite: As in ``submit``.

        Raises:
            InvalidArgumentError: A new job would replace a file.
            LedgerError: The ledger cannot be reached; add the same jobs again.
        """
        known = self._known(jobs)
        new = [job for job in jobs if job.id not in known]
        if not overwrite:
            _refuse_files(new)
        with self.spans.submit(batch, list(map(self._portable, new))) as jobs_to_add:
            ready = {job.id: job for job in jobs_to_add}
            self.ledger.add(batch, [ready.get(job.id, job) for job in jobs])

    def _known(self, jobs: Sequence[Job]) -> set[str]:
        if len(jobs) < 100:
            return {job.id for job in jobs if self.ledger.entry(job.id) is not None}
        return {entry.job.id for entry in self.ledger.entries()}

    def _portable(self, job: Job) -> Job:
        """Return a job that every worker can make: other machines do not have local files."""
        fields = create_named(job.create).fields.values()
        if self.ledger.is_local or not local_files(fields, job.params):
            return job
        return replace(job, params=replaced(fields, job.params, self.upload))

    def upload(self, place: str) -> str:
        """Upload a local file, once for all jobs of this process, and return its URL."""
        stat = os.stat(place)
        key = f"{place} {stat.st_size} {stat.st_mtime_ns}"
        with self._uploading.setdefault(key, threading.Lock()):
            if key not in self._uploads:
                self._uploads[key] = self.client.files.upload(place).url
            return self._uploads[key]

    def enqueue(
        self,
        command: str,
        params: Mapping[str, Any],
        *,
        output: str | None = None,
        name: str | None = None,
        on_done: Mapping[str, Any] | None = None,
        batch: str = "enqueued",
    ) -> str:
        """Add one job, and return its id; the same job again changes nothing.

        Args:
            command: Its create, such as ``ecommerce-video``.
            params: The arguments of the create, by wire names.
            output: The place for its file; None does not fetch it.
            name: Its name.
            on_done: The call that the engine makes at its end, such as a signature of Celery.
            batch: The batch that it belongs to.

        Raises:
            JobsError: The job is not complete and correct.
        """
        own = {"name": name} if name else {}
        lines = [("the job", {**params, **own})]
        (job,) = make_jobs(lines, source="the job", folder=Path(), command=command, output=output)
        if self.ledger.entry(job.id) is not None:
            self.ledger.add(batch, [job])
            return job.id
        # A signature of Celery is a subclass of dict, which not every copy keeps.
        plain = None if on_done is None else json.loads(json.dumps(on_done))
        with self.spans.submit(batch, [self._portable(replace(job, on_done=plain))]) as jobs:
            self.ledger.add(batch, jobs)
        return job.id

    # Looking

    def status(self, batch: str | None = None) -> Status:
        """Return the state of a batch, or of all jobs."""
        summary, now = self.ledger.summary(batch), self.ledger.now()
        counts = summary.counts
        left = sum(count for state, count in counts.items() if state not in ENDED)
        per_minute = _per_minute(summary, now)
        return Status(
            counts=counts,
            total=sum(counts.values()),
            per_minute=per_minute,
            seconds_left=60.0 * left / per_minute if per_minute else None,
            oldest_seconds=None if summary.oldest_at is None else now - summary.oldest_at,
            leader=self.ledger.leader(),
            limit=json.loads(self.ledger.kept(_KEEPER) or "{}").get("limit"),
            pause=self.paused(),
            # Stores add fractions in different orders; no contract has more than two decimals.
            settled=round(summary.settled, 6),
        )

    def wait(
        self,
        batch: str | None = None,
        *,
        timeout: float | None = None,
        work: bool | None = None,
        threads: int = THREADS,
        on_update: Callable[[Status], object] | None = None,
        every: float = 0.5,
    ) -> Status:
        """Wait until every job of a batch has ended, and return its status.

        Args:
            batch: The batch; all jobs if not given.
            timeout: Seconds to wait; None for no limit.
            work: Whether this process works on the jobs meanwhile; by default it does if the ledger
                is a file of this machine.
            threads: The number of steps at once, if it works.
            on_update: Called with the status now and then.
            every: The time between two looks at the status, in seconds.

        Raises:
            KeyboardInterrupt: Ctrl-C. The creates under way have ended and are noted; everything
                else was broken off, and goes on when somebody works on the ledger again.
        """
        works = self.ledger.is_local if work is None else work
        ends = math.inf if timeout is None else time.monotonic() + timeout
        with Embedded(self, threads) if works else nullcontext():
            while not ENDED.issuperset(self.ledger.counts(batch)) and time.monotonic() < ends:
                if on_update is not None:
                    on_update(self.status(batch))
                time.sleep(every)
            status = self.status(batch)
            if on_update is not None:
                on_update(status)
            return status

    def results(self, batch: str | None = None) -> Iterator[Entry]:
        """Yield the jobs that are done, in the order in which they were added."""
        return self.ledger.entries(batch, ["done"])

    def dead(self, batch: str | None = None) -> Iterator[Entry]:
        """Yield the jobs for a person to look at: ``failed``, ``waiting`` and ``unknown`` ones."""
        return self.ledger.entries(batch, sorted(DEAD))

    # Deciding

    def retry(self, job: str) -> Entry:
        """Have a job made again that has failed, waits for a decision, or was cancelled.

        If its task has succeeded and only its file was not fetched, it is fetched again, and
        nothing is paid. Otherwise its create gets a new key, and is paid again. A job that is
        ``unknown`` is sent again under its old key where the server recognises that.

        Raises:
            InvalidArgumentError: The job cannot be made again as it is.
        """
        entry = self._entry(job)
        if entry.state == "failed" and (entry.task or {}).get("status") == "succeeded":
            return self._decided(self.ledger.move(job, FETCH_AGAIN, error=None), entry)
        # Without a body, somebody else has sent its create, under another key.
        if entry.state == "unknown" and not self.repeats(entry):
            raise InvalidArgumentError(
                f"job {job} may have been accepted: look at your account, then adopt its task, or"
                " settle it if there is none, and retry it after that"
            )
        if entry.state == "unknown":
            return self._decided(self.ledger.move(job, RETRY, not_before=0.0), entry)
        after = self.ledger.move(
            job,
            RETRY,
            generation=entry.generation + 1,
            task_id=None,
            task=None,
            body=None,
            error=None,
            not_before=0.0,
        )
        return self._decided(after, entry)

    def adopt(self, job: str, task_id: str) -> Entry:
        """Name the task of a job that is ``unknown``, ``waiting`` or has failed: it goes on."""
        entry = self._entry(job)
        after = self.ledger.move(job, ADOPT, task_id=task_id, task=None, error=None)
        return self._decided(after, entry)

    def settle(self, job: str) -> Entry:
        """Say that no task was made for a job that is ``unknown``; it may then be retried."""
        entry = self._entry(job)
        return self._decided(
            self.ledger.move(job, SETTLE, error="settled: no task was made"), entry
        )

    def cancel(self, batch: str) -> int:
        """Cancel the jobs of a batch for which no task is being made; return their number.

        A task that runs cannot be cancelled at BeatAPI: its job goes on.
        """
        entries = list(self.ledger.entries(batch, CANCEL.sources))
        moves = (self.move(entry, CANCEL) for entry in entries)
        return sum(after is not None for after in moves)

    def _entry(self, job: str) -> Entry:
        entry = self.ledger.entry(job)
        if entry is None:
            raise InvalidArgumentError(f"there is no job {job}")
        return entry

    def _decided(self, after: Entry | None, before: Entry) -> Entry:
        if after is None:
            job, state = before.job.id, before.state
            raise InvalidArgumentError(f"job {job} is {state}: this cannot be done with it")
        return after

    def doctor(self) -> list[str]:
        """Return reasons why the ledger could lose or repeat a job; empty if there are none."""
        names = ("music-video", "ecommerce-video")
        return self.ledger.doctor(keys=all(map(self.recognises, names)))

    # For workers

    def move(
        self, entry: Entry, arrow: Arrow, *, token: str = "", **changes: Unpack[Changes]
    ) -> Entry | None:
        """Move a job along an arrow, as ``Ledger.move`` does, and make the spans of that."""
        after = self.ledger.move(entry.job.id, arrow, token=token, **changes)
        if after is not None:
            self.spans.move(entry, after)
        return after

    def recognises(self, command: str) -> bool:
        """Return true if the client's contract declares idempotency keys for a create."""
        create = creates().get(command)
        return create is not None and create.keys.get(beatapi.SPEC_VERSION, False)

    def repeats(self, entry: Entry) -> bool:
        """Return true if the server would recognise the repeat of a job's create."""
        return entry.body is not None and self.recognises(entry.job.create)

    def without_key(self, text: str) -> str:
        """Return a text in which the API key does not stand."""
        return text.replace(self._key, "…") if self._key else text

    def pause(self, error: Exception) -> None:
        """Let no more tasks be created on this key, as every create would meet the same error."""
        if self.paused() is None:
            accepted = isinstance(error, beatapi.PaymentRequiredError)
            since = self.ledger.now()
            self._keep(Pause(reason=error_line(error), since=since, key_is_accepted=accepted))

    def _keep(self, pause: Pause) -> None:
        self.ledger.keep(_PAUSE, json.dumps(asdict(pause)))

    def paused(self) -> Pause | None:
        """Return the reason why no tasks are created; None if they are."""
        text = self.ledger.kept(_PAUSE)
        return None if text is None else Pause(**json.loads(text))

    def resume(self) -> None:
        """Let tasks be created again, without waiting for the keeper to find that they can be."""
        self.ledger.keep(_PAUSE, None)

    def resume_if(self, usage: Usage) -> None:
        """Let tasks be created again if an answer shows that the reason is gone."""
        pause = self.paused()
        if pause is None:
            return
        balance = float(usage.credit_balance)
        if not pause.key_is_accepted or (pause.balance is not None and balance > pause.balance):
            self.resume()
        elif pause.balance is None:
            self._keep(replace(pause, balance=balance))

    def rest(self, seconds: float, stopping: threading.Event) -> None:
        """Rest on the client's clock; an event ends the rest if that is the machine's."""
        if isinstance(self.client.clock, SystemClock):
            stopping.wait(seconds)
        elif not stopping.is_set():
            self.client.clock.sleep(seconds)


def open_ledger(url: str, key: str, now: Callable[[], float] | None = None) -> Ledger:
    """Return the ledger of a URL.

    Args:
        url: As ``Fleet`` takes it.
        key: The digest of the API key.
        now: Its clock; the machine's or the server's if not given.

    Raises:
        ConfigurationError: There is no such ledger, or it needs a package that is missing.
    """
    scheme = urlsplit(url).scheme
    if scheme == "sqlite":
        from .sql import sqlite_ledger

        # As in SQLAlchemy: three slashes for a relative path, four for an absolute one.
        return sqlite_ledger(unquote(url.removeprefix("sqlite:///")), key, now)
    if scheme in ("postgresql", "postgres"):
        from .postgres import postgres_ledger

        return postgres_ledger(url, key, now)
    if scheme in ("redis", "rediss"):
        from .redis import RedisLedger

        return RedisLedger(url, key, now)
    raise ConfigurationError(
        f"{scheme or url!r} is no ledger: sqlite:///FILE, redis://…, postgresql://…"
    )


def key_digest(api_key: str, base_url: str) -> str:
    """Return the name of an API key at a server in shared stores: never the key itself."""
    return _digest(api_key, base_url)[:32]


def batch_name(stem: str, jobs: Iterable[Job]) -> str:
    """Return a name that the same jobs always have.

    Args:
        stem: Its beginning, for people.
        jobs: The jobs.
    """
    return f"{stem}-{_digest(*sorted(job.id for job in jobs))[:8]}"


def _digest(*texts: str) -> str:
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()


def _refuse_files(jobs: Iterable[Job]) -> None:
    files = [place for job in jobs for place in job.targets() if os.path.exists(place)]
    if files:
        names = ", ".join(files[:3]) + (" and more" if len(files) > 3 else "")
        raise InvalidArgumentError(f"{names}: there already; move them, or say overwrite")


def _per_minute(summary: Summary, now: float) -> float:
    """Return the jobs that have ended lately, per minute; one alone says nothing about a rate."""
    if summary.ended < 2 or summary.first_end_at is None:
        return 0.0
    return 60.0 * summary.ended / max(1.0, now - summary.first_end_at)


__all__ = ["Fleet", "Pause", "Status", "batch_name", "key_digest", "open_ledger"]
