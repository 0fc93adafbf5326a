"""Retries: which requests are sent again, and which could cost money twice."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import beatapi
from beatapi._calls.operation import Operation
from beatapi._calls.problem import status_error_class
from beatapi._calls.retry import LONGEST_PAUSE_SECONDS, next_pause, safety


def retrieve(client):
    return client.usage.retrieve()


def create(client):
    """Start what costs money, by an operation for which the contract declares no key."""
    return client.decisions.create(state="rm -rf ./build", questions={"safe": {"type": "noul"}})


def open_session(client):
    return client.realtime.sessions.create(
        max_duration_seconds=15, allowed_origins=["https://app.example"]
    )


@pytest.mark.parametrize("fault", ["close", "reset"])
@pytest.mark.parametrize(
    "use",
    [
        lambda client: client.webhooks.delete("wh_1"),
        lambda client: client.webhooks.update("wh_1", status="disabled"),
    ],
)
def test_a_lost_change_is_sent_again_if_that_does_no_harm(caller, server, fault, use):
    server.script(getattr(server, fault), getattr(server, fault), server.data())
    caller(use)
    assert len({(request.target, request.body) for request in server.received}) == 1
    assert len(server.received) == 3


@pytest.mark.parametrize("fault", ["close", "reset", "500", "502 page"])
def test_a_lost_upload_is_sent_again(caller, server, fault):
    """An upload is free, and a second file is harmless."""
    faults = {"500": server.error(500, "internal_error"), "502 page": server.http(502, "<html>")}
    step = faults.get(fault) or getattr(server, fault)
    server.script(step, step, server.data(201, id="file_1", url="https://a.example/a.mp3"))
    assert caller(lambda client: client.files.upload(b"ID3 data")).id == "file_1"
    assert len({request.body for request in server.received}) == 1
    assert len(server.received) == 3


def test_an_upload_that_stays_lost_names_no_usage(caller, server):
    server.script(server.close)
    with pytest.raises(beatapi.APIConnectionError) as caught:
        caller(lambda client: client.files.upload(b"ID3 data"), max_retries=0)
    assert type(caught.value) is beatapi.APIConnectionError
    assert "usage" not in str(caught.value)


@pytest.mark.parametrize(
    ("use", "advice"),
    [
        (lambda client: client.webhooks.create(url="https://a.example/"), "client.webhooks.list()"),
        (
            lambda client: client.music_video.compose("task_1", shot_ids=["s"]),
            "repeat it with idempotency_key='",
        ),
        (lambda client: create(client), "client.usage.retrieve() or your webhooks"),
        (lambda client: open_session(client), "repeat it with idempotency_key='"),
    ],
)
def test_the_advice_fits_the_operation(caller, server, use, advice):
    server.script(server.close)
    with pytest.raises(beatapi.OutcomeUnknownError) as caught:
        caller(use, max_retries=0)
    assert advice in str(caught.value)


@pytest.mark.parametrize("images", ["https://a.example/a.png", b"a.png", {"a": "b"}])
def test_a_text_is_not_a_list(caller, server, images):
    with pytest.raises(beatapi.InvalidArgumentError, match=r"images must be a list.*\[images\]"):
        caller(lambda client: client.ecommerce_video.create(images=images, duration=10))
    assert server.received == []


@pytest.mark.parametrize(
    ("last", "error"),
    [
        ("unavailable", beatapi.OutcomeUnknownError),
        ("conflict", beatapi.OutcomeUnknownError),
        ("key", beatapi.OutcomeUnknownError),
        ("forbidden", beatapi.OutcomeUnknownError),
        ("moved", beatapi.OutcomeUnknownError),
        ("edge", beatapi.OutcomeUnknownError),
        ("credits", beatapi.InsufficientCreditsError),
    ],
)
def test_after_a_lost_answer_only_a_verdict_is_certain(caller, server, last, error):
    answers = {
        "unavailable": server.error(503, "processing_unavailable"),
        "conflict": server.error(409, "idempotency_conflict"),
        # Said by what stands before the operation, without a look at the first attempt.
        "key": server.error(401, "invalid_api_key"),
        "forbidden": server.error(403, "forbidden"),
        "moved": server.error(302, "moved"),
        "edge": server.error(524, "timeout"),
        "credits": server.error(402, "insufficient_credits"),
    }
    server.script(server.reset, answers[last])
    with pytest.raises(error):
        caller(open_session, max_retries=1)


@pytest.mark.parametrize("use", [create, open_session])
@pytest.mark.parametrize("status", [500, 502, 504, 520])
def test_a_create_that_ends_in_a_fault_of_the_server_may_have_been_accepted(
    caller, server, use, status
):
    server.script(server.error(status, "internal_error"))
    with pytest.raises(beatapi.OutcomeUnknownError) as caught:
        caller(use, max_retries=0)
    error = caught.value
    key = server.received[0].headers["idempotency-key"]
    assert "may have accepted the request" in str(error)
    assert key in str(error)
    assert "Try again later" not in str(error)
    assert not isinstance(error, beatapi.ServerError)
    found = error.status, error.code, error.request_id, error.idempotency_key
    assert found == (status, "internal_error", "req_1", key)
    assert error.maybe_accepted
    assert vars(pickle.loads(pickle.dumps(error))) == vars(error)


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_page_in_place_of_an_answer_does_not_settle_a_create(caller, server, status):
    page = "<html>https://cdn.example/v.mp4?sig=s3cret sk_test_5Zm9vYmFy</html>"
    fields = {"X-Request-Id": "r1", "Set-Cookie": "secret", "X-Next": "https://a.example/?sig=1"}
    server.script(server.http(status, page, fields))
    with pytest.raises(beatapi.OutcomeUnknownError) as caught:
        caller(create)
    error = caught.value
    assert len(server.received) == 1
    assert error.maybe_accepted
    assert error.request == ("POST", f"{server.url}/v1/systemone")
    assert error.response.status == error.status == status
    assert error.response.body == "<html>https://cdn.example/v.mp4?... ***</html>"
    assert error.response.headers["x-request-id"] == "r1"
    assert error.response.headers["x-next"] == "https://a.example/?..."
    assert "set-cookie" not in error.response.headers


def test_a_success_that_cannot_be_read_was_accepted(caller, server):
    server.script(server.http(201, "<html>"))
    with pytest.raises(beatapi.InvalidResponseError) as caught:
        caller(create)
    assert caught.value.maybe_accepted
    assert caught.value.idempotency_key == server.received[0].headers["idempotency-key"]
    assert caught.value.response.body == "<html>"


@pytest.mark.parametrize("status", [400, 402, 429, 503])
def test_a_refusal_was_not_accepted(caller, server, status):
    server.script(server.error(status, "because"))
    with pytest.raises(beatapi.APIStatusError) as caught:
        caller(create, max_retries=0)
    assert not caught.value.maybe_accepted
    assert caught.value.idempotency_key == server.received[0].headers["idempotency-key"]
    assert caught.value.request.method == "POST"


def test_a_fault_before_a_refusal_is_not_forgotten(caller, server):
    refused = server.error(429, "rate_limit_exceeded")
    server.script(server.error(500, "internal_error"), refused)
    with pytest.raises(beatapi.OutcomeUnknownError, match="500 internal_error"):
        caller(open_session, max_retries=1)


def test_what_only_reads_accepts_nothing(caller, server):
    server.script(server.error(500, "internal_error"), server.close)
    for kind in (beatapi.ServerError, beatapi.APIConnectionError):
        with pytest.raises(kind) as caught:
            caller(retrieve, max_retries=0)
        assert not caught.value.maybe_accepted
        assert caught.value.request.method == "GET"
    assert caught.value.response is None


def test_a_change_whose_answer_is_lost_says_so(caller, server):
    server.script(server.close)
    with pytest.raises(beatapi.APIConnectionError) as caught:
        caller(lambda client: client.webhooks.delete("wh_1"), max_retries=0)
    assert type(caught.value) is beatapi.APIConnectionError
    assert caught.value.maybe_accepted


def test_an_error_without_a_request_has_none():
    error = beatapi.ConfigurationError("no key")
    found = error.maybe_accepted, error.idempotency_key, error.request, error.response
    assert found == (False, None, None, None)


def test_what_was_refused_and_what_only_reads_may_be_tried_again(caller, server):
    server.script(server.error(503, "processing_unavailable"), server.error(500, "internal_error"))
    for use in (create, retrieve):
        with pytest.raises(beatapi.ServerError, match="Try again later"):
            caller(use, max_retries=0)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (lambda server: server.error(502, "processing_unavailable"), beatapi.OutcomeUnknownError),
        (lambda server: server.http(504), beatapi.OutcomeUnknownError),
    ],
)
def test_a_create_is_not_repeated_otherwise(caller, server, answer, kind):
    server.script(answer(server))
    with pytest.raises(kind):
        caller(create)
    assert len(server.received) == 1


def test_an_upload_is_repeated_byte_for_byte(caller, server, tmp_path):
    song = tmp_path / "song.mp3"
    song.write_bytes(b"ID3" + bytes(200_000))
    busy = server.error(503, "processing_unavailable")
    server.script(busy, server.data(201, id="file_1"), busy, server.data(201, id="file_2"))
    caller(lambda client: client.files.upload(song))
    with song.open("rb") as file:
        file.seek(3)
        caller(lambda client: client.files.upload(file))
    first, second, third, fourth = [request.body for request in server.received]
    assert first == second
    assert third == fourth
    assert len(first) == len(third) + 3


@pytest.mark.parametrize(
    ("method", "idempotency", "expected"),
    [
        ("GET", "undeclared", "repeatable"),
        ("DELETE", "undeclared", "repeatable"),
        ("PATCH", "undeclared", "repeatable"),
        ("POST", "undeclared", "once"),
        ("POST", "optional", "recognised"),
        ("POST", "required", "recognised"),
    ],
)
def test_safety(method, idempotency, expected):
    operation = Operation(id="x", method=method, path="/", decode=dict, idempotency=idempotency)
    assert safety(operation.method, operation.idempotency) == expected


@given(
    status=st.integers(300, 599),
    code=st.sampled_from([None, "user_concurrency_exceeded", "rate_limit_exceeded"]),
    attempt=st.integers(1, 50),
    kind=st.sampled_from(["repeatable", "recognised", "once"]),
    asked=st.none() | st.floats(0, 1e9),
    retryable=st.sampled_from([None, True, False]),
)
def test_pauses_are_bounded_and_vetoes_hold(status, code, attempt, kind, asked, retryable):
    error = status_error_class(status, code)(
        where="", status=status, code=code, retry_after=asked, retryable=retryable
    )
    pause = next_pause(error, attempt=attempt, safety=kind)
    if isinstance(error, beatapi.ConcurrencyLimitError) or retryable is False:
        assert pause is None
    if pause is not None:
        assert (asked or 0.0) <= pause <= (asked or 0.0) + LONGEST_PAUSE_SECONDS
        assert (asked or 0.0) <= 60.0
        assert status in (408, 429, 500, 502, 503, 504)


def test_the_backoff_doubles_up_to_its_limit():
    error = beatapi.APIConnectionError("refused", sent=False)
    pauses = [
        next_pause(error, attempt=attempt, safety="once", uniform=lambda low, high: high)
        for attempt in range(1, 8)
    ]
    assert pauses == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0, 8.0]


def test_a_call_may_be_repeated_for_hours(caller, clock):
    """The number of attempts has no limit: at 1,024, where a power overflows, nothing happens."""
    with pytest.raises(beatapi.APIConnectionError):
        caller(
            retrieve,
            base_url="http://127.0.0.1:1",
            timeout=None,
            max_retries=1100,
            retry_budget=beatapi.RetryBudget(capacity=2000.0),
        )
    assert len(clock.pauses) == 1100
    assert max(clock.pauses) <= LONGEST_PAUSE_SECONDS
