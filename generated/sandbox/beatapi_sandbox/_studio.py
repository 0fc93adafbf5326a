"""The worker threads that make videos on demand, beside the server."""

from __future__ import annotations

import asyncio
import hashlib
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from ._beats import shots
from ._documented import documented_bytes
from ._errors import ApiError
from ._media import WorkCancelledError, levels, render, write_picture
from ._records import Media, Recipe
from ._samples import sample_image
from ._store import Store

_WORKERS: Final = 2
_CLOSER: Final = 1.2
_DRAWN: Final = (320, 180)
"""Width and height of what is drawn, before it is scaled."""


class Studio:
    """Makes each video once, before or when it is first fetched; can be stopped at any moment.

    Args:
        store: Holds the files and their recipes.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._stopped = threading.Event()
        self._work: dict[str, Future[str]] = {}
        self._pool = ThreadPoolExecutor(_WORKERS, thread_name_prefix="beatapi-sandbox-studio")

    def stop(self) -> None:
        """Give up unfinished work and end the threads."""
        self._stopped.set()
        self._pool.shutdown(cancel_futures=True)

    def forget(self) -> None:
        """Give up unfinished work and go on with what comes."""
        self._stopped.set()
        self._stopped = threading.Event()
        self._work.clear()

    def prepare(self, key: str, recipe: Recipe) -> None:
        """Begin to make a video that will be wanted; not if the sandbox is being stopped."""
        if key not in self._work:
            with suppress(ApiError):
                self._work[key] = self._submit(recipe, self._store.path_for(key))

    async def finished(self, media: Media) -> Path:
        """Return where a file lies, having made it if need be, with its ETag noted.

        Raises:
            ApiError: 503 when the sandbox is being stopped.
        """
        path = self._store.path_for(media.id)
        if media.etag is None or not path.exists():
            media.etag = await self._make(media, path)
            self._store.media.put(media)
            self._store.commit()
        return path

    async def _make(self, media: Media, path: Path) -> str:
        stopped = self._stopped
        if media.id not in self._work:
            self._work[media.id] = self._submit(media.recipe, path)
        try:
            # Shielded: the first caller may hang up while others wait for the same file.
            return await asyncio.shield(asyncio.wrap_future(self._work[media.id]))
        except (WorkCancelledError, asyncio.CancelledError) as error:
            if not stopped.is_set():
                raise
            raise _stopping() from error
        finally:
            self._work.pop(media.id, None)

    def _submit(self, recipe: Recipe | None, path: Path) -> Future[str]:
        """Hand work to a thread.

        Raises:
            ApiError: 503 when the sandbox is being stopped.
        """
        try:
            if recipe is None:
                return self._pool.submit(etag_of_file, path)
            return self._pool.submit(self._render, recipe, path, self._stopped)
        except RuntimeError as error:
            # The pool may be shut down at any moment, by the thread that stops the sandbox.
            if not self._stopped.is_set():
                raise
            raise _stopping() from error

    def _render(self, recipe: Recipe, path: Path, stopped: threading.Event) -> str:
        images = [self._input(key) for key in recipe.images] or [_drawn(recipe)]
        if recipe.mime_type != "video/mp4":
            write_picture(
                images[0],
                mime_type=recipe.mime_type,
                size=recipe.size or _DRAWN,
                path=path,
                is_transparent=recipe.is_transparent,
            )
            return etag_of_file(path)
        song = None if recipe.audio is None else self._input(recipe.audio)
        cut = _cut(recipe, song, len(images))
        render(
            [images[index] for index in cut.images],
            song,
            aspect_ratio=recipe.aspect_ratio,
            resolution=recipe.resolution,
            duration_seconds=recipe.seconds,
            path=path,
            weights=cut.seconds,
            zooms=cut.zooms,
            audio_start_seconds=recipe.audio_start_seconds,
            size=recipe.size,
            cancelled=stopped.is_set,
        )
        return etag_of_file(path)

    def _input(self, key: str) -> bytes:
        sample = documented_bytes(key)
        return self._store.path_for(key).read_bytes() if sample is None else sample


def _stopping() -> ApiError:
    return ApiError("processing_unavailable", "The sandbox is being stopped.")


def _drawn(recipe: Recipe) -> bytes:
    """Return the picture that stands in where none was given."""
    return sample_image(recipe.seed, width=_DRAWN[0], height=_DRAWN[1])


class _Cut(NamedTuple):
    """The images to show, the seconds of each, and the zoom of each."""

    images: list[int]
    seconds: list[float]
    zooms: list[float]


def _cut(recipe: Recipe, song: bytes | None, images: int) -> _Cut:
    if recipe.weights is not None:
        return _Cut(list(range(images)), list(recipe.weights), [1.0] * images)
    volumes = [] if song is None else levels(song, recipe.audio_start_seconds, recipe.seconds)
    lengths = shots(volumes, recipe.seconds)
    shown = [index % images for index in range(len(lengths))]
    # Closer at every other time round, so that one picture alone makes cuts, too.
    zooms = [_CLOSER if index // images % 2 else 1.0 for index in range(len(lengths))]
    return _Cut(shown, lengths, zooms)


def etag_of_file(path: Path) -> str:
    """Return the strong ETag of a file: the same bytes have the same one, also after a restart."""
    with path.open("rb") as file:
        return f'"{hashlib.file_digest(file, "sha256").hexdigest()[:32]}"'
