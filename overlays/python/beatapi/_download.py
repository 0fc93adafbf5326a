"""Fetch a media file: whole, from a public address, without the API key, its name last."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final
from urllib.parse import urljoin

from ._address import check_addresses, check_media_url
from ._call import Deadline, Effect, Exchange, repeat
from ._errors import DownloadError, DownloadExistsError
from ._flow import Flow, Work
from ._request import Request
from ._response import BodySink, Reply, Sink, status_error
from ._retry import Retries

if TYPE_CHECKING:
    from ._engine import Settings
    from .models.task import Task

DOWNLOAD_SECONDS: Final = 3600.0
"""How long one file may take."""

SILENCE_SECONDS: Final = 60.0
"""How long a server may send nothing before the download counts as stuck."""

MAX_REDIRECTS: Final = 5

_WHERE: Final = "GET (media file)"
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})


def download(
    task: Task, path: str | os.PathLike[str], *, overwrite: bool, settings: Settings
) -> Flow[Effect, Path]:
    """Fetch the first media file of a task to a path."""
    url = media_url(task)
    target = target_path(path, task)
    if os.path.lexists(target) and not overwrite:
        raise _exists(target)
    part = Part(target)
    deadline = Deadline(settings.clock, DOWNLOAD_SECONDS)
    try:
        yield from repeat(
            lambda: _fetch(url, part, deadline, settings),
            deadline=deadline,
            retries=Retries(settings.max_retries, settings.budget),
            safety="repeatable",
        )
        yield Work(lambda: part.publish(overwrite=overwrite))
    finally:
        part.discard()
    return target


def media_url(task: Task) -> str:
    """Where the first media file of a task is.

    Raises:
        DownloadError: The task has none.
    """
    found: Any = task.to_dict()
    for step in ("output", "media", 0, "url"):
        try:
            found = found[step]
        except (KeyError, IndexError, TypeError):
            found = None
            break
    if not isinstance(found, str):
        raise DownloadError(f"task {task.id} ({task.status}) has no file; wait for it to succeed")
    return found


def target_path(path: str | os.PathLike[str], task: Task) -> Path:
    """Where the file goes: the path itself, or the task's id as a file name if it is a folder."""
    target = Path(path)
    if not target.is_dir():
        return target
    name = re.sub(r"[^A-Za-z0-9_-]", "_", str(task.id))[:100] or "video"
    return target / f"{name}.mp4"


def _exists(target: Path) -> DownloadExistsError:
    return DownloadExistsError(f"{target} exists; pass overwrite=True to replace it")


def _fetch(url: str, part: Part, deadline: Deadline, settings: Settings) -> Flow[Effect, None]:
    """Follow a URL to a file, checking each place on the way, and write it to the part file."""
    for _ in range(MAX_REDIRECTS + 1):
        host, port = check_media_url(url, allow_loopback=settings.local)
        yield Work(partial(check_addresses, host, port, allow_loopback=settings.local))
        request = _media_request(url, settings)
        exchange = Exchange(request, deadline, part.open, blocking=True, silence=SILENCE_SECONDS)
        yield exchange
        reply = exchange.reply()
        if reply.status not in _REDIRECTS:
            return part.check(request, reply)
        url = urljoin(url, reply.headers.get("location", ""))
    raise DownloadError(f"the media URL was redirected more than {MAX_REDIRECTS} times")


def _media_request(url: str, settings: Settings) -> Request:
    headers = {"User-Agent": settings.user_agent, "Accept": "*/*", "Accept-Encoding": "identity"}
    return Request(method="GET", url=url, where=_WHERE, headers=headers)


class Part:
    """A file beside the target that takes the bytes until they are complete.

    Args:
        target: Where the file goes in the end.
    """

    def __init__(self, target: Path) -> None:
        self._target = target
        # A name of its own for each download: two of them to one target do not mix.
        self._path = target.with_name(f"{target.name[:200]}.{secrets.token_hex(4)}.part")
        self._file: IO[bytes] | None = None
        self._size = 0
        self._start = b""

    def open(self, status: int, headers: Mapping[str, str]) -> Sink:
        """Take the body of a success here, and the body of an error in memory."""
        if status != 200:
            return BodySink(_WHERE, status, headers)
        if headers.get("content-encoding", "identity").strip().lower() != "identity":
            raise DownloadError("the media file came compressed, which was not asked for")
        self._close()
        self._file = self._path.open("wb")
        self._size, self._start = 0, b""
        return self

    def feed(self, chunk: bytes) -> bool:
        """Write the next piece."""
        if self._file is not None:
            self._file.write(chunk)
        self._size += len(chunk)
        self._start = (self._start + chunk[:12])[:12]
        return True

    def check(self, request: Request, reply: Reply) -> None:
        """Make sure that what was written is a whole MP4 file (ISO/IEC 14496-12: ``ftyp`` first).

        Raises:
            APIStatusError: The answer was no success.
            DownloadError: The file is cut, empty or something else.
        """
        if reply.status != 200:
            raise status_error(request, reply)
        length = reply.headers.get("content-length", str(self._size))
        if length != str(self._size):
            raise DownloadError(f"the media file has {self._size} bytes instead of {length[:20]}")
        if self._start[4:8] != b"ftyp":
            raise DownloadError("the media file is no MP4 video; retrieve the task and try again")

    def publish(self, *, overwrite: bool) -> None:
        """Give the file its name, once its bytes are on the disk.

        Raises:
            DownloadExistsError: Something appeared at the target meanwhile.
            OSError: The disk is full, or the folder cannot be written.
        """
        if self._file is not None:
            self._file.flush()
            os.fsync(self._file.fileno())
        self._close()
        if overwrite:
            os.replace(self._path, self._target)
            return
        try:
            # Unlike a rename, a link never replaces what is there.
            os.link(self._path, self._target)
        except FileExistsError:
            raise _exists(self._target) from None
        except OSError:
            self._rename()

    def _rename(self) -> None:
        """Publish on a file system without hard links."""
        if os.path.lexists(self._target):
            raise _exists(self._target)
        os.replace(self._path, self._target)

    def discard(self) -> None:
        """Remove the part file, if it is there."""
        self._close()
        self._path.unlink(missing_ok=True)

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
