"""Uploads: read within their limit, recognised by their bytes, measured and kept."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Final

from anyio import to_thread
from starlette.datastructures import FormData, Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from ._errors import bad_request
from ._media import MediaError, audio_seconds, check_image
from ._sniff import SUFFIXES, sniff

MAX_FILE_BYTES: Final = 50 * 1024 * 1024
SHORTEST_AUDIO_SECONDS: Final = 10.0
LONGEST_AUDIO_SECONDS: Final = 180.0

_MAX_FORM_BYTES: Final = MAX_FILE_BYTES + 64 * 1024
_MULTIPART: Final = "multipart/form-data"
# An encoder rounds a song to whole frames, 26 ms of an MP3; that must not push it over a limit.
_TOLERANCE_SECONDS: Final = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that is taken. Only sound has a length, in seconds.

    `problem` says why no video can be made of it: BeatAPI takes uploads by their type and fails the
    task that uses a damaged one.
    """

    data: bytes
    mime_type: str
    audio_duration_seconds: float | None = None
    audio_duration_source: str | None = None
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


async def receive(request: Request) -> Upload:
    """Read, recognise and measure an upload, multipart or raw.

    Raises:
        ApiError: 400 for anything that BeatAPI would not take.
    """
    received = await _read(request)
    if not received.data:
        raise bad_request("file: is empty.")
    if len(received.data) > MAX_FILE_BYTES:
        raise _too_large()
    mime_type = _check_type(received)
    if mime_type.startswith("image/"):
        problem = await to_thread.run_sync(_problem_of_image, received.data)
        return Upload(data=received.data, mime_type=mime_type, problem=problem)
    if not mime_type.startswith("audio/"):
        return Upload(data=received.data, mime_type=mime_type)
    seconds = await to_thread.run_sync(_measure, received.data)
    return Upload(
        data=received.data,
        mime_type=mime_type,
        audio_duration_seconds=round(seconds, 3),
        audio_duration_source="mp3_frame_scan" if mime_type == "audio/mpeg" else "sample_count",
    )


async def _read(request: Request) -> _Received:
    body = await read_body(request, _MAX_FORM_BYTES)
    if body is None:
        raise _too_large()
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


def _check_type(received: _Received) -> str:
    found = sniff(received.data)
    if found is None:
        raise bad_request(f"file: its bytes are none of {', '.join(SUFFIXES)}.")
    declared = received.declared_type
    if declared == "text/plain" and received.filename.lower().endswith(".srt"):
        declared = "application/x-subrip"
    if declared and declared not in SUFFIXES:
        raise bad_request(f"file: {declared} is not taken; send it as {found}.")
    if declared and declared != found:
        raise bad_request(f"file: is sent as {declared}, but its bytes are {found}.")
    return found


def _problem_of_image(data: bytes) -> str | None:
    try:
        check_image(data)
    except MediaError as error:
        return str(error)
    return None


def _measure(data: bytes) -> float:
    try:
        seconds = audio_seconds(data)
    except MediaError as error:
        raise bad_request(f"file: {error}.") from error
    shortest = SHORTEST_AUDIO_SECONDS - _TOLERANCE_SECONDS
    if not shortest <= seconds <= LONGEST_AUDIO_SECONDS + _TOLERANCE_SECONDS:
        raise bad_request(
            f"file: plays for {seconds:.1f} seconds; {SHORTEST_AUDIO_SECONDS:.0f} to "
            f"{LONGEST_AUDIO_SECONDS:.0f} are allowed."
        )
    return seconds


def _media_type(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()


def _too_large() -> Exception:
    return bad_request(f"file: is larger than {MAX_FILE_BYTES // 1024**2} MB.")
