"""The type of a file, by its first bytes: the types that BeatAPI takes."""

from __future__ import annotations

import re
from typing import Final

SUFFIXES: Final = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/webp": ".webp",
    "audio/mpeg": ".mp3",
    "audio/wav": ".wav",
    "audio/aac": ".aac",
    "audio/mp4": ".m4a",
    "application/x-subrip": ".srt",
    "video/mp4": ".mp4",
    "video/quicktime": ".mov",
}
"""File name suffix of each type that `POST /v1/files` takes; videos from 2026-09 on."""

_MAGIC: Final = (
    ("image/png", re.compile(rb"\x89PNG\r\n\x1a\n")),
    ("image/jpeg", re.compile(rb"\xff\xd8\xff")),
    ("image/webp", re.compile(rb"RIFF.{4}WEBP", re.DOTALL)),
    ("audio/wav", re.compile(rb"RIFF.{4}WAVE", re.DOTALL)),
    ("video/quicktime", re.compile(rb".{4}ftypqt", re.DOTALL)),
    ("audio/mp4", re.compile(rb".{4}ftyp", re.DOTALL)),
    ("application/x-subrip", re.compile(rb"(\xef\xbb\xbf)?\s*\d+\r?\n\d+:\d\d:\d\d,\d{3} --> ")),
)
# Both begin with a 12-bit sync word; the two layer bits after it are 00 for ADTS, 01 for layer III.
_MPEG_SYNC: Final = 0xE0
_ADTS_MASK, _ADTS = 0xF6, 0xF0
_LAYER_MASK, _LAYER_3 = 0x06, 0x02


def sniff(data: bytes) -> str | None:
    """Return the media type that the first bytes show, or None for a type BeatAPI refuses."""
    for media_type, magic in _MAGIC:
        if magic.match(data):
            return media_type
    return _sniff_mpeg_audio(data)


def _sniff_mpeg_audio(data: bytes) -> str | None:
    if data.startswith(b"ID3"):
        return "audio/mpeg"
    if len(data) < 2 or data[0] != 0xFF or data[1] & _MPEG_SYNC != _MPEG_SYNC:
        return None
    if data[1] & _ADTS_MASK == _ADTS:
        return "audio/aac"
    return "audio/mpeg" if data[1] & _LAYER_MASK == _LAYER_3 else None
