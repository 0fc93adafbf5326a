"""What a file is, by its first bytes: the eight types that BeatAPI takes."""

from __future__ import annotations

from typing import Final

from .. import _sniff

SUFFIXES: Final = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/webp": ".webp",
    "audio/mpeg": ".mp3",
    "audio/wav": ".wav",
    "audio/aac": ".aac",
    "audio/mp4": ".m4a",
    "application/x-subrip": ".srt",
}
"""File name suffix of each type that `POST /v1/files` takes (documentation of 2026-07-16)."""


def sniff(data: bytes) -> str | None:
    """Return the media type that the first bytes show, or None for a type BeatAPI refuses."""
    found = _sniff.sniff(data)
    # Whether an MP4 file is a song shows when its sound is measured.
    media_type = "audio/mp4" if found == "video/mp4" else found
    return media_type if media_type in SUFFIXES else None
