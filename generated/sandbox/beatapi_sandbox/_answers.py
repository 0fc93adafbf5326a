"""What the sandbox's objects look like on the wire, on each contract's date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from ._dialect import Version
from ._links import Links
from ._orders import ECOMMERCE_VIDEO, MUSIC_VIDEO
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

_EVENT_FIELDS_OF_JUNE: Final = ("id", "object", "workflow", "status", "output")


def listing(items: Iterable[object]) -> Answer:
    """Return items in the documented list envelope."""
    return {"object": "list", "data": list(items)}


class TaskAnswers:
    """Writes tasks as one contract has them.

    Args:
        version: The contract.
        links: Where media can be fetched.
    """

    def __init__(self, version: Version, links: Links) -> None:
        self._has_storyboards = version.has_storyboards
        self._links = links

    def task(self, task: Task) -> Answer:
        """Return a Task."""
        answer: Answer = {
            "id": task.id,
            "object": "task",
            "workflow": task.order.workflow,
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
            if task.order.workflow == MUSIC_VIDEO:
                answer["storyboard"] = {"shots": [self._shot(shot) for shot in task.shots]}
        return answer

    def event(self, task: Task) -> Answer:
        """Return a Task as webhooks carry it: less than the contract's Task.

        The documented examples lack `r2_url` (2026-07-16), and most of the task (2026-06-25).
        """
        answer = self.task(task)
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
        """Return a media item."""
        return {"type": "video", "url": self._links.url_of(key), "mime_type": "video/mp4"}

    def _output(self, task: Task) -> Answer | None:
        if task.media_key is None or task.status == "failed":
            return None
        video = self.video(task.media_key)
        return (
            {"media": [video], "r2_url": video["url"]}
            if self._has_storyboards
            else {"media": [video]}
        )

    def _usage(self, task: Task) -> Answer:
        usage: Answer = {
            "credits_reserved": task.credits_charged,
            "credits_settled": task.credits_settled,
            "credits_refunded": task.credits_refunded,
        }
        if self._has_storyboards:
            usage["credits_charged"] = task.credits_charged
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


def file_answer(file: StoredFile, links: Links) -> Answer:
    """Return a File; only sound has a length."""
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


def usage_answer(store: Store, *, active: int, version: Version) -> Answer:
    """Return the account's Usage."""
    tasks = store.tasks.values()
    answer: Answer = {
        "object": "usage",
        "credit_balance": store.account.balance,
        "total_tasks": len(tasks),
        "credits_settled": sum(task.credits_settled for task in tasks),
        "credits_refunded": sum(task.credits_refunded for task in tasks),
        "concurrency": {"limit": store.account.concurrency, "active": active},
        "by_workflow": [
            _workflow_usage(name, [task for task in tasks if task.order.workflow == name])
            for name in (MUSIC_VIDEO, ECOMMERCE_VIDEO)
        ],
    }
    if version.has_realtime:
        answer["realtime"] = _realtime_usage(list(store.sessions.values()))
    return answer


def session_answer(session: Session, *, client_secret: str | None = None) -> Answer:
    """Return a RealtimeSession; the client secret goes into the answer that creates it only."""
    answer: Answer = {
        "id": session.id,
        "object": "realtime.session",
        "status": session.status,
        "expires_at": _iso(session.expires_at),
        "max_duration_seconds": session.max_duration_seconds,
        "allowed_origins": list(session.allowed_origins),
        "credits": {
            "reserved": session.credits_reserved,
            "settled": session.credits_settled,
            "refunded": session.credits_refunded,
        },
        "request_id": session.request_id,
        "created_at": _iso(session.created_at),
        "connected_at": _iso_or_none(session.connected_at),
        "closed_at": _iso_or_none(session.closed_at),
    }
    if client_secret is not None:
        answer["client_secret"] = client_secret
    return answer


def _workflow_usage(name: str, tasks: list[Task]) -> Answer:
    settled = sum(task.credits_settled for task in tasks)
    return {"workflow": name, "tasks": len(tasks), "credits_settled": settled}


def _realtime_usage(sessions: list[Session]) -> Answer:
    active = sum(session.status in {"ready", "connecting", "active"} for session in sessions)
    settled = sum(session.credits_settled for session in sessions)
    return {"sessions": len(sessions), "credits": settled, "active": active}


def _iso_or_none(seconds: float | None) -> str | None:
    return None if seconds is None else _iso(seconds)


def _iso(seconds: float) -> str:
    moment = datetime.fromtimestamp(seconds, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
