"""Expectations of people who know other Python SDKs but have not read the documentation."""

from __future__ import annotations

import inspect
import logging
import re
import subprocess
import sys

import httpx
import pytest

import beatapi
from beatapi import (
    AsyncBeatAPI,
    BeatAPI,
    InvalidArgumentError,
    InvalidResponseError,
    NotFoundError,
)
from beatapi._calls.values import given
from beatapi._transport import http

OWN = {"base_url", "clock", "max_retries", "operations", "with_options", "with_raw_response"}
RESOURCES = {
    *("capabilities", "chat", "decisions", "ecommerce_video", "effects", "files", "gemini"),
    *("images", "media", "messages", "models", "music_video", "realtime", "responses"),
    *("social_data", "tasks", "text", "usage", "video_analysis", "videos", "web", "webhooks"),
    "workflows",
}


def public(value):
    return {name for name in dir(value) if not name.startswith("_")}


@pytest.mark.parametrize(
    ("client", "close"), [(BeatAPI(api_key="k"), "close"), (AsyncBeatAPI(api_key="k"), "aclose")]
)
def test_a_client_completes_to_resources_and_documented_methods_only(client, close):
    assert public(client) == OWN | RESOURCES | {close}
    for name in public(type(client)):
        assert inspect.getdoc(getattr(type(client), name)), name


@pytest.mark.parametrize("kind", [BeatAPI, AsyncBeatAPI])
def test_a_resource_completes_to_documented_methods_only(kind):
    client = kind(api_key="k")
    assert public(client.usage) == {"retrieve"}
    assert public(client.music_video) == {"compose", "create", "create_and_wait", "shots"}
    assert public(client.webhooks) == {"create", "delete", "list", "retrieve", "update"}


@pytest.mark.parametrize(
    ("module", "expected"),
    [("beatapi", {*beatapi.__all__, "types"}), ("beatapi.models", {*beatapi.models.__all__})],
)
def test_a_package_shows_its_public_names_only(module, expected):
    code = f"import {module} as m; print(*[n for n in dir(m) if not n.startswith('_')])"
    command = [sys.executable, "-c", code]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert set(shown.split()) == {name for name in expected if not name.startswith("_")}


def test_the_helpers_of_the_package_are_no_attributes_of_it():
    assert not hasattr(beatapi, "import_module")
    assert not hasattr(beatapi, "lazy")


def test_status_code_is_another_name_of_status(caller, server):
    server.script(server.error(404, "not_found"), server.http(200, "<html>"))
    for kind, status in ((NotFoundError, 404), (InvalidResponseError, 200)):
        with pytest.raises(kind) as caught:
            caller(lambda client: client.usage.retrieve())
        assert caught.value.status_code == caught.value.status == status


def test_status_code_of_a_raw_answer(caller, server):
    server.script(server.data())
    raw = caller(lambda client: client.with_raw_response(client.usage.retrieve))
    assert raw.status_code == raw.status == 200


def create(client, **arguments):
    files = {"images": ["https://a.example/b.png"], "audio_url": "https://a.example/c.mp3"}
    return client.music_video.create(**files | arguments)


@pytest.mark.parametrize(
    ("use", "message"),
    [
        (
            lambda client: create(client, resolutoin="540p"),
            "VideoResource.create() got an unexpected keyword argument 'resolutoin'."
            " Did you mean 'resolution'?",
        ),
        (lambda client: create(client, idempotency_ky="7"), "mean 'idempotency_key'?"),
        (lambda client: create(client, language_="x"), "'language_'. Did you mean 'language'?"),
        (
            lambda client: client.music_video.create(images=["https://a.example/b.png"], audio=""),
            "argument 'audio'. Did you mean 'audio_url'?",
        ),
        (
            lambda client: client.music_video.create(images=["https://a.example/b.png"]),
            "missing 1 required keyword-only argument: 'audio_url'. It takes audio_url=, mv_tier=",
        ),
        (
            lambda client: client.music_video.create(["https://a.example/b.png"], "https://a"),
            r"takes 1 positional argument but 3 were given. It takes audio_url=, mv_tier=, images=",
        ),
        (
            lambda client: client.music_video.create_and_wait(
                images=[], audio_url="", wait_timout=1
            ),
            "mean 'wait_timeout'",
        ),
        (lambda client: client.tasks.wait("task_1", timout=5), "mean 'timeout'?"),
        (lambda client: client.tasks.download("task_1"), "argument: 'path'. It takes task, path"),
        (lambda client: client.tasks.retrieve(id="task_1"), "argument 'id'. It takes task_id"),
        (lambda client: client.tasks.retrieve("task_1", time_out=1), "mean 'timeout'?"),
    ],
)
def test_a_misspelt_or_missing_keyword_says_what_was_meant(caller, server, use, message):
    with pytest.raises(TypeError, match=re.escape(message)):
        caller(use)
    assert server.connections == 0


@pytest.mark.parametrize("kind", [BeatAPI, AsyncBeatAPI])
def test_a_misspelt_setting_says_what_was_meant(kind):
    with pytest.raises(
        TypeError, match=rf"^{kind.__name__}\(\) .*'api_ky'. Did you mean 'api_key'"
    ):
        kind(api_ky="k")
    with pytest.raises(
        TypeError, match=r"with_options\(\) .*'max_retry'. Did you mean 'max_retries"
    ):
        kind(api_key="k").with_options(max_retry=1)


def test_a_type_error_of_the_callers_own_function_stays_as_it_is(caller, server):
    def tell(*_):
        raise TypeError("mine")

    with pytest.raises(TypeError, match=r"^mine$"):
        caller(lambda client: client.files.upload(b"\x89PNG\r\n\x1a\n", on_progress=tell))


@pytest.mark.parametrize("kind", [BeatAPI, AsyncBeatAPI])
def test_methods_look_as_they_are_written(kind):
    client = kind(api_key="k")
    method = client.music_video.create
    assert [*inspect.signature(method).parameters][:3] == ["audio_url", "mv_tier", "images"]
    assert inspect.iscoroutinefunction(method) == (kind is AsyncBeatAPI)
    assert "api_key" in inspect.signature(kind).parameters


def lines(caplog):
    return [record.getMessage() for record in caplog.records if record.name == "beatapi"]


def test_debug_lines_name_the_task_and_the_request_id(caller, server, caplog):
    body = {"id": "task_8K2qA", "status": "queued", "request_id": "req_7"}
    server.script(server.error(503, "processing_unavailable"), server.data(201, **body))
    with caplog.at_level("DEBUG", logger="beatapi"):
        caller(lambda client: create(client, prompt="hush", wait_for_slot=True))
    where = "POST /v1/music-video/tasks"
    found = [re.sub(r"\d+\.\d{3} s", "N s", line) for line in lines(caplog)]
    assert found == [
        f"{where} attempt 1 answered 503 (request req_1) in N s",
        f"{where} is tried again in N s",
        f"{where} attempt 2 answered 201 in N s",
        f"{where} succeeded: task_8K2qA, status queued, request req_7",
    ]
    caplog.clear()
    server.script(server.error(404, "not_found"), server.reset)
    with caplog.at_level("DEBUG", logger="beatapi"):
        for _ in range(2):
            with pytest.raises(beatapi.BeatAPIError):
                caller(lambda client: client.tasks.retrieve("task_1", max_retries=0))
    where = "GET /v1/tasks/task_1"
    found = [re.sub(r"\d+\.\d{3} s", "N s", line) for line in lines(caplog)]
    assert found[:2] == [
        f"{where} attempt 1 answered 404 (request req_1) in N s",
        f"{where} failed: NotFoundError, status 404, request req_1",
    ]
    assert found[2].startswith(f"{where} attempt 1 failed: APIConnectionError, sent in")
    assert found[3] == f"{where} failed: APIConnectionError, sent"


def test_ids_that_would_forge_a_line_are_not_logged(caller, server, caplog):
    server.script(server.data(id="task_1\nbeatapi forged", status="a b", request_id=7))
    with caplog.at_level("DEBUG", logger="beatapi"):
        caller(lambda client: client.tasks.retrieve("task\n1"))
    assert lines(caplog)[-1] == "GET /v1/tasks/task%0A1 succeeded"


def own_logger(monkeypatch):
    """Return the logger as in a program without logging configuration."""
    logger = logging.getLogger("beatapi")
    # In the test itself: pytest gives a logger that does not propagate handlers of its own.
    monkeypatch.setattr(logger, "propagate", False)
    monkeypatch.setattr(logger, "handlers", [])
    monkeypatch.setattr(logger, "level", logger.level)
    # The logger caches the levels that are enabled.
    monkeypatch.setattr(logger, "_cache", {})
    return logger


@pytest.mark.parametrize("kind", [BeatAPI, AsyncBeatAPI])
@pytest.mark.parametrize("name", ["debug", "DEBUG", " Debug "])
def test_an_environment_variable_shows_the_log(monkeypatch, kind, name):
    logger = own_logger(monkeypatch)
    monkeypatch.setenv("BEATAPI_LOG", name)
    kind(api_key="k")
    kind(api_key="k")
    assert logger.level == logging.DEBUG
    (handler,) = logger.handlers
    assert isinstance(handler, logging.StreamHandler)
    assert handler.stream is sys.stderr


def test_a_log_that_the_program_has_set_up_stays_its_own(monkeypatch):
    logger, own = own_logger(monkeypatch), logging.NullHandler()
    logger.addHandler(own)
    monkeypatch.setenv("BEATAPI_LOG", "info")
    BeatAPI(api_key="k")
    assert (logger.level, logger.handlers) == (logging.INFO, [own])


@pytest.mark.parametrize("name", ["", "verbose"])
def test_a_level_that_there_is_not_is_said_and_changes_nothing(monkeypatch, caplog, name):
    logger = own_logger(monkeypatch)
    logger.addHandler(caplog.handler)
    monkeypatch.setenv("BEATAPI_LOG", name)
    level = logger.level
    BeatAPI(api_key="k")
    assert logger.level == level
    said = ["BEATAPI_LOG must be one of debug, info, warning, error, not 'verbose'"]
    assert lines(caplog) == (said if name else [])


def test_none_counts_as_not_given_where_it_can_mean_nothing_else(caller, server):
    server.script(server.data(201, id="task_1"), server.data(id="wh_1"), server.data())
    caller(lambda client: create(client, prompt=None, lip_sync=None, resolution="720p"))
    assert server.received[0].json() == {
        "images": ["https://a.example/b.png"],
        "audio_url": "https://a.example/c.mp3",
        "resolution": "720p",
    }
    caller(lambda client: client.webhooks.update("wh_1", url=None, allow_private=None))
    assert server.received[1].json() == {}
    options = dict.fromkeys(["max_retries", "idempotency_key", "wait_for_slot", "extra_headers"])
    caller(
        lambda client: client.with_options(max_retries=None, default_headers=None).usage.retrieve(
            **options, timeout=None
        ),
        max_retries=None,
        default_headers=None,
        retry_budget=None,
    )


def test_none_for_a_number_of_retries_is_the_default(caller, server):
    server.script(*[server.http(503)] * 3)
    with pytest.raises(beatapi.ServerError):
        caller(lambda client: client.usage.retrieve(max_retries=None), max_retries=None)
    assert len(server.received) == 3


def test_null_is_sent_where_it_is_a_value():
    values = {"name": None, "colour": None, "size": beatapi.UNSET, "count": 0}
    assert given(values, frozenset({"colour"})) == {"colour": None, "count": 0}


def test_header_fields_for_every_call(caller, server):
    server.script(*[server.data()] * 3)

    def fields(use, **options):
        caller(use, **options)
        return server.received[-1].headers

    own = {"X-Trace": "1", "X-Team": "a"}
    sent = fields(lambda client: client.usage.retrieve(), default_headers=own)
    assert (sent["x-trace"], sent["x-team"]) == ("1", "a")
    sent = fields(
        lambda client: client.with_options(default_headers={"x-trace": "2"}).usage.retrieve(),
        default_headers=own,
    )
    assert (sent["x-trace"], sent["x-team"]) == ("2", "a")
    sent = fields(
        lambda client: client.usage.retrieve(extra_headers={"x-TRACE": "3", "accept": "a/b"}),
        default_headers=own,
    )
    # One field of each name, in whatever case it was given.
    assert (sent["x-trace"], sent["x-team"], sent["accept"]) == ("3", "a", "a/b")


@pytest.mark.parametrize(
    "headers", [{"Authorization": "Bearer x"}, {"User-Agent": "x"}, {"X-A": "1\r\nX-B: 2"}]
)
@pytest.mark.parametrize("kind", [BeatAPI, AsyncBeatAPI])
def test_header_fields_that_are_the_clients_own_are_refused_at_once(kind, headers):
    with pytest.raises(InvalidArgumentError, match=r"default_headers|visible ASCII"):
        kind(api_key="k", default_headers=headers)
    with pytest.raises(InvalidArgumentError, match=r"default_headers|visible ASCII"):
        kind(api_key="k").with_options(default_headers=headers)


def test_an_httpx_timeout_limits_the_phases_and_the_whole(caller, server, monkeypatch):
    limits = []
    limits_of_phases = http._limits

    def spy(remaining, exchange):
        limits.append((remaining, limits_of_phases(remaining, exchange)))
        return limits[-1][1]

    monkeypatch.setattr(http, "_limits", spy)
    server.script(*[server.data()] * 5)
    timeout = httpx.Timeout(20.0, connect=3.0, pool=1.0)
    caller(lambda client: client.usage.retrieve(timeout=timeout))
    caller(lambda client: client.usage.retrieve(), timeout=timeout)
    caller(lambda client: client.with_options(timeout=timeout).usage.retrieve())
    assert limits == [(20.0, (3.0, 20.0, 20.0, 1.0))] * 3
    limits.clear()
    caller(lambda client: client.usage.retrieve(timeout=httpx.Timeout(None, read=5.0)))
    caller(lambda client: client.usage.retrieve(timeout=httpx.Timeout(30.0)))
    assert limits == [(None, (10.0, 5.0, None, None)), (30.0, (30.0, 30.0, 30.0, 30.0))]


def test_a_limit_of_a_phase_is_kept(caller, server):
    server.script(server.hang)
    with pytest.raises(beatapi.APITimeoutError, match=r"within 0\.05 s"):
        caller(
            lambda client: client.usage.retrieve(
                timeout=httpx.Timeout(30.0, read=0.05), max_retries=0
            )
        )


@pytest.mark.parametrize("timeout", [httpx.Timeout(0.0), httpx.Timeout(5.0, read=-1.0), "5", ()])
@pytest.mark.parametrize("kind", [BeatAPI, AsyncBeatAPI])
def test_a_timeout_that_cannot_be_kept_is_refused_at_once(kind, timeout):
    for build in (kind, kind(api_key="k").with_options):
        with pytest.raises(InvalidArgumentError, match="timeout must be a positive number"):
            build(**{"timeout": timeout} | ({"api_key": "k"} if build is kind else {}))
