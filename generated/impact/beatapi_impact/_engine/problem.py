"""Problems of an input, and the error that carries all of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Level = Literal["error", "wider", "note"]
"""``error`` stops the generation, ``wider`` marks a rule that types cannot express, ``note`` is
for the record."""


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One problem and its place.

    Args:
        pointer: The place as a JSON pointer (RFC 6901); ``""`` is the whole document.
        message: The problem and its solution, in one sentence.
        source: The file, as the user would name it; ``""`` if there is only one.
        code: A stable name for the kind of problem, which ``docs/problems.md`` explains.
        operation: The operation concerned; ``""`` for none or several.
        target: The target concerned; ``""`` for all.
        level: Whether it stops the generation.
    """

    pointer: str
    message: str
    source: str = ""
    code: str = ""
    operation: str = ""
    target: str = ""
    level: Level = "error"

    def __str__(self) -> str:
        place = f"{self.source}#{self.pointer}" if self.source else f"#{self.pointer}"
        about = [f"operation {self.operation}"] if self.operation else []
        about += [f"target {self.target}"] if self.target else []
        concerns = f"({', '.join(about)}) " if about else ""
        code = f" [{self.code}]" if self.code else ""
        return f"{place}: {concerns}{self.message}{code}"

    def as_json(self, *, skipped: bool = False) -> str:
        """Return one line of JSON with every field, for programs.

        Args:
            skipped: Whether its operation was left out, so that it stops nothing.
        """
        return json.dumps({**asdict(self), "skipped": skipped})


def refuse(problems: Iterable[Problem]) -> None:
    """Raise an error if an input has problems.

    Raises:
        GenerationError: There is at least one problem.
    """
    if found := list(problems):
        raise GenerationError(found)


class GenerationError(Exception):
    """The generation failed for these reasons; the last good output stays.

    Args:
        problems: All problems to fix, at least one.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)
