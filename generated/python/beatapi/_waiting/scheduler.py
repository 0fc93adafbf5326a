"""One schedule for all waits on a key in this process: in threads, asyncio tasks and any client.

There is no background thread. One of the waiting callers (the leader) keeps the time for all: it
sleeps until the next poll is due, hands it to the caller that waits for that task, and passes the
lead on when it leaves. When the last wait ends, nothing is left running.
"""

from __future__ import annotations

import copy
import hashlib
import math
import os
import random
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol
from weakref import WeakValueDictionary

from .._base.clock import SystemClock
from .._base.errors import APIStatusError, BeatAPIError
from .schedule import Schedule, Waiter

if TYPE_CHECKING:
    from .._base.clock import Clock
    from .._base.secret import Secret
    from .learning import Kind
    from .schedule import Rules

WATCH_SECONDS: Final = 10.0
"""The period at which the other callers check that there is a leader."""

LATE_SECONDS: Final = 1.0
"""The delay of a leader after which another one takes over: its event loop may be blocked."""


LEAST_REST_SECONDS: Final = 0.001


class Signal(Protocol):
    """A signal that ends a rest; it may be set from any thread."""

    def set(self) -> None:
        """End the current rest, or the next one."""
        ...

    def clear(self) -> None:
        """Reset the signal."""
        ...


class Member:
    """A thread or an asyncio task that waits for one or several tasks.

    Args:
        signal: Ends its rest.
    """

    def __init__(self, signal: Signal) -> None:
        self.signal = signal
        self.waiters: dict[Waiter, None] = {}
        self.granted: Waiter | None = None
        self.news: deque[tuple[Waiter, Mapping[str, Any]]] = deque()
        self.stopped: BeatAPIError | None = None


class Rest(NamedTuple):
    """Effect: do nothing until the signal is set, or so many seconds have passed.

    Args:
        seconds: The longest rest.
        leading: Whether others rely on it; the seconds are then those of the client's clock.
    """

    seconds: float
    leading: bool


class Turn(NamedTuple):
    """Something to do for one of a member's waits.

    Args:
        waiter: The wait.
        news: The task as a webhook reported it; ``None`` to poll.
    """

    waiter: Waiter
    news: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """The times in a task, in seconds by the server's clock.

    Args:
        kind: The group of tasks that take about as long.
        began: The start of its work.
        latest: The latest moment named in it.
        ended: The end of its work; ``None`` if it goes on.
        hint: The least pause before the next poll.
        typical: The server's median and 90th percentile for such tasks.
    """

    kind: Kind
    began: float | None
    latest: float | None
    ended: float | None
    hint: float | None
    typical: tuple[float, float] | None = None


class Scheduler:
    """A schedule that may be used from any thread.

    Args:
        clock: The source of time.
        rules: The numbers; the contract's own if not given.
        uniform: Draws jitter.
    """

    def __init__(
        self,
        clock: Clock,
        rules: Rules | None = None,
        *,
        uniform: Callable[[float, float], float] = random.uniform,
    ) -> None:
        # The garbage collector closes abandoned iterators in any thread, even in one that holds
        # this lock. So the lock is reentrant, and a wait may disappear between two lines.
        self._lock = threading.RLock()
        self._clock = clock
        self._schedule = Schedule(clock.now(), rules, uniform=uniform)
        self._members: dict[Waiter, Member] = {}
        self._leader: Member | None = None
        self._promise = math.inf

    # Coming and going

    def join(
        self,
        member: Member,
        waiter: Waiter,
        seen: Sighting | None,
        times: tuple[float, float] | None = None,
    ) -> None:
        """Begin to wait.

        Args:
            member: The waiting thread or asyncio task.
            waiter: The wait.
            seen: The task's times if it was retrieved; otherwise it is polled at once.
            times: When it was retrieved, and the latest time at which its work began; now if not
                given.
        """
        with self._lock:
            now = self._clock.now()
            member.waiters[waiter] = None
            self._members[waiter] = member
            if seen is not None:
                self._take(waiter, seen, now)
            hint = None if seen is None else seen.hint
            self._schedule.add(waiter, now, fresh=seen is not None, hint=hint, times=times)

    def leave(self, member: Member, waiter: Waiter) -> None:
        """End a wait, for whatever reason."""
        with self._lock:
            self._forget(member, waiter)
            self._busy(member)

    def _forget(self, member: Member, waiter: Waiter) -> None:
        self._schedule.discard(waiter)
        self._members.pop(waiter, None)
        member.waiters.pop(waiter, None)
        if member.granted is waiter:
            member.granted = None
        if member.news:
            member.news = deque(each for each in member.news if each[0] is not waiter)

    # Next steps

    def step(self, member: Member) -> Turn | Rest:
        """Return a member's next step. Unless it is a rest, the member is busy until it asks again.

        Raises:
            BeatAPIError: Another wait has found that the key is no longer accepted.
        """
        with self._lock:
            member.signal.clear()
            stopped, member.stopped = member.stopped, None
            if stopped is not None:
                raise stopped
            now = self._clock.now()
            if self._follows(member, now):
                return self._follow(member, now)
            turn = self._turn(member, now)
            if turn is None:
                return self._rest(member, now)
            self._busy(member)
            return turn

    def _follows(self, member: Member, now: float) -> bool:
        """Return true if a member has nothing to do because another one leads."""
        busy = any(waiter.held for waiter in member.waiters)
        late = now > self._promise + LATE_SECONDS
        led = self._leader is not None and self._leader is not member and not late
        return led and not busy and not member.news and member.granted is None

    def _follow(self, member: Member, now: float) -> Rest:
        ends = min((each.ends - now for each in member.waiters), default=math.inf)
        return Rest(max(0.0, min(WATCH_SECONDS, ends)), leading=False)

    def _turn(self, member: Member, now: float) -> Turn | None:
        if member.news:
            return Turn(*member.news.popleft())
        if member.granted is None:
            for waiter in member.waiters:
                waiter.held = False
            self._grant(now)
        granted, member.granted = member.granted, None
        return None if granted is None else Turn(granted)

    def _grant(self, now: float) -> None:
        """Hand out the polls that are due, and wake members whose wait has expired."""
        while (waiter := self._schedule.next(now)) is not None:
            member = self._members.get(waiter)
            if member is None:
                continue
            member.granted = waiter
            for each in member.waiters:
                each.held = True
            member.signal.set()
        for waiter in self._schedule.expired(now):
            if (member := self._members.get(waiter)) is not None:
                member.signal.set()

    def _rest(self, member: Member, now: float) -> Rest:
        # A pause below the clock's resolution would not move a manual clock.
        pause = max(LEAST_REST_SECONDS, self._schedule.pause(now))
        late = now > self._promise + LATE_SECONDS
        if self._leader in (None, member) or late or now + pause < self._promise:
            self._leader, self._promise = member, now + pause
            return Rest(pause, leading=True)
        return self._follow(member, now)

    def busy(self, member: Member) -> None:
        """Mark a member as busy until it asks for its next step."""
        with self._lock:
            self._busy(member)

    def _busy(self, member: Member) -> None:
        """Offer a member no polls, and let another one lead."""
        for waiter in member.waiters:
            waiter.held = True
        # A waiter that was woken to lead may have a poll of its own: then the next one leads.
        if self._leader not in (None, member):
            return
        self._leader, self._promise = None, math.inf
        for waiter, other in list(self._members.items()):
            if not waiter.held:
                other.signal.set()
                return

    # Results

    def answered(self, waiter: Waiter, seen: Sighting) -> None:
        """Record the answer to a poll."""
        with self._lock:
            now = self._clock.now()
            self._take(waiter, seen, now)
            self._schedule.answered(waiter, now, seen.hint)
            if seen.ended is not None and waiter.webhooks:
                self._schedule.deliveries.missed(seen.kind)

    def told(self, waiter: Waiter, seen: Sighting) -> None:
        """Record that a webhook ended a wait."""
        with self._lock:
            self._take(waiter, seen, self._clock.now())
            self._schedule.deliveries.heard(seen.kind)

    def _take(self, waiter: Waiter, seen: Sighting, now: float) -> None:
        schedule = self._schedule
        if seen.latest is not None:
            schedule.server_said(seen.latest, now)
        waiter.kind, waiter.began = seen.kind, seen.began
        if seen.typical is not None:
            schedule.durations.believe(seen.kind, *seen.typical)
        if seen.ended is not None and seen.began is not None:
            schedule.durations.learn(seen.kind, seen.ended - seen.began)

    def failed(self, waiter: Waiter, error: BeatAPIError) -> None:
        """Record a failed poll that a later one can make up for."""
        status = error.status if isinstance(error, APIStatusError) else None
        hint = error.retry_after if isinstance(error, APIStatusError) else None
        with self._lock:
            now = self._clock.now()
            if status == 429:
                self._schedule.limited(waiter, now, hint)
            else:
                self._schedule.failed(waiter, now, hint)

    def refused(self, member: Member, error: BeatAPIError) -> None:
        """End every wait because the key was rejected, each with its own error."""
        with self._lock:
            for waiter, other in list(self._members.items()):
                if other is not member and other.stopped is None:
                    other.stopped = copy.copy(error)
                    other.signal.set()
                self._forget(other, waiter)

    def tell(self, member: Member, task_id: str, data: Mapping[str, Any]) -> None:
        """Pass a webhook to the waits for its task, if there are any."""
        with self._lock:
            waiters = [waiter for waiter in member.waiters if waiter.task_id == task_id]
            if waiters:
                member.news.extend((waiter, data) for waiter in waiters)
                member.signal.set()

    def at_once(self, waiter: Waiter) -> None:
        """Poll a task as soon as there is a token."""
        with self._lock:
            self._schedule.at_once(waiter, self._clock.now())

    # Other processes

    def memory(self, member: Member) -> str:
        """Return the state of the schedule, and of a member's waits, for another process."""
        from .resume import dump, unix_time

        with self._lock:
            now, at = self._clock.now(), unix_time(self._clock)
            return dump(self._schedule, list(member.waiters), now, at)

    def recall(self, text: str, rested: float = 0.0) -> dict[str, tuple[float, float]]:
        """Take over from another process.

        Args:
            text: Its memory.
            rested: The seconds for which no process has polled.

        Returns:
            Task id → when it was retrieved, and the latest time at which its work began.

        Raises:
            InvalidArgumentError: The text is not from ``memory``.
        """
        from .resume import load, unix_time

        memory = load(text)
        with self._lock:
            now = self._clock.now()
            self._schedule.rate.take_over(memory.rate, now, rested)
            for duration in memory.durations:
                self._schedule.durations.recall(*duration)
            for kind, values in memory.recent:
                self._schedule.durations.recall_recent(kind, values)
            for delivery in memory.deliveries:
                self._schedule.deliveries.recall(*delivery)
            # The clocks of two machines may disagree.
            then = now - max(0.0, unix_time(self._clock) - memory.at)
        return {each: (then - seen, then - age) for each, (seen, age) in memory.tasks.items()}


class _Registry:
    """The schedulers of this process, by key, server and clock."""

    KEPT: Final = 256
    """The number of idle schedulers kept for the durations they have learned."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._salt = os.urandom(16)
        self._found: WeakValueDictionary[tuple[object, ...], Scheduler] = WeakValueDictionary()
        self._recent: deque[Scheduler] = deque(maxlen=self.KEPT)

    def get(self, key: Secret, base_url: str, clock: Clock) -> Scheduler:
        digest = hashlib.blake2b(key.reveal().encode(), key=self._salt, digest_size=16).digest()
        # A clock that a test moves by hand moves only the waits that use it.
        place = digest, base_url, None if isinstance(clock, SystemClock) else id(clock)
        with self._lock:
            scheduler = self._found.get(place)
            if scheduler is None:
                self._found[place] = scheduler = Scheduler(clock)
                self._recent.append(scheduler)
            return scheduler


_registry = _Registry()


def _after_fork() -> None:
    """Replace the registry in a forked child, where the parent's locks and waits are invalid."""
    global _registry
    _registry = _Registry()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


def scheduler_of(key: Secret, base_url: str, clock: Clock) -> Scheduler:
    """Return the scheduler shared by all waits on a key in this process.

    Args:
        key: The API key; only a salted hash of it is kept.
        base_url: The server that the key is for.
        clock: The source of time.
    """
    return _registry.get(key, base_url, clock)
