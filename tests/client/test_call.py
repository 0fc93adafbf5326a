"""The requests that calls send, and the decoding of their answers."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import beatapi
from beatapi import ConfigurationError, InvalidArgumentError, InvalidResponseError, NotFoundError
from beatapi._calls.operation import Arguments, Operation
from beatapi._calls.options import split
from beatapi._calls.request import fill_path
from beatapi._calls.response import BodySink


def test_a_call_says_who_it_is_and_returns_the_unwrapped_object(caller, server, key):
    server.script(server.data(object="usage", credit_balance=1.5))
    usage = caller(lambda client: client.usage.retrieve())
    assert isinstance(usage, beatapi.models.Usage)
    assert usage.credit_balance == 1.5
    assert usage.total_tasks is beatapi.UNSET
    request = server.received[0]
    assert (request.method, request.target) == ("GET", "/v1/usage")
    assert request.headers["authorization"] == f"Bearer {key}"
    agent = f"beatapi-python/{beatapi.__version__} (spec {beatapi.SPEC_VERSION}; "
    assert request.headers["user-agent"].startswith(agent)
    assert "idempotency-key" not in request.headers


def test_a_public_operation_carries_no_key(caller, server):
    server.script(server.data(object="list", data=[{"id": "music-video"}]))
    workflows = caller(lambda client: client.workflows.list())
    assert [workflow.id for workflow in workflows.data] == ["music-video"]
    assert "authorization" not in server.received[0].headers


def test_what_is_not_given_is_not_sent_and_null_is(caller, server):
    server.script(server.data(id="wh_1"))
    caller(lambda client: client.webhooks.update("wh_1", url="https://a.example/"))
    assert server.received[0].method == "PATCH"
    assert server.received[0].json() == {"url": "https://a.example/"}


def test_every_create_has_a_key_of_its_own_or_the_callers(caller, server):
    server.script(*[server.data(201, id="task_1", status="queued")] * 3)

    def create(client, **options):
        return client.ecommerce_video.create(images=["https://a/b.png"], duration=10, **options)

    caller(create)
    caller(create)
    caller(lambda client: create(client, idempotency_key="order-7"))
    keys = [request.headers["idempotency-key"] for request in server.received]
    assert len(set(keys)) == 3
    assert keys[2] == "order-7"


def test_realtime_sessions_always_carry_a_key(caller, server):
    server.script(server.data(201, id="rts_1"))
    caller(
        lambda client: client.realtime.sessions.create(
            max_duration_seconds=15, allowed_origins=["https://app.example"]
        )
    )
    assert server.received[0].headers["idempotency-key"]


def test_lists_tuples_and_mappings_become_json(caller, server):
    server.script(server.data(202, id="task_1"))
    caller(lambda client: client.music_video.compose("task_1", shot_ids=("shot_2", "shot_1")))
    assert server.received[0].target == "/v1/music-video/tasks/task_1/compose"
    assert server.received[0].json() == {"shot_ids": ["shot_2", "shot_1"]}


def test_extra_headers_are_sent(caller, server):
    server.script(server.data())
    caller(lambda client: client.usage.retrieve(extra_headers={"X-Trace": "a b"}))
    assert server.received[0].headers["x-trace"] == "a b"


@pytest.mark.parametrize(
    "options",
    [
        {"extra_headers": {"X-A": 1}},
        {"extra_headers": {"X-A": None}},
        {"extra_headers": {b"X-A": b"1"}},
        {"timeout": 0},
        {"timeout": -1.0},
        {"timeout": float("nan")},
        {"timeout": "60"},
        {"max_retries": -1},
        {"max_retries": True},
    ],
)
def test_bad_options_are_refused_before_anything_is_sent(caller, server, options):
    with pytest.raises(InvalidArgumentError):
        caller(lambda client: client.usage.retrieve(**options))
    assert server.connections == 0


@pytest.mark.parametrize("name", ["resolutoin", "idempotency_ky", "mv_teir"])
def test_a_misspelled_argument_is_refused(caller, server, name):
    """Otherwise it would be ignored, and the user would pay for a video in another resolution."""
    files = {"images": ["https://a.example/b.png"], "audio_url": "https://a.example/c.mp3"}
    with pytest.raises(TypeError, match=f"unexpected keyword argument '{name}'"):
        caller(lambda client: client.music_video.create(**files, **{name: "540p"}))
    assert server.connections == 0


def test_an_object_in_place_of_its_id_is_not_shown(caller, server):
    output = {"r2_url": "https://m.example/x.mp4?sig=hush", "media": []}
    task = beatapi.models.Task.from_dict({"id": "task_1", "output": output})
    with pytest.raises(InvalidArgumentError) as caught:
        caller(lambda client: client.tasks.retrieve(task))
    assert str(caught.value) == "task_id must be the id of an object, not Task"


@pytest.mark.parametrize(("method", "length"), [("POST", "0"), ("DELETE", None)])
def test_a_request_without_content_says_so_where_it_could_have_some(caller, server, method, length):
    operation = Operation(id="stop", method=method, path="/v1/stop", decode=dict)
    server.script(server.http(body='{"stopped": true}'))
    assert caller(lambda client: client._engine.call(operation, Arguments(), {})) == {
        "stopped": True
    }
    assert server.received[0].headers.get("content-length") == length


@given(st.text(min_size=1).filter(lambda text: text not in (".", "..")))
def test_any_id_is_one_segment(text):
    try:
        path = fill_path("/v1/{id}/end", {"id": text})
    except InvalidArgumentError:
        assert any("\ud800" <= character <= "\udfff" for character in text)
        return
    assert path.count("/") == 3
    assert not set(path) & set("?# \r\n\\")


def test_json_that_cannot_be_written_is_refused(caller, server):
    for bad in (float("nan"), object()):
        with pytest.raises(InvalidArgumentError, match="JSON"):
            caller(lambda client, bad=bad: client.webhooks.create(url=bad))
    assert server.connections == 0


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ('{"id": "wh_1", "secret": "whsec_hush", "url": "u"}', '"secret": "***"'),
        ('{"data": {"client_secret":"brt_live_hush"', '"client_secret":"***'),
        ('{"data": {"signing_secret" : "hush"', '"signing_secret" : "***'),
        (r'{"url": "https:\/\/m.example\/x.mp4?sig=hush"}', r'"https:\/\/m.example\/x.mp4?..."'),
        ('{"url": "HTTPS://m.example/x.mp4?sig=hush"}', '"HTTPS://m.example/x.mp4?..."'),
        ("your secret is whsec_hush", "your secret is whsec_***"),
    ],
)
def test_what_an_answer_shows_once_is_in_no_message(caller, server, body, shown):
    server.script(server.http(201, body), server.http(400, body))
    for kind in (InvalidResponseError, beatapi.BadRequestError):
        with pytest.raises(kind) as caught:
            caller(lambda client: client.webhooks.create(url="https://a.example/hook"))
        assert "hush" not in repr(caught.value)
        assert shown in str(caught.value)


def test_odd_but_valid_answers_decode(caller, server):
    body = {"data": {"id": 7, "status": "reviewing", "new_field": [1], "output": "later"}}
    server.script(server.http(200, json.dumps(body), {"Content-Type": "text/plain"}))
    task = caller(lambda client: client.tasks.retrieve("task_1"))
    assert task.status == "reviewing"
    assert task.to_dict() == body["data"]


@given(st.binary(max_size=200), st.sampled_from(["gzip", "identity", "br", ""]))
def test_any_error_body_is_taken(body, coding):
    sink = BodySink("GET /", 500, {"content-encoding": coding})
    sink.feed(body)
    assert isinstance(sink.body(), bytes)


def test_options_of_the_client_and_of_the_call(caller, server, clock):
    server.script(*[server.http(503)] * 8)

    def tries(use, **options):
        before = len(server.received)
        with pytest.raises(beatapi.ServerError):
            caller(use, **options)
        return len(server.received) - before

    assert tries(lambda client: client.usage.retrieve()) == 3
    assert tries(lambda client: client.usage.retrieve(), max_retries=0) == 1
    assert tries(lambda client: client.usage.retrieve(max_retries=1)) == 2
    assert tries(lambda client: client.with_options(max_retries=1).usage.retrieve()) == 2


def test_options_are_no_fields_of_a_body():
    options, fields = split({"timeout": 5.0, "prompt": "Neon rooftops", "max_retries": 0})
    assert options == {"timeout": 5.0, "max_retries": 0}
    assert fields == {"prompt": "Neon rooftops"}


def test_a_copy_shares_the_connections_and_leaves_them_open(caller, server):
    server.script(server.data(), server.data(), server.data())

    def sync_use(client):
        with client.with_options(timeout=5.0) as copy:
            copy.usage.retrieve()
        client.usage.retrieve()
        return client.with_options(timeout=None).usage.retrieve()

    async def async_use(client):
        async with client.with_options(timeout=5.0) as copy:
            await copy.usage.retrieve()
        await client.usage.retrieve()
        return await client.with_options(timeout=None).usage.retrieve()

    caller(sync_use if caller.kind == "sync" else async_use)
    assert (server.connections, len(server.received)) == (1, 3)


def test_resources_are_made_once(caller):
    async def same(client):
        return client.music_video.shots is client.music_video.shots

    def use(client):
        return same(client) if caller.kind == "async" else client.tasks is client.tasks

    assert caller(use)


def test_settings_cannot_be_changed_behind_the_clients_back():
    with beatapi.BeatAPI(api_key="k") as client:
        assert client.base_url == "https://api.beatapi.io"
        assert client.max_retries == 2
        with pytest.raises(dataclasses.FrozenInstanceError):
            client._engine.settings.base_url = "https://elsewhere.example"


def test_the_environment_configures_the_client(monkeypatch, server, key):
    monkeypatch.setenv("BEATAPI_API_KEY", key)
    monkeypatch.setenv("BEATAPI_BASE_URL", server.url + "/")
    server.script(server.error(404, "not_found"))
    with beatapi.BeatAPI() as client, pytest.raises(NotFoundError):
        client.tasks.retrieve("task_1")
    assert server.received[0].headers["authorization"] == f"Bearer {key}"


@pytest.mark.parametrize("url", [Path("https://api.beatapi.io"), b"https://api.beatapi.io"])
def test_base_urls_that_are_no_text_are_refused(url):
    with pytest.raises(ConfigurationError, match="base_url"):
        beatapi.BeatAPI(api_key="k", base_url=url)


@pytest.mark.parametrize("key", [b"sk_test", 7, Path("sk_test")])
def test_keys_that_are_no_text_are_refused(key):
    with pytest.raises(ConfigurationError, match="api_key must be text") as caught:
        beatapi.BeatAPI(api_key=key)
    assert "sk_test" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:1",
        "http://127.0.0.1:1",
        "http://[::1]:1",
        "https://a.example/p/",
        "https://a.example.",
        "https://b\u00fccher.example",
        f"https://{'a' * 63}.example",
    ],
)
def test_base_urls_that_are_fine(url):
    with beatapi.BeatAPI(api_key="k", base_url=url) as client:
        assert client.base_url == url.rstrip("/")
