"""``docs/conformance.md``: language by step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from . import matrix, story, vectors
from .languages import LANGUAGES, ROOT
from .running import Result

PATH: Final = ROOT / "docs" / "conformance.md"

_INTRODUCTION: Final = """\
# Conformance

Made by `python3 -m nox -s conformance`: every client lives through the same story against the
sandbox, each step with a server of its own, and decides the same vectors. What a step asks for is
in [conformance/](../conformance/README.md), what the vectors are in
[tests/conformance/](../tests/conformance/README.md).

## The story

"""

_NOTES: Final = """
- **Shell** means the `curl` samples of the documentation: they have no library, so they decide no
  vectors.
- **Python**'s waits share one schedule for each key, so the schedule of a single wait is not its.
"""


_CONSTRUCTS: Final = """
## The constructs of OpenAPI

Each row is a call of an operation of [a contract](../conformance/matrix/contract.yaml) that has
every construct once: the client is made by `init`, and the call goes over a socket. What must
arrive, and what must come back, is in [cases.json](../conformance/matrix/cases.json). A code says
that the generator refuses the construct ([problems.md](problems.md)).
"""


def write(results: Mapping[str, Sequence[Result]]) -> None:
    """Write the report of a whole run."""
    steps = [(step.name, step.title) for step in story.STEPS]
    files = [(file, f"`{file}`") for file in vectors.FILES]
    cases = [(case.name, f"`{case.name}`") for case in matrix.cases()]
    lines = [*_table(results, steps), "", "## The vectors", "", *_table(results, files)]
    constructs = [_CONSTRUCTS, *_table(results, cases)]
    text = "\n".join(lines) + "\n" + _NOTES + "\n".join(constructs) + "\n"
    PATH.write_text(_INTRODUCTION + text, "utf-8")


def _table(
    results: Mapping[str, Sequence[Result]], rows: Iterable[tuple[str, str]]
) -> Iterable[str]:
    names = {language.name: language.title for language in LANGUAGES if language.name in results}
    yield "| | " + " | ".join(names.values()) + " |"
    yield "|---|" + "---|" * len(names)
    for step, title in rows:
        cells = [_cell(results[name], step) for name in names]
        yield f"| {title} | " + " | ".join(cells) + " |"


def _cell(found: Sequence[Result], step: str) -> str:
    result = next((result for result in found if result.step == step), None)
    if result is None:
        return "–"
    if not result.passed:
        return "**no**"
    # Numbers count vectors; anything else is the code of the problem that refuses a construct.
    counted = result.detail == "" or result.detail.isdigit()
    return f"✓ {result.detail}".rstrip() if counted else f"`{result.detail}`"
