"""Downloads: complete or not at all, from safe places only, and without the key."""

from __future__ import annotations

import errno
import json
import os
import re
from dataclasses import asdict

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import beatapi
from beatapi import DownloadError
from beatapi._downloads.download import file_name
from beatapi._downloads.part import Notes, read_notes, strong_validator
from beatapi.models import Task
from tests import patience

MP4 = b"\0\0\0\x18ftypisom" + bytes(range(256)) * 1000


def finished(url, task_id="task_1"):
    media = [{"type": "video", "url": url, "mime_type": "video/mp4"}]
    return Task.from_dict({"id": task_id, "status": "succeeded", "output": {"media": media}})


@pytest.fixture
def task(server):
    return finished(f"{server.url}/v.mp4?sig=hidden")


def fetch(task, path, **options):
    return lambda client: client.tasks.download(task, path, **options)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_arrives_under_its_name(caller, server, task, tmp_path, key):
    server.script(server.http(200, MP4))
    target = tmp_path / "video.mp4"
    assert caller(fetch(task, str(target))) == target
    assert target.read_bytes() == MP4
    assert names(tmp_path) == ["video.mp4"]
    request = server.received[0]
    assert request.target == "/v.mp4?sig=hidden"
    assert key not in str(request.headers)
    assert "authorization" not in request.headers
    assert request.headers["accept-encoding"] == "identity"
    assert request.headers["user-agent"].startswith("beatapi-python/")


def test_an_id_is_looked_up_first(caller, server, task, tmp_path):
    server.script(server.data(**task.to_dict()), server.http(200, MP4))
    target = caller(fetch("task_1", tmp_path / "v.mp4"))
    assert target.read_bytes() == MP4
    assert server.received[0].target == "/v1/tasks/task_1"
    assert "authorization" not in server.received[1].headers


@pytest.mark.parametrize(
    ("task_id", "name"),
    [("task_1", "task_1.mp4"), ("a" * 100, "a" * 100 + ".mp4"), ("7-K_", "7-K_.mp4")],
)
def test_a_folder_gets_a_file_named_after_the_task(caller, server, tmp_path, task_id, name):
    server.script(server.http(200, MP4))
    target = caller(fetch(finished(f"{server.url}/v.mp4", task_id), tmp_path))
    assert target == tmp_path / name
    assert names(tmp_path) == [name]


def test_an_unnamed_length_is_fine_if_the_end_is_marked(caller, server, task, tmp_path):
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(MP4), MP4)
    server.script(b"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked)
    assert caller(fetch(task, tmp_path / "v.mp4")).read_bytes() == MP4


def test_a_file_system_without_links_is_fine(caller, server, task, tmp_path, monkeypatch):
    def refuse(*arguments):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    server.script(server.http(200, MP4))
    caller(fetch(task, tmp_path / "v.mp4"))
    assert names(tmp_path) == ["v.mp4"]


def test_a_file_system_without_locks_is_fine(caller, server, task, tmp_path, monkeypatch):
    def refuse(*arguments):
        raise OSError(errno.ENOLCK, "no locks here")

    monkeypatch.setattr("fcntl.flock", refuse)
    server.script(server.http(200, MP4))
    caller(fetch(task, tmp_path / "v.mp4"))
    assert names(tmp_path) == ["v.mp4"]


class Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body with an unchecked length."""

    def __iter__(self):
        yield MP4

    async def __aiter__(self):
        yield MP4


def test_a_length_that_no_transport_has_checked_is_checked(caller, task, tmp_path):
    def answer(request):
        length = {"Content-Length": str(len(MP4) + 1)}
        return httpx.Response(200, headers=length, stream=Pieces())

    kind = httpx.Client if caller.kind == "sync" else httpx.AsyncClient
    with pytest.raises(beatapi.APIConnectionError, match="bytes instead of"):
        caller(
            fetch(task, tmp_path / "v.mp4"),
            http_client=kind(transport=httpx.MockTransport(answer)),
        )
    assert names(tmp_path) == []


@pytest.mark.parametrize("output", [None, {}, {"media": []}, {"media": [{"type": "video"}]}, "odd"])
def test_a_task_without_a_file_is_refused(caller, server, tmp_path, output):
    fields = {"id": "task_1", "status": "queued", "output": output}
    server.script(server.data(**fields))
    with pytest.raises(DownloadError, match="queued"):
        caller(fetch(Task.from_dict(fields), tmp_path / "v.mp4"))
    assert [request.target for request in server.received] == ["/v1/tasks/task_1"]


@pytest.mark.parametrize("status", ["queued", "processing", "storyboard_ready"])
def test_an_object_from_before_the_wait_does_not_decide(caller, server, task, tmp_path, status):
    stale = Task.from_dict({"id": "task_1", "status": status})
    server.script(server.data(**task.to_dict()), server.http(200, MP4))
    target = caller(fetch(stale, tmp_path / "v.mp4"))
    assert target.read_bytes() == MP4
    assert server.received[0].target == "/v1/tasks/task_1"
    assert len(server.received) == 2


def test_an_interrupt_leaves_nothing(caller, server, task, tmp_path, monkeypatch):
    def interrupt(descriptor):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    server.script(server.http(200, MP4))
    with pytest.raises(KeyboardInterrupt):
        caller(fetch(task, tmp_path / "v.mp4"))
    assert names(tmp_path) == []


def test_a_server_that_falls_silent_is_given_up(caller, server, task, tmp_path, monkeypatch):
    def stall(connection):
        connection.sendall(server.http(200, MP4)[:-1])
        server.stopping.wait(patience.SECONDS)

    monkeypatch.setattr("beatapi._downloads.download.SILENCE_SECONDS", 0.2)
    server.script(stall)
    with pytest.raises(beatapi.APITimeoutError, match=r"0\.2 s"):
        caller(fetch(task, tmp_path / "v.mp4"), clock=None, max_retries=0)
    assert names(tmp_path) == []


def test_the_deadline_is_for_the_questions_about_the_task_too(caller, server, task, tmp_path):
    """Both for the first retrieval, and for the one after a link has expired."""
    options = {"clock": None, "max_retries": 0}
    server.script(server.hang)
    first = fetch("task_1", tmp_path / "v.mp4", timeout=0.3)
    with pytest.raises(beatapi.APITimeoutError):
        caller(first, **options)
    server.script(server.http(403), server.hang)
    second = fetch(task, tmp_path / "v.mp4", timeout=0.3)
    with pytest.raises(beatapi.APITimeoutError):
        caller(second, **options)
    assert names(tmp_path) == []


def test_without_a_deadline_the_task_is_asked_for_as_ever(caller, server, task, tmp_path):
    server.script(server.hang)
    use = fetch("task_1", tmp_path / "v.mp4", timeout=None)
    options = {"clock": None, "max_retries": 0, "timeout": 0.3}
    with pytest.raises(beatapi.APITimeoutError):
        caller(use, **options)


@pytest.mark.parametrize(
    "location",
    [
        "http://example.com/v.mp4",
        "https://10.0.0.1/v.mp4",
        "https://169.254.169.254/latest/meta-data",
        "https://[::ffff:10.0.0.1]/",
    ],
)
def test_redirects_to_unsafe_places_are_refused(caller, server, task, tmp_path, location):
    server.script(*[server.http(302, headers={"Location": location})] * 3)
    # httpx refuses some of them by itself, as a broken answer.
    with pytest.raises((DownloadError, beatapi.APIConnectionError)):
        caller(fetch(task, tmp_path / "v.mp4"))
    assert {request.target for request in server.received} == {"/v.mp4?sig=hidden"}
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/v.mp4",
        "https://127.0.0.1:{port}/v.mp4",
        "https://localhost:{port}/v.mp4",
        "https://2130706433:{port}/v.mp4",
        "https://[::1]:{port}/v.mp4",
        "https://[::ffff:127.0.0.1]:{port}/v.mp4",
        "https://0.0.0.0:{port}/v.mp4",
        "http://media.beatapi.io/v.mp4",
        "https://[::1",
        "https://media.beatapi.io:port/v.mp4",
        "media.beatapi.io/v.mp4",
        "",
    ],
)
def test_only_a_local_server_may_send_the_client_to_this_machine(caller, server, tmp_path, url):
    task = finished(url.format(port=server.url.rsplit(":", 1)[1]))
    with pytest.raises(DownloadError):
        caller(fetch(task, tmp_path / "v.mp4"), base_url="https://api.beatapi.io")
    assert server.connections == 0


def test_the_callers_http_client_does_not_add_secrets(caller, server, task, tmp_path):
    server.script(server.http(200, MP4))
    kind = httpx.Client if caller.kind == "sync" else httpx.AsyncClient
    own = kind(headers={"Authorization": "Bearer mine", "Cookie": "a=b"}, auth=("user", "pw"))

    async def async_use(client):
        async with own:
            return await client.tasks.download(task, tmp_path / "v.mp4")

    def sync_use(client):
        with own:
            return client.tasks.download(task, tmp_path / "v.mp4")

    caller(sync_use if caller.kind == "sync" else async_use, http_client=own)
    assert not {"authorization", "cookie"} & set(server.received[0].headers)


@given(
    st.builds(
        Notes,
        source=st.text(max_size=64),
        validator=st.just('"v1"') | st.just("Fri, 31 Jul 2026 15:00:00 GMT"),
        total=st.none() | st.integers(0, 2**60),
        safe=st.integers(0, 2**60),
    )
)
def test_notes_are_read_as_they_were_written(tmp_path_factory, notes):
    path = tmp_path_factory.mktemp("notes") / "notes.json"
    path.write_text(json.dumps(asdict(notes)))
    assert read_notes(path) == notes


@given(st.binary(max_size=200))
def test_notes_that_are_none_are_no_notes(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("notes") / "notes.json"
    path.write_bytes(data)
    assert read_notes(path) is None


@given(st.dictionaries(st.sampled_from(["etag", "last-modified", "date"]), st.text(max_size=40)))
def test_a_validator_can_stand_in_a_header(headers):
    found = strong_validator(headers)
    assert found is None or (found.isascii() and found.isprintable() and found in headers.values())


@given(st.text(max_size=300))
def test_a_file_name_is_one_everywhere(text):
    name = file_name(text)
    assert re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_-]{0,99}", name)
    assert file_name(text) == name
