"""The run of a batch: a few jobs at a time, each from wherever an earlier run left it."""

from __future__ import annotations

import asyncio
import os
import secrets
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import beatapi
from beatapi_fleet.errors import PAUSING, is_refused
from beatapi_fleet.local import local_files, replaced

from ._app import App, at_home
from ._history import remember
from ._jobs import Job
from ._ledger import FINAL, Entry, Ledger, State
from ._words import message

if TYPE_CHECKING:
    from beatapi import AsyncBeatAPI
    from beatapi.models import Task

    from ._progress import Display, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The settings of a batch run.

    Args:
        max_wait: Seconds to wait for one task at most, its turn included.
        interval: Seconds between polls; None leaves it to the client.
        retry_unknown: Whether jobs that may have been accepted are created again, although the
            contract does not say that the server recognizes the key of a create.
    """

    max_wait: float
    interval: float | None
    retry_unknown: bool


def run(
    app: App,
    ledger: Ledger,
    plan: Plan,
    display: Display,
    *,
    jobs: list[Job],
    concurrency: int | None,
) -> None:
    """Bring every job of a batch to its end.

    Args:
        app: The run of the program.
        ledger: The results file.
        plan: The settings of the run.
        display: The display that shows it.
        jobs: The jobs.
        concurrency: Number of jobs at once; by default as many as tasks the account may have.

    Raises:
        beatapi.BeatAPIError: Every job would fail with it.
    """
    asyncio.run(_run(app, Batch(app, ledger, plan, display), jobs, concurrency))


async def _run(app: App, batch: Batch, jobs: list[Job], concurrency: int | None) -> None:
    async with app.async_client() as client:
        slots = asyncio.Semaphore(concurrency or await _allowed(client))
        batch.tally = Tally(batch.display.row(f"0 of {len(jobs)} jobs"), len(jobs))

        async def one(job: Job) -> None:
            async with slots:
                await batch.job(client, job)
            batch.tally.over(job)

        failure: Exception | None = None
        try:
            async with asyncio.TaskGroup() as group:
                for job in jobs:
                    group.create_task(one(job))
        except* (beatapi.BeatAPIError, OSError) as errors:
            # Up to Python 3.11.3, an error raised here would come out as a group.
            failure = _first(errors)
        if failure is not None:
            raise failure


async def _allowed(client: AsyncBeatAPI) -> int:
    """Return the account's limit of tasks at once; 1 if the server does not say."""
    limit: object = getattr((await client.usage.retrieve()).concurrency, "limit", None)
    return max(1, int(limit)) if isinstance(limit, (int, float)) else 1


def _first(errors: BaseExceptionGroup[Exception]) -> Exception:
    error = errors.exceptions[0]
    return _first(error) if isinstance(error, BaseExceptionGroup) else error


@dataclass(slots=True)
class Tally:
    """The number of jobs at each stage: the one row that is always on the screen.

    Args:
        row: The row that shows it.
        jobs: The number of all jobs.
    """

    row: Row
    jobs: int
    _stages: dict[str, str] = field(default_factory=dict[str, str])
    _over: int = 0

    def at(self, job: Job, stage: str) -> None:
        """Count a job at its new stage, such as ``processing`` or ``downloading``."""
        if self._stages.get(job.id) != stage:
            self._stages[job.id] = stage
            self.row.glance(self._text())

    def over(self, job: Job) -> None:
        """Count a job that has ended, in success or not."""
        self._stages.pop(job.id, None)
        self._over += 1
        self.row.count(self._over, self.jobs)
        self.row.say(self._text())

    def _text(self) -> str:
        counts = Counter(self._stages.values())
        stages = "".join(f", {count} {stage}" for stage, count in sorted(counts.items()))
        return f"{self._over} of {self.jobs} jobs{stages}"


@dataclass(slots=True)
class Batch:
    """The jobs of one run.

    Args:
        app: The run of the program.
        ledger: The results file.
        plan: The settings of the run.
        display: The display that shows it.
    """

    app: App
    ledger: Ledger
    plan: Plan
    display: Display
    tally: Tally = field(init=False)
    _uploads: dict[str, asyncio.Task[str]] = field(default_factory=dict[str, "asyncio.Task[str]"])

    async def job(self, client: AsyncBeatAPI, job: Job) -> None:
        """Bring one job to its end, from wherever an earlier run left it.

        Raises:
            beatapi.BeatAPIError: Something that every other job would meet as well.
        """
        entry = self.ledger.entry(job.id)
        if entry.state in FINAL or self._is_unknown(job, entry):
            return
        row = self.display.row(f"{job.name} starts")
        try:
            await self._bring(client, job, entry, row)
        except beatapi.BeatAPIError as error:
            row.failed(f"{job.name}: {message(error, self.app.url)}")
            if isinstance(error, PAUSING):
                raise
            self._note(job, entry, error)

    def _is_unknown(self, job: Job, entry: Entry) -> bool:
        """Return true if an earlier create may have been accepted, and must not be repeated."""
        if not entry.may_exist or job.call.idempotency != "undeclared":
            return False
        if entry.state == "creating":
            self._write(job, "unknown")
        return not self.plan.retry_unknown

    async def _bring(self, client: AsyncBeatAPI, job: Job, entry: Entry, row: Row) -> None:
        if entry.state != "created" or entry.task_id is None:
            _refuse_output(job)
            sent = entry.body if entry.may_exist else None
            self._say(row, job, "uploading")
            body = sent or await self._uploaded(client, job)
            self._say(row, job, "creating")
            await _finished_even_if_cancelled(self._create(client, job, entry, body))
        task_id = entry.task_id or ""
        self._say(row, job, "waiting", task_id)
        task = await client.tasks.wait(
            task_id,
            timeout=self.plan.max_wait,
            poll_interval=self.plan.interval,
            on_update=lambda update: self._say(row, job, update.status, update.id),
        )
        if task.status != "succeeded":
            self._write(job, "waiting", task_id=task.id, status=task.status)
            row.done(f"{job.name} {task.id} {task.status}")
            return
        await self._save(client, job, task, row)
        row.done(f"{job.name} {task.id} {task.status}")

    def _say(self, row: Row, job: Job, stage: str, task_id: str = "") -> None:
        """Show that a job has come to a stage, in its own row and among all."""
        row.say(" ".join(filter(None, [job.name, task_id, stage])))
        self.tally.at(job, stage)

    def _write(self, job: Job, state: State, **details: Any) -> None:
        """Note what a job has come to; every line says which job of the file it is."""
        self.ledger.write(job.id, state, row=job.row, name=job.name, **details)

    async def _create(
        self, client: AsyncBeatAPI, job: Job, entry: Entry, body: dict[str, Any]
    ) -> None:
        # The server recognises a repeat by the same key and the same body.
        known = entry.idempotency_key if entry.may_exist else None
        key = known or secrets.token_hex(16)
        self._write(job, "creating", idempotency_key=key, body=body)
        create: Callable[..., Any] = attrgetter(job.call.method)(client)
        try:
            task: Task = await create(
                **body,
                idempotency_key=key,
                wait_for_slot=True,
                timeout=self.plan.max_wait,
            )
        except beatapi.BeatAPIError as error:
            state: State = "refused" if is_refused(error) else "unknown"
            self._write(job, state, error=message(error, self.app.url))
            raise
        self._write(job, "created", task_id=task.id)
        remember(self.app, task.id, job.call.method)

    async def _uploaded(self, client: AsyncBeatAPI, job: Job) -> dict[str, Any]:
        """Return a job's body with its files uploaded; a file that several jobs use, once."""
        urls: dict[str, str] = {}
        for place in local_files(job.call.fields, job.params):
            if place not in self._uploads:
                self._uploads[place] = asyncio.create_task(_upload(client, place))
            urls[place] = await asyncio.shield(self._uploads[place])
        return replaced(job.call.fields, job.params, urls.__getitem__)

    async def _save(self, client: AsyncBeatAPI, job: Job, task: Task, row: Row) -> None:
        details: dict[str, Any] = {"task_id": task.id}
        output: dict[str, Any] = task.to_dict().get("output") or {}
        if "text" in output:
            details["text"] = output["text"]
        target = job.target(task.to_dict())
        if target is not None:
            self._say(row, job, "downloading", task.id)
            # A file there is left from an earlier run of this job: others were refused.
            saved = await client.tasks.download(
                task, target, overwrite=target == job.output, on_progress=row.count
            )
            details["saved_to"] = str(saved)
        self._write(job, "succeeded", **details)

    def _note(self, job: Job, entry: Entry, error: beatapi.BeatAPIError) -> None:
        text = message(error, self.app.url)
        if isinstance(error, beatapi.TaskFailedError):
            self._write(job, "failed", task_id=entry.task_id, error=text)
        elif isinstance(error, beatapi.DownloadError) and entry.state == "created":
            self._write(job, "created", task_id=entry.task_id, error=text)
        elif entry.state == "new":
            self._write(job, "refused", error=text)


async def _upload(client: AsyncBeatAPI, place: str) -> str:
    file = await client.files.upload(at_home(place))
    return file.url


def _refuse_output(job: Job) -> None:
    if job.output is not None and os.path.exists(job.output):
        raise beatapi.DownloadExistsError(f"{job.output} exists; move it, or name another output")


async def _finished_even_if_cancelled(work: Any) -> None:
    """Let a create that is under way come to its end, so that its outcome is known."""
    task = asyncio.ensure_future(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        raise
