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
from collections.abc import Iterator
from functools import cache
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
    rows = b"".join(_rows(seed, width, height))
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


def _rows(seed: int, width: int, height: int) -> Iterator[bytes]:
    """Yield every row as its filter byte and its pixels.

    A pixel is the sum of a colour of its column, a colour of its row and the grey of a ring, which
    is 255 at most. So a row is one sum of long integers, many times quicker than pixel by pixel.
    """
    hue = seed * 0.61803398875
    centre_x = width * (0.3 + 0.4 * (hue % 1))
    squares = [int((x - centre_x) ** 2) for x in range(width)]
    rings = _rings(max(squares) + (height // 2) ** 2)
    columns = int.from_bytes(b"".join(_colour(hue, x / width) for x in range(width)))
    for y in range(height):
        rise = (y - height // 2) ** 2
        grey = bytearray(3 * width)
        grey[0::3] = grey[1::3] = grey[2::3] = bytes(
            [rings[(square + rise) >> 4] for square in squares]
        )
        row = int.from_bytes(_colour(hue + 0.2, y / height) * width)
        yield (columns + row + int.from_bytes(grey)).to_bytes(1 + 3 * width)


def _rings(furthest: int) -> bytes:
    """Return the grey, up to 40, by a sixteenth of the squared distance from the centre."""
    distances = (4 * math.sqrt(sixteenth) for sixteenth in range((furthest >> 4) + 1))
    return bytes(int(20 + 20 * math.sin(distance / 18)) for distance in distances)


def _colour(hue: float, place: float) -> bytes:
    """Return red, green and blue, up to 106 each, at a place from 0 to 1."""
    turns = (hue + 0.5 * place, hue + 0.33 + 0.4 * place, hue + 0.66 + 0.3 * place)
    return bytes(int(56 + 50 * math.cos(2 * math.pi * turn)) for turn in turns)


@cache
def _note(frequency_hz: float) -> bytes:
    cycle_samples, envelope = _cycle_samples(), _envelope()
    speed = frequency_hz * len(cycle_samples) / SAMPLE_RATE_HZ
    places = (int(speed * n) % len(cycle_samples) for n in range(len(envelope)))
    samples = [
        int(level * cycle_samples[place]) for level, place in zip(envelope, places, strict=True)
    ]
    return struct.pack(f"<{len(samples)}h", *samples)


@cache
def _cycle_samples() -> list[float]:
    """Return one cycle of the tone, which every note reads at its own speed."""
    turns = [2 * math.pi * n / 2_048 for n in range(2_048)]
    return [
        sum(level * math.sin(multiple * turn) for multiple, level in _OVERTONES) for turn in turns
    ]


@cache
def _envelope() -> list[float]:
    # A short attack and a decay to nothing keep the joints between notes free of clicks.
    seconds = [n / SAMPLE_RATE_HZ for n in range(round(_NOTE_SECONDS * SAMPLE_RATE_HZ))]
    return [_PEAK * min(1.0, second / 0.01) * (1 - second / _NOTE_SECONDS) for second in seconds]
