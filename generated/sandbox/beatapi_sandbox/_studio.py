"""The worker threads that make videos while the server goes on answering."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final

from ._clock import Clock
from ._media import MediaError, audio_seconds, check_image, render
from ._orders import DEFAULT_SHOT_SECONDS, Order
from ._store import Material, Shot, StoredFile

_WORKERS: Final = 2


class Studio:
    """Makes videos in a few threads and can be stopped at any moment.

    Args:
        clock: Read when a piece of work is finished.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._stopped = threading.Event()
        self._pool = ThreadPoolExecutor(_WORKERS, thread_name_prefix="beatapi-sandbox-studio")

    def stop(self) -> None:
        """Give up unfinished work and end the threads."""
        self._stopped.set()
        self._pool.shutdown(cancel_futures=True)

    def check(self, material: Material) -> Future[float]:
        """Read all the inputs without making anything."""
        return self._submit(lambda: _check(material))

    def film(self, order: Order, material: Material, path: Path) -> Future[float]:
        """Make the whole video of a task, each image for an equal time."""
        images = range(len(material.images))
        return self._submit(lambda: self._film(order, material, path, images, None))

    def compose(
        self, order: Order, material: Material, path: Path, shots: Sequence[Shot]
    ) -> Future[float]:
        """Make the video of a task from chosen shots, stretched to the length of the song."""
        images = [shot.image for shot in shots]
        weights = [shot.duration_seconds for shot in shots]
        return self._submit(lambda: self._film(order, material, path, images, weights))

    def shoot(
        self, order: Order, material: Material, path: Path, shot: Shot, start_seconds: float
    ) -> Future[float]:
        """Make the clip of one shot, which starts at that second of the song."""
        return self._submit(
            lambda: render(
                [material.images[shot.image].read_bytes()],
                _bytes_of(material.audio),
                aspect_ratio=order.aspect_ratio,
                resolution=shot.resolution,
                duration_seconds=shot.duration_seconds,
                path=path,
                audio_start_seconds=start_seconds,
                cancelled=self._stopped.is_set,
            )
        )

    def _submit(self, work: Callable[[], float]) -> Future[float]:
        def timed() -> float:
            work()
            return self._clock.now()

        return self._pool.submit(timed)

    def _film(
        self,
        order: Order,
        material: Material,
        path: Path,
        images: Sequence[int],
        weights: Sequence[float] | None,
    ) -> float:
        _refuse_missing(material)
        return render(
            [material.images[index].read_bytes() for index in images],
            _bytes_of(material.audio),
            aspect_ratio=order.aspect_ratio,
            resolution=order.resolution,
            duration_seconds=material.seconds,
            path=path,
            weights=weights,
            cancelled=self._stopped.is_set,
        )


def find_material(order: Order, files: Mapping[str, StoredFile], seconds: float) -> Material:
    """Look up a task's inputs.

    Args:
        order: What was asked for.
        files: The uploads by their URL.
        seconds: Length of the video in seconds.
    """
    audio = files.get(order.audio_url or "")
    missing = [f"{name} ({url})" for name, url in order.urls if url not in files]
    return Material(
        images=tuple(files[url].path for url in order.image_urls if url in files),
        audio=audio.path if audio else None,
        seconds=seconds,
        missing=_missing_message(missing) if missing else None,
    )


def storyboard(order: Order, seconds: float) -> list[tuple[int, float]]:
    """Cut a song into shots of five seconds, the last one taking what is left.

    Returns:
        The image and the seconds of each shot.
    """
    count = max(1, round(seconds / DEFAULT_SHOT_SECONDS))
    lengths = [float(DEFAULT_SHOT_SECONDS)] * (count - 1)
    lengths.append(round(seconds - sum(lengths), 3))
    return [(index % len(order.image_urls), length) for index, length in enumerate(lengths)]


def _check(material: Material) -> float:
    _refuse_missing(material)
    for index, path in enumerate(material.images):
        try:
            check_image(path.read_bytes())
        except MediaError as error:
            raise MediaError(f"images[{index}]: {error}") from error
    return 0.0 if material.audio is None else audio_seconds(material.audio.read_bytes())


def _refuse_missing(material: Material) -> None:
    if material.missing is not None:
        raise MediaError(material.missing)


def _missing_message(inputs: Sequence[str]) -> str:
    return (
        f"not in this sandbox: {', '.join(inputs)}. It fetches nothing from outside; upload the "
        "file with POST /v1/files first and send the URL that this returns"
    )


def _bytes_of(path: Path | None) -> bytes | None:
    return None if path is None else path.read_bytes()
