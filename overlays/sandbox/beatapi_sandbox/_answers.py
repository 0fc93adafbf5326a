"""What the sandbox's objects look like on the wire, on the date this package was generated for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from ._lifecycle import Lifecycle
from ._orders import ECOMMERCE_VIDEO, HAS_STORYBOARDS, MUSIC_VIDEO
from ._store import Endpoint, Session, Shot, Store, StoredFile, Task
from .contracts import VERSIONS

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

_HAS_REALTIME: Final = VERSIONS[-1] >= "2026-07-31"


def listing(items: Iterable[object]) -> Answer:
    """Return items in the documented list envelope."""
    return {"object": "list", "data": list(items)}


def task_answer(task: Task, lifecycle: Lifecycle) -> Answer:
    """Return a Task."""
    answer: Answer = {
        "id": task.id,
        "object": "task",
        "workflow": task.order.workflow,
        "status": task.status,
        "created_at": int(task.created_at),
        "updated_at": int(task.updated_at),
        "output": _output(task, lifecycle),
        "usage": _task_usage(task),
        "request_id": task.request_id,
        "error_code": task.error_code,
        "error_message": task.error_message,
    }
    if HAS_STORYBOARDS:
        answer["stage"] = task.status
        answer["completed_at"] = None if task.completed_at is None else int(task.completed_at)
        if task.order.workflow == MUSIC_VIDEO:
            shots = [_shot_answer(shot, lifecycle) for shot in task.shots]
            answer["storyboard"] = {"shots": shots}
    return answer


def shot_media_answer(task: Task, shot: Shot, url: str, request_id: str) -> Answer:
    """Return a ShotMedia."""
    return {
        "object": "shot_media",
        "task_id": task.id,
        "shot_id": shot.id,
        "index": shot.index,
        "status": shot.status,
        "media": _video(url),
        "created_at": int(shot.created_at),
        "updated_at": int(shot.updated_at),
        "request_id": request_id,
    }


def file_answer(file: StoredFile, lifecycle: Lifecycle) -> Answer:
    """Return a File; only sound has a length."""
    answer: Answer = {
        "id": file.id,
        "object": "file",
        "url": lifecycle.url_of(file.key),
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


def usage_answer(store: Store, *, limit: int, active: int) -> Answer:
    """Return the account's Usage."""
    tasks = store.tasks.values()
    answer: Answer = {
        "object": "usage",
        "credit_balance": store.balance,
        "total_tasks": len(tasks),
        "credits_settled": sum(task.credits_settled for task in tasks),
        "credits_refunded": sum(task.credits_refunded for task in tasks),
        "concurrency": {"limit": limit, "active": active},
        "by_workflow": [
            _workflow_usage(name, [task for task in tasks if task.order.workflow == name])
            for name in (MUSIC_VIDEO, ECOMMERCE_VIDEO)
        ],
    }
    if _HAS_REALTIME:
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
            "settled": 0,
            "refunded": session.credits_refunded,
        },
        "request_id": session.request_id,
        "created_at": _iso(session.created_at),
        "connected_at": None,
        "closed_at": None if session.closed_at is None else _iso(session.closed_at),
    }
    if client_secret is not None:
        answer["client_secret"] = client_secret
    return answer


def _output(task: Task, lifecycle: Lifecycle) -> Answer | None:
    if task.media_key is None:
        return None
    url = lifecycle.url_of(task.media_key)
    media: list[object] = [_video(url)]
    return {"media": media, "r2_url": url} if HAS_STORYBOARDS else {"media": media}


def _video(url: str) -> Answer:
    return {"type": "video", "url": url, "mime_type": "video/mp4"}


def _task_usage(task: Task) -> Answer:
    usage: Answer = {
        "credits_reserved": task.credits_charged,
        "credits_settled": task.credits_settled,
        "credits_refunded": task.credits_refunded,
    }
    if HAS_STORYBOARDS:
        usage["credits_charged"] = task.credits_charged
        usage["billable_duration_seconds"] = task.billable_seconds
    return usage


def _shot_answer(shot: Shot, lifecycle: Lifecycle) -> Answer:
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
        answer["media"] = _video(lifecycle.url_of(shot.media_key))
    return answer


def _workflow_usage(name: str, tasks: list[Task]) -> Answer:
    settled = sum(task.credits_settled for task in tasks)
    return {"workflow": name, "tasks": len(tasks), "credits_settled": settled}


def _realtime_usage(sessions: list[Session]) -> Answer:
    active = sum(session.status in {"ready", "connecting", "active"} for session in sessions)
    return {"sessions": len(sessions), "credits": 0, "active": active}


def _iso(seconds: float) -> str:
    moment = datetime.fromtimestamp(seconds, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
