"""The results as a table for the terminal, and as files: Markdown, JSON and a plot."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from . import plot
from .contender import ANSWER_BYTES, BASELINE, OURS, Contender
from .environment import Environment
from .machine import conditions
from .measurement import ASYNC, COLD, IMPORT, IMPORT_INSIDE, SYNC, Samples

IMPORT_GOAL_MS: Final = 3.0
COLD_GOAL: Final = 1.05
CPU_GOAL: Final = 0.80
ASYNC_GOAL: Final = 0.90
WHEEL_GOAL_KB: Final = 230

COLUMNS: Final = (
    "",
    "import, ms",
    "inside, ms",
    "cold process → first response, ms",
    "CPU per call, µs",
    "CPU per async call, µs",
    "dependencies, direct / all",
    "installed, MB",
    "wheel, KB",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The results of a run.

    Args:
        contenders: The measured contenders.
        environments: Their environments by name.
        samples: All values.
        plan: Rounds of starts, rounds of calls, calls in a round.
    """

    contenders: Sequence[Contender]
    environments: Mapping[str, Environment]
    samples: Samples
    plan: tuple[int, int, int]


def rows(result: Result) -> list[list[str]]:
    """Return the cells of the table: one row for each contender, and the goals of beatapi."""
    goals = [
        "goal of beatapi",
        f"≤ {IMPORT_GOAL_MS:g}",
        "",
        f"(≤ {COLD_GOAL:.2f} ×)",
        f"(≤ {CPU_GOAL:.2f} ×)",
        f"(≤ {ASYNC_GOAL:.2f} ×)",
        "attrs, httpx",
        "",
        f"≤ {WHEEL_GOAL_KB}",
    ]
    return [*(_row(result, one) for one in result.contenders), goals]


def _row(result: Result, contender: Contender) -> list[str]:
    name, samples = contender.name, result.samples
    size = result.environments[name].footprint
    return [
        f"{name} {size.version}" if size.version != "0" else name,
        _number(samples.middle(IMPORT, name), 1),
        _number(samples.middle(IMPORT_INSIDE, name), 1),
        _compared(samples, COLD, name),
        _compared(samples, SYNC, name),
        _compared(samples, ASYNC, name),
        f"{len(size.direct)} / {len(size.all)}",
        f"{size.installed_bytes / 1e6:.1f}",
        f"{size.wheel_bytes / 1e3:.0f}",
    ]


def _number(value: float | None, digits: int = 0) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def _compared(samples: Samples, measure: str, name: str) -> str:
    value, ratio = samples.middle(measure, name), samples.ratio(measure, name)
    return "–" if value is None or ratio is None else f"{value:.0f} ({ratio:.2f} ×)"


def terminal(result: Result) -> str:
    """Return the table in columns of equal width."""
    return aligned([list(COLUMNS), *rows(result)])


def aligned(lines: Sequence[Sequence[str]]) -> str:
    """Return lines of cells in columns of equal width."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if index else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def markdown(result: Result) -> str:
    """Return the page: conditions, table, notes."""
    starts, rounds, calls = result.plan
    about = conditions()
    separator = ["---", *["--:"] * (len(COLUMNS) - 1)]
    table = [list(COLUMNS), separator, *rows(result)]
    notes = [f"- **{one.name}**: {one.note}" for one in result.contenders if one.note]
    own = result.environments.get(OURS.name)
    direct = f" ({' and '.join(own.footprint.direct)})" if own else ""
    return "\n".join(
        [
            "# Cost of a call",
            "",
            f"Written by `python3 -m nox -s bench` on {about['date']}; do not edit."
            f" {about['python']}; {about['machine']}.",
            "",
            "![Times and ratios of each contender](calls.svg)",
            "",
            *("| " + " | ".join(line) + " |" for line in table),
            "",
            "(×): to bare httpx, the median of the ratios within each round. Times are medians of"
            f" {starts} rounds of starts and {rounds} rounds of {calls} calls, interleaved; each"
            " contender has its own environment, and all talk to one loopback server, without TLS,"
            f" that answers {ANSWER_BYTES} bytes of JSON.",
            "",
            "- **import**: a new process that imports, less one that does nothing; **inside**: the"
            " same by the process's own clock, without the end of the process.",
            "- **cold**: a new process that imports, builds a client, makes one call and ends.",
            "- **CPU**: of the calling process, user and system, on a connection kept open.",
            "- **dependencies**: distributions that it names itself / all that come with it;"
            f" beatapi names {len(own.footprint.direct) if own else 0}{direct}.",
            "- **wheel**: beatapi as `nox -s release -- build` makes it, stock as built; of the"
            " others the installed files, zipped.",
            *notes,
            "",
            "Every single value is in [calls.json](calls.json).",
            "",
        ]
    )


def raw(result: Result) -> str:
    """Return every value as JSON."""
    document = {
        "conditions": conditions(),
        "plan": dict(zip(("starts", "rounds", "calls"), result.plan, strict=True)),
        "baseline": BASELINE.name,
        "footprints": {
            one.name: asdict(result.environments[one.name].footprint) for one in result.contenders
        },
        "samples": {
            measure: {name: [round(value, 3) for value in values] for name, values in each.items()}
            for measure, each in result.samples.values.items()
        },
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def panels(result: Result) -> list[plot.Panel]:
    """Return the panels of the plot."""
    names = [one.name for one in result.contenders]
    samples = result.samples
    imports = {name: samples.middle(IMPORT, name) for name in names}
    return [
        plot.Panel("import, ms", imports, IMPORT_GOAL_MS),
        *(
            plot.Panel(title, {name: samples.ratio(measure, name) for name in names}, goal)
            for title, measure, goal in (
                ("cold process → first response, × bare httpx", COLD, COLD_GOAL),
                ("CPU per call, × bare httpx", SYNC, CPU_GOAL),
                ("CPU per async call, × bare httpx", ASYNC, ASYNC_GOAL),
            )
        ),
    ]


def write(result: Result, folder: Path) -> list[Path]:
    """Write table, values and plot, replacing each file atomically, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {
        "calls.md": markdown(result),
        "calls.json": raw(result),
        "calls.svg": plot.svg(panels(result), highlight=OURS.name),
    }
    for name, text in texts.items():
        replace_file(folder / name, text)
    return [folder / name for name in texts]


def replace_file(path: Path, text: str) -> None:
    """Replace a file atomically."""
    new = path.with_name(f".{path.name}.new")
    try:
        new.write_text(text, encoding="utf-8")
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
