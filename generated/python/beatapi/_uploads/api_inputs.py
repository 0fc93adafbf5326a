"""BeatAPI's rules for files that are given in place of URLs (2026-06-25)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from .._base.errors import InvalidArgumentError
from .song import song_seconds

if TYPE_CHECKING:
    from ..models import File
    from .source import Source

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
