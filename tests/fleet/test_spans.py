"""Spans that follow a job from its submit to its file, whoever works on it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from opentelemetry.sdk.trace import ReadableSpan, Span, SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode, format_trace_id, use_span

from beatapi import ManualClock
from beatapi.otel import TracingObserver
from beatapi.sandbox import Sandbox
from beatapi_fleet import Embedded, Fleet
from beatapi_fleet.jobs import Job
from beatapi_fleet.ledger import BEGIN, DOUBT, SUBMIT, LedgerError
from beatapi_fleet.otel import JobSpans
from beatapi_fleet.sql import sqlite_ledger

from .conftest import Lines, OpenFleet, work


class Machine:
    """The tracing of one machine, and the spans that it has exported."""

    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self._exporter))
        self.spans = JobSpans(self.provider)

    @property
    def ended(self) -> Sequence[ReadableSpan]:
        return self._exporter.get_finished_spans()

    def names(self) -> list[str]:
        return [span.name for span in self.ended]

    def named(self, name: str) -> ReadableSpan:
        (span,) = (span for span in self.ended if span.name == name)
        return span


def context_of(span: ReadableSpan) -> Any:
    assert span.context is not None
    return span.context


def attributes_of(span: ReadableSpan) -> dict[str, Any]:
    return dict(span.attributes or {})


@pytest.fixture
def shop() -> Machine:
    """Return the machine that submits."""
    return Machine()


@pytest.fixture
def factory() -> Machine:
    """Return the machine that works."""
    return Machine()


def test_a_job_is_one_trace_on_all_machines(
    open_fleet: OpenFleet,
    shop: Machine,
    factory: Machine,
    lines: Callable[[int], Lines],
    tmp_path: Path,
) -> None:
    with shop.provider.get_tracer("shop").start_as_current_span("order") as order:
        batch = open_fleet(spans=shop.spans).submit(
            lines(1), command="ecommerce-video", output=str(tmp_path)
        )
    fleet = open_fleet(spans=factory.spans)
    work(fleet, batch)
    (entry,) = fleet.results(batch)
    assert sorted(shop.names()) == ["fleet submit", "order"]
    assert factory.names() == ["fleet create", "fleet running", "fleet fetch", "fleet done"]
    submit = shop.named("fleet submit")
    trace_id = order.get_span_context().trace_id
    assert {context_of(span).trace_id for span in (*shop.ended, *factory.ended)} == {trace_id}
    assert submit.parent == order.get_span_context()
    assert [span.parent.span_id for span in factory.ended if span.parent is not None] == (
        [context_of(submit).span_id] * 4
    )
    assert submit.kind is SpanKind.PRODUCER
    assert attributes_of(submit)["beatapi.batch"] == batch
    ends = {span.name: attributes_of(span).get("beatapi.move") for span in factory.ended}
    assert (ends["fleet create"], ends["fleet fetch"]) == ("accept", "save")
    for span in (submit, *factory.ended):
        assert attributes_of(span)["beatapi.job"] == entry.job.id
        assert attributes_of(span)["beatapi.command"] == "ecommerce-video"
        assert span.status.status_code is StatusCode.UNSET
    for span in factory.ended:
        assert attributes_of(span)["beatapi.task_id"] == entry.task_id


def test_a_task_runs_from_its_create_to_its_end(
    open_fleet: OpenFleet, factory: Machine, lines: Callable[[int], Lines], clock: ManualClock
) -> None:
    fleet = open_fleet(spans=factory.spans)
    fleet.submit(lines(1), command="ecommerce-video")
    clock.advance(30)
    embedded = Embedded(fleet)
    embedded.turn()
    began = clock.now()
    work(fleet)
    (entry,) = fleet.results()
    running, done = factory.named("fleet running"), factory.named("fleet done")
    assert (running.start_time or 0) / 1e9 == pytest.approx(began, abs=1)
    assert (running.end_time or 0) / 1e9 == pytest.approx(entry.changed_at, abs=0.001)
    assert (done.start_time, done.end_time) == (running.end_time, running.end_time)
    assert attributes_of(done)["beatapi.seconds"] == pytest.approx(
        entry.changed_at - entry.added_at
    )
    assert attributes_of(done)["beatapi.state"] == "done"
    embedded.keeper.close()


def test_calls_of_a_step_are_in_its_span(
    open_fleet: OpenFleet, factory: Machine, lines: Callable[[int], Lines], tmp_path: Path
) -> None:
    observer = TracingObserver(factory.provider)
    fleet = open_fleet(spans=factory.spans, observer=observer)
    fleet.submit(lines(1), command="ecommerce-video", output=str(tmp_path))
    work(fleet)
    create = factory.named("fleet create")
    (call,) = (span for span in factory.ended if span.parent == create.context)
    assert attributes_of(call)["http.request.method"] == "POST"


def test_trouble_is_shown_without_its_text(
    sandbox: Sandbox, open_fleet: OpenFleet, factory: Machine, lines: Callable[[int], Lines]
) -> None:
    sandbox.faults.add("fail")
    fleet = open_fleet(spans=factory.spans)
    line = {**lines(1)[0], "name": "a secret name", "prompt": "a secret prompt"}
    fleet.submit([line], command="ecommerce-video")
    work(fleet)
    assert attributes_of(factory.named("fleet done"))["beatapi.state"] == "failed"
    for name in ("fleet running", "fleet done"):
        assert factory.named(name).status.status_code is StatusCode.ERROR
    for span in factory.ended:
        assert (span.events, span.status.description) == ((), None)
        assert "secret" not in span.to_json()
        assert "http" not in span.to_json()


def test_a_refused_create_is_an_error_and_the_end(
    open_fleet: OpenFleet, factory: Machine, lines: Callable[[int], Lines]
) -> None:
    fleet = open_fleet(spans=factory.spans)
    fleet.submit([{**lines(1)[0], "duration": 10_000}], command="ecommerce-video")
    work(fleet)
    create = factory.named("fleet create")
    assert attributes_of(create)["beatapi.move"] == "refuse"
    assert create.status.status_code is StatusCode.ERROR
    assert attributes_of(factory.named("fleet done"))["beatapi.state"] == "failed"


def test_a_job_that_a_person_cancels_is_over(
    open_fleet: OpenFleet, factory: Machine, lines: Callable[[int], Lines]
) -> None:
    fleet = open_fleet(spans=factory.spans)
    fleet.cancel(fleet.submit(lines(2), command="ecommerce-video"))
    ends = [span for span in factory.ended if span.name == "fleet done"]
    assert [attributes_of(span)["beatapi.state"] for span in ends] == ["cancelled", "cancelled"]
    assert len({context_of(span).trace_id for span in ends}) == 2


def test_a_submit_that_fails_is_shown(
    fleet: Fleet,
    factory: Machine,
    lines: Callable[[int], Lines],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def away(*_: Any) -> int:
        raise LedgerError("the ledger's database: away")

    fleet.spans = factory.spans
    monkeypatch.setattr(fleet.ledger, "add", away)
    with pytest.raises(LedgerError):
        fleet.submit(lines(1), command="ecommerce-video")
    submit = factory.named("fleet submit")
    assert attributes_of(submit)["error.type"] == "LedgerError"
    assert (submit.status.status_code, submit.status.description) == (StatusCode.ERROR, None)


def test_a_step_that_cannot_be_noted_is_shown(fleet: Fleet, factory: Machine) -> None:
    fleet.spans = factory.spans
    traced = Job(
        id="a", name="a", create="images", params={}, traceparent=f"00-{1:032x}-{2:016x}-01"
    )
    fleet.ledger.add("b", [traced])
    entry = fleet.ledger.entry("a")
    assert entry is not None
    with pytest.raises(LedgerError), fleet.spans.step(entry):
        raise LedgerError("the ledger's database: sk_secret")
    create = factory.named("fleet create")
    assert format_trace_id(context_of(create).trace_id) == f"{1:032x}"
    assert attributes_of(create)["error.type"] == "LedgerError"
    assert "sk_secret" not in create.to_json()


def test_a_worker_that_died_ends_its_job_in_the_same_trace(
    open_fleet: OpenFleet, shop: Machine, factory: Machine, lines: Callable[[int], Lines]
) -> None:
    fleet = open_fleet(spans=shop.spans)
    fleet.submit(lines(1), command="ecommerce-video")
    (job,) = fleet.ledger.admit(1)
    assert fleet.ledger.move(job, SUBMIT, token="t", worker="dead") is not None
    begun = fleet.ledger.move(job, BEGIN, token="t", body={})
    assert begun is not None
    assert open_fleet(spans=factory.spans).move(begun, DOUBT, token="t") is not None
    done = factory.named("fleet done")
    assert attributes_of(done)["beatapi.state"] == "unknown"
    assert context_of(done).trace_id == context_of(shop.named("fleet submit")).trace_id


@pytest.mark.parametrize("traceparent", [None, "", "00-0-0-00", "ü", "x" * 10_000])
def test_a_job_without_a_trace_has_no_part_in_others(
    fleet: Fleet, factory: Machine, traceparent: str | None
) -> None:
    fleet.spans = factory.spans
    job = Job(id="a", name="a", create="images", params={}, traceparent=traceparent)
    fleet.ledger.add("b", [job])
    fleet.cancel("b")
    assert factory.names() == ([] if traceparent is None else ["fleet done"])
    assert all(span.parent is None for span in factory.ended)


def test_jobs_without_spans_are_as_before(
    fleet: Fleet, open_fleet: OpenFleet, factory: Machine, lines: Callable[[int], Lines]
) -> None:
    batch = fleet.submit(lines(1), command="ecommerce-video")
    (entry,) = fleet.ledger.entries(batch)
    assert entry.job.traceparent is None
    work(open_fleet(spans=factory.spans))
    assert factory.names() == []


def test_without_a_provider_no_job_carries_a_trace(
    open_fleet: OpenFleet, lines: Callable[[int], Lines]
) -> None:
    fleet = open_fleet(spans=JobSpans())
    fleet.submit(lines(1), command="ecommerce-video")
    work(fleet)
    (entry,) = fleet.results()
    assert entry.job.traceparent is None


def test_the_same_job_again_keeps_its_trace(
    open_fleet: OpenFleet, shop: Machine, factory: Machine, lines: Callable[[int], Lines]
) -> None:
    first, second = open_fleet(spans=shop.spans), open_fleet(spans=factory.spans)
    batch = first.submit(lines(1), command="ecommerce-video")
    before = [entry.job for entry in first.ledger.entries(batch)]
    second.submit(lines(1), command="ecommerce-video")
    params = {"images": lines(1)[0]["images"], "duration": 12}
    one = first.enqueue("ecommerce-video", params)
    assert second.enqueue("ecommerce-video", params) == one
    assert [entry.job for entry in first.ledger.entries(batch)] == before
    assert (shop.names(), factory.names()) == (["fleet submit"] * 2, [])


def test_the_current_span_comes_back_after_a_step(fleet: Fleet, factory: Machine) -> None:
    fleet.spans = factory.spans
    parent = f"00-{1:032x}-{2:016x}-01"
    fleet.ledger.add("b", [Job(id="a", name="a", create="images", params={}, traceparent=parent)])
    (entry,) = fleet.ledger.entries("b")
    outer = factory.provider.get_tracer("mine").start_span("outer")
    with use_span(outer, end_on_exit=True):
        with fleet.spans.step(entry):
            pass
        factory.provider.get_tracer("mine").start_span("inner").end()
    assert factory.named("inner").parent == outer.get_span_context()


def test_a_ledger_of_an_older_version_gets_the_field(tmp_path: Path, clock: ManualClock) -> None:
    path = tmp_path / "fleet.db"
    old = sqlite_ledger(path, "k", clock.now)
    old.add("b", [Job(id="old", name="a", create="images", params={})])
    old.close()
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE fleet_jobs DROP COLUMN traceparent")
    connection.close()
    new = sqlite_ledger(path, "k", clock.now)
    new.add("b", [Job(id="new", name="b", create="images", params={}, traceparent="00-1")])
    assert [entry.job.traceparent for entry in new.entries()] == [None, "00-1"]
    new.close()


class Broken(SpanProcessor):
    """A processor of somebody else, which raises at the start or the end of a span."""

    def __init__(self, at: str) -> None:
        self._at = at

    def on_start(self, span: Span, parent_context: Any = None) -> None:
        self._raise_at("start")

    def on_end(self, span: ReadableSpan) -> None:
        self._raise_at("end")

    def _raise_at(self, moment: str) -> None:
        if moment == self._at:
            raise RuntimeError("the exporter is away")


@pytest.mark.parametrize("at", ["start", "end"])
def test_errors_of_processors_stop_no_job(
    open_fleet: OpenFleet,
    shop: Machine,
    factory: Machine,
    lines: Callable[[int], Lines],
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    at: str,
) -> None:
    """A create that was paid is noted, although its span cannot be."""
    batch = open_fleet(spans=shop.spans).submit(
        lines(1), command="ecommerce-video", output=str(tmp_path)
    )
    factory.provider.add_span_processor(Broken(at))
    fleet = open_fleet(spans=factory.spans)
    other = fleet.submit([{**lines(1)[0], "duration": 15}], command="ecommerce-video")
    work(fleet)
    assert [entry.state for name in (batch, other) for entry in fleet.ledger.entries(name)] == (
        ["done", "done"]
    )
    assert "RuntimeError: the exporter is away" in caplog.text


def test_errors_of_a_ledger_pass_through_broken_spans(
    open_fleet: OpenFleet,
    factory: Machine,
    lines: Callable[[int], Lines],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def away(*_: Any) -> int:
        raise LedgerError("away")

    factory.provider.add_span_processor(Broken("end"))
    fleet = open_fleet(spans=factory.spans)
    monkeypatch.setattr(fleet.ledger, "add", away)
    with pytest.raises(LedgerError, match="away"):
        fleet.submit(lines(1), command="ecommerce-video")


def test_opentelemetry_is_neither_needed_nor_imported(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['opentelemetry'] = None\n"
        "from beatapi_fleet import Fleet\n"
        "with Fleet('sqlite:///fleet.db', api_key='sk_x') as fleet: print(fleet.status().total)\n"
        "try:\n    import beatapi_fleet.otel\n"
        "except ImportError as error: print(error)\n"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "0",
        'beatapi_fleet.otel needs OpenTelemetry: pip install "beatapi-fleet[otel]"',
    ]
