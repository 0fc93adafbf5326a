"""Inputs in the callers' forms: files are uploaded, and unusable ones are found before that."""

from __future__ import annotations

import io
import os
import wave

import pytest

from beatapi import InvalidArgumentError, UploadError
from beatapi.models import File

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
FRAME = b"\xff\xfb\x90\x00" + bytes(413)
"""A frame of an MP3 at 128 kbit/s and 44.1 kHz: 417 bytes, 26 milliseconds."""


def wav(seconds):
    held = io.BytesIO()
    with wave.open(held, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(8000)
        file.writeframes(bytes(int(8000 * seconds)))
    return held.getvalue()


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "cover.png"
    path.write_bytes(PNG)
    return path


@pytest.fixture
def song(tmp_path):
    path = tmp_path / "song.wav"
    path.write_bytes(wav(10))
    return path


@pytest.fixture
def uploads(server):
    """Answer so many uploads, and a create."""

    def script(count):
        for number in range(count):
            server.script(server.data(201, id=f"file_{number}", url=f"https://m.example/{number}"))
        server.script(server.data(201, id="task_1"))

    return script


def test_what_is_local_is_uploaded_and_what_is_not_is_passed_on(
    caller, server, uploads, picture, song
):
    uploads(4)
    known = File.from_dict({"id": "f", "url": "https://m.example/known", "mime_type": "image/png"})
    with picture.open("rb") as file:
        caller(
            lambda client: client.music_video.create(
                images=["https://a.example/b.png", picture, known, PNG, ("x.png", file), picture],
                audio_url=song,
                lip_ref_url=None,
            )
        )
    targets = [request.target for request in server.received]
    assert targets == ["/v1/files"] * 4 + ["/v1/music-video/tasks"]
    assert b'filename="song.wav"' in server.received[0].body
    assert b'filename="cover.png"' in server.received[1].body
    assert PNG in server.received[3].body
    # Each file once, however often it is named.
    assert server.received[-1].json() == {
        "images": [
            "https://a.example/b.png",
            "https://m.example/1",
            "https://m.example/known",
            "https://m.example/2",
            "https://m.example/3",
            "https://m.example/1",
        ],
        "audio_url": "https://m.example/0",
    }


def test_a_create_that_waits_and_a_map_take_files_too(caller, server, uploads, picture):
    uploads(1)
    server.script(server.data(id="task_1", status="succeeded"))
    caller(lambda client: client.ecommerce_video.create_and_wait(images=(picture,), duration=10))
    assert server.received[1].json() == {"images": ["https://m.example/0"], "duration": 10}


def test_the_raw_answer_is_that_of_the_create(caller, server, uploads, picture):
    uploads(1)
    raw = caller(
        lambda client: client.with_raw_response(
            client.ecommerce_video.create, images=[picture], duration=10
        )
    )
    assert (raw.status, raw.attempts, raw.value.id) == (201, 1, "task_1")


def test_a_stream_that_can_be_read_once_is_uploaded_unseen(caller, server, uploads):
    class Once(io.RawIOBase):
        data = io.BytesIO(PNG)

        def readable(self):
            return True

        def readinto(self, buffer):
            return self.data.readinto(buffer)

    uploads(1)
    Once.data.seek(0)
    caller(lambda client: client.ecommerce_video.create(images=[Once()], duration=10))
    assert PNG in server.received[0].body


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"resolution": "540p", "lip_sync": True}, "lip_sync=True is not available at 540p"),
        ({"resolution": "540p", "quality": "high"}, "quality='high' is not available at 540p"),
        ({"images": ["song"]}, r"images\[0\] must be a picture, but song.wav is audio/wav"),
        ({"audio_url": "picture"}, "audio_url must be a song, but cover.png is image/png"),
        ({"lip_ref_url": "song"}, "lip_ref_url must be a picture"),
        ({"audio_url": wav(9.5)}, "has 9.5 seconds; a song must have 10 or more"),
        ({"audio_url": ("a.mp3", FRAME * 382)}, "a.mp3 has 10.0 seconds; a song must have 10"),
        ({"audio_url": b"ID3\x04\x00\x00\x00\x00\x00\x05hello" + FRAME * 100}, "has 2.6 seconds"),
        ({"images": "picture"}, r"images must be a list, also for one: images=\[…\]"),
        ({"images": PNG}, "images must be a list"),
        ({"images": [7]}, r"images\[0\] must be a URL, a Path, an uploaded File.*, not int"),
        ({"images": ["text"]}, r"is the text '.*cover.png'.*to upload the file, pass Path\("),
        (
            {"images": [File.from_dict({"id": "f", "url": "https://m", "mime_type": "audio/wav"})]},
            "must be a picture, but file f is audio/wav",
        ),
    ],
)
def test_what_cannot_work_is_found_before_anything_is_sent(
    caller, server, picture, song, arguments, message
):
    held = {"picture": picture, "song": song, "text": str(picture)}

    def real(value):
        if isinstance(value, list):
            return list(map(real, value))
        return held.get(value, value) if isinstance(value, str) else value

    given = {name: real(value) for name, value in arguments.items()}
    with pytest.raises(InvalidArgumentError, match=message):
        caller(
            lambda client: client.music_video.create(
                **{"images": [picture], "audio_url": song} | given
            )
        )
    assert server.connections == 0


def test_a_file_that_cannot_be_used_is_found_before_the_others_are_sent(
    caller, server, picture, tmp_path
):
    empty = tmp_path / "empty.wav"
    empty.touch()
    with pytest.raises(UploadError, match="empty"):
        caller(lambda client: client.music_video.create(images=[picture], audio_url=empty))
    with pytest.raises(FileNotFoundError):
        caller(
            lambda client: client.music_video.create(
                images=[picture], audio_url=tmp_path / "no.wav"
            )
        )
    assert server.connections == 0


@pytest.mark.parametrize(
    "audio",
    [
        ("a.mp3", FRAME * 383),
        ("a.mp3", b"ID3\x04\x00\x00\x00\x7f\x7f\x7f" + bytes(1000)),
        ("a.mp3", FRAME + b"what is no frame" * 9),
        ("a.aac", b"\xff\xf1" + bytes(100)),
        ("a.wav", b"RIFF\xff\xff\xff\xffWAVEfmt \x10\x00\x00\x00" + bytes(16)),
    ],
)
def test_a_song_whose_length_does_not_show_is_left_to_the_server(caller, server, uploads, audio):
    uploads(1)
    caller(
        lambda client: client.music_video.create(images=["https://a.example/b"], audio_url=audio)
    )
    assert len(server.received) == 2


def test_the_picture_of_a_character_has_its_own_limit(caller, server, tmp_path):
    picture = tmp_path / "person.png"
    picture.write_bytes(PNG)
    os.truncate(picture, 10 * 2**20 + 1)
    motion = {
        "model": "kling-3-motion-control",
        "images": [picture],
        "reference_videos": ["https://m.example/dance.mp4"],
    }
    with pytest.raises(InvalidArgumentError, match=r"images\[0\]: person.png .* at most 10 MB"):
        caller(lambda client: client.videos.create(**motion))
    assert server.connections == 0
