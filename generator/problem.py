"""What can be wrong with an input, and the error that carries all of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "wider", "note"]
"""``error`` stops a generation, ``wider`` says what is told and not typed, ``note`` is for the
record."""


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing that is wrong, and where.

    Args:
        pointer: Where, as a JSON pointer (RFC 6901); ``""`` is the whole document.
        message: What is wrong and what to do about it, one sentence.
        source: The file that holds it, as the user would name it; ``""`` if there is only one.
        code: A stable name for the kind of problem, which ``docs/problems.md`` explains.
        operation: The operation that it concerns; ``""`` for none or several.
        target: The target that it concerns; ``""`` for all.
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


def refuse(problems: Iterable[Problem]) -> None:
    """Refuse an input, if anything is wrong with it.

    Raises:
        GenerationError: Something is.
    """
    if found := list(problems):
        raise GenerationError(found)


class GenerationError(Exception):
    """Nothing was generated, and the last good output stays: here is every reason.

    Args:
        problems: All places that must be mended, at least one.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)
