"""Uploads: both ways of sending, every type, every limit, and fetching them again."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import av
import httpx
import pytest

from beatapi.sandbox import sample_image

if TYPE_CHECKING:
    from .conftest import Api

PNG = sample_image(1, width=64, height=36)
SRT = b"1\n00:00:00,000 --> 00:00:02,500\nla la la\n"
MAX_BYTES = 50 * 1024 * 1024


def encoded(song: bytes, codec: str, container: str) -> bytes:
    buffer = io.BytesIO()
    with av.open(io.BytesIO(song), "r", "wav") as wav, av.open(buffer, "w", container) as target:
        stream = target.add_stream(codec, 22_050, layout="mono")
        for frame in wav.decode(audio=0):
            target.mux(stream.encode(frame))
        target.mux(stream.encode(None))
    return buffer.getvalue()


def send_form(
    api: Api, name: str, data: bytes, media_type: str | None, **fields: str
) -> httpx.Response:
    part: Any = (name, data) if media_type is None else (name, data, media_type)
    return api.client.post("/v1/files", files={"file": part}, data=fields)


def refusal(response: httpx.Response) -> str:
    assert response.status_code == 400, response.text
    error = response.json()["error"]
    assert error["code"] == "bad_request"
    return error["message"]


def test_multipart(shared: Api) -> None:
    response = send_form(shared, "sea.png", PNG, "image/png", purpose="input")
    assert response.status_code == 201
    file = response.json()["data"]
    assert file["object"] == "file"
    assert file["key"] == f"inputs/{file['id']}.png"
    assert file["url"] == f"{shared.sandbox.url}/media/{file['key']}"
    assert (file["mime_type"], file["size_bytes"], file["purpose"]) == (
        "image/png",
        len(PNG),
        "input",
    )
    assert file["created_at"] == int(shared.clock.now())
    assert "audio_duration_seconds" not in file


@pytest.mark.parametrize(
    ("codec", "container", "media_type", "source"),
    [
        ("libmp3lame", "mp3", "audio/mpeg", "mp3_frame_scan"),
        ("pcm_s16le", "wav", "audio/wav", "sample_count"),
        ("aac", "adts", "audio/aac", "sample_count"),
        ("aac", "ipod", "audio/mp4", "sample_count"),
    ],
)
def test_sound_is_measured(
    shared: Api, song: bytes, codec: str, container: str, media_type: str, source: str
) -> None:
    file = shared.upload(encoded(song, codec, container), media_type)
    assert abs(file["audio_duration_seconds"] - 10) < 0.1
    assert file["audio_duration_source"] == source
    assert file["mime_type"] == media_type


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0 jpeg", "image/jpeg"),
        (b"RIFF\x04\x00\x00\x00WEBP", "image/webp"),
        (SRT, "application/x-subrip"),
        (b"\xef\xbb\xbf" + SRT.replace(b"\n", b"\r\n"), "application/x-subrip"),
    ],
)
def test_every_other_type(shared: Api, data: bytes, media_type: str) -> None:
    assert shared.upload(data, media_type)["mime_type"] == media_type


def test_subtitles_as_plain_text_need_their_suffix(shared: Api) -> None:
    assert send_form(shared, "song.srt", SRT, "text/plain").status_code == 201
    assert "text/plain is not taken" in refusal(send_form(shared, "a.txt", SRT, "text/plain"))
    raw = shared.client.post("/v1/files", content=SRT, headers={"Content-Type": "text/plain"})
    assert "text/plain is not taken" in refusal(raw)


@pytest.mark.parametrize(
    ("data", "media_type", "message"),
    [
        (b"", "image/png", "is empty"),
        (b"%PDF-1.7", "application/pdf", "none of"),
        (b"PK\x03\x04", "application/zip", "none of"),
        (b"hello", "image/png", "none of"),
        (b"\xff", "audio/mpeg", "none of"),
        (b"\xff\xe9 a layer that is reserved", "audio/mpeg", "none of"),
        (PNG, "application/octet-stream", "send it as image/png"),
        (PNG, "image/jpeg", "its bytes are image/png"),
        (b"ID3" + bytes(60), "audio/mpeg", "sound"),
        (b"\x00\x00\x00\x1cftypmp42", "audio/mp4", "sound"),
    ],
)
def test_refused_files(shared: Api, data: bytes, media_type: str, message: str) -> None:
    headers = {"Content-Type": media_type}
    assert message in refusal(shared.client.post("/v1/files", content=data, headers=headers))
    assert message in refusal(send_form(shared, "file", data, media_type))


@pytest.mark.parametrize(
    ("seconds", "taken"), [(9.9, False), (10, True), (180, True), (181, False)]
)
def test_limits_of_a_song(
    shared: Api, make_song: Callable[[float], bytes], seconds: float, taken: bool
) -> None:
    song = make_song(seconds)
    response = shared.client.post("/v1/files", content=song, headers={"Content-Type": "audio/wav"})
    assert response.status_code == (201 if taken else 400)
    assert taken or f"{seconds:.1f} seconds; 10 to 180" in response.json()["error"]["message"]


def test_limit_of_the_size(shared: Api) -> None:
    largest = PNG.ljust(MAX_BYTES, b"\x00")
    assert send_form(shared, "a.png", largest, "image/png").status_code == 201
    headers = {"Content-Type": "image/png"}
    for size in (MAX_BYTES + 1, MAX_BYTES + 1_000_000):
        too_large = PNG.ljust(size, b"\x00")
        message = refusal(shared.client.post("/v1/files", content=too_large, headers=headers))
        assert "larger than 50 MB" in message


def test_form_without_a_file(shared: Api) -> None:
    response = shared.client.post("/v1/files", files={"purpose": (None, "input")})
    assert "file: missing" in refusal(response)
    response = shared.client.post("/v1/files", files={"file": (None, "text")})
    assert "file: missing" in refusal(response)


def test_wrong_purpose(shared: Api) -> None:
    response = send_form(shared, "a.png", PNG, "image/png", purpose="output")
    assert "purpose" in refusal(response)


@pytest.mark.parametrize(
    "content_type",
    ["multipart/form-data", "multipart/form-data; boundary=x", "multipart/form-data; boundary="],
)
def test_broken_multipart(shared: Api, content_type: str) -> None:
    response = shared.client.post(
        "/v1/files", content=b"--y\r\nno form", headers={"Content-Type": content_type}
    )
    assert "file" in refusal(response) or "multipart" in refusal(response)


def test_a_part_without_a_type_is_recognised(shared: Api) -> None:
    boundary = "b"
    body = (
        b"--b\r\nContent-Disposition: form-data; name=file; filename=x\r\n\r\n" + PNG + b"\r\n--b--"
    )
    response = shared.client.post(
        "/v1/files",
        content=body,
        headers={"Content-Type": f"multipart/form-data; boundary={boundary}"},
    )
    assert response.json()["data"]["mime_type"] == "image/png"


def test_media_can_be_fetched_whole_and_in_parts(shared: Api, anonymous: httpx.Client) -> None:
    url = shared.upload(PNG, "image/png")["url"]
    whole = anonymous.get(url)
    assert whole.content == PNG
    assert whole.headers["Content-Type"] == "image/png"
    assert whole.headers["Content-Length"] == str(len(PNG))
    tag = whole.headers["ETag"]
    part = anonymous.get(url, headers={"Range": "bytes=10-", "If-Range": tag})
    assert part.status_code == 206
    assert part.content == PNG[10:]
    assert part.headers["Content-Range"] == f"bytes 10-{len(PNG) - 1}/{len(PNG)}"
    stale = anonymous.get(url, headers={"Range": "bytes=10-", "If-Range": '"old"'})
    assert (stale.status_code, stale.content) == (200, PNG)
    beyond = anonymous.get(url, headers={"Range": f"bytes={len(PNG)}-"})
    assert beyond.status_code == 416
    assert anonymous.head(url).headers["Content-Length"] == str(len(PNG))


@pytest.mark.parametrize(
    "path", ["/media/inputs/none.png", "/media/", "/media/%2e%2e/%2e%2e/etc/passwd", "/media//etc"]
)
def test_media_that_is_not_there(shared: Api, anonymous: httpx.Client, path: str) -> None:
    response = anonymous.get(shared.sandbox.url + path)
    assert response.status_code == 404
    assert response.json()["error"]["code"] == "not_found"
