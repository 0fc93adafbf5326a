"""What becomes of a task as time passes, and what it costs.

A phase ends when its time is up and its work is done. Nothing moves by itself: `advance` is called
before every look at a task, and every few milliseconds for the webhooks' sake.

    queued > processing > succeeded | failed
    queued > processing > storyboard_ready > composing > succeeded | failed
                          storyboard_ready > editing > storyboard_ready
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import Final

from . import _orders
from ._clock import Clock
from ._errors import ApiError, bad_request
from ._media import MediaError, WorkCancelledError
from ._orders import Order
from ._store import Clip, Material, Shot, Store, StoredFile, Task, new_id
from ._studio import Studio, find_material, storyboard

ACTIVE_STATUSES: Final = frozenset({"queued", "processing", "editing", "composing"})
"""What counts against the concurrency limit. A queued task does too: here it always starts."""

_QUEUED_SHARE: Final = 0.1
_EDITING_SHARE: Final = 0.3
_logger = logging.getLogger("beatapi.sandbox")


class Lifecycle:
    """The rules that tasks live by.

    Args:
        store: Where tasks and the balance are kept.
        clock: The sandbox's time.
        studio: Makes the videos.
        processing_seconds: How long a task takes from its creation to its end, at least.
        concurrency: How many tasks may be active at once.
        base_url: The sandbox's own URL.
        on_finished: Told of every task that has succeeded or failed.
    """

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        studio: Studio,
        processing_seconds: float,
        concurrency: int,
        base_url: str,
        on_finished: Callable[[Task], None],
    ) -> None:
        self._store = store
        self._clock = clock
        self._studio = studio
        self._processing_seconds = processing_seconds
        self._concurrency = concurrency
        self._base_url = base_url
        self._on_finished = on_finished
        self._steps: dict[str, Callable[[Task], bool]] = {
            "queued": self._leave_queue,
            "processing": self._finish_processing,
            "editing": self._finish_editing,
            "composing": self._finish_composing,
        }

    @property
    def active(self) -> int:
        """How many tasks are active now."""
        return sum(task.status in ACTIVE_STATUSES for task in self._store.tasks.values())

    def url_of(self, key: str) -> str:
        """Return where the file with that key can be fetched."""
        return f"{self._base_url}/media/{key}"

    def advance(self, task: Task) -> None:
        """Bring a task up to the present."""
        while task.status in self._steps and self._steps[task.status](task):
            pass

    def advance_all(self) -> None:
        """Bring every task up to the present."""
        for task in list(self._store.tasks.values()):
            self.advance(task)

    def create(self, order: Order, request_id: str) -> Task:
        """Accept a task: charge it and start the work.

        Raises:
            ApiError: 400 for inputs of the wrong kind, 402, or 429 over the concurrency limit.
        """
        files = self._check_inputs(order)
        self._check_concurrency()
        audio = files.get(order.audio_url or "")
        length = audio.audio_duration_seconds if audio else None
        seconds = _orders.billable_seconds(order, length)
        charge = self.charge(_orders.price(order, seconds))
        material = find_material(order, files, length or float(seconds))
        now = self._clock.now()
        task_id = new_id("task")
        task = Task(
            id=task_id,
            order=order,
            request_id=request_id,
            created_at=now,
            updated_at=now,
            phase_started_at=now,
            billable_seconds=seconds,
            credits_charged=charge,
            material=material,
            job=self._start(task_id, order, material),
        )
        self._store.tasks[task.id] = task
        return task

    def require_storyboard(self, task: Task) -> None:
        """Refuse what only a task with a ready storyboard can do.

        Raises:
            ApiError: 400.
        """
        if task.status != "storyboard_ready":
            raise bad_request(
                f"task {task.id} is {task.status}; only a task that is storyboard_ready, made with "
                "compose_mode manual, can be edited or composed."
            )

    def edit(
        self,
        task: Task,
        shot: Shot,
        *,
        prompt: str,
        seconds: int,
        quality: str | None,
        resolution: str | None,
    ) -> None:
        """Take a new version of a shot: charge it and start the edit.

        Raises:
            ApiError: 400 unless the storyboard is ready, or 402.
        """
        self.require_storyboard(task)
        quality, resolution = quality or shot.quality, resolution or shot.resolution
        task.credits_charged += self.charge(
            _orders.shot_price(task.order, quality=quality, resolution=resolution, seconds=seconds)
        )
        shot.prompt, shot.duration_seconds = prompt, float(seconds)
        shot.quality, shot.resolution = quality, resolution
        shot.clip, shot.media_key = None, None
        self._begin(task, "editing", [shot])

    def compose(self, task: Task, shots: list[Shot]) -> None:
        """Make the video from these shots, in this order.

        Raises:
            ApiError: 400 unless the storyboard is ready, or 402.
        """
        self.require_storyboard(task)
        task.credits_charged += self.charge(_orders.COMPOSE_CREDITS)
        path = self._store.path_for(_video_key(task.id))
        task.job = self._studio.compose(task.order, task.material, path, list(shots))
        self._begin(task, "composing", shots)

    def shoot(self, task: Task, shot: Shot) -> Clip:
        """Return the clip of a shot's present version, having started to make it if need be.

        Raises:
            ApiError: 400 while the shot is being edited.
        """
        if shot.status == "editing":
            raise bad_request(f"shot {shot.id} is being edited; try again when it is not.")
        if shot.clip is None:
            key = f"shots/{new_id('clip')}.mp4"
            start = sum(other.duration_seconds for other in task.shots[: shot.index])
            path = self._store.path_for(key)
            work = self._studio.shoot(task.order, task.material, path, shot, start)
            shot.clip = Clip(key=key, work=work)
        return shot.clip

    def keep(self, shot: Shot, clip: Clip) -> None:
        """Publish a finished clip, and show it with its shot unless that was edited meanwhile."""
        self._publish(clip.key)
        if shot.clip is clip:
            shot.media_key = clip.key

    def charge(self, amount: int) -> int:
        """Take credits from the balance and return how many.

        Raises:
            ApiError: 402 when there are not enough.
        """
        if amount > self._store.balance:
            raise ApiError(
                "insufficient_credits",
                f"This costs {amount} credits and the balance is {self._store.balance}.",
            )
        self._store.balance -= amount
        return amount

    def refund(self, amount: int) -> None:
        """Give credits back to the balance."""
        self._store.balance += amount

    def _files_by_url(self) -> Mapping[str, StoredFile]:
        return {self.url_of(file.key): file for file in self._store.files.values()}

    def _start(self, task_id: str, order: Order, material: Material) -> Future[float]:
        if order.manual:
            return self._studio.check(material)
        return self._studio.film(order, material, self._store.path_for(_video_key(task_id)))

    def _check_inputs(self, order: Order) -> Mapping[str, StoredFile]:
        files = self._files_by_url()
        for name, url in order.urls:
            _orders.check_input_url(name, url, own_base=self._base_url)
            wanted = _KIND_OF_FIELD.get(name, "image/")
            if url in files and not files[url].mime_type.startswith(wanted):
                raise bad_request(f"{name}: is {files[url].mime_type}, which cannot be used there.")
        return files

    def _check_concurrency(self) -> None:
        self.advance_all()
        if self.active >= self._concurrency:
            raise ApiError(
                "user_concurrency_exceeded",
                f"{self.active} tasks are active and {self._concurrency} is this account's limit. "
                "Create the next one when a task has finished.",
                retry_after_seconds=self._processing_seconds,
            )

    def _begin(self, task: Task, status: str, shots: list[Shot]) -> None:
        now = self._clock.now()
        task.phase_started_at = now
        self._set_status(task, status, now, shots)

    def _set_status(self, task: Task, status: str, at: float, shots: list[Shot]) -> None:
        task.status, task.updated_at = status, at
        for shot in shots:
            shot.status, shot.updated_at = status, at

    def _leave_queue(self, task: Task) -> bool:
        due = task.created_at + _QUEUED_SHARE * self._processing_seconds
        if self._clock.now() < due:
            return False
        self._set_status(task, "processing", due, [])
        return True

    def _finish_processing(self, task: Task) -> bool:
        return self._finish(task, self._show_storyboard if task.order.manual else self._succeed)

    def _finish_composing(self, task: Task) -> bool:
        return self._finish(task, self._succeed)

    def _finish_editing(self, task: Task) -> bool:
        due = task.phase_started_at + _EDITING_SHARE * self._processing_seconds
        if self._clock.now() < due:
            return False
        self._set_status(task, "storyboard_ready", due, _shots_that_are(task, "editing"))
        return True

    def _finish(self, task: Task, succeed: Callable[[Task, float], None]) -> bool:
        due = task.phase_started_at + self._processing_seconds
        if self._clock.now() < due or not task.job.done() or task.job.cancelled():
            return False
        error = task.job.exception()
        if isinstance(error, WorkCancelledError):
            return False
        if error is None:
            succeed(task, max(due, task.job.result()))
        else:
            self._fail(task, due, error)
        return True

    def _show_storyboard(self, task: Task, at: float) -> None:
        task.shots = [
            Shot(
                id=new_id("shot"),
                index=index,
                image=image,
                prompt=task.order.prompt,
                status="storyboard_ready",
                duration_seconds=seconds,
                resolution=task.order.resolution,
                quality=task.order.quality,
                created_at=at,
                updated_at=at,
            )
            for index, (image, seconds) in enumerate(storyboard(task.order, task.material.seconds))
        ]
        self._set_status(task, "storyboard_ready", at, [])

    def _succeed(self, task: Task, at: float) -> None:
        task.media_key = _video_key(task.id)
        self._publish(task.media_key)
        task.credits_settled = task.credits_charged
        self._end(task, "succeeded", at)

    def _fail(self, task: Task, at: float, error: BaseException) -> None:
        if not isinstance(error, (MediaError, OSError)):
            _logger.error("the work on %s ended in a fault", task.id, exc_info=error)
        task.error_code = "processing_failed"
        task.error_message = f"The video could not be made: {error}."
        task.credits_refunded = task.credits_charged
        self.refund(task.credits_charged)
        self._end(task, "failed", at)

    def _end(self, task: Task, status: str, at: float) -> None:
        task.completed_at = at
        self._set_status(task, status, at, _shots_that_are(task, "composing"))
        self._on_finished(task)

    def _publish(self, key: str) -> None:
        self._store.media[key] = (self._store.path_for(key), "video/mp4")


_KIND_OF_FIELD: Final = {"audio_url": "audio/", "srt_url": "application/x-subrip"}


def _shots_that_are(task: Task, status: str) -> list[Shot]:
    return [shot for shot in task.shots if shot.status == status]


def _video_key(task_id: str) -> str:
    return f"outputs/{task_id}.mp4"
