"""A fleet in a Celery app: real workers, on a broker in memory."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from celery import Celery, signature
from celery.contrib.testing.worker import start_worker
from celery.signals import setup_logging
from kombu.transport import memory
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import format_span_id, format_trace_id

from beatapi.sandbox import Sandbox
from beatapi_fleet import Fleet
from beatapi_fleet.celery import install, result_of
from beatapi_fleet.jobs import Job
from beatapi_fleet.ledger import BEGIN, SUBMIT, LedgerError
from beatapi_fleet.otel import JobSpans
from bench.fleet.harness import MODEL
from bench.fleet.pace import QuickClock
from tests import patience

from .conftest import OpenFleet

VIDEO = {"model": MODEL, "duration": 1, "resolution": "480p"}


PACE = 20.0
"""The client first polls a task of an unknown kind after six seconds: a third of one here."""


@pytest.fixture
def quick_clock() -> QuickClock:
    return QuickClock(PACE, time.time())


@pytest.fixture
def sandbox(quick_clock: QuickClock) -> Iterator[Sandbox]:
    with Sandbox(clock=quick_clock, processing_seconds=0, concurrency=10, seed=1) as sandbox:
        yield sandbox


@pytest.fixture
def fleet(sandbox: Sandbox, quick_clock: QuickClock, tmp_path: Path) -> Iterator[Fleet]:
    url = f"sqlite:///{tmp_path / 'fleet.db'}"
    with Fleet(url, api_key=sandbox.api_key, base_url=sandbox.url, clock=quick_clock) as fleet:
        yield fleet


class Told:
    """The arguments of each call of a user's task."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self._called = threading.Condition()

    def add(self, *call: Any) -> None:
        with self._called:
            self.calls.append(call)
            self._called.notify_all()

    def wait(self, count: int) -> None:
        with self._called:
            assert self._called.wait_for(lambda: len(self.calls) >= count, patience.SECONDS)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def app(fleet: Fleet, told: Told) -> Iterator[Celery]:
    app = Celery("shop", broker="memory://", set_as_current=False)
    app.conf.task_default_queue = "beatapi"
    # The broker in memory looks for messages once a second otherwise.
    app.conf.broker_transport_options = {"polling_interval": 0.02}
    install(app, fleet)

    @app.task(name="publish", shared=False)
    def publish(result: Any, *more: Any) -> None:
        told.add(result, *more)

    yield app
    app.close()


@pytest.fixture
def quick_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a worker look often whether it is to end: Celery waits two seconds for a message."""
    drain: Callable[..., None] = memory.Transport.drain_events

    def drain_briefly(self: object, connection: object, timeout: float | None = None) -> None:
        drain(self, connection, timeout=0.05)

    monkeypatch.setattr(memory.Transport, "drain_events", drain_briefly)


@pytest.fixture
def work(app: Celery, quick_end: None) -> Iterator[Callable[..., Any]]:
    """Return what starts a worker, which leaves the process's logs to the other tests."""

    def leave_alone(**_: Any) -> None: ...

    def start(**options: Any) -> Any:
        options = {"concurrency": 2, "shutdown_timeout": patience.SECONDS, **options}
        return start_worker(app, pool="threads", perform_ping_check=False, **options)

    setup_logging.connect(leave_alone)
    yield start
    setup_logging.disconnect(leave_alone)


def test_a_job_ends_in_your_own_task(
    app: Celery, fleet: Fleet, told: Told, tmp_path: Path, work: Callable[..., Any]
) -> None:
    done = app.signature("publish", args=("mine",))
    output = str(tmp_path / "{name}.mp4")
    job = fleet.enqueue(
        "videos", {**VIDEO, "prompt": "a"}, output=output, name="first", on_done=done
    )
    with work():
        told.wait(1)
    ((result, more),) = told.calls
    assert more == "mine"
    assert (result["job"], result["name"], result["state"]) == (job, "first", "done")
    assert (result["file"], result["error"]) == (str(tmp_path / "first.mp4"), None)
    assert Path(result["file"]).read_bytes()[4:8] == b"ftyp"
    entry = fleet.ledger.entry(job)
    assert entry is not None
    assert (entry.notified, result["task_id"]) == (True, entry.task_id)


def test_the_message_about_an_end_carries_the_trace_of_the_job(
    app: Celery, fleet: Fleet, told: Told, work: Callable[..., Any]
) -> None:
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    fleet.spans = JobSpans(provider)

    @app.task(name="follow", bind=True, shared=False)
    def follow(self: Any, _result: Any) -> None:
        told.add(self.request.traceparent, self.request.headers)

    done = app.signature("follow").set(headers={"mine": "1"})
    job = fleet.enqueue("videos", {**VIDEO, "prompt": "a"}, on_done=done)
    with work():
        told.wait(1)
    ((traceparent, headers),) = told.calls
    entry = fleet.ledger.entry(job)
    assert entry is not None
    assert entry.job.traceparent is not None
    (notify,) = (span for span in exporter.get_finished_spans() if span.name == "fleet notify")
    assert notify.context is not None
    assert notify.parent is not None
    assert headers == {"mine": "1", "traceparent": traceparent}
    _, trace_id, sender, _ = traceparent.split("-")
    assert trace_id == format_trace_id(notify.context.trace_id)
    assert sender == format_span_id(notify.context.span_id)
    assert entry.job.traceparent.split("-")[1:3] == [
        trace_id,
        format_span_id(notify.parent.span_id),
    ]


def test_a_failed_job_ends_in_your_own_task_too(
    sandbox: Sandbox, fleet: Fleet, app: Celery, told: Told, work: Callable[..., Any]
) -> None:
    sandbox.faults.add("fail")
    fleet.enqueue("videos", {**VIDEO, "prompt": "a"}, on_done=app.signature("publish"))
    with work():
        told.wait(1)
    ((result,),) = told.calls
    assert (result["state"], result["file"]) == ("failed", None)
    assert result["error"].startswith("TaskFailedError")


def test_messages_that_come_twice_or_for_nothing_create_nothing(
    sandbox: Sandbox, app: Celery, fleet: Fleet, told: Told, work: Callable[..., Any]
) -> None:
    submit, fetch = (app.tasks[f"beatapi_fleet.beatapi.{step}"] for step in ("submit", "fetch"))
    job = fleet.enqueue("videos", {**VIDEO, "prompt": "a"}, on_done=app.signature("publish"))
    for message in (submit, fetch, submit, fetch):
        message.delay(job)
        message.delay("nothing")
    with work():
        told.wait(1)
        for message in (submit, fetch):
            message.delay(job)
        app.send_task("publish", args=("last",))
        told.wait(2)
    assert len(sandbox.state()["tasks"]) == 1
    assert [call[0] for call in told.calls][-1] == "last"


def test_a_ledger_that_is_away_costs_a_message_only(
    app: Celery,
    fleet: Fleet,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def away(*_: Any, **__: Any) -> None:
        raise LedgerError("the ledger's database: away")

    monkeypatch.setattr(fleet.ledger, "move", away)
    app.tasks["beatapi_fleet.beatapi.submit"]("job1")
    assert caplog.messages == ["the ledger's database: away; the step comes again"]


def test_workers_of_other_queues_have_no_keeper(
    app: Celery, fleet: Fleet, work: Callable[..., Any]
) -> None:
    with work(queues=["other"]) as worker:
        assert worker.prefetch_multiplier == app.conf.worker_prefetch_multiplier
    assert fleet.ledger.leader() is None


def test_the_keeper_leads_and_gives_its_lease_back(
    app: Celery, fleet: Fleet, told: Told, work: Callable[..., Any]
) -> None:
    fleet.enqueue("videos", {**VIDEO, "prompt": "a"}, on_done=app.signature("publish"))
    with work() as worker:
        assert worker.prefetch_multiplier == 1
        told.wait(1)
        assert f"/{os.getpid()}/" in str(fleet.ledger.leader())
    assert fleet.ledger.leader() is None


def test_two_fleets_share_an_app(fleet: Fleet, app: Celery, tmp_path: Path) -> None:
    other = Fleet(f"sqlite:///{tmp_path / 'other.db'}", api_key="sk_sandbox_2")
    install(app, other, queue="second")
    assert "beatapi_fleet.second.submit" in app.tasks
    assert "beatapi_fleet.beatapi.submit" in app.tasks
    other.close()


def test_every_ledger_keeps_a_signature(open_fleet: OpenFleet) -> None:
    fleet, done = open_fleet(), signature("publish", args=(7,))
    entry = fleet.ledger.entry(fleet.enqueue("videos", {**VIDEO, "prompt": "a"}, on_done=done))
    assert entry is not None
    assert entry.job.on_done is not None
    assert (entry.job.on_done["task"], entry.job.on_done["args"]) == ("publish", [7])


def test_a_result_is_ready_for_json(fleet: Fleet) -> None:
    fleet.ledger.add("b", [Job(id="job1", name="a", create="videos", params={})])
    fleet.ledger.admit(1)
    fleet.ledger.move("job1", SUBMIT, token="t", worker="w")
    entry = fleet.ledger.move("job1", BEGIN, token="t")
    assert entry is not None
    assert result_of(entry) == {
        "job": "job1",
        "name": "a",
        "state": "creating",
        "file": None,
        "text": None,
        "task_id": None,
        "error": None,
    }
