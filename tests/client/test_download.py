"""Downloads: complete or not at all, from safe places only, and without the key."""

from __future__ import annotations

import errno
import json
import os
import re
import socket
from dataclasses import asdict

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import beatapi
from beatapi import DownloadError, DownloadExistsError
from beatapi._downloads.download import file_name
from beatapi._downloads.part import Notes, read_notes, strong_validator
from beatapi._transport.address import check_media_url, checked_addresses
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


def test_what_is_there_stays_there(caller, server, task, tmp_path):
    target = tmp_path / "v.mp4"
    target.write_bytes(b"mine")
    with pytest.raises(DownloadExistsError, match="overwrite=True"):
        caller(fetch(task, target))
    assert server.connections == 0
    assert target.read_bytes() == b"mine"


def test_a_dangling_link_counts_as_there(caller, server, task, tmp_path):
    (tmp_path / "v.mp4").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(DownloadExistsError):
        caller(fetch(task, tmp_path / "v.mp4"))
    assert server.connections == 0


def test_what_appears_meanwhile_stays_too(caller, server, task, tmp_path):
    target = tmp_path / "v.mp4"

    def answer(connection):
        target.write_bytes(b"mine")
        connection.sendall(server.http(200, MP4))

    server.script(answer)
    with pytest.raises(DownloadExistsError):
        caller(fetch(task, target))
    assert target.read_bytes() == b"mine"
    assert names(tmp_path) == ["v.mp4"]


def test_overwriting_replaces_a_link_but_not_what_it_points_to(caller, server, task, tmp_path):
    other = tmp_path / "other"
    other.write_bytes(b"mine")
    target = tmp_path / "v.mp4"
    target.symlink_to(other)
    server.script(server.http(200, MP4))
    caller(fetch(task, target, overwrite=True))
    assert target.read_bytes() == MP4
    assert other.read_bytes() == b"mine"
    assert not target.is_symlink()


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


@pytest.mark.parametrize(
    ("body", "headers", "reason"),
    [
        (b"", {}, "is empty"),
        (b"<html>expired</html>", {"Content-Type": "video/mp4"}, "is text/html"),
        (b"<html>expired</html>" * 10, {"Content-Type": "video/mp4"}, "is text/html"),
        (b"\0\0\0\x18ftyp"[:6], {}, "should be video/mp4 but is not"),
        (MP4, {"Content-Encoding": "gzip"}, "compressed"),
    ],
    ids=["empty", "html", "page", "short", "gzip"],
)
def test_what_is_no_video_never_gets_the_name(
    caller, server, task, tmp_path, body, headers, reason
):
    server.script(server.http(200, body, headers))
    with pytest.raises(DownloadError, match=reason):
        caller(fetch(task, tmp_path / "v.mp4"))
    assert names(tmp_path) == []


def test_a_cut_file_is_fetched_again_from_the_start(caller, server, task, tmp_path):
    cut = server.http(200, MP4, {"Connection": "close"})[:-1000]
    server.script(cut, server.http(503), server.http(200, MP4))
    assert caller(fetch(task, tmp_path / "v.mp4")).read_bytes() == MP4
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


def test_a_file_that_is_always_cut_leaves_nothing(caller, server, task, tmp_path):
    server.script(*[server.http(200, MP4, {"Connection": "close"})[:-1]] * 3)
    with pytest.raises(beatapi.APIConnectionError):
        caller(fetch(task, tmp_path / "v.mp4"))
    assert names(tmp_path) == []


def test_an_expired_url_is_an_error_that_does_not_show_it(caller, server, task, tmp_path):
    expired = server.http(403, f"<Error>{server.url}/v.mp4?sig=hidden</Error>")
    server.script(expired, server.data(**task.to_dict()), expired)
    with pytest.raises(beatapi.PermissionDeniedError) as caught:
        caller(fetch(task, tmp_path / "v.mp4"))
    assert "hidden" not in str(caught.value)
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


def test_a_failed_disk_is_an_os_error_and_leaves_nothing(caller, server, task, tmp_path):
    server.script(server.http(200, MP4))
    with pytest.raises(beatapi.DownloadWriteError, match="No such file") as caught:
        caller(fetch(task, tmp_path / "missing" / "v.mp4"))
    assert isinstance(caught.value, OSError)
    assert caught.value.errno == errno.ENOENT
    assert server.connections == 0
    assert names(tmp_path) == []


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


def test_redirects_are_followed_with_care(caller, server, task, tmp_path, key):
    hops = [server.http(status, headers={"Location": "/next"}) for status in (301, 302, 303, 307)]
    last = server.http(308, headers={"Location": f"{server.url}/last"})
    server.script(*hops, last, server.http(200, MP4))
    assert caller(fetch(task, tmp_path / "v.mp4")).read_bytes() == MP4
    assert server.received[-1].target == "/last"
    assert all("authorization" not in request.headers for request in server.received)


def test_redirects_have_an_end(caller, server, task, tmp_path):
    server.script(*[server.http(302, headers={"Location": "/again"})] * 7)
    with pytest.raises(DownloadError, match="redirected"):
        caller(fetch(task, tmp_path / "v.mp4"))
    assert len(server.received) == 6


@pytest.mark.parametrize(
    "location",
    [
        "http://example.com/v.mp4",
        "https://10.0.0.1/v.mp4",
        "https://169.254.169.254/latest/meta-data",
        "https://user:pw@example.com/",
        "https://a.example:port/",
        "javascript:alert(1)",
        "file:///etc/passwd",
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


@pytest.mark.parametrize(
    ("address", "fine"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.0.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("0.0.0.0", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:192.168.0.1", False),
        ("127.0.0.1", False),
    ],
)
def test_a_name_is_judged_by_every_address_it_has(monkeypatch, address, fine):
    def resolve(host, port, type):
        return [(0, 0, 0, "", ("8.8.8.8", port)), (0, 0, 0, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    if fine:
        checked_addresses("media.beatapi.io", 443, allow_loopback=False)
        return
    with pytest.raises(DownloadError, match="public"):
        checked_addresses("media.beatapi.io", 443, allow_loopback=False)


def test_a_name_that_only_a_proxy_can_resolve_passes(monkeypatch):
    def resolve(host, port, type):
        raise socket.gaierror("no such name")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    checked_addresses("media.beatapi.io", 443, allow_loopback=False)
    assert check_media_url("https://media.beatapi.io/v", allow_http=False)[1] == 443


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
