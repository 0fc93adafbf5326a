"""Who decides for all machines of a key? One elected keeper: it admits, polls and mends.

Every process has a keeper, and one of them leads: the one that holds the ledger's lease. Two at
once, after one was paused or cut off, cost polls and no money, as every move is compare-and-set.
"""

from __future__ import annotations

import json
import math
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import beatapi
from beatapi import TaskOutcome, TaskWatch
from beatapi.models import Task, WebhookEvent

from .errors import PAUSING, error_line
from .ledger import (
    DOUBT,
    END,
    END_PLAIN,
    FAIL,
    FETCH_LATER,
    PUT_BACK,
    REST,
    WINDOW_SECONDS,
    Arrow,
    Entry,
    LedgerError,
)
from .processes import has_ended
from .steps import LOG, Worker, without_links

if TYPE_CHECKING:
    from .fleet import Fleet

LEASE_SECONDS: Final = 5.0
"""The time after which another keeper may lead if this one says nothing."""

RENEW_SECONDS: Final = 1.0
"""The time between two renewals of the lease, and between two looks at it by the others."""

TURN_SECONDS: Final = 0.25
"""The longest time from a job's change in the ledger until the keeper sees it."""

DEAD_SECONDS: Final = 5.0
"""The time without a sign of life after which a worker counts as dead."""

MEND_SECONDS: Final = 2.0
"""The time between two searches for claims of dead workers, and between two saved memories."""

RESEND_SECONDS: Final = 15.0
"""The time after which a message counts as lost."""

LIMIT_SECONDS: Final = 60.0
"""The time after which the account's limit is read again."""

PROBE_SECONDS: Final = 10.0
"""The same while the key is paused: the request shows whether it is accepted again."""

AT_ONCE_SECONDS: Final = 0.001
"""The time for ends that are known already."""

MEMORY: Final = "memory"
"""The name of the kept text with what the schedule has learned."""

LEADER: Final = "leader"
"""The name of the kept text with the keeper, and the moments since and until which it polls.

The second one is always ahead of its polls, so that the next keeper knows when they have ended.
"""

STATE: Final = "keeper"
"""The name of the kept text with what the keeper knows, for ``status``."""


def joined(threads: Sequence[threading.Thread], seconds: float) -> bool:
    """Wait for threads to end, and return true if all have ended in time."""
    ends = time.monotonic() + seconds
    for thread in threads:
        thread.join(max(0.0, ends - time.monotonic()))
    return not any(thread.is_alive() for thread in threads)


Send = Callable[[Arrow, str], None]
"""Sends a message: the step, and the job's id. An error means that it was not sent."""


class Keeper:
    """The keeper of one process.

    Args:
        fleet: The fleet.
        worker: The worker of this process, whose name is in the lease.
        send: Sends messages to workers.
        concurrency: The number of tasks at once if it leads, at most; None for the account's limit.
        poll_interval: Seconds between two polls of a task; None leaves it to the client.
    """

    def __init__(
        self,
        fleet: Fleet,
        worker: Worker,
        send: Send,
        *,
        concurrency: int | None = None,
        poll_interval: float | None = None,
    ) -> None:
        self._concurrency = math.inf if concurrency is None else concurrency
        self._poll_interval = poll_interval
        self._fleet = fleet
        self._ledger = fleet.ledger
        self._worker = worker
        self._send = send
        self._watch: TaskWatch | None = None
        self._watched: dict[str, str] = {}
        self._event = ""
        self._unsent: dict[tuple[Arrow, str], None] = {}
        self._limit = 0
        self._read_at = self._next_mend = self._next_memory = self._next_retry = float("-inf")
        self._leads = False
        self._was_away = False
        self._leads_since: float | None = None
        self._polls_until = float("inf")
        self._stopping = threading.Event()
        self._threads: list[threading.Thread] = []

    @property
    def leads(self) -> bool:
        """True while this keeper is the one of its key."""
        return self._leads

    # Threads

    def start(self) -> None:
        """Keep in threads of its own: one holds the lease, however long a poll takes."""
        for target in (self._hold, self._run):
            thread = threading.Thread(target=target, name="beatapi-fleet-keeper", daemon=True)
            thread.start()
            self._threads.append(thread)

    def stop(self) -> None:
        """Stop, and let another keeper lead at once."""
        self._stopping.set()
        for thread in self._threads:
            thread.join()
        self.close()

    def halt(self, seconds: float) -> None:
        """Stop without waiting for an answer of the server for longer than so many seconds."""
        self._stopping.set()
        if joined(self._threads, seconds):
            self.close()
        else:
            self._resign()

    def close(self) -> None:
        """Give the lease back, and stop watching."""
        self._unwatch()
        self._resign()

    def _resign(self) -> None:
        self._leads, self._leads_since = False, None
        with suppress(LedgerError):
            self._ledger.resign(self._worker.name)

    def _hold(self) -> None:
        self._renew()
        while not self._stopping.wait(RENEW_SECONDS):
            self._renew()

    def _renew(self) -> bool:
        try:
            self._leads = self._lead()
        except LedgerError as error:
            LOG.warning("%s; the keeper pauses", error)
            self._leads, self._was_away = False, True
        return self._leads

    def _lead(self) -> bool:
        if self._ledger.lead(self._worker.name, LEASE_SECONDS):
            return True
        leader = self._ledger.leader()
        if leader is None or not has_ended(leader):
            return False
        self._ledger.resign(leader)
        return self._ledger.lead(self._worker.name, LEASE_SECONDS)

    def _run(self) -> None:
        while not self._stopping.is_set():
            self.turn(TURN_SECONDS)

    # One turn

    def turn(self, seconds: float) -> None:
        """Do what is due, then wait for the end of a task for a while.

        Nothing is raised: trouble with the ledger or the API is over at some later turn.

        Args:
            seconds: The longest time to wait, on the client's clock.
        """
        # With threads, another one renews the lease: a turn is shorter than that needs.
        if not (self._leads if self._threads else self._renew()):
            self._leads_since = None
            self._unwatch()
            self._fleet.rest(seconds, self._stopping)
            return
        # Nothing is gained by looking at trouble several times a second.
        pause = max(seconds, RENEW_SECONDS)
        try:
            if self._tend():
                self._listen(seconds)
            else:
                self._fleet.rest(pause, self._stopping)
        except LedgerError as error:
            LOG.warning("%s; the keeper tries again", error)
            self._was_away = True
            self._fleet.rest(pause, self._stopping)
        except PAUSING as error:
            self._pause(error, pause)
        except beatapi.BeatAPIError as error:
            LOG.warning("%s; the keeper tries again", error_line(error))
            self._fleet.rest(pause, self._stopping)

    def _pause(self, error: Exception, seconds: float) -> None:
        with suppress(LedgerError):
            self._fleet.pause(error)
        # The refusal has ended all waits of the key in this process.
        self._unwatch()
        self._fleet.rest(seconds, self._stopping)

    def _tend(self) -> bool:
        """Do what is due; return false if the key is refused, so that nothing can be asked."""
        now = self._ledger.now()
        if self._leads_since is None:
            self._begin(now)
        if now >= self._next_mend:
            self._next_mend = now + MEND_SECONDS
            # This process lives, whatever its clock has done since its last sign of life.
            self._worker.beat()
            self._mend()
        paused = self._fleet.paused()
        if now >= self._read_at + (LIMIT_SECONDS if paused is None else PROBE_SECONDS):
            self._read_at = now
            self._read_limit(now)
            paused = self._fleet.paused()
        if paused is None:
            self._ledger.admit(int(min(self._limit, self._concurrency)))
        self._send_all(now)
        return paused is None or paused.key_is_accepted

    def _begin(self, now: float) -> None:
        last: dict[str, Any] = json.loads(self._ledger.kept(LEADER) or "{}")
        # Older versions do not say until when they poll.
        self._polls_until = last.get("until", float("inf"))
        self._ledger.keep(LEADER, json.dumps({"name": self._worker.name, "since": now}))
        self._leads_since = now

    def _send_all(self, now: float) -> None:
        messages = dict.fromkeys(self._ledger.send(RESEND_SECONDS))
        if now >= self._next_retry:
            messages = self._unsent | messages
        for arrow, job in messages:
            try:
                self._send(arrow, job)
                self._unsent.pop((arrow, job), None)
            except Exception as error:
                # The broker may be back in a second; the ledger would wait for longer.
                self._unsent[arrow, job] = None
                self._next_retry = now + RENEW_SECONDS
                LOG.warning(
                    "message %r for job %s not sent: %s", arrow.name, job, error_line(error)
                )

    def _mend(self) -> None:
        """Take back the claims of dead workers."""
        claims = self._ledger.stale(DEAD_SECONDS)
        claims += [each for each in self._ledger.stale(0.0) if has_ended(each.worker)]
        for entry in {each.job.id: each for each in claims}.values():
            arrow, changes = self._mended(entry)
            LOG.warning("job %s: worker %s is dead; %s", entry.job.id, entry.worker, arrow.name)
            self._fleet.move(entry, arrow, token=entry.claim, **changes)

    def _mended(self, entry: Entry) -> tuple[Arrow, Any]:
        if entry.state == "ready":
            return FETCH_LATER, {}
        if entry.state == "creating" and not self._fleet.recognises(entry.job.create):
            error = "its worker died while it created the task, and the server knows no keys"
            return DOUBT, {"error": error, "slot_until": self._ledger.now() + WINDOW_SECONDS}
        return PUT_BACK, {}

    def _read_limit(self, now: float) -> None:
        """Read the account's limit of tasks at once; it also shows that the key is accepted."""
        usage = self._fleet.client.usage.retrieve()
        limit: object = getattr(usage.concurrency, "limit", None)
        self._limit = max(1, limit) if isinstance(limit, int) else 1
        self._fleet.resume_if(usage)
        self._ledger.keep(STATE, json.dumps({"limit": self._limit, "read_at": now}))

    # Waiting

    def _listen(self, seconds: float) -> None:
        watch = self._watching()
        for event_id, event in self._ledger.events(self._event):
            self._event = event_id
            self._publish(event)
        self._remember(watch, seconds)
        outcome = watch.next(seconds)
        while outcome is not None:
            self._ended(outcome)
            self._remember(watch, seconds)
            outcome = watch.next(AT_ONCE_SECONDS)

    def _remember(self, watch: TaskWatch, seconds: float) -> None:
        """Save now and then what the next keeper needs, before polls of at most so many seconds."""
        now = self._ledger.now()
        if not self._leads or now < self._next_memory:
            return
        self._next_memory = now + MEND_SECONDS
        self._polls_until = self._next_memory + seconds
        self._ledger.keep(MEMORY, watch.memory())
        leader = {"name": self._worker.name, "since": self._leads_since}
        self._ledger.keep(LEADER, json.dumps({**leader, "until": self._polls_until}))

    def _watching(self) -> TaskWatch:
        """Return the watch, with the tasks of all running jobs in it and no others.

        While the ledger was away, no webhook could be put into it, and the next delivery may be
        minutes away: each task is polled once.
        """
        was_away, self._was_away = self._was_away, False
        if was_away:
            self._unwatch()
        if self._watch is None:
            memory = self._ledger.kept(MEMORY)
            rested = max(0.0, self._ledger.now() - self._polls_until)
            self._watch = self._fleet.client.tasks.watch(memory=memory, rested=rested)
        running, now = self._ledger.running(), self._ledger.now()
        for task_id in self._watched.keys() - running.keys():
            self._watch.discard(task_id)
            del self._watched[task_id]
        for task_id, job in running.items():
            entry = None if task_id in self._watched else self._ledger.entry(job)
            if entry is None or entry.task_id != task_id:
                continue
            is_known = entry.task is not None and entry.task.get("id") == task_id and not was_away
            task = Task.from_dict(dict(entry.task or {})) if is_known else task_id
            # A task as of its create needs no poll at once.
            ago = max(0.0, now - entry.changed_at)
            self._watch.add(task, timeout=None, seen_ago=ago, poll_interval=self._poll_interval)
            self._watched[task_id] = job
        return self._watch

    def _unwatch(self) -> None:
        if self._watch is not None:
            self._watch.close()
        self._watch, self._watched, self._event = None, {}, ""

    def _publish(self, event: str) -> None:
        try:
            self._fleet.inbox.publish(WebhookEvent.from_dict(json.loads(event)))
        except Exception as error:
            LOG.warning("a webhook event of the ledger cannot be read: %s", error_line(error))

    def _ended(self, outcome: TaskOutcome) -> None:
        job = self._watched.pop(outcome.task_id or "", None)
        error = outcome.error
        if isinstance(error, PAUSING):
            raise error
        entry = None if job is None else self._ledger.entry(job)
        if entry is not None and entry.state == "running" and entry.task_id == outcome.task_id:
            self._end(entry, outcome)

    def _end(self, entry: Entry, outcome: TaskOutcome) -> None:
        task = outcome.task
        if task is not None and outcome.error is None and task.status == "succeeded":
            arrow = END_PLAIN if entry.job.output is None else END
            self._fleet.move(entry, arrow, task=task.to_dict(), error=None)
        elif isinstance(outcome.error, beatapi.TaskFailedError):
            text = error_line(outcome.error)
            self._fleet.move(entry, FAIL, task=outcome.error.task.to_dict(), error=text)
        elif outcome.error is None and task is not None:
            text = f"the task is {task.status}: decide, then adopt it again"
            self._fleet.move(entry, REST, task=without_links(task.to_dict()), error=text)
        elif isinstance(outcome.error, beatapi.NotFoundError):
            text = f"{error_line(outcome.error)}; the key may belong to another account"
            self._fleet.move(entry, FAIL, error=text)
        else:
            LOG.warning("task %s: %s; watched again", entry.task_id, outcome.error)
