"""Pictures and music made at run time, for demonstrations and tests.

Nothing here is decoded from a file: an image is drawn pixel by pixel and a song is computed note
by note, so both are free of rights and the same on every machine.
"""

from __future__ import annotations

import io
import math
import struct
import wave
import zlib
from array import array
from itertools import cycle, islice
from typing import Final

SAMPLE_RATE_HZ: Final = 22_050
"""Enough for a melody whose highest overtone lies under 4 kHz."""

_NOTE_SECONDS: Final = 0.3
# A minor pentatonic, in semitones above the root: any order of these notes sounds like a tune.
_MELODY_SEMITONES: Final = (0, 3, 7, 10, 12, 10, 7, 3, 5, 7, 12, 15, 12, 7, 5, 3)
_ROOT_HZ: Final = 220.0
_OVERTONES: Final = ((1.0, 0.6), (2.0, 0.25), (3.0, 0.1))
_PEAK: Final = 0.7 * 32_767


def sample_image(seed: int = 0, *, width: int = 960, height: int = 540) -> bytes:
    """Draw a colourful gradient with rings and return it as a PNG.

    Args:
        seed: Picks the colours and the place of the rings; the same seed gives the same bytes.
        width: Width in pixels.
        height: Height in pixels.

    Returns:
        The bytes of an 8-bit RGB PNG (RFC 2083).

    Raises:
        ValueError: `width` or `height` is not positive.
    """
    if width < 1 or height < 1:
        raise ValueError(f"an image needs positive sides, not {width} x {height}")
    rows = b"".join(b"\x00" + _row(seed, y, width, height) for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def sample_song(seconds: float = 15.0, *, seed: int = 0) -> bytes:
    """Play a short pentatonic melody for as long as asked and return it as a WAV.

    Args:
        seconds: Length in seconds; BeatAPI takes songs of 10 to 180 seconds.
        seed: Moves the melody to another key; the same seed gives the same bytes.

    Returns:
        The bytes of a 16-bit mono WAV.

    Raises:
        ValueError: `seconds` is not positive.
    """
    if seconds <= 0:
        raise ValueError(f"a song needs a positive length, not {seconds} seconds")
    total = round(seconds * SAMPLE_RATE_HZ)
    tune = [_note(_ROOT_HZ * 2 ** ((step + seed % 12) / 12)) for step in _MELODY_SEMITONES]
    pcm_bytes = 2 * total
    notes = islice(cycle(tune), math.ceil(pcm_bytes / len(tune[0])))
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as song:
        song.setnchannels(1)
        song.setsampwidth(2)
        song.setframerate(SAMPLE_RATE_HZ)
        song.writeframes(b"".join(notes)[:pcm_bytes])
    return buffer.getvalue()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _row(seed: int, y: int, width: int, height: int) -> bytes:
    hue = seed * 0.61803398875
    centre_x = width * (0.3 + 0.4 * (hue % 1))
    down = y / height
    rise = (y - height / 2) ** 2
    pixels = bytearray(width * 3)
    for x in range(width):
        ring = 0.85 + 0.15 * math.sin(math.sqrt((x - centre_x) ** 2 + rise) / 18)
        across = x / width
        pixels[3 * x] = int(255 * ring * _wave(hue + 0.5 * across))
        pixels[3 * x + 1] = int(255 * ring * _wave(hue + 0.33 + 0.4 * down))
        pixels[3 * x + 2] = int(255 * ring * _wave(hue + 0.66 + 0.3 * (across + down)))
    return bytes(pixels)


def _wave(turn: float) -> float:
    return 0.5 + 0.45 * math.cos(2 * math.pi * turn)


def _note(frequency_hz: float) -> bytes:
    count = round(_NOTE_SECONDS * SAMPLE_RATE_HZ)
    samples = array("h", (_sample(frequency_hz, n / SAMPLE_RATE_HZ) for n in range(count)))
    return struct.pack(f"<{count}h", *samples)


def _sample(frequency_hz: float, second: float) -> int:
    # A short attack and a decay to nothing keep the joints between notes free of clicks.
    envelope = min(1.0, second / 0.01) * max(0.0, 1 - second / _NOTE_SECONDS)
    turn = 2 * math.pi * frequency_hz * second
    tone = sum(level * math.sin(turn * multiple) for multiple, level in _OVERTONES)
    return int(_PEAK * envelope * tone)
