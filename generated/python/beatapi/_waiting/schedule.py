"""Decide which task to poll next, and when. Pure: callers pass the time in.

A poll uses up a request of the key's rate limit; a late poll delays the result. On average, a poll
saves a delay of P(the task has finished since its last poll) × half of the time since then. The
next poll goes to the task where that is largest, and only once it is large enough.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from .._spec import (
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
from .learning import Deliveries, Durations, Kind, Lognormal, finished

GRACE_SECONDS: Final = 2.0
"""The time allowed for the last poll, which is sent when the wait's timeout is over."""

EARLY_GAP_SECONDS: Final = 6.0
"""The pause between polls of a young task while few durations of its kind are known."""

EARLY_AGE_SECONDS: Final = 30.0
"""The age up to which a task counts as young."""

LONGEST_HINT_SECONDS: Final = 300.0
"""The longest pause accepted from the server; after it, one poll asks again."""

UNNAMED_PAUSE_SECONDS: Final = 5.0
"""The pause after a 429 without a Retry-After."""

UNSAFE_LOST: Final = 0.2
"""The share of lost webhooks from which on tasks are polled as if there were none."""

LEAST_SHARE: Final = 1 / 64
"""The smallest share of the rate that remains, however many 429s arrive."""

LOOKS: Final = 10
"""The moments within the least gap at which an end is looked for."""

ROUNDING_SECONDS: Final = 1e-6
"""Shorter times than this are rounding errors of a clock."""

PRIOR: Final = Lognormal(math.log(PRIOR_MEDIAN_SECONDS), PRIOR_SIGMA)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The numbers of a schedule; the contract's own if not given.

    Args:
        polls_per_minute: The polls allowed for one key.
        share: The share of them that one process uses.
        burst_share: The requests allowed in a row, as a share of a minute's.
        recovery_per_minute: The rate regained each minute after a 429, as a share of the full rate.
        gap: The least and the largest time between two polls of a task, seconds.
        safety_gap: The same while webhooks arrive, seconds.
        lost_webhooks: The share of webhooks assumed lost until enough deliveries are known.
        worthwhile: The delay that a poll must save on average, seconds.
        prior: The distribution of durations assumed until enough are known.
        prior_weight: The number of observed durations that the prior counts for.
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

    This way several processes share a key's rate without talking to each other.

    Args:
        rules: The numbers.
        now: The time in seconds.
        uniform: Draws the level of the bucket after a pause, so that processes fall out of step.
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
        # During a pause, `_at` is in the future.
        passed = now - self._at
        if passed <= 0.0:
            return
        self._tokens = min(self._burst, self._tokens + passed * self.per_second)
        self.per_second = min(self._full, self.per_second + passed * self._growth)
        self._at = now

    def wait(self, now: float) -> float:
        """Return the seconds until there is a token; 0 if there is one."""
        self._refill(now)
        missing = max(0.0, self._at - now) + max(0.0, 1.0 - self._tokens) / self.per_second
        return missing if missing > ROUNDING_SECONDS else 0.0

    def spend(self, now: float) -> None:
        """Take a token. A request sent without one makes the next ones wait."""
        self._refill(now)
        self._tokens = max(-self._burst, self._tokens - 1.0)

    @property
    def share(self) -> float:
        """The share of the full rate that 429s have left."""
        return self.per_second / self._full

    def take_over(self, share: float, now: float, rested: float = 0.0) -> None:
        """Go on with the rate of another process, which may have emptied the bucket.

        Args:
            share: The share of the full rate that 429s have left.
            now: The time in seconds.
            rested: The seconds for which no process has polled.
        """
        self._refill(now)
        self.per_second = min(self.per_second, max(share, LEAST_SHARE) * self._full)
        self._tokens = min(self._tokens, rested * self.per_second)

    def limited(self, now: float, *, sent: float, pause: float) -> None:
        """Slow down after a 429.

        Args:
            now: The time in seconds.
            sent: When the request was sent; one from before the last cut does not cut again.
            pause: The seconds for which the server wants no requests.
        """
        self._refill(now)
        if sent >= self._cut_at:
            self.per_second = max(self._full * LEAST_SHARE, self.per_second / 2.0)
            self._cut_at = now
        self._tokens = self._uniform(0.0, 1.0)
        self._at = max(self._at, now + pause)


class Waiter:
    """The schedule's record of one wait for one task.

    Args:
        task_id: The task.
        deadline: The end of the wait on the schedule's clock, when a last poll is made; ``None``
            for no end.
        grace: The seconds after the deadline that the last poll may take.
        interval: Fixed seconds between polls, in place of the schedule's choice and the server's
            recommendation.
        webhooks: Whether a webhook may report the task's end.
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
        """The start of the task's work, on the server's clock."""
        self.joined = self.seen = self.asked = 0.0
        self.due = self.least = self.again = -math.inf
        """The next poll; the earliest poll that the server allows; the end of a backoff."""
        self.faults = 0
        self.held = True
        """True while the waiter is busy, until it asks for a step; it is offered no poll."""
        self.fresh = False
        """True if the task's state is known, so that no poll is needed at once."""

    def recommended(self, hint: float | None) -> float:
        """Return the pause that the server recommends; 0 beside an interval of the caller's own."""
        return hint if hint is not None and self.interval is None else 0.0

    @property
    def ends(self) -> float:
        """The end of the wait: after its timeout only if a last poll is still to come."""
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
        """Learn from a server timestamp that its clock is at least there.

        A task's age is then known without this machine's wall clock, which may be wrong.
        """
        self._ahead = max(self._ahead, timestamp - now)

    def age(self, waiter: Waiter, moment: float) -> float:
        """Return the seconds of work on a task up to a moment, as far as is known."""
        since_joined = moment - waiter.joined
        if waiter.began is None:
            return since_joined
        return max(since_joined, moment + self._ahead - waiter.began)

    # Waits

    def add(
        self,
        waiter: Waiter,
        now: float,
        *,
        fresh: bool,
        hint: float | None = None,
        times: tuple[float, float] | None = None,
    ) -> None:
        """Add a wait.

        Args:
            waiter: The wait.
            now: The time in seconds.
            fresh: Whether the task's state is known, so that no poll is needed at once.
            hint: The pause that the server recommends, seconds.
            times: When the task was retrieved, and the latest time at which its work began; now
                if not given.
        """
        waiter.seen, waiter.joined = times or (now, now)
        waiter.asked = now
        waiter.least = waiter.seen + waiter.recommended(hint)
        waiter.fresh = fresh
        self.waiters[waiter] = None
        self._plan(waiter)

    def discard(self, waiter: Waiter) -> None:
        """Remove a wait."""
        self.waiters.pop(waiter, None)

    def next(self, now: float) -> Waiter | None:
        """Return the wait whose task is to be polled now, and take a token for it."""
        soon = now + ROUNDING_SECONDS
        due = [each for each in list(self.waiters) if not each.held and each.due <= soon]
        if not due or self.rate.wait(now) > 0.0:
            return None
        # An interval of the caller's own is kept, but a short one must not starve other waits.
        earliest = min(due, key=lambda each: each.due)
        if earliest.interval is None:
            earliest = max(due, key=lambda each: self.worth(each, now))
        earliest.held = True
        earliest.asked = now
        self.rate.spend(now)
        return earliest

    def pause(self, now: float) -> float:
        """Return the seconds until there is something to do; infinite if there is nothing."""
        idle = [each for each in list(self.waiters) if not each.held]
        due = min((each.due for each in idle), default=math.inf)
        ends = min((end for each in idle if (end := each.ends) > now), default=math.inf)
        return min(max(due - now, self.rate.wait(now)), ends - now)

    def expired(self, now: float) -> list[Waiter]:
        """Return the idle waits whose deadline has passed."""
        return [each for each in list(self.waiters) if each.ends <= now and not each.held]

    def answered(self, waiter: Waiter, now: float, hint: float | None = None) -> None:
        """Plan the next poll after an answer: the task goes on."""
        waiter.fresh, waiter.faults = True, 0
        waiter.seen = now
        waiter.least, waiter.again = now + waiter.recommended(hint), -math.inf
        self._plan(waiter)

    def failed(self, waiter: Waiter, now: float, hint: float | None) -> None:
        """Back off after a poll without a usable answer."""
        waiter.faults += 1
        low, high = self._rules.gap
        backoff = waiter.interval or min(high, low * 2.0 ** min(8, waiter.faults - 1))
        waiter.again = now + backoff
        waiter.least = now + min(hint or 0.0, LONGEST_HINT_SECONDS)
        self._plan(waiter)

    def limited(self, waiter: Waiter, now: float, hint: float | None) -> None:
        """Pause all waits after a 429."""
        pause = UNNAMED_PAUSE_SECONDS if hint is None else min(hint, LONGEST_HINT_SECONDS)
        self.rate.limited(now, sent=waiter.asked, pause=pause)
        waiter.least = now + pause
        self._plan(waiter)

    def at_once(self, waiter: Waiter, now: float) -> None:
        """Poll a task as soon as there is a token."""
        waiter.due = now
        waiter.fresh = False

    def worth(self, waiter: Waiter, now: float) -> float:
        """Return the delay in seconds that a poll now is expected to save."""
        if now >= waiter.latest or not waiter.fresh:
            return math.inf
        return self._chance(waiter)(now) * (now - waiter.seen) / 2.0

    def _chance(self, waiter: Waiter) -> Callable[[float], float]:
        """Return the probability, by moment, that the task has ended since its last poll.

        An end that a webhook has reported does not count.
        """
        known = self.durations.mixed(waiter.kind) or self.durations.of(waiter.kind)
        seen = known.survival(self.age(waiter, waiter.seen))
        share = self._lost(waiter)

        def chance(moment: float) -> float:
            ended = finished(known, seen, self.age(waiter, moment))
            lost = ended * share
            return lost / (lost + 1.0 - ended) if ended < 1.0 else 1.0

        return chance

    def _lost(self, waiter: Waiter) -> float:
        return self.deliveries.lost(waiter.kind) if waiter.webhooks else 1.0

    def _plan(self, waiter: Waiter) -> None:
        """Set the time of a task's next poll."""
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
        chance = self._chance(waiter)
        for _ in range(10):
            middle = (low + high) / 2.0
            worth = chance(waiter.seen + middle) * middle / 2.0
            low, high = (low, middle) if worth >= self._rules.worthwhile else (middle, high)
        if safe:
            return waiter.seen + high
        return min(waiter.seen + self._put_off(waiter, chance, high), self._early(waiter))

    def _put_off(self, waiter: Waiter, chance: Callable[[float], float], after: float) -> float:
        """Return the seconds after which to poll, later than worthwhile if an end is imminent.

        Where many tasks end at the same age, a poll shortly before it costs more than itself: the
        next one may follow only after the least gap. A poll at a moment delays an end before it,
        and one now misses an end after it.
        """
        if self.durations.mixed(waiter.kind) is None:
            return after
        gap, most = self._rules.gap
        while after < most:
            now = chance(waiter.seen + after)
            if not any(
                (chance(waiter.seen + after + later) - now) * (self._rules.worthwhile + gap - later)
                > now * later
                for later in (gap * part / LOOKS for part in range(1, LOOKS + 1))
            ):
                break
            after += gap / LOOKS / 2
        return min(after, most)

    def _early(self, waiter: Waiter) -> float:
        """Return the next poll of a young task of an unknown kind, as it may be a short one."""
        if self.durations.count(waiter.kind) >= self._rules.prior_weight:
            return math.inf
        moment = waiter.seen + EARLY_GAP_SECONDS
        return moment if self.age(waiter, moment) <= EARLY_AGE_SECONDS else math.inf
