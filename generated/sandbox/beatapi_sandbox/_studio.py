"""The worker threads that make videos on demand, beside the server."""

from __future__ import annotations

import asyncio
import hashlib
import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from graphlib import TopologicalSorter
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
        with suppress(ApiError):
            self._begin(key, recipe)

    async def finished(self, media: Media) -> Path:
        """Return where a file lies, having made it if need be, with its ETag noted.

        Raises:
            ApiError: 503 when the sandbox is being stopped.
        """
        if not self._is_made(media):
            media.etag = await self._make(media)
            self._store.media.put(media)
            self._store.commit()
        return self._store.path_for(media.id)

    def _is_made(self, media: Media) -> bool:
        return media.etag is not None and self._store.path_for(media.id).exists()

    async def _make(self, media: Media) -> str:
        stopped = self._stopped
        work = self._begin(media.id, media.recipe)
        try:
            # Shielded: the first caller may hang up while others wait for the same file.
            return await asyncio.shield(asyncio.wrap_future(work))
        except (WorkCancelledError, asyncio.CancelledError) as error:
            if not stopped.is_set():
                raise
            raise _stopping() from error
        finally:
            self._work.pop(media.id, None)

    def _begin(self, key: str, recipe: Recipe | None) -> Future[str]:
        """Begin to make a file, and before it the pictures in it that nobody has fetched yet.

        Raises:
            ApiError: 503 when the sandbox is being stopped.
        """
        recipes = self._recipes(key, recipe)
        uses = {each: _images(its) for each, its in recipes.items()}
        for each in TopologicalSorter(uses).static_order():
            if each in recipes:
                self._work[each] = self._submit(recipes[each], self._store.path_for(each))
        return self._work[key]

    def _recipes(self, key: str, recipe: Recipe | None) -> dict[str, Recipe | None]:
        """Return the recipes of a file and of the pictures in it, of those not begun yet."""
        recipes: dict[str, Recipe | None] = {}
        left = {key: recipe}
        while left:
            each, its = left.popitem()
            if each in self._work or each in recipes:
                continue
            recipes[each] = its
            for image in _images(its):
                media = self._store.media.get(image)
                if media is not None and media.recipe is not None and not self._is_made(media):
                    left[image] = media.recipe
        return recipes

    def _submit(self, recipe: Recipe | None, path: Path) -> Future[str]:
        """Hand work to a thread.

        Raises:
            ApiError: 503 when the sandbox is being stopped.
        """
        try:
            if recipe is None:
                return self._pool.submit(etag_of_file, path)
            # Threads take up work in this order, so none waits for what no thread will begin.
            parts = [self._work[image] for image in recipe.images if image in self._work]
            return self._pool.submit(self._render, recipe, path, parts, self._stopped)
        except RuntimeError as error:
            # The pool may be shut down at any moment, by the thread that stops the sandbox.
            if not self._stopped.is_set():
                raise
            raise _stopping() from error

    def _render(
        self,
        recipe: Recipe,
        path: Path,
        parts: Sequence[Future[str]],
        stopped: threading.Event,
    ) -> str:
        for part in parts:
            part.result()
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


def _images(recipe: Recipe | None) -> tuple[str, ...]:
    return () if recipe is None else recipe.images


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
