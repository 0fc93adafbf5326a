"""The moments of a song that ask for a cut: it gets louder at once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul
from typing import Final

LEVELS_PER_SECOND: Final = 24
"""Twice the frames per second of the videos: finer than a cut can be placed."""

SHORTEST_SECONDS: Final = 1.2
LONGEST_SECONDS: Final = 3.2
"""A shot lasts between these, as in most music videos."""

_SILENCE: Final = 1e-4
"""Full-scale power below which there is nothing to hear; keeps logarithms finite."""


def level(samples: Sequence[float]) -> float:
    """Return how loud a piece of sound is: the logarithm of its mean power.

    Args:
        samples: Between -1 and 1.
    """
    power = sum(map(mul, samples, samples)) / max(1, len(samples))
    return math.log10(power + _SILENCE)


def shots(levels: Sequence[float], seconds: float) -> list[float]:
    """Cut a song into shots, each of which begins where the music rises most.

    Args:
        levels: The loudness of the song, `LEVELS_PER_SECOND` times a second; may be shorter.
        seconds: Length of the video in seconds.

    Returns:
        The length of each shot in seconds, which add up to `seconds`.
    """
    cuts = [0.0]
    while seconds - cuts[-1] > SHORTEST_SECONDS + LONGEST_SECONDS:
        cuts.append(_next_cut(levels, cuts[-1]))
    ends = [*cuts[1:], seconds]
    return [end - begin for begin, end in zip(cuts, ends, strict=True)]


def _next_cut(levels: Sequence[float], begin: float) -> float:
    earliest = round((begin + SHORTEST_SECONDS) * LEVELS_PER_SECOND)
    latest = round((begin + LONGEST_SECONDS) * LEVELS_PER_SECOND)
    best = max(range(earliest, latest + 1), key=lambda at: _rise(levels, at))
    if _rise(levels, best) <= 0:
        # Silence and steady tones have no better place than another.
        best = (earliest + latest) // 2
    return best / LEVELS_PER_SECOND


def _rise(levels: Sequence[float], at: int) -> float:
    return levels[at] - levels[at - 2] if 2 <= at < len(levels) else 0.0
