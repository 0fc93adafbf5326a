"""A picture and a song to send."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SampleMedia:
    """Small files that BeatAPI takes.

    Args:
        image: A PNG of 64 × 36 pixels.
        song: A WAV of 10 seconds, the shortest there may be.
    """

    image: Path
    song: Path


def write_samples(folder: Path) -> SampleMedia:
    """Make both files in a folder."""
    from beatapi_sandbox import sample_image, sample_song

    media = SampleMedia(image=folder / "cover.png", song=folder / "song.wav")
    media.image.write_bytes(sample_image(1, width=64, height=36))
    media.song.write_bytes(sample_song(10))
    return media
