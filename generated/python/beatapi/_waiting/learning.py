"""Estimate from past waits how long tasks take and how often webhooks get lost. Pure arithmetic.

Durations are predicted by the last ones too: a service may take 20 s for one task and 40 s for the
next. A lognormal distribution of both says that most tasks end in between, where none ever does.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable
from itertools import accumulate
from typing import Final, NamedTuple, Protocol, TypeAlias

RECENT: Final = 64
"""The number of durations that are kept; they are in the memory of a watch, too."""

LEAST_RECENT: Final = 16
"""The number of durations from which on they are compared with a lognormal distribution.

The vectors that all languages share have fewer, or equal ones: their schedules are the same.
"""

SPREADS: Final = (0.0, 1 / 32, 1 / 8)
"""How far the next duration may be from a recent one, as shares of it; the best one is used."""

SECOND: Final = 1.0
"""The server counts whole seconds: a task of "20 s" ends before its age is 21."""

DOUBT: Final = 10.0
"""The logarithm of the odds against recent durations, before any of them is looked at."""

LEAST_CHANCE: Final = 1e-12


class Recent:
    """A lognormal distribution, mixed with recent durations as far as these predict each other.

    Args:
        usual: The lognormal distribution.
        values: The durations in seconds, at least two.
    """

    def __init__(self, usual: Lognormal, values: Iterable[float]) -> None:
        self._usual = usual
        ordered = sorted(values)
        chances = [
            max(LEAST_CHANCE, usual.survival(each) - usual.survival(each + SECOND))
            for each in ordered
        ]
        steps = [_Steps(ordered, spread) for spread in SPREADS]
        score, self._steps = max(
            ((each.score(chances), each) for each in steps), key=lambda pair: pair[0]
        )
        count = len(ordered)
        self._share = count / (count + 1.0) / (1.0 + math.exp(min(DOUBT - score, 700.0)))

    @property
    def matters(self) -> bool:
        """True if recent durations say more than the lognormal distribution."""
        return self._share >= 0.5

    def survival(self, seconds: float) -> float:
        """Return the probability of taking longer."""
        usual = self._usual.survival(seconds)
        return usual + self._share * (self._steps.survival(seconds) - usual)


class _Steps:
    """Durations of which each is spread evenly over an interval.

    Args:
        values: The durations, in order.
        spread: The width of an interval on each side, as a share of the duration.
    """

    def __init__(self, values: list[float], spread: float) -> None:
        self._values = values
        self._starts = [each - spread * each for each in values]
        self._ends = [each + spread * each + SECOND for each in values]
        pairs = list(zip(self._starts, self._ends, strict=True))
        self._heights = [1.0 / (end - start) for start, end in pairs]
        # Sums of all intervals before one, so that a look at hundreds is as quick as at one.
        self._slopes = list(accumulate(self._heights, initial=0.0))
        self._offsets = list(accumulate((s / (e - s) for s, e in pairs), initial=0.0))

    def _around(self, seconds: float) -> tuple[int, int]:
        """Return the first interval that ends after a moment, and the first that starts there."""
        return bisect_right(self._ends, seconds), bisect_left(self._starts, seconds)

    def survival(self, seconds: float) -> float:
        """Return the probability of taking longer."""
        over, begun = self._around(seconds)
        slope = self._slopes[begun] - self._slopes[over]
        ended = over + seconds * slope - (self._offsets[begun] - self._offsets[over])
        return min(1.0, max(0.0, 1.0 - ended / len(self._values)))

    def score(self, chances: list[float]) -> float:
        """Return how much better each duration is predicted by the others than by its chance.

        Args:
            chances: The probability of each duration's second without the others, which counts
                like one duration more.

        Returns:
            The sum of the logarithms of likelihood ratios.
        """
        total = float(len(self._values))
        return math.fsum(
            math.log((self._others(place) / chance + 1.0) / total)
            for place, chance in enumerate(chances)
        )

    def _others(self, place: int) -> float:
        """Return the sum of the other intervals' densities at a duration."""
        over, begun = self._around(self._values[place] + SECOND / 2.0)
        return max(0.0, self._slopes[begun] - self._slopes[over] - self._heights[place])


MEMORY: Final = 200.0
"""The number of durations that count; older ones fade, so that a changed service is learned."""

LEAST_SIGMA: Final = 0.3
"""The least spread: equal durations so far do not prove that later ones will be equal."""

CHILD_WEIGHT: Final = 5.0
"""The number of durations of a requested length that count as much as those of its workflow."""

LONGEST_DURATION_SECONDS: Final = 86_400.0

_NINTH_TENTH: Final = 1.2815515655446004
"""The 90th percentile of a normal distribution, in standard deviations above the mean."""

Kind: TypeAlias = tuple[str, int]
"""A workflow, and the requested length in seconds rounded to a power of two (0 if not known)."""


class Distribution(Protocol):
    """A distribution of durations."""

    def survival(self, seconds: float) -> float:
        """Return the probability of taking longer."""
        ...


def finished(known: Distribution, earlier: float, now: float) -> float:
    """Return the probability of ending by an age, given no end by an earlier one.

    Args:
        known: The distribution of durations.
        earlier: The probability of taking longer than the earlier age.
        now: The age in seconds in question.
    """
    return 1.0 - known.survival(now) / earlier if earlier > 1e-12 else 1.0


class Lognormal(NamedTuple):
    """A distribution of durations whose logarithms are normally distributed.

    Args:
        mu: The mean of the logarithms of seconds.
        sigma: Their standard deviation.
    """

    mu: float
    sigma: float

    def survival(self, seconds: float) -> float:
        """Return the probability of taking longer."""
        if seconds <= 0.0:
            return 1.0
        return 0.5 * math.erfc((math.log(seconds) - self.mu) / (self.sigma * math.sqrt(2.0)))


class _Moments:
    """Count, mean and squared deviations of logarithms; older ones fade."""

    def __init__(self, count: float = 0.0, mean: float = 0.0, squares: float = 0.0) -> None:
        self.count, self.mean, self.squares = count, mean, squares

    def add(self, value: float) -> None:
        fade = min(1.0, MEMORY / (self.count + 1.0))
        self.count = self.count * fade + 1.0
        self.squares *= fade
        difference = value - self.mean
        self.mean += difference / self.count
        self.squares += difference * (value - self.mean)

    def posterior(self, prior: Lognormal, weight: float) -> Lognormal:
        """Return the prior combined with the observations by weight (normal-inverse-gamma)."""
        total = weight + self.count
        apart = self.mean - prior.mu
        squares = weight * prior.sigma**2 + self.squares
        squares += weight * self.count / total * apart * apart
        mu = prior.mu + self.count / total * apart
        return Lognormal(mu, max(LEAST_SIGMA, math.sqrt(squares / total)))


class Durations:
    """The durations of tasks, by workflow and, within it, by requested length.

    Args:
        prior: The distribution assumed before any observation.
        weight: The number of durations that the prior counts for.
    """

    def __init__(self, prior: Lognormal, weight: float) -> None:
        self._prior = prior
        self._weight = weight
        self._seen: dict[Kind, _Moments] = {}
        self._known: dict[Kind, Lognormal] = {}
        self._stated: dict[Kind, Lognormal] = {}
        self._recent: dict[Kind, deque[float]] = {}
        self._mixed: dict[Kind, Recent] = {}

    def believe(self, kind: Kind, median: float, late: float) -> None:
        """Use the server's own statistics for a kind of task; impossible values are ignored.

        Args:
            kind: The kind.
            median: Their median in seconds (``typical_seconds.p50``, 2026-08).
            late: Their 90th percentile in seconds (``typical_seconds.p90``).
        """
        if not 0.0 < median <= late <= LONGEST_DURATION_SECONDS:
            return
        sigma = math.log(late / median) / _NINTH_TENTH
        stated = Lognormal(math.log(median), max(LEAST_SIGMA, sigma))
        if self._stated.get(kind) != stated:
            self._stated[kind] = stated
            self._forget_estimates()

    def learn(self, kind: Kind, seconds: float) -> None:
        """Add a duration; an impossible one is ignored."""
        if not 0.0 <= seconds <= LONGEST_DURATION_SECONDS:
            return
        # The server counts whole seconds.
        value = math.log(max(seconds, 0.5))
        for place in {kind, (kind[0], 0)}:
            self._seen.setdefault(place, _Moments()).add(value)
            self._recent.setdefault(place, deque(maxlen=RECENT)).append(seconds)
        self._forget_estimates()

    def _forget_estimates(self) -> None:
        self._known.clear()
        self._mixed.clear()

    def known(self) -> tuple[tuple[Kind, float, float, float], ...]:
        """Return what was learned: kind, count, mean and squared deviations of logarithms."""
        moments = self._seen.items()
        return tuple((kind, each.count, each.mean, each.squares) for kind, each in moments)

    def recall(self, kind: Kind, count: float, mean: float, squares: float) -> None:
        """Take what another process has learned about a kind, if it has seen more tasks of it."""
        own = self._seen.get(kind)
        if own is None or own.count < count:
            self._seen[kind] = _Moments(count, mean, squares)
            self._forget_estimates()

    def recent(self) -> tuple[tuple[Kind, tuple[float, ...]], ...]:
        """Return the last durations of each kind, oldest first."""
        return tuple((kind, tuple(each)) for kind, each in self._recent.items())

    def recall_recent(self, kind: Kind, values: Iterable[float]) -> None:
        """Take the last durations that another process has seen, if it has more of them."""
        theirs = deque(values, maxlen=RECENT)
        if len(self._recent.get(kind, ())) < len(theirs):
            self._recent[kind] = theirs
            self._forget_estimates()

    def count(self, kind: Kind) -> float:
        """Return the number of durations known for a workflow; older ones fade.

        The number is infinite if the server has stated how long such tasks take.
        """
        if kind in self._stated:
            return math.inf
        seen = self._seen.get((kind[0], 0))
        return 0.0 if seen is None else seen.count

    def mixed(self, kind: Kind) -> Recent | None:
        """Return the distribution for a kind of task if recent durations tell more than a curve."""
        values = self._recent.get(kind, ())
        if len(values) < LEAST_RECENT:
            return None
        if kind not in self._mixed:
            self._mixed[kind] = Recent(self.of(kind), values)
        mixed = self._mixed[kind]
        return mixed if mixed.matters else None

    def of(self, kind: Kind) -> Lognormal:
        """Return the lognormal distribution for a kind of task."""
        if kind not in self._known:
            self._known[kind] = self._estimate(kind)
        return self._known[kind]

    def _estimate(self, kind: Kind) -> Lognormal:
        workflow, length = kind
        prior, weight = (
            (self.of((workflow, 0)), CHILD_WEIGHT) if length else (self._prior, self._weight)
        )
        prior = self._stated.get(kind, prior)
        seen = self._seen.get(kind)
        return prior if seen is None else seen.posterior(prior, weight)


class Deliveries:
    """The share of webhooks that do not arrive, by kind of task: some kinds never send one.

    Args:
        lost: The share assumed lost before any observation.
    """

    WEIGHT: Final = 15.0
    """The number of deliveries that the assumed share counts for."""

    def __init__(self, lost: float) -> None:
        self._prior = lost
        self._seen: dict[Kind, tuple[float, float]] = {}
        self._begun = False

    def heard(self, kind: Kind) -> None:
        """Record that a webhook ended a wait."""
        self._begun = True
        self._add(kind, 0.0)

    def missed(self, kind: Kind) -> None:
        """Record that a poll found an end which no webhook had reported."""
        if self._begun:
            self._add(kind, 1.0)

    def known(self) -> tuple[tuple[Kind, float, float], ...]:
        """Return what was learned: kind, lost webhooks and all webhooks, both faded."""
        return tuple((kind, *counts) for kind, counts in self._seen.items() if self._begun)

    def recall(self, kind: Kind, lost: float, count: float) -> None:
        """Take what another process has learned about a kind, if it has seen more tasks of it."""
        self._begun = True
        if self._counts(kind)[1] < count:
            self._seen[kind] = lost, count

    def _add(self, kind: Kind, lost: float) -> None:
        before, count = self._counts(kind)
        fade = min(1.0, MEMORY / (count + 1.0))
        self._seen[kind] = before * fade + lost, count * fade + 1.0

    def _counts(self, kind: Kind) -> tuple[float, float]:
        return self._seen.get(kind, (self._prior * self.WEIGHT, self.WEIGHT))

    def lost(self, kind: Kind) -> float:
        """Return the probability that no webhook reports an end; 1 until the first one arrives."""
        lost, count = self._counts(kind)
        return lost / count if self._begun else 1.0


def kind_of(workflow: object, length: object, *, restarted: bool) -> Kind:
    """Return the kind of a task.

    Args:
        workflow: Its workflow, as the server names it.
        length: The requested length in seconds, if the server states it.
        restarted: Whether a request after a hand-back started it anew.
    """
    name = workflow if isinstance(workflow, str) else ""
    known = isinstance(length, (int, float)) and not isinstance(length, bool)
    seconds = float(length) if known and isinstance(length, (int, float)) else 0.0
    bucket = 1 + max(0, round(math.log2(seconds))) if 0.0 < seconds < 1e6 else 0
    return (f"{name} again" if restarted else name), bucket
