"""Text models: three APIs' forms, streams in small pieces, and streams that break."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from .conftest import Api

SEPTEMBER, OCTOBER = "2026-09-03", "2026-10-02"
ASKED = "Name three uses of a paper clip."
TURNS = [{"role": "user", "content": ASKED}]
GEMINI = "/v1beta/models/gpt-5.6-sol:"

CALLS: dict[str, tuple[str, dict[str, Any]]] = {
    "responses": ("/v1/responses", {"model": "gpt-5.6-sol", "input": ASKED}),
    "chat": ("/v1/chat/completions", {"model": "gpt-5.6-sol", "messages": TURNS}),
    "messages": ("/v1/messages", {"model": "claude-fable-5-1", "messages": TURNS}),
    "gemini": (
        f"{GEMINI}generateContent",
        {"contents": [{"role": "user", "parts": [{"text": ASKED}]}]},
    ),
}


@pytest.fixture(scope="module")
def october() -> Iterator[Api]:
    """One sandbox of the newest date."""
    from .conftest import serving

    with serving(spec=OCTOBER) as api:
        yield api


def text_of(kind: str, answer: dict[str, Any]) -> str:
    read: dict[str, Callable[[dict[str, Any]], str]] = {
        "responses": lambda a: a["output"][0]["content"][0]["text"],
        "chat": lambda a: a["choices"][0]["message"]["content"],
        "messages": lambda a: a["content"][0]["text"],
        "gemini": lambda a: a["candidates"][0]["content"]["parts"][0]["text"],
    }
    return read[kind](answer)


def delta_of(kind: str, event: dict[str, Any]) -> str:
    read: dict[str, Callable[[dict[str, Any]], str]] = {
        "responses": lambda e: e["delta"] if e["type"] == "response.output_text.delta" else "",
        "chat": lambda e: e["choices"][0]["delta"].get("content", "") if e["choices"] else "",
        "messages": lambda e: e["delta"].get("text", "") if "delta" in e else "",
        "gemini": lambda e: e["candidates"][0]["content"]["parts"][0]["text"],
    }
    return read[kind](event)


def streamed(kind: str) -> tuple[str, dict[str, Any]]:
    path, body = CALLS[kind]
    if kind == "gemini":
        return f"{GEMINI}streamGenerateContent", body
    return path, body | {"stream": True}


@contextmanager
def opened(api: Api, kind: str) -> Iterator[httpx.Response]:
    """Open a stream without reading it."""
    path, body = streamed(kind)
    key = {"Authorization": f"Bearer {api.sandbox.api_key}"}
    with (
        httpx.Client(base_url=api.sandbox.url, headers=key, trust_env=False) as client,
        client.stream("POST", path, json=body) as answer,
    ):
        yield answer


def events(text: str) -> list[dict[str, Any]]:
    lines = (line.removeprefix("data: ") for line in text.split("\n") if line.startswith("data: "))
    return [json.loads(line) for line in lines if line != "[DONE]"]


@pytest.mark.parametrize("kind", CALLS)
def test_a_stream_says_what_the_answer_does(october: Api, kind: str) -> None:
    path, body = CALLS[kind]
    whole = october.client.post(path, json=body)
    assert whole.status_code == 200
    text = text_of(kind, whole.json())
    assert ASKED in text
    path, body = streamed(kind)
    stream = october.client.post(path, json=body)
    assert stream.headers["content-type"] == "text/event-stream"
    assert "".join(delta_of(kind, each) for each in events(stream.text)) == text


def test_a_stream_comes_in_small_pieces(october: Api) -> None:
    with opened(october, "chat") as answer:
        assert "content-length" not in answer.headers
        sizes = [len(piece) for piece in answer.iter_raw()]
    assert len(sizes) > 10


def test_named_events_and_the_end_of_each_form(october: Api) -> None:
    names = {}
    for kind in CALLS:
        path, body = streamed(kind)
        text = october.client.post(path, json=body).text
        names[kind] = [line[7:] for line in text.split("\n") if line.startswith("event: ")]
        assert text.endswith("\n\n")
        assert text.endswith("data: [DONE]\n\n") == (kind == "chat")
    assert names["messages"][0] == "message_start"
    assert names["messages"][-1] == "message_stop"
    assert names["responses"][0] == "response.created"
    assert names["responses"][-1] == "response.completed"
    assert not names["chat"]


def test_the_usage_of_a_stream(october: Api) -> None:
    path, body = streamed("chat")
    more = {"stream_options": {"include_usage": True}}
    last = events(october.client.post(path, json=body | more).text)[-1]
    assert last["choices"] == []
    assert last["usage"]["total_tokens"] > 0


@pytest.mark.parametrize(
    ("kind", "limit", "ended"),
    [
        ("responses", {"max_output_tokens": 3}, lambda a: a["status"] == "incomplete"),
        ("chat", {"max_tokens": 3}, lambda a: a["choices"][0]["finish_reason"] == "length"),
        ("messages", {"max_tokens": 3}, lambda a: a["stop_reason"] == "max_tokens"),
        (
            "gemini",
            {"generationConfig": {"maxOutputTokens": 3}},
            lambda a: a["candidates"][0]["finishReason"] == "MAX_TOKENS",
        ),
    ],
)
def test_an_answer_is_as_long_as_it_may_be(
    october: Api, kind: str, limit: dict[str, Any], ended: Callable[[Any], bool]
) -> None:
    path, body = CALLS[kind]
    answer = october.client.post(path, json=body | limit).json()
    assert len(text_of(kind, answer).split()) == 3
    assert ended(answer)


@pytest.mark.parametrize("kind", CALLS)
def test_errors_have_the_form_of_their_api(october: Api, kind: str) -> None:
    path, body = CALLS[kind]
    with httpx.Client(base_url=october.sandbox.url, trust_env=False) as client:
        nobody = client.post(path, json=body)
    unknown = october.client.post(
        path.replace("gpt-5.6-sol", "gpt-1"), json=body | {"model": "gpt-1"}
    )
    empty = october.client.post(path, json={"model": "gpt-5.6-sol"})
    null = october.client.post(path, json=dict.fromkeys(body) | {"model": "gpt-5.6-sol"})
    for status, answer in ((401, nobody), (404, unknown), (400, empty), (400, null)):
        assert answer.status_code == status
        error = answer.json()["error"]
        if kind == "messages":
            assert answer.json()["type"] == "error"
            assert set(error) == {"type", "message"}
        else:
            assert set(error) == {"message", "type", "code"}
    assert nobody.json()["error"]["type"] == "authentication_error"


def test_a_poor_account_is_told_so(start: Callable[..., Api]) -> None:
    api = start(spec=OCTOBER, balance=0)
    path, body = CALLS["chat"]
    answer = api.client.post(path, json=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (402, "insufficient_credits")


@pytest.mark.parametrize("kind", CALLS)
def test_a_stream_that_breaks(start: Callable[..., Api], kind: str) -> None:
    api = start(spec=OCTOBER)
    path, body = streamed(kind)
    api.sandbox.faults.add("cut", events=3, times=1)
    pieces: list[str] = []
    with opened(api, kind) as answer, pytest.raises(httpx.RemoteProtocolError):
        pieces.extend(answer.iter_text())
    assert len(events("".join(pieces))) == 3
    assert len(events(api.client.post(path, json=body).text)) > 3


@pytest.mark.parametrize("kind", CALLS)
def test_a_stream_that_ends_with_an_error(start: Callable[..., Api], kind: str) -> None:
    api = start(spec=OCTOBER)
    path, body = streamed(kind)
    api.sandbox.faults.add("stream_error", events=2, code="processing_unavailable")
    *first, last = events(api.client.post(path, json=body).text)
    assert len(first) == 2
    assert "The answer cannot be made at the moment." in json.dumps(last)


@pytest.mark.parametrize("kind", CALLS)
def test_a_stream_that_ends_too_early(start: Callable[..., Api], kind: str) -> None:
    """The body is complete by HTTP, and the events that say so by their form are missing."""
    api = start(spec=OCTOBER)
    path, body = streamed(kind)
    api.sandbox.faults.add("early_end", events=3, times=1)
    with opened(api, kind) as answer:
        early = "".join(answer.iter_text())
    assert len(events(early)) == early.count("data: ") == 3
    assert len(events(api.client.post(path, json=body).text)) > 3


def test_the_state_has_the_latest_answers_newest_first(start: Callable[..., Api]) -> None:
    api = start(spec=OCTOBER)
    for kind in ("chat", "messages"):
        path, body = CALLS[kind]
        api.client.post(path, json=body)
    path, body = streamed("responses")
    api.client.post(path, json=body)
    texts = api.sandbox.state()["texts"]
    assert [each["model"] for each in texts] == ["gpt-5.6-sol", "claude-fable-5-1", "gpt-5.6-sol"]
    assert [each["events"] > 0 for each in texts] == [True, False, False]
    assert all(each["question"] == ASKED and ASKED in each["answer"] for each in texts)
    for _ in range(30):
        api.client.post(path, json=body)
    assert len(api.sandbox.state()["texts"]) == 20
    api.sandbox.reset()
    assert api.sandbox.state()["texts"] == []


def test_the_models_of_the_key_and_their_prices(october: Api) -> None:
    listed = october.client.get("/v1/models").json()
    assert listed["object"] == "list"
    with httpx.Client(base_url=october.sandbox.url, trust_env=False) as client:
        priced = client.get("/v1/text/models").json()["data"]["data"]
    assert [each["id"] for each in listed["data"]] == [each["id"] for each in priced]


DECISION = {
    "model": "jev-1.13-free",
    "state": {"command": "rm -rf ./build"},
    "questions": {
        "safe": {"type": "noul", "instructions": "Is it safe?"},
        "who": {"type": "choice", "criteria": {"user": "A person", "agent": "A program"}},
        "risk": {"type": "score", "criteria": ["none", "some", "all"]},
    },
}


def test_decisions_are_typed_and_stay_the_same(october: Api) -> None:
    first, second = (october.client.post("/v1/systemone", json=DECISION).json() for _ in "ab")
    assert first["answers"] == second["answers"]
    assert 0 <= first["answers"]["safe"]["noul"] <= 1
    assert first["answers"]["who"]["choice"] in {"user", "agent"}
    assert 0 <= first["answers"]["risk"]["score"] <= 2
    assert october.client.get(f"/v1/tasks/{first['id']}").json()["data"]["status"] == "succeeded"


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"model": "jev-9"}, 404),
        ({"questions": {}}, 400),
        ({"questions": {"a": {"type": "noul"}}}, 400),
        ({"stream": True}, 400),
    ],
)
def test_decisions_that_are_not_possible(october: Api, change: dict[str, Any], status: int) -> None:
    answer = october.client.post("/v1/systemone", json=DECISION | change)
    assert answer.status_code == status
