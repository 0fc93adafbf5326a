"""Recognise the type of a file by its first bytes. Needs the standard library only."""

from __future__ import annotations

import re
from typing import Final

SNIFF_BYTES: Final = 512
"""The number of bytes that are examined."""

_MAGIC: Final = (
    ("image/png", rb"\x89PNG\r\n\x1a\n"),
    ("image/jpeg", rb"\xff\xd8\xff"),
    ("image/webp", rb"RIFF.{4}WEBP"),
    ("audio/wav", rb"RIFF.{4}WAVE"),
    ("audio/mp4", rb".{4}ftypM4[AB]"),
    ("video/quicktime", rb".{4}ftypqt  "),
    ("video/mp4", rb".{4}ftyp"),
    ("application/x-subrip", rb"(\xef\xbb\xbf)?\s*\d+\r?\n\d+:\d\d:\d\d,\d{3} --> "),
    ("audio/mpeg", rb"ID3"),
    ("image/gif", rb"GIF8[79]a"),
    ("application/pdf", rb"%PDF-"),
    ("application/zip", rb"PK\x03\x04"),
    ("text/html", rb"\s*<(?i:!doctype html|html|head|body)\b"),
    ("application/xml", rb"\s*<\?xml"),
)
# Both begin with a 12-bit sync word; the two layer bits after it are 00 for ADTS, 01 for layer III.
_MPEG_SYNC: Final = 0xE0
_ADTS_MASK, _ADTS = 0xF6, 0xF0
_LAYER_MASK, _LAYER_3 = 0x06, 0x02


def sniff(start: bytes) -> str | None:
    """Return the media type of the first bytes, or ``None`` if they have no known form.

    An MP4 container holds sound or pictures: its brand states the intended use, not the content
    (ISO/IEC 14496-12, section 4.3).
    """
    for media_type, magic in _MAGIC:
        if re.match(magic, start[:SNIFF_BYTES], re.DOTALL):
            return media_type
    return _sniff_mpeg_audio(start)


def _sniff_mpeg_audio(start: bytes) -> str | None:
    if len(start) < 2 or start[0] != 0xFF or start[1] & _MPEG_SYNC != _MPEG_SYNC:
        return None
    if start[1] & _ADTS_MASK == _ADTS:
        return "audio/aac"
    return "audio/mpeg" if start[1] & _LAYER_MASK == _LAYER_3 else None
