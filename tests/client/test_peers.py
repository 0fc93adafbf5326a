"""The packages of OpenAI and Anthropic against the sandbox, beside the client: the same streams."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, NamedTuple

import pytest

from beatapi import (
    AsyncBeatAPI,
    AuthenticationError,
    BadRequestError,
    BeatAPI,
    BeatAPIError,
    InsufficientCreditsError,
    NotFoundError,
    OutcomeUnknownError,
    StreamFailedError,
    StreamInterruptedError,
)
from beatapi.sandbox import Sandbox
from tests.lazy import Lazy

anthropic, httpx2, openai = Lazy("anthropic"), Lazy("httpx2"), Lazy("openai")

OCTOBER = "2026-10-02"
ASKED = "Name three uses of a paper clip."
PLAIN: dict[str, Any] = {"trust_env": False, "verify": False}
"""Without TLS: loading the certificates of a client takes longer than most tests."""
TURNS = [{"role": "user", "content": ASKED}]


class Clients(NamedTuple):
    """One blocking or asynchronous client of each package."""

    ours: Any
    openai: Any
    anthropic: Any


class Form(NamedTuple):
    """One form of a question.

    Args:
        create: The name of the method below a client.
        arguments: Its arguments.
        package: The package made for this form.
        whole: Returns the text of an answer of that package.
        piece: Returns the text of an event, of that package's or of ours.
    """

    create: str
    arguments: dict[str, Any]
    package: str
    whole: Callable[[Any], str]
    piece: Callable[[Any], str | None]

    def ask(self, client: Any, **changes: Any) -> Any:
        method = client
        for name in self.create.split("."):
            method = getattr(method, name)
        return method(**{**self.arguments, **changes})


FORMS = {
    "chat": Form(
        "chat.completions.create",
        {"model": "gpt-5.6-sol", "messages": TURNS},
        "openai",
        lambda answer: answer.choices[0].message.content,
        lambda chunk: chunk.choices[0].delta.content,
    ),
    "responses": Form(
        "responses.create",
        {"model": "gpt-5.6-sol", "input": ASKED},
        "openai",
        lambda answer: answer.output_text,
        lambda event: event.delta if event.type == "response.output_text.delta" else None,
    ),
    "messages": Form(
        "messages.create",
        {"model": "claude-fable-5-1", "max_tokens": 200, "messages": TURNS},
        "anthropic",
        lambda answer: answer.content[0].text,
        lambda event: event.delta.text if event.type == "content_block_delta" else None,
    ),
}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(spec=OCTOBER) as running:
        yield running


@pytest.fixture(autouse=True)
def no_faults_left(sandbox: Sandbox) -> Iterator[None]:
    yield
    sandbox.faults.clear()


@pytest.fixture(params=FORMS)
def form(request: pytest.FixtureRequest) -> Form:
    return FORMS[request.param]


Run = Callable[[Callable[[Clients], Awaitable[Any]]], Any]
Reader = Callable[[Form, Any], Awaitable[tuple[list[Any], Exception | None]]]


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest, sandbox: Sandbox) -> Run:
    """Run a test with clients of one kind; what they return may be awaitable or not."""

    async def with_clients(test: Callable[[Clients], Awaitable[Any]]) -> Any:
        key, url = sandbox.api_key, sandbox.url
        # Their own repeats would hide faults; ours are what a call does by default.
        theirs: dict[str, Any] = {"api_key": key, "max_retries": 0}
        if request.param == "sync":
            with (
                BeatAPI(api_key=key, base_url=url) as ours,
                openai.DefaultHttpxClient(**PLAIN) as http,
                anthropic.DefaultHttpxClient(**PLAIN) as http2,
                openai.OpenAI(base_url=f"{url}/v1", http_client=http, **theirs) as first,
                anthropic.Anthropic(base_url=url, http_client=http2, **theirs) as second,
            ):
                return await test(Clients(ours, first, second))
        async with (
            AsyncBeatAPI(api_key=key, base_url=url) as ours,
            openai.DefaultAsyncHttpxClient(**PLAIN) as http,
            anthropic.DefaultAsyncHttpxClient(**PLAIN) as http2,
            openai.AsyncOpenAI(base_url=f"{url}/v1", http_client=http, **theirs) as first,
            anthropic.AsyncAnthropic(base_url=url, http_client=http2, **theirs) as second,
        ):
            return await test(Clients(ours, first, second))

    return lambda test: asyncio.run(with_clients(test))


async def done(result: Any) -> Any:
    return await result if isinstance(result, Awaitable) else result


async def read(form: Form, client: Any) -> tuple[list[Any], Exception | None]:
    """Return the events of a stream, and the error that ended it."""
    events: list[Any] = []
    keep = events.append
    try:
        stream = await done(form.ask(client, stream=True))
        if hasattr(stream, "__aiter__"):
            async with stream:
                async for event in stream:
                    keep(event)
        else:
            with stream:
                events.extend(stream)
    except (openai.OpenAIError, anthropic.AnthropicError, httpx2.HTTPError, BeatAPIError) as error:
        return events, error
    return events, None


def text(form: Form, events: list[Any]) -> str:
    return "".join(form.piece(event) or "" for event in events)


def test_all_packages_read_the_same_text(run: Run, form: Form) -> None:
    async def test(clients: Clients) -> None:
        peer = getattr(clients, form.package)
        whole = form.whole(await done(form.ask(peer)))
        assert ASKED in whole
        for client in (peer, clients.ours):
            events, error = await read(form, client)
            assert error is None
            assert text(form, events) == whole

    run(test)


def test_the_packages_gather_a_stream_to_its_answer(run: Run) -> None:
    """Their helpers check each event and put the whole answer together."""

    async def gathered(manager: Any, ending: str) -> Any:
        if hasattr(manager, "__aenter__"):
            async with manager as stream:
                return await getattr(stream, ending)()
        with manager as stream:
            return getattr(stream, ending)()

    async def test(clients: Clients) -> None:
        chat, responses, messages = FORMS.values()
        completion = await gathered(
            clients.openai.chat.completions.stream(**chat.arguments), "get_final_completion"
        )
        assert completion.choices[0].finish_reason == "stop"
        response = await gathered(
            clients.openai.responses.stream(**responses.arguments), "get_final_response"
        )
        assert response.status == "completed"
        message = await gathered(
            clients.anthropic.messages.stream(**messages.arguments), "get_final_message"
        )
        assert message.stop_reason == "end_turn"
        answers = (completion, response, message)
        for form, answer in zip((chat, responses, messages), answers, strict=True):
            assert ASKED in form.whole(answer)

    run(test)


def test_a_stream_that_breaks(run: Run, form: Form, sandbox: Sandbox) -> None:
    """The packages name the transport's error or hide it; ours says how far the stream came."""
    sandbox.faults.add("cut", events=3)

    async def test(clients: Clients) -> None:
        events, error = await read(form, getattr(clients, form.package))
        if form.package == "openai":
            assert type(error) is openai.APIConnectionError
            assert str(error) == "Connection error."
        else:
            # Not an error of its own: who catches `anthropic.APIError` alone misses it.
            assert type(error) is httpx2.RemoteProtocolError
        assert not hasattr(error, "events")
        events, error = await read(form, clients.ours)
        assert isinstance(error, StreamInterruptedError)
        assert error.events == len(events) == 3
        assert "the stream broke after 3 events" in str(error)

    run(test)


def test_a_stream_that_breaks_before_its_first_event(
    run: Run, form: Form, sandbox: Sandbox
) -> None:
    """Ours fails at the call, and says that the answer may have been paid for."""
    sandbox.faults.add("cut", events=0)

    async def test(clients: Clients) -> None:
        events, error = await read(form, getattr(clients, form.package))
        assert events == []
        assert isinstance(error, (openai.APIConnectionError, httpx2.RemoteProtocolError))
        events, error = await read(form, clients.ours)
        assert events == []
        assert isinstance(error, OutcomeUnknownError)

    run(test)


def test_a_stream_that_ends_too_early(run: Run, form: Form, sandbox: Sandbox) -> None:
    """A proxy may end a stream too early, but properly: both packages take it as whole."""
    sandbox.faults.add("early_end", events=5)

    async def test(clients: Clients) -> None:
        events, error = await read(form, getattr(clients, form.package))
        assert error is None
        assert len(events) in (4, 5)  # `anthropic` leaves out the ping.
        events, error = await read(form, clients.ours)
        assert isinstance(error, StreamInterruptedError)
        assert error.events == len(events) == 5
        assert "the stream broke after 5 events (the stream ended without" in str(error)

    run(test)


@pytest.mark.parametrize("events", [3, 0])
def test_a_stream_of_gemini_that_ends_too_early(sandbox: Sandbox, events: int) -> None:
    sandbox.faults.add("early_end", events=events)
    words = [{"role": "user", "parts": [{"text": ASKED}]}]
    error = StreamInterruptedError if events else OutcomeUnknownError
    with BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as client:
        with pytest.raises(error) as caught:
            list(client.gemini.stream_generate_content("gpt-5.6-sol", contents=words))
        assert "without its last event (candidates.finishReason or" in str(caught.value)
        sandbox.faults.clear()
        whole = list(client.gemini.stream_generate_content("gpt-5.6-sol", contents=words))
        assert whole[-1].candidates[0].finish_reason == "STOP"


def test_an_error_in_a_stream(run: Run, form: Form, sandbox: Sandbox) -> None:
    """A stream of Responses ends quietly with `openai`; ours raises for each form."""
    sandbox.faults.add("stream_error", events=2, code="processing_unavailable")

    async def test(clients: Clients) -> None:
        events, error = await read(form, getattr(clients, form.package))
        if form.create == "responses.create":
            assert error is None
            assert (len(events), events[-1].type) == (3, "error")
        else:
            assert isinstance(error, (openai.APIError, anthropic.APIError))
        events, error = await read(form, clients.ours)
        assert isinstance(error, StreamFailedError)
        assert error.events == len(events) == 2
        assert error.code == (
            "api_error" if form.package == "anthropic" else "processing_unavailable"
        )

    run(test)


@pytest.mark.parametrize(
    ("change", "theirs", "ours"),
    [
        ({"model": "gpt-1"}, "NotFoundError", NotFoundError),
        ({"messages": None, "input": None}, "BadRequestError", BadRequestError),
    ],
)
def test_an_error_before_the_stream(
    run: Run, form: Form, change: dict[str, Any], theirs: str, ours: type[BeatAPIError]
) -> None:
    async def test(clients: Clients) -> None:
        changed = {name: change.get(name, value) for name, value in form.arguments.items()}
        asking = form._replace(arguments=changed)
        package = {"openai": openai, "anthropic": anthropic}[form.package]
        _, error = await read(asking, getattr(clients, form.package))
        assert type(error) is getattr(package, theirs)
        _, error = await read(asking, clients.ours)
        assert type(error) is ours

    run(test)


def test_accounts_that_may_not_ask(form: Form) -> None:
    with Sandbox(spec=OCTOBER, balance=0) as poor:
        for key, theirs, ours in (
            ("sk_wrong", "AuthenticationError", AuthenticationError),
            (poor.api_key, "APIStatusError", InsufficientCreditsError),
        ):
            package = {"openai": openai, "anthropic": anthropic}[form.package]
            peer: Any = (
                openai.OpenAI(api_key=key, base_url=f"{poor.url}/v1", max_retries=0)
                if form.package == "openai"
                else anthropic.Anthropic(api_key=key, base_url=poor.url, max_retries=0)
            )
            with peer, pytest.raises(getattr(package, theirs)):
                form.ask(peer, stream=True)
            with BeatAPI(api_key=key, base_url=poor.url) as client, pytest.raises(ours):
                form.ask(client, stream=True)
