"""Uploads: accepted inputs, their encoding, and faults."""

from __future__ import annotations

import asyncio
import gc
import io
import os
import tempfile
import threading
import tracemalloc
import warnings
from email import policy
from email.parser import BytesParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import beatapi
from beatapi import AsyncBeatAPI, InvalidArgumentError, UploadError
from beatapi._calls.bodies import Multipart
from beatapi._spec import UPLOAD_LIMITS, UPLOAD_SUFFIXES
from beatapi._uploads.source import CHUNK_BYTES, MAX_FILE_BYTES, media_type
from tests import patience

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def parts_of(request):
    """Read a form with the standard library's own parser."""
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    message = BytesParser(policy=policy.HTTP).parsebytes(head + request.body)
    return list(message.iter_parts())


def upload(caller, server, file, **options):
    server.script(server.data(201, id="file_1"))
    assert caller(lambda client: client.files.upload(file, **options)).id == "file_1"
    return parts_of(server.received[-1])


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "cover.png"
    path.write_bytes(PNG)
    return path


class Pipe(io.RawIOBase):
    """Bytes that can be read only once."""

    def __init__(self, data):
        self._rest = io.BytesIO(data)

    def readable(self):
        return True

    def read(self, size=-1):
        return self._rest.read(size)


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (lambda path: path, "cover.png"),
        (str, "cover.png"),
        (lambda path: path.read_bytes(), "upload.png"),
        (lambda path: io.BytesIO(path.read_bytes()), "upload.png"),
        (lambda path: Pipe(path.read_bytes()), "upload.png"),
        (lambda path: ("art.webp", path.read_bytes()), "art.webp"),
        (lambda path: ("art.png", io.BytesIO(path.read_bytes())), "art.png"),
    ],
    ids=["path", "text", "bytes", "stream", "pipe", "named-bytes", "named-stream"],
)
def test_every_kind_of_file(caller, server, picture, make, name):
    (part,) = upload(caller, server, make(picture))
    assert part.get_content() == PNG
    assert part.get_filename() == name
    assert part.get_content_type() == "image/png"
    request = server.received[0]
    assert int(request.headers["content-length"]) == len(request.body)
    assert "transfer-encoding" not in request.headers


def test_an_open_file_is_sent_from_where_it_stands_and_stays_open(caller, server, picture):
    with picture.open("rb") as file:
        file.seek(8)
        (part,) = upload(caller, server, file)
        assert not file.closed
    assert part.get_content() == PNG[8:]
    assert part.get_filename() == "cover.png"


def test_the_purpose_is_sent_if_given(caller, server):
    file, purpose = upload(caller, server, PNG, purpose="input")
    assert purpose.get_payload() == "input"
    assert purpose.get_param("name", header="content-disposition") == "purpose"
    assert file.get_param("name", header="content-disposition") == "file"


def test_a_boundary_is_used_once(caller, server):
    for _ in range(2):
        upload(caller, server, PNG)
    first, second = [request.headers["content-type"] for request in server.received]
    assert first != second


@pytest.mark.parametrize(
    ("name", "start", "expected"),
    [
        ("a.MP3", b"\0\0", "audio/mpeg"),
        ("a.m4a", b"?", "audio/mp4"),
        ("a.m4a", b"\0\0\0 ftypM4A ", "audio/mp4"),
        (None, b"\0\0\0 ftypisom", "video/mp4"),
        (None, b"\0\0\0 ftypqt  ", "video/quicktime"),
        ("a.srt", b"\xff\xfe1", "application/x-subrip"),
        (None, b"1\n00:00:01,000 --> 00:00:02,000\nla", "application/x-subrip"),
        (None, b"\xff\xd8\xff\xe0", "image/jpeg"),
        (None, b"RIFF0000WAVE", "audio/wav"),
        (None, b"RIFF0000WEBP", "image/webp"),
        (None, b"ID3\x04", "audio/mpeg"),
        (None, b"\xff\xfb\x90", "audio/mpeg"),
        (None, b"\xff\xf1\x50", "audio/aac"),
        (None, b"\0\0\0 ftypM4A ", "audio/mp4"),
        ("a.bin", PNG, "image/png"),
        ("a.jpg", PNG, "image/png"),
    ],
)
def test_the_bytes_tell_the_type_and_the_name_where_they_do_not(name, start, expected):
    assert media_type(name, start) == expected


@pytest.mark.parametrize(
    ("name", "start", "what"),
    [
        (None, b"RIFF0000AVI ", "unknown type"),
        ("a.mp3", b"%PDF-1.7", "application/pdf"),
        ("a.png", b"PK\x03\x04", "application/zip"),
        ("a.png", b" <!DOCTYPE html>", "text/html"),
        ("a.png", b"GIF89a", "image/gif"),
        ("a.txt", b"la la", "unknown type"),
        ("a", b"?", "unknown type"),
        (None, b"", "unknown type"),
    ],
)
def test_what_the_server_would_refuse_is_refused_here(caller, server, name, start, what):
    with pytest.raises(UploadError, match=rf"{what}; BeatAPI accepts \.png, .*\.srt"):
        caller(lambda client: client.files.upload((name or "", start or b"?")))
    assert server.connections == 0


def test_a_chosen_type_is_sent_as_it_is(caller, server, tmp_path):
    path = tmp_path / "a.mov"
    path.write_bytes(b"\0\0\0 ftypqt  ")
    (part,) = upload(caller, server, (None, path, "video/quicktime"))
    assert (part.get_filename(), part.get_content_type()) == ("a.mov", "video/quicktime")


@pytest.mark.parametrize("kind", ["", "png", "image/", "image/png\r\nX: y", "image/\u0443", 7])
def test_a_chosen_type_is_one(caller, server, kind):
    with pytest.raises(InvalidArgumentError, match="type/subtype"):
        caller(lambda client: client.files.upload(("a.png", PNG, kind)))
    assert server.connections == 0


@given(st.binary(min_size=1, max_size=3 * CHUNK_BYTES), st.text())
def test_a_form_is_the_same_each_time_and_as_long_as_it_says(data, name):
    form = Multipart({"file": (name, data, "image/png"), "purpose": name})
    first, second = b"".join(form), b"".join(form)
    assert first == second
    assert len(first) == len(form)
    assert data in first


@pytest.mark.parametrize(
    ("file", "error"),
    [
        (bytes(MAX_FILE_BYTES + 1), UploadError),
        (io.StringIO("text"), UploadError),
        (7, InvalidArgumentError),
        (None, InvalidArgumentError),
        ("/nowhere/song.mp3", FileNotFoundError),
        ("/", UploadError),
    ],
    ids=["large", "text", "number", "none", "missing", "folder"],
)
def test_what_cannot_be_uploaded_is_refused_before_a_connection(caller, server, file, error):
    with pytest.raises(error):
        caller(lambda client: client.files.upload(file))
    assert server.connections == 0


@pytest.mark.parametrize("kind", [tempfile.NamedTemporaryFile, tempfile.SpooledTemporaryFile])
def test_text_is_refused_whatever_holds_it(caller, server, kind):
    with kind(mode="w+") as file:
        file.write("text")
        file.seek(0)
        with pytest.raises(UploadError, match="open it with mode 'rb'"):
            caller(lambda client: client.files.upload(file))
    assert server.connections == 0


@pytest.mark.parametrize("name", [Path("a.png"), 7, b"a.png"])
def test_a_file_name_is_text(caller, server, name):
    with pytest.raises(InvalidArgumentError, match="name"):
        caller(lambda client: client.files.upload((name, PNG)))
    assert server.connections == 0


@pytest.mark.parametrize("options", [{"idempotency_key": "a b"}, {"max_retries": -1}])
def test_a_refused_call_leaves_no_copy_of_a_stream(caller, server, options):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with pytest.raises(InvalidArgumentError):
            upload(caller, server, Pipe(PNG + bytes(3 * 1024 * 1024)), **options)
        gc.collect()
    assert caught == []


def test_an_upload_that_is_cancelled_while_its_stream_is_copied_leaves_nothing(server, key):
    reading, go = threading.Event(), threading.Event()

    class Slow(Pipe):
        def read(self, size=-1):
            reading.set()
            assert go.wait(patience.SECONDS)
            return super().read(size)

    class Begun:
        calls = 0

        def call(self, info):
            self.calls += 1

    async def main():
        async with AsyncBeatAPI(api_key=key, base_url=server.url, observer=begun) as client:
            upload = asyncio.create_task(client.files.upload(Slow(PNG + bytes(3 * 1024 * 1024))))
            await asyncio.to_thread(reading.wait, 5)
            upload.cancel()
            with pytest.raises(asyncio.CancelledError):
                await upload
            go.set()

    begun = Begun()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        # The loop joins its threads at its end.
        asyncio.run(main())
        gc.collect()
    assert caught == []
    assert begun.calls == 0
    assert server.connections == 0


@pytest.mark.parametrize(
    ("name", "start", "limit"),
    [
        ("a.png", PNG, 50),
        ("a.jpg", b"\xff\xd8\xff\xe0", 50),
        ("a.mp3", b"ID3\x04", 50),
        ("a.m4a", b"\0\0\0 ftypM4A ", 50),
        ("a.srt", b"", 50),
        ("a.mp4", b"\0\0\0 ftypisom", 100),
        ("a.mov", b"\0\0\0 ftypqt  ", 100),
    ],
)
def test_each_kind_of_file_has_its_limit(caller, server, tmp_path, name, start, limit):
    path = tmp_path / name
    path.write_bytes(start)
    os.truncate(path, limit * 2**20 + 1)
    with pytest.raises(UploadError, match=f"{name} has more than {limit} MB"):
        caller(lambda client: client.files.upload(path))
    assert server.connections == 0
    os.truncate(path, limit * 2**20)
    assert len(Multipart({"file": path})) > limit * 2**20


def test_the_limit_of_a_kind_holds_for_each_of_its_types():
    assert set(UPLOAD_LIMITS) == {kind for kind in UPLOAD_SUFFIXES if not kind.startswith("video")}


@pytest.mark.parametrize("change", [-1, 1])
def test_a_file_that_changes_while_it_is_sent_is_an_error(caller, server, tmp_path, change):
    class Changing(io.BytesIO):
        def seek(self, offset, whence=0):
            end = super().seek(offset, whence)
            return end + change if whence == os.SEEK_END else end

    with pytest.raises(UploadError, match="longer" if change < 0 else "shorter"):
        caller(lambda client: client.files.upload(Changing(PNG + bytes(1000))))
    assert server.received == []


def test_a_file_that_was_written_between_two_attempts_is_an_error(caller, server, picture, clock):
    server.script(server.error(503, "processing_unavailable"))
    clock.sleep = lambda seconds: os.utime(picture, ns=(1, 1))

    async def asleep(seconds):
        clock.sleep(seconds)

    clock.asleep = asleep
    with pytest.raises(UploadError, match="changed"):
        caller(lambda client: client.files.upload(picture))
    assert len(server.received) == 1


def test_a_file_is_streamed(tmp_path):
    path = tmp_path / "film.mp4"
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES)
    tracemalloc.start()
    size = sum(len(piece) for piece in Multipart({"file": path}))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert size > MAX_FILE_BYTES
    assert peak < 1 << 20


def test_an_async_upload_reads_the_file_off_the_loop(server, key, picture):
    import asyncio

    threads = set()

    class Watched(io.BytesIO):
        def read(self, size=-1):
            threads.add(threading.current_thread())
            return super().read(size)

    async def main():
        async with beatapi.AsyncBeatAPI(api_key=key, base_url=server.url) as client:
            await client.files.upload(Watched(PNG))

    server.script(server.data(201, id="file_1"))
    asyncio.run(main())
    assert threads
    assert threading.current_thread() not in threads


def test_uploads_have_more_time(server, key):
    with beatapi.BeatAPI(api_key=key, base_url=server.url) as client:
        deadline = client._engine.settings.deadline
        assert deadline({}).seconds == 60.0
        assert deadline({}, upload=True).seconds == 600.0
        assert deadline({"timeout": 5.0}, upload=True).seconds == 5.0
        assert (
            client.with_options(timeout=7.0)._engine.settings.deadline({}, upload=True).seconds
            == 7.0
        )
        assert deadline({"timeout": None}).seconds is None
