"""The length of a song, where a few steps through its bytes show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
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
