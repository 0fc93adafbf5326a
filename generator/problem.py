"""What is wrong with an input, and where: the one error type of the toolchain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing wrong in an input document.

    Args:
        pointer: Where, as a JSON pointer (RFC 6901); ``""`` is the whole document.
        message: What is wrong and what to do about it, one sentence.
        source: The file that holds it, as the user would name it; ``""`` if there is only one.
    """

    pointer: str
    message: str
    source: str = ""

    def __str__(self) -> str:
        place = f"{self.source}#{self.pointer}" if self.source else f"#{self.pointer}"
        return f"{place}: {self.message}"


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
