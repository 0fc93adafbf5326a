"""Uploads: read within their limit, recognised by their bytes, measured and kept."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Final

from anyio import to_thread
from starlette.datastructures import FormData, Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from ._dialect import Version
from ._errors import bad_request
from ._media import Film, MediaError, audio_seconds, film_of, image_size
from ._sniff import SUFFIXES, sniff

MAX_FILE_BYTES: Final = 50 * 1024 * 1024
SHORTEST_AUDIO_SECONDS: Final = 10.0
LONGEST_AUDIO_SECONDS: Final = 180.0
MAX_VIDEO_BYTES: Final = 100 * 1024 * 1024
SHORTEST_VIDEO_SECONDS: Final = 3.0
LONGEST_VIDEO_SECONDS: Final = 30.0
"""Limits of videos, which are taken from 2026-09 on."""

_LATER_AUDIO_SECONDS: Final = 300.0
"""The longest sound from 2026-08 on."""

_FRAMING_BYTES: Final = 64 * 1024
_MULTIPART: Final = "multipart/form-data"
# An encoder rounds a song to whole frames, 26 ms of an MP3; that must not push it over a limit.
_TOLERANCE_SECONDS: Final = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that is taken. Sound and videos have a length in seconds, pictures a size in pixels.

    `problem` says why no video can be made of it: BeatAPI takes uploads by their type and fails the
    task that uses a damaged one.
    """

    data: bytes
    mime_type: str
    audio_duration_seconds: float | None = None
    audio_duration_source: str | None = None
    video_duration_seconds: float | None = None
    width: int | None = None
    height: int | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Received:
    data: bytes
    declared_type: str
    filename: str


async def read_body(request: Request, limit: int) -> bytes | None:
    """Read a request's body, or return None when it is longer than `limit` bytes.

    All of it is taken from the connection either way, so that the refusal reaches the client.
    """
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size <= limit:
            parts.append(part)
    return b"".join(parts) if size <= limit else None


async def receive(request: Request, version: Version) -> Upload:
    """Read, recognise and measure an upload, multipart or raw.

    Raises:
        ApiError: 400 for anything that BeatAPI would not take at this date.
    """
    if version.has_hints and "content-length" not in request.headers:
        raise bad_request("Content-Length: is missing; send a body of a known length.")
    largest = MAX_VIDEO_BYTES if version.has_analysis else MAX_FILE_BYTES
    received = await _read(request, largest)
    if not received.data:
        raise bad_request("file: is empty.")
    mime_type, film = await to_thread.run_sync(_check_type, received, version)
    if len(received.data) > (largest if film else MAX_FILE_BYTES):
        raise _too_large(largest if film else MAX_FILE_BYTES)
    if film is not None:
        return Upload(
            data=received.data,
            mime_type=mime_type,
            video_duration_seconds=_limited(
                film.seconds, SHORTEST_VIDEO_SECONDS, LONGEST_VIDEO_SECONDS
            ),
            width=film.width,
            height=film.height,
        )
    if mime_type.startswith("image/"):
        return await to_thread.run_sync(_picture, received.data, mime_type)
    if not mime_type.startswith("audio/"):
        return Upload(data=received.data, mime_type=mime_type)
    longest = _LATER_AUDIO_SECONDS if version.has_kinds else LONGEST_AUDIO_SECONDS
    seconds = await to_thread.run_sync(_measure, received.data, longest)
    return Upload(
        data=received.data,
        mime_type=mime_type,
        audio_duration_seconds=round(seconds, 3),
        audio_duration_source="mp3_frame_scan" if mime_type == "audio/mpeg" else "sample_count",
    )


async def _read(request: Request, largest: int) -> _Received:
    body = await read_body(request, largest + _FRAMING_BYTES)
    if body is None:
        raise _too_large(largest)
    declared = _media_type(request.headers.get("content-type", ""))
    if declared == _MULTIPART:
        return await _read_form(request.headers, body)
    return _Received(data=body, declared_type=declared, filename="")


async def _read_form(headers: Headers, body: bytes) -> _Received:
    form = await _parse_form(headers, body)
    try:
        purpose, file = form.get("purpose", "input"), form.get("file")
        if purpose != "input":
            raise bad_request("purpose: must be input.")
        if not isinstance(file, UploadFile):
            raise bad_request("file: missing; send the bytes in a form part named file.")
        return _Received(
            data=await file.read(),
            declared_type=_media_type(file.content_type or ""),
            filename=file.filename or "",
        )
    finally:
        await form.close()


async def _parse_form(headers: Headers, body: bytes) -> FormData:
    async def whole() -> AsyncGenerator[bytes, None]:
        yield body
        yield b""

    try:
        return await MultiPartParser(headers, whole(), max_files=1, max_fields=10).parse()
    except (MultiPartException, KeyError) as error:
        raise bad_request(f"the multipart body cannot be read: {error}") from error


def _check_type(received: _Received, version: Version) -> tuple[str, Film | None]:
    """Return the type of a file, and its measures if it is a video that this date takes."""
    accepted = [kind for kind in SUFFIXES if version.has_analysis or not kind.startswith("video/")]
    media_type, film = _recognised(received.data, version)
    if media_type is None:
        raise bad_request(f"file: its bytes are none of {', '.join(accepted)}.")
    declared = received.declared_type
    if declared == "text/plain" and received.filename.lower().endswith(".srt"):
        declared = "application/x-subrip"
    if declared and declared not in accepted:
        raise bad_request(f"file: {declared} is not taken; send it as {media_type}.")
    if declared and declared != media_type:
        raise bad_request(f"file: is sent as {declared}, but its bytes are {media_type}.")
    return media_type, film


def _recognised(data: bytes, version: Version) -> tuple[str | None, Film | None]:
    media_type = sniff(data)
    if media_type not in {"audio/mp4", "video/quicktime"}:
        return media_type, None
    try:
        film = film_of(data) if version.has_analysis else None
    except MediaError as error:
        raise bad_request(f"file: {error}.") from error
    if film is None:
        return "audio/mp4", None
    return ("video/mp4" if media_type == "audio/mp4" else media_type), film


def _picture(data: bytes, mime_type: str) -> Upload:
    try:
        width, height = image_size(data)
    except MediaError as error:
        return Upload(data=data, mime_type=mime_type, problem=str(error))
    return Upload(data=data, mime_type=mime_type, width=width, height=height)


def _measure(data: bytes, longest: float) -> float:
    try:
        seconds = audio_seconds(data)
    except MediaError as error:
        raise bad_request(f"file: {error}.") from error
    return _limited(seconds, SHORTEST_AUDIO_SECONDS, longest)


def _limited(seconds: float, shortest: float, longest: float) -> float:
    if not shortest - _TOLERANCE_SECONDS <= seconds <= longest + _TOLERANCE_SECONDS:
        raise bad_request(
            f"file: plays for {seconds:.1f} seconds; {shortest:.0f} to {longest:.0f} are allowed."
        )
    return seconds


def _media_type(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()


def _too_large(limit: int) -> Exception:
    return bad_request(f"file: is larger than {limit // 1024**2} MB.")
