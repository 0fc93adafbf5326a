"""The course of a task as time passes, and its price.

The end of a phase is settled when it begins, from what is known of the inputs. It ends when the
clock says so: no work has to be finished first, as videos are rendered when they are fetched.
Nothing moves by itself: `advance` is called before every look at a task, and the timeline calls
`advance_all` when something is due.

    queued > processing > succeeded | failed
    queued > processing > storyboard_ready | requires_action > composing > succeeded | failed
             succeeded | storyboard_ready | requires_action > editing > storyboard_ready
             succeeded > composing > succeeded | failed
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from . import _orders
from ._clock import Clock, reached
from ._dialect import Version
from ._documented import documented_file
from ._errors import ApiError, bad_request, message_of, result_of
from ._faults import Faults, first
from ._ids import Ids
from ._links import Links
from ._orders import DEFAULT_SHOT_SECONDS, Order
from ._outputs import output_file
from ._records import Fate, Material, Media, Recipe, Shot, StoredFile, Task
from ._sniff import SUFFIXES
from ._store import Store

ACTIVE_STATUSES: Final = frozenset({"queued", "processing", "editing", "composing"})
"""Statuses that count against the concurrency limit. A queued task always starts, so it counts."""

EDITABLE_STATUSES: Final = frozenset({"storyboard_ready", "requires_action", "succeeded"})
"""Statuses in which a music video's shots can be edited and composed."""

_QUEUED_SHARE: Final = 0.1
_EDITING_SHARE: Final = 0.3
_SHOT_DONE: Final = "succeeded"
"""The status of a shot in a finished storyboard (example of 2026-07-16)."""

_KIND_OF_FIELD: Final = {
    "audio_url": "audio/",
    "reference_audios": "audio/",
    "srt_url": "application/x-subrip",
    "reference_videos": "video/",
    "video_url": "video/",
}
"""The required media type of a file, by the name of its field; else a picture."""

_SHOWN: Final = ("images", "reference_images", "lip_ref_urls")
_HEARD: Final = ("audio_url", "reference_audios")
"""Fields whose files are seen, and those whose files are heard, in the result."""


class _Step(NamedTuple):
    """The end of a task's present phase."""

    due_at: float
    take: Callable[[Task, float], None]


class Lifecycle:
    """The rules that tasks live by.

    Args:
        version: The contract that is spoken.
        store: Keeps tasks and the balance.
        clock: The sandbox's time.
        ids: Makes the ids of tasks, shots and clips.
        faults: The faults to provoke on purpose.
        links: Makes and recognises URLs of stored files.
        processing_seconds: Seconds from a task's creation to its end.
        on_finished: Called with every task that has succeeded or failed.
        prepare: Called with the key and the recipe of a video that will be fetched.
    """

    def __init__(
        self,
        *,
        version: Version,
        store: Store,
        clock: Clock,
        ids: Ids,
        faults: Faults,
        links: Links,
        processing_seconds: float,
        on_finished: Callable[[Task], None],
        prepare: Callable[[str, Recipe], None],
    ) -> None:
        self._version = version
        self._store = store
        self._clock = clock
        self._ids = ids
        self._faults = faults
        self._links = links
        self._processing_seconds = processing_seconds
        self._on_finished = on_finished
        self._prepare = prepare
        self._active: dict[str, Task] = {}
        self.resume()

    @property
    def active(self) -> int:
        """Number of tasks that are active now."""
        return len(self._active)

    @property
    def next_due(self) -> float | None:
        """End of the next phase of any task, in Unix seconds."""
        return min((self._step(task).due_at for task in self._active.values()), default=None)

    def resume(self) -> None:
        """Take up the tasks that the store holds."""
        tasks = self._store.tasks.values()
        self._active = {task.id: task for task in tasks if task.status in ACTIVE_STATUSES}

    def advance(self, task: Task) -> None:
        """Bring a task up to the present."""
        while task.status in ACTIVE_STATUSES:
            step = self._step(task)
            if not reached(step.due_at, self._clock.now()):
                return
            step.take(task, step.due_at)
            self._store.tasks.put(task)

    def advance_all(self) -> None:
        """Bring every task up to the present, those that end first first."""
        now = self._clock.now()
        while due := [
            task for task in self._active.values() if reached(self._step(task).due_at, now)
        ]:
            self.advance(min(due, key=lambda task: self._step(task).due_at))

    def create(self, order: Order, request_id: str, operation: str) -> Task:
        """Accept a task: charge it and start the work.

        Raises:
            ApiError: 400 for inputs of the wrong kind, 402, or 429 over the concurrency limit.
        """
        files = self.check_inputs(order.urls, uploads_alone=order.takes_uploads_alone)
        self._check_concurrency()
        audio = files.get("audio_url")
        length = audio.audio_duration_seconds if audio else None
        seconds = _orders.billable_seconds(order, length)
        price = order.price
        if price is None:
            price = self._version.price(_orders.price(order, seconds))
        charge = self.charge(price)
        now = self._clock.now()
        task = Task(
            id=self._ids.new("task"),
            order=order,
            request_id=request_id,
            created_at=now,
            updated_at=now,
            phase_started_at=now,
            phase_seconds=self._processing_seconds,
            billable_seconds=seconds if order.is_timed else None,
            credits_charged=charge,
            material=_material(files, length or float(seconds)),
            fate=_fate_of_inputs(order, files, operation),
        )
        self._tempt_fate(task, operation)
        self._active[task.id] = task
        self._store.tasks.put(task)
        return task

    def require_storyboard(self, task: Task) -> None:
        """Refuse what only a music video with a finished storyboard can do.

        Raises:
            ApiError: 400.
        """
        if task.order.capability_id != _orders.MUSIC_VIDEO:
            raise bad_request(f"task {task.id} is no music video and has no shots.")
        if task.status not in EDITABLE_STATUSES:
            raise bad_request(
                f"task {task.id} is {task.status}; shots can be edited and composed when it is "
                "storyboard_ready, requires_action or succeeded."
            )

    def edit(
        self,
        task: Task,
        shot: Shot,
        *,
        prompt: str,
        seconds: int,
        quality: str,
        resolution: str,
        images: Sequence[str] = (),
    ) -> None:
        """Take a new version of a shot: charge it and start the edit.

        Raises:
            ApiError: 400 unless the storyboard is ready, or 402.
        """
        self.require_storyboard(task)
        credits = _orders.shot_price(
            task.order, quality=quality, resolution=resolution, seconds=seconds
        )
        files = self.check_inputs(_orders.named("images", images))
        task.credits_charged += self.charge(self._version.price(credits))
        if files:
            shown = task.material.images
            added = tuple(file.key for file in files.values())
            task.material = replace(task.material, images=shown + added)
            shot.image = len(shown)
        shot.prompt, shot.duration_seconds = prompt, seconds
        shot.quality, shot.resolution = quality, resolution
        shot.media_key = None
        self._begin(task, "editing", [shot], "editMusicVideoShot")

    def compose(self, task: Task, shots: list[Shot]) -> None:
        """Make the video from these shots, in this order.

        Raises:
            ApiError: 400 unless the storyboard is ready, or 402.
        """
        self.require_storyboard(task)
        # A credit in July, a dollar from August on.
        task.credits_charged += self.charge(self._version.amount(_orders.COMPOSE_PRICE))
        task.chosen = tuple(shot.id for shot in shots)
        self._begin(task, "composing", [], "composeMusicVideoTask")
        self._prepare(_video_key(task), _film_recipe(task))

    def shoot(self, task: Task, shot: Shot) -> str:
        """Return the key of the clip of a shot's present version.

        Raises:
            ApiError: 400 while the shot is being edited.
        """
        if shot.status == "editing":
            raise bad_request(f"shot {shot.id} is being edited; try again when it is not.")
        key = shot.media_key or self._show_clip(task, shot)
        self._store.tasks.put(task)
        return key

    def charge(self, amount: int) -> int:
        """Take money from the balance and return how much.

        Raises:
            ApiError: 402 when there is not enough.
        """
        account = self._store.account
        if amount > account.balance:
            money, unit = self._version.money, "dollars" if self._version.has_kinds else "credits"
            raise ApiError(
                "insufficient_credits",
                f"This costs {money(amount)} {unit} and the balance is {money(account.balance)}.",
            )
        self.refund(-amount)
        return amount

    def spend(self, amount: int) -> None:
        """Charge and settle a call that is no task.

        Raises:
            ApiError: 402 when there is not enough.
        """
        self._store.account.settled += self.charge(amount)

    def record(self, order: Order, task_id: str, request_id: str, price: int) -> Task:
        """Keep a call that was answered at once as a task that has succeeded.

        Raises:
            ApiError: 402 when there is not enough.
        """
        now = self._clock.now()
        charge = self.charge(price)
        task = Task(
            id=task_id,
            order=order,
            request_id=request_id,
            created_at=now,
            updated_at=now,
            completed_at=now,
            phase_started_at=now,
            phase_seconds=0.0,
            billable_seconds=None,
            credits_charged=charge,
            credits_settled=charge,
            material=Material(images=(), audio=None, seconds=0.0),
            fate=Fate(),
            status="succeeded",
        )
        self._store.tasks.put(task)
        return task

    def refund(self, amount: int) -> None:
        """Give money back to the balance."""
        account = self._store.account
        account.balance += amount
        self._store.accounts.put(account)

    def file(self, url: str) -> StoredFile | None:
        """Return what a URL points to: an upload, a task's file, or the documented sample."""
        media = self._store.media.get(self._links.key(url) or "")
        if media is None:
            return documented_file(url)
        if media.recipe is None:
            return self._store.files.get(PurePosixPath(media.id).stem)
        return output_file(media, media.recipe)

    def check_inputs(
        self, urls: Iterable[tuple[str, str]], *, uploads_alone: bool = False
    ) -> dict[str, StoredFile]:
        """Return the files that the URLs of some fields point to, as far as they are here.

        Raises:
            ApiError: 400 for a URL that BeatAPI could not fetch, a file of the wrong kind, or
                what a task made where only uploads are taken.
        """
        files: dict[str, StoredFile] = {}
        for name, url in urls:
            file = self.file(url)
            if file is None:
                _orders.check_input_url(name, url, own=self._links.key(url) is not None)
                continue
            kind = _KIND_OF_FIELD.get(_field(name), "image/")
            if not file.mime_type.startswith(kind):
                raise bad_request(f"{name}: is {file.mime_type}, which cannot be used there.")
            if uploads_alone and not file.is_upload:
                raise bad_request(
                    f"{name}: must be an upload of this account, and this is what a task made. "
                    "Download the file and send it to POST /v1/files."
                )
            if not self._links.allows_url(url):
                raise bad_request(f"{name}: this link has expired; get the task for a new one.")
            files[name] = file
        return files

    def _check_concurrency(self) -> None:
        self.advance_all()
        limit = self._store.account.concurrency
        if self.active >= limit:
            raise ApiError(
                "user_concurrency_exceeded",
                f"{self.active} tasks are active and {limit} is this account's limit. "
                "Create the next one when a task has finished.",
                retry_after_seconds=self._processing_seconds,
            )

    def _begin(self, task: Task, status: str, shots: list[Shot], operation: str) -> None:
        task.phase_started_at = self._clock.now()
        task.completed_at = None
        task.phase_seconds = self._processing_seconds
        task.fate = Fate()
        self._tempt_fate(task, operation)
        self._set_status(task, status, task.phase_started_at, shots)
        self._active[task.id] = task
        self._store.tasks.put(task)

    def _tempt_fate(self, task: Task, operation: str) -> None:
        faults = self._faults.strike("task", operation)
        if slow := first(faults, "slow"):
            task.phase_seconds *= slow.factor
        if fail := first(faults, "fail"):
            code = fail.code or "processing_failed"
            task.fate = Fate(error_code=code, error_message=message_of(code, operation))
        elif first(faults, "requires_action"):
            task.fate = Fate(storyboard_status="requires_action")

    def _set_status(self, task: Task, status: str, at: float, shots: list[Shot]) -> None:
        task.status, task.updated_at = status, at
        for shot in shots:
            shot.status, shot.updated_at = status, at
        if status not in ACTIVE_STATUSES:
            self._active.pop(task.id, None)

    def _step(self, task: Task) -> _Step:
        if task.status == "queued":
            share, take = _QUEUED_SHARE, self._leave_queue
        elif task.status == "editing":
            share, take = _EDITING_SHARE, self._finish_editing
        else:
            share, take = 1.0, self._finish
        return _Step(task.phase_started_at + share * task.phase_seconds, take)

    def _leave_queue(self, task: Task, at: float) -> None:
        self._set_status(task, "processing", at, [])
        if task.fate.error_code is None and not task.order.manual and task.order.mime_type:
            self._prepare(_video_key(task), _film_recipe(task))

    def _finish_editing(self, task: Task, at: float) -> None:
        for shot in [shot for shot in task.shots if shot.status == "editing"]:
            shot.status, shot.updated_at = _SHOT_DONE, at
            self._show_clip(task, shot)
        self._wait_for_owner(task, at)

    def _finish(self, task: Task, at: float) -> None:
        if task.fate.error_code is not None:
            self._fail(task, at)
            return
        if task.status == "processing" and task.order.has_storyboard:
            self._draw_storyboard(task, at)
        if task.status == "processing" and task.order.manual:
            self._wait_for_owner(task, at)
        else:
            self._succeed(task, at)

    def _wait_for_owner(self, task: Task, at: float) -> None:
        # The storyboard is paid for, though no video is composed yet (example of 2026-07-16).
        task.credits_settled = task.credits_charged
        self._set_status(task, task.fate.storyboard_status, at, [])

    def _draw_storyboard(self, task: Task, at: float) -> None:
        task.shots = [
            Shot(
                id=self._ids.new("shot"),
                index=index,
                image=index % len(task.material.images),
                prompt=task.order.prompt,
                status=_SHOT_DONE,
                duration_seconds=seconds,
                resolution=task.order.resolution,
                quality=task.order.quality,
                created_at=at,
                updated_at=at,
            )
            for index, seconds in enumerate(_shot_lengths(task.material.seconds))
        ]

    def _show_clip(self, task: Task, shot: Shot) -> str:
        shot.media_key = f"shots/{self._ids.new('clip')}.mp4"
        start = float(sum(other.duration_seconds for other in task.shots[: shot.index]))
        self._publish(shot.media_key, _clip_recipe(task, shot, start))
        return shot.media_key

    def _succeed(self, task: Task, at: float) -> None:
        if task.order.mime_type:
            task.media_key = _video_key(task)
            task.films += 1
            self._publish(task.media_key, _film_recipe(task))
        settled = task.order.kept
        if settled is None:
            settled = task.credits_charged
        task.credits_settled = settled
        unused = task.credits_charged - settled
        task.credits_refunded += unused
        self.refund(unused)
        self._end(task, "succeeded", at)

    def _fail(self, task: Task, at: float) -> None:
        task.error_code, task.error_message = task.fate.error_code, task.fate.error_message
        # A storyboard that was delivered stays paid for; what failed after it is given back.
        unsettled = task.credits_charged - task.credits_settled - task.credits_refunded
        task.credits_refunded += unsettled
        self.refund(unsettled)
        self._end(task, "failed", at)

    def _end(self, task: Task, status: str, at: float) -> None:
        task.completed_at = at
        self._set_status(task, status, at, [])
        self._on_finished(task)

    def _publish(self, key: str, recipe: Recipe) -> None:
        now = self._clock.now()
        media = Media(id=key, mime_type=recipe.mime_type, created_at=now, recipe=recipe)
        self._store.media.put(media)


def _material(files: Mapping[str, StoredFile], seconds: float) -> Material:
    images = tuple(file.key for name, file in files.items() if _field(name) in _SHOWN)
    sounds = [file.key for name, file in files.items() if _field(name) in _HEARD]
    return Material(images=images, audio=next(iter(sounds), None), seconds=seconds)


def _field(name: str) -> str:
    return name.partition("[")[0]


def _fate_of_inputs(order: Order, files: Mapping[str, StoredFile], operation: str) -> Fate:
    problem = next(_problems(order, files), None)
    if problem is None:
        return Fate()
    message = f"The {result_of(operation)} could not be made: {problem}."
    return Fate(error_code="processing_failed", error_message=message)


def _problems(order: Order, files: Mapping[str, StoredFile]) -> Iterator[str]:
    missing = [f"{name} ({url})" for name, url in order.urls if name not in files]
    if missing:
        yield (
            f"not in this sandbox: {', '.join(missing)}. It fetches nothing from outside; upload "
            "the file with POST /v1/files first and send the URL that this returns"
        )
    for name, file in files.items():
        if file.problem is not None:
            yield f"{name}: {file.problem}"


def _shot_lengths(seconds: float) -> list[int]:
    """Cut a song into shots of five seconds, the last one taking what is left.

    Shots last whole seconds, as billing counts them.
    """
    whole = math.ceil(seconds)
    count = max(1, round(whole / DEFAULT_SHOT_SECONDS))
    lengths = [DEFAULT_SHOT_SECONDS] * (count - 1)
    return [*lengths, whole - sum(lengths)]


def _video_key(task: Task) -> str:
    """Return the key of the next film or picture; links to earlier ones stay good."""
    name = f"{task.id}.{task.films + 1}" if task.films else task.id
    return f"outputs/{name}{SUFFIXES[task.order.mime_type]}"


def _film_recipe(task: Task) -> Recipe:
    by_id = {shot.id: shot for shot in task.shots}
    shots = [by_id[shot_id] for shot_id in task.chosen]
    images = task.material.images
    return Recipe(
        images=tuple(images[shot.image] for shot in shots) or images,
        audio=task.material.audio,
        seconds=task.material.seconds,
        aspect_ratio=task.order.aspect_ratio,
        resolution=task.order.resolution,
        weights=tuple(shot.duration_seconds for shot in shots) or None,
        mime_type=task.order.mime_type,
        size=task.order.size,
        seed=task.order.seed,
        is_transparent=task.order.is_transparent,
    )


def _clip_recipe(task: Task, shot: Shot, start_seconds: float) -> Recipe:
    return Recipe(
        images=(task.material.images[shot.image],),
        audio=task.material.audio,
        audio_start_seconds=start_seconds,
        seconds=shot.duration_seconds,
        aspect_ratio=task.order.aspect_ratio,
        resolution=shot.resolution,
    )
