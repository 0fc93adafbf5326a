"""Write ``docs/conformance.md``: a table of languages and steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from . import matrix, story, vectors
from .languages import LANGUAGES, ROOT
from .running import Result

PATH: Final = ROOT / "docs" / "conformance.md"

_INTRODUCTION: Final = """\
# Conformance

Written by `python3 -m nox -s conformance`: every client runs the same story against the sandbox,
each step with a new server, and the same vectors. [conformance/](../conformance/README.md) explains
the steps, [conformance/vectors/](../conformance/vectors/README.md) the vectors.

## The story

"""

_NOTES: Final = """
- **Shell** means the `curl` samples of the documentation: they have no library, so they run no
  vectors.
"""


_CONSTRUCTS: Final = """
## The constructs of OpenAPI

Each row is a call of an operation of [a contract](../conformance/matrix/contract.yaml) that has
every construct once. `init` generates the client, and the call goes over a socket.
[cases.json](../conformance/matrix/cases.json) has the expected requests and results. A code means
that the generator rejects the construct ([problems.md](problems.md)).
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
    # A number counts vectors; any other text is the code of the problem that rejects a construct.
    counted = result.detail == "" or result.detail.isdigit()
    return f"✓ {result.detail}".rstrip() if counted else f"`{result.detail}`"
