"""The raw answer, the log and spans, and that none of them shows a secret."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator

import anyio
import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode

from beatapi import AsyncBeatAPI, BeatAPI, NotFoundError, RawResponse
from beatapi.models import Usage
from beatapi.otel import TracingObserver
from beatapi.sandbox import Sandbox, sample_image

pytestmark = pytest.mark.anyio

KEY = "sk_observed_0123456789"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(api_key=KEY) as running:
        yield running


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[BeatAPI]:
    with BeatAPI(api_key=KEY, base_url=sandbox.url) as made:
        yield made


@pytest.fixture
async def aclient(sandbox: Sandbox) -> AsyncIterator[AsyncBeatAPI]:
    async with AsyncBeatAPI(api_key=KEY, base_url=sandbox.url) as made:
        yield made


def test_the_raw_answer(client: BeatAPI) -> None:
    raw = client.with_raw_response(client.usage.retrieve)
    assert isinstance(raw, RawResponse)
    assert isinstance(raw.value, Usage)
    assert (raw.status, raw.attempts) == (200, 1)
    assert b'"credit_balance"' in raw.body
    assert "credit_balance" not in repr(raw).replace("credit_balance=", "")


def test_the_case_of_a_header_field_does_not_matter(client: BeatAPI) -> None:
    headers = client.with_raw_response(client.usage.retrieve).headers
    assert headers["content-type"].startswith("application/json")
    assert headers["Content-Type"] == headers["content-type"]
    assert headers.get("CONTENT-TYPE") == headers["content-type"]
    assert "Content-Length" in headers
    assert "X-Other" not in headers
    assert set(headers) >= {"content-type", "content-length"}


def test_the_raw_answer_takes_arguments(client: BeatAPI) -> None:
    raw = client.with_raw_response(
        client.realtime.sessions.create,
        max_duration_seconds=15,
        allowed_origins=["https://app.example.com"],
    )
    assert raw.status == 201
    assert raw.value.status == "ready"


async def test_the_raw_answer_asynchronously(aclient: AsyncBeatAPI) -> None:
    raw = await aclient.with_raw_response(aclient.usage.retrieve)
    assert raw.status == 200
    assert raw.value.object == "usage"


def test_errors_are_raised_as_ever(client: BeatAPI) -> None:
    with pytest.raises(NotFoundError):
        client.with_raw_response(client.tasks.retrieve, "task_nobody")


def test_what_makes_no_call_has_no_answer(client: BeatAPI) -> None:
    with pytest.raises(ValueError, match="made no call"):
        client.with_raw_response(len, "abc")


def test_the_log_names_what_happened_and_no_secret(
    client: BeatAPI, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        client.usage.retrieve()
        with pytest.raises(NotFoundError):
            client.tasks.retrieve("task_nobody")
    own = [record.getMessage() for record in caplog.records if record.name == "beatapi"]
    assert own[0].startswith("GET /v1/usage attempt 1 answered 200 in ")
    assert own[1] == "GET /v1/usage succeeded"
    assert own[2].startswith("GET /v1/tasks/task_nobody attempt 1 answered 404 (request req_")
    assert own[3].startswith(
        "GET /v1/tasks/task_nobody failed: NotFoundError, status 404, request req_"
    )
    assert KEY not in caplog.text


def test_nothing_is_logged_unless_asked_for(
    client: BeatAPI, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        client.usage.retrieve()
    assert [record for record in caplog.records if record.name == "beatapi"] == []


@pytest.fixture
def spans() -> tuple[TracingObserver, InMemorySpanExporter]:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    return TracingObserver(provider), exporter


@pytest.fixture
def two_spans(
    sandbox: Sandbox, spans: tuple[TracingObserver, InMemorySpanExporter]
) -> tuple[ReadableSpan, ReadableSpan]:
    """Return the spans of a call that succeeds and of one that fails."""
    observer, exporter = spans
    with BeatAPI(api_key=KEY, base_url=sandbox.url, observer=observer) as client:
        client.usage.retrieve()
        with pytest.raises(NotFoundError):
            client.tasks.retrieve("task_nobody")
    good, bad = exporter.get_finished_spans()
    return good, bad


def test_a_span_names_its_call(two_spans: tuple[ReadableSpan, ReadableSpan]) -> None:
    span, _ = two_spans
    assert span.name == "GET /v1/usage"
    assert span.attributes is not None
    assert span.attributes["beatapi.operation"] == "getUsage"
    assert span.attributes["server.address"] == "127.0.0.1"
    assert [event.name for event in span.events] == ["request"]
    assert span.status.status_code is StatusCode.UNSET


def test_a_span_tells_the_error_of_its_call(two_spans: tuple[ReadableSpan, ReadableSpan]) -> None:
    _, span = two_spans
    assert span.attributes is not None
    assert span.attributes["http.response.status_code"] == 404
    assert span.attributes["error.type"] == "NotFoundError"
    assert span.status.status_code is StatusCode.ERROR


def test_spans_hold_neither_key_nor_id(two_spans: tuple[ReadableSpan, ReadableSpan]) -> None:
    everything = "".join(span.to_json() for span in two_spans)
    assert KEY not in everything
    assert "task_nobody" not in everything


class Ends:
    """An observer that records the errors of calls."""

    def __init__(self) -> None:
        self.errors: list[BaseException | None] = []

    def call(self, _: object) -> Ends:
        return self

    def attempt(self, **_: object) -> None:
        """Ignore attempts."""

    def end(self, error: BaseException | None) -> None:
        self.errors.append(error)


@pytest.mark.parametrize("fault", [KeyboardInterrupt(), OSError(28, "No space"), StopIteration()])
def test_an_observer_is_told_what_a_call_raises(sandbox: Sandbox, fault: BaseException) -> None:
    ends = Ends()

    def tell(*_: object) -> None:
        raise fault

    with (
        BeatAPI(api_key=KEY, base_url=sandbox.url, observer=ends) as client,
        pytest.raises((type(fault), RuntimeError)) as caught,
    ):
        client.files.upload(("a.png", sample_image()), on_progress=tell)
    assert ends.errors == [caught.value]


async def test_an_observer_is_told_of_a_cancellation(sandbox: Sandbox) -> None:
    ends = Ends()
    async with AsyncBeatAPI(api_key=KEY, base_url=sandbox.url, observer=ends) as client:
        with anyio.CancelScope() as scope:
            await client.files.upload(
                ("a.png", sample_image()), on_progress=lambda *_: scope.cancel()
            )
    assert [type(error) for error in ends.errors] == [asyncio.CancelledError]


async def test_a_span_for_each_asynchronous_call(
    sandbox: Sandbox, spans: tuple[TracingObserver, InMemorySpanExporter]
) -> None:
    observer, exporter = spans
    async with AsyncBeatAPI(api_key=KEY, base_url=sandbox.url, observer=observer) as client:
        await client.usage.retrieve()
    assert [span.name for span in exporter.get_finished_spans()] == ["GET /v1/usage"]
