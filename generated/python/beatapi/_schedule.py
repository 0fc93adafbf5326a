"""Which task is asked about next, and when. Pure: it is told the time, it never looks.

Polling costs requests, of which a key has so many a minute, and waiting for the next poll costs
delay. A poll of one task spares, on average, P(it has finished since its last poll) × half of the
time since then: the next poll goes where that is most, and is made at all only where it is enough.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ._learning import Deliveries, Durations, Kind, Lognormal
from ._spec import (
    LOST_WEBHOOKS,
    POLL_BURST_SHARE,
    POLL_GAP_SECONDS,
    POLL_RECOVERY_PER_MINUTE,
    POLL_SHARE,
    POLLS_PER_MINUTE,
    PRIOR_MEDIAN_SECONDS,
    PRIOR_SIGMA,
    PRIOR_WEIGHT,
    SAFETY_GAP_SECONDS,
    WORTHWHILE_SECONDS,
)

GRACE_SECONDS: Final = 2.0
"""The time after a wait's end in which its last poll, made at the end itself, may be answered."""

EARLY_GAP_SECONDS: Final = 6.0
"""The pause between polls of a young task while little is known of how long its kind takes."""

EARLY_AGE_SECONDS: Final = 30.0
"""Until what age of a task that is so."""

LONGEST_HINT_SECONDS: Final = 300.0
"""The longest pause asked for by the server that is believed; then one poll asks again."""

UNNAMED_PAUSE_SECONDS: Final = 5.0
"""The pause after a 429 that names none."""

UNSAFE_LOST: Final = 0.2
"""The share of lost webhooks from which on tasks are asked about as if there were none."""

LEAST_SHARE: Final = 1 / 64
"""What is left of the rate at least, however many 429s there were."""

ROUNDING_SECONDS: Final = 1e-6
"""What is less than this is the rounding of a clock."""

PRIOR: Final = Lognormal(math.log(PRIOR_MEDIAN_SECONDS), PRIOR_SIGMA)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The numbers of a schedule; the contract's own if not given.

    Args:
        polls_per_minute: How often one key may ask.
        share: What one process allows itself of that.
        burst_share: How many requests it may make in a row, as a share of a minute's.
        recovery_per_minute: What it wins back each minute after a 429, as a share of its rate.
        gap: The least and the largest time between two polls of a task, seconds.
        safety_gap: The same while webhooks arrive, seconds.
        lost_webhooks: The share of webhooks that is taken to get lost until it is known better.
        worthwhile: The delay that a poll must spare on average, seconds.
        prior: How long tasks take until it is known better.
        prior_weight: How many durations that were seen the prior counts for.
    """

    polls_per_minute: float = POLLS_PER_MINUTE
    share: float = POLL_SHARE
    burst_share: float = POLL_BURST_SHARE
    recovery_per_minute: float = POLL_RECOVERY_PER_MINUTE
    gap: tuple[float, float] = POLL_GAP_SECONDS
    safety_gap: tuple[float, float] = SAFETY_GAP_SECONDS
    lost_webhooks: float = LOST_WEBHOOKS
    worthwhile: float = WORTHWHILE_SECONDS
    prior: Lognormal = PRIOR
    prior_weight: float = PRIOR_WEIGHT


class Rate:
    """A token bucket whose rate is halved by a 429 and grows back slowly (AIMD).

    So do several processes on one key come to share its rate without talking to each other.

    Args:
        rules: The numbers.
        now: The time in seconds.
        uniform: Draws how far the next token is after a pause, so that processes fall out of step.
    """

    def __init__(
        self, rules: Rules, now: float, uniform: Callable[[float, float], float] = random.uniform
    ) -> None:
        self._full = rules.polls_per_minute * rules.share / 60.0
        self._burst = max(1.0, rules.polls_per_minute * rules.burst_share)
        self._growth = self._full * rules.recovery_per_minute / 60.0
        self._uniform = uniform
        self._tokens = self._burst
        self._at = self._cut_at = now
        self.per_second = self._full

    def _refill(self, now: float) -> None:
        # During a pause, `_at` lies ahead.
        passed = now - self._at
        if passed <= 0.0:
            return
        self._tokens = min(self._burst, self._tokens + passed * self.per_second)
        self.per_second = min(self._full, self.per_second + passed * self._growth)
        self._at = now

    def wait(self, now: float) -> float:
        """The seconds until there is a token; 0 if there is one."""
        self._refill(now)
        missing = max(0.0, self._at - now) + max(0.0, 1.0 - self._tokens) / self.per_second
        return missing if missing > ROUNDING_SECONDS else 0.0

    def paused(self, now: float) -> float:
        """The seconds for which the server wants to hear nothing."""
        return max(0.0, self._at - now)

    def spend(self, now: float) -> None:
        """Take a token; a request that goes without asking makes the next ones wait."""
        self._refill(now)
        self._tokens = max(-self._burst, self._tokens - 1.0)

    def limited(self, now: float, *, sent: float, pause: float) -> None:
        """Take a 429.

        Args:
            now: The time in seconds.
            sent: When the request was sent: those of before the last cut tell nothing new.
            pause: For how many seconds the server wants to hear nothing.
        """
        self._refill(now)
        if sent >= self._cut_at:
            self.per_second = max(self._full * LEAST_SHARE, self.per_second / 2.0)
            self._cut_at = now
        self._tokens = self._uniform(0.0, 1.0)
        self._at = max(self._at, now + pause)


class Waiter:
    """One wait for one task, as the schedule sees it.

    Args:
        task_id: The task.
        deadline: When the wait ends, on the schedule's clock; ``None`` if never.
            A last poll is made then.
        grace: The seconds after that which the last poll may take.
        interval: Fixed seconds between polls, in place of what the schedule finds best.
        webhooks: Whether a webhook may tell of the task's end.
    """

    def __init__(
        self,
        task_id: str,
        *,
        deadline: float | None = None,
        grace: float = 0.0,
        interval: float | None = None,
        webhooks: bool = False,
    ) -> None:
        self.task_id = task_id
        self.latest = math.inf if deadline is None else deadline
        self.deadline = self.latest + grace
        self.interval = interval
        self.webhooks = webhooks
        self.kind: Kind = ("", 0)
        self.began: float | None = None
        """When its work began, on the server's clock."""
        self.joined = self.seen = self.asked = 0.0
        self.due = self.least = self.again = -math.inf
        """The next poll; the moment before which the server wants none; the end of a backoff."""
        self.faults = 0
        self.held = True
        """Whether whoever waits is busy, and can make no poll: true until it asks for one."""
        self.fresh = False
        """Whether anything is known of the task."""

    @property
    def ends(self) -> float:
        """When the wait is over: later than was asked for only if a last poll is still to come."""
        return self.latest if self.due == math.inf else self.deadline


class Schedule:
    """All waits of one key in one process.

    Args:
        rules: The numbers.
        now: The time in seconds.
        uniform: Draws jitter.
    """

    def __init__(
        self,
        now: float,
        rules: Rules | None = None,
        *,
        uniform: Callable[[float, float], float] = random.uniform,
    ) -> None:
        self._rules = rules or Rules()
        self.rate = Rate(self._rules, now, uniform)
        self.durations = Durations(self._rules.prior, self._rules.prior_weight)
        self.deliveries = Deliveries(self._rules.lost_webhooks)
        self.waiters: dict[Waiter, None] = {}
        self._ahead = -math.inf

    # The server's clock

    def server_said(self, timestamp: float, now: float) -> None:
        """Take a timestamp of the server's: its clock has reached that, at least.

        So is the age of a task known without the wall clock of this machine, which may be wrong.
        """
        self._ahead = max(self._ahead, timestamp - now)

    def age(self, waiter: Waiter, moment: float) -> float:
        """The seconds that a task had been worked on at some moment, as far as is known."""
        since_joined = moment - waiter.joined
        if waiter.began is None:
            return since_joined
        return max(since_joined, moment + self._ahead - waiter.began)

    # Waits

    def add(self, waiter: Waiter, now: float, *, fresh: bool) -> None:
        """Take a wait.

        Args:
            waiter: The wait.
            now: The time in seconds.
            fresh: Whether the task was just seen, so that it need not be asked about at once.
        """
        waiter.joined = waiter.seen = waiter.asked = now
        waiter.fresh = fresh
        self.waiters[waiter] = None
        self._plan(waiter)

    def discard(self, waiter: Waiter) -> None:
        """Forget a wait."""
        self.waiters.pop(waiter, None)

    def next(self, now: float) -> Waiter | None:
        """The wait whose task is to be asked about now; its token is taken."""
        soon = now + ROUNDING_SECONDS
        due = [each for each in list(self.waiters) if not each.held and each.due <= soon]
        if not due:
            return None
        own = [each for each in due if each.interval is not None]
        if own and self.rate.paused(now) <= ROUNDING_SECONDS:
            due = own
        elif self.rate.wait(now) > 0.0:
            return None
        chosen = max(due, key=lambda each: self.worth(each, now))
        chosen.held = True
        chosen.asked = now
        self.rate.spend(now)
        return chosen

    def pause(self, now: float) -> float:
        """The seconds until there is something to do; infinite if there is nothing."""
        free, own = self.rate.wait(now), self.rate.paused(now)
        moments = [math.inf]
        for each in list(self.waiters):
            if each.held:
                continue
            moments.append(max(each.due - now, free if each.interval is None else own))
            if each.ends > now:
                moments.append(each.ends - now)
        return min(moments)

    def expired(self, now: float) -> list[Waiter]:
        """The waits whose deadline has passed, although nobody noticed."""
        return [each for each in list(self.waiters) if each.ends <= now and not each.held]

    def answered(self, waiter: Waiter, now: float) -> None:
        """An answer came: the task goes on."""
        waiter.fresh, waiter.faults = True, 0
        waiter.seen = now
        waiter.least = waiter.again = -math.inf
        self._plan(waiter)

    def failed(self, waiter: Waiter, now: float, hint: float | None) -> None:
        """No answer came, or none that helps."""
        waiter.faults += 1
        low, high = self._rules.gap
        backoff = waiter.interval or min(high, low * 2.0 ** min(8, waiter.faults - 1))
        waiter.again = now + backoff
        waiter.least = now + min(hint or 0.0, LONGEST_HINT_SECONDS)
        self._plan(waiter)

    def limited(self, waiter: Waiter, now: float, hint: float | None) -> None:
        """A 429 came: all waits pause."""
        pause = UNNAMED_PAUSE_SECONDS if hint is None else min(hint, LONGEST_HINT_SECONDS)
        self.rate.limited(now, sent=waiter.asked, pause=pause)
        waiter.least = now + pause
        self._plan(waiter)

    def not_before(self, waiter: Waiter, moment: float) -> None:
        """The server asks for a pause before the next poll of a task."""
        waiter.least = max(waiter.least, moment)
        self._plan(waiter)

    def at_once(self, waiter: Waiter, now: float) -> None:
        """Something happened that one poll has to look at."""
        waiter.due = now
        waiter.fresh = False

    def worth(self, waiter: Waiter, now: float) -> float:
        """The delay in seconds that a poll now is expected to spare."""
        if now >= waiter.latest or not waiter.fresh:
            return math.inf
        return self._probability(waiter, now) * (now - waiter.seen) / 2.0

    def _probability(self, waiter: Waiter, now: float) -> float:
        """How likely the task has ended since it was last seen, without a webhook telling so."""
        known = self.durations.of(waiter.kind)
        ended = known.finished(self.age(waiter, waiter.seen), self.age(waiter, now))
        lost = ended * self._lost(waiter)
        return lost / (lost + 1.0 - ended) if ended < 1.0 else 1.0

    def _lost(self, waiter: Waiter) -> float:
        return self.deliveries.lost(waiter.kind) if waiter.webhooks else 1.0

    def _plan(self, waiter: Waiter) -> None:
        """Find out when a task is worth the next poll."""
        due = max(self._worthwhile_at(waiter), waiter.least, waiter.again)
        if due > waiter.latest:
            last = waiter.asked < waiter.latest - ROUNDING_SECONDS
            last = last and waiter.least <= waiter.latest
            due = waiter.latest if last else math.inf
        waiter.due = due

    def _worthwhile_at(self, waiter: Waiter) -> float:
        if waiter.interval is not None:
            return waiter.seen + waiter.interval if waiter.fresh else waiter.asked
        if not waiter.fresh:
            return waiter.asked
        safe = self._lost(waiter) < UNSAFE_LOST
        low, high = self._rules.safety_gap if safe else self._rules.gap
        for _ in range(10):
            middle = (low + high) / 2.0
            worth = self._probability(waiter, waiter.seen + middle) * middle / 2.0
            low, high = (low, middle) if worth >= self._rules.worthwhile else (middle, high)
        due = waiter.seen + high
        return due if safe else min(due, self._early(waiter))

    def _early(self, waiter: Waiter) -> float:
        """The next poll of a young task of a kind that is not known yet: it may be a short one."""
        if self.durations.count(waiter.kind) >= self._rules.prior_weight:
            return math.inf
        moment = waiter.seen + EARLY_GAP_SECONDS
        return moment if self.age(waiter, moment) <= EARLY_AGE_SECONDS else math.inf
