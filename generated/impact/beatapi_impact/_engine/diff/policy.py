"""The policy switches: a project's own levels for kinds of change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from fnmatch import fnmatchcase

from ..problem import GenerationError, Problem
from .change import Level
from .kinds import RULES

IGNORED = "ignore"
LEVELS: Mapping[str, Level | None] = {**{str(each): each for each in Level}, IGNORED: None}
"""Value of a switch → level; ``None`` keeps such changes out of reports."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The levels that differ from those of the rules.

    Args:
        switches: Kind, or shell pattern of kinds, → ``major``, ``minor``, ``patch`` or ``ignore``.
            A kind by its name takes precedence over patterns; patterns apply in their order.

    Raises:
        GenerationError: A name matches no kind of change, or a value is not a level.

    >>> Policy({"response-*-widened": "minor"}).level("response-max-length-widened")
    <Level.MINOR: 2>
    """

    switches: Mapping[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        problems = [
            Problem(f"/tool/generator/policy/{name}", message, "pyproject.toml")
            for name, value in self.switches.items()
            if (message := _mistake(name, value))
        ]
        if problems:
            raise GenerationError(problems)

    def level(self, kind: str) -> Level | None:
        """Return the level of a kind of change; ``None`` if such changes are not reported."""
        if kind in self.switches:
            return LEVELS[self.switches[kind]]
        for pattern, value in self.switches.items():
            if fnmatchcase(kind, pattern):
                return LEVELS[value]
        return RULES[kind].level


def _mistake(name: str, value: object) -> str:
    if not isinstance(value, str) or value not in LEVELS:
        return f"is {value!r}; it can be {', '.join(LEVELS)}"
    if any(fnmatchcase(kind, name) for kind in RULES):
        return ""
    close = get_close_matches(name, RULES, n=3)
    hint = f"did you mean {' or '.join(close)}?" if close else "see docs/changes.md"
    return f"is no kind of change; {hint}"
