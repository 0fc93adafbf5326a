"""Fetch a media file completely, from a public address, without the API key."""

from __future__ import annotations

import io
import os
import re
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from inspect import iscoroutinefunction
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias
from urllib.parse import urljoin

from .._base.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    BeatAPIError,
    DownloadError,
    DownloadExistsError,
    DownloadWriteError,
    InvalidArgumentError,
)
from .._base.flow import AnsweredEffect, Flow, Work
from .._base.secret import cover
from .._calls.call import LEAST_ATTEMPT_SECONDS, Deadline, Effect, Exchange, repeat
from .._calls.request import Request, progress
from .._calls.response import Reply, status_error
from .._calls.retry import Retries, Safety
from .._spec import UPLOAD_SUFFIXES
from .._transport.address import check_media_url, checked_addresses
from .part import Part, RestartError, exists, source_id

if TYPE_CHECKING:
    from .._calls.options import Progress, RequestOptions
    from .._engine.engine import Settings
    from ..models import Task

WHOLE: Final = frozenset({"abfs", "abfss", "az", "gcs", "gs", "memory", "oss", "s3", "s3a"})
"""The protocols of fsspec that show an object only when all of it is there."""

_PIECE_BYTES: Final = 1024 * 1024


class Writable(Protocol):
    """A binary file that is open for writing."""

    def write(self, data: bytes, /) -> object:
        """Write bytes; a number that is smaller than theirs says that the rest is not written."""
        ...


class Located(Protocol):
    """A file that fsspec has not opened yet, from ``fsspec.open(url, "wb")``."""

    fs: Any
    path: str


Target: TypeAlias = Writable | Located


def put(target: Any, source: Path, *, overwrite: bool) -> int:
    """Write a whole file to its place, and return its length in bytes.

    Args:
        target: The place, a ``Target``.
        source: The file.
        overwrite: Whether to replace an existing file.

    Raises:
        DownloadExistsError: The place is taken.
        DownloadWriteError: The place cannot be written.
    """
    try:
        if _is_open(target):
            _copy(source, target)
        else:
            _upload(source, target.fs, target.path, overwrite=overwrite)
    except DownloadError:
        raise
    except Exception as error:
        number, reason = getattr(error, "errno", None) or 0, cover(str(error))
        message = f"{_name(target)} cannot be written: {type(error).__name__}: {reason}"
        raise DownloadWriteError(number, message) from error
    return source.stat().st_size


def check(target: Any, *, overwrite: bool) -> None:
    """Check a place, a ``Target``, before anything is fetched.

    Raises:
        InvalidArgumentError: It is not a place for bytes.
        DownloadExistsError: It is taken.
    """
    if isinstance(target, io.TextIOBase):
        raise InvalidArgumentError("target must be a file for bytes: open it in binary mode")
    if _is_open(target):
        if iscoroutinefunction(target.write):
            message = "target.write is asynchronous: pass a plain file, which a thread writes"
            raise InvalidArgumentError(message)
    elif not (hasattr(target, "fs") and hasattr(target, "path")):
        message = "target must be a binary file, or what fsspec.open(url, 'wb') returns"
        raise InvalidArgumentError(f"{message}; for a path use download()")
    else:
        _check_free(target.fs, target.path, overwrite=overwrite)


def _is_open(target: object) -> bool:
    return hasattr(target, "write")


def _name(target: Any) -> str:
    return "the file" if _is_open(target) else cover(str(target.path))


def _copy(source: Path, target: Writable) -> None:
    with source.open("rb") as file:
        while piece := file.read(_PIECE_BYTES):
            while piece:
                written = target.write(piece)
                # A raw file may take less than it is given.
                piece = piece[written:] if isinstance(written, int) else b""


def _check_free(fs: Any, path: str, *, overwrite: bool) -> None:
    if not overwrite and fs.exists(path):
        raise DownloadExistsError(f"{cover(path)} exists; pass overwrite=True to replace it")


def _upload(source: Path, fs: Any, path: str, *, overwrite: bool) -> None:
    protocols = (fs.protocol,) if isinstance(fs.protocol, str) else fs.protocol
    if not WHOLE.isdisjoint(protocols):
        _check_free(fs, path, overwrite=overwrite)
        fs.put_file(str(source), path)
        return
    part = f"{path}.{secrets.token_hex(4)}.part"
    try:
        fs.put_file(str(source), part)
        _check_free(fs, path, overwrite=overwrite)
        fs.mv(part, path)
    except BaseException:
        with suppress(Exception):
            fs.rm_file(part)
        raise


SILENCE_SECONDS: Final = 60.0
"""The time without a byte from the server after which the connection counts as stuck."""

MAX_REDIRECTS: Final = 5

_WHERE: Final = "GET (media file)"
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})

_EXPIRED: Final = frozenset({401, 403, 410})
"""The statuses with which a server rejects an expired link."""

_RESERVED_NAMES: Final = r"(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])"
"""File names that Windows keeps for devices, whatever their suffix."""


class Refresh(AnsweredEffect["Task"]):
    """Effect: retrieve a task, as its file is not known or the link to it has expired.

    Args:
        task_id: The task.
        options: The options of the call.
    """

    def __init__(self, task_id: str, options: RequestOptions) -> None:
        self.task_id = task_id
        self.options = options


_Effect: TypeAlias = Effect | Refresh


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The caller's checked arguments for one download.

    Args:
        overwrite: Whether to replace an existing target.
        deadline: The end of the whole download.
        allow_private: Whether the file may be on an address outside of the public internet.
        allow_unknown_length: Whether to accept a file that may be cut, as its length is unknown.
        on_progress: Called with the bytes fetched, and with their total.
    """

    overwrite: bool
    deadline: Deadline
    allow_private: bool
    allow_unknown_length: bool
    on_progress: Progress | None

    def __post_init__(self) -> None:
        """Check them.

        Raises:
            InvalidArgumentError: One of them is not valid.
        """
        progress(self.on_progress)

    def options(self, settings: Settings) -> RequestOptions:
        """Return the options of a call that retrieves the task; the call shares the deadline."""
        limits = (self.deadline.remaining(), settings.deadline({}).seconds)
        least = min((seconds for seconds in limits if seconds is not None), default=None)
        return {"timeout": None if least is None else max(LEAST_ATTEMPT_SECONDS, least)}


@dataclass(frozen=True, slots=True)
class Media:
    """The first media file of a task."""

    url: str
    kind: str | None


def download(
    task: Task, path: str | os.PathLike[str], choices: Choices, settings: Settings
) -> Flow[_Effect, Path]:
    """Fetch the first media file of a task to a path."""
    media = media_of(task)
    target = target_path(path, task, media.kind)
    if os.path.lexists(target) and not choices.overwrite:
        raise exists(target)
    source = _source(task, media.url)
    part = Part(target, source=source, media_type=media.kind, where=_WHERE)
    fetch = _Fetch(task, media.url, part, choices, settings)
    try:
        yield Work(part.claim)
        yield from repeat(
            fetch.attempt, deadline=fetch.deadline, retries=fetch.retries, safety="repeatable"
        )
        yield Work(partial(part.publish, overwrite=choices.overwrite))
    except BeatAPIError:
        # Here as well as in the finally block: writing to the disk belongs in a thread.
        yield Work(part.end)
        raise
    finally:
        part.end()
    return target


def download_to(
    task: Task, target: Target, choices: Choices, settings: Settings
) -> Flow[_Effect, int]:
    """Fetch the first media file of a task to a folder of its own, and then write it to a place."""
    yield Work(partial(check, target, overwrite=choices.overwrite))
    folder = yield from Work(mkdtemp)
    try:
        path = yield from download(task, Path(folder, "media"), choices, settings)
        return (yield from Work(partial(put, target, path, overwrite=choices.overwrite)))
    finally:
        rmtree(folder, ignore_errors=True)


def media_of(task: Task) -> Media:
    """Return the URL and the media type of a task's first file.

    Raises:
        DownloadError: The task has none.
    """
    output: Any = task.to_dict().get("output")
    media: Any = None
    with suppress(KeyError, IndexError, TypeError):
        media = output["media"][0]
    url, kind = _text(media, "url"), _text(media, "mime_type")
    if url is None:
        advice = "wait for it to succeed" if output is None else _instead(output)
        raise DownloadError(f"task {task.id} ({task.status}) has no file; {advice}")
    return Media(url, kind)


def _instead(output: Any) -> str:
    """Name the result of a task that makes no file (video analysis 2026-09, data 2026-10)."""
    if _text(output, "text") is not None:
        return "its result is text: read task.output.text"
    return "its result is in task.output"


def has_file(task: Task) -> bool:
    """Return true if a task names its file; a caller may hold a task from before its end."""
    try:
        media_of(task)
    except DownloadError:
        return False
    return True


def _text(found: Any, name: str) -> str | None:
    with suppress(KeyError, TypeError):
        value: object = found[name]
        return value if isinstance(value, str) else None
    return None


def target_path(path: str | os.PathLike[str], task: Task, kind: str | None) -> Path:
    """Return the path of the file: the path itself, or the task's id as a name in that folder.

    The name never comes from the URL or the server of the file, so neither can redirect it.

    Raises:
        InvalidArgumentError: The path is not possible for a file.
    """
    if "\0" in os.fsdecode(path):
        raise InvalidArgumentError("path must not hold a NUL character")
    target = Path(path)
    if not os.path.isdir(target):
        return target
    suffix = UPLOAD_SUFFIXES.get(kind or "", (".mp4",))[0]
    return target / f"{file_name(str(task.id))}{suffix}"


def file_name(text: str) -> str:
    """Return a text as a file name valid on every system, different for each text."""
    plain = re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_-]{0,99}", text)
    if plain and not re.fullmatch(_RESERVED_NAMES, text):
        return text
    similar = re.sub(r"[^A-Za-z0-9_-]", "_", text)[:80]
    return f"task_{similar}_{source_id(text)[:8]}"


def _source(task: Task, url: str) -> str:
    """Return a digest of a file's source; a renewed link gives the same one."""
    return source_id(str(task.id), re.split(r"[?#]", url)[0])


class _Patience(Retries):
    """The retries of a download: only attempts without progress count towards the limit.

    Args:
        limit: The number of attempts in a row that may make no progress.
        part: The bytes so far.
        deadline: The end of the whole download.
    """

    def __init__(self, limit: int, part: Part, deadline: Deadline) -> None:
        # No retry budget: it protects the API, and the file is on another server.
        super().__init__(limit)
        self._part = part
        self._deadline = deadline
        self._size = part.size
        self._fruitless = 0

    def pause(self, error: BeatAPIError, *, attempt: int, safety: Safety) -> float | None:
        """Return the pause before another attempt in seconds; ``None`` to give up."""
        grown = self._part.size > self._size
        self._fruitless = 1 if grown else self._fruitless + 1
        self._size = self._part.size
        if isinstance(error, APITimeoutError) and not self._deadline.passed():
            error = APIConnectionError(str(error), sent=error.sent)
        return super().pause(error, attempt=min(attempt, self._fruitless), safety=safety)


class _Fetch:
    """The attempts of one download: each requests the missing bytes and follows redirects."""

    def __init__(
        self, task: Task, url: str, part: Part, choices: Choices, settings: Settings
    ) -> None:
        self._task = task
        self._url = url
        self._part = part
        self._choices = choices
        self._settings = settings
        self._refreshed = False
        self.deadline = choices.deadline
        self.retries = _Patience(settings.max_retries, part, self.deadline)

    def attempt(self) -> Flow[_Effect, None]:
        """Fetch the missing bytes, with a new link if this one has expired."""
        while True:
            try:
                return (yield from self._follow())
            except RestartError:
                # The next request is for the whole file, so a RestartError cannot occur again.
                self._part.restart("")
            except APIStatusError as error:
                if error.status not in _EXPIRED or self._refreshed:
                    raise
                yield from self._refresh()

    def _refresh(self) -> Flow[_Effect, None]:
        self._refreshed = True
        task = yield from Refresh(str(self._task.id), self._choices.options(self._settings))
        self._url = media_of(task).url
        self._part.restart(_source(task, self._url))

    def _follow(self) -> Flow[_Effect, None]:
        """Follow redirects to the file, checking each URL, and write it to the part file."""
        url = self._url
        for _ in range(MAX_REDIRECTS + 1):
            request, reply = yield from self._ask(url)
            if reply.status not in _REDIRECTS:
                break
            url = _next(url, reply)
        else:
            raise DownloadError(f"the media URL was redirected more than {MAX_REDIRECTS} times")
        if not self._part.taken:
            raise status_error(request, reply)
        allowed = self._choices.allow_unknown_length
        yield Work(partial(self._part.check_length, allow_unknown=allowed))

    def _ask(self, url: str) -> Flow[_Effect, tuple[Request, Reply]]:
        """Send the request to each checked address of the host in turn."""
        local = self._settings.local
        host, port = check_media_url(url, allow_http=local)
        left = self.deadline.remaining()
        seconds = SILENCE_SECONDS if left is None else min(SILENCE_SECONDS, left)
        private = self._choices.allow_private
        lookup = partial(_addresses, host, port, seconds)
        addresses = yield from Work(partial(lookup, allow_loopback=local, allow_private=private))
        request = self._request(url)
        for address in addresses[:-1]:
            try:
                return (yield from self._exchange(replace(request, address=address)))
            except APIConnectionError as error:
                if error.sent:
                    raise
        # If no address was found, a proxy may know one; "" permits only the proxy.
        unknown = None if private else ""
        last = addresses[-1] if addresses else unknown
        return (yield from self._exchange(replace(request, address=last)))

    def _request(self, url: str) -> Request:
        headers = {"User-Agent": self._settings.user_agent, "Accept": "*/*"}
        headers |= {"Accept-Encoding": "identity", "Connection": "close"}
        headers |= self._part.conditions()
        return Request(method="GET", url=url, where=_WHERE, headers=headers)

    def _exchange(self, request: Request) -> Flow[_Effect, tuple[Request, Reply]]:
        exchange = Exchange(
            request,
            self.deadline,
            self._part.open,
            blocking=self._part.blocks,
            silence=SILENCE_SECONDS,
            report=self._report(),
        )
        yield exchange
        return request, exchange.reply()

    def _report(self) -> Callable[[], object] | None:
        tell, part = self._choices.on_progress, self._part
        return None if tell is None else lambda: tell(part.size, part.total)


def _addresses(
    host: str, port: int, seconds: float, *, allow_loopback: bool, allow_private: bool
) -> list[str]:
    """Look up the addresses of a host.

    Raises:
        DownloadError: One of them must not be connected to.
        APITimeoutError: The resolver does not answer.
    """
    with suppress(TimeoutError):
        return checked_addresses(
            host, port, allow_loopback=allow_loopback, allow_private=allow_private, seconds=seconds
        )
    message = f"{_WHERE}: {host} was not found in time; check the network"
    raise APITimeoutError(message, sent=False)


def _next(url: str, reply: Reply) -> str:
    """Return the target of a redirect; one from https to http is refused even on this machine."""
    location = reply.headers.get("location", "")
    try:
        target = urljoin(url, location)
    except ValueError:
        target = ""
    if not location or not target:
        raise DownloadError("the media URL was redirected to nowhere; retrieve the task again")
    if url.startswith("https:") and target.startswith("http:"):
        raise DownloadError("the media URL was redirected from https to http")
    return target
