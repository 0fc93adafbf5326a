"""Downloads to open files and to places of fsspec: whole or not at all."""

from __future__ import annotations

import io
import os
import tempfile

import fsspec
import pytest
from fsspec.implementations.dirfs import DirFileSystem
from fsspec.implementations.local import LocalFileSystem

from beatapi import (
    APIStatusError,
    DownloadError,
    DownloadExistsError,
    DownloadWriteError,
    InvalidArgumentError,
)
from beatapi.models import Task

MP4 = b"\0\0\0\x18ftypisom" + bytes(range(256)) * 5000


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    """Return the folder of temporary files; nothing stays there."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


@pytest.fixture
def memory():
    """Return the file system of fsspec that stands for a bucket."""
    memory = fsspec.filesystem("memory")
    yield memory
    memory.store.clear()


@pytest.fixture
def task(server):
    media = [{"type": "video", "url": f"{server.url}/v.mp4?sig=hidden", "mime_type": "video/mp4"}]
    return Task.from_dict({"id": "task_1", "status": "succeeded", "output": {"media": media}})


def fetch(task, target, **options):
    return lambda client: client.tasks.download_to(task, target, **options)


class Raw(io.BytesIO):
    """A raw file, which takes less than it is given."""

    def write(self, data):
        return super().write(data[:1000])


class Silent:
    """An object of the caller's own, which says nothing of what it wrote."""

    def __init__(self):
        self.data = b""

    def write(self, data):
        self.data += data

    def getvalue(self):
        return self.data


@pytest.mark.parametrize("kind", [io.BytesIO, Raw, Silent])
def test_an_open_file_gets_all_of_it(caller, server, task, kind):
    server.script(server.data(**task.to_dict()), server.http(200, MP4))
    target, seen = kind(), []
    size = caller(fetch("task_1", target, on_progress=lambda done, total: seen.append(done)))
    assert size == len(MP4)
    assert target.getvalue() == MP4
    assert seen[-1] == len(MP4)


def test_a_cut_download_goes_on_where_it_was(caller, server, task):
    head = b'HTTP/1.1 200 X\r\nETag: "1"\r\nContent-Length: %d\r\n\r\n' % len(MP4)
    rest = {"Content-Range": f"bytes 600000-{len(MP4) - 1}/{len(MP4)}", "ETag": '"1"'}
    server.script(
        server.then(head + MP4[:600_000], server.close), server.http(206, MP4[600_000:], rest)
    )
    target = io.BytesIO()
    caller(fetch(task, target))
    assert target.getvalue() == MP4
    assert server.received[1].headers["range"] == "bytes=600000-"


@pytest.mark.parametrize("body", [MP4[:-5], b"<html>no video</html>" * 100])
def test_what_is_not_whole_and_right_is_not_written(caller, server, task, body):
    length = {"Content-Length": str(len(MP4))} if body == MP4[:-5] else {}
    server.script(*[server.then(server.http(200, body, length), server.close)] * 3)
    target = io.BytesIO()
    with pytest.raises(Exception, match="media file"):
        caller(fetch(task, target))
    assert target.getvalue() == b""


def test_the_error_of_an_open_file_is_said(caller, server, task):
    server.script(server.http(200, MP4))
    with open("/dev/full", "wb", buffering=0) as full, pytest.raises(DownloadWriteError) as caught:
        caller(fetch(task, full))
    assert "the file cannot be written: OSError" in str(caught.value)
    assert caught.value.errno == 28
    assert isinstance(caught.value.__cause__, OSError)


async def awrite(data):
    return len(data)


@pytest.mark.parametrize(
    ("target", "message"),
    [
        (io.StringIO(), "binary mode"),
        ("video.mp4", r"download\(\)"),
        (None, "fsspec"),
        (type("Async", (), {"write": staticmethod(awrite)})(), "asynchronous"),
    ],
)
def test_what_takes_no_bytes_is_refused(caller, server, task, target, message):
    with pytest.raises(InvalidArgumentError, match=message):
        caller(fetch(task, target))
    assert server.connections == 0


@pytest.mark.parametrize("place", ["memory://bucket/{}", "file://{}"])
def test_a_place_of_fsspec_gets_the_whole_file(caller, server, task, tmp_path, memory, place):
    server.script(server.http(200, MP4), server.http(200, MP4))
    url = place.format(tmp_path / "video.mp4")
    target = fsspec.open(url, "wb")
    assert caller(fetch(task, target)) == len(MP4)
    with fsspec.open(url) as file:
        assert file.read() == MP4
    with pytest.raises(DownloadExistsError, match="overwrite=True"):
        caller(fetch(task, target))
    assert len(server.received) == 1
    target.fs.pipe_file(target.path, b"old")
    caller(fetch(task, target, overwrite=True))
    assert target.fs.cat_file(target.path) == MP4
    assert target.fs.find(os.path.dirname(target.path)) == [target.path]


class Breaking(LocalFileSystem):
    """A disk that fails in the middle of a step."""

    cachable = False

    def __init__(self, step):
        super().__init__()
        self.step = step

    def put_file(self, source, target, **options):
        super().put_file(source, target)
        self._fail("put")

    def mv(self, source, target, **options):
        self._fail("mv")
        super().mv(source, target)

    def _fail(self, step):
        if self.step == step:
            raise PermissionError(13, "GET https://store.example/a?X-Signature=hidden refused")


class Place:
    """A file as ``fsspec.open`` returns it."""

    def __init__(self, fs, path):
        self.fs, self.path = fs, str(path)


@pytest.mark.parametrize("step", ["put", "mv"])
def test_a_place_that_fails_has_nothing_of_it(caller, server, task, tmp_path, step):
    server.script(server.http(200, MP4))
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(DownloadWriteError, match="PermissionError") as caught:
        caller(fetch(task, Place(Breaking(step), folder / "video.mp4")))
    assert "hidden" not in str(caught.value)
    assert list(folder.iterdir()) == []


def test_what_appears_meanwhile_stays(caller, server, task, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()

    def answer(connection):
        (folder / "video.mp4").write_bytes(b"mine")
        connection.sendall(server.http(200, MP4))

    server.script(answer)
    with pytest.raises(DownloadExistsError):
        caller(fetch(task, fsspec.open(f"file://{folder}/video.mp4", "wb")))
    assert (folder / "video.mp4").read_bytes() == b"mine"
    assert os.listdir(folder) == ["video.mp4"]


def test_file_systems_may_be_inside_one_another(caller, server, task, tmp_path):
    server.script(server.http(200, MP4))
    inside = DirFileSystem(path=str(tmp_path), fs=LocalFileSystem())
    caller(fetch(task, Place(inside, "video.mp4")))
    assert (tmp_path / "video.mp4").read_bytes() == MP4


def test_nothing_is_left_of_a_download_that_is_refused(caller, server, task):
    server.script(server.http(404, b""))
    target = io.BytesIO()
    with pytest.raises((APIStatusError, DownloadError)):
        caller(fetch(task, target, timeout=5.0))
    assert target.getvalue() == b""
