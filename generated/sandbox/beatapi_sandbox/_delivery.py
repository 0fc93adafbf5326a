"""Signed webhook deliveries: their retries, their mishaps, their log."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import urlsplit

import httpx

from beatapi.webhooks import sign

from ._clock import Clock, reached
from ._errors import not_found
from ._faults import Fault, Faults
from ._ids import Ids
from ._records import DeliveryAttempt, Endpoint, Pending, Task
from ._store import Store

# Not documented by BeatAPI; long enough for a receiver that answers first and works afterwards.
_ANSWER_SECONDS: Final = 5.0
_LOOPBACK_HOST: Final = re.compile(r"localhost|127(?:\.\d{1,3}){3}|::1")
_LATE_SECONDS: Final = 1.0
_OVERTAKEN_SECONDS: Final = 60.0
"""An event that is to be overtaken waits this long for the one that follows it."""

_FORGED: Final = "whsec_of_somebody_else"


class Deliveries:
    """The outstanding deliveries and the log of past attempts.

    Args:
        clock: The sandbox's time, which retries follow.
        store: Keeps endpoints, outstanding attempts and the log.
        ids: Makes the ids of events and attempts.
        faults: The faults to provoke on purpose.
        retry_seconds: Seconds from each failed attempt to the next one.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        store: Store,
        ids: Ids,
        faults: Faults,
        retry_seconds: Sequence[float],
    ) -> None:
        self._clock = clock
        self._store = store
        self._ids = ids
        self._faults = faults
        self._retry_seconds = tuple(retry_seconds)
        self._held: str | None = None
        self._under_way: set[str] = set()

    def forget(self) -> None:
        """Begin anew, with nothing held back and nothing under way."""
        self._held = None
        self._under_way.clear()

    def announce(self, task: Task, answer: Callable[[Task], dict[str, object]]) -> None:
        """Queue the event of a finished task for every active endpoint that listens for it."""
        event = f"task.{task.status}"
        now = self._clock.now()
        at = now if task.completed_at is None else task.completed_at
        listening = [
            endpoint
            for endpoint in self._store.endpoints.values()
            if endpoint.status == "active" and event in endpoint.events
        ]
        event_id = self._ids.new("evt")
        payload = {"id": event_id, "event": event, "created_at": int(at), "data": answer(task)}
        body = json.dumps(payload, ensure_ascii=False).encode()
        for endpoint in listening:
            self._queue(
                Pending(
                    id=self._ids.new("dlv"),
                    event_id=event_id,
                    event=event,
                    task_id=task.id,
                    endpoint_id=endpoint.id,
                    body=body,
                    attempt=1,
                    due_at=now,
                )
            )

    @property
    def next_due(self) -> float | None:
        """Time of the next attempt, in Unix seconds."""
        return min((pending.due_at for pending in self._waiting()), default=None)

    def take_due(self) -> Pending | None:
        """Take the attempt that was due first; it stays outstanding until it is sent."""
        now = self._clock.now()
        due = [pending for pending in self._waiting() if reached(pending.due_at, now)]
        if not due:
            return None
        pending = min(due, key=lambda each: each.due_at)
        self._under_way.add(pending.id)
        return _dated(pending, now)

    async def send(self, client: httpx.AsyncClient, pending: Pending) -> None:
        """Make one attempt, record it and queue the next one if it failed.

        An attempt that is broken off, as by the sandbox's end, is made again.
        """
        try:
            attempt = await self._tried(client, pending)
        finally:
            self._under_way.discard(pending.id)
        if pending.id in self._store.pending:
            self._store.pending.drop(pending.id)
        if attempt is None or attempt.endpoint_id not in self._store.endpoints:
            return
        self._store.attempts.put(attempt)
        if not attempt.delivered and not pending.final:
            self._retry(pending)

    def _waiting(self) -> Iterator[Pending]:
        pending = self._store.pending.values()
        return (each for each in pending if each.id not in self._under_way)

    async def _tried(self, client: httpx.AsyncClient, pending: Pending) -> DeliveryAttempt | None:
        endpoint = self._store.endpoints.get(pending.endpoint_id)
        if endpoint is None or endpoint.status != "active":
            return None
        # Signed anew each time: receivers refuse timestamps that are 300 seconds old.
        attempt = _attempt(pending, endpoint, int(pending.due_at + pending.skew_seconds))
        return await _post(client, attempt, _FORGED if pending.forged else endpoint.secret)

    def replay(self, attempt_id: str) -> str:
        """Send what an earlier attempt sent once more, signed anew.

        Returns:
            The new attempt's id.

        Raises:
            ApiError: 404 when there is no such attempt.
        """
        attempt = self._store.attempts.get(attempt_id)
        if attempt is None:
            raise not_found(f"Delivery {attempt_id}")
        again = Pending(
            id=self._ids.new("dlv"),
            event_id=attempt.event_id,
            event=attempt.event,
            task_id=attempt.task_id,
            endpoint_id=attempt.endpoint_id,
            body=attempt.body,
            attempt=attempt.attempt + 1,
            due_at=self._clock.now(),
            final=True,
        )
        self._store.pending.put(again)
        return again.id

    def _retry(self, pending: Pending) -> None:
        if pending.attempt > len(self._retry_seconds):
            return
        due_at = pending.due_at + self._retry_seconds[pending.attempt - 1]
        self._store.pending.put(
            replace(
                pending,
                id=self._ids.new("dlv"),
                attempt=pending.attempt + 1,
                due_at=due_at,
                skew_seconds=0.0,
                forged=False,
            )
        )

    def _queue(self, pending: Pending) -> None:
        faults = self._faults.strike("delivery", pending.event)
        for fault in faults:
            pending = _mishap(fault, pending)
        kinds = {fault.kind for fault in faults}
        if "drop" in kinds:
            return
        overtaken, self._held = self._held, None
        if "out_of_order" in kinds and overtaken is None:
            self._held = pending.id
            pending = replace(pending, due_at=pending.due_at + _OVERTAKEN_SECONDS)
        self._store.pending.put(pending)
        for fault in faults:
            for _ in range(fault.copies - 1 if fault.kind == "duplicate" else 0):
                self._store.pending.put(replace(pending, id=self._ids.new("dlv"), final=True))
        if overtaken is not None and overtaken in self._store.pending:
            later = replace(self._store.pending[overtaken], due_at=pending.due_at)
            self._store.pending.drop(overtaken)
            self._store.pending.put(later)


def _dated(pending: Pending, now: float) -> Pending:
    # Sent long after its time, as when the clock has jumped or the sandbox was not running, it
    # needs the time of its sending; else the time it was due, which repeats from run to run.
    late = now - pending.due_at > _LATE_SECONDS
    return replace(pending, due_at=now) if late else pending


def _mishap(fault: Fault, pending: Pending) -> Pending:
    if fault.kind == "late":
        return replace(pending, due_at=pending.due_at + abs(fault.seconds))
    if fault.kind == "skew":
        return replace(pending, skew_seconds=fault.seconds)
    return replace(pending, forged=pending.forged or fault.kind == "wrong_signature")


def _attempt(pending: Pending, endpoint: Endpoint, timestamp: int) -> DeliveryAttempt:
    return DeliveryAttempt(
        id=pending.id,
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
    except Exception as error:
        # No failure of a receiver or of its address may stop the clock.
        return replace(attempt, error=f"{type(error).__name__}: {error}")
    return replace(attempt, status=answer.status_code)


def _is_loopback(url: str) -> bool:
    return _LOOPBACK_HOST.fullmatch(urlsplit(url).hostname or "") is not None
