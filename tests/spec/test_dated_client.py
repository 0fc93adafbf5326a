"""The Python client of the contracts from August on: every operation, over a real socket."""

from __future__ import annotations

import importlib
import inspect
import json
import re
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import ModuleType
from typing import Any

import pytest

from generator import document as doc
from generator.api.read.tree import dereference

from .dated_client import DATES, contract, package_name

pytestmark = pytest.mark.anyio

AUGUST, SEPTEMBER, OCTOBER = DATES
CONTRACTS = {date: contract(date) for date in DATES}
KEY = "sk_test_5Zm9vYmFy"
EVENTS = "text/event-stream"

METHODS = {
    AUGUST: """
        media.models.list images.create videos.create effects.list effects.retrieve effects.create
    """,
    SEPTEMBER: """
        video_analysis.create models.list chat.completions.create responses.create messages.create
        gemini.generate_content gemini.stream_generate_content
    """,
    OCTOBER: """
        text.models.list decisions.create web.search web.read web.map web.research
        capabilities.search capabilities.inspect capabilities.run social_data.call
    """,
}
"""The methods that each date brought."""


@dataclass(frozen=True)
class Case:
    """One call: an operation, the example of its body, and the example of its answer."""

    date: str
    method: str
    verb: str
    path: str
    operation: Mapping[str, Any]
    body: Any
    status: int
    media: str
    answer: Any

    @property
    def is_stream(self) -> bool:
        return self.media == EVENTS

    @property
    def target(self) -> str:
        """The path as it is requested."""
        return re.sub(r"\{(\w+)\}", lambda found: str(self.parameter(found[1])), self.path)

    def parameter(self, name: str) -> Any:
        document = CONTRACTS[self.date].overlaid
        every = (dereference(document, each) for each in self.operation["parameters"])
        return next(each["example"] for each in every if each["name"] == name)

    def content(self) -> bytes:
        text = self.answer if self.is_stream else json.dumps(self.answer)
        return str(text).encode()

    def values(self) -> list[Any]:
        """Return the method's result as JSON: the answer without its envelope, or all events."""
        if self.is_stream:
            lines = (line[6:] for line in self.answer.splitlines() if line.startswith("data: "))
            return [json.loads(line) for line in lines if line != "[DONE]"]
        enveloped = isinstance(self.answer, dict) and list(self.answer) == ["data"]
        return [self.answer["data"] if enveloped else self.answer]


def examples(document: Mapping[str, Any], media: Mapping[str, Any]) -> list[Any]:
    if "example" in media:
        return [media["example"]]
    found = media.get("examples", {}).values()
    return [dereference(document, each)["value"] for each in found]


def bodies(document: Mapping[str, Any], operation: Mapping[str, Any]) -> list[Any]:
    body = dereference(document, operation.get("requestBody", {}))
    return examples(document, body.get("content", {}).get("application/json", {})) or [None]


def answers(
    document: Mapping[str, Any], operation: Mapping[str, Any]
) -> Iterator[tuple[int, str, Any]]:
    for status, written in operation["responses"].items():
        content = dereference(document, written).get("content", {})
        if status.startswith("2"):
            for media, described in content.items():
                for value in examples(document, described):
                    yield int(status), media, value


def cases() -> Iterator[Case]:
    """Yield every example of a body with the first answer, and the first body with every answer."""
    for date in DATES:
        document = CONTRACTS[date].overlaid
        for path, verb, operation in doc.operations(document):
            sent, received = bodies(document, operation), list(answers(document, operation))
            name = str(operation["x-sdk-method"])
            pairs = [(sent[0], each) for each in received]
            pairs += [(each, received[0]) for each in sent[1:]]
            for body, (status, media, value) in pairs:
                if name == "capabilities.run" and status == 201:
                    # A run that does not say so is followed to its end.
                    body = {**body, "operation": "start"}
                yield Case(date, name, verb.upper(), path, operation, body, status, media, value)


CASES = list(cases())


@dataclass
class Stub:
    """Answers requests by a script, whose last step is for all that follow, and keeps them.

    A step is status, media type and body; a status of 0 ends the connection in place of an answer.
    """

    url: str = ""
    steps: list[tuple[int, str, bytes]] = field(default_factory=list)
    requests: list[tuple[str, str, Mapping[str, str], bytes]] = field(default_factory=list)

    def answer(self, status: int, value: Any, media: str = "application/json") -> None:
        """Forget the script, and answer all requests alike."""
        self.steps, self.requests = [], []
        self.then(status, value, media)

    def then(self, status: int, value: Any, media: str = "application/json") -> None:
        """Add a step."""
        content = value if isinstance(value, bytes) else json.dumps(value).encode()
        self.steps.append((status, media, content))

    def next(self) -> tuple[int, str, bytes]:
        return self.steps.pop(0) if len(self.steps) > 1 else self.steps[0]


@pytest.fixture(scope="module")
def stub() -> Iterator[Stub]:
    script = Stub()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # head and body in one packet

        def handle_one(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            script.requests.append((self.command, self.path, headers, body))
            status, media, content = script.next()
            if not status:
                self.close_connection = True
                return
            self.send_response(status)
            self.send_header("content-type", media)
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    for verb in ("GET", "POST", "PATCH", "DELETE"):
        setattr(Handler, f"do_{verb}", Handler.handle_one)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    script.url = f"http://127.0.0.1:{server.server_port}"
    yield script
    server.shutdown()
    server.server_close()
    thread.join()


def method(client: Any, name: str) -> Any:
    for each in name.split("."):
        client = getattr(client, each)
    return client


def arguments(case: Case) -> tuple[list[Any], dict[str, Any]]:
    """Return the contract's examples as the arguments of a call."""
    places = [case.parameter(name) for name in re.findall(r"\{(\w+)\}", case.path)]
    if case.method == "files.upload":
        return [b"\x89PNG\r\n\x1a\n"], {}
    fields = {} if case.body is None else dict(case.body)
    if "stream" in fields:
        del fields["stream"]
    if case.is_stream and not case.method.startswith("gemini."):
        fields["stream"] = True
    key = case.operation.get("x-sdk-key-field")
    if key in fields:
        fields["idempotency_key"] = fields.pop(key)
    return places, fields


def encoded(value: Any) -> Any:
    return value.to_dict() if hasattr(value, "to_dict") else value


def check_request(case: Case, stub: Stub) -> None:
    ((verb, target, headers, content),) = stub.requests
    assert (verb, target) == (case.verb, case.target)
    document = CONTRACTS[case.date].overlaid
    secured = case.operation.get("security", document["security"])
    assert headers.get("authorization") == (f"Bearer {KEY}" if secured else None)
    if case.body is not None:
        sent = json.loads(content)
        key = case.operation.get("x-sdk-key-field")
        assert (key is None) or sent.pop(key)
        sent.pop("stream", None)
        assert sent == {name: case.body[name] for name in case.body if name != "stream"}
        in_header = case.verb == "POST" and key is None
        assert bool(headers.get("idempotency-key")) is in_header


def named(case: Case) -> str:
    return f"{case.date} {case.method} {case.status} {case.media}"


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_call(case: Case, packages: dict[str, ModuleType], stub: Stub) -> None:
    stub.answer(case.status, case.content(), case.media)
    places, fields = arguments(case)
    with packages[case.date].BeatAPI(api_key=KEY, base_url=stub.url) as client:
        result = method(client, case.method)(*places, **fields)
        if case.is_stream:
            with result as events:
                values = list(events)
            assert {type(each).__module__.partition(".")[0] for each in values} == {
                package_name(case.date)
            }
        else:
            values = [result]
    assert [encoded(each) for each in values] == case.values()
    check_request(case, stub)


@pytest.mark.parametrize("case", CASES, ids=named)
async def test_an_async_call(case: Case, packages: dict[str, ModuleType], stub: Stub) -> None:
    stub.answer(case.status, case.content(), case.media)
    places, fields = arguments(case)
    async with packages[case.date].AsyncBeatAPI(api_key=KEY, base_url=stub.url) as client:
        result = await method(client, case.method)(*places, **fields)
        if case.is_stream:
            async with result as events:
                values = [each async for each in events]
        else:
            values = [result]
    assert [encoded(each) for each in values] == case.values()
    check_request(case, stub)


@pytest.mark.parametrize("date", DATES)
def test_every_operation_is_a_method(date: str, packages: dict[str, ModuleType]) -> None:
    """Gemini's one operation is two methods; nothing else is lost or doubled."""
    written = [each["operationId"] for _, _, each in doc.operations(CONTRACTS[date].document)]
    names = {case.method for case in CASES if case.date == date}
    assert len(names) == len(written) + (date != AUGUST)
    wanted = " ".join(METHODS[each] for each in DATES if each <= date).split()
    assert names >= set(wanted)
    with packages[date].BeatAPI(api_key=KEY) as client:
        assert all(callable(method(client, name)) for name in names)


@pytest.mark.parametrize("date", DATES)
def test_every_kind_of_task_can_be_waited_for(date: str, packages: dict[str, ModuleType]) -> None:
    wanted = ["images", "videos", "effects", "music_video", "ecommerce_video"]
    wanted += ["video_analysis"] if date != AUGUST else []
    with packages[date].BeatAPI(api_key=KEY) as client:
        for name in wanted:
            assert inspect.ismethod(method(client, f"{name}.create_and_wait"))


# Errors


def documented_errors() -> Iterator[tuple[str, int, Any]]:
    """Yield each error that the newest contract shows: operation, status, body."""
    document = CONTRACTS[OCTOBER].overlaid
    seen: list[Any] = []
    for _, _, operation in doc.operations(document):
        for status, written in operation["responses"].items():
            response = dereference(document, written)
            for media in response.get("content", {}).values():
                for value in examples(document, media):
                    if not status.startswith("2") and value not in seen:
                        seen.append(value)
                        yield str(operation["x-sdk-method"]), int(status), value


ERRORS = list(documented_errors())
CLASSES = {
    "bad_request": "BadRequestError",
    "missing_api_key": "MissingAPIKeyError",
    "invalid_api_key": "InvalidAPIKeyError",
    "authentication_error": "AuthenticationError",
    "insufficient_credits": "InsufficientCreditsError",
    "forbidden": "PermissionDeniedError",
    "not_found": "NotFoundError",
    "idempotency_conflict": "IdempotencyConflictError",
    "rate_limit_exceeded": "RateLimitError",
    "user_concurrency_exceeded": "ConcurrencyLimitError",
    "processing_unavailable": "ProcessingUnavailableError",
    "realtime_disabled": "RealtimeDisabledError",
    "realtime_capacity_unavailable": "RealtimeCapacityError",
}
"""Code, or type where there is none, of BeatAPI's, OpenAI's and Anthropic's errors."""


@pytest.mark.parametrize(
    ("name", "status", "body"), ERRORS, ids=lambda value: str(value) if value != "" else "-"
)
def test_an_error_has_its_class(
    name: str, status: int, body: Any, packages: dict[str, ModuleType], stub: Stub
) -> None:
    package, error = packages[OCTOBER], body["error"]
    code = error.get("code") or error["type"]
    case = next(each for each in CASES if each.date == OCTOBER and each.method == name)
    places, fields = arguments(case)
    stub.answer(status, body)
    client = package.BeatAPI(api_key=KEY, base_url=stub.url, max_retries=0)
    with client, pytest.raises(package.BeatAPIError) as caught:
        method(client, name)(*places, **fields)
    assert (caught.value.status, caught.value.code) == (status, code)
    if code == "internal_error":
        # A call that starts something may have been accepted.
        assert isinstance(caught.value, package.OutcomeUnknownError | package.ServerError)
        return
    assert type(caught.value).__name__ == CLASSES[code]
    # Suggestions and next steps are there, too.
    assert caught.value.body == body
    assert caught.value.retryable is error.get("retryable")


# Rules of the client


def task(kind: str, status: str, output: Any = None) -> dict[str, Any]:
    """Return a task as October's contract has it."""
    moments = {"created_at": 1_790_899_200, "updated_at": 1_790_899_200, "completed_at": None}
    usage = dict.fromkeys(("reserved", "settled", "refunded", "charged"), 0.07)
    return {
        "id": "task_1",
        "object": "task",
        "task_kind": kind,
        "capability_id": "a",
        "capability_version": None,
        "status": status,
        "stage": status,
        **moments,
        "output": output,
        "usage": {f"credits_{name}": usage[name] for name in usage},
        "request_id": "req_1",
        "error_code": None,
        "error_message": None,
    }


RUNNING = {
    "object": "web.research",
    "request_id": "task_1",
    "status": "running",
    "next": {"action": "status"},
}
RESEARCH = {
    "object": "web.research",
    "request_id": "task_1",
    "query": "q",
    "status": "complete",
    "research_notes": "n",
    "sources": [],
}


def script_research(stub: Stub) -> None:
    stub.answer(202, RUNNING)
    stub.then(200, {"data": task("data", "processing")})
    stub.then(200, {"data": task("data", "succeeded", RESEARCH)})


def test_a_research_is_followed(packages: dict[str, ModuleType], stub: Stub) -> None:
    package = packages[OCTOBER]
    script_research(stub)
    with package.BeatAPI(api_key=KEY, base_url=stub.url, clock=package.ManualClock()) as client:
        found = client.web.research(query="q")
    assert found.to_dict() == RESEARCH
    assert [each[1] for each in stub.requests] == ["/v1/web/research", *["/v1/tasks/task_1"] * 2]


async def test_a_research_is_followed_asynchronously(
    packages: dict[str, ModuleType], stub: Stub
) -> None:
    package = packages[OCTOBER]
    script_research(stub)
    async with package.AsyncBeatAPI(
        api_key=KEY, base_url=stub.url, clock=package.ManualClock()
    ) as client:
        found = await client.web.research(query="q")
    assert found.to_dict() == RESEARCH


STARTED = {"data": {"id": "task_1", "object": "task", "status": "queued"}, "next": {}}
"""The answer of a run that continues as a task."""


def test_a_run_is_followed(packages: dict[str, ModuleType], stub: Stub) -> None:
    package = packages[OCTOBER]
    done = task("data", "succeeded", RESEARCH)
    stub.answer(201, STARTED)
    stub.then(200, {"data": task("data", "processing")})
    stub.then(200, {"data": done})
    with package.BeatAPI(api_key=KEY, base_url=stub.url, clock=package.ManualClock()) as client:
        result = client.capabilities.run(reference="data:web.research", input={"query": "q"})
    assert result.to_dict() == {"data": done}
    assert [each[0] for each in stub.requests] == ["POST", "GET", "GET"]


async def test_a_run_is_followed_asynchronously(
    packages: dict[str, ModuleType], stub: Stub
) -> None:
    package = packages[OCTOBER]
    stub.answer(201, STARTED)
    stub.then(200, {"data": task("image", "succeeded", {"media": []})})
    async with package.AsyncBeatAPI(
        api_key=KEY, base_url=stub.url, clock=package.ManualClock()
    ) as client:
        result = await client.capabilities.run(reference="model:nano-banana-2")
        assert result.data["output"] == {"media": []}
        stub.answer(404, {"error": {"code": "not_found", "suggestions": ["data:a"]}})
        with pytest.raises(package.NotFoundError):
            await client.capabilities.run(reference="data:b", operation="status", task_id="t")


def test_a_research_without_a_result_is_an_error(
    packages: dict[str, ModuleType], stub: Stub
) -> None:
    package = packages[OCTOBER]
    stub.answer(202, RUNNING)
    stub.then(200, {"data": task("data", "succeeded")})
    with (
        package.BeatAPI(api_key=KEY, base_url=stub.url, clock=package.ManualClock()) as client,
        pytest.raises(package.InvalidResponseError, match=r"task_1 \(succeeded\) has no output"),
    ):
        client.web.research(query="q")


TEXT = {"text": "A cat.", "finish_reason": "stop"}


def test_a_task_of_text_has_its_text_and_no_file(
    packages: dict[str, ModuleType], stub: Stub, tmp_path: Any
) -> None:
    package = packages[OCTOBER]
    stub.answer(201, {"data": task("workflow", "queued")})
    stub.then(200, {"data": task("workflow", "succeeded", TEXT)})
    with package.BeatAPI(api_key=KEY, base_url=stub.url, clock=package.ManualClock()) as client:
        done = client.video_analysis.create_and_wait(
            video_url="https://cdn.example/v.mp4", prompt="What is it?"
        )
        assert done.output.text == "A cat."
        assert done.usage.credits_charged == 0.07
        with pytest.raises(package.DownloadError, match=r"read task\.output\.text"):
            client.tasks.download(done, tmp_path / "x.mp4")


CREATES = [
    *("images.create", "videos.create", "effects.create", "music_video.create"),
    *("ecommerce_video.create", "video_analysis.create", "web.search", "capabilities.run"),
]


@pytest.mark.parametrize("name", CREATES)
def test_a_lost_answer_is_asked_for_again_with_the_same_key(
    name: str, packages: dict[str, ModuleType], stub: Stub
) -> None:
    package = packages[OCTOBER]
    answer = next(each for each in CASES if each.date == OCTOBER and each.method == name)
    stub.answer(0, {})
    stub.then(answer.status, answer.content())
    with package.BeatAPI(api_key=KEY, base_url=stub.url, clock=package.ManualClock()) as client:
        result = method(client, name)(**arguments(answer)[1])
    assert encoded(result) == answer.values()[0]
    first, second = stub.requests
    assert first == second
    key = json.loads(first[3]).get("idempotency_key") or first[2]["idempotency-key"]
    assert len(key) == 36


def test_a_stream_closes_however_it_ends(packages: dict[str, ModuleType], stub: Stub) -> None:
    package = packages[OCTOBER]
    stub.answer(200, b'data: {"choices": []}\n\ndata: {"choi', EVENTS)
    with package.BeatAPI(api_key=KEY, base_url=stub.url) as client:
        stream = client.chat.completions.create(model="m", messages=[], stream=True)
        events = iter(stream)
        assert next(events).choices == []
        with pytest.raises(package.StreamInterruptedError) as caught:
            next(events)
        assert caught.value.events == 1
        with client.chat.completions.create(model="m", stream=True) as events:
            next(iter(events))
        assert list(events) == []


def test_fields_and_options_share_the_keywords(packages: dict[str, ModuleType], stub: Stub) -> None:
    package = packages[OCTOBER]
    stub.answer(200, {"id": "chatcmpl_1"})
    with package.BeatAPI(api_key=KEY, base_url=stub.url) as client:
        answer = client.chat.completions.create(
            model="m", temperature=0.5, timeout=5.0, extra_headers={"X-Team": "a"}
        )
        with pytest.raises(TypeError, match="'modle'"):
            client.images.create(modle="m")
    ((_, _, headers, content),) = stub.requests
    assert answer == {"id": "chatcmpl_1"}
    assert headers["x-team"] == "a"
    assert json.loads(content) == {"model": "m", "stream": False, "temperature": 0.5}


def test_the_schedule_knows_what_the_contract_says_of_time(
    packages: dict[str, ModuleType],
) -> None:
    typical = {"p50": 20, "p90": 40, "samples": 9, "window": "7d"}
    known = {**task("image", "queued"), "typical_seconds": typical, "poll_after_seconds": 5}
    for date in DATES:
        waiting = importlib.import_module(f"{package_name(date)}._waiting.waiting")
        schedule = importlib.import_module(f"{package_name(date)}._waiting.schedule")
        found = packages[date].models.Task.from_dict(known)
        wait = waiting.Wait(found, schedule.Waiter("task_1"), 60.0, None, 0.0)
        sighting = wait.sighting()
        assert (sighting.kind, sighting.typical, sighting.hint) == (("a", 0), (20.0, 40.0), 5.0)
