"""Signed webhook deliveries and their retries."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlsplit

import httpx

from beatapi.webhooks import sign

from ._clock import Clock
from ._store import Endpoint, Task, new_id

RETRY_SECONDS: Final = (60.0, 300.0, 900.0)
"""At most three retries, after 1, 5 and 15 minutes (documentation of 2026-07-16)."""

# Not documented by BeatAPI; long enough for a receiver that answers first and works afterwards.
_ANSWER_SECONDS: Final = 5.0
_LOOPBACK_HOST: Final = re.compile(r"localhost|127(?:\.\d{1,3}){3}|::1")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryAttempt:
    """One attempt to deliver an event, as it went.

    Attributes:
        event_id: The event's `id`, the same in every attempt.
        event: The event's name, such as `"task.succeeded"`.
        task_id: The task it is about.
        endpoint_id: The webhook endpoint it went to.
        url: Where it was sent.
        attempt: 1 for the first attempt, up to 4.
        timestamp: When it was signed, in Unix seconds of the sandbox's clock.
        body: The bytes that were signed and sent.
        status: HTTP status of the receiver's answer; None when there was none.
        error: Why there was no answer; None when there was one.
    """

    event_id: str
    event: str
    task_id: str
    endpoint_id: str
    url: str
    attempt: int
    timestamp: int
    body: bytes
    status: int | None = None
    error: str | None = None

    @property
    def delivered(self) -> bool:
        """Whether the receiver took it: any 2xx."""
        return self.status is not None and 200 <= self.status < 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """An attempt that waits for its time, `due_at` in Unix seconds."""

    event_id: str
    event: str
    task_id: str
    endpoint_id: str
    body: bytes
    attempt: int
    due_at: float


class Deliveries:
    """What has to be delivered and what became of it.

    Args:
        clock: The sandbox's time, which retries follow.
        endpoints: The webhook endpoints by id.
        retry_seconds: How long after each failed attempt the next one follows.
    """

    def __init__(
        self, *, clock: Clock, endpoints: Mapping[str, Endpoint], retry_seconds: Sequence[float]
    ) -> None:
        self._clock = clock
        self._endpoints = endpoints
        self._retry_seconds = tuple(retry_seconds)
        self._pending: list[Pending] = []
        self.attempts: list[DeliveryAttempt] = []

    def announce(self, task: Task, answer: Callable[[Task], dict[str, object]]) -> None:
        """Queue the event of a finished task for every active endpoint that listens for it."""
        event = f"task.{task.status}"
        now = self._clock.now()
        event_id = new_id("evt")
        created_at = int(task.completed_at or now)
        payload = {"id": event_id, "event": event, "created_at": created_at, "data": answer(task)}
        body = json.dumps(payload, ensure_ascii=False).encode()
        self._pending.extend(
            Pending(
                event_id=event_id,
                event=event,
                task_id=task.id,
                endpoint_id=endpoint.id,
                body=body,
                attempt=1,
                due_at=now,
            )
            for endpoint in self._endpoints.values()
            if endpoint.status == "active" and event in endpoint.events
        )

    def take_due(self) -> list[Pending]:
        """Take what is to be sent now off the queue."""
        now = self._clock.now()
        due = [pending for pending in self._pending if pending.due_at <= now]
        self._pending = [pending for pending in self._pending if pending.due_at > now]
        return due

    async def send(self, client: httpx.AsyncClient, pending: Pending) -> None:
        """Make one attempt, record it and queue the next one if it failed."""
        endpoint = self._endpoints.get(pending.endpoint_id)
        if endpoint is None or endpoint.status != "active":
            return
        # Signed anew each time: receivers refuse timestamps that are 300 seconds old.
        attempt = _attempt(pending, endpoint, int(self._clock.now()))
        attempt = await _post(client, attempt, endpoint.secret)
        self.attempts.append(attempt)
        if not attempt.delivered and pending.attempt <= len(self._retry_seconds):
            due_at = self._clock.now() + self._retry_seconds[pending.attempt - 1]
            self._pending.append(replace(pending, attempt=pending.attempt + 1, due_at=due_at))


def _attempt(pending: Pending, endpoint: Endpoint, timestamp: int) -> DeliveryAttempt:
    return DeliveryAttempt(
        event_id=pending.event_id,
        event=pending.event,
        task_id=pending.task_id,
        endpoint_id=endpoint.id,
        url=endpoint.url,
        attempt=pending.attempt,
        timestamp=timestamp,
        body=pending.body,
    )


async def _post(
    client: httpx.AsyncClient, attempt: DeliveryAttempt, secret: str
) -> DeliveryAttempt:
    if not _is_loopback(attempt.url):
        return replace(attempt, error="not sent: the sandbox delivers to this machine only")
    timestamp = str(attempt.timestamp)
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "BeatAPI-Sandbox",
        "x-beatapi-event": attempt.event,
        "x-beatapi-timestamp": timestamp,
        "x-beatapi-signature": sign(secret, timestamp, attempt.body),
    }
    try:
        answer = await client.post(
            attempt.url, content=attempt.body, headers=headers, timeout=_ANSWER_SECONDS
        )
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return replace(attempt, error=f"{type(error).__name__}: {error}")
    return replace(attempt, status=answer.status_code)


def _is_loopback(url: str) -> bool:
    return _LOOPBACK_HOST.fullmatch(urlsplit(url).hostname or "") is not None
