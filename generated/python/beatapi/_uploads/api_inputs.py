"""BeatAPI's rules for files that are given in place of URLs (2026-06-25)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from .._base.errors import InvalidArgumentError

if TYPE_CHECKING:
    from ..models import File
    from .source import Source

_MP3_KBITS: Final = {
    # By version: kilobits per second of layer III (ISO/IEC 11172-3, 13818-3).
    3: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    0: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_MP3_HERTZ: Final = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}

_ENOUGH_SECONDS: Final = 60.0
"""The rest of a longer song is not counted: no check needs more."""


def song_seconds(kind: str, source: Source) -> float | None:
    """Return the length of a song in seconds; ``None`` if it is not known.

    A song of a minute or more counts as one of a minute. AAC and M4A are left to the server.

    Args:
        kind: The media type.
        source: The bytes.
    """
    if kind not in ("audio/wav", "audio/mpeg"):
        return None
    data = bytearray()
    for chunk in source.chunks():
        data += chunk
        # 4 MiB of MP3 last more than a minute, even at its highest rate of 320 kbit/s.
        if len(data) >= 4 << 20:
            break
    start = bytes(data)
    return _wav_seconds(start, source.size) if kind == "audio/wav" else _mp3_seconds(start)


def _wav_seconds(data: bytes, size: int) -> float | None:
    """Divide the bytes of the data chunk by those of a second (RIFF WAVE)."""
    place, rate = 12, 0
    while place + 8 <= len(data):
        name, length = (
            data[place : place + 4],
            int.from_bytes(data[place + 4 : place + 8], "little"),
        )
        if name == b"fmt " and place + 20 <= len(data):
            rate = int.from_bytes(data[place + 16 : place + 20], "little")
        if name == b"data":
            # Streams write a length of all ones, which means: until the end.
            return min(length, size - place - 8) / rate if rate else None
        place += 8 + length + length % 2
    return None


def _mp3_seconds(data: bytes) -> float | None:
    """Add up the lengths of the frames; ``None`` if they cannot be followed."""
    place, seconds = _after_id3(data), 0.0
    while place + 4 <= len(data) and seconds < _ENOUGH_SECONDS:
        if data[place : place + 3] == b"TAG":
            break
        frame = _mp3_frame(data[place : place + 4])
        if frame is None:
            return None
        place, seconds = place + frame[0], seconds + frame[1]
    return seconds or None


def _after_id3(data: bytes) -> int:
    """Return where the sound begins: after an ID3 tag, whose length has seven bits in each byte."""
    if data[:3] != b"ID3" or len(data) < 10:
        return 0
    length = 0
    for byte in data[6:10]:
        length = length << 7 | byte & 0x7F
    return 10 + length


def _mp3_frame(head: bytes) -> tuple[int, float] | None:
    """Return the bytes and the seconds of a layer III frame from its header."""
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    rate, speed = head[2] >> 4, head[2] >> 2 & 3
    synced = head[0] == 0xFF and head[1] & 0xE0 == 0xE0 and layer == 1
    if not synced or version == 1 or rate in (0, 15) or speed == 3:
        return None
    samples, hertz = (1152 if version == 3 else 576), _MP3_HERTZ[version][speed]
    size = samples // 8 * _MP3_KBITS[version][rate] * 1000 // hertz + (head[2] >> 1 & 1)
    return size, samples / hertz


UploadedFile: TypeAlias = "File"
"""The result of ``files.upload``, which may be given in place of its URL."""

KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "images": ("image/", "a picture"),
    "lip_ref_url": ("image/", "a picture"),
    "lip_ref_urls": ("image/", "a picture"),
    "reference_images": ("image/", "a picture"),
    "reference_videos": ("video/", "a video"),
    "reference_audios": ("audio/", "a sound"),
    "video_url": ("video/", "a video"),
    "audio_url": ("audio/", "a song"),
    "srt_url": ("application/x-subrip", "a file of subtitles"),
}
"""The media type's prefix for each field, and the word for it (2026-06-25; for
pictures, videos and their analysis: 2026-08 and 2026-09)."""

SHORTEST_SONG_SECONDS: Final = 10.0
"""The shortest song that the server accepts, which it checks after the upload (2026-06-25)."""


def check_combinations(body: Mapping[str, Any]) -> None:
    """Reject arguments that are not available at 540p.

    Raises:
        InvalidArgumentError: ``resolution`` excludes another argument.
    """
    if body.get("resolution") != "540p":
        return
    for name, value in (("lip_sync", True), ("quality", "high")):
        if body.get(name) == value:
            message = f"{name}={value!r} is not available at 540p; use resolution='720p' or more"
            raise InvalidArgumentError(f"{message}. Nothing was uploaded")


MAX_CHARACTER_BYTES: Final = 10 * 2**20
"""The largest picture of a character that is set in motion (2026-09-03)."""


def check_content(
    body: Mapping[str, Any], place: str, name: str, kind: str, source: Source
) -> None:
    """Reject a song that is too short, and a character's picture that is too large.

    Raises:
        InvalidArgumentError: The file is too short or too large.
    """
    is_character = str(body.get("model")).endswith("-motion-control") and kind.startswith("image/")
    if is_character and source.size > MAX_CHARACTER_BYTES:
        limit = f"{body['model']} accepts at most {MAX_CHARACTER_BYTES // 2**20} MB"
        message = f"{place}: {name} has {source.size} bytes; {limit}. Nothing was uploaded"
        raise InvalidArgumentError(message)
    seconds = song_seconds(kind, source) if kind.startswith("audio/") else None
    if seconds is not None and seconds < SHORTEST_SONG_SECONDS:
        message = f"{place}: {name} has {seconds:.1f} seconds"
        raise InvalidArgumentError(
            f"{message}; a song must have {SHORTEST_SONG_SECONDS:g} or more. Nothing was uploaded"
        )
