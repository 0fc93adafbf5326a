"""Spans of OpenTelemetry that follow a job from its submit to its file, on whatever machine.

It needs the extra: ``pip install "beatapi-fleet[otel]"``.

Example:
    ::

        from beatapi_fleet import Fleet
        from beatapi_fleet.otel import JobSpans

        fleet = Fleet("redis://localhost/1", spans=JobSpans())

No name of a job, no argument, no link and no text of an error is recorded.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from typing import Any, Final

try:
    # Imported by name, so that type checkers accept environments without the extra.
    trace: Any = import_module("opentelemetry.trace")
    _context: Any = import_module("opentelemetry.context")
    _w3c: Any = import_module("opentelemetry.trace.propagation.tracecontext")
except ModuleNotFoundError as error:
    raise ImportError(
        'beatapi_fleet.otel needs OpenTelemetry: pip install "beatapi-fleet[otel]"',
        name=error.name,
    ) from error

from ._version import PACKAGE_VERSION
from .jobs import DEAD, ENDED, Job
from .ledger import Arrow, Changes, Entry
from .spans import End, ignore

FIELD: Final = "traceparent"
"""The header of W3C Trace Context, and the field of a job that holds its value."""


class JobSpans:
    """Makes the spans of jobs: one trace for each job, whichever processes work on it.

    The span that is current when a job is submitted is its parent. The job carries the context in
    the ledger, and every worker and keeper that has ``JobSpans`` too continues it. Jobs that were
    submitted without spans have none later.

    ================= ========================================================================
    ``fleet submit``  the job is added to the ledger
    ``fleet create``  a worker creates its task; again for each try
    ``fleet running`` from the task's create to its end as known, on the ledger's clock
    ``fleet fetch``   a worker fetches its file; again for each try
    ``fleet done``    the moment of its end, with ``beatapi.state``
    ``fleet notify``  the message to ``on_done`` is sent; it carries the context as a header
    ================= ========================================================================

    Attributes: ``beatapi.job``, ``beatapi.command``, and as known ``beatapi.batch``,
    ``beatapi.task_id``, ``beatapi.tries``, ``beatapi.state``, ``beatapi.seconds`` (from the submit
    to the end) and ``beatapi.move`` (how a step ended, such as ``accept`` or ``put back``).

    Args:
        tracer_provider: An ``opentelemetry.trace.TracerProvider``; the global one if not given.
    """

    def __init__(self, tracer_provider: Any = None) -> None:
        self._tracer = trace.get_tracer("beatapi.fleet", PACKAGE_VERSION, tracer_provider)
        self._w3c = _w3c.TraceContextTextMapPropagator()

    @contextmanager
    def submit(self, batch: str, jobs: Sequence[Job], /) -> Generator[Sequence[Job]]:
        """Make the first span of each job; give the jobs with its context."""
        spans = [
            self._start("submit", job, _context.get_current(), "PRODUCER", {"beatapi.batch": batch})
            for job in jobs
        ]
        try:
            yield [
                replace(job, traceparent=self._carrier(span).get(FIELD))
                for job, span in zip(jobs, spans, strict=True)
            ]
        except BaseException as error:
            for span in spans:
                _fail(span, error)
            raise
        finally:
            for span in spans:
                span.end()

    @contextmanager
    def step(self, entry: Entry, /) -> Generator[End]:
        """Make the span of a step, which is current as long as it lasts."""
        if entry.job.traceparent is None:
            yield ignore
            return
        name = "fetch" if entry.state == "ready" else "create"
        more = {"beatapi.tries": entry.tries, **_task(entry.task_id)}
        with self._current(name, entry.job, "CONSUMER", more) as span:

            def end(arrow: Arrow, changes: Changes) -> None:
                span.set_attributes({"beatapi.move": arrow.name, **_task(changes.get("task_id"))})
                if changes.get("error"):
                    span.set_status(trace.StatusCode.ERROR)

            yield end

    def move(self, before: Entry, after: Entry, /) -> None:
        """Make the span of a task that has ended, and that of a job that has."""
        if before.job.traceparent is None:
            return
        if before.state == "running":
            self._past("running", before, after, before.changed_at)
        if after.state in ENDED and before.state not in ENDED:
            self._past("done", before, after, after.changed_at)

    @contextmanager
    def notify(self, entry: Entry, /) -> Generator[Mapping[str, str]]:
        """Make the span of a message to your own code; give the headers that continue its trace."""
        if entry.job.traceparent is None:
            yield {}
            return
        with self._current("notify", entry.job, "PRODUCER", {"beatapi.state": entry.state}) as span:
            yield self._carrier(span)

    def _past(self, name: str, before: Entry, after: Entry, since: float) -> None:
        """Make a span that ended when a job moved."""
        more = {"beatapi.state": after.state, **_task(after.task_id)}
        if name == "done":
            more["beatapi.seconds"] = after.changed_at - after.added_at
        at = self._parent(before.job)
        span = self._start(name, before.job, at, "INTERNAL", more, start_time=_nanoseconds(since))
        if after.state in DEAD:
            span.set_status(trace.StatusCode.ERROR)
        span.end(_nanoseconds(after.changed_at))

    @contextmanager
    def _current(self, name: str, job: Job, kind: str, more: Mapping[str, Any]) -> Generator[Any]:
        """Make a span that is current, and whose error is noted without its text."""
        span = self._start(name, job, self._parent(job), kind, more)
        with trace.use_span(
            span, end_on_exit=True, record_exception=False, set_status_on_exception=False
        ):
            try:
                yield span
            except BaseException as error:
                _fail(span, error)
                raise

    def _start(
        self, name: str, job: Job, parent: Any, kind: str, more: Mapping[str, Any], **options: Any
    ) -> Any:
        own = {"beatapi.job": job.id, "beatapi.command": job.create}
        return self._tracer.start_span(
            f"fleet {name}",
            context=parent,
            kind=trace.SpanKind[kind],
            attributes={**own, **more},
            **options,
        )

    def _parent(self, job: Job) -> Any:
        """Return the context of a job: nothing of this process is in it."""
        return self._w3c.extract({FIELD: job.traceparent}, context=_context.Context())

    def _carrier(self, span: Any) -> dict[str, str]:
        """Return the header that continues a span; empty if the span is not a real one."""
        carrier: dict[str, str] = {}
        self._w3c.inject(carrier, context=trace.set_span_in_context(span))
        # A state of vendors' own would be another field: nothing is lost without it.
        return {name: value for name, value in carrier.items() if name == FIELD}


def _task(task_id: str | None) -> dict[str, Any]:
    return {} if task_id is None else {"beatapi.task_id": task_id}


def _fail(span: Any, error: BaseException) -> None:
    span.set_attribute("error.type", type(error).__name__)
    span.set_status(trace.StatusCode.ERROR)


def _nanoseconds(seconds: float) -> int:
    return round(seconds * 1_000_000_000)
