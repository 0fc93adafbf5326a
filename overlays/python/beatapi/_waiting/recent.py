"""Predict durations by the last ones: a service may take 20 s for one task and 40 s for the next.

A lognormal distribution of both says that most tasks end in between, where none ever does.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .learning import Lognormal

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
