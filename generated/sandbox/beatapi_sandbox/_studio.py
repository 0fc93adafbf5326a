"""The worker threads that make videos when they are asked for, beside the server."""

from __future__ import annotations

import asyncio
import hashlib
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final

from ._errors import ApiError
from ._media import WorkCancelledError, render
from ._records import Media, Recipe
from ._store import Store

_WORKERS: Final = 2


class Studio:
    """Makes each video once, when it is first fetched, and can be stopped at any moment.

    Args:
        store: Where the files and their recipes are.
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
            self._work[media.id] = self._submit(media, path)
        try:
            # Shielded: whoever asked first may hang up while others wait for the same file.
            return await asyncio.shield(asyncio.wrap_future(self._work[media.id]))
        except (WorkCancelledError, asyncio.CancelledError) as error:
            if not stopped.is_set():
                raise
            raise ApiError("processing_unavailable", "The sandbox is being stopped.") from error
        finally:
            self._work.pop(media.id, None)

    def _submit(self, media: Media, path: Path) -> Future[str]:
        recipe, stopped = media.recipe, self._stopped
        if recipe is None:
            return self._pool.submit(etag_of_file, path)
        return self._pool.submit(self._render, recipe, path, stopped)

    def _render(self, recipe: Recipe, path: Path, stopped: threading.Event) -> str:
        audio = recipe.audio
        render(
            [self._store.path_for(key).read_bytes() for key in recipe.images],
            None if audio is None else self._store.path_for(audio).read_bytes(),
            aspect_ratio=recipe.aspect_ratio,
            resolution=recipe.resolution,
            duration_seconds=recipe.seconds,
            path=path,
            weights=recipe.weights,
            audio_start_seconds=recipe.audio_start_seconds,
            cancelled=stopped.is_set,
        )
        return etag_of_file(path)


def etag_of_file(path: Path) -> str:
    """Return the strong ETag of a file: the same bytes have the same one, also after a restart."""
    with path.open("rb") as file:
        return f'"{hashlib.file_digest(file, "sha256").hexdigest()[:32]}"'
