"""The form of the sandbox's objects on the wire, on each contract's date."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from ._dialect import Version
from ._links import Links
from ._orders import ECOMMERCE_VIDEO, MUSIC_VIDEO, VIDEO_ANALYSIS
from ._records import Endpoint, Session, Shot, StoredFile, Task
from ._store import Store

Answer = dict[str, object]

WORKFLOWS: Final = (
    {
        "id": MUSIC_VIDEO,
        "object": "workflow",
        "name": "Music Video API",
        "description": "Turns a song and a few images into a short music video.",
    },
    {
        "id": ECOMMERCE_VIDEO,
        "object": "workflow",
        "name": "Ecommerce Video API",
        "description": "Turns product images and a short brief into an advertising clip.",
    },
)

_ANALYSIS: Final = {
    "id": VIDEO_ANALYSIS,
    "object": "workflow",
    "name": "Video Analysis API",
    "description": "Answers a question about an uploaded video.",
}

_POLL_SECONDS: Final = {"image": 5, "video": 8, "effect": 8}
_OTHER_POLL_SECONDS: Final = 10
"""Seconds until the next poll, by the kind of task (documentation of 2026-10)."""

_ENOUGH: Final = 3
"""Number of tasks that must have ended before their typical time is given."""

_EVENT_FIELDS_OF_JUNE: Final = ("id", "object", "workflow", "status", "output")


def workflows(version: Version) -> tuple[Mapping[str, str], ...]:
    """Return the workflows that a date has."""
    return (*WORKFLOWS, _ANALYSIS) if version.has_analysis else WORKFLOWS


def listing(items: Iterable[object]) -> Answer:
    """Return items in the documented list envelope."""
    return {"object": "list", "data": list(items)}


class TaskAnswers:
    """Writes tasks as one contract has them.

    Args:
        version: The contract.
        links: Makes the URLs of media.
        store: Knows how long tasks took.
    """

    def __init__(self, version: Version, links: Links, store: Store) -> None:
        self._version = version
        self._has_storyboards = version.has_storyboards
        self._links = links
        self._store = store

    def task(self, task: Task) -> Answer:
        """Return a Task."""
        answer: Answer = {
            "id": task.id,
            "object": "task",
            **self._kind(task),
            "status": task.status,
            "created_at": int(task.created_at),
            "updated_at": int(task.updated_at),
            "output": self._output(task),
            "usage": self._usage(task),
            "request_id": task.request_id,
            "error_code": task.error_code,
            "error_message": task.error_message,
        }
        if self._has_storyboards:
            answer["stage"] = task.status
            answer["completed_at"] = None if task.completed_at is None else int(task.completed_at)
            if task.order.capability_id == MUSIC_VIDEO:
                answer["storyboard"] = {"shots": [self._shot(shot) for shot in task.shots]}
        return answer | self._hints(task) if self._version.has_hints else answer

    def _kind(self, task: Task) -> Answer:
        order = task.order
        if not self._version.has_kinds:
            return {"workflow": order.capability_id}
        answer: Answer = {
            "task_kind": order.task_kind,
            "capability_id": order.capability_id,
            "capability_version": order.capability_version,
        }
        if order.task_kind == "workflow":
            answer["workflow"] = order.capability_id
        elif order.task_kind == "effect":
            answer["effect_id"] = order.capability_id
            answer["effect_version"] = order.capability_version
        elif order.task_kind in {"image", "video"}:
            answer["media_type"], answer["model"] = order.task_kind, order.capability_id
        return answer

    def _hints(self, task: Task) -> Answer:
        if task.status == "failed":
            return {"retryable": task.error_code != "content_policy_violation"}
        if task.completed_at is not None:
            return {}
        documented = _POLL_SECONDS.get(task.order.task_kind, _OTHER_POLL_SECONDS)
        # Clients keep to it, and tests with quick tasks must not wait for them.
        after = min(documented, math.ceil(task.phase_seconds))
        took = sorted(
            each.completed_at - each.created_at
            for each in self._store.tasks.values()
            if each.status == "succeeded"
            and each.completed_at is not None
            and each.order.capability_id == task.order.capability_id
        )
        if len(took) < _ENOUGH:
            return {"poll_after_seconds": after}
        typical = {"p50": _share(took, 0.5), "p90": _share(took, 0.9), "samples": len(took)}
        return {"poll_after_seconds": after, "typical_seconds": typical | {"window": "7d"}}

    def event(self, task: Task) -> Answer:
        """Return a Task as webhooks carry it: less than the contract's Task.

        The documented examples lack `r2_url` (2026-07-16), and most of the task (2026-06-25).
        """
        answer = self.task(task)
        if self._version.has_kinds:
            return answer
        if answer["output"] is not None and task.media_key is not None:
            answer["output"] = {"media": [self.video(task.media_key)]}
        if self._has_storyboards:
            return answer
        return {name: answer[name] for name in _EVENT_FIELDS_OF_JUNE}

    def shot_media(self, task: Task, shot: Shot, key: str, request_id: str) -> Answer:
        """Return a ShotMedia."""
        return {
            "object": "shot_media",
            "task_id": task.id,
            "shot_id": shot.id,
            "index": shot.index,
            "status": shot.status,
            "media": self.video(key),
            "created_at": int(shot.created_at),
            "updated_at": int(shot.updated_at),
            "request_id": request_id,
        }

    def video(self, key: str) -> Answer:
        """Return the media item of a video."""
        return self._item(key, "video/mp4")

    def _item(self, key: str, mime_type: str) -> Answer:
        kind = mime_type.partition("/")[0]
        return {"type": kind, "url": self._links.url_of(key), "mime_type": mime_type}

    def _output(self, task: Task) -> Answer | None:
        if task.order.result is not None and task.status == "succeeded":
            return task.order.result
        if task.media_key is None or task.status == "failed":
            return None
        video = self._item(task.media_key, task.order.mime_type)
        return (
            {"media": [video], "r2_url": video["url"]}
            if self._has_storyboards
            else {"media": [video]}
        )

    def _usage(self, task: Task) -> Answer:
        money = self._version.money
        usage: Answer = {
            "credits_reserved": money(task.credits_charged),
            "credits_settled": money(task.credits_settled),
            "credits_refunded": money(task.credits_refunded),
        }
        if self._has_storyboards:
            usage["credits_charged"] = money(task.credits_charged)
            if task.billable_seconds is not None:
                usage["billable_duration_seconds"] = task.billable_seconds
        return usage

    def _shot(self, shot: Shot) -> Answer:
        answer: Answer = {
            "id": shot.id,
            "index": shot.index,
            "status": shot.status,
            "duration_seconds": shot.duration_seconds,
            "prompt": shot.prompt,
            "created_at": int(shot.created_at),
            "updated_at": int(shot.updated_at),
        }
        if shot.media_key is not None:
            answer["media"] = self.video(shot.media_key)
        return answer


def file_answer(file: StoredFile, links: Links, version: Version) -> Answer:
    """Return a File; sound has a length, from 2026-10 on pictures and videos have a size."""
    answer: Answer = {
        "id": file.id,
        "object": "file",
        "url": links.url_of(file.key),
        "key": file.key,
        "mime_type": file.mime_type,
        "size_bytes": file.size_bytes,
        "purpose": "input",
        "created_at": int(file.created_at),
    }
    if file.audio_duration_seconds is not None:
        answer["audio_duration_seconds"] = file.audio_duration_seconds
        answer["audio_duration_source"] = file.audio_duration_source
    if version.has_hints and file.width is not None:
        answer["width"], answer["height"] = file.width, file.height
        if file.video_duration_seconds is not None:
            answer["video_duration_seconds"] = file.video_duration_seconds
            answer["video_duration_source"] = "mp4_boxes"
    return answer


def endpoint_answer(endpoint: Endpoint, *, reveal: bool = False) -> Answer:
    """Return a WebhookEndpoint; its secret is whole only in the answer that creates it."""
    masked = f"whsec_masked_{endpoint.secret[-4:]}"
    return {
        "id": endpoint.id,
        "object": "webhook_endpoint",
        "url": endpoint.url,
        "description": endpoint.description,
        "events": list(endpoint.events),
        "status": endpoint.status,
        "secret": endpoint.secret if reveal else masked,
        "created_at": int(endpoint.created_at),
        "updated_at": int(endpoint.updated_at),
    }


def session_answer(
    session: Session, version: Version, *, client_secret: str | None = None
) -> Answer:
    """Return a RealtimeSession; the client secret goes into the answer that creates it only."""
    answer: Answer = {
        "id": session.id,
        "object": "realtime.session",
        "status": session.status,
        "expires_at": iso(session.expires_at),
        "max_duration_seconds": session.max_duration_seconds,
        "allowed_origins": list(session.allowed_origins),
        "credits": {
            "reserved": version.money(session.credits_reserved),
            "settled": version.money(session.credits_settled),
            "refunded": version.money(session.credits_refunded),
        },
        "request_id": session.request_id,
        "created_at": iso(session.created_at),
        "connected_at": _iso_or_none(session.connected_at),
        "closed_at": _iso_or_none(session.closed_at),
    }
    if client_secret is not None:
        answer["client_secret"] = client_secret
    return answer


def _share(took: Sequence[float], part: float) -> int:
    """Return the whole seconds that a part of some tasks took at most."""
    return math.ceil(took[math.ceil(part * len(took)) - 1])


def _iso_or_none(seconds: float | None) -> str | None:
    return None if seconds is None else iso(seconds)


def iso(seconds: float) -> str:
    """Return a time as ISO 8601 text."""
    moment = datetime.fromtimestamp(seconds, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
