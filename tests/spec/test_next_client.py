"""The Python client of the contracts in waiting: every operation, over a real socket."""

from __future__ import annotations

import importlib
import inspect
import json
import re
import sys
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import ModuleType
from typing import Any

import pytest

from generator import document as doc
from generator.schema import dereference

from .next_client import DATES, contract, package_name, write

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
        """What the method returns, as JSON: the answer without its envelope, or all events."""
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
    """Every example of a body with the first answer, and the first body with every answer."""
    for date in DATES:
        document = CONTRACTS[date].overlaid
        for path, verb, operation in doc.operations(document):
            sent, received = bodies(document, operation), list(answers(document, operation))
            name = str(operation["x-sdk-method"])
            pairs = [(sent[0], each) for each in received]
            pairs += [(each, received[0]) for each in sent[1:]]
            for body, (status, media, value) in pairs:
                yield Case(date, name, verb.upper(), path, operation, body, status, media, value)


CASES = list(cases())


@dataclass
class Stub:
    """Answers every request alike, and keeps the last one."""

    url: str = ""
    status: int = 200
    media: str = "application/json"
    content: bytes = b"{}"
    requests: list[tuple[str, str, Mapping[str, str], bytes]] = field(default_factory=list)

    def answer(self, status: int, value: Any, media: str = "application/json") -> None:
        self.status, self.media, self.requests = status, media, []
        self.content = value if isinstance(value, bytes) else json.dumps(value).encode()


@pytest.fixture(scope="module")
def stub() -> Iterator[Stub]:
    made = Stub()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            made.requests.append((self.command, self.path, headers, body))
            self.send_response(made.status)
            self.send_header("content-type", made.media)
            self.send_header("content-length", str(len(made.content)))
            self.end_headers()
            self.wfile.write(made.content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    for verb in ("GET", "POST", "PATCH", "DELETE"):
        setattr(Handler, f"do_{verb}", Handler.handle_one)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    made.url = f"http://127.0.0.1:{server.server_port}"
    yield made
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, ModuleType]]:
    """The package of each date."""
    folder = tmp_path_factory.mktemp("next")
    for date in DATES:
        write(date, folder)
    sys.path.insert(0, str(folder))
    yield {date: importlib.import_module(package_name(date)) for date in DATES}
    sys.path.remove(str(folder))


def method(client: Any, name: str) -> Any:
    for each in name.split("."):
        client = getattr(client, each)
    return client


def arguments(case: Case) -> tuple[list[Any], dict[str, Any]]:
    """The contract's examples as the arguments of a call."""
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
