"""The sample inputs that BeatAPI's documentation uses, by their public URLs.

The sandbox fetches nothing, so a drawing or a melody of its own stands for each of them.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from ._records import StoredFile
from ._samples import sample_image, sample_song

BASE_URL: Final = "https://media.beatapi.io/samples/"

IMAGES: Final = (
    "neon-singer.png",
    "smart-bottle.png",
    "portrait.png",
    "singer.png",
    "stage.png",
)
"""Pictures; the first two since 2026-07-16, the others since 2026-08."""

SONGS: Final = ("neon-singer-preview.mp3", "song.mp3")
"""Songs; the first since 2026-07-16, the other since 2026-08."""

VIDEO_URL: Final = "https://media.beatapi.io/uploads/input.mp4"
"""The video of the documented analyses (since 2026-09), which bill a minute."""

VIDEO_SECONDS: Final = 60.0

SONG_SECONDS: Final = 15.0
"""Length of the songs: the documented 720p video of one is billed 75 credits (2026-07-16)."""

_FOLDER: Final = "samples/"


def documented_file(url: str) -> StoredFile | None:
    """Return the input that a documented URL stands for, or None for any other URL."""
    if url == VIDEO_URL:
        return StoredFile(
            id="input.mp4",
            key=_FOLDER + "input.mp4",
            mime_type="video/mp4",
            size_bytes=0,
            created_at=0.0,
            video_duration_seconds=VIDEO_SECONDS,
        )
    name = url.removeprefix(BASE_URL)
    if name == url or name not in IMAGES + SONGS:
        return None
    is_song = name in SONGS
    return StoredFile(
        id=name,
        key=_FOLDER + name,
        mime_type="audio/wav" if is_song else "image/png",
        size_bytes=0,
        created_at=0.0,
        audio_duration_seconds=SONG_SECONDS if is_song else None,
    )


def documented_bytes(key: str) -> bytes | None:
    """Return what a video is made of for such an input's key, or None for the key of an upload."""
    name = key.removeprefix(_FOLDER)
    return None if name == key else _sample(name)


@cache
def _sample(name: str) -> bytes:
    if name in SONGS:
        return sample_song(SONG_SECONDS, seed=SONGS.index(name))
    return sample_image(IMAGES.index(name), width=640, height=360)
