"""The operations of the launch: workflows, tasks, files, webhooks, realtime sessions.

A method for each takes a checked call and returns what `data` holds; the families that came later
have modules of their own, each with a table of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

from . import _answers, _orders
from ._answers import Answer, TaskAnswers
from ._calls import Call, Handler, chosen
from ._clock import Clock, reached
from ._dialect import Version
from ._errors import bad_request, not_found
from ._faults import EVENTS
from ._ids import Ids
from ._lifecycle import Lifecycle
from ._limits import RateWindow
from ._links import Links
from ._records import Endpoint, Media, Session, Shot, StoredFile, Task
from ._sniff import SUFFIXES
from ._store import Store
from ._uploads import receive
from ._usage import PERIODS, usage_answer

REALTIME_CREDITS_PER_SECOND: Final = 1
"""A session of 60 seconds reserves 60 credits (example of 2026-07-31)."""

_OPEN_SESSION: Final = frozenset({"ready", "active"})
_HOST: Final = re.compile(r"[a-z0-9][a-z0-9._-]*|\[[0-9a-f:.]+\]")
_LOCAL_ORIGIN: Final = re.compile(r"http://(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?")
"""Origins of this machine, which are taken from 2026-08 on."""

_EXAMPLE_ORIGIN: Final = "https://app.example.com"
_Record = TypeVar("_Record")


class Handlers:
    """The operations of one sandbox.

    Args:
        version: The contract that is spoken.
        store: The account's state.
        clock: The sandbox's time.
        ids: Makes the ids and secrets of what is created.
        links: Makes the URLs of files.
        lifecycle: The rules that tasks live by.
        answers: Writes tasks.
        polls: Limits how often tasks are asked for.
        api_key: The key, whose beginning is among the totals.
    """

    def __init__(
        self,
        *,
        version: Version,
        store: Store,
        clock: Clock,
        ids: Ids,
        links: Links,
        lifecycle: Lifecycle,
        answers: TaskAnswers,
        polls: RateWindow,
        api_key: str,
    ) -> None:
        self._version = version
        self._store = store
        self._clock = clock
        self._ids = ids
        self._links = links
        self._lifecycle = lifecycle
        self._answers = answers
        self._polls = polls
        self._api_key = api_key

    def table(self) -> dict[str, Handler]:
        """Return the handler of each operation id."""
        return {
            "listWorkflows": self.list_workflows,
            "createMusicVideoTask": self.create_music_video_task,
            "editMusicVideoShot": self.edit_music_video_shot,
            "getMusicVideoShotMedia": self.get_music_video_shot_media,
            "composeMusicVideoTask": self.compose_music_video_task,
            "createEcommerceVideoTask": self.create_ecommerce_video_task,
            "getTask": self.get_task,
            "getUsage": self.get_usage,
            "uploadFile": self.upload_file,
            "listWebhookEndpoints": self.list_webhook_endpoints,
            "createWebhookEndpoint": self.create_webhook_endpoint,
            "getWebhookEndpoint": self.get_webhook_endpoint,
            "updateWebhookEndpoint": self.update_webhook_endpoint,
            "deleteWebhookEndpoint": self.delete_webhook_endpoint,
            "createRealtimeSession": self.create_realtime_session,
            "getRealtimeSession": self.get_realtime_session,
            "closeRealtimeSession": self.close_realtime_session,
        }

    async def list_workflows(self, _call: Call) -> Answer:
        """List the workflows."""
        return _answers.listing(_answers.workflows(self._version))

    async def create_music_video_task(self, call: Call) -> Answer:
        """Accept a music video."""
        order = _orders.music_video(call.body, has_storyboards=self._version.has_storyboards)
        task = self._lifecycle.create(order, call.request_id, call.operation)
        return self._answers.task(task)

    async def create_ecommerce_video_task(self, call: Call) -> Answer:
        """Accept an ecommerce video."""
        order = _orders.ecommerce_video(call.body)
        task = self._lifecycle.create(order, call.request_id, call.operation)
        return self._answers.task(task)

    async def get_task(self, call: Call) -> Answer:
        """Answer with a task, unless it is polled too often."""
        self._polls.take()
        return self._answers.task(self._task(call))

    async def edit_music_video_shot(self, call: Call) -> Answer:
        """Take a new prompt for one shot of a storyboard; from 2026-08 on the rest stays."""
        task = self._task(call)
        shot = self._shot(call, task)
        body: Mapping[str, Any] = call.body
        if body.get("images") and not task.order.is_premium:
            raise bad_request("images: only premium music videos take them.")
        if self._version.has_kinds:
            defaults: dict[str, Any] = {"quality": shot.quality, "resolution": shot.resolution}
            defaults["duration"] = shot.duration_seconds
            body = defaults | dict(body)
        self._lifecycle.edit(
            task,
            shot,
            prompt=body["prompt"],
            seconds=body.get("duration") or _orders.DEFAULT_SHOT_SECONDS,
            quality=body.get("quality") or _orders.DEFAULT_QUALITY,
            resolution=body.get("resolution") or _orders.DEFAULT_RESOLUTION,
            images=body.get("images") or (),
        )
        return self._answers.task(task)

    async def get_music_video_shot_media(self, call: Call) -> Answer:
        """Order the clip of a shot, or return the one that exists; it is made when fetched."""
        task = self._task(call)
        shot = self._shot(call, task)
        key = self._lifecycle.shoot(task, shot)
        return self._answers.shot_media(task, shot, key, call.request_id)

    async def compose_music_video_task(self, call: Call) -> Answer:
        """Make the video from chosen shots."""
        task = self._task(call)
        self._lifecycle.require_storyboard(task)
        by_id = {shot.id: shot for shot in task.shots}
        unknown = [shot_id for shot_id in call.body["shot_ids"] if shot_id not in by_id]
        if unknown:
            raise bad_request(f"shot_ids: {unknown[0]} is not a shot of task {task.id}.")
        self._lifecycle.compose(task, [by_id[shot_id] for shot_id in call.body["shot_ids"]])
        return self._answers.task(task)

    async def get_usage(self, call: Call) -> Answer:
        """Show the balance and what was spent."""
        period = "all"
        if self._version.has_hints:
            period = chosen(call, period=tuple(PERIODS), strict=True)["period"] or "all"
        self._lifecycle.advance_all()
        self.expire_sessions()
        return usage_answer(
            self._store,
            active=self._lifecycle.active,
            version=self._version,
            api_key=self._api_key,
            period=period,
            now=self._clock.now(),
        )

    async def upload_file(self, call: Call) -> Answer:
        """Keep an input file."""
        upload = await receive(call.request, self._version)
        now = self._clock.now()
        file_id = self._ids.new("file")
        key = f"inputs/{file_id}{SUFFIXES[upload.mime_type]}"
        self._store.path_for(key).write_bytes(upload.data)
        file = StoredFile(
            id=file_id,
            key=key,
            mime_type=upload.mime_type,
            size_bytes=len(upload.data),
            created_at=now,
            audio_duration_seconds=upload.audio_duration_seconds,
            audio_duration_source=upload.audio_duration_source,
            video_duration_seconds=upload.video_duration_seconds,
            width=upload.width,
            height=upload.height,
            problem=upload.problem,
        )
        self._store.files.put(file)
        self._store.media.put(Media(id=key, mime_type=file.mime_type, created_at=now))
        return _answers.file_answer(file, self._links, self._version)

    async def list_webhook_endpoints(self, _call: Call) -> Answer:
        """List the webhook endpoints with masked secrets."""
        endpoints = self._store.endpoints.values()
        return _answers.listing(_answers.endpoint_answer(endpoint) for endpoint in endpoints)

    async def create_webhook_endpoint(self, call: Call) -> Answer:
        """Register a webhook endpoint and show its secret, this once."""
        now = self._clock.now()
        endpoint = Endpoint(
            id=self._ids.new("wh"),
            url=_webhook_url(call.body["url"]),
            description=call.body.get("description") or "",
            events=tuple(call.body.get("events") or EVENTS),
            secret=self._ids.secret("whsec"),
            created_at=now,
            updated_at=now,
        )
        self._store.endpoints.put(endpoint)
        return _answers.endpoint_answer(endpoint, reveal=True)

    async def get_webhook_endpoint(self, call: Call) -> Answer:
        """Show one webhook endpoint."""
        return _answers.endpoint_answer(self._endpoint(call))

    async def update_webhook_endpoint(self, call: Call) -> Answer:
        """Change what the request names and leave the rest."""
        endpoint = self._endpoint(call)
        if call.body.get("url") is not None:
            endpoint.url = _webhook_url(call.body["url"])
        endpoint.events = tuple(call.body.get("events") or endpoint.events)
        endpoint.status = call.body.get("status") or endpoint.status
        if call.body.get("description") is not None:
            endpoint.description = call.body["description"]
        endpoint.updated_at = self._clock.now()
        self._store.endpoints.put(endpoint)
        return _answers.endpoint_answer(endpoint)

    async def delete_webhook_endpoint(self, call: Call) -> Answer:
        """Forget a webhook endpoint and its outstanding deliveries."""
        endpoint = self._endpoint(call)
        self._store.endpoints.drop(endpoint.id)
        return {"id": endpoint.id, "deleted": True}

    async def create_realtime_session(self, call: Call) -> Answer:
        """Reserve a realtime session."""
        seconds = int(call.body["max_duration_seconds"])
        local = self._version.has_kinds
        origins = tuple(_origin(each, local=local) for each in call.body["allowed_origins"])
        now = self._clock.now()
        session = Session(
            id=self._ids.new("rts"),
            request_id=call.request_id,
            max_duration_seconds=seconds,
            allowed_origins=origins,
            credits_reserved=self._lifecycle.charge(
                self._version.price(REALTIME_CREDITS_PER_SECOND * seconds)
            ),
            created_at=now,
            expires_at=now + seconds,
        )
        self._store.sessions.put(session)
        return self._session_answer(session, client_secret=self._ids.secret("brt_live"))

    async def get_realtime_session(self, call: Call) -> Answer:
        """Show a realtime session."""
        return self._session_answer(self._session(call))

    async def close_realtime_session(self, call: Call) -> Answer:
        """Close a realtime session; closing it again changes nothing."""
        session = self._session(call)
        if session.status in _OPEN_SESSION:
            self._end_session(session, "closed", self._clock.now())
        return self._session_answer(session)

    def connect_session(self, session_id: str) -> None:
        """Accept the first heartbeat of a session, which bills it in full.

        Raises:
            ApiError: 404 for an unknown session, 400 for one that is not ready.
        """
        self.expire_sessions()
        session = _found(self._store.sessions, "Realtime session", session_id)
        if session.status != "ready":
            raise bad_request(f"session {session_id} is {session.status}, not ready.")
        session.status, session.connected_at = "active", self._clock.now()
        session.credits_settled = session.credits_reserved
        self._store.sessions.put(session)

    def _session_answer(self, session: Session, client_secret: str | None = None) -> Answer:
        return _answers.session_answer(session, self._version, client_secret=client_secret)

    def _task(self, call: Call) -> Task:
        task = _found(self._store.tasks, "Task", call.path["task_id"])
        self._lifecycle.advance(task)
        return task

    def _shot(self, call: Call, task: Task) -> Shot:
        return _found({shot.id: shot for shot in task.shots}, "Shot", call.path["shot_id"])

    def _endpoint(self, call: Call) -> Endpoint:
        return _found(self._store.endpoints, "Webhook endpoint", call.path["id"])

    def _session(self, call: Call) -> Session:
        self.expire_sessions()
        return _found(self._store.sessions, "Realtime session", call.path["session_id"])

    def expire_sessions(self) -> None:
        """End the sessions whose time is over, and refund those that were never used."""
        now = self._clock.now()
        for session in self._store.sessions.values():
            if session.status in _OPEN_SESSION and reached(session.expires_at, now):
                self._end_session(session, "expired", session.expires_at)

    def _end_session(self, session: Session, status: str, at: float) -> None:
        session.status, session.closed_at = status, at
        if session.connected_at is None:
            # Without a heartbeat it is refunded in full (documentation of 2026-07-31).
            session.credits_refunded = session.credits_reserved
            self._lifecycle.refund(session.credits_reserved)
        self._store.sessions.put(session)


def _found(records: Mapping[str, _Record], kind: str, record_id: str) -> _Record:
    if record_id not in records:
        raise not_found(f"{kind} {record_id}")
    return records[record_id]


def _webhook_url(url: str) -> str:
    scheme, host, _ = _split(url)
    if scheme not in {"http", "https"} or not host:
        raise bad_request("url: must be an HTTP or HTTPS URL.")
    return url


def _origin(origin: str, *, local: bool) -> str:
    if local and _LOCAL_ORIGIN.fullmatch(origin):
        return origin
    if not _is_https_origin(origin):
        raise bad_request(
            f"allowed_origins: {origin} is not an exact HTTPS origin like {_EXAMPLE_ORIGIN}."
        )
    return origin


def _is_https_origin(origin: str) -> bool:
    """Return true if a browser would send exactly this text as `Origin` (RFC 6454, 6.1)."""
    try:
        parts = urlsplit(origin)
        port = parts.port
    except ValueError:
        return False
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    shown_port = "" if port in {None, 443} else f":{port}"
    is_host = _HOST.fullmatch(host) is not None
    return is_host and port != 0 and origin == f"https://{host}{shown_port}"


def _split(url: str) -> tuple[str, str, str]:
    try:
        parts = urlsplit(url)
        if parts.port == 0:
            return "", "", ""
        return parts.scheme, parts.hostname or "", f"{parts.scheme}://{parts.netloc}"
    except ValueError:
        return "", "", ""
