"""Rows 89 to 111: redirects, uploads and downloads, and the files that they leave on the disk."""

from __future__ import annotations

import asyncio
import base64
import errno
import hashlib
import io
import json
import os
import re
import resource
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import beatapi
from beatapi import DownloadError, DownloadExistsError, DownloadWriteError, UploadError
from beatapi._downloads.part import Notes, beside, read_notes
from beatapi._transport.address import checked_addresses
from beatapi._uploads.source import open_file
from beatapi.models import Task
from tests import patience

pytestmark = pytest.mark.anyio

FILE = b"\0\0\0\x18ftypisom" + bytes(range(256)) * 400
TAG = '"v1"'
PNG = b"\x89PNG\r\n\x1a\n" + bytes(600_000)
SECRET = "X-Signature=abcdef"


def finished(url, task_id="task_1", **media):
    entry = {"type": "video", "url": url, "mime_type": "video/mp4"} | media
    return Task.from_dict({"id": task_id, "status": "succeeded", "output": {"media": [entry]}})


@pytest.fixture
def task(server):
    return finished(f"{server.url}/v.mp4?{SECRET}")


@pytest.fixture
def target(tmp_path):
    folder = tmp_path / "videos"
    folder.mkdir()
    return folder / "v.mp4"


@pytest.fixture
def unwritable(tmp_path):
    """Return a folder in which this user may create nothing."""
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o555)
    # Root may write everywhere but where the kernel says no.
    for candidate in (folder, Path("/sys")):
        try:
            (candidate / "probe").touch()
        except OSError as error:
            if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
                return candidate
        else:
            (candidate / "probe").unlink()
    pytest.skip("every folder of this machine can be written: root, and no /sys is mounted")


def left(target):
    """Return the names in the target's folder."""
    return sorted(path.name for path in target.parent.iterdir())


class Store:
    """A server of files that supports ranges, with scripted faults."""

    def __init__(self, server, body=FILE, tag=TAG):
        self.server = server
        self.body = body
        self.tag = tag

    def head(self, status, length, **fields):
        headers = {"Content-Type": "video/mp4", "Content-Length": str(length)}
        headers |= {"ETag": self.tag} if self.tag else {}
        headers |= {name.replace("_", "-"): value for name, value in fields.items()}
        lines = [f"HTTP/1.1 {status} X", *(f"{name}: {value}" for name, value in headers.items())]
        return "\r\n".join([*lines, "", ""]).encode()

    def whole(self, connection=None):
        return self.head(200, len(self.body)) + self.body

    def cut(self, size=50_000):
        """Return only the beginning."""

        def talk(connection):
            connection.sendall(self.whole()[: len(self.head(200, len(self.body))) + size])

        return talk

    def rest(self, connection):
        """Return the requested range, if the condition holds."""
        asked = self.server.received[-1].headers
        found = re.fullmatch(r"bytes=(\d+)-", asked.get("range", ""))
        if found is None or asked.get("if-range") != self.tag:
            connection.sendall(self.whole())
            return True
        first, total = int(found[1]), len(self.body)
        if first >= total:
            connection.sendall(self.head(416, 0, Content_Range=f"bytes */{total}"))
            return True
        fields = {"Content_Range": f"bytes {first}-{total - 1}/{total}"}
        connection.sendall(self.head(206, total - first, **fields) + self.body[first:])
        return True


@pytest.fixture
def store(server):
    return Store(server)


# Redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_row89_a_redirect_of_the_api_is_not_followed(connect, server, serve, status):
    other = serve()
    calls = connect(server)
    address = other.url.removeprefix("http://")
    place = f"http://user:secret@{address}/secret?{SECRET}"
    redirect = server.http(status, headers={"Location": place})
    server.script(redirect, redirect, redirect)
    for method, arguments in (
        ("usage.retrieve", []),
        ("files.upload", [PNG]),
        ("webhooks.delete", ["wh_1"]),
    ):
        error = await calls.fails(beatapi.APIStatusError, method, *arguments)
        assert error.status == status
        assert address in str(error)
        assert not re.search("secret|user:|Signature", str(error))
    assert other.connections == 0
    await calls.recovers(server)


@pytest.mark.parametrize("own", [False, True], ids=["ours", "callers"])
async def test_row90_a_redirect_to_another_origin_carries_nothing(
    connect, server, serve, target, task, own
):
    other = serve()
    headers = {"X-Api-Key": "mine", "Cookie": "a=b", "Idempotency-Key": "k"}
    client = connect.http(headers=headers, auth=("user", "pw"), cookies={"c": "d"}) if own else None
    calls = connect(server, http_client=client)
    server.script(server.http(307, headers={"Location": f"{other.url}/v", "Set-Cookie": "s=1"}))
    other.script(Store(other).whole())
    await calls("tasks.download", task, target)
    (request,) = other.received
    assert not {"authorization", "cookie", "referer"} & set(request.headers)
    if not own:
        assert not {"x-api-key", "idempotency-key"} & set(request.headers)
    assert request.body == b""
    assert request.headers["host"] == other.url.removeprefix("http://")


async def test_row91_a_redirect_from_https_to_http_is_refused(
    connect, server, serve, target, trusted, names
):
    media = serve(tls=trusted.server())
    media.script(media.http(302, headers={"Location": f"{server.url}/v.mp4"}))
    calls = connect(server)
    error = await calls.fails(
        DownloadError, "tasks.download", finished(names.url(media) + "/v.mp4"), target
    )
    assert "from https to http" in str(error)
    assert server.connections == 0
    assert left(target) == []


async def test_row92_a_redirect_loop_ends_after_five(connect, server, task, target):
    server.script(*[server.http(302, headers={"Location": "/again"})] * 30)
    calls = connect(server)
    error = await calls.fails(DownloadError, "tasks.download", task, target)
    assert "more than 5 times" in str(error)
    assert len(server.received) == 6
    assert left(target) == []


@pytest.mark.parametrize(
    "location",
    [
        "https://user:pw@media.example/v",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://[::1",
        "https://media.example:99999/v",
        "https://media.example\\@127.0.0.1/v",
        "",
    ],
)
async def test_row93_a_location_that_is_no_place_is_refused(
    connect, server, task, target, location
):
    server.script(server.http(302, headers={"Location": location}))
    calls = connect(server)
    error = await calls.fails(DownloadError, "tasks.download", task, target)
    assert "pw" not in str(error)
    assert left(target) == []


async def test_row93_a_line_break_in_a_location_adds_no_header(connect, server, task, target):
    server.script(
        server.http(302, headers={"Location": "/a\r\nX-Injected: 1"}), Store(server).whole()
    )
    await connect(server)("tasks.download", task, target)
    assert "x-injected" not in server.received[1].headers
    assert server.received[1].target == "/a"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_row93_a_relative_location_is_followed(connect, server, task, target, store, status):
    server.script(server.http(status, headers={"Location": "../b/v.mp4?x=1"}), store.whole())
    await connect(server)("tasks.download", task, target)
    assert server.received[1].target == "/b/v.mp4?x=1"


# Allowed addresses of files


async def test_row94_the_key_is_never_sent_with_a_download(
    connect, server, serve, task, target, caplog, key
):
    media = serve()
    media.script(
        media.http(302, headers={"Location": "/w.mp4"}),
        media.http(403),
        Store(media).cut(),
        Store(media).rest,
    )
    task = finished(f"{media.url}/v.mp4?{SECRET}")
    server.script(*[server.data(**task.to_dict())] * 2)
    await connect(server)("tasks.download", "task_1", target)
    assert len(media.received) == 4
    assert [request.headers["authorization"] for request in server.received] == [
        f"Bearer {key}"
    ] * 2
    assert not any("authorization" in request.headers for request in media.received)
    assert key not in repr(media.received)
    ours = [record.getMessage() for record in caplog.records if record.name == "beatapi"]
    assert SECRET not in "\n".join(ours)


PRIVATE = [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.0.1",
    "100.64.0.1",
    "169.254.169.254",
    "168.63.129.16",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%lo",
    "ff02::1",
    "::ffff:192.168.0.1",
    "64:ff9b::10.0.0.1",
    "2002:7f00:1::",
    "2001:0:5ef5:79fd:0:59d:80ff:fffe",
]

SPECIAL = [
    "192.0.0.1",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "240.0.0.1",
    "::7f00:1",
    "64:ff9b:1::a00:1",
    "100::1",
    "100:0:0:1::1",
    "2001:2::1",
    "2001:10::1",
    "2001:db8::1",
    "3fff::1",
    "4000::1",
    "5f00::1",
    "fec0::1",
    "64:ff9b::c000:c0",
    "2002:c000:c0::1",
]
"""Further blocks of IANA's registries, of which the running Python knows a part."""


@pytest.mark.parametrize("address", PRIVATE)
async def test_row95_a_name_of_a_private_address_is_refused(
    connect, server, target, names, address
):
    names.hosts["media.test"] = ["8.8.8.8", address]
    calls = connect("https://api.test")
    error = await calls.fails(
        DownloadError, "tasks.download", finished("https://media.test/v.mp4"), target
    )
    assert "media.test is not a public address" in str(error)
    assert left(target) == []


@pytest.mark.parametrize("address", SPECIAL)
def test_row131_every_special_address_is_refused(names, address):
    names.hosts["media.test"] = ["8.8.8.8", address]
    with pytest.raises(DownloadError, match=r"media\.test is not a public address"):
        checked_addresses("media.test", 443, allow_loopback=True)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_row95_public_addresses_are_fine(names, address):
    names.hosts["media.test"] = [address]
    assert len(checked_addresses("media.test", 443, allow_loopback=False)) == 1


async def test_row46_a_resolver_that_hangs_holds_no_download(connect, server, names, target):
    calls = connect(server, clock=None)
    task = finished("https://media.test/v.mp4")
    with names.hanging():
        error = await calls.fails(
            beatapi.APITimeoutError, "tasks.download", task, target, timeout=0.3
        )
        assert error.sent is False
        assert "media.test was not found in time" in str(error)
    assert left(target) == []


async def test_row95_a_private_address_may_be_allowed(connect, serve, target, trusted, names):
    media = serve(tls=trusted.server())
    media.script(Store(media).whole())
    calls = connect("https://api.test")
    task = finished(names.url(media) + "/v.mp4")
    await calls.fails(DownloadError, "tasks.download", task, target)
    assert await calls("tasks.download", task, target, allow_private=True) == target
    assert target.read_bytes() == FILE


@pytest.mark.parametrize("own", [False, True], ids=["ours", "callers"])
async def test_row95_the_checked_address_is_the_one_that_is_asked(
    connect, server, serve, target, trusted, monkeypatch, own
):
    media = serve(tls=trusted.server())
    media.script(Store(media).whole())
    answers = ["127.0.0.1", "10.0.0.1", "10.0.0.1"]
    real = socket.getaddrinfo

    def rebinding(host, port, *args, **options):
        if host in ("api.test", b"api.test"):
            host = answers.pop(0)
        return real(host, port, *args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    calls = connect(server, http_client=connect.http(verify=True) if own else None)
    await calls("tasks.download", finished(f"https://api.test:{media.port}/v.mp4"), target)
    assert target.read_bytes() == FILE
    assert len(answers) == 2
    assert media.received[0].headers["host"] == f"api.test:{media.port}"


async def test_row95_a_certificate_of_another_name_is_refused(
    connect, server, serve, target, trusted, names
):
    media = serve(tls=trusted.server("other.test"))
    calls = connect(server)
    await calls.fails(
        beatapi.TLSError, "tasks.download", finished(names.url(media) + "/v.mp4"), target
    )
    assert media.received == []


async def test_row95_a_name_without_an_address_is_not_asked_for_again(
    connect, server, target, names
):
    calls = connect(server)
    error = await calls.fails(
        beatapi.APIConnectionError, "tasks.download", finished("https://gone.test/v.mp4"), target
    )
    assert "gone.test has no address" in str(error)
    assert names.asked == ["gone.test"] * 3


@pytest.mark.parametrize("known", [True, False])
async def test_row95_a_proxy_is_asked_by_name(connect, serve, target, names, monkeypatch, known):
    proxy = serve()
    proxy.script(*[proxy.http(407, headers={"Connection": "close"})] * 3)
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    if known:
        names.hosts["media.test"] = ["8.8.8.8"]
    calls = connect("https://api.test")
    task = finished("https://media.test/v.mp4")
    await calls.fails(beatapi.APIConnectionError, "tasks.download", task, target)
    assert {request.target for request in proxy.received} == {"media.test:443"}
    names.hosts["media.test"] = ["10.0.0.1"]
    await calls.fails(DownloadError, "tasks.download", task, target)


async def test_row95_a_host_that_no_proxy_is_for_is_asked_at_its_address(
    connect, serve, target, trusted, names, monkeypatch
):
    proxy, media = serve(), serve(tls=trusted.server())
    media.script(Store(media).whole())
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    monkeypatch.setenv("NO_PROXY", "api.test")
    task = finished(names.url(media) + "/v.mp4")
    await connect("https://api.beatapi.io")("tasks.download", task, target, allow_private=True)
    assert target.read_bytes() == FILE
    assert names.asked == ["api.test"]
    assert proxy.connections == 0


@pytest.mark.parametrize(
    "environment",
    [
        {"HTTP_PROXY": "{proxy}"},
        {"HTTP_PROXY": "{proxy}", "HTTPS_PROXY": "{proxy}", "NO_PROXY": "api.test:{port}"},
        {"HTTPS_PROXY": "{proxy}", "NO_PROXY": "https://api.test"},
        {"ALL_PROXY": "{proxy}", "NO_PROXY": ".test"},
    ],
)
async def test_row131_no_form_of_the_environment_parts_check_and_request(
    connect, serve, target, trusted, names, monkeypatch, environment
):
    proxy, media = serve(), serve(tls=trusted.server())
    media.script(Store(media).whole())
    for name, value in environment.items():
        monkeypatch.setenv(name, value.format(proxy=proxy.url, port=media.port))
    task = finished(names.url(media) + "/v.mp4")
    await connect("https://api.beatapi.io")("tasks.download", task, target, allow_private=True)
    assert target.read_bytes() == FILE
    assert names.asked == ["api.test"]
    assert proxy.connections == 0


async def test_row131_a_callers_client_never_looks_a_name_up_unchecked(
    connect, server, serve, target, trusted, names
):
    """The name has no address when it is checked, and one of this machine a moment later."""
    media = serve(tls=trusted.server())
    calls = connect("https://api.beatapi.io", http_client=connect.http(), max_retries=0)
    task = finished(f"https://later.test:{media.port}/v.mp4")
    error = await calls.fails(beatapi.APIConnectionError, "tasks.download", task, target)
    assert "later.test has no address" in str(error)
    assert names.asked == ["later.test"]
    names.hosts["later.test"] = ["127.0.0.1"]
    await calls.fails(DownloadError, "tasks.download", task, target)
    assert media.connections == 0


@pytest.mark.parametrize("known", [True, False])
async def test_row131_the_proxy_of_a_callers_client_is_asked_by_name(
    connect, serve, target, names, known
):
    proxy = serve()
    proxy.script(*[proxy.http(407, headers={"Connection": "close"})] * 3)
    if known:
        names.hosts["media.test"] = ["8.8.8.8"]
    calls = connect("https://api.test", http_client=connect.http(proxy=proxy.url))
    task = finished("https://media.test/v.mp4")
    await calls.fails(beatapi.APIConnectionError, "tasks.download", task, target)
    assert {request.target for request in proxy.received} == {"media.test:443"}


async def test_row131_a_callers_client_that_sends_the_address_elsewhere_is_refused(
    connect, serve, target, names, monkeypatch
):
    proxy = serve()
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    monkeypatch.setenv("NO_PROXY", "media.test")
    names.hosts["media.test"] = ["8.8.8.8"]
    calls = connect("https://api.test", http_client=connect.http())
    task = finished("https://media.test/v.mp4")
    error = await calls.fails(DownloadError, "tasks.download", task, target)
    assert "has a proxy for 8.8.8.8, but not for its name" in str(error)
    assert proxy.connections == 0


async def test_row95_the_next_address_is_tried_if_one_is_dead(
    connect, server, serve, target, trusted, names
):
    media = serve(tls=trusted.server())
    media.script(Store(media).whole())
    names.hosts["api.test"] = ["127.0.0.9", "127.0.0.1"]
    await connect(server)("tasks.download", finished(names.url(media) + "/v.mp4"), target)
    assert target.read_bytes() == FILE


# Resuming


async def test_row96_a_cut_download_goes_on_where_it_ended(connect, server, task, target, store):
    server.script(store.cut(30_000), store.cut(0), store.rest)
    done = []
    await connect(server)(
        "tasks.download", task, target, on_progress=lambda *seen: done.append(seen)
    )
    assert target.read_bytes() == FILE
    assert left(target) == ["v.mp4"]
    first, second, third = (request.headers for request in server.received)
    assert "range" not in first
    assert (second["range"], second["if-range"]) == ("bytes=30000-", TAG)
    assert "range" not in third or third["range"] == "bytes=30000-"
    assert done[-1] == (len(FILE), len(FILE))


async def test_row96_another_process_goes_on(connect, server, task, target, store):
    server.script(store.cut(30_000))
    await connect(server, max_retries=0).fails(
        beatapi.APIConnectionError, "tasks.download", task, target
    )
    assert left(target) == ["v.mp4.part", "v.mp4.part.json"]
    assert (target.parent / "v.mp4.part").read_bytes() == FILE[:30_000]
    notes = (target.parent / "v.mp4.part.json").read_text()
    assert "http" not in notes
    assert SECRET not in notes
    server.script(store.rest)
    await connect(server)("tasks.download", task, target)
    assert server.received[-1].headers["range"] == "bytes=30000-"
    assert target.read_bytes() == FILE
    assert left(target) == ["v.mp4"]


async def test_row96_what_brings_bytes_is_never_given_up(connect, server, task, target, store):
    step = len(FILE) // 10 + 1

    def some(connection):
        first = server.received[-1].headers.get("range", "bytes=0-")
        first = int(first.removeprefix("bytes=").removesuffix("-"))
        total = len(FILE)
        fields = {"Content_Range": f"bytes {first}-{total - 1}/{total}"} if first else {}
        head = store.head(206 if first else 200, total - first, **fields)
        connection.sendall(head + FILE[first : first + step])

    server.script(*[some] * 10)
    await connect(server, max_retries=1)("tasks.download", task, target)
    assert target.read_bytes() == FILE
    assert len(server.received) == 10


async def test_row96_without_a_validator_nothing_is_kept(connect, server, task, target):
    for tag in (None, 'W/"weak"'):
        store = Store(server, tag=tag)
        server.script(store.cut(), store.cut())
        await connect(server, max_retries=1).fails(
            beatapi.APIConnectionError, "tasks.download", task, target
        )
        assert "range" not in server.received[-1].headers
        assert left(target) == []


@pytest.mark.parametrize(("second", "resumes"), [("11", True), ("10", False)])
async def test_row96_a_date_is_a_validator_if_it_is_old_enough(
    connect, server, task, target, second, resumes
):
    store = Store(server, tag=None)
    modified = "Fri, 31 Jul 2026 15:00:10 GMT"
    fields = {"Last_Modified": modified, "Date": f"Fri, 31 Jul 2026 15:00:{second} GMT"}
    cut = store.head(200, len(FILE), **fields) + FILE[:30_000]
    end = len(FILE) - 1
    server.script(lambda connection: connection.sendall(cut))
    server.script(
        store.head(206, len(FILE) - 30_000, Content_Range=f"bytes 30000-{end}/{end + 1}")
        + FILE[30_000:]
        if resumes
        else store.whole()
    )
    await connect(server)("tasks.download", task, target)
    assert target.read_bytes() == FILE
    assert server.received[1].headers.get("if-range") == (modified if resumes else None)


async def test_row97_a_server_that_ignores_ranges_sends_all_of_it(
    connect, server, task, target, store
):
    server.script(store.cut(), store.whole())
    await connect(server)("tasks.download", task, target)
    assert "range" in server.received[1].headers
    assert target.read_bytes() == FILE


@pytest.mark.parametrize(
    "fields",
    [
        {"Content_Range": f"bytes 40000-{len(FILE) - 1}/{len(FILE)}"},
        {"Content_Range": f"bytes 50000-{len(FILE)}/{len(FILE) + 1}"},
        {"Content_Range": f"bytes 50000-{len(FILE) - 1}/{len(FILE)}", "ETag": '"v2"'},
        {"Content_Range": "bytes 50000"},
        {},
    ],
    ids=["start", "length", "etag", "broken", "none"],
)
async def test_row98_another_part_or_version_starts_anew(
    connect, server, task, target, store, fields
):
    wrong = store.head(206, len(FILE) - 50_000, **fields) + FILE[50_000:]
    server.script(store.cut(), wrong, store.whole())
    await connect(server)("tasks.download", task, target)
    assert ["range" in request.headers for request in server.received] == [False, True, False]
    assert target.read_bytes() == FILE


async def test_row98_a_new_version_replaces_the_old_one(connect, server, task, target, store):
    new = FILE[:12] + b"new" * 20_000
    server.script(store.cut(), Store(server, new, '"v2"').rest)
    await connect(server)("tasks.download", task, target)
    assert server.received[1].headers["if-range"] == TAG
    assert target.read_bytes() == new


async def test_row98_the_part_of_another_task_is_not_used(connect, server, task, target, store):
    server.script(store.cut(), store.whole())
    calls = connect(server, max_retries=0)
    await calls.fails(beatapi.APIConnectionError, "tasks.download", task, target)
    await calls("tasks.download", finished(f"{server.url}/v.mp4", "task_2"), target)
    assert "range" not in server.received[1].headers
    assert target.read_bytes() == FILE


@pytest.mark.parametrize(
    "change",
    [
        lambda notes: notes | {"version": 2},
        lambda notes: notes | {"safe": -1},
        lambda notes: notes | {"safe": True},
        lambda notes: notes | {"total": 10},
        lambda notes: notes | {"validator": "a\r\nX: y"},
        lambda notes: notes | {"validator": 5},
        lambda notes: notes | {"validator": None},
        lambda notes: notes | {"more": 1},
        lambda notes: [],
        lambda notes: None,
    ],
)
async def test_row98_notes_that_cannot_be_read_start_anew(
    connect, server, task, target, store, change
):
    server.script(store.cut(), store.whole())
    calls = connect(server, max_retries=0)
    await calls.fails(beatapi.APIConnectionError, "tasks.download", task, target)
    place = beside(target, ".part.json")
    changed = change(json.loads(place.read_text()))
    place.write_text("[" * 4096 if changed is None else json.dumps(changed))
    await calls("tasks.download", task, target)
    assert "range" not in server.received[1].headers
    assert target.read_bytes() == FILE
    assert left(target) == ["v.mp4"]


async def test_row99_a_range_after_the_end_means_done(connect, server, task, target, store):
    chunked = b"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\nETag: %s\r\n\r\n" % TAG.encode()
    all_but_the_end = chunked + b"%x\r\n%s\r\n" % (len(FILE), FILE)
    server.script(lambda connection: connection.sendall(all_but_the_end), store.rest)
    await connect(server)("tasks.download", task, target)
    assert server.received[1].headers["range"] == f"bytes={len(FILE)}-"
    assert target.read_bytes() == FILE


async def test_row99_a_range_after_another_end_starts_anew(connect, server, task, target, store):
    short = store.head(416, 0, Content_Range="bytes */100")
    server.script(store.cut(), short, store.whole())
    await connect(server)("tasks.download", task, target)
    assert target.read_bytes() == FILE


# Targets that stay as they are


@pytest.mark.parametrize(
    ("body", "fields", "reason"),
    [
        (b"", {}, "empty"),
        (b"<!doctype html><p>Sign in", {}, "should be video/mp4 but is text/html"),
        (b'{"error":{"code":"not_found"}}', {}, "but is not"),
        (PNG, {}, "image/png"),
        (FILE[:7], {}, "but is not"),
        (FILE, {"Content_Encoding": "gzip"}, "compressed"),
        (FILE, {"Repr_Digest": "sha-256=:AAAA:"}, "checksum"),
        (FILE, {"Repr_Digest": "sha-512=:AAAA:, sha-256=:AAAA:"}, "checksum"),
    ],
    ids=["empty", "html", "json", "png", "short", "gzip", "sha256", "sha512"],
)
async def test_row100_what_is_not_the_file_never_gets_its_name(
    connect, server, task, target, body, fields, reason
):
    server.script(Store(server, body).head(200, len(body), **fields) + body)
    calls = connect(server)
    error = await calls.fails(DownloadError, "tasks.download", task, target)
    assert reason in str(error)
    assert left(target) == []


async def test_row100_a_wrong_file_is_given_up_at_its_first_bytes(
    connect, server, task, target, store
):
    page = store.head(200, 5 << 30) + b"<html>" + b" " * 200
    server.script(server.drip(page))
    calls = connect(server, clock=None)
    await calls.fails(DownloadError, "tasks.download", task, target)
    assert left(target) == []


async def test_row100_a_good_checksum_is_good_for_a_resumed_file_too(
    connect, server, task, target, store
):
    from base64 import b64encode
    from hashlib import sha256

    digest = f"sha-256=:{b64encode(sha256(FILE).digest()).decode()}:"
    cut = store.head(200, len(FILE), Repr_Digest=digest) + FILE[:50_000]
    server.script(lambda connection: connection.sendall(cut), store.rest)
    await connect(server)("tasks.download", task, target)
    assert target.read_bytes() == FILE


async def test_row100_a_damaged_part_does_not_pass_the_checksum(
    connect, server, task, target, store
):
    from base64 import b64encode
    from hashlib import sha256

    digest = f"sha-256=:{b64encode(sha256(FILE).digest()).decode()}:"
    cut = store.head(200, len(FILE), Repr_Digest=digest) + FILE[:49_999] + b"?"
    server.script(lambda connection: connection.sendall(cut), store.rest)
    calls = connect(server)
    error = await calls.fails(DownloadError, "tasks.download", task, target)
    assert "checksum" in str(error)
    assert left(target) == []


async def test_row100_other_media_are_taken_for_what_they_are(connect, server, target):
    server.script(Store(server, PNG).whole())
    picture = finished(f"{server.url}/i", mime_type="image/png")
    assert (await connect(server)("tasks.download", picture, target.parent)).name == "task_1.png"


# The disk


async def test_row101_bytes_and_name_are_brought_to_the_disk_in_order(
    connect, server, task, target, store, monkeypatch
):
    steps = []

    def noted(name):
        real = getattr(os, name)

        def call(*arguments, **options):
            steps.append(name)
            return real(*arguments, **options)

        monkeypatch.setattr(os, name, call)

    for name in ("fsync", "link", "replace"):
        noted(name)
    server.script(store.whole(), store.whole())
    calls = connect(server)
    await calls("tasks.download", task, target)
    assert steps[-3:] == ["fsync", "link", "fsync"]
    await calls("tasks.download", task, target, overwrite=True)
    assert steps[-3:] == ["fsync", "replace", "fsync"]


KILLED = """
import sys
import beatapi, beatapi._downloads.part
from beatapi.models import Task
beatapi._downloads.part.CHECKPOINT_BYTES = 4096
media = [{"type": "video", "url": sys.argv[1] + "/v.mp4", "mime_type": "video/mp4"}]
task = Task.from_dict({"id": "task_1", "status": "succeeded", "output": {"media": media}})
with beatapi.BeatAPI(api_key="sk_test", base_url=sys.argv[1]) as client:
    client.tasks.download(task, sys.argv[2], on_progress=lambda *seen: print(*seen, flush=True))
"""


@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGINT])
async def test_row101_a_killed_download_leaves_no_file_and_goes_on_later(
    connect, server, task, target, store, way
):
    server.script(server.then(store.whole()[:60_000], server.hang), store.rest)
    command = [sys.executable, "-c", KILLED, server.url, str(target)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        while int(process.stdout.readline().split()[0]) < 55_000:
            pass
        process.send_signal(way)
        process.communicate(timeout=patience.SECONDS)
    assert left(target) == ["v.mp4.part", "v.mp4.part.json"]
    await connect(server)("tasks.download", task, target)
    first = int(server.received[1].headers["range"].removeprefix("bytes=").removesuffix("-"))
    assert 50_000 < first < 60_000
    assert target.read_bytes() == FILE
    assert left(target) == ["v.mp4"]


async def test_row101_two_downloads_to_one_target_do_not_mix(connect, server, task, target, store):
    calls = connect(server)
    other = FILE[:12] + b"other" * 30_000
    # The second one begins, and ends, while the first one is in the middle.
    second = Store(server, other, '"v2"')
    resume = threading.Event()
    began = threading.Event()

    def slow(connection):
        connection.sendall(store.whole()[:60_000])
        began.set()
        assert resume.wait(patience.SECONDS)
        connection.sendall(store.whole()[60_000:])
        return True

    server.script(slow, second.whole())

    async def run(task_id):
        found = finished(f"{server.url}/v.mp4", task_id)
        if connect.kind == "sync":
            return await asyncio.to_thread(
                calls.client.tasks.download, found, target, overwrite=True
            )
        return await calls("tasks.download", found, target, overwrite=True)

    first = asyncio.create_task(run("task_1"))
    await asyncio.to_thread(began.wait, 5)
    assert await run("task_2") == target
    assert target.read_bytes() == other
    resume.set()
    assert await first == target
    assert target.read_bytes() == FILE
    assert left(target) == ["v.mp4"]


async def test_row101_a_part_that_became_somebodys_video_is_left_alone(
    connect, server, task, target, store
):
    server.script(store.cut(), store.whole())
    calls = connect(server, max_retries=0)
    await calls.fails(beatapi.APIConnectionError, "tasks.download", task, target)
    video = target.parent / "mine.mp4"
    os.link(target.parent / "v.mp4.part", video)
    before = video.read_bytes()
    await calls("tasks.download", task, target)
    assert video.read_bytes() == before
    assert target.read_bytes() == FILE


@pytest.mark.parametrize("make", ["link", "folder", "pipe"])
async def test_row101_what_is_no_part_file_is_not_written(
    connect, server, task, target, store, make
):
    part = target.parent / "v.mp4.part"
    aim = target.parent / "mine"
    aim.write_bytes(b"mine")
    if make == "link":
        part.symlink_to(aim)
    elif make == "folder":
        part.mkdir()
    else:
        os.mkfifo(part)
    server.script(store.whole())
    await connect(server)("tasks.download", task, target)
    assert target.read_bytes() == FILE
    assert aim.read_bytes() == b"mine"
    assert left(target) == ["mine", "v.mp4", "v.mp4.part"]


@pytest.fixture
def small_disk(monkeypatch):
    """Limit files to 64 KiB."""
    # Bytecode that is written now could be torn.
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (65536, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


async def test_row102_a_full_disk_is_a_clean_error(
    connect, server, task, target, store, small_disk, monkeypatch
):
    monkeypatch.setattr("beatapi._downloads.part._BUFFER_BYTES", 1024)
    server.script(store.whole())
    calls = connect(server)
    error = await calls.fails(DownloadWriteError, "tasks.download", task, target)
    assert error.errno == errno.EFBIG
    assert isinstance(error, OSError)
    assert "cannot be written" in str(error)
    assert left(target) == []
    assert len(server.received) == 1


async def test_row102_a_folder_that_nobody_may_write_is_found_before_anything_is_asked(
    connect, server, task, unwritable
):
    calls = connect(server)
    place = unwritable / "v.mp4"
    error = await calls.fails(DownloadWriteError, "tasks.download", task, place)
    assert error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}
    assert server.connections == 0


async def test_row102_a_folder_that_cannot_be_written_is_one_before_anything_is_asked(
    connect, server, task, target
):
    target.write_bytes(b"file")
    calls = connect(server)
    for place, numbers in (
        (target.parent / "no" / "v.mp4", {errno.ENOENT}),
        (target / "v.mp4", {errno.ENOTDIR}),
        (target.parent / ("v" * 300), {errno.ENAMETOOLONG}),
    ):
        error = await calls.fails(DownloadWriteError, "tasks.download", task, place)
        assert error.errno in numbers
    assert server.connections == 0
    assert left(target) == ["v.mp4"]


HOSTILE = [
    "../../x",
    "/etc/passwd",
    "C:\\x",
    "a\0b",
    "CON",
    "nul",
    "x" * 300,
    "a\u202egpj.exe",
    "-rf",
    ".bashrc",
    "..",
    "",
    "ü" * 100,
    "a/b",
    "a:b",
    "\ud800",
]


@pytest.mark.parametrize("name", HOSTILE)
async def test_row103_no_name_leads_out_of_the_folder(connect, server, target, store, name):
    quoted = "".join(f"%{byte:02X}" for byte in name.encode("utf-8", "replace"))
    disposition = {"Content_Disposition": f"attachment; filename*=UTF-8''{quoted}"}
    server.script(store.head(200, len(FILE), **disposition) + FILE)
    url = f"{server.url}/{quoted}"
    path = await connect(server)("tasks.download", finished(url, name), target.parent)
    assert path.parent == target.parent
    assert re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_-]{0,110}\.mp4", path.name)
    assert path.stem.lower() not in ("con", "nul")
    assert left(target) == [path.name]
    assert sorted(path.name for path in target.parent.parent.iterdir()) == ["videos"]


async def test_row103_ids_that_look_alike_get_names_of_their_own(connect, server, target, store):
    server.script(*[store.whole()] * 2)
    calls = connect(server)
    for task_id in ("a/b", "a:b"):
        await calls("tasks.download", finished(f"{server.url}/v", task_id), target.parent)
    assert len(left(target)) == 2


async def test_row103_a_link_at_the_target_is_not_followed(connect, server, task, target, store):
    outside = target.parent.parent / "outside"
    target.symlink_to(outside)
    calls = connect(server)
    await calls.fails(DownloadExistsError, "tasks.download", task, target)
    server.script(store.whole())
    await calls("tasks.download", task, target, overwrite=True)
    assert not target.is_symlink()
    assert not outside.exists()


async def test_row104_what_is_there_is_not_replaced(connect, server, task, target, store):
    target.write_bytes(b"mine")
    calls = connect(server)
    error = await calls.fails(DownloadExistsError, "tasks.download", task, target)
    assert "overwrite=True" in str(error)
    assert isinstance(error, FileExistsError)
    assert server.connections == 0
    target.unlink()
    store.tag = None  # and nothing is kept for a later call

    def meanwhile(connection):
        target.write_bytes(b"mine")
        connection.sendall(store.whole())
        return True

    server.script(meanwhile)
    await calls.fails(DownloadExistsError, "tasks.download", task, target)
    assert target.read_bytes() == b"mine"
    assert left(target) == ["v.mp4"]


# Links that expire


@pytest.mark.parametrize("status", [401, 403, 410])
async def test_row105_an_expired_link_is_asked_for_once(connect, server, serve, target, status):
    media = serve()
    store = Store(media)
    old, new = (finished(f"{media.url}/v.mp4?sig={word}") for word in ("old", "new"))
    media.script(store.cut(), media.http(status, "<Error>expired</Error>"), store.rest)
    server.script(server.data(**new.to_dict()))
    await connect(server)("tasks.download", old, target)
    assert [request.target for request in server.received] == ["/v1/tasks/task_1"]
    assert [request.target[-3:] for request in media.received] == ["old", "old", "new"]
    assert media.received[2].headers["range"] == "bytes=50000-"
    assert target.read_bytes() == FILE


async def test_row105_a_link_that_stays_expired_is_an_error(connect, server, task, target):
    expired = server.http(403, f"<Error>{server.url}/v?{SECRET}</Error>")
    server.script(expired, server.data(**task.to_dict()), expired)
    calls = connect(server)
    error = await calls.fails(beatapi.PermissionDeniedError, "tasks.download", task, target)
    assert SECRET not in str(error)
    assert len(server.received) == 3
    assert left(target) == []


async def test_row105_another_file_under_the_new_link_starts_anew(
    connect, server, serve, target, store
):
    media = serve()
    new = finished(f"{media.url}/other.mp4")
    store = Store(media)
    media.script(store.cut(), media.http(410), store.rest)
    server.script(server.data(**new.to_dict()))
    await connect(server)("tasks.download", finished(f"{media.url}/v.mp4"), target)
    assert "range" not in media.received[2].headers
    assert target.read_bytes() == FILE


# Uploads


def change(way, path):
    if way == "shrinks":
        os.truncate(path, 100_000)
    elif way == "grows":
        with path.open("ab") as file:
            file.write(b"more")
    elif way == "is replaced":
        new = path.with_suffix(".new")
        new.write_bytes(PNG)
        os.replace(new, path)
    else:
        with path.open("r+b") as file:
            file.write(PNG)
        os.utime(path, ns=(1, 1))


@pytest.mark.parametrize("way", ["shrinks", "grows", "is written"])
@pytest.mark.parametrize("kind", ["path", "file"])
async def test_row106_a_file_that_changes_while_it_is_sent(connect, server, tmp_path, way, kind):
    path = tmp_path / "cover.png"
    path.write_bytes(PNG)
    calls = connect(server)
    reports = []

    def on_progress(done, total):
        if not reports:
            change(way, path)
        reports.append(done)

    with path.open("rb") as file:
        error = await calls.fails(
            UploadError,
            "files.upload",
            path if kind == "path" else file,
            on_progress=on_progress,
        )
    assert re.search("cover.png (changed|became (shorter|longer)) while it was sent", str(error))
    assert server.received == []
    await calls.recovers(server)


async def test_row106_a_file_that_is_replaced_between_attempts(connect, server, tmp_path):
    path = tmp_path / "cover.png"
    path.write_bytes(PNG)
    calls = connect(server)

    def busy(connection):
        change("is replaced", path)
        connection.sendall(server.error(503, "processing_unavailable"))
        return True

    server.script(busy)
    await calls.fails(UploadError, "files.upload", path)
    assert len(server.received) == 1


class Once(io.RawIOBase):
    """Bytes that can be read only once."""

    def __init__(self, data):
        self._rest = io.BytesIO(data)

    def readable(self):
        return True

    def read(self, size=-1):
        return self._rest.read(size)


@pytest.mark.parametrize("size", [1000, 3_000_000], ids=["small", "spooled"])
async def test_row107_a_stream_that_comes_once_is_sent_again_whole(connect, server, size):
    data = PNG[:8] + bytes(size)
    server.script(server.error(503, "processing_unavailable"), server.data(201, id="file_1"))
    await connect(server)("files.upload", ("a.png", Once(data)))
    first, second = (request.body for request in server.received)
    assert data in first
    assert first == second


async def test_row107_a_stream_of_text_is_refused(connect, server):
    class Text:
        def read(self, size=-1):
            return "text"

    error = await connect(server).fails(UploadError, "files.upload", ("a.png", Text()))
    assert "mode 'rb'" in str(error)
    assert server.connections == 0


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ('a"b.png', b"a%22b.png"),
        ("a\r\nX-Evil: 1\r\n\r\n.png", b"a%0D%0AX-Evil: 1%0D%0A%0D%0A.png"),
        ("ü\u202e.png", "ü\u202e.png".encode()),
        ("\ud800.png", b"?.png"),
        ("a\\b;c.png", b"a\\b;c.png"),
    ],
)
async def test_row108_a_file_name_stays_a_file_name(connect, server, name, sent):
    server.script(server.data(201, id="file_1"))
    await connect(server)("files.upload", (name, PNG))
    (request,) = server.received
    assert (
        b'name="file"; filename="' + sent + b'"\r\nContent-Type: image/png\r\n\r\n' in request.body
    )


async def test_row109_what_is_too_large_is_not_sent(connect, server, tmp_path):
    path = tmp_path / "song.wav"
    limit = 100 * 1024 * 1024
    with path.open("wb") as file:
        file.write(b"RIFF0000WAVE")
        file.truncate(limit + 1)
    calls = connect(server)
    with path.open("rb") as file:
        for large in (path, file, ("song.wav", Once(bytes(limit + 1)))):
            error = await calls.fails(UploadError, "files.upload", large)
            assert "more than 100 MB, the limit of BeatAPI" in str(error)
    error = await calls.fails(UploadError, "files.upload", b"")
    assert "empty" in str(error)
    assert server.connections == 0


def early(server, answer, *, after, then):
    """Answer after some bytes of the request, and then act without reading on."""

    def talk(connection):
        seen = 0
        while seen < after:
            seen += len(connection.recv(65536))
        connection.sendall(answer)
        return then(connection)

    return talk


@pytest.mark.parametrize("status", [401, 413, 415])
@pytest.mark.parametrize("then", ["closes", "hangs", "goes on"])
async def test_row111_an_answer_to_half_an_upload_is_read(connect, server, status, then):
    def drain(connection):
        while connection.recv(65536):
            pass

    def wait(connection):
        server.stopping.wait()

    steps = {"closes": server.close, "hangs": wait, "goes on": drain}
    answer = server.error(status, "bad_request", {"Connection": "close"})
    server.greet(early(server, answer, after=100_000, then=steps[then]))
    calls = connect(server, clock=None)
    with pytest.raises(beatapi.APIStatusError) as caught:
        await calls("files.upload", ("a.mp3", bytes(20_000_000)), timeout=patience.SECONDS)
    assert caught.value.status == status
    assert caught.value.code == "bad_request"
    await calls.recovers(server)


@pytest.mark.parametrize("then", ["hangs", "goes on"])
async def test_row111_an_answer_to_half_an_upload_is_read_over_tls(
    connect, serve, trusted, names, then
):
    server = serve(tls=None)

    def talk(connection):
        with trusted.server().wrap_socket(connection, server_side=True) as encrypted:
            seen = 0
            while seen < 100_000:
                seen += len(encrypted.recv(65536))
            encrypted.sendall(server.error(413, "bad_request", {"Connection": "close"}))
            if then == "hangs":
                return server.stopping.wait()
            while encrypted.recv(65536):
                pass
            return None

    server.greet(talk)
    calls = connect(names.url(server).replace("http:", "https:"), clock=None)
    with pytest.raises(beatapi.APIStatusError) as caught:
        await calls("files.upload", ("a.mp3", bytes(20_000_000)), timeout=patience.SECONDS)
    assert caught.value.status == 413


async def test_row111_an_upload_over_tls_arrives_whole(connect, serve, trusted, names):
    server = serve(tls=trusted.server())
    server.script(server.data(201, id="file_1"), server.data(201, id="file_2"))
    calls = connect(names.url(server))
    for _ in range(2):
        await calls("files.upload", ("a.mp3", bytes(range(256)) * 20_000))
    first, second = (request.body for request in server.received)
    assert bytes(range(256)) * 20_000 in first
    assert len(first) == len(second)
    assert server.connections == 1


async def test_row111_an_interim_answer_does_not_end_the_upload(connect, server):
    server.greet(lambda connection: connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n") or True)
    server.script(server.data(201, id="file_1"))
    file = await connect(server)("files.upload", ("a.mp3", bytes(8_000_000)))
    assert file.id == "file_1"
    assert len(server.received[0].body) > 8_000_000


# Time, interrupts, progress


async def test_a_download_ends_at_its_deadline_and_goes_on_later(
    connect, server, task, target, store
):
    store.body = FILE[:1000] + bytes(100_000)
    server.script(server.drip(store.whole()[:60_000], bytes(100)), store.rest)
    calls = connect(server, clock=None)
    await calls.fails(beatapi.APITimeoutError, "tasks.download", task, target, timeout=0.3)
    assert left(target) == ["v.mp4.part", "v.mp4.part.json"]
    await calls("tasks.download", task, target)
    assert target.read_bytes() == store.body


async def test_a_server_that_falls_silent_is_asked_for_the_rest(
    connect, server, task, target, store, monkeypatch
):
    monkeypatch.setattr("beatapi._downloads.download.SILENCE_SECONDS", 0.2)
    server.script(server.then(store.whole()[:60_000], server.hang), store.rest)
    await connect(server, clock=None)("tasks.download", task, target)
    assert "range" in server.received[1].headers
    assert target.read_bytes() == FILE


async def test_an_interrupt_keeps_what_is_here(connect, server, task, target, store):
    def interrupt(done, total):
        if done > 40_000:
            raise KeyboardInterrupt

    server.script(store.whole(), store.rest)
    calls = connect(server)
    run = calls("tasks.download", task, target, on_progress=interrupt)
    if connect.kind == "async":
        run.close()
        # asyncio lets an interrupt end the loop, which must not be this one.
        run = asyncio.to_thread(interrupted, server.url, task, target, interrupt)
    with pytest.raises(KeyboardInterrupt):
        await run
    assert left(target) == ["v.mp4.part", "v.mp4.part.json"]
    await calls("tasks.download", task, target)
    assert "range" in server.received[1].headers
    assert target.read_bytes() == FILE


def interrupted(url, task, target, interrupt):
    async def main():
        async with beatapi.AsyncBeatAPI(api_key="sk_test", base_url=url) as client:
            await client.tasks.download(task, target, on_progress=interrupt)

    asyncio.run(main())


async def test_a_cancelled_download_keeps_what_is_here(server, key, task, target, store):
    server.script(server.then(store.whole()[:60_000], server.hang), store.rest)
    arrived = asyncio.Event()
    async with beatapi.AsyncBeatAPI(api_key=key, base_url=server.url) as client:
        call = asyncio.create_task(
            client.tasks.download(
                task, target, on_progress=lambda done, total: done > 55_000 and arrived.set()
            )
        )
        await arrived.wait()
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        assert left(target) == ["v.mp4.part", "v.mp4.part.json"]
        await client.tasks.download(task, target)
    assert target.read_bytes() == FILE


@pytest.mark.parametrize("own", [False, True], ids=["ours", "callers"])
async def test_progress_is_told_in_the_callers_own_thread(
    connect, server, task, target, store, own
):
    server.script(store.whole(), server.data(201, id="file_1"))
    calls = connect(server, http_client=connect.http() if own else None)
    threads, down, up = set(), [], []

    def note(seen):
        def on_progress(done, total):
            threads.add(threading.current_thread())
            seen.append((done, total))

        return on_progress

    await calls("tasks.download", task, target, on_progress=note(down))
    await calls("files.upload", ("a.png", PNG), on_progress=note(up))
    assert threads == {threading.current_thread()}
    assert down == sorted(down)
    assert down[-1] == (len(FILE), len(FILE))
    assert up == [(step, len(PNG)) for step in (262_144, 524_288, len(PNG))]


async def test_progress_begins_anew_with_each_attempt(connect, server):
    server.script(server.error(503, "processing_unavailable"), server.data(201, id="file_1"))
    done = []
    await connect(server)(
        "files.upload", ("a.png", PNG), on_progress=lambda sent, total: done.append(sent)
    )
    assert done == [262_144, 524_288, len(PNG)] * 2


async def test_what_progress_raises_ends_the_call(connect, server, task, target, store):
    class OwnError(Exception):
        pass

    def stop(done, total):
        raise OwnError

    calls = connect(server)
    server.script(store.whole())
    with pytest.raises(OwnError):
        await calls("tasks.download", task, target, on_progress=stop)
    with pytest.raises(OwnError):
        await calls("files.upload", ("a.png", PNG), on_progress=stop)
    assert left(target) == ["v.mp4.part", "v.mp4.part.json"]
    await calls.recovers(server)


@pytest.mark.parametrize(
    ("method", "options"),
    [
        ("tasks.download", {"on_progress": 5}),
        ("tasks.download", {"path": "a\0b"}),
        ("tasks.download", {"timeout": -1}),
        ("files.upload", {"on_progress": "x"}),
    ],
)
async def test_choices_of_no_use_are_refused(connect, server, task, target, method, options):
    options = {"path": target} | options if method == "tasks.download" else options
    arguments = [task] if method == "tasks.download" else [PNG]
    await connect(server).fails(beatapi.InvalidArgumentError, method, *arguments, **options)
    assert server.connections == 0


def test_names_beside_long_names_fit():
    for name in ("v" * 255, "ü" * 127):
        found = beside(Path("/x") / name, ".part.json.new").name
        assert len(os.fsencode(found)) < 255
    assert beside(Path("v.mp4"), ".part").name == "v.mp4.part"


def test_notes_of_nothing_are_none(tmp_path):
    assert read_notes(tmp_path / "none") is None
    (tmp_path / "link").symlink_to(tmp_path / "none")
    assert read_notes(tmp_path / "link") is None
    good = {"source": "a", "validator": TAG, "total": None, "safe": 1, "version": 1}
    (tmp_path / "good").write_text(json.dumps(good))
    assert read_notes(tmp_path / "good") == Notes(source="a", validator=TAG, safe=1)


# Sources and part files that are not what they were


@pytest.mark.parametrize("suffix", [".part", ".part.json", ".part.json.new"])
@pytest.mark.parametrize("make", ["pipe", "hard link", "link", "device"])
async def test_row132_nothing_at_a_part_files_name_hangs_or_is_overwritten(
    connect, server, task, target, store, make, suffix
):
    place = target.parent / f"v.mp4{suffix}"
    aim = target.parent / "mine"
    aim.write_bytes(b"mine")
    if make == "pipe":
        os.mkfifo(place)
    elif make == "hard link":
        os.link(aim, place)
    else:
        place.symlink_to(aim if make == "link" else "/dev/zero")
    server.script(store.cut(30_000), store.rest)
    await connect(server)("tasks.download", task, target)
    assert target.read_bytes() == FILE
    assert aim.read_bytes() == b"mine"


@pytest.mark.parametrize("kind", ["path", "file"])
async def test_row132_a_change_is_seen_though_the_time_of_the_file_is_put_back(
    connect, server, tmp_path, kind
):
    path = tmp_path / "cover.png"
    path.write_bytes(PNG)
    before = path.stat()
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns - 10**9))
    before = path.stat()
    reports = []

    def on_progress(done, total):
        if not reports:
            with path.open("r+b") as file:
                file.seek(500_000)
                file.write(b"other")
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        reports.append(done)

    with path.open("rb") as file:
        error = await connect(server).fails(
            UploadError,
            "files.upload",
            path if kind == "path" else file,
            on_progress=on_progress,
        )
    assert "cover.png changed while it was sent" in str(error)
    assert server.received == []


@pytest.mark.parametrize("way", ["gone", "a pipe", "unreadable", "a folder"])
async def test_row132_a_file_that_is_gone_before_a_retry_is_an_upload_error(
    connect, server, tmp_path, way
):
    path = tmp_path / "cover.png"
    path.write_bytes(PNG)

    def busy(connection):
        path.unlink()
        if way == "a pipe":
            os.mkfifo(path)
        elif way == "a folder":
            path.mkdir()
        elif way == "unreadable":
            path.symlink_to(path)
        connection.sendall(server.error(503, "processing_unavailable"))
        return True

    server.script(busy)
    calls = connect(server)
    error = await calls.fails(UploadError, "files.upload", path)
    assert "cover.png" in str(error)
    assert len(server.received) == 1
    await calls.recovers(server)


class Liar(io.BytesIO):
    """A file object that misbehaves."""

    def __init__(self, way, data=PNG):
        super().__init__(data)
        self.way = way
        self.reads = 0

    def read(self, size=-1):
        self.reads += 1
        if self.reads < 3:
            return super().read(size)
        if self.way == "more":
            return bytes(size + 1)
        if self.way == "text":
            return "x" * size
        if self.way == "none":
            return None
        if self.way == "broken":
            raise OSError(errno.EIO, "Input/output error")
        raise ValueError("I/O operation on closed file.")


@pytest.mark.parametrize("way", ["more", "text", "none", "broken", "closed"])
async def test_row132_a_file_object_that_lies_is_an_upload_error(connect, server, way):
    calls = connect(server)
    await calls.fails(UploadError, "files.upload", ("a.png", Liar(way)))
    assert server.received == []
    await calls.recovers(server)


async def test_row132_a_closed_file_is_an_upload_error(connect, server):
    file = io.BytesIO(PNG)
    file.close()
    await connect(server).fails(UploadError, "files.upload", ("a.png", file))
    assert server.connections == 0


def test_row132_a_view_of_larger_items_is_read_as_bytes():
    class Views(io.BytesIO):
        def read(self, size=-1):
            return memoryview(super().read(size)).cast("H")

    _, _, source = open_file(("a.png", Views(PNG), "image/png"))
    assert b"".join(source.chunks()) == PNG


# Files without a length


def box(kind, data=b""):
    return (8 + len(data)).to_bytes(4, "big") + kind + data


START = box(b"ftyp", b"isom" + bytes(12))
LARGE = (1).to_bytes(4, "big") + b"mdat" + (16 + 3000).to_bytes(8, "big") + bytes(3000)
MP4 = START + box(b"moov", bytes(2000)) + box(b"mdat", bytes(3000))
INDEX_LAST = START + LARGE + box(b"moov", bytes(2000))
FRAGMENTS = START + box(b"moov") + (box(b"moof", bytes(20)) + box(b"mdat", bytes(500))) * 3
INDEXED = FRAGMENTS + box(b"mfra", bytes(20))
OPEN_ENDED = START + box(b"moov") + bytes(4) + b"mdat" + bytes(3000)
SONG = b"ID3\x04" + bytes(3000)


def endless(body, kind="video/mp4", **fields):
    """Return an answer that ends with the connection."""
    headers = {"Content-Type": kind, "ETag": TAG} | fields
    lines = ["HTTP/1.1 200 X", *(f"{name}: {value}" for name, value in headers.items())]
    return lambda connection: connection.sendall("\r\n".join([*lines, "", ""]).encode() + body)


@pytest.mark.parametrize("body", [MP4, INDEX_LAST, INDEXED])
async def test_row132_an_mp4_is_whole_when_its_boxes_add_up(connect, server, task, target, body):
    server.script(endless(body))
    await connect(server)("tasks.download", task, target)
    assert target.read_bytes() == body


@pytest.mark.parametrize(
    "body",
    [MP4[:2500], MP4[:2040], MP4[:24], MP4[:-1], INDEX_LAST[:3030], INDEX_LAST[:40], MP4[:29]],
)
async def test_row132_an_mp4_that_the_end_of_the_connection_cuts_is_fetched_on(
    connect, server, task, target, body
):
    store = Store(server, MP4 if MP4.startswith(body) else INDEX_LAST)
    server.script(endless(body), store.rest)
    await connect(server)("tasks.download", task, target, allow_unknown_length=True)
    assert target.read_bytes() == store.body
    assert server.received[1].headers["range"] == f"bytes={len(body)}-"


async def test_row132_a_cut_mp4_is_never_published(connect, server, task, target):
    server.script(*[endless(MP4[:2500], ETag="")] * 3)
    calls = connect(server)
    error = await calls.fails(
        beatapi.APIConnectionError, "tasks.download", task, target, allow_unknown_length=True
    )
    assert "the answer ended after 2500 bytes, within the file" in str(error)
    assert left(target) == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [(FRAGMENTS, "video/mp4"), (OPEN_ENDED, "video/mp4"), (SONG, "audio/mpeg")],
)
async def test_row132_what_shows_no_end_is_accepted_only_on_demand(
    connect, server, target, body, kind
):
    server.script(*[endless(body, kind, ETag="")] * 2)
    calls = connect(server)
    task = finished(f"{server.url}/v", mime_type=kind)
    error = await calls.fails(beatapi.DownloadUnverifiedError, "tasks.download", task, target)
    assert "allow_unknown_length=True" in str(error)
    assert left(target) == []
    await calls("tasks.download", task, target, allow_unknown_length=True)
    assert target.read_bytes() == body


async def test_row132_chunks_and_a_checksum_tell_the_end(connect, server, target):
    task = finished(f"{server.url}/v", mime_type="audio/mpeg")
    chunked = b"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n"
    server.script(chunked + f"{len(SONG):x}\r\n".encode() + SONG + b"\r\n0\r\n\r\n")
    await connect(server)("tasks.download", task, target)
    assert target.read_bytes() == SONG
    digest = base64.b64encode(hashlib.sha256(SONG).digest()).decode()
    server.script(endless(SONG, **{"Repr-Digest": f"sha-256=:{digest}:"}))
    await connect(server)("tasks.download", task, target, overwrite=True)
    assert target.read_bytes() == SONG
