"""Videos as PyAV sees them, from every type of input."""

from __future__ import annotations

import io
import itertools
import math
import struct
import wave
import zlib
from array import array
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av
import pytest

from beatapi.sandbox import sample_image, sample_song
from beatapi_sandbox._beats import shots
from beatapi_sandbox._media import (
    FRAMES_PER_SECOND,
    MediaError,
    WorkCancelledError,
    audio_seconds,
    frame_size,
    levels,
    render,
    video_seconds,
)

if TYPE_CHECKING:
    from .conftest import Api

SONG_SECONDS = 10.37


def encoded_image(codec: str, pixel_format: str, width: int = 61, height: int = 35) -> bytes:
    """Encode the sample image anew, as a file of another type."""
    with av.open(io.BytesIO(sample_image(3, width=width, height=height)), "r", "png_pipe") as png:
        frame = next(png.decode(video=0))
    buffer = io.BytesIO()
    with av.open(buffer, "w", "image2pipe") as target:
        stream = target.add_stream(codec, 1)
        stream.width, stream.height, stream.pix_fmt = width, height, pixel_format
        stream.codec_context.time_base = Fraction(1, 25)
        target.mux(stream.encode(frame.reformat(format=pixel_format)))
        target.mux(stream.encode(None))
    return buffer.getvalue()


def encoded_song(codec: str, container: str) -> bytes:
    buffer = io.BytesIO()
    with (
        av.open(io.BytesIO(sample_song(SONG_SECONDS)), "r", "wav") as wav,
        av.open(buffer, "w", container) as target,
    ):
        stream = target.add_stream(codec, 22_050, layout="mono")
        for frame in wav.decode(audio=0):
            target.mux(stream.encode(frame))
        target.mux(stream.encode(None))
    return buffer.getvalue()


def colour(path: Path, second: float) -> tuple[int, int, int]:
    """Return the RGB colour in the middle of the frame that is shown at that second."""
    with av.open(path, "r", "mov") as video:
        frames = [f for f in video.decode(video=0) if f.time is not None and f.time <= second]
        rgb = frames[-1].reformat(format="rgb24")
    plane = rgb.planes[0]
    at = plane.line_size * (rgb.height // 2) + 3 * (rgb.width // 2)
    red, green, blue = bytes(plane)[at : at + 3]
    return red, green, blue


def plain(red: int, green: int, blue: int, alpha: int = 255) -> bytes:
    """Return a PNG of one colour."""
    frame = av.VideoFrame(32, 32, "rgba")
    plane = frame.planes[0]
    plane.update(bytes((red, green, blue, alpha)) * (plane.buffer_size // 4))
    buffer = io.BytesIO()
    with av.open(buffer, "w", "image2pipe") as target:
        stream = target.add_stream("png", 1)
        stream.width, stream.height, stream.pix_fmt = 32, 32, "rgba"
        target.mux(stream.encode(frame))
        target.mux(stream.encode(None))
    return buffer.getvalue()


def palette_png(red: int, green: int, blue: int) -> bytes:
    """Return a PNG of one colour that is the second entry of its palette."""
    header = struct.pack(">IIBBBBB", 8, 8, 8, 3, 0, 0, 0)
    palette = bytes((0, 0, 0, red, green, blue))
    rows = zlib.compress((b"\x00" + b"\x01" * 8) * 8)
    chunks = ((b"IHDR", header), (b"PLTE", palette), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


@pytest.mark.parametrize(
    ("aspect_ratio", "resolution", "size"),
    [
        ("16:9", "540p", (960, 540)),
        ("16:9", "720p", (1280, 720)),
        ("16:9", "1080p", (1920, 1080)),
        ("9:16", "720p", (720, 1280)),
        ("1:1", "720p", (720, 720)),
        ("4:3", "540p", (720, 540)),
        ("4:3", "720p", (960, 720)),
        ("3:4", "720p", (720, 960)),
    ],
)
def test_frame_size(aspect_ratio: str, resolution: str, size: tuple[int, int]) -> None:
    assert frame_size(aspect_ratio, resolution) == size


@pytest.mark.parametrize(
    ("codec", "container"),
    [("libmp3lame", "mp3"), ("pcm_s16le", "wav"), ("aac", "adts"), ("aac", "ipod")],
)
def test_every_type_of_sound(tmp_path: Path, codec: str, container: str) -> None:
    song = encoded_song(codec, container)
    seconds = audio_seconds(song)
    assert abs(seconds - SONG_SECONDS) < 0.15
    path = tmp_path / "film.mp4"
    length = render(
        [sample_image(1, width=64, height=36)],
        song,
        aspect_ratio="1:1",
        resolution="540p",
        duration_seconds=seconds,
        path=path,
    )
    assert abs(length - seconds) < 0.2
    with av.open(path, "r", "mov") as video:
        picture, sound = video.streams.video[0], video.streams.audio[0]
        assert picture.codec_context.name == "h264"
        assert picture.codec_context.pix_fmt == "yuv420p"
        assert (picture.width, picture.height) == (540, 540)
        assert sound.codec_context.name == "aac"
        assert sound.duration is not None
        assert sound.time_base is not None
        assert abs(sound.duration * sound.time_base - seconds) < 0.2
        heard = sum(frame.samples / frame.sample_rate for frame in video.decode(sound))
        assert abs(heard - seconds) < 0.2


@pytest.mark.parametrize(
    ("codec", "pixel_format"),
    [
        ("png", "rgba"),
        ("png", "gray"),
        ("png", "rgb48be"),
        ("mjpeg", "yuvj420p"),
        ("mjpeg", "yuvj444p"),
        ("libwebp", "yuv420p"),
        ("libwebp", "bgra"),
    ],
)
def test_every_type_of_image(tmp_path: Path, codec: str, pixel_format: str) -> None:
    path = tmp_path / "film.mp4"
    length = render(
        [encoded_image(codec, pixel_format)],
        None,
        aspect_ratio="9:16",
        resolution="540p",
        duration_seconds=1.0,
        path=path,
    )
    assert abs(length - 1.0) < 0.2
    # The sample is no grey surface, and what is shown of it must not be one either.
    red, green, blue = colour(path, 0.5)
    assert pixel_format == "gray" or max(red, green, blue) - min(red, green, blue) > 20


@pytest.fixture
def film(tmp_path: Path) -> Callable[..., Path]:
    """Make four seconds of video of one-coloured images."""

    def make(*images: bytes, weights: list[float] | None = None) -> Path:
        path = tmp_path / "film.mp4"
        render(
            images,
            None,
            aspect_ratio="1:1",
            resolution="540p",
            duration_seconds=4.0,
            path=path,
            weights=weights,
        )
        return path

    return make


RED, GREEN, BLUE = (220, 20, 20), (20, 220, 20), (20, 20, 220)


def nearly(seen: tuple[int, int, int], wanted: tuple[int, int, int]) -> bool:
    return all(abs(one - other) < 30 for one, other in zip(seen, wanted, strict=True))


def test_a_palette_image(film: Callable[..., Path]) -> None:
    assert nearly(colour(film(palette_png(*GREEN)), 1.0), GREEN)


def test_images_take_turns_at_even_intervals(film: Callable[..., Path]) -> None:
    path = film(plain(*RED), plain(*GREEN), plain(*BLUE), plain(*RED))
    seen = [colour(path, second) for second in (0.1, 0.9, 1.1, 1.9, 2.1, 2.9, 3.1, 3.9)]
    wanted = [RED, RED, GREEN, GREEN, BLUE, BLUE, RED, RED]
    assert all(nearly(one, other) for one, other in zip(seen, wanted, strict=True)), seen


def test_weights_share_out_the_time(film: Callable[..., Path]) -> None:
    path = film(plain(*RED), plain(*BLUE), weights=[3.0, 1.0])
    assert nearly(colour(path, 2.8), RED)
    assert nearly(colour(path, 3.2), BLUE)


def test_a_still_is_a_frame_a_second_and_stays_until_the_end(film: Callable[..., Path]) -> None:
    with av.open(film(plain(*RED), plain(*BLUE), weights=[3.0, 1.0]), "r", "mov") as video:
        picture = video.streams.video[0]
        assert picture.duration is not None
        assert picture.time_base is not None
        assert picture.duration * picture.time_base == 4
        times = [frame.time for frame in video.decode(picture)]
    last = 1 / FRAMES_PER_SECOND
    assert times == pytest.approx([0, 1, 2, 3 - last, 3, 4 - last])


def test_transparent_places_are_black(film: Callable[..., Path]) -> None:
    assert nearly(colour(film(plain(255, 255, 255, 0)), 1.0), (0, 0, 0))


def test_the_index_stands_before_the_media(film: Callable[..., Path]) -> None:
    data = film(plain(*RED)).read_bytes()
    assert data[4:8] == b"ftyp"
    assert data.index(b"moov") < data.index(b"mdat")


def test_sound_starts_where_asked_and_silence_follows(tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    length = render(
        [plain(*RED)],
        sample_song(10),
        aspect_ratio="1:1",
        resolution="540p",
        duration_seconds=5.0,
        path=path,
        audio_start_seconds=8.0,
    )
    assert abs(length - 5.0) < 0.2
    with av.open(path, "r", "mov") as video:
        loud = [
            frame.time
            for frame in video.decode(audio=0)
            if frame.time is not None and any(bytes(frame.planes[0]))
        ]
    assert loud[0] < 0.2
    assert 1.8 < loud[-1] < 2.3


@pytest.mark.parametrize(
    ("image", "message"),
    [
        (b"not an image", "bytes are not those"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "cannot be read"),
        (sample_image(1, width=64, height=36)[:300], "cannot be read"),
        (b"\xff\xd8\xff" + bytes(40), "cannot be read"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "cannot be read"),
        (sample_image(1, width=90, height=20), "90 x 20"),
        (sample_image(1, width=20, height=90), "20 x 90"),
        (sample_song(0.5), "not an image"),
    ],
)
def test_a_bad_image_is_named_and_leaves_no_file(
    tmp_path: Path, image: bytes, message: str
) -> None:
    with pytest.raises(MediaError, match=message) as caught:
        render(
            [plain(*RED), image],
            None,
            aspect_ratio="1:1",
            resolution="540p",
            duration_seconds=1.0,
            path=tmp_path / "film.mp4",
        )
    assert str(caught.value).startswith("images[1]: ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "sound",
    [
        b"nothing",
        b"ID3" + bytes(60),
        b"RIFF\x00\x00\x00\x00WAVE",
        sample_image(1, width=8, height=8),
    ],
)
def test_a_bad_sound_is_refused(sound: bytes) -> None:
    with pytest.raises(MediaError):
        audio_seconds(sound)


def test_a_damaged_stretch_of_a_song_is_skipped() -> None:
    song = bytearray(encoded_song("libmp3lame", "mp3"))
    middle = len(song) // 2
    song[middle : middle + 900] = bytes(900)
    assert 9 < audio_seconds(bytes(song)) < 11


def test_a_film_is_no_song(film: Callable[..., Path]) -> None:
    with pytest.raises(MediaError, match="is a video"):
        audio_seconds(film(plain(*RED)).read_bytes())


def test_cancelled_work_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(WorkCancelledError):
        render(
            [plain(*RED)],
            None,
            aspect_ratio="1:1",
            resolution="540p",
            duration_seconds=60.0,
            path=tmp_path / "film.mp4",
            cancelled=lambda: True,
        )
    assert list(tmp_path.iterdir()) == []


def test_samples_are_real_and_repeatable(tmp_path: Path) -> None:
    assert sample_image(5, width=40, height=30) == sample_image(5, width=40, height=30)
    assert sample_image(5, width=40, height=30) != sample_image(6, width=40, height=30)
    assert sample_song(2, seed=1) == sample_song(2, seed=1)
    assert sample_song(2, seed=1) != sample_song(2, seed=2)
    assert audio_seconds(sample_song(12.3)) == pytest.approx(12.3, abs=0.001)
    path = tmp_path / "film.mp4"
    render(
        [sample_image(width=960, height=540)],
        None,
        aspect_ratio="16:9",
        resolution="720p",
        duration_seconds=0.5,
        path=path,
    )
    assert video_seconds(path) == pytest.approx(0.5, abs=0.1)


@pytest.mark.parametrize(("width", "height"), [(0, 1), (1, -1)])
def test_a_sample_image_needs_positive_sides(width: int, height: int) -> None:
    with pytest.raises(ValueError, match="positive sides"):
        sample_image(width=width, height=height)


def test_a_sample_song_needs_a_positive_length() -> None:
    with pytest.raises(ValueError, match="positive length"):
        sample_song(0)


def bursts(*seconds: float, length: float) -> bytes:
    """Return a quiet tone that gets loud at once at certain seconds, and fades."""
    rate = 12_000
    samples = array("h")
    for n in range(round(length * rate)):
        now = n / rate
        since = min((now - begin for begin in seconds if begin <= now), default=9.0)
        loud = 0.02 + 0.9 * math.exp(-8 * since)
        samples.append(int(32_000 * loud * math.sin(2 * math.pi * 440 * now)))
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as song:
        song.setnchannels(1)
        song.setsampwidth(2)
        song.setframerate(rate)
        song.writeframes(samples.tobytes())
    return buffer.getvalue()


def test_cuts_fall_on_the_beat() -> None:
    song = bursts(1.5, 4.25, 6.75, 9.0, 11.5, length=14)
    lengths = shots(levels(song, 0, 14), 14)
    assert sum(lengths) == pytest.approx(14)
    cuts = list(itertools.accumulate(lengths))[:-1]
    assert cuts == pytest.approx([1.5, 4.25, 6.75, 9.0, 11.5], abs=0.1)
    assert shots(levels(song, 4.25, 5), 5)[0] == pytest.approx(2.5, abs=0.1)


@pytest.mark.parametrize("seconds", [0.5, 3, 10, 61.7])
def test_silence_is_cut_evenly(seconds: float) -> None:
    lengths = shots([], seconds)
    assert sum(lengths) == pytest.approx(seconds)
    assert all(1 < length <= 4.5 for length in lengths) or seconds < 1
    assert len({round(length, 6) for length in lengths[:-1]}) <= 1


def test_a_music_video_is_cut_where_its_song_gets_louder(shared: Api) -> None:
    song = bursts(2.0, 4.5, 7.0, length=10)
    images = [
        shared.upload(sample_image(seed, width=64, height=36), "image/png")["url"]
        for seed in (1, 5)
    ]
    task = shared.create(images=images, audio_url=shared.upload(song, "audio/wav")["url"])
    task = shared.until(task["id"], "succeeded")
    film = shared.client.get(task["output"]["media"][0]["url"]).content
    with av.open(io.BytesIO(film), "r", "mov") as video:
        colours = [
            (frame.time, bytes(frame.reformat(32, 2, "gray").planes[0])[:32])
            for frame in video.decode(video=0)
        ]
    changes = [
        time
        for (_, before), (time, after) in itertools.pairwise(colours)
        if sum(abs(a - b) for a, b in zip(before, after, strict=True)) > 200
    ]
    assert changes == pytest.approx([2.0, 4.5, 7.0], abs=0.13)


@pytest.fixture(scope="module")
def fetched(shared: Api) -> str:
    """The URL of a finished video."""
    task = shared.until(shared.create()["id"], "succeeded")
    return str(task["output"]["media"][0]["url"])


def test_a_film_in_pieces(shared: Api, fetched: str) -> None:
    whole = shared.client.get(fetched)
    size = len(whole.content)
    assert whole.headers["Accept-Ranges"] == "bytes"
    head = shared.client.head(fetched)
    assert (head.content, head.headers["Content-Length"]) == (b"", str(size))
    first = shared.client.get(fetched, headers={"Range": "bytes=0-99"})
    rest = shared.client.get(fetched, headers={"Range": "bytes=100-"})
    assert (first.status_code, rest.status_code) == (206, 206)
    assert rest.headers["Content-Range"] == f"bytes 100-{size - 1}/{size}"
    assert first.content + rest.content == whole.content
    beyond = shared.client.get(fetched, headers={"Range": f"bytes={size}-"})
    assert (beyond.status_code, beyond.headers["Content-Range"]) == (416, f"bytes */{size}")


def test_a_film_that_is_known_already(shared: Api, fetched: str) -> None:
    etag = shared.client.get(fetched).headers["ETag"]
    known = shared.client.get(fetched, headers={"If-None-Match": f'"other", {etag}'})
    assert (known.status_code, known.content, known.headers["ETag"]) == (304, b"", etag)
    part = {"Range": "bytes=5-9"}
    same = shared.client.get(fetched, headers=part | {"If-Range": etag})
    changed = shared.client.get(fetched, headers=part | {"If-Range": '"other"'})
    assert (same.status_code, len(same.content)) == (206, 5)
    assert changed.status_code == 200


def test_a_film_is_only_read(shared: Api, fetched: str) -> None:
    answer = shared.client.post(fetched)
    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD")


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    contents: list[bytes] = []
    for name in ("a.mp4", "b.mp4"):
        path = tmp_path / name
        render(
            [sample_image(1, width=64, height=36)],
            sample_song(10),
            aspect_ratio="16:9",
            resolution="540p",
            duration_seconds=3,
            path=path,
        )
        contents.append(path.read_bytes())
    assert contents[0] == contents[1]
